import GEOS
import Planar
import Values

/// Plots of one date with ground that several have given to the first of them, in the order of
/// their identities: what is left lies side by side, so that areas between dates add up.
struct NetCover: Sendable {
  /// Without what an earlier plot has; empty where nothing is left.
  let shapes: [MultiPolygon]
  /// 10⁻⁴ m² by the run's area method.
  let areas: [Int]
  let cover: LayerCover
  /// 10⁻⁴ m² that a plot shares with earlier ones, of all plots.
  let shared: Int
  /// Plots whose overlays GEOS could not make; they keep what they share.
  let failures: Int

  private static let noise = 1e-6

  init(_ plots: [ComparedPlot], session: GEOSSession) {
    var shapes = plots.map(\.shape)
    var areas = plots.map { $0.area ?? 0 }
    var failures = 0
    let whole = LayerCover(sources: shapes)
    let given = shapes
    let earlier = Stretches.map(plots.count, atLeast: 2048) { range in
      var scratch = CoverScratch()
      var hits: [SourceOverlap] = []
      return range.map { index -> [Int] in
        guard !given[index].isEmpty else { return [] }
        hits.removeAll(keepingCapacity: true)
        whole.overlaps(with: given[index], box: given[index].box, scratch: &scratch, into: &hits)
        return hits.filter { $0.source < index && $0.area > Self.noise }.map { Int($0.source) }
      }
    }.flatMap(\.self)
    var shared = 0
    for (index, others) in earlier.enumerated() where !others.isEmpty {
      do {
        // What is left of an earlier plot may be less than it was; what it was is taken from here.
        let net = try session.difference(given[index], session.union(others.map { given[$0] }))
        let before = given[index].area
        let left = Int(held: Double(areas[index]) * min(1, net.area / before))
        shared.addHeld(areas[index] - left)
        areas[index] = left
        shapes[index] = net
      } catch {
        failures += 1
      }
    }
    self.shapes = shapes
    self.areas = areas
    self.shared = shared
    self.failures = failures
    cover = LayerCover(sources: shapes)
  }
}
