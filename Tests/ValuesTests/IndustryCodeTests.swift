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
    ("c2x", false), ("", false), ("化学", false), ("b2614", false), ("c99", false),
    ("s2614", false), ("c4411", false), ("d4411", true), ("c43", true), ("c12", false),
    ("c2", true), ("c5", false), ("a0", true), ("a1", false), ("t97", true), ("t98", false),
  ])
  func isOne(text: String, isOne: Bool) {
    #expect(IndustryCode.isOne(text) == isOne)
  }
}
