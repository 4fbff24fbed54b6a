import GEOS
import Planar
import Testing

/// Polygons of many rings and distances between vertices against GEOS.
@Suite struct ManyRingTests {
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  private static func square(_ x: Double, _ y: Double, side: Double) -> [Point] {
    MultiPolygon.square(x, y, side: side).points
  }

  /// Squares in a grid, one by one at random places of their cells.
  private static func cells(using random: inout SplitMix64) -> [[Point]] {
    (0..<49).map { cell in
      let (x, y) = (Double(cell % 7) * 10, Double(cell / 7) * 10)
      return square(
        x + Double(Int.random(in: 1...4, using: &random)),
        y + Double(Int.random(in: 1...4, using: &random)), side: 4)
    }
  }

  @Test("many holes and many parts: clean where all is well, and valid where clean")
  func manyRings() throws {
    var random = SplitMix64(seed: 20_261_130)
    var test = SimplicityTest()
    let frame = Self.square(-5, -5, side: 90)
    for round in 0..<40 {
      let cells = Self.cells(using: &random)
      let holed = MultiPolygon(polygons: [[frame] + cells])
      #expect(test.verdict(on: holed) == .clean, "round \(round)")
      #expect(try session.validity(of: holed).isValid, "round \(round)")
      let parts = MultiPolygon(polygons: cells.map { [$0] })
      #expect(test.verdict(on: parts) == .clean, "round \(round)")
      #expect(try session.validity(of: parts).isValid, "round \(round)")
      // One more, within one of the others.
      let one = cells[Int.random(in: 0..<49, using: &random)][0]
      let inner = Self.square(one.x + 1, one.y + 1, side: 1)
      #expect(test.verdict(on: MultiPolygon(polygons: [[frame] + cells + [inner]])) == .suspect)
      #expect(
        test.verdict(on: MultiPolygon(polygons: [[frame], [inner]] + cells.map { [$0] }))
          == .suspect)
      #expect(test.verdict(on: MultiPolygon(polygons: cells.map { [$0] } + [[inner]])) == .suspect)
      // A part in a hole is well, a hole beside its exterior is not.
      let island = MultiPolygon(polygons: [[frame] + cells, [inner]])
      #expect(test.verdict(on: island) == .clean, "round \(round)")
      #expect(try session.validity(of: island).isValid, "round \(round)")
      let outside = Self.square(200, 200, side: 1)
      #expect(test.verdict(on: MultiPolygon(polygons: [[frame] + cells + [outside]])) == .suspect)
    }
  }

  @Test("the farthest vertex is as far as GEOS has it")
  func farthestVertex() throws {
    var random = SplitMix64(seed: 611)
    for round in 0..<300 {
      let a = MultiPolygon.star(using: &random)
      var b = round % 2 == 0 ? MultiPolygon.star(using: &random) : a
      if round % 2 == 1 {
        // The same shape with one corner elsewhere.
        let at = b.points.count / 2
        if b.ringEnds.contains(Int32(at + 1)) || b.ringEnds.contains(Int32(at)) { continue }
        b.points[at].x += Double.random(in: -9...9, using: &random)
      }
      let expected = try #require(try session.hausdorff(a, b))
      let found = a.farthestVertex(from: b)
      #expect(abs(found - expected) <= 1e-9 * max(1, expected), "round \(round)")
      #expect(a.farthestVertex(from: a) == 0)
    }
    #expect(MultiPolygon().farthestVertex(from: .square(0, 0, side: 1)) == .infinity)
  }
}
