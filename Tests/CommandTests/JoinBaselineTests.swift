import Foundation
import Testing

/// What is wrong with a joined table, as any other finding: known by its kind, and only where it
/// is asked for.
@Suite("Findings on joined tables")
struct JoinBaselineTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    let plots = (1...5).map { number in
      SamplePlots.line("440112003001GB00006").replacingOccurrences(
        of: "\"电子监管号\":\"[^\"]*\"", with: "\"电子监管号\":\"A\(number)\"",
        options: .regularExpression)
    }
    try #require(plots[0].contains("\"电子监管号\":\"A1\""))
    try folder.write(SamplePlots.collection(plots), as: "plots.geojson")
    try folder.write(table(1...10), as: "long.csv")
    try folder.write(table(1...2), as: "short.csv")
  }

  private func table(_ numbers: ClosedRange<Int>) -> String {
    "电子监管号,约定开工时间\n" + numbers.map { "A\($0),2030-06-30\n" }.joined()
  }

  private func check(_ table: String, _ arguments: [String]) throws -> Program.Outcome {
    try Program.run(
      ["check", "plots.geojson", "--join", table, "--on", "电子监管号", "--lang", "en"]
        + arguments + asOf, in: folder)
  }

  private func lines(of name: String) throws -> [Substring] {
    try folder.text(name).split(separator: "\n").filter { $0.contains("\"rule\":\"INP301\"") }
  }

  @Test("another fault of the table is new; the same one is known")
  func kinds() throws {
    let select = ["--select", "INP301", "--fail-on", "warning"]
    let first = try check("long.csv", select + ["--write-baseline", "known.json"])
    #expect(first.status == 1)
    try #require(try lines(of: "known.json").count == 1)
    let held = select + ["--baseline", "known.json", "--ratchet"]
    let same = try check("long.csv", held)
    #expect(same.status == 0, "\(same.out)")
    #expect(same.out.contains("new 0") && same.out.contains("known 1"), "\(same.out)")
    let other = try check("short.csv", held)
    #expect(other.status == 1, "\(other.out)")
    #expect(other.out.contains("new 1") && other.out.contains("known 0"), "\(other.out)")
  }

  @Test(
    "not told where it is left out, switched off or not asked for",
    arguments: [
      ["--ignore", "INP301"], ["--severity", "INP301=off"], ["--select", "BLU"],
      ["--select", "INP302"],
    ])
  func leftOut(_ arguments: [String]) throws {
    let outcome = try check("long.csv", arguments + ["--format", "jsonl"])
    #expect(!outcome.out.contains("\"rule\":\"INP301\""), "\(outcome.out)")
    let asked = try check("long.csv", ["--format", "jsonl"])
    #expect(asked.out.contains("\"rule\":\"INP301\""))
  }

  @Test("of one plot alone nobody knows which rows have no parcel")
  func onePlot() throws {
    let one = ["--plot", "440112003001GB00006", "--select", "INP301", "--format", "jsonl"]
    #expect(try !check("long.csv", one).out.contains("rows of the table have no parcel"))
    #expect(try check("short.csv", one).out.contains("keys of parcels are not in"))
  }

  @Test("findings that rest on columns of a table stay known where it is not joined")
  func withoutTable() throws {
    let number = "4401122021A00861"
    let plot = SamplePlots.line("440112003001GB00006").replacingOccurrences(
      of: "\"电子监管号\":\"[^\"]*\"", with: "\"电子监管号\":\"\(number)\"",
      options: .regularExpression)
    try folder.write(SamplePlots.collection([plot]), as: "plots.geojson")
    func write(agreed day: String) throws {
      try folder.write(
        "电子监管号,约定交地时间,实际交地时间\n\(number),\(day),2021-06-30\n", as: "late.csv")
    }
    try write(agreed: "2020-06-30")
    let select = ["--select", "IDL303", "--fail-on", "never"]
    _ = try check("late.csv", select + ["--write-baseline", "late.json"])
    try #require(try folder.text("late.json").contains("\"IDL303\""))
    let held = ["--baseline", "late.json", "--write-baseline", "next.json"]
    let without = try Program.run(
      ["check", "plots.geojson", "--lang", "en"] + select + held + asOf, in: folder)
    #expect(!without.out.contains("no longer found"), "\(without.out)")
    #expect(try folder.text("next.json").contains("\"IDL303\""))
    // The table is there and says otherwise: it is gone.
    try write(agreed: "2021-06-30")
    let mended = try check("late.csv", select + held)
    #expect(mended.out.contains("no longer found 1"), "\(mended.out)")
    #expect(try !folder.text("next.json").contains("\"IDL303\""))
  }

  @Test("a baseline that is brought up to date again and again stays as it is")
  func again() throws {
    _ = try check("long.csv", ["--write-baseline", "known.json"])
    let before = try lines(of: "known.json")
    try #require(before.count == 1)
    for _ in 0..<3 {
      let outcome = try check(
        "long.csv",
        ["--select", "BLU", "--baseline", "known.json", "--write-baseline", "known.json"])
      #expect(outcome.status != 2, "\(outcome.err)")
    }
    #expect(try lines(of: "known.json") == before)
    // Mended, and judged: it goes.
    _ = try check(
      "short.csv", ["--baseline", "known.json", "--write-baseline", "known.json"])
    #expect(try lines(of: "known.json") != before)
  }
}
