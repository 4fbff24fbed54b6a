import Planar
import Projection
import Testing

@Suite struct BentEdgeTests {
  /// A band of 10.2 km, corners alone or with a vertex every so many degrees of longitude.
  private func band(_ steps: Int) -> [Point] {
    let south = (0...steps).map { Point(x: 113.45 + 0.1 * Double($0) / Double(steps), y: 23.33) }
    let north = south.reversed().map { Point(x: $0.x, y: 23.34) }
    return south + north + [south[0]]
  }

  private func bent(
    _ drawn: [Point], _ code: String = "OGC:CRS84", by distance: Double = 0.01,
    on surface: WorkingSurface
  ) throws -> [BentEdge] {
    let projector = try SurfaceProjector(
      from: ReferenceSystem(code), onto: surface, session: ProjectionSession())
    var placed = drawn
    #expect(projector.project(&placed).isEmpty)
    return projector.bentEdges(from: drawn[...], placed: placed[...], by: distance)
  }

  @Test func longEdgesInDegreesAreAnotherLine() throws {
    let edges = try bent(band(1), on: equalAreaSurface())
    #expect(edges.count == 2)
    for edge in edges {
      #expect(abs(edge.length - 10_226) < 10)
      // L²·tan φ ÷ 8R.
      #expect(abs(edge.deviation - 0.88) < 0.01, "\(edge.deviation)")
    }
  }

  @Test func closeVerticesAreNot() throws {
    #expect(try bent(band(100), on: equalAreaSurface()).isEmpty)
  }

  /// Half-way between 179.95° E and 179.95° W is 180°, not the meridian of Greenwich.
  @Test func edgesAcrossTheAntimeridian() throws {
    let surface = try WorkingSurface(
      equalAreaOver: Box(minX: 179.5, minY: 23, maxX: 180.5, maxY: 23.7),
      onDatumOf: ReferenceSystem("EPSG:4490"))
    for (west, east) in [(179.95, -179.95), (-179.95, 179.95)] {
      let edges = try bent(
        [Point(x: west, y: 23.33), Point(x: east, y: 23.33)], on: surface)
      let edge = try #require(edges.first)
      #expect(abs(edge.length - 10_226) < 10)
      #expect(abs(edge.deviation - 0.88) < 0.01, "\(edge.deviation)")
    }
  }

  @Test(arguments: [("EPSG:4547", 0), ("EPSG:4526", 0), ("EPSG:3857", 2)])
  func thatHangsOnTheSystem(code: String, count: Int) throws {
    let surface = try equalAreaSurface()
    var corners = band(1)
    let session = try ProjectionSession()
    #expect(
      try session.convert(&corners, from: surface.geographic, to: ReferenceSystem(code)).isEmpty)
    #expect(try bent(corners, code, on: surface).count == count)
  }

  @Test(arguments: [0.5, 23, 45, 60]) func noShorterEdgeBendsByMore(latitude: Double) throws {
    let extent = Box(minX: 113, minY: latitude - 0.3, maxX: 114, maxY: latitude + 0.3)
    let surface = try WorkingSurface(
      equalAreaOver: extent, onDatumOf: ReferenceSystem("EPSG:4490"))
    let projector = try SurfaceProjector(
      from: ReferenceSystem("OGC:CRS84"), onto: surface, session: ProjectionSession())
    let shortest = projector.shortestBent(by: 0.01)
    #expect(abs(shortest - 505) < 1)
    let seed: UInt64 = 20_251_231
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      var drawn = [
        Point(
          x: .random(in: extent.minX...extent.maxX, using: &random),
          y: .random(in: extent.minY...extent.maxY, using: &random))
      ]
      drawn.append(
        Point(
          x: drawn[0].x + .random(in: -0.01...0.01, using: &random),
          y: drawn[0].y + .random(in: -0.01...0.01, using: &random)))
      for edge in try bent(drawn, by: 1e-6, on: surface) where edge.length <= shortest {
        #expect(edge.deviation <= 0.01, "\(edge) seed \(seed)")
      }
    }
  }

  @Test func aBoxIsNearByItsDistanceFromTheLine() throws {
    let edge = try #require(
      try bent(
        [Point(x: 113.45, y: 23.3), Point(x: 113.55, y: 23.4)], on: equalAreaSurface()
      ).first)
    let middle = Point(
      x: (edge.start.x + edge.end.x) / 2, y: (edge.start.y + edge.end.y) / 2)
    func box(_ east: Double) -> Box {
      let x = middle.x + east
      return Box(minX: x - 1, minY: middle.y - 1, maxX: x + 1, maxY: middle.y + 1)
    }
    #expect(edge.isNear(box(0), within: edge.deviation))
    // Within the box of the edge, but hundreds of metres off its line.
    #expect(!edge.isNear(box(500), within: edge.deviation))
    #expect(!edge.isNear(box(20_000), within: edge.deviation))
  }

  /// A long low box beside a line that runs nearly along it is off by its height, not by its length.
  @Test func aLongBoxBesideALevelLine() throws {
    let edge = try #require(
      try bent(
        [Point(x: 113.45, y: 23.3), Point(x: 113.55, y: 23.32)], on: equalAreaSurface()
      ).first)
    let middle = Point(
      x: (edge.start.x + edge.end.x) / 2, y: (edge.start.y + edge.end.y) / 2)
    func box(_ north: Double) -> Box {
      let y = middle.y + north
      return Box(minX: middle.x - 200, minY: y - 1, maxX: middle.x + 200, maxY: y + 1)
    }
    #expect(edge.isNear(box(30), within: edge.deviation))
    #expect(!edge.isNear(box(150), within: edge.deviation))
    #expect(!edge.isNear(box(-150), within: edge.deviation))
  }
}
