import Foundation
import Testing

/// `landlint balance`: the figures of the run, closed in every unit, whatever the order of the file.
@Suite("Area statement")
struct BalanceTests {
  static let options = ["--join", Program.contracts, "--on", "电子监管号"]

  /// The tables of a statement by their keys.
  static func tables(_ text: String) throws -> [String: [[String: Any]]] {
    let tables = try #require(try parsed(text)["tables"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: try tables.map {
        (try #require($0["key"] as? String), try #require($0["rows"] as? [[String: Any]]))
      })
  }

  static func statement(
    _ arguments: [String], in folder: Folder
  ) throws -> [String: [[String: Any]]] {
    let outcome = try Program.run(["balance"] + arguments + ["-o", "s.json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    return try tables(try folder.text("s.json"))
  }

  /// A figure in its last printed digit.
  static func units(_ row: [String: Any], _ member: String) -> Int {
    let digits = member == "area_ha" || member == "area_m2_exact" ? 10_000.0 : 100.0
    return Int((((row[member] as? Double) ?? .nan) * digits).rounded())
  }

  /// Cells of a CSV file without what keeps spreadsheets from guessing.
  static func spreadsheet(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    func append(_ scalar: Unicode.Scalar) {
      rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where isQuoted, "\n" where isQuoted: append(scalar)
      case ",": rows[rows.count - 1].append("")
      case "\n": rows.append([""])
      case "\r", "\t", "\u{FEFF}": break
      default: append(scalar)
      }
    }
    return rows.filter { $0.count > 1 }
  }

  static let figures = ["area_m2", "area_ha", "area_mu", "percent"]

  /// Every level of a table adds up to the level above it. Mu stand in plans of China alone.
  static func closes(_ rows: [[String: Any]], level base: Int = 0, _ words: String) {
    #expect(rows.contains { $0["area_m2"] is Double }, "\(words) has areas")
    for member in Self.figures where rows.contains(where: { $0[member] is Double }) {
      var sums: [Int: Int] = [:]
      var counts: [Int: Int] = [:]
      var above: [Int: Int] = [:]
      func end(_ level: Int) {
        guard counts[level, default: 0] > 0 else { return }
        #expect(sums[level] == above[level - 1], "\(words) \(member) level \(level)")
        sums[level] = 0
        counts[level] = 0
      }
      for row in rows {
        guard let level = row["level"] as? Int, level > base else { continue }
        for deeper in stride(from: 4, to: level, by: -1) { end(deeper) }
        sums[level, default: 0] += units(row, member)
        counts[level, default: 0] += 1
        above[level] = units(row, member)
      }
      for level in stride(from: 4, through: base + 2, by: -1) { end(level) }
      if base == 0, let total = rows.first(where: { $0["level"] as? Int == 0 }) {
        #expect(sums[1] == units(total, member), "\(words) \(member) total")
      }
    }
  }

  @Test("suspected idle is no figure where nothing could be judged")
  func idleNotJudged() throws {
    let folder = try Folder()
    let bare = try Self.statement([Program.sample], in: folder)
    let row = try #require(bare["of_which"]?.first)
    #expect("\(row["item"] ?? "")".contains("疑似闲置"), "\(row)")
    #expect(row["plots"] as? Int == nil && row["area_ha"] as? Double == nil, "\(row)")
    #expect(try folder.text("s.json").contains("宗未判定,不等于没有"))
    let joined = try Self.statement([Program.sample] + Self.options, in: folder)
    #expect((joined["of_which"]?.first?["plots"] as? Int ?? 0) > 20)
  }

  @Test("classes, groups, units and control lines against another program, closed at each level")
  func oracle() throws {
    let folder = try Folder()
    let tables = try Self.statement([Program.sample] + Self.options, in: folder)
    let file = Program.root.appendingPathComponent("geodata/oracle/balance.json")
    let oracle = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    func agrees(_ row: [String: Any]?, _ wanted: Any?, _ words: String) {
      guard let row, let wanted = wanted as? [String: Any],
        let area = row["area_m2_exact"] as? Double, let other = wanted["area_m2"] as? Double
      else {
        Issue.record("\(words) is missing")
        return
      }
      #expect(row["plots"] as? Int == wanted["plots"] as? Int, "\(words) plots")
      // Sums of plots that are each rounded to 10⁻⁴ m²; positions have 8 decimals.
      #expect(abs(area - other) <= 0.02 + 2e-9 * other, "\(words) \(area) \(other)")
    }
    let classes = try #require(oracle["classes"] as? [String: Any])
    let balance = try #require(tables["balance"])
    for (code, wanted) in classes {
      // Plots without a code and those whose code is not recognised are told apart by name.
      let row = balance.first { row in
        let name = (row["name"] as? [String: Any])?["zh"] as? String
        return code.isEmpty ? name == "未填" : row["code"] as? String == code
      }
      agrees(row, wanted, "class \(code)")
    }
    let net = try #require(balance.last)
    let union = try #require(oracle["union_m2"] as? Double)
    #expect(abs((net["area_m2_exact"] as? Double ?? 0) - union) < 0.1)
    for (group, wanted) in try #require(oracle["groups"] as? [String: Any]) {
      agrees(
        tables["groups"]?.first { $0["group"] as? String == group }, wanted, "group \(group)")
    }
    for (unit, wanted) in try #require(oracle["units"] as? [String: Any]) {
      agrees(tables["units"]?.first { $0["unit"] as? String == unit }, wanted, "unit \(unit)")
    }
    let lines = [
      "永久蓝线": "blue-line:permanent", "预控蓝线": "blue-line:pre-control",
      "留白用地": "reserved-land",
    ]
    let constraints = try #require(oracle["constraints"] as? [String: Any])
    for (name, key) in lines {
      let row = tables["occupation"]?.first {
        ($0["constraint"] as? [String: Any])?["zh"] as? String == name
          && $0["weight"] as? String == "group"
      }
      agrees(row, constraints[key], key)
    }
    for key in ["balance", "groups", "units"] { Self.closes(tables[key] ?? [], key) }
    for key in ["balance_by_unit", "occupation"] { Self.closes(tables[key] ?? [], level: 0, key) }
  }

  @Test("the figures are those of the report of the same run")
  func sameAsReport() throws {
    let folder = try Folder()
    let checked = try Program.run(
      ["check", Program.sample, "-o", "r.json", "-o", "r.csv"] + Self.options + asOf, in: folder)
    #expect(checked.status < 2, "\(checked.err)")
    let report = try parsed(try folder.text("r.json"))
    let tables = try Self.statement([Program.sample] + Self.options, in: folder)
    let sum = try #require(tables["balance"]?.first { $0["level"] as? Int == 0 })
    #expect(
      Self.units(sum, "area_m2_exact")
        == Int(((report["plots_area_m2"] as? Double ?? 0) * 10_000).rounded()))
    #expect(sum["plots"] as? Int == report["plots_total"] as? Int)
    // The table of plots, summed by class and by control line.
    let rows = Self.spreadsheet(try folder.text("r.csv"))
    let header = rows[0]
    func total(_ name: String, where wanted: ([String]) -> Bool) throws -> Int {
      let column = try #require(header.firstIndex(of: name))
      return rows.dropFirst().filter(wanted).reduce(0) {
        $0 + Int(((Double($1[column]) ?? 0) * 10_000).rounded())
      }
    }
    let use = try #require(header.firstIndex(of: "land_use"))
    let area = try total("area_m2") { $0[use].hasPrefix("0802") }
    let row = try #require(tables["balance"]?.first { $0["code"] as? String == "0802" })
    #expect(Self.units(row, "area_m2_exact") == area)
    let blue = try total("occupied_blue_line_permanent_m2") { _ in true }
    let line = try #require(
      tables["occupation"]?.first {
        ($0["constraint"] as? [String: Any])?["en"] as? String == "permanent blue line"
      })
    #expect(Self.units(line, "area_m2_exact") == blue)
    let detail = try #require(tables["occupation_by_plot"]).filter {
      ($0["constraint"] as? [String: Any])?["en"] as? String == "permanent blue line"
    }
    for member in Self.figures {
      #expect(detail.reduce(0) { $0 + Self.units($1, member) } == Self.units(line, member))
    }
  }

  @Test("shuffled features, another number of workers: the same tables, the same bytes")
  func properties() throws {
    let folder = try Folder()
    let plots = Array(SamplePlots.lines.prefix(700))
    var state: UInt64 = 20_251_231
    var shuffled = plots
    for index in shuffled.indices.dropLast() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      shuffled.swapAt(index, index + Int((state >> 33) % UInt64(shuffled.count - index)))
    }
    try folder.write(SamplePlots.collection(plots), as: "a.geojson")
    try folder.write(SamplePlots.collection(shuffled), as: "b.geojson")
    func tables(_ file: String, _ jobs: String) throws -> NSDictionary {
      try Self.statement([file, "--jobs", jobs] + asOf, in: folder) as NSDictionary
    }
    let straight = try tables("a.geojson", "1")
    #expect(try tables("b.geojson", "1") == straight, "seed 20251231")
    #expect(try tables("a.geojson", "8") == straight)
    var outputs: [[Data]] = []
    for jobs in ["1", "8"] {
      let names = ["s.csv", "s.md", "s.html", "s.json", "s.xlsx"]
      _ = try Program.run(
        ["balance", "a.geojson", "--jobs", jobs] + asOf + names.flatMap { ["-o", $0] }, in: folder)
      outputs.append(try names.map { try folder.bytes($0) })
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test("codes that no list knows have a row of their own; no layout, no units, and it is said")
  func unknownCodes() throws {
    let folder = try Folder()
    let plots = SamplePlots.lines.prefix(40).enumerated().map { index, line in
      index < 3
        ? line.replacing(/"YDYHFLDM":"[0-9]*"/, with: "\"YDYHFLDM\":\"X9<b>\"") : line
    }
    try folder.write(SamplePlots.collection(plots), as: "p.geojson")
    let tables = try Self.statement(["p.geojson"] + asOf, in: folder)
    let balance = try #require(tables["balance"])
    let unknown = try #require(
      balance.first { ($0["name"] as? [String: Any])?["zh"] as? String == "未识别" })
    #expect(unknown["plots"] as? Int == 3)
    #expect(balance.contains { $0["code"] as? String == "X9<b>" })
    Self.closes(balance, "unknown codes")
    let html = try Program.run(
      ["balance", "p.geojson", "--format", "html"] + asOf, in: folder)
    #expect(html.out.contains("X9&lt;b&gt;") && !html.out.contains("<b>"))
    let bare = try Program.run(["balance", "p.geojson", "--no-plan", "--full"] + asOf, in: folder)
    #expect(bare.status == 0, "\(bare.err)")
    #expect(bare.out.contains("no units"), "\(bare.out)")
  }
}
