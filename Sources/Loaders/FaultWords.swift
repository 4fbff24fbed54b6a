/// Puts a decoder's fault into the words of a report: what stands there, what should.
///
/// Both are pieces of the file, figures and names of kinds: the sentence around them belongs to
/// `InputFault` and exists in two languages.
enum FaultWords {
  static func words(for fault: SpanFault) -> (found: String, expected: String) {
    let piece = quoted(fault.piece)
    switch fault.code {
    case .syntax:
      let half = fault.detail == 0x5C ? EscapedPair.lacking(in: piece) : nil
      let said = fault.expected.isEmpty ? syntaxExpectation(fault.detail) : fault.expected
      return (piece, half ?? said)
    case .encoding:
      let bytes = hexadecimal(fault.piece)
      return (fault.detail == 1 ? "\(bytes) (GBK/GB18030)" : bytes, "UTF-8")
    case .wrongType:
      switch fault.detail {
      case 0x67: return (piece, "{…}, null")
      case 0x65: return (piece, "{\"type\": \"Polygon\", …}")
      default: return (piece, "\"type\": \"Feature\"")
      }
    case .memberKind: return (piece, "{…}, null")
    case .numberNotJSON: return (piece, "0, -1.5, 2e3")
    case .numberOutOfRange: return (piece, "|x| < 1.8e308")
    case .nestedTooDeep: return ("", "≤ \(FeatureScanner.depthLimit)")
    case .idKind: return (piece, "\"…\", 0")
    case .typeMissing: return ("", "\"type\": \"Feature\"")
    case .geometryKind: return (piece, "Polygon, MultiPolygon")
    case .coordinateDepth:
      let (found, expected) = (fault.detail >> 8, fault.detail & 0xFF)
      return found == 0 ? ("", "") : (brackets(found), brackets(expected))
    case .coordinateNotNumber: return (piece, "0")
    case .positionTooShort: return (piece, "[x, y]")
    case .ringNotClosed, .recordCut: return (piece, fault.expected)
    case .ringTooShort: return ("\(fault.detail & 0xFFFF)", "≥ \(fault.detail >> 16)")
    case .geometryType:
      return (piece, "\"type\": \"Polygon\"")
    case .coordinatesMissing: return (piece, "\"coordinates\": […]")
    case .esriJSON: return ("rings, attributes, spatialReference", "\"type\": \"Feature\"")
    case .topoJSON: return (piece, "\"type\": \"FeatureCollection\"")
    case .nullGeometry, .duplicateMember, .heightIgnored, .emptyGeometry, .propertiesNull:
      return (piece, "")
    case .bboxForm: return (piece, bboxExpectation(fault.detail))
    case .foreignType: return (piece, "")
    case .inexactNumber: return (piece, "\"\(piece)\"")
    case .closingDiffers: return (piece, fault.expected)
    case .positionTooLong: return (piece, "[x, y]")
    case .geometriesMember: return (piece, "\"geometries\": […]")
    case .geometryMissing: return ("", "\"geometry\": {…}, null")
    case .bboxOutside, .crsMember, .byteOrderMark, .replacedCharacter, .nestedCollection,
      .unknownSystem, .lateSystem:
      return (piece, "")
    case .propertiesMissing, .balanceLost, .featureTooLarge, .notGeoJSON, .empty,
      .collectionStructure, .unreadable, .recordUnreadable:
      return (piece, "")
    }
  }

  static func bboxExpectation(_ detail: Int) -> String {
    detail == Int(UInt8(ascii: "o")) ? "west ≤ east, south ≤ north" : "[west, south, east, north]"
  }

  /// Brackets that stand before the first number: `[[[` is a polygon's.
  private static func brackets(_ depth: Int) -> String { String(repeating: "[", count: depth) }

  private static func syntaxExpectation(_ detail: Int) -> String {
    switch UInt8(truncatingIfNeeded: detail) {
    case UInt8(ascii: "{"): ", }"
    case UInt8(ascii: "["): ", ]"
    case UInt8(ascii: "\\"): #"\" \\ \/ \b \f \n \r \t \uXXXX"#
    case UInt8(ascii: "\""): "\""
    case UInt8(ascii: "c"): #"\n, \t, \u00XX"#
    default: #"{ [ " 0 true false null"#
    }
  }

  /// The bytes as text on one line, long ones cut.
  static func quoted(_ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasSuffix("\u{FFFD}") { text.removeLast() }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: out += #"\n"#
      case 0x0D: out += #"\r"#
      case 0x09: out += #"\t"#
      case 0..<0x20, 0x7F: out += "\\u" + hexadecimal(UInt8(scalar.value), digits: 4)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { hexadecimal($0, digits: 2) }.joined(separator: " ")
  }

  private static func hexadecimal(_ byte: UInt8, digits: Int) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// The encoding of a file whose first characters take two or four bytes each, marked or not; JSON
  /// begins with ASCII, so that the zeros tell (RFC 4627 §3).
  static func wideEncoding(_ start: [UInt8]) -> String? {
    let head = Array(start.prefix(4))
    guard head.count == 4 else { return nil }
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    switch head.map({ $0 == 0 }) {
    case [true, true, true, false], [false, true, true, true]: return "UTF-32"
    case [true, false, true, false], [false, true, false, true]: return "UTF-16"
    default: return nil
    }
  }

  /// What a file that does not begin with an object most likely is, and what makes it readable.
  static func kindOfFile(_ start: [UInt8], path: String) -> (found: String, expected: String) {
    let signatures: [(bytes: [UInt8], name: String, expected: String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "ZIP (xlsx, kmz, shp.zip)", "unzip \(path)"),
      (Array("SQLite format 3".utf8), "SQLite (GeoPackage, MBTiles)", ".gpkg"),
      ([0x00, 0x00, 0x27, 0x0A], "Shapefile", ".shp"), ([0x1F, 0x8B], "gzip", "gunzip \(path)"),
      (Array("%PDF".utf8), "PDF", "{"),
      (Array("fgb".utf8), "FlatGeobuf", "ogr2ogr -f GeoJSONSeq /vsistdout/ \(path)"),
      (Array("<".utf8), "XML (KML, GML)", "ogr2ogr -f GeoJSONSeq /vsistdout/ \(path)"),
      (Array("[".utf8), "[", "{"), (Array("\"".utf8), "\"", "{"),
    ]
    if let name = wideEncoding(start) { return (name, "UTF-8") }
    // A byte order mark says nothing of what stands behind it.
    let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    let first = text.firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? text.startIndex
    let head = Array(text[first...].prefix(16))
    for (bytes, name, expected) in signatures where head.starts(with: bytes) {
      guard path == "-", expected.hasSuffix(path) else { return (name, expected) }
      return (name, name == "gzip" ? "gunzip -c" : "{")
    }
    let words = quoted(Array(head.prefix { $0 != 0x0A && $0 != 0x0D }))
    // A table has no shapes; it goes beside a file that has them.
    return (words, path.lowercased().hasSuffix(".csv") ? "--join \(path) --on …" : "{")
  }

  /// A member's value as a sentence shows it.
  static func short(_ text: String) -> String {
    text.utf8.count <= 60 ? text : quoted(Array(text.utf8.prefix(60)))
  }
}
