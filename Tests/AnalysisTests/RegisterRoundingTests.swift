import Land
import Testing

/// How finely a register area is written.
@Suite struct RegisterRoundingTests {
  @Test(
    arguments: [
      (1_200.0, 10_000.0, nil, 50.0), (1_200, 10_000, "0.12公顷", 50), (1_200, 10_000, "0.1200", 0.5),
      (12, 1, "12", 0.5), (12, 1, nil, 0.5), (12, 1, "12.00", 0.005),
      (1_200, 2_000 / 3, "1.8", 100 / 3.0),
    ] as [(Double, Double, String?, Double)])
  func half(area: Double, factor: Double, text: String?, half: Double) {
    var writing = RegisterWriting()
    (writing.factor, writing.text) = (factor, text)
    #expect(abs(writing.half(area) - half) < 1e-9 * area)
  }
}
