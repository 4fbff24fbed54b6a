import Analysis
import Planar

extension CasePicture.Panel {
  /// True where a parcel and a layer share ground, so that the legend names what is there.
  var hasOverlap: Bool {
    var scratch = AreaScratch()
    return parcels.contains { parcel in
      let edges = PreparedEdges(parcel)
      return drawings.contains {
        !$0.shape.isEmpty && edges.intersectionArea(with: $0.shape, scratch: &scratch) > 1e-6
      }
    }
  }

  /// Features that are labelled: few enough to be read.
  var labelled: [CaseFile.Drawing] {
    let named = drawings.filter { !$0.label.isEmpty && $0.box.intersects(box) }
    return isLabelled && named.count <= 6 ? named : []
  }

  /// Pairs of shapes of two layers whose codes are neither the same nor above each other.
  var differences: [(MultiPolygon, MultiPolygon)] {
    guard marksDifferences else { return [] }
    var scratch = AreaScratch()
    var pairs: [(MultiPolygon, MultiPolygon)] = []
    for (index, a) in drawings.enumerated() where !a.shape.isEmpty && !a.label.isEmpty {
      let edges = PreparedEdges(a.shape)
      for b in drawings[(index + 1)...]
      where b.key != a.key && !b.shape.isEmpty && !b.label.isEmpty {
        guard !a.label.hasPrefix(b.label), !b.label.hasPrefix(a.label),
          edges.intersectionArea(with: b.shape, scratch: &scratch) > 1e-6
        else { continue }
        pairs.append((a.shape, b.shape))
      }
    }
    return pairs
  }
}

extension Box {
  /// Between the nearest sides; 0 where they meet.
  func distance(to other: Box) -> Double {
    let across = max(minX - other.maxX, other.minX - maxX, 0)
    let along = max(minY - other.maxY, other.minY - maxY, 0)
    return (across * across + along * along).squareRoot()
  }
}
