import Land
import Plan
import Planar
import Values

/// Layers whose features are not all of the same days: a rule that looks back to the day of a plot's
/// approval takes what was drawn by then.
struct LayerVersions {
  /// By layer whether it makes a difference to a rule that looks back on which day a plot was
  /// approved: something was repealed or released, or drawn later than something else.
  let differ: [Bool]
  /// By layer whether a rule that looks back asks how far plots lie outside it. A line that was in
  /// force somewhere had another side then, and what was drawn later moves nothing inside it.
  let areBounds: [Bool]
  /// Whether something of a layer was in force on a day, found when first asked for.
  private var known: [Key: Bool] = [:]

  private struct Key: Hashable {
    let layer: Int
    let day: CalendarDate
  }

  init(_ sheet: PlanSheet, rules: RuleBook) {
    differ = sheet.layers.map { $0.differsByDay || $0.hasParts }
    let outer = rules.entries.filter {
      $0.rule.declaration.judgedOn == .approval && $0.isJudgedOutside
    }
    let bounds = Set(outer.compactMap(\.outsideLayer))
    areBounds = sheet.layers.indices.map { bounds.contains($0) }
  }

  mutating func wasInForce(_ layer: Int, on day: CalendarDate, of sheet: PlanSheet) -> Bool {
    let key = Key(layer: layer, day: day)
    if let known = known[key] { return known }
    let features = sheet.layers[layer].features
    let isOlder = day < sheet.declarations.validFrom
    let was = features.indices.contains {
      features[$0].isInForce(on: day) && (features[$0].validFrom != nil || !isOlder)
    }
    known[key] = was
    return was
  }
}

extension ParcelRows {
  /// What the plot shares with the layer as it was on the day of approval, for rules that look
  /// back. Where what was drawn by then holds more than the smallest overlap that counts, what was
  /// drawn later is no part of it; where it does not, what came later is all there is to suspect.
  mutating func dayOverlaps(_ layer: Int, _ row: Int) -> ArraySlice<SourceOverlap> {
    let place = dayPlace(of: layer)
    guard place != layer else { return overlaps(layer, row) }
    if let known = table.knownOverlaps(place, row) { return known }
    let range = overlaps(layer, row).indices
    return table.note(drawnByApproval(layer, row), of: range, place, row)
  }

  /// Where the table keeps that.
  @inline(__always)
  func dayPlace(of layer: Int) -> Int {
    looksBack && versions.differ[layer] ? layer + 2 * sheet.layers.count : layer
  }

  /// What an overlay of a plot and a layer as it was on that day has to know of them.
  mutating func dayQuestion(_ layer: Int, _ row: Int) -> OverlapQuestion {
    var question = question(layer, row)
    let place = dayPlace(of: layer)
    if place != layer {
      _ = dayOverlaps(layer, row)
      question.layer = place
    }
    return question
  }

  /// Nil where all of it counts.
  private mutating func drawnByApproval(_ layer: Int, _ row: Int) -> [SourceOverlap]? {
    let hits = overlaps(layer, row)
    guard let approved = approvalDay(row), !hits.isEmpty else { return nil }
    let target = sheet.layers[layer]
    let isOlderThanPlan = approved < sheet.declarations.validFrom
    // A month alone is read as its last day. What was drawn in that of the approval may have been
    // there: a plot that lies inside it is not known to have lain outside.
    let isBound = versions.areBounds[layer]
    let former = hits.filter { hit in
      let source = Int(hit.source)
      guard let from = target.features[source].validFrom else { return !isOlderThanPlan }
      let isMonth = isBound && target.features[source].monthOfValidity != nil
      return (isMonth ? from.firstOfMonth : from) <= approved
    }
    guard former.count < hits.count else { return nil }
    if isBound { return versions.wasInForce(layer, on: approved, of: sheet) ? former : nil }
    let rim = tolerance(of: layer, row) * chunk.shapes[row].perimeter
    return former.contains { $0.area > leastOverlap + rim } ? former : nil
  }
}
