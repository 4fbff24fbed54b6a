import Foundation
import Testing

/// What holds only within the tolerance is borderline, however a rule asks it.
@Suite("Rules within the tolerance")
struct ToleranceTests {
  let folder: Folder

  init() throws {
    folder = try TemplatePackage.made()
    let layers = [
      "blue-line: {role: blue-line, file: layers/land.geojson, label: river",
      "zone:left: {role: zone, level: left, file: layers/left.geojson, label: left",
      "facility: {role: facility, file: layers/facility.geojson, label: facility, "
        + "properties: {kind: {type: text, names: [kind]}}",
    ].map { "  \($0), certainty: digitised, accuracy: 0}\n" }.joined()
    let text = try folder.text("p/plan.yaml")
    let start = try #require(text.range(of: "  blue-line:\n"))
    let end = try #require(text.range(of: "  reserved-land:\n"))
    try folder.write(
      text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: layers),
      as: "p/plan.yaml")
    let conditions = [
      ("TOL101", "overlap_area('blue-line') > m2(1)", "area() > m2(1)"),
      ("TOL102", "TRUE", "lies_within('blue-line')"),
      ("TOL103", "TRUE", "area_within('blue-line') > m2(1)"),
      ("TOL104", "TRUE", "overlap_outside('blue-line', 'zone:left') > m2(1)"),
      ("TOL105", "NOT lies_within('blue-line')", "area() > m2(1)"),
      ("TOL201", "TRUE", "is_within('facility', m(30))"),
      ("TOL202", "TRUE", "NOT is_within('facility', m(30))"),
      ("TOL203", "TRUE", "has_nearer('facility', 'kind', 'a', m(30))"),
      ("TOL204", "TRUE", "NOT has_nearer('facility', 'kind', 'a', m(30))"),
      ("TOL205", "NOT has_nearer('facility', 'kind', 'a', m(30))", "area() > m2(1)"),
    ]
    let rules = conditions.map { code, applies, violates in
      """
      - code: \(code)
        slug: rule-\(code.lowercased())
        title: t
        subject: parcel
        class: decidable
        severity: error
        provisions: [P1]
        plan: {clause: Section 3, quote: at least 500 square metres}
        applies: "\(applies)"
        violates: "\(violates)"
        judged-on: as-of
        message: x

      """
    }
    try folder.write(rules.joined(), as: "p/rules/tolerance.yaml")
    try folder.write(
      Self.file([Self.box(0, 0, 100, 80, #""plot_id":"Q","use":"B1""#)]), as: "plot.geojson")
  }

  private static func file(_ features: [String]) -> String {
    SamplePlots.collection(
      features,
      head: #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32631"}},"#)
  }

  private static func feature(_ geometry: String, _ properties: String) -> String {
    #"{"type":"Feature","id":"f","properties":{\#(properties)},"geometry":\#(geometry)}"#
  }

  private static func place(_ x: Double, _ y: Double) -> String {
    "[\(500_500 + x),\(100_000 + y)]"
  }

  private static func box(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ properties: String = ""
  ) -> String {
    let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
      .map { place($0.0, $0.1) }.joined(separator: ",")
    return feature(#"{"type":"Polygon","coordinates":[[\#(corners)]]}"#, properties)
  }

  /// Verdicts on the plot of 100 m by 80 m: `land` reaches into it from the west as far as `width`,
  /// what is left of it begins where `left` says, and a point lies so far east of it.
  private func verdicts(
    width: Double, left: Double = -20, distance: Double = 500
  ) throws -> [String: String] {
    try folder.write(Self.file([Self.box(-20, -20, width, 100)]), as: "p/layers/land.geojson")
    try folder.write(Self.file([Self.box(-40, -40, left, 120)]), as: "p/layers/left.geojson")
    let point = #"{"type":"Point","coordinates":\#(Self.place(100 + distance, 40))}"#
    try folder.write(
      Self.file([Self.feature(point, #""kind":"a""#)]), as: "p/layers/facility.geojson")
    let run = try Program.run(
      ["check", "plot.geojson", "--plan", "p", "--select", "TOL", "--format", "json"] + asOf,
      in: folder)
    let rules = try #require(parsed(run.out)["rules"] as? [[String: Any]], "\(run.err)")
    return Dictionary(
      uniqueKeysWithValues: rules.compactMap { rule in
        guard let code = rule["code"] as? String, let counts = rule["counts"] as? [String: Int]
        else { return nil }
        return (code, counts.filter { $0.value > 0 }.keys.sorted().joined(separator: " "))
      })
  }

  @Test("a sliver is borderline, whether it breaks a rule or only brings a plot under it")
  func slivers() throws {
    let sliver = try verdicts(width: 0.05)
    for code in ["TOL101", "TOL102", "TOL103", "TOL104"] {
      #expect(sliver[code] == "borderline", "\(code)")
    }
    #expect(sliver["TOL105"] == "not-applicable")
    let part = try verdicts(width: 5)
    for code in ["TOL101", "TOL102", "TOL103", "TOL104"] {
      #expect(part[code] == "violates", "\(code)")
    }
    let beside = try verdicts(width: -0.05)
    #expect(beside["TOL101"] == "not-applicable")
    for code in ["TOL102", "TOL103", "TOL104"] { #expect(beside[code] == "conforms", "\(code)") }
    #expect(beside["TOL105"] == "violates")
    // What the other layer leaves of the land is a strip too.
    let rest = try verdicts(width: 5, left: 4.95)
    #expect(rest["TOL103"] == "violates")
    #expect(rest["TOL104"] == "borderline")
    #expect(try verdicts(width: 5, left: 5)["TOL104"] == "conforms")
  }

  @Test("a distance within the tolerance of its limit is borderline, to be near or to be far")
  func distances() throws {
    func found(_ distance: Double) throws -> [String] {
      let found = try verdicts(width: -1, distance: distance)
      return ["TOL201", "TOL202", "TOL203", "TOL204", "TOL205"].map { found[$0] ?? "" }
    }
    #expect(
      try found(29.5) == ["violates", "conforms", "violates", "conforms", "not-applicable"])
    #expect(
      try found(29.94) == ["borderline", "conforms", "borderline", "conforms", "not-applicable"])
    #expect(
      try found(30.05) == ["conforms", "borderline", "conforms", "borderline", "borderline"])
    #expect(
      try found(30.5) == ["conforms", "violates", "conforms", "violates", "violates"])
  }
}
