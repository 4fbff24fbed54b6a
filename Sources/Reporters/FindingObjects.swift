import Findings

/// An object a finding, each from a line of its own, in an array that all batches make together.
enum FindingObjects {
  /// - Parameter earlier: findings of earlier runs in the same array.
  static func bytes(
    _ batch: Batch, after earlier: Int, _ write: (Finding, inout JSONWriter) -> Void
  ) -> [UInt8] {
    bytes(batch.findings, after: earlier + batch.findingsBefore, write)
  }

  /// The same of other entries of the array.
  ///
  /// - Parameter earlier: entries that stand before them.
  static func bytes<Entry>(
    _ entries: [Entry], after earlier: Int, _ write: (Entry, inout JSONWriter) -> Void
  ) -> [UInt8] {
    var out = JSONWriter(capacity: entries.count * 500)
    if earlier > 0, !entries.isEmpty { out.raw(",") }
    for entry in entries {
      out.lineBreak()
      out.beginObject()
      write(entry, &out)
      out.endObject()
    }
    return out.bytes
  }
}
