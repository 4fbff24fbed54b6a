import Foundation
import Testing

/// Reports of files with different settings: each group is a run, and one document holds them all.
@Suite("Reports of several groups")
struct SharedReportTests {
  let folder: Folder
  private let files = ["north/plots.geojson", "south/plots.geojson"]

  init() throws {
    folder = try Folder()
    for (index, settings) in ["select: [BLU, INP]\n", "severities: {IDL: error}\n"].enumerated() {
      let place = index == 0 ? "north" : "south"
      try FileManager.default.createDirectory(
        atPath: folder.path(place), withIntermediateDirectories: true)
      // The same plots, so that names alone tell nothing.
      let plots = SamplePlots.lines.prefix(120) + [SamplePlots.line(SamplePlots.violating)]
      try folder.write(SamplePlots.collection(Array(plots)), as: "\(place)/plots.geojson")
      try folder.write(settings, as: "\(place)/landlint.yaml")
    }
  }

  private func check(_ files: [String], _ options: [String]) throws -> Program.Outcome {
    try Program.run(
      ["check"] + files + options + ["--trust-schematic", "--lang", "en"] + asOf, in: folder)
  }

  /// The report of both, and of each by itself.
  private func reports(_ ending: String) throws -> (both: String, each: [String]) {
    let outcome = try check(files, ["-o", "both.\(ending)"])
    #expect(outcome.status == 1, "\(outcome.err)")
    #expect(outcome.out.contains("both.\(ending)"), "\(outcome.out)")
    let each = try files.enumerated().map { index, file in
      _ = try check([file], ["-o", "\(index).\(ending)"])
      return try folder.text("\(index).\(ending)")
    }
    return (try folder.text("both.\(ending)"), each)
  }

  @Test("SARIF: a run a group, each with its own id, as it is by itself")
  func sarif() throws {
    let (both, each) = try reports("sarif")
    let runs = try #require(try parsed(both)["runs"] as? [[String: Any]])
    #expect(runs.count == 2)
    let names = runs.map { ($0["automationDetails"] as? [String: Any])?["id"] as? String }
    #expect(names == ["landlint/north/landlint.yaml/", "landlint/south/landlint.yaml/"])
    for (run, alone) in zip(runs, each) {
      let single = try #require((try parsed(alone)["runs"] as? [[String: Any]])?.first)
      #expect(single["automationDetails"] == nil)
      let results = try #require(run["results"] as? [[String: Any]])
      #expect(!results.isEmpty)
      #expect(NSArray(array: results) == single["results"] as? NSArray)
      #expect(run["artifacts"] as? NSArray == single["artifacts"] as? NSArray)
    }
    let screen = try check(files, ["--format", "sarif"])
    #expect((try parsed(screen.out)["runs"] as? [Any])?.count == 2, "\(screen.err)")
  }

