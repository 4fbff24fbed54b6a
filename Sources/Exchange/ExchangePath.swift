/// What a path of features names: a file, and in a GeoPackage one of its tables (`plan.gpkg#lots`).
public struct ExchangePath: Sendable, Hashable {
  public enum Format: Sendable {
    case geoPackage
    case shapefile
    /// 宗地坐标交换 text, unless the file turns out to hold JSON.
    case coordinateText
  }

  /// The file that is opened.
  public let file: String
  /// Behind `#`; nil where the file's only table is meant.
  public let table: String?
  /// By the file's ending; nil for GeoJSON.
  public let format: Format?

  /// Only behind the ending of a GeoPackage does `#` part a table from the file.
  public init(_ path: String) {
    let lower = path.utf8.map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }
    let mark = Array(".gpkg#".utf8)
    var split: Int?
    if lower.count > mark.count {
      for start in 0...(lower.count - mark.count) where split == nil {
        if lower[start..<(start + mark.count)].elementsEqual(mark) { split = start + mark.count }
      }
    }
    if let split {
      let bytes = Array(path.utf8)
      file = String(decoding: bytes[..<(split - 1)], as: UTF8.self)
      table = String(decoding: bytes[split...], as: UTF8.self)
      format = .geoPackage
      return
    }
    file = path
    table = nil
    func ends(_ ending: String) -> Bool {
      lower.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    format =
      ends(".gpkg") ? .geoPackage : ends(".shp") ? .shapefile : ends(".txt") ? .coordinateText : nil
  }

  /// The `.shp` that is meant where a part of a shapefile is named; nil for all else.
  public static func shapefile(ofPart path: String) -> String? {
    let endings = [".dbf", ".shx", ".prj", ".cpg", ".sbn", ".sbx", ".shp.xml"]
    guard let ending = endings.first(where: { path.lowercased().hasSuffix($0) }) else { return nil }
    return path.dropLast(ending.utf8.count) + ".shp"
  }

  /// A shapefile's files by their usual endings, whether they are there or not.
  public var allParts: [String] {
    guard format == .shapefile else { return [file] }
    return [file] + ["dbf", "shx", "prj", "cpg"].map { file.dropLast(3) + $0 }
  }

  /// The files that hold the content, in the order in which a digest takes them: of a shapefile
  /// the shapes, the table, the reference system and the encoding, as far as they are there.
  public var parts: [String] {
    guard format == .shapefile else { return [file] }
    return [file]
      + ["dbf", "prj", "cpg"].compactMap { ShapefileParts.path(of: $0, beside: file) }
  }
}
