import Land
import Plan
import Planar
import Values

extension ParcelRows {
  /// |measured − register| as a share of the register area. A feature that falls short of it may
  /// be part of a plot whose features each state the area of the whole, or a plot of a contract
  /// whose row in a joined table states that of all: where this chunk holds all of it and it agrees
  /// it counts, and else what lies elsewhere in the files settles it at the end.
  mutating func areaDifference(_ row: Int) -> Double? {
    guard let register = field(fields.registerArea, row).number, register > 0 else { return nil }
    // The register is held against the shape, whatever the areas of the run are.
    let area = chunk.measured[row]
    let own = difference(area, register, row)
    guard own > areaLimit else { return own }
    if fitsAnotherUnit(register, area, row) { return nil }
    guard area < register, let key = wholeKey(row) else { return own }
    if isOneOfUnseen(row) { return nil }
    guard let whole = wholeAreas()[key], whole > area else { return own }
    let together = difference(whole, register, row)
    // What differs is told of the feature; the end of the run adds what the whole comes to.
    return together > areaLimit ? own : together
  }

  /// A difference that lies within what the register rounded by is no more than the limit.
  private func difference(_ area: Double, _ register: Double, _ row: Int) -> Double {
    let share = abs(area - register) / register
    guard share > areaLimit else { return share }
    let half = chunk.parcels[row].register.half(register)
    return share - half / register <= areaLimit ? areaLimit : share
  }

  /// Whether a row states the area of plots of which the run looks at some only.
  func isOneOfUnseen(_ row: Int) -> Bool {
    !chunk.seesAll && chunk.parcels[row].register.row != nil
  }

  /// What the register area of a row is that of: its plot, or all plots of a row of a joined table.
  private func wholeKey(_ row: Int) -> String? {
    // No id has such a character.
    chunk.parcels[row].register.row.map { "\u{0}\($0)" } ?? chunk.parcels[row].id
  }

  /// Whether a number that was read in the unit of the file's other plots is the area in another
  /// one: a file may have some plots in mu and some in m².
  func fitsAnotherUnit(_ register: Double, _ area: Double, _ row: Int) -> Bool {
    guard let factor = guessedUnit(row) else { return false }
    return AreaUnitGuess.fitsAnother(than: factor, register, area)
  }

  /// The factor of the unit in which a register area was read because most plots of its file fit
  /// it; nil where the unit is stated.
  public func guessedUnit(_ row: Int) -> Double? { chunk.parcels[row].guessedUnit }

  mutating func wholeAreas() -> [String: Double] {
    if let wholes { return wholes }
    var areas: [String: Double] = [:]
    for row in 0..<chunk.count where chunk.measured[row].isFinite {
      if let key = wholeKey(row) { areas[key, default: 0] += chunk.measured[row] }
    }
    wholes = areas
    return areas
  }

  /// Mean width 2A/P of what is shared, metres; 0 where nothing is.
  mutating func overlapWidth(_ layer: Int, _ row: Int) -> Double? {
    guard reachOfAreas(of: layer, row) != .none else { return nil }
    guard !dayOverlaps(layer, row).isEmpty else { return 0 }
    return outline(layer, row)?.meanWidth
  }

  /// Metres to the nearest source of the layer, 0 where they meet.
  mutating func distance(_ layer: Int, _ row: Int) -> Double? {
    guard reach(of: layer, row) == .full else { return nil }
    if sheet.layers[layer].hasPaths || bounds[layer].hasGuessed { return distanceToAny(layer, row) }
    return table.nearestDistance(
      sheet.layers[layer], shape: chunk.shapes[row], box: chunk.boxes[row])
  }

  /// Whether a layer has anything to be near to.
  func hasSources(_ layer: Int) -> Bool {
    let target = sheet.layers[layer]
    return target.hasPaths
      ? !target.selection(.every, land: land, sets: sheet.declarations.useSets).isEmpty
      : !target.standingCover.isEmpty
  }

  /// The feature of the layer that covers the plot, if one does and no other zone covers more than
  /// the plan's share for split plots; of a zone drawn in several features the largest one.
  mutating func zoneFeature(_ layer: Int, _ row: Int) -> Int? {
    if let known = table.zone(view(of: layer), row) { return known }
    let zone = findZone(layer, row)
    table.note(zone: zone, view(of: layer), row)
    return zone
  }

  private mutating func findZone(_ layer: Int, _ row: Int) -> Int? {
    guard reachOfAreas(of: layer, row) == .full else { return nil }
    let area = chunk.shapes[row].area
    let limit = splitShare * area
    let hits = zoneOverlaps(layer, row)
    guard let largest = hits.max(by: Self.isSmaller) else { return nil }
    let zone = Int(largest.source)
    let rivals = hits.filter { $0.source != largest.source && $0.area > limit }
    if !rivals.isEmpty {
      let target = sheet.layers[layer]
      let copies = target.copies[zone]
      guard
        rivals.allSatisfy({
          copies.contains(Int($0.source)) || target.isOneZone(zone, Int($0.source))
        })
      else { return nil }
    }
    // What no feature covers is as unknown as what another zone covers.
    if largest.area >= area - limit { return zone }
    guard hits.count > 1, isCovered(byZone: zone, layer, row, for: area - limit) else { return nil }
    return zone
  }

