extension MultiPolygon {
  /// Crossings up to which a shape is never called tangled, however few edges it has.
  ///
  /// Whoever mends a shape draws a node for each crossing: 25 to 90 µs and several kilobytes, as
  /// measured on rings of random points and on lines through one point. Five hundred are a few
  /// hundredths of a second for a plot; the number grows with the square of the edges, to minutes
  /// and gigabytes for one ring of a few thousand points.
  public static let fewCrossings = 500

  /// Beyond this many pairs of edges whose boxes meet nothing more is looked for: some tenths of a
  /// second.
  private static let mostPairs = 20_000_000

  /// True where edges cross or run along each other in more pairs than `fewCrossings` and than the
  /// shape has edges, or where the boxes of so many edges meet that they are not compared one by
  /// one, as mending would. A slip in drawing crosses an edge here and there; where there are more
  /// crossings than edges no outline can be told.
  public var isTangled: Bool {
    var edges: [DirectedEdge] = []
    appendDirectedEdges(to: &edges)
    let most = max(Self.fewCrossings, edges.count)
    guard points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }),
      edges.count * (edges.count - 1) / 2 > most
    else { return false }
    let index = PackedIndex(edges.map(\.box))
    var near: [Int32] = []
    var pairs = 0
    var crossings = 0
    for first in edges.indices {
      near.removeAll(keepingCapacity: true)
      index.query(edges[first].box, into: &near)
      pairs += near.count
      if pairs > Self.mostPairs { return true }
      for second in near where Int(second) > first {
        guard edges[first].crosses(edges[Int(second)]) else { continue }
        crossings += 1
        if crossings > most { return true }
      }
    }
    return false
  }
}

extension DirectedEdge {
  /// True where two edges cross within both of them, or have a stretch in common.
  fileprivate func crosses(_ other: DirectedEdge) -> Bool {
    let first = Orientation.sign(start, end, other.start)
    let second = Orientation.sign(start, end, other.end)
    if first == 0, second == 0 { return sharesStretch(with: other) }
    guard first * second < 0 else { return false }
    return Orientation.sign(other.start, other.end, start)
      * Orientation.sign(other.start, other.end, end) < 0
  }

  /// For edges on one line.
  private func sharesStretch(with other: DirectedEdge) -> Bool {
    let (a, b) = (box, other.box)
    return a.minX != a.maxX
      ? max(a.minX, b.minX) < min(a.maxX, b.maxX) : max(a.minY, b.minY) < min(a.maxY, b.maxY)
  }
}
