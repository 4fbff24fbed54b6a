import Values

/// Words that stand in place of a day of approval.
enum ApprovalDay {
  /// Whether a text says that there is no approval yet. Nothing but these words says so: of a longer
  /// text nobody knows.
  static func isNone(_ text: String) -> Bool { unapproved.contains(MatchingText.plain(text)) }

  /// Whether a text says that there is a day and that nobody knows it (不详). What says that there is
  /// none (无, —) is no such text, nor is one that no day is set yet (待定).
  static func isUnknown(_ text: String) -> Bool { unknown.contains(MatchingText.plain(text)) }

  private static let unknown: Set<String> = [
    "不详", "不明", "未知", "不清", "不清楚", "日期不详", "日期不明", "时间不详", "时间不明", "待核", "待查", "待核实", "待查证",
    "unknown", "notknown",
  ]

  private static let unapproved: Set<String> = [
    "待批", "待批复", "待批准", "待审批", "待报批", "未批", "未批复", "未批准", "未审批", "未获批", "尚未批复", "尚未批准",
    "尚未审批", "暂未批复", "暂未批准", "审批中", "报批中", "批复中", "公示中", "编制中", "在编", "草案", "pending",
    "notapproved", "unapproved", "notyetapproved", "draft",
  ]
}
