import Findings
import Planar
import Testing

@testable import Reporters

/// What has no longitude and latitude is not written as if it had.
@Suite struct PositionTests {
  private static let beyond: [Double] = [
    361, -361, 9.3e10, 1e12, -1e12, 1e300, .greatestFiniteMagnitude, .infinity, -.infinity, .nan,
  ]

  private static func written(_ write: (inout JSONWriter) -> Void) -> String {
    var out = JSONWriter(capacity: 200)
    write(&out)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private static func square(_ x: Double, _ y: Double) -> MultiPolygon {
    MultiPolygon(
      points: [
        Point(x: x, y: y), Point(x: 1, y: 0), Point(x: 1, y: 1), Point(x: 0, y: 1),
        Point(x: x, y: y),
      ], ringEnds: [5], polygonEnds: [1])
  }

  @Test(arguments: beyond)
  func beyondTheEarth(value: Double) {
    for place in [Point(x: value, y: 1), Point(x: 1, y: value), Point(x: value, y: value)] {
      #expect(Self.written { $0.place(place) } == "null")
      #expect(Self.written { $0.geometry(Self.square(place.x, place.y)) } == "null")
      // The page draws what it is given, and the run goes on.
      _ = Self.written { $0.pageShape(Self.square(place.x, place.y), .piece) }
      _ = Self.written { $0.position(x: place.x, y: place.y) }
      _ = GeometryJSON.isCounterclockwise(Self.square(place.x, place.y).points, 0..<5)
    }
  }

  @Test func onTheEarth() {
    #expect(Self.written { $0.place(Point(x: 113.5, y: -90)) } == "[113.50000000,-90.00000000]")
    #expect(Self.written { $0.place(Point(x: -180, y: 90)) } == "[-180.00000000,90.00000000]")
    #expect(Self.written { $0.place(nil) } == "null")
    #expect(Self.written { $0.geometry(Self.square(0, 0)) }.hasPrefix(#"{"type":"Polygon""#))
  }
}
