public import Planar

/// Rows on their way to a GeoPackage, as bytes: workers write them side by side, one thread puts
/// them into the file in order. The bytes are this program's own and never leave it.
///
/// A row is begun with the number of its table and takes its values in the order of the columns,
/// the geometry first where the table has one.
public struct GeoPackageRows: Sendable {
  enum Tag {
    static let row: UInt8 = 0
    static let null: UInt8 = 1
    static let integer: UInt8 = 2
    static let real: UInt8 = 3
    static let text: UInt8 = 4
    static let blob: UInt8 = 5
  }

  public private(set) var bytes: [UInt8] = []

  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  public mutating func begin(table: Int) {
    bytes.append(Tag.row)
    bytes.append(UInt8(truncatingIfNeeded: table))
  }

  public mutating func null() { bytes.append(Tag.null) }

  public mutating func integer(_ value: Int?) {
    guard let value else { return null() }
    bytes.append(Tag.integer)
    append(UInt64(bitPattern: Int64(value)))
  }

  /// NULL where it is no number.
  public mutating func real(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    bytes.append(Tag.real)
    append(value.bitPattern)
  }

  /// `units` counted in 10⁻⁴: the same number that the text formats print with 4 decimals.
  public mutating func fixed(_ units: Int?) { real(units.map { Double($0) / 10_000 }) }

  public mutating func text(_ value: String?) {
    guard let value else { return null() }
    bytes.append(Tag.text)
    append(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  mutating func blob(_ value: [UInt8]) {
    bytes.append(Tag.blob)
    append(UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  /// NULL for an empty shape.
  public mutating func areas(_ shape: MultiPolygon?) {
    guard let shape, !shape.isEmpty else { return null() }
    blob(GeometryBlob.areas(shape))
  }

  public mutating func lines(_ lines: [[Point]]) {
    guard lines.contains(where: { !$0.isEmpty }) else { return null() }
    blob(GeometryBlob.lines(lines))
  }

  public mutating func points(_ points: [Point]) {
    guard !points.isEmpty else { return null() }
    blob(GeometryBlob.points(points))
  }

  private mutating func append(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }
}
