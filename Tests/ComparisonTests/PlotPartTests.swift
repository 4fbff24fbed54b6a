import Findings
import Planar
import Testing

@testable import Comparison

/// Features that share an id are parts of one plot: what is said of any of them counts.
@Suite struct PlotPartTests {
  private static func part(
    _ x: Double, _ use: String?, _ values: [String?] = [], width: Double = 100
  ) -> ComparedPlot {
    var plot = MatchingTests.plot("A", MatchingTests.square(x, 0, width, 100), values: values)
    plot.classText = use
    return plot
  }

  private static func unusable(_ use: String, _ values: [String?] = []) -> ComparedPlot {
    var plot = part(0, use, values)
    (plot.shape, plot.area) = (MultiPolygon(), nil)
    return plot
  }

  private static func fate(_ old: [ComparedPlot], _ new: [ComparedPlot]) -> String {
    PlotMatching(old, new, tolerance: 0.1).matches
      .map { "\($0.kind.rawValue) \($0.fields)" }.joined(separator: ", ")
  }

  @Test func everyPartIsHeldAgainstWhatLiesInItsPlace() {
    let old = [Self.part(0, "07", ["x", "1"]), Self.part(200, "09", ["y", "2"])]
    #expect(Self.fate(old, old) == "unchanged []")
    #expect(Self.fate(old, old.reversed()) == "unchanged []")
    // The second part's class, its field, and the classes of both exchanged.
    #expect(
      Self.fate(old, [old[0], Self.part(200, "14", ["y", "2"])]) == "changed []")
    #expect(
      Self.fate(old, [old[0], Self.part(200, "09", ["y", "3"])]) == "changed [1]")
    #expect(
      Self.fate(old, [Self.part(0, "09", ["x", "1"]), Self.part(200, "07", ["y", "2"])])
        == "changed []")
    // Both exchanged wholly: each of the fields.
    #expect(
      Self.fate(old, [Self.part(0, "09", ["y", "2"]), Self.part(200, "07", ["x", "1"])])
        == "changed [0, 1]")
  }

  /// Halves of what was one part are no change of it; one of them of another class is.
  @Test func aPartDrawnAsTwo() {
    let old = [Self.part(0, "07", ["x"]), Self.part(200, "09", ["y"])]
    func halves(_ use: String, _ value: String) -> [ComparedPlot] {
      [
        old[0], Self.part(200, "09", ["y"], width: 50),
        Self.part(250, use, [value], width: 50),
      ]
    }
    #expect(Self.fate(old, halves("09", "y")) == "unchanged []")
    #expect(Self.fate(halves("09", "y"), old) == "unchanged []")
    #expect(Self.fate(old, halves("07", "y")) == "changed []")
    #expect(Self.fate(old, halves("09", "x")) == "changed [0]")
  }

  /// Where parts that are alike meet is no boundary of the plot; where unlike ones meet is one.
  @Test func partsThatMeetElsewhere() {
    func parts(_ width: Double, _ first: String, _ second: String) -> [ComparedPlot] {
      [
        Self.part(0, first, ["x"], width: width),
        Self.part(width, second, ["x"], width: 100 - width),
      ]
    }
    #expect(Self.fate(parts(50, "07", "07"), parts(30, "07", "07")) == "unchanged []")
    #expect(Self.fate(parts(50, "07", "07"), parts(30, "09", "09")) == "changed []")
    #expect(Self.fate(parts(50, "07", "09"), parts(30, "07", "09")) == "reshaped []")
    #expect(Self.fate(parts(50, "07", "07"), parts(30, "07", "09")) == "reshaped []")
    #expect(Self.fate(parts(50, "07", "09"), parts(49.9, "07", "09")) == "unchanged []")
    // The whole is 1 m wider at its end: 100 m² where a strip of the tolerance has 60.
    let wider = [Self.part(0, "07", ["x"], width: 30), Self.part(30, "07", ["x"], width: 71)]
    #expect(Self.fate(parts(50, "07", "07"), wider) == "reshaped []")
  }

  /// Two features in one place are held against both of the other date, as often as they stand.
  @Test func partsOnTopOfEachOther() {
    let old = [Self.part(0, "07", ["x"]), Self.part(0, "09", ["y"])]
    #expect(Self.fate(old, old.reversed()) == "unchanged []")
    #expect(
      Self.fate(old, [Self.part(0, "07", ["y"]), Self.part(0, "09", ["x"])]) == "changed []")
    #expect(
      Self.fate(old, [Self.part(0, "07", ["x"]), Self.part(0, "07", ["y"])]) == "changed []")
    // One fewer, and both of them wider: what they share twice hides no change.
    #expect(Self.fate(old, [Self.part(0, "07", ["x"])]) == "reshaped [0]")
    let wider = [Self.part(0, "07", ["x"], width: 130), Self.part(0, "09", ["y"], width: 130)]
    #expect(Self.fate(old, wider) == "reshaped []")
    #expect(Self.fate(wider, old) == "reshaped []")
  }

  /// What has no place is held against what has none on the other date, else against all parts.
  @Test func partsWithoutAShape() {
    let place = Self.part(0, "07", ["x"])
    let old = [place, Self.unusable("09", ["y"])]
    #expect(Self.fate(old, [Self.unusable("09", ["y"]), place]) == "unchanged []")
    #expect(Self.fate(old, [place, Self.unusable("14", ["y"])]) == "changed []")
    #expect(Self.fate(old, [place, Self.unusable("09", ["z"])]) == "changed [0]")
    #expect(Self.fate(old, [place]) == "changed [0]")
    #expect(Self.fate([place], [place, Self.unusable("07", ["x"])]) == "unchanged []")
    // No part with a place: nobody knows where it lies, and what is said of it counts.
    let lone = [Self.unusable("07", ["x"])]
    #expect(Self.fate(lone, lone) == "unchanged []")
    #expect(Self.fate(lone, [Self.unusable("07", ["z"])]) == "changed [0]")
    #expect(Self.fate(lone, [Self.part(0, "09", ["x"])]) == "changed []")
    #expect(Self.fate([Self.part(0, "09", ["x"])], lone) == "changed []")
  }

  /// A part that is elsewhere now has moved, and what is said of it otherwise is told.
  @Test func whatMovedMayHaveChanged() {
    #expect(
      Self.fate([Self.part(0, "07", ["x"])], [Self.part(500, "07", ["x"])]) == "moved []")
    #expect(
      Self.fate([Self.part(0, "07", ["x"])], [Self.part(500, "09", ["z"])]) == "moved [0]")
    // A place on either date is one.
    #expect(
      Self.fate(
        [Self.part(0, "07", ["x"]), Self.unusable("07", ["x"])], [Self.part(500, "07", ["x"])])
        == "moved []")
  }

  /// A plot that gets an id, or loses it, is no plot of which nothing changed.
  @Test func anIdThatComesOrGoes() {
    func plot(_ id: String?) -> ComparedPlot {
      var plot = Self.part(0, "07", ["x"])
      plot.id = id
      plot.identity = id ?? "@0"
      return plot
    }
    for (before, after, fate) in [
      (nil, "A", "changed []"), ("A", nil, "changed []"), ("A", "B", "changed []"),
      ("A", "A", "unchanged []"), (nil, nil, "unchanged []"),
    ] as [(String?, String?, String)] {
      #expect(Self.fate([plot(before)], [plot(after)]) == fate, "\(before ?? "-")")
    }
  }

  /// The table of the years has all classes of a plot, whichever part stands first.
  @Test func yearsOfAPlotOfParts() throws {
    let days = ["2023-12-31", "2024-12-31", "2025-12-31"]
    let parts = [
      [Self.part(0, "07"), Self.part(200, "09", width: 90)],
      [Self.part(0, "07", width: 90), Self.part(200, "09")],
      [Self.part(0, "07"), Self.part(200, "14", width: 90)],
    ]
    let steady = MatchingTests.plot("B", MatchingTests.square(0, 500, 9, 9), use: "07")
    let fresh = MatchingTests.plot("C", MatchingTests.square(50, 500, 9, 9), use: "07")
    var bare = MatchingTests.plot("D", MatchingTests.square(90, 500, 9, 9))
    bare.classText = nil
    var coded = bare
    coded.classText = "07"
    let more = [[steady, bare], [steady, bare, fresh], [steady, coded, fresh]]
    let dates = zip(days, zip(parts, more)).map { Dates.land($0, $1.0 + $1.1) }
    let statement = try Dates.statement(dates)
    #expect(
      try Dates.rows(statement, "timeline", ["plot", "date_1", "date_2", "date_3"]) == [
        "A | 07 09 | 07 09 | 07 14", "C | - | 07 | 07", "D | ? | ? | 07",
      ])
    #expect(
      try Dates.kinds(statement, "plots_2024_12_31") == [
        "unchanged | 2", "reshaped | 1", "new | 1",
      ])
    #expect(
      try Dates.rows(
        statement, "plot_changes_2025_12_31", ["kind", "old_plots", "old_class", "new_class"])
        == ["changed | D | - | 07", "reshaped | A | 07 09 | 07 14"])
  }
}
