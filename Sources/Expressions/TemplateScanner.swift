/// Cuts a message template into texts and placeholders; ranges are UTF-8 offsets.
enum TemplateScanner {
  enum Piece {
    case text(String)
    case placeholder(expression: Range<Int>, format: Range<Int>?)
  }

  static func pieces(of text: String) throws(ExpressionFailure) -> [Piece] {
    let bytes = Array(text.utf8)
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      if (byte == open || byte == close) && isDoubled {
        literal.append(byte)
        index += 2
      } else if byte == close {
        throw ExpressionFailure(
          .init(index..<index + 1, in: text, "'}' without '{'", suggestion: "write }} for a brace"))
      } else if byte == open {
        if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
        literal = []
        let (piece, end) = try placeholder(bytes, from: index, in: text)
        pieces.append(piece)
        index = end
      } else {
        literal.append(byte)
        index += 1
      }
    }
    if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
    return pieces
  }

  /// Braces and bars within quotes belong to the expression.
  private static func placeholder(
    _ bytes: [UInt8], from open: Int, in text: String
  ) throws(ExpressionFailure) -> (Piece, end: Int) {
    var bar: Int?
    var quote: UInt8?
    for index in open + 1..<bytes.count {
      let byte = bytes[index]
      if let closing = quote {
        // In texts a backslash escapes a quote.
        let isEscaped = byte == UInt8(ascii: "'") && bytes[index - 1] == UInt8(ascii: "\\")
        if byte == closing && !isEscaped { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "|"): bar = bar ?? index
      case UInt8(ascii: "}"):
        let format = bar.map { $0 + 1..<index }
        return (.placeholder(expression: open + 1..<(bar ?? index), format: format), index + 1)
      default: break
      }
    }
    throw ExpressionFailure(
      .init(open..<open + 1, in: text, "'{' without '}'", suggestion: "write {{ for a brace"))
  }
}
