internal import GRDB

/// A GeoPackage that is being written: rows go in as they come, what only the whole file knows
/// (extents, index) is put in at the end. The same rows give the same bytes.
///
/// One thread writes it. There is no journal: whoever opens it names a file that takes the place of
/// the old one only when it is whole.
public final class GeoPackageFile {
  private let queue: DatabaseQueue
  private let tables: [GeoPackageTable]
  /// How a row is put into each of the tables, and into its index: text that is made once.
  private let inserts: [(row: String, index: String)]
  /// Time of the last change, which is the run's day and not the clock's.
  private let stamp: String
  private var extents: [[Double]?]

  /// - Parameter day: `2025-12-31`; stands where the standard wants a time of change.
  public init(
    path: String, tables: [GeoPackageTable], day: String
  ) throws(GeoPackageFailure) {
    self.tables = tables
    inserts = tables.map { (GeoPackageSchema.insert($0), GeoPackageSchema.insertBox($0.name)) }
    stamp = "\(day)T00:00:00.000Z"
    extents = tables.map { _ in nil }
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA page_size = 4096")
        try database.execute(sql: "PRAGMA journal_mode = OFF")
        try database.execute(sql: "PRAGMA synchronous = OFF")
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        for pragma in GeoPackageSchema.pragmas { try database.execute(sql: pragma) }
        try database.inTransaction {
          try Self.createTables(database, tables, stamp)
          return .commit
        }
      }
    } catch { throw GeoPackageFailure("\(error)") }
  }

  /// Puts rows into their tables, in order.
  public func append(_ rows: [UInt8]) throws(GeoPackageFailure) {
    guard !rows.isEmpty else { return }
    do {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction {
          try insert(rows, database)
          return .commit
        }
      }
    } catch { throw GeoPackageFailure("\(error)") }
  }

  /// Writes what only the whole knows; nothing may follow.
  public func finish() throws(GeoPackageFailure) {
    do {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction {
          for (table, extent) in zip(tables, extents) where table.geometry != nil {
            if let extent {
              try database.execute(
                sql: "UPDATE gpkg_contents SET min_x = ?, max_x = ?, min_y = ?, max_y = ? "
                  + "WHERE table_name = ?",
                arguments: StatementArguments(extent.map(\.databaseValue))
                  + [table.name.databaseValue])
            }
            for trigger in GeoPackageSchema.triggers(table.name) {
              try database.execute(sql: trigger)
            }
          }
          return .commit
        }
      }
      try queue.close()
    } catch { throw GeoPackageFailure("\(error)") }
  }

  private static func createTables(
    _ database: Database, _ tables: [GeoPackageTable], _ stamp: String
  ) throws {
    for table in GeoPackageSchema.tables { try database.execute(sql: table) }
    for (name, id, organization, code, definition) in GeoPackageSchema.referenceSystems {
      try database.execute(
        sql: "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)",
        arguments: [name, id, organization, code, definition])
    }
    try register("layer_styles", "attributes", "layer_styles", "Styles of QGIS", database, stamp)
    for table in tables {
      try database.execute(sql: GeoPackageSchema.create(table))
      try register(
        table.name, table.geometry == nil ? "attributes" : "features", table.title,
        table.description, database, stamp)
      guard let geometry = table.geometry else { continue }
      try database.execute(
        sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)",
        arguments: [table.name, geometry.rawValue])
      try database.execute(sql: GeoPackageSchema.index(table.name))
      try database.execute(
        sql: "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', "
          + "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
        arguments: [table.name])
      guard let style = table.style else { continue }
      try database.execute(
        sql: "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, "
          + "f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, "
          + "update_time) VALUES ('', '', ?, 'geom', 'landlint', ?, '', 1, ?, '', ?)",
        arguments: [table.name, style.qml(geometry), table.title, stamp])
    }
  }

  private static func register(
    _ name: String, _ type: String, _ title: String, _ description: String, _ database: Database,
    _ stamp: String
  ) throws {
    try database.execute(
      sql: "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, "
        + "last_change, srs_id) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [name, type, title, description, stamp, type == "features" ? 4326 : nil])
  }

  private func insert(_ rows: [UInt8], _ database: Database) throws {
    var reader = RowReader(rows)
    while let (table, values) = reader.next() {
      let declared = tables[table]
      let statement = try database.cachedStatement(sql: inserts[table].row)
      try statement.execute(arguments: StatementArguments(values.map { $0.databaseValue }))
      guard declared.geometry != nil, case .blob(let blob) = values.first else { continue }
      let box = GeometryBlob.envelope(blob)
      let row = database.lastInsertedRowID
      try database.cachedStatement(sql: inserts[table].index)
        .execute(arguments: [row, box[0], box[1], box[2], box[3]])
      let known = extents[table] ?? box
      extents[table] = [
        min(known[0], box[0]), max(known[1], box[1]), min(known[2], box[2]), max(known[3], box[3]),
      ]
    }
  }
}
