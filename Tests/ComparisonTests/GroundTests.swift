import Findings
import GEOS
import Planar
import Testing

@testable import Comparison

/// Ground from class to class, water, and the pieces that are drawn: figures worked out by hand.
@Suite struct GroundTests {
  private static func plot(
    _ id: String, _ x: Double, _ width: Double, _ use: String?, height: Double = 100
  ) -> ComparedPlot {
    var plot = MatchingTests.plot(id, MatchingTests.square(x, 0, width, height))
    plot.classText = use
    return plot
  }

  private static func statement(
    _ old: [ComparedPlot], _ new: [ComparedPlot]
  ) throws -> Statement {
    try Dates.statement([Dates.land("2024-12-31", old), Dates.land("2025-12-31", new)])
  }

  /// Classes in the order of their list, what it does not know by its text beside the first, then
  /// what is blank and ground that no plot has; hectares close to the total.
  @Test func flowsInOrder() throws {
    let old = [
      Self.plot("a", 0, 100, "17"), Self.plot("b", 200, 100, "0701"),
      Self.plot("c", 400, 100, "XX"), Self.plot("d", 600, 100, nil),
      Self.plot("e", 800, 100, "07"), Self.plot("f", 1000, 100, "09"),
    ]
    let new = [
      Self.plot("a", 0, 100, "07"), Self.plot("b", 200, 100, "0701"),
      Self.plot("c", 400, 100, "XX"), Self.plot("d", 600, 100, nil),
      Self.plot("e", 800, 100, "0701"), Self.plot("g", 1200, 100, "14"),
    ]
    let statement = try Self.statement(old, new)
    #expect(
      try Dates.rows(
        statement, "flows", ["from_class", "from_name", "to_class", "changed", "parts", "area_ha"])
        == [
          "07 | housing | 0701 | yes | 1 | 10000", "XX | not recognised | XX | no | 1 | 10000",
          "0701 | urban | 0701 | no | 1 | 10000", "09 | commerce | - | yes | 1 | 10000",
          "17 | water | 07 | yes | 1 | 10000", "- | no plot before | 14 | yes | 1 | 10000",
          "- | not stated | - | no | 1 | 10000", "- | total | - | - | 7 | 70000",
        ])
    // One level up housing stays housing.
    let matrix = try #require(statement.tables.first { $0.key == "matrix" })
    #expect(matrix.rows.last?.cells.last == .units(70_000))
    let housing = try #require(matrix.rows.first)
    #expect(Dates.text(housing.cells[0]) == "07 housing")
    #expect(housing.cells.last == .units(20_000))
  }

  /// However small a plot is that is gone, its ground goes with it: 5 cm by 10 cm.
  @Test func noGroundIsTooSmallToGo() throws {
    let statement = try Self.statement(
      [Self.plot("a", 0, 0.05, "07", height: 0.1)], [Self.plot("b", 200, 100, "09")])
    #expect(
      try Dates.rows(statement, "flows", ["from_class", "to_name", "parts", "area_ha"]) == [
        "07 | no plot after | 1 | 0", "- | commerce | 1 | 10000", "- | - | 2 | 10000",
      ])
  }

  /// What is filled is taken from what is compensated.
  @Test func waterFilledAndCompensated() throws {
    let old = [
      Self.plot("a", 0, 100, "17"), Self.plot("b", 200, 50, "17"), Self.plot("c", 400, 25, "14"),
      Self.plot("d", 600, 10, "17"), Self.plot("e", 800, 10, "17"),
    ]
    let new = [
      Self.plot("a", 0, 100, "07"), Self.plot("b", 200, 50, "14"), Self.plot("c", 400, 25, "17"),
      Self.plot("d", 600, 10, "17"),
    ]
    #expect(
      try Dates.rows(
        try Self.statement(old, new), "water", ["item", "parts", "area_ha", "area_mu", "area_m2"])
        == [
          "water to other classes (filled) | 2 | 15000 | 2250 | 150000000",
          "  of which to construction land | 1 | 10000 | 1500 | 100000000",
          "other classes to water (compensated) | 1 | 2500 | 375 | 25000000",
          "net (compensated less filled) | - | -12500 | -1875 | -125000000",
          // 1 000 m² are no plot any more: what became of them nobody says.
          "\(Self.lost("water")) | 1 | 1000 | 150 | 10000000",
          "\(Self.found("water")) | 0 | 0 | 0 | 0",
        ])
  }

  private static func lost(_ group: String) -> String {
    "\(group), then no plot, shape or known class (not known what became of it)"
  }

  private static func found(_ group: String) -> String {
    "\(group), before no plot, shape or known class (not known what it was)"
  }

  /// A plot that is gone, has lost its shape, its code or half of it, or names mixed uses was not
  /// filled, and one that comes up so is no compensation; the same of reserved land.
  @Test(arguments: [("17", "water"), ("16", "reserved")])
  func whatIsNotKnownIsNeitherFilledNorCompensated(code: String, group: String) throws {
    let sound = [Self.plot("a", 0, 100, code)]
    var bare = sound
    bare[0].area = nil
    bare[0].shape = MultiPolygon()
    let open: [([ComparedPlot], Int)] = [
      ([], 10_000), (bare, 10_000), ([Self.plot("a", 0, 100, nil)], 10_000),
      ([Self.plot("a", 0, 100, "ZZ")], 10_000), ([Self.plot("a", 0, 50, code)], 5_000),
      ([Self.plot("a", 0, 100, "14/\(code)")], 10_000),
      ([Self.plot("a", 0, 100, "\(code)/14")], 10_000),
    ]
    func rows(_ old: [ComparedPlot], _ new: [ComparedPlot]) throws -> [String] {
      try Dates.rows(try Self.statement(old, new), group, ["item", "parts", "area_ha"])
    }
    let changed =
      group == "water"
      ? ["water to other classes (filled)", "other classes to water (compensated)"]
      : ["reserved to any other class", "other classes to reserved"]
    for (other, hectares) in open {
      let after = try rows(sound, other)
      #expect(after.contains("\(Self.lost(group)) | 1 | \(hectares)"), "\(after)")
      #expect(after.contains("\(Self.found(group)) | 0 | 0"), "\(after)")
      let before = try rows(other, sound)
      #expect(before.contains("\(Self.found(group)) | 1 | \(hectares)"), "\(before)")
      for name in changed {
        #expect(after.contains("\(name) | 0 | 0") && before.contains("\(name) | 0 | 0"))
      }
    }
    // What is known on both dates still counts.
    let gone = try rows(sound, [Self.plot("a", 0, 100, "14")])
    #expect(gone.contains("\(changed[0]) | 1 | 10000"))
    #expect(gone.contains("\(Self.lost(group)) | 0 | 0"))
    let made = try rows([Self.plot("a", 0, 100, "14")], sound)
    #expect(made.contains("\(changed[1]) | 1 | 10000"))
    #expect(made.contains("\(Self.found(group)) | 0 | 0"))
  }

  /// A strip as wide as two tolerances holds a disc; a narrower one is in the flows alone.
  @Test(arguments: [(0.19, 0), (0.21, 1)])
  func piecesHoldADisc(width: Double, count: Int) throws {
    let old = [Self.plot("a", 0, 100, "07")]
    let new = [Self.plot("a", 0, 100 - width, "07"), Self.plot("b", 100 - width, width, "14")]
    let statement = try Self.statement(old, new)
    let pieces = try #require(statement.pieces)
    #expect(pieces.shapes.count == count && pieces.table.rows.count == count)
    let flows = try Dates.rows(statement, "flows", ["from_class", "to_class", "area_m2"])
    // 19 or 21 m² in whole 10⁻⁴ m², to the last of them.
    let units = flows.first { $0.hasPrefix("07 | 14 | ") }.flatMap { Int($0.dropFirst(10)) } ?? 0
    #expect(abs(units - Int((width * 1_000_000).rounded())) <= 1, "\(flows)")
    // 19 m² are 0.0019 ha.
    #expect(
      statement.notices.contains { $0.en.contains("1 differences are thinner") } == (count == 0))
    if count == 0 {
      #expect(statement.notices.contains { $0.en.contains("0.0019 ha in all") })
    } else {
      #expect(abs((pieces.shapes.first?.area ?? 0) - 21) < 1e-6)
    }
  }

  /// A square holds a disc of half its side.
  @Test(arguments: [(0.19, 0), (0.21, 1)])
  func squaresHoldADisc(side: Double, count: Int) throws {
    let old = [Self.plot("a", 0, 50, "07"), Self.plot("b", 60, side, "07", height: side)]
    let new = [Self.plot("a", 0, 50, "07"), Self.plot("b", 60, side, "14", height: side)]
    #expect(try Self.statement(old, new).pieces?.shapes.count == count)
  }

  /// Ground without a plot before or after is a piece of its kind; what keeps its class is none.
  @Test func piecesOfEveryKind() throws {
    let old = [
      Self.plot("a", 0, 100, "07"), Self.plot("b", 200, 100, "07"), Self.plot("c", 400, 100, "07"),
    ]
    let new = [
      Self.plot("a", 0, 100, "07"), Self.plot("b", 200, 100, "14"), Self.plot("d", 600, 50, "09"),
    ]
    let pieces = try #require(try Self.statement(old, new).pieces)
    let rows = pieces.table.rows.map {
      $0.cells.map(Dates.text).dropFirst(2).joined(separator: " ")
    }
    #expect(
      rows == [
        "changed 07 14 b b 100000000 10000 1500", "gone 07 - c - 100000000 10000 1500",
        "new - 09 - d 50000000 5000 750",
      ])
    #expect(pieces.shapes.map { $0.area.rounded() } == [10_000, 10_000, 5_000])
  }

  /// What a plot keeps of its ground is cut off the piece: 30 m of 100 are gone, 20 of 90 new.
  @Test func partsThatAreGoneOrNew() throws {
    let pieces = try #require(
      try Self.statement([Self.plot("a", 0, 100, "07")], [Self.plot("a", 30, 90, "07")]).pieces)
    let rows = pieces.table.rows.map { $0.cells.map(Dates.text)[2...7].joined(separator: " ") }
    #expect(rows == ["gone 07 - a - 30000000", "new - 07 - a 20000000"])
    #expect(pieces.shapes.map { $0.area.rounded() } == [3_000, 2_000])
  }

  /// One plot becomes three: areas of its parts are whole 10⁻⁴ m² that add up to its own.
  @Test func partsAddUpToTheirPlot() throws {
    let third = 100.0 / 3
    var old = Self.plot("a", 0, 100, "07")
    // The run's own method measures 1 unit more than the plane.
    old.area = 100_000_001
    let new = [
      Self.plot("b", 0, third, "07"), Self.plot("c", third, third, "09"),
      Self.plot("d", 2 * third, third, "14"),
    ]
    let session = try GEOSSession()
    let flow = LandFlow(
      from: NetCover([old], session: session), to: NetCover(new, session: session))
    let areas = flow.parts.map(\.area)
    #expect(areas.reduce(0, +) == 100_000_001 && flow.parts.map(\.new) == [0, 1, 2])
    #expect(areas.allSatisfy { (33_333_333...33_333_334).contains($0) }, "\(areas)")
  }
}
