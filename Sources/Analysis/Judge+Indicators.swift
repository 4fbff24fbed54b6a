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
    var known: [[Gap]: Bilingual] = [:]
    swap(&known, &words)
    var gaps: [Gap] = []
    begin(0)
    for entry in book.indicators {
      guard entry.rule.declaration.over == .parcels else {
        sums.append(IndicatorSum())
        continue
      }
      sums.append(
        IndicatorRows(entry: entry).sum(
          sheet: &sheets[0], source: &rows, scratch: &indicatorScratch
        ) { row, expression, sheet, rows in
          Self.words(
            for: expression, row, sheet, &rows, book: book, known: &known, gaps: &gaps,
            isPlaced: isPlaced)
        })
    }
    swap(&known, &words)
    return sums
  }

  /// What a row lacks, in words that are made once for each set of gaps.
  private static func words(
    for expression: BoundExpression, _ row: Int, _ sheet: Worksheet, _ rows: inout ParcelRows,
    book: RuleBook, known: inout [[Gap]: Bilingual], gaps: inout [Gap], isPlaced: Bool
  ) -> Bilingual {
    let mask = sheet.reason(expression, row: row)
    let asksShape = expression.slots.enumerated().contains { bit, slot in
      mask & (1 << UInt64(bit)) != 0 && book.needsGeometry(slot)
    }
    if asksShape, rows.chunk.standings[row] == .unusable {
      return isPlaced
        ? Bilingual(zh: "缺可用图形", en: "no usable geometry")
        : Bilingual(zh: "坐标系不明", en: "reference system unknown")
    }
    gaps.removeAll(keepingCapacity: true)
    for (bit, slot) in expression.slots.enumerated() where mask & (1 << UInt64(bit)) != 0 {
      rows.addGaps(ofSlot: slot, operand: book.table.operands[slot], row: row, to: &gaps)
    }
    if let words = known[gaps] { return words }
    let names = gaps.map { rows.words(for: $0, book: book) }
    let words = Bilingual(
      zh: "缺" + names.map(\.zh).joined(separator: "、"),
      en: "no " + names.map(\.en).joined(separator: ", "))
    known[gaps] = words
    return words
  }
}
