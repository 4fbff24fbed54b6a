import GEOS
import Planar
import Testing

/// Overlaps of a layer against GEOS, whatever the layer is cut into.
@Suite struct CoverTests {
  private static let seed: UInt64 = 3857
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  /// What the cover says of a parcel against every source in turn.
  private func compare(
    _ cover: LayerCover, _ sources: [MultiPolygon], _ parcel: MultiPolygon, _ words: String
  ) throws -> [CoverRelation] {
    var scratch = CoverScratch()
    var overlaps: [SourceOverlap] = []
    cover.overlaps(with: parcel, box: parcel.box, scratch: &scratch, into: &overlaps)
    var relations: [CoverRelation] = []
    for (index, source) in sources.enumerated() {
      let found = overlaps.first { Int($0.source) == index }
      let area = try session.area(of: session.intersection(parcel, source))
      let limit = 1e-9 * parcel.area + 4 * parcel.box.maxY.ulp * parcel.perimeter
      #expect(abs((found?.area ?? 0) - area) <= limit, "\(words), source \(index)")
      let meets = try session.intersects(parcel, source)
      #expect((found != nil) == meets, "\(words), source \(index)")
      if try session.covers(source, parcel) {
        #expect(found?.relation == .inside, "\(words), source \(index)")
      } else if area > limit {
        #expect(found?.relation == .partial, "\(words), source \(index)")
      }
      if let found { relations.append(found.relation) }
    }
    return relations
  }

  @Test(arguments: [4, 24, 200]) func riversOfThousandsOfVertices(edgesPerCell: Int) throws {
    let seed = Self.seed + UInt64(edgesPerCell)
    var random = SplitMix64(seed: seed)
    let sources = [
      RandomShapes.river(vertices: 4_000, x: 450_000, y: 2_583_000, using: &random),
      RandomShapes.river(vertices: 3_000, x: 451_000, y: 2_583_200, using: &random),
      .square(452_000, 2_582_900, side: 300),
    ]
    let cover = LayerCover(sources: sources, edgesPerCell: edgesPerCell)
    var seen: [CoverRelation: Int] = [:]
    for round in 0..<250 {
      let star = MultiPolygon.star(using: &random)
      let shift = Point(
        x: .random(in: -1_000...8_000, using: &random),
        y: .random(in: -450...650, using: &random))
      let size: Double = [0.02, 0.2, 1, 5].randomElement(using: &random) ?? 1
      let parcel = MultiPolygon(
        points: star.points.map {
          Point(
            x: 450_000 + shift.x + ($0.x - 451_050) * size,
            y: 2_583_000 + shift.y + ($0.y - 2_583_050) * size)
        }, ringEnds: star.ringEnds, polygonEnds: star.polygonEnds)
      for relation in try compare(cover, sources, parcel, "seed \(seed), round \(round)") {
        seen[relation, default: 0] += 1
      }
    }
    #expect((seen[.partial] ?? 0) > 20 && (seen[.inside] ?? 0) > 5, "\(seen)")
  }

  /// Parcels whose edges run exactly along the sides of cells, which are the halves of the box.
  @Test(arguments: [2, 8]) func edgesAlongTheSidesOfCells(edgesPerCell: Int) throws {
    var random = SplitMix64(seed: Self.seed)
    var comb: [(Double, Double)] = [(0, 0), (64, 0), (64, 64)]
    for tooth in stride(from: 64.0, to: 0, by: -4) {
      comb += [(tooth - 1, 64), (tooth - 2, 8), (tooth - 3, 64)]
    }
    comb += [(0, 64), (0, 0)]
    var points: [(Double, Double)] = []
    for point in comb where points.last.map({ $0 != point }) ?? true { points.append(point) }
    let source = MultiPolygon(points)
    #expect(try session.validity(of: source) == .valid)
    let cover = LayerCover(sources: [source], edgesPerCell: edgesPerCell)
    for round in 0..<400 {
      let side: Double = [1.0, 2, 4, 8, 16, 32].randomElement(using: &random) ?? 1
      let x = Double(Int.random(in: -2...66, using: &random))
      let y = Double(Int.random(in: -2...66, using: &random))
      _ = try compare(
        cover, [source], .square(x, y, side: side), "seed \(Self.seed), round \(round)")
    }
  }

