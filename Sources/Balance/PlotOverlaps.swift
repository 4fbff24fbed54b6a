public import GEOS
public import Planar

/// What plots share with each other, so that it can be counted once.
///
/// Shared areas of two plots are sums over pairs of edges, as everywhere; GEOS draws only where a
/// plot shares ground with several others.
public struct PlotOverlaps: Sendable {
  public struct Pair: Sendable {
    /// Indices of the shapes, the lesser first.
    public var first: Int
    public var second: Int
    /// m².
    public var area: Double
  }

  /// Pairs that share more than rounding, in order.
  public let pairs: [Pair]
  /// m² by which the sum of all plots exceeds what they cover together.
  public let excess: Double
  /// Plots whose overlays GEOS could not make: for them shared ground may count more than twice.
  public let failures: Int

  /// Shared areas below this are rounding, m².
  static let noise = 1e-6
  private static let plotsPerPart = 2048

  /// - Parameter shapes: on one working surface; empty ones share nothing.
  public init(_ shapes: [MultiPolygon], session: GEOSSession) {
    let cover = LayerCover(sources: shapes)
    let found = Stretches.map(shapes.count, atLeast: Self.plotsPerPart) { range in
      var scratch = CoverScratch()
      var hits: [SourceOverlap] = []
      var pairs: [Pair] = []
      for index in range where !shapes[index].isEmpty {
        hits.removeAll(keepingCapacity: true)
        cover.overlaps(
          with: shapes[index], box: shapes[index].box, from: index + 1, scratch: &scratch,
          into: &hits)
        for hit in hits where hit.area > Self.noise {
          pairs.append(Pair(first: index, second: Int(hit.source), area: hit.area))
        }
      }
      return pairs
    }
    pairs = found.flatMap(\.self)
    var earlier: [Int: [Pair]] = [:]
    for pair in pairs { earlier[pair.second, default: []].append(pair) }
    var excess = 0.0
    var failures = 0
    for (plot, shared) in earlier.sorted(by: { $0.key < $1.key }) {
      if shared.count == 1 {
        excess += shared[0].area
        continue
      }
      do {
        let clips = try shared.map { pair throws(GEOSFailure) in
          try session.intersection(shapes[plot], shapes[pair.first])
        }
        excess += try session.union(clips).area
      } catch {
        failures += 1
        excess += min(shared.reduce(0) { $0 + $1.area }, shapes[plot].area)
      }
    }
    self.excess = excess
    self.failures = failures
  }
}
