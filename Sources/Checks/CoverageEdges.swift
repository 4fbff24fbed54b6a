public import Planar

/// Matches the boundaries of all plots with each other, within the tolerance.
public struct CoverageEdges: Sendable {
  /// Vertices of other plots that a plot's boundary lacks.
  public struct Lacking: Sendable {
    /// A feature of the store.
    public var feature: Int
    /// On the working surface.
    public var places: [Point]
    /// The features whose vertices they are, each once.
    public var neighbours: [Int]
  }

  public private(set) var lacking: [Lacking] = []

  /// - Parameters:
  ///   - plots: the plot of each feature.
  ///   - index: over the boxes of the whole store.
  ///   - isLeftOut: features that are matched with nothing.
  public init(
    in store: PlotStore, plots: [Int32], index: PackedIndex, without isLeftOut: [Bool],
    tolerance: Double
  ) {
    let parts = Stretches.map(store.count, atLeast: 256) { range in
      Self.match(range, store, plots, index, isLeftOut, tolerance)
    }
    lacking = parts.flatMap(\.self)
  }

  private static func match(
    _ range: Range<Int>, _ store: PlotStore, _ plots: [Int32], _ index: PackedIndex,
    _ isLeftOut: [Bool], _ tolerance: Double
  ) -> [Lacking] {
    var match = BoundaryMatch(tolerance: tolerance)
    var hits: [Int32] = []
    var lacking: [Lacking] = []
    for row in range where !isLeftOut[row] {
      let shape = store.shape(row)
      let reach = shape.box.expanded(by: tolerance)
      hits.removeAll(keepingCapacity: true)
      index.query(reach, into: &hits)
      hits.removeAll { $0 == row || isLeftOut[Int($0)] }
      let others = hits.sorted().map {
        BoundaryMatch.Neighbour($0, store.shape(Int($0)), within: reach)
      }
      match.match(shape, others) { plots[Int($0)] == plots[row] }
      let missing = match.takeMissing()
      guard !missing.places.isEmpty else { continue }
      lacking.append(
        Lacking(
          feature: row, places: missing.places,
          neighbours: missing.neighbours.sorted(by: store.precedes)))
    }
    return lacking
  }
}
