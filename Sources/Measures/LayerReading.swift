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
    /// Areas of the plan area that come into force later: they say nothing yet but where it lies.
    var later: [MultiPolygon] = []
    var repair: LayerRepair
    /// By feature where its repair was a guess: within these boxes its land may be another.
    var guessed: [Int: [Box]] = [:]
    /// Edges that the file puts elsewhere, by more than a tenth of the tolerance.
    var bent: [BentEdge] = []
    /// Of those that lie elsewhere by more than the tolerance.
    var bends = BendSum()
    /// Metres by which the change of datum of its file may be off.
    var datumAccuracy = 0.0

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
  private let tolerance: Double
  private let geos: GEOSSession
  private let projection: ProjectionSession
  private var simplicity = SimplicityTest()
  private var projectors: [String: SurfaceProjector] = [:]

  /// - Parameter tolerance: the plan's, metres; that of a layer is longer by its accuracy.
  init(surface: WorkingSurface, asOf: CalendarDate?, tolerance: Double) throws {
    self.surface = surface
    self.asOf = asOf
    self.tolerance = tolerance
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
    let tolerance = tolerance
    let parts = Stretches.map(layer.features.count, atLeast: Self.featuresPerPart) { range in
      Result {
        try LayerReading(surface: surface, asOf: asOf, tolerance: tolerance)
          .read(layer, range, setback: setback)
      }
    }
    var whole = try parts[0].get()
    for part in parts.dropFirst() {
      let part = try part.get()
      for (index, boxes) in part.guessed { whole.guessed[whole.features.count + index] = boxes }
      whole.features += part.features
      whole.shapes += part.shapes
      whole.paths += part.paths
      whole.later += part.later
      whole.repair.add(part.repair)
      whole.bent += part.bent
      whole.bends.add(part.bends)
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
    part.datumAccuracy = projector?.datumAccuracy ?? 0
    part.features.reserveCapacity(range.count)
    part.shapes.reserveCapacity(range.count)
    for index in range {
      let feature = layer.features[index].narrowed(to: declaration)
      let isDrawn = feature.isDrawn(by: asOf)
      guard isDrawn || (declaration.role == "plan-area" && !feature.isUnapproved) else { continue }
      let placed = try place(feature, of: layer, by: projector, &part.repair)
      var shape = try placed.area(setback: setback, geos)
      var boxes: [Box] = []
      if !shape.isEmpty, simplicity.verdict(on: shape) != .clean,
        !(try geos.validity(of: shape).isValid)
      {
        if shape.isTangled { throw PlanFailures([.tangled(feature, of: layer)]) }
        let given = shape
        shape = try geos.makeValid(given)
        let change = RepairChange(tolerance: tolerance + declaration.accuracy + part.datumAccuracy)
        boxes = try change.boxes(of: given, repaired: shape, geos)
        let repaired = LayerRepair.Repaired(
          id: feature.id, before: given.area, after: shape.area, isGuess: !boxes.isEmpty)
        // Parts that were cut at the antimeridian meet again on the surface: no fault of theirs.
        if repaired.isGuess || repaired.changesArea || !isValid(feature.shape) {
          part.repair.repaired.append(repaired)
        }
      }
      guard isDrawn else {
        part.later.append(shape)
        continue
      }
      if let projector {
        let bent = feature.shape.bentEdges(
          placed: placed, by: tolerance * BendSum.shareThatCounts, projector)
        part.bent += bent
        part.bends.add(bent, beyond: tolerance)
      }
      if feature.shape.isEmpty { part.repair.empty.append(feature.id) }
      if !boxes.isEmpty { part.guessed[part.features.count] = boxes }
      part.features.append(feature)
      part.shapes.append(shape)
      part.paths.append(placed.paths)
    }
    return part
  }

  /// Whether areas are valid where they are drawn, in the coordinates of their file.
  private func isValid(_ shape: LayerFeature.Shape) -> Bool {
    guard case .polygons(let polygons) = shape else { return true }
    return (try? geos.validity(of: polygons).isValid) ?? false
  }

  /// The feature's shape on the working surface. One that has no place there lies nowhere near any
  /// parcel; one that has in part would cover what nobody can tell.
  private func place(
    _ feature: LayerFeature, of layer: PlanLayer, by projector: SurfaceProjector?,
    _ repair: inout LayerRepair
  ) throws -> LayerFeature.Shape {
    guard let projector else { return .points([]) }
    let placed = feature.shape.placed(by: projector)
    guard placed.lost > 0 else { return placed.shape }
    if projector.source.isGeographic,
      let failure = PlanFailure.longitude(beyond: feature, of: layer)
    {
      throw PlanFailures([failure])
    }
    guard placed.lost == placed.all else { throw PlanFailures([.halfPlaced(feature, of: layer)]) }
    repair.unplaced.append(feature.id)
    return .points([])
  }
}

extension PlanFailure {
  fileprivate static func halfPlaced(_ feature: LayerFeature, of layer: PlanLayer) -> PlanFailure {
    PlanFailure(
      layer: layer, feature: feature,
      message: "some vertices of \(feature.id) have no place in the plan's reference system: where "
        + "it lies cannot be told",
      chinese: "要素 \(feature.id) 的部分顶点在规划坐标系中没有对应位置:无法辨认其范围")
  }

  fileprivate static func tangled(_ feature: LayerFeature, of layer: PlanLayer) -> PlanFailure {
    PlanFailure(
      layer: layer, feature: feature,
      message: "the edges of \(feature.id) cross or run along each other in more places than it "
        + "has edges, or stand too dense to be compared: what it encloses cannot be told",
      chinese: "要素 \(feature.id) 的边相交或重合处多于边数,或边过密无法逐一核对:无法辨认其范围")
  }
}
