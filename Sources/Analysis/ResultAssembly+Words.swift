import Expressions
import Findings
import Measures
import Plan

/// Words for what a row lacks.
extension ResultAssembly {
  /// The number of the words for what was missing, as it is counted; leaves the gaps of the row
  /// behind.
  /// Changes nothing of the assembly; `mutating`, as a copy of all of it would be passed else.
  mutating func words(
    for reason: Judgement.Reason, _ index: Int, _ row: Int, _ judge: inout Judge
  ) -> Int {
    judge.gaps.removeAll(keepingCapacity: true)
    switch reason {
    case .geometry: return judge.words.number(of: Self.noGeometry)
    case .place: return judge.words.number(of: Self.noPlace)
    case .outsidePlan: return judge.words.number(of: Self.outsidePlan)
    case .drawnInMonth(let layer, let month):
      let label = setting.declarations.layers[layer].label
      let shown = String(month.prefix(40))
      return judge.words.number(
        of: Bilingual(
          zh: "缺\(label.zh)划定日(「\(shown)」只写到月,批准在当月)",
          en: "no day on which \(label.en) was drawn ('\(shown)', the month of the approval)"))
    case .contract: return judge.words.number(of: contractWords(index, row, &judge).counted)
    case .operands(let applies, let violates):
      // A table of plots asks for the gaps themselves.
      if !setting.wantsPlots,
        let known = judge.knownWords(index, row, applies: applies, violates: violates)
      {
        return known
      }
      let rule = setting.book.entries[index]
      judge.lookBack(rule)
      judge.gather(applies, rule.applies.slots, row)
      judge.gather(violates, rule.violates.slots, row)
      let number = judge.numberOfGaps(caller: index)
      judge.keep(number, index, row, rule, applies: applies, violates: violates)
      return number
    }
  }

  /// The same for the row's own record: with what its file wrote.
  func ownWords(
    _ number: Int, for reason: Judgement.Reason, _ index: Int, _ row: Int, _ judge: inout Judge
  ) -> Bilingual {
    if case .contract = reason { return contractWords(index, row, &judge).own }
    let gaps = judge.gaps
    guard gaps.contains(where: { judge.rows.written($0, row) != nil }) else {
      return judge.words[number]
    }
    return MissingWords.sentence(
      gaps.map { gap in
        judge.rows.words(
          for: gap, book: setting.book, written: judge.rows.written(gap, row))
      })
  }

  private static let noGeometry = Bilingual(zh: "缺可用图形", en: "no usable geometry")
  private static let noPlace = Bilingual(zh: "坐标系不明", en: "reference system unknown")
  private static let outsidePlan = Bilingual(
    zh: "在规划范围外,本规划不适用", en: "outside the plan area, where the plan does not apply")
}
