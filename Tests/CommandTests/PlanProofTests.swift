import Foundation
import Testing

/// What `plan check` proves of a package beyond its spelling: layers that can be used, numbers that
/// the plan says, cases that are what they call themselves.
@Suite("plan check of what a package holds")
struct PlanProofTests {
  static func package() throws -> Folder {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    return folder
  }

  static func check(_ folder: Folder, _ more: String...) throws -> Program.Outcome {
    try Program.run(["plan", "check", "p"] + more, in: folder)
  }

  /// Replaces the first `from` of a file, which must be there.
  static func change(
    _ folder: Folder, _ file: String, _ from: String, _ to: String
  ) throws {
    let text = try folder.text("p/" + file)
    let range = try #require(text.range(of: from), "the template no longer has \(from)")
    try folder.write(text.replacingCharacters(in: range, with: to), as: "p/" + file)
  }

  /// `line:column` of the first `words` in a file.
  private static func place(_ folder: Folder, _ file: String, _ words: String) throws -> String {
    let text = try folder.text("p/" + file)
    let range = try #require(text.range(of: words))
    let before = text[..<range.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false)
    return "\(before.count):\((before.last?.count ?? 0) + 1)"
  }

  static func layer(_ geometry: String) -> String {
    """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"f","properties":{},"geometry":\(geometry)}
    ]}

    """
  }

  @Test(
    "a layer that cannot be used is an error at its feature",
    arguments: [
      (
        #"{"type":"Polygon","coordinates":[[[45.3,-122.99],[45.33,-122.99],[45.33,-122.95],[45.3,-122.99]]]}"#,
        "f is not on earth: the latitude -122.99 is beyond 90 degrees; longitude comes first"
      ),
      (
        #"{"type":"Polygon","coordinates":[[[0.891,3.0],[0.892,3.0],[0.892,3.001],[0.891,3.0]]]}"#,
        "f lies some 328 km from the plan area"
      ),
      (
        #"{"type":"Polygon","coordinates":[[[113.5,23.3],[113.6,23.3],[113.6,23.4],[113.5,23.3]]]}"#,
        "km from the plan area"
      ),
      (
        #"{"type":"Point","coordinates":[3.0,0.9]}"#,
        "f is a point, and rules measure areas in the layer blue-line: BLU101"
      ),
      (
        #"{"type":"LineString","coordinates":[[3.0,0.9],[3.01,0.9]]}"#,
        "f is a line without a setback, and rules measure areas in the layer blue-line: BLU101"
      ),
    ])
  func unusable(geometry: String, says: String) throws {
    let folder = try Self.package()
    try folder.write(Self.layer(geometry), as: "p/layers/blue-line.geojson")
    let outcome = try Self.check(folder)
    #expect(outcome.status == 2)
    let told = outcome.lines.filter { $0.hasPrefix("p/layers/blue-line.geojson:2:1: ") }
    #expect(told.count == 1 && told[0].contains(says), "\(outcome.out)")
    #expect(outcome.out.hasSuffix("1 fault\n"))
    let chinese = try Self.check(folder, "--lang", "zh")
    #expect(!chinese.out.contains("plan area") && !chinese.out.contains("latitude"))
  }

