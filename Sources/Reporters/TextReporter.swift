public import Findings

/// The first screen: at most 40 lines of 100 columns.
public struct TextReporter: BatchReporter {
  private let context: ReportContext
  private let language: Language

  public init(_ context: ReportContext, language: Language, colour: Bool = false) {
    self.context = context
    self.language = language
  }

  public func header() -> [UInt8] { [] }
  public func fragment(_ batch: Batch) -> [UInt8] { [] }
  public func footer(_ run: Run) -> [UInt8] { [] }
}
