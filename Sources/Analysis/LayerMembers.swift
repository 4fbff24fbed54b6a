import Expressions
import Findings
import Measures
import Plan

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
      var reasons: [Bilingual: Int] = [:]
      var part = IndicatorRows(entry: book.indicators[0]).sum(
        sheet: &sheet, source: &rows, scratch: &scratch
      ) { row, expression, sheet, rows in
        let operands = expression.expression.operands(in: sheet.reason(expression, row: row))
        let names = operands.map { operand in
          switch operand.source {
          case .field(let index, _):
            fields[index].label.with(manner: rows.disagreement(index, row))
          case .call(let call):
            call.text(at: 0).flatMap { name in
              setting.declarations.threshold(name)?.label
                ?? setting.declarations.layerIndex(name)
                .map { setting.declarations.layers[$0].label }
            }
              ?? Bilingual(zh: call.name, en: call.name)
          }
        }
        let words = Bilingual(
          zh: "缺\(label.zh)" + names.map(\.zh).joined(separator: "、"),
          en: "\(label.en) without " + names.map { "“\($0.en)”" }.joined(separator: ", "))
        reasons[words, default: 0] += 1
      }
      part.reasons = reasons
      sum.add(part)
      rows.start += FeatureRows.capacity
    }
    return sum
  }
}

extension Bilingual {
  /// With the manner behind it in which something is missing.
  fileprivate func with(manner: Bilingual?) -> Bilingual {
    manner.map { Bilingual(zh: "\(zh)(\($0.zh))", en: "\(en) (\($0.en))") } ?? self
  }
}
