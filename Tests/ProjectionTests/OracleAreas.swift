import Glibc
import Planar
import Testing

/// geodata/oracle/geodesic-areas.csv, made by scripts/oracle-area.py: plots in longitude and latitude
/// on CGCS2000 with their areas by GeographicLib.
enum OracleAreas {
  struct Row {
    /// Square metres.
    let area: Double
    /// Not closed.
    let ring: [Point]
  }

  static func rows() throws -> [Row] {
    try #require(linesOfFile("geodata/oracle/geodesic-areas.csv")).dropFirst().map { line in
      let cells = line.split(separator: ",")
      let numbers = cells[1].split(separator: " ").compactMap { Double($0) }
      let ring = stride(from: 0, to: numbers.count, by: 2).map {
        Point(x: numbers[$0], y: numbers[$0 + 1])
      }
      return Row(area: try #require(Double(cells[0])), ring: ring)
    }
  }
}

/// The lines of a file by its path from the root of the package; nil where it cannot be opened.
func linesOfFile(_ path: String) -> [String]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var lines: [String] = []
  var buffer = [CChar](repeating: 0, count: 65_536)
  while fgets(&buffer, CInt(buffer.count), file) != nil {
    let bytes = buffer.prefix { $0 != 0 && $0 != 10 && $0 != 13 }.map { UInt8(bitPattern: $0) }
    lines.append(String(decoding: bytes, as: UTF8.self))
  }
  return lines
}
