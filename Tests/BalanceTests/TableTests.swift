import Findings
import GEOS
import Planar
import Testing
import Values

@testable import Balance

/// What stands in the tables of an area statement: whose area it is, how many plots, and in which order.
@Suite struct TableTests {
  private static let codes = ["IDL101", "IDL102", "IDL201"]

  private static func run(_ layers: [Provenance.Layer] = []) -> Run {
    var run = Run(
      provenance: Provenance(
        version: "", geosVersion: "", projVersion: "", planTitle: Bilingual(zh: "规划", en: "plan"),
        planVersion: "", asOf: nil, areaMethod: "planar", areaDatum: "", tolerance: 0.1),
      cards: codes.map {
        RuleCard(
          code: $0, slug: $0, title: Bilingual(zh: $0, en: $0), ruleClass: .decidable,
          severity: .warning)
      })
    run.provenance.layers = layers
    return run
  }

  private static func layer(_ role: String, isLayout: Bool = false) -> Provenance.Layer {
    Provenance.Layer(
      role: role, label: Bilingual(zh: role, en: role), path: role, sha256: "", features: 1,
      basis: .surveyed, replaced: false, isConstraint: !isLayout, isLayout: isLayout)
  }

  /// 100 m high, from one x to another.
  private static func record(_ id: String, _ from: Double, _ to: Double) -> PlotRecord {
    let corners = [(from, 0.0), (to, 0), (to, 100), (from, 100), (from, 0)]
    let shape = MultiPolygon(polygons: [[corners.map { Point(x: $0.0, y: $0.1) }]])
    var record = PlotRecord(
      subject: Subject(file: 0, ordinal: 0, plot: id), area: Int((shape.area * 10_000).rounded()),
      verdicts: codes.map { _ in .notApplicable })
    record.shape = shape
    record.asked = ["07"]
    return record
  }

  private static func balance(
    _ records: [PlotRecord], _ layers: [Provenance.Layer] = []
  ) throws -> Balance {
    let plots = records.map {
      MeasuredPlot(
        $0, layout: layers.filter(\.isLayout).map(\.role), idleRules: [0, 1, 2], tolerance: 0.1)
    }
    let scheme = ClassScheme(label: Bilingual(zh: "用地", en: "use"), list: nil) { [$0] }
    return Balance(run(layers), plots: plots, scheme: scheme, session: try GEOSSession())
  }

  private static func rows(
    _ balance: Balance, _ key: String, _ columns: [String]
  ) throws -> [String] {
    let table = try #require(balance.statement.tables.first { $0.key == key }, "\(key)")
    let places = try columns.map { column in
      try #require(table.columns.firstIndex { $0.key == column }, "\(key): \(column)")
    }
    return table.rows.map { row in places.map { text(row.cells[$0]) }.joined(separator: " | ") }
  }

  private static func text(_ cell: StatementTable.Cell) -> String {
    switch cell {
    case .empty: "-"
    case .text(let text): text
    case .words(let words): words.en
    case .units(let number), .figure(let number, _): "\(number)"
    }
  }

  /// 10⁻⁴ m² of so many m².
  private static func area(_ metres: Int) -> Int { metres * 10_000 }

