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
    (0..<count).map { row in
      let shape = shape(row)
      var key: UInt64 = 0
      for ring in 0..<shape.ringCount {
        let range = shape.ringRange(ring)
        for position in range.dropLast() where shape.points[position] != shape.points[position + 1]
        {
          key &+= Self.edgeKey(shape.points[position], shape.points[position + 1])
        }
      }
      return key
    }
  }

  /// The same in both directions.
  private static func edgeKey(_ start: Point, _ end: Point) -> UInt64 {
    mixed(pointKey(start) &+ pointKey(end))
  }

  private static func pointKey(_ point: Point) -> UInt64 {
    mixed(point.x.bitPattern &+ mixed(point.y.bitPattern))
  }

  /// The finaliser of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value &+ 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
