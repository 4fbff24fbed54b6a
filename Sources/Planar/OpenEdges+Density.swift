extension OpenEdges {
  /// Pairs of near edges up to which edges are never called dense, however few they are.
  ///
  /// A strip along an edge meets that of each edge near it at both of their ends, some hundred nodes
  /// a pair: measured on outlines of fingers narrower than the distance, about 40 µs and 7 KB.
  private static let fewPairs = 20_000
  /// Pairs of near edges to each long edge, beyond which they are dense: six others beside every
  /// edge on average. Beside an edge of land there is another one where a slit runs, or none.
  private static let mostPairsPerEdge = 3
  /// Beyond this many pairs of edges whose boxes are near nothing more is looked for.
  private static let mostTests = 20_000_000

  /// True where edges longer than a distance stand so near to each other, within that distance,
  /// that strips along them cover each other many times over. Edges that share an end do not count,
  /// nor do short ones, of which arcs are drawn. True too where there are too many to look at.
  public func isDense(within distance: Double) -> Bool {
    let limit = distance * distance
    let isLong = (0..<edgeCount).map { edge in
      let (start, end) = (self[edge].start, self[edge].end)
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      return dx * dx + dy * dy > limit
    }
    let most = max(Self.fewPairs, Self.mostPairsPerEdge * isLong.count(where: \.self))
    guard edgeCount * (edgeCount - 1) / 2 > most else { return false }
    var hits: [Int32] = []
    var pairs = 0
    var tests = 0
    for one in 0..<edgeCount where isLong[one] {
      let edge = self[one]
      let reach = edge.box.expanded(by: distance)
      query(reach, into: &hits)
      for hit in hits {
        for other in run(Int(hit)) where other > one && isLong[other] {
          tests += 1
          guard self[other].box.intersects(reach), !edge.sharesEnd(with: self[other]),
            edge.squaredDistance(to: self[other]) <= limit
          else { continue }
          pairs += 1
        }
      }
      if pairs > most || tests > Self.mostTests { return true }
    }
    return false
  }

  /// The polygons of some edges, each once.
  public func owners(of group: [Int32]) -> Set<Int32> {
    var found: Set<Int32> = []
    var run = 0
    for edge in group.sorted() {
      while !self.run(run).contains(Int(edge)) { run += 1 }
      found.insert(owners[run])
    }
    return found
  }
}

extension DirectedEdge {
  fileprivate func sharesEnd(with other: DirectedEdge) -> Bool {
    start == other.start || start == other.end || end == other.start || end == other.end
  }
}
