public import Findings

/// One finding a line, the run's summary as the last line.
public struct JSONLinesReporter: BatchReporter {
  private let context: ReportContext

  public init(_ context: ReportContext) {
    self.context = context
  }

  public func header() -> [UInt8] { [] }
  public func fragment(_ batch: Batch) -> [UInt8] { [] }
  public func footer(_ run: Run) -> [UInt8] { [] }
}
