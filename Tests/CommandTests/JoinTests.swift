import Foundation
import Testing

@Suite("Joined tables")
struct JoinTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    let plots = ["A1", "A2", "A3"].map { number in
      SamplePlots.line("440112003001GB00006").replacingOccurrences(
        of: "\"电子监管号\":\"[^\"]*\"", with: "\"电子监管号\":\"\(number)\"",
        options: .regularExpression)
    }
    try #require(plots[0].contains("\"电子监管号\":\"A1\""))
    try folder.write(SamplePlots.collection(plots), as: "plots.geojson")
  }

  func check(_ table: String, on field: String = "电子监管号") throws -> Program.Outcome {
    try folder.write(table, as: "contracts.csv")
    return try Program.run(
      [
        "check", "plots.geojson", "--join", "contracts.csv", "--on", field, "--format", "json",
        "--trust-schematic",
      ] + asOf, in: folder)
  }

  func messages(_ outcome: Program.Outcome, _ rule: String) throws -> [String] {
    let findings = try #require(try parsed(outcome.out)["findings"] as? [[String: Any]])
    return findings.filter { $0["rule"] as? String == rule }
      .compactMap { ($0["message"] as? [String: String])?["en"] }
  }

  @Test("keys on one side only and keys that stand twice are findings with their lines")
  func keys() throws {
    let outcome = try check(
      "\u{FEFF}电子监管号,约定开工时间\nA1,2025-06-30\nA2,2024-01-01\nA2,2025-01-01\nZ9,2025-06-30\n")
    let unmatched = try messages(outcome, "INP301")
    #expect(unmatched.contains { $0.contains("contracts.csv:5") }, "\(unmatched)")
    #expect(unmatched.contains { $0.contains("A3") }, "\(unmatched)")
    let repeated = try messages(outcome, "INP302")
    #expect(repeated.contains { $0.contains("A2") && $0.contains("3,4") }, "\(repeated)")
  }

  @Test("rows without a key, and keys that differ by leading zeros only, are told with their lines")
  func lostKeys() throws {
    let plots = ["0042", "A2"].map { number in
      SamplePlots.line("440112003001GB00006").replacingOccurrences(
        of: "\"电子监管号\":\"[^\"]*\"", with: "\"电子监管号\":\"\(number)\"",
        options: .regularExpression)
    }
    try folder.write(SamplePlots.collection(plots), as: "plots.geojson")
    let outcome = try check(
      "电子监管号,约定开工时间\n,2025-06-30\n42,2025-06-30\n-,2025-06-30\nA2,2025-06-30\n")
    let told = try messages(outcome, "INP301")
    #expect(
      told.contains(
        "2 rows of the table have no key, not joined: contracts.csv:2, contracts.csv:4"),
      "\(told)")
    #expect(told.contains { $0.hasSuffix("not joined: contracts.csv:3 42 (0042)") }, "\(told)")
    #expect(told.count == 2, "\(told)")
  }

  @Test("joined dates are judged; a row that stands twice is not used")
  func judged() throws {
    let outcome = try check("电子监管号,约定开工时间,实际开工时间\nA1,2023-06-30,未动工\n")
    let found = try messages(outcome, "IDL101") + messages(outcome, "IDL102")
    #expect(!found.isEmpty, "a start two years overdue")
    let twice = try check(
      "电子监管号,约定开工时间,实际开工时间\nA1,2023-06-30,未动工\nA1,2023-06-30,未动工\n")
    #expect(try messages(twice, "IDL101").isEmpty && messages(twice, "IDL102").isEmpty)
  }

  @Test("a row with more cells than the head is told and not used; empty cells behind it are none")
  func ragged() throws {
    let outcome = try check(
      "电子监管号,约定开工时间,实际开工时间\nA1,1,000,2023-06-30,未动工\nA2,2023-06-30,未动工,,\n"
        + "A3,2025-12-30,未动工\n")
    let told = try messages(outcome, "INP301")
    #expect(
      told.contains {
        $0.contains("1 row has more cells than the head (3)") && $0.contains(":2(5)")
      },
      "\(told)")
    #expect(!told.contains { $0.contains("A1") || $0.contains("keys of parcels") }, "\(told)")
    let findings = try #require(try parsed(outcome.out)["findings"] as? [[String: Any]])
    #expect(findings.contains { ($0["rule"] as? String)?.hasPrefix("IDL10") == true })
    #expect(!outcome.out.contains("'1'"), "no cell of it is read")
  }

  @Test("a table that is not UTF-8 is said to be read as something else")
  func encoding() throws {
    // é of Windows-1252 and the letter behind it are one character of GB18030.
    let table = Array("ZDDM,BZ\nA1,Rosn".utf8) + [0xE9] + Array("es\n".utf8)
    try Data(table).write(to: folder.url.appendingPathComponent("old.csv"))
    func notices(_ file: String) throws -> String {
      let outcome = try Program.run(
        ["check", "plots.geojson", "--join", file, "--on", "ZDDM", "--format", "json"] + asOf,
        in: folder)
      return "\(try parsed(outcome.out)["notices"] ?? "")"
    }
    #expect(try notices("old.csv").contains("old.csv: not UTF-8, read as GB18030"))
    try folder.write("ZDDM,BZ\nA1,café\n", as: "new.csv")
    #expect(try !notices("new.csv").contains("not UTF-8"))
  }

  @Test("a table that cannot be read: its line and column, nothing judged")
  func malformed() throws {
    let quotes = try check("电子监管号,约定开工时间\nA1,\"2023-06-30\"x\n")
    #expect(quotes.status == 2)
    #expect(quotes.err.contains("--join: contracts.csv:2:"), "\(quotes.err)")
    let column = try check("contract,x\nA1,2\n")
    #expect(column.status == 2)
    #expect(column.err.contains("no column is named 电子监管号"), "\(column.err)")
    #expect(column.out.isEmpty)
  }

  @Test("a workbook in the place of a table is called one")
  func workbook() throws {
    let outcome = try check("PK\u{3}\u{4}\u{14}\u{0}")
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("contracts.csv is a workbook; tables are CSV"), "\(outcome.err)")
  }
}
