import GEOS
import Planar

/// What of an area lies in a layer or beyond it: something does if a piece of it holds a disc of the
/// tolerance, as in `LayerOverlay`. Sums of areas and the bound of erosion decide most features; GEOS
/// draws only what they leave open.
struct LayerPieces {
  let geos: GEOSSession
  /// Metres.
  let tolerance: Double

  private var overlay: LayerOverlay { LayerOverlay(geos: geos, tolerance: tolerance) }

  /// m² of the disc.
  private var least: Double { .pi * tolerance * tolerance }

  /// Whether something of a feature lies in another layer's areas: a point or a stretch of a line on
  /// them or within the tolerance of them, or a piece of an area.
  func lies(
    _ feature: Int, of target: LayerSheet, in area: LayerSheet
  ) throws(GEOSFailure) -> Bool {
    let paths = target.paths[feature]
    guard !paths.isEmpty else { return try lies(target.areas[feature], in: area) }
    return LayerCount(target: area).standing.contains { source in
      let land = area.areas[source]
      return !land.isEmpty && land.distance(toPaths: paths) <= tolerance
    }
  }

  /// Whether a piece of a shape lies in the areas of a layer in force.
  func lies(_ shape: MultiPolygon, in area: LayerSheet) throws(GEOSFailure) -> Bool {
    guard !shape.isEmpty else { return false }
    return try isPiece(hits(shape, area), of: shape, in: area)
  }

  /// Whether there is a piece in what a shape shares with some features of a layer.
  func isPiece(
    _ hits: [SourceOverlap], of shape: MultiPolygon, in area: LayerSheet
  ) throws(GEOSFailure) -> Bool {
    if hits.contains(where: { $0.relation == .inside }) { return true }
    guard hits.reduce(0, { $0 + $1.area }) >= least else { return false }
    let eroded = mostEroded(shape, area)
    if hits.contains(where: { $0.area > eroded }) { return true }
    return try !overlay.counted(shared(shape, hits, area)).isEmpty
  }

  /// Whether a piece of a shape lies beyond all areas of a layer in force.
  func reaches(_ shape: MultiPolygon, beyond area: LayerSheet) throws(GEOSFailure) -> Bool {
    guard !shape.isEmpty else { return false }
    let hits = hits(shape, area)
    guard !hits.isEmpty else { return true }
    if hits.contains(where: { $0.relation == .inside }) { return false }
    let rest = shape.area - hits.reduce(0) { $0 + $1.area }
    // What several cover was taken off twice.
    if hits.count == 1, rest < least { return false }
    if rest > mostEroded(shape, area) { return true }
    return try !overlay.counted(geos.difference(shape, shared(shape, hits, area))).isEmpty
  }

  private func hits(_ shape: MultiPolygon, _ area: LayerSheet) -> [SourceOverlap] {
    var scratch = CoverScratch()
    var hits: [SourceOverlap] = []
    area.cover.overlaps(with: shape, box: shape.box, scratch: &scratch, into: &hits)
    return hits.filter {
      $0.area > LayerOverlay.noise && area.counts(Int($0.source), approved: nil)
    }
  }

  private func shared(
    _ shape: MultiPolygon, _ hits: [SourceOverlap], _ area: LayerSheet
  ) throws(GEOSFailure) -> MultiPolygon {
    var parts: [MultiPolygon] = []
    let most = PieceIndex.verticesPerPiece
    for hit in hits {
      let feature = area.areas[Int(hit.source)]
      parts.append(
        shape.points.count > most || feature.points.count <= most
          ? try geos.intersection(shape, feature)
          : try area.pieces(of: hit.source, geos)
            .clip(shape, box: shape.box, owner: 0, session: geos))
    }
    return parts.count == 1 ? parts[0] : try geos.union(parts)
  }

  /// At most what erosion takes of what a shape shares with one feature, or leaves beyond all of
  /// them, m²: see `ParcelRows.leastEroded`.
  private func mostEroded(_ shape: MultiPolygon, _ area: LayerSheet) -> Double {
    var scratch = CoverScratch()
    let limit = area.cover.boundaryLimit(within: shape.box, scratch: &scratch)
    let holes = Double(shape.ringCount - shape.polygonCount) + Double(limit.edges) / 3
    return tolerance * (shape.perimeter + limit.length) + least * holes
  }
}
