import Findings
import Testing

@testable import Comparison

/// 疑似闲置 from one date to the next: stages follow each other within a paragraph alone.
@Suite struct IdleStageTests {
  private static func plot(_ id: String, idle: [Int], unjudged: [Int] = []) -> ComparedPlot {
    let x = Double(id.utf8.last ?? 0) * 20
    var plot = MatchingTests.plot(id, MatchingTests.square(x, 0, 10, 10), use: "07")
    plot.idle = idle
    plot.unjudged = unjudged
    plot.judged = [0, 1, 2].filter { !unjudged.contains($0) }
    return plot
  }

  private static func change(_ old: [Int], _ new: [Int]) throws -> [String] {
    let dates = [
      Dates.land("2024-12-31", [plot("A", idle: old)]),
      Dates.land("2025-12-31", [plot("A", idle: new)]),
    ]
    return try Dates.rows(
      try Dates.statement(dates), "idle_plots", ["change", "before", "after"])
  }

  @Test(arguments: [
    ([0], [1], "lapsed | IDL101 | IDL102"),
    ([1], [2], "eased | IDL102 | IDL201"),
    ([0], [2], "eased | IDL101 | IDL201"),
    ([2], [1], "eased | IDL201 | IDL102"),
    ([1], [0], "eased | IDL102 | IDL101"),
    ([1], [1], "unchanged | IDL102 | IDL102"),
    // One more of the other paragraph is no later stage of the first, and hides none.
    ([0], [0, 2], "eased | IDL101 | IDL101 IDL201"),
    ([0], [1, 2], "lapsed | IDL101 | IDL102 IDL201"),
    ([0, 2], [1], "lapsed | IDL101 IDL201 | IDL102"),
    // Of several stages of one paragraph the last counts.
    ([0], [0, 1], "lapsed | IDL101 | IDL101 IDL102"),
    ([0, 1], [1], "eased | IDL101 IDL102 | IDL102"),
    ([1, 2], [2], "eased | IDL102 IDL201 | IDL201"),
    ([], [1], "new | - | IDL102"),
    ([1], [], "resolved | IDL102 | -"),
  ])
  func stages(old: [Int], new: [Int], row: String) throws {
    #expect(try Self.change(old, new) == [row])
  }

  /// Land that no rule suspects any more, by what the rules made of it on the later date.
  @Test(
    arguments: [
      // Both stages of the paragraph judged; one of them, or one of the other paragraph, not judged.
      ([0, 1, 2], [], "resolved"), ([0], [1], "unproved"), ([1], [], "resolved"),
      ([0, 1], [2], "resolved"), ([], [2], "unproved"), ([2], [], "resolved"),
      ([], [], "inapplicable"), ([0, 1, 2], [0], "unproved"),
    ] as [([Int], [Int], String)])
  func ends(judged: [Int], unjudged: [Int], change: String) throws {
    var after = Self.plot("A", idle: [])
    (after.judged, after.unjudged) = (judged, unjudged)
    let rows = try Dates.rows(
      try Dates.statement([
        Dates.land("2024-12-31", [Self.plot("A", idle: [1])]), Dates.land("2025-12-31", [after]),
      ]), "idle_plots", ["plot", "change"])
    #expect(rows == ["A | \(change)"])
  }

  /// What one feature of a plot leaves open is open for the plot.
  @Test func aPlotOfSeveralFeatures() throws {
    var open = Self.plot("A", idle: [], unjudged: [0])
    open.judged = []
    let before = [Self.plot("A", idle: [0]), Self.plot("A", idle: [1])]
    let rows = try Dates.rows(
      try Dates.statement([
        Dates.land("2024-12-31", before),
        Dates.land("2025-12-31", [Self.plot("A", idle: []), open]),
      ]), "idle_plots", ["plot", "change", "before", "after", "area_ha"])
    // Two features of 100 m² each.
    #expect(rows == ["A | unproved | IDL101 IDL102 | - | 200"])
  }

  /// Areas are the later date's, the earlier one's where nothing is suspected then; in hectares and
  /// in mu they close to the sums of all.
  @Test func areasByChange() throws {
    func plot(_ id: String, _ idle: [Int], _ area: Int) -> ComparedPlot {
      var plot = Self.plot(id, idle: idle)
      plot.area = area
      return plot
    }
    let before = [
      plot("A", [0], 40_000_000), plot("B", [1], 33_333_333), plot("C", [0], 10_000_000),
      plot("D", [2], 50_000_000),
    ]
    let after = [
      plot("A", [1], 60_000_000), plot("B", [1], 33_333_333), plot("C", [], 99_000_000),
      plot("E", [2], 33_333_334),
    ]
    let statement = try Dates.statement([
      Dates.land("2024-12-31", before), Dates.land("2025-12-31", after),
    ])
    // 18 666.6667 m² in all are 1.8667 ha and 28.00 mu.
    #expect(
      try Dates.rows(statement, "idle", ["change", "plots", "area_ha", "area_mu"]) == [
        "new | 1 | 3334 | 500", "lapsed | 1 | 6000 | 900", "unchanged | 1 | 3333 | 500",
        "eased | 0 | 0 | 0", "resolved | 1 | 1000 | 150", "unproved | 0 | 0 | 0",
        "inapplicable | 0 | 0 | 0", "gone | 1 | 5000 | 750",
      ])
    #expect(
      try Dates.rows(statement, "idle_plots", ["plot", "change", "area_ha"]) == [
        "E | new | 3333", "A | lapsed | 6000", "B | unchanged | 3333", "C | resolved | 1000",
        "D | gone | 5000",
      ])
  }
}
