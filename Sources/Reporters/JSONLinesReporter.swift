public import Findings

/// One finding a line, then one indicator a line, the run's summary as the last line; each line is
/// a JSON object.
///
/// `type` is `finding`, `indicator` or `run`. A file whose last line is not of type `run` was cut
/// off; of several runs each ends with one.
public struct JSONLinesReporter: BatchReporter {
  private let context: ReportContext

  public init(_ context: ReportContext) {
    self.context = context
  }

  public func header() -> [UInt8] { [] }

  public func fragment(_ batch: Batch) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(batch.findings.count * 2_000)
    for finding in batch.findings {
      var line = JSONWriter(capacity: 2_000)
      line.finding(finding, context, type: "finding")
      out.append(contentsOf: line.bytes)
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }

  public func footer(_ run: Run) -> [UInt8] {
    var lines: [UInt8] = []
    for indicator in run.indicators {
      var line = JSONWriter(capacity: 2_000, isOnOneLine: true)
      line.indicator(indicator, run.cards, type: "indicator")
      lines += line.bytes + [UInt8(ascii: "\n")]
    }
    var out = JSONWriter(capacity: 16_000, isOnOneLine: true)
    out.beginObject()
    out.key("type")
    out.string("run")
    out.key("schema")
    out.string(JSONReporter.schema)
    out.summary(run, listsIndicators: false)
    out.endObject()
    return lines + out.bytes + [UInt8(ascii: "\n")]
  }
}
