internal import CShapelib
internal import Glibc

/// The `.dbf` of a shapefile: one record a shape (dBase III, and the types of dBase IV that are text).
final class ShapefileTable {
  struct Column {
    var key: [UInt8]
    var field: Int32
    /// `C`, `N`, `F`, `D` or `L`.
    var type: UInt8
  }

  let count: Int
  private(set) var columns: [Column] = []
  private let table: DBFHandle
  private let converter: TextConverter
  /// The encoding of texts that are not UTF-8, where neither `.cpg` nor the table names one.
  let guessedEncoding: String?

  /// - Parameter path: of the `.dbf`.
  init(path: String, encodingFile: String?) throws(ExchangeFailure) {
    let head = try FileBytes.read(path, atMost: 32)
    guard head.count == 32, let table = dbf_open(path) else {
      throw ExchangeFailure(found: "\(path): \(head.count) B", expected: "dBase")
    }
    self.table = table
    count = Int(DBFGetRecordCount(table))
    let whole = Int(head[8]) + Int(head[9]) << 8 + count * (Int(head[10]) + Int(head[11]) << 8)
    let size = FileBytes.size(of: path) ?? 0
    do throws(ExchangeFailure) {
      guard size >= whole else {
        throw ExchangeFailure(found: "\(path): \(size) B", expected: "\(whole) B")
      }
      let stated = try Self.encoding(head[29], encodingFile)
      let names = (0..<DBFGetFieldCount(table)).map { Self.name(of: $0, in: table) }
      let likely = stated == nil ? Self.likely(table, names) : nil
      let found = try TextConverter(stated ?? likely ?? Self.chinese)
      // A name that is read wrong is a column that is missed, with all that it says.
      if let stated { try FieldNames(names).prove(stated, found) }
      guessedEncoding = likely == Self.chinese ? likely : nil
      converter = found
    } catch {
      DBFClose(table)
      throw error
    }
    readColumns()
  }

  deinit { DBFClose(table) }

  private func readColumns() {
    for field in 0..<DBFGetFieldCount(table) {
      let type = UInt8(bitPattern: DBFGetNativeFieldType(table, field))
      // Memos lie in another file; what is stored as binary numbers is no dBase III.
      guard Array("CNFDL".utf8).contains(type) else { continue }
      let name = converter.text(Self.name(of: field, in: table))
      columns.append(Column(key: FeatureText.key(name), field: field, type: type))
    }
  }

  private static func name(of field: Int32, in table: DBFHandle) -> [UInt8] {
    var name = [CChar](repeating: 0, count: Int(XBASE_FLDNAME_LEN_READ) + 1)
    DBFGetFieldInfo(table, field, &name, nil, nil)
    return name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  }

  func isDeleted(_ record: Int) -> Bool { DBFIsRecordDeleted(table, Int32(record)) != 0 }

  /// The bytes of a cell without the spaces behind them.
  private func bytes(_ record: Int, _ field: Int32) -> [UInt8] {
    guard let start = DBFReadStringAttribute(table, Int32(record), field) else { return [] }
    var bytes = (0..<strlen(start)).map { UInt8(bitPattern: start[$0]) }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  /// Writes a record's values. Blanks are null: a table has no other sign for it.
  func write(_ record: Int, into text: inout FeatureText) {
    for column in columns {
      text.begin(column.key)
      let bytes = bytes(record, column.field)
      let plain = String(decoding: bytes, as: UTF8.self)
      if bytes.isEmpty {
        text.null()
        continue
      }
      switch column.type {
      case UInt8(ascii: "C"): text.quote(converter.text(bytes))
      case UInt8(ascii: "L"): Self.logical(plain, &text)
      case UInt8(ascii: "D"): Self.day(plain, &text)
      default: Self.number(plain, &text)
      }
    }
  }

  private static func logical(_ plain: String, _ text: inout FeatureText) {
    switch plain {
    case "T", "t", "Y", "y": text.bool(true)
    case "F", "f", "N", "n": text.bool(false)
    case "?": text.null()
    default: text.quote(plain)
    }
  }

  /// `20251231` as `2025-12-31`.
  private static func day(_ plain: String, _ text: inout FeatureText) {
    guard plain.utf8.count == 8, plain.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return text.quote(plain)
    }
    if plain == "00000000" { return text.null() }
    text.quote("\(plain.prefix(4))-\(plain.dropFirst(4).prefix(2))-\(plain.suffix(2))")
  }

  private static func number(_ plain: String, _ text: inout FeatureText) {
    let digits = plain.drop { $0 == " " }
    // "Null" is written as asterisks, which also stand for a number that did not fit.
    if digits.allSatisfy({ $0 == "*" }) { return text.null() }
    if let whole = Int64(digits) { return text.integer(whole) }
    if let number = Double(digits), number.isFinite { return text.real(number) }
    text.quote(String(digits))
  }

  /// By the `.cpg` beside the table, else by the table's language driver; nil where neither says it.
  private static func encoding(
    _ driver: UInt8, _ file: String?
  ) throws(ExchangeFailure) -> String? {
    if let file {
      let words = String(decoding: try FileBytes.read(file, atMost: 64), as: UTF8.self)
      let name = words.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
      if !name.isEmpty { return name }
    }
    switch driver {
    case 0x4D, 0x7A: return "GB18030"
    case 0x4F, 0x78: return "BIG5"
    case 0x13, 0x7B: return "CP932"
    case 0x4E, 0x79: return "CP949"
    case 0x01: return "CP437"
    case 0x02: return "CP850"
    case 0x03: return "CP1252"
    case 0x26, 0x65: return "CP866"
    case 0xC8: return "CP1250"
    case 0xC9: return "CP1251"
    // 0x57 is the system's own on which the table was made: nobody says which.
    default: return nil
    }
  }

  private static let chinese = "GB18030"

  /// UTF-8 where all names and texts are, as far as a cut at the end allows; else GB18030.
  private static func likely(_ table: DBFHandle, _ names: [[UInt8]]) -> String {
    if !FieldNames(names).areUTF8 { return chinese }
    let fields = (0..<DBFGetFieldCount(table)).filter {
      UInt8(bitPattern: DBFGetNativeFieldType(table, $0)) == UInt8(ascii: "C")
    }
    for record in 0..<DBFGetRecordCount(table) {
      for field in fields {
        guard let start = DBFReadStringAttribute(table, record, field) else { continue }
        let bytes = (0..<strlen(start)).map { UInt8(bitPattern: start[$0]) }
        if bytes.contains(where: { $0 >= 0x80 }), !TextConverter.isUTF8(bytes) { return chinese }
      }
    }
    return "UTF-8"
  }
}
