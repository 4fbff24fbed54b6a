/// The names of a dBase table's fields, as bytes that an encoding is to explain.
struct FieldNames {
  /// Room for a name; a longer one is cut, maybe within a character.
  private static let room = 10
  /// Encodings of Europe's west, in which every byte is some letter: as those of Chinese names are.
  private static let western: Set<String> = ["CP1252", "CP437", "CP850", "ISO-8859-1"]

  private let names: [[UInt8]]

  init(_ names: [[UInt8]]) { self.names = names.filter { $0.contains { $0 >= 0x80 } } }

  var areUTF8: Bool { names.allSatisfy(Self.isUTF8) }

  private static func isUTF8(_ name: [UInt8]) -> Bool {
    name.count < room
      ? String(validating: name, as: UTF8.self) != nil : TextConverter.isUTF8(name)
  }

  /// Refuses a table whose names are not in the encoding that is stated for it.
  func prove(_ stated: String, _ converter: TextConverter) throws(ExchangeFailure) {
    for name in names {
      let isWestern = Self.western.contains(converter.encoding)
      guard isWestern ? Self.isChinese(name) : !Self.isIn(converter, name) else { continue }
      let bytes = name.map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
      throw ExchangeFailure(
        found: ".dbf: \(bytes) (\(stated))", expected: Self.likely(name) ?? stated)
    }
  }

  private static func isIn(_ converter: TextConverter, _ name: [UInt8]) -> Bool {
    converter.encoding == "UTF-8" ? isUTF8(name) : !converter.text(name).contains("\u{FFFD}")
  }

  /// The encoding to state, with what the name is in it.
  private static func likely(_ name: [UInt8]) -> String? {
    if isUTF8(name) { return ".cpg: UTF-8 (\(String(decoding: name, as: UTF8.self)))" }
    return (try? TextDecoding.text(of: name, in: "GB18030")).map { ".cpg: GBK (\($0))" }
  }

  /// Two characters of GB 2312 and more side by side. No word of a western language has four letters
  /// with signs one behind the other, and nowhere an odd one.
  private static func isChinese(_ name: [UInt8]) -> Bool {
    let runs = name.split { $0 < 0x80 }
    return runs.contains { $0.count >= 4 }
      && runs.allSatisfy { run in
        run.count.isMultiple(of: 2) && run.allSatisfy { (0xA1...0xFE).contains($0) }
      }
  }
}
