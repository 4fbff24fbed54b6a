/// The part `[属性描述]` of a coordinate text: in which reference system the coordinates are.
struct CoordinateTextHead {
  private let system: String
  private let degrees: Int
  /// 带号.
  let zone: Int

  func code(isZoned: Bool) -> String? {
    CoordinateSystemName.code(system, degrees: degrees, zone: zone, isZoned: isZoned)
  }

  /// The line that begins a head.
  static func begins(_ line: TextLines.Line, _ converter: TextConverter) -> Bool {
    // A file that was put behind another brings its byte order mark along.
    let bytes = line.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? line.bytes.dropFirst(3) : line.bytes
    return bytes.first == 0x5B && converter.text(Array(bytes)) == mark
  }

  private static let mark = "[属性描述]"

  /// What says where the numbers lie. Twice with another value, nobody knows which one holds; other
  /// entries are remarks.
  private static let placing: Set = ["坐标系", "几度分带", "投影类型", "计量单位", "带号"]

  private struct Entry {
    var value: String
    var line: Int
    var column: Int
  }

  /// Reads to the line `[地块坐标]`.
  ///
  /// - Parameter first: the line that begins the head.
  init(
    _ first: TextLines.Line?, _ lines: inout TextLines, _ converter: TextConverter
  ) throws(ExchangeFailure) {
    var entries: [String: Entry] = [:]
    var isDone = false
    guard let first else {
      throw ExchangeFailure(found: "EOF", expected: Self.mark, line: 1, column: 1)
    }
    guard Self.begins(first, converter) else {
      throw ExchangeFailure(
        found: String(converter.text(Array(first.bytes)).prefix(40)), expected: Self.mark,
        line: first.number, column: first.column(of: first.bytes.startIndex))
    }
    var last = first.number
    while let line = lines.next() {
      last = line.number
      let words = converter.text(Array(line.bytes))
      if words == "[地块坐标]" {
        isDone = true
        break
      }
      guard let mark = line.bytes.firstIndex(of: 0x3D) else {
        throw ExchangeFailure(
          found: String(words.prefix(40)), expected: "…=…, [地块坐标]", line: line.number,
          column: line.column(of: line.bytes.startIndex))
      }
      let key = converter.text(Array(TextLines.trimmed(line.bytes[..<mark])))
      let value = converter.text(Array(TextLines.trimmed(line.bytes[(mark + 1)...])))
      let entry = Entry(value: value, line: line.number, column: line.column(of: mark + 1))
      if let other = entries.updateValue(entry, forKey: key), other.value != value,
        Self.placing.contains(key)
      {
        throw ExchangeFailure(
          found: "\(key)=\(value)", expected: "\(key)=\(other.value)", line: line.number,
          column: line.column(of: line.bytes.startIndex))
      }
    }
    guard isDone else {
      throw ExchangeFailure(found: "EOF", expected: "[地块坐标]", line: last, column: 1)
    }
    func entry(_ key: String) throws(ExchangeFailure) -> Entry {
      guard let entry = entries[key] else {
        throw ExchangeFailure(found: "[地块坐标]", expected: "\(key)=", line: last, column: 1)
      }
      return entry
    }
    func wrong(_ entry: Entry, _ expected: String) -> ExchangeFailure {
      ExchangeFailure(
        found: entry.value, expected: expected, line: entry.line, column: entry.column)
    }
    let name = try entry("坐标系")
    guard CoordinateSystemName.isKnown(name.value) else {
      throw wrong(name, CoordinateSystemName.known.joined(separator: ", "))
    }
    let projection = try entry("投影类型")
    guard ["高斯克吕格", "高斯-克吕格", "高斯—克吕格", "高斯克吕格投影"].contains(projection.value) else {
      throw wrong(projection, "高斯克吕格")
    }
    let unit = try entry("计量单位")
    guard unit.value == "米" || unit.value == "m" else { throw wrong(unit, "米") }
    let width = try entry("几度分带")
    guard let degrees = Int(width.value.filter { $0 != "度" }),
      let zones = CoordinateSystemName.zones(ofWidth: degrees)
    else { throw wrong(width, "3, 6") }
    let number = try entry("带号")
    guard let zone = Int(number.value), zones.contains(zone) else {
      throw wrong(number, "\(zones.lowerBound)–\(zones.upperBound)")
    }
    system = name.value
    self.degrees = degrees
    self.zone = zone
  }
}
