import Foundation
import Testing

@Suite("Baselines")
struct BaselineTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try #require(SamplePlots.lines.count > 2000, "the sample has a plot a line")
  }

  @discardableResult
  func check(_ arguments: String...) throws -> Program.Outcome { try check(arguments) }

  @discardableResult
  func check(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(
      ["check"] + arguments + ["--trust-schematic", "--lang", "en"] + asOf, in: folder)
  }

  /// `standing` of a run's report.
  func standing(_ arguments: String...) throws -> [String: Any] { try standing(arguments) }

  func standing(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try Program.run(
      ["check"] + arguments + ["--trust-schematic", "--format", "json"] + asOf, in: folder)
    return try #require(try parsed(outcome.out)["standing"] as? [String: Any], "\(outcome.err)")
  }

  func figures(_ standing: [String: Any]) -> [Int] {
    ["known", "new", "gone"].map { standing[$0] as? Int ?? -1 }
  }

  /// The same features written otherwise: in another order, over many lines, every vertex moved by
  /// up to `noise` metres (vertices that plots share move together), without ids where asked.
  func rewritten(
    _ lines: [String], noise: Double, withoutIds: Bool = false, seed: UInt64
  ) throws -> String {
    var state = seed
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(UInt64(1) << 31)
    }
    var moved: [String: [Double]] = [:]
    func shake(_ value: Any) -> Any {
      guard let list = value as? [Any] else { return value }
      guard let x = list.first as? Double, list.count >= 2, let y = list[1] as? Double else {
        return list.map(shake)
      }
      let key = "\(x) \(y)"
      if let known = moved[key] { return known }
      let angle = next() * 2 * Double.pi
      let length = noise * next() / 111_320
      // Nine decimals of a degree are a tenth of a millimetre; more would be a finding of their own.
      moved[key] = [x + length * cos(angle) / cos(y * .pi / 180), y + length * sin(angle)].map {
        ($0 * 1e9).rounded() / 1e9
      }
      return moved[key] ?? list
    }
    var features: [[String: Any]] = []
    for line in lines {
      var feature = try parsed(line)
      var geometry = try #require(feature["geometry"] as? [String: Any])
      geometry["coordinates"] = shake(geometry["coordinates"] ?? [])
      feature["geometry"] = geometry
      if withoutIds {
        var properties = try #require(feature["properties"] as? [String: Any])
        for name in ["ZDDM", "宗地代码"] { properties[name] = nil }
        feature["properties"] = properties
        feature["id"] = nil
      }
      features.append(feature)
    }
    for index in features.indices.dropLast() {
      features.swapAt(index, index + Int(next() * Double(features.count - index)))
    }
    let data = try JSONSerialization.data(
      withJSONObject: ["type": "FeatureCollection", "features": features],
      options: [.prettyPrinted, .sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  @Test(
    "reformatted, shuffled, 1 mm of noise: a baseline stays whole",
    arguments: [false, true], [[], ["--no-plan"]])
  func whole(withoutIds: Bool, how: [String]) throws {
    let seed: UInt64 = 4
    let lines = SamplePlots.lines
    try folder.write(
      rewritten(lines, noise: 0, withoutIds: withoutIds, seed: seed), as: "plots.geojson")
    let first = try check(["plots.geojson", "--write-baseline", "known.json"] + how)
    #expect(first.status == 1, "\(first.err)")
    let text = try folder.text("known.json")
    try folder.write(
      rewritten(lines, noise: 0.001, withoutIds: withoutIds, seed: seed + 1), as: "noisy.geojson")
    let again = try check(["noisy.geojson", "--baseline", "known.json", "--ratchet"] + how)
    #expect(again.status == 0, "seed \(seed): \(again.out)")
    let standing = try standing(["noisy.geojson", "--baseline", "known.json"] + how)
    #expect(figures(standing).dropFirst().allSatisfy { $0 == 0 }, "seed \(seed): \(standing)")
    #expect(figures(standing)[0] > (how.isEmpty ? 150 : 10), "\(standing)")
    if !withoutIds { #expect(!text.contains("\"place\""), "no coordinates where ids are") }
  }

  @Test(
    "bow-ties whose halves are alike keep their faults under 1 mm of noise",
    arguments: [false, true])
  func bowTies(withoutIds: Bool) throws {
    let seed: UInt64 = 9
    let lines = (0..<200).map { index in
      let (west, south) = (113.5 + Double(index % 20) / 1000, 23.3 + Double(index / 20) / 1000)
      let corners = [(0.0, 0.0), (5, 5), (5, 0), (0, 5), (0, 0)].map {
        "[\(west + $0.0 / 1e4),\(south + $0.1 / 1e4)]"
      }
      return #"{"type":"Feature","properties":{"ZDDM":"4401120100\#(10000 + index)GB0001"},"#
        + #""geometry":{"type":"Polygon","coordinates":[[\#(corners.joined(separator: ","))]]}}"#
    }
    try folder.write(
      rewritten(lines, noise: 0, withoutIds: withoutIds, seed: seed), as: "plots.geojson")
    let first = try check("plots.geojson", "--no-plan", "--write-baseline", "known.json")
    #expect(first.status == 1 && first.out.contains("GEO211"), "\(first.out)")
    try folder.write(
      rewritten(lines, noise: 0.001, withoutIds: withoutIds, seed: seed + 1), as: "noisy.geojson")
    let again = try check("noisy.geojson", "--no-plan", "--baseline", "known.json", "--ratchet")
    #expect(again.status == 0, "seed \(seed): \(again.out)")
  }

  @Test("the same findings in any order: the same bytes")
  func bytes() throws {
    let lines = Array(SamplePlots.lines.prefix(400))
    try folder.write(SamplePlots.collection(lines), as: "a.geojson")
    try folder.write(SamplePlots.collection(lines.reversed()), as: "b.geojson")
    try check("a.geojson", "--write-baseline", "a.json", "--jobs", "1")
    try check("b.geojson", "--write-baseline", "b.json", "--jobs", "8")
    #expect(try folder.text("a.json") == folder.text("b.json"))
    #expect(try folder.text("a.json").contains("\"BLU101\""))
  }

  @Test("known findings are counted apart in every format and decide nothing")
  func apart() throws {
    let plot = SamplePlots.line(SamplePlots.violating)
    try folder.write(SamplePlots.collection([plot]), as: "one.geojson")
    #expect(try check("one.geojson", "--write-baseline", "known.json").status == 1)
    let known = try check(
      "one.geojson", "--baseline", "known.json", "-o", "r.json", "-o", "r.jsonl", "-o", "r.geojson",
      "-o", "r.csv", "-o", "r.txt", "-o", "r.sarif", "-o", "r.md", "--annotate", "a.geojson")
    #expect(known.status == 0)
    #expect(known.out.contains("new 0  known "), "\(known.out)")
    #expect(known.out.contains("violates 1"), "the plot is what it was")
    #expect(known.out.contains("no new finding at or above --fail-on"))
    let report = try parsed(folder.text("r.json"))
    let findings = try #require(report["findings"] as? [[String: Any]])
    let acceptances = findings.compactMap { $0["acceptance"] as? [String: Any] }
    #expect(acceptances.count == findings.count && !findings.isEmpty)
    #expect(acceptances.allSatisfy { $0["kind"] as? String == "known" })
    let rules = try #require(report["rules"] as? [[String: Any]])
    let rule = try #require(rules.first { $0["code"] as? String == "BLU101" })
    #expect(rule["known"] as? Int == 1 && (rule["counts"] as? [String: Int])?["violates"] == 1)
    #expect(try folder.text("r.geojson").contains("\"acceptance\":\"known\""))
    #expect(try folder.text("r.jsonl").contains("\"acceptance\":{\"kind\":\"known\"}"))
    #expect(try folder.text("r.txt").contains("known: in the baseline"))
    #expect(try folder.text("r.md").contains("new 0  known \(findings.count)"))
    let results = try results("r.sarif")
    #expect(results.count == findings.count)
    for result in results {
      #expect(result["baselineState"] as? String == "unchanged")
      let suppression = (result["suppressions"] as? [[String: Any]])?.first
      #expect(suppression?["status"] as? String == "accepted", "\(result)")
      #expect(result["level"] as? String == "note")
    }
    #expect(try folder.text("a.geojson").contains("\"landlint_known\":\"BLU101"))
    let rows = try folder.text("r.csv").split(separator: "\r\n")
    let heads = rows[0].split(separator: ",", omittingEmptySubsequences: false)
    let column = try #require(heads.firstIndex(of: "known"))
    let cells = rows[1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(cells[column].contains("BLU101"))
  }

  /// What a SARIF file lists.
  func results(_ name: String) throws -> [[String: Any]] {
    let runs = try #require(try parsed(folder.text(name))["runs"] as? [[String: Any]])
    return try #require(runs.first?["results"] as? [[String: Any]])
  }

  @Test("a plot that comes to overlap a blue line is new, and nothing else is")
  func newOverlap() throws {
    let violating = try parsed(SamplePlots.line(SamplePlots.violating))
    var lines = SamplePlots.lines
    let first = try #require(lines.firstIndex { $0.contains("\"YDYHFLDM\":\"070102\"") })
    try folder.write(SamplePlots.collection(lines), as: "before.geojson")
    var moved = try parsed(lines[first])
    let properties = try #require(moved["properties"] as? [String: Any])
    let id = try #require((properties["ZDDM"] ?? properties["宗地代码"]) as? String)
    moved["geometry"] = violating["geometry"]
    lines[first] = String(
      decoding: try JSONSerialization.data(withJSONObject: moved), as: UTF8.self)
    try folder.write(SamplePlots.collection(lines), as: "now.geojson")
    try check("before.geojson", "--write-baseline", "known.json")
    #expect(try !folder.text("known.json").contains("\"BLU101\",\"plot\":\"\(id)\""))
    let outcome = try check("now.geojson", "--baseline", "known.json", "-o", "r.sarif")
    #expect(outcome.status == 1, "\(outcome.err)")
    let results = try results("r.sarif")
    let new = results.filter { $0["baselineState"] as? String == "new" }
    #expect(new.contains { $0["ruleId"] as? String == "BLU101" }, "\(new)")
    #expect(new.allSatisfy { "\($0["logicalLocations"] ?? $0)".contains(id) }, "\(new)")
    #expect(results.count { $0["baselineState"] as? String == "unchanged" } > 150)
    #expect(new.allSatisfy { $0["suppressions"] == nil })
  }

  @Test("a finding whose verdict is worse than it was is new; one that is better is known")
  func worseVerdict() throws {
    let line = SamplePlots.line(SamplePlots.violating)
    try folder.write(SamplePlots.collection([line]), as: "now.geojson")
    try check("now.geojson", "--select", "BLU101", "--write-baseline", "known.json")
    let known = try folder.text("known.json")
    let source = try #require(
      known.split(separator: "\n").first { $0.contains("\"BLU101\",\"plot\"") })
    #expect(!source.contains("verdict"), "nothing is worse than violates: \(source)")
    for (verdict, figures) in [("borderline", [0, 1, 1]), ("suspected", [0, 1, 1])] {
      let milder = known.replacingOccurrences(
        of: String(source), with: source.dropLast() + ",\"verdict\":\"\(verdict)\"}")
      try folder.write(milder, as: "milder.json")
      #expect(
        try self.figures(
          standing("now.geojson", "--select", "BLU101", "--baseline", "milder.json")) == figures)
    }
    #expect(
      try figures(standing("now.geojson", "--select", "BLU101", "--baseline", "known.json"))
        == [1, 0, 0])
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.borderline)]), as: "near.geojson")
    try check("near.geojson", "--select", "BLU101", "--write-baseline", "near.json")
    #expect(try folder.text("near.json").contains("\"verdict\":\"borderline\""))
    #expect(
      try figures(standing("near.geojson", "--select", "BLU101", "--baseline", "near.json"))
        == [1, 0, 0])
  }

  @Test("plots that come to overlap each other", arguments: [false, true])
  func overlaps(withoutIds: Bool) throws {
    func plot(_ id: String, _ x: Double, _ width: Double) -> String {
      let (west, east) = (113.5 + x / 1e4, 113.5 + (x + width) / 1e4)
      let corners = [[west, 23.3], [east, 23.3], [east, 23.301], [west, 23.301], [west, 23.3]]
      let ring = corners.map { "[\($0[0]),\($0[1])]" }.joined(separator: ",")
      let name = withoutIds ? "" : "\"宗地代码\":\"44011200300\(id)\""
      return "{\"type\":\"Feature\",\"properties\":{\(name)},\"geometry\":"
        + "{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}}"
    }
    let known = [plot("1GB00001", 0, 10), plot("1GB00002", 9, 11), plot("1GB00003", 20, 10)]
    try folder.write(SamplePlots.collection(known), as: "before.geojson")
    try folder.write(
      SamplePlots.collection(known.reversed() + [plot("1GB00004", 29.5, 10)]), as: "now.geojson")
    let select = ["--no-plan", "--select", "TOP101"]
    try check(["before.geojson", "--write-baseline", "known.json"] + select)
    let line = try folder.text("known.json").split(separator: "\n").first {
      $0.hasPrefix("{\"rule\"")
    }
    #expect(line?.contains("\"place\"") == withoutIds, "\(line ?? "")")
    let outcome = try check(["now.geojson", "--baseline", "known.json"] + select)
    #expect(outcome.status == 1)
    let standing = try standing(["now.geojson", "--baseline", "known.json"] + select)
    #expect(figures(standing) == [1, 1, 0], "\(standing)")
  }

  @Test("a baseline of another day or another plan is said")
  func origin() throws {
    try folder.write(SamplePlots.some(30), as: "plots.geojson")
    let write = try Program.run(
      "check", "plots.geojson", "--write-baseline", "known.json", "--as-of", "2025-06-30",
      in: folder)
    #expect(write.status == 0, "\(write.err)")
    #expect(try folder.text("known.json").contains("\"as_of\":\"2025-06-30\""))
    func said(_ arguments: String...) throws -> String {
      try check(["plots.geojson", "--baseline", "known.json"] + arguments).out
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let day = "the baseline known.json is as of 2025-06-30, this run as of 2025-12-31"
    #expect(try said().contains(day))
    #expect(try !said().contains("is of '"))
    #expect(try said("--no-plan").contains("the baseline known.json is of '中新广州知识城"))
    try check("plots.geojson", "--baseline", "known.json", "--write-baseline", "known.json")
    #expect(try !said().contains("the baseline known.json is"))
  }

  @Test("a new finding fails; what is no longer found is told")
  func newAndGone() throws {
    let lines = [SamplePlots.line(SamplePlots.violating), SamplePlots.line(SamplePlots.borderline)]
    try folder.write(SamplePlots.collection([lines[1]]), as: "before.geojson")
    try folder.write(SamplePlots.collection(lines), as: "now.geojson")
    try check("before.geojson", "--write-baseline", "known.json", "--select", "BLU")
    let grown = try check("now.geojson", "--baseline", "known.json", "--select", "BLU")
    #expect(grown.status == 1)
    #expect(grown.out.contains("\(SamplePlots.violating)"), "the worst are the new ones")
    #expect(
      figures(try standing("now.geojson", "--baseline", "known.json", "--select", "BLU"))
        == [1, 1, 0])
    try check("now.geojson", "--write-baseline", "known.json", "--select", "BLU")
    let shrunk = try check("before.geojson", "--baseline", "known.json", "--select", "BLU")
    #expect(shrunk.status == 0)
    #expect(
      shrunk.out.contains("no longer found 1 (BLU101 \(SamplePlots.violating))"), "\(shrunk.out)")
    let elsewhere = try standing(
      "before.geojson", "--baseline", "known.json", "--select", "RES")
    #expect(figures(elsewhere) == [0, 0, 0], "what was not looked at is not gone")
  }

  @Test("--ratchet: a count that rises fails at any severity, and nothing is written")
  func ratchet() throws {
    let plot = SamplePlots.line(SamplePlots.borderline)
    let other = SamplePlots.lines.first {
      $0 != plot && $0.contains("\"YDYHFLDM\":\"070102\"")
    }
    let broken = try #require(other).replacingOccurrences(
      of: "\"YDYHFLDM\":\"070102\"", with: "\"YDYHFLDM\":\"zz\"")
    try folder.write(SamplePlots.collection([plot]), as: "before.geojson")
    try folder.write(SamplePlots.collection([plot, broken]), as: "now.geojson")
    try check("before.geojson", "--write-baseline", "known.json", "--select", "BLU,INP")
    let bytes = try folder.text("known.json")
    let loose = try check("now.geojson", "--baseline", "known.json", "--select", "BLU,INP")
    #expect(loose.status == 0, "\(loose.out)")
    let tight = try check(
      "now.geojson", "--baseline", "known.json", "--select", "BLU,INP", "--ratchet",
      "--write-baseline", "known.json", "--fail-on", "never")
    #expect(tight.status == 1, "\(tight.out)")
    #expect(tight.out.contains("Counts that rose (--ratchet) INP"), "\(tight.out)")
    #expect(tight.out.contains("= counts rose"))
    #expect(try folder.text("known.json") == bytes)
    let same = try check(
      "before.geojson", "--baseline", "known.json", "--select", "BLU,INP", "--ratchet",
      "--write-baseline", "known.json")
    #expect(same.status == 0)
    #expect(try folder.text("known.json") == bytes)
  }

  @Test("a plot without an id is known where it lies, within the tolerance and no farther")
  func places() throws {
    let plot = SamplePlots.line(SamplePlots.violating)
    func moved(_ metres: Double) throws -> String {
      var feature = try parsed(plot)
      var properties = try #require(feature["properties"] as? [String: Any])
      for name in ["ZDDM", "宗地代码"] { properties[name] = nil }
      feature["properties"] = properties
      feature["id"] = nil
      func shift(_ value: Any) -> Any {
        guard let list = value as? [Any] else { return value }
        guard let x = list.first as? Double, let y = list.last as? Double else {
          return list.map(shift)
        }
        return [x, y + metres / 110_600]
      }
      var geometry = try #require(feature["geometry"] as? [String: Any])
      geometry["coordinates"] = shift(geometry["coordinates"] ?? [])
      feature["geometry"] = geometry
      let data = try JSONSerialization.data(withJSONObject: feature)
      return String(decoding: data, as: UTF8.self)
    }
    for (name, metres) in [("a", 0.0), ("b", 0.05), ("c", 0.5)] {
      try folder.write(SamplePlots.collection([moved(metres)]), as: "\(name).geojson")
    }
    try check("a.geojson", "--write-baseline", "known.json", "--select", "BLU101")
    #expect(try folder.text("known.json").contains("\"place\":["))
    let near = try standing("b.geojson", "--baseline", "known.json", "--select", "BLU101")
    let far = try standing("c.geojson", "--baseline", "known.json", "--select", "BLU101")
    #expect(figures(near) == [1, 0, 0])
    #expect(figures(far) == [0, 1, 1])
  }

  @Test("one line for features that share an id, however they stand")
  func alike() throws {
    let plot = SamplePlots.line(SamplePlots.violating)
    let small = plot.replacingOccurrences(of: "\"ZDMJ\":", with: "\"landlint_was\":")
    try folder.write(SamplePlots.collection([plot, small]), as: "a.geojson")
    try folder.write(SamplePlots.collection([small, plot]), as: "b.geojson")
    try folder.write(SamplePlots.collection([plot]), as: "one.geojson")
    try check("a.geojson", "--write-baseline", "known.json", "--select", "BLU101")
    #expect(try folder.text("known.json").contains("\"times\":2"))
    let other = try standing("b.geojson", "--baseline", "known.json", "--select", "BLU101")
    #expect(figures(other) == [2, 0, 0])
    try check("one.geojson", "--write-baseline", "one.json", "--select", "BLU101")
    let twice = try standing("b.geojson", "--baseline", "one.json", "--select", "BLU101")
    #expect(figures(twice) == [1, 1, 0], "a matching, not a set")
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    static let head = "{\"schema\":\"landlint-baseline/1\",\"findings\":[\n"
    var text: String
    var says: String
    var testDescription: String { says }
  }

  @Test(
    "a baseline that cannot be used: file, line, column, exit 2",
    arguments: [
      Wrong(text: "", says: "known.json:1:1: JSON: a value was expected"),
      Wrong(text: "[]", says: "known.json:1:1: expected an object, found an array"),
      Wrong(text: "{\"findings\":[]}", says: "known.json:1:1: this is no baseline of landlint"),
      Wrong(
        text: "{\"schema\":\"landlint-baseline/9\",\n\"findings\":[]}",
        says: "known.json:1:11: the version 'landlint-baseline/9'"),
      Wrong(
        text: Wrong.head + "{\"plot\":\"1\"}]}",
        says: "known.json:2:1: the member 'rule' is missing"),
      Wrong(
        text:
          Wrong.head + "{\"rule\":\"BLU101\",\"polt\":\"1\"}]}",
        says: "known.json:2:18: a finding has no member 'polt'"),
      Wrong(
        text:
          Wrong.head + "{\"rule\":\"BLU101\",\"times\":0}]}",
        says: "known.json:2:26: expected a whole number from 1"),
      Wrong(
        text: Wrong.head + "{\"rule\":\"BLU101\"},\n",
        says: "known.json:3:1: JSON: a value was expected"),
    ])
  func unusable(_ wrong: Wrong) throws {
    try folder.write(SamplePlots.some(3), as: "plots.geojson")
    try folder.write(wrong.text, as: "known.json")
    let outcome = try check("plots.geojson", "--baseline", "known.json")
    #expect(outcome.status == 2)
    #expect(
      outcome.err.contains("--baseline: ") && outcome.err.contains(wrong.says), "\(outcome.err)")
    #expect(outcome.out.isEmpty)
  }

  @Test("arguments that do not fit together")
  func arguments() throws {
    try folder.write(SamplePlots.some(3), as: "plots.geojson")
    let bytes = try folder.bytes("plots.geojson")
    let cases: [([String], String)] = [
      (["--ratchet"], "--ratchet needs --baseline FILE"),
      (["--baseline", "absent.json"], "absent.json"),
      (["--write-baseline", "plots.geojson"], "would overwrite the input plots.geojson"),
      (["--write-baseline", "x.json", "-o", "./x.json"], "written by two reports"),
      (["--write-baseline", "x.json", "--plot", "1"], "exclude each other"),
    ]
    for (arguments, words) in cases {
      let outcome = try Program.run(["check", "plots.geojson"] + arguments, in: folder)
      #expect(outcome.status == 2 && outcome.err.contains(words), "\(arguments): \(outcome.err)")
    }
    #expect(try folder.bytes("plots.geojson") == bytes)
  }

  @Test("an input that breaks off leaves the baseline as it was")
  func brokenOff() throws {
    try folder.write(SamplePlots.some(3), as: "plots.geojson")
    try check("plots.geojson", "--write-baseline", "known.json")
    let bytes = try folder.text("known.json")
    try folder.write(String(SamplePlots.some(3).dropLast(300)), as: "cut.geojson")
    let outcome = try check("cut.geojson", "--write-baseline", "known.json")
    #expect(outcome.status == 2 && outcome.out.contains("was not written"), "\(outcome.out)")
    #expect(try folder.text("known.json") == bytes)
    #expect(try folder.names.allSatisfy { !$0.contains(".part-") })
  }

  @Test("a full disk and a folder that is not there leave the baseline as it was")
  func fullDisk() throws {
    try folder.write(SamplePlots.collection(SamplePlots.lines), as: "plots.geojson")
    try folder.write("old", as: "known.json")
    // A file that may not grow beyond a kilobyte stands for a disk that is full.
    let outcome = try Program.run(
      "-c",
      "ulimit -f 1; trap '' XFSZ; "
        + "\"$0\" check plots.geojson --as-of 2025-12-31 --lang en --write-baseline known.json 2>&1 "
        + "| tail -n 1; exit ${PIPESTATUS[0]}",
      Program.path, in: folder, program: "/bin/bash")
    #expect(outcome.status == 2)
    #expect(outcome.out.contains("known.json: writing failed: File too large"), "\(outcome.out)")
    #expect(try folder.text("known.json") == "old")
    let names = try folder.names
    #expect(names.allSatisfy { !$0.contains(".part-") }, "\(names)")
    let absent = try check("plots.geojson", "--write-baseline", "absent/known.json")
    #expect(absent.status == 2 && absent.out.isEmpty)
    #expect(absent.err.contains("absent/known.json: cannot be written: No such file"))
  }

  @Test("ended in the middle: the old baseline stands", arguments: [SIGINT, SIGTERM, SIGKILL])
  func ended(number: Int32) throws {
    try folder.write(SamplePlots.some(30), as: "plots.geojson")
    let names = try EndedRun.names(
      in: folder, by: number, option: "--write-baseline", output: "known.json")
    // Nothing that is killed outright can tidy up.
    #expect(number == SIGKILL || names.allSatisfy { !$0.contains(".part-") }, "\(names)")
  }
}
