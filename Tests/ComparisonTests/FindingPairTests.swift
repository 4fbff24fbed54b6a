import Balance
import Findings
import Testing

@testable import Comparison

/// Which finding of a later date is which of an earlier one.
@Suite struct FindingPairTests {
  static func land(_ findings: [Finding], _ code: String) -> DatedLand {
    let words = Bilingual(zh: "", en: "")
    let provenance = Provenance(
      version: "", geosVersion: "", projVersion: "", planTitle: words, planVersion: "",
      asOf: nil, areaMethod: "ellipsoidal", areaDatum: "", tolerance: 0.1)
    let card = RuleCard(
      code: code, slug: "", title: words, ruleClass: .decidable, severity: .error)
    return DatedLand(
      run: Run(provenance: provenance, cards: [card]), plots: [], findings: findings,
      scheme: ClassScheme(label: words, list: nil, classes: { _ in [] }), fields: [])
  }

  static func finding(
    _ fingerprint: String, plot: String? = nil, contract: String? = nil,
    place: PlotExtent? = nil, source: String = "", ordinal: Int? = 0
  ) -> Finding {
    var subject = Subject(ordinal: ordinal, plot: plot, contract: contract)
    subject.place = place
    var finding = Finding(
      rule: 0, verdict: .violates, severity: .error, subject: subject,
      message: Bilingual(zh: "", en: ""), fingerprint: fingerprint)
    finding.source = source
    return finding
  }

  /// How many are the same, gone and new.
  static func counts(_ old: [Finding], _ new: [Finding], code: String = "RES101") -> [Int] {
    let pairs = FindingPairs(land(old, code), land(new, code)).pairs
    return [
      pairs.count { $0.old != nil && $0.new != nil }, pairs.count { $0.new == nil },
      pairs.count { $0.old == nil },
    ]
  }

  @Test("a contract is the same whatever its plots are called and its number is spelled")
  func contracts() {
    let old = [Self.finding("a", plot: "P1", contract: "4401122020A00001")]
    #expect(
      Self.counts(old, [Self.finding("b", plot: "P8", contract: "4401122020A00001")])
        == [1, 0, 0])
    #expect(
      Self.counts(old, [Self.finding("b", plot: "P8", contract: "4401122020a00001")])
        == [1, 0, 0])
    #expect(
      Self.counts(old, [Self.finding("a", plot: "P1", contract: "4401122020A00002")])
        == [0, 1, 1])
  }

  /// 1e-8 degrees of longitude are 1 mm here.
  private static func place(east metres: Double) -> PlotExtent {
    let shift = Int(metres * 1_000 / 1.022)
    return PlotExtent(
      west: 11_353_000_000 + shift, south: 2_335_000_000, east: 11_353_100_000 + shift,
      north: 2_335_100_000, area: 1_000_000)
  }

  @Test(
    "a plot without an id is the same within the tolerance, each once, under one rule and source")
  func places() {
    let old = [Self.finding("a", place: Self.place(east: 0), source: "LB-01")]
    func counts(_ metres: Double, _ source: String = "LB-01") -> [Int] {
      Self.counts(old, [Self.finding("b", place: Self.place(east: metres), source: source)])
    }
    #expect(counts(0.03) == [1, 0, 0])
    #expect(counts(0.3) == [0, 1, 1])
    #expect(counts(0.03, "LB-02") == [0, 1, 1])
    let both = [0.03, 0.06].map {
      Self.finding("b\($0)", place: Self.place(east: $0), source: "LB-01")
    }
    #expect(Self.counts(old, both) == [1, 0, 1])
    // With an id the id tells, wherever the plot lies.
    #expect(
      Self.counts(
        [Self.finding("a", plot: "P1", source: "LB-01")],
        [Self.finding("b", plot: "P2", source: "LB-01")]) == [0, 1, 1])
  }

  @Test("what is said of a file is the same under another name of the file; of plots it is not")
  func files() {
    let old = [Self.finding("file a", ordinal: nil)]
    let new = [Self.finding("file b", ordinal: nil)]
    #expect(Self.counts(old, new, code: "INP220") == [1, 0, 0])
    #expect(Self.counts(old, new, code: "BLD502") == [0, 1, 1])
  }
}
