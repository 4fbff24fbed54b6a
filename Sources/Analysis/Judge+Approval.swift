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

  /// Why the day of approval leaves a verdict open; nil where it does not.
  mutating func doubt(_ entry: RuleBook.Entry, _ row: Int) -> ApprovalDoubt? {
    guard entry.rule.declaration.judgedOn == .approval, approvalField != nil else { return nil }
    guard let approved = rows.approvalDay(row) else { return .noApprovalDate }
    guard let layer = entry.datedLayer else { return nil }
    if let drawn = drawn(entry, layer, row, after: approved) {
      if let month = drawn.monthOfApproval { return .approvedInMonth(layer: layer, month) }
      guard let day = drawn.day else { return .undated }
      return .approvedBefore(drawn.month ?? day.description)
    }
    // What stood before its approval was approved late: the line may be younger than the building.
    guard let building = rows.oldBuilding(row, before: approved),
      let drawn = drawn(entry, layer, row, after: building.since)
    else { return nil }
    return .builtBefore(building.words, drawn: drawn.month ?? drawn.day?.description)
  }

  private mutating func drawn(
    _ entry: RuleBook.Entry, _ layer: Int, _ row: Int, after day: CalendarDate
  ) -> ParcelRows.Drawing? {
    entry.isJudgedOutside
      ? rows.drawnOutside(layer, after: day) : rows.drawn(layer, row, after: day, for: entry)
  }
}
