import Foundation
import Testing

@Suite("Changed since")
struct ChangedSinceTests {
  let folder: Folder
  /// Plots that share edges or lie near each other, and others.
  let lines: [String]

  init() throws {
    folder = try Folder()
    lines = Array(SamplePlots.lines.prefix(300))
    try folder.write(SamplePlots.collection(lines), as: "plots.geojson")
  }

  /// What it prints is put on one line, since the screen breaks sentences.
  func check(_ arguments: String...) throws -> Program.Outcome {
    var outcome = try Program.run(
      ["check"] + arguments + ["--trust-schematic", "--lang", "en"] + asOf, in: folder)
    outcome.out = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return outcome
  }

  @discardableResult
  func git(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", folder.url.path, "-c", "user.name=x", "-c", "user.email=x@example.org"]
      + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  func plots(_ report: String) throws -> [String] {
    try folder.text(report).split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[0]
        .trimmingCharacters(in: .whitespaces)
    }
  }

  @Test("reformatted and shuffled: nothing changed, nothing is judged")
  func same() throws {
    let features = try lines.reversed().map { try parsed($0) }
    let data = try JSONSerialization.data(
      withJSONObject: ["type": "FeatureCollection", "features": features],
      options: [.prettyPrinted, .sortedKeys])
    try folder.write(String(decoding: data, as: UTF8.self), as: "now.geojson")
    let outcome = try check("now.geojson", "--changed-since", "plots.geojson", "-o", "r.csv")
    #expect(outcome.status == 0, "\(outcome.out)\(outcome.err)")
    #expect(outcome.out.contains("not judged, unchanged: 300"), "\(outcome.out)")
    #expect(try plots("r.csv").isEmpty)
  }

  @Test("a changed plot and what lies beside it are judged as in a run over all")
  func changed() throws {
    let target = SamplePlots.violating
    let now = lines.map {
      $0.contains(target) ? $0.replacingOccurrences(of: "示例单位", with: "另一单位") : $0
    }
    try #require(now != lines)
    try folder.write(SamplePlots.collection(now), as: "now.geojson")
    let outcome = try check("now.geojson", "--changed-since", "plots.geojson", "-o", "r.csv")
    #expect(outcome.out.contains("since plots.geojson: 1 plot changed"), "\(outcome.out)")
    let judged = try plots("r.csv")
    #expect(judged.contains(target) && judged.count < 40, "\(judged)")
    _ = try check("now.geojson", "-o", "all.csv")
    let all = Set(try folder.text("all.csv").split(separator: "\r\n"))
    for row in try folder.text("r.csv").split(separator: "\r\n") {
      #expect(all.contains(row), "\(row)")
    }
    // A plot that goes away concerns its neighbours as well.
    try folder.write(
      SamplePlots.collection(lines.filter { !$0.contains(lines[0].prefix(120)) }),
      as: "less.geojson")
    let less = try check("less.geojson", "--changed-since", "plots.geojson")
    #expect(less.out.contains("0 plots changed"), "\(less.out)")
  }

  @Test("plots without a contract have none in common, one contract has several spellings")
  func contracts() throws {
    func write(_ numbers: [String], _ name: String) throws {
      let places = [0, 100, 200, 299]
      let features = try zip(places, numbers).map { place, number -> Any in
        var feature = try parsed(lines[place])
        var properties = try #require(feature["properties"] as? [String: Any])
        properties["电子监管号"] = number
        // The first of them changes.
        if place == 0 { properties["坐落"] = name }
        feature["properties"] = properties
        return feature
      }
      let data = try JSONSerialization.data(
        withJSONObject: ["type": "FeatureCollection", "features": features])
      try folder.write(String(decoding: data, as: UTF8.self), as: name)
    }
    for (numbers, left) in [
      (["", "", "/", "无"], 3), (["4401122022A00001", "４４０１１２２０２２ａ 00001", "1", "2"], 2),
    ] {
      try write(numbers, "then.geojson")
      try write(numbers, "now.geojson")
      let outcome = try check("now.geojson", "--changed-since", "then.geojson")
      #expect(outcome.out.contains("not judged, unchanged: \(left)"), "\(outcome.out)")
    }
  }

  @Test("a revision of git, and verdicts that flip because a layer changed")
  func revision() throws {
    try #require(try git("init", "-q") == 0)
    let manager = FileManager.default
    try manager.copyItem(atPath: Program.plan, toPath: folder.path("plan"))
    try git("add", "-A")
    try #require(try git("commit", "-qm", "then") == 0)
    let same = try check("plots.geojson", "--plan", "plan", "--changed-since", "HEAD")
    #expect(same.out.contains("not judged, unchanged: 300"), "\(same.out)\(same.err)")
    // Without blue lines no plot stands in one.
    let layer = "plan/layers/blue-lines.geojson"
    let text = try folder.text(layer)
    var whole = try parsed(text)
    let features = try #require(whole["features"] as? [[String: Any]])
    whole["features"] = features.filter {
      "\(($0["properties"] as? [String: Any]) ?? [:])".contains("预控")
    }
    let data = try JSONSerialization.data(withJSONObject: whole)
    try folder.write(String(decoding: data, as: UTF8.self), as: layer)
    let flipped = try check(
      "plots.geojson", "--plan", "plan", "--changed-since", "HEAD", "-o", "r.csv", "-o", "r.json")
    let notices = try #require(try parsed(folder.text("r.json"))["notices"] as? [[String: String]])
    let words = notices.compactMap { $0["en"] }.joined(separator: "\n")
    #expect(words.contains("verdicts on "), "\(flipped.err)\(words)")
    #expect(words.contains("BLU101 violates →"), "\(words)")
    #expect(try plots("r.csv").contains(SamplePlots.violating))
  }

