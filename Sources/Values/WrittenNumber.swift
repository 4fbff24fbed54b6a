/// A decimal and the word after it, before it is known whether the word is a unit.
struct WrittenNumber: Hashable {
  var value: Double
  /// Empty where nothing follows the number.
  var unit: String

  /// `text` is in the form of `PlainText.numeric`.
  init(_ text: Substring) throws(Misread) {
    // The number is the longest beginning of signs and digits.
    let end = text.utf8.firstIndex { !WrittenNumber.isNumeric($0) } ?? text.endIndex
    var digits = text[..<end]
    var rest = text[end...]
    // `1.5e3`: the letter belongs to the number where a digit or a sign follows it.
    if rest.first == "e", let next = rest.dropFirst().utf8.first,
      WrittenNumber.isNumeric(next), next != UInt8(ascii: " ")
    {
      let tail = rest.dropFirst()
      let stop = tail.utf8.firstIndex { !WrittenNumber.isNumeric($0) } ?? tail.endIndex
      digits = text[..<stop]
      rest = text[stop...]
    }
    guard let value = DecimalText.grouped(WrittenNumber.withoutOuterSpaces(digits)) else {
      throw Misread(.notANumber)
    }
    self.value = value
    self.unit = String(WrittenNumber.withoutOuterSpaces(rest))
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  static func withoutOuterSpaces(_ text: Substring) -> Substring {
    var part = text
    while part.first == " " { part = part.dropFirst() }
    while part.last == " " { part = part.dropLast() }
    return part
  }
}
