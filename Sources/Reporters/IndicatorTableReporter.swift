public import Findings
import Values

/// The table of indicators, one row each: what `-o NAME.indicators.csv` writes.
///
/// As the table of plots: UTF-8 with a byte order mark, CRLF, RFC 4180, an empty cell for what is
/// not known. A table of its own, since a row is an area as a whole and no plot.
public struct IndicatorTableReporter: BatchReporter {
  private let context: ReportContext
  private let language: Language

  /// `language` chooses headings and words; figures are the same.
  public init(_ context: ReportContext, language: Language) {
    self.context = context
    self.language = language
  }

  public func header() -> [UInt8] {
    var row = CSVWriter(guardsCells: true, capacity: 500)
    row.byteOrderMark()
    for column in Self.columns { row.text(column.heading[language]) }
    row.endRow()
    return row.bytes
  }

  public func fragment(_ batch: Batch) -> [UInt8] { [] }

  public func footer(_ run: Run) -> [UInt8] {
    var rows = CSVWriter(guardsCells: true, capacity: run.indicators.count * 400)
    for indicator in run.indicators {
      let words = IndicatorWords(indicator: indicator, language: language)
      for column in Self.columns {
        column.fill(indicator, run.cards[indicator.card], words, language, &rows)
      }
      rows.endRow()
    }
    return rows.bytes
  }

  private struct Column: Sendable {
    let heading: Bilingual
    let fill: @Sendable (Indicator, RuleCard, IndicatorWords, Language, inout CSVWriter) -> Void

    init(
      _ zh: String, _ en: String,
      _ fill:
        @escaping @Sendable (Indicator, RuleCard, IndicatorWords, Language, inout CSVWriter) -> Void
    ) {
      heading = Bilingual(zh: zh, en: en)
      self.fill = fill
    }
  }

  private static let columns: [Column] = [
    Column("代码", "rule") { $4.text($1.code) },
    Column("指标", "title") { $4.text($1.title[$3]) },
    Column("结论", "verdict") { $4.text($0.verdict.name[$3]) },
    Column("结论代码", "verdict_word") { $4.text($0.verdict.word) },
    Column("指标值", "value") { $4.fixed(units: units($0.value), digits: 4) },
    Column("最低可能值", "lowest") { $4.fixed(units: units($0.lowest), digits: 4) },
    Column("最高可能值", "highest") { $4.fixed(units: units($0.highest), digits: 4) },
    Column("单位", "unit") { $4.text($0.unit.rawValue) },
    Column("阈值", "threshold") { $4.fixed(units: units($0.limits.first?.value), digits: 4) },
    Column("阈值来源", "threshold_source") { $4.text($2.limitInFull) },
    Column("计入依据", "counted_by") { $4.text($2.conditions.isEmpty ? nil : $2.conditions) },
    Column("分子", "numerator") { $4.fixed(units: $0.numerator?.units, digits: 4) },
    Column("分母", "denominator") { $4.fixed(units: $0.denominator?.units, digits: 4) },
    Column("缺证据", "without_evidence") { $4.fixed(units: $0.missingAmount?.units, digits: 4) },
    Column("分子单位", "numerator_unit") { $4.text(unit($0.numerator)) },
    Column("分母单位", "denominator_unit") { $4.text(unit($0.denominator ?? $0.missingAmount)) },
    Column("有证据(%)", "covered_percent") {
      $4.fixed(units: units($0.coveredShare.map { $0 * 100 }), digits: 4)
    },
    Column("对象", "over") { $4.text($0.over[$3]) },
    Column("个数", "members") { $4.integer($0.members) },
    Column("有证据个数", "members_with_evidence") { $4.integer($0.covered) },
    Column("归属不明个数", "members_unknown") { $4.integer($0.unknown) },
    Column("缺", "missing") { indicator, _, _, language, row in
      row.text(
        indicator.missing.map { missing in
          missing.reason[language] + (missing.count > 0 ? " \(missing.count)" : "")
        }.joined(separator: language == .zh ? ";" : "; "))
    },
    Column("依据", "basis") { $4.text($0.basis?.word) },
    Column("说明", "message") { $4.text(($0.message[$3])) },
    Column("规划条文", "clause") { $4.text($1.plan?.clause) },
  ]

  private static func unit(_ amount: Indicator.Amount?) -> String? {
    amount.map { EvidenceText.unit($0.dimension) }
  }

  private static func units(_ value: Double?) -> Int? {
    guard let value, value.magnitude < 1e14 else { return nil }
    return Int((value * 10_000).rounded(.toNearestOrAwayFromZero))
  }
}
