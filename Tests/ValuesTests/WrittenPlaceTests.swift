import Testing
import Values

/// How finely a number shows that it is written.
@Suite struct WrittenPlaceTests {
  @Test(arguments: [
    (1000.0, 0.5), (333.3, 0.05), (333.33, 0.005), (3333.0, 0.5), (0.0, 0.5), (0.1234, 0.00005),
    (100.49, 0.005), (12_345_678.9, 0.05), (1.0 / 3, 0.000_000_5),
  ])
  func half(number: Double, half: Double) {
    #expect(abs(WrittenPlace.half(number) - half) < 1e-12)
  }

  /// In 亩, in hectares and in m².
  @Test(arguments: [
    (3.33, 10_000.0 / 15, 0.005), (10.0, 10_000.0 / 15, 0.5), (0.33, 10_000.0, 0.005),
    (0.233, 10_000.0, 0.000_5), (333.33, 1.0, 0.005),
  ])
  func halfOfAUnit(written: Double, factor: Double, half: Double) {
    let found = WrittenPlace.half(written * factor, factor: factor)
    #expect(abs(found - half * factor) < 1e-9, "\(written)")
  }

  /// A text shows the noughts at the end of its number.
  @Test(
    arguments: [
      ("10.00亩", 0.005), ("3.00", 0.005), ("1.0000公顷", 0.00005), ("3.3", 0.05),
      (" 1,234.50 m2", 0.005), ("0.12345678", 0.0000005), ("10亩", nil), ("1.5e3", nil),
      ("1.2.3", nil), ("3.", nil),
    ] as [(String, Double?)])
  func textsShowNoughts(text: String, half: Double?) {
    let found = WrittenPlace.half(ofText: text, factor: 1)
    #expect((found == nil) == (half == nil), "\(text)")
    #expect(abs((found ?? 0) - (half ?? 0)) < 1e-12, "\(text)")
    if let half, let mu = WrittenPlace.half(ofText: text, factor: 600) {
      #expect(abs(mu - half * 600) < 1e-9, "\(text)")
    }
  }
}
