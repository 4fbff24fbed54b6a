import Balance
import Findings
import Planar
import Testing
import Values

@testable import Comparison

/// Tables of a statement: what is in it, in which order, and what is no figure.
@Suite struct StatementTests {
  private static func plot(_ id: String, _ x: Double, _ use: String) -> ComparedPlot {
    MatchingTests.plot(id, MatchingTests.square(x, 0, 10, 10), use: use)
  }

  /// A matrix of more classes than anybody reads is none; the list has them all.
  @Test(arguments: [(24, true), (25, false)])
  func theWidestMatrix(classes: Int, isThere: Bool) throws {
    let plots = (0..<classes).map { number in
      Self.plot("p\(100 + number)", Double(number) * 20, "u\(100 + number)")
    }
    let dates = ["2024-12-31", "2025-12-31"].map { day in
      var land = Dates.land(day, plots)
      land.scheme = ClassScheme(label: Bilingual(zh: "用地", en: "use"), list: nil) { [$0] }
      return land
    }
    let statement = try Dates.statement(dates)
    #expect(statement.tables.contains { $0.key == "matrix" } == isThere)
    let flows = try Dates.rows(statement, "flows", ["from_class", "to_class", "changed"])
    #expect(flows.count == classes + 1 && flows.first == "u100 | u100 | no")
  }

