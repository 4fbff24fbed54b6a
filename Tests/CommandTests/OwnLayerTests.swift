import Foundation
import Testing

/// A file of the user's in place of one of the plan's layers.
@Suite("Own layers")
struct OwnLayerTests {
  static let lines = Program.plan + "/layers/blue-lines.geojson"

  let folder: Folder

  init() throws { folder = try Folder() }

  /// Verdicts of the blue-line rules on the sample by code, and what the run notes.
  func judged(_ layers: String...) throws -> (counts: [String: [Int]], notices: String) {
    let outcome = try Program.run(
      ["check", Program.sample, "--select", "BLU1", "--trust-schematic", "--format", "json"]
        + layers.flatMap { ["--layer", $0] } + asOf, in: folder)
    let report = try parsed(outcome.out)
    let rules = try #require(report["rules"] as? [[String: Any]], "\(outcome.err)")
    var counts: [String: [Int]] = [:]
    for rule in rules {
      let tally = try #require(rule["counts"] as? [String: Int])
      counts[rule["code"] as? String ?? ""] = [
        "violates", "suspected", "borderline", "advisory", "excused", "not-evaluated",
      ].map { tally[$0] ?? -1 }
    }
    return (counts, "\(report["notices"] ?? "")")
  }

  /// The plan's blue lines, each feature changed.
  func write(_ name: String, _ change: (inout [String: Any]) -> Void) throws -> String {
    var file = try parsed(try String(contentsOfFile: Self.lines, encoding: .utf8))
    let features = try #require(file["features"] as? [[String: Any]])
    file["features"] = features.map { feature in
      var feature = feature
      var properties = feature["properties"] as? [String: Any] ?? [:]
      change(&properties)
      feature["properties"] = properties
      return feature
    }
    try folder.write(
      String(decoding: try JSONSerialization.data(withJSONObject: file), as: UTF8.self), as: name)
    return folder.path(name)
  }

  @Test("the plan's own file brought back says what the plan says, for one level and for both")
  func sameFile() throws {
    let plan = try judged()
    let one = try judged("blue-line:permanent=\(Self.lines)")
    #expect(one.counts == plan.counts)
    #expect(one.notices.contains("level = permanent"), "\(one.notices)")
    let both = try judged(
      "blue-line:permanent=\(Self.lines)", "blue-line:pre-control=\(Self.lines)")
    #expect(both.counts == plan.counts)
  }

  @Test("without a mark all features count")
  func unmarked() throws {
    let bare = try write("bare.geojson") { $0["level"] = nil }
    let plan = try judged()
    let own = try judged("blue-line:permanent=\(bare)")
    let (before, now) = (plan.counts["BLU101"] ?? [], own.counts["BLU101"] ?? [])
    #expect(now.prefix(3).reduce(0, +) > before.prefix(3).reduce(0, +), "\(before) \(now)")
    #expect(!own.notices.contains("level ="))
  }

  @Test(
    "marks that say something else are refused, with what they say",
    arguments: [
      ["一级"], ["pre-control"], ["预控", "永久"], ["", "预控"], ["a", "b", "c", "d"],
    ])
  func foreignMarks(_ words: [String]) throws {
    var next = 0
    let foreign = try write("foreign.geojson") {
      $0["level"] = words[next % words.count]
      next += 1
    }
    let outcome = try Program.run(
      ["check", Program.sample, "--layer", "blue-line:permanent=\(foreign)", "--lang", "en"]
        + asOf, in: folder)
    #expect(outcome.status == 2 && outcome.out.isEmpty)
    for word in words.prefix(3) where !word.isEmpty {
      #expect(outcome.err.contains("level = \(word)"), "\(outcome.err)")
    }
    #expect(outcome.err.contains("asks for level = permanent"), "\(outcome.err)")
    #expect(outcome.err.contains(" and more;") == (words.count > 3), "\(outcome.err)")
    let marked = try write("marked.geojson") {
      if $0["level"] as? String != "permanent" {
        $0["level"] = words[0]
      }
    }
    let plan = try judged()
    if !words[0].isEmpty {
      #expect(try judged("blue-line:permanent=\(marked)").counts == plan.counts)
    }
  }

  @Test("a blank mark is no other mark")
  func blankMarks() throws {
    let bare = try write("bare.geojson") { $0["level"] = nil }
    let blank = try write("blank.geojson") {
      if $0["level"] as? String == "pre-control" { $0["level"] = "" }
    }
    let all = try judged("blue-line:permanent=\(bare)").counts
    #expect(try judged("blue-line:permanent=\(blank)").counts == all)
  }

  @Test("features without a day are as old as the plan's layer, those with one as they say")
  func days() throws {
    let undated = try write("undated.geojson") { $0["valid_from"] = nil }
    let plan = try judged()
    let own = try judged("blue-line:permanent=\(undated)")
    #expect(own.counts == plan.counts)
    #expect(own.notices.contains("2020-09-28"), "\(own.notices)")
    let old = try write("old.geojson") { $0["valid_from"] = "1990-01-01" }
    let early = try judged("blue-line:permanent=\(old)")
    let (before, now) = (plan.counts["BLU101"] ?? [], early.counts["BLU101"] ?? [])
    // What was suspected since it was older than the line is none any more.
    #expect(now[1] < before[1] && now[0] > before[0], "\(before) \(now)")
    #expect(!early.notices.contains("2020-09-28"))
  }
}
