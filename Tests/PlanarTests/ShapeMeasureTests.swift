import Planar
import Testing

/// Lengths, places and distances of shapes that can be reckoned by hand.
@Suite struct ShapeMeasureTests {
  private static let plot = Shapes.polygon(Shapes.rectangle(0, 0, 100, 50))
  private static let inner = Shapes.polygon(Shapes.rectangle(10, 10, 20, 20))

  @Test func meanWidthOfAStrip() throws {
    let strip = Shapes.polygon(Shapes.rectangle(0, 0, 100, 2))
    let width = try #require(strip.meanWidth)
    #expect(abs(width - 2.0 * 200 / 204) < 1e-12)
    #expect(MultiPolygon().meanWidth == nil)
  }

  @Test func aHolePullsTheCentreAway() throws {
    let ring = Shapes.rectangle(0, 0, 10, 10)
    for hole in [Shapes.rectangle(6, 4, 9, 6), Shapes.rectangle(6, 4, 9, 6).reversed()] {
      let centre = try #require(Shapes.polygon(ring, hole).centroid)
      #expect(abs(centre.x - (500 - 45) / 94) < 1e-12 && abs(centre.y - 5) < 1e-12)
    }
  }

  /// A label stands on the largest part, whichever comes first.
  @Test func theInteriorPointIsOfTheLargestPart() {
    let small = [Shapes.rectangle(0, 0, 1, 1)]
    let large = [Shapes.rectangle(10, 10, 20, 20)]
    for parts in [[small, large], [large, small]] {
      #expect(MultiPolygon(polygons: parts).interiorPoint == Point(x: 15, y: 15))
    }
  }

  /// Whichever of the two holds the other.
  @Test func whatLiesWithinIsNotAway() {
    #expect(Self.plot.distance(to: Self.inner) == 0)
    #expect(Self.inner.distance(to: Self.plot) == 0)
    let beside = Shapes.polygon(Shapes.rectangle(103, 54, 110, 60))
    #expect(Self.plot.distance(to: beside) == 5 && beside.distance(to: Self.plot) == 5)
  }

  @Test func distanceToPaths() {
    let within = [Point(x: 10, y: 10), Point(x: 20, y: 20)]
    let beside = [Point(x: 105, y: 0), Point(x: 105, y: 50)]
    #expect(Self.plot.distance(toPaths: [within]) == 0)
    #expect(Self.plot.distance(toPaths: [[within[0]]]) == 0)
    #expect(Self.plot.distance(toPaths: [beside]) == 5)
    #expect(Self.plot.distance(toPaths: [beside, within]) == 0)
    #expect(Self.plot.distance(toPaths: []) == .infinity)
  }

  /// A vertex that one of them lost is as far as one that it gained.
  @Test func theFarthestVertexIsOfEither() {
    let square = Shapes.polygon(Shapes.rectangle(0, 0, 10, 10))
    let roofed = Shapes.polygon(Shapes.ring([(0, 0), (10, 0), (10, 10), (5, 20), (0, 10)]))
    #expect(square.farthestVertex(from: roofed) == 10)
    #expect(roofed.farthestVertex(from: square) == 10)
    #expect(square.farthestVertex(from: square) == 0)
  }

  @Test func aTriangleIsNotSimplifiedAway() {
    let triangle = Shapes.polygon(Shapes.ring([(0, 0), (10, 0), (5, 8)]))
    #expect(triangle.simplified(tolerance: 0.1) == triangle)
    #expect(triangle.simplified(tolerance: 20).isEmpty)
    let bent = Shapes.polygon(Shapes.ring([(0, 0), (50, 0.04), (100, 0), (100, 50), (0, 50)]))
    #expect(bent.simplified(tolerance: 0.05).points.count == 5)
    #expect(bent.simplified(tolerance: 0.03).points.count == 6)
  }

  /// Of two sources at one distance the first is told, whichever the index meets first.
  @Test func theFirstOfTwoAtOneDistance() {
    let plot = Shapes.polygon(Shapes.rectangle(-1, -1, 0, 0))
    let square = Shapes.polygon(Shapes.rectangle(5, -1, 7, 0))
    // Its box holds the plot, its nearest edge runs through (3, 4).
    let slanted = Shapes.polygon(Shapes.ring([(11, -2), (20, 20), (-5, 10)]))
    var scratch = CoverScratch()
    for sources in [[square, slanted], [slanted, square]] {
      let nearest = LayerCover(sources: sources).nearestDistance(
        to: plot, box: plot.box, scratch: &scratch)
      #expect(nearest == NearestSource(source: 0, distance: 5))
    }
  }

  /// No edge has more of its length in a box than the box's diagonal.
  @Test func aLongEdgeCountsByTheBox() {
    let cover = LayerCover(sources: [Shapes.polygon(Shapes.rectangle(-50, -50, 50, 0.5))])
    var scratch = CoverScratch()
    let limit = cover.boundaryLimit(
      within: Box(minX: 0, minY: 0, maxX: 1, maxY: 1), scratch: &scratch)
    #expect(limit.edges == 1)
    #expect(limit.length >= 1 && limit.length <= 2.0.squareRoot() + 1e-12)
  }

  /// A spike is narrow at its tip, however far its feet stand apart.
  @Test func aSpikeIsNotWide() {
    let spike = Shapes.ring([(0, 0), (10, 0), (10, 10), (6, 10), (5, 30), (4, 10), (0, 10)])
    #expect(!RingWidth.isWide(spike, than: 0.5))
    let roof = Shapes.ring([(0, 0), (10, 0), (10, 10), (6, 10), (5, 11), (4, 10), (0, 10)])
    #expect(RingWidth.isWide(roof, than: 0.5))
    #expect(!RingWidth.isWide(roof, than: 2))
  }

  @Test func groupsAreCalledByTheirFirst() {
    var groups = Groups(count: 5)
    groups.join(3, 1)
    groups.join(4, 3)
    #expect(groups.first(4) == 1 && groups.first(3) == 1 && groups.first(0) == 0)
    #expect(groups.all() == [[0], [1, 3, 4], [2]])
  }
}
