import Expressions
import Findings
import GEOS
import Land
import Measures
import Plan
import Planar
import Values

/// Settles the indicators once all parcels are read: adds what the plan's layers give, holds the
/// values against their limits.
struct IndicatorSettlement {
  struct Answer {
    var indicator: Indicator
    var finding: Finding?
  }

  let setting: RunSetting
  /// Of the parcels, in the order of the book; empty where none was read.
  let sums: [IndicatorSum]

  func answers() throws -> [Answer] {
    guard !setting.book.indicators.isEmpty else { return [] }
    var plan = WholePlan(setting: setting, session: try GEOSSession())
    return setting.book.indicators.indices.map { index in
      var sum = sums.indices.contains(index) ? sums[index] : IndicatorSum()
      if case .layer(let layer) = setting.book.indicators[index].rule.declaration.over {
        sum = LayerMembers(setting: setting).sum(index, over: layer)
      }
      let rule = setting.book.indicators[index].rule
      let catalog = MeasureCatalog(declarations: setting.declarations)
      return IndicatorVerdict(
        rule: rule, card: setting.cards.indicators[index],
        basis: setting.basis(ofIndicator: index, setting.book.indicators[index]),
        declarations: setting.declarations, figures: IndicatorFigures(catalog: catalog),
        sum: sum, whole: plan.terms(index)
      ).answer
    }
  }
}

extension RunSetting {
  /// The weakest layer that an indicator rests on; nil where it rests on parcels alone.
  func basis(ofIndicator index: Int, _ entry: IndicatorEntry) -> Basis? {
    var layers = entry.layers + wholeBook.indicators[index].layers
    if case .layer(let layer) = entry.rule.declaration.over { layers.append(layer) }
    return layers.compactMap { bases[$0] }.min()
  }
}

/// What the plan's layers add to one indicator.
struct WholeTerms {
  struct Term {
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
    return WholeTerms(
      numerator: term(entry.numerator), denominator: term(entry.denominator),
      whole: term(entry.whole))
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

/// Sums an indicator over the features of a layer.
struct LayerMembers {
  let setting: RunSetting

  func sum(_ index: Int, over layer: Int) -> IndicatorSum {
    let label = setting.declarations.layers[layer].label
    guard var rows = FeatureRows(layer: layer, of: setting.sheet) else {
      var sum = IndicatorSum()
      sum.unbounded = 1
      sum.reasons = [Bilingual(zh: "缺\(label.zh)图层", en: "no layer \(label.en)"): 0]
      return sum
    }
    // A table of its own: fields are those of the layer.
    let catalog = MeasureCatalog(declarations: setting.declarations)
    let book = RuleBook(
      rules: [], indicators: [setting.book.indicators[index].rule], asking: .features,
      catalog: catalog, land: setting.book.land)
    var sheet = Worksheet(book.table, capacity: FeatureRows.capacity)
    var scratch = IndicatorRows.Scratch()
    var sum = IndicatorSum()
    let fields = setting.declarations.layers[layer].properties
    while rows.start < rows.count {
      sheet.begin(rows: min(FeatureRows.capacity, rows.count - rows.start))
      let part = IndicatorRows(entry: book.indicators[0]).sum(
        sheet: &sheet, source: &rows, scratch: &scratch
      ) { row, expression, sheet, _ in
        let operands = expression.expression.operands(in: sheet.reason(expression, row: row))
        let names = operands.map { operand in
          switch operand.source {
          case .field(let index, _): fields[index].label
          case .call(let call):
            call.text(at: 0).flatMap { setting.declarations.threshold($0)?.label }
              ?? Bilingual(zh: call.name, en: call.name)
          }
        }
        return Bilingual(
          zh: "缺\(label.zh)" + names.map(\.zh).joined(separator: "、"),
          en: "no " + names.map(\.en).joined(separator: ", ") + " of \(label.en)")
      }
      sum.add(part)
      rows.start += FeatureRows.capacity
    }
    return sum
  }
}