  @Test("a stray comma in a layer or in a file of cases is a fault at its place, as in parcels")
  func strayComma() throws {
    for name in ["layers/blue-line.geojson", "rules/cases/USE101.geojson"] {
      let folder = try Self.package()
      let text = try folder.text("p/" + name)
      let start = try #require(text.range(of: #""features":\s*\["#, options: .regularExpression))
      try folder.write(
        text.replacingCharacters(in: start, with: String(text[start]) + ","), as: "p/" + name)
      let outcome = try Self.check(folder)
      #expect(outcome.status == 2)
      let line = text[..<start.upperBound].count { $0 == "\n" } + 1
      #expect(
        outcome.lines.contains { $0.hasPrefix("p/\(name):\(line):") && $0.contains("INP116") },
        "\(outcome.out)")
    }
  }

  @Test("layers that take their reach from each other are faults, each at its covers")
  func circleOfCovers() throws {
    let folder = try Self.package()
    try Self.change(
      folder, "plan.yaml", "{role: plan-area, file: layers/plan-area.geojson,",
      "{role: plan-area, covers: blue-line, file: layers/plan-area.geojson,")
    let outcome = try Self.check(folder)
    #expect(outcome.status == 2)
    let told = outcome.lines.filter { $0.contains("covers come back to this layer: ") }
    #expect(told.count == 2, "\(outcome.out)")
    #expect(told.contains { $0.contains("blue-line > plan-area > blue-line") })
    let chinese = try Self.check(folder, "--lang", "zh")
    #expect(chinese.out.contains("covers 绕回本图层"), "\(chinese.out)")
  }

  @Test("a list of codes without land-use is the plan's fault, not the plots'")
  func withoutLandUse() throws {
    let folder = try Self.package()
    try Self.change(
      folder, "plan.yaml",
      "land-use: {list: land-use, edition: \"1\", file: catalogues/land-use.csv}", "")
    let outcome = try Self.check(folder)
    #expect(outcome.status == 2)
    let place = try Self.place(folder, "plan.yaml", "list: land-use")
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
    let folder = try Self.package()
    var bytes = try folder.bytes("p/rules/river.yaml")
    bytes.append(contentsOf: Array("# 线 ".utf8) + [0xC0, 0xB6])
    let line = bytes.count { $0 == 0x0A } + 1
    try bytes.write(to: folder.url.appendingPathComponent("p/rules/river.yaml"))
    let outcome = try Self.check(folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.lines.contains { $0.hasPrefix("p/rules/river.yaml:\(line):5: INP102") },
      "\(outcome.out)")
  }

  @Test("a layer of a strip may be lines, and a layer that nothing measures may be points")
  func usable() throws {
    let folder = try Self.package()
    try folder.write(
      Self.layer(#"{"type":"LineString","coordinates":[[3.0,0.9],[3.01,0.9]]}"#),
      as: "p/layers/blue-line.geojson")
    try Self.change(folder, "plan.yaml", "covers: plan-area, valid", "setback: 10, valid")
    #expect(try Self.check(folder).out.hasSuffix("all hold\n"))
    let again = try Self.package()
    try again.write(
      Self.layer(#"{"type":"Point","coordinates":[3.0,0.9]}"#), as: "p/layers/wells.geojson")
    try Self.change(
      again, "plan.yaml", "layers:\n",
      "layers:\n  facility: {role: facility, file: layers/wells.geojson, label: wells, "
        + "certainty: schematic}\n")
    #expect(try Self.check(again).out.hasSuffix("all hold\n"))
  }

  @Test("a layer without features, and one with features without geometry, are noted")
  func empty() throws {
    let folder = try Self.package()
    try folder.write(
      #"{"type":"FeatureCollection","features":[]}"#, as: "p/layers/blue-line.geojson")
    let none = try Self.check(folder)
    #expect(none.status == 0)
    #expect(
      none.out.contains("p/layers/blue-line.geojson:1:1: note: the layer blue-line has no feature"),
      "\(none.out)")
    try folder.write(
      Self.layer(#"{"type":"Polygon","coordinates":[]}"#), as: "p/layers/blue-line.geojson")
    let bare = try Self.check(folder)
    #expect(
      bare.out.contains(
        "p/layers/blue-line.geojson:2:1: note: features of the layer blue-line without a geometry: 1"
      ), "\(bare.out)")
    // Where no feature has any place the file was written by mistake.
    try folder.write(Self.layer("null"), as: "p/layers/blue-line.geojson")
    let null = try Self.check(folder)
    #expect(null.status == 2 && null.out.contains("GEO101"), "\(null.out)")
  }

  @Test(
    "a number of kind plan stands in the section that it cites, or in a quote",
    arguments: [
      ("{value: 500, unit: m2", "{value: 501, unit: m2", "Section 3", "does not say 501 in"),
      (
        "{kind: plan, cite: Section 3}", "{kind: plan, cite: Section 99}", "Section 99",
        "no section"
      ),
      ("{kind: plan, cite: Section 3}", "{kind: plan, cite: Section 2}", "Section 2", "say 500"),
      (
        "{kind: plan, cite: Section 3}", "{kind: plan, cite: S, quote: at least 600}",
        "at least 600", "the plan's text has no 'at least 600'"
      ),
      (
        "source: {kind: plan, cite: Section 2}", "source: {kind: plan, cite: Section 8}",
        "Section 8", "no section 'Section 8'"
      ),
    ])
  func numbers(from: String, to: String, at: String, says: String) throws {
    let folder = try Self.package()
    try Self.change(folder, "plan.yaml", from, to)
    let outcome = try Self.check(folder)
    let place = try Self.place(folder, "plan.yaml", at)
    let line = try #require(outcome.lines.dropFirst().first)
    #expect(line.hasPrefix("p/plan.yaml:\(place): ") && line.contains(says), "\(outcome.out)")
    #expect(outcome.status == 2)
    let chinese = try Self.check(folder, "--lang", "zh").out
    #expect(!chinese.contains("the plan's text"), "\(chinese)")
  }

  @Test(
    "as the plan writes it: groups of thousands, commas, Chinese numerals, a quote",
    arguments: [
      ("1000", "m2", "a plot has 1,000 square metres", "Section 7"),
      ("0.4", "\"1\"", "Grundflächenzahl höchstens 0,4", "Section 7"),
      ("12", "\"%\"", "绿地不少于百分之十二", "Section 7"),
      ("3", "\"1\"", "设三个组团", "Section 7"),
      ("30", "\"%\"", "no more than 0.3 of it", "Section 7.1"),
      ("80", "m", "eighty metres", "Section 7, quote: eighty metres"),
    ])
  func written(value: String, unit: String, words: String, cite: String) throws {
    let folder = try Self.package()
    let text = try folder.text("p/plan.txt")
    try folder.write(text + "\nSection 7. \(words).\nSection 7.1 \(words).\n", as: "p/plan.txt")
    try Self.change(
      folder, "plan.yaml", "use-sets:\n",
      "  ghost:\n    {value: \(value), unit: \(unit), source: {kind: plan, cite: \(cite)}}\nuse-sets:\n"
    )
    let outcome = try Self.check(folder)
    #expect(outcome.status == 0, "\(outcome.out)")
    #expect(outcome.out.contains("note: no rule names the threshold ghost"), "\(outcome.out)")
  }

  @Test("a case that calls itself at the limit and is not is noted at its line")
  func limit() throws {
    let folder = try Self.package()
    let file = "rules/cases/BLU101.geojson"
    let text = try folder.text("p/" + file)
    let sliver = try #require(text.split(separator: "\n").first { $0.contains("S-08") })
    try Self.change(
      folder, file, String(sliver),
      sliver.replacingOccurrences(of: "\"case\":\"violating\"", with: "\"case\":\"at-the-limit\""))
    let outcome = try Self.check(folder)
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
    let folder = try Self.package()
    try Self.change(folder, "rules/river.yaml", from, to)
    let outcome = try Self.check(folder)
    #expect(outcome.lines.count == 4, "\(outcome.out)")
    #expect(outcome.out.contains(says) && outcome.out.hasSuffix("1 fault\n"), "\(outcome.out)")
    #expect(outcome.out.contains("; its rules and what rests on them are not looked at\n"))
  }

  @Test("an indicator that could not be read is still a rule with cases and a provision")
  func unreadIndicator() throws {
    let folder = try Self.package()
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
    let outcome = try Self.check(folder)
    #expect(outcome.lines.count == 4, "\(outcome.out)")
    #expect(outcome.out.contains("p/rules/parks.yaml:1:3: the key 'unit' is missing\n1 fault\n"))
  }

  @Test("one column is not read for two fields")
  func names() throws {
    let folder = try Self.package()
    try Self.change(
      folder, "plan.yaml", "fields:\n",
      "fields:\n  height: {type: number, unit: ft, names: [BLDG_HT, Use]}\n")
    let outcome = try Self.check(folder)
    #expect(outcome.status == 2)
    let told = outcome.lines.filter { $0.contains("the name 'use' is taken by the field height") }
    #expect(told.count == 1, "\(outcome.out)")
    let at = try Self.place(folder, "plan.yaml", "use, 用途, land_use]")
    #expect(told.first?.hasPrefix("p/plan.yaml:\(at): ") == true, "\(outcome.out)")
  }

  @Test("a case that comes out otherwise is told in the language that is asked for")
  func languages() throws {
    let folder = try Self.package()
    let file = "rules/cases/USE101.geojson"
    try Self.change(
      folder, file, #""note":"use not given · 用途空白","expect_missing":["land_use"]"#,
      #""expect_missing":["register_area"]"#)
    let english = try Self.check(folder, "--lang", "en").out
    let line = try #require(english.split(separator: "\n").first { $0.contains("not named") })
    #expect(!line.unicodeScalars.contains { $0.value >= 0x2E80 }, "\(line)")
    #expect(
      line.contains("missing-evidence: expected not-evaluated, got not-evaluated ("), "\(line)")
    let chinese = try Self.check(folder, "--lang", "zh").out
    #expect(chinese.contains("missing-evidence:应为 not-evaluated,得到 not-evaluated("), "\(chinese)")
  }

  @Test("a plan of one language holds, and its words stand for both")
  func oneLanguage() throws {
    let folder = try Self.package()
    for file in ["plan.yaml", "provisions.yaml", "rules/river.yaml", "rules/plots.yaml"] {
      let text = try folder.text("p/" + file)
        .replacing(#/\{zh: [^,{}]*, en: ([^{}]*)\}/#) { "{en: \($0.output.1)}" }
        .replacing(#/\n +zh: [^\n]*/#) { _ in "" }
      try folder.write(text, as: "p/" + file)
      #expect(!text.contains("zh:"), "\(file)")
    }
    try Self.change(
      folder, "plan.yaml", "title: {en: Master Plan of Sampletown}", "title: Sampletown")
    let outcome = try Self.check(folder)
    #expect(outcome.out.hasSuffix("all hold\n"), "\(outcome.out)")
    for language in ["zh", "en"] {
      let screen = try Program.run(
        ["check", "p/samples/plots.geojson", "--plan", "p", "--lang", language] + asOf, in: folder)
      #expect(screen.out.contains("Sampletown"), "\(screen.out)")
      #expect(screen.out.contains("building land inside the river line"), "\(screen.out)")
    }
    try Self.change(folder, "plan.yaml", "title: Sampletown", "title: {}")
    let none = try Self.check(folder)
    #expect(none.out.contains("expected a text, or one under 'zh', 'en' or both"), "\(none.out)")
  }
}
