import Foundation
import Testing

@Suite("What is known and excepted, in every format")
struct AcceptanceFormatTests {
  private let folder: Folder
  private let endings = [
    "gpkg", "geojson", "json", "sarif", "rdjson", "codequality.json", "xml", "html",
  ]

  init() throws {
    folder = try Folder()
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.violating)]), as: "one.geojson")
    // The whole of the plan's land, so that the finding is inside whatever its shape.
    try folder.write(
      """
      exceptions:
        - rule: BLU101
          area: [[113.0, 23.0], [114.0, 23.0], [114.0, 23.6], [113.0, 23.6]]
          reason: 许可〔2024〕12号
          by: 示例科
          until: 2026-06-30

      """, as: "exceptions.yaml")
  }

  private func check(_ options: [String]) throws -> Program.Outcome {
    try Program.run(
      ["check", "one.geojson", "--select", "BLU101", "--trust-schematic", "--lang", "zh"]
        + options + asOf, in: folder)
  }

  private func holds(_ file: String, _ text: String) throws -> Bool {
    try folder.bytes(file).range(of: Data(text.utf8)) != nil
  }

  @Test("reason, name, last day and line of an exception stand in each, without it in none")
  func exceptions() throws {
    for isExcepted in [true, false] {
      let outputs = endings.flatMap { ["-o", "r.\($0)"] }
      let outcome = try check(
        (isExcepted ? ["--exceptions", "exceptions.yaml"] : []) + outputs)
      #expect(outcome.status == (isExcepted ? 0 : 1), "\(outcome.err)")
      for ending in endings {
        for text in ["许可〔2024〕12号", "示例科", "2026-06-30", "exceptions.yaml:2"] {
          #expect(try holds("r.\(ending)", text) == isExcepted, "\(ending) \(text)")
        }
      }
    }
  }

  @Test("the GeoPackage has the columns of the other tables")
  func columns() throws {
    _ = try check(["--write-baseline", "known.json"])
    _ = try check(["--baseline", "known.json", "-o", "r.gpkg"])
    for column in ["acceptance", "acceptance_zh", "acceptance_en", "known", "excepted"] {
      #expect(try holds("r.gpkg", "\"\(column)\" TEXT"), "\(column)")
    }
  }
}
