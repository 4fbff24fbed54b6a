internal import Glibc

/// Lengthens an array to `count` without a third one in between; the new bytes are zero.
func grow(_ bytes: inout [UInt8], to count: Int) {
  let old = bytes
  bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
    if let start = buffer.baseAddress {
      old.withUnsafeBufferPointer { held in
        if let from = held.baseAddress { memcpy(start, from, held.count) }
      }
      memset(start.advanced(by: old.count), 0, count - old.count)
    }
    initialized = count
  }
}

/// Copies a range of an array to its front, in place.
func moveToFront(_ bytes: inout [UInt8], _ range: Range<Int>) {
  bytes.withUnsafeMutableBytes { buffer in
    guard let start = buffer.baseAddress else { return }
    memmove(start, start.advanced(by: range.lowerBound), range.count)
  }
}
