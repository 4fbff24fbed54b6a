import Values

/// What the name of a column tells of days that stand in it, where no list has it.
struct ColumnName {
  private let plain: String
  /// Words of a name in Latin letters: `end_date`.
  private let words: Set<String>

  init(_ name: String) {
    plain = MatchingText.plain(name)
    words = Set(
      MatchingText.trimmed(name).lowercased().split { !$0.isLetter && !$0.isNumber }
        .map(String.init))
  }

  /// A day of what the column is about, not one on which somebody worked at the data.
  var isOfDay: Bool { isDated && !isOfUpkeep }

  /// Nothing but days stands under such a name; under others (开放时间) something else may.
  var isNamedDate: Bool {
    plain.contains("日期") || plain.contains("年月") || words.contains("date")
  }

  /// The day on which something ends.
  var isOfEnd: Bool {
    (isDated || plain.contains("期")) && !isOfUpkeep && !plain.hasPrefix("是否")
      && (Self.ends.contains { plain.contains($0) } || !words.isDisjoint(with: Self.endWords))
  }

  private var isDated: Bool {
    ["日期", "时间", "年月"].contains { plain.contains($0) }
      || !words.isDisjoint(with: Self.dayWords) || !initials.isEmpty
  }

  /// Initials of pinyin that end as those of 日期 and 时间 do: HXRQ.
  private var initials: [String] {
    words.filter { $0.count == 4 && ($0.hasSuffix("rq") || $0.hasSuffix("sj")) }
  }

  private var isOfUpkeep: Bool {
    Self.upkeep.contains { plain.contains($0) } || !words.isDisjoint(with: Self.upkeepWords)
      || initials.contains { Self.upkeepInitials.contains(String($0.prefix(2))) }
  }

  private static let dayWords: Set<String> = ["date", "day", "datum", "on", "since", "until"]
  private static let ends = [
    "废止", "失效", "终止", "截止", "有效期", "届满", "撤销", "注销", "停用", "停止", "作废", "到期", "期满", "解除", "取消",
  ]
  private static let endWords: Set<String> = [
    "end", "ends", "ended", "until", "expiry", "expires", "expired", "repeal", "repealed",
    "revoked", "abolished", "cancelled", "withdrawn",
  ]
  private static let upkeep = [
    "更新", "入库", "建库", "修改", "编辑", "创建", "采集", "录入", "导入", "导出", "打印", "填报", "上报", "下载", "制图", "测量",
    "测绘", "调查", "勘测", "影像", "巡查", "检查",
  ]
  /// Of 更新, 入库, 建库, 修改, 编辑, 创建, 采集, 录入, 上报, 填报, 测量, 调查.
  private static let upkeepInitials: Set<String> = [
    "gx", "rk", "jk", "xg", "bj", "cj", "lr", "sb", "tb", "cl", "dc",
  ]
  private static let upkeepWords: Set<String> = [
    "created", "creation", "create", "updated", "update", "modified", "edited", "edit", "exported",
    "imported", "loaded", "captured", "surveyed", "inspected",
  ]
}
