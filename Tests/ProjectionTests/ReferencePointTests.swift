import Glibc
import Planar
import Projection
import Testing

/// Points computed with PROJ and with GeographicLib. The table stands beside the repository.
private let table = "../shared/domain/reference/epsg4490_to_4547_4526_reference.csv"

@Suite struct ReferencePointTests {
  @Test(.enabled(if: access(table, R_OK) == 0, "skipped: the reference table is not there"))
  func agreesWithPROJAndGeographicLib() throws {
    let rows = try #require(linesOfFile(table)).dropFirst().map { line in
      line.split(separator: ",").compactMap { Double($0) }
    }
    try #require(rows.count == 25)
    let session = try ProjectionSession()
    let source = try ReferenceSystem("EPSG:4490")
    for (code, easting, northing) in [
      ("EPSG:4547", 2, 3), ("EPSG:4526", 4, 5), ("EPSG:4547", 6, 7),
    ] {
      var points = rows.map { Point(x: $0[0], y: $0[1]) }
      let failed = try session.convert(
        &points, from: source, to: ReferenceSystem(code), over: planArea)
      #expect(failed.isEmpty)
      for (row, point) in zip(rows, points) {
        #expect(abs(point.x - row[easting]) < 1e-6, "\(code) \(row)")
        #expect(abs(point.y - row[northing]) < 1e-6, "\(code) \(row)")
      }
    }
  }
}
