public import Findings

/// All findings in blocks, then the first screen.
public struct FullTextReporter: BatchReporter {
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
