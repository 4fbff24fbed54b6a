import Checks
import Findings
import Loaders
import Measures

/// What a worker made of one batch; merged in file order.
struct ChunkResult: Sendable {
  var batch = Batch()
  /// Verdicts of rules that are judged once per contract, to be merged by contract.
  var contracts = ContractBatch()
  /// Candidates for the first screen.
  var worst: [Finding] = []
  /// Subjects by card and, within a card, by verdict.
  var counts: [Int]
  /// Area of findings by card, 10⁻⁴ m².
  var areas: [Int]
  /// Subjects that were not evaluated, by card and reason.
  var missing: [MissingKey: Int] = [:]
  var plots = 0
  var area = 0
  var conclusions = Array(repeating: 0, count: Verdict.allCases.count)
  var findings = 0
  /// Features that are not judged because neither they nor what lies beside them changed.
  var unchanged = 0
  /// Plots that touch the plan area at all.
  var plotsInPlan = 0
  /// Plots that lie beside a layer that the user brought.
  var plotsAtOwnLayers = 0
  /// Faults that a whole file shares, counted only.
  var shared: [SharedFault: Int] = [:]
  /// Features that cannot be measured, by what is wrong with them first.
  var unusable = UnusableFeatures()
  /// Plots with edges that lie elsewhere by more than the tolerance.
  var bends = BendSum()
  /// Keys of the join table that parcels asked for.
  var joinKeys: [String] = []
  /// For each feature with an id its share of the plot, where a rule asks for whole plots.
  var parts: [PlotPart] = []
  /// Features that state figures and may be parts of a plot, where a rule asks.
  var figureParts: [FigurePart] = []
  /// Every plot with an id, where plots are reckoned by their register areas.
  var registerParts: [RegisterPart] = []
  /// Plots that are reckoned by their shapes although register areas were asked for.
  var withoutRegister = 0
  /// Every plot with an id, to find those that stand twice.
  var identities: [PlotIdentity] = []
  /// Features that fall short of their register area: the rest of the plot may stand elsewhere.
  var pending: [PendingArea] = []
  /// What the batch adds to each indicator, in the order of the book; empty where there is none.
  var indicators: [IndicatorSum] = []

  /// Of `RunSetting.known` those that a card could not be evaluated on, by card.
  var undecided: [Int: Set<String>] = [:]
  /// Fields of which some feature has a column, by bit.
  var columns: UInt128 = 0
  /// Names of columns that no batch of this worker had before.
  var columnNames: [String] = []
  /// Shapes for the checks on plots among each other; empty where there is none.
  var block = PlotBlock()

  init(cards: Int) {
    counts = Array(repeating: 0, count: cards * Verdict.allCases.count)
    areas = Array(repeating: 0, count: cards)
  }

  /// Faults of shapes that the whole file shares.
  mutating func countShared(_ counts: [Int: Int], _ input: Input, cards: [RuleCard]) {
    for (card, count) in counts {
      let detail = cards[card].title
      shared[SharedFault(file: input.index, card: card, detail: detail), default: 0] += count
    }
  }

  mutating func count(_ card: Int, _ verdict: Verdict, _ number: Int = 1) {
    counts[card * Verdict.allCases.count + Int(verdict.rawValue)] += number
  }
}

/// How many features of a file cannot be measured, and in the words of the first one why.
struct UnusableFeatures: Sendable {
  private(set) var count = 0
  private var faults: [InputFault: (count: Int, first: Bilingual)] = [:]

  mutating func add(_ fault: FeatureFault) {
    count += 1
    let words = Bilingual(
      zh: "\(fault.code.rawValue) \(fault.message.zh)",
      en: "\(fault.code.rawValue) \(fault.message.en)")
    faults[fault.code, default: (0, words)].count += 1
  }

  /// Takes what comes after in the file.
  mutating func add(_ later: UnusableFeatures) {
    count += later.count
    for (code, fault) in later.faults {
      faults[code, default: (0, fault.first)].count += fault.count
    }
  }

  /// The words of the most frequent fault, the first code among equals.
  var reason: Bilingual? {
    faults.min { ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue) }?
      .value.first
  }
}

/// Why a rule was not evaluated, as the operands' slots that were unknown.
struct MissingKey: Hashable, Sendable {
  var card: Int
  var reason: Bilingual
}
