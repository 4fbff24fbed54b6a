import Foundation
import Testing

/// `landlint idle` and `landlint review`: what goes to the authority, in the figures of the check.
@Suite("Forms for the authority")
struct FormTests {
  static let options = BalanceTests.options

  static func rows(_ name: String, in folder: Folder) throws -> [String: [[String: Any]]] {
    try BalanceTests.tables(try folder.text(name))
  }

  /// Words in which land is called idle without 疑似, names of laws and papers aside.
  static func overstated(_ text: String) -> [String] {
    let plain = text.replacing(/《[^》]*》/, with: "").replacing("疑似闲置", with: "")
      .replacing("未判定不等于未闲置", with: "").replacing("闲置土地由主管部门", with: "")
      .replacing("杜绝土地资源闲置与浪费", with: "").replacing("竣工逾期不是闲置", with: "")
      // Names of a register's columns and of the rule that reads them.
      .replacing("闲置信息", with: "").replacing("闲置原因", with: "")
    return plain.matches(of: /.{0,12}闲置.{0,6}/).map { String($0.output) }
  }

  @Test("the list has the contracts, areas, days and months of the check; what lacks evidence too")
  func idleList() throws {
    let folder = try Folder()
    let outcome = try Program.run(
      ["idle", Program.sample, "-o", "i.json", "-o", "i.csv", "-o", "i.html", "--lang", "zh"]
        + Self.options, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    _ = try Program.run(
      ["check", Program.sample, "-o", "r.json", "--select", "IDL1,IDL2"] + Self.options + asOf,
      in: folder)
    let report = try parsed(try folder.text("r.json"))
    let tables = try Self.rows("i.json", in: folder)
    let findings = try #require(report["findings"] as? [[String: Any]])
    func contract(_ finding: [String: Any]) -> String {
      (finding["subject"] as? [String: Any])?["contract"] as? String ?? ""
    }
    func listed(_ key: String) -> [String: [String: Any]] {
      let rows = (tables[key] ?? []).filter { $0["weight"] as? String == "plain" }
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["contract"] as? String ?? "", $0) })
    }
    for key in ["suspected", "borderline"] {
      let wanted = findings.filter { $0["verdict"] as? String == key }
      let found = listed(key)
      #expect(Set(found.keys) == Set(wanted.map(contract)) && !found.isEmpty)
      for finding in wanted {
        let row = try #require(found[contract(finding)])
        #expect(row["area_m2_exact"] as? Double == finding["area_m2"] as? Double)
        let rules = try #require(row["rules"] as? String)
        #expect(rules.contains(try #require(finding["rule"] as? String)))
        let evidence = Dictionary(
          uniqueKeysWithValues: (finding["evidence"] as? [[String: Any]] ?? []).map {
            ($0["operand"] as? String ?? "", $0["value"])
          })
        if let since = evidence["idle_since()"] as? String {
          #expect(row["since"] as? String == since)
        }
        if let months = evidence["idle_months()"] as? Int {
          #expect(row["months"] as? Int == months)
        }
      }
    }
    // A contract that a rule could not judge is in the list, by this rule or as suspected by another.
    let open = listed("not_judged")
    let elsewhere = Set(listed("suspected").keys).union(listed("borderline").keys)
    #expect(Set(open.keys).isDisjoint(with: elsewhere))
    for rule in try #require(report["rules"] as? [[String: Any]]) {
      let code = try #require(rule["code"] as? String)
      guard code.hasPrefix("IDL1") || code.hasPrefix("IDL2") else { continue }
      let count = (rule["counts"] as? [String: Any])?["not-evaluated"] as? Int ?? -1
      let rows = open.values.filter { ($0["rules"] as? String ?? "").contains(code) }
      #expect(rows.count <= count && rows.count >= count - elsewhere.count, "\(code)")
      #expect(!rows.isEmpty, "\(code)")
    }
    for row in open.values {
      let missing = try #require(row["missing"] as? [String: String])
      #expect(missing["zh"]?.isEmpty == false && missing["en"]?.isEmpty == false)
      let months = try #require(row["months"] as? [String: String])
      #expect(months["zh"] == "未判定")
    }
    for name in ["i.csv", "i.html"] {
      #expect(Self.overstated(try folder.text(name)) == [], "\(name)")
    }
    #expect(try folder.bytes("i.csv").starts(with: [0xEF, 0xBB, 0xBF]))
    // No cell of the list is blank: what is missing says so.
    for row in listed("suspected").values {
      #expect(row.values.allSatisfy { !($0 is NSNull) }, "\(row)")
    }
  }

  @Test("a file without the register's columns: nobody is listed, and it says why")
  func noRegister() throws {
    let folder = try Folder()
    try folder.write(SamplePlots.some(5), as: "p.geojson")
    let outcome = try Program.run(
      ["idle", "p.geojson", "--full", "--lang", "zh", "-o", "i.json"] + asOf, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(outcome.out.contains("5 宗未判定"), "\(outcome.out)")
    #expect(try Self.rows("i.json", in: folder)["suspected"]?.isEmpty == true)
  }

  @Test("pages of review: each plot's parts add up, conclusions are those of the check")
  func review() throws {
    let folder = try Folder()
    let outcome = try Program.run(
      ["review", Program.sample, "-o", "v.json", "-o", "v.html", "--lang", "zh"] + Self.options,
      in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    _ = try Program.run(
      ["check", Program.sample, "-o", "r.csv", "--lang", "en"] + Self.options + asOf, in: folder)
    let tables = try Self.rows("v.json", in: folder)
    let table = BalanceTests.spreadsheet(try folder.text("r.csv"))
    func column(_ name: String) throws -> Int { try #require(table[0].firstIndex(of: name)) }
    let (id, word, area) = (
      try column("plot"), try column("conclusion_word"), try column("area_m2")
    )
    let flagged = table.dropFirst().filter { !["conforms", "not-evaluated"].contains($0[word]) }
    let plots = try #require(tables["plots"])
    #expect(plots.map { $0["plot"] as? String } == flagged.map { $0[id] })
    for (plot, row) in zip(plots, flagged) {
      #expect(plot["conclusion_word"] as? String == row[word], "\(row[id])")
      let exact = try #require(Double(row[area]))
      let printed = try #require(plot["area_m2"] as? Double)
      #expect(abs(printed - exact) <= 0.005_000_1, "\(row[id])")
    }
    let composition = Dictionary(grouping: try #require(tables["composition"])) {
      $0["plot"] as? String ?? ""
    }
    for plot in plots {
      let name = plot["plot"] as? String ?? ""
      guard let parts = composition[name], let total = parts.last else { continue }
      #expect(total["area_m2"] as? Double == plot["area_m2"] as? Double)
      for member in ["area_m2", "area_ha", "area_mu", "percent"] {
        let sum = parts.dropLast().reduce(0) { $0 + BalanceTests.units($1, member) }
        #expect(sum == BalanceTests.units(total, member), "\(name) \(member)")
      }
    }
    let occupied = try column("occupied_blue_line_permanent_m2")
    for row in flagged where (Double(row[occupied]) ?? 0) > 0 {
      let line = try #require(tables["occupation"]).first {
        $0["plot"] as? String == row[id] && ($0["level"] as? Int ?? 2) == 1
          && ($0["constraint"] as? [String: Any])?["zh"] as? String == "永久蓝线"
      }
      let printed = try #require(line?["area_m2"] as? Double)
      let exact = try #require(Double(row[occupied]))
      #expect(abs(printed - exact) <= 0.005_000_1, "\(row[id])")
    }
    let html = try folder.text("v.html")
    #expect(html.components(separatedBy: "<article ").count - 1 == plots.count)
    #expect(Self.overstated(html) == [])
    #expect(!html.contains("<script") && html.contains("真北朝上") && html.contains("示意"))
    // 符合 alone is said of no plot while rules could not be evaluated.
    #expect(!html.contains("conforms\">符合<"))
  }

  @Test("plots on which some rule was not evaluated are not counted as conforming")
  func openReviews() throws {
    let folder = try Folder()
    let outcome = try Program.run(
      ["review", Program.sample, "--all", "--lang", "zh", "-o", "v.json"] + Self.options, in: folder
    )
    let rows = try #require(try Self.rows("v.json", in: folder)["plots"])
    let open = rows.count {
      $0["conclusion_word"] as? String == "conforms" && ($0["not_evaluated"] as? Int ?? 0) > 0
    }
    let whole = rows.count {
      $0["conclusion_word"] as? String == "conforms" && $0["not_evaluated"] as? Int == 0
    }
    #expect(open > 1000)
    let counted = "\(open / 1000),\(String(open % 1000 + 1000).dropFirst())"
    // The screen breaks its lines where they are long.
    let words = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("未见不符合而另有规则未判定 \(counted)"), "\(words.prefix(600))")
    #expect(outcome.out.contains("、符合 ") == (whole > 0))
  }

  @Test("names out of a file are no markup, and no page is made longer by them")
  func hostile() throws {
    let folder = try Folder()
    let name = "<script>alert(1)</script>" + String(repeating: "很长的名字", count: 400)
    let lines = SamplePlots.lines.prefix(2).map {
      $0.replacing(/"项目名称":"[^"]*"/, with: "\"项目名称\":\"\(name)\"")
    }
    try folder.write(SamplePlots.collection(Array(lines)), as: "p.geojson")
    let outcome = try Program.run(
      ["review", "p.geojson", "--all", "-o", "v.html", "-o", "v.xlsx"] + asOf, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let html = try folder.text("v.html")
    #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
    #expect(html.count < 60_000, "\(html.count)")
    let unknown = try Program.run(["review", "p.geojson", "--plot", "X"] + asOf, in: folder)
    #expect(unknown.status == 2 && unknown.err.contains("'X'"), "\(unknown.err)")
    let both = try Program.run(["review", "p.geojson", "--plot", "X", "--all"] + asOf, in: folder)
    #expect(both.status == 2)
  }

  @Test("any number of workers: the same bytes", arguments: ["idle", "review"])
  func sameBytes(command: String) throws {
    let folder = try Folder()
    try folder.write(
      SamplePlots.collection(Array(SamplePlots.lines.prefix(500))), as: "p.geojson")
    var outputs: [[Data]] = []
    for jobs in ["1", "8"] {
      let names = ["f.csv", "f.md", "f.html", "f.json", "f.xlsx"]
      let outcome = try Program.run(
        [command, "p.geojson", "--jobs", jobs] + Self.options + asOf
          + names.flatMap { ["-o", $0] }, in: folder)
      #expect(outcome.status == 0, "\(outcome.err)")
      outputs.append(try names.map { try folder.bytes($0) })
    }
    #expect(outputs[0] == outputs[1], "\(command)")
  }
}
