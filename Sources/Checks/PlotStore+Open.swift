public import Planar

extension PlotStore {
  /// The edges that no other edge of any feature runs back along.
  ///
  /// Edges are paired by 64 bits of their coordinates, an eighth of them at a time, so that their keys
  /// take little memory. Two of 10⁷ edges share their bits in three runs of a million.
  ///
  /// - Parameter isLeftOut: features that are taken for absent.
  public func openEdges(without isLeftOut: [Bool]) -> OpenEdges {
    let bases = edgeBases
    let parts = 8
    let found = Stretches.map(parts, atLeast: 1) { range in
      range.map { unpaired(in: $0, of: parts, bases, isLeftOut) }
    }
    var bits = [UInt64](repeating: 0, count: (bases.last ?? 0) / 64 + 1)
    for positions in found.joined() {
      for position in positions { bits[Int(position) / 64] |= 1 << (UInt64(position) % 64) }
    }
    var open = OpenEdges()
    for (number, block) in blocks.enumerated() {
      for row in 0..<block.count {
        let owner = Int32(starts[number] + row)
        block.visitEdges(row) { position, start, end in
          let bit = bases[number] + position
          guard bits[bit / 64] >> (UInt64(bit) % 64) & 1 == 1 else { return }
          open.append(from: start, to: end, owner: owner)
        }
      }
    }
    open.finish()
    return open
  }

  /// Position of the first point of each block among all, and one past the last.
  private var edgeBases: [Int] {
    blocks.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.pointCount) }
  }

  private func unpaired(
    in part: Int, of parts: Int, _ bases: [Int], _ isLeftOut: [Bool]
  ) -> [UInt32] {
    // The lowest bit of a key is the direction.
    var keys: [(key: UInt64, position: UInt32)] = []
    for (number, block) in blocks.enumerated() {
      for row in 0..<block.count where !isLeftOut[starts[number] + row] {
        block.visitEdges(row) { position, start, end in
          let key = EdgeKey.of(start, end)
          guard (key >> 32) % UInt64(parts) == UInt64(part) else { return }
          keys.append((key, UInt32(truncatingIfNeeded: bases[number] + position)))
        }
      }
    }
    keys.sort { ($0.key, $0.position) < ($1.key, $1.position) }
    var unpaired: [UInt32] = []
    var begin = 0
    while begin < keys.count {
      var end = begin
      var directions: UInt64 = 0
      while end < keys.count, keys[end].key | 1 == keys[begin].key | 1 {
        directions |= 1 << (keys[end].key & 1)
        end += 1
      }
      if directions != 3 { for item in keys[begin..<end] { unpaired.append(item.position) } }
      begin = end
    }
    return unpaired
  }
}

/// Tells edges apart by 63 bits of their ends, and by one their directions.
enum EdgeKey {
  static func of(_ start: Point, _ end: Point) -> UInt64 {
    let isForward = start.x != end.x ? start.x < end.x : start.y < end.y
    let (a, b) = isForward ? (start, end) : (end, start)
    var key: UInt64 = 0x9E37_79B9_7F4A_7C15
    for value in [a.x, a.y, b.x, b.y] {
      // Zero has two signs.
      key = mixed(key ^ (value + 0).bitPattern)
    }
    return key << 1 | (isForward ? 0 : 1)
  }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
