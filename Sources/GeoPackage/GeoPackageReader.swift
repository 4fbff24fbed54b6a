internal import Foundation
internal import GRDB

/// A GeoPackage that is read (OGC 12-128r18): its tables of features, and their rows in the order
/// of their numbers. Nothing of the file is changed, and no file is made beside it.
public final class GeoPackageReader {
  /// A table of features, as `gpkg_geometry_columns` declares it.
  public struct Table: Sendable {
    public var name: String
    var geometryColumn: String
    /// `srs_id`: a row of `gpkg_spatial_ref_sys`.
    public var system: Int64
  }

  /// A row of `gpkg_spatial_ref_sys`.
  public struct System: Sendable {
    public var organization: String
    public var code: Int64
    /// Well-known text; `undefined` where the system is not known.
    public var definition: String
  }

  public struct Column: Sendable {
    public var name: String
    /// As declared, upper case: `TEXT(20)`, `BOOLEAN`.
    public var type: String
    /// Whether it alone is the table's primary key.
    public var isKey: Bool

    /// Whether it numbers the rows, as the standard asks of a table of features.
    var isNumber: Bool { isKey && type == "INTEGER" }
  }

  /// The value of a cell, of whatever type the column is declared.
  public enum Value: Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    var size: Int {
      switch self {
      case .null, .integer, .real: 0
      case .text(let text): text.utf8.count
      case .blob(let bytes): bytes.count
      }
    }
  }

  public struct Row: Sendable {
    /// The table's own number of the row (`fid`), else its position from 1.
    public var number: Int64
    public var geometry: Value
    /// In the order of the columns asked for.
    public var values: [Value]

    /// Bytes of its texts and its shape.
    var size: Int { values.reduce(geometry.size) { $0 + $1.size } }
  }

  /// Tables of features, by name.
  public let tables: [Table]
  private let queue: DatabaseQueue
  private let limits: GeoPackageLimits

  /// - Throws: where the file is no GeoPackage, is damaged, or has changes that are not in it yet.
  public init(path: String) throws(GeoPackageFailure) {
    let limits = GeoPackageLimits()
    self.limits = limits
    do {
      for ending in ["-wal", "-journal"] where try Self.isFilled(path + ending) {
        throw GeoPackageFailure(
          "\(path)\(ending) holds changes that are not in the file yet: another program has it open"
        )
      }
      var configuration = Configuration()
      configuration.readonly = true
      limits.hold(&configuration)
      // "The immutable query parameter is a boolean that indicates that the database file is stored
      // on read-only media": no locks, no files beside it (sqlite3_open).
      queue = try DatabaseQueue(path: Self.uri(path), configuration: configuration)
      tables = try queue.read { database in
        limits.begin()
        guard try database.tableExists("gpkg_contents"),
          try database.tableExists("gpkg_geometry_columns")
        else { throw GeoPackageFailure("the file has no table gpkg_contents") }
        return try GRDB.Row.fetchAll(
          database,
          sql: "SELECT c.table_name, g.column_name, g.srs_id FROM gpkg_contents c "
            + "JOIN gpkg_geometry_columns g ON lower(g.table_name) = lower(c.table_name) "
            + "WHERE c.data_type = 'features' ORDER BY c.table_name"
        ).map { row in
          Table(
            name: try Self.text(row, 0), geometryColumn: try Self.text(row, 1),
            system: try Self.integer(row, 2))
        }
      }
    } catch { throw Self.failure(error) }
  }

  /// Columns beside the geometry; none where the table that is declared is not there.
  public func columns(of table: Table) throws(GeoPackageFailure) -> [Column] {
    do {
      return try queue.read { database in
        limits.begin()
        return try Self.allColumns(of: table, database).filter {
          $0.name.lowercased() != table.geometryColumn.lowercased()
        }
      }
    } catch { throw Self.failure(error) }
  }

  /// Nil where the file does not describe it.
  public func system(_ number: Int64) throws(GeoPackageFailure) -> System? {
    do {
      return try queue.read { database in
        limits.begin()
        return try GRDB.Row.fetchOne(
          database,
          sql: "SELECT organization, organization_coordsys_id, definition, "
            + "\(try Self.newDefinition(database)) "
            + "FROM gpkg_spatial_ref_sys WHERE srs_id = ?", arguments: [number]
        ).map { row in
          let old = try Self.text(row, 2)
          let new = String.fromDatabaseValue(row[3]) ?? "undefined"
          return System(
            organization: try Self.text(row, 0), code: try Self.integer(row, 1),
            definition: old.lowercased() == "undefined" ? new : old)
        }
      }
    } catch { throw Self.failure(error) }
  }

  /// At most `count` rows behind the row `last`, of which `position` were read before, and whether
  /// no more follow. Of large rows it may be fewer.
  ///
  /// A table is read by its `rowid`, which no two rows share; what has none, by position.
  public func rows(
    of table: Table, columns: [Column], after last: Int64?, position: Int, atMost count: Int
  ) throws(GeoPackageFailure) -> (rows: [Row], isLast: Bool) {
    do {
      return try queue.read { database in
        limits.begin()
        let all = try Self.allColumns(of: table, database)
        let key = try Self.rowNumber(of: table, all, database)
        let number = key ?? all.first(where: \.isNumber).map { GeoPackageSchema.quoted($0.name) }
        let names =
          [number ?? "NULL", GeoPackageSchema.quoted(table.geometryColumn)]
          + columns.map { GeoPackageSchema.quoted($0.name) }
        var sql =
          "SELECT \(names.joined(separator: ", ")) "
          + "FROM \(GeoPackageSchema.quoted(table.name)) "
        var arguments: StatementArguments = [count]
        if let key {
          if let last {
            sql += "WHERE \(key) > ? "
            arguments = [last, count]
          }
          sql += "ORDER BY \(key) LIMIT ?"
        } else {
          sql += "LIMIT ? OFFSET ?"
          arguments = [count, position]
        }
        let statement = try database.cachedStatement(sql: sql)
        var rows: [Row] = []
        var size = 0
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
        while let row = try cursor.next() {
          let number = Int64.fromDatabaseValue(row[0])
          let found = Row(
            number: number ?? Int64(position + rows.count + 1), geometry: Self.value(row[1]),
            values: columns.indices.map { Self.value(row[$0 + 2]) })
          rows.append(found)
          size += found.size
          if size >= GeoPackageLimits.pageBytes { return (rows, false) }
        }
        return (rows, rows.count < count)
      }
    } catch { throw Self.failure(error) }
  }

  private static func value(_ value: DatabaseValue) -> Value {
    switch value.storage {
    case .null: .null
    case .int64(let number): .integer(number)
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    case .blob(let data): .blob(Array(data))
    }
  }

  private static func isFilled(_ path: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return (size ?? 0) > 0
  }

  /// The path as SQLite's URI, in which `%`, `?` and `#` have meanings.
  private static func uri(_ path: String) -> String {
    let absolute = URL(fileURLWithPath: path).path
    let escaped = absolute.replacing("%", with: "%25").replacing("?", with: "%3f")
      .replacing("#", with: "%23")
    return "file:\(escaped)?immutable=1"
  }

  /// A cell of the tables that describe the file; GRDB would end the program on another type.
  private static func text(_ row: GRDB.Row, _ index: Int) throws -> String {
    let value: DatabaseValue = row[index]
    guard let text = String.fromDatabaseValue(value) else { throw wrongType(row, index, "TEXT") }
    return text
  }

  private static func integer(_ row: GRDB.Row, _ index: Int) throws -> Int64 {
    let value: DatabaseValue = row[index]
    guard let number = Int64.fromDatabaseValue(value) else {
      throw wrongType(row, index, "INTEGER")
    }
    return number
  }

  private static func wrongType(
    _ row: GRDB.Row, _ index: Int, _ type: String
  ) -> GeoPackageFailure {
    let value: DatabaseValue = row[index]
    let name = row.columnNames[row.columnNames.index(row.columnNames.startIndex, offsetBy: index)]
    return GeoPackageFailure("\(name) is \(value.description.prefix(40)), not \(type)")
  }

  private static func failure(_ error: any Error) -> GeoPackageFailure {
    if let failure = error as? GeoPackageFailure { return failure }
    if (error as? DatabaseError)?.resultCode == .SQLITE_INTERRUPT {
      return GeoPackageFailure(
        "a query takes more than \(GeoPackageLimits.steps) steps of SQLite")
    }
    return GeoPackageFailure((error as? DatabaseError)?.message ?? "\(error)")
  }
}
