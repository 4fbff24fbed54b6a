import Foundation

/// The text of a small file as a page shows it: numbered lines, what cannot be shown as its bytes, and a mark under each
/// place that a finding names.
struct CaseExcerpt {
  let bytes: [UInt8]
  /// Line and column from 1, columns in bytes.
  var marks: [(line: Int, column: Int)] = []

  /// Columns of a page.
  private static let width = 96
  private static let mostLines = 40

  var lines: [String] {
    let rows = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let count = rows.last?.isEmpty == true ? rows.count - 1 : rows.count
    var lines: [String] = []
    for (index, row) in rows.prefix(min(count, Self.mostLines)).enumerated() {
      let columns = marks.filter { $0.line == index + 1 }.map(\.column)
      lines += Self.shown(Array(row), number: index + 1, columns: columns)
    }
    if count > Self.mostLines { lines.append("     …") }
    return lines
  }

  /// A line, cut around its first mark where it is long, and the marks under it.
  private static func shown(_ row: [UInt8], number: Int, columns: [Int]) -> [String] {
    let gutter = String(repeating: " ", count: max(0, 3 - "\(number)".count)) + "\(number)  "
    var pieces = pieces(of: row)
    var before = ""
    let total = pieces.reduce(0) { $0 + displayWidth($1.text) }
    if total > width {
      let mark = columns.min() ?? 1
      var kept = pieces
      // Two thirds of the page stand before the mark.
      while kept.first.map({ $0.column < mark }) ?? false,
        kept.filter({ $0.column < mark }).reduce(0, { $0 + displayWidth($1.text) }) > width * 2 / 3
      {
        kept.removeFirst()
        before = "…"
      }
      var shownWidth = displayWidth(before)
      var cut: [(column: Int, text: String)] = []
      for piece in kept {
        shownWidth += displayWidth(piece.text)
        if shownWidth > width {
          cut.append((piece.column, "…"))
          break
        }
        cut.append(piece)
      }
      pieces = cut
    }
    let text = before + pieces.map(\.text).joined()
    guard !columns.isEmpty else { return [gutter + text] }
    var under = ""
    for column in Set(columns).sorted() {
      let width =
        displayWidth(before)
        + pieces.filter { $0.column < column }.reduce(0) { $0 + displayWidth($1.text) }
      under += String(repeating: " ", count: max(0, width - under.count)) + "^"
    }
    return [gutter + text, String(repeating: " ", count: gutter.count) + under]
  }

  /// The characters of a line with the columns at which they begin; control characters, a byte order mark and
  /// stretches that are not UTF-8 byte by byte in hexadecimal.
  private static func pieces(of row: [UInt8]) -> [(column: Int, text: String)] {
    var pieces: [(column: Int, text: String)] = []
    var index = 0
    while index < row.count {
      let isPlain = row[index] < 0x80
      let run = row[index...].prefix { ($0 < 0x80) == isPlain }
      let text = String(validating: run, as: UTF8.self)
      if let text, !isPlain, text != "\u{FEFF}" {
        for character in text {
          pieces.append((index + 1, String(character)))
          index += character.utf8.count
        }
      } else {
        for byte in run {
          let isShown = isPlain && byte >= 0x20 && byte != 0x7F
          pieces.append(
            (index + 1, isShown ? String(UnicodeScalar(byte)) : #"\x"# + hexadecimal(byte)))
          index += 1
        }
      }
    }
    return pieces
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// Han characters and full-width signs take two columns.
  private static func displayWidth(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) {
      $0 + ((0x1100...0x115F).contains($1.value) || (0x2E80...0xFF60).contains($1.value) ? 2 : 1)
    }
  }
}
