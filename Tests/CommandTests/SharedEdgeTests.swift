import Foundation
import Testing

/// A plot whose edges run along some of the sources that overlap in it.
@Suite("Sources that share edges with a plot")
struct SharedEdgeTests {
  static let folder = Program.root.appendingPathComponent("Tests/Fixtures/shared-edges").path

  let folder: Folder

  init() throws { folder = try Folder() }

  /// Written by scripts/oracle-faces.py: what each source has, and what it has alone.
  static func oracle() throws -> [String: (area: Double, alone: Double)] {
    var rows: [String: (area: Double, alone: Double)] = [:]
    let text = try String(contentsOfFile: "\(folder)/faces.csv", encoding: .utf8)
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",").map(String.init)
      rows[cells[0]] = (try #require(Double(cells[1])), try #require(Double(cells[2])))
    }
    return rows
  }

  @Test("areas are those of other software, and close")
  func faces() throws {
    let outcome = try Program.run(
      ["check", "\(Self.folder)/plot.geojson", "--select", "BLU101", "--format", "json"]
        + ["--layer", "blue-line:permanent=\(Self.folder)/sources.geojson"] + asOf, in: folder)
    let findings = try #require(
      try parsed(outcome.out)["findings"] as? [[String: Any]], "\(outcome.err)")
    let occupation = try #require(findings.first?["occupation"] as? [String: Any])
    let oracle = try Self.oracle()
    let whole = try #require(oracle["*"])
    let slack = whole.alone * 1e-6
    let union = try #require(occupation["union_m2"] as? Double)
    #expect(abs(union - whole.area) <= slack, "\(union) m², \(whole.area) m²")
    let sources = try #require(occupation["sources"] as? [[String: Any]])
    // One of them has a common edge with the plot, and nothing else.
    #expect(sources.count == oracle.count - 2)
    for source in sources {
      let id = try #require(source["id"] as? String)
      let known = try #require(oracle[id])
      for (key, value) in [("occupied_m2", known.area), ("exclusive_m2", known.alone)] {
        let area = try #require(source[key] as? Double)
        #expect(abs(area - value) <= slack, "\(id) \(key): \(area) m², \(value) m²")
      }
    }
  }
}
