public import Expressions
import GEOS
import Planar
import Values

extension ParcelRows: SpatialOperations {
  public mutating func fill(
    _ column: inout Column, spatial predicate: SpatialPredicate, slot: Int, rows: Bits
  ) {
    for row in 0..<chunk.count where rows[row] {
      if let holds = holds(predicate, row) { column.set(bool: holds, at: row) }
    }
  }

  /// Nil where the plot has no usable geometry, or where GEOS could not tell.
  mutating func holds(_ predicate: SpatialPredicate, _ row: Int) -> Bool? {
    let relation = ShapeRelation(predicate.relation)
    do {
      let sheet = try spatialSheet()
      switch (predicate.left, predicate.right) {
      case (.literal(let a), .literal(let b)): return try sheet.literals(a, relation, b)
      case (.literal(let a), _):
        guard chunk.standings[row] != .unusable else { return nil }
        return try sheet.plot(chunk.shapes[row], chunk.boxes[row], relation.mirrored, a)
      case (_, .literal(let b)):
        guard chunk.standings[row] != .unusable else { return nil }
        return try sheet.plot(chunk.shapes[row], chunk.boxes[row], relation, b)
      default:
        guard chunk.standings[row] != .unusable else { return nil }
        let shape = PlanarShape(areas: chunk.shapes[row])
        return try RelatedShape(shape, in: geos).stands(in: relation, to: shape)
      }
    } catch {
      failures[row] = "\(error)"
      return nil
    }
  }

  private mutating func spatialSheet() throws -> SpatialSheet {
    if let spatial { return spatial }
    let made = try SpatialSheet(surface: sheet.surface, geos: geos)
    spatial = made
    return made
  }
}

extension ShapeRelation {
  init(_ relation: SpatialRelation) {
    switch relation {
    case .contains: self = .contains
    case .crosses: self = .crosses
    case .disjoint: self = .disjoint
    case .equals: self = .equals
    case .intersects: self = .intersects
    case .overlaps: self = .overlaps
    case .touches: self = .touches
    case .within: self = .within
    }
  }
}
