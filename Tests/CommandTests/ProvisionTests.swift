import Foundation
import Testing

/// `landlint rules --provisions`: what the program does with each sentence of the plan.
@Suite("Provisions")
struct ProvisionTests {
  private struct Table: Decodable {
    struct Row: Decodable {
      struct Obstacle: Decodable {
        struct Words: Decodable {
          var zh: String
          var en: String
        }
        var code: String
        var missing: Words
      }
      var id: String
      var clause: String
      var state: String
      var judged: Int?
      var codes: [String]
      var layers: [String]
      var fields: [String]
      var obstacles: [Obstacle]
    }
    var schema: String
    var provisions: [Row]

    subscript(id: String) -> Row? { provisions.first { $0.id == id } }
  }

  private static func table(_ arguments: String...) throws -> Table {
    let outcome = try Program.run(["rules", "--provisions", "--format", "json"] + arguments)
    try #require(outcome.status == 0, "\(outcome.err)")
    return try JSONDecoder().decode(Table.self, from: Data(outcome.out.utf8))
  }

  @Test("docs/provisions.md is what the program makes now")
  func pageIsNotStale() throws {
    let page = try String(
      contentsOf: Program.root.appendingPathComponent("docs/provisions.md"), encoding: .utf8)
    let outcome = try Program.run(
      "rules", "--provisions", "--plan", Program.plan, "--format", "markdown")
    #expect(outcome.status == 0)
    #expect(outcome.out == page, "stale; repair with scripts/make-provisions")
  }

  @Test("every family of the plan's provisions is there, and codes come from the rules")
  func everyProvision() throws {
    let table = try Self.table()
    #expect(table.schema == "landlint-provisions/1")
    let families = [
      "T": 5, "A": 7, "R": 6, "B": 5, "E": 7, "N": 6, "S": 5, "G": 3, "P": 4, "V": 6, "C": 10,
      "M": 7, "O": 6, "I": 3, "X": 22,
    ]
    for (letter, count) in families {
      let ids = table.provisions.filter { $0.id.hasPrefix(letter) }.map(\.id)
      #expect(ids == (1...count).map { "\(letter)\($0)" })
    }
    #expect(table["B2"]?.codes.contains("BLU101") == true)
    #expect(table["B2"]?.layers.contains("blue-line:permanent") == true)
    #expect(table["B2"]?.fields.contains("land_use") == true)
    #expect(table["B2"]?.judged == nil)
    #expect(table["P2"]?.state == "not-a-land-check")
    #expect(table["A7"]?.state == "missing")
    // Nothing of the domain's list is left without an answer: a rule, an indicator, or that it is no
    // land check. Other sentences of the plan may be left open, and say why.
    for row in table.provisions {
      let isOpen = row.id.hasPrefix("X") && row.state == "no-rule"
      #expect(row.codes.isEmpty == (isOpen || row.state == "not-a-land-check"), "\(row.id)")
    }
    #expect(table["X3"]?.state == "no-rule")
    #expect(table["X6"]?.codes == ["LAY405"])
    #expect(table["B2"]?.fields.contains("approval_date") == true)
    let answers = [
      "B5": ["BLU203", "BLU502"], "N5": ["ENV502"], "N6": ["ENV405", "ENV503"], "S2": ["BLD504"],
      "S4": ["BLD505"], "C10": ["SVC506"], "O2": ["PLN106", "PLN107"],
    ]
    for (id, codes) in answers {
      #expect(table[id]?.codes == codes)
      #expect(table[id]?.state == "missing", "the plan alone answers none of them")
    }
    #expect(table["M5"]?.codes.contains("IDL603") == true)
    #expect(table["A7"]?.obstacles.first?.missing.zh == "缺图层 点名项目")
  }

  @Test("what nobody says is null, not left out")
  func nulls() throws {
    let outcome = try Program.run("rules", "--provisions", "--format", "json")
    let rows = try #require(try parsed(outcome.out)["provisions"] as? [[String: Any]])
    #expect(!rows.isEmpty && rows.allSatisfy { $0["judged"] is NSNull })
    #expect(rows.allSatisfy { $0["reason"] != nil && $0["product"] != nil })
    let limits = rows.flatMap { $0["thresholds"] as? [[String: Any]] ?? [] }
    #expect(limits.contains { $0["value"] is NSNull } && limits.contains { $0["value"] is Double })
    #expect(limits.allSatisfy { $0["value"] != nil })
  }

