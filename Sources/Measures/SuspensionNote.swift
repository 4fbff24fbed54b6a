import Values

/// What a note in words says of a standstill of works (停工).
enum SuspensionNote {
  /// False where works go on; nil where the note says nothing of it, or that they stand still
  /// without a day.
  static func isSuspended(_ note: String) -> Bool? {
    MatchingText.note(note).flatMap { goingOn.contains($0) ? false : nil }
  }

  private static let goingOn: Set<String> = [
    "未停工", "未停建", "没有停工", "没有停建", "无停工", "正常施工", "正常建设", "正在施工", "正在建设", "施工中", "建设中", "未中止",
    "未中止开发",
    "未中止建设", "否", "没有", "已复工", "notsuspended", "nostandstill",
  ]
}
