import Balance
import Findings
import Planar
import Testing
import Values

/// Which units a plot counts in, and with how much.
@Suite struct MeasuredPlotTests {
  /// 100 m by 80 m of which so many m² lie in units, the slivers among them marked.
  private static func parts(
    _ pieces: (id: String, area: Int, isSliver: Bool)..., cover: Int? = nil, area: Int? = nil
  ) -> (MeasuredPlot, [String: Int]) {
    let corners = [(0.0, 0.0), (100, 0), (100, 80), (0, 80), (0, 0)]
    var record = PlotRecord(subject: Subject(file: 0, ordinal: 0), area: area ?? whole)
    record.layoutCover = cover
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
    #expect(!plot.isSharedByUnits)
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

  @Test("what units share counts once, in the larger part, and what lies in none is outside")
  func overlapping() {
    let (plot, parts) = Self.parts(("A", 80_000_000, false), ("B", 60_000_000, false))
    #expect(plot.isSharedByUnits)
    #expect(parts == ["A": Self.whole])
    let (touched, own) = Self.parts(("A", 80_000_000, false), ("B", 90_000, true))
    #expect(!touched.isSharedByUnits)
    #expect(own == ["A": Self.whole])
    // Both on the same half: the other half is in no unit.
    let (half, halves) = Self.parts(
      ("A", 40_000_000, false), ("B", 40_000_000, false), cover: 40_000_000)
    #expect(half.isSharedByUnits)
    #expect(halves == ["A": 40_000_000, "": 40_000_000])
    // 20 of 60 are shared.
    let (_, some) = Self.parts(
      ("B", 30_000_000, false), ("A", 50_000_000, false), cover: 60_000_000)
    #expect(some == ["A": 50_000_000, "B": 10_000_000, "": 20_000_000])
    let (_, three) = Self.parts(
      ("A", 40_000_000, false), ("B", 30_000_000, false), ("C", 20_000_000, false),
      cover: 60_000_000)
    #expect(three == ["A": 60_000_000, "": 20_000_000])
    // Side by side nothing is shared.
    let (beside, two) = Self.parts(
      ("A", 50_000_000, false), ("B", 30_000_000, false), cover: 80_000_000)
    #expect(!beside.isSharedByUnits)
    #expect(two == ["A": 50_000_000, "B": 30_000_000])
  }

  @Test("parts are parts of the shape, scaled to the area that the plot is reckoned by")
  func register() {
    let (_, parts) = Self.parts(("A", 60_000_000, false), area: 160_000_000)
    #expect(parts == ["A": 120_000_000, "": 40_000_000])
  }
}
