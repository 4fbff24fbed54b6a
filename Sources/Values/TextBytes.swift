extension [UInt8] {
  /// Appends a text in UTF-8: what is written piece by piece needs no text for each piece.
  public mutating func append(_ text: String) {
    // As one stretch of memory where it is one, which it is but for texts of other systems: the
    // general way asks an iterator.
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if isDone == nil { append(contentsOf: text.utf8) }
  }
}
