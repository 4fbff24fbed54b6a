import GRDB
import Planar
import Testing

@testable import GeoPackage

/// The bytes of OGC 12-128r18 §2.1.3, written out by hand from the standard's table.
@Suite struct GeometryBlobTests {
  private let square = MultiPolygon(polygons: [
    [
      [
        Point(x: 0, y: 0), Point(x: 0, y: 1), Point(x: 2, y: 1), Point(x: 2, y: 0),
        Point(x: 0, y: 0),
      ]
    ]
  ])

  @Test func beginsWithMagicFlagsSystemAndEnvelope() {
    let blob = GeometryBlob.areas(square)
    #expect(Array(blob.prefix(8)) == [0x47, 0x50, 0, 3, 0xE6, 0x10, 0, 0])
    #expect(GeometryBlob.envelope(blob[...]) == [0, 2, 0, 1])
    // Little-endian MultiPolygon of one Polygon of one ring of five points.
    #expect(Array(blob[40..<49]) == [1, 6, 0, 0, 0, 1, 0, 0, 0])
    #expect(Array(blob[49..<62]) == [1, 3, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0])
    #expect(blob.count == 62 + 5 * 16)
  }

  /// The square runs clockwise; the second point of its exterior must be (2, 0).
  @Test func turnsExteriorsCounterclockwise() {
    let blob = GeometryBlob.areas(square)
    let x = (0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(blob[62 + 16 + $1]) }
    #expect(Double(bitPattern: x) == 2)
  }

  @Test func rowsComeBackAsTheyWent() {
    var rows = GeoPackageRows()
    rows.begin(table: 3)
    rows.text("宗地 \u{0} <1>")
    rows.integer(-7)
    rows.fixed(12_345)
    rows.real(.nan)
    rows.begin(table: 1)
    rows.areas(MultiPolygon())
    var reader = RowReader(rows.bytes)
    let first = reader.next()
    #expect(first?.table == 3)
    #expect(
      first?.values.map(\.databaseValue) == [
        "宗地 \u{0} <1>".databaseValue, (-7).databaseValue, 1.2345.databaseValue, .null,
      ])
    let second = reader.next()
    #expect(second?.table == 1 && second?.values.count == 1)
    #expect(reader.next() == nil)
  }
}
