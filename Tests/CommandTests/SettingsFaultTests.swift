import Foundation
import Testing

/// What is wrong with a file of settings.
@Suite("Settings: faults")
struct SettingsFaultTests: SettingsSuite {
  let folder: Folder

  init() throws { folder = try Self.plotFolder() }

  @Test("all faults at once, those of the files that it extends too")
  func allFaults() throws {
    try folder.write("limit: 0\narea: round\n", as: "base.yaml")
    try folder.write(
      "extends: [base.yaml, gone.yaml]\nfail-no: error\nseverities: {INP: loud, GEO: quiet}\n",
      as: "landlint.yaml")
    let outcome = try Program.run(["check", "north/lots/plots.geojson"], in: folder)
    #expect(outcome.status == 2 && outcome.out.isEmpty)
    for place in [
      "base.yaml:1:8:", "base.yaml:2:7:", "landlint.yaml:1:22:", "landlint.yaml:2:1:",
      "landlint.yaml:3:19:", "landlint.yaml:3:30:",
    ] {
      #expect(outcome.err.contains(place), "\(place) \(outcome.err)")
    }
    let chinese = try Program.run(
      ["check", "north/lots/plots.geojson", "--lang", "zh"], in: folder)
    #expect(chinese.err.contains("base.yaml:1:8: 应为不小于 1 的整数,写的是“0”"), "\(chinese.err)")
    #expect(chinese.err.contains("landlint.yaml:1:22: extends 所指的“gone.yaml”不存在"))
    try folder.write("select: REZ\nrequire: BLU999\n", as: "landlint.yaml")
    let codes = try Program.run(["check", "north/lots/plots.geojson"], in: folder)
    #expect(codes.status == 2)
    #expect(codes.err.contains("landlint.yaml:1:9:") && codes.err.contains("landlint.yaml:2:10:"))
  }

  @Test("a key that stands twice within braces has its place and hides nothing")
  func repeatedKeysInBraces() throws {
    try folder.write(
      "fail-no: error\nseverities: {INP: warning, GEO: loud,\n  'INP': [error]}\nlimit: 0\n",
      as: "landlint.yaml")
    let outcome = try Program.run(["check", "north/lots/plots.geojson"], in: folder)
    #expect(outcome.status == 2 && outcome.out.isEmpty)
    for place in [
      "landlint.yaml:1:1:", "landlint.yaml:2:33:",
      "landlint.yaml:3:3: the key 'INP' stands twice", "landlint.yaml:4:8:",
    ] {
      #expect(outcome.err.contains(place), "\(place) \(outcome.err)")
    }
  }

  @Test("a key that stands twice hides nothing, neither before it nor behind")
  func repeatedKeys() throws {
    try folder.write(
      """
      fail-no: error
      select:
        - BLU
      limit: 3
      select:
      - RES
        # of the second
      area: round
      limit: 4
      overrides:
        - paths: drafts
          lang: zh
          lang: xx
          jobs: 0
      """, as: "landlint.yaml")
    let outcome = try Program.run(
      ["check", "north/lots/plots.geojson", "--lang", "en"], in: folder)
    #expect(outcome.status == 2 && outcome.out.isEmpty)
    for says in [
      "landlint.yaml:1:1: unknown key 'fail-no'", "landlint.yaml:5:1: the key 'select' stands",
      "landlint.yaml:8:7: unknown value 'round'", "landlint.yaml:9:1: the key 'limit' stands",
      "landlint.yaml:13:5: the key 'lang' stands", "landlint.yaml:14:11: expected a whole number",
    ] {
      #expect(outcome.err.contains(says), "\(says) \(outcome.err)")
    }
    // What the second one says is not read.
    #expect(!outcome.err.contains("'xx'"))
    try folder.write("fail-no: error\nseverities: {INP: off, INP: error}\n", as: "landlint.yaml")
    let braces = try Program.run(["check", "north/lots/plots.geojson"], in: folder)
    #expect(braces.status == 2 && braces.err.contains("the key 'INP' stands twice"))
  }

