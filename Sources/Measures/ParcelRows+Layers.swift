import GEOS
public import Planar

extension ParcelRows {
  /// What two layers share, overlaps within each counted once; nil where one is absent or GEOS
  /// fails. On the working surface.
  public mutating func layersOverlap(_ a: Int, _ b: Int) -> MultiPolygon? {
    if let known = sharedByLayers[[a, b]] { return known }
    let shared = overlay(of: a, b)
    sharedByLayers[[a, b]] = shared
    return shared
  }

  private func overlay(of a: Int, _ b: Int) -> MultiPolygon? {
    let first = sheet.layers[a]
    let second = sheet.layers[b]
    guard first.isPresent, second.isPresent else { return nil }
    do throws(GEOSFailure) {
      var scratch = CoverScratch()
      var hits: [SourceOverlap] = []
      var parts: [MultiPolygon] = []
      for (source, shape) in first.areas.enumerated()
      where !shape.isEmpty && first.counts(source, approved: nil) {
        hits.removeAll(keepingCapacity: true)
        second.cover.overlaps(with: shape, box: shape.box, scratch: &scratch, into: &hits)
        for hit in hits where hit.area > 0 && second.counts(Int(hit.source), approved: nil) {
          parts.append(
            try second.pieces(geos).clip(shape, box: shape.box, owner: hit.source, session: geos))
        }
      }
      return try geos.union(parts)
    } catch {
      return nil
    }
  }

  /// Whether a layer can say anything about a plot: it is there, in force and reaches it.
  public mutating func isMeasured(_ layer: Int, _ row: Int) -> Bool {
    reach(of: layer, row) == .full
  }
}
