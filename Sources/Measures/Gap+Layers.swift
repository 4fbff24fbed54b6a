import Land
import Plan
import Planar

/// Why a measure of a layer is unknown.
extension ParcelRows {
  mutating func layerGap(_ layer: Int, _ measure: Measure, _ row: Int) -> Gap? {
    let target = sheet.layers[layer]
    if case .overlapOutside(let difference) = measure { return self.gap(of: difference, row) }
    if let feature = doubtfulFeature(layer, row) {
      return Gap(kind: .doubtful, index: layer, feature: feature)
    }
    let places = [layer] + [bounds[layer].extent].compactMap(\.self)
    for place in places {
      if let feature = guessedFeature(place, row) {
        return Gap(kind: .guessed, index: place, feature: feature)
      }
    }
    guard target.isInForce(approved: approved(layer, row)) else {
      return Gap(kind: .notInForce, index: layer)
    }
    if case .layerTotal(let total) = measure { return totalGap(total) }
    switch (reach(of: layer, row), measure) {
    case (.none, _), (.partial, _): return Gap(kind: .notReaching, index: layer)
    case (.full, .zone(_, let property)):
      guard let feature = zoneFeature(layer, row) else {
        let isSplit = zones(layer, row).count > 1
        return Gap(kind: isSplit ? .split : .uncovered, index: layer)
      }
      if let other = contraryCopy(of: feature, property, layer, row) {
        return twofold(feature, other, property, layer)
      }
      return silence(of: feature, property, layer)
    case (.full, .largest(_, let property)):
      guard let feature = largestFeature(layer, row) else {
        return Gap(kind: .uncovered, index: layer)
      }
      if let other = equalRival(of: feature, property, layer, row) {
        return twofold(feature, other, property, layer)
      }
      return silence(of: feature, property, layer)
    case (.full, .overlapAreaWhere(let part)), (.full, .overlapShareWhere(let part)):
      return openGap(part, row)
    case (_, .least(_, let property, _)): return leastGap(layer, property, row)
    case (.full, .hasNearer(_, let condition)), (.full, .hasUpwind(_, let condition)):
      return neighbourGap(layer, condition, row, .within) ?? guessGap(layer, row)
    case (.full, .released):
      var gap = Gap(kind: .silent, index: layer)
      gap.property = target.declaration.releaseProperty ?? -1
      return gap
    case (.full, .distanceWhere(_, let condition)), (.full, .nearest(_, let condition)),
      (.full, .bearingWhere(_, let condition)):
      return neighbourGap(layer, condition, row, .nearest) ?? guessGap(layer, row)
        ?? noneGap(layer, condition)
    case (.full, .upwind(_, let condition, _)):
      // Arguments that nobody gives are blamed themselves: here nothing stands upwind.
      return neighbourGap(layer, condition, row, .upwind) ?? guessGap(layer, row)
        ?? noneSuch(layer, condition)
    case (.full, .distance): return guessGap(layer, row) ?? noneGap(layer, .every)
    case (.full, .isWithin): return guessGap(layer, row)
    default: return nil
    }
  }

  /// Two features of one place say different things.
  private func twofold(
    _ feature: Int, _ other: Int, _ property: Measure.ZoneProperty, _ layer: Int
  ) -> Gap {
    var gap = Gap(kind: .twofold, index: layer, feature: feature)
    if case .declared(let index) = property { gap.property = index }
    gap.other = other
    return gap
  }

  /// A feature near the plot leaves open whether it is one of those that are asked for.
  private func neighbourGap(
    _ layer: Int, _ condition: LayerSelection.Condition, _ row: Int,
    _ asked: DoubtfulNeighbour.Asked
  ) -> Gap? {
    let place = DoubtfulNeighbour(layer: layer, condition: condition, row: row, asked: asked)
    guard let doubt = doubtfulNeighbours[place] else { return nil }
    var gap = Gap(kind: .neighbour, index: layer, feature: doubt)
    gap.property = condition.property ?? -1
    return gap
  }

