import Findings

/// The worst findings so far: the worst of each rule, and with them the first screen's few.
///
/// The order is total, so the choice does not depend on workers: verdict, severity, area, then
/// code and place in the input.
struct WorstFindings: Sendable {
  static let count = 5

  /// Rank of the worst finding of each card so far; nil where there is none.
  private(set) var byCard: [Rank?]
  private var findings: [Int: [Finding]] = [:]

  struct Rank: Comparable, Sendable {
    var verdict: UInt8
    var severity: UInt8
    var area: Int
    var ordinal: Int

    static func < (a: Rank, b: Rank) -> Bool {
      if a.verdict != b.verdict { return a.verdict < b.verdict }
      if a.severity != b.severity { return a.severity < b.severity }
      if a.area != b.area { return a.area < b.area }
      return a.ordinal > b.ordinal
    }
  }

  init(cards: Int) {
    byCard = Array(repeating: nil, count: cards)
  }

  /// Whether a finding of this rank could still be among the worst of its card.
  func mayEnter(_ rank: Rank, card: Int) -> Bool {
    byCard[card].map { rank > $0 } ?? true
  }

  mutating func add(_ finding: Finding) {
    let rank = Self.rank(of: finding)
    guard mayEnter(rank, card: finding.rule) else { return }
    byCard[finding.rule] = rank
    var list = findings[finding.rule] ?? []
    list.insert(finding, at: 0)
    findings[finding.rule] = Array(list.prefix(Self.count))
  }

  static func rank(of finding: Finding) -> Rank {
    Rank(
      verdict: finding.verdict.rawValue, severity: finding.severity.rawValue,
      area: finding.area, ordinal: finding.subject.ordinal ?? 0)
  }

  /// The worst of each rule first, worst rule first, each plot once.
  var chosen: [Finding] {
    // Rules that rank one plot alike stand in the order of their cards.
    let leaders = findings.values.compactMap(\.first).sorted {
      let (a, b) = (Self.rank(of: $0), Self.rank(of: $1))
      return a != b ? a > b : $0.rule < $1.rule
    }
    var chosen: [Finding] = []
    var plots: Set<String> = []
    for finding in leaders where chosen.count < Self.count {
      let plot = finding.subject.plot ?? "#\(finding.subject.ordinal ?? -1)"
      if plots.insert(plot).inserted { chosen.append(finding) }
    }
    return chosen
  }
}
