import Foundation
import Testing

/// What commands make of `landlint.yaml`.
@Suite("Settings")
struct SettingsTests: SettingsSuite {
  let folder: Folder

  init() throws { folder = try Self.plotFolder() }

  @Test("a baseline and exceptions of a file of settings, beside it")
  func knownFindings() throws {
    let plots = "north/lots/plots.geojson"
    let trusting = ["check", plots, "--trust-schematic"] + asOf
    let first = try Program.run(
      trusting + ["--write-baseline", "north/known.json"], in: folder)
    #expect(first.status == 1, "\(first.err)")
    try folder.write("baseline: known.json\nratchet: true\n", as: "north/landlint.yaml")
    #expect(try Program.run(trusting, in: folder).status == 0)
    #expect(try Program.run(trusting + ["--no-settings"], in: folder).status == 1)
    let own = try Program.run(
      trusting + ["--write-baseline", "north/landlint.yaml"], in: folder)
    #expect(own.status == 2)
    #expect(own.err.contains("would overwrite the input north/landlint.yaml"), "\(own.err)")
  }

  @Test("the printed command judges the same without the file")
  func reproduction() throws {
    try folder.write(
      """
      as-of: 2025-12-31
      trust-schematic: true
      select: [BLU, RES]
      ignore: BLU102
      severities: {BLU101: warning}
      fail-on: warning
      require: BLU101

      """, as: "north/landlint.yaml")
    let first = try Program.run(
      ["check", "north/lots/plots.geojson", "--format", "json"], in: folder)
    #expect(first.status == 1, "\(first.err)")
    let report = try parsed(first.out)
    let provenance = try #require(report["provenance"] as? [String: Any])
    let command = try #require(provenance["command"] as? [String])
    let files = try #require(provenance["settings"] as? [[String: String]])
    #expect(files.map { $0["path"] } == ["north/landlint.yaml"])
    #expect(files[0]["sha256"]?.count == 64)
    try FileManager.default.removeItem(atPath: folder.path("north/landlint.yaml"))
    let again = try Program.run(Array(command.dropFirst()) + ["--format", "json"], in: folder)
    #expect(again.status == 1, "\(again.err)")
    for key in ["findings", "rules", "summary"] {
      func text(_ report: [String: Any]) throws -> Data {
        try JSONSerialization.data(withJSONObject: [report[key] as Any], options: .sortedKeys)
      }
      #expect(try text(report) == text(parsed(again.out)), "\(key)")
    }
  }

  @Test("balance, compare, fix, rules and explain take what concerns them, and no more")
  func otherCommands() throws {
    try FileManager.default.copyItem(atPath: Program.plan, toPath: folder.path("own"))
    let yaml = try folder.text("own/plan.yaml")
      .replacing("中新广州知识城总体发展规划(2020—2035年)", with: "某地规划")
    try folder.write(yaml, as: "own/plan.yaml")
    try folder.write(
      "plan: own\nlang: zh\nas-of: 2025-12-31\nselect: IDL\nfail-on: never\n", as: "landlint.yaml")
    let plots = "north/lots/plots.geojson"
    let balance = try Program.run(["balance", plots, "--format", "json"], in: folder)
    #expect(balance.status == 0, "\(balance.err)")
    #expect(balance.out.contains("某地规划") && balance.out.contains("设置取自 landlint.yaml"))
    #expect(
      balance.out.filter { !$0.isWhitespace }
        .contains(##""--plan","own","--as-of","2025-12-31","--lang","zh","--no-settings""##),
      "\(balance.out)")
    let without = try Program.run(
      ["balance", plots, "--no-settings", "--as-of", "2025-12-31", "--format", "json"], in: folder)
    #expect(without.status == 0 && !without.out.contains("某地规划"), "\(without.err)")
    let compare = try Program.run(
      ["compare", plots, "old.geojson", "--as-of", "2025-12-31", "--as-of", "2024-12-31"],
      in: folder)
    #expect(compare.status == 2)
    #expect(compare.err.contains("different settings") == false, "\(compare.err)")
    try folder.write(try folder.text(plots), as: "old.geojson")
    let dates = try Program.run(
      [
        "compare", plots, "old.geojson", "--as-of", "2025-12-31", "--as-of", "2024-12-31",
        "--format", "json",
      ], in: folder)
    #expect(dates.status == 0, "\(dates.err)")
    #expect(dates.out.contains("某地规划") && dates.out.contains("设置取自 landlint.yaml"))
    let rules = try Program.run(["rules"], in: folder)
    #expect(rules.status == 0 && rules.out.contains("某地规划"), "\(rules.err)")
    #expect(try Program.run(["rules", "--no-settings"], in: folder).out.contains("某地规划") == false)
    let article = try Program.run(["explain", "BLU101"], in: folder)
    #expect(article.status == 0 && article.out.contains("建设用地占用永久蓝线"), "\(article.out)")
    try folder.write("crs: EPSG:9\nlimit: 3\n", as: "landlint.yaml")
    let fix = try Program.run(["fix", "--diff", plots], in: folder)
    #expect(fix.status == 2)
    #expect(
      fix.err.contains("landlint.yaml:1:6: --crs: PROJ knows no reference system 'EPSG:9'"),
      "\(fix.err)")
    #expect(try Program.run(["fix", "--diff", plots, "--no-settings"], in: folder).status == 0)
    let balanced = try Program.run(["balance", plots, "--as-of", "2025-12-31"], in: folder)
    #expect(balanced.status == 2 && balanced.err.contains("landlint.yaml:1:6: --crs"))
    let given = try Program.run(
      ["balance", plots, "--as-of", "2025-12-31", "--crs", "EPSG:8"], in: folder)
    #expect(given.status == 2 && given.err.contains("landlint: --crs: PROJ"), "\(given.err)")
    try folder.write("crz: EPSG:4547\n", as: "landlint.yaml")
    for command in [["balance", plots], ["fix", plots], ["rules"], ["explain", "BLU101"]] {
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status == 2 && outcome.err.contains("landlint.yaml:1:1: unknown key 'crz'"))
    }
  }
}
