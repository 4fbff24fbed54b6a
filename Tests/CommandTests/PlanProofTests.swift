import Foundation
import Testing

/// What `plan check` proves of a package beyond its spelling.
@Suite("plan check of what a package holds")
struct PlanProofTests {
  @Test("a stray comma in a layer or in a file of cases is a fault at its place, as in parcels")
  func strayComma() throws {
    for name in ["layers/blue-line.geojson", "rules/cases/USE101.geojson"] {
      let folder = try TemplatePackage.made()
      let text = try folder.text("p/" + name)
      let start = try #require(text.range(of: #""features":\s*\["#, options: .regularExpression))
      try folder.write(
        text.replacingCharacters(in: start, with: String(text[start]) + ","), as: "p/" + name)
      let outcome = try TemplatePackage.check(folder)
      #expect(outcome.status == 2)
      let line = text[..<start.upperBound].count { $0 == "\n" } + 1
      #expect(
        outcome.lines.contains { $0.hasPrefix("p/\(name):\(line):") && $0.contains("INP116") },
        "\(outcome.out)")
    }
  }

  @Test("a list of codes without land-use is the plan's fault, not the plots'")
  func withoutLandUse() throws {
    let folder = try TemplatePackage.made()
    try TemplatePackage.change(
      folder, "plan.yaml",
      "land-use: {list: land-use, edition: \"1\", file: catalogues/land-use.csv}", "")
    let outcome = try TemplatePackage.check(folder)
    #expect(outcome.status == 2)
    let place = try TemplatePackage.place(folder, "plan.yaml", "list: land-use")
    let line = try #require(place.split(separator: ":").first)
    let words = "there is no code list 'land-use'; the plan has no land-use"
    #expect(
      outcome.lines.contains { $0.hasPrefix("p/plan.yaml:\(line):") && $0.contains(words) },
      "\(outcome.out)")
    let judged = try Program.run(
      ["check", "p/samples/plots.geojson", "--plan", "p"] + asOf, in: folder)
    #expect(judged.status == 2 && judged.err.contains(words), "\(judged.err)")
  }

  @Test("bytes of a file of rules that are not UTF-8 are told at their line and character")
  func encoding() throws {
    let folder = try TemplatePackage.made()
    var bytes = try folder.bytes("p/rules/river.yaml")
    bytes.append(contentsOf: Array("# 线 ".utf8) + [0xC0, 0xB6])
    let line = bytes.count { $0 == 0x0A } + 1
    try bytes.write(to: folder.url.appendingPathComponent("p/rules/river.yaml"))
    let outcome = try TemplatePackage.check(folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.lines.contains { $0.hasPrefix("p/rules/river.yaml:\(line):5: INP102") },
      "\(outcome.out)")
  }

  @Test("a case that calls itself at the limit and is not is noted at its line")
  func limit() throws {
    let folder = try TemplatePackage.made()
    let file = "rules/cases/BLU101.geojson"
    let text = try folder.text("p/" + file)
    let sliver = try #require(text.split(separator: "\n").first { $0.contains("S-08") })
    try TemplatePackage.change(
      folder, file, String(sliver),
      sliver.replacingOccurrences(of: "\"case\":\"violating\"", with: "\"case\":\"at-the-limit\""))
    let outcome = try TemplatePackage.check(folder)
    #expect(outcome.status == 0 && outcome.out.hasSuffix("all hold\n"))
    #expect(
      outcome.out.contains("p/\(file):9:1: note: this case is not at a limit: no comparison"),
      "\(outcome.out)")
  }

  @Test(
    "what could not be read is told once, and nothing that follows from it",
    arguments: [
      ("  severity: error  ", "  severity: error\n  severity: warning  ", "stands twice"),
      ("  severity: error  ", "\tseverity: error  ", "YAML: "),
      ("- code: BLU101", "code: BLU101", "YAML: "),
    ])
  func unread(from: String, to: String, says: String) throws {
    let folder = try TemplatePackage.made()
    try TemplatePackage.change(folder, "rules/river.yaml", from, to)
    let outcome = try TemplatePackage.check(folder)
    #expect(outcome.lines.count == 4, "\(outcome.out)")
    #expect(outcome.out.contains(says) && outcome.out.hasSuffix("1 fault\n"), "\(outcome.out)")
    #expect(outcome.out.contains("; its rules and what rests on them are not looked at\n"))
  }

  @Test("an indicator that could not be read is still a rule with cases and a provision")
  func unreadIndicator() throws {
    let folder = try TemplatePackage.made()
    let rule = """
      - code: PRK501
        slug: parks-too-small
        subject: indicator
        provisions: [E1]
        title: share of parks
        class: decidable
        severity: error
        numerator: area()
        violates: value() < ha(1)
        message: parks

      """
    let cases = """
      {"type":"FeatureCollection","asOf":"2025-12-31","layers":[],"case":"violating",\
      "expect_indicator":"violates","features":[]}
      """
    try folder.write(rule, as: "p/rules/parks.yaml")
    try folder.write(cases, as: "p/rules/cases/PRK501.geojson")
    let outcome = try TemplatePackage.check(folder)
    #expect(outcome.lines.count == 4, "\(outcome.out)")
    #expect(outcome.out.contains("p/rules/parks.yaml:1:3: the key 'unit' is missing\n1 fault\n"))
  }

  @Test("one column is not read for two fields")
  func names() throws {
    let folder = try TemplatePackage.made()
    try TemplatePackage.change(
      folder, "plan.yaml", "fields:\n",
      "fields:\n  height: {type: number, unit: ft, names: [BLDG_HT, Use]}\n")
    let outcome = try TemplatePackage.check(folder)
    #expect(outcome.status == 2)
    let told = outcome.lines.filter { $0.contains("the name 'use' is taken by the field height") }
    #expect(told.count == 1, "\(outcome.out)")
    let at = try TemplatePackage.place(folder, "plan.yaml", "use, 用途, land_use, 地块用途]")
    #expect(told.first?.hasPrefix("p/plan.yaml:\(at): ") == true, "\(outcome.out)")
  }

  @Test("a case that comes out otherwise is told in the language that is asked for")
  func languages() throws {
    let folder = try TemplatePackage.made()
    let file = "rules/cases/USE101.geojson"
    try TemplatePackage.change(
      folder, file, #""note":"use not given · 用途空白","expect_missing":["land_use"]"#,
      #""expect_missing":["register_area"]"#)
    let english = try TemplatePackage.check(folder, "--lang", "en").out
    let line = try #require(english.split(separator: "\n").first { $0.contains("not named") })
    #expect(!line.unicodeScalars.contains { $0.value >= 0x2E80 }, "\(line)")
    #expect(
      line.contains("missing-evidence: expected not-evaluated, got not-evaluated ("), "\(line)")
    let chinese = try TemplatePackage.check(folder, "--lang", "zh").out
    #expect(chinese.contains("missing-evidence:应为 not-evaluated,得到 not-evaluated("), "\(chinese)")
  }

  @Test("a plan of one language holds, and its words stand for both")
  func oneLanguage() throws {
    let folder = try TemplatePackage.made()
    for file in ["plan.yaml", "provisions.yaml", "rules/river.yaml", "rules/plots.yaml"] {
      let text = try folder.text("p/" + file)
        .replacing(#/\{zh: [^,{}]*, en: ([^{}]*)\}/#) { "{en: \($0.output.1)}" }
        .replacing(#/\n +zh: [^\n]*/#) { _ in "" }
      try folder.write(text, as: "p/" + file)
      #expect(!text.contains("zh:"), "\(file)")
    }
    try TemplatePackage.change(
      folder, "plan.yaml", "title: {en: Master Plan of Sampletown}", "title: Sampletown")
    let outcome = try TemplatePackage.check(folder)
    #expect(outcome.out.hasSuffix("all hold\n"), "\(outcome.out)")
    for language in ["zh", "en"] {
      let screen = try Program.run(
        ["check", "p/samples/plots.geojson", "--plan", "p", "--lang", language] + asOf, in: folder)
      #expect(screen.out.contains("Sampletown"), "\(screen.out)")
      #expect(screen.out.contains("building land inside the river line"), "\(screen.out)")
    }
    try TemplatePackage.change(folder, "plan.yaml", "title: Sampletown", "title: {}")
    let none = try TemplatePackage.check(folder)
    #expect(none.out.contains("expected a text, or one under 'zh', 'en' or both"), "\(none.out)")
  }
}
