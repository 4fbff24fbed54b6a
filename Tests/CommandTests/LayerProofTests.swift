import Foundation
import Testing

/// Layers of a package from which areas cannot be told, or that lie elsewhere: what `plan check`
/// says of them and what a check of plots does.
@Suite("Layers that say less than they seem to")
struct LayerProofTests {
  @Test(
    "one line or point among areas leaves them unknown: a fault, and nothing conforms",
    arguments: [
      #"{"type":"Point","coordinates":[3.002,0.9]}"#,
      #"{"type":"LineString","coordinates":[[3.0,0.9],[3.01,0.9]]}"#,
    ])
  func mixed(geometry: String) throws {
    let folder = try TemplatePackage.made()
    let area = try folder.text("p/layers/blue-line.geojson")
    let start = try #require(area.range(of: #""features":\s*\["#, options: .regularExpression))
    let bare = #"{"type":"Feature","id":"b","properties":{},"geometry":"# + geometry + "},"
    try folder.write(
      area.replacingCharacters(in: start, with: String(area[start]) + bare),
      as: "p/layers/blue-line.geojson")
    let proof = try TemplatePackage.check(folder)
    #expect(proof.status == 2)
    #expect(
      proof.out.contains("and rules measure areas in the layer blue-line: BLU101"), "\(proof.out)")
    func judged() throws -> (out: String, counts: [String: Int]) {
      let run = try Program.run(
        [
          "check", "p/samples/plots.geojson", "--plan", "p", "--select", "BLU101", "--format",
          "json", "--lang", "en",
        ] + asOf, in: folder)
      let rules = try #require(try parsed(run.out)["rules"] as? [[String: Any]], "\(run.err)")
      return (run.out, try #require(rules.first?["counts"] as? [String: Int]))
    }
    let mixed = try judged()
    #expect(mixed.out.contains("has points or lines that cover no land"), "\(mixed.out)")
    #expect((mixed.counts["conforms"] ?? 0) + (mixed.counts["violates"] ?? 0) == 0)
    #expect((mixed.counts["not-evaluated"] ?? 0) > 1)
    try folder.write(area, as: "p/layers/blue-line.geojson")
    let whole = try judged()
    #expect((whole.counts["violates"] ?? 0) > 0 && (whole.counts["not-evaluated"] ?? 0) == 1)
  }

