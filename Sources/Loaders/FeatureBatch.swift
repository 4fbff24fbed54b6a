public import Land

/// A stretch of a file with whole features in it, to be decoded by one worker.
public struct FeatureBatch: Sendable {
  /// How the features of a file stand in it.
  public enum Standing: Sendable {
    /// In the array of a FeatureCollection: each must be a Feature.
    case collected
    /// Alone or in a sequence: a Feature or a bare geometry.
    case alone
  }

  /// The bytes of the file from the first span to the end of the last, then padding.
  public let bytes: [UInt8]
  /// Bytes of the file before `bytes`.
  public let base: Int
  /// Features in file order, each with its place in the file.
  public let spans: [ByteSpan]
  /// Position of the first one among all features of the file, from 0.
  public let firstOrdinal: Int
  public let standing: Standing
  /// Where the features stand in a file of another format, whose text `bytes` is not; none for GeoJSON.
  let origins: [FeatureOrigin]
  /// What the scanner saw of features that it could not follow to their end, by their indices.
  let breaks: [Int: SpanFault]

  public var count: Int { spans.count }

  init(
    bytes: [UInt8], base: Int, spans: [ByteSpan], firstOrdinal: Int, standing: Standing,
    origins: [FeatureOrigin] = [], breaks: [Int: SpanFault] = [:]
  ) {
    self.bytes = bytes
    self.base = base
    self.spans = spans
    self.firstOrdinal = firstOrdinal
    self.standing = standing
    self.origins = origins
    self.breaks = breaks
  }

  /// Where feature `index` stands in the file.
  func place(of index: Int) -> ByteSpan {
    origins.isEmpty ? spans[index] : origins[index].place
  }

  /// The JSON text of feature `index` as it stands in the file.
  public func text(of index: Int) -> String {
    let start = spans[index].offset - base
    return String(decoding: bytes[start..<start + spans[index].length], as: UTF8.self)
  }

  /// The place of a byte of feature `index`; of another format the feature's own. What stands on its
  /// line before the feature is taken as ASCII: brackets, commas, white space.
  public func place(of offset: Int, in index: Int) -> FilePosition {
    guard origins.isEmpty else {
      let place = origins[index].place
      return FilePosition(offset: place.offset, line: place.line, column: place.column)
    }
    let span = spans[index]
    var line = span.line
    var lineStart = span.offset - span.column + 1
    var position = span.offset
    var afterReturn = false
    // Bytes of the line that begin no character of their own.
    var continuing = 0
    while position < offset {
      let byte = bytes[position - base]
      if byte == 0x0D || byte == 0x0A {
        if !(byte == 0x0A && afterReturn) { line += 1 }
        lineStart = position + 1
        continuing = 0
      }
      if byte & 0xC0 == 0x80 { continuing += 1 }
      afterReturn = byte == 0x0D
      position += 1
    }
    let column = offset - lineStart + 1
    return FilePosition(
      offset: offset, line: line, column: column, characterColumn: column - continuing)
  }
}

extension FeatureBatch {
  /// One past the position of the last feature among all features of the file.
  public var endOrdinal: Int { firstOrdinal + count }

  /// Where feature `index` stands in the file.
  public func range(of index: Int) -> Range<Int> {
    spans[index].offset..<spans[index].offset + spans[index].length
  }

  /// Where feature `index` begins.
  public func position(of index: Int) -> FilePosition {
    FilePosition(
      offset: spans[index].offset, line: spans[index].line, column: spans[index].column)
  }

  /// The bytes of feature `index`.
  public func bytes(of index: Int) -> ArraySlice<UInt8> {
    let start = spans[index].offset - base
    return bytes[start..<start + spans[index].length]
  }
}
