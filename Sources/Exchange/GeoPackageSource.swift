internal import GeoPackage
internal import Land
internal import Values

/// A table of features of a GeoPackage. Rows come in the order of their numbers.
final class GeoPackageSource: ExchangeSource {
  let referenceSystem: String?
  let hasWrittenDecimals = false

  private let reader: GeoPackageReader
  private let table: GeoPackageReader.Table
  private let columns: [GeoPackageReader.Column]
  private let keys: [[UInt8]]
  private var page: [GeoPackageReader.Row] = []
  private var nextRow = 0
  private var read = 0
  private var last: Int64?
  private var ended = false
  private(set) var strayShape: (row: Int, found: Int, expected: Int)?

  /// Rows fetched at a time.
  private static let pageSize = 512

  init(_ path: ExchangePath) throws(ExchangeFailure) {
    do throws(GeoPackageFailure) {
      reader = try GeoPackageReader(path: path.file)
    } catch {
      throw ExchangeFailure(found: error.description, expected: "GeoPackage")
    }
    table = try Self.table(path, among: reader.tables)
    do throws(GeoPackageFailure) {
      let all = try reader.columns(of: table)
      guard !all.isEmpty else {
        throw GeoPackageFailure("gpkg_contents names \(table.name), which is not there")
      }
      // The number of a row says nothing of the land; what else a key is called may be an id.
      columns = all.filter {
        !($0.isKey && ["fid", "ogc_fid"].contains($0.name.lowercased())) && $0.type != "BLOB"
      }
      keys = columns.map { FeatureText.key($0.name) }
      referenceSystem = Self.system(try reader.system(table.system), of: table)
    } catch {
      throw ExchangeFailure(found: error.description, expected: "GeoPackage")
    }
  }

  private static func table(
    _ path: ExchangePath, among tables: [GeoPackageReader.Table]
  ) throws(ExchangeFailure) -> GeoPackageReader.Table {
    let names = tables.map { "#\($0.name)" }.joined(separator: ", ")
    guard let wanted = path.table else {
      guard tables.count == 1 else {
        throw ExchangeFailure(
          found: tables.isEmpty ? "0 features" : names,
          expected: tables.isEmpty
            ? "gpkg_contents.data_type = 'features'" : "\(path.file)#\(tables[0].name)")
      }
      return tables[0]
    }
    if let table = tables.first(where: { $0.name == wanted })
      ?? tables.first(where: { $0.name.lowercased() == wanted.lowercased() })
    {
      return table
    }
    // What was probably meant comes first.
    let near = NearMiss.best(for: wanted, among: tables.map(\.name))
    let others = tables.map(\.name).filter { $0 != near }
    throw ExchangeFailure(
      found: "#\(wanted)",
      expected: ([near].compactMap(\.self) + others).map { "#\($0)" }.joined(separator: ", "))
  }

  /// Nil for -1, 0 and what the file leaves undefined: then it is a file without a system.
  ///
  /// Another number needs its row (OGC 12-128r18 §1.1.2.1.2), which alone says whose number it is:
  /// without one, or with one that defines nothing, the file names a system that nobody knows, and
  /// not WGS 84.
  private static func system(
    _ system: GeoPackageReader.System?, of table: GeoPackageReader.Table
  ) -> String? {
    guard let system else {
      return [-1, 0].contains(table.system)
        ? nil : "srs_id \(table.system) ∉ gpkg_spatial_ref_sys"
    }
    let organization = system.organization.uppercased()
    if organization == "EPSG" || organization == "OGC", system.code > 0 {
      return "\(organization):\(system.code)"
    }
    guard system.definition.lowercased() == "undefined" else { return system.definition }
    return [-1, 0].contains(table.system)
      ? nil : "srs_id \(table.system) (\(organization) \(system.code)): undefined"
  }

  func next() throws(ExchangeFailure) -> ExchangeFeature? {
    if nextRow == page.count, !ended {
      do throws(GeoPackageFailure) {
        (page, ended) = try reader.rows(
          of: table, columns: columns, after: last, position: read, atMost: Self.pageSize)
      } catch {
        ended = true
        page = []
        nextRow = 0
        throw ExchangeFailure(
          found: error.description + (last.map { ", row > \($0)" } ?? ""), expected: "GeoPackage")
      }
      nextRow = 0
      read += page.count
      last = page.last?.number ?? last
    }
    guard nextRow < page.count else { return nil }
    defer { nextRow += 1 }
    return feature(page[nextRow])
  }

