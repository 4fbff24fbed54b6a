import Testing
import Values

@Suite("Parts that add up, units that are found")
struct RoundingTests {
  @Test func printedPartsSumToThePrintedWhole() {
    var random = SeededBits(seed: 150)
    for round in 0..<5_000 {
      let parts = (0..<Int(random.next() % 9)).map { _ in Int(random.next() % 1_000_000) }
      let step = [1, 10, 100, 10_000][Int(random.next() % 4)]
      let printed = LargestRemainder.apportion(parts, denominator: step)
      let whole = LargestRemainder.round(parts.reduce(0, +), denominator: step)
      #expect(printed.reduce(0, +) == whole, "seed 150, round \(round): \(parts) by \(step)")
      for (part, units) in zip(parts, printed) {
        #expect(abs(units * step - part) < step, "seed 150, round \(round): \(parts) by \(step)")
      }
    }
  }

  @Test func thirds() {
    #expect(LargestRemainder.apportion([3333, 3333, 3334], denominator: 100) == [33, 33, 34])
    #expect(LargestRemainder.apportion([50, 50], denominator: 100) == [1, 0])
    #expect(LargestRemainder.apportion([], denominator: 100) == [])
  }

  /// 亩 are fifteen times as many as units of 10⁻⁴ m² in a million: beyond a third of the earth the
  /// product is more than an `Int` counts.
  @Test func whatIsVeryLarge() {
    let earth = 5_101_000_000_000_000_000
    #expect(
      LargestRemainder.round(earth, numerator: 15, denominator: 1_000_000) == 76_515_000_000_000)
    #expect(
      LargestRemainder.round(-earth, numerator: 15, denominator: 1_000_000) == -76_515_000_000_000)
    #expect(LargestRemainder.round(.max, denominator: 100) == 92_233_720_368_547_758)
    #expect(LargestRemainder.round(.max, numerator: 15, denominator: 2) == .max)
    let parts = [earth, earth, earth]
    #expect(
      LargestRemainder.apportion(parts, numerator: 15, denominator: 1_000_000)
        == parts.map { _ in 76_515_000_000_000 })
    #expect(LargestRemainder.apportion(parts, denominator: 1) == parts)
  }

  @Test(
    arguments: [
      (1.0, Unit.squareMetre), (10_000, .hectare), (10_000.0 / 15, .mu),
      (1_000_000, .squareKilometre),
      (1.019, .squareMetre), (1.03, nil), (0.97, nil), (9_850, .hectare), (2_000, nil),
      (1.188, nil),
    ] as [(Double, Unit?)])
  func areaUnits(factor: Double, unit: Unit?) {
    let measured = [1_200.0, 35_000, 820.5, 12_000, 6_000]
    #expect(AreaUnitGuess.unit(of: measured.map { ($0 / factor, $0) }) == unit, "\(factor)")
  }

  @Test func aFewWrongPairsDoNotMatter() {
    let pairs = [(1.0, 10_000.0), (2, 20_010), (3, 29_990), (4, 9), (5, 1), (0, 5), (.nan, 7)]
    #expect(AreaUnitGuess.unit(of: pairs.map { (register: $0.0, measured: $0.1) }) == .hectare)
    #expect(AreaUnitGuess.unit(of: []) == nil)
    #expect(AreaUnitGuess.unit(of: [(register: 0, measured: 5)]) == nil)
    // Half of the plots by either unit: neither is the file's.
    let halves = [(register: 5.0, measured: 5.0), (register: 1.0, measured: 10_000.0)]
    #expect(AreaUnitGuess.unit(of: halves) == nil)
  }

  /// An area of a register is held in m², whatever unit it was written in.
  @Test func whatFitsAnotherUnit() {
    let mu = Unit.mu.factor
    #expect(AreaUnitGuess.fitsAnother(than: mu, 10 * mu, 10))
    #expect(AreaUnitGuess.fitsAnother(than: 1, 10, 10 * mu))
    #expect(!AreaUnitGuess.fitsAnother(than: mu, 10 * mu, 10 * mu))
    #expect(!AreaUnitGuess.fitsAnother(than: mu, 10 * mu, 77))
  }

  /// Halves are rounded away from nought on either side of it.
  @Test(arguments: [(149, 1), (150, 2), (151, 2), (50, 1), (49, 0)])
  func halvesOfEitherSign(value: Int, rounded: Int) {
    #expect(LargestRemainder.round(value, denominator: 100) == rounded)
    #expect(LargestRemainder.round(-value, denominator: 100) == -rounded)
  }
}
