import Foundation
import Testing

/// More than two dates, chosen fields, and reserved land that is released.
@Suite("Comparison of more dates")
struct CompareSeriesTests {
  private static func row(
    _ rows: [[String: Any]]?, _ member: String, _ value: String
  ) throws -> [String: Any] {
    try #require(rows?.first { $0[member] as? String == value }, "\(member) \(value)")
  }

  @Test(
    "three dates: steps follow each other, series and chart hold every date, the same bytes again")
  func threeDates() throws {
    let names = ["c.csv", "c.md", "c.html", "c.json"]
    var lines = Array(SamplePlots.lines.dropFirst(10).prefix(300))
    let days = ["2021-12-31", "2023-12-31", "2025-12-31"]
    let first = SamplePlots.collection(Array(SamplePlots.lines.prefix(300)))
    let second = SamplePlots.collection(lines)
    let turned = try #require(lines.firstIndex { $0.contains("\"YDYHFLDM\":\"070102\"") })
    lines[turned] = lines[turned].replacing(
      "\"YDYHFLDM\":\"070102\"", with: "\"YDYHFLDM\":\"0901\"")
    let third = SamplePlots.collection(lines)
    var outputs: [[Data]] = []
    for turn in 0..<2 {
      let folder = try Folder()
      for (day, text) in zip(days, [first, second, third]) {
        try folder.write(text, as: "p-\(day).geojson")
      }
      let files = days.map { "p-\($0).geojson" }
      let outcome = try Program.run(
        ["compare"] + (turn == 0 ? files : files.reversed()) + ["--lang", "en", "--purpose"]
          + ["five-years", "--jobs", turn == 0 ? "1" : "3"] + names.flatMap { ["-o", $0] },
        in: folder)
      #expect(outcome.status == 0, "\(outcome.err)")
      outputs.append(try names.map { try folder.bytes($0) })
      guard turn == 0 else { continue }
      let tables = try BalanceTests.tables(try folder.text("c.json"))
      let (one, two) = (tables["plots_2023_12_31"], tables["plots_2025_12_31"])
      #expect(try Self.row(one, "kind", "gone")["groups"] as? Int == 10)
      #expect(try Self.row(one, "kind", "new")["groups"] as? Int == 10)
      #expect(try Self.row(two, "kind", "gone")["groups"] as? Int == 0)
      #expect(try Self.row(two, "kind", "changed")["groups"] as? Int == 1)
      // What one step ends with is what the next begins with.
      for member in ["plots", "ha"] {
        let end = try Self.row(one, "kind", "total")["new_\(member)"] as? Double
        let begin = try Self.row(two, "kind", "total")["old_\(member)"] as? Double
        #expect(end == begin && end != nil, "\(member)")
      }
      let series = try Self.row(tables["series"], "key", "plots")
      #expect((1...3).map { series["date_\($0)"] as? Int } == [300, 300, 300], "\(series)")
      let timeline = try #require(tables["timeline"])
      #expect(timeline.count == 21, "10 gone, 10 new, 1 of another class")
      let html = try folder.text("c.html")
      #expect(html.contains("Five-year evaluation"))
      let charts = html.split(separator: "<svg").dropFirst().compactMap {
        $0.split(separator: "</svg>").first
      }
      #expect(
        !charts.isEmpty && charts.allSatisfy { chart in days.allSatisfy { chart.contains($0) } })
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test("--fields: only what is asked for makes a plot one of changed attributes")
  func chosenFields() throws {
    let folder = try Folder()
    func changed(_ more: [String]) throws -> (Int, String) {
      let outcome = try Program.run(
        CompareTests.arguments + more + ["--lang", "en", "--format", "json"], in: folder)
      #expect(outcome.status == 0, "\(outcome.err)")
      let tables = try BalanceTests.tables(outcome.out)
      return (
        try #require(try Self.row(tables["plots"], "kind", "changed")["groups"] as? Int),
        outcome.out
      )
    }
    let (all, _) = try changed([])
    let (class_, words) = try changed(["--fields", "YDYHFLDM"])
    let (two, _) = try changed(["--fields", "land_use,容积率"])
    #expect(class_ < all && class_ <= two && two <= all, "\(class_) \(two) \(all)")
    #expect(words.contains("--fields") && words.contains("Attributes compared"))
    let outcome = try Program.run(CompareTests.arguments + ["--fields", "容积律"], in: folder)
    #expect(
      outcome.status == 2 && outcome.err.contains("--fields")
        && outcome.err.contains("did you mean 容积率"),
      "\(outcome.err)")
  }

  @Test("reserved land: released in the period, before, not at all, and gone from the layer")
  func released() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Program.plan, toPath: folder.path("later"))
    let layer = folder.path("later") + "/layers/reserved-land.geojson"
    let lines = try String(contentsOfFile: layer, encoding: .utf8).split(separator: "\n")
    try lines.filter { !$0.contains("\"id\":\"LB-03\"") }.joined(separator: "\n")
      .write(toFile: layer, atomically: true, encoding: .utf8)
    let outcome = try Program.run(
      CompareTests.arguments + ["--plan", Program.plan, "--plan", "later", "--format", "json"],
      in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let tables = try BalanceTests.tables(outcome.out)
    let pieces = try #require(tables["reserved_pieces"])
    #expect(pieces.count == 17)
    for (id, state, day) in [
      ("LB-01", "unreleased", nil), ("LB-02", "earlier", "2023-06-30"), ("LB-03", "gone", nil),
      ("LB-12", "released", "2025-03-20"), ("LB-15", "earlier", "2024-09-10"),
    ] as [(String, String, String?)] {
      let row = try Self.row(pieces, "piece", id)
      #expect(row["state"] as? String == state && row["released"] as? String == day, "\(row)")
    }
    // What stands in the summary is the sum of the pieces.
    let summary = try #require(tables["reserved"])
    func parts(_ words: String) throws -> Int? {
      try #require(
        summary.first { (($0["item"] as? [String: Any])?["en"] as? String ?? "").contains(words) }
      )["parts"] as? Int
    }
    #expect(try parts("released in the period") == 1)
    #expect(try parts("no record of release") == 1)
    let built = pieces.filter {
      $0["state"] as? String == "unreleased" && ($0["after_ha"] as? Double ?? 0) > 0
    }
    #expect(try parts("not released, with construction") == built.count)
  }

  @Test("a piece is released by the end of the day it is released on")
  func releasedOnTheDay() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Program.plan, toPath: folder.path("plan"))
    let layer = folder.path("plan") + "/layers/reserved-land.geojson"
    var text = try String(contentsOfFile: layer, encoding: .utf8)
    for (stated, day) in [
      ("2024-09-10", "2024-12-31"), ("2025-03-20", "2025-12-31"), ("2023-06-30", "2026-01-01"),
    ] {
      #expect(text.contains(stated))
      text = text.replacingOccurrences(of: stated, with: day)
    }
    try text.write(toFile: layer, atomically: true, encoding: .utf8)
    let outcome = try Program.run(
      CompareTests.arguments + ["--plan", "plan", "--format", "json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let pieces = try #require(try BalanceTests.tables(outcome.out)["reserved_pieces"])
    for (id, state, day) in [
      ("LB-15", "earlier", "2024-12-31"), ("LB-12", "released", "2025-12-31"),
      ("LB-02", "later", "2026-01-01"),
    ] {
      let row = try Self.row(pieces, "piece", id)
      #expect(row["state"] as? String == state && row["released"] as? String == day, "\(row)")
    }
  }
}
