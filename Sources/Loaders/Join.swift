public import Values

/// A table beside the parcels, such as the contracts, found by a key that both carry.
///
/// Keys are compared without white space, full-width forms as ASCII and letters as capitals. A
/// row whose key a spreadsheet has turned into `4.40E+15` matches nothing and is told. Of rows
/// that repeat a key, none is used: which one holds is not the program's to decide.
public struct Join: Sendable {
  /// One column of the table with the field that reads it.
  struct Source: Sendable {
    var column: Int
    var reader: FieldReader
  }

  /// A key that stands in several rows.
  public struct RepeatedKey: Hashable, Sendable {
    public var key: String
    /// Lines of the rows, ascending.
    public var lines: [Int]

    public init(key: String, lines: [Int]) {
      self.key = key
      self.lines = lines
    }
  }

  /// A row without a usable key.
  public struct UnusableKey: Hashable, Sendable {
    public var line: Int
    /// As written; empty where the cell is.
    public var raw: String
    public var digitsLost: Bool

    public init(line: Int, raw: String, digitsLost: Bool) {
      self.line = line
      self.raw = raw
      self.digitsLost = digitsLost
    }
  }

  /// A field for which parcel and table say different things; the parcel's own value holds.
  public struct Clash: Hashable, Sendable {
    public var field: Int
    public var line: Int
    public var own: Value
    public var joined: Value
  }

  public let table: Table
  public let keyColumn: Int
  /// How the table's columns were taken for the declared fields.
  public let map: FieldMap
  /// In the order of their first lines.
  public let repeated: [RepeatedKey]
  public let unusable: [UnusableKey]
  private let rowByKey: [String: Int]
  private let repeatedKeys: Set<String>
  private let sources: [Source?]

  /// - Parameters:
  ///   - name: the column by which to join, as `--on` names it, or an accepted name of the same
  ///     field as `name`.
  ///   - reader: makes the reader of a declaration with the unit that the column states.
  public init(
    _ table: Table, on name: String, declarations: [FieldDeclaration],
    reader: (_ field: Int, _ unit: Unit?) -> FieldReader
  ) throws(TableFailure) {
    map = FieldMap(keys: table.columns, declarations: declarations)
    guard let keyColumn = Join.keyColumn(name, table, map) else {
      throw TableFailure(line: 1, column: 1, problem: .missingColumn(name))
    }
    self.table = table
    self.keyColumn = keyColumn
    let map = map
    sources = declarations.indices.map { field in
      guard let column = map.column(of: field),
        let position = table.columns.firstIndex(of: column.key)
      else { return nil }
      return Source(column: position, reader: reader(field, column.unit))
    }
    var rows: [String: [Int]] = [:]
    var order: [String] = []
    var unusable: [UnusableKey] = []
    for (index, row) in table.rows.enumerated() {
      let raw = row.cells[keyColumn]
      guard let key = Join.key(of: raw) else {
        unusable.append(
          UnusableKey(
            line: row.line, raw: raw, digitsLost: MatchingText.hasLostDigits(raw)))
        continue
      }
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(index)
    }
    self.unusable = unusable
    repeated = order.compactMap { key in
      guard let places = rows[key], places.count > 1 else { return nil }
      return RepeatedKey(key: key, lines: places.map { table.rows[$0].line })
    }
    repeatedKeys = Set(repeated.map(\.key))
    rowByKey = rows.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// The row of a parcel's key; nil where the table has none, or more than one.
  public func row(for key: String) -> Int? {
    Join.key(of: key).flatMap { rowByKey[$0] }
  }

  /// Whether a key stands in several rows, so that none is used.
  public func isRepeated(_ key: String) -> Bool {
    Join.key(of: key).map(repeatedKeys.contains) ?? false
  }

  /// What a row says of each declared field; nil for fields that the table has no column for.
  public func readings(ofRow row: Int) -> [Reading?] {
    let cells = table.rows[row].cells
    return sources.map { $0.map { $0.reader.read(.text(cells[$0.column])) } }
  }

  /// Fills the fields that a parcel leaves open from a row of the table.
  ///
  /// - Parameters:
  ///   - fields: one value for each declared field; `null` ones are filled.
  ///   - unreadable: by field, what could not be read; filled likewise, and an unreadable own
  ///     text keeps its place, for the submitter to repair.
  /// - Returns: the fields on which the two differ.
  public func fill(
    _ fields: inout [Value], _ unreadable: inout [Int: String], fromRow row: Int
  ) -> [Clash] {
    var clashes: [Clash] = []
    for (field, reading) in readings(ofRow: row).enumerated() {
      guard let reading, let reader = sources[field]?.reader else { continue }
      if let fault = reading.fault {
        if fields[field].isNull, unreadable[field] == nil { unreadable[field] = fault.raw }
        continue
      }
      let joined = reader.value(of: reading)
      if joined.isNull { continue }
      if fields[field].isNull {
        if unreadable[field] == nil { fields[field] = joined }
      } else if fields[field] != joined {
        clashes.append(
          Clash(field: field, line: table.rows[row].line, own: fields[field], joined: joined))
      }
    }
    return clashes
  }

  /// Lines of the rows that no key of the parcels meets, ascending; repeated and unusable keys
  /// are told elsewhere.
  public func unmatchedLines(afterMatching keys: some Sequence<String>) -> [Int] {
    var left = rowByKey
    for key in keys {
      if let key = Join.key(of: key) { left[key] = nil }
    }
    return left.values.map { table.rows[$0].line }.sorted()
  }

  /// The form in which keys are compared; nil for empty ones, dashes and lost digits.
  static func key(of raw: String) -> String? {
    let plain = MatchingText.plain(raw).uppercased()
    guard plain.unicodeScalars.contains(where: { $0 != "-" && $0 != "/" && $0 != "—" }),
      !MatchingText.hasLostDigits(raw)
    else { return nil }
    // Spreadsheets are kept from counting an identifier by an apostrophe or a formula ="…".
    var key = Substring(plain)
    if key.hasPrefix("=\""), key.hasSuffix("\""), key.count > 3 {
      key = key.dropFirst(2).dropLast()
    }
    if key.hasPrefix("'") { key = key.dropFirst() }
    return key.isEmpty ? nil : String(key)
  }

  private static func keyColumn(_ name: String, _ table: Table, _ map: FieldMap) -> Int? {
    if let column = table.column(named: name) { return column }
    // The table may use another accepted name of the field that `name` names.
    let fields = FieldMap(keys: [name], declarations: map.declarations)
    for field in map.declarations.indices where fields.column(of: field) != nil {
      if let key = map.column(of: field)?.key { return table.columns.firstIndex(of: key) }
    }
    return nil
  }
}
