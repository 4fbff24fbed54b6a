import Planar

/// Features that have the same vertices as another one, whatever the first vertex and the direction.
public struct Repetitions: Sendable {
  /// More of a kind are told beside the first one only, and nothing else is asked of them.
  static let mostCompared = 8

  /// Pairs of features with the same shape, the first before the second as `PlotStore.precedes` says.
  private(set) var pairs: [(first: Int, second: Int)] = []
  /// Features beyond the first of more than `mostCompared` of a kind: their land is that of the first.
  public private(set) var isLeftOut: [Bool]

  public init(in store: PlotStore) {
    isLeftOut = Array(repeating: false, count: store.count)
    var kinds: [UInt64: [Int32]] = [:]
    var firsts: [UInt64: Int32] = [:]
    for (row, key) in store.shapeKeys.enumerated() {
      if let first = firsts[key] {
        kinds[key, default: [first]].append(Int32(row))
      } else {
        firsts[key] = Int32(row)
      }
    }
    for kind in kinds.values.sorted(by: { $0[0] < $1[0] }) {
      for same in Self.equal(kind.map { Int($0) }, store) where same.count > 1 {
        let sorted = same.sorted(by: store.precedes)
        let isMany = sorted.count > Self.mostCompared
        for (position, first) in sorted.enumerated() {
          if isMany, position > 0 {
            isLeftOut[first] = true
            continue
          }
          for second in sorted[(position + 1)...] { pairs.append((first, second)) }
        }
      }
    }
  }

  /// Parts rows whose keys are the same into those whose shapes are.
  private static func equal(_ rows: [Int], _ store: PlotStore) -> [[Int]] {
    var kinds: [(shape: MultiPolygon, rows: [Int])] = []
    for row in rows {
      let shape = store.shape(row)
      if let kind = kinds.firstIndex(where: { areEqual($0.shape, shape) }) {
        kinds[kind].rows.append(row)
      } else {
        kinds.append((shape, [row]))
      }
    }
    return kinds.map(\.rows)
  }

  static func areEqual(_ a: MultiPolygon, _ b: MultiPolygon) -> Bool {
    guard a.ringCount == b.ringCount else { return false }
    if a == b { return true }
    let (first, second) = (CleanRings(a), CleanRings(b))
    return Set(first.indices.map(first.signature)) == Set(second.indices.map(second.signature))
  }
}

extension PlotStore {
  /// The same for shapes with the same edges.
  fileprivate var shapeKeys: [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(count)
    for block in blocks {
      for row in 0..<block.count {
        var key: UInt64 = 0
        block.visitEdges(row) { _, start, end in
          key &+= EdgeKey.mixed(EdgeKey.of(start, end) | 1)
        }
        keys.append(key)
      }
    }
    return keys
  }
}
