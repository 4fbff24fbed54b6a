import Foundation
import Testing

/// Without a plan the files alone say where they lie, and no order of them another thing.
@Suite("Files without a plan")
struct PlanlessPlaceTests {
  private let asOf = ["--as-of", "2025-12-31"]

  private static func square(_ x: Double, _ y: Double, _ side: Double, _ system: Int) -> String {
    let corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
      .map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    return #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:"#
      + #"\#(system)"}},"features":[{"type":"Feature","id":"r","properties":{"宗地代码":"r"},"#
      + #""geometry":{"type":"Polygon","coordinates":[["# + corners + "]]}}]}"
  }

  private func run(_ files: String..., in folder: Folder) throws -> Program.Outcome {
    try Program.run(["check"] + files + ["--no-plan", "--lang", "en"] + asOf, in: folder)
  }

  @Test(
    "exchanged axes of a stated system are refused, whichever file stands first",
    arguments: [(451_939.0, 4547), (38_451_939.0, 4526), (758_500.0, 32649)])
  func exchanged(x: Double, system: Int) throws {
    let folder = try Folder()
    try folder.write(Self.square(2_583_377, x, 100, system), as: "wrong.geojson")
    try folder.write(Self.square(x + 300, 2_583_377, 100, system), as: "right.geojson")
    let right = try run("right.geojson", in: folder)
    #expect(right.status == 0, "\(right.out)\(right.err)")
    let wrong = try run("wrong.geojson", in: folder)
    #expect(wrong.status == 2 && wrong.out.contains("INP204"), "\(wrong.out)\(wrong.err)")
    for files in [["wrong.geojson", "right.geojson"], ["right.geojson", "wrong.geojson"]] {
      let both = try run(files[0], files[1], in: folder)
      #expect(both.status == 2, "\(both.out)\(both.err)")
      #expect(both.out.contains("Failed: wrong.geojson: EPSG:\(system)"), "\(both.out)")
      #expect(!both.out.contains("Failed: right.geojson"), "\(both.out)")
    }
  }

  @Test("a change of datum is valid where the file lies, not where the first one does")
  func datum() throws {
    let folder = try Folder()
    // Beijing 1954: one transformation is published for the Ordos basin, none for Zengcheng.
    try folder.write(Self.square(108.5, 38.5, 0.001, 4490), as: "ordos.geojson")
    try folder.write(Self.square(113.53, 23.35, 0.001, 4214), as: "zengcheng.geojson")
    for files in [["ordos.geojson", "zengcheng.geojson"], ["zengcheng.geojson", "ordos.geojson"]] {
      let both = try run(files[0], files[1], in: folder)
      #expect(both.status == 2, "\(both.out)")
      #expect(both.out.contains("Failed: zengcheng.geojson: EPSG:4214"), "\(both.out)")
      #expect(!both.out.contains("Failed: ordos.geojson"), "\(both.out)")
    }
  }
  @Test("the operation and its accuracy are told, and nothing of data on one datum")
  func accuracy() throws {
    let folder = try Folder()
    try folder.write(Self.square(108.5, 38.5, 0.001, 4490), as: "ordos.geojson")
    try folder.write(Self.square(114, 22.5, 0.001, 4214), as: "shenzhen.geojson")
    for files in [["shenzhen.geojson"], ["ordos.geojson", "shenzhen.geojson"]] {
      let outcome = try Program.run(
        ["check"] + files + ["--no-plan", "--lang", "en", "--full"] + asOf, in: folder)
      #expect(outcome.status == 0, "\(outcome.out)\(outcome.err)")
      let words = outcome.out.replacingOccurrences(of: "\n ", with: " ")
      #expect(words.contains("by 'Beijing 1954 to WGS 84 (3)'"), "\(words)")
      #expect(words.contains("good to 15.00 m"), "\(words)")
      #expect(!words.contains("ordos.geojson: brought"))
    }
  }
}
