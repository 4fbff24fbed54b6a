import GEOS
import Planar

/// The land that a layer leaves uncovered of an area.
///
/// The area is halved until few pieces of the layer are near, and only then overlaid: the cost grows
/// with the number of features, not with its square. Halves are worked on side by side; the answer
/// does not depend on how many are at once.
struct UncoveredLand {
  let layer: LayerSheet
  let pieces: PieceIndex
  let isEverythingStanding: Bool

  /// Pieces near a tile that are overlaid at once.
  private static let piecesPerTile = 4096
  /// Halving ends here, wherever the pieces lie.
  private static let deepest = 40

  private struct Tile: Sendable {
    var shape: MultiPolygon
    var depth: Int
  }

  init(of layer: LayerSheet, session: GEOSSession) throws(GEOSFailure) {
    self.layer = layer
    pieces = try layer.pieces(session)
    isEverythingStanding = !layer.hasRepealed
  }

  /// The uncovered parts of shapes, dissolved.
  func rest(
    of shapes: [MultiPolygon], session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    let parts = try parts(of: shapes, session: session)
    return parts.areDissolved ? parts.open[0] : try session.union(parts.open)
  }

  /// The uncovered parts of shapes: one for each tile that has any, and whether that is all of it in
  /// one piece of work, dissolved already.
  func parts(
    of shapes: [MultiPolygon], session: GEOSSession
  ) throws(GEOSFailure) -> (open: [MultiPolygon], areDissolved: Bool) {
    var open: [Tile] = []
    for shape in shapes where !shape.isEmpty {
      if shapes.count <= layer.areas.count || !isInside(shape) {
        open.append(Tile(shape: shape, depth: 0))
      }
    }
    let tiles = try divided(open, session: session)
    let results = Stretches.map(tiles.count, atLeast: 1) { range in
      Result { () throws(GEOSFailure) in
        let own = try GEOSSession()
        return try tiles[range].map { tile, near throws(GEOSFailure) in
          near.isEmpty ? tile.shape : try rest(of: tile.shape, near: near, session: own)
        }
      }
    }
    var parts: [MultiPolygon] = []
    for result in results { parts += try result.get().filter { !$0.isEmpty } }
    let isOneOverlay = tiles.count == 1 && !tiles[0].near.isEmpty && !parts.isEmpty
    return (parts, isOneOverlay)
  }

  /// Whether one feature covers a shape wholly; decided by the index alone.
  private func isInside(_ shape: MultiPolygon) -> Bool {
    var scratch = CoverScratch()
    var hits: [SourceOverlap] = []
    layer.cover.overlaps(with: shape, box: shape.box, scratch: &scratch, into: &hits)
    return hits.contains { $0.relation == .inside && layer.counts(Int($0.source), approved: nil) }
  }

  /// What pieces of the layer leave of a tile.
  ///
  /// Where no two features share an area their pieces are taken off in one overlay: lines between
  /// two of them cancel out. What is left must be the tile without what each feature has of it, or
  /// the pieces are dissolved first, which is the general way and several times as long.
  private func rest(
    of tile: MultiPolygon, near: [Int32], session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    let shapes = near.map { pieces.pieces[Int($0)] }
    if near.allSatisfy({ !layer.overlapsAnother[Int(pieces.owners[Int($0)])] }) {
      var together = MultiPolygon()
      for shape in shapes { together.append(shape) }
      if let rest = try? session.difference(tile, together),
        abs(rest.area + covered(of: tile) - tile.area) <= tile.area * Self.accuracy
      {
        return rest
      }
    }
    return try session.difference(tile, session.union(shapes))
  }

  /// The share of a tile's area to which areas must close; rounding is a thousandth of it.
  private static let accuracy = 1e-9

  /// The area that features have of a tile, as if none shared any of it.
  private func covered(of tile: MultiPolygon) -> Double {
    var scratch = CoverScratch()
    var hits: [SourceOverlap] = []
    layer.cover.overlaps(with: tile, box: tile.box, scratch: &scratch, into: &hits)
    return hits.reduce(0) { sum, hit in
      layer.counts(Int(hit.source), approved: nil) ? sum + hit.area : sum
    }
  }

  /// Tiles with few pieces near, in a fixed order.
  private func divided(
    _ tiles: [Tile], session: GEOSSession
  ) throws(GEOSFailure) -> [(tile: Tile, near: [Int32])] {
    var done: [(tile: Tile, near: [Int32])] = []
    var queue = Array(tiles.reversed())
    while let tile = queue.popLast() {
      let box = tile.shape.box
      let near = standing(in: box)
      guard near.count > Self.piecesPerTile, tile.depth < Self.deepest else {
        done.append((tile, near))
        continue
      }
      for half in box.halves.reversed() {
        let part = try session.clip(tile.shape, to: half)
        if !part.isEmpty { queue.append(Tile(shape: part, depth: tile.depth + 1)) }
      }
    }
    return done
  }

  private func standing(in box: Box) -> [Int32] {
    var hits: [Int32] = []
    pieces.index.query(box, into: &hits)
    if !isEverythingStanding {
      hits.removeAll { !layer.counts(Int(pieces.owners[Int($0)]), approved: nil) }
    }
    hits.sort()
    return hits
  }
}
