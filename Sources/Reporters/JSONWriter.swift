import Values

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

  /// A member of a row of alike ones: `ev_12`.
  mutating func key(_ name: StaticString, number: Int) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    digits(number)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// A name that is no literal. It has a label, as a literal would be taken for a `String` else.
  mutating func key(named name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Members that another writer wrote: what many objects have alike is quoted once.
  mutating func members(_ written: [UInt8]) {
    separate()
    bytes.append(contentsOf: written)
    needsComma = true
  }

  mutating func string(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  /// A text of which `write` appends the bytes, in UTF-8 and not escaped.
  mutating func string(writtenBy write: (inout [UInt8]) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    write(&bytes)
    escape(from: start)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
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
    FixedNumber.append(units: units, digits: count, to: &bytes)
    needsComma = true
  }

  mutating func fixed(units: Int?, digits count: Int) {
    if let units { fixed(units: units, digits: count) } else { null() }
  }

  /// At most 9 decimals without trailing zeros; null where not finite.
  mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    separate()
    PlainNumber.append(value, to: &bytes)
    needsComma = true
  }

  /// An array of two numbers with 8 decimals, about a millimetre on the ground.
  @inline(__always)
  mutating func position(x: Double, y: Double) {
    let (x, y) = (GeometryJSON.units(x), GeometryJSON.units(y))
    let comma = needsComma
    bytes.append(addingCapacity: 64) { (output: inout OutputSpan<UInt8>) in
      if comma { output.append(UInt8(ascii: ",")) }
      output.append(UInt8(ascii: "["))
      GeometryJSON.append(x, to: &output)
      output.append(UInt8(ascii: ","))
      GeometryJSON.append(y, to: &output)
      output.append(UInt8(ascii: "]"))
    }
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
    let start = bytes.count
    bytes.append(text)
    escape(from: start)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Escapes what stands from `start` on; almost always nothing.
  private mutating func escape(from start: Int) {
    if JSONWriter.isPlain(bytes.span.extracting(start..<bytes.count)) { return }
    let text = String(decoding: bytes[start...], as: UTF8.self)
    bytes.removeSubrange(start...)
    escape(text)
  }

  /// True where nothing has to be escaped. The first byte of a sequence tells almost always;
  /// `“`, `…` and full-width signs share theirs with U+2028 and U+FEFF and are looked at closely.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    // Blocks of a fixed length without a way out in the middle are looked at all at once; the last
    // one may look at some bytes a second time.
    var suspects: UInt8 = 0
    let count = bytes.count
    if count >= 16 {
      var start = 0
      while start < count - 16 {
        suspects |= suspectsOf16(bytes.extracting(start..<start + 16))
        start += 16
      }
      suspects |= suspectsOf16(bytes.extracting(count - 16..<count))
    } else {
      for index in 0..<count { suspects |= suspect(bytes[index]) }
    }
    return suspects == 0 || isPlainOnCloserLook(bytes)
  }

  @inline(__always)
  private static func suspectsOf16(_ bytes: Span<UInt8>) -> UInt8 {
    var suspects: UInt8 = 0
    for index in 0..<16 { suspects |= suspect(bytes[index]) }
    return suspects
  }

  /// Not 0 for a byte that has to be looked at closely. Without comparisons: of those the compiler
  /// makes jumps, and looks at one byte after the other.
  @inline(__always)
  private static func suspect(_ byte: UInt8) -> UInt8 {
    // The highest bit is set where the difference is 0.
    func isZero(_ difference: UInt8) -> UInt8 { (difference &- 1) & ~difference }
    let isControl = (byte &- 0x20) & ~byte
    let isEscaped = isZero(byte ^ 0x22) | isZero(byte ^ 0x5C) | isZero(byte ^ 0x7F)
    // 0xC2 and 0xE2 differ in one bit.
    let isLead = isZero((byte | 0x20) ^ 0xE2) | isZero(byte ^ 0xEF)
    return (isControl | isEscaped | isLead) & 0x80
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
    FixedNumber.append(units: value, digits: 0, to: &bytes)
  }
}
