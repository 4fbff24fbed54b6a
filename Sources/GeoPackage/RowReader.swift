internal import Foundation
internal import GRDB

/// Takes `GeoPackageRows` apart again.
struct RowReader {
  enum Value {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob(ArraySlice<UInt8>)

    var databaseValue: DatabaseValue {
      switch self {
      case .null: .null
      case .integer(let value): value.databaseValue
      case .real(let value): value.databaseValue
      case .text(let value): value.databaseValue
      case .blob(let bytes): Data(bytes).databaseValue
      }
    }
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of the table and the values; nil at the end.
  mutating func next() -> (table: Int, values: [Value])? {
    guard place < bytes.count else { return nil }
    precondition(bytes[place] == GeoPackageRows.Tag.row, "a row begins with its table")
    let table = Int(bytes[place + 1])
    place += 2
    var values: [Value] = []
    while place < bytes.count, bytes[place] != GeoPackageRows.Tag.row { values.append(value()) }
    return (table, values)
  }

  private mutating func value() -> Value {
    let tag = bytes[place]
    place += 1
    if tag == GeoPackageRows.Tag.null { return .null }
    let number = number()
    switch tag {
    case GeoPackageRows.Tag.integer: return .integer(Int64(bitPattern: number))
    case GeoPackageRows.Tag.real: return .real(Double(bitPattern: number))
    case GeoPackageRows.Tag.text:
      return .text(String(decoding: take(Int(number)), as: UTF8.self))
    default: return .blob(take(Int(number)))
    }
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8> {
    defer { place += count }
    return bytes[place..<(place + count)]
  }

  private mutating func number() -> UInt64 {
    var bits: UInt64 = 0
    for index in (0..<8).reversed() { bits = bits << 8 | UInt64(bytes[place + index]) }
    place += 8
    return bits
  }
}
