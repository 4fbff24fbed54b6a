import Expressions
import Measures
import Plan
import Values

/// Rules that are judged by the day of approval.
extension Judge {
  /// Turns to the layers that a rule is judged by; answers the first of their worksheets.
  @discardableResult
  mutating func lookBack(_ entry: RuleBook.Entry) -> Int {
    rows.looksBack =
      entry.rule.declaration.judgedOn == .approval && rows.differsByDay(entry.layers)
    return firstSheet
  }

  /// Why the day of approval leaves a verdict open; nil where it does not. What makes the condition
  /// TRUE by itself and is in no doubt carries the verdict alone.
  mutating func doubt(_ entry: RuleBook.Entry, _ row: Int) -> ApprovalDoubt? {
    guard entry.rule.declaration.judgedOn == .approval, approvalField != nil else { return nil }
    guard let approved = rows.approvalDay(row) else { return .noApprovalDate }
    var first: ApprovalDoubt?
    for alternative in met(entry, row) {
      guard let doubt = doubt(alternative.layers, of: entry, row, approved: approved) else {
        return nil
      }
      // A suspicion says more than that nobody knows.
      if first?.isOfMonth ?? true, first == nil || !doubt.isOfMonth { first = doubt }
    }
    return first
  }

  /// Any of the layers that were asked together may have been drawn since.
  private mutating func doubt(
    _ layers: [RuleBook.DatedLayer], of entry: RuleBook.Entry, _ row: Int, approved: CalendarDate
  ) -> ApprovalDoubt? {
    var first: ApprovalDoubt?
    for layer in layers {
      guard let drawn = drawn(layer, of: entry, row, after: approved) else { continue }
      if let month = drawn.monthOfApproval { return .approvedInMonth(layer: layer.layer, month) }
      first =
        first ?? drawn.day.map { .approvedBefore(drawn.month ?? $0.description) }
        ?? .undated(isOlderThanPlan: approved < declarations.validFrom)
    }
    if let first { return first }
    // What stood before its approval was approved late: the line may be younger than the building.
    guard let building = rows.oldBuilding(row, before: approved) else { return nil }
    for layer in layers {
      guard let drawn = drawn(layer, of: entry, row, after: building.since) else { continue }
      return .builtBefore(building.words, drawn: drawn.month ?? drawn.day?.description)
    }
    return nil
  }

  private mutating func drawn(
    _ layer: RuleBook.DatedLayer, of entry: RuleBook.Entry, _ row: Int, after day: CalendarDate
  ) -> ParcelRows.Drawing? {
    layer.isOutside
      ? rows.drawnOutside(layer.layer, after: day)
      : rows.drawn(layer.layer, row, after: day, for: entry)
  }

  /// What of a rule's condition holds in a row; where some of it does so for certain, that alone.
  private mutating func met(_ entry: RuleBook.Entry, _ row: Int) -> [RuleBook.Alternative] {
    guard entry.alternatives.count > 1 else { return entry.alternatives }
    let plain = entry.alternatives.filter { value($0.condition, row) == .bool(true) }
    guard plain.count > 1, entry.isEroded || entry.needsDay || entry.needsDistance
    else { return plain.isEmpty ? entry.alternatives : plain }
    var sure = plain
    for mode in [ParcelRows.Mode.eroded] + (entry.needsDistance ? [.farther] : []) {
      let sheet = firstSheet + mode.rawValue
      rows.mode = mode
      begin(sheet)
      sure = sure.filter {
        sheets[sheet].value($0.condition, row: row, from: &rows) == .bool(true)
      }
    }
    rows.mode = .plain
    return sure.isEmpty ? plain : sure
  }
}

extension Judge {
  /// The layer whose clip shows what a finding is about: of those that the condition measures the
  /// first with which the plot shares land.
  mutating func occupiedLayer(_ entry: RuleBook.Entry, _ row: Int) -> Int? {
    let layers = entry.occupiedLayers
    guard layers.count > 1, rows.chunk.standings[row] != .unusable else { return layers.first }
    for layer in layers where !rows.isOutside(layer, row) { return layer }
    return layers.first
  }
}

extension ApprovalDoubt {
  fileprivate var isOfMonth: Bool {
    if case .approvedInMonth = self { true } else { false }
  }
}
