/// Text as a cell can hold it.
enum CellText {
  /// Cut to what a cell holds, with `…` at its end; without what XML does not allow. `_x0041_`, by which
  /// the format writes a character's number, stays the seven characters that it is.
  static func fitted(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var room = Worksheet.mostText - 1
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let units = scalar.value > 0xFFFF ? 2 : 1
      guard room >= units + 6 || scalars.count - index <= 1 else {
        out.append("…")
        break
      }
      if isEscape(scalars[index...]) {
        out.append(contentsOf: "_x005F".unicodeScalars)
        room -= 6
      }
      room -= units
      out.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
    }
    return String(out)
  }

  private static func isEscape(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.first == "_", text.count > 6 else { return false }
    let next = Array(text.prefix(7))
    return next[1] == "x" && next[6] == "_"
      && next[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
