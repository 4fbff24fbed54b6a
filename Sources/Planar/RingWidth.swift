/// How near the edges of a ring come to each other.
public enum RingWidth {
  /// Rings of more edges are not looked at.
  private static let mostEdges = 64

  /// Cosine of the sharpest angle at which neighbouring edges are taken for a corner, not for a line
  /// that runs back along itself.
  private static let sharpest = 0.98

  /// Whether only neighbouring edges of a closed ring come within a distance of each other, and these
  /// at no spike. False for large rings and for lines that are not closed.
  public static func isWide(_ ring: [Point], than distance: Double) -> Bool {
    let count = ring.count - 1
    guard count >= 3, count <= mostEdges, ring.first == ring.last else { return false }
    let edges = (0..<count).map { DirectedEdge(start: ring[$0], end: ring[$0 + 1]) }
    for one in 0..<count {
      guard !isSpike(edges[one], edges[(one + 1) % count]) else { return false }
      let reach = edges[one].box.expanded(by: distance)
      for other in one + 1..<count
      where other - one > 1 && !(one == 0 && other == count - 1)
        && edges[other].box.intersects(reach)
      {
        if edges[one].squaredDistance(to: edges[other]) <= distance * distance { return false }
      }
    }
    return true
  }

  private static func isSpike(_ a: DirectedEdge, _ b: DirectedEdge) -> Bool {
    let (ax, ay) = (a.start.x - a.end.x, a.start.y - a.end.y)
    let (bx, by) = (b.end.x - b.start.x, b.end.y - b.start.y)
    let lengths = ((ax * ax + ay * ay) * (bx * bx + by * by)).squareRoot()
    return ax * bx + ay * by > sharpest * lengths
  }
}
