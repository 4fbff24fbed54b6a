internal import CShapelib
internal import Land
internal import Planar

/// A shapefile: shapes in the order of their records, each with its record of the table.
final class ShapefileSource: ExchangeSource {
  let referenceSystem: String?
  let hasWrittenDecimals = false
  var guessedEncoding: String? { table.guessedEncoding }

  private let shapes: SHPHandle
  private let table: ShapefileTable
  private let count: Int
  private var record = 0

  init(_ path: ExchangePath) throws(ExchangeFailure) {
    let file = path.file
    func part(_ ending: String) throws(ExchangeFailure) -> String {
      if let found = ShapefileParts.path(of: ending, beside: file) { return found }
      throw ExchangeFailure(found: "—", expected: "\(file.dropLast(3))\(ending)")
    }
    let records = try part("dbf")
    let index = try part("shx")
    try Self.proveWhole(file, magic: true)
    try Self.proveWhole(index, magic: true)
    referenceSystem = try Self.system(file)
    table = try ShapefileTable(
      path: records, encodingFile: ShapefileParts.path(of: "cpg", beside: file))
    guard let opened = shp_open(file) else {
      throw ExchangeFailure(found: file, expected: "Shapefile")
    }
    shapes = opened
    var number: Int32 = 0
    SHPGetInfo(opened, &number, nil, nil, nil)
    count = Int(number)
    guard count == table.count else {
      throw ExchangeFailure(found: "\(table.count) × .dbf", expected: "\(count) × .shp")
    }
  }

  deinit { SHPClose(shapes) }

  /// Both files begin with 9994 and say how long they are, in words of 16 bits.
  private static func proveWhole(_ path: String, magic: Bool) throws(ExchangeFailure) {
    let head = try FileBytes.read(path, atMost: 100)
    guard head.count >= 4, head[..<4].elementsEqual([0, 0, 0x27, 0x0A]) else {
      let start = head.prefix(4).map { String($0, radix: 16, uppercase: true) }
      throw ExchangeFailure(
        found: "\(path): \(start.joined(separator: " "))", expected: "00 00 27 0A (9994)")
    }
    let size = FileBytes.size(of: path) ?? 0
    let stated =
      head.count < 28 ? 100 : head[24..<28].reduce(0) { $0 << 8 | Int($1) } * 2
    guard head.count == 100, size >= stated else {
      throw ExchangeFailure(found: "\(path): \(size) B", expected: "\(stated) B")
    }
  }

  private static func system(_ file: String) throws(ExchangeFailure) -> String? {
    guard let path = ShapefileParts.path(of: "prj", beside: file) else { return nil }
    let words = String(decoding: try FileBytes.read(path, atMost: 1 << 16), as: UTF8.self)
    return words.allSatisfy(\.isWhitespace) ? nil : words
  }

  func next() throws(ExchangeFailure) -> ExchangeFeature? {
    while record < count, table.isDeleted(record) { record += 1 }
    guard record < count else { return nil }
    defer { record += 1 }
    var text = FeatureText()
    table.write(record, into: &text)
    // Records are counted from 1 (p. 5 of the description).
    let place = ByteSpan(offset: 0, length: 0, line: record + 1, column: 0)
    guard let object = SHPReadObject(shapes, Int32(record)) else {
      return ExchangeFeature(
        text: text.finish(nil), place: place,
        faults: [ExchangeFeature.Fault(.unreadable, found: ".shp", expected: "Polygon")])
    }
    defer { SHPDestroyObject(object) }
    let shape = ShapefileShape(object.pointee)
    return ExchangeFeature(
      text: text.finish(shape.json), place: place, faults: [shape.fault].compactMap(\.self))
  }
}
