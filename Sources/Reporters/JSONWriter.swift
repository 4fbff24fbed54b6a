/// Writes JSON text (RFC 8259, UTF-8) into a byte array, commas placed by itself.
///
/// The caller keeps objects and arrays balanced. Numbers never carry an exponent below 9e15, and
/// control characters, DEL, C1 controls and the line separators U+2028 and U+2029 are escaped, so
/// that no input string can move a terminal or break a script that the text is pasted into.
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
    fixedDigits(Int((x * 1e8).rounded()), 8)
    bytes.append(UInt8(ascii: ","))
    fixedDigits(Int((y * 1e8).rounded()), 8)
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

  /// True where no byte can begin something that must be escaped.
  private static func isPlain(_ text: String) -> Bool {
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 {
        return false
      }
      // U+2028 and U+2029 begin with E2, as do “ ” and …, which are frequent: looked at closely.
      if byte == 0xE2 { return false }
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
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: hexadecimal(scalar.value)
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
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    magnitude(value.magnitude, atLeast: 1)
  }

  private mutating func fixedDigits(_ units: Int, _ count: Int) {
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    for _ in 0..<count { divisor *= 10 }
    let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: divisor)
    magnitude(whole, atLeast: 1)
    guard count > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    magnitude(fraction, atLeast: count)
  }

  /// Decimal digits, padded with zeros to `width`.
  private mutating func magnitude(_ value: UInt, atLeast width: Int) {
    var count = 1
    var limit: UInt = 10
    while value >= limit {
      count += 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = next
    }
    count = max(count, width)
    let start = bytes.count
    for _ in 0..<count { bytes.append(0x30) }
    var rest = value
    var index = start + count - 1
    while rest > 0 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      bytes[index] = 0x30 + UInt8(remainder)
      rest = quotient
      index -= 1
    }
  }
}
