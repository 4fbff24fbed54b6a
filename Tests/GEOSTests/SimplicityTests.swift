import GEOS
import Planar
import Testing

/// The quick test of `Planar` against GEOS: what it calls clean is valid, always.
@Suite struct SimplicityTests {
  private static let seed: UInt64 = 6103
  private let session: GEOSSession

  init() throws { session = try GEOSSession() }

  private func compare(
    _ rounds: Int, seed: UInt64, _ make: (inout SplitMix64) -> MultiPolygon
  ) throws -> (clean: Int, valid: Int) {
    var random = SplitMix64(seed: seed)
    var test = SimplicityTest()
    var clean = 0
    var valid = 0
    for round in 0..<rounds {
      let shape = make(&random)
      let isClean = test.verdict(on: shape) == .clean
      let isValid = try session.validity(of: shape).isValid
      if isClean { clean += 1 }
      if isValid { valid += 1 }
      if isClean { #expect(isValid, "seed \(seed), round \(round): \(shape.polygons)") }
    }
    return (clean, valid)
  }

  @Test func cleanIsValidOnGrids() throws {
    let found = try compare(40_000, seed: Self.seed) { RandomShapes.onGrid(using: &$0) }
    #expect(found.clean > 1_000 && found.valid < 30_000, "\(found)")
  }

  @Test func cleanIsValidNearDegeneracy() throws {
    let found = try compare(20_000, seed: Self.seed + 1) { RandomShapes.disturbed(using: &$0) }
    // Sound ones are called so: the quick test is worth having.
    #expect(found.clean > 5_000 && found.valid < 19_000, "\(found)")
  }

  /// Clean shapes stay clean, whatever the order and direction of their rings.
  @Test func cleanWhateverTheRings() throws {
    var random = SplitMix64(seed: Self.seed + 2)
    var test = SimplicityTest()
    for round in 0..<4_000 {
      let shape = RandomShapes.disturbed(using: &random)
      #expect(
        test.verdict(on: shape) == test.verdict(on: shape.reversed),
        "seed \(Self.seed + 2), round \(round)")
    }
  }

  @Test func largeRingsAreSweptNotPaired() throws {
    var random = SplitMix64(seed: Self.seed + 3)
    let river = RandomShapes.river(vertices: 6_000, x: 0, y: 0, using: &random)
    var test = SimplicityTest()
    #expect(test.verdict(on: river) == .clean)
    #expect(try session.validity(of: river) == .valid)
    var polygons = river.polygons
    polygons[0][0].swapAt(1_000, 1_003)
    let crossed = MultiPolygon(polygons: polygons)
    #expect(test.verdict(on: crossed) == .suspect)
    #expect(try !session.validity(of: crossed).isValid)
  }
}
