import Planar

/// Which features of two layers share land, by the layers' own index.
extension LayerOverlay {
  struct Pair: Sendable {
    var first: Int32
    var second: Int32
    var area: Double
    /// True where all of the first feature lies in the second.
    var isInside: Bool
  }

  /// Shared areas below this are rounding, m².
  static let noise = 1e-6

  /// Pairs of features that share at least what a disc of the tolerance has, and smaller ones of
  /// the same features, in order.
  func pairs(
    _ a: LayerSheet, _ b: LayerSheet, startingAfterOwn isSame: Bool,
    where isWanted: (Int, Int) -> Bool = { _, _ in true }
  ) -> [Pair] {
    let all = sharing(a, b, startingAfterOwn: isSame)
      .filter { isWanted(Int($0.first), Int($0.second)) }
    let least = Double.pi * tolerance * tolerance
    let large = all.filter { $0.area >= least }
    let firsts = Set(large.map(\.first))
    let seconds = Set(large.map(\.second))
    return all.filter { pair in
      if pair.area >= least || firsts.contains(pair.first) || seconds.contains(pair.second) {
        return true
      }
      return isSame && (firsts.contains(pair.second) || seconds.contains(pair.first))
    }
  }

  /// All pairs that share an area at all, in order.
  func sharing(
    _ a: LayerSheet, _ b: LayerSheet, startingAfterOwn isSame: Bool
  ) -> [Pair] {
    isSame ? a.ownPairs { find(a, b, startingAfterOwn: true) } : find(a, b, startingAfterOwn: false)
  }

  private func find(
    _ a: LayerSheet, _ b: LayerSheet, startingAfterOwn isSame: Bool
  ) -> [Pair] {
    let parts = Stretches.map(a.areas.count, atLeast: Self.featuresPerPart) { range in
      var scratch = CoverScratch()
      var hits: [SourceOverlap] = []
      var found: [Pair] = []
      for source in range where a.counts(source, approved: nil) && !a.areas[source].isEmpty {
        let shape = a.areas[source]
        hits.removeAll(keepingCapacity: true)
        b.cover.overlaps(
          with: shape, box: shape.box, from: isSame ? source + 1 : 0, scratch: &scratch,
          into: &hits)
        for hit in hits where hit.area > Self.noise && b.counts(Int(hit.source), approved: nil) {
          found.append(
            Pair(
              first: Int32(source), second: hit.source, area: hit.area,
              isInside: hit.relation == .inside))
        }
      }
      return found
    }
    return parts.flatMap(\.self)
  }
}
