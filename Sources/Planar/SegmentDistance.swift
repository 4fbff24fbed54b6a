extension DirectedEdge {
  /// The square of the distance from a point to the edge.
  func squaredDistance(to point: Point) -> Double {
    let dx = end.x - start.x
    let dy = end.y - start.y
    let px = point.x - start.x
    let py = point.y - start.y
    let length = dx * dx + dy * dy
    let share = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
    let x = px - share * dx
    let y = py - share * dy
    return x * x + y * y
  }

  /// The square of the distance between two edges; exactly 0 if they have a point in common.
  func squaredDistance(to other: DirectedEdge) -> Double {
    if meets(other) { return 0 }
    return min(
      squaredDistance(to: other.start), squaredDistance(to: other.end),
      other.squaredDistance(to: start), other.squaredDistance(to: end))
  }

  /// True if the closed edges have a point in common, decided exactly.
  func meets(_ other: DirectedEdge) -> Bool {
    guard box.intersects(other.box) else { return false }
    return Orientation.sign(start, end, other.start) * Orientation.sign(start, end, other.end) <= 0
      && Orientation.sign(other.start, other.end, start)
        * Orientation.sign(other.start, other.end, end) <= 0
  }
}
