/// A stretch of a run's results in file order: what a reporter turns into bytes at a time.
public struct Batch: Sendable {
  public var findings: [Finding]
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
