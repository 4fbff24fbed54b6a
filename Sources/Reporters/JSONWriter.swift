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
    JSONText.append(name, to: &bytes)
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
    JSONText.append(text, to: &bytes)
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
    JSONText.escape(&bytes, from: start)
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

  private mutating func digits(_ value: Int) {
    FixedNumber.append(units: value, digits: 0, to: &bytes)
  }
}
