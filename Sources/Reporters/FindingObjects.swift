import Findings

/// An object a finding, each from a line of its own, in an array that all batches make together.
enum FindingObjects {
  /// - Parameter earlier: findings of earlier runs in the same array.
  static func bytes(
    _ batch: Batch, after earlier: Int, _ write: (Finding, inout JSONWriter) -> Void
  ) -> [UInt8] {
    var out = JSONWriter(capacity: batch.findings.count * 500)
    if earlier + batch.findingsBefore > 0, !batch.findings.isEmpty { out.raw(",") }
    for finding in batch.findings {
      out.lineBreak()
      out.beginObject()
      write(finding, &out)
      out.endObject()
    }
    return out.bytes
  }
}
