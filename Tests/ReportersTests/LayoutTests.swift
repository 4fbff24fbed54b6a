import Testing
import Values

@testable import Reporters

@Suite struct LayoutTests {
  @Test(arguments: [
    ("abc", 3), ("宗地", 4), ("\u{FF08}\u{FF0C}\u{FF09}", 6), ("—“”…²", 5), ("e\u{301}", 1), ("👨‍👩‍👧", 2),
    ("🇨🇳", 2),
    ("☎\u{FE0F}", 2), ("⚠", 1), ("ش", 1), ("한글", 4), ("\u{FF71}", 1), ("𠮷", 2), ("\u{200B}", 0),
    ("", 0),
    ("カ", 2), ("〇", 2), ("①", 1),
  ])
  func widths(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("宗地代码", 5, "宗地…"), ("宗地代码", 8, "宗地代码"), ("宗地代码", 6, "宗地…"), ("abc", 2, "a…"),
    ("abc", 0, ""),
  ])
  func cutting(text: String, width: Int, expected: String) {
    #expect(TextLayout.truncated(text, to: width) == expected)
  }

  @Test(arguments: [
    (["a", "b"], 4, "a, b"), (["aaaa", "bbbb", "cccc"], 12, "aaaa, 2 more"),
    (["aaaa", "bbbb", "cccc"], 16, "aaaa, bbbb, cccc"), (["宗地", "地块", "图斑"], 13, "宗地, 2 more"),
    (["a", "bbbbbbbbbb"], 6, "a, bb…"), (["bbbbbbbbbb", "a"], 6, "bbbbb…"), ([], 6, ""),
    (["aaaa", "b", "c"], 10, "aaaa, b, c"),
  ])
  func fitting(items: [String], width: Int, expected: String) {
    let text = TextLayout.fitted(items, separator: ", ", width: width) { "\($0) more" }
    #expect(text == expected)
  }

  /// Of many items only those are looked at that the width holds.
  @Test func fittingManyIsQuick() {
    let items = (0..<200_000).map { "reason \($0)" }
    let text = TextLayout.fitted(items, separator: "; ", width: 60) { "\($0) more" }
    #expect(text == "reason 0; reason 1; reason 2; reason 3; 199996 more")
  }

  /// Nothing is lost but the spaces at which lines are broken, and no line is too long.
  @Test(arguments: 0..<100)
  func breaking(seed: Int) {
    var random = Splitmix(state: UInt64(seed))
    let alphabet = Array("宗地,。(「”a1. bcdefgh ")
    let text = String(
      (0..<300).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
    let width = Int(random.next() % 60) + 12
    let lines = TextLayout.wrapped(text, width: width, indent: 4)
    for line in lines { #expect(DisplayWidth.of(line) <= width, "seed \(seed)") }
    let kept = lines.joined().filter { $0 != " " }
    #expect(kept == text.filter { $0 != " " }, "seed \(seed)")
  }

  @Test func partsAddUpAsPrinted() {
    // Three thirds of a metre: rounded alone they would make 0.99.
    #expect(LargestRemainder.apportion([3333, 3333, 3334], denominator: 100) == [33, 33, 34])
    #expect(LargestRemainder.apportion([5, 5], denominator: 10) == [1, 0])
    #expect(LargestRemainder.round(-15, denominator: 10) == -2)
    #expect(LargestRemainder.round(15, denominator: 10) == 2)
    // 10 000 m² are 15 亩.
    #expect(AreaFigures(100_000_000).muText == "15.00")
    #expect(AreaFigures(100_000_000).mu == 150_000)
  }

  @Test(arguments: 0..<100)
  func partsAlwaysAddUp(seed: Int) {
    var random = Splitmix(state: UInt64(seed))
    let parts = (0..<Int(random.next() % 9 + 1)).map { _ in Int(random.next() % 100_000_000) }
    for (numerator, denominator) in [(1, 100), (15, 1_000_000)] {
      let printed = LargestRemainder.apportion(
        parts, numerator: numerator, denominator: denominator)
      let whole = LargestRemainder.round(
        parts.reduce(0, +), numerator: numerator, denominator: denominator)
      #expect(printed.reduce(0, +) == whole, "seed \(seed)")
      for (part, units) in zip(parts, printed) {
        #expect(abs(units * denominator - part * numerator) < denominator, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [
    (0.1, "0.1"), (8214.55, "8214.55"), (1e-5, "0.00001"), (-0.0, "0"), (1e15, "1000000000000000"),
    (123_456_789.123, "123456789.123"), (1.0 / 3, "0.333333333"), (-2.5, "-2.5"),
  ])
  func numbersHaveNoExponent(value: Double, text: String) {
    #expect(PlainNumber.text(value) == text)
    var json = JSONWriter()
    json.number(value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }
}
