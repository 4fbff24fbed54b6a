import Planar

/// Vertices of different plots that lie nearer to each other than the tolerance, and which of them
/// the others go to.
///
/// The vertex that most plots share stays, the first of the file among equals; of each plot one
/// vertex at most, the nearest, goes to it, and none of a plot that has it already. So no two
/// corners of one plot become one, and nothing is left to do a second time.
struct VertexSnap {
  /// A vertex of a plot; in the order of the file.
  private var points: [Point] = []
  private var nodes: [Point: Int32] = [:]
  private var uses: [(node: Int32, plot: Int32)] = []

  /// - Parameter plot: the same of all features of a plot.
  mutating func add(_ shape: MultiPolygon, plot: Int) {
    var own: Set<Int32> = []
    for point in shape.points {
      let node = nodes[point] ?? Int32(points.count)
      if node == points.count {
        nodes[point] = node
        points.append(point)
      }
      if own.insert(node).inserted { uses.append((node, Int32(plot))) }
    }
  }

  /// Where vertices go, in the coordinates of the file.
  ///
  /// - Parameter project: points of the file in metres, NaN where there is no place.
  func targets(within tolerance: Double, project: ([Point]) -> [Point]) -> [Point: Point] {
    guard tolerance > 0, points.count > 1 else { return [:] }
    let plane = project(points)
    let index = PackedIndex(
      plane.map { $0.x.isFinite && $0.y.isFinite ? Box.around($0) : .empty })
    let plots = self.plots
    let order = points.indices.sorted {
      (plots.count($1), $0) < (plots.count($0), $1)
    }
    var isSettled = [Bool](repeating: false, count: points.count)
    var targets: [Point: Point] = [:]
    var near: [Int32] = []
    for node in order where !isSettled[node] {
      isSettled[node] = true
      let place = plane[node]
      guard place.x.isFinite, place.y.isFinite else { continue }
      near.removeAll(keepingCapacity: true)
      index.query(Box.around(place).expanded(by: tolerance), into: &near)
      guard near.count > 1 else { continue }
      let candidates = near.lazy.map {
        (distance: Self.distance(plane[Int($0)], place), node: Int($0))
      }
      .filter { !isSettled[$0.node] && $0.distance < tolerance }
      .sorted { ($0.distance, $0.node) < ($1.distance, $1.node) }
      var taken = Set(plots[node])
      for (_, candidate) in candidates where taken.isDisjoint(with: plots[candidate]) {
        isSettled[candidate] = true
        taken.formUnion(plots[candidate])
        targets[points[candidate]] = points[node]
      }
    }
    return targets
  }

  private static func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  /// The plots of each node, flat.
  private struct Plots {
    var starts: [Int32]
    var all: [Int32]

    func count(_ node: Int) -> Int32 { starts[node + 1] - starts[node] }

    subscript(node: Int) -> ArraySlice<Int32> { all[Int(starts[node])..<Int(starts[node + 1])] }
  }

  private var plots: Plots {
    // Features of one plot may share a vertex.
    var uses: [(node: Int32, plot: Int32)] = []
    uses.reserveCapacity(self.uses.count)
    for use in self.uses.sorted(by: { ($0.node, $0.plot) < ($1.node, $1.plot) }) {
      if let last = uses.last, last == use { continue }
      uses.append(use)
    }
    var starts = [Int32](repeating: 0, count: points.count + 1)
    for use in uses { starts[Int(use.node) + 1] += 1 }
    for node in points.indices { starts[node + 1] += starts[node] }
    var next = starts
    var all = [Int32](repeating: 0, count: uses.count)
    for use in uses {
      all[Int(next[Int(use.node)])] = use.plot
      next[Int(use.node)] += 1
    }
    return Plots(starts: starts, all: all)
  }
}

/// Numbers for plots: features with one id are one plot, one without is a plot of its own.
struct PlotNumbers {
  private var numbers: [String: Int] = [:]
  private var count = 0

  mutating func number(of plot: String?) -> Int {
    if let plot, let known = numbers[plot] { return known }
    defer { count += 1 }
    if let plot { numbers[plot] = count }
    return count
  }
}

extension Box {
  fileprivate static func around(_ point: Point) -> Box {
    Box(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
  }
}
