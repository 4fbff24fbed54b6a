import Foundation
import Testing

/// What is told once of a file: it bears on each plot as if it were told of the plot.
@Suite("Faults of whole files")
struct WholeFileFaultTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// A square; clockwise where its ring is turned.
  private static func ring(
    _ number: Int, isClockwise: Bool = false, isClosed: Bool = true
  ) -> String {
    let west = 113.5 + Double(number % 40) * 0.002
    let south = 23.3 + Double(number / 40) * 0.002
    var corners = [(0.0, 0.0), (0.001, 0), (0.001, 0.001), (0, 0.001), (0, 0)].map {
      String(format: "[%.7f,%.7f]", west + $0.0, south + $0.1)
    }
    if isClockwise { corners.reverse() }
    if !isClosed { corners.removeLast() }
    return "{\"type\":\"Polygon\",\"coordinates\":[[\(corners.joined(separator: ","))]]}"
  }

  private static func file(_ geometries: [String], properties: String = "") -> String {
    SamplePlots.collection(
      geometries.enumerated().map { index, geometry in
        "{\"type\":\"Feature\",\"id\":\"p\(index)\",\"properties\":{\(properties)},"
          + "\"geometry\":\(geometry)}"
      })
  }

  /// The conclusions that any plot has, and the counts of the rules.
  private func totals(
    _ path: String, _ arguments: [String] = ["--no-plan"]
  ) throws -> (conclusions: [String: Int], rules: [String: [String: Int]]) {
    let outcome = try Program.run(
      ["check", path, "--format", "jsonl"] + arguments + asOf, in: folder)
    let run = try parsed(String(try #require(outcome.out.split(separator: "\n").last)))
    let conclusions = try #require(run["conclusions"] as? [String: Int])
    var rules: [String: [String: Int]] = [:]
    for rule in run["rules"] as? [[String: Any]] ?? [] {
      rules[rule["code"] as? String ?? ""] = rule["counts"] as? [String: Int]
    }
    return (conclusions.filter { $0.value > 0 }, rules)
  }

  @Test("plots without a shape are incomplete, told one by one or once", arguments: [19, 20, 600])
  func shapeless(_ count: Int) throws {
    try folder.write(Self.file(Array(repeating: "null", count: count)), as: "plots.geojson")
    let found = try totals("plots.geojson", ["--no-plan", "-o", "plots.csv"])
    #expect(found.conclusions == ["incomplete": count], "\(found.conclusions)")
    #expect(found.rules["GEO101"]?["incomplete"] == count, "\(found.rules["GEO101"] ?? [:])")
    #expect(found.rules["GEO101"]?["conforms"] == 0, "\(found.rules["GEO101"] ?? [:])")
    let table = try folder.text("plots.csv").split(whereSeparator: \.isNewline).dropFirst()
    #expect(table.count == count)
    #expect(table.allSatisfy { $0.contains(",incomplete,incomplete,") && $0.contains("GEO101") })
  }

  @Test("a sound plot behind a head without shapes conforms")
  func head() throws {
    let geometries = Array(repeating: "null", count: 512) + [Self.ring(0)]
    try folder.write(Self.file(geometries), as: "plots.geojson")
    let found = try totals("plots.geojson").conclusions
    #expect(found == ["incomplete": 512, "conforms": 1], "\(found)")
  }

  @Test("rings that were closed for the reader are to be put right", arguments: [19, 30])
  func unclosed(_ count: Int) throws {
    let rings = (0..<count).map { Self.ring($0, isClosed: false) }
    try folder.write(Self.file(rings), as: "plots.geojson")
    let found = try totals("plots.geojson").conclusions
    #expect(found == ["incomplete": count], "\(found)")
    let unasked = try totals("plots.geojson", ["--no-plan", "--ignore", "GEO106"]).conclusions
    #expect(unasked == ["conforms": count], "\(unasked)")
  }

  @Test("what is a remark for one plot is one for all, and as loud as it is chosen to be")
  func remark() throws {
    let rings = (0..<30).map { Self.ring($0, isClockwise: true) }
    try folder.write(Self.file(rings), as: "plots.geojson")
    let remark = try totals("plots.geojson")
    #expect(remark.conclusions == ["conforms": 30], "\(remark.conclusions)")
    #expect(remark.rules["GEO302"]?["advisory"] == 30, "\(remark.rules["GEO302"] ?? [:])")
    let loud = try totals("plots.geojson", ["--no-plan", "--severity", "GEO302=error"]).conclusions
    #expect(loud == ["incomplete": 30], "\(loud)")
  }

  @Test("plots of a file that cannot be placed are incomplete, with a plan and without")
  func unplaced() throws {
    let path = Program.file("parcels-4547-untagged.geojson")
    for arguments in [["--no-plan"], ["--trust-schematic"]] {
      let found = try totals(path, arguments).conclusions
      #expect(Set(found.keys) == ["incomplete"], "\(arguments): \(found)")
    }
    let named = try totals(path, ["--no-plan", "--crs", "EPSG:4547"]).conclusions
    #expect(named["conforms"] ?? 0 > 0, "\(named)")
  }

  @Test(
    "a feature counts once, however often it has the fault",
    arguments: [("\"x\",\"y\"", "GEO104"), ("113.5", "GEO105")])
  func features(_ position: String, _ code: String) throws {
    let ring = Array(repeating: "[\(position)]", count: 5).joined(separator: ",")
    let shape = "{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}"
    try folder.write(Self.file(Array(repeating: shape, count: 25)), as: "plots.geojson")
    let found = try totals("plots.geojson")
    #expect(found.rules[code]?["incomplete"] == 25, "\(found.rules[code] ?? [:])")
    #expect(found.conclusions == ["incomplete": 25], "\(found.conclusions)")
    // Told one by one, each place is a finding.
    try folder.write(Self.file([shape]), as: "plots.geojson")
    #expect(try totals("plots.geojson").rules[code]?["incomplete"] ?? 0 >= 1)
  }

  @Test("a value whose unit nobody knows is one that cannot be read")
  func unit() throws {
    let shapes = [Self.ring(0), Self.ring(1)]
    try folder.write(Self.file(shapes, properties: "\"绿地率\":\"0.368\""), as: "plots.geojson")
    let found = try totals("plots.geojson").conclusions
    #expect(found == ["incomplete": 2], "\(found)")
    try folder.write(Self.file(shapes, properties: "\"绿地率\":\"36.8%\""), as: "plots.geojson")
    let sound = try totals("plots.geojson").conclusions
    #expect(sound == ["conforms": 2], "\(sound)")
  }
}
