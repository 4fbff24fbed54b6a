import Foundation
import GEOS
import Planar
import Testing

/// geodata/oracle/overlays.json, made by scripts/oracle-geometry.py with Shapely on a newer GEOS.
private struct Oracle: Decodable {
  struct Case: Decodable {
    let a: [[[[Double]]]]
    let b: [[[[Double]]]]
    let area: Double
    let length: Double
    let intersection: Double
    let difference: Double
    let union: Double
    let frontage: Double
    let distance: Double
    let hausdorff: Double
    let offset: Double
    let buffer: Double
  }

  let seed: Int
  let geos: String
  let cases: [Case]
}

@Suite struct OracleTests {
  @Test func agreesWithShapely() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: "geodata/oracle/overlays.json"))
    let oracle = try JSONDecoder().decode(Oracle.self, from: data)
    try #require(oracle.cases.count == 200)
    let session = try GEOSSession()
    for (index, item) in oracle.cases.enumerated() {
      let a = shape(item.a)
      let b = shape(item.b)
      func check(_ name: String, _ value: Double?, _ expected: Double) {
        #expect(
          abs((value ?? .nan) - expected) <= max(1e-9 * abs(expected), 1e-9),
          "case \(index), \(name): \(value ?? .nan) for \(expected)")
      }
      check("area", try session.area(of: a), item.area)
      check("length", try session.boundaryLength(of: a), item.length)
      check("intersection", try session.area(of: session.intersection(a, b)), item.intersection)
      check("difference", try session.area(of: session.difference(a, b)), item.difference)
      check("union", try session.area(of: session.union([a, b])), item.union)
      check("frontage", try session.boundaryLength(of: b, inside: a), item.frontage)
      let clip = try session.intersection(a, b)
      check("frontage of the clip", clip.frontage(inside: a, tolerance: 1e-7), item.frontage)
      check("distance", try session.distance(a, b), item.distance)
      check("hausdorff", try session.hausdorff(a, b), item.hausdorff)
      check("buffer", try session.area(of: session.buffer(a, distance: item.offset)), item.buffer)
    }
  }

  private func shape(_ polygons: [[[[Double]]]]) -> MultiPolygon {
    MultiPolygon(polygons: polygons.map { $0.map { $0.map { Point(x: $0[0], y: $0[1]) } } })
  }
}
