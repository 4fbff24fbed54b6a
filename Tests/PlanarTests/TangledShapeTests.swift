import Planar
import Testing

@Suite("Whether edges cross too often")
struct TangledShapeTests {
  /// A saw of long teeth turned by 45°: the boxes of all its edges meet and no edges cross, but
  /// two at its foot.
  private static func saw(_ teeth: Int) -> MultiPolygon {
    var points: [Point] = []
    for tooth in 0..<teeth {
      let along = Double(tooth)
      points.append(Point(x: along, y: -along))
      points.append(Point(x: along + 20_000.5, y: 20_000 - along - 0.5))
    }
    points += [Point(x: Double(teeth) + 30_000, y: -40_000), Point(x: 0, y: -40_000), points[0]]
    return MultiPolygon(polygons: [[points]])
  }

  @Test("what cannot be compared edge by edge is called tangled, for mending would compare it")
  func dense() {
    #expect(Self.saw(5_000).isTangled)
  }

  @Test("fewer such edges are compared")
  func fewer() {
    #expect(!Self.saw(1_000).isTangled)
  }
}
