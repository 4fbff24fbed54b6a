import Expressions
import Findings
import GEOS
import Land
import Measures
import Plan
import Values

/// What the rules say of each row of a chunk: the table of verdicts of the design, line by line.
struct Judgement {
  /// By rule, then by row: one array, since every plot looks at every rule.
  private(set) var verdicts: [Verdict]
  private var rows: Int
  /// Why rows were not evaluated, by rule and row.
  private var reasons: [[Reason?]]
  /// False for a rule that every row is judged by: what `reasons` has of it is of another chunk.
  private var hasReasons: [Bool]

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
  }

  func verdict(_ rule: Int, _ row: Int) -> Verdict { verdicts[rule * rows + row] }

  /// What a rule says of all rows.
  func verdicts(of rule: Int) -> ArraySlice<Verdict> {
    verdicts[rule * rows..<(rule + 1) * rows]
  }

  mutating func give(_ verdict: Verdict, to rule: Int, _ row: Int) {
    verdicts[rule * rows + row] = verdict
  }

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

/// One worker's means of judging: worksheets for each mode of measuring and room for their bits.
struct Judge {
  let book: RuleBook
  let declarations: PlanDeclarations
  /// Index of `approval_date` among the plan's fields.
  let approvalField: Int?
  var rows: ParcelRows
  /// Why rules were not evaluated, in words, by what was missing.
  var words = MissingWords()
  /// Room for the gaps of one row.
  var gaps: [Gap] = []
  /// One for each mode of measuring, then the same for rules that look back to the layers of the
  /// day of approval, where that makes a difference.
  var sheets: [Worksheet]
  private var isBegun: [Bool]
  /// Room for the sums of indicators.
  var indicatorScratch = IndicatorRows.Scratch()
  private var applies = Truth()
  private var violates = Truth()
  private var unless = Truth()
  private var strict = Truth()
  /// That of an earlier chunk, for its room.
  private var spare: Judgement?
  /// By rule: the words that were last found for what was missing.
  var knownWords: [KnownWords]
  let reach: PlanReach
  /// Rows of the chunk that lie outside the plan's area.
  private(set) var outside = Bits(count: 0)

  init(
    book: RuleBook, rows: ParcelRows, declarations: PlanDeclarations, capacity: Int,
    reach: PlanReach = .everywhere
  ) {
    self.book = book
    self.reach = reach
    self.declarations = declarations
    approvalField = declarations.fieldIndex("approval_date")
    self.rows = rows
    sheets = (0..<(rows.mayLookBack ? 6 : 3)).map { _ in Worksheet(book.table, capacity: capacity) }
    isBegun = sheets.map { _ in false }
    knownWords = Array(repeating: KnownWords(), count: book.entries.count)
  }

  /// Turns a worksheet to the chunk, when it is first asked.
  mutating func begin(_ sheet: Int) {
    guard !isBegun[sheet] else { return }
    isBegun[sheet] = true
    sheets[sheet].begin(rows: rows.chunk.count)
  }

  /// Judges a chunk by every rule.
  mutating func judge(_ chunk: ParcelChunk, isPlaced: Bool) -> Judgement {
    rows.begin(chunk)
    for index in isBegun.indices { isBegun[index] = false }
    var judgement = spare ?? Judgement(rules: book.entries.count, rows: chunk.count)
    spare = nil
    judgement.begin(rows: chunk.count)
    let all = Bits(count: chunk.count, filledWith: true)
    outside = reach.outside(&rows)
    for (index, entry) in book.entries.enumerated() {
      judge(index, entry, all: all, isPlaced: isPlaced, into: &judgement)
    }
    return judgement
  }

  /// Takes back what it answered, once nobody reads it any more.
  mutating func recycle(_ judgement: consuming Judgement) { spare = judgement }

  private mutating func judge(
    _ index: Int, _ entry: RuleBook.Entry, all: Bits, isPlaced: Bool,
    into judgement: inout Judgement
  ) {
    rows.mode = .plain
    let sheet = lookBack(entry)
    begin(sheet)
    sheets[sheet].evaluate(entry.applies, where: all, from: &rows, into: &applies)
    var candidates = applies.isTrue
    if !applies.isUnknown.isEmpty {
      sheets[sheet].forEachReason(entry.applies, where: applies.isUnknown) { row, reason in
        judgement.leave(index, row, for: .operands(applies: reason, violates: 0))
      }
    }
    if !outside.isEmpty, reach.binds(entry) {
      var beyond = applies.isTrue
      beyond.formUnion(applies.isUnknown)
      beyond.formIntersection(outside)
      beyond.forEachOne { row in judgement.leave(index, row, for: .outsidePlan) }
      candidates.subtract(outside)
    }
    if entry.needsGeometry {
      candidates.forEachOne { row in
        guard rows.chunk.standings[row] == .unusable else { return }
        judgement.leave(index, row, for: isPlaced ? .geometry : .place)
        candidates[row] = false
      }
    }
    guard !candidates.isEmpty else { return }
    sheets[sheet].evaluate(entry.violates, where: candidates, from: &rows, into: &violates)
    candidates.forEachOne { row in
      if !violates.isUnknown[row], !violates.isTrue[row] {
        judgement.give(.conforms, to: index, row)
      }
    }
    if !violates.isUnknown.isEmpty {
      sheets[sheet].forEachReason(entry.violates, where: violates.isUnknown) { row, reason in
        judgement.leave(index, row, for: .operands(applies: 0, violates: reason))
      }
    }
    let met = violates.isTrue
    guard !met.isEmpty else { return }
    weigh(index, entry, met: met, into: &judgement)
  }

