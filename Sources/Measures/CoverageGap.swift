import GEOS
import Planar

/// What of an area a layer leaves uncovered.
///
/// The area is halved until few pieces of the layer are near, and only then overlaid: the cost grows
/// with the number of features, not with its square. Halves of a large area are worked on side by
/// side; the answer does not depend on how many.
struct CoverageGap {
  let layer: LayerSheet
  let pieces: PieceIndex
  let isEverythingStanding: Bool

  /// Pieces near a tile that are overlaid at once.
  private static let piecesPerTile = 48
  /// Pieces near a tile from which on it is a task of its own.
  private static let piecesPerTask = 1024
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
    var open: [Tile] = []
    for shape in shapes where !shape.isEmpty {
      if shapes.count <= layer.areas.count || !isInside(shape) {
        open.append(Tile(shape: shape, depth: 0))
      }
    }
    let tasks = try divided(open, until: Self.piecesPerTask, session: session).map(\.tile)
    let results = Stretches.map(tasks.count, atLeast: 1) { range in
      Result { () throws(GEOSFailure) in
        let own = try GEOSSession()
        return try rests(of: Array(tasks[range]), session: own)
      }
    }
    var parts: [MultiPolygon] = []
    for result in results { parts += try result.get() }
    return try session.union(parts)
  }

  /// Whether one feature covers a shape wholly; decided by the index alone.
  private func isInside(_ shape: MultiPolygon) -> Bool {
    var scratch = CoverScratch()
    var hits: [SourceOverlap] = []
    layer.cover.overlaps(with: shape, box: shape.box, scratch: &scratch, into: &hits)
    return hits.contains { $0.relation == .inside && layer.counts(Int($0.source), approved: nil) }
  }

  private func rests(
    of tiles: [Tile], session: GEOSSession
  ) throws(GEOSFailure) -> [MultiPolygon] {
    var rests: [MultiPolygon] = []
    for (tile, near) in try divided(tiles, until: Self.piecesPerTile, session: session) {
      guard !near.isEmpty else {
        rests.append(tile.shape)
        continue
      }
      let cover = try session.union(near.map { pieces.pieces[Int($0)] })
      let rest = try session.difference(tile.shape, cover)
      if !rest.isEmpty { rests.append(rest) }
    }
    return rests
  }

  /// Tiles with at most `limit` pieces near, in a fixed order.
  private func divided(
    _ tiles: [Tile], until limit: Int, session: GEOSSession
  ) throws(GEOSFailure) -> [(tile: Tile, near: [Int32])] {
    var done: [(tile: Tile, near: [Int32])] = []
    var queue = Array(tiles.reversed())
    while let tile = queue.popLast() {
      let box = tile.shape.box
      let near = standing(in: box)
      guard near.count > limit, tile.depth < Self.deepest else {
        done.append((tile, near))
        continue
      }
      var (first, second) = (box, box)
      if box.width >= box.height {
        first.maxX = box.center.x
        second.minX = box.center.x
      } else {
        first.maxY = box.center.y
        second.minY = box.center.y
      }
      for half in [second, first] {
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
