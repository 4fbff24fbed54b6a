import Expressions
import GEOS
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
    let shape = chunk.shapes[row]
    let slack = OverlapSlack(plot: shape.area)
    let rim = sheet.declarations.tolerance * shape.perimeter
    let covering = hits.filter { covers($0, layer, row, slack, rim) }
    // Of areas larger than what the tolerance may shift, those that differ by no more are equal.
    let sure =
      covering.isEmpty
      ? hits.filter {
        slack.allows($0.area, largest)
          || min($0.area, largest) > max(rim, leastOverlap) && $0.area >= largest - rim
      } : covering
    limits.sure = sure.map { Int($0.source) }
    limits.parts = hits.filter { $0.area > leastOverlap }.map { Int($0.source) }
      .filter { !limits.sure.contains($0) }
    guard covering.isEmpty else { return limits }
    let laxest = limits.sure.max {
      (limit(of: $0, property, layer) ?? .infinity) < (limit(of: $1, property, layer) ?? .infinity)
    }
    limits.parts += limits.sure.filter { $0 != laxest }
    limits.sure = laxest.map { [$0] } ?? []
    return limits
  }

  /// Whether a feature covers the plot, but for pieces that hold no disc of the tolerance: edges
  /// that were drawn as one lie beside each other by the decimals of a file. Drawn only where no more
  /// than a strip along the plot's boundary is left.
  ///
  /// - Parameter rim: area of that strip, m².
  private mutating func covers(
    _ hit: SourceOverlap, _ layer: Int, _ row: Int, _ slack: OverlapSlack, _ rim: Double
  ) -> Bool {
    let shape = chunk.shapes[row]
    if hit.relation == .inside || slack.allows(hit.area, shape.area) { return true }
    // Of a plot without a disc two features side by side would each hold all.
    guard hit.area >= shape.area - rim, hit.area > shape.area / 2 else { return false }
    let (target, box) = (sheet.layers[layer], chunk.boxes[row])
    let measure = LayerOverlay(geos: geos, tolerance: sheet.declarations.tolerance)
    return overlay(row) { _, geos throws(GEOSFailure) in
      let own = try target.pieces(of: hit.source, geos)
        .clip(shape, box: box, owner: 0, session: geos)
      return try measure.counted(geos.difference(shape, own)).isEmpty
    } ?? false
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

  /// Whether one of the features that limit a plot states a limit that cannot be read.
  mutating func isLeastUnclear(
    _ layer: Int, _ property: Int, _ asked: Measure.Least, _ row: Int
  ) -> Bool {
    guard reach(of: layer, row) != .none else { return false }
    func isUnread(_ feature: Int) -> Bool {
      sheet.layers[layer].features[feature].unlisted[property] != nil
    }
    // Most plots lie in none such, and need no more.
    guard overlaps(layer, row).contains(where: { isUnread(Int($0.source)) }) else { return false }
    let limits = limits(layer, property, row)
    if case .isExceeded = asked { return (limits.sure + limits.parts).contains(where: isUnread) }
    return limits.sure.contains(where: isUnread)
  }

  /// The features each of which alone sets the least limit, or one that a plot exceeds.
  mutating func setters(
    _ layer: Int, _ property: Int, _ row: Int, _ asked: Measure.Least, _ given: GivenArguments?
  ) -> [Int] {
    let sure = limits(layer, property, row).sure.map { ($0, limit(of: $0, property, layer)) }
    guard let least = sure.compactMap(\.1).min() else { return [] }
    let value = asked == .isExceeded ? given?[2, row].number : nil
    return sure.filter { _, limit in
      guard let limit else { return false }
      return limit == least || value.map { $0 > limit } ?? false
    }.map(\.0)
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
