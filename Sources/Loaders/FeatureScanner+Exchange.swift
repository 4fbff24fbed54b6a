internal import Exchange
internal import Land

/// Records of other formats, as batches of text that the decoder reads like any other.
extension FeatureScanner {
  func next(of source: any ExchangeSource) throws(LoadFailure) -> FeatureBatch? {
    if let failure { throw failure }
    var bytes: [UInt8] = []
    var spans: [ByteSpan] = []
    var origins: [FeatureOrigin] = []
    let first = header.featureCount
    while spans.count < limits.batchFeatures, bytes.count < limits.batchBytes {
      do throws(ExchangeFailure) {
        guard let feature = try source.next() else { break }
        spans.append(
          ByteSpan(
            offset: textBytes + bytes.count, length: feature.text.count, line: 1, column: 1))
        bytes += feature.text
        origins.append(FeatureOrigin(feature, ordinal: first + origins.count))
      } catch {
        failure = LoadFailure(error, path: header.path)
        break
      }
    }
    header.featureCount += spans.count
    header.strayShape = source.strayShape.map {
      FileHeader.StrayShape(row: $0.row, found: $0.found, expected: $0.expected)
    }
    if spans.isEmpty {
      if let failure { throw failure }
      return nil
    }
    let base = textBytes
    textBytes += bytes.count
    bytes.append(contentsOf: FeatureScanner.padding)
    return FeatureBatch(
      bytes: bytes, base: base, spans: spans, firstOrdinal: first, standing: .collected,
      origins: origins)
  }
}

extension LoadFailure {
  init(_ failure: ExchangeFailure, path: String) {
    self.init(
      path: path, code: .unreadable, byteOffset: failure.offset, line: failure.line,
      column: failure.column, found: failure.found, expected: failure.expected)
  }
}
