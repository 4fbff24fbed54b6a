public import Findings

/// Findings as one JSON document, evidence and occupation nested.
///
/// The document is described by docs/schemas/report.schema.json; `schema` names its version.
public struct JSONReporter: BatchReporter {
  /// Raised when a member changes its name or meaning; added members do not raise it.
  public static let schema = "landlint-report/1"

  private let context: ReportContext

  public init(_ context: ReportContext) {
    self.context = context
  }

  public func header() -> [UInt8] {
    Array("{\"schema\":\"\(JSONReporter.schema)\",\"findings\":[".utf8)
  }

  public func fragment(_ batch: Batch) -> [UInt8] {
    var out = JSONWriter(capacity: batch.findings.count * 2_000)
    if batch.findingsBefore > 0, !batch.findings.isEmpty { out.raw(",") }
    for finding in batch.findings {
      out.lineBreak()
      out.finding(finding, context)
    }
    return out.bytes
  }

  public func footer(_ run: Run) -> [UInt8] { JSONWriter.closing(run) }
}
