import Foundation
import Testing

/// `landlint compare`: two dates of the sample side by side.
@Suite("Comparison of dates")
struct CompareTests {
  static let samples = Program.plan + "/samples"
  static let arguments = [
    "compare", "\(samples)/2024-12-31.geojson", "\(samples)/2025-12-31.geojson", "--join",
    "\(samples)/contracts/2024-12-31.csv", "--join", "\(samples)/contracts/2025-12-31.csv", "--on",
    "电子监管号",
  ]

  static func text(_ value: Any?) -> String { value as? String ?? "" }

  @Test("suspected idle over time is no figure where nothing could be judged")
  func idleNotJudged() throws {
    let folder = try Folder()
    let outcome = try Program.run(Self.arguments.prefix(3) + ["-o", "c.json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let bare = try BalanceTests.tables(try folder.text("c.json"))
    let row = try #require(bare["series"]?.first { $0["key"] as? String == "idle" })
    #expect(row["date_1"] as? Double == nil && row["change"] as? Double == nil, "\(row)")
    #expect(try folder.text("c.json").contains("does not mean that there is none"))
    _ = try Program.run(Self.arguments + ["-o", "c.json"], in: folder)
    let joined = try BalanceTests.tables(try folder.text("c.json"))
    let judged = try #require(joined["series"]?.first { $0["key"] as? String == "idle" })
    #expect((judged["date_2"] as? Double ?? 0) > 20, "\(judged)")
  }

  @Test("what nothing looked for is no zero: no rules on idle land, no layer of reserved land")
  func notLookedAt() throws {
    let folder = try Folder()
    let outcome = try Program.run(
      Self.arguments.prefix(3) + ["--no-plan", "-o", "c.json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let text = try folder.text("c.json")
    let tables = try BalanceTests.tables(text)
    for key in ["idle", "idle_area"] {
      let row = try #require(tables["series"]?.first { $0["key"] as? String == key })
      #expect(row["date_1"] as? Double == nil && row["change"] as? Double == nil, "\(row)")
    }
    let reserved = try #require(tables["reserved"])
    #expect(reserved.count >= 6)
    let inside = reserved.filter { "\($0["item"] ?? "")".contains("inside reserved land") }
    #expect(!inside.isEmpty && inside.allSatisfy { $0["area_m2"] as? Double == nil }, "\(reserved)")
    #expect(text.contains("no layer of reserved land") && text.contains("no rule looks for it"))
    #expect(tables["idle"] == nil, "no table of changes where nothing was looked for")
  }

  @Test("from–to areas, kinds of change and pieces of the sample, against another program")
  func oracle() throws {
    let folder = try Folder()
    let outcome = try Program.run(
      Self.arguments + ["-o", "c.json", "-o", "c.geojson"], in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let tables = try BalanceTests.tables(try folder.text("c.json"))
    let file = Program.root.appendingPathComponent("geodata/oracle/comparison.json")
    let oracle = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let wanted = try #require(oracle["flows"] as? [String: Double])
    let flows = try #require(tables["flows"]).filter { $0["level"] as? Int == 1 }
    var found: [String: Double] = [:]
    for row in flows {
      // Ground without a plot and plots without a code are told apart by their names.
      func end(_ side: String) -> String {
        let name = Self.text((row["\(side)_name"] as? [String: Any])?["zh"])
        let code = Self.text(row["\(side)_class"])
        return code.isEmpty ? (name.contains("无宗地") ? "-" : "?") : code
      }
      let area: Double = row["area_m2"] as? Double ?? .nan
      found["\(end("from"))>\(end("to"))", default: 0] += area
    }
    for key in Set(wanted.keys).union(found.keys) {
      let ours: Double = found[key] ?? 0
      let theirs: Double = wanted[key] ?? 0
      #expect(abs(ours - theirs) < 0.5 + 1e-6 * theirs, "\(key): \(ours) \(theirs)")
    }
    // Cells close to the last digit.
    let total = try #require(tables["flows"]?.last)
    for (member, digits) in [("area_ha", 10_000.0), ("area_m2", 10_000.0)] {
      func units(_ row: [String: Any]) -> Int {
        Int(((row[member] as? Double ?? 0) * digits).rounded())
      }
      #expect(flows.map(units).reduce(0, +) == units(total), "\(member)")
    }
    let matrix = try #require(tables["matrix"])
    let columns = try #require(matrix.last).keys.filter { $0.hasPrefix("to_") }
    for row in matrix {
      func units(_ column: String) -> Int {
        Int(((row[column] as? Double ?? 0) * 10_000).rounded())
      }
      #expect(columns.map(units).reduce(0, +) == units("total"))
    }
    let kinds = try #require(oracle["kinds"] as? [String: Int])
    for row in try #require(tables["plots"]) {
      guard let kind = row["kind"] as? String, let count = kinds[kind] else { continue }
      #expect(row["groups"] as? Int == count, "\(kind)")
    }
    let pieces = try #require(
      try parsed(try folder.text("c.geojson"))["features"] as? [[String: Any]])
    var area = 0.0
    for piece in pieces {
      area += (piece["properties"] as? [String: Any])?["area_m2"] as? Double ?? .nan
    }
    var changed = 0.0
    for (key, flow) in wanted {
      let ends = key.split(separator: ">")
      if ends.first != ends.last { changed += flow }
    }
    #expect(abs(area - changed) < 30, "\(area) \(changed)")
    #expect(pieces.allSatisfy { $0["geometry"] is [String: Any] })
  }

  @Test("the same bytes again, with any workers and in whatever order the dates are given")
  func sameBytes() throws {
    let names = ["c.csv", "c.md", "c.html", "c.json", "c.geojson"]
    var outputs: [[Data]] = []
    for turn in 0..<2 {
      let folder = try Folder()
      try folder.write(
        SamplePlots.collection(Array(SamplePlots.lines.prefix(400))), as: "p-2024-12-31.geojson")
      try folder.write(
        SamplePlots.collection(Array(SamplePlots.lines.dropFirst(20).prefix(400))),
        as: "p-2025-12-31.geojson")
      let files = ["p-2024-12-31.geojson", "p-2025-12-31.geojson"]
      var arguments = ["compare"]
      arguments += turn == 0 ? files : [files[1], files[0]]
      arguments += ["--jobs", turn == 0 ? "1" : "8", "--purpose", "year"]
      arguments += names.flatMap { ["-o", $0] }
      let outcome = try Program.run(arguments, in: folder)
      #expect(outcome.status == 0, "\(outcome.err)")
      outputs.append(try names.map { try folder.bytes($0) })
      let tables = try BalanceTests.tables(try folder.text("c.json"))
      let kinds = try #require(tables["plots"])
      func groups(_ kind: String) -> Int? {
        kinds.first { $0["kind"] as? String == kind }?["groups"] as? Int
      }
      #expect(groups("gone") == 20 && groups("new") == 20, "\(kinds)")
      let html = try folder.text("c.html")
      #expect(html.contains("<svg") && html.contains("sha256") && html.contains("Yearly summary"))
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test("days, tables and plans are given once a date; one file is no comparison")
  func arguments() throws {
    let folder = try Folder()
    try folder.write(SamplePlots.some(3), as: "a.geojson")
    try folder.write(SamplePlots.some(3), as: "b.geojson")
    for (arguments, words) in [
      (["a.geojson"], "two files or more"),
      (["a.geojson", "."], ".: is a folder"),
      (["a.geojson", "b.geojson"], "--as-of"),
      (["a.geojson", "b.geojson", "--as-of", "2024-01-01"], "once a date"),
      (
        ["a.geojson", "b.geojson", "--as-of", "2024-01-01", "--as-of", "2024-01-01"],
        "of the same day"
      ),
    ] {
      let outcome = try Program.run(["compare"] + arguments, in: folder)
      #expect(outcome.status == 2 && outcome.err.contains(words), "\(outcome.err)")
    }
  }
}
