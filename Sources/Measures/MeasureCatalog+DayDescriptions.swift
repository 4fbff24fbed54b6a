extension MeasureCatalog {
  static let onDays: [Description] = [
    Description("as_of()", "日期 day", "基准日(--as-of)", "the day of judgement (--as-of)"),
    Description(
      "anniversary(day, n)", "日期 day", "n 年后的同日;无此日则取月末(民法典第二百零二条)",
      "the same day n years on; the end of the month where there is none"),
    Description(
      "months_between(a, b)", "月 months", "两日之间的整月数;b 早于 a 时为 0",
      "whole months between two days; 0 where b is before a"),
    Description("days_between(a, b)", "日 days", "两日之间的天数", "days between two days"),
    Description(
      "days_late(due, done)", "日 days", "迟于期限的天数;末日或因节假日顺延,十日内待复核",
      "days by which a deed is later than it was due; holidays may move the last day: up to ten are "
        + "borderline"),
    Description("year_of(day)", "", "该日所在的年份", "the calendar year of a day"),
  ]
}
