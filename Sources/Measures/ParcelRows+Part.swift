public import Findings
import GEOS
import Land
import Plan
public import Planar
import Values

/// What plots share with those features of a layer that meet a condition.
extension ParcelRows {
  /// m² of it, overlaps between the features counted once; eroded in the strict modes. Unknown where
  /// it is no more than the smallest overlap that counts, and features that leave open whether they
  /// are meant may make it more: what is surely there is not less for what else may be.
  mutating func overlapArea(_ part: LayerPart, _ row: Int) -> Double? {
    let reach = reachOfAreas(of: part.layer, row)
    guard reach != .none else { return nil }
    let open = openArea(part, row)
    // Most plots: nothing that workers share is taken in hand for them.
    if open == 0, overlaps(of: part, row).isEmpty { return reach == .full ? 0 : nil }
    let question = question(part, row)
    guard let shared = unionArea(question) else { return nil }
    let least = leastOverlap
    if shared <= least, shared + open > least { return nil }
    guard
      let area = mode == .plain
        ? shared : erodedArea(question, of: part.layer, exactly: mode != .bounded)
    else { return nil }
    return area > 0 || reach == .full ? area : nil
  }

  /// What the plot shares with each of the features; of zones that were revised with those that it
  /// is judged by.
  mutating func overlaps(of part: LayerPart, _ row: Int) -> ArraySlice<SourceOverlap> {
    let place = place(of: part)
    if let known = table.knownOverlaps(place, row) { return known }
    let members = memberships(in: part)
    let all = overlaps(part.layer, row)
    let meant = zoneOverlaps(part.layer, row).filter { members[Int($0.source)] == .member }
    return table.note(meant.count == all.count ? nil : meant, of: all.indices, place, row)
  }

  /// What an overlay of a plot and the features has to know of them.
  private mutating func question(_ part: LayerPart, _ row: Int) -> OverlapQuestion {
    _ = overlaps(of: part, row)
    var question = question(part.layer, row)
    question.layer = place(of: part)
    return question
  }

  private func place(of part: LayerPart) -> Int {
    table.place(ofPart: layerParts.firstIndex(of: part) ?? 0, looksBack: looksBack)
  }

  /// m² of the plot in features that may be meant.
  private mutating func openArea(_ part: LayerPart, _ row: Int) -> Double {
    let members = memberships(in: part)
    return zoneOverlaps(part.layer, row).reduce(0) { sum, hit in
      members[Int(hit.source)] == .open ? sum + hit.area : sum
    }
  }

  /// The one of them that has most of the plot.
  mutating func openFeature(_ part: LayerPart, _ row: Int) -> Int? {
    let members = memberships(in: part)
    return zoneOverlaps(part.layer, row).filter { members[Int($0.source)] == .open }
      .max { $0.area < $1.area }.map { Int($0.source) }
  }

  /// Of every feature of the layer, those too that are not in force any more, whether it is meant.
  private mutating func memberships(in part: LayerPart) -> [LayerPart.Membership] {
    guard let index = layerParts.firstIndex(of: part) else { return [] }
    if !memberships[index].isEmpty { return memberships[index] }
    let features = sheet.layers[part.layer].features
    // A plan says the same few things of all its plots.
    var known: [String: LayerPart.Membership] = [:]
    memberships[index] = features.indices.map { feature in
      guard let property = part.chosen.property else { return .member }
      guard let text = features[feature].fields[property].text else { return .open }
      if let found = known[text] { return found }
      let found = membership(of: text, in: part.chosen)
      known[text] = found
      return found
    }
    return memberships[index]
  }

  private func membership(
    of text: String, in chosen: LayerSelection.Condition
  ) -> LayerPart.Membership {
    guard let set = chosen.set else { return text == chosen.text ? .member : .none }
    guard let belongs = land.belongs(text, to: sheet.declarations.useSets[set]) else {
      return .open
    }
    return belongs ? .member : .none
  }
}

/// What a finding shows of them.
extension ParcelRows {
  public mutating func occupation(
    ofPart entry: RuleBook.Entry, _ row: Int, plotArea: Int
  ) -> Occupation? {
    guard let part = entry.occupiedPart, chunk.standings[row] != .unusable else { return nil }
    var occupation = occupation(
      question(part, row), of: part.layer, plotArea: plotArea, inDetail: true)
    occupation?.label = sheet.declarations.label(of: part)
    return occupation
  }

  /// What that states as the union, 10⁻⁴ m²; nil where the plot shares nothing.
  public mutating func occupiedUnits(
    ofPart entry: RuleBook.Entry, _ row: Int, plotArea: Int
  ) -> Int? {
    guard let part = entry.occupiedPart, chunk.standings[row] != .unusable,
      !overlaps(of: part, row).isEmpty
    else { return nil }
    return occupiedUnits(question(part, row), plotArea: plotArea)
  }

  /// What the plot shares with them, on the working surface.
  public mutating func clip(partOf entry: RuleBook.Entry, _ row: Int) -> MultiPolygon? {
    guard let part = entry.occupiedPart else { return nil }
    let question = question(part, row)
    return overlay(row) { table, geos throws(GEOSFailure) in
      try table.clip(question, session: geos)
    }
  }

  /// Whether one of them covers the whole plot, so that the clip is the plot.
  public mutating func isInside(partOf entry: RuleBook.Entry, _ row: Int) -> Bool {
    guard let part = entry.occupiedPart else { return false }
    return overlaps(of: part, row).contains { $0.relation == .inside }
  }
}
