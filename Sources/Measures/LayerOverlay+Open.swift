import GEOS
import Planar

extension LayerOverlay {
  /// m² of an area that a layer does not cover, by sums and without a shape. Features that overlap
  /// each other are dissolved only where more than two of them may cover one place.
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
    let shared = try covered(by: crowd.sorted(), of: layer, in: target, area)
    return max(0, target.areas[area].area - alone - shared)
  }

  /// m² of an area that features cover which may overlap each other.
  private func covered(
    by crowd: [Int32], of layer: LayerSheet, in target: LayerSheet, _ area: Int
  ) throws(GEOSFailure) -> Double {
    let places = Dictionary(
      crowd.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var groups = Groups(count: crowd.count)
    var neighbours = [[Int: Double]](repeating: [:], count: crowd.count)
    for pair in sharing(layer, layer, startingAfterOwn: true) {
      guard let a = places[pair.first], let b = places[pair.second] else { continue }
      groups.join(a, b)
      neighbours[a][b] = pair.area
      neighbours[b][a] = pair.area
    }
    var sum = 0.0
    for group in groups.all() {
      let shapes = group.map { layer.areas[Int(crowd[$0])] }
      if Self.areOverlapsApart(group, neighbours),
        shapes.allSatisfy({ isInside($0, target, area) })
      {
        // Each place is covered once or twice: what is covered twice was counted twice.
        var twice = 0.0
        for member in group {
          for (other, shared) in neighbours[member].sorted(by: { $0.key < $1.key })
          where other > member {
            twice += shared
          }
        }
        sum += shapes.reduce(0) { $0 + $1.area } - twice
      } else {
        let together = try geos.union(shapes)
        if !together.isEmpty { sum += try geos.intersection(together, target.areas[area]).area }
      }
    }
    return sum
  }

  /// True where no three members overlap each other pair by pair, so that no place is covered by
  /// three of them.
  private static func areOverlapsApart(
    _ group: [Int], _ neighbours: [[Int: Double]]
  ) -> Bool {
    for member in group {
      for other in neighbours[member].keys where other > member {
        if neighbours[other].keys.contains(where: { neighbours[member][$0] != nil }) {
          return false
        }
      }
    }
    return true
  }

  private func isInside(_ shape: MultiPolygon, _ target: LayerSheet, _ area: Int) -> Bool {
    var scratch = CoverScratch()
    var hits: [SourceOverlap] = []
    target.cover.overlaps(with: shape, box: shape.box, scratch: &scratch, into: &hits)
    return hits.contains { Int($0.source) == area && $0.relation == .inside }
  }
}
