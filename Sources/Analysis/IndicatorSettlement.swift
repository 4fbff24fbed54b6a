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
