import Loaders

/// What is asked of the bytes of a feature.
extension FileRepair {
  /// Whether some member of a feature is called so; also one that means nothing.
  static func hasBox(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = Array("\"bbox\"".utf8)
    return bytes.indices.dropLast(name.count - 1).contains {
      bytes[$0] == name[0] && bytes[$0..<$0 + name.count].elementsEqual(name)
    }
  }

  /// Reads the edited bytes once more: they must have the shape that was meant.
  func proves(
    _ edits: [ByteEdit], _ draft: ShapeDraft, _ batch: FeatureBatch, _ index: Int, from: Int
  ) -> Bool {
    let range = batch.range(of: index)
    let bytes = ByteEdit.apply(edits, to: batch.bytes(of: index), base: range.lowerBound)
    let read = CoordinateMap(
      bytes: bytes, base: range.lowerBound, from: from, to: range.lowerBound + bytes.count)
    return read?.written == draft.written
  }
}
