import Findings

/// What the rules say of each row of a chunk: the table of verdicts of the design, line by line.
struct Judgement {
  /// By rule, then by row: one array, since every plot looks at every rule.
  private(set) var verdicts: [Verdict]
  private var rows: Int
  /// Why rows were not evaluated, by rule and row.
  private var reasons: [[Reason?]]
  /// False for a rule that every row is judged by: what `reasons` has of it is of another chunk.
  private var hasReasons: [Bool]
  /// What a row's own polygon says where its contract came to something worse: few do.
  private var own: [Int: Verdict] = [:]

  enum Reason {
    /// The plot has no usable shape.
    case geometry
    /// The file could not be placed on the earth.
    case place
    /// The plot lies outside the area that the plan is about.
    case outsidePlan
    /// The contract as a whole leaves it open.
    case contract
    /// What it overlaps was drawn in the month of its approval, of which no day is known.
    case drawnInMonth(layer: Int, month: String)
    case operands(applies: UInt64, violates: UInt64)
  }

  init(rules: Int, rows: Int) {
    self.rows = rows
    verdicts = Array(repeating: .notApplicable, count: rules * rows)
    reasons = Array(repeating: [], count: rules)
    hasReasons = Array(repeating: false, count: rules)
  }

  /// Turns to another chunk of the same rules.
  mutating func begin(rows: Int) {
    self.rows = rows
    let count = reasons.count * rows
    verdicts.removeAll(keepingCapacity: true)
    verdicts.append(contentsOf: repeatElement(.notApplicable, count: count))
    for rule in hasReasons.indices { hasReasons[rule] = false }
    own.removeAll(keepingCapacity: true)
  }

  func verdict(_ rule: Int, _ row: Int) -> Verdict { verdicts[rule * rows + row] }

  /// What a rule says of all rows.
  func verdicts(of rule: Int) -> ArraySlice<Verdict> {
    verdicts[rule * rows..<(rule + 1) * rows]
  }

  mutating func give(_ verdict: Verdict, to rule: Int, _ row: Int) {
    verdicts[rule * rows + row] = verdict
  }

  /// Lets a row stand as its contract does; what its own polygon says is kept for the contract.
  mutating func stand(_ rule: Int, _ row: Int, as verdict: Verdict) {
    own[rule * rows + row] = self.verdict(rule, row)
    give(verdict, to: rule, row)
  }

  /// What a row's own polygon says where it stands as its contract does; nil where it does not.
  func own(_ rule: Int, _ row: Int) -> Verdict? { own.isEmpty ? nil : own[rule * rows + row] }

  func reason(_ rule: Int, _ row: Int) -> Reason? {
    hasReasons[rule] ? reasons[rule][row] : nil
  }

  mutating func leave(_ rule: Int, _ row: Int, for reason: Reason) {
    if !hasReasons[rule] {
      hasReasons[rule] = true
      reasons[rule].removeAll(keepingCapacity: true)
      reasons[rule].append(contentsOf: repeatElement(nil, count: rows))
    }
    give(.notEvaluated, to: rule, row)
    reasons[rule][row] = reason
  }
}
