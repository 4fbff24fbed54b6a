/// A file of another format that is read record by record as GeoJSON.
public protocol ExchangeSource: AnyObject {
  /// A name or well-known text of the reference system, x before y; nil where the file has none.
  var referenceSystem: String? { get }
  /// False where numbers are stored as they are measured, not as somebody wrote their decimals.
  var hasWrittenDecimals: Bool { get }
  /// The encoding of its texts, where nothing names it and they tell it.
  var guessedEncoding: String? { get }
  /// The first shape that itself names another reference system than its table, as far as it has
  /// been read.
  var strayShape: (row: Int, found: Int, expected: Int)? { get }
  /// The next record; nil at the end.
  func next() throws(ExchangeFailure) -> ExchangeFeature?
}

extension ExchangeSource {
  public var guessedEncoding: String? { nil }
  public var strayShape: (row: Int, found: Int, expected: Int)? { nil }
}

/// Opens what is not GeoJSON.
public enum Exchange {
  /// Nil for GeoJSON: what no ending marks, and a `.txt` that begins as JSON does.
  public static func source(
    of path: ExchangePath
  ) throws(ExchangeFailure) -> (any ExchangeSource)? {
    switch path.format {
    case .geoPackage: return try GeoPackageSource(path)
    case .shapefile: return try ShapefileSource(path)
    case .coordinateText:
      guard !isJSON(path.file) else { return nil }
      return try CoordinateText(path, FileBytes.read(path.file))
    case nil:
      guard let shapes = ExchangePath.shapefile(ofPart: path.file) else { return nil }
      throw ExchangeFailure(
        found: path.file.split(separator: "/").last.map(String.init) ?? path.file,
        expected: "\(shapes) + .dbf + .shx")
    }
  }

  /// Whether the path is read by a format of this room and not as GeoJSON.
  public static func reads(_ path: ExchangePath) -> Bool {
    path.format != nil && !(path.format == .coordinateText && isJSON(path.file))
  }

  /// An object, or the record separator of a text sequence (RFC 8142), first of all.
  private static func isJSON(_ file: String) -> Bool {
    var head = ((try? FileBytes.read(file, atMost: 4096)) ?? [])[...]
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    let first = head.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == 0x7B || first == 0x1E
  }
}
