import Values

/// The spatial functions of OGC 21-065r2, with the meaning of OGC 06-103r4 §6.1.15.
public enum SpatialRelation: String, Hashable, Sendable, CaseIterable {
  case contains = "s_contains"
  case crosses = "s_crosses"
  case disjoint = "s_disjoint"
  case equals = "s_equals"
  case intersects = "s_intersects"
  case overlaps = "s_overlaps"
  case touches = "s_touches"
  case within = "s_within"
}

/// A spatial function with its two operands.
public struct SpatialPredicate: Hashable, Sendable {
  public enum Operand: Hashable, Sendable {
    /// In longitude and latitude (OGC:CRS84).
    case literal(GeometryLiteral)
    /// The index in the schema.
    case field(Int)
    /// A property that the row source computes or a call, in canonical text.
    case computed(String)
  }

  public var relation: SpatialRelation
  public var left: Operand
  public var right: Operand

  /// Nil where the call is not that of a spatial function.
  public init?(_ call: Call) {
    guard let relation = SpatialRelation(rawValue: call.name), call.arguments.count == 2,
      let left = Operand(call.arguments[0]), let right = Operand(call.arguments[1])
    else { return nil }
    self.relation = relation
    self.left = left
    self.right = right
  }
}

extension SpatialPredicate.Operand {
  fileprivate init?(_ argument: Call.Argument) {
    switch argument {
    case .geometry(let literal): self = .literal(literal)
    case .field(let index, .geometry): self = .field(index)
    case .expression(let text, .geometry): self = .computed(text)
    default: return nil
    }
  }
}

/// Decides how geometries lie to each other. Expressions know none but their literals: reference
/// systems, edges and arithmetic are those of whoever answers.
public protocol SpatialOperations {
  /// Sets the truth of a predicate in `rows`, in which no operand is NULL. A row that cannot be
  /// decided stays NULL.
  mutating func fill(
    _ column: inout Column, spatial predicate: SpatialPredicate, slot: Int, rows: Bits)
}
