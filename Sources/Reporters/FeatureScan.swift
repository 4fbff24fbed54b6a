/// Where the parts of one GeoJSON object lie in its bytes, found without decoding them.
///
/// What is not JSON down to its last value answers nil: a feature with one value that the reader
/// refused would make the whole document that repeats it unreadable.
struct FeatureScan {
  /// The value of the last member `properties`; nil where there is none.
  private(set) var properties: Range<Int>?
  /// True where `properties` is an object.
  private(set) var hasPropertyObject = false
  /// Decoded names of the properties, ASCII letters in lower case: tables of other formats do
  /// not tell `Area` from `area`.
  private(set) var propertyNames: Set<String> = []
  /// True for a Feature, false for a bare geometry.
  private(set) var isFeature = false
  /// The object from its opening to just before its closing brace.
  private(set) var body: Range<Int>
  private(set) var hasMembers = false

  init?(_ bytes: [UInt8]) {
    let start = JSONSkip.space(bytes, 0)
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    body = start..<start
    var found: [(name: String, value: Range<Int>)] = []
    guard let end = FeatureScan.members(bytes, start, { found.append(($0, $1)) }) else {
      return nil
    }
    // Behind the first of two texts on a line, or a brace too many, the whole is not JSON.
    guard JSONSkip.space(bytes, end) == bytes.count else { return nil }
    body = start..<(end - 1)
    hasMembers = !found.isEmpty
    for (name, value) in found {
      if name == "type" { isFeature = bytes[value].elementsEqual(Array("\"Feature\"".utf8)) }
      if name == "properties" { properties = value }
    }
    guard let properties, bytes[properties.lowerBound] == UInt8(ascii: "{") else { return }
    hasPropertyObject = true
    var names: Set<String> = []
    guard
      FeatureScan.members(
        bytes, properties.lowerBound, { name, _ in names.insert(name.lowercased()) }) != nil
    else { return nil }
    propertyNames = names
  }

  /// Walks over the members of the object that opens at `start`; answers the index behind its
  /// closing brace.
  private static func members(
    _ bytes: [UInt8], _ start: Int, _ visit: (String, Range<Int>) -> Void
  ) -> Int? {
    var index = JSONSkip.space(bytes, start + 1)
    if index < bytes.count, bytes[index] == UInt8(ascii: "}") { return index + 1 }
    while true {
      guard let nameEnd = JSONSkip.string(bytes, index) else { return nil }
      let name = decoded(bytes[(index + 1)..<(nameEnd - 1)])
      index = JSONSkip.space(bytes, nameEnd)
      guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
      index = JSONSkip.space(bytes, index + 1)
      guard let valueEnd = JSONSkip.value(bytes, index) else { return nil }
      visit(name, index..<valueEnd)
      index = JSONSkip.space(bytes, valueEnd)
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: "}") { return index + 1 }
      guard bytes[index] == UInt8(ascii: ",") else { return nil }
      index = JSONSkip.space(bytes, index + 1)
    }
  }

  /// A name's characters, `\u` escapes resolved.
  private static func decoded(_ name: ArraySlice<UInt8>) -> String {
    guard name.contains(UInt8(ascii: "\\")) else { return String(decoding: name, as: UTF8.self) }
    var units: [UInt16] = []
    var rest = Substring(String(decoding: name, as: UTF8.self))
    while let character = rest.unicodeScalars.popFirst() {
      guard character == "\\", let escape = rest.unicodeScalars.popFirst() else {
        units.append(contentsOf: UTF16.encode(character).map { Array($0) } ?? [])
        continue
      }
      switch escape {
      case "u":
        units.append(UInt16(rest.prefix(4), radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      case "n": units.append(0x0A)
      case "r": units.append(0x0D)
      case "t": units.append(0x09)
      case "b": units.append(0x08)
      case "f": units.append(0x0C)
      default: units.append(contentsOf: UTF16.encode(escape).map { Array($0) } ?? [])
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
