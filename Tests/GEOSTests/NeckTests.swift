import GEOS
import Planar
import Testing

/// Shapes of which floating overlay and mitred offsets lose whole pieces without a word: what GEOS
/// answers is held against what it must hold.
@Suite struct NeckTests {
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  /// A hexagon of 103 m² with a triangle of 1.57 m² whose corner reaches 3 mm into it.
  private static let hexagon: [(Int, Int)] = [
    (11_101, 5_633), (5_471, 356), (420, 1_730), (1_478, 12_848), (9_938, 12_494), (11_101, 5_633),
  ]
  private static let triangle: [(Int, Int)] = [
    (13_469, 7_738), (11_420, 5_417), (10_964, 6_433), (13_469, 7_738),
  ]
  /// A pentagon of 60 m² with a triangle of 5 m² in the same way.
  private static let pentagon: [(Int, Int)] = [
    (3_819, 10_424), (8_766, 7_201), (6_927, -328), (2_962, -166), (115, 4_497), (3_819, 10_424),
  ]
  private static let wedge: [(Int, Int)] = [
    (-1_827, 2_513), (-220, 8_656), (503, 5_113), (-1_827, 2_513),
  ]

  /// Millimetres, moved by whole metres.
  private static func shape(_ ring: [(Int, Int)], _ place: (Int, Int)) -> MultiPolygon {
    MultiPolygon(
      ring.map { corner in
        (
          Double(corner.0 + place.0 * 1000) / 1000, Double(corner.1 + place.1 * 1000) / 1000
        )
      })
  }

  /// Places on the working surface where GEOS 3.11 leaves 1.57 m² of the 104.89, or fails.
  @Test(arguments: [
    (-1870, 386), (-1088, 276), (1666, 475), (-1857, -113), (-2057, 400), (1093, 352),
    (-4323, 17), (-4959, -33), (0, 0),
  ])
  func theLargePieceStays(x: Int, y: Int) throws {
    let both = try session.union([
      Self.shape(Self.hexagon, (x, y)), Self.shape(Self.triangle, (x, y)),
    ])
    #expect(abs(both.area - 104.892) < 0.001)
    let closed = try session.withoutSlits(both, below: 0.1)
    #expect(closed.area > both.area - 0.001 && closed.area < both.area + 0.1)
    for shape in [both, closed] {
      let found = try session.withoutHairs(shape, below: 0.1)
      #expect(abs(found.area - 104.892) < 0.1, "\(found.area)")
      #expect(abs(try session.buffer(found, distance: -0.1).area - 100.35) < 0.1)
    }
  }

  /// Places where it leaves out the small one.
  @Test(arguments: [(1341, -375), (1960, 461), (1192, -485), (1206, -380), (-1720, -354), (0, 0)])
  func theSmallPieceStays(x: Int, y: Int) throws {
    let both = try session.union([
      Self.shape(Self.pentagon, (x, y)), Self.shape(Self.wedge, (x, y)),
    ])
    let found = try session.withoutHairs(both, below: 0.1)
    #expect(abs(found.area - 64.791) < 0.1, "\(found.area)")
    #expect(abs(try session.buffer(found, distance: -0.1).area - 60.56) < 0.1)
  }

  /// Three polygons, one with a spike as thin as rounding, that share nothing.
  static let spiked = [
    MultiPolygon([
      (-938.8684223617595, -962.9653432893384), (-938.5391495834646, -1062.9617588459787),
      (-973.3397613127039, -1063.0763580885146), (-940.9593657203781, -1062.9697286435876),
      (-941.2886385256911, -962.9733134149715), (-938.8684223617595, -962.9653432893384),
    ]),
    MultiPolygon([
      (-957.8495771149926, -1066.0742978833696), (-967.8029505768848, -1080.7810953076469),
      (-980.6874537629855, -1073.4453660217798), (-987.4180409087389, -1065.5026742117705),
      (-989.0693338641047, -1063.1281559606348), (-960.5688507622194, -1063.0343031636658),
      (-957.8495771149926, -1066.0742978833696),
    ]),
    MultiPolygon([
      (-1054.3072391713063, -1050.6955866082162), (-1055.8564286083385, -1059.8853614099962),
      (-1066.8477977055272, -1068.7482651704956), (-1072.6670618309026, -1053.4565960346035),
      (-1054.3072391713063, -1050.6955866082162),
    ]),
  ]

  @Test func aUnionHoldsAllOfItsParts() throws {
    for parts in [Self.spiked, Self.spiked.reversed(), Self.spiked + Self.spiked] {
      let union = try session.union(parts)
      #expect(abs(union.area - 758.9014) < 0.001, "\(union.area)")
      for part in Self.spiked {
        #expect(abs(try session.intersection(part, union).area - part.area) < 0.001)
      }
    }
  }

  /// What holds for every erosion must refuse no good one.
  @Test func erosionTakesNoMoreThanItsBound() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix64(seed: seed)
    for round in 0..<60 {
      let shape =
        round % 3 == 0
        ? RandomShapes.river(vertices: 200, x: 450_000, y: 2_583_000, using: &random)
        : try session.makeValid(MultiPolygon.star(using: &random))
      let distance = Double.random(in: 0.001...20, using: &random)
      let worn = try session.buffer(shape, distance: -distance)
      let least = shape.leastArea(erodedBy: 1.01 * distance)
      #expect(worn.area >= least - 1e-5 * shape.perimeter, "seed \(seed), round \(round)")
      #expect(worn.area < shape.area, "seed \(seed), round \(round)")
    }
    let square = MultiPolygon.square(0, 0, side: 10)
    #expect(abs(square.leastArea(erodedBy: 0.1) - 96) < 1e-9)
    var two = square
    two.append(MultiPolygon([(20, 0), (120, 0), (120, 0.1), (20, 0.1), (20, 0)]))
    #expect(abs(two.leastArea(erodedBy: 0.1) - 96) < 1e-9)
  }

  /// A gap between tiles is filled where it is narrower than the width, and only there.
  @Test(arguments: [(gap: 0.05, isFilled: true), (gap: 0.5, isFilled: false)])
  func slitsAreFilled(gap: Double, isFilled: Bool) throws {
    var tiles = MultiPolygon.square(0, 0, side: 10)
    tiles.append(.square(10 + gap, 0, side: 10))
    let found = try session.withoutSlits(tiles, below: 0.1)
    #expect((found.polygonCount == 1) == isFilled)
    #expect(abs(found.area - (isFilled ? 200 + 10 * gap : 200)) < 1e-6)
    #expect(throws: GEOSFailure.self) { try session.withoutSlits(tiles, below: 0) }
  }
}
