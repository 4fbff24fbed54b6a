import GEOS
import Planar

/// Polygons of a layer cut by axis-parallel boxes into pieces of few vertices.
///
/// Clipping a parcel against a river of thousands of vertices costs what the river has; against
/// the pieces near the parcel it costs what the parcel has. The cuts leave no trace: what several
/// pieces of one feature contribute is dissolved again.
struct PieceIndex: Sendable {
  /// Pieces are halved until they have at most this many vertices.
  static let verticesPerPiece = 96

  let pieces: [MultiPolygon]
  /// The feature each piece is of.
  let owners: [Int32]
  let index: PackedIndex

  init(_ shapes: [MultiPolygon], session: GEOSSession) throws(GEOSFailure) {
    var pieces: [MultiPolygon] = []
    var owners: [Int32] = []
    for (owner, shape) in shapes.enumerated() where !shape.isEmpty {
      var queue = [shape]
      while let next = queue.popLast() {
        if next.points.count <= Self.verticesPerPiece {
          pieces.append(next)
          owners.append(Int32(owner))
          continue
        }
        for half in next.box.halves {
          let part = try session.clip(next, to: half)
          // A cut that does not get smaller (many vertices at one place) is kept whole.
          if part.points.count >= next.points.count {
            pieces.append(part)
            owners.append(Int32(owner))
          } else if !part.isEmpty {
            queue.append(part)
          }
        }
      }
    }
    self.pieces = pieces
    self.owners = owners
    index = PackedIndex(pieces.map(\.box))
  }

  /// What a parcel that was cut into pieces shares with the one feature of this index.
  ///
  /// - Parameter box: of the feature.
  func clip(
    _ parcel: PieceIndex, within box: Box, session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    var hits: [Int32] = []
    parcel.index.query(box, into: &hits)
    hits.sort()
    var parts: [MultiPolygon] = []
    for hit in hits {
      let piece = parcel.pieces[Int(hit)]
      let part = try clip(piece, box: piece.box, owner: 0, session: session)
      if !part.isEmpty { parts.append(part) }
    }
    guard parts.count > 1 else { return parts.first ?? MultiPolygon() }
    return try session.union(parts)
  }

  /// What a parcel shares with one feature, on the working surface.
  func clip(
    _ parcel: MultiPolygon, box: Box, owner: Int32, session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    var hits: [Int32] = []
    index.query(box, into: &hits)
    hits.sort()
    var parts: [MultiPolygon] = []
    for hit in hits where owners[Int(hit)] == owner {
      let part = try session.intersection(parcel, pieces[Int(hit)])
      if !part.isEmpty { parts.append(part) }
    }
    guard parts.count > 1 else { return parts.first ?? MultiPolygon() }
    return try session.union(parts)
  }
}
