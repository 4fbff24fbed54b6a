public import Findings

/// The parcels as they came, verdicts and occupation added.
public struct AnnotatedGeoJSON: BatchReporter {
  private let context: ReportContext
  private let language: Language

  public init(_ context: ReportContext, language: Language) {
    self.context = context
    self.language = language
  }

  public func header() -> [UInt8] { [] }
  public func fragment(_ batch: Batch) -> [UInt8] { [] }
  public func footer(_ run: Run) -> [UInt8] { [] }
}