  /// A feature on the plot leaves open whether it is one of those that are meant.
  private mutating func openGap(_ part: LayerPart, _ row: Int) -> Gap? {
    guard let feature = openFeature(part, row) else { return nil }
    var gap = Gap(kind: .openUse, index: part.layer, feature: feature)
    gap.property = part.chosen.property ?? -1
    return gap
  }

  /// The layer is there, and nothing in it is what is asked for.
  private func noneGap(_ layer: Int, _ condition: LayerSelection.Condition) -> Gap? {
    selection(sheet.layers[layer], condition).isEmpty ? noneSuch(layer, condition) : nil
  }

  private func noneSuch(_ layer: Int, _ condition: LayerSelection.Condition) -> Gap {
    var gap = Gap(kind: .noneSuch, index: layer)
    gap.property = condition.property ?? -1
    return gap
  }

  /// What stands near a plot may be nearer, or not there, for a repair that was a guess.
  private func guessGap(_ layer: Int, _ row: Int) -> Gap? {
    nearestGuess(layer, row).map { Gap(kind: .guessed, index: layer, feature: $0) }
  }

  /// What a feature says nothing of, or nothing that can be read.
  func silence(
    of feature: Int, _ property: Measure.ZoneProperty, _ layer: Int
  ) -> Gap {
    var gap = Gap(kind: .silent, index: layer)
    guard case .declared(let index) = property else { return gap }
    gap.property = index
    let isUnread = sheet.layers[layer].features[feature].unlisted[index] != nil
    gap.feature = isUnread ? feature : Gap.noFeature
    return gap
  }

  /// A feature says nothing of what is summed or chosen by.
  private func totalGap(_ total: LayerTotal) -> Gap {
    if total.kind == .area, let guess = sheet.layers[total.layer].standingGuess {
      return Gap(kind: .guessed, index: total.layer, feature: guess)
    }
    for property in [total.filter?.property, total.summed].compactMap(\.self) {
      let count = LayerCount(target: sheet.layers[total.layer])
      guard let pair = count.contrary(.declared(property)) else { continue }
      return twofold(pair.feature, pair.other, .declared(property), total.layer)
    }
    var gap = Gap(kind: .silent, index: total.layer)
    if let filter = total.filter { gap.property = filter.property }
    if case .sum(let property) = total.kind { gap.property = property }
    return gap
  }

  /// What keeps a measure of layers from being taken.
  func layerGaps(of measure: LayerMeasure) -> [Gap] {
    var gaps: [Gap] = []
    for layer in layers(of: measure) where !isStanding(layer) {
      let kind = sheet.layers[layer].isPresent ? Gap.Kind.notInForce : .absent
      gaps.append(Gap(kind: kind, index: layer))
    }
    guard gaps.isEmpty else { return gaps }
    for layer in measure.areaLayers where sheet.layers[layer].isBare {
      let kind = sheet.layers[layer].lacksSetback ? Gap.Kind.noSetback : .bare
      gaps.append(Gap(kind: kind, index: layer))
    }
    for layer in measure.shapedLayers {
      guard let guess = sheet.layers[layer].standingGuess else { continue }
      gaps.append(Gap(kind: .guessed, index: layer, feature: guess))
    }
    for layer in unreaching(measure) { gaps.append(Gap(kind: .notReachingArea, index: layer)) }
    if let open = layerAnswers.open[measure], open.isSilent {
      gaps.append(silence(of: open.feature, open.property, open.layer))
    } else if let open = layerAnswers.open[measure] {
      var gap = Gap(kind: .openUse, index: open.layer, feature: open.feature)
      if case .declared(let index) = open.property { gap.property = index }
      gaps.append(gap)
    }
    let silent = silent(measure).isEmpty ? open(measure) : silent(measure)
    for (layer, property) in silent {
      if let pair = LayerCount(target: sheet.layers[layer]).contrary(property) {
        gaps.append(twofold(pair.feature, pair.other, property, layer))
        continue
      }
      var gap = Gap(kind: .silent, index: layer)
      if case .declared(let index) = property { gap.property = index }
      gaps.append(gap)
    }
    return gaps
  }
}
