/// One change of a file: the bytes of a range, and what stands in their place.
public struct ByteEdit: Hashable, Sendable {
  /// In the file as it was; empty for an insertion.
  public var range: Range<Int>
  public var bytes: [UInt8]

  public init(_ range: Range<Int>, _ bytes: [UInt8] = []) {
    self.range = range
    self.bytes = bytes
  }

  static func precedes(_ a: ByteEdit, _ b: ByteEdit) -> Bool {
    a.range.lowerBound != b.range.lowerBound
      ? a.range.lowerBound < b.range.lowerBound : a.range.upperBound < b.range.upperBound
  }

  /// The bytes with all edits made.
  ///
  /// - Parameters:
  ///   - edits: in the order of the file, none across another.
  ///   - base: bytes of the file before `bytes`.
  public static func apply(
    _ edits: some Sequence<ByteEdit>, to bytes: some RandomAccessCollection<UInt8>, base: Int = 0
  ) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    for edit in edits {
      let start = bytes.index(bytes.startIndex, offsetBy: edit.range.lowerBound - base)
      out += bytes[at..<start]
      out += edit.bytes
      at = bytes.index(bytes.startIndex, offsetBy: edit.range.upperBound - base)
    }
    out += bytes[at...]
    return out
  }
}
