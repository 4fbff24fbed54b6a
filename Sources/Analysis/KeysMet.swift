/// Which columns the features of a batch turned out to have, by the decoder's numbers of their
/// keys.
struct KeysMet {
  private var isMet: [Bool] = []

  mutating func begin() {
    for key in isMet.indices { isMet[key] = false }
  }

  /// Asked for every value.
  @inline(__always)
  mutating func meet(_ key: Int) {
    if key < isMet.count { isMet[key] = true } else { lengthen(to: key) }
  }

  private mutating func lengthen(to key: Int) {
    while isMet.count <= key { isMet.append(false) }
    isMet[key] = true
  }

  var all: [Int] { isMet.indices.filter { isMet[$0] } }

  /// Whether they are those that some columns were settled from, no more and no fewer.
  func areExactly(of columns: BatchColumns) -> Bool {
    var count = 0
    for key in isMet.indices where isMet[key] {
      guard columns.knows(key) else { return false }
      count += 1
    }
    return count == columns.keyCount
  }
}