  mutating func zone(_ layer: Int, _ property: Measure.ZoneProperty, _ row: Int) -> Value {
    guard let feature = zoneFeature(layer, row),
      contraryCopy(of: feature, property, layer, row) == nil
    else { return .null }
    return value(property, of: feature, layer)
  }

  /// How many zones each have a feature that covers more than the share for split plots; of
  /// features that stand twice those that say the same are one.
  mutating func zoneCount(_ layer: Int, _ row: Int) -> Double? {
    guard reachOfAreas(of: layer, row) != .none else { return nil }
    let limit = splitShare * chunk.shapes[row].area
    let large = zoneOverlaps(layer, row).count { $0.area > limit }
    return Double(large > 1 ? zones(layer, row).count : large)
  }

  mutating func largest(_ layer: Int, _ property: Measure.ZoneProperty, _ row: Int) -> Value {
    guard reachOfAreas(of: layer, row) != .none, let largest = largestFeature(layer, row),
      equalRival(of: largest, property, layer, row) == nil
    else { return .null }
    return value(property, of: largest, layer)
  }

  /// The feature that has most of the plot.
  mutating func largestFeature(_ layer: Int, _ row: Int) -> Int? {
    zoneOverlaps(layer, row).max(by: Self.isSmaller).map { Int($0.source) }
  }

  mutating func largestShare(_ layer: Int, _ row: Int) -> Double? {
    guard reachOfAreas(of: layer, row) != .none else { return nil }
    let largest = zoneOverlaps(layer, row).max(by: Self.isSmaller)?.area ?? 0
    return min(1, largest / chunk.shapes[row].area)
  }

  /// The day of release that the plot itself states.
  func releaseDay(_ row: Int) -> CalendarDate? {
    releaseField.flatMap { chunk.parcels[row].fields[$0].date }
  }

  /// The release of a source that lies on the other side of a day than the plot's own; nil where
  /// none does, or one of the two says nothing. Of small overlaps nothing is asked.
  mutating func contraryRelease(
    _ layer: Int, _ row: Int, on day: CalendarDate?
  ) -> CalendarDate? {
    let target = sheet.layers[layer]
    guard let day, let own = releaseDay(row), let field = target.declaration.releaseProperty else {
      return nil
    }
    let least = sheet.declarations.threshold("min-overlap")?.baseValue ?? 0
    for hit in allOverlaps(layer, row) where hit.area > least {
      guard let drawn = target.features[Int(hit.source)].fields[field].date else { continue }
      if (own <= day) != (drawn <= day) { return drawn }
    }
    return nil
  }

  /// Whether every source of which the plot holds more than the smallest overlap that counts was
  /// released on or before a day. False where one has no release date; unknown where one has a date
  /// that cannot be read, and without the day where the plot holds any.
  mutating func isReleased(_ layer: Int, _ row: Int, on day: CalendarDate?) -> Bool? {
    let reach = reachOfAreas(of: layer, row)
    guard reach != .none else { return nil }
    let target = sheet.layers[layer]
    guard
      let field = target.declaration.releaseProperty
        ?? target.declaration.properties.firstIndex(where: {
          $0.declaration.name == "release_date"
        })
    else { return nil }
    let least = sheet.declarations.threshold("min-overlap")?.baseValue ?? 0
    // What lies beyond the layer's extent is not known to be free of it.
    var answer: Bool? = reach == .full ? true : nil
    // Of all sources, those too that the rule leaves out since they were released.
    for hit in allOverlaps(layer, row) where hit.area > least {
      guard let day else { return nil }
      let feature = target.features[Int(hit.source)]
      if let release = feature.fields[field].date {
        // A month alone is read as its last day: of a day in it nobody knows.
        guard release > day else { continue }
        let (end, own) = (release.components, day.components)
        let isOfMonth = end.year == own.year && end.month == own.month
        guard isOfMonth, feature.unlisted[field] != nil else { return false }
        answer = nil
      } else if feature.unlisted[field] != nil {
        answer = nil
      } else {
        return false
      }
    }
    return answer
  }

  private func value(
    _ property: Measure.ZoneProperty, of feature: Int, _ layer: Int
  ) -> Value {
    let feature = sheet.layers[layer].features[feature]
    switch property {
    case .id: return .text(feature.id)
    case .name: return .text(feature.name)
    case .declared(let index): return feature.fields[index]
    }
  }

  /// Smaller area first; of equals the later source, so that the first one is the largest.
  private static func isSmaller(_ a: SourceOverlap, _ b: SourceOverlap) -> Bool {
    a.area != b.area ? a.area < b.area : a.source > b.source
  }
}
