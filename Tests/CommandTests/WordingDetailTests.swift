import Foundation
import Testing

/// Sentences that said more than was looked at, or less than was known.
@Suite("Details of sentences")
struct WordingDetailTests {
  private static let template = Program.root.appendingPathComponent("geodata/template").path

  /// Two plots of the sample's place; `tail` goes behind each number.
  private static func plots(_ folder: Folder, _ name: String, tail: String) throws {
    func feature(_ id: String, _ west: Double) -> String {
      let ring = [(0, 0), (0.001, 0), (0.001, 0.001), (0, 0.001), (0, 0)].map { x, y in
        String(format: "[%.6f", west + x) + tail + String(format: ", %.6f", 23.35 + y) + tail + "]"
      }
      return #"{"type": "Feature", "properties": {"ZDDM": "\#(id)"}, "geometry": "#
        + #"{"type": "Polygon", "coordinates": [[\#(ring.joined(separator: ", "))]]}}"#
    }
    let text =
      #"{"type": "FeatureCollection", "features": ["#
      + [feature("440112003001GB00001", 113.5), feature("440112003001GB00002", 113.51)]
      .joined(separator: ",\n") + "]}\n"
    try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8)
  }

  @Test("decimals that a file has now and had not are of how it is written, not of the day")
  func causeOfDecimals() throws {
    let folder = try Folder()
    try Self.plots(folder, "a.geojson", tail: "")
    try Self.plots(folder, "b.geojson", tail: "00000001")
    let outcome = try Program.run(
      [
        "compare", "a.geojson", "b.geojson", "--as-of", "2024-12-31", "--as-of", "2025-12-31",
        "--lang", "en", "-o", "c.csv",
      ], in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let row = try #require(
      try folder.text("c.csv").split(separator: "\r\n").first { $0.hasPrefix("new,new,INP221,") })
    #expect(row.contains(",file,") && !row.contains("day"), "\(row)")
  }

  @Test("a plan without rules on idle land counts no contract as judged")
  func idleWithoutRules() throws {
    let folder = try Folder()
    let arguments = [
      "idle", Self.template + "/samples/plots.geojson", "--plan", Self.template, "--as-of",
      "2025-12-31", "--lang",
    ]
    let english = try Program.run(arguments + ["en"], in: folder)
    #expect(english.out.contains("Not judged: "), "\(english.out)")
    #expect(!english.out.contains("0 contracts") && !english.out.contains(" mu)"))
    #expect(english.out.contains("… 1 more table ("), "\(english.out)")
    #expect(english.out.contains("plots.geojson (sha256 "))
    let chinese = try Program.run(arguments + ["zh"], in: folder)
    #expect(chinese.out.contains("未判定:") && !chinese.out.contains("亩"), "\(chinese.out)")
    #expect(chinese.out.contains("plots.geojson(sha256 "))
  }

  @Test("ids of the list stand whole on a screen of either language", arguments: ["zh", "en"])
  func wholeIds(language: String) throws {
    let outcome = try Program.run(
      ["idle", Program.sample, "--lang", language] + BalanceTests.options)
    let rows = outcome.lines.filter { $0.contains("4401122") }
    #expect(rows.count > 5, "\(outcome.out)")
    for row in rows {
      let words = row.split(separator: " ")
      #expect(words.contains { $0.wholeMatch(of: /4401122[0-9]{3}A[0-9]{5}/) != nil }, "\(row)")
      #expect(words.contains { $0.hasPrefix("44011200") && $0.count >= 19 }, "\(row)")
    }
  }

  @Test("a statement without a plan speaks of none")
  func noPlan() throws {
    let folder = try Folder()
    try Self.plots(folder, "a.geojson", tail: "")
    let options = ["balance", "a.geojson", "--no-plan", "--as-of", "2025-12-31", "--lang", "en"]
    let outcome = try Program.run(options, in: folder)
    #expect(outcome.out.contains("No plan: no units of a layout"), "\(outcome.out)")
    #expect(outcome.out.contains(", no plan; areas: "), "\(outcome.out)")
    #expect(!outcome.out.contains("The plan has"), "\(outcome.out)")
  }
}
