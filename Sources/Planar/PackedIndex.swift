/// A static R-tree over boxes, packed along the Hilbert curve into two flat arrays.
///
/// The same boxes give the same tree, and a query gives its hits in the tree's order, so results
/// do not depend on who asks. Boxes are closed: touching is a hit. Empty boxes are never hit.
public struct PackedIndex: Sendable {
  static let nodeSize = 16

  /// Leaves in curve order, then each level above, the root last.
  let boxes: [Box]
  /// For a leaf the index of its box as given, for a node the position of its first child.
  let links: [Int32]
  /// One past the last position of each level.
  let levelEnds: [Int]

  /// The number of boxes indexed.
  public let count: Int

  /// The box of everything.
  public var extent: Box { boxes.last ?? .empty }

  public init(_ items: [Box]) {
    count = items.count
    var extent = Box.empty
    for box in items { extent.extend(by: box) }
    let order = Self.curveOrder(of: items, within: extent)

    var boxes: [Box] = []
    var links: [Int32] = []
    boxes.reserveCapacity(items.count + items.count / (Self.nodeSize - 1) + 4)
    links.reserveCapacity(items.count + items.count / (Self.nodeSize - 1) + 4)
    for key in order {
      let index = Int32(truncatingIfNeeded: key)
      boxes.append(items[Int(index)])
      links.append(index)
    }
    var levelEnds = [boxes.count]
    var levelStart = 0
    while boxes.count - levelStart > 1 {
      let levelEnd = boxes.count
      for first in stride(from: levelStart, to: levelEnd, by: Self.nodeSize) {
        var box = Box.empty
        for child in first..<min(first + Self.nodeSize, levelEnd) { box.extend(by: boxes[child]) }
        boxes.append(box)
        links.append(Int32(first))
      }
      levelStart = levelEnd
      levelEnds.append(boxes.count)
    }
    self.boxes = boxes
    self.links = links
    self.levelEnds = levelEnds
  }

  /// Appends the indices of all boxes that share at least a boundary point with `box`.
  public func query(_ box: Box, into hits: inout [Int32]) {
    guard count > 0, boxes[boxes.count - 1].intersects(box) else { return }
    collect(box, from: levelStart(levelEnds.count - 1), level: levelEnds.count - 1, into: &hits)
  }

  /// Calls `body` with the index of each box that shares at least a boundary point with `box`.
  public func visit(_ box: Box, _ body: (Int32) -> Void) {
    guard count > 0, boxes[boxes.count - 1].intersects(box) else { return }
    descend(box, from: levelStart(levelEnds.count - 1), level: levelEnds.count - 1, body)
  }

  /// Whether at least so many of the boxes share a boundary point with `box`.
  public func meets(more least: Int, _ box: Box) -> Bool {
    guard count > 0, boxes[boxes.count - 1].intersects(box) else { return least <= 0 }
    var left = least
    let level = levelEnds.count - 1
    countDown(box, from: levelStart(level), level: level, &left)
    return left <= 0
  }

  private func countDown(_ box: Box, from first: Int, level: Int, _ left: inout Int) {
    for position in first..<min(first &+ Self.nodeSize, levelEnds[level])
    where left > 0 && boxes[position].intersects(box) {
      if level == 0 {
        left -= 1
      } else {
        countDown(box, from: Int(links[position]), level: level &- 1, &left)
      }
    }
  }

  private func collect(_ box: Box, from first: Int, level: Int, into hits: inout [Int32]) {
    for position in first..<min(first &+ Self.nodeSize, levelEnds[level])
    where boxes[position].intersects(box) {
      if level == 0 {
        hits.append(links[position])
      } else {
        collect(box, from: Int(links[position]), level: level &- 1, into: &hits)
      }
    }
  }

  private func descend(_ box: Box, from first: Int, level: Int, _ body: (Int32) -> Void) {
    for position in first..<min(first &+ Self.nodeSize, levelEnds[level])
    where boxes[position].intersects(box) {
      if level == 0 {
        body(links[position])
      } else {
        descend(box, from: Int(links[position]), level: level &- 1, body)
      }
    }
  }

  func levelStart(_ level: Int) -> Int { level == 0 ? 0 : levelEnds[level - 1] }

  /// Keys in curve order: the code in the upper half, the index of the box in the lower.
  private static func curveOrder(of items: [Box], within extent: Box) -> [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(items.count)
    for (index, box) in items.enumerated() {
      keys.append(UInt64(HilbertCurve.code(of: box, within: extent)) << 32 | UInt64(index))
    }
    guard items.count > 256 else {
      keys.sort()
      return keys
    }
    // A stable radix sort by the code alone: equal codes stay in the order of their indices.
    var other = [UInt64](repeating: 0, count: keys.count)
    for shift in [UInt64(32), 43, 54] {
      var starts = [Int](repeating: 0, count: 2049)
      for key in keys { starts[Int((key >> shift) & 2047) + 1] += 1 }
      for digit in 1...2048 { starts[digit] += starts[digit - 1] }
      for key in keys {
        let digit = Int((key >> shift) & 2047)
        other[starts[digit]] = key
        starts[digit] += 1
      }
      swap(&keys, &other)
    }
    return keys
  }
}
