/// 规划符合性审查意见表 of one plot: what a page says, in the figures of the statement's tables.
public struct ReviewSheet: Sendable {
  public struct Fact: Sendable {
    public var label: Bilingual
    public var value: Bilingual

    public init(_ label: Bilingual, _ value: Bilingual) {
      self.label = label
      self.value = value
    }
  }

  /// Plot id, or what stands for it.
  public var plot: String
  public var verdict: Verdict
  /// The conclusion in a few words, which say where not everything was evaluated.
  public var conclusion: Bilingual
  /// What leads to it, a sentence a verdict.
  public var opinion: [Bilingual] = []
  /// 概况.
  public var facts: [Fact] = []
  /// 占用明细: the plot's rows.
  public var occupation: StatementTable
  /// 用地构成: they add up to the plot.
  public var composition: StatementTable
  /// 结论: a row a finding, the worst first.
  public var findings: StatementTable
  /// 附图; nil where the geometry is unusable.
  public var plan: SitePlan?

  public init(
    plot: String, verdict: Verdict, conclusion: Bilingual, occupation: StatementTable,
    composition: StatementTable, findings: StatementTable
  ) {
    self.plot = plot
    self.verdict = verdict
    self.conclusion = conclusion
    self.occupation = occupation
    self.composition = composition
    self.findings = findings
  }
}
