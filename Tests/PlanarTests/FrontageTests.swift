import Planar
import Testing

/// What of a clip's boundary lies within the plot.
@Suite struct FrontageTests {
  private static let plot = Shapes.polygon(Shapes.rectangle(0, 0, 100, 50))

  /// The lower edge is the plot's own whichever of the two has vertices upon it, and beside it.
  @Test(arguments: [0.0, 1e-9, -2e-5, 0.004, -0.04]) func aSharedEdgeNeedNotShareVertices(
    beside: Double
  ) {
    let bent = Shapes.polygon(
      Shapes.ring([(0, 0), (37, beside), (61, -beside), (100, 0), (100, 50), (0, 50)]))
    let strip = Shapes.polygon(Shapes.rectangle(0, 0, 100, 20))
    let bentStrip = Shapes.polygon(
      Shapes.ring([(0, 0), (42, beside), (100, 0), (100, 20), (0, 20)]))
    for plot in [Self.plot, bent] {
      for clip in [strip, bentStrip] {
        #expect(abs(clip.frontage(inside: plot, tolerance: 0.1) - 100) < 0.01)
      }
    }
  }

  @Test func aLineThatLeavesTheBoundaryCountsFromThere() {
    // Along the lower edge to its middle, then inwards; the plot has no vertex where it leaves.
    let clip = Shapes.polygon(Shapes.ring([(0, 0), (50, 0), (60, 20), (0, 20)]))
    let inside = (10.0 * 10 + 20 * 20).squareRoot() + 60
    #expect(abs(clip.frontage(inside: Self.plot, tolerance: 0.1) - inside) < 1e-9)
    // The clip goes straight on where the plot turns away.
    let corner = Shapes.polygon(
      Shapes.ring([(0, 0), (50, 0), (50, -30), (100, -30), (100, 50), (0, 50)]))
    let straight = Shapes.polygon(Shapes.rectangle(0, 0, 100, 20))
    #expect(abs(straight.frontage(inside: corner, tolerance: 0.1) - 150) < 0.2)
  }

  @Test func thePlotItselfHasNone() {
    #expect(Self.plot.frontage(inside: Self.plot, tolerance: 0.1) == 0)
    let within = Shapes.polygon(Shapes.rectangle(10, 10, 20, 20))
    #expect(within.frontage(inside: Self.plot, tolerance: 0.1) == 40)
  }

  @Test func narrowPartsAreSeen() {
    func mayBeNarrow(_ ring: [(Double, Double)]) -> Bool {
      Shapes.polygon(Shapes.ring(ring)).mayBeNarrow(below: 0.1)
    }
    #expect(!mayBeNarrow([(0, 0), (100, 0), (100, 50), (0, 50)]))
    #expect(!mayBeNarrow([(0, 0), (100, 0), (50, 0.2), (0, 0.2)]))
    #expect(mayBeNarrow([(0, 0), (100, 0), (50, 0.05), (50, 50), (0, 50)]))
    // A notch, and two arms that nearly meet.
    #expect(
      mayBeNarrow([(0, 0), (100, 0), (100, 50), (50, 50), (49.98, 10), (49.96, 50), (0, 50)]))
    #expect(mayBeNarrow([(0, 0), (9, 0), (9, 4), (5, 4), (5, 4.05), (9, 4.05), (9, 9), (0, 9)]))
  }
}
