import Expressions
import GEOS
import Planar
import Projection

/// One worker's geometry literals on the working surface, each made ready when it is first asked.
///
/// Edges are straight on the surface between the vertices that are written, as those of the plan's
/// layers and of the plots are; a BBOX alone follows its parallels and meridians.
final class SpatialSheet {
  /// Degrees around the centre beyond which a BBOX is cut off: no plot reaches there.
  static let reach = 10.0
  /// Longest piece of the side of a BBOX in degrees; it bends by less than 1 cm from the parallel.
  static let step = 0.01

  private let surface: WorkingSurface
  private let geos: GEOSSession
  private let session: ProjectionSession
  private let projector: SurfaceProjector
  private var shapes: [GeometryLiteral: (shape: PlanarShape, related: RelatedShape)] = [:]

  init(surface: WorkingSurface, geos: GEOSSession) throws {
    self.surface = surface
    self.geos = geos
    session = try ProjectionSession()
    projector = try SurfaceProjector(
      from: ReferenceSystem("OGC:CRS84", session: session), onto: surface, session: session)
  }

  /// Whether the plot stands in the relation to the literal.
  func plot(
    _ plot: MultiPolygon, _ box: Box, _ relation: ShapeRelation, _ literal: GeometryLiteral
  ) throws -> Bool {
    let related = try self.related(literal).related
    // Most plots lie far from what a rule names.
    if !related.box.intersects(box) { return relation == .disjoint }
    return try related.stands(in: relation.mirrored, to: PlanarShape(areas: plot))
  }

  func literals(
    _ a: GeometryLiteral, _ relation: ShapeRelation, _ b: GeometryLiteral
  ) throws -> Bool {
    let right = try related(b).shape
    return try related(a).related.stands(in: relation, to: right)
  }

  private func related(
    _ literal: GeometryLiteral
  ) throws -> (shape: PlanarShape, related: RelatedShape) {
    if let known = shapes[literal] { return known }
    var shape = PlanarShape(literal.cut(to: window, step: Self.step))
    try project(&shape.points)
    for index in shape.lines.indices { try project(&shape.lines[index]) }
    try project(&shape.areas.points)
    shape.areas = try valid(shape.areas)
    let made = (shape, try RelatedShape(shape, in: geos))
    shapes[literal] = made
    return made
  }

  /// Areas of a collection may overlap, and a needle may be bent open by the projection.
  private func valid(_ areas: MultiPolygon) throws -> MultiPolygon {
    if areas.isEmpty { return areas }
    if try geos.validity(of: areas).isValid { return areas }
    let polygons = areas.polygons.map { MultiPolygon(polygons: [$0]) }
    return try geos.union(polygons.map { try geos.makeValid($0) })
  }

  private func project(_ points: inout [Point]) throws {
    guard projector.project(&points).isEmpty else {
      throw GEOSFailure(
        function: "geometry literal", message: "a position has no place on the working surface")
    }
  }

  /// Where a BBOX is looked at, longitude and latitude.
  private var window: Box {
    let center = surface.center ?? surface.extent.center
    return Box(
      minX: center.x - Self.reach, minY: max(-90, center.y - Self.reach),
      maxX: center.x + Self.reach, maxY: min(90, center.y + Self.reach))
  }
}
