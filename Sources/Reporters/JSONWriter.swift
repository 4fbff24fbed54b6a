/// Writes JSON text (RFC 8259, UTF-8) into a byte array, commas placed by itself.
///
/// The caller keeps objects and arrays balanced. Numbers never carry an exponent below 9e15, and
/// control characters, DEL, C1 controls, the line separators U+2028 and U+2029 and the byte order
/// mark are escaped, so that no input string can move a terminal, break a script that the text
/// is pasted into or be lost by a reader that drops marks.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private let isOnOneLine: Bool

  init(capacity: Int = 0, isOnOneLine: Bool = false) {
    self.isOnOneLine = isOnOneLine
    bytes.reserveCapacity(capacity)
  }

  mutating func beginObject() { open(UInt8(ascii: "{")) }
  mutating func endObject() { close(UInt8(ascii: "}")) }
  mutating func beginArray() { open(UInt8(ascii: "[")) }
  mutating func endArray() { close(UInt8(ascii: "]")) }

  /// A member's name; the next call writes its value.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func string(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  mutating func integer(_ value: Int) {
    separate()
    digits(value)
    needsComma = true
  }

  mutating func integer(_ value: Int?) {
    if let value { integer(value) } else { null() }
  }

  mutating func bool(_ value: Bool) {
    separate()
    raw(value ? "true" : "false")
    needsComma = true
  }

  mutating func null() {
    separate()
    raw("null")
    needsComma = true
  }

  /// `units` counted in 10^-digits, all digits printed: an area of 12345 in 10⁻⁴ m² is `1.2345`.
  mutating func fixed(units: Int, digits count: Int) {
    separate()
    fixedDigits(units, count)
    needsComma = true
  }

  mutating func fixed(units: Int?, digits count: Int) {
    if let units { fixed(units: units, digits: count) } else { null() }
  }

  /// At most 9 decimals without trailing zeros; null where not finite.
  mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    separate()
    raw(PlainNumber.text(value))
    needsComma = true
  }

  /// An array of two numbers with 8 decimals, about a millimetre on the ground.
  @inline(__always)
  mutating func position(x: Double, y: Double) {
    separate()
    bytes.append(UInt8(ascii: "["))
    fixedDigits(GeometryJSON.units(x), 8)
    bytes.append(UInt8(ascii: ","))
    fixedDigits(GeometryJSON.units(y), 8)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Bytes that are a JSON value already.
  mutating func verbatim(_ value: ArraySlice<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
    needsComma = true
  }

  /// Begins a new line before the next value, unless all is to stand on one.
  mutating func lineBreak() {
    separate()
    if !isOnOneLine { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Text outside the grammar's care: separators of a stream, a line's end.
  mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func separate() {
    if needsComma {
      bytes.append(UInt8(ascii: ","))
      needsComma = false
    }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }
}

extension JSONWriter {
  /// The text between quotes, escaped.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if JSONWriter.isPlain(text) {
      bytes.append(contentsOf: text.utf8)
    } else {
      escape(text)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// True where nothing has to be escaped. The first byte of a sequence tells almost always;
  /// `“`, `…` and full-width signs share theirs with U+2028 and U+FEFF and are looked at closely.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    // Without a way out in the middle the compiler looks at many bytes at a time.
    var suspects: UInt8 = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      let isSuspect =
        (byte < 0x20) || (byte == 0x22) || (byte == 0x5C) || (byte == 0x7F) || (byte == 0xC2)
        || (byte == 0xE2) || (byte == 0xEF)
      suspects |= isSuspect ? 1 : 0
    }
    return suspects == 0 || isPlainOnCloserLook(bytes)
  }

  private static func isPlainOnCloserLook(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0..<0x20, 0x22, 0x5C, 0x7F: return false
      case 0xC2 where bytes[index + 1] < 0xA0: return false
      case 0xE2 where bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2]):
        return false
      case 0xEF where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: return false
      default: index += 1
      }
    }
    return true
  }

  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: raw("\\\"")
      case 0x5C: raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: hexadecimal(scalar.value)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private mutating func hexadecimal(_ value: UInt32) {
    raw("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8((value >> shift) & 0xF)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  private mutating func digits(_ value: Int) {
    fixedDigits(value, 0)
  }

  /// Digits are laid down from the last to the first in a register-sized buffer and appended at
  /// once: an output of positions is little else.
  private mutating func fixedDigits(_ units: Int, _ count: Int) {
    var buffer = InlineArray<32, UInt8>(repeating: 0x30)
    var index = 32
    var rest = units.magnitude
    var left = count
    while left > 0 {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      index -= 1
      buffer[index] = 0x30 &+ UInt8(truncatingIfNeeded: digit)
      rest = quotient
      left -= 1
    }
    if count > 0 {
      index -= 1
      buffer[index] = UInt8(ascii: ".")
    }
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      index -= 1
      buffer[index] = 0x30 &+ UInt8(truncatingIfNeeded: digit)
      rest = quotient
    } while rest > 0
    if units < 0 {
      index -= 1
      buffer[index] = UInt8(ascii: "-")
    }
    bytes.append(addingCapacity: 32 - index) { (output: inout OutputSpan<UInt8>) in
      for place in index..<32 { output.append(buffer[place]) }
    }
  }
}
