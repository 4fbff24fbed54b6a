import Balance
import Findings
import Planar
import Testing
import Values

/// Which units a plot counts in, and with how much.
@Suite struct MeasuredPlotTests {
  /// 100 m by 80 m of which so many m² lie in units, the slivers among them marked.
  private static func parts(
    _ pieces: (id: String, area: Int, isSliver: Bool)...
  ) -> (MeasuredPlot, [String: Int]) {
    let corners = [(0.0, 0.0), (100, 0), (100, 80), (0, 80), (0, 0)]
    var record = PlotRecord(subject: Subject(file: 0, ordinal: 0), area: 8_000 * 10_000)
    record.shape = MultiPolygon(polygons: [[corners.map { Point(x: $0.0, y: $0.1) }]])
    record.pieces = pieces.map {
      var piece = ZonePiece(
        role: "cluster", label: Bilingual(zh: "组团", en: "cluster"), id: $0.id, name: $0.id,
        area: $0.area)
      piece.isSliver = $0.isSliver
      return piece
    }
    let plot = MeasuredPlot(record, layout: ["cluster"], idleRules: [], tolerance: 0.1)
    return (
      plot,
      Dictionary(uniqueKeysWithValues: plot.parts.map { ($0.unit?.id ?? "", $0.area) })
    )
  }

  private static let whole = 8_000 * 10_000

  @Test("a unit that the plot only touches has no part of it, and none is lost")
  func slivers() {
    let (plot, touching) = Self.parts(("A", 79_999_000, false), ("B", 1_000, true))
    #expect(touching == ["A": Self.whole])
    #expect(!plot.isWholeInUnit)
    let (_, cut) = Self.parts(("A", 50_000_000, false), ("B", 30_000_000, false))
    #expect(cut == ["A": 50_000_000, "B": 30_000_000])
    let (_, three) = Self.parts(
      ("A", 50_000_000, false), ("B", 29_000_000, false), ("C", 1_000_000, true))
    #expect(three == ["A": 51_000_000, "B": 29_000_000])
    // A small piece that is none by its width counts.
    let (_, corner) = Self.parts(("A", 79_640_000, false), ("B", 360_000, false))
    #expect(corner == ["A": 79_640_000, "B": 360_000])
  }

  @Test("what lies in no unit is outside, but for a strip of the tolerance")
  func outside() {
    // The strip is 0.1 m along 360 m.
    #expect(Self.parts(("A", 79_700_000, false)).1 == ["A": Self.whole])
    #expect(Self.parts(("A", 70_000_000, false)).1 == ["A": 70_000_000, "": 10_000_000])
    #expect(
      Self.parts(("A", 70_000_000, false), ("B", 500, true)).1
        == ["A": 70_000_500, "": 9_999_500])
    #expect(Self.parts(("B", 500, true)).1 == ["": Self.whole])
    // Of a plot without a disc the largest piece is the part.
    #expect(
      Self.parts(("A", 40_500_000, true), ("B", 39_500_000, true)).1 == ["A": Self.whole])
  }

  @Test("units that overlap each other hold the plot whole, a sliver of another does not")
  func overlapping() {
    let (plot, parts) = Self.parts(("A", 80_000_000, false), ("B", 60_000_000, false))
    #expect(plot.isWholeInUnit)
    #expect(parts == ["A": Self.whole])
    let (touched, own) = Self.parts(("A", 80_000_000, false), ("B", 90_000, true))
    #expect(!touched.isWholeInUnit)
    #expect(own == ["A": Self.whole])
  }
}
