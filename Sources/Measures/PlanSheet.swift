import GEOS
import Land
public import Plan
import Planar
public import Projection
public import Values

/// The plan on the working surface: every layer projected, repaired, cut and indexed, once,
/// before any parcel is read.
public struct PlanSheet: Sendable {
  public let surface: WorkingSurface
  public let declarations: PlanDeclarations
  /// By index of `declarations.layers`.
  let layers: [LayerSheet]
  /// Sentences about layers whose shapes had to be repaired.
  public let repairs: [String]

  public init(
    layers planLayers: [PlanLayer], declarations: PlanDeclarations, surface: WorkingSurface,
    asOf: CalendarDate?
  ) throws {
    let geos = try GEOSSession()
    var simplicity = SimplicityTest()
    let projection = try ProjectionSession()
    var projectors: [String: SurfaceProjector] = [:]
    var sheets: [LayerSheet] = []
    var repairs: [String] = []
    for layer in planLayers {
      let declaration = layer.declaration
      if layer.isPresent, projectors[layer.referenceSystem] == nil {
        projectors[layer.referenceSystem] = try SurfaceProjector(
          from: ReferenceSystem(layer.referenceSystem), onto: surface, session: projection)
      }
      var features: [LayerFeature] = []
      var shapes: [MultiPolygon] = []
      for feature in layer.features where feature.isInForce(on: asOf) {
        var shape = try feature.area(
          projector: projectors[layer.referenceSystem], setback: declaration.setback, geos)
        if !shape.isEmpty, simplicity.verdict(on: shape) != .clean,
          !(try geos.validity(of: shape).isValid)
        {
          shape = try geos.makeValid(shape)
          repairs.append("\(declaration.key) \(feature.id)")
        }
        features.append(feature)
        shapes.append(shape)
      }
      let inForce =
        asOf.map { day in
          day >= declarations.validFrom && day < declarations.validTo
            && (declaration.validFrom.map { day >= $0 } ?? true)
            && (declaration.validTo.map { day < $0 } ?? true)
        } ?? true
      sheets.append(
        LayerSheet(layer: layer, shapes: shapes, features: features, isInForce: inForce))
    }
    self.surface = surface
    self.declarations = declarations
    self.layers = sheets
    self.repairs = repairs
  }
}

extension LayerFeature {
  fileprivate func isInForce(on day: CalendarDate?) -> Bool {
    guard let day else { return true }
    return (validFrom.map { day >= $0 } ?? true) && (validTo.map { day < $0 } ?? true)
  }

  /// The feature's area on the working surface: polygons as they are, lines within their setback.
  fileprivate func area(
    projector: SurfaceProjector?, setback: Double?, _ geos: GEOSSession
  ) throws -> MultiPolygon {
    guard let projector else { return MultiPolygon() }
    switch shape {
    case .polygons(var polygons):
      _ = projector.project(&polygons.points)
      return polygons.points.allSatisfy { $0.x.isFinite && $0.y.isFinite }
        ? polygons : MultiPolygon()
    case .lines(let lines):
      guard let setback else { return MultiPolygon() }
      let projected = lines.map { line in
        var points = line
        _ = projector.project(&points)
        return points
      }
      return try geos.buffer(lines: projected, distance: setback)
    case .points:
      return MultiPolygon()
    }
  }
}
