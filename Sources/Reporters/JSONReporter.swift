public import Findings

/// Findings as one JSON document, evidence and occupation nested.
public struct JSONReporter: BatchReporter {
  private let context: ReportContext

  public init(_ context: ReportContext) {
    self.context = context
  }

  public func header() -> [UInt8] { [] }
  public func fragment(_ batch: Batch) -> [UInt8] { [] }
  public func footer(_ run: Run) -> [UInt8] { [] }
}
