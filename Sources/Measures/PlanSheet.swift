public import Plan
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
    let reader = try LayerReading(surface: surface, asOf: asOf)
    var sheets: [LayerSheet] = []
    var repairs: [LayerRepair] = []
    for layer in planLayers {
      let setback =
        layer.declaration.setback
        ?? layer.declaration.setbackThreshold.flatMap { declarations.threshold($0)?.baseValue }
      let part = try reader.read(layer, setback: setback)
      if !part.repair.repaired.isEmpty || !part.repair.empty.isEmpty {
        repairs.append(part.repair)
      }
      let former = try layer.former.first.map { former in
        try reader.read(former, setback: setback)
      }
      sheets.append(
        LayerSheet(
          layer: layer, shapes: part.shapes, paths: part.paths, features: part.features,
          day: asOf, setback: setback, former: former?.shapes))
    }
    isInForce =
      asOf.map { $0 >= declarations.validFrom && $0 < declarations.validTo } ?? true
    self.surface = surface
    self.declarations = declarations
    self.layers = sheets
    self.repairs = repairs
  }
}