  @Test("a provision is explained by its id")
  func explained() throws {
    let page = try Program.run("explain", "t4", "--lang", "zh")
    #expect(page.status == 0)
    for word in ["T4", "第五章第三节", "「以山体湖泊为生态绿色屏障」", "ENV304", "三山屏障", "湖泊"] {
      #expect(page.out.contains(word), "\(page.out)")
    }
    let unknown = try Program.run("explain", "T9")
    #expect(unknown.status == 2)
  }

  @Test("files say what they can answer")
  func files() throws {
    let table = try Self.table(Program.sample, "--as-of", "2025-12-31")
    #expect((table["B2"]?.judged ?? 0) > 2_000)
    // Without the contracts no plot has the dates that idle land is found by.
    let contracts = try Self.table(
      Program.sample, "--as-of", "2025-12-31", "--join", Program.contracts, "--on", "电子监管号")
    #expect(table["M2"]?.obstacles.contains { $0.code == "IDL101" } == true)
    #expect(contracts["M2"]?.obstacles.contains { $0.code == "IDL101" } == false)
    // An indicator is judged once; one without a threshold is not judged, which is said.
    #expect(contracts["B4"]?.state == "missing")
    #expect(contracts["B4"]?.obstacles.map(\.code) == ["BLU501"])
    #expect(contracts["R1"]?.obstacles.map(\.code) == ["RES501"])
    // Where plots have no day of release, that of their layer answers.
    #expect((contracts["R6"]?.judged ?? 0) > 10)
  }

  @Test("people read the same in two languages")
  func words() throws {
    let chinese = try Program.run("rules", "--provisions", "--lang", "zh")
    for word in ["可答", "缺图层 点名项目", "非用地检查", "第七章第二节"] {
      #expect(chinese.out.contains(word))
    }
    let english = try Program.run("rules", "--provisions", "--lang", "en")
    #expect(english.out.contains("no layer named project"))
    let table = try Program.run("rules", "--provisions", "--format", "csv")
    #expect(table.out.hasPrefix("\u{FEFF}id,clause,"))
    #expect(table.out.components(separatedBy: "\r\n").count == 104)
  }

  @Test("the settings of the files say the language, the command before them")
  func languageOfFiles() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path("north"), withIntermediateDirectories: false)
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.violating)]), as: "north/lots.geojson")
    try folder.write("lang: zh\n", as: "north/landlint.yaml")
    func says(_ arguments: [String]) throws -> String {
      let outcome = try Program.run(
        ["rules", "--provisions", "north/lots.geojson"] + arguments + asOf, in: folder)
      #expect(outcome.status == 0, "\(outcome.err)")
      return outcome.out
    }
    #expect(try says([]).contains("需要 图层"))
    for arguments in [["--lang", "en"], ["--no-settings"]] {
      let english = try says(arguments)
      #expect(english.contains("needs layers") && !english.contains("需要 图层"))
    }
    // Without files the working folder's settings say it, and these are not of it.
    let plan = try Program.run(["rules", "--provisions"], in: folder)
    #expect(plan.out.contains("needs layers"), "\(plan.err)")
  }

  @Test("what does not belong together is said")
  func usage() throws {
    for arguments in [
      ["rules", Program.sample], ["rules", "--format", "csv"],
      ["rules", "--provisions", "--join", Program.contracts],
      ["rules", "--provisions", "no-such-file.geojson"],
    ] {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == 2)
      #expect(!outcome.err.isEmpty)
    }
  }

  @Test("a quote that the text does not have is told with its place")
  func quotes() throws {
    let folder = try Folder()
    let text = try folder.write("别的文字", as: "plan.txt")
    let outcome = try Program.run("plan", "check", Program.plan, "--text", text)
    #expect(outcome.status == 2)
    let file = try String(contentsOfFile: Program.plan + "/provisions.yaml", encoding: .utf8)
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let quote = "衔接国土空间规划,依据《规划》抓紧制定具体实施方案"
    let line = try #require(lines.firstIndex { $0.contains(quote) })
    #expect(
      outcome.out.contains("provisions.yaml:\(line + 1):13: the plan's text has no '\(quote)'"))
  }
}
