import Expressions
import Findings
import Measures
import Plan

extension Judge {
  /// What the rows of the chunk that was judged last add to each indicator over parcels.
  mutating func indicatorSums(isPlaced: Bool) -> [IndicatorSum] {
    rows.mode = .plain
    rows.looksBack = false
    var sums: [IndicatorSum] = []
    let book = book
    begin(0)
    // Out of the way, so that they can be filled while the rows are asked.
    var (words, gaps, scratch) = (MissingWords(), [Gap](), IndicatorRows.Scratch())
    swap(&words, &self.words)
    swap(&gaps, &self.gaps)
    swap(&scratch, &indicatorScratch)
    for (index, entry) in book.indicators.enumerated() {
      guard entry.rule.declaration.over == .parcels else {
        sums.append(IndicatorSum())
        continue
      }
      var counts = MissingCounts()
      var members = Bits(count: rows.chunk.count, filledWith: true)
      if reach.binds(entry) { members.subtract(outside) }
      var sum = IndicatorRows(entry: entry).sum(
        of: members, sheet: &sheets[0], source: &rows, scratch: &scratch
      ) { row, expression, sheet, rows in
        counts.add(
          Self.words(
            for: expression, row, &sheet, &rows, book: book, words: &words, gaps: &gaps,
            caller: book.entries.count + index, isPlaced: isPlaced))
      }
      counts.each { number, count in sum.reasons[words[number], default: 0] += count }
      sums.append(sum)
    }
    swap(&words, &self.words)
    swap(&gaps, &self.gaps)
    swap(&scratch, &indicatorScratch)
    return sums
  }

  /// The number of the words for what a row lacks.
  private static func words(
    for expression: BoundExpression, _ row: Int, _ sheet: inout Worksheet,
    _ rows: inout ParcelRows, book: RuleBook, words: inout MissingWords, gaps: inout [Gap],
    caller: Int, isPlaced: Bool
  ) -> Int {
    let mask = sheet.reason(expression, row: row)
    gaps.removeAll(keepingCapacity: true)
    let isUnusable = rows.chunk.standings[row] == .unusable
    for (bit, slot) in expression.slots.enumerated() where mask & (1 << UInt64(bit)) != 0 {
      if isUnusable, book.needsGeometry(slot) {
        return words.number(
          of: isPlaced
            ? Bilingual(zh: "缺可用图形", en: "no usable geometry")
            : Bilingual(zh: "坐标系不明", en: "reference system unknown"))
      }
      rows.addGaps(ofSlot: slot, operand: book.table.operands[slot], row: row, to: &gaps)
    }
    if let known = words.number(of: gaps, caller: caller) { return known }
    var names: [Bilingual] = []
    for gap in gaps { names.append(rows.words(for: gap, book: book)) }
    return words.learn(gaps, names: names)
  }

  /// Adds what the operands under a mask lack in a row.
  mutating func gather(_ mask: UInt64, _ slots: [Int], _ row: Int) {
    var mask = mask
    while mask != 0 {
      let slot = slots[mask.trailingZeroBitCount]
      mask &= mask - 1
      rows.addGaps(ofSlot: slot, operand: book.table.operands[slot], row: row, to: &gaps)
    }
  }

  /// The number of the words for the gaps that were gathered.
  mutating func numberOfGaps(caller: Int) -> Int {
    if let known = words.number(of: gaps, caller: caller) { return known }
    var names: [Bilingual] = []
    for gap in gaps { names.append(rows.words(for: gap, book: book)) }
    return words.learn(gaps, names: names)
  }
}