  /// Parts of one source that share an edge, and sources that share one: the border is not inside.
  @Test func partsAndSourcesThatShareAnEdge() throws {
    let left = MultiPolygon.square(0, 0, side: 10)
    let right = MultiPolygon.square(10, 0, side: 10)
    let cover = LayerCover(sources: [left, right])
    let middle = MultiPolygon.square(8, 3, side: 4)
    #expect(
      try compare(cover, [left, right], middle, "both") == [.partial, .partial])
    #expect(
      try compare(cover, [left, right], .square(12, 2, side: 3), "right") == [.inside])
    #expect(
      try compare(cover, [left, right], .square(10, 2, side: 3), "at the border")
        == [.touching, .inside])
    var scratch = CoverScratch()
    var overlaps: [SourceOverlap] = []
    cover.overlaps(with: middle, box: middle.box, scratch: &scratch, into: &overlaps)
    #expect(overlaps.map(\.area) == [8, 8])
  }

  /// Shapes on one grid meet in vertices, along edges and across, holes and parts among them. Steps
  /// are dyadic where it matters: on rounded grids GEOS itself answers side location conflicts.
  @Test(arguments: [(1.0, 0.0), (0.1, 113.5), (0x1p-17, 113.5), (3.625, 2_580_000)])
  func shapesOnOneGrid(scale: Double, far: Double) throws {
    let seed = Self.seed + 31
    var random = SplitMix64(seed: seed)
    func sound() throws -> MultiPolygon {
      while true {
        let shape = RandomShapes.onGrid(scale: scale, far: far, using: &random)
        if try session.validity(of: shape).isValid { return shape }
      }
    }
    var seen: [CoverRelation: Int] = [:]
    for round in 0..<500 {
      let sources = [try sound(), try sound(), try sound()]
      let cover = LayerCover(sources: sources, edgesPerCell: round % 2 == 0 ? 2 : 24)
      let relations = try compare(
        cover, sources, sound(), "seed \(seed), scale \(scale), round \(round)")
      for relation in relations { seen[relation, default: 0] += 1 }
    }
    #expect(
      [.touching, .partial, .inside].allSatisfy { (seen[$0] ?? 0) > 10 }, "\(seen)")
  }

  @Test func distancesAreThoseOfGEOS() throws {
    var random = SplitMix64(seed: Self.seed + 7)
    let sources = (0..<12).map { _ in
      let star = MultiPolygon.star(using: &random)
      let x = Double.random(in: -2_000...2_000, using: &random)
      let y = Double.random(in: -2_000...2_000, using: &random)
      return MultiPolygon(
        points: star.points.map { Point(x: $0.x + x, y: $0.y + y) }, ringEnds: star.ringEnds,
        polygonEnds: star.polygonEnds)
    }
    let cover = LayerCover(sources: sources)
    var scratch = CoverScratch()
    var apart = 0
    for round in 0..<300 {
      let parcel = MultiPolygon.square(
        451_000 + .random(in: -2_500...2_500, using: &random),
        2_583_000 + .random(in: -2_500...2_500, using: &random),
        side: .random(in: 1...80, using: &random))
      let distances = try sources.map { try session.distance(parcel, $0) ?? .infinity }
      let least = distances.min() ?? .infinity
      let words = "seed \(Self.seed + 7), round \(round)"
      let nearest = try #require(
        cover.nearestDistance(to: parcel, box: parcel.box, scratch: &scratch))
      #expect(abs(nearest.distance - least) <= 1e-8, "\(words)")
      #expect(abs(distances[Int(nearest.source)] - least) <= 1e-8, "\(words)")
      #expect((nearest.distance == 0) == (least == 0), "\(words)")
      for (source, distance) in zip(sources, distances) {
        #expect(abs(parcel.distance(to: source) - distance) <= 1e-8, "\(words)")
      }
      if least > 1 {
        apart += 1
        #expect(
          cover.nearestDistance(
            to: parcel, box: parcel.box, within: least * 0.999, scratch: &scratch) == nil)
      }
    }
    #expect(apart > 100)
  }
}
