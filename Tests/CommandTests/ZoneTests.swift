import Foundation
import Testing

/// In which zone a plot lies, by a package that began as the template.
@Suite("Zones of a plan made by init")
struct ZoneTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    let plan = try folder.text("p/plan.yaml").replacingOccurrences(
      of: "\nlayers:\n",
      with: """

        layers:
          zone:height:
            {role: zone, level: height, file: layers/zone.geojson, label: height zone,
             certainty: digitised, accuracy: 0,
             properties: {limit: {type: number, unit: m, names: [MAXH]}}}

        """
    ).replacingOccurrences(
      of: "\nfields:\n",
      with: "\nfields:\n  height: {type: number, unit: m, label: height, names: [H]}\n")
    try folder.write(plan, as: "p/plan.yaml")
    try folder.write(
      """
      - code: HGT101
        slug: too-high
        title: too high
        class: decidable
        severity: error
        provisions: [P1]
        plan: {clause: Section 3, quote: at least 500 square metres}
        applies: "TRUE"
        violates: height > zone('zone:height', 'limit')
        judged-on: as-of
        message: "{height|m} high"

      """, as: "p/rules/height.yaml")
    try folder.write(
      SamplePlots.collection([
        Self.feature(#""plot_id":"Q","use":"B1","H":30"#, 3.01, 3.0103)
      ]), as: "plot.geojson")
  }

  private static func feature(_ properties: String, _ west: Double, _ east: Double) -> String {
    let corners = [(west, 0.9), (east, 0.9), (east, 0.9003), (west, 0.9003), (west, 0.9)]
      .map { String(format: "[%.7f,%.4f]", $0.0, $0.1) }.joined(separator: ",")
    return #"{"type":"Feature","properties":{\#(properties)},"#
      + #""geometry":{"type":"Polygon","coordinates":[["# + corners + "]]}}"
  }

  private static func zone(
    _ limit: Int, _ west: Double, _ east: Double, name: String? = nil
  ) -> String {
    feature(name.map { #""name":"\#($0)","MAXH":\#(limit)"# } ?? #""MAXH":\#(limit)"#, west, east)
  }

  /// The verdict on the plot, 30 m high, where the layer has these zones.
  private func verdict(_ zones: String...) throws -> String {
    try folder.write(SamplePlots.collection(zones), as: "p/layers/zone.geojson")
    let run = try Program.run(
      ["check", "plot.geojson", "--plan", "p", "--select", "HGT101", "--format", "json"] + asOf,
      in: folder)
    let rules = try #require(parsed(run.out)["rules"] as? [[String: Any]], "\(run.err)")
    let counts = try #require(
      rules.first { $0["code"] as? String == "HGT101" }?["counts"] as? [String: Int])
    return counts.filter { $0.value > 0 }.keys.sorted().joined(separator: " ")
  }

  @Test("features that say the same are one zone, in tiles or drawn twice; others split the plot")
  func oneZone() throws {
    #expect(try verdict(Self.zone(20, 3, 3.02)) == "violates")
    #expect(try verdict(Self.zone(40, 3, 3.02)) == "conforms")
    #expect(
      try verdict(Self.zone(20, 3, 3.0101), Self.zone(20, 3.0101, 3.02)) == "violates")
    #expect(
      try verdict(Self.zone(40, 3, 3.0101), Self.zone(40, 3.0101, 3.02)) == "conforms")
    #expect(try verdict(Self.zone(20, 3, 3.02), Self.zone(20, 3, 3.02)) == "violates")
    // Tiles that lap over each other, and do not reach all over the plot.
    #expect(
      try verdict(Self.zone(20, 3, 3.0102), Self.zone(20, 3.0099, 3.01025)) == "not-evaluated")
    #expect(
      try verdict(Self.zone(20, 3, 3.0101), Self.zone(40, 3.0101, 3.02)) == "not-evaluated")
    #expect(
      try verdict(
        Self.zone(20, 3, 3.0101, name: "A"), Self.zone(20, 3.0101, 3.02, name: "B"))
        == "not-evaluated")
  }

  @Test("the template says from which share another zone splits a plot; plan check asks for it")
  func share() throws {
    // A tenth of a metre is left uncovered.
    let nearly = Self.zone(20, 3, 3.010299)
    #expect(try verdict(nearly) == "violates")
    // A fact asks for a zone as a condition does, and needs no case.
    try FileManager.default.removeItem(atPath: folder.path("p/rules/height.yaml"))
    let rules = try folder.text("p/rules/plots.yaml")
    try folder.write(
      rules.replacingOccurrences(
        of: "facts: [land_use, register_area]",
        with: "facts: [land_use, register_area, \"zone('zone:height', 'limit')\"]"),
      as: "p/rules/plots.yaml")
    func proof() throws -> String {
      let run = try Program.run(["plan", "check", "p", "--lang", "en"], in: folder)
      #expect(run.status == 0, "\(run.out)\(run.err)")
      return run.out
    }
    #expect(try !proof().contains("split-plot-share"))
    let plan = try folder.text("p/plan.yaml")
    try folder.write(
      plan.replacingOccurrences(of: "{value: 5, unit: \"%\"", with: "{value: null, unit: \"%\""),
      as: "p/plan.yaml")
    #expect(try proof().contains("no threshold split-plot-share, and USE101 asks for zone()"))
  }
}
