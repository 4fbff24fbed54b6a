import Findings
import GeoPackage
import Values

/// The tables of a GeoPackage report beside plots and layers: their columns, and how rows fill them.
/// Those of findings stand in a file of their own.
enum GeoPackageColumns {
  typealias Table = GeoPackageTable
  typealias Column = GeoPackageTable.Column

  static func reals(_ names: [String]) -> [Column] { names.map { Column($0, .real) } }
  static func texts(_ names: [String]) -> [Column] { names.map { Column($0) } }

  static func rules(_ language: Language) -> Table {
    Table(
      name: "rules", title: language == .zh ? "规则" : "rules",
      description: language == .zh ? "每条规则及各结论的个数" : "each rule and how often it said what",
      columns: texts(["rule", "title_zh", "title_en", "severity", "clause", "quote", "law"])
        + Verdict.allCases.map { Column($0.word.replacing("-", with: "_"), .integer) }
        + [Column("area_m2", .real)])
  }

  static func write(
    _ card: RuleCard, _ tally: Tally, _ language: Language, _ table: Int,
    _ rows: inout GeoPackageRows
  ) {
    rows.begin(table: table)
    rows.text(card.code)
    rows.text(card.title.zh)
    rows.text(card.title.en)
    rows.text(card.severity.word)
    rows.text(card.plan?.clause)
    rows.text(card.plan?.quote)
    rows.text(joined(card.law.map { $0.words(language) }, language == .zh ? "、" : ", "))
    for verdict in Verdict.allCases { rows.integer(tally[verdict]) }
    rows.fixed(tally.area)
  }

  static func indicators(_ language: Language) -> Table {
    Table(
      name: "indicators", title: language == .zh ? "指标" : "indicators",
      description: language == .zh
        ? "整个区域的指标;未判定不等于符合" : "of the area as a whole; not evaluated is not conforming",
      columns: texts(["rule", "title_zh", "title_en", "verdict", "unit"])
        + reals(["value", "lowest", "highest", "threshold", "covered_percent"])
        + texts(["threshold_source_zh", "threshold_source_en", "counted_by_zh", "counted_by_en"])
        + reals(["numerator", "denominator", "without_evidence", "whole"])
        + texts(["numerator_unit", "denominator_unit", "over_zh", "over_en"])
        + ["members", "members_with_evidence", "members_unknown"].map { Column($0, .integer) }
        + texts([
          "missing_zh", "missing_en", "basis", "clause", "message_zh", "message_en",
        ]))
  }

  /// The number that the text formats print.
  private static func printed(_ value: Double?) -> Double? {
    value.map { Double(PlainNumber.text($0)) ?? $0 }
  }

  static func write(
    _ indicator: Indicator, _ card: RuleCard, _ table: Int, _ rows: inout GeoPackageRows
  ) {
    rows.begin(table: table)
    rows.text(card.code)
    rows.text(card.title.zh)
    rows.text(card.title.en)
    rows.text(indicator.verdict.word)
    rows.text(indicator.unit.rawValue)
    for value in [
      indicator.value, indicator.lowest, indicator.highest, indicator.limits.first?.value,
    ] { rows.real(printed(value)) }
    rows.real(indicator.coveredShare.map { $0 * 100 })
    let words = Language.allCases.map { IndicatorWords(indicator: indicator, language: $0) }
    for words in words { rows.text(words.limitInFull) }
    for words in words { rows.text(joined([words.conditions].filter { !$0.isEmpty }, "")) }
    rows.fixed(indicator.numerator?.units)
    rows.fixed(indicator.denominator?.units)
    rows.fixed(indicator.missingAmount?.units)
    rows.fixed(indicator.whole?.units)
    rows.text(indicator.numerator.map { EvidenceText.unit($0.dimension) })
    rows.text(
      (indicator.denominator ?? indicator.missingAmount).map { EvidenceText.unit($0.dimension) })
    rows.text(indicator.over.zh)
    rows.text(indicator.over.en)
    rows.integer(indicator.members)
    rows.integer(indicator.covered)
    rows.integer(indicator.unknown)
    for words in words { rows.text(joined([words.missing].filter { !$0.isEmpty }, "")) }
    rows.text(indicator.basis?.word)
    rows.text(card.plan?.clause)
    rows.text(indicator.message.zh)
    rows.text(indicator.message.en)
  }

  static func provenance(_ language: Language) -> Table {
    Table(
      name: "provenance", title: language == .zh ? "来源" : "provenance",
      description: language == .zh
        ? "程序、规划、基准日、输入与图层的校验和" : "program, plan, day, checksums of inputs and layers",
      columns: texts(["name", "value"]))
  }

  static func write(
    _ run: Run, _ language: Language, _ table: Int, _ rows: inout GeoPackageRows
  ) {
    let from = run.provenance
    func row(_ name: String, _ value: String?) {
      rows.begin(table: table)
      rows.text(name)
      rows.text(value)
    }
    row("landlint", from.version)
    row("geos", from.geosVersion)
    row("proj", from.projVersion)
    row("plan", from.planTitle[language])
    row("plan_version", from.planVersion)
    row("as_of", from.asOf?.description)
    row("area_method", from.areaMethod)
    row("area_datum", from.areaDatum)
    row("tolerance_m", PlainNumber.text(from.tolerance))
    row("schematic", from.isSchematic ? "true" : "false")
    row("synthetic", from.isSynthetic ? "true" : "false")
    row("complete", run.isComplete ? "true" : "false")
    row("plots_total", String(run.plots))
    row("findings_total", String(run.findings))
    for verdict in Verdict.allCases where run.conclusions[Int(verdict.rawValue)] > 0 {
      row("conclusion " + verdict.word, String(run.conclusions[Int(verdict.rawValue)]))
    }
    for input in from.inputs { row("input " + input.path, input.digestWords) }
    for file in from.settings { row("settings " + file.path, "sha256 " + file.sha256) }
    for layer in from.layers where layer.path != nil {
      row("layer " + layer.role, "sha256 " + layer.sha256)
    }
    for notice in run.notices { row("notice", notice[language]) }
    for failure in run.failures { row("failure", failure[language]) }
    row("command", from.command.joined(separator: " "))
  }

  static func joined(_ parts: [String], _ separator: String) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: separator)
  }
}
