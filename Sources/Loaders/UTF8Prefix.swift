internal import CSimdjson

/// The first byte in a range that is not UTF-8, and whether all of it could be GBK or GB 18030.
func firstNonUTF8(_ bytes: [UInt8], in range: Range<Int>) -> (index: Int, gb18030: Bool)? {
  var gb18030 = false
  let valid = bytes.withUnsafeBufferPointer { buffer -> Int in
    guard let base = buffer.baseAddress else { return range.count }
    return ll_utf8_prefix(base.advanced(by: range.lowerBound), range.count, &gb18030)
  }
  return valid == range.count ? nil : (range.lowerBound + valid, gb18030)
}
