import GEOS
import Land
import Plan
import Planar
import Values

/// What chosen features of one layer cover and chosen ones of another leave.
struct LayerDifference: Hashable, Sendable {
  var layer: Int
  var chosen: LayerSelection.Condition
  var other: Int
  var taken: LayerSelection.Condition
}

extension ParcelRows {
  /// m² of it in the plot, eroded in the strict modes; nil where a layer says nothing, or a feature
  /// in the plot leaves open whether it is one of those that are meant.
  mutating func area(of difference: LayerDifference, _ row: Int) -> Double? {
    guard isWhole(difference), chunk.standings[row] != .unusable,
      let mine = hits(of: difference.layer, difference.chosen, row)
    else { return nil }
    guard !mine.isEmpty else { return 0 }
    guard let theirs = hits(of: difference.other, difference.taken, row) else { return nil }
    let shape = chunk.shapes[row]
    let (target, other) = (sheet.layers[difference.layer], sheet.layers[difference.other])
    if mode == .plain, theirs.isEmpty {
      if mine.contains(where: { $0.relation == .inside }) { return shape.area }
      // Only features that overlap each other would count twice.
      if mine.count == 1 || !mine.contains(where: { target.overlapsAnother[Int($0.source)] }) {
        return mine.reduce(0) { $0 + $1.area }
      }
    }
    let mode = mode
    let distance =
      tolerance(of: difference.layer, row) + accuracy(of: difference.other, row)
    let area = overlay(row) { _, geos throws(GEOSFailure) in
      var parts: [MultiPolygon] = []
      for hit in mine {
        parts.append(
          hit.relation == .inside
            ? shape : try geos.intersection(shape, target.areas[Int(hit.source)]))
      }
      let land = parts.count == 1 ? parts[0] : try geos.union(parts)
      let taken = try geos.union(theirs.map { other.areas[Int($0.source)] })
      let left = theirs.isEmpty ? land : try geos.difference(land, taken)
      switch mode {
      case .plain: return left.area
      case .bounded: return left.leastArea(erodedBy: distance)
      case .eroded, .farther: return try geos.buffer(left, distance: -distance).area
      }
    }
    return mode == .plain ? area : shrunk(area, difference.layer, row)
  }

  /// m² of it in the whole plan.
  func left(by difference: LayerDifference) throws(GEOSFailure) -> Double? {
    guard isWhole(difference),
      let mine = features(of: difference.layer, difference.chosen),
      let theirs = features(of: difference.other, difference.taken)
    else { return nil }
    let (target, other) = (sheet.layers[difference.layer], sheet.layers[difference.other])
    // To be added to and taken from what plots come to: nothing thin is left out of either.
    let overlay = LayerOverlay(geos: geos, tolerance: 0, isDrawn: false)
    let whole = try overlay.area(of: mine, in: target)
    let (ours, others) = (Set(mine), Set(theirs))
    let shared = try overlay.difference(of: target, other) {
      ours.contains($0) && others.contains($1)
    }
    return max(0, whole - shared.area)
  }

  /// Properties of which some feature says what leaves open whether a measure means it.
  func open(_ measure: LayerMeasure) -> [(layer: Int, property: Measure.ZoneProperty)] {
    guard case .areaOutside(let difference) = measure else { return [] }
    return [(difference.layer, difference.chosen), (difference.other, difference.taken)].compactMap
    {
      layer, condition in
      guard let property = condition.property, features(of: layer, condition) == nil else {
        return nil
      }
      return (layer, .declared(property))
    }
  }

  /// Why there is none for a plot: the layer of which a feature does not say what it is.
  mutating func gap(of difference: LayerDifference, _ row: Int) -> Gap? {
    for (layer, condition) in [
      (difference.layer, difference.chosen), (difference.other, difference.taken),
    ] {
      if !isStanding(layer) { return Gap(kind: .notInForce, index: layer) }
      guard hits(of: layer, condition, row) == nil else { continue }
      var gap = Gap(kind: .silent, index: layer)
      gap.property = condition.property ?? -1
      return gap
    }
    return nil
  }

  private func isWhole(_ difference: LayerDifference) -> Bool {
    [difference.layer, difference.other].allSatisfy {
      isStanding($0) && !sheet.layers[$0].isBare
    }
  }

  private func selection(_ layer: Int, _ condition: LayerSelection.Condition) -> LayerSelection {
    sheet.layers[layer].selection(condition, land: land, sets: sheet.declarations.useSets)
  }

  /// All features that are meant; nil where one does not say whether it is.
  private func features(of layer: Int, _ condition: LayerSelection.Condition) -> [Int]? {
    let target = sheet.layers[layer]
    let selection = selection(layer, condition)
    guard selection.doubtful.isEmpty else { return nil }
    if let property = condition.property {
      let standing = LayerCount(target: target).standing
      guard standing.allSatisfy({ !target.features[$0].fields[property].isNull }) else {
        return nil
      }
    }
    return selection.sources
  }

  /// Those that the plot shares land with; nil where one that it shares more with than the
  /// smallest overlap that counts does not say whether it is meant.
  private mutating func hits(
    of layer: Int, _ condition: LayerSelection.Condition, _ row: Int
  ) -> [SourceOverlap]? {
    let target = sheet.layers[layer]
    let met = overlaps(layer, row).filter {
      $0.area > 0 && target.counts(Int($0.source), approved: nil)
    }
    guard let property = condition.property, !met.isEmpty else { return met }
    let selection = selection(layer, condition)
    let doubtful = selection.doubtful.first?.sources ?? []
    let isOpen = met.contains { hit in
      let source = Int(hit.source)
      return hit.area > leastOverlap
        && (target.features[source].fields[property].isNull || doubtful.containsSorted(source))
    }
    return isOpen ? nil : met.filter { selection.sources.containsSorted(Int($0.source)) }
  }
}

extension [Int] {
  /// Of numbers in order.
  fileprivate func containsSorted(_ number: Int) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
