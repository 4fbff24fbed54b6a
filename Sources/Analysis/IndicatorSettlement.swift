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

  /// What the plan alone adds to one indicator.
  struct PlanPart: Sendable {
    /// Over the features of a layer, in place of parcels; nil for an indicator of parcels.
    var sum: IndicatorSum?
    var terms: WholeTerms
  }

  let setting: RunSetting
  /// Of the parcels, in the order of the book; empty where none was read.
  let sums: [IndicatorSum]

  /// Of each indicator, in the order of the book: it waits for no parcel.
  static func planParts(_ setting: RunSetting) throws -> [PlanPart] {
    guard !setting.book.indicators.isEmpty else { return [] }
    var plan = WholePlan(setting: setting, session: try GEOSSession())
    return setting.book.indicators.indices.map { index in
      var part = PlanPart(terms: plan.terms(index))
      if case .layer(let layer) = setting.book.indicators[index].rule.declaration.over {
        part.sum = LayerMembers(setting: setting).sum(index, over: layer)
      }
      return part
    }
  }

  func answers(_ parts: [PlanPart]) -> [Answer] {
    let catalog = MeasureCatalog(declarations: setting.declarations)
    return parts.indices.map { index in
      let ofParcels = sums.indices.contains(index) ? sums[index] : IndicatorSum()
      return IndicatorVerdict(
        rule: setting.book.indicators[index].rule, card: setting.cards.indicators[index],
        basis: setting.basis(ofIndicator: index, setting.book.indicators[index]),
        declarations: setting.declarations, figures: IndicatorFigures(catalog: catalog),
        sum: parts[index].sum ?? ofParcels, whole: parts[index].terms
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
