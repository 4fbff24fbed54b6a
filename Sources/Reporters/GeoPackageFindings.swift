import Findings
import GeoPackage
import Values

/// The tables of findings and of what they occupy.
extension GeoPackageColumns {
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
      "message_zh", "message_en", "reasons_zh", "reasons_en", "acceptance", "acceptance_zh",
      "acceptance_en", "evidence_zh", "evidence_en", "plot", "plan_plot", "plots", "contract",
      "file",
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
    rows.text(AcceptanceText.word(finding.acceptance))
    let exception = AcceptanceText.exception(finding.acceptance)
    rows.text(exception?.zh)
    rows.text(exception?.en)
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
}
