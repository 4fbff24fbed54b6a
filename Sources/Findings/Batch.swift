/// A stretch of a run's results in file order: what a reporter turns into bytes at a time.
public struct Batch: Sendable {
  /// What is listed in the order of the file.
  public var findings: [Finding]
  /// Findings beyond the cap of their rule: counted, and listed only where the worst are.
  public var unlisted: [Finding] = []
  public var plots: [PlotRecord]
  /// How many findings were written before this batch.
  public var findingsBefore: Int
  /// How many plots were written before this batch.
  public var plotsBefore: Int

  public init(
    findings: [Finding] = [], plots: [PlotRecord] = [], findingsBefore: Int = 0,
    plotsBefore: Int = 0
  ) {
    self.findings = findings
    self.plots = plots
    self.findingsBefore = findingsBefore
    self.plotsBefore = plotsBefore
  }
}
