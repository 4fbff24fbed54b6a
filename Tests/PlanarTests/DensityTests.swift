import Planar
import Testing

@Suite("Edges that stand too near to each other")
struct DensityTests {
  /// Upright lines of 100 m, so many at a distance from each other.
  private static func bars(_ count: Int, step: Double, length: Double = 100) -> OpenEdges {
    var open = OpenEdges()
    for bar in 0..<count {
      let x = Double(bar) * step
      open.append(
        from: Point(x: x, y: 0), to: Point(x: x, y: length), owner: Int32(bar / 100))
    }
    open.finish()
    return open
  }

  @Test("many lines within the distance are dense, few or far ones are not")
  func bars() {
    // Ten within 0.2 m on either side: 200,000 pairs.
    #expect(Self.bars(20_000, step: 0.0199).isDense(within: 0.2))
    // Two on either side, however many there are.
    #expect(!Self.bars(60_000, step: 0.09).isDense(within: 0.2))
    #expect(!Self.bars(20_000, step: 0.3).isDense(within: 0.2))
    #expect(!Self.bars(100, step: 0.001).isDense(within: 0.2))
    #expect(!OpenEdges().isDense(within: 0.2))
  }

  @Test("short edges, of which arcs are drawn, do not count")
  func arcs() {
    #expect(!Self.bars(20_000, step: 0.0199, length: 0.1).isDense(within: 0.2))
    var line = OpenEdges()
    for step in 0..<30_000 {
      let x = Double(step) * 0.01
      line.append(from: Point(x: x, y: 0), to: Point(x: x + 0.01, y: 0), owner: 0)
    }
    line.finish()
    #expect(!line.isDense(within: 0.2))
  }

  @Test("the polygons of some edges")
  func owners() {
    let open = Self.bars(1_000, step: 1)
    #expect(open.owners(of: [0, 5, 99]) == [0])
    #expect(open.owners(of: [999, 100, 250]) == [1, 2, 9])
    #expect(open.owners(of: []).isEmpty)
  }
}
