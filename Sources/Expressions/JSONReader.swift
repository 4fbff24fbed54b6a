/// Reads JSON strictly: RFC 8259 without repeated names.
///
/// Expressions are short texts whose faults must be told with line and column, and this room
/// imports nothing that reads JSON: simdjson stands behind the loaders, which stand above.
public struct JSONReader {
  /// Levels of brackets; beyond, a text is refused rather than the stack exhausted. A node of an
  /// expression takes two.
  static let maximumDepth = 256

  private let text: String
  private let bytes: [UInt8]
  private var offset = 0
  private var level = 0

  private init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// The one value that a text is; a fault names its line and column.
  public static func node(of text: String) throws(ExpressionFailure) -> JSONNode {
    var reader = JSONReader(text)
    reader.skipSpace()
    let node = try reader.value()
    reader.skipSpace()
    if reader.offset < reader.bytes.count { throw reader.failure("nothing may follow the value") }
    return node
  }

  private func failure(_ message: String, at start: Int? = nil) -> ExpressionFailure {
    let start = start ?? offset
    // Whole characters, so that a column never lies inside one.
    var end = min(start + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return ExpressionFailure(.init(min(start, end)..<end, in: text, "JSON: \(message)"))
  }

  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(ExpressionFailure) -> JSONNode {
    let start = offset
    let kind: JSONNode.Kind
    switch current {
    case UInt8(ascii: "{"): kind = .object(try members())
    case UInt8(ascii: "["): kind = .array(try items())
    case UInt8(ascii: "\""): kind = .text(try string())
    case UInt8(ascii: "t") where takeWord("true"): kind = .bool(true)
    case UInt8(ascii: "f") where takeWord("false"): kind = .bool(false)
    case UInt8(ascii: "n") where takeWord("null"): kind = .null
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      kind = .number(try number())
    default: throw failure("a value was expected")
    }
    return JSONNode(kind: kind, range: start..<offset)
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard bytes[offset...].starts(with: word.utf8) else { return false }
    offset += word.utf8.count
    return true
  }

  private mutating func enter() throws(ExpressionFailure) {
    level += 1
    if level > JSONReader.maximumDepth {
      throw failure("nested more than \(JSONReader.maximumDepth) levels deep")
    }
    offset += 1
    skipSpace()
  }

  private mutating func items() throws(ExpressionFailure) -> [JSONNode] {
    try enter()
    defer { level -= 1 }
    var items: [JSONNode] = []
    if take("]") { return items }
    while true {
      items.append(try value())
      skipSpace()
      if take("]") { return items }
      guard take(",") else { throw failure("expected ',' or ']'") }
      skipSpace()
    }
  }

  private mutating func members() throws(ExpressionFailure) -> [JSONNode.Member] {
    try enter()
    defer { level -= 1 }
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    if take("}") { return members }
    while true {
      let start = offset
      guard current == UInt8(ascii: "\"") else { throw failure("a name in quotes was expected") }
      let name = try string()
      if !names.insert(name).inserted { throw failure("'\(name)' stands twice", at: start) }
      let range = start..<offset
      skipSpace()
      guard take(":") else { throw failure("expected ':' after the name") }
      skipSpace()
      members.append(.init(name: name, range: range, value: try value()))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw failure("expected ',' or '}'") }
      skipSpace()
    }
  }

  private mutating func number() throws(ExpressionFailure) -> Double {
    let start = offset
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)),
      value.isFinite
    else { throw failure("this number is too large", at: start) }
    return value
  }

  private mutating func digits() throws(ExpressionFailure) {
    let start = offset
    while let byte = current, (0x30...0x39).contains(byte) { offset += 1 }
    if offset == start { throw failure("a digit was expected") }
  }

  private mutating func string() throws(ExpressionFailure) -> String {
    let start = offset
    offset += 1
    var out: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"):
        out += String(try escape()).utf8
      case 0..<0x20: throw failure("a control character stands unescaped in a text")
      default:
        out.append(byte)
        offset += 1
      }
    }
    throw failure("this text has no closing quote", at: start)
  }

  private mutating func escape() throws(ExpressionFailure) -> Character {
    let start = offset
    offset += 1
    guard let byte = current else { throw failure("this text has no closing quote", at: start) }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(Unicode.Scalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hex(start)
      var value = UInt32(unit)
      if (0xD800...0xDBFF).contains(unit), take("\\"), take("u") {
        let low = try hex(start)
        guard (0xDC00...0xDFFF).contains(low) else {
          throw failure("half of a surrogate pair", at: start)
        }
        value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw failure("half of a surrogate pair", at: start)
      }
      return Character(scalar)
    default: throw failure("no such escape", at: start)
    }
  }

  private mutating func hex(_ start: Int) throws(ExpressionFailure) -> UInt16 {
    guard offset + 4 <= bytes.count,
      bytes[offset..<offset + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits were expected", at: start) }
    offset += 4
    return unit
  }
}
