public import Values

/// A table beside the parcels, such as the contracts, found by a key that both carry.
///
/// Keys are compared without white space, full-width forms as ASCII and letters as capitals. A
/// row whose key a spreadsheet has turned into `4.40E+15` matches nothing and is told. Of rows
/// that repeat a key, none is used: which one holds is not the program's to decide. A row with more
/// cells than the header is not used either.
public struct Join: Sendable {
  /// One column of the table with the field that reads it.
  struct Source: Sendable {
    var position: Int
    var column: FieldMap.Column
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

  /// What a cell says of a field.
  public struct Cell: Sendable {
    public var column: FieldMap.Column
    public var reader: FieldReader
    public var reading: Reading
    /// As the table writes it.
    public var raw: String
  }

  public let table: Table
  let keyColumn: Int
  /// How the table's columns were taken for the declared fields.
  public let map: FieldMap
  /// In the order of their first lines.
  public let repeated: [RepeatedKey]
  public let unusable: [UnusableKey]
  private let rowByKey: [String: Int]
  private let repeatedKeys: Set<String>
  /// Rows with more cells than the header, by line and number of cells, ascending.
  public let overlong: [(line: Int, cells: Int)]
  private let overlongKeys: Set<String>
  /// For each field, in the order of preference; a column that stands twice has two.
  private let sources: [[Source]]

  /// - Parameters:
  ///   - name: the column by which to join, as `--on` names it, or an accepted name of the same
  ///     field as `name`.
  ///   - reader: makes the reader of a declaration for a column.
  public init(
    _ table: Table, on name: String, declarations: [FieldDeclaration],
    reader: (_ field: Int, _ column: FieldMap.Column) -> FieldReader
  ) throws(TableFailure) {
    map = FieldMap(keys: table.columns, declarations: declarations)
    guard let keyColumn = Join.keyColumn(name, table, map) else {
      throw TableFailure(line: 1, column: 1, problem: .missingColumn(name))
    }
    self.table = table
    self.keyColumn = keyColumn
    let map = map
    sources = declarations.indices.map { field in
      map.candidates[field].flatMap { column -> [Source] in
        table.columns.indices.filter { table.columns[$0] == column.key }.map { position in
          Source(position: position, column: column, reader: reader(field, column))
        }
      }
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
    let usable = rows.compactMapValues { $0.count == 1 ? $0[0] : nil }
    rowByKey = usable.filter { table.rows[$0.value].surplus == nil }
    overlongKeys = Set(usable.filter { table.rows[$0.value].surplus != nil }.map(\.key))
    overlong = table.rows.compactMap { row in row.surplus.map { (row.line, $0) } }
  }

  /// The row of a parcel's key; nil where the table has none, or more than one.
  public func row(for key: String) -> Int? {
    Join.key(of: key).flatMap { rowByKey[$0] }
  }

  /// Whether a key stands in several rows, so that none is used.
  public func isRepeated(_ key: String) -> Bool {
    Join.key(of: key).map(repeatedKeys.contains) ?? false
  }

  /// Whether the row of a key has more cells than the header, so that it is not used.
  public func isOverlong(_ key: String) -> Bool {
    Join.key(of: key).map(overlongKeys.contains) ?? false
  }

  /// What a row says of each declared field, by the columns that carry it; the key itself is left
  /// out. Empty for fields that the table has no column for.
  public func cells(ofRow row: Int) -> [[Cell]] {
    let cells = table.rows[row].cells
    return sources.map { own in
      own.filter { $0.position != keyColumn }.map { source in
        let raw = cells[source.position]
        return Cell(
          column: source.column, reader: source.reader, reading: source.reader.read(.text(raw)),
          raw: raw)
      }
    }
  }

  /// The fields that the table has a column for, its key included.
  public var fields: [Int] { sources.indices.filter { !sources[$0].isEmpty } }

  /// Other fields that are read from a column of this one.
  public func fieldsBeside(_ field: Int) -> [Int] {
    let own = Set(sources[field].map(\.position))
    return sources.indices.filter { other in
      other != field && sources[other].contains { own.contains($0.position) }
    }
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

  /// Rows that no key meets as it is written, and some but for leading zeros: a spreadsheet drops
  /// those of a number. They are told and not joined, since 42 may be another's.
  public func differingByZeros(
    from keys: some Sequence<String>
  ) -> [(line: Int, written: String, keys: [String])] {
    var asked: Set<String> = []
    var byDigits: [String: [String]] = [:]
    for raw in keys {
      guard let key = Join.key(of: raw) else { continue }
      asked.insert(key)
      guard rowByKey[key] == nil, !repeatedKeys.contains(key), !overlongKeys.contains(key),
        let digits = Join.digits(of: key)
      else { continue }
      byDigits[digits, default: []].append(raw)
    }
    return rowByKey.compactMap { key, row -> (line: Int, written: String, keys: [String])? in
      guard !asked.contains(key), let keys = Join.digits(of: key).flatMap({ byDigits[$0] })
      else { return nil }
      return (table.rows[row].line, table.rows[row].cells[keyColumn], keys.sorted())
    }.sorted { $0.line < $1.line }
  }

  /// A key of nothing but digits without its leading zeros; nil where there is more, or nothing.
  private static func digits(of key: String) -> String? {
    guard key.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let digits = key.drop { $0 == "0" }
    return digits.isEmpty ? nil : String(digits)
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
