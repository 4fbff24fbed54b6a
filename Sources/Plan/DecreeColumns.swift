import Land
import Loaders
import Values

/// What the columns of an own layer say of its days under other names than those of a first and a
/// last day: those of decrees, words for whether a line is in force, and days that nobody knows.
///
/// A line that states its day under another name is not one that states none.
struct DecreeColumns: Sendable {
  private struct Column {
    let key: Int
    let name: String
    /// The day that it names is the last on which the line is in force.
    var isLastDay = false
    /// Its name alone says that days stand in it, whether or not they can be read.
    var isNamedDate = false
  }

  private var begun: [Column] = []
  private var ended: [Column] = []
  private var states: [Column] = []
  /// Of days under names that nobody knows, those of ends by themselves.
  private var others: [Column] = []
  private var otherEnds: [Column] = []

  /// Lists of names that a file may have cut; the last days are one list, since cut they are one.
  static let lists =
    (begunNames + endedNames + stateNames).map { [$0] } + [lastDayNames]

  init() {}

  /// - Parameters:
  ///   - names: of the properties of a file, by their numbers.
  ///   - cut: what is left of a name of each of `lists`.
  ///   - claimed: names that the layer reads as something else, by their numbers.
  init(names: [String], cut: [String?], claimed: Set<Int>) {
    var known: [String: String] = [:]
    for (list, left) in zip(Self.lists, cut) {
      for name in list { known[MatchingText.plain(name)] = name }
      if let left { known[MatchingText.plain(left)] = list[0] }
    }
    for (key, written) in names.enumerated() where !claimed.contains(key) {
      var column = Column(key: key, name: written)
      guard let name = known[MatchingText.plain(written)] else {
        let name = ColumnName(written)
        column.isNamedDate = name.isNamedDate
        if name.isOfEnd { otherEnds.append(column) } else if name.isOfDay { others.append(column) }
        continue
      }
      if Self.begunNames.contains(name) {
        begun.append(column)
      } else if Self.stateNames.contains(name) {
        states.append(column)
      } else {
        column.isLastDay = Self.lastDayNames.contains(name)
        ended.append(column)
      }
    }
  }

  /// Adds to a feature what these columns say, where it does not state its days otherwise.
  func settle(_ made: inout LayerFeature, _ feature: DecodedFeature, _ day: FieldReader) {
    if made.needsBegin { settleBegin(of: &made, feature, day) }
    if made.validTo == nil, made.unreadEnd == nil { settleEnd(of: &made, feature, day) }
    for column in states {
      guard let text = feature.value(of: column.key)?.text else { continue }
      settleState(of: &made, text)
    }
    if made.needsBegin {
      made.otherDay = others.lazy.compactMap { Self.shown($0, feature, day) }.first
    }
    if made.validTo == nil, made.unreadEnd == nil {
      made.unreadEnd =
        otherEnds.lazy.compactMap { column in
          Self.said(column.key, feature).flatMap {
            Self.isEndless($0) ? nil : column.name + " " + $0
          }
        }.first
    }
  }

  /// A line binds once it is drawn, approved and published: from the last of these days on.
  private func settleBegin(
    of made: inout LayerFeature, _ feature: DecodedFeature, _ day: FieldReader
  ) {
    var unread: String?
    for column in begun {
      guard let text = Self.said(column.key, feature), let raw = feature.value(of: column.key)
      else { continue }
      let reading = day.read(raw)
      if let date = reading.value?.date {
        guard made.validFrom.map({ $0 < date }) ?? true else { continue }
        made.validFrom = date
        made.monthOfValidity = reading.remarks.contains(.monthOnly) ? text : nil
      } else if ApprovalDay.isNone(text) {
        made.isUnapproved = true
      } else {
        unread = unread ?? text
      }
    }
    guard made.isUnapproved || unread != nil else { return }
    made.validFrom = nil
    made.monthOfValidity = nil
    if !made.isUnapproved { made.unreadApproval = unread }
  }

