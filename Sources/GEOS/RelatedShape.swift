internal import CGEOS
public import Planar

/// A relation of two shapes (OGC 06-103r4 §6.1.15).
public enum ShapeRelation: Sendable, CaseIterable {
  case contains, crosses, disjoint, equals, intersects, overlaps, touches, within

  /// The relation of `b` to `a` where this is that of `a` to `b`.
  public var mirrored: ShapeRelation {
    switch self {
    case .contains: .within
    case .within: .contains
    default: self
    }
  }
}

/// A shape that is asked about many others, its edges indexed on first use.
///
/// Areas are made valid first. A shape of points, lines and areas together is taken as the union of
/// its parts, with three relations left undefined: it touches, crosses and overlaps nothing.
@safe public final class RelatedShape {
  private let session: GEOSSession
  public let box: Box
  private let parts: [Part]

  @safe private final class Part {
    let base: OwnedGeometry
    let raw: OpaquePointer
    let session: GEOSSession

    init(_ shape: PlanarShape, in session: GEOSSession) throws(GEOSFailure) {
      let base = try session.geometry(shape)
      guard let raw = unsafe GEOSPrepare_r(session.handle, base.pointer) else {
        throw session.failure("GEOSPrepare")
      }
      self.base = base
      unsafe self.raw = unsafe raw
      self.session = session
    }

    deinit { unsafe GEOSPreparedGeom_destroy_r(session.handle, raw) }
  }

  public init(_ shape: PlanarShape, in session: GEOSSession) throws(GEOSFailure) {
    self.session = session
    box = shape.box
    var parts: [Part] = []
    for part in shape.parts { parts.append(try Part(part, in: session)) }
    self.parts = parts
  }

  /// Whether this shape stands in the relation to `other`, which is valid.
  public func stands(
    in relation: ShapeRelation, to other: PlanarShape
  ) throws(GEOSFailure) -> Bool {
    let others = other.parts
    if parts.isEmpty || others.isEmpty {
      // Nothing meets nothing; two empty sets of points are equal.
      switch relation {
      case .disjoint: return true
      case .equals: return parts.isEmpty && others.isEmpty
      default: return false
      }
    }
    guard box.intersects(other.box) else { return relation == .disjoint }
    switch relation {
    case .intersects, .disjoint:
      return try anyPair(.intersects, others) == (relation == .intersects)
    case .equals where parts.count > 1 || others.count > 1:
      guard try covers(others) else { return false }
      return try isCovered(by: others)
    case .contains where parts.count > 1 || others.count > 1:
      guard try covers(others) else { return false }
      return try anyPair(.contains, others)
    case .within where parts.count > 1 || others.count > 1:
      guard try isCovered(by: others) else { return false }
      return try anyPair(.within, others)
    default:
      guard parts.count == 1, others.count == 1 else { return false }
      return try stands(parts[0], relation, others[0])
    }
  }

  private func anyPair(
    _ relation: ShapeRelation, _ others: [PlanarShape]
  ) throws(GEOSFailure) -> Bool {
    for part in parts {
      for other in others where try stands(part, relation, other) { return true }
    }
    return false
  }

  /// Every part of the other is covered by one part of this.
  private func covers(_ others: [PlanarShape]) throws(GEOSFailure) -> Bool {
    for other in others {
      let geometry = try session.geometry(other)
      var isCovered = false
      for part in parts where !isCovered {
        isCovered = try unsafe session.truth(
          GEOSPreparedCovers_r(session.handle, part.raw, geometry.pointer),
          from: "GEOSPreparedCovers")
      }
      if !isCovered { return false }
    }
    return true
  }

  private func isCovered(by others: [PlanarShape]) throws(GEOSFailure) -> Bool {
    for part in parts {
      var isCovered = false
      for other in others where !isCovered {
        let geometry = try session.geometry(other)
        isCovered = try unsafe session.truth(
          GEOSPreparedCoveredBy_r(session.handle, part.raw, geometry.pointer),
          from: "GEOSPreparedCoveredBy")
      }
      if !isCovered { return false }
    }
    return true
  }

  private func stands(
    _ part: Part, _ relation: ShapeRelation, _ other: PlanarShape
  ) throws(GEOSFailure) -> Bool {
    let geometry = try session.geometry(other)
    let (handle, raw, pointer) = unsafe (session.handle, part.raw, geometry.pointer)
    return switch relation {
    case .contains:
      try unsafe session.truth(
        GEOSPreparedContains_r(handle, raw, pointer), from: "GEOSPreparedContains")
    case .crosses:
      try unsafe session.truth(
        GEOSPreparedCrosses_r(handle, raw, pointer), from: "GEOSPreparedCrosses")
    case .disjoint:
      try unsafe session.truth(
        GEOSPreparedDisjoint_r(handle, raw, pointer), from: "GEOSPreparedDisjoint")
    case .equals:
      try unsafe session.truth(
        GEOSEquals_r(handle, part.base.pointer, pointer), from: "GEOSEquals")
    case .intersects:
      try unsafe session.truth(
        GEOSPreparedIntersects_r(handle, raw, pointer), from: "GEOSPreparedIntersects")
    case .overlaps:
      try unsafe session.truth(
        GEOSPreparedOverlaps_r(handle, raw, pointer), from: "GEOSPreparedOverlaps")
    case .touches:
      try unsafe session.truth(
        GEOSPreparedTouches_r(handle, raw, pointer), from: "GEOSPreparedTouches")
    case .within:
      try unsafe session.truth(
        GEOSPreparedWithin_r(handle, raw, pointer), from: "GEOSPreparedWithin")
    }
  }
}

extension GEOSSession {
  /// One kind of a shape as GEOS knows it; areas made valid.
  func geometry(_ shape: PlanarShape) throws(GEOSFailure) -> OwnedGeometry {
    if !shape.points.isEmpty {
      var parts = OwnedParts(in: self, capacity: shape.points.count)
      for point in shape.points { parts.append(try geometry(point)) }
      return try parts.collection(GEOS_MULTIPOINT)
    }
    if !shape.lines.isEmpty { return try geometry(lines: shape.lines) }
    return try geometry(shape.areas)
  }
}
