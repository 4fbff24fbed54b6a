import Foundation
import Testing

/// Shared ground, the day of the statement and where it is written.
extension BalanceTests {
  @Test("plots that overlap: the net area counts shared ground once")
  func overlaps() throws {
    let folder = try Folder()
    func plot(_ id: String, _ west: Double, _ east: Double) -> String {
      let ring = [(west, 23.30), (east, 23.30), (east, 23.301), (west, 23.301), (west, 23.30)]
        .map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
      return "{\"type\":\"Feature\",\"properties\":{\"宗地代码\":\"\(id)\",\"YDYHFLDM\":\"0701\"},"
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}}"
    }
    // Three plots of the same width, each neighbour covering half, and a copy of the second.
    try folder.write(
      SamplePlots.collection([
        plot("A", 113.5000, 113.5010), plot("B", 113.5005, 113.5015),
        plot("C", 113.5010, 113.5020), plot("D", 113.5005, 113.5015),
      ]), as: "p.geojson")
    let tables = try Self.statement(["p.geojson", "--no-plan"] + asOf, in: folder)
    let totals = try #require(tables["balance"]).filter { $0["level"] as? Int == 0 }
    let areas = totals.compactMap { $0["area_m2_exact"] as? Double }
    try #require(areas.count == 3)
    #expect(abs(areas[1] / areas[0] - 0.5) < 1e-5, "\(areas)")
    #expect(abs(areas[2] / areas[0] - 0.5) < 1e-5, "\(areas)")
    #expect(tables["overlaps"]?.count == 5)
  }

  @Test("a day is asked for where neither the command nor a file says one")
  func day() throws {
    let folder = try Folder()
    try folder.write(SamplePlots.some(3), as: "plots.geojson")
    let outcome = try Program.run(["balance", "plots.geojson"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("--as-of"), "\(outcome.err)")
    try folder.write(SamplePlots.some(3), as: "plots-2024-06-30.geojson")
    let named = try Program.run(["balance", "plots-2024-06-30.geojson"], in: folder)
    #expect(named.status == 0, "\(named.err)")
    #expect(named.out.contains("as of 2024-06-30"), "\(named.out)")
    let unknown = try Program.run(
      ["balance", "plots.geojson", "--class", "landuse"] + asOf, in: folder)
    #expect(unknown.status == 2 && unknown.err.contains("did you mean land_use"), "\(unknown.err)")
  }

  @Test("a workbook needs a file that can be replaced; where it cannot be written, nothing is left")
  func workbook() throws {
    let folder = try Folder()
    try folder.write(SamplePlots.some(3), as: "p.geojson")
    func run(_ words: String...) throws -> Program.Outcome {
      try Program.run(["balance", "p.geojson"] + words + asOf, in: folder)
    }
    let written = try run("-o", "s.xlsx")
    #expect(written.status == 0 && written.out.contains("s.xlsx"), "\(written.err)")
    let bytes = try folder.bytes("s.xlsx")
    #expect(bytes.starts(with: Data("PK".utf8)))
    let screen = try run("--format", "xlsx")
    #expect(screen.status == 2 && screen.err.contains("-o NAME.xlsx"), "\(screen.err)")
    #expect(mkfifo(folder.path("pipe.xlsx"), 0o600) == 0)
    let pipe = try run("-o", "pipe.xlsx")
    #expect(pipe.status == 2 && pipe.err.contains("not a pipe"), "\(pipe.err)")
    let nowhere = try run("-o", "nowhere/s.xlsx")
    #expect(nowhere.status == 2 && nowhere.err.contains("nowhere/s.xlsx"), "\(nowhere.err)")
    let input = try run("--join", "p.geojson", "-o", "p.geojson")
    #expect(input.status == 2)
    #expect(try folder.bytes("s.xlsx") == bytes)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
    #expect(left.sorted() == ["p.geojson", "pipe.xlsx", "s.xlsx"])
  }
}
