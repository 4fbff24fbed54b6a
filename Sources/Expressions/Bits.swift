/// One truth value per row of a chunk, 64 rows to a word; bits beyond `count` are zero.
public struct Bits: Hashable, Sendable {
  public private(set) var count: Int
  public internal(set) var words: [UInt64]

  public init(count: Int, filledWith value: Bool = false) {
    precondition(count >= 0, "a chunk has no negative number of rows")
    self.count = count
    words = [UInt64](repeating: value ? ~0 : 0, count: (count + 63) / 64)
    trim()
  }

  @inlinable
  public subscript(row: Int) -> Bool {
    get { words[row >> 6] & (1 << UInt64(row & 63)) != 0 }
    set {
      let bit: UInt64 = 1 << UInt64(row & 63)
      if newValue { insert(bit, word: row >> 6) } else { remove(bit, word: row >> 6) }
    }
  }

  @usableFromInline
  mutating func insert(_ bit: UInt64, word: Int) { words[word] |= bit }

  @usableFromInline
  mutating func remove(_ bit: UInt64, word: Int) { words[word] &= ~bit }

  /// How many rows are set.
  public var ones: Int {
    var sum = 0
    for word in words { sum += word.nonzeroBitCount }
    return sum
  }

  public var isEmpty: Bool {
    for word in words where word != 0 { return false }
    return true
  }

  /// Visits the set rows in ascending order.
  @inlinable
  public func forEachOne(_ body: (Int) -> Void) {
    for index in 0..<words.count {
      var word = words[index]
      while word != 0 {
        body(index << 6 | word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }

  public mutating func formUnion(_ other: Bits) {
    precondition(other.count == count, "bit planes of different chunks do not meet")
    for index in words.indices { words[index] |= other.words[index] }
  }

  public mutating func formIntersection(_ other: Bits) {
    precondition(other.count == count, "bit planes of different chunks do not meet")
    for index in words.indices { words[index] &= other.words[index] }
  }

  public mutating func subtract(_ other: Bits) {
    precondition(other.count == count, "bit planes of different chunks do not meet")
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// Sets all rows or none; becomes `rows` long, keeping its memory where that suffices.
  public mutating func reset(count rows: Int, to value: Bool = false) {
    let needed = (rows + 63) / 64
    if words.count != needed {
      words.removeAll(keepingCapacity: true)
      for _ in 0..<needed { words.append(0) }
    }
    count = rows
    for index in words.indices { words[index] = value ? ~0 : 0 }
    trim()
  }

  mutating func trim() {
    if count & 63 != 0 { words[words.count - 1] &= (1 << UInt64(count & 63)) - 1 }
  }
}
