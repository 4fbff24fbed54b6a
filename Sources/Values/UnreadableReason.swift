/// Why a text is not a value of its field; the raw value is stable in machine-readable reports.
public enum UnreadableReason: String, Hashable, Sendable, CaseIterable {
  case notANumber = "not-a-number"
  case limitInPlainField = "limit-in-plain-field"
  case reversedRange = "reversed-range"
  case wrongUnit = "wrong-unit"
  case unitUnknown = "unit-unknown"
  case outOfRange = "out-of-range"
  case digitsLost = "digits-lost"
  case unknownCode = "unknown-code"
  case notADate = "not-a-date"
  case noSuchDay = "no-such-day"
  case ambiguousDayMonth = "ambiguous-day-month"
  case twoDigitYear = "two-digit-year"
  case yearOnly = "year-only"
  case implausibleDate = "implausible-date"
  case timeMissing = "time-missing"
  case notYesOrNo = "not-yes-or-no"
  case nestedValue = "nested-value"
  case wrongKind = "wrong-kind"

  public var zh: String {
    switch self {
    case .notANumber: "不是数值"
    case .limitInPlainField: "是限值而不是数值"
    case .reversedRange: "区间上下限颠倒"
    case .wrongUnit: "单位与字段不符"
    case .unitUnknown: "单位不明"
    case .outOfRange: "不在取值范围内"
    case .digitsLost: "位数已丢失(被当作数值存储)"
    case .unknownCode: "代码不在代码表内"
    case .notADate: "不是日期"
    case .noSuchDay: "没有这一天"
    case .ambiguousDayMonth: "日与月无法分辨"
    case .twoDigitYear: "年份只有两位"
    case .yearOnly: "只有年份"
    case .implausibleDate: "日期不合理"
    case .timeMissing: "只有日期,没有时刻"
    case .notYesOrNo: "不能判断是或否"
    case .nestedValue: "是嵌套的对象或数组"
    case .wrongKind: "类型与字段不符"
    }
  }

  public var en: String {
    switch self {
    case .notANumber: "not a number"
    case .limitInPlainField: "a limit where a number is expected"
    case .reversedRange: "the ends of the range are reversed"
    case .wrongUnit: "a unit that does not fit the field"
    case .unitUnknown: "the unit is not known"
    case .outOfRange: "a value that the field cannot have"
    case .digitsLost: "digits were lost because it was stored as a number"
    case .unknownCode: "not in the list of codes"
    case .notADate: "not a date"
    case .noSuchDay: "there is no such day"
    case .ambiguousDayMonth: "day and month cannot be told apart"
    case .twoDigitYear: "the year has two digits"
    case .yearOnly: "a year without month and day"
    case .implausibleDate: "a date outside 1800 to 2200, or a number that counts no plausible date"
    case .timeMissing: "a day without a time"
    case .notYesOrNo: "neither yes nor no"
    case .nestedValue: "a nested object or array"
    case .wrongKind: "a value of another kind"
    }
  }
}