  private func settleEnd(
    of made: inout LayerFeature, _ feature: DecodedFeature, _ day: FieldReader
  ) {
    var first: (day: CalendarDate, text: String)?
    for column in ended {
      guard let text = Self.said(column.key, feature), !Self.isEndless(text),
        let raw = feature.value(of: column.key)
      else { continue }
      guard let date = day.read(raw).value?.date else {
        made.unreadEnd = made.unreadEnd ?? text
        continue
      }
      let end = column.isLastDay ? date.adding(days: 1) : date
      if let first, first.day != end {
        made.unreadEnd = made.unreadEnd ?? "\(first.text) ≠ \(text)"
      }
      first = first ?? (end, text)
    }
    if made.unreadEnd == nil { made.validTo = first?.day }
  }

  /// A line that is repealed since a day that nobody states, or whose approval is under way.
  private func settleState(of made: inout LayerFeature, _ text: String) {
    if Self.repealed.contains(MatchingText.plain(text)) {
      if made.validTo == nil { made.unreadEnd = made.unreadEnd ?? text }
    } else if ApprovalDay.isNone(text) {
      if made.validFrom == nil, made.unreadApproval == nil {
        made.isUnapproved = true
      } else {
        made.unreadApproval = made.unreadApproval ?? text
      }
    }
  }

  /// What a column says that may be a day, with its name.
  private static func shown(
    _ column: Column, _ feature: DecodedFeature, _ day: FieldReader
  ) -> String? {
    guard let text = said(column.key, feature), let raw = feature.value(of: column.key),
      column.isNamedDate || day.read(raw).value?.date != nil
    else { return nil }
    return column.name + " " + text
  }

  /// A text that says something of a day.
  static func said(_ key: Int, _ feature: DecodedFeature) -> String? {
    guard let text = feature.value(of: key)?.text,
      ApprovalDay.isUnknown(text) || !BlankText.isBlank(text, in: .text)
    else { return nil }
    return text
  }

  /// Databases write the end of what has none as the last of all years.
  private static func isEndless(_ text: String) -> Bool {
    let plain = MatchingText.plain(text)
    return plain.hasPrefix("9999") || plain.hasPrefix("2999") || endless.contains(plain)
  }

  private static let begunNames = [
    "批复时间", "批复日期", "批准时间", "批准日期", "PFSJ", "PFRQ", "PZSJ", "PZRQ", "approved", "approved_on",
    "approval_date", "划定时间", "划定日期", "HDSJ", "HDRQ", "designated_on", "公布时间", "公布日期", "发布时间",
    "发布日期", "公告时间", "公告日期", "published_on", "施行时间", "施行日期", "实施时间", "实施日期", "生效时间",
  ]
  private static let endedNames = [
    "废止时间", "废止日期", "失效时间", "终止时间", "终止日期", "撤销时间", "撤销日期", "FZRQ", "FZSJ", "repealed_on",
    "ended_on",
  ]
  private static let lastDayNames = [
    "有效期至", "有效期止", "有效期截止", "截止时间", "截止日期", "到期时间", "到期日期", "valid_until",
  ]
  private static let stateNames = [
    "状态", "效力", "效力状态", "时效", "时效性", "法律状态", "status", "legal_status",
  ]
  private static let endless: Set<String> = ["长期", "长期有效", "永久", "永久有效", "无期限", "不限期"]
  private static let repealed: Set<String> = [
    "废止", "已废止", "失效", "已失效", "终止", "已终止", "撤销", "已撤销", "作废", "已作废", "停止执行", "已停止执行",
    "暂停执行", "无效", "repealed", "revoked", "abolished", "expired", "withdrawn", "suspended",
  ]
}

extension LayerFeature {
  /// Whether nothing says yet since when it is in force, not even that nobody knows it.
  fileprivate var needsBegin: Bool {
    validFrom == nil && !isUnapproved && unreadApproval == nil
  }
}
