import Planar

/// A seeded city on a plane of metres: blocks between streets, ten lots a block.
///
/// Lots have 4 to 30 vertices; neighbours share theirs. Everything is a function of the seed and
/// the place, so nothing of it is kept in memory.
struct City {
  static let pitchX = 210.0
  static let pitchY = 150.0
  static let lotsPerBlock = 10
  private static let columns = 5
  private static let width = 190.0
  private static let depth = 130.0

  let seed: UInt64
  let lots: Int
  /// Blocks on a side.
  let side: Int

  init(lots: Int, seed: UInt64) {
    self.lots = lots
    self.seed = seed
    side = Int((Double(lots) / Double(Self.lotsPerBlock)).squareRoot().rounded(.up))
  }

  var box: Box {
    Box(minX: 0, minY: 0, maxX: Double(side) * Self.pitchX, maxY: Double(side) * Self.pitchY)
  }

  func random(_ keys: Int...) -> SeededRandom {
    var random = SeededRandom(seed)
    var mixed = random.next()
    for key in keys { mixed = SeededRandom(mixed, key).first }
    return SeededRandom(mixed)
  }

  private func corner(_ block: Int, _ i: Int, _ j: Int) -> Point {
    var random = random(1, block, i, j)
    return Point(
      x: Double(block % side) * Self.pitchX + Double(i) * Self.width / Double(Self.columns)
        + random.within(-3...3),
      y: Double(block / side) * Self.pitchY + Double(j) * Self.depth / 2 + random.within(-3...3))
  }

  /// From a corner to below the next one to the right or above, at most 7 vertices between.
  private func edge(_ block: Int, _ i: Int, _ j: Int, upward: Bool) -> [Point] {
    let start = corner(block, i, j)
    let end = upward ? corner(block, i, j + 1) : corner(block, i + 1, j)
    var random = random(upward ? 3 : 2, block, i, j)
    let count = random.isTrue(0.4) ? 0 : random.below(upward ? 7 : 6) + 1
    var points = [start]
    for step in 0..<count {
      let share = (Double(step) + 1) / (Double(count) + 1)
      let aside = random.within(-0.8...0.8)
      let dx = end.x - start.x
      let dy = end.y - start.y
      points.append(
        Point(
          x: start.x + share * dx - aside * dy / 65, y: start.y + share * dy + aside * dx / 65))
    }
    return points
  }

  /// The outline of `count` neighbouring lots of one row, counter-clockwise, closed.
  func outline(_ lot: Int, count: Int = 1) -> [Point] {
    let block = lot / Self.lotsPerBlock
    let i = lot % Self.columns
    let j = lot % Self.lotsPerBlock / Self.columns
    var ring: [Point] = []
    for step in i..<i + count { ring += edge(block, step, j, upward: false) }
    ring += edge(block, i + count, j, upward: true)
    ring.append(corner(block, i + count, j + 1))
    for step in (i..<i + count).reversed() {
      ring += edge(block, step, j + 1, upward: false).dropFirst().reversed()
      ring.append(corner(block, step, j + 1))
    }
    ring += edge(block, i, j, upward: true).dropFirst().reversed()
    ring.append(ring[0])
    return ring
  }

  /// Polygons of rings: a lot as it is, with a courtyard that is not its own, or in two parts.
  func shape(_ lot: Int) -> [[[Point]]] {
    var random = random(4, lot)
    let outline = outline(lot)
    let origin = corner(lot / Self.lotsPerBlock, lot % 5, lot % 10 / 5)
    func rectangle(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>, hole: Bool) -> [Point] {
      let corners = [
        Point(x: origin.x + x.lowerBound, y: origin.y + y.lowerBound),
        Point(x: origin.x + x.upperBound, y: origin.y + y.lowerBound),
        Point(x: origin.x + x.upperBound, y: origin.y + y.upperBound),
        Point(x: origin.x + x.lowerBound, y: origin.y + y.upperBound),
      ]
      let ring = hole ? Array(corners.reversed()) : corners
      return ring + [ring[0]]
    }
    switch random.below(100) {
    case 0: return [[outline, rectangle(12...18, 20...30, hole: true)]]
    case 1:
      return [
        [rectangle(5...30, 6...28, hole: false)], [rectangle(5...30, 34...56, hole: false)],
      ]
    default: return [[outline]]
    }
  }
}

extension SeededRandom {
  /// Its first number.
  var first: UInt64 {
    var copy = self
    return copy.next()
  }
}
