/// A table of a GeoPackage (OGC 12-128r18): features with one geometry, or attributes without.
public struct GeoPackageTable: Sendable {
  /// Geometries of a table, all in longitude and latitude on WGS 84.
  public enum Geometry: String, Sendable {
    case areas = "MULTIPOLYGON"
    case lines = "MULTILINESTRING"
    case points = "MULTIPOINT"
  }

  /// Types of columns (Table 1 of the standard).
  public enum Kind: String, Sendable {
    case text = "TEXT"
    case integer = "INTEGER"
    case real = "DOUBLE"
  }

  public struct Column: Sendable {
    /// Lower case, without quotes.
    public var name: String
    public var kind: Kind

    public init(_ name: String, _ kind: Kind = .text) {
      self.name = name
      self.kind = kind
    }
  }

  /// Unique in the file, lower case; `fid` and, of features, `geom` are added in front.
  public var name: String
  /// What programs show.
  public var title: String
  /// One sentence on what the rows are and what they are not.
  public var description: String
  /// Nil for a table of attributes.
  public var geometry: Geometry?
  public var columns: [Column]
  /// How QGIS draws it; nil leaves the program's own colours.
  public var style: LayerStyle?

  public init(
    name: String, title: String, description: String, geometry: Geometry? = nil,
    columns: [Column], style: LayerStyle? = nil
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.geometry = geometry
    self.columns = columns
    self.style = style
  }
}
