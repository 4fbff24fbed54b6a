import Testing
import Values

@Suite struct IndustryCodeTests {
  @Test(arguments: [
    ("2610", "c2610"), ("26", "c26"), ("01", "a01"), ("13", "c13"), ("43", "c43"), ("44", "d44"),
    ("6510", "i6510"), ("97", "t97"), ("c2610", "c2610"), ("98", "98"), ("2", "2"),
    ("26101", "26101"), ("化学", "化学"),
  ])
  func section(written: String, code: String) {
    #expect(IndustryCode.withSection(written) == code)
  }

  @Test(arguments: [
    ("c2610", true), ("c", true), ("c26", true), ("2610", false), ("u26", false), ("c26101", false),
    ("c2x", false), ("", false), ("化学", false),
  ])
  func isOne(text: String, isOne: Bool) {
    #expect(IndustryCode.isOne(text) == isOne)
  }
}
