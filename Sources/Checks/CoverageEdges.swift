public import Planar

/// Matches the boundaries of all plots with each other, within the tolerance.
public struct CoverageEdges: Sendable {
  /// Vertices of other plots that a plot's boundary lacks.
  public struct Lacking: Sendable {
    /// A feature of the store.
    public var feature: Int
    /// On the working surface, from the west; two of them are farther apart than the tolerance.
    public var places: [Point]
    /// The features whose vertices they are, each once.
    public var neighbours: [Int]
  }

  let store: PlotStore
  /// The plot of each feature; what lies in the store beyond them is not judged.
  let plots: [Int32]
  let open: OpenEdges
  let tolerance: Double

  public init(in store: PlotStore, plots: [Int32], open: OpenEdges, tolerance: Double) {
    self.store = store
    self.plots = plots
    self.open = open
    self.tolerance = tolerance
  }

  /// In the order of the plots.
  public func lacking() -> [Lacking] {
    let parts = Stretches.map(open.runCount, atLeast: 256) { range in
      var missing = MissingVertices(open, tolerance: tolerance)
      missing.look(range) { owner, other in
        owner < plots.count && other < plots.count && plots[Int(owner)] != plots[Int(other)]
      }
      return missing.found
    }
    let found = parts.flatMap(\.self).sorted {
      ($0.owner, $0.place.x, $0.place.y) < ($1.owner, $1.place.x, $1.place.y)
    }
    var lacking: [Lacking] = []
    var begin = 0
    while begin < found.count {
      var end = begin
      while end < found.count, found[end].owner == found[begin].owner { end += 1 }
      lacking.append(one(found[begin..<end]))
      begin = end
    }
    return lacking.sorted { store.precedes($0.feature, $1.feature) }
  }

  private func one(_ found: ArraySlice<MissingVertices.Found>) -> Lacking {
    var places: [Point] = []
    for item in found {
      // Those before stand from the west: the last ones are the near ones.
      let isNew = !places.reversed().prefix { item.place.x - $0.x <= tolerance }.contains {
        let (dx, dy) = ($0.x - item.place.x, $0.y - item.place.y)
        return dx * dx + dy * dy <= tolerance * tolerance
      }
      if isNew { places.append(item.place) }
    }
    return Lacking(
      feature: Int(found[found.startIndex].owner), places: places,
      neighbours: Set(found.map { Int($0.neighbour) }).sorted(by: store.precedes))
  }
}
