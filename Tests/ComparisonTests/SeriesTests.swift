import Balance
import Findings
import Planar
import Testing

@testable import Comparison

/// Totals of every date, what became of the plots, and dates on which there is nothing.
@Suite struct SeriesTests {
  private static func plot(
    _ id: String, _ x: Double, _ width: Double, _ use: String, idle: [Int] = []
  ) -> ComparedPlot {
    var plot = MatchingTests.plot(id, MatchingTests.square(x, 0, width, 100), use: use)
    plot.idle = idle
    return plot
  }

  private static let columns = ["key", "date_1", "date_2", "date_3", "change"]

  /// The last less the first, whatever lies between; what could not be judged is no figure.
  @Test func totalsOfThreeDates() throws {
    let lands = [
      Dates.land(
        "2021-12-31",
        [
          Self.plot("a", 0, 100, "07", idle: [0]), Self.plot("b", 200, 50, "17"),
          Self.plot("c", 400, 30, "16"), Self.plot("e", 600, 7, "XX"),
        ]),
      Dates.land(
        "2023-12-31",
        [Self.plot("a", 0, 100, "07"), Self.plot("b", 200, 50, "17")]),
      Dates.land(
        "2025-12-31",
        [
          Self.plot("a", 0, 60, "0701", idle: [1]), Self.plot("b", 200, 50, "14", idle: [1, 2]),
          Self.plot("c", 400, 30, "17"),
        ]),
    ]
    let statement = try Dates.statement(lands)
    #expect(
      try Dates.rows(statement, "series", Self.columns).prefix(9) == [
        "plots | 4 | 2 | 3 | -1", "area | 18700 | 15000 | 14000 | -4700",
        "construction | 10000 | 10000 | 6000 | -4000", "non_construction | 0 | 0 | 5000 | 5000",
        "water | 5000 | 5000 | 3000 | -2000", "reserved | 3000 | 0 | 0 | -3000",
        // With what is in no group the groups add up to all land.
        "unclassified | 700 | 0 | 0 | -700", "idle_area | 10000 | 0 | 11000 | 1000",
        "idle | 1 | 0 | 2 | 1",
      ])
    // The charts have every date, and no line that is nothing on all of them.
    let areas = try #require(statement.charts.first)
    #expect(areas.dates == ["2021-12-31", "2023-12-31", "2025-12-31"] && areas.digits == 4)
    #expect(areas.series.last?.values == [10_000, 0, 11_000])
    #expect(statement.charts.map(\.title.en) == ["Areas (ha)", "Plots suspected idle"])
    var unjudged = lands
    // Each plot is judged by some rules and by none to the end.
    func open(_ plots: [ComparedPlot]) -> [ComparedPlot] {
      plots.enumerated().map { index, plot in
        var plot = plot
        let rule = index % 2
        (plot.idle, plot.unjudged, plot.judged) = ([], [rule], [1 - rule, 2])
        plot.unevaluated = [UInt16(rule)]
        return plot
      }
    }
    unjudged[0].plots = open(lands[0].plots)
    let blank = try Dates.statement(unjudged)
    #expect(
      try Dates.rows(blank, "series", Self.columns)[7...8] == [
        "idle_area | - | 0 | 11000 | -", "idle | - | 0 | 2 | -",
      ])
    #expect(!blank.charts.contains { $0.title.en == "Plots suspected idle" })
    unjudged[0] = lands[0]
    unjudged[1].plots = open(lands[1].plots)
    #expect(
      try Dates.rows(try Dates.statement(unjudged), "series", Self.columns)[7]
        == "idle_area | 10000 | - | 11000 | 1000")
    // One that is judged to the end is enough for a figure, and one that is suspected.
    unjudged[1].plots[0].unevaluated = []
    #expect(
      try Dates.rows(try Dates.statement(unjudged), "series", Self.columns)[7]
        == "idle_area | 10000 | 0 | 11000 | 1000")
  }

  /// A suspected plot in two features is one plot, in the totals as in the table of changes; one
  /// without a shape counts and has no area.
  @Test func suspectedPlots() throws {
    var bare = Self.plot("z", 400, 100, "07", idle: [0])
    (bare.area, bare.shape) = (nil, MultiPolygon())
    let lands = [
      Dates.land(
        "2024-12-31",
        [Self.plot("a", 0, 100, "07", idle: [0]), Self.plot("a", 200, 50, "07", idle: [0])]),
      Dates.land(
        "2025-12-31",
        [
          Self.plot("a", 0, 100, "07", idle: [0]), Self.plot("a", 200, 50, "07", idle: [0]), bare,
        ]),
    ]
    let statement = try Dates.statement(lands)
    #expect(
      try Dates.rows(statement, "series", ["key", "date_1", "date_2"]).contains("idle | 1 | 2"))
    #expect(
      try Dates.rows(statement, "idle", ["change", "plots", "area_ha"]).prefix(3) == [
        "new | 1 | -", "lapsed | 0 | 0", "unchanged | 1 | 15000",
      ])
    #expect(
      try Dates.rows(statement, "idle_plots", ["plot", "area_ha"]) == ["z | -", "a | 15000"])
    #expect(
      try Dates.rows(statement, "plots", ["kind", "groups", "new_ha"]).contains("new | 1 | -"))
    #expect(
      try Dates.rows(statement, "plot_changes", ["kind", "new_plots", "old_ha", "new_ha"])
        == ["new | z | 0 | -"])
  }

  /// Groups, plots and hectares by kind close to the totals.
  @Test func kindsClose() throws {
    let old = [
      Self.plot("a", 0, 100, "07"), Self.plot("b", 200, 50, "07"), Self.plot("c", 250, 50, "07"),
      Self.plot("d", 400, 30, "07"), Self.plot("e", 600, 20, "07"),
    ]
    let new = [
      Self.plot("a", 0, 100, "09"), Self.plot("b", 200, 100, "07"), Self.plot("f", 600, 8, "07"),
      Self.plot("g", 608, 12, "07"), Self.plot("h", 800, 40, "07"),
    ]
    let statement = try Dates.statement([
      Dates.land("2024-12-31", old), Dates.land("2025-12-31", new),
    ])
    let columns = ["kind", "groups", "old_plots", "new_plots", "old_ha", "new_ha"]
    #expect(
      try Dates.rows(statement, "plots", columns) == [
        "unchanged | 0 | 0 | 0 | 0 | 0", "changed | 1 | 1 | 1 | 10000 | 10000",
        "reshaped | 0 | 0 | 0 | 0 | 0", "split | 1 | 1 | 2 | 2000 | 2000",
        "merged | 1 | 2 | 1 | 10000 | 10000", "rearranged | 0 | 0 | 0 | 0 | 0",
        "moved | 0 | 0 | 0 | 0 | 0", "new | 1 | 0 | 1 | 0 | 4000", "gone | 1 | 1 | 0 | 3000 | 0",
        "total | 5 | 5 | 5 | 25000 | 26000",
      ])
    #expect(
      try Dates.rows(statement, "plot_changes", ["kind", "old_plots", "new_plots"]) == [
        "changed | a | a", "split | e | f g", "merged | b c | b", "new | - | h", "gone | d | -",
      ])
  }

  /// Thirds of a last digit close to the printed whole: 0.99 of it in all is one, of the first.
  @Test func lastDigitsClose() throws {
    // 0.33 m² each, of which a last digit is 1 m².
    func speck(_ id: String, _ x: Double) -> ComparedPlot {
      MatchingTests.plot(id, MatchingTests.square(x, 0, 1, 0.33), use: "07")
    }
    var changed = speck("b", 10)
    changed.classText = "09"
    let statement = try Dates.statement([
      Dates.land("2024-12-31", [speck("a", 0), speck("b", 10), speck("c", 20)]),
      Dates.land("2025-12-31", [speck("a", 0), changed]),
    ])
    #expect(
      try Dates.rows(statement, "plots", ["kind", "old_ha", "new_ha"]).filter {
        !$0.hasSuffix("| 0 | 0")
      } == ["unchanged | 1 | 1", "total | 1 | 1"])
    // Cells of flows close by themselves; exact areas stand beside them.
    #expect(
      try Dates.rows(statement, "flows", ["from_class", "to_class", "area_ha", "area_m2"]) == [
        "07 | 07 | 1 | 3300", "07 | 09 | 0 | 3300", "07 | - | 0 | 3300", "- | - | 1 | 9900",
      ])
  }

  /// A date without plots is a date all the same.
  @Test func nothingOnADate() throws {
    let some = [Self.plot("a", 0, 100, "07")]
    for (old, new, kinds, change) in [
      ([], some, ["new | 1"], "plots | 0 | 1 | 1"), (some, [], ["gone | 1"], "plots | 1 | 0 | -1"),
      ([], [], [], "plots | 0 | 0 | 0"),
    ] as [([ComparedPlot], [ComparedPlot], [String], String)] {
      let statement = try Dates.statement([
        Dates.land("2024-12-31", old), Dates.land("2025-12-31", new),
      ])
      #expect(try Dates.kinds(statement) == kinds)
      #expect(
        try Dates.rows(statement, "series", ["key", "date_1", "date_2", "change"]).first == change)
      #expect(statement.pieces?.shapes.count == kinds.count)
    }
  }
}
