import GEOS
import Land
import Plan
import Planar
import Projection
import Values

/// Brings the features of layers onto the working surface; the sessions are one thread's own.
final class LayerReading {
  struct Part: Sendable {
    var features: [LayerFeature] = []
    var shapes: [MultiPolygon] = []
    /// Lines and points of the features that are no areas.
    var paths: [[[Point]]] = []
    var repair: LayerRepair

    init(of layer: PlanLayer) {
      repair = LayerRepair(label: layer.declaration.label, repaired: [], empty: [])
    }
  }

  /// Layers of fewer features are not worth a second pair of sessions.
  private static let featuresPerPart = 4096

  /// Layers of so many features are read on all processors.
  static let longLayer = 2 * featuresPerPart

  private let surface: WorkingSurface
  private let asOf: CalendarDate?
  private let geos: GEOSSession
  private let projection: ProjectionSession
  private var simplicity = SimplicityTest()
  private var projectors: [String: SurfaceProjector] = [:]

  init(surface: WorkingSurface, asOf: CalendarDate?) throws {
    self.surface = surface
    self.asOf = asOf
    geos = try GEOSSession()
    projection = try ProjectionSession()
  }

  /// The features that are in force, in their order.
  /// - Parameter setback: metres; what lines stand for, if they stand for an area.
  func read(_ layer: PlanLayer, setback: Double?) throws -> Part {
    guard layer.features.count >= Self.longLayer else {
      return try read(layer, 0..<layer.features.count, setback: setback)
    }
    let surface = surface
    let asOf = asOf
    let parts = Stretches.map(layer.features.count, atLeast: Self.featuresPerPart) { range in
      Result {
        try LayerReading(surface: surface, asOf: asOf).read(layer, range, setback: setback)
      }
    }
    var whole = try parts[0].get()
    for part in parts.dropFirst() {
      let part = try part.get()
      whole.features += part.features
      whole.shapes += part.shapes
      whole.paths += part.paths
      whole.repair.repaired += part.repair.repaired
      whole.repair.empty += part.repair.empty
    }
    return whole
  }

  private func read(
    _ layer: PlanLayer, _ range: Range<Int>, setback: Double?
  ) throws -> Part {
    let declaration = layer.declaration
    if layer.isPresent, projectors[layer.referenceSystem] == nil {
      projectors[layer.referenceSystem] = try SurfaceProjector(
        from: ReferenceSystem(layer.referenceSystem), onto: surface, session: projection)
    }
    let projector = projectors[layer.referenceSystem]
    var part = Part(of: layer)
    part.features.reserveCapacity(range.count)
    part.shapes.reserveCapacity(range.count)
    for index in range {
      let feature = layer.features[index].narrowed(to: declaration)
      guard feature.isDrawn(by: asOf) else { continue }
      let paths = feature.paths(projector: projector)
      var shape = try feature.area(projector: projector, paths: paths, setback: setback, geos)
      if !shape.isEmpty, simplicity.verdict(on: shape) != .clean,
        !(try geos.validity(of: shape).isValid)
      {
        let before = shape.area
        shape = try geos.makeValid(shape)
        part.repair.repaired.append(
          LayerRepair.Repaired(id: feature.id, before: before, after: shape.area))
      }
      if feature.isWithoutShape { part.repair.empty.append(feature.id) }
      part.features.append(feature)
      part.shapes.append(shape)
      part.paths.append(paths)
    }
    return part
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
    if isUnapproved { return false }
    if let validFrom, let validTo, validTo <= validFrom { return false }
    return day.map { day in validFrom.map { day >= $0 } ?? true } ?? true
  }

  /// With the days of its layer, where they are narrower than its own.
  fileprivate func narrowed(to layer: LayerDeclaration) -> LayerFeature {
    if layer.validFrom == nil, layer.validTo == nil { return self }
    var feature = self
    feature.validFrom = [validFrom, layer.validFrom].compactMap(\.self).max()
    feature.validTo = [validTo, layer.validTo].compactMap(\.self).min()
    return feature
  }

  /// The feature's area on the working surface: polygons as they are, lines within their setback.
  fileprivate func area(
    projector: SurfaceProjector?, paths: [[Point]], setback: Double?, _ geos: GEOSSession
  ) throws -> MultiPolygon {
    guard let projector else { return MultiPolygon() }
    switch shape {
    case .polygons(var polygons):
      _ = projector.project(&polygons.points)
      return polygons.points.allSatisfy { $0.x.isFinite && $0.y.isFinite }
        ? polygons : MultiPolygon()
    case .lines:
      guard let setback, !paths.isEmpty else { return MultiPolygon() }
      return try geos.buffer(lines: paths, distance: setback)
    case .points:
      return MultiPolygon()
    }
  }

  /// Lines and points on the working surface, a point as a line of one; empty for areas. What
  /// has no place on the surface is left out, as polygons are.
  fileprivate func paths(projector: SurfaceProjector?) -> [[Point]] {
    guard let projector else { return [] }
    let given: [[Point]] =
      switch shape {
      case .polygons: []
      case .lines(let lines): lines.filter { !$0.isEmpty }
      case .points(let points): points.map { [$0] }
      }
    return given.compactMap { line in
      var points = line
      return projector.project(&points).isEmpty ? points : nil
    }
  }
}
