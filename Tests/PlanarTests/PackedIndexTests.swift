import Planar
import Testing

/// The index against looking at every box.
@Suite struct PackedIndexTests {
  static let sizes = [0, 1, 2, 15, 16, 17, 255, 256, 257, 272, 273, 1_000, 5_000]
  private static let seed: UInt64 = 1891

  /// Boxes of all sizes, points, lines, repetitions and empty ones.
  private static func boxes(_ count: Int, using random: inout SplitMix64) -> [Box] {
    var boxes: [Box] = []
    while boxes.count < count {
      let x = random.uniform(-1000...1000)
      let y = random.uniform(-1000...1000)
      switch Int.random(in: 0..<12, using: &random) {
      case 0: boxes.append(Box(minX: x, minY: y, maxX: x, maxY: y))
      case 1: boxes.append(Box(minX: x, minY: y, maxX: x + 500, maxY: y))
      case 2: boxes.append(boxes.last ?? .empty)
      case 3: boxes.append(.empty)
      case 4:
        // On a grid, so that sides are shared.
        let column = (x / 100).rounded() * 100
        let row = (y / 100).rounded() * 100
        boxes.append(Box(minX: column, minY: row, maxX: column + 100, maxY: row + 100))
      default:
        boxes.append(
          Box(
            minX: x, minY: y, maxX: x + random.uniform(0...60), maxY: y + random.uniform(0...60)))
      }
    }
    return boxes
  }

  private static func query(_ boxes: [Box], using random: inout SplitMix64) -> Box {
    if let box = boxes.randomElement(using: &random), Bool.random(using: &random) { return box }
    let x = random.uniform(-1200...1200)
    let y = random.uniform(-1200...1200)
    return Box(
      minX: x, minY: y, maxX: x + random.uniform(0...300), maxY: y + random.uniform(0...300))
  }

  @Test(arguments: sizes) func findsWhatABruteSearchFinds(count: Int) {
    var random = SplitMix64(seed: Self.seed + UInt64(count))
    let boxes = Self.boxes(count, using: &random)
    let index = PackedIndex(boxes)
    #expect(index.count == count)
    for round in 0..<200 {
      let query = Self.query(boxes, using: &random)
      let expected = boxes.indices.filter { boxes[$0].intersects(query) }.map(Int32.init)
      var hits: [Int32] = []
      index.query(query, into: &hits)
      #expect(hits.sorted() == expected, "seed \(Self.seed), \(count) boxes, round \(round)")
      var visited: [Int32] = []
      index.visit(query) { visited.append($0) }
      #expect(visited == hits, "seed \(Self.seed), \(count) boxes, round \(round)")
    }
    var none: [Int32] = []
    index.query(.empty, into: &none)
    #expect(none.isEmpty)
  }

  @Test(arguments: sizes) func visitsTheNearestFirst(count: Int) {
    var random = SplitMix64(seed: Self.seed + UInt64(count))
    let boxes = Self.boxes(count, using: &random)
    let index = PackedIndex(boxes)
    var queue = NearestQueue()
    for round in 0..<60 {
      let query = Self.query(boxes.filter { !$0.isEmpty }, using: &random)
      let limit = Int.random(in: 1...40, using: &random)
      let reach = Bool.random(using: &random) ? Double.infinity : random.uniform(0...400)
      let expected = boxes.indices.filter { !boxes[$0].isEmpty }
        .map { (squared: boxes[$0].squaredDistance(to: query), index: Int32($0)) }
        .filter { $0.squared <= reach * reach }
        .sorted { ($0.squared, $0.index) < ($1.squared, $1.index) }
        .prefix(limit).map(\.index)
      var hits: [Int32] = []
      index.nearest(to: query, limit: limit, within: reach, queue: &queue, into: &hits)
      #expect(hits == expected, "seed \(Self.seed), \(count) boxes, round \(round)")
    }
  }

  @Test func aBoxAtTheLimitIsVisited() {
    let index = PackedIndex([Box(minX: 3, minY: 4, maxX: 5, maxY: 6)])
    let origin = Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
    var queue = NearestQueue()
    var hits: [Int32] = []
    index.nearest(to: origin, limit: 1, within: 5, queue: &queue, into: &hits)
    #expect(hits == [0])
    hits = []
    index.nearest(to: origin, limit: 1, within: 5.0.nextDown, queue: &queue, into: &hits)
    #expect(hits.isEmpty)
  }

  @Test func aNegativeAnswerStops() {
    let index = PackedIndex(
      (0..<100).map { Box(minX: Double($0), minY: 0, maxX: Double($0), maxY: 1) })
    var queue = NearestQueue()
    var seen: [Int32] = []
    index.visitNearest(to: Box(minX: 40, minY: 0, maxX: 40, maxY: 0), queue: &queue) { index, _ in
      seen.append(index)
      return seen.count < 3 ? .infinity : -1
    }
    #expect(seen == [40, 39, 41])
  }
}
