import Foundation
import Planar
import Testing

/// The rows of geodata/oracle/overlap.csv, written by scripts/oracle-overlap.py.
struct OverlapOracle: Sendable, CustomTestStringConvertible {
  let name: String
  let parcel: MultiPolygon
  let source: MultiPolygon
  let relation: CoverRelation
  let exactArea: Double
  let geosArea: Double

  var testDescription: String { name }

  static let rows: [OverlapOracle] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "geodata/oracle/overlap.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap(OverlapOracle.init)
  }()

  private init?(_ line: Substring) {
    let fields = line.split(separator: ";")
    let relations: [String: CoverRelation] = [
      "outside": .outside, "touching": .touching, "partial": .partial, "inside": .inside,
    ]
    guard fields.count == 6, let relation = relations[String(fields[3])],
      let exactArea = Double(fields[4]), let geosArea = Double(fields[5])
    else { return nil }
    name = String(fields[0])
    parcel = Self.polygon(fields[1])
    source = Self.polygon(fields[2])
    self.relation = relation
    self.exactArea = exactArea
    self.geosArea = geosArea
  }

  private static func polygon(_ text: Substring) -> MultiPolygon {
    MultiPolygon(
      polygons: text.split(separator: "&").map { polygon in
        polygon.split(separator: "|").map { ring in
          ring.split(separator: ",").compactMap { pair in
            let numbers = pair.split(separator: " ").compactMap { Double($0) }
            return numbers.count == 2 ? Point(x: numbers[0], y: numbers[1]) : nil
          }
        }
      })
  }
}
