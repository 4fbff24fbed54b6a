import Planar
import Testing

@Suite("Shapes whose edges cross too often to be mended")
struct TangleTests {
  /// A ring of points anywhere in a square: about a quarter of all pairs of edges cross.
  private static func scribble(_ count: Int) -> MultiPolygon {
    var random = SplitMix64(seed: 2026)
    var ring = (0..<count).map { _ in
      Point(x: .random(in: 0...100, using: &random), y: .random(in: 0...100, using: &random))
    }
    ring.append(ring[0])
    return MultiPolygon(polygons: [[ring]])
  }

  /// Squares side by side, each sharing its edges with its neighbours.
  private static func squares(_ side: Int, step: Double) -> MultiPolygon {
    MultiPolygon(
      polygons: (0..<side * side).map { number in
        let (x, y) = (Double(number % side) * step, Double(number / side) * step)
        return [Shapes.rectangle(x, y, x + 1, y + 1)]
      })
  }

  @Test("a scribble is tangled, a few crossings are not")
  func scribbles() {
    #expect(Self.scribble(500).isTangled)
    #expect(!Self.scribble(30).isTangled)
    #expect(!Shapes.polygon(Shapes.ring([(0, 0), (2, 2), (2, 0), (0, 2)])).isTangled)
    #expect(!MultiPolygon().isTangled)
  }

  @Test("parts that share edges are not tangled, however many; parts upon each other are")
  func parts() {
    #expect(!Self.squares(40, step: 1).isTangled)
    #expect(!Self.squares(40, step: 2).isTangled)
    #expect(Self.squares(40, step: 0).isTangled)
    #expect(Self.squares(40, step: 0.3).isTangled)
  }

  @Test("a needle run over and over is tangled, one spike is not")
  func needles() {
    let needle = (0..<100).flatMap { _ in [(0.0, 0.0), (10.0, 0.0)] }
    #expect(Shapes.polygon(Shapes.ring(needle + [(5, 5)])).isTangled)
    let spike = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (10.0, 15.0), (10.0, 10.0), (0.0, 10.0)]
    #expect(!Shapes.polygon(Shapes.ring(spike)).isTangled)
  }

  @Test("an outline with as many crossings as edges or fewer is not tangled")
  func manyEdges() {
    // Two thousand small loops along a line, each a crossing of its own.
    var ring: [(Double, Double)] = []
    for loop in 0..<2_000 {
      let x = Double(loop) * 4
      ring += [(x, 0), (x + 2, 1), (x + 2, 0), (x, 1), (x + 3, 2)]
    }
    ring += [(8_000, 50), (0, 50)]
    #expect(!Shapes.polygon(Shapes.ring(ring)).isTangled)
  }
}
