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
    guard let layer = entry.datedLayer,
      let drawn = entry.isJudgedOutside
        ? rows.drawnOutside(layer, after: approved) : rows.drawn(layer, row, after: approved)
    else { return nil }
    if let month = drawn.monthOfApproval { return .approvedInMonth(layer: layer, month) }
    guard let day = drawn.day else { return .undated }
    return .approvedBefore(drawn.month ?? day.description)
  }
}
