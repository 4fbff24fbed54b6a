import Findings
import Synchronization

/// The worst findings of a run, at most so many, and how many there were of each level.
///
/// Workers add theirs at the same time and in any order: the order of rank is total and counting
/// does not care, so what is kept is the same for any number of workers. Shapes are not kept, so
/// memory is bounded by the number of findings.
final class Shortlist: Sendable {
  /// At most so many are kept in all.
  let most: Int
  /// At most so many of one rule; nil without a cap.
  let mostPerRule: Int?
  private let state = Mutex(State())
  /// Findings above the bound wait for being cut together, which is cheaper than one by one.
  private let slack: Int

  struct Item: Sendable {
    var rank: Rank
    var finding: Finding
  }

  private struct State {
    var items: [Item] = []
    /// The last one of a full list: what ranks behind it cannot enter any more.
    var floor: Rank?
    var counts = Array(repeating: 0, count: FindingLevel.allCases.count)
    var isInOrder = true
  }

  init(most: Int, mostPerRule: Int? = nil) {
    self.most = most
    self.mostPerRule = mostPerRule
    slack = min(most, 1_024)
  }

  func add(_ findings: [Finding], _ context: ReportContext) {
    guard !findings.isEmpty else { return }
    let floor = state.withLock { $0.floor }
    var counts = Array(repeating: 0, count: FindingLevel.allCases.count)
    var items: [Item] = []
    for finding in findings {
      let level = context.level(of: finding)
      counts[level.rawValue] += 1
      let rank = Rank(finding, level: level, code: context.cards[finding.rule].code)
      if let floor, floor < rank { continue }
      var kept = finding
      kept.geometry = nil
      items.append(Item(rank: rank, finding: kept))
    }
    state.withLock { state in
      for index in counts.indices { state.counts[index] += counts[index] }
      guard !items.isEmpty else { return }
      state.items += items
      state.isInOrder = false
      if state.items.count >= most + slack { cut(&state) }
    }
  }

  /// Worst first.
  var items: [Item] {
    state.withLock { state in
      cut(&state)
      return state.items
    }
  }

  /// Of all findings, listed or not.
  func count(_ level: FindingLevel) -> Int { state.withLock { $0.counts[level.rawValue] } }

  /// Cutting twice is cutting once: whatever was left out has as many before it as are kept, in
  /// all or of its rule, and these are only ever replaced by worse ones.
  private func cut(_ state: inout State) {
    guard !state.isInOrder else { return }
    state.items.sort { $0.rank < $1.rank }
    state.isInOrder = true
    if let mostPerRule {
      var ofRule: [Int: Int] = [:]
      state.items.removeAll { item in
        ofRule[item.finding.rule, default: 0] += 1
        return ofRule[item.finding.rule, default: 0] > mostPerRule
      }
    }
    guard state.items.count >= most else { return }
    state.items.removeLast(state.items.count - most)
    state.floor = state.items.last?.rank
  }
}

extension Shortlist {
  /// The worst comes first: level, verdict, severity, area; then by code, fingerprint and place, so
  /// that no two findings rank alike.
  struct Rank: Comparable, Sendable {
    let level: FindingLevel
    let verdict: Verdict
    let severity: Severity
    let area: Int
    let code: String
    let fingerprint: String
    let file: Int
    let offset: Int

    init(_ finding: Finding, level: FindingLevel, code: String) {
      self.level = level
      verdict = finding.verdict
      severity = finding.severity
      area = finding.area
      self.code = code
      fingerprint = finding.fingerprint
      file = finding.subject.file ?? -1
      offset = finding.subject.byteOffset ?? -1
    }

    static func < (a: Rank, b: Rank) -> Bool {
      if a.level != b.level { return a.level > b.level }
      if a.verdict != b.verdict { return a.verdict > b.verdict }
      if a.severity != b.severity { return a.severity > b.severity }
      if a.area != b.area { return a.area > b.area }
      if a.code != b.code { return a.code < b.code }
      if a.fingerprint != b.fingerprint { return a.fingerprint < b.fingerprint }
      return (a.file, a.offset) < (b.file, b.offset)
    }
  }
}
