import Values

/// What a note in words says of the delivery of land (交地).
enum DeliveryNote {
  /// True where it says that the land, or a part of it, is not delivered.
  static func deniesIt(_ note: String) -> Bool {
    let plain = MatchingText.plain(note)
    if whole.contains(plain) { return true }
    return plain.hasAny(of: words) && !plain.hasAny(of: doubts)
  }

  private static let whole: Set<String> = ["没有", "否", "尚未", "未交", "no"]
  private static let words = [
    "未交地", "未交付", "未移交", "尚未交", "没有交地", "没有交付", "未完成交地", "notdelivered", "notyetdelivered",
  ]
  private static let doubts = ["是否", "疑", "待核", "未核", "并非", "不存在", "不属", "?", "whether"]
}