  @Test("what stands in the place of the file and is none")
  func noFile() throws {
    let plots = "north/lots/plots.geojson"
    let place = folder.path("north/landlint.yaml")
    func refused(_ says: String) throws {
      let outcome = try Program.run(["check", plots] + asOf, in: folder)
      #expect(outcome.status == 2 && outcome.err.contains(says), "\(outcome.err)")
      try FileManager.default.removeItem(atPath: place)
    }
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    try refused("north/landlint.yaml: INP117 The file cannot be read: Is a directory")
    try FileManager.default.createSymbolicLink(
      atPath: place, withDestinationPath: "landlint.yaml")
    try refused("north/landlint.yaml: INP117 The file cannot be read: Too many levels")
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "gone")
    try refused("north/landlint.yaml: INP117 The file cannot be read: No such file")
    #expect(mkfifo(place, 0o600) == 0)
    try refused("north/landlint.yaml: expected a file, found something else of this name")
    try Data([0x61, 0x3A, 0x20, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: place))
    try refused("north/landlint.yaml:1:4: INP102 The text is not UTF-8: FF 0A")
    try folder.write(String(repeating: "# remark\n", count: 1_200_000), as: "north/landlint.yaml")
    try refused("north/landlint.yaml: the file is larger than 64 KiB")
    try folder.write(String(repeating: "[", count: 20_000), as: "north/landlint.yaml")
    try refused("north/landlint.yaml:1:")
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    var text: String
    var says: String
    var testDescription: String { text }
  }

  @Test(
    "what is wrong is said with file, line, column and the nearest name",
    arguments: [
      Wrong(
        text: "fail-no: error",
        says: "landlint.yaml:1:1: unknown key 'fail-no'; did you mean 'fail-on'?"),
      Wrong(
        text: "a: 1\nselcet: BLU",
        says: "landlint.yaml:2:1: unknown key 'selcet'; did you mean 'select'?"),
      Wrong(
        text: "plan: p\nno-plan: true",
        says: "landlint.yaml:2:10: plan and no-plan exclude each other"),
      Wrong(text: "trust-schematic: yes", says: "landlint.yaml:1:18: unknown value 'yes'"),
      Wrong(text: "select: {a: b}", says: "landlint.yaml:1:9: expected a list, found a mapping"),
      Wrong(
        text: "fail-on: eror",
        says: "landlint.yaml:1:10: unknown value 'eror'; did you mean 'error'?"),
      Wrong(
        text: "limit: many", says: "landlint.yaml:1:8: expected a whole number from 1, found 'many'"
      ),
      Wrong(
        text: "extends: absent.yaml",
        says: "landlint.yaml:1:10: extends 'absent.yaml', which is not there"),
      Wrong(
        text: "select: [BLU, REZ]",
        says: "landlint.yaml:1:15: no rule has the code or family 'REZ'"),
      Wrong(
        text: "severities: {LAY301: error}",
        says: "landlint.yaml:1:22: LAY301 is advisory by the words of the plan"),
      Wrong(
        text: "extends: landlint.yaml",
        says: "landlint.yaml:1:10: extends 'landlint.yaml', which comes back to this file"),
      Wrong(
        text: "overrides:\n  - limit: 3", says: "landlint.yaml:2:5: the key 'paths' is missing"),
      Wrong(
        text: "severities:\n  BLU101: loud",
        says: "landlint.yaml:2:11: unknown severity 'loud'"),
      Wrong(
        text: "severities:\n  BLU999: error",
        says: "landlint.yaml:2:11: no rule has the code or family 'BLU999'"),
      Wrong(text: "lang: [", says: "landlint.yaml:2:1: YAML: "),
      Wrong(text: "a:\tb\n\tc: d", says: "landlint.yaml:2:1: YAML: "),
      Wrong(text: "limit: 1\nlimit: 2", says: "landlint.yaml:2:1: the key 'limit' stands twice"),
      Wrong(
        text: "overrides:\n  - paths: *.geojson",
        says: "; a text that begins with * or & stands in quotes"),
      Wrong(text: "plan:", says: "landlint.yaml:1:6: expected a text or number, found nothing"),
      Wrong(text: "baseline: ~", says: "landlint.yaml:1:11: expected a text or number, found"),
      Wrong(text: "plan: \"a\\0b\"", says: "landlint.yaml:1:7: a control character stands"),
      Wrong(
        text: "overrides: {paths: a}", says: "landlint.yaml:1:12: expected a list, found a map"),
      Wrong(
        text: "overrides:\n  - paths: ['!a']\n    limit: 2",
        says: "landlint.yaml:2:13: a pattern cannot begin with '!'"),
      Wrong(
        text: "overrides:\n  - paths: '*.{a,b}'\n    limit: 2",
        says: "landlint.yaml:2:12: '{' has no alternatives; list several patterns"),
      Wrong(
        text: "overrides:\n  - paths: elsewhere\n    limt: 2",
        says: "landlint.yaml:3:5: unknown key 'limt'; did you mean 'limit'?"),
      Wrong(text: "as-of: 2025-13-01", says: "landlint.yaml:1:8: expected a date such as"),
      Wrong(text: "crs: EPSG:1", says: "landlint.yaml:1:6: --crs: PROJ knows no reference system"),
      Wrong(
        text: "layers:\n  blue-lin: a.geojson",
        says: "landlint.yaml:2:13: --layer: the plan has no layer 'blue-lin'"),
      Wrong(
        text: "thresholds:\n  sliver-width: 1\n  split-plot-share: x",
        says: "landlint.yaml:3:21: --threshold: split-plot-share expects a number"),
      Wrong(text: "plan: nowhere", says: "landlint.yaml:1:7: nowhere/plan.yaml: no such file"),
      Wrong(text: "outputs: a.xyz", says: "landlint.yaml:1:10: no format is known for 'a.xyz'"),
      Wrong(text: "limit: 1\noutputs: x/a.json", says: "landlint.yaml:2:10: x/a.json: cannot be"),
      Wrong(text: "annotate: north", says: "landlint.yaml:1:11: north: "),
      Wrong(text: "extends: .", says: "landlint.yaml:1:10: expected a file, found something else"),
      Wrong(
        text: "limit: 1\nselect: \u{1B}[31m",
        says: "landlint.yaml:2:9: YAML: control characters are not allowed"),
      Wrong(text: "a: &a [*a]", says: "landlint.yaml:1:"),
      Wrong(text: "- a", says: "landlint.yaml:1:1: expected a mapping, found a list"),
      Wrong(text: "limit: 1\n---\nlimit: 2", says: "landlint.yaml:2:1: YAML: "),
    ])
  func wrong(_ wrong: Wrong) throws {
    try folder.write(wrong.text + "\n", as: "landlint.yaml")
    let outcome = try Program.run(["check", "north/lots/plots.geojson"] + asOf, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(wrong.says), "\(outcome.err)")
  }

  /// docs/schemas/settings.schema.json names the keys that the program knows, no more and no less.
  @Test func schemaHasTheKeys() throws {
    let file = Program.root.appendingPathComponent("docs/schemas/settings.schema.json")
    let schema = try parsed(String(contentsOf: file, encoding: .utf8))
    let properties = try #require(schema["properties"] as? [String: Any])
    try folder.write("nothing: 1\n", as: "landlint.yaml")
    let outcome = try Program.run(["check", "north/lots/plots.geojson"] + asOf, in: folder)
    let list = try #require(outcome.err.split(separator: "known keys: ").last)
    let keys = list.trimmingCharacters(in: .whitespacesAndNewlines).components(separatedBy: ", ")
    #expect(Set(keys) == Set(properties.keys), "\(keys)")
  }
}