  /// Indicators by the codes of the last date, then of those before: hundredths, rounded, and blank
  /// where there is none.
  @Test func indicatorsOverTime() throws {
    func land(_ day: String, _ values: [(code: Int, value: Double?)]) -> DatedLand {
      var land = Dates.land(day, [Self.plot("a", 0, "07")])
      land.run.indicators = values.map { code, value in
        var indicator = Indicator(
          card: code, verdict: value == nil ? .notEvaluated : .conforms,
          over: Bilingual(zh: "宗地", en: "plots"), unit: .percent,
          message: Bilingual(zh: "", en: ""))
        indicator.value = value
        return indicator
      }
      return land
    }
    let statement = try Dates.statement([
      land("2023-12-31", [(0, 12.345_6), (1, nil)]), land("2024-12-31", [(2, -0.5)]),
      land("2025-12-31", [(2, nil), (1, nil), (0, 12.344)]),
    ])
    #expect(
      try Dates.rows(
        statement, "indicators", ["rule", "unit", "date_1", "date_2", "date_3", "verdict"]) == [
          "IDL201 | % | - | -50 | - | not evaluated", "IDL101 | % | 1235 | - | 1234 | conforms",
        ])
    // A plan that has one no longer says nothing of it; what it was stays told.
    let dropped = try Dates.statement([
      land("2023-12-31", [(0, 12.345_6), (1, nil)]), land("2024-12-31", [(2, -0.5), (0, 1)]),
      land("2025-12-31", [(1, 7)]),
    ])
    #expect(
      try Dates.rows(
        dropped, "indicators", ["rule", "date_1", "date_2", "date_3", "verdict"]) == [
          "IDL102 | - | - | 700 | conforms", "IDL201 | - | -50 | - | -",
          "IDL101 | 1235 | 100 | - | -",
        ])
  }

  /// Construction land inside the layer of reserved land, by the plots it covers more than nothing of.
  @Test func insideReservedLand() throws {
    func occupied(_ plot: ComparedPlot, _ areas: [(layer: String, area: Int)]) -> ComparedPlot {
      var plot = plot
      plot.occupations = areas.map {
        Occupation(
          constraint: $0.layer, label: Bilingual(zh: "", en: ""), sources: [], shared: 0,
          union: $0.area)
      }
      return plot
    }
    func land(_ day: String, _ path: String?, _ plots: [ComparedPlot]) -> DatedLand {
      var land = Dates.land(day, plots)
      land.run.provenance.layers = [
        Provenance.Layer(
          role: "reserved-land", label: Bilingual(zh: "留白", en: "reserved"), path: path,
          sha256: "", features: 1, basis: .surveyed, replaced: false)
      ]
      return land
    }
    let before = [
      occupied(Self.plot("a", 0, "07"), [("reserved-land", 500_000)]),
      occupied(Self.plot("b", 20, "07"), [("reserved-land", 0)]),
      occupied(Self.plot("c", 40, "14"), [("reserved-land", 900_000)]),
      occupied(Self.plot("d", 60, "09"), [("blue-line", 900_000)]),
    ]
    let after = [
      occupied(
        Self.plot("a", 0, "07"), [("reserved-land:near", 100_000), ("reserved-land:far", 50_000)])
    ]
    func rows(_ old: String?, _ new: String?) throws -> [String] {
      let statement = try Dates.statement([
        land("2024-12-31", old, before), land("2025-12-31", new, after),
      ])
      return Array(try Dates.rows(statement, "reserved", ["parts", "area_ha", "area_m2"])[7...])
    }
    #expect(
      try rows("r", "r") == ["1 | 50 | 500000", "1 | 15 | 150000", "- | -35 | -350000"])
    #expect(try rows(nil, "r") == ["- | - | -", "1 | 15 | 150000", "- | - | -"])
    #expect(try rows("r", nil) == ["1 | 50 | 500000", "- | - | -", "- | - | -"])
  }

  /// A statement is of all dates, named for its purpose; tables of steps end in the later day.
  @Test func whatIsInIt() throws {
    let lands = ["2021-12-31", "2023-12-31", "2025-12-31"].map {
      Dates.land($0, [Self.plot("a", 0, "07")])
    }
    let two = try Dates.statement(Array(lands.prefix(2)))
    #expect(two.tables.map(\.key) == ["series", "plots", "matrix", "flows", "water", "reserved"])
    let three = try Dates.statement(lands)
    #expect(three.sources.count == 3 && three.facts.count == 2 && three.isComplete)
    #expect(
      three.tables.map(\.key) == ["series"]
        + ["2023_12_31", "2025_12_31"].flatMap { day in
          ["plots", "matrix", "flows", "water", "reserved"].map { "\($0)_\(day)" }
        })
    #expect(three.pieces?.shapes.isEmpty == true)
    var broken = lands
    broken[1].run.isComplete = false
    broken[1].run.failures = [Bilingual(zh: "坏", en: "broken")]
    let incomplete = try Dates.statement(broken)
    #expect(!incomplete.isComplete && incomplete.failures.map(\.en) == ["broken"])
  }

  /// Plots stand by their ids, areas and classes; findings are what is one, without their shapes.
  @Test func aDateInOrder() {
    var small = Self.plot("b", 20, "07")
    small.area = 1
    var other = small
    other.classText = "09"
    var blank = small
    (blank.classText, blank.area) = (nil, nil)
    func finding(_ verdict: Verdict) -> Finding {
      Finding(
        rule: 0, verdict: verdict, severity: .error, subject: Subject(ordinal: 0, plot: "a"),
        message: Bilingual(zh: "", en: ""), geometry: MatchingTests.square(0, 0, 1, 1))
    }
    let land = Dates.land(
      "2025-12-31", [other, Self.plot("b", 40, "01"), small, Self.plot("a", 0, "09"), blank],
      findings: Verdict.allCases.map(finding))
    #expect(
      land.plots.map { "\($0.identity) \($0.area ?? -1) \($0.classText ?? "-")" } == [
        "a 1000000 09", "b -1 -", "b 1 07", "b 1 09", "b 1000000 01",
      ])
    #expect(land.area == 2_000_002)
    #expect(land.findings.map(\.verdict) == Verdict.allCases.filter(\.isFinding))
    #expect(land.findings.allSatisfy { $0.geometry == nil })
    #expect(land.day == "2025-12-31")
    var undated = land
    undated.run.provenance.asOf = nil
    #expect(undated.day.isEmpty)
    undated.run.provenance.inputs = [
      Provenance.Input(
        path: "lots/plots.geojson", bytes: 0, sha256: "", referenceSystem: "", features: 0)
    ]
    #expect(undated.day == "plots.geojson")
  }
}
