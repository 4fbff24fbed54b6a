/// Vertices of one polygon upon an edge of another one that has none there, and along which both run.
/// Two places are the same within the tolerance.
public struct MissingVertices: Sendable {
  public struct Found: Sendable {
    /// The polygon that lacks a vertex, and the one that has it.
    public var owner: Int32
    public var neighbour: Int32
    public var place: Point
  }

  let open: OpenEdges
  let tolerance: Double
  public private(set) var found: [Found] = []
  private var hits: [Int32] = []
  private var near: [Int32] = []

  /// - Parameter tolerance: ε in the unit of the coordinates.
  public init(_ open: OpenEdges, tolerance: Double) {
    self.open = open
    self.tolerance = tolerance
  }

  /// Looks along the edges of some runs; a place may be found several times.
  ///
  /// - Parameter mayMiss: whether a polygon may lack a vertex of another one.
  public mutating func look(_ runs: Range<Int>, mayMiss: (_ owner: Int32, _ other: Int32) -> Bool) {
    for run in runs {
      let owner = open.owners[run]
      open.query(open.box(ofRun: run).expanded(by: tolerance), into: &hits)
      hits.removeAll { !mayMiss(owner, open.owners[Int($0)]) }
      guard !hits.isEmpty else { continue }
      for position in open.run(run) { look(open[position], of: owner) }
    }
  }

  private mutating func look(_ edge: DirectedEdge, of owner: Int32) {
    let reach = edge.box.expanded(by: tolerance)
    for hit in hits {
      for position in open.run(Int(hit)) {
        let other = open[position]
        guard other.box.intersects(reach) else { continue }
        for (place, next) in [(other.start, other.end), (other.end, other.start)]
        where isBetween(place, edge) && runsAlong(edge, from: place, to: next)
          && !hasVertex(owner, at: place)
        {
          found.append(Found(owner: owner, neighbour: open.owners[Int(hit)], place: place))
        }
      }
    }
  }

  /// Whether the polygon has a vertex within ε of a place, at an edge that it does not share.
  private mutating func hasVertex(_ owner: Int32, at place: Point) -> Bool {
    let limit = tolerance * tolerance
    let box = Box(minX: place.x, minY: place.y, maxX: place.x, maxY: place.y)
    open.query(box.expanded(by: tolerance), into: &near)
    return near.contains { run in
      open.owners[Int(run)] == owner
        && open.run(Int(run)).contains {
          open[$0].start.squaredDistance(to: place) <= limit
            || open[$0].end.squaredDistance(to: place) <= limit
        }
    }
  }

  /// Whether a point is within ε of the edge and farther from both of its ends.
  private func isBetween(_ point: Point, _ edge: DirectedEdge) -> Bool {
    let limit = tolerance * tolerance
    return edge.squaredDistance(to: point) <= limit && point.squaredDistance(to: edge.start) > limit
      && point.squaredDistance(to: edge.end) > limit
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
