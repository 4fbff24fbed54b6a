import Foundation
import Testing

@Suite("Plots among each other: overlaps and repetitions")
struct PlotPairTests {
  @Test("an overlap names both plots, its area, shares, width and form")
  func overlap() throws {
    var coverage = Coverage()
    coverage.add("B", x: 37...80, y: 0...20)
    coverage.add("A", x: 0...40, y: 0...20)
    let found = try coverage.found()
    #expect(found.count == 1)
    let overlap = try #require(found.first)
    #expect(overlap.rule == "TOP101")
    #expect(overlap.plots == ["A", "B"])
    #expect(abs(overlap.area - 60) < 0.01, "\(overlap.area)")
    #expect(overlap.finding["verdict"] as? String == "incomplete")
    let message = try #require((overlap.finding["message"] as? [String: Any])?["en"] as? String)
    #expect(
      message == "overlaps plot B by 60.00 m²: 7.50 % of this plot, 6.98 % of the other, "
        + "2.61 m wide on average, a part")
    let evidence = try #require(overlap.finding["evidence"] as? [[String: Any]])
    func value(_ operand: String) -> Any? {
      evidence.first { $0["operand"] as? String == operand }?["value"]
    }
    // 2 · 60 m² over a boundary of 46 m.
    #expect(abs((value("mean_width") as? Double ?? 0) - 120.0 / 46) < 0.01)
    #expect(abs((value("share_of_plot") as? Double ?? 0) - 60.0 / 800) < 1e-4)
    #expect(abs((value("share_of_other") as? Double ?? 0) - 60.0 / 860) < 1e-4)
    #expect(value("other_place") as? String == "plots.geojson:2:1")
    #expect(value("shape") as? String == "part")
    // It is drawn as what is shared, not as a plot.
    let geometry = try #require(overlap.finding["geometry"] as? [String: Any])
    let text = "\(geometry)"
    #expect(geometry["type"] as? String == "Polygon", "\(text)")
  }

  @Test("a piece counts where a disc of the tolerance fits into it")
  func tolerance() throws {
    for (width, count) in [(0.0, 0), (0.15, 0), (0.19, 0), (0.21, 1), (0.5, 1)] {
      var coverage = Coverage()
      coverage.add("A", x: 0...40, y: 0...20)
      coverage.add("B", x: (40 - width)...80, y: 0...20)
      #expect(try coverage.found().count == count, "\(width) m")
    }
  }

  @Test("plots that touch in edges and corners do not overlap")
  func touching() throws {
    var coverage = Coverage()
    for column in 0..<4 {
      for row in 0..<4 {
        let (x, y) = (Double(column) * 25, Double(row) * 30)
        coverage.add("P\(column)\(row)", x: x...x + 25, y: y...y + 30)
      }
    }
    #expect(try coverage.codes() == [])
  }

  @Test("a plot within another one is said to be whole")
  func within() throws {
    var coverage = Coverage()
    coverage.add("outer", x: 0...40, y: 0...40)
    coverage.add("inner", x: 10...20, y: 10...20)
    let found = try coverage.found()
    #expect(found.map(\.rule) == ["TOP101"])
    let message = found.first?.finding["message"] as? [String: Any]
    let words = message?["en"] as? String ?? ""
    #expect(words.contains("one within the other"), "\(words)")
  }

  @Test("repeated, nearly repeated, and moved too far for that")
  func repetitions() throws {
    let ring = [(0.0, 0.0), (30, 2), (28, 25), (1, 22)]
    var coverage = Coverage()
    coverage.add("A", ring)
    coverage.add("B", Array(ring[2...] + ring[..<2]).reversed())
    #expect(try coverage.codes() == ["TOP102 A B"])
    coverage.plots[1].rings = [ring.map { (x: $0.0 + 0.05, y: $0.1) }]
    #expect(try coverage.codes() == ["TOP103 A B"])
    coverage.plots[1].rings = [ring.map { (x: $0.0 + 0.5, y: $0.1) }]
    #expect(try coverage.codes() == ["TOP101 A B"])
  }

  @Test("a shape that stands many times is told beside the first one only")
  func manyRepetitions() throws {
    var coverage = Coverage()
    for number in 10..<14 { coverage.add("A\(number)", x: 0...40, y: 0...20) }
    #expect(try coverage.codes().count == 6, "each pair of a few")
    for number in 14..<40 { coverage.add("A\(number)", x: 0...40, y: 0...20) }
    coverage.add("B", x: 30...60, y: 0...20)
    let codes = try coverage.codes()
    #expect(codes.filter { $0.hasPrefix("TOP102 A10 ") }.count == 29, "\(codes)")
    // The land of all of them is that of the first.
    #expect(codes.filter { !$0.hasPrefix("TOP102 A10 ") } == ["TOP101 A10 B"], "\(codes)")
  }

  @Test("a heap of plots upon each other is said not to be compared, and what lies beside it is")
  func heap() throws {
    let seed: UInt64 = 20_261_129
    var random = SeededRandom(seed: seed)
    var coverage = Coverage()
    for number in 0..<1_200 {
      let (x, y) = (
        Double.random(in: 0...20, using: &random), Double.random(in: 0...20, using: &random)
      )
      coverage.add("H\(10_000 + number)", x: x...x + 60, y: y...y + 60)
    }
    coverage.add("A", x: 200...240, y: 0...20)
    coverage.add("B", x: 230...260, y: 0...20)
    let found = try coverage.found()
    #expect(found.map(\.rule) == ["TOP101", "TOP101"], "seed \(seed)")
    #expect(found.map(\.plots).contains(["A", "B"]))
    let messages = found.compactMap { ($0.finding["message"] as? [String: Any])?["en"] as? String }
    #expect(
      messages.contains {
        $0.hasPrefix("1,200 plots lie upon each other, more than 256 around each")
      }, "\(messages)")
  }

  @Test("pairs beyond the bound are counted, the largest are listed, whatever the order")
  func manyPairs() throws {
    // Every plot overlaps every other: 71 · 70 / 2 = 2,485 pairs.
    var coverage = Coverage()
    for number in 0..<71 {
      // No two pairs about the bound share as much land.
      let x = Double(number) + 0.003 * Double(number * number)
      coverage.add("P\(100 + number)", x: x...x + 100, y: 0...40)
    }
    coverage.add("Z", x: 500...540, y: 0...20)
    let found = try coverage.found()
    #expect(found.allSatisfy { $0.rule == "TOP101" })
    #expect(found.count == 2_001, "\(found.count)")
    let words = found.map { ($0.finding["message"] as? [String: Any])?["en"] as? String ?? "" }
    let rest = try #require(words.firstIndex { $0.hasPrefix("485 more pairs of plots overlap") })
    #expect(words[rest].contains(", 62 features in all: "), "\(words[rest])")
    let areas = found.indices.filter { $0 != rest }.map { found[$0].area }
    #expect(areas.min() ?? 0 > 2068, "\(areas.min() ?? 0)")
    var other = Coverage(plots: coverage.plots.reversed())
    let turned = try other.found()
    #expect(Set(turned.map(\.plots)) == Set(found.map(\.plots)))
    other.plots.removeAll { ($0.id ?? "") > "P162" }
    // 63 plots, 1,953 pairs: all of them are listed.
    #expect(try other.found().count == 1_953)
  }

  @Test("features of one plot may overlap, but not stand twice")
  func parts() throws {
    var coverage = Coverage()
    coverage.add("A", x: 0...40, y: 0...20)
    coverage.add("A", x: 30...60, y: 0...20)
    #expect(try coverage.codes() == [])
    coverage.add("A", x: 30...60, y: 0...20)
    #expect(try coverage.codes() == ["TOP102 A A"])
    coverage.plots.removeLast()
    // Both features of A share land with B: one finding about the two plots.
    coverage.add("B", x: 35...65, y: 10...30)
    let found = try coverage.found()
    #expect(found.map(\.plots) == [["A", "B"]])
    #expect(found[0].finding["fingerprint"] as? String != nil)
  }

  @Test("plots without an id are named by their place")
  func nameless() throws {
    var coverage = Coverage()
    coverage.add(nil, x: 0...40, y: 0...20)
    coverage.add(nil, x: 30...60, y: 0...20)
    let found = try coverage.found()
    #expect(found.count == 1)
    #expect(found[0].plots.allSatisfy { $0.hasPrefix("@114.0") }, "\(found[0].plots)")
  }

  @Test("order, first points, directions and workers do not tell")
  func invariance() throws {
    let seed: UInt64 = 20_260_411
    var random = SeededRandom(seed: seed)
    let coverage = Coverage.random(&random)
    func answers(_ coverage: Coverage, _ jobs: String) throws -> [String] {
      try coverage.found(["--no-plan", "--jobs", jobs], select: "TOP").map { found in
        let message = (found.finding["message"] as? [String: Any])?["zh"] as? String ?? ""
        return "\(found.finding["fingerprint"] ?? "") \(found.area) \(found.plots) \(message)"
      }
    }
    let straight = try answers(coverage, "1")
    #expect(straight.count > 20, "seed \(seed)")
    #expect(Set(straight).count == straight.count, "seed \(seed): fingerprints are unique")
    for jobs in ["2", "8"] {
      #expect(try answers(coverage, jobs) == straight, "seed \(seed), \(jobs) workers")
    }
    for round in 1...3 {
      let other = try answers(coverage.rewritten(&random), "2")
      #expect(
        other == straight,
        "seed \(seed), round \(round): \(Set(other).symmetricDifference(straight).sorted().prefix(4))"
      )
    }
  }

  @Test("with a plan only where asked for; one plot alone is not evaluated")
  func selection() throws {
    var coverage = Coverage()
    coverage.add("A", x: 0...40, y: 0...20)
    coverage.add("B", x: 30...60, y: 0...20)
    #expect(try coverage.codes([]) == ["TOP101 A B"])
    #expect(try coverage.codes(["--no-plan", "--plot", "A"]) == [])
    let folder = try Folder()
    try folder.write(coverage.text, as: "plots.geojson")
    let outcome = try Program.run(
      ["check", "plots.geojson", "--no-plan", "--plot", "A", "--lang", "en"] + asOf, in: folder)
    #expect(outcome.out.contains("one plot alone was judged"), "\(outcome.out)")
  }

  /// Stars that lie upon each other, of which the sums over all pairs take many minutes.
  private func stars() -> String {
    let features = (0..<700).map { star in
      let ring = (0...600).map { step in
        let angle = 2 * Double.pi * Double(step % 600) / 600
        let radius = 0.002 + 0.0004 * sin(37 * angle + Double(star)) + 2e-7 * Double(star)
        return String(
          format: "[%.8f,%.8f]", 113.5 + radius * cos(angle), 23.3 + radius * sin(angle))
      }
      return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\","
        + "\"coordinates\":[[\(ring.joined(separator: ","))]]}}"
    }
    return SamplePlots.collection(features)
  }

  @Test(
    "ended while pairs are summed: at once, nothing half written", arguments: [SIGINT, SIGTERM])
  func ended(_ number: Int32) throws {
    let folder = try Folder()
    try folder.write(stars(), as: "stars.geojson")
    try folder.write("old", as: "report.json")
    try EndedRun.end(
      [
        "check", "stars.geojson", "--no-plan", "--select", "TOP", "-o", "report.json",
        "--write-baseline", "known.json",
      ], in: folder, by: number, after: 6)
    #expect(try folder.text("report.json") == "old")
    let names = try folder.names
    #expect(Set(names) == ["report.json", "stars.geojson"], "\(names)")
  }
}
