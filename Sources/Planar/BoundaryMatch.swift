/// Where other plots have a vertex upon a plot's boundary that it lacks. Two places are the same within
/// the tolerance.
public struct BoundaryMatch: Sendable {
  /// A vertex of `neighbour` upon an edge of the plot that has none there.
  private struct Missing: Sendable {
    var place: Point
    var neighbour: Int32
  }

  /// Another plot near the one that is matched.
  public struct Neighbour: Sendable {
    var row: Int32
    var box: Box
    var shape: MultiPolygon
    /// Its edges near the plot.
    var edges: [DirectedEdge] = []

    /// - Parameters:
    ///   - row: what the plot is called.
    ///   - reach: edges beyond are left out.
    public init(_ row: Int32, _ shape: MultiPolygon, within reach: Box) {
      self.row = row
      self.shape = shape
      box = shape.box
      shape.appendDirectedEdges(to: &edges)
      edges.removeAll { !$0.box.intersects(reach) }
    }
  }

  let tolerance: Double
  private var missing: [Missing] = []

  private var own: [DirectedEdge] = []
  private var near: [(neighbour: Int, edge: DirectedEdge)] = []

  /// - Parameter tolerance: ε in the unit of the coordinates.
  public init(tolerance: Double) {
    self.tolerance = tolerance
  }

  /// - Parameters:
  ///   - others: all plots whose box comes within the tolerance of this one's.
  ///   - isSame: whether another feature belongs to the same plot; of it no vertex is missing.
  public mutating func match(
    _ shape: MultiPolygon, _ others: [Neighbour], isSame: (Int32) -> Bool
  ) {
    own.removeAll(keepingCapacity: true)
    shape.appendDirectedEdges(to: &own)
    for edge in own {
      let reach = edge.box.expanded(by: tolerance)
      near.removeAll(keepingCapacity: true)
      var isTwin = false
      search: for (index, other) in others.enumerated() where other.box.intersects(reach) {
        for candidate in other.edges where candidate.box.intersects(reach) {
          if candidate.start == edge.end, candidate.end == edge.start {
            isTwin = true
            break search
          }
          near.append((index, candidate))
        }
      }
      // An edge that both have is shared from end to end.
      if !isTwin { match(edge, shape, others, isSame) }
    }
  }

  /// What the last plot lacks, and forgets it: each place once, from the west, whatever the order of
  /// the neighbours.
  public mutating func takeMissing() -> (places: [Point], neighbours: [Int]) {
    defer { missing.removeAll(keepingCapacity: true) }
    guard !missing.isEmpty else { return ([], []) }
    var places: [Point] = []
    for item in missing.sorted(by: { ($0.place.x, $0.place.y) < ($1.place.x, $1.place.y) })
    where !places.contains(where: { $0.squaredDistance(to: item.place) <= tolerance * tolerance }) {
      places.append(item.place)
    }
    return (places, Array(Set(missing.map { Int($0.neighbour) })))
  }

  private mutating func match(
    _ edge: DirectedEdge, _ shape: MultiPolygon, _ others: [Neighbour], _ isSame: (Int32) -> Bool
  ) {
    for (index, candidate) in near {
      guard !isSame(others[index].row), isBetween(candidate.start, edge) else { continue }
      note(candidate.start, of: others[index], on: edge, shape)
    }
  }

  /// Whether a point is within ε of the edge and farther from both of its ends.
  private func isBetween(_ point: Point, _ edge: DirectedEdge) -> Bool {
    let limit = tolerance * tolerance
    return edge.squaredDistance(to: point) <= limit && point.squaredDistance(to: edge.start) > limit
      && point.squaredDistance(to: edge.end) > limit
  }

  private mutating func note(
    _ point: Point, of other: Neighbour, on edge: DirectedEdge, _ shape: MultiPolygon
  ) {
    let limit = tolerance * tolerance
    guard !shape.points.contains(where: { $0.squaredDistance(to: point) <= limit }) else { return }
    let arms = other.edges.flatMap { arm in
      arm.start == point ? [arm.end] : arm.end == point ? [arm.start] : []
    }
    guard arms.contains(where: { runsAlong(edge, from: point, to: $0) }) else { return }
    missing.append(Missing(place: point, neighbour: other.row))
  }

  /// Whether the way from a point upon the edge to another one stays within ε of it for longer than
  /// ε, as far as the edge goes.
  private func runsAlong(_ edge: DirectedEdge, from point: Point, to other: Point) -> Bool {
    let (dx, dy) = (edge.end.x - edge.start.x, edge.end.y - edge.start.y)
    let length = dx * dx + dy * dy
    func share(_ p: Point) -> Double {
      ((p.x - edge.start.x) * dx + (p.y - edge.start.y) * dy) / length
    }
    let (from, to) = (share(point), share(other))
    let reached = min(max(to, 0), 1)
    guard to != from else { return false }
    let part = (reached - from) / (to - from)
    let end = Point(
      x: point.x + part * (other.x - point.x), y: point.y + part * (other.y - point.y))
    let limit = tolerance * tolerance
    return end.squaredDistance(to: point) > limit && edge.squaredDistance(to: end) <= limit
  }
}

extension Point {
  func squaredDistance(to other: Point) -> Double {
    (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
  }
}
