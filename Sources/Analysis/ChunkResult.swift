import Findings
import Loaders

/// What a worker made of one batch; merged in file order.
struct ChunkResult: Sendable {
  var batch = Batch()
  /// Findings of rules that are judged once per contract, to be merged by contract.
  var contracts: [ContractVerdict] = []
  /// Candidates for the first screen.
  var worst: [Finding] = []
  /// Subjects by card and verdict.
  var counts: [[Int]]
  /// Area of findings by card, 10⁻⁴ m².
  var areas: [Int]
  /// Subjects that were not evaluated, by card and reason.
  var missing: [MissingKey: Int] = [:]
  var plots = 0
  var area = 0
  var conclusions = Array(repeating: 0, count: Verdict.allCases.count)
  var findings = 0
  /// Plots that touch the plan area at all.
  var plotsInPlan = 0
  /// Faults that a whole file shares, counted only.
  var shared: [SharedFault: Int] = [:]
  /// Features that cannot be measured, by what is wrong with them first.
  var unusable: [InputFault: Int] = [:]
  /// Keys of the join table that parcels asked for.
  var joinKeys: [String] = []
  /// For each feature with an id its share of the plot, where a rule asks for whole plots.
  var parts: [PlotPart] = []
  /// Features that fall short of their register area: the rest of the plot may stand elsewhere.
  var pending: [PendingArea] = []

  init(cards: Int) {
    counts = Array(
      repeating: Array(repeating: 0, count: Verdict.allCases.count), count: cards)
    areas = Array(repeating: 0, count: cards)
  }

  mutating func count(_ card: Int, _ verdict: Verdict) {
    counts[card][Int(verdict.rawValue)] += 1
  }
}

/// Why a rule was not evaluated, as the operands' slots that were unknown.
struct MissingKey: Hashable, Sendable {
  var card: Int
  var reason: Bilingual
}

/// A verdict of one polygon for a rule that judges contracts.
struct ContractVerdict: Sendable {
  var card: Int
  var contract: String
  var verdict: Verdict
  var missing: Bilingual?
  var finding: Finding?
  var plotArea: Int
}

/// A fault of reading that every feature of a file has.
struct SharedFault: Hashable, Sendable {
  var file: Int
  var card: Int
  var detail: Bilingual
}
