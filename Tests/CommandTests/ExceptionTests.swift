import Foundation
import Testing

@Suite("Exceptions")
struct ExceptionTests {
  let folder: Folder
  let plot = SamplePlots.violating

  init() throws {
    folder = try Folder()
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.violating)]), as: "one.geojson")
  }

  func check(_ file: String, _ day: String = "2025-12-31", _ more: String...) throws
    -> Program.Outcome
  {
    try Program.run(
      [
        "check", file, "--exceptions", "exceptions.yaml", "--trust-schematic", "--lang", "en",
        "--select", "BLU101,INP5", "--as-of", day, "--fail-on", "warning",
      ] + more, in: folder)
  }

  /// As `--plot` tells it.
  func digest(_ file: String = "one.geojson") throws -> String {
    let outcome = try Program.run(
      ["check", file, "--plot", plot, "--lang", "en"] + asOf, in: folder)
    let line = try #require(
      outcome.lines.first { $0.contains("shape digest (for exceptions)") }, "\(outcome.out)")
    return String(line.suffix(16))
  }

  func write(
    rule: String = "BLU101", plot: String? = nil, geometry: String? = nil,
    until: String = "2026-06-30"
  ) throws {
    try folder.write(
      """
      exceptions:
        - rule: \(rule)
          plot: \(plot ?? self.plot)
          geometry: \(geometry ?? digest())
          reason: 许可〔2024〕12号
          by: 示例科
          until: \(until)

      """, as: "exceptions.yaml")
  }

  @Test("an excepted finding is told with its reason and decides nothing, to its last day")
  func holds() throws {
    try write()
    let outcome = try check(
      "one.geojson", "2026-06-30", "-o", "r.json", "-o", "r.geojson", "-o", "r.sarif")
    #expect(outcome.status == 0, "\(outcome.out)\(outcome.err)")
    #expect(outcome.out.contains("new 0  excepted 1"), "\(outcome.out)")
    #expect(outcome.out.contains("violates 1"), "the plot is what it was")
    let report = try parsed(folder.text("r.json"))
    let finding = try #require((report["findings"] as? [[String: Any]])?.first)
    let acceptance = try #require(finding["acceptance"] as? [String: Any])
    #expect(acceptance["kind"] as? String == "excepted")
    #expect(acceptance["reason"] as? String == "许可〔2024〕12号")
    #expect(acceptance["by"] as? String == "示例科")
    #expect(acceptance["until"] as? String == "2026-06-30")
    #expect(acceptance["place"] as? String == "exceptions.yaml:2")
    #expect(try folder.text("r.geojson").contains("\"acceptance\":\"excepted\""))
    let sarif = try folder.text("r.sarif")
    #expect(sarif.contains("\"suppressions\":[{\"kind\":\"external\",\"status\":\"accepted"))
    #expect(sarif.contains("\"by\":\"示例科\",\"until\":\"2026-06-30\""))
    #expect(!sarif.contains("baselineState"), "there is no baseline to compare with")
    for rule in ["BLU", "[GEO, BLU101]"] {
      try write(rule: rule)
      #expect(try check("one.geojson").status == 0, "\(rule)")
    }
  }

  @Test("the day after, the finding counts again and the exception is one itself")
  func expires() throws {
    try write()
    let outcome = try check("one.geojson", "2026-07-01", "--full")
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("new 2"), "\(outcome.out)")
    #expect(
      outcome.out.contains(
        "exceptions.yaml:2: the exception BLU101 \(plot) ended on 2026-06-30 (示例科)"),
      "\(outcome.out)")
  }

  @Test("a plot that changed has no exception, one that was only written otherwise has")
  func lapses() throws {
    try write()
    var feature = try parsed(SamplePlots.line(plot))
    func collection() throws -> String {
      String(
        decoding: try JSONSerialization.data(
          withJSONObject: ["type": "FeatureCollection", "features": [feature]],
          options: .prettyPrinted), as: UTF8.self)
    }
    var geometry = try #require(feature["geometry"] as? [String: Any])
    /// Rings begun at another vertex and turned the other way.
    func turned(_ value: Any) -> Any {
      guard let list = value as? [Any] else { return value }
      guard let ring = list as? [[Double]] else { return list.map(turned) }
      let open = Array(ring.dropLast())
      let begun = Array((open.dropFirst(2) + open.prefix(2)).reversed())
      return begun + begun.prefix(1)
    }
    geometry["coordinates"] = turned(geometry["coordinates"] ?? [])
    feature["geometry"] = geometry
    try folder.write(collection(), as: "otherwise.geojson")
    #expect(try check("otherwise.geojson").status == 0)
    func moved(_ value: Any) -> Any {
      guard let list = value as? [Any] else { return value }
      guard var ring = list as? [[Double]] else { return list.map(moved) }
      ring[1][0] += 1e-6
      return ring
    }
    geometry["coordinates"] = moved(geometry["coordinates"] ?? [])
    feature["geometry"] = geometry
    try folder.write(collection(), as: "moved.geojson")
    let outcome = try check("moved.geojson", "2025-12-31", "--full")
    #expect(outcome.status == 1)
    let now = try digest("moved.geojson")
    // Lines are broken at spaces.
    let words = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains("exceptions.yaml:2: the shape of plot \(plot) has changed (now \(now))"),
      "\(outcome.out)")
  }

  @Test("what nothing needs is told, and what was not judged is not")
  func unused() throws {
    try write(plot: "440112003001GB00006", geometry: "0123456789abcdef")
    let outcome = try check("one.geojson", "2025-12-31", "--full")
    #expect(
      outcome.out.contains("nothing needs the exception BLU101 440112003001GB00006"),
      "\(outcome.out)")
    try write(rule: "RES101")
    let other = try check("one.geojson", "2025-12-31", "--full")
    #expect(!other.out.contains("nothing needs"), "\(other.out)")
  }

  @Test("excepted findings are in no baseline")
  func baseline() throws {
    try write()
    _ = try check("one.geojson", "2025-12-31", "--write-baseline", "known.json")
    #expect(try folder.text("known.json").contains("\"findings\":[\n]"))
  }

  @Test("everything that is wrong with the file at once, with line and column; exit 2")
  func wrong() throws {
    try folder.write(
      """
      exceptions:
        - rule: BLU999
          plot: 0701
          reson: x
          by: ""
          until: 2026-13-01
        - rule: BLU101
          area: [[113.5, 23.3], [200]]
          reason: x
          by: y
          until: 2026-01-01

      """, as: "exceptions.yaml")
    let outcome = try check("one.geojson")
    #expect(outcome.status == 2 && outcome.out.isEmpty)
    for words in [
      "exceptions.yaml:2:11: no rule has the code or family 'BLU999'",
      "exceptions.yaml:2:5: the key 'geometry' is missing: landlint check FILE --plot 0701",
      "exceptions.yaml:4:5: unknown key 'reson'; did you mean 'reason'?",
      "exceptions.yaml:5:9: the key 'by' is missing or says nothing",
      "exceptions.yaml:6:12: expected a day such as 2026-06-30, found '2026-13-01'",
      "exceptions.yaml:8:27: expected [longitude, latitude] in degrees",
    ] {
      #expect(outcome.err.contains(words), "\(words)\n\(outcome.err)")
    }
    try folder.write("exceptions: [\n", as: "exceptions.yaml")
    let broken = try check("one.geojson")
    #expect(broken.status == 2 && broken.err.contains("exceptions.yaml:"), "\(broken.err)")
  }

  @Test("a file that several groups of settings go by: not needed is what none of them needs")
  func severalGroups() throws {
    try write()
    let unneeded = try folder.text("exceptions.yaml")
      .replacingOccurrences(of: "exceptions:\n", with: "")
      .replacingOccurrences(of: plot, with: "440112003001GB99999")
    try folder.write(folder.text("exceptions.yaml") + unneeded, as: "exceptions.yaml")
    for (place, lines) in [
      ("north", [SamplePlots.line(plot)]), ("south", Array(SamplePlots.lines.prefix(3))),
    ] {
      try FileManager.default.createDirectory(
        atPath: folder.path(place), withIntermediateDirectories: true)
      try folder.write(SamplePlots.collection(lines), as: "\(place)/plots.geojson")
    }
    try folder.write("limit: 5\n", as: "south/landlint.yaml")
    for files in [["north", "south"], ["south", "north"]].map({ $0.map { "\($0)/plots.geojson" } })
    {
      let outcome = try check(files[0], "2025-12-31", files[1], "--format", "jsonl")
      let unused = outcome.lines.filter {
        $0.contains("INP502") && $0.contains("needs the exception")
      }
      #expect(unused.count == 1, "\(outcome.out)\(outcome.err)")
      #expect(unused.allSatisfy { $0.contains("440112003001GB99999") }, "\(unused)")
    }
    // What a group that could not be judged needs is not known.
    let failed = try check("south/plots.geojson", "2025-12-31", "north/none.geojson")
    #expect(failed.status == 2 && !failed.out.contains("INP502"), "\(failed.out)")
  }
}