  /// What a program put into a column of texts as bytes: it says something all the same.
  private static func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return "x'\(digits.joined())'"
  }

  private func feature(_ row: GeoPackageReader.Row) -> ExchangeFeature {
    var text = FeatureText()
    for (index, value) in row.values.enumerated() {
      text.begin(keys[index])
      switch value {
      case .null: text.null()
      case .blob(let bytes):
        if columns[index].holdsText { text.quote(Self.text(of: bytes)) } else { text.null() }
      case .integer(let number):
        if columns[index].type == "BOOLEAN", number == 0 || number == 1 {
          text.bool(number == 1)
        } else {
          text.integer(number)
        }
      case .real(let number): text.real(number)
      case .text(let value): text.quote(value)
      }
    }
    let place = ByteSpan(offset: 0, length: 0, line: Int(row.number), column: 0)
    do throws(WellKnownBinary.Fault) {
      let (shape, hasMeasure) = try Self.geometry(row.geometry)
      compareSystem(of: row)
      return ExchangeFeature(
        text: text.finish(shape), place: place,
        faults: hasMeasure ? [ExchangeFeature.Fault(.measure, found: "M")] : [])
    } catch {
      return ExchangeFeature(
        text: text.finish(nil), place: place,
        faults: [ExchangeFeature.Fault(.unreadable, found: error.found, expected: error.expected)])
    }
  }

  /// Every shape repeats the number of its table (OGC 12-128r18 §2.1.3.1.1). The table's is followed.
  private func compareSystem(of row: GeoPackageReader.Row) {
    guard strayShape == nil, case .blob(let bytes) = row.geometry else { return }
    let number = bytes[4..<8].enumerated().reduce(into: UInt32(0)) { sum, byte in
      let place = bytes[3] & 1 == 1 ? byte.offset : 3 - byte.offset
      sum |= UInt32(byte.element) << UInt32(8 * place)
    }
    let found = Int(Int32(bitPattern: number))
    guard found != table.system else { return }
    strayShape = (Int(row.number), found, Int(table.system))
  }

  /// The geometry behind the header of OGC 12-128r18 §2.1.3.
  private static func geometry(
    _ value: GeoPackageReader.Value
  ) throws(WellKnownBinary.Fault) -> (json: [UInt8]?, hasMeasure: Bool) {
    let bytes: [UInt8]
    switch value {
    case .null: return (nil, false)
    case .blob(let blob): bytes = blob
    case .integer, .real, .text:
      throw WellKnownBinary.Fault(found: "no BLOB", expected: "GP")
    }
    guard bytes.count >= 8, bytes[0] == 0x47, bytes[1] == 0x50 else {
      let hexadecimal = bytes.prefix(2).map { String($0, radix: 16, uppercase: true) }
      throw WellKnownBinary.Fault(
        found: hexadecimal.joined(separator: " "), expected: "47 50 (GP)")
    }
    guard bytes[2] == 0 else {
      throw WellKnownBinary.Fault(found: "version \(bytes[2])", expected: "version 0")
    }
    let envelope = Int(bytes[3] >> 1 & 7)
    guard envelope <= 4, bytes[3] & 0x20 == 0 else {
      throw WellKnownBinary.Fault(
        found: envelope <= 4 ? "ExtendedGeoPackageBinary" : "envelope \(envelope)",
        expected: envelope <= 4 ? "StandardGeoPackageBinary" : "envelope 0–4")
    }
    let binary = try WellKnownBinary(bytes, from: 8 + [0, 32, 48, 48, 64][envelope])
    return (binary.json, binary.hasMeasure)
  }
}

extension GeoPackageReader.Column {
  /// Whether it is declared for texts, days among them.
  fileprivate var holdsText: Bool {
    ["TEXT", "CHAR", "CLOB", "DATE", "TIME", "JSON"].contains { type.contains($0) }
  }
}
