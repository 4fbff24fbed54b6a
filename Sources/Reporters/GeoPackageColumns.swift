import Findings
import GeoPackage
import Values

/// The tables of a GeoPackage report beside plots and layers: their columns, and how rows fill them.
enum GeoPackageColumns {
  typealias Table = GeoPackageTable
  typealias Column = GeoPackageTable.Column

  private static func reals(_ names: [String]) -> [Column] { names.map { Column($0, .real) } }
  private static func texts(_ names: [String]) -> [Column] { names.map { Column($0) } }

  static func findings(_ language: Language) -> Table {
    Table(
      name: "findings", title: language == .zh ? "问题" : "findings",
      description: language == .zh
        ? "每行一条问题:重叠处为占用部分,其余为宗地" : "a row a finding: the part occupied, else the plot",
      geometry: .areas, columns: findingColumns,
      style: VerdictColours.style(column: "verdict", language, opacity: 0, outline: 0.6))
  }

  /// What the plan's own layers lack or share may cover the whole map, so it is a table of its own,
  /// to be drawn beneath the plots or not at all.
  static func layerFindings(_ language: Language) -> Table {
    Table(
      name: "layer_findings", title: language == .zh ? "规划图层问题" : "findings on layers",
      description: language == .zh
        ? "每行一条关于规划图层自身或区域整体的问题;列同 findings"
        : "a row a finding on the plan's own layers or on an area as a whole; columns as in findings",
      geometry: .areas, columns: findingColumns,
      style: VerdictColours.style(
        column: "verdict", language, opacity: 0.05, outline: 0.2, isDashed: true))
  }

  private static var findingColumns: [Column] {
    texts([
      "fingerprint", "rule", "title_zh", "title_en", "verdict", "verdict_zh", "severity", "basis",
      "message_zh", "message_en", "reasons_zh", "reasons_en", "evidence_zh", "evidence_en",
      "plot", "plan_plot", "plots", "contract", "file",
    ]) + [Column("line", .integer), Column("count", .integer)]
      + reals([
        "area_m2", "area_mu", "plot_area_m2", "plot_percent", "register_area_m2",
        "register_percent",
      ])
  }

  static func write(
    _ finding: Finding, _ context: ReportContext, _ table: Int, _ rows: inout GeoPackageRows
  ) {
    let card = context.cards[finding.rule]
    let subject = finding.subject
    let figures = AreaFigures(finding.area)
    rows.begin(table: table)
    rows.areas(finding.geometry)
    rows.text(finding.fingerprint)
    rows.text(card.code)
    rows.text(card.title.zh)
    rows.text(card.title.en)
    rows.text(finding.verdict.word)
    rows.text(finding.verdict.name.zh)
    rows.text(finding.severity.word)
    rows.text(finding.basis?.word)
    rows.text(finding.message.zh)
    rows.text(finding.message.en)
    rows.text(joined(finding.reasons.map(\.zh), ";"))
    rows.text(joined(finding.reasons.map(\.en), "; "))
    rows.text(joined(finding.evidence.map { EvidenceText.text($0, .zh) }, ";"))
    rows.text(joined(finding.evidence.map { EvidenceText.text($0, .en) }, "; "))
    rows.text(subject.plot)
    rows.text(subject.planPlot)
    rows.text(joined(subject.plots, ";"))
    rows.text(subject.contract)
    rows.text(context.path(of: subject))
    rows.integer(subject.lineOrRow)
    rows.integer(finding.count)
    rows.fixed(finding.area)
    rows.fixed(figures.mu)
    rows.fixed(finding.plotArea)
    rows.fixed(figures.share(of: finding.plotArea))
    rows.fixed(finding.registerArea)
    rows.fixed(finding.registerArea.flatMap { figures.share(of: $0) })
  }

  static func overlaps(_ language: Language) -> Table {
    Table(
      name: "overlaps", title: language == .zh ? "占用明细" : "occupation",
      description: language == .zh
        ? "每行一宗地被一类控制线覆盖的部分;占用是事实,不是违法"
        : "a row the part of a plot that a control line covers; a fact, not yet a violation",
      geometry: .areas,
      columns: texts([
        "fingerprint", "rule", "verdict", "plot", "control_line", "label_zh", "label_en", "sources",
      ])
        + reals([
          "occupied_m2", "occupied_mu", "shared_m2", "eroded_m2", "mean_width_m", "frontage_m",
        ]),
      style: VerdictColours.style(column: "verdict", language, opacity: 0.75))
  }

  static func write(
    _ occupation: Occupation, of finding: Finding, _ context: ReportContext, _ table: Int,
    _ rows: inout GeoPackageRows
  ) {
    rows.begin(table: table)
    rows.areas(finding.geometry)
    rows.text(finding.fingerprint)
    rows.text(context.cards[finding.rule].code)
    rows.text(finding.verdict.word)
    rows.text(finding.subject.plot)
    rows.text(occupation.constraint)
    rows.text(occupation.label.zh)
    rows.text(occupation.label.en)
    rows.text(occupation.sources.map(\.id).joined(separator: ";"))
    rows.fixed(occupation.union)
    rows.fixed(AreaFigures(occupation.union).mu)
    rows.fixed(occupation.shared)
    rows.fixed(occupation.eroded)
    rows.real(occupation.meanWidth)
    rows.real(occupation.frontage)
  }

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

  private static func joined(_ parts: [String], _ separator: String) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: separator)
  }
}
