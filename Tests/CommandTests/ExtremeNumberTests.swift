import Foundation
import Testing

/// Numbers that no land has: whatever a file says, a run ends by itself and says what it saw.
@Suite("Numbers beyond the earth")
struct ExtremeNumberTests {
  static func plot(_ id: String, _ ring: String) -> String {
    #"{"type":"Feature","properties":{"宗地代码":"\#(id)"},"#
      + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
  }

  static func box(_ id: String, _ west: Int, _ south: Int, _ east: Int, _ north: Int) -> String {
    plot(
      id,
      "[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]"
    )
  }

  @Test(
    "positions that have no place on the earth are not given as places",
    arguments: ["json", "sarif", "html", "jsonl", "geojson", "gpkg"])
  func positions(ending: String) throws {
    let folder = try Folder()
    // A point stands twice, so that a check names it.
    for (number, far) in ["9.3e10", "1e12", "1e300", "-1e15"].enumerated() {
      let name = "\(number).geojson"
      try folder.write(
        SamplePlots.collection([
          Self.plot(
            "A1",
            "[113.51,23.31],[\(far),23.31],[\(far),23.31],[113.512,23.312],[113.51,23.31]"),
          Self.plot("A2", "[113.51,23.31],[113.512,23.31],[113.512,23.312],[113.51,23.31]"),
        ]), as: name)
      for more in [[], ["--crs", "EPSG:4547"], ["--crs", "EPSG:3857"]] {
        let outcome = try Program.run(
          ["check", name, "--no-plan", "-o", "out.\(ending)", "--lang", "en"] + more, in: folder)
        #expect((0...2).contains(outcome.status), "\(far) \(more): \(outcome.err)")
        #expect(FileManager.default.fileExists(atPath: folder.path("out.\(ending)")))
      }
    }
  }

  @Test("plots as large as continents add up to a bound that is told")
  func sums() throws {
    let folder = try Folder()
    let plots = (0..<12).map { Self.box("P\($0)", -10, -10, 60, 60) }
    try folder.write(SamplePlots.collection(plots), as: "a.geojson")
    let run = try Program.run(
      ["check", "a.geojson", "--no-plan", "--format", "json", "--lang", "en"], in: folder)
    #expect((0...1).contains(run.status), "\(run.err)")
    #expect(run.out.contains("no more than lower bounds"))
    let balance = try Program.run(
      ["balance", "a.geojson", "--no-plan", "--lang", "en"] + asOf, in: folder)
    #expect((0...1).contains(balance.status), "\(balance.err)")
  }

  @Test("a shape of more than two thirds of the land of the earth is no plot")
  func wholeEarth() throws {
    let folder = try Folder()
    try folder.write(
      SamplePlots.collection([
        Self.box("P1", -85, -80, 85, 80), Self.box("P2", 10, 10, 11, 11),
      ]), as: "a.geojson")
    let run = try Program.run(
      ["check", "a.geojson", "--no-plan", "--select", "GEO202", "--format", "jsonl"], in: folder)
    #expect((0...1).contains(run.status), "\(run.err)")
    #expect(run.out.contains("two thirds of the land"), "\(run.out)")
  }

  struct NoPlace: Sendable, CustomTestStringConvertible {
    var name: String
    var keepsRiver: Bool
    var says: [String]
    var testDescription: String { name }
  }

  /// A package made by `init` without its layers.
  private static func package(_ folder: Folder, keepsRiver: Bool) throws {
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    let text = try folder.text("p/plan.yaml")
    let begin = try #require(text.range(of: "\nlayers:\n"))
    let rest = text[begin.upperBound...].split(
      separator: "\n", omittingEmptySubsequences: false
    ).drop { $0.isEmpty || $0.hasPrefix(" ") || $0.hasPrefix("#") }
    let before = String(text[..<begin.lowerBound])
    try folder.write(before + "\n" + rest.joined(separator: "\n"), as: "p/plan.yaml")
    guard !keepsRiver else { return }
    for name in ["rules/river.yaml", "provisions.yaml"] {
      try FileManager.default.removeItem(atPath: folder.path("p/" + name))
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("p/rules/cases"))
    where name.hasPrefix("BLU") {
      try FileManager.default.removeItem(atPath: folder.path("p/rules/cases/" + name))
    }
    let rules = try folder.text("p/rules/plots.yaml").split(
      separator: "\n", omittingEmptySubsequences: false
    ).filter { !$0.hasPrefix("  provisions:") }
    try folder.write(rules.joined(separator: "\n"), as: "p/rules/plots.yaml")
  }

  @Test(
    "a plan without layers says what it lacks",
    arguments: [
      NoPlace(
        name: "rules name a layer", keepsRiver: true,
        says: ["p/rules/river.yaml:", "p/plan.yaml: nothing says where the plan lies"]),
      NoPlace(
        name: "no rule does", keepsRiver: false,
        says: ["p/plan.yaml: nothing says where the plan lies: no layer has a place"]),
    ])
  func planWithoutLayers(_ plan: NoPlace) throws {
    let folder = try Folder()
    try Self.package(folder, keepsRiver: plan.keepsRiver)
    let proof = try Program.run(["plan", "check", "p", "--lang", "en"], in: folder)
    #expect(proof.status == 2, "\(proof.out)\(proof.err)")
    for words in plan.says { #expect(proof.out.contains(words), "\(proof.out)") }
    let run = try Program.run(
      ["check", "p/samples/plots.geojson", "--plan", "p", "--lang", "en"] + asOf, in: folder)
    #expect(run.status == 2 && run.err.contains("nothing says where"), "\(run.err)")
  }

  @Test("an extent says where a plan without layers lies, on the earth only")
  func extent() throws {
    let folder = try Folder()
    try Self.package(folder, keepsRiver: false)
    let text = try folder.text("p/plan.yaml")
    for (extent, status) in [
      ("[3, 0.5, 3.1, 0.6]", 0), ("[3, 0.5, 1e300, 0.6]", 2), ("[3, -91, 3.1, 0.6]", 2),
      ("[.nan, 0.5, 3.1, 0.6]", 2), ("[-.inf, 0.5, .inf, 0.6]", 2),
    ] {
      try folder.write(text + "\nextent: \(extent)\n", as: "p/plan.yaml")
      let proof = try Program.run(["plan", "check", "p", "--lang", "en"], in: folder)
      #expect(Int(proof.status) == status, "\(extent): \(proof.out)\(proof.err)")
    }
  }
}