  @Test("a bare line has no area that a sum over its layer could count")
  func sumOverBareLine() throws {
    let folder = try TemplatePackage.made()
    let rule = """

      - code: BLU501
        slug: river-area
        subject: indicator
        title: {zh: 河道面积, en: area of the river}
        class: decidable
        severity: warning
        provisions: [R1]
        plan: {clause: Section 2, quote: no new buildings without a permit of the river authority}
        unit: m2
        over: blue-line
        numerator: area()
        missing: {at-most: 0, source: {kind: practice, cite: customary}}
        violates: value() < threshold('least-plot')
        message: {zh: "{value()|m2}", en: "{value()|m2}"}

      """
    try folder.write(try folder.text("p/rules/river.yaml") + rule, as: "p/rules/river.yaml")
    func members() throws -> [Int?] {
      let run = try Program.run(
        [
          "check", "p/samples/plots.geojson", "--plan", "p", "--select", "BLU501", "--format",
          "json",
        ] + asOf, in: folder)
      let found = try parsed(run.out)["indicators"] as? [[String: Any]]
      let indicator = try #require(found?.first, "\(run.err)")
      return ["members", "members_with_evidence"].map { indicator[$0] as? Int }
    }
    #expect(try members() == [2, 2])
    try TemplatePackage.change(
      folder, "layers/blue-line.geojson", #""features":["#,
      #""features":[{"type":"Feature","id":"b","properties":{},"geometry":"#
        + #"{"type":"LineString","coordinates":[[3.0,0.9],[3.01,0.9]]}},"#)
    #expect(try members() == [3, 2])
  }

  @Test("a part that is more than its whole conforms to nothing, unless the limit may be as large")
  func moreThanTheWhole() throws {
    let folder = try TemplatePackage.made()
    let rule = """

      - code: BLU501
        slug: river-share
        subject: indicator
        title: {zh: 河道比例, en: share of the river}
        class: decidable
        severity: warning
        provisions: [R1]
        plan: {clause: Section 2, quote: no new buildings without a permit of the river authority}
        unit: "%"
        over: blue-line
        numerator: 3 * area()
        denominator: area()
        violates: value() < threshold('least-share')
        message: {zh: "{value()|percent2}", en: "{value()|percent2}"}

      """
    let rules = try folder.text("p/rules/river.yaml")
    let limit = """
      thresholds:
        least-share:
          {value: 50, unit: "%", label: least share, source: {kind: practice, cite: customary}}
      """
    try TemplatePackage.change(folder, "plan.yaml", "thresholds:", limit)
    func judged(_ rule: String) throws -> (verdict: String?, reasons: String) {
      try folder.write(rules + rule, as: "p/rules/river.yaml")
      let run = try Program.run(
        [
          "check", "p/samples/plots.geojson", "--plan", "p", "--select", "BLU501", "--format",
          "json", "--lang", "en",
        ] + asOf, in: folder)
      let found = try parsed(run.out)["indicators"] as? [[String: Any]]
      let indicator = try #require(found?.first, "\(run.err)")
      return (indicator["verdict"] as? String, "\(indicator)")
    }
    let more = try judged(rule)
    #expect(more.verdict == "not-evaluated" && more.reasons.contains("more than the whole"))
    #expect(try judged(rule.replacing("3 * area()", with: "area()")).verdict == "conforms")
    #expect(try judged(rule.replacing("3 * area()", with: "area() / 3")).verdict == "suspected")
    try TemplatePackage.change(
      folder, "plan.yaml", "{value: 50, unit: \"%\",", "{value: 50, unit: \"%\", at-most: 1000,")
    #expect(try judged(rule).verdict == "conforms")
  }

  @Test("a layer far from its plan is told by every check, in the words of plan check")
  func farLayerInCheck() throws {
    let folder = try TemplatePackage.made()
    func notices() throws -> String {
      let run = try Program.run(
        ["check", "p/samples/plots.geojson", "--plan", "p", "--format", "json", "--lang", "en"]
          + asOf, in: folder)
      return "\(try parsed(run.out)["notices"] ?? "")"
    }
    #expect(try !notices().contains("plan area"))
    try folder.write(
      TemplatePackage.layer(
        #"{"type":"Polygon","coordinates":[[[0.891,3.0],[0.892,3.0],[0.892,3.001],[0.891,3.0]]]}"#),
      as: "p/layers/blue-line.geojson")
    let words = "p/layers/blue-line.geojson:2:1: f lies some 328 km from the plan area"
    #expect(try notices().contains(words))
    #expect(try TemplatePackage.check(folder).out.contains(words))
    // It is told of the package's own file, not of one that the user brought in its place.
    try folder.write(
      TemplatePackage.layer(
        #"{"type":"Polygon","coordinates":[[[9.0,0.9],[9.1,0.9],[9.1,1.0],[9.0,0.9]]]}"#),
      as: "own.geojson")
    let brought = try Program.run(
      [
        "check", "p/samples/plots.geojson", "--plan", "p", "--format", "json", "--lang", "en",
        "--layer", "blue-line=own.geojson",
      ] + asOf, in: folder)
    #expect(!brought.out.contains("from the plan area") && brought.status != 2, "\(brought.err)")
  }

  @Test("a null geometry among others covers nothing and is noted, as an empty one is")
  func nullGeometry() throws {
    let folder = try TemplatePackage.made()
    try TemplatePackage.change(
      folder, "layers/blue-line.geojson", #""features":["#,
      #""features":[{"type":"Feature","id":"n","properties":{},"geometry":null},"#)
    let proof = try TemplatePackage.check(folder)
    #expect(proof.status == 0)
    #expect(proof.out.contains("features of the layer blue-line without a geometry: 1"))
    let run = try Program.run(
      [
        "check", "p/samples/plots.geojson", "--plan", "p", "--select", "BLU101", "--format",
        "json", "--lang", "en",
      ] + asOf, in: folder)
    let report = try parsed(run.out)
    #expect("\(report["notices"] ?? "")".contains("without a geometry cover nothing: 1 (n)"))
    let rules = try #require(report["rules"] as? [[String: Any]])
    let counts = try #require(rules.first?["counts"] as? [String: Int])
    #expect(counts["violates"] == 1 && counts["conforms"] == 4)
    // What is not written at all may hide anything.
    try TemplatePackage.change(
      folder, "layers/blue-line.geojson", #""geometry":null"#, #""shape":null"#)
    #expect(try TemplatePackage.check(folder).status == 2)
  }
}
