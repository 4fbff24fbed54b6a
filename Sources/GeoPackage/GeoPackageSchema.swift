/// The tables that the standard asks of every GeoPackage (OGC 12-128r18 §1.1.2, §1.1.3, §2.1.5,
/// §2.3, Annex F.3), and `layer_styles`, where QGIS looks for the style of a layer.
enum GeoPackageSchema {
  /// `GPKG` in the file's head, and version 1.3.0.
  static let pragmas = ["PRAGMA application_id = 0x47504B47", "PRAGMA user_version = 10300"]

  static let tables = [
    """
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, \
    organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, \
    definition TEXT NOT NULL, description TEXT)
    """,
    """
    CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, \
    identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, \
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, \
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))
    """,
    """
    CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, \
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, \
    m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), \
    CONSTRAINT uk_gc_table_name UNIQUE (table_name), \
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), \
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))
    """,
    """
    CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, \
    definition TEXT NOT NULL, scope TEXT NOT NULL, \
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
    """,
    """
    CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, \
    f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT, \
    styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, \
    owner TEXT, ui TEXT, update_time DATETIME)
    """,
  ]

  /// Name, number, organization, its code, definition: the three that must be there.
  static let referenceSystems: [(String, Int, String, Int, String)] = [
    ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined"),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined"),
    (
      "WGS 84 geodetic", 4326, "EPSG", 4326,
      #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,"#
        + #"AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],"#
        + #"PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],"#
        + #"UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],"#
        + #"AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]"#
    ),
  ]

  static func create(_ table: GeoPackageTable) -> String {
    var columns = ["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"]
    if let geometry = table.geometry { columns.append("geom \(geometry.rawValue)") }
    columns += table.columns.map { "\(quoted($0.name)) \($0.kind.rawValue)" }
    return "CREATE TABLE \(quoted(table.name)) (\(columns.joined(separator: ", ")))"
  }

  static func insert(_ table: GeoPackageTable) -> String {
    let names = (table.geometry == nil ? [] : ["geom"]) + table.columns.map(\.name)
    let places = repeatElement("?", count: names.count).joined(separator: ", ")
    return "INSERT INTO \(quoted(table.name)) (\(names.map(quoted).joined(separator: ", "))) "
      + "VALUES (\(places))"
  }

  /// Puts the box of a row into the table's index.
  static func insertBox(_ table: String) -> String {
    "INSERT INTO \(quoted("rtree_\(table)_geom")) VALUES (?, ?, ?, ?, ?)"
  }

  static func index(_ table: String) -> String {
    "CREATE VIRTUAL TABLE \(quoted("rtree_\(table)_geom")) USING rtree(id, minx, maxx, miny, maxy)"
  }

  /// What keeps the index true when a GIS edits the rows; its functions are the GIS's own.
  static func triggers(_ table: String) -> [String] {
    let (rows, index) = (quoted(table), quoted("rtree_\(table)_geom"))
    let entry = """
      NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)
      """
    let put = "INSERT OR REPLACE INTO \(index) VALUES (\(entry));"
    let drop = "DELETE FROM \(index) WHERE id = OLD.fid;"
    let filled = "NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)"
    let empty = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
    func trigger(_ name: String, _ event: String, _ condition: String, _ action: String) -> String {
      "CREATE TRIGGER \(quoted("rtree_\(table)_geom_\(name)")) AFTER \(event) ON \(rows) "
        + "WHEN (\(condition)) BEGIN \(action) END"
    }
    return [
      trigger("insert", "INSERT", filled, put),
      trigger("update1", "UPDATE OF geom", "OLD.fid = NEW.fid AND \(filled)", put),
      trigger("update2", "UPDATE OF geom", "OLD.fid = NEW.fid AND \(empty)", drop),
      trigger("update3", "UPDATE", "OLD.fid != NEW.fid AND \(filled)", "\(drop) \(put)"),
      trigger(
        "update4", "UPDATE", "OLD.fid != NEW.fid AND \(empty)",
        "DELETE FROM \(index) WHERE id IN (OLD.fid, NEW.fid);"),
      trigger("delete", "DELETE", "OLD.geom NOT NULL", drop),
    ]
  }

  static func quoted(_ name: String) -> String {
    "\"\(name.replacing("\"", with: "\"\""))\""
  }
}
