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
  /// Sentences about layers whose shapes had to be repaired.
  public let repairs: [String]

  public init(
    layers planLayers: [PlanLayer], declarations: PlanDeclarations, surface: WorkingSurface,
    asOf: CalendarDate?
  ) throws {
    let reader = try LayerReading(surface: surface, asOf: asOf)
    var sheets: [LayerSheet] = []
    var repairs: [String] = []
    for layer in planLayers {
      let declaration = layer.declaration
      let part = try reader.read(layer)
      repairs += part.repairs
      let inForce =
        asOf.map { day in
          day >= declarations.validFrom && day < declarations.validTo
            && (declaration.validFrom.map { day >= $0 } ?? true)
            && (declaration.validTo.map { day < $0 } ?? true)
        } ?? true
      sheets.append(
        LayerSheet(
          layer: layer, shapes: part.shapes, features: part.features, isInForce: inForce))
    }
    self.surface = surface
    self.declarations = declarations
    self.layers = sheets
    self.repairs = repairs
  }
}
