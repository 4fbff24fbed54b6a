import GEOS
import Planar
import Testing

/// Parts of a shape that have a boundary and hardly any land.
@Suite struct HairTests {
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  /// A body of 10 × 50 m and what sticks out of its lower right corner.
  private static func body(hair width: Double) -> MultiPolygon {
    MultiPolygon([(0, 0), (100, 0), (10, width), (10, 50), (0, 50), (0, 0)])
  }

  @Test(arguments: [1e-9, 1e-6, 1e-3, 0.05]) func hairsAreLeftOut(width: Double) throws {
    let shape = Self.body(hair: width)
    let found = try session.withoutHairs(shape, below: 0.1)
    #expect(shape.perimeter > 290)
    #expect(abs(found.perimeter - 120) < 1, "\(found.perimeter)")
    #expect(abs(found.area - 500) < 0.1)
    #expect(try session.area(of: session.difference(found, shape)) < 1e-6)
  }

  @Test func aHairOfItsOwnIsLeftOut() throws {
    var shape = MultiPolygon.square(0, 0, side: 10)
    shape.append(MultiPolygon([(20, 0), (70, 0), (45, 1e-5), (20, 0)]))
    let found = try session.withoutHairs(shape, below: 0.1)
    #expect(found.polygonCount == 1 && abs(found.perimeter - 40) < 1e-6)
  }

  /// Nothing but narrow land is narrow land; what is wider than the limit is no hair.
  @Test func whatIsNarrowThroughoutStays() throws {
    let strip = MultiPolygon([(0, 0), (100, 0), (100, 0.05), (0, 0.05), (0, 0)])
    #expect(try session.withoutHairs(strip, below: 0.1) == strip)
    let wide = Self.body(hair: 30)
    #expect(try session.withoutHairs(wide, below: 0.1) == wide)
    #expect(try session.opening(strip, partsBelow: 0.1).isEmpty)
  }

  @Test func anOpeningAddsNothing() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix64(seed: seed)
    for round in 0..<40 {
      let river = RandomShapes.river(vertices: 200, x: 450_000, y: 2_583_000, using: &random)
      let opened = try session.opening(
        river, partsBelow: Double.random(in: 0.1...20, using: &random))
      let added = try session.area(of: session.difference(opened, river))
      #expect(added <= 1e-6 * river.area, "seed \(seed), round \(round)")
      #expect(try session.validity(of: opened).isValid, "seed \(seed), round \(round)")
    }
  }

  @Test func aWidthIsALengthAboveNothing() {
    #expect(throws: GEOSFailure.self) {
      try session.opening(.square(0, 0, side: 1), partsBelow: 0)
    }
    #expect(throws: GEOSFailure.self) {
      try session.opening(.square(0, 0, side: 1), partsBelow: .nan)
    }
  }
}
