/// Walks over a piece of JSON that is known to be well formed, and says where things stand.
struct ByteCursor {
  private let bytes: [UInt8]
  private(set) var at: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  /// The next byte that is no white space; nil at the end.
  mutating func peek() -> UInt8? {
    while at < end {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return bytes[at]
      }
    }
    return nil
  }

  /// Steps over `byte` where it comes next.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: byte) else { return false }
    at += 1
    return true
  }

  /// Steps over a text; its place with the quotation marks.
  mutating func text() -> Range<Int>? {
    guard peek() == UInt8(ascii: "\"") else { return nil }
    let start = at
    at += 1
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 2
      case UInt8(ascii: "\""):
        at += 1
        return start..<at
      default: at += 1
      }
    }
    return nil
  }

  /// Steps over a number.
  mutating func number() -> Range<Int>? {
    guard let first = peek() else { return nil }
    let start = at
    guard first == UInt8(ascii: "-") || Self.isDigit(first) else { return nil }
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        at += 1
      default: return start..<at
      }
    }
    return start..<at
  }

  /// Steps over any value.
  mutating func value() -> Range<Int>? {
    guard let first = peek() else { return nil }
    let start = at
    switch first {
    case UInt8(ascii: "\""): return text()
    case UInt8(ascii: "{"), UInt8(ascii: "["): return nested(from: start)
    default:
      while at < end {
        switch bytes[at] {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x09, 0x0A, 0x0D:
          return start..<at
        default: at += 1
        }
      }
      return start..<at
    }
  }

  private mutating func nested(from start: Int) -> Range<Int>? {
    var depth = 0
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        guard text() != nil else { return nil }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 {
          at += 1
          return start..<at
        }
      default: break
      }
      at += 1
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
}