  @Test("what a source alone covers is its own, what several share is theirs, a sliver is no plot")
  func occupation() throws {
    var (first, second) = (Self.record("A", 0, 100), Self.record("B", 200, 300))
    let label = Bilingual(zh: "蓝线", en: "blue line")
    first.occupations = [
      Occupation(
        constraint: "blue-line", label: label,
        sources: [
          .init(id: "LB-1", name: "one", exclusive: Self.area(300), occupied: Self.area(500)),
          .init(id: "LB-2", name: "two", exclusive: Self.area(100), occupied: Self.area(300)),
        ], shared: Self.area(200), union: Self.area(600))
    ]
    var touch = Occupation(
      constraint: "blue-line", label: label,
      sources: [.init(id: "LB-1", name: "one", exclusive: Self.area(20))], shared: 0,
      union: Self.area(20))
    touch.isSliver = true
    second.occupations = [touch]
    let balance = try Self.balance([first, second], [Self.layer("blue-line")])
    #expect(
      try Self.rows(balance, "occupation", ["source", "name", "plots", "area_m2", "percent"]) == [
        "- | total | 1 | 62000 | 310", "LB-1 | one | 1 | 32000 | 160",
        "LB-2 | two | 1 | 10000 | 50", "- | shared by several sources | 1 | 20000 | 100",
      ])
    #expect(
      try Self.rows(balance, "occupation_by_plot", ["plot", "plot_percent", "percent"]) == [
        "A | 600 | 300", "B | 20 | 10",
      ])
    #expect(
      try Self.rows(balance, "of_which", ["item", "plots", "area_m2"]).last
        == "inside blue-line | 1 | 62000")
  }

  @Test("plots that overlap stand by what they share; ground that three have counts once")
  func overlaps() throws {
    let balance = try Self.balance([
      Self.record("A", 0, 100), Self.record("B", 99, 199), Self.record("C", 1_000, 1_100),
      Self.record("D", 1_050, 1_150), Self.record("E", 1_060, 1_160),
    ])
    #expect(
      try Self.rows(balance, "overlaps", ["plot", "other", "area_m2"]) == [
        "D | E | 900000", "C | D | 500000", "C | E | 400000", "A | B | 10000",
      ])
    // B 100 m², D 5,000 m², and E, of which C and D have 9,000 m².
    #expect(balance.overlaps.failures == 0 && balance.excess == Self.area(14_100))
    #expect(
      try Self.rows(balance, "balance", ["name", "area_m2_exact"]).suffix(2) == [
        "less: shared by plots | \(Self.area(14_100))",
        "net (overlaps counted once) | \(Self.area(35_900))",
      ])
  }

  @Test("units stand by their layers and numbers; a plot without a shape is in no sum")
  func units() throws {
    func piece(_ role: String, _ id: String, _ metres: Int) -> ZonePiece {
      ZonePiece(
        role: role, label: Bilingual(zh: role, en: role), id: id, name: "unit \(id)",
        area: Self.area(metres))
    }
    var records = [
      Self.record("A", 0, 100), Self.record("B", 200, 300), Self.record("C", 400, 500),
    ]
    records[0].pieces = [piece("cluster", "10", 6_000), piece("cluster", "9", 4_000)]
    records[1].pieces = [piece("core", "1", 10_000)]
    (records[2].area, records[2].shape, records[2].registerArea) = (nil, nil, Self.area(77))
    let layers = ["core", "cluster"].map { Self.layer($0, isLayout: true) }
    let balance = try Self.balance(records, layers)
    #expect(
      try Self.rows(balance, "units", ["unit", "plots", "area_ha"]) == [
        "unit 1 | 1 | 10000", "unit 9 | 1 | 4000", "unit 10 | 1 | 6000",
        "sum of plots | 2 | 20000",
      ])
    #expect(try Self.rows(balance, "unmeasured", ["plot", "register_area_m2"]) == ["C | 7700"])
  }

  @Test("idle land was looked for where a plot was judged, or there was none to be judged")
  func idle() {
    func look(_ answers: [IdleLook.Answer]) -> IdleLook {
      IdleLook(hasRules: true, answers: answers)
    }
    #expect(look([]).isJudged && look([.none]).isJudged && look([]).note == nil)
    let open = look([.open, .none, .open])
    #expect(!open.isJudged && open.open == 2)
    #expect(open.note?.en.contains("2 plots not judged") == true)
    for answer in [IdleLook.Answer.clear, .found] { #expect(look([.open, answer]).isJudged) }
    let none = IdleLook(hasRules: false, answers: [.none])
    #expect(!none.isJudged && none.note != nil)
    // What two rules made of one plot is one answer.
    #expect(IdleLook.Answer([.notEvaluated, .suspected, .conforms]) == .found)
    #expect(IdleLook.Answer([.notEvaluated, .notEvaluated, .conforms]) == .open)
    #expect(IdleLook.Answer([.conforms, .notApplicable]) == .clear)
    #expect(IdleLook.Answer([.notApplicable]) == .none)
  }

  @Test(arguments: [
    (1, 3, 3_333), (2, 3, 6_667), (1, 8, 1_250), (1, 20_000, 1), (1, 20_001, 0), (3, 20_000, 2),
    (5, 5, 10_000), (0, 5, 0), (5, 0, 0),
  ])
  func hundredthsOfAPerCentAreRounded(area: Int, whole: Int, percent: Int) {
    #expect(ClosingFigures(area, of: whole).percent == percent)
  }
}
