/// The ways in which a cell says nothing.
public enum BlankText {
  /// What the cell should hold; words of free text are taken more literally.
  public enum Field {
    case text, code, number, date, bool
  }

  public static func isBlank(_ text: String, in field: Field) -> Bool {
    // Most cells hold something, and their first character says so.
    guard !text.isEmpty else { return true }
    guard !isFilled(text.utf8.span) else { return false }
    let plain = PlainText.matching(text)
    if plain.unicodeScalars.allSatisfy(isFiller) { return true }
    if words.contains(plain) { return true }
    switch field {
    case .text: return false
    case .code: return codeWords.contains(plain)
    case .number, .date: return measureWords.contains(plain)
    case .bool: return undecidedWords.contains(plain)
    }
  }

  /// Whether the bytes of a text in UTF-8 alone tell that it says something, in a field of any kind.
  static func isFilled(_ bytes: Span<UInt8>) -> Bool {
    !bytes.isEmpty && (bytes.count > 48 || !mayBegin(bytes))
  }

  /// Whether any blank begins as a text does. All the words below begin with n, u or t, with a
  /// sign, or with one of a few characters; a new word may need a new line here.
  private static func mayBegin(_ bytes: Span<UInt8>) -> Bool {
    let first = bytes[0]
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      let lower = first | 0x20
      return lower == UInt8(ascii: "n") || lower == UInt8(ascii: "u") || lower == UInt8(ascii: "t")
    case 0xE4...0xE9:
      // Three bytes of a Chinese character.
      guard bytes.count >= 3 else { return true }
      let code = UInt32(first & 0x0F) << 12 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F)
      switch Unicode.Scalar(code) {
      case "无", "暂", "空", "不", "未", "缺", "待", "按", "现": return true
      default: return false
      }
    default: return true
    }
  }

  /// Slashes, backslashes, dashes, dots and stars alone fill a cell without saying anything.
  private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", "-", "–", "—", "―", "−", "─", "‐", "‑", "﹣", ".", "…", "*", "_", "?", "~": true
    default: false
    }
  }

  private static let words: Set<String> = [
    "null", "<null>", "(null)", "<空>", "n/a", "#n/a", "无", "无数据", "暂无", "暂无数据", "空", "不详", "不明",
    "未知", "未填", "未填写", "缺", "缺失",
  ]
  private static let undecidedWords: Set<String> = [
    "未定", "待定", "暂未确定", "未确定", "待核", "待查", "待核实", "na", "nan", "none", "nil", "unknown", "tbd",
  ]
  private static let codeWords = undecidedWords.union(["按现状", "现状"])
  private static let measureWords = codeWords.union(noLimitWords).union([
    "不适用", "按规划", "按规范", "nat",
  ])
  private static let noLimitWords: Set<String> = [
    "不予规定", "不作规定", "不做规定", "未规定", "无规定", "不规定", "不限", "不作限制", "无限制", "不控制", "不作控制",
    "无要求", "不作要求",
  ]

  /// Whether a text says that there is no limit (不予规定): no number, and as one source among
  /// several not the same as saying nothing.
  public static func statesNoLimit(_ text: String) -> Bool {
    noLimitWords.contains(PlainText.matching(text))
  }
}
