/// Writes rows of RFC 4180: comma, CRLF, quotes only where a cell needs them.
///
/// CSV has no types, and the program most people open it with guesses them. With `guardsCells`
/// two things are done to text cells, and to nothing else:
/// - a cell that begins with `= + - @` (also full-width), a tab or a carriage return gets an
///   apostrophe before it, so that no name out of a file runs as a formula;
/// - a cell that would be read as a number or a date and lose digits (`0701`, 12 digits and more,
///   `3-12`, `1E5`) gets a tab behind it, which makes spreadsheets keep it as text.
/// Without it cells are written as they are.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private let guardsCells: Bool
  private var isFirst = true

  init(guardsCells: Bool, capacity: Int) {
    self.guardsCells = guardsCells
    bytes.reserveCapacity(capacity)
  }

  /// A byte order mark: without it spreadsheets read UTF-8 in the system's old encoding.
  mutating func byteOrderMark() {
    bytes.append(contentsOf: [0xEF, 0xBB, 0xBF])
  }

  mutating func text(_ cell: String?) {
    separate()
    guard let cell, !cell.isEmpty else { return }
    quote(guardsCells ? CSVWriter.guarded(cell) : cell)
  }

  /// A number of the program's own; nil is an empty cell.
  mutating func integer(_ value: Int?) {
    separate()
    if let value { bytes.append(contentsOf: String(value).utf8) }
  }

  /// `units` counted in 10^-digits.
  mutating func fixed(units: Int?, digits: Int) {
    separate()
    guard let units else { return }
    var number = JSONWriter(capacity: 24)
    number.fixed(units: units, digits: digits)
    bytes.append(contentsOf: number.bytes)
  }

  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func quote(_ cell: String) {
    var cell = cell
    let needsQuotes = cell.withUTF8 { text in
      text.contains { byte in
        byte == 0x2C || byte == 0x22 || byte == 0x0D || byte == 0x0A || byte == 0x09
      }
    }
    guard needsQuotes || cell.hasPrefix(" ") || cell.hasSuffix(" ") else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension CSVWriter {
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  static func guarded(_ cell: String) -> String {
    let visible = TerminalText.withoutControls(cell, keepingLines: true)
    if let first = visible.unicodeScalars.first, formulaStarts.contains(first) {
      return "'" + visible
    }
    return losesDigits(visible) ? visible + "\t" : visible
  }

  /// True for text that a spreadsheet reads as a number or date and writes back differently.
  static func losesDigits(_ cell: String) -> Bool {
    var digits = 0
    var others = 0
    for byte in cell.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      // Space . - / : , e E % +
      case 0x20, 0x2E, 0x2D, 0x2F, 0x3A, 0x2C, 0x45, 0x65, 0x25, 0x2B: others += 1
      default: return false
      }
    }
    guard digits > 0 else { return false }
    return others > 0 || digits > 11 || (digits > 1 && cell.utf8.first == 0x30)
  }
}
