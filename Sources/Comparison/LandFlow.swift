import Planar
import Values

/// Ground of one date set against that of another: which parts of which plot became which.
///
/// Every part is a whole number of 10⁻⁴ m², and the parts of an earlier plot add up to its net area.
struct LandFlow: Sendable {
  struct Part: Sendable {
    /// Index into the plots of the earlier date; nil for ground that no plot had.
    var old: Int?
    /// Index into those of the later date; nil for ground that no plot has any more.
    var new: Int?
    /// 10⁻⁴ m².
    var area: Int
  }

  /// By earlier plot, then by later plot.
  let parts: [Part]

  /// What is below this share of a plot, or 0.01 m², is rounding.
  private static let noise = 1e-7

  private static func slack(_ shape: MultiPolygon) -> Double { shape.area * noise + 0.01 }

  init(from old: NetCover, to new: NetCover) {
    let found = Stretches.map(old.shapes.count, atLeast: 1024) { range in
      var scratch = CoverScratch()
      var hits: [SourceOverlap] = []
      return range.map { index -> [SourceOverlap] in
        let shape = old.shapes[index]
        guard !shape.isEmpty else { return [] }
        hits.removeAll(keepingCapacity: true)
        new.cover.overlaps(with: shape, box: shape.box, scratch: &scratch, into: &hits)
        return hits.filter { $0.area > 1e-6 }
      }
    }.flatMap(\.self)
    var parts: [Part] = []
    var taken = new.shapes.map { _ in 0.0 }
    for (index, hits) in found.enumerated() where !old.shapes[index].isEmpty {
      var targets: [Int?] = hits.map { Int($0.source) }
      var sizes = hits.map(\.area)
      for hit in hits { taken[Int(hit.source)] += hit.area }
      let rest = old.shapes[index].area - sizes.reduce(0, +)
      if targets.isEmpty || rest > Self.slack(old.shapes[index]) {
        targets.append(nil)
        sizes.append(rest)
      }
      parts += zip(targets, Self.apportioned(sizes, to: old.areas[index]))
        .map { Part(old: index, new: $0, area: $1) }
    }
    for (index, shape) in new.shapes.enumerated() where !shape.isEmpty {
      let rest = shape.area - taken[index]
      guard rest > Self.slack(shape) else { continue }
      let area = Int(held: Double(new.areas[index]) * rest / shape.area)
      parts.append(Part(old: nil, new: index, area: area))
    }
    self.parts = parts.filter { $0.area > 0 }
  }

  /// m² as whole 10⁻⁴ m² that add up to a plot's area by the run's method.
  private static func apportioned(_ sizes: [Double], to area: Int) -> [Int] {
    let units = sizes.map { Int(held: $0 * 10_000) }
    return LargestRemainder.apportion(
      units, to: area, numerator: area, denominator: max(1, units.heldSum))
  }
}
