extension Box {
  /// The square of the distance between two closed boxes; 0 where they meet.
  @inlinable
  public func squaredDistance(to other: Box) -> Double {
    let dx = Swift.max(0, other.minX - maxX, minX - other.maxX)
    let dy = Swift.max(0, other.minY - maxY, minY - other.maxY)
    return dx * dx + dy * dy
  }
}

/// Boxes waiting to be visited, nearest first. Kept between queries, it allocates nothing.
public struct NearestQueue: Sendable {
  struct Entry {
    var squaredDistance: Double
    /// 0 for a leaf, so that a level is also the kind of what `link` names.
    var level: Int32
    var link: Int32

    /// Nearer first; at the same distance nodes before leaves, so that equal leaves come by index.
    func precedes(_ other: Entry) -> Bool {
      if squaredDistance != other.squaredDistance { return squaredDistance < other.squaredDistance }
      if level != other.level { return level > other.level }
      return link < other.link
    }
  }

  var heap: [Entry] = []

  public init() {}

  mutating func push(_ entry: Entry) {
    heap.append(entry)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].precedes(heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Entry? {
    guard let last = heap.popLast() else { return nil }
    guard let first = heap.first else { return last }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in 2 * parent + 1..<min(2 * parent + 3, max(heap.count, 2 * parent + 1))
      where heap[child].precedes(heap[least]) {
        least = child
      }
      if least == parent { return first }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}

extension PackedIndex {
  /// Visits boxes from the nearest to `box` outwards, equal distances by index.
  ///
  /// - Parameters:
  ///   - within: the distance beyond which nothing is visited; a box at that distance still is.
  ///   - body: given the index and the squared distance of its box; returns the squared distance
  ///     beyond which the caller no longer looks (`.infinity` to go on, a negative number to stop).
  public func visitNearest(
    to box: Box, within distance: Double = .infinity, queue: inout NearestQueue,
    _ body: (Int32, Double) -> Double
  ) {
    queue.heap.removeAll(keepingCapacity: true)
    guard count > 0 else { return }
    var bound = distance * distance
    var entry = NearestQueue.Entry(
      squaredDistance: extent.squaredDistance(to: box), level: Int32(levelEnds.count),
      link: Int32(levelStart(levelEnds.count - 1)))
    while entry.squaredDistance <= bound {
      if entry.level == 0 {
        bound = min(bound, body(entry.link, entry.squaredDistance))
      } else {
        let level = Int(entry.level) - 1
        let first = Int(entry.link)
        for position in first..<min(first + Self.nodeSize, levelEnds[level])
        where !boxes[position].isEmpty {
          let squared = boxes[position].squaredDistance(to: box)
          if squared <= bound {
            queue.push(
              NearestQueue.Entry(
                squaredDistance: squared, level: Int32(level), link: links[position]))
          }
        }
      }
      guard let next = queue.pop() else { return }
      entry = next
    }
  }

  /// Appends the indices of the `limit` boxes nearest to `box`, nearest first.
  public func nearest(
    to box: Box, limit: Int, within distance: Double = .infinity, queue: inout NearestQueue,
    into hits: inout [Int32]
  ) {
    guard limit > 0 else { return }
    var left = limit
    visitNearest(to: box, within: distance, queue: &queue) { index, _ in
      hits.append(index)
      left -= 1
      return left > 0 ? .infinity : -1
    }
  }
}
