import Expressions
import Findings
import Measures
import Plan

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
  /// How many modes some rule asks for.
  private let modes: Int
  private(set) var isBegun: [Bool]
  /// Room for the sums of indicators.
  var indicatorScratch = IndicatorRows.Scratch()
  private var applies = Truth()
  private var violates = Truth()
  var unless = Truth()
  var strict = Truth()
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
    // The last mode is that of distances.
    modes = ParcelRows.Mode.allCases.count - (book.entries.contains(where: \.needsDistance) ? 0 : 1)
    sheets = (0..<(rows.mayLookBack ? 2 * modes : modes)).map { _ in
      Worksheet(book.table, capacity: capacity)
    }
    isBegun = sheets.map { _ in false }
    knownWords = Array(repeating: KnownWords(), count: book.entries.count)
  }

  /// The worksheet of plain measures by the layers last turned to; those of the other modes follow.
  var firstSheet: Int { rows.looksBack ? modes : 0 }

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
}
