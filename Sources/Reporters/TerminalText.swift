/// Text from files made harmless before it reaches a terminal or a person's eye.
public enum TerminalText {
  /// Control characters become visible signs and direction overrides vanish into one: ESC is
  /// shown as ␛, a line break as ␊, so that a name can neither colour, move nor reorder what
  /// stands around it.
  public static func withoutControls(_ text: String, keepingLines: Bool = false) -> String {
    visible(text, keeping: keepingLines ? ["\t", "\n", "\r"] : [])
  }

  /// Lines of a message with what was put into them. A carriage return would write over its line. A
  /// line that begins with `::`, which none of the program's own does, would be a command to
  /// GitHub's runner: it is joined to the line above by the sign of a line break, and at the head
  /// of the text a sign stands before it.
  public static func lines(_ text: String) -> String {
    let shown = visible(text, keeping: ["\t", "\n"])
    var out = ""
    for line in shown.split(separator: "\n", omittingEmptySubsequences: false) {
      let isFirst = line.startIndex == shown.startIndex
      // The runner looks behind blanks.
      let isCommand = line.unicodeScalars.drop { $0.properties.isWhitespace }
        .starts(with: "::".unicodeScalars)
      out += isFirst ? (isCommand ? "\u{FFFD}" : "") : (isCommand ? "\u{240A}" : "\n")
      out += line
    }
    return out
  }

  private static func visible(_ text: String, keeping kept: [Unicode.Scalar]) -> String {
    let text = RunnerCommand.defused(text)
    guard needsCare(text) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: out.append(kept.contains(scalar) ? scalar : picture(scalar.value))
      case 0..<0x20: out.append(picture(scalar.value))
      case 0x7F: out.append("\u{2421}")
      case 0x80..<0xA0, 0x2028, 0x2029: out.append("\u{FFFD}")
      // Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX 9).
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: out.append("\u{FFFD}")
      // Byte order marks, tag characters and the interlinear and invisible operators.
      case 0xFEFF, 0xFFF9...0xFFFB, 0x2060...0x2064, 0xE0000...0xE007F: out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  private static func picture(_ control: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + control) ?? "\u{FFFD}"
  }

  /// Whether anything of the above is there. Most texts have nothing of it, and tables of a city
  /// have a hundred megabytes of them: bytes are looked at, not characters.
  private static func needsCare(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for (place, byte) in bytes.enumerated() {
        if byte >= 0x20, byte < 0x7F { continue }
        // What is not ASCII has its other bytes behind the first.
        switch byte {
        case 0..<0x80: return true
        case 0xC2 where bytes[place + 1] < 0xA0: return true
        case 0xD8 where bytes[place + 1] == 0x9C: return true
        case 0xE2, 0xEF, 0xF3:
          if needsCare(byte, bytes[place + 1], bytes[place + 2]) { return true }
        default: continue
        }
      }
      return false
    }
  }

  /// The same of the first three bytes of a character.
  private static func needsCare(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third)
    case (0xE2, 0x81): (0xA0...0xA9).contains(third) && third != 0xA5
    case (0xEF, 0xBB): third == 0xBF
    case (0xEF, 0xBF): (0xB9...0xBB).contains(third)
    case (0xF3, 0xA0): third == 0x80 || third == 0x81
    default: false
    }
  }
}
