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
  /// False where the day of judgement is outside the plan's period: its layers say nothing then.
  let isInForce: Bool
  /// Layers with features whose shapes had to be repaired, or that have none.
  public let repairs: [LayerRepair]

  public init(
    layers planLayers: [PlanLayer], declarations: PlanDeclarations, surface: WorkingSurface,
    asOf: CalendarDate?
  ) throws {
    let geos = try GEOSSession()
    let projection = try ProjectionSession()
    var projectors: [String: SurfaceProjector] = [:]
    var sheets: [LayerSheet] = []
    var repairs: [LayerRepair] = []
    for layer in planLayers {
      let declaration = layer.declaration
      if layer.isPresent, projectors[layer.referenceSystem] == nil {
        projectors[layer.referenceSystem] = try SurfaceProjector(
          from: ReferenceSystem(layer.referenceSystem), onto: surface, session: projection)
      }
      var features: [LayerFeature] = []
      var shapes: [MultiPolygon] = []
      var repair = LayerRepair(label: declaration.label, repaired: [], empty: [])
      for feature in layer.features.map({ $0.narrowed(to: declaration) })
      where feature.isDrawn(by: asOf) {
        var shape = try feature.area(
          projector: projectors[layer.referenceSystem], setback: declaration.setback, geos)
        if !shape.isEmpty, !(try geos.validity(of: shape).isValid) {
          shape = try geos.makeValid(shape)
          repair.repaired.append(feature.id)
        }
        if feature.isWithoutShape { repair.empty.append(feature.id) }
        features.append(feature)
        shapes.append(shape)
      }
      if !repair.repaired.isEmpty || !repair.empty.isEmpty { repairs.append(repair) }
      sheets.append(
        try LayerSheet(
          layer: layer, shapes: shapes, features: features, day: asOf, session: geos))
    }
    isInForce =
      asOf.map { $0 >= declarations.validFrom && $0 < declarations.validTo } ?? true
    self.surface = surface
    self.declarations = declarations
    self.layers = sheets
    self.repairs = repairs
  }
}

extension LayerFeature {
  fileprivate var isWithoutShape: Bool {
    switch shape {
    case .polygons(let polygons): polygons.isEmpty
    case .lines(let lines): lines.allSatisfy(\.isEmpty)
    case .points(let points): points.isEmpty
    }
  }

  /// Whether it was drawn on or before a day and ever in force: what is drawn later is nobody's
  /// business yet.
  fileprivate func isDrawn(by day: CalendarDate?) -> Bool {
    if let validFrom, let validTo, validTo <= validFrom { return false }
    return day.map { day in validFrom.map { day >= $0 } ?? true } ?? true
  }

  /// With the days of its layer, where they are narrower than its own.
  fileprivate func narrowed(to layer: LayerDeclaration) -> LayerFeature {
    var feature = self
    feature.validFrom = [validFrom, layer.validFrom].compactMap(\.self).max()
    feature.validTo = [validTo, layer.validTo].compactMap(\.self).min()
    return feature
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
