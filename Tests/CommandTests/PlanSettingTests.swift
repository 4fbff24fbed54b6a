import Foundation
import Testing

/// What a plan of one's own may say beyond the template: moments, heights, and what no rule asks for.
@Suite("settings of a plan")
struct PlanSettingTests {
  /// A new package with lines put in below those that begin with `key`.
  private static func package(_ additions: [String: String]) throws -> Folder {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    var lines: [String] = []
    for line in try folder.text("p/plan.yaml").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      lines.append(String(line))
      if let added = additions[String(line)] { lines.append(added) }
    }
    _ = try folder.write(lines.joined(separator: "\n"), as: "p/plan.yaml")
    return folder
  }

  private static func plots(_ column: String, _ values: [String]) -> String {
    let features = values.enumerated().map { index, value in
      let west = 3.0 + Double(index) / 1000
      let ring = [[west, 0.9], [west + 0.0005, 0.9], [west + 0.0005, 0.9005], [west, 0.9]]
      return """
        {"type":"Feature","properties":{"plot_id":"\(index + 1)","use":"B1","\(column)":\(value)},\
        "geometry":{"type":"Polygon","coordinates":[\(ring)]}}
        """
    }
    let list = features.joined(separator: ",\n")
    return "{\"type\":\"FeatureCollection\",\"features\":[\n\(list)\n]}"
  }

  private static let rule = """
    - code: TIM101
      slug: filed-too-late
      title: {zh: 逾期提交, en: filed too late}
      class: decidable
      severity: error
      applies: "TRUE"
      violates: filed > TIMESTAMP('2025-06-30T22:00:00Z')
      judged-on: as-of
      message: {zh: "提交于 {filed}", en: "filed at {filed|timestamp}"}
      facts: [filed]
    """

  @Test("a field of moments is compared to the second, in the plan's time without a zone")
  func moments() throws {
    let folder = try Self.package([
      "fields:": "  filed: {type: timestamp, label: {zh: 提交时刻, en: filed}, names: [Eingang]}"
    ])
    let plan = try folder.text("p/plan.yaml")
    _ = try folder.write(
      plan.replacingOccurrences(of: "\"+00:00\"", with: "\"+02:00\""), as: "p/plan.yaml")
    _ = try folder.write(Self.rule, as: "p/rules/times.yaml")
    _ = try folder.write(
      Self.plots(
        "Eingang",
        [
          "\"2025-06-30T22:00:00Z\"", "\"2025-06-30T22:00:00.001Z\"", "\"2025-07-01 00:00:01\"",
          "\"2025-06-30\"", "null", "1751320801",
        ]), as: "a.geojson")
    let outcome = try Program.run(
      ["check", "a.geojson", "--plan", "p", "--select", "TIM,INP210", "--lang", "en"]
        + asOf, in: folder)
    #expect(outcome.status == 1, "\(outcome.err)")
    #expect(outcome.out.contains("filed at 2025-06-30T22:00:00.001Z"), "\(outcome.out)")
    #expect(outcome.out.contains("'2025-06-30'"), "a day is no moment: \(outcome.out)")
    #expect(outcome.out.contains("(blank)"), "\(outcome.out)")
    let machine = try Program.run(
      ["check", "a.geojson", "--plan", "p", "--select", "TIM", "--format", "json"] + asOf,
      in: folder)
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(machine.out.utf8)) as? [String: Any])
    let late = try #require(report["findings"] as? [[String: Any]])
    #expect(
      late.compactMap { ($0["message"] as? [String: String])?["en"] }.sorted() == [
        "filed at 2025-06-30T22:00:00.001Z", "filed at 2025-06-30T22:00:01Z",
        "filed at 2025-06-30T22:00:01Z",
      ])
  }

  @Test("heights in a layer are said not to be looked at, and change no verdict")
  func heights() throws {
    let folder = try Self.package([:])
    let flat = try Program.run(
      ["check", "p/samples/plots.geojson", "--plan", "p", "--format", "csv"] + asOf, in: folder)
    let layer = try folder.text("p/layers/blue-line.geojson")
    let raised = layer.replacing(#/(\[-?\d+\.\d+,\s*-?\d+\.\d+)\]/#) { "\($0.output.1), 12.5]" }
    try #require(raised != layer)
    _ = try folder.write(raised, as: "p/layers/blue-line.geojson")
    let high = try Program.run(
      ["check", "p/samples/plots.geojson", "--plan", "p", "--format", "csv"] + asOf, in: folder)
    #expect(high.out == flat.out && high.status == flat.status)
    let screen = try Program.run(
      ["check", "p/samples/plots.geojson", "--plan", "p", "--lang", "en"] + asOf, in: folder)
    #expect(screen.out.contains("river line: heights of features are not looked at"))
    let proof = try Program.run(["plan", "check", "p", "--lang", "en"], in: folder)
    #expect(proof.status == 0, "\(proof.out)")
    #expect(proof.out.contains("note: the layer blue-line has heights"), "\(proof.out)")
  }

  @Test("plan check notes what no rule names, by line and column, and holds all the same")
  func unused() throws {
    let folder = try Self.package([
      "fields:": "  far: {type: number, label: {zh: 容积率, en: ratio}, names: [far]}",
      "layers:": """
        zone:flood:
          {role: zone, level: flood, file: layers/blue-line.geojson, label: {zh: 淹没区, en: flood},
           certainty: digitised, accuracy: 0}
      """,
    ])
    let proof = try Program.run(["plan", "check", "p", "--lang", "en"], in: folder)
    #expect(proof.status == 0, "\(proof.out)")
    let notes = proof.lines.filter { $0.contains(": note: ") }
    #expect(notes.count == 2, "\(proof.out)")
    let line = try folder.text("p/plan.yaml").split(
      separator: "\n", omittingEmptySubsequences: false
    ).firstIndex { $0.hasPrefix("  far:") }.map { $0 + 1 }
    #expect(
      notes.contains {
        $0.hasPrefix("p/plan.yaml:\(line ?? 0):") && $0.hasSuffix("no rule names the field far")
      }, "\(notes)")
    #expect(notes.contains { $0.hasSuffix("no rule names the layer zone:flood") }, "\(notes)")
    #expect(proof.out.hasSuffix("all hold\n"))
    let shipped = try Program.run("plan", "check", "--lang", "zh")
    #expect(shipped.status == 0)
  }
}
