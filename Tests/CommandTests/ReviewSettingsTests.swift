import Foundation
import Testing

/// `landlint review` judges as `landlint check` does under the same file of settings.
@Suite("Settings: review")
struct ReviewSettingsTests: SettingsSuite {
  let folder: Folder
  private static let plots = "north/lots/plots.geojson"

  init() throws { folder = try Self.plotFolder() }

  /// Codes that the pages name, and the command that they print.
  private func review(_ arguments: [String] = []) throws -> (rules: Set<String>, again: [String]) {
    let outcome = try Program.run(
      ["review", Self.plots, "--all", "--format", "json"] + arguments + asOf, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let rows = try #require(try BalanceTests.tables(outcome.out)["findings"])
    let command = try #require(try parsed(outcome.out)["command"] as? [String])
    return (Set(rows.compactMap { $0["rule"] as? String }), command)
  }

  private func check() throws -> Set<String> {
    let outcome = try Program.run(
      ["check", Self.plots, "--format", "json", "--fail-on", "never"] + asOf, in: folder)
    let findings = try #require(try parsed(outcome.out)["findings"] as? [[String: Any]])
    return Set(findings.compactMap { $0["rule"] as? String })
  }

  @Test("a rule that is off, one that is ignored, a family that is selected")
  func codes() throws {
    #expect(try review().rules.contains("BLU101"))
    for settings in ["severities: {BLU101: off}", "ignore: BLU101", "select: [INP, IDL]"] {
      try folder.write(settings + "\n", as: "landlint.yaml")
      let (rules, again) = try review()
      #expect(!rules.contains("BLU101"), "\(settings): \(rules)")
      #expect(!(try check()).contains("BLU101"), "\(settings)")
      // What the page prints judges the same without the file.
      let words = Array(again.dropFirst(3)).filter { !asOf.contains($0) }
      #expect(try review(words).rules == rules, "\(again)")
    }
    // The command outweighs the file.
    #expect(try review(["--select", "BLU"]).rules.contains("BLU101"))
  }

  @Test("a column that is demanded and missing stands on the page too")
  func columns() throws {
    #expect(!(try review()).rules.contains { $0.hasPrefix("INP24") })
    try folder.write("required-fields: [Nope]\n", as: "landlint.yaml")
    let (rules, again) = try review()
    #expect(rules.contains("INP240") && again.contains("Nope"), "\(rules) \(again)")
    #expect(try check().contains("INP240"))
  }

  @Test("a code that no rule has is told with its place; idle takes none of these")
  func faults() throws {
    try folder.write("severities: {BLU999: off}\nselect: [XXX]\n", as: "landlint.yaml")
    let refused = try Program.run(["review", Self.plots] + asOf, in: folder)
    #expect(refused.status == 2)
    #expect(refused.err.contains("landlint.yaml:1:22"), "\(refused.err)")
    #expect(refused.err.contains("landlint.yaml:2:10"), "\(refused.err)")
    let idle = try Program.run(["idle", Self.plots] + asOf, in: folder)
    #expect(idle.status == 0, "\(idle.err)")
  }
}
