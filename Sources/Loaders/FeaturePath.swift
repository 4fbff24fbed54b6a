internal import Exchange

/// What a path of features names: a file, or a table of a GeoPackage (`plan.gpkg#lots`).
public enum FeaturePath {
  /// The file itself, without the name of a table.
  public static func file(of path: String) -> String { ExchangePath(path).file }

  /// The files whose bytes, one behind the other, are the content: more than one of a shapefile.
  public static func parts(of path: String) -> [String] { ExchangePath(path).parts }

  /// The same with those that are not there (now).
  public static func allParts(of path: String) -> [String] { ExchangePath(path).allParts }

  /// Whether the path is read as another format than GeoJSON.
  public static func isForeign(_ path: String) -> Bool { Exchange.reads(ExchangePath(path)) }

  /// The same table (if any) of another file, such as an earlier state of it.
  public static func path(_ path: String, at file: String) -> String {
    let place = ExchangePath(path)
    return place.table.map { "\(file)#\($0)" } ?? file
  }
}
