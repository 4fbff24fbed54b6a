import Expressions
import Findings
import GEOS
import Land
import Measures
import Plan
import Planar
import Values

/// What the plan's layers add to one indicator.
struct WholeTerms: Sendable {
  struct Term: Sendable {
    /// Whole 10⁻⁴; nil where it is missing.
    var units: Int128?
    var reason: Bilingual?
  }

  /// Nil where the indicator has no such part.
  var numerator: Term?
  var denominator: Term?
  var whole: Term?

  var reasons: [Bilingual] { [numerator, denominator, whole].compactMap { $0?.reason } }
}

/// Evaluates the parts of indicators that are of the plan alone, in the one row of a chunk that
/// has no parcel.
struct WholePlan {
  private let setting: RunSetting
  private var rows: ParcelRows
  private var sheet: Worksheet

  init(setting: RunSetting, session: GEOSSession) {
    self.setting = setting
    rows = ParcelRows(
      sheet: setting.sheet, rules: setting.wholeBook, asOf: setting.asOf, session: session)
    sheet = Worksheet(setting.wholeBook.table, capacity: 1)
    var chunk = ParcelChunk()
    chunk.append(
      Parcel(
        ordinal: 0, file: 0, span: ByteSpan(offset: 0, length: 0, line: 1, column: 1), id: nil,
        geometry: MultiPolygon(),
        fields: Array(repeating: .null, count: setting.declarations.fields.count)),
      shape: MultiPolygon(), standing: .measured, area: 0, columns: 0)
    rows.begin(chunk)
    sheet.begin(rows: 1)
  }

  mutating func terms(_ index: Int) -> WholeTerms {
    let entry = setting.wholeBook.indicators[index]
    var terms = WholeTerms(
      numerator: term(entry.numerator), denominator: term(entry.denominator),
      whole: term(entry.whole))
    let compared = [entry.numerator, entry.denominator].compactMap(\.self).flatMap(\.slots)
    if let reason = rows.elsewhere(ofSlots: compared) {
      let elsewhere = WholeTerms.Term(reason: reason)
      if terms.numerator != nil {
        terms.numerator = elsewhere
      } else {
        terms.denominator = elsewhere
      }
    }
    if let whole = entry.whole, let reason = rows.elsewhere(ofSlots: whole.slots) {
      terms.whole = WholeTerms.Term(reason: reason)
    }
    return terms
  }

  private mutating func term(_ expression: BoundExpression?) -> WholeTerms.Term? {
    guard let expression else { return nil }
    let value = sheet.value(expression, row: 0, from: &rows)
    if let units = value.number.flatMap(IndicatorSum.units) {
      return WholeTerms.Term(units: units)
    }
    let mask = sheet.reason(expression, row: 0)
    var gaps: [Gap] = []
    for (bit, slot) in expression.slots.enumerated() where mask & (1 << UInt64(bit)) != 0 {
      rows.addGaps(
        ofSlot: slot, operand: setting.wholeBook.table.operands[slot], row: 0, to: &gaps)
    }
    let names = gaps.map { rows.words(for: $0, book: setting.wholeBook) }
    return WholeTerms.Term(
      reason: Bilingual(
        zh: "缺" + names.map(\.zh).joined(separator: "、"),
        en: "no " + names.map(\.en).joined(separator: ", ")))
  }
}
