internal import GRDB

extension GeoPackageReader {
  /// With those that are computed from others, without what a virtual table hides.
  static func allColumns(of table: Table, _ database: Database) throws -> [Column] {
    let rows = try GRDB.Row.fetchAll(
      database, sql: "SELECT name, type, pk FROM pragma_table_xinfo(?) WHERE hidden <> 1",
      arguments: [table.name])
    let keys = rows.count { ($0[2] as Int64? ?? 0) > 0 }
    return rows.map { row in
      let type: String? = row[1]
      return Column(
        name: row[0], type: (type ?? "").uppercased(), isKey: keys == 1 && row[2] == 1)
    }
  }

  /// What the extension for well-known text of 2012 and later adds to a reference system; the older
  /// column says `undefined` of what it cannot hold (OGC 12-128r18 Annex F.10).
  static func newDefinition(_ database: Database) throws -> String {
    let name = "definition_12_063"
    let columns = try String.fetchAll(
      database, sql: "SELECT name FROM pragma_table_info('gpkg_spatial_ref_sys')")
    return columns.contains(name) ? name : "NULL"
  }

  /// A name of SQLite's own number of a row that no column has taken for itself: an `INTEGER
  /// PRIMARY KEY` is this number, any other key may be repeated, null or a text. Nil for a view and
  /// for what is made `WITHOUT ROWID`.
  static func rowNumber(
    of table: Table, _ columns: [Column], _ database: Database
  ) throws -> String? {
    let taken = Set(columns.map { $0.name.lowercased() })
    guard try !database.viewExists(table.name),
      let name = ["rowid", "_rowid_", "oid"].first(where: { !taken.contains($0) })
    else { return nil }
    let probe = "SELECT \(name) FROM \(GeoPackageSchema.quoted(table.name)) LIMIT 0"
    return (try? database.cachedStatement(sql: probe)) == nil ? nil : name
  }
}
