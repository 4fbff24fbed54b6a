import Testing

@testable import Reporters

/// Texts are looked at as bytes, so that tables of a city are written quickly: no character may slip
/// through for it, and none may be taken for another one.
struct HarmlessTextTests {
  /// Characters that are shown as a sign wherever they stand.
  private static let hidden: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2064,
    0x2066...0x2069, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F,
  ]

  @Test("of all characters those that would order, hide or turn are shown as signs, no others")
  func everyCharacter() {
    var wrong: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "宗\(Character(scalar))地"
      let isShown = TerminalText.withoutControls(text).unicodeScalars.elementsEqual(
        text.unicodeScalars)
      if isShown == Self.hidden.contains(where: { $0.contains(value) }) { wrong.append(value) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(20).map { String($0, radix: 16) })")
  }

  @Test("what XML gives a meaning is escaped behind Chinese punctuation, too")
  func markup() {
    #expect(XMLText.content("宗地;A") == "宗地;A")
    #expect(XMLText.content("宗地;<A>&\u{FFFE}\u{FFFF}") == "宗地;&lt;A&gt;&amp;\u{FFFD}\u{FFFD}")
    #expect(XMLText.content("\"A\"") == "\"A\"" && XMLText.attribute("\"A\"") == "&quot;A&quot;")
    #expect(XMLText.content("A\tB\nC") == "A\tB\nC" && XMLText.content("A\rB") == "A&#13;B")
    #expect(XMLText.attribute("A\tB\nC") == "A&#9;B&#10;C")
    #expect(XMLText.content("A\u{FFFE}") == "A\u{FFFD}")
  }
}
