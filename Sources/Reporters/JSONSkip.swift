/// Walks over one value of RFC 8259 without decoding it, as strictly as a reader would: what it
/// passes may be copied into a document that others must be able to read.
///
/// Halves of surrogate pairs are refused like other bytes that are no text: the grammar lets them
/// be, but readers do not agree on what they mean (§8.2). UTF-8 is proved elsewhere.
enum JSONSkip {
  static func space(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return index
      }
    }
    return index
  }

  /// The index behind the value that begins at `start`; nil where none begins there.
  static func value(_ bytes: [UInt8], _ start: Int) -> Int? {
    // Closing brackets of what is open; a stack of its own, so that no depth exhausts the other.
    var open: [UInt8] = []
    var index = start
    while true {
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "{"):
        index = space(bytes, index + 1)
        guard index < bytes.count else { return nil }
        if bytes[index] != UInt8(ascii: "}") {
          open.append(UInt8(ascii: "}"))
          guard let next = name(bytes, index) else { return nil }
          index = next
          continue
        }
        index += 1
      case UInt8(ascii: "["):
        index = space(bytes, index + 1)
        guard index < bytes.count else { return nil }
        if bytes[index] != UInt8(ascii: "]") {
          open.append(UInt8(ascii: "]"))
          continue
        }
        index += 1
      default:
        guard let end = plain(bytes, index) else { return nil }
        index = end
      }
      // A value ends here, and with it the containers that close behind it.
      while true {
        guard let closing = open.last else { return index }
        index = space(bytes, index)
        guard index < bytes.count else { return nil }
        if bytes[index] == closing {
          open.removeLast()
          index += 1
          continue
        }
        guard bytes[index] == UInt8(ascii: ",") else { return nil }
        index = space(bytes, index + 1)
        if closing == UInt8(ascii: "}") {
          guard let next = name(bytes, index) else { return nil }
          index = next
        }
        break
      }
    }
  }

  /// From a member's name to its value.
  private static func name(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard let end = string(bytes, start) else { return nil }
    let colon = space(bytes, end)
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
    return space(bytes, colon + 1)
  }

  /// A value that holds no other.
  private static func plain(_ bytes: [UInt8], _ start: Int) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "\""): string(bytes, start)
    case UInt8(ascii: "t"): word("true", bytes, start)
    case UInt8(ascii: "f"): word("false", bytes, start)
    case UInt8(ascii: "n"): word("null", bytes, start)
    default: number(bytes, start)
    }
  }

  private static func word(_ word: StaticString, _ bytes: [UInt8], _ start: Int) -> Int? {
    let end = start + word.utf8CodeUnitCount
    guard end <= bytes.count else { return nil }
    for place in start..<end where bytes[place] != word.utf8Start[place - start] { return nil }
    return end
  }

  /// What follows a number is looked at by who goes on: neither `01` nor `1.` is one.
  private static func number(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    func digits() -> Bool {
      let first = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
      return index > first
    }
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
      index += 1
    } else {
      guard digits() else { return nil }
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard digits() else { return nil }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
      {
        index += 1
      }
      guard digits() else { return nil }
    }
    return index
  }

  /// From the opening quote to behind the closing one.
  static func string(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return nil }
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): return index + 1
      case 0..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard let end = escape(bytes, index + 1) else { return nil }
        index = end
      default: index += 1
      }
    }
    return nil
  }

  /// Behind a backslash.
  private static func escape(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 1
    case UInt8(ascii: "u"):
      guard let unit = unit(bytes, start + 1) else { return nil }
      switch unit {
      case 0xD800...0xDBFF:
        let next = start + 5
        guard next + 1 < bytes.count, bytes[next] == UInt8(ascii: "\\"),
          bytes[next + 1] == UInt8(ascii: "u"), let low = self.unit(bytes, next + 2),
          (0xDC00...0xDFFF).contains(low)
        else { return nil }
        return next + 6
      case 0xDC00...0xDFFF: return nil
      default: return start + 5
      }
    default: return nil
    }
  }

  /// Four hexadecimal digits.
  private static func unit(_ bytes: [UInt8], _ start: Int) -> UInt16? {
    guard start + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[start..<start + 4] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
