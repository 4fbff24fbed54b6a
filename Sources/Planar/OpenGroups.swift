/// Open edges grouped by nearness: between two groups there is more than a distance everywhere.
public struct OpenGroups: Sendable {
  /// The edges of each group.
  public private(set) var groups: [[Int32]] = []

  public init(_ open: OpenEdges, distance: Double) {
    var parents = Array(0..<Int32(open.edgeCount))
    func root(_ edge: Int) -> Int {
      var edge = edge
      while Int(parents[edge]) != edge {
        parents[edge] = parents[Int(parents[edge])]
        edge = Int(parents[edge])
      }
      return edge
    }
    var hits: [Int32] = []
    let limit = distance * distance
    for run in 0..<open.runCount {
      let edges = open.run(run)
      open.query(open.box(ofRun: run).expanded(by: distance), into: &hits)
      for hit in hits where hit >= run {
        let others = open.run(Int(hit))
        for one in edges {
          let edge = open[one]
          let reach = edge.box.expanded(by: distance)
          for other in others where other > one && open[other].box.intersects(reach) {
            let (a, b) = (root(one), root(other))
            guard a != b, edge.squaredDistance(to: open[other]) <= limit else { continue }
            parents[max(a, b)] = Int32(min(a, b))
          }
        }
      }
    }
    var places: [Int: Int] = [:]
    for edge in 0..<open.edgeCount {
      let own = root(edge)
      if let place = places[own] {
        groups[place].append(Int32(edge))
      } else {
        places[own] = groups.count
        groups.append([Int32(edge)])
      }
    }
  }
}

extension OpenEdges {
  /// Lines along the edges, the same in whatever order the edges stand.
  public func lines(_ group: [Int32]) -> [[Point]] {
    let sorted = group.map { self[Int($0)] }.sorted {
      ($0.start.x, $0.start.y, $0.end.x, $0.end.y) < ($1.start.x, $1.start.y, $1.end.x, $1.end.y)
    }
    // Edges leaving a point stand one after another.
    var firsts: [Point: Int] = [:]
    for (position, edge) in sorted.enumerated() where firsts[edge.start] == nil {
      firsts[edge.start] = position
    }
    var isTaken = Array(repeating: false, count: sorted.count)
    var lines: [[Point]] = []
    for first in sorted.indices where !isTaken[first] {
      var line = [sorted[first].start]
      var next: Int? = first
      while let current = next {
        isTaken[current] = true
        let end = sorted[current].end
        line.append(end)
        next = nil
        guard var candidate = firsts[end] else { break }
        while candidate < sorted.count, sorted[candidate].start == end {
          if !isTaken[candidate] {
            next = candidate
            break
          }
          candidate += 1
        }
        firsts[end] = candidate
      }
      lines.append(line)
    }
    return lines
  }
}
