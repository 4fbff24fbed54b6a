import Digests
import Findings
import Loaders
public import Values

/// A declared catalogue with its rows, ready for lookup; absent where no file stands for it.
public struct Catalogue: Sendable {
  public var declaration: CatalogueDeclaration
  /// Path as opened; nil where the catalogue is absent.
  public private(set) var path: String?
  public private(set) var sha256 = ""
  /// The encoding of the table's text where it is not UTF-8.
  public private(set) var otherEncoding: String?
  /// True where the user's table stands in place of the plan's.
  public private(set) var isReplaced = false
  /// Values of the columns by key, keys in the form in which they are compared.
  private var rows: [[String]: [Value]] = [:]
  /// By what begins the last key of a row the keys of all rows that it begins: what is asked by the
  /// class above may be any of them.
  private var below: [[String]: [[String]]] = [:]
  /// The last keys of those.
  private var above: Set<String> = []

  public var isPresent: Bool { path != nil }
  public var rowCount: Int { rows.count }

  public init(declaration: CatalogueDeclaration) {
    self.declaration = declaration
  }

  /// Every row with its keys in the form in which they are compared, in the order of the keys.
  public var entries: [(keys: [String], values: [Value])] {
    rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
  }

  /// Rows given one by one, each as texts by the accepted names of keys and columns; for cases.
  public init(
    declaration: CatalogueDeclaration, path: String, rows: [[String: String]], zoneMinutes: Int
  ) throws(PlanFailures) {
    self.init(declaration: declaration)
    let names = Array(Set(rows.flatMap(\.keys))).sorted()
    try fill(
      CatalogueRows(declaration, names, path: path, zoneMinutes: zoneMinutes),
      rows.map { row in (names.map { row[$0] ?? "" }, 1, nil) }, places: nil)
  }

  /// Reads a table in CSV, UTF-8 or GB18030; lines that begin with # are remarks.
  ///
  /// Every cell must be readable: a limit that is dropped in silence would let plots conform.
  public static func read(
    _ declaration: CatalogueDeclaration, path: String, zoneMinutes: Int, isReplaced: Bool = false
  ) throws(PlanFailures) -> Catalogue {
    let table: Table
    let text: [UInt8]
    let digest = SHA256Digest()
    var before = 0
    do throws(LoadFailure) {
      let given = try WholeFile.bytes(path: path, mayBePipe: isReplaced)
      // Of what was read: a pipe cannot be read again, and a file could have changed.
      digest.update(given[...])
      text = given
      let bytes: [UInt8]
      (bytes, before) = withoutRemarks(given)
      do throws(TableFailure) {
        table = try Table(bytes: bytes)
      } catch {
        throw LoadFailure(
          path: path, code: .unreadable, line: error.line + before, column: error.column,
          found: error.what, expected: "a table with a head line")
      }
    } catch {
      throw PlanFailures([PlanFailure(error)])
    }
    var catalogue = Catalogue(declaration: declaration)
    catalogue.otherEncoding = table.otherEncoding
    catalogue.isReplaced = isReplaced
    catalogue.sha256 = digest.finish()
    try catalogue.fill(
      CatalogueRows(declaration, table.columns, path: path, zoneMinutes: zoneMinutes),
      table.rows.map { ($0.cells, $0.line + before, $0.surplus) },
      places: CellPlaces(of: text, delimiter: table.delimiter))
    return catalogue
  }

  /// Remarks become empty lines, so that the lines of the rest keep their numbers; those before the
  /// head are left out and counted.
  private static func withoutRemarks(_ bytes: [UInt8]) -> (bytes: [UInt8], before: Int) {
    var kept: [UInt8] = []
    var start = bytes.startIndex
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      if bytes[start] != UInt8(ascii: "#") {
        kept += bytes[start..<end]
      }
      if end < bytes.endIndex { kept.append(0x0A) }
      start = end + 1
    }
    // The head is the first line of a table.
    let table = kept.drop { $0 == 0x0A || $0 == 0x0D }
    return (Array(table), kept.prefix(kept.count - table.count).count { $0 == 0x0A })
  }

  private mutating func fill(
    _ reader: CatalogueRows, _ lines: [CatalogueRows.Line], places: CellPlaces?
  ) throws(PlanFailures) {
    rows = try reader.rows(lines, places: places)
    for key in rows.keys where declaration.match != .whole {
      guard var prefix = key.last?.dropLast() else { continue }
      while !prefix.isEmpty {
        above.insert(String(prefix))
        below[key.dropLast() + [String(prefix)], default: []].append(key)
        prefix.removeLast()
      }
    }
    path = reader.path
  }

  private func written(_ key: String, isLast: Bool) -> String {
    declaration.written(key, isLast: isLast)
  }

  /// The value of a column in the row of a key; `null` where the catalogue is absent, a key is
  /// unknown, or the row or its cell says nothing. A class above listed ones is known only where
  /// they all say the same: 26 may be the 2631 that is prohibited.
  public func value(_ keys: [String?], column: Int) -> Value {
    guard let asked = asked(keys) else { return .null }
    let value = found(asked, column: column)
    return isOpen(asked, value, column) ? .null : value
  }

  /// Whether keys name a class above listed ones of which one says something else than it.
  public func isAboveOthers(_ keys: [String?], column: Int) -> Bool {
    asked(keys).map { isOpen($0, found($0, column: column), column) } ?? false
  }

  /// Whether the last of the keys is a text that can be none of the table's.
  func isMisread(_ keys: [String?]) -> Bool {
    guard isPresent, declaration.match == .industry, let last = keys.last ?? nil else {
      return false
    }
    return !IndustryCode.isOne(written(last, isLast: true))
  }

  private func isOpen(_ asked: [String], _ value: Value, _ column: Int) -> Bool {
    below[asked]?.contains { rows[$0]?[column] != value } ?? false
  }

  /// Whether a last key names a class above listed ones, whatever the keys before it.
  func isAboveRows(_ key: String) -> Bool { above.contains(written(key, isLast: true)) }

  /// Whether a row has just these keys.
  func hasRow(_ keys: [String?]) -> Bool { asked(keys).map { rows[$0] != nil } ?? false }

  /// Keys in the form in which they are compared; nil where one of them is unknown.
  private func asked(_ keys: [String?]) -> [String]? {
    guard isPresent else { return nil }
    var plain: [String] = []
    for (index, key) in keys.enumerated() {
      guard let key else { return nil }
      plain.append(written(key, isLast: index == keys.count - 1))
    }
    if declaration.match == .industry, let code = plain.last, !IndustryCode.isOne(code) {
      return nil
    }
    return plain
  }

  private func found(_ asked: [String], column: Int) -> Value {
    var plain = asked
    while let last = plain.last, !last.isEmpty {
      if let row = rows[plain] { return row[column] }
      guard declaration.match != .whole else { break }
      plain[plain.count - 1] = String(last.dropLast())
    }
    return declaration.silence[column].map(Value.text) ?? .null
  }
}
