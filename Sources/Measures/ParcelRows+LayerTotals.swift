import GEOS
import Land
import Plan
import Planar
import Values

extension ParcelRows {
  /// A figure of a layer as it is on the day of judgement; nil where the layer is absent or not in
  /// force, or where a feature leaves open whether it counts or how much.
  mutating func layerTotal(_ total: LayerTotal) -> Double? {
    if let known = totalsOfLayers[total] { return known }
    let made = make(total)
    totalsOfLayers[total] = .some(made)
    return made
  }

  private func make(_ total: LayerTotal) -> Double? {
    let target = sheet.layers[total.layer]
    guard target.isPresent, sheet.isInForce, target.isInForce else { return nil }
    if total.kind == .area, target.isBare { return nil }
    var chosen: [Int] = []
    for index in LayerCount(target: target).standing {
      guard let filter = total.filter else {
        chosen.append(index)
        continue
      }
      let property = Measure.ZoneProperty.declared(filter.property)
      if target.repeats.contrary(to: index, property, in: target) != nil { return nil }
      let value = target.features[index].fields[filter.property]
      if value.isNull { return nil }
      if value.plainText == filter.value { chosen.append(index) }
    }
    switch total.kind {
    case .count: return Double(chosen.count)
    case .sum(let property):
      var sum = 0.0
      for index in chosen {
        guard let value = target.features[index].fields[property].number,
          target.repeats.contrary(to: index, .declared(property), in: target) == nil
        else { return nil }
        sum += value
      }
      return sum
    case .area:
      if let guessed = target.guessed, chosen.contains(where: { guessed.boxes[$0] != nil }) {
        return nil
      }
      do throws(GEOSFailure) {
        return try LayerOverlay(geos: geos, tolerance: 0).area(of: chosen, in: target)
      } catch {
        return nil
      }
    }
  }
}

extension Value {
  /// As a rule writes it: `industrial`, `TRUE`, `3`.
  fileprivate var plainText: String {
    switch self {
    case .null: ""
    case .bool(let truth): truth ? "TRUE" : "FALSE"
    case .number(let number): FixedNumber.short(number)
    case .text(let text): text
    case .date(let day): day.description
    case .timestamp(let moment): moment.description
    }
  }
}