  /// The lines of the table for rows whose condition is met.
  private mutating func weigh(
    _ index: Int, _ entry: RuleBook.Entry, met: Bits, into judgement: inout Judgement
  ) {
    let card = entry.rule.declaration.card
    if let condition = entry.unless {
      sheets[lookBack(entry)].evaluate(condition, where: met, from: &rows, into: &unless)
    } else {
      unless.isTrue.reset(count: rows.chunk.count)
      unless.isUnknown.reset(count: rows.chunk.count)
    }
    var rest = met
    rest.subtract(unless.isTrue)
    met.forEachOne { row in judgement.give(.excused, to: index, row) }
    guard !rest.isEmpty else { return }
    let plain: Verdict? =
      if card.ruleClass == .advisory {
        .advisory
      } else if card.isOfMaterial {
        card.severity == .advisory ? .advisory : .incomplete
      } else {
        nil
      }
    if let plain {
      rest.forEachOne { row in judgement.give(plain, to: index, row) }
      return
    }
    let sure = sureRows(entry, among: rest)
    for row in 0..<rows.chunk.count where rest[row] {
      if !sure[row] {
        judgement.give(.borderline, to: index, row)
      } else if case .approvedInMonth(let layer, let month)? = doubt(entry, row) {
        judgement.leave(index, row, for: .drawnInMonth(layer: layer, month: month))
      } else if unless.isUnknown[row] || entry.rule.declaration.suspicion != nil
        || rows.chunk.standings[row] == .repaired || doubt(entry, row) != nil
      {
        judgement.give(.suspected, to: index, row)
      } else {
        judgement.give(.violates, to: index, row)
      }
    }
  }

  /// Rows whose condition is met again with every overlap eroded and the day ten days earlier.
  /// Lower bounds of the eroded areas decide most of them; only the others are eroded in fact. A
  /// condition that may hold on both sides of a gap, but not in it, is always asked exactly.
  private mutating func sureRows(_ entry: RuleBook.Entry, among rest: Bits) -> Bits {
    guard entry.isEroded || entry.needsDay || entry.needsDistance else { return rest }
    let sheet = lookBack(entry)
    var sure = Bits(count: rest.count)
    if entry.boundsDecide || !entry.isEroded {
      rows.mode = .bounded
      begin(sheet + 1)
      sheets[sheet + 1].evaluate(entry.violates, where: rest, from: &rows, into: &strict)
      sure = strict.isTrue
    }
    var open = rest
    open.subtract(sure)
    if !open.isEmpty, entry.isEroded {
      rows.mode = .eroded
      begin(sheet + 2)
      sheets[sheet + 2].evaluate(entry.violates, where: open, from: &rows, into: &strict)
      sure.formUnion(strict.isTrue)
    }
    rows.mode = .plain
    return sure
  }

  /// Turns to the layers that a rule is judged by; answers the first of their worksheets.
  @discardableResult
  mutating func lookBack(_ entry: RuleBook.Entry) -> Int {
    rows.looksBack =
      entry.rule.declaration.judgedOn == .approval && rows.differsByDay(entry.layers)
    return rows.looksBack ? 3 : 0
  }

  enum Doubt {
    case noApprovalDate
    /// 历史存量: approved before the line was drawn.
    case approvedBefore(String)
    /// Approved before the plan began, and the line names no day.
    case undated
    /// Approved in the month in which it was drawn, or before it.
    case approvedInMonth(layer: Int, String)
  }

  /// Why the day of approval leaves a verdict open; nil where it does not.
  mutating func doubt(_ entry: RuleBook.Entry, _ row: Int) -> Doubt? {
    guard entry.rule.declaration.judgedOn == .approval, approvalField != nil else { return nil }
    guard let approved = rows.approvalDay(row) else { return .noApprovalDate }
    guard let layer = entry.datedLayer,
      let drawn = entry.isJudgedOutside
        ? rows.drawnOutside(layer, after: approved) : rows.drawn(layer, row, after: approved)
    else { return nil }
    if let month = drawn.monthOfApproval { return .approvedInMonth(layer: layer, month) }
    guard let day = drawn.day else { return .undated }
    return .approvedBefore(drawn.month ?? day.description)
  }

  /// Value of one expression for one row, plain measures, by the layers last turned to.
  mutating func value(_ expression: BoundExpression, _ row: Int) -> Value {
    let sheet = rows.looksBack ? 3 : 0
    begin(sheet)
    return sheets[sheet].value(expression, row: row, from: &rows)
  }

  /// The value of one operand for one row, as evidence, by the layers last turned to: what the
  /// rules were answered, where they asked. Nil where an argument is itself an expression.
  mutating func value(ofOperand slot: Int, _ row: Int) -> Value? {
    let sheet = rows.looksBack ? 3 : 0
    if isBegun[sheet], book.field(ofSlot: slot) == nil,
      let known = sheets[sheet].known(slot, row: row)
    {
      return known
    }
    return rows.value(ofOperand: book.table.operands[slot], slot: slot, row: row)
  }

  /// Whether the permit condition of a met rule is unknown.
  mutating func isExcuseUnknown(_ entry: RuleBook.Entry, _ row: Int) -> Bool {
    guard let condition = entry.unless else { return false }
    return value(condition, row).isNull
  }
}