  @Test("a file that was renamed is held against its former name, once git knows the new one")
  func renamed() throws {
    try #require(try git("init", "-q") == 0)
    try git("add", "-A")
    try #require(try git("commit", "-qm", "then") == 0)
    try FileManager.default.createDirectory(
      atPath: folder.path("north"), withIntermediateDirectories: true)
    try #require(try git("mv", "plots.geojson", "north/lots of 2026.geojson") == 0)
    let new = try check("north/lots of 2026.geojson", "--changed-since", "HEAD")
    #expect(new.out.contains("not judged, unchanged: 300"), "\(new.out)\(new.err)")
    #expect(new.out.contains("lots of 2026.geojson was plots.geojson at HEAD"), "\(new.out)")
    // What git has not been told of is another file.
    try #require(try git("reset", "-q") == 0)
    let unknown = try check("north/lots of 2026.geojson", "--changed-since", "HEAD")
    #expect(unknown.out.contains("300 plots changed"), "\(unknown.out)\(unknown.err)")
  }

  @Test("a layer of one's own that changed, beside a plot that changed")
  func ownLayer() throws {
    try #require(try git("init", "-q") == 0)
    let lines = try folder.text("plots.geojson")
    let plan = URL(fileURLWithPath: Program.plan)
    let blue = try parsed(
      String(contentsOf: plan.appendingPathComponent("layers/blue-lines.geojson"), encoding: .utf8))
    let features = try #require(blue["features"] as? [[String: Any]])
    func write(_ chosen: [[String: Any]]) throws {
      var whole = blue
      whole["features"] = chosen
      let data = try JSONSerialization.data(withJSONObject: whole)
      try folder.write(String(decoding: data, as: UTF8.self), as: "blue.geojson")
    }
    try write([])
    try git("add", "-A")
    try #require(try git("commit", "-qm", "then") == 0)
    try write(
      features.filter { !"\(($0["properties"] as? [String: Any]) ?? [:])".contains("预控") })
    let changed = "440112003001GB00006"
    try #require(lines.contains(changed))
    try folder.write(
      lines.replacingOccurrences(of: changed, with: "440112003001GB99999"), as: "plots.geojson")
    let outcome = try check(
      "plots.geojson", "--layer", "blue-line:permanent=blue.geojson", "--changed-since", "HEAD",
      "-o", "r.csv", "-o", "r.json")
    let notices = try #require(try parsed(folder.text("r.json"))["notices"] as? [[String: String]])
    let words = notices.compactMap { $0["en"] }.joined(separator: "\n")
    #expect(words.contains("since HEAD: 1 plot changed"), "\(outcome.err)\(words)")
    #expect(words.contains("BLU101 conforms → violates"), "\(words)")
    let judged = try plots("r.csv")
    #expect(judged.contains(SamplePlots.violating) && judged.contains("440112003001GB99999"))
    #expect(judged.count < 200, "\(judged.count)")
  }

  @Test("a table that changed, and a folder that is called like the branch")
  func joinedTable() throws {
    try #require(try git("init", "-q", "-b", "lots") == 0)
    let field = "宗地代码"
    let plot = "440112003001GB00006"
    func write(_ start: String) throws {
      try folder.write("\(field),约定开工时间,实际开工时间\n\(plot),\(start),\n", as: "c.csv")
    }
    try write("2030-01-01")
    try git("add", "-A")
    try #require(try git("commit", "-qm", "then") == 0)
    try FileManager.default.createDirectory(
      atPath: folder.path("lots"), withIntermediateDirectories: true)
    let join = ["plots.geojson", "--join", "c.csv", "--on", field, "--changed-since", "lots"]
    let same = try Program.run(["check"] + join + ["--lang", "en"] + asOf, in: folder)
    #expect(same.status < 2 && same.out.contains("unchanged: 300"), "\(same.out)\(same.err)")
    #expect(!same.out.contains("a table is not that of"), "\(same.out)")
    try write("没有日期")
    let changed = try check(
      "plots.geojson", "--join", "c.csv", "--on", field, "--changed-since", "lots", "-o", "r.csv")
    #expect(
      changed.out.contains("a table is not that of lots: verdicts on 1 unchanged plot flip"),
      "\(changed.out)\(changed.err)")
    #expect(try plots("r.csv").allSatisfy { $0 == plot })
  }

  /// The notes of a report of the run, and how many plots were not judged.
}
