import Foundation
import Testing

/// Distances and strips along lines, against Shapely and pyproj: geodata/oracle/nearness.csv, written by
/// scripts/oracle-nearness.py.
@Suite("Nearness")
struct NearnessTests {
  struct Row: Sendable {
    var station: Double
    var emitter: Double
    var corridor: Double
  }

  static let rows: [String: Row] = {
    let file = Program.root.appendingPathComponent("geodata/oracle/nearness.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [:] }
    let lines = text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
    return Dictionary(
      lines.compactMap { cells in
        guard cells.count == 4, let station = Double(cells[1]), let emitter = Double(cells[2]),
          let corridor = Double(cells[3])
        else { return nil }
        return (cells[0], Row(station: station, emitter: emitter, corridor: corridor))
      }, uniquingKeysWith: { first, _ in first })
  }()

  @Test("distances to points and areas, and strips of lines, are those of an independent program")
  func oracle() throws {
    #expect(Self.rows.count > 200, "write it again with scripts/oracle-nearness.py")
    let scratch = try Folder()
    let outcome = try Program.run(
      [
        "check", Program.sample, "--as-of", "2025-12-31", "--select", "SVC101,SVC201,ENV101",
        "--layer", "network:rail-corridor=\(Program.plan)/layers/roads.geojson", "--threshold",
        "rail-corridor-setback=30", "--threshold", "station-distance=0", "--threshold",
        "sanitary-distance=100000", "-o", scratch.path("out.json"),
      ], in: scratch)
    #expect(outcome.status == 0, "\(outcome.err)")
    let run = try parsed(try scratch.text("out.json"))
    let findings = try #require(run["findings"] as? [[String: Any]])
    var compared: [String: Int] = [:]
    for finding in findings {
      guard let rule = finding["rule"] as? String,
        let plot = (finding["subject"] as? [String: Any])?["plot"] as? String,
        let row = Self.rows[plot], let list = finding["evidence"] as? [[String: Any]]
      else { continue }
      func value(_ operand: String) -> Double? {
        list.first { $0["operand"] as? String == operand }?["value"] as? Double
      }
      if rule == "ENV101" {
        // What the rule asked stands beside the limit and the nearest.
        let asked = list.filter { ($0["operand"] as? String)?.hasPrefix("has_nearer(") ?? false }
        #expect(asked.count == 1 && asked.first?["value"] as? Bool == true, "\(plot)")
      }
      let (wanted, found, limit) =
        switch rule {
        case "SVC201": (row.station, value("distance('facility:rail-station')"), 0.001)
        case "ENV101":
          (row.emitter, value("distance_where('detailed-plan', 'use', 'emitter', 'sure')"), 0.001)
        // Arcs are chords within 1 mm of them.
        default: (row.corridor, value("overlap_area('network:rail-corridor')"), 0.5)
        }
      let measured = try #require(found, "\(rule) \(plot)")
      #expect(
        abs(measured - wanted) <= limit + 1e-6 * wanted, "\(rule) \(plot): \(measured), \(wanted)")
      compared[rule, default: 0] += 1
    }
    for rule in ["SVC101", "SVC201", "ENV101"] {
      #expect(compared[rule] ?? 0 > 20, "\(rule): \(compared[rule] ?? 0) plots compared")
    }
  }

  private static func square(_ x: Double, _ y: Double, half: Double, _ properties: String) -> String
  {
    let (west, east, south, north) = (x - half, x + half, y - half, y + half)
    let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    let points = ring.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    return """
      {"type":"Feature","properties":{\(properties)},"geometry":{"type":"Polygon",\
      "coordinates":[[\(points)]]}}
      """
  }

  private static func collection(_ features: [String]) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
  }

  /// East of the home is a nearer emitter, but the wind blows from north.
  @Test("what is said of an emitter upwind is said of that one, not of the nearest")
  func upwind() throws {
    let scratch = try Folder()
    let home = "\"宗地代码\":\"440112003001GB00827\",\"YDYHFLDM\":\"070102\""
    try scratch.write(
      Self.collection([Self.square(113.58, 23.3, half: 0.0002, home)]), as: "p.geojson")
    try scratch.write(
      Self.collection([
        Self.square(113.58, 23.3, half: 0.0003, #""DKBH":"H","YDYHFLDM":"070102""#),
        Self.square(113.581, 23.3, half: 0.0003, #""DKBH":"B-22","YDYHFLDM":"100102""#),
        Self.square(113.58, 23.303, half: 0.0003, #""DKBH":"A-11","YDYHFLDM":"100103""#),
      ]), as: "plan.geojson")
    func judged(limit: Int) throws -> (status: Int32, findings: [[String: Any]]) {
      let outcome = try Program.run(
        [
          "check", "p.geojson", "--as-of", "2025-12-31", "--select", "ENV103", "--layer",
          "detailed-plan=plan.geojson", "--threshold", "upwind-distance=\(limit)", "--threshold",
          "prevailing-wind=0", "--format", "json",
        ], in: scratch)
      return (outcome.status, try parsed(outcome.out)["findings"] as? [[String: Any]] ?? [])
    }
    let found = try #require(
      try judged(limit: 600).findings.first { $0["rule"] as? String == "ENV103" })
    let list = try #require(found["evidence"] as? [[String: Any]])
    func value(_ function: String) -> Any? {
      list.first { ($0["operand"] as? String)?.hasPrefix(function + "(") ?? false }?["value"]
    }
    #expect(value("nearest_upwind") as? String == "A-11")
    let metres = try #require(value("distance_upwind") as? Double)
    #expect(metres > 270 && metres < 285)
    let bearing = try #require(value("bearing_upwind") as? Double)
    #expect(min(bearing, 360 - bearing) < 1)
    #expect(!list.contains { "\($0)".contains("B-22") })
    #expect(try judged(limit: 200).findings.isEmpty)
  }
}
