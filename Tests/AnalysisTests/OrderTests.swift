import Findings
import GEOS
import Loaders
import Planar
import Testing
import Values

@testable import Analysis

/// Which of several comes first, and what is the same in whatever order it comes.
@Suite struct OrderTests {
  private static let words = Bilingual(zh: "", en: "")

  private static func finding(
    _ plot: String?, area: Int, ordinal: Int = 0, verdict: Verdict = .suspected
  ) -> Finding {
    Finding(
      rule: 0, verdict: verdict, severity: .warning, subject: Subject(ordinal: ordinal, plot: plot),
      message: words, area: area)
  }

  /// What is not known outweighs what was excused, and what was found outweighs both.
  @Test func verdictsOfAContract() {
    let order: [Verdict] = [
      .notApplicable, .conforms, .excused, .notEvaluated, .advisory, .borderline, .suspected,
      .violates,
    ]
    let ranks = order.map { ContractLedger.rank($0) }
    #expect(ranks == ranks.sorted() && Set(ranks).count == ranks.count)
    #expect(ContractLedger.rank(nil) < ranks[0])
  }

  /// A register area that stands on several features of one plot is one, of two plots it is two.
  @Test func registerAreasOfAContract() {
    func area(_ polygons: [(area: Int?, file: Int, plot: String?)]) -> Int? {
      var register = ContractRegister()
      for polygon in polygons {
        let key = polygon.plot.map { PlotPart.key(file: polygon.file, id: $0) }
        register.add(PolygonRegister(area: polygon.area, of: key))
      }
      return register.area
    }
    #expect(area([(5, 0, "A"), (5, 0, "A"), (5, 0, "A")]) == 5)
    #expect(area([(5, 0, "A"), (7, 0, "B"), (7, 0, "B"), (5, 0, "A")]) == 12)
    #expect(area([(5, 0, "A"), (6, 0, "A"), (5, 1, "A")]) == 16)
    #expect(area([(5, 0, nil), (5, 0, nil)]) == 10)
    #expect(area([(5, 0, "A"), (nil, 0, "B")]) == nil)
    // Plots of one row of a joined table state what they have together.
    var register = ContractRegister()
    for plot in ["A", "B"] {
      let entry = ParcelIntake.Entry()
      (entry.subject.plot, entry.registerRow) = (plot, 2)
      register.add(PolygonRegister(area: 16, of: entry.registerKey))
    }
    #expect(register.area == 16)
  }

  /// The fingerprint of two plots is the same whichever the file has first.
  @Test func plotsOfAFingerprint() {
    func text(_ plots: [String], _ source: String = "") -> String {
      FindingFingerprint.text(code: "TOP101", plots: plots, source: source)
    }
    #expect(text(["A", "B"]) == text(["B", "A"]))
    #expect(Set([text(["A", "B"]), text(["AB"]), text(["A"], "B"), text(["A"])]).count == 4)
  }

  /// The worst of all, then the largest, then the first of the file.
  @Test func theWorst() {
    func chosen(_ findings: [Finding]) -> Int? {
      var worst = WorstFindings(cards: 1)
      for finding in findings { worst.add(finding) }
      return worst.chosen.first?.subject.ordinal
    }
    let (first, second) = (
      Self.finding("A", area: 10, ordinal: 1), Self.finding("B", area: 10, ordinal: 2)
    )
    let large = Self.finding("C", area: 11, ordinal: 3)
    let grave = Self.finding("D", area: 1, ordinal: 4, verdict: .violates)
    for (findings, worst) in [
      ([first, second], 1), ([second, first], 1), ([first, large], 3), ([large, second], 3),
      ([large, grave, first], 4), ([grave, large, first], 4),
    ] {
      #expect(chosen(findings) == worst)
    }
  }

  private static func pending(_ register: Int, limit: Double) -> PendingArea {
    PendingArea(
      card: 0, part: PlotPart(key: 1, area: 500), register: register, limit: limit,
      guessedUnit: nil, verdict: .violates, finding: [], conclusion: .violates,
      conclusionWithout: .conforms)
  }

  /// Features of a plot together agree with the register up to the limit, it included.
  @Test(arguments: [
    (1_000, true), (875, true), (874, false), (1_125, true), (1_126, false),
  ])
  func wholesAtTheLimit(whole: Int, agrees: Bool) {
    #expect(Self.pending(1_000, limit: 0.125).agrees(with: whole) == agrees)
  }

  /// What the register rounded by is no difference, and what goes beyond is.
  @Test func wholesWithinTheRounding() {
    var pending = Self.pending(1_000, limit: 0.125)
    pending.half = 5
    #expect(pending.agrees(with: 870) && pending.agrees(with: 1_130))
    #expect(!pending.agrees(with: 869) && !pending.agrees(with: 1_131))
  }

  /// Only where another feature adds to it there is a whole to be told.
  @Test func aPartAlone() {
    func settled(_ others: [PlotPart]) -> [String] {
      var result = ChunkResult(cards: 1)
      let item = Self.pending(1_000, limit: 0.125)
      result.parts = [item.part] + others
      result.pending = [item]
      var parts = PlotParts(listsFindings: true)
      #expect(parts.take(result).isEmpty)
      return parts.settled().map { "\($0.whole ?? -1) \($0.agrees)" }
    }
    #expect(settled([]) == ["-1 false"])
    #expect(settled([PlotPart(key: 2, area: 500)]) == ["-1 false"])
    #expect(settled([PlotPart(key: 1, area: 100)]) == ["600 false"])
    #expect(settled([PlotPart(key: 1, area: 400)]) == ["900 true"])
  }

  /// Of what is wrong with features that cannot be measured the most frequent is told.
  @Test func unusableFeatures() {
    func reason(_ codes: [InputFault]) -> String? {
      var features = UnusableFeatures()
      for code in codes {
        features.add(FeatureFault(code: code, ordinal: 0, offset: 0, line: 1, column: 1))
      }
      return features.reason.map { String($0.en.prefix(6)) }
    }
    let codes = InputFault.allCases.sorted { $0.rawValue < $1.rawValue }
    let (first, last) = (codes[0], codes[codes.count - 1])
    #expect(reason([first, last, last]) == last.rawValue)
    #expect(reason([last, first, first]) == first.rawValue)
    #expect(reason([last, first]) == first.rawValue)
    #expect(reason([]) == nil)
  }

  /// A repair that moves area by more than the tolerance along the boundary is none. A bow whose upper
  /// half, 50 m², runs the other way: mended, the shape has 100 m² more.
  @Test(arguments: [(1.01, "repaired"), (0.99, "unusable"), (0.6, "unusable")])
  func repairsWithinTheirBound(part: Double, standing: String) throws {
    let corners = [
      (0.0, 0.0), (100, 0), (100, 100), (60, 100), (40, 110), (60, 110), (40, 100), (0, 100),
      (0, 0),
    ]
    let shape = MultiPolygon(polygons: [[corners.map { Point(x: $0.0, y: $0.1) }]])
    var gate = GeometryGate(
      session: try GEOSSession(), tolerance: part * 100 / shape.perimeter)
    let passage = gate.pass(shape, onSurface: shape, projector: nil)
    #expect("\(passage.standing)" == standing)
    let areas = try #require(passage.areas)
    #expect(abs(areas.after - areas.before - 100) < 1e-6)
  }
}
