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
    ([1, 2], [2], "eased | IDL102 IDL201 | IDL201"),
    ([], [1], "new | - | IDL102"),
    ([1], [], "resolved | IDL102 | -"),
  ])
  func stages(old: [Int], new: [Int], row: String) throws {
    #expect(try Self.change(old, new) == [row])
  }
}