  @Test("JSON Lines: the findings of a group, then the line of its run")
  func jsonLines() throws {
    let (both, each) = try reports("jsonl")
    func findings(_ text: String) -> [String] {
      text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("{\"type\":\"run\"") }
    }
    #expect(!findings(each[0]).isEmpty && !findings(each[1]).isEmpty)
    #expect(findings(both) == each.flatMap(findings))
    let lines = both.split(separator: "\n")
    let ends = lines.indices.filter { lines[$0].hasPrefix("{\"type\":\"run\"") }
    #expect(ends == [findings(each[0]).count, lines.count - 1])
  }

  @Test("GitLab and reviewdog: one array, and no two issues with one fingerprint")
  func arrays() throws {
    func list(_ text: String, _ key: String?) throws -> [[String: Any]] {
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      guard let key else { return try #require(value as? [[String: Any]]) }
      return try #require((value as? [String: Any])?[key] as? [[String: Any]])
    }
    let gitlab = try reports("codequality.json")
    let issues = try list(gitlab.both, nil)
    let alone = try gitlab.each.flatMap { try list($0, nil) }
    #expect(issues.count == alone.count && !issues.isEmpty)
    #expect(
      issues.compactMap { $0["description"] as? String }
        == alone.compactMap { $0["description"] as? String })
    let prints = issues.compactMap { $0["fingerprint"] as? String }
    #expect(Set(prints).count == prints.count && prints.count == issues.count)
    // The same plots with the same rule are in both groups: without the group's name they would not differ.
    #expect(Set(alone.compactMap { $0["fingerprint"] as? String }).count < alone.count)
    let reviewdog = try reports("rdjson")
    let diagnostics = try list(reviewdog.both, "diagnostics")
    let single = try reviewdog.each.flatMap { try list($0, "diagnostics") }
    #expect(NSArray(array: diagnostics) == NSArray(array: single))
  }

  @Test("an array without anything in the first, the middle or the last group")
  func emptyParts() throws {
    for empty in ["north", "south"] {
      for (place, settings) in [("north", "select: BLU"), ("south", "severities: {IDL: error}")] {
        try folder.write(
          (place == empty ? "select: STK301" : settings) + "\n", as: "\(place)/landlint.yaml")
      }
      for format in ["gitlab", "rdjson"] {
        let outcome = try check(files, ["--format", format])
        let value = try? JSONSerialization.jsonObject(with: Data(outcome.out.utf8))
        #expect(value != nil, "\(format), nothing in \(empty): \(outcome.out.prefix(300))")
      }
    }
  }

  @Test("JUnit: suites of each group, named after it")
  func junit() throws {
    let (both, each) = try reports("xml")
    #expect(both.components(separatedBy: "</testsuites>").count == 2)
    #expect(both.components(separatedBy: "<?xml").count == 2)
    #expect(both.contains("<testsuite name=\"BLU (north/landlint.yaml)\""))
    #expect(both.contains("<testsuite name=\"BLU (south/landlint.yaml)\""))
    let cases = each.map { $0.components(separatedBy: "<testcase").count - 1 }
    #expect(both.components(separatedBy: "<testcase").count - 1 == cases[0] + cases[1])
    let classes = both.matches(of: #/classname="([^"]*)" name="([^"]*)"/#).map { "\($0.1) \($0.2)" }
    #expect(Set(classes).count == classes.count)
  }

  @Test("a table of plots where columns are the same, and a refusal where they are not")
  func tables() throws {
    let (both, each) = try reports("csv")
    let rows = each.map { $0.components(separatedBy: "\r\n") }
    #expect(rows[0].count > 100 && rows[0][0] == rows[1][0])
    #expect(both.components(separatedBy: "\r\n") == rows[0].dropLast() + rows[1].dropFirst())
    try folder.write("no-plan: true\n", as: "south/landlint.yaml")
    let refused = try check(files, ["-o", "other.csv"])
    #expect(refused.status == 2)
    #expect(refused.err.contains("layers or languages that differ"), "\(refused.err)")
    let names = try folder.names
    #expect(!names.contains("other.csv"))
  }

  @Test("documents of people follow each other; what is of one run is refused with its reason")
  func others() throws {
    let (both, each) = try reports("md")
    #expect(both == each[0] + each[1])
    for (ending, reason) in [
      ("html", "a page is of one plan and one day"), ("gpkg", "its layers are of one plan"),
      ("json", "its totals are of one run"), ("geojson", "its totals are of one run"),
      ("indicators.csv", "its rows do not say"),
    ] {
      let refused = try check(files, ["-o", "no.\(ending)"])
      #expect(refused.status == 2 && refused.out.isEmpty)
      #expect(refused.err.contains("no.\(ending) is of one set: \(reason)"), "\(refused.err)")
    }
  }

  @Test("where one group cannot be judged the old report stays")
  func failure() throws {
    for (broken, index) in [("north", 0), ("south", 1)] {
      let sound = try folder.text("\(broken)/landlint.yaml")
      try folder.write(sound + "crs: EPSG:9\n", as: "\(broken)/landlint.yaml")
      try folder.write("old", as: "both.sarif")
      let outcome = try check(files, ["-o", "both.sarif"])
      #expect(outcome.status == 2)
      #expect(outcome.err.contains("both.sarif was not written"), "\(outcome.err)")
      #expect(try folder.text("both.sarif") == "old")
      #expect(!outcome.out.contains("Wrote"), "\(outcome.out)")
      let names = try folder.names
      #expect(!names.contains { $0.contains(".part-") })
      // The other one was judged all the same.
      #expect(outcome.out.contains("── \(files[1 - index])"), "\(outcome.out)")
      try folder.write(sound, as: "\(broken)/landlint.yaml")
    }
  }

  @Test("the screen names a shared file once, with what all groups put into it")
  func toldOnce() throws {
    let outcome = try check(files, ["-o", "both.sarif"])
    #expect(outcome.out.components(separatedBy: "Wrote ").count == 2, "\(outcome.out)")
    let runs = try #require(try parsed(try folder.text("both.sarif"))["runs"] as? [[String: Any]])
    let count = runs.reduce(0) { $0 + (($1["results"] as? [Any])?.count ?? 0) }
    let last = try #require(outcome.lines.last { !$0.isEmpty })
    #expect(last == "Wrote both.sarif (\(count) findings)", "\(outcome.out)")
    // A single group says it on its own last line.
    let alone = try check([files[0]], ["-o", "one.sarif"])
    #expect(alone.out.contains("Wrote one.sarif ("), "\(alone.out)")
  }

  @Test("reports that files of settings name are shared as well where all name them")
  func namedBySettings() throws {
    try folder.write("outputs: all.sarif\n", as: "base.yaml")
    for place in ["north", "south"] {
      let own = try folder.text("\(place)/landlint.yaml")
      try folder.write("extends: ../base.yaml\n" + own, as: "\(place)/landlint.yaml")
    }
    #expect(try check(files, []).status == 1)
    #expect((try parsed(try folder.text("all.sarif"))["runs"] as? [Any])?.count == 2)
  }

  @Test("config shows each group")
  func config() throws {
    let text = try Program.run(["config"] + files, in: folder)
    #expect(text.status == 0, "\(text.err)")
    #expect(text.out.contains("── north/plots.geojson [north/landlint.yaml]\n# settings: north/"))
    #expect(text.out.contains("\n\n── south/plots.geojson [south/landlint.yaml]\n"))
    let json = try Program.run(["config", "--json"] + files, in: folder)
    let groups = try #require(try parsed(json.out)["groups"] as? [[String: Any]])
    #expect(groups.map { $0["inputs"] as? [String] } == files.map { [$0] })
    try folder.write("limt: 3\n", as: "north/landlint.yaml")
    try folder.write("limit: 0\n", as: "south/landlint.yaml")
    let faulty = try Program.run(["config"] + files, in: folder)
    #expect(faulty.status == 2)
    #expect(
      faulty.err.contains("north/landlint.yaml:1:1")
        && faulty.err.contains("south/landlint.yaml:1:8"),
      "\(faulty.err)")
  }
}
