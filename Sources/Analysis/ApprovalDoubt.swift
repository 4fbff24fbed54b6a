/// Why the day on which a plot was approved leaves a verdict open.
enum ApprovalDoubt {
  case noApprovalDate
  /// 历史存量: approved before the line was drawn.
  case approvedBefore(String)
  /// Approved since, and built before, or in the year in which the line was drawn; nil where it
  /// names no day.
  case builtBefore(String, drawn: String?)
  /// The line names no day, and nothing proves that it was there first: the plot was approved
  /// before the plan began, or the plan does not draw the line.
  case undated(isOlderThanPlan: Bool)
  /// Approved in the month in which it was drawn, or before it.
  case approvedInMonth(layer: Int, String)
}
