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
  /// Layers with edges that lie elsewhere by more than the tolerance.
  public let bends: [LayerBend]

  public init(
    layers planLayers: [PlanLayer], declarations: PlanDeclarations, surface: WorkingSurface,
    asOf: CalendarDate?
  ) throws {
    let isLong = planLayers.map { $0.features.count >= LayerReading.longLayer }
    let places = planLayers.indices
    // A layer of many features takes all processors for most of its way, but not for all of it.
    let (long, short) = Stretches.both {
      Result {
        try Self.made(places.filter { isLong[$0] }, planLayers, declarations, surface, asOf)
      }
    } and: {
      Result {
        try Self.made(places.filter { !isLong[$0] }, planLayers, declarations, surface, asOf)
      }
    }
    let made = try (long.get() + short.get()).sorted { $0.place < $1.place }
    isInForce =
      asOf.map { $0 >= declarations.validFrom && $0 < declarations.validTo } ?? true
    self.surface = surface
    self.declarations = declarations
    layers = made.map(\.sheet)
    repairs = made.compactMap(\.repair)
    bends = made.compactMap(\.bend)
  }

  private struct Made: Sendable {
    var place: Int
    var sheet: LayerSheet
    /// Nil where nothing had to be repaired.
    var repair: LayerRepair?
    var bend: LayerBend?
  }

  /// Some of the layers, in their order.
  private static func made(
    _ places: [Int], _ planLayers: [PlanLayer], _ declarations: PlanDeclarations,
    _ surface: WorkingSurface, _ asOf: CalendarDate?
  ) throws -> [Made] {
    guard !places.isEmpty else { return [] }
    let reader = try LayerReading(
      surface: surface, asOf: asOf, tolerance: declarations.tolerance)
    return try places.map { place in
      let layer = planLayers[place]
      let setback =
        layer.declaration.setback
        ?? layer.declaration.setbackThreshold.flatMap { declarations.threshold($0)?.baseValue }
      let part = try reader.read(layer, setback: setback)
      let former = try layer.former.first.map { former in
        try reader.read(former, setback: setback)
      }
      return Made(
        place: place,
        sheet: LayerSheet(
          layer: layer, shapes: part.shapes, paths: part.paths, features: part.features,
          day: asOf, setback: setback, former: former?.shapes,
          later: part.later, guessed: part.guessed, bent: part.bent,
          datumAccuracy: part.datumAccuracy),
        repair: part.repair.isNone ? nil : part.repair,
        bend: part.bends.features == 0
          ? nil : LayerBend(label: layer.declaration.label, sum: part.bends))
    }
  }
}
