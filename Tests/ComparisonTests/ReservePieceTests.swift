import Findings
import Planar
import Testing
import Values

@testable import Comparison

/// Pieces of reserved land: their state by day, and what of them is built on.
@Suite struct ReservePieceTests {
  private static let columns = [
    "piece", "state", "released", "area_ha", "before_ha", "after_ha", "change_ha",
  ]

  private static func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  private static func piece(
    _ id: String, _ released: String = "", _ ordinal: Int = 0, layer: String = "reserved-land"
  ) -> ReservedPiece {
    ReservedPiece(
      id: id, name: id, released: day(released), layer: layer, ordinal: ordinal)
  }

  /// A plot that occupies so much of a piece of so much, 10⁻⁴ m².
  private static func plot(
    _ id: String, _ use: String, on pieces: [(id: String, ordinal: Int, occupied: Int)],
    of whole: Int = 200_000_000, layer: String = "reserved-land"
  ) -> ComparedPlot {
    let x = Double(id.utf8.last ?? 0) * 200
    var plot = MatchingTests.plot(id, MatchingTests.square(x, 0, 100, 100), use: use)
    plot.occupations = [
      Occupation(
        constraint: layer, label: Bilingual(zh: "留白", en: "reserved"),
        sources: pieces.map {
          Occupation.Source(
            id: $0.id, name: $0.id, exclusive: $0.occupied, whole: whole, ordinal: $0.ordinal)
        }, shared: 0, union: pieces.reduce(0) { $0 + $1.occupied })
    ]
    return plot
  }

  private static func statement(
    _ old: [ReservedPiece], _ new: [ReservedPiece], _ before: [ComparedPlot],
    _ after: [ComparedPlot]
  ) throws -> Statement {
    try Dates.statement([
      Dates.land("2024-12-31", before, reserves: old),
      Dates.land("2025-12-31", after, reserves: new),
    ])
  }

