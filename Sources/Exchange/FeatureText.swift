/// The text of one Feature while it is written: properties first, the geometry behind them.
struct FeatureText {
  private(set) var bytes = Array(#"{"type":"Feature","properties":{"#.utf8)
  private var hasProperty = false

  /// A name as the text of a member, colon included, made once for all records.
  static func key(_ name: String) -> [UInt8] {
    var text = FeatureText()
    text.bytes.removeAll()
    text.quote(name)
    return text.bytes + [0x3A]
  }

  mutating func begin(_ key: [UInt8]) {
    if hasProperty { bytes.append(0x2C) }
    hasProperty = true
    bytes += key
  }

  mutating func null() { bytes += "null".utf8 }
  mutating func bool(_ value: Bool) { bytes += (value ? "true" : "false").utf8 }

  /// Whole numbers that a double does not hold exactly stand as text, so that no digit is in doubt.
  mutating func integer(_ value: Int64) {
    if value.magnitude >= 1 << 53 { return quote("\(value)") }
    bytes += "\(value)".utf8
  }

  /// The shortest digits that give the same double again; null for what is no number.
  mutating func real(_ value: Double) {
    if value.isFinite { bytes += value.description.utf8 } else { null() }
  }

  mutating func raw(_ text: String) { bytes += text.utf8 }

  mutating func quote(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0..<0x20:
        bytes += "\\u00".utf8
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  /// - Parameters:
  ///   - geometry: JSON text; nil for none.
  ///   - id: by which the record is called; nil where it has no such.
  mutating func finish(_ geometry: [UInt8]?, id: String? = nil) -> [UInt8] {
    bytes += #"},"geometry":"#.utf8
    if let geometry { bytes += geometry } else { null() }
    if let id {
      bytes += #","id":"#.utf8
      quote(id)
    }
    bytes.append(0x7D)
    return bytes
  }
}

/// JSON text of positions.
enum PositionText {
  /// The shortest digits that give the same double again; whole numbers without a point.
  static func number(_ value: Double, _ out: inout [UInt8]) {
    let digits = value.description.utf8
    if digits.count > 2, digits.suffix(2).elementsEqual(".0".utf8) {
      out += digits.dropLast(2)
    } else {
      out += digits
    }
  }

  static func position(_ numbers: some Sequence<Double>, _ out: inout [UInt8]) {
    out.append(0x5B)
    var isFirst = true
    for value in numbers {
      if !isFirst { out.append(0x2C) }
      isFirst = false
      number(value, &out)
    }
    out.append(0x5D)
  }
}
