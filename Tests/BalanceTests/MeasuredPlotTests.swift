import Findings
import Planar
import Testing
import Values

@testable import Balance

/// A plot's parts by units of the layout add up to the plot, whatever the units do to each other.
@Suite struct MeasuredPlotTests {
  /// A plot of a hectare, of which units of a layout cover so many 10⁻⁴ m².
  private static func plot(_ pieces: [Int]) -> MeasuredPlot {
    var record = PlotRecord(subject: Subject(ordinal: 0, plot: "P"), area: 100_000_000)
    record.shape = MultiPolygon(polygons: [
      [
        [
          Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 100, y: 100), Point(x: 0, y: 100),
          Point(x: 0, y: 0),
        ]
      ]
    ])
    record.pieces = pieces.enumerated().map { index, area in
      ZonePiece(
        role: "layout", label: Bilingual(zh: "组团", en: "cluster"), id: "U\(index)", name: "",
        area: area)
    }
    return MeasuredPlot(record, layout: ["layout"], idleRules: [])
  }

  private static func parts(_ plot: MeasuredPlot) -> [String] {
    plot.parts.map { "\($0.unit?.id ?? "-") \($0.area)" }
  }

  /// Ground in no unit is told from a hundredth of a square metre on; below, it is rounding.
  @Test(
    arguments: [
      ([99_995_000], ["U0 99995000", "- 5000"]), ([99_999_950], ["U0 100000000"]),
      ([60_000_000, 39_999_000], ["U0 60000000", "U1 39999000", "- 1000"]), ([], ["- 100000000"]),
    ] as [([Int], [String])])
  func whatIsInNoUnit(pieces: [Int], parts: [String]) {
    #expect(Self.parts(Self.plot(pieces)) == parts)
    #expect(!Self.plot(pieces).isWholeInUnit)
  }

  /// Units that overlap on the plot cannot share it: the larger one has all of it.
  @Test(arguments: [[60_000_000, 40_010_000], [100_000_000, 10_000]])
  func unitsThatOverlap(pieces: [Int]) {
    let plot = Self.plot(pieces)
    #expect(Self.parts(plot) == ["U0 100000000"])
    #expect(plot.isWholeInUnit)
  }
}
