import Findings
import Planar
import Testing

/// A layer is the same whether it comes as one feature or in tiles, though tiles that were drawn edge
/// to edge in degrees stand apart by some millimetres on the working surface.
@Suite struct TileTests {
  /// What a finding says of a river 6 m wide through a plot 60 m long, cut into tiles of 10 m.
  private static func occupation(
    slit: Double, isTiled: Bool = true, lap: Double = 0
  ) async throws -> (Occupation, Verdict?) {
    func point(_ x: Double, _ y: Double) -> Point {
      Point(x: Scene.origin.x + x, y: Scene.origin.y + y)
    }
    func shape(_ corners: [(Double, Double)]) -> MultiPolygon {
      MultiPolygon(polygons: [[(corners + [corners[0]]).map { point($0.0, $0.1) }]])
    }
    var scene = Scene()
    scene.plots = [
      Scene.Plot(
        shape: shape([(0, 0), (60, 0), (60, 30), (0, 30)]),
        properties: [("宗地代码", "P")] + AccountingTests.approved)
    ]
    let whole = shape([(-15, 10), (65, 10), (65, 16), (-15, 16)])
    let tiles = (-1..<7).map { index -> MultiPolygon in
      let (left, right) = (Double(index) * 10 - 5, Double(index) * 10 + 5 + lap)
      // The next tile's edge is straight; this one's has a corner, which lies beside it.
      return shape([(left, 10), (right, 10), (right - slit, 13), (right, 16), (left, 16)])
    }
    scene.layers = [
      Scene.permanent: (isTiled ? tiles : [whole]).enumerated().map {
        Scene.Source(id: "S\($0.offset)", shape: $0.element)
      }
    ]
    let result = try await scene.run(select: ["BLU101"], name: "tiles")
    let finding = try #require(result.findings.first { $0.occupation != nil })
    return (try #require(finding.occupation), result.verdicts(of: "BLU101")["P"])
  }

  @Test(arguments: [0.0, 0.0001, 0.004, 0.05]) func slitsAreNoBoundary(slit: Double) async throws {
    let (whole, verdict) = try await Self.occupation(slit: 0, isTiled: false)
    #expect(whole.union == 3_600_000)
    try expect(whole, width: 2 * 360 / 132.0, frontage: 120, eroded: 59.8 * 5.8, within: 1e-6)
    let (tiled, tiledVerdict) = try await Self.occupation(slit: slit)
    #expect(tiledVerdict == verdict)
    #expect(abs(Double(tiled.union - whole.union)) <= slit * 3 * 6 * 10_000 + 1)
    try expect(tiled, width: 2 * 360 / 132.0, frontage: 120, eroded: 59.8 * 5.8, within: 0.001)
  }

  /// A plot with slits of its own: they are no gaps between tiles.
  @Test func slitsOfThePlotStay() async throws {
    // Six fingers of 0.15 m with 0.08 m between them on a base that no source reaches.
    var corners: [(Double, Double)] = [(0, 0)]
    for finger in 0..<6 {
      let left = Double(finger) * 0.23
      corners += [(left, 10), (left, 50), (left + 0.15, 50), (left + 0.15, 10)]
    }
    let plot = corners.dropFirst() + [(1.3, 0), (0, 0)]
    var stated: [Occupation] = []
    for cuts in [[12.0, 60], [12, 30, 60], [12, 25, 40, 60]] {
      let tiles = zip(cuts, cuts.dropFirst()).map { low, high in
        [(-5.0, low), (5.0, low), (5.0, high), (-5.0, high)]
      }
      stated.append(try await Self.occupation(of: Array(plot), by: tiles))
    }
    let whole = stated[0]
    #expect(whole.union > 300_000 && whole.eroded == 0)
    for tiled in stated {
      #expect(abs(tiled.union - whole.union) <= 1 && tiled.eroded == 0)
      #expect(abs(try #require(tiled.meanWidth) - #require(whole.meanWidth)) < 0.001)
    }
  }

  /// A slit that one source leaves open is no gap between two, whatever else lies in the plot.
  @Test func slitsOfOneSourceStay() async throws {
    let plot = [(0.0, 0.0), (100, 0), (100, 50), (0, 50)]
    let (low, high) = (20.0, 20.23)
    let fork = [
      (-5.0, low), (110, low), (110, high + 0.15), (-5, high + 0.15), (-5, high), (105, high),
      (105, low + 0.15), (-5, low + 0.15),
    ]
    let within = [(40.0, low + 0.02), (41, low + 0.02), (41, low + 0.1), (40, low + 0.1)]
    let alone = try await Self.occupation(of: plot, by: [fork])
    let beside = try await Self.occupation(of: plot, by: [fork, within])
    for found in [alone, beside] {
      #expect(found.eroded == 0)
      #expect(abs(try #require(found.meanWidth) - 0.15) < 0.001)
      #expect(abs(try #require(found.frontage) - 400) < 0.1)
    }
    // The same slit between two sources is one of how they were drawn.
    let arms: [[(Double, Double)]] = [low, high].map { y in
      [(-5.0, y), (110.0, y), (110.0, y + 0.15), (-5.0, y + 0.15)]
    }
    let apart = try await Self.occupation(of: plot, by: arms)
    #expect(try #require(apart.eroded) > 170_000)
    #expect(abs(try #require(apart.frontage) - 200) < 0.1)
  }

  /// Two sources that meet in a neck of 3 mm: what is left when they are eroded is both.
  @Test func aNeckOfMillimetresLosesNothing() async throws {
    let plot = [(-600.0, -2300.0), (-300, -2300), (-300, -2000), (-600, -2000)]
    let hexagon = [
      (-475.062, -2194.506), (-483.522, -2194.152), (-484.58, -2205.27), (-479.529, -2206.644),
      (-473.899, -2201.367),
    ]
    let triangle = [(-474.036, -2200.567), (-471.531, -2199.262), (-473.58, -2201.583)]
    let one = try await Self.occupation(of: plot, by: [hexagon])
    let both = try await Self.occupation(of: plot, by: [hexagon, triangle])
    #expect(abs(Double(try #require(one.eroded)) / 10_000 - 99.4) < 0.1)
    #expect(abs(Double(try #require(both.eroded)) / 10_000 - 100.35) < 0.1)
    #expect(try #require(both.frontage) > #require(one.frontage))
  }

  /// A source that only runs along the plot's edge, with other vertices, has no width there.
  @Test(arguments: [0.0, 1e-6, 0.002, 0.05]) func hairsAreNoBoundary(width: Double) async throws {
    let plot = [(0.0, 0.0), (100, 0), (100, 50), (0, 50)]
    let source = [
      (-5.0, -5.0), (105, -5), (105, 0), (60, width), (10, 0), (10, 55), (-5, 55),
    ]
    let found = try await Self.occupation(of: plot, by: [source])
    #expect(abs(try #require(found.meanWidth) - 2 * 500 / 120.0) < 0.01)
    #expect(abs(try #require(found.frontage) - 50) < 0.1)
  }

  private static func occupation(
    of plot: [(Double, Double)], by sources: [[(Double, Double)]]
  ) async throws -> Occupation {
    func shape(_ corners: [(Double, Double)]) -> MultiPolygon {
      MultiPolygon(
        polygons: [
          (corners + [corners[0]]).map { Point(x: Scene.origin.x + $0.0, y: Scene.origin.y + $0.1) }
        ].map { [$0] })
    }
    var scene = Scene()
    scene.plots = [
      Scene.Plot(
        shape: shape(plot), properties: [("宗地代码", "P")] + AccountingTests.approved)
    ]
    scene.layers = [
      Scene.permanent: sources.enumerated().map {
        Scene.Source(id: "S\($0.offset)", shape: shape($0.element))
      }
    ]
    let result = try await scene.run(select: ["BLU101"], name: "outline")
    return try #require(result.findings.compactMap(\.occupation).first)
  }

  private func expect(
    _ found: Occupation, width: Double, frontage: Double, eroded: Double, within share: Double
  ) throws {
    #expect(abs(try #require(found.meanWidth) / width - 1) < share)
    #expect(abs(try #require(found.frontage) / frontage - 1) < share)
    #expect(abs(Double(try #require(found.eroded)) / 10_000 / eroded - 1) < share)
  }

  /// What is wider than the tolerance is a gap, and tiles that overlap are one river.
  @Test func gapsAndLapsAreWhatTheyAre() async throws {
    let (gaps, _) = try await Self.occupation(slit: 0.5)
    #expect(try #require(gaps.frontage) > 150)
    let (laps, _) = try await Self.occupation(slit: 0, lap: 0.3)
    try expect(laps, width: 2 * 360 / 132.0, frontage: 120, eroded: 59.8 * 5.8, within: 0.001)
  }
}
