public import Findings

/// Everything about one plot.
public struct PlotSheetReporter: BatchReporter {
  private let context: ReportContext
  private let language: Language

  public init(_ context: ReportContext, plot: String, language: Language, colour: Bool = false) {
    self.context = context
    self.language = language
  }

  public func header() -> [UInt8] { [] }
  public func fragment(_ batch: Batch) -> [UInt8] { [] }
  public func footer(_ run: Run) -> [UInt8] { [] }
}