  /// L1 is the name of two: one released and built on since, one neither released nor free.
  @Test func piecesOfOneIdKeepTheirDaysAndAreas() throws {
    let pieces = [
      Self.piece("L1", "2025-03-01", 0), Self.piece("L1", "", 1),
      Self.piece("L2", "2025-02-28", 2),
    ]
    func plots(_ first: String) -> [ComparedPlot] {
      [
        Self.plot("a", first, on: [("L1", 0, 100_000_000)]),
        Self.plot("b", "07", on: [("L1", 1, 50_000_000)], of: 80_000_000),
        Self.plot("c", "07", on: [("L2", 2, 25_000_000)], of: 30_000_000),
      ]
    }
    let statement = try Self.statement(pieces, pieces, plots("16"), plots("07"))
    #expect(
      try Dates.rows(statement, "reserved_pieces", Self.columns) == [
        "L1 | released | 2025-03-01 | 20000 | 0 | 10000 | 10000",
        "L1 | unreleased | - | 8000 | 5000 | 5000 | 0",
        "L2 | released | 2025-02-28 | 3000 | 2500 | 2500 | 0",
      ])
    #expect(
      try Dates.rows(statement, "reserved", ["item", "parts", "area_ha"]).suffix(4) == [
        "pieces released in the period | 2 | 23000",
        "  of which with construction land (its area) | 2 | 12500",
        "pieces not released, with construction land (its area) | 1 | 5000",
        "pieces gone from the layer, no record of release | 0 | 0",
      ])
  }

  /// The day of the later layer, else the earlier one's where the piece is one on both dates; the
  /// first day of a release counts, and that of the earlier date is before the period.
  @Test func statesByTheDay() throws {
    let old = [
      Self.piece("a", "2024-12-31"), Self.piece("b", "2025-01-01"), Self.piece("c", "2025-12-31"),
      Self.piece("d", "2026-01-01"), Self.piece("e"), Self.piece("f", "2025-05-05"),
      Self.piece("g", "2025-05-05"), Self.piece("h"), Self.piece("i", "2025-05-05"),
    ]
    let new = [
      Self.piece("a", "2024-12-31"), Self.piece("b", "2025-01-01"), Self.piece("c", "2025-12-31"),
      Self.piece("d", "2026-01-01"), Self.piece("e"), Self.piece("f"),
      Self.piece("i", "2026-02-02"), Self.piece("j"), Self.piece("k", "2025-06-06"),
    ]
    let ground = MatchingTests.plot("z", MatchingTests.square(0, 0, 9, 9), use: "07")
    let statement = try Self.statement(old, new, [ground], [ground])
    #expect(
      try Dates.rows(statement, "reserved_pieces", ["piece", "state", "released", "area_ha"]) == [
        "a | earlier | 2024-12-31 | -", "b | released | 2025-01-01 | -",
        "c | released | 2025-12-31 | -", "d | later | 2026-01-01 | -", "e | unreleased | - | -",
        "f | released | 2025-05-05 | -", "g | released | 2025-05-05 | -", "h | gone | - | -",
        "i | later | 2026-02-02 | -", "j | new | - | -", "k | released | 2025-06-06 | -",
      ])
  }

  /// Of several of one id nobody knows to which the earlier layer's day belongs.
  @Test func noDayIsCarriedOverAmongSeveral() throws {
    let ground = MatchingTests.plot("z", MatchingTests.square(0, 0, 9, 9), use: "07")
    func rows(_ old: [ReservedPiece], _ new: [ReservedPiece]) throws -> [String] {
      try Dates.rows(
        try Self.statement(old, new, [ground], [ground]), "reserved_pieces",
        ["piece", "state", "released"])
    }
    let both = [Self.piece("L", "2025-03-01", 0), Self.piece("L", "", 1)]
    #expect(
      try rows(both, [Self.piece("L", "", 0), Self.piece("L", "", 1)])
        == ["L | unreleased | -", "L | unreleased | -"])
    #expect(
      try rows(
        [Self.piece("L", "2025-03-01", 0)], [Self.piece("L", "", 0), Self.piece("L", "", 1)])
        == ["L | unreleased | -", "L | new | -"])
    #expect(
      try rows(both, [Self.piece("L", "", 0)]) == ["L | unreleased | -", "L | gone | -"])
    #expect(
      try rows([Self.piece("L", "", 0), Self.piece("L", "2025-03-01", 1)], [Self.piece("L")])
        == ["L | unreleased | -", "L | released | 2025-03-01"])
  }

  /// Places in files of two levels are told apart by the level.
  @Test func levelsDoNotMix() throws {
    let pieces = [
      Self.piece("L", "2025-03-01", layer: "reserved-land:near"),
      Self.piece("L", layer: "reserved-land:far"),
    ]
    let plots = [
      Self.plot("a", "07", on: [("L", 0, 10_000_000)], layer: "reserved-land:far"),
      Self.plot("b", "07", on: [("L", 0, 30_000_000)], layer: "blue-line"),
    ]
    let statement = try Self.statement(pieces, pieces, plots, plots)
    #expect(
      try Dates.rows(statement, "reserved_pieces", Self.columns) == [
        "L | released | 2025-03-01 | - | 0 | 0 | 0", "L | unreleased | - | 20000 | 1000 | 1000 | 0",
      ])
  }

  /// Half a last digit (0.5 m²) is printed as one and is a building; what is less is none.
  @Test(arguments: [(4_999, 0), (5_000, 1)])
  func lessThanWhatIsPrintedStandsNowhere(occupied: Int, parts: Int) throws {
    let pieces = [Self.piece("L")]
    let plots = [Self.plot("a", "07", on: [("L", 0, occupied)])]
    let statement = try Self.statement(pieces, pieces, [], plots)
    #expect(
      try Dates.rows(statement, "reserved", ["item", "parts", "area_ha"]).contains(
        "pieces not released, with construction land (its area) | \(parts) | \(parts)"))
  }

  /// What is no construction land is in no sum; land that lost its buildings is less than before.
  @Test func constructionLandAloneCounts() throws {
    let pieces = [Self.piece("L")]
    func plots(_ first: String, _ second: String) -> [ComparedPlot] {
      [
        Self.plot("a", first, on: [("L", 0, 30_000_000)]),
        Self.plot("b", second, on: [("L", 0, 50_000_000)]),
      ]
    }
    let statement = try Self.statement(pieces, pieces, plots("07", "09"), plots("14", "0701"))
    #expect(
      try Dates.rows(statement, "reserved_pieces", Self.columns) == [
        "L | unreleased | - | 20000 | 8000 | 5000 | -3000"
      ])
  }

  /// Two plots on the same ground of a piece build on it once; each alone counts in full.
  @Test func overlappingPlotsCountOnce() throws {
    let ground = MatchingTests.square(0, 0, 100, 100)
    func built(_ id: String, _ clip: MultiPolygon) -> ComparedPlot {
      var plot = MatchingTests.plot(id, ground, use: "07")
      var source = Occupation.Source(
        id: "L", name: "L", exclusive: Int(clip.area * 10_000), whole: 200_000_000)
      source.clip = clip
      plot.occupations = [
        Occupation(
          constraint: "reserved-land", label: Bilingual(zh: "留白", en: "reserved"),
          sources: [source], shared: 0, union: source.exclusive)
      ]
      return plot
    }
    let half = MatchingTests.square(0, 0, 50, 100)
    let other = MatchingTests.square(50, 0, 50, 100)
    func after(_ plots: [ComparedPlot]) throws -> [String] {
      try Dates.rows(
        try Self.statement([Self.piece("L")], [Self.piece("L")], [], plots), "reserved_pieces",
        ["piece", "after_ha"])
    }
    #expect(try after([built("a", ground), built("b", ground)]) == ["L | 10000"])
    #expect(try after([built("a", ground), built("b", half)]) == ["L | 10000"])
    #expect(try after([built("a", other), built("b", half)]) == ["L | 10000"])
    #expect(
      try after([built("a", ground), built("b", ground), built("c", half)]) == ["L | 10000"])
    #expect(try after([built("a", half)]) == ["L | 5000"])
  }

  /// Reserved plots that became construction land, by the day that the plots state.
  @Test func plotsThatWereBuiltOn() throws {
    let days = ["2025-12-31", "2026-01-01", "已启用", nil]
    func plots(_ use: String, _ days: [String?]) -> [ComparedPlot] {
      days.enumerated().map { index, day in
        var plot = MatchingTests.plot(
          "P\(index)", MatchingTests.square(Double(index) * 200, 0, 100, 100), use: use)
        plot.released = day
        return plot
      }
    }
    let before = plots("16", [nil, nil, nil, "2025-01-01"])
    let statement = try Self.statement([], [], before, plots("07", days))
    #expect(
      try Dates.rows(statement, "reserved_used", ["from_plot", "to_class", "released", "area_ha"])
        == [
          "P0 | 07 | 2025-12-31 | 10000", "P1 | 07 | 2026-01-01 | 10000", "P2 | 07 | 已启用 | 10000",
          "P3 | 07 | 2025-01-01 | 10000",
        ])
    #expect(
      try Dates.rows(statement, "reserved", ["item", "parts", "area_ha"]).prefix(5) == [
        "reserved to construction land | 4 | 40000",
        "  of which released by the later day, as stated | 2 | 20000",
        "  of which no day of release up to then | 2 | 20000",
        "reserved to any other class | 4 | 40000", "other classes to reserved | 0 | 0",
      ])
  }
}
