import Expressions
import Land
import Plan
import Planar
import Values

/// Limits of features that lie over each other: the strictest holds, where it holds.
extension ParcelRows {
  /// The features of a layer that limit a plot.
  private struct Limits {
    /// Those that hold as far as any does: all that cover the plot, else the one that has most of
    /// it, of equals the laxest.
    var sure: [Int] = []
    /// Those that hold on a part of it. Where on the plot a building stands, nobody says.
    var parts: [Int] = []
  }

  private mutating func limits(_ layer: Int, _ property: Int, _ row: Int) -> Limits {
    var limits = Limits()
    let hits = overlaps(layer, row).sorted { $0.source < $1.source }
    guard let largest = hits.map(\.area).max() else { return limits }
    let area = chunk.shapes[row].area
    let slack = OverlapSlack(plot: area)
    let least = sheet.declarations.threshold("min-overlap")?.baseValue ?? 0
    for hit in hits {
      if slack.allows(hit.area, largest) {
        limits.sure.append(Int(hit.source))
      } else if hit.area > least {
        limits.parts.append(Int(hit.source))
      }
    }
    guard !slack.allows(largest, area) else { return limits }
    let laxest = limits.sure.max {
      (limit(of: $0, property, layer) ?? .infinity) < (limit(of: $1, property, layer) ?? .infinity)
    }
    limits.parts += limits.sure.filter { $0 != laxest }
    limits.sure = laxest.map { [$0] } ?? []
    return limits
  }

  private func limit(of feature: Int, _ property: Int, _ layer: Int) -> Double? {
    sheet.layers[layer].features[feature].fields[property].number
  }

  mutating func least(
    _ layer: Int, _ property: Int, _ row: Int, _ asked: Measure.Least, _ given: GivenArguments
  ) -> Value {
    guard reach(of: layer, row) != .none else { return .null }
    let limits = limits(layer, property, row)
    func number(_ feature: Int) -> Double? { limit(of: feature, property, layer) }
    func isLower(_ a: Int, _ b: Int) -> Bool {
      (number(a) ?? .infinity, a) < (number(b) ?? .infinity, b)
    }
    guard let strictest = limits.sure.min(by: isLower) else { return .null }
    switch asked {
    case .limit: return Self.number(number(strictest))
    case .name:
      return number(strictest) == nil
        ? .null : Self.text(sheet.layers[layer].features[strictest].name)
    case .isExceeded:
      guard let value = given[2, row].number else { return .null }
      if let least = number(strictest), value > least { return .bool(true) }
      // What is not written may be stricter, and a part of the plot may be built on.
      let isOpen = (limits.sure + limits.parts).contains { feature in
        number(feature).map { value > $0 } ?? true
      }
      return isOpen ? .null : .bool(false)
    }
  }

  /// Why nobody knows whether the least limit is kept: a feature writes none, or the stricter one is
  /// that of a part of the plot.
  mutating func leastGap(_ layer: Int, _ property: Int, _ row: Int) -> Gap? {
    guard reach(of: layer, row) != .none else { return Gap(kind: .notReaching, index: layer) }
    let limits = limits(layer, property, row)
    guard !limits.sure.isEmpty else { return Gap(kind: .uncovered, index: layer) }
    let silent = (limits.sure + limits.parts).first { limit(of: $0, property, layer) == nil }
    if let silent { return silence(of: silent, .declared(property), layer) }
    var gap = Gap(kind: .split, index: layer)
    gap.property = property
    return gap
  }
}

extension MeasureCatalog {
  /// The type of the property that `least` and its like ask for, which is a number.
  func limitType(of call: Call) throws(CallFailure) -> ValueType {
    let layer = declarations.layers[try layer(call, 0)]
    let name = Self.literal(call, 1)
    let known = layer.properties.map(\.declaration).filter { declaration in
      if case .number = declaration.type { true } else { false }
    }
    guard let property = known.first(where: { $0.name == name }) else {
      throw unknown("number of \(layer.key)", name, 1, known.map(\.name))
    }
    return property.type
  }

  func least(of call: Call, layer: Int) -> Measure? {
    let name = Self.literal(call, 1)
    guard
      let property = declarations.layers[layer].properties.firstIndex(where: {
        $0.declaration.name == name
      })
    else { return nil }
    switch call.name {
    case "least": return .least(layer: layer, property: property, .limit)
    case "least_name": return .least(layer: layer, property: property, .name)
    default: return .least(layer: layer, property: property, .isExceeded)
    }
  }
}
