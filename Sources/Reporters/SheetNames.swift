/// Names of a workbook's sheets: 31 UTF-16 units at most, without signs that formulas need, and no two the
/// same where case does not count (ECMA-376 and what Excel makes of it).
struct SheetNames {
  private static let most = 31
  private var used: Set<String> = ["history"]

  mutating func name(_ title: String) -> String {
    let plain = TerminalText.withoutControls(title).map { "[]:*?/\\".contains($0) ? "-" : $0 }
    var base = String(plain)
    while let end = base.first, end == "'" || end == " " { base.removeFirst() }
    while let end = base.last, end == "'" || end == " " { base.removeLast() }
    if base.isEmpty { base = "-" }
    var name = Self.cut(base, to: Self.most)
    var number = 2
    while !used.insert(name.lowercased()).inserted {
      let suffix = " (\(number))"
      name = Self.cut(base, to: Self.most - suffix.count) + suffix
      number += 1
    }
    return name
  }

  private static func cut(_ text: String, to units: Int) -> String {
    var out = ""
    for character in text {
      guard out.utf16.count + character.utf16.count <= units else { break }
      out.append(character)
    }
    if out.count < text.count { out = whole(out, before: text.dropFirst(out.count).first) }
    while let last = out.last, "' ,;".contains(last) { out.removeLast() }
    return out
  }

  /// Without the bracket that a cut leaves open and without the word that it goes through, where
  /// half of the name is left.
  private static func whole(_ text: String, before next: Character?) -> String {
    var out = text
    func shorten(to end: String.Index?) {
      guard let end, out[..<end].count * 2 >= text.count else { return }
      out = String(out[..<end])
    }
    let bracket = out.lastIndex { "(\u{FF08}".contains($0) }
    if let bracket, !out[bracket...].contains(where: { ")\u{FF09}".contains($0) }) {
      shorten(to: bracket)
      if out.count < text.count { return out }
    }
    func isLatin(_ character: Character?) -> Bool {
      character.map { $0.isLetter && $0.unicodeScalars.allSatisfy { $0.value < 0x250 } } ?? false
    }
    if isLatin(out.last), isLatin(next) { shorten(to: out.lastIndex(of: " ")) }
    return out
  }
}
