import GEOS
import Planar

/// What layers of the plan share with each other and with themselves, on the working surface.
///
/// A piece counts if it contains a disc of the tolerance: what is thinner is within the tolerance of a
/// common boundary. Pairs are found by the layers' own index; GEOS draws only those that share enough
/// for such a disc, and what less their features share with others, since it may join two pieces.
struct LayerOverlay {
  let geos: GEOSSession
  /// ε and the accuracies of the layers, metres.
  let tolerance: Double

  /// Layers of fewer features are not worth a second thread.
  private static let featuresPerPart = 2048

  /// What the two layers share, counted once.
  func overlap(of a: LayerSheet, _ b: LayerSheet) throws(GEOSFailure) -> MultiPolygon {
    try drawn(pairs(a, b, startingAfterOwn: false), a, b)
  }

  /// What two or more features of a layer cover.
  func selfOverlap(of layer: LayerSheet) throws(GEOSFailure) -> MultiPolygon {
    try drawn(pairs(layer, layer, startingAfterOwn: true), layer, layer)
  }

  /// Where two layers say different things; `differ` is given the features' indices.
  func difference(
    of a: LayerSheet, _ b: LayerSheet, where differ: (Int, Int) -> Bool
  ) throws(GEOSFailure) -> MultiPolygon {
    try drawn(
      pairs(a, b, startingAfterOwn: false, where: differ), a, b)
  }

  /// All that a layer covers, m²; what several features cover once.
  func area(of layer: LayerSheet) throws(GEOSFailure) -> Double {
    let standing = LayerCount(target: layer).standing
    let flags = layer.overlapsAnother
    let alone = standing.filter { !flags[$0] }.reduce(0) { $0 + layer.areas[$1].area }
    let crowded = standing.filter { flags[$0] }.map { layer.areas[$0] }
    return crowded.isEmpty ? alone : alone + (try geos.union(crowded).area)
  }

  /// m² of an area that a layer does not cover, by sums and without a shape; features that overlap
  /// each other are dissolved, no other is drawn.
  func open(_ area: Int, of layer: LayerSheet, in target: LayerSheet) throws(GEOSFailure) -> Double
  {
    let crowd = Set(pairs(layer, layer, startingAfterOwn: true).flatMap { [$0.first, $0.second] })
    let standing = LayerCount(target: layer).standing.filter { !crowd.contains(Int32($0)) }
    // Stretches of a fixed length: sums must not depend on the number of processors.
    let stretches = (standing.count + Self.featuresPerPart - 1) / Self.featuresPerPart
    let sums = Stretches.map(stretches, atLeast: 1) { range in
      var scratch = CoverScratch()
      var hits: [SourceOverlap] = []
      return range.map { stretch in
        let first = stretch * Self.featuresPerPart
        var sum = 0.0
        for index in standing[first..<min(first + Self.featuresPerPart, standing.count)] {
          let shape = layer.areas[index]
          guard !shape.isEmpty else { continue }
          hits.removeAll(keepingCapacity: true)
          target.cover.overlaps(with: shape, box: shape.box, scratch: &scratch, into: &hits)
          for hit in hits where Int(hit.source) == area { sum += hit.area }
        }
        return sum
      }
    }
    let alone = sums.joined().reduce(0, +)
    let together = try geos.union(crowd.sorted().map { layer.areas[Int($0)] })
    let shared =
      together.isEmpty ? 0 : try geos.intersection(together, target.areas[area]).area
    return max(0, target.areas[area].area - alone - shared)
  }

  private struct Pair: Sendable {
    var first: Int32
    var second: Int32
    var area: Double
  }

  /// Shared areas below this are rounding, m².
  private static let noise = 1e-6

  /// Pairs of features that share at least what a disc of the tolerance has, and smaller ones of
  /// the same features, in order.
  private func pairs(
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

  private func sharing(
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
          found.append(Pair(first: Int32(source), second: hit.source, area: hit.area))
        }
      }
      return found
    }
    return parts.flatMap(\.self)
  }

  private func drawn(
    _ pairs: [Pair], _ a: LayerSheet, _ b: LayerSheet
  ) throws(GEOSFailure) -> MultiPolygon {
    var parts: [MultiPolygon] = []
    for pair in pairs {
      let shape = a.areas[Int(pair.first)]
      parts.append(
        try b.pieces(geos).clip(shape, box: shape.box, owner: pair.second, session: geos))
    }
    return try counted(geos.union(parts))
  }

  /// The pieces that contain a disc of the tolerance.
  func counted(_ shape: MultiPolygon) throws(GEOSFailure) -> MultiPolygon {
    var kept = MultiPolygon()
    for index in 0..<shape.polygonCount {
      let piece = MultiPolygon(
        polygons: [shape.polygonRange(index).map { Array(shape.points[shape.ringRange($0)]) }])
      if try isCounted(piece) { kept.append(piece) }
    }
    return kept
  }

  /// Every point lies within the largest disc's radius r of the boundary, so that A ≤ r·P: most
  /// pieces need no erosion.
  private func isCounted(_ piece: MultiPolygon) throws(GEOSFailure) -> Bool {
    let area = piece.area
    if area < Double.pi * tolerance * tolerance { return false }
    if area >= tolerance * piece.perimeter { return true }
    return try !geos.buffer(piece, distance: -tolerance).isEmpty
  }
}
