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
    while out.hasSuffix("'") || out.hasSuffix(" ") { out.removeLast() }
    return out
  }
}
