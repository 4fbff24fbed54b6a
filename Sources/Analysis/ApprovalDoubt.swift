/// Why the day on which a plot was approved leaves a verdict open.
enum ApprovalDoubt {
  case noApprovalDate
  /// 历史存量: approved before the line was drawn.
  case approvedBefore(String)
  /// Approved in the month in which it was drawn, or before it.
  case approvedInMonth(layer: Int, String)
}
