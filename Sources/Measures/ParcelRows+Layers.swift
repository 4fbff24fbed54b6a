import GEOS
import Plan
public import Planar
import Projection
import Values

/// Measures of the plan's own layers, each taken once a run.
struct LayerAnswers {
  var values: [LayerMeasure: Value] = [:]
  /// What has an area to be shown; without shapes where none is to be drawn.
  var found: [LayerMeasure: LayerOverlay.Found] = [:]
  /// Of what is unknown for what a feature says.
  var open: [LayerMeasure: OpenFeature] = [:]
}

extension ParcelRows {
  /// The value of a layer measure; NULL where a layer is absent or not in force, where a feature
  /// says nothing of a property that is asked for or has no area that is, and where GEOS fails.
  mutating func value(of measure: LayerMeasure) -> Value {
    if let known = layerAnswers.values[measure] { return known }
    let isAnswerable =
      layers(of: measure).allSatisfy(isStanding) && silent(measure).isEmpty
      && !measure.areaLayers.contains { sheet.layers[$0].isBare }
      && !measure.shapedLayers.contains { sheet.layers[$0].standingGuess != nil }
      && unreaching(measure).isEmpty
    let value = isAnswerable ? find(measure) : .null
    layerAnswers.values[measure] = value
    return value
  }

  /// What a layer measure found, on the working surface: m², and its shape unless none is to be
  /// drawn. Nil for counts, and where there is nothing.
  public mutating func layerFinding(
    ofSlot slot: Int
  ) -> (area: Double, shape: MultiPolygon?)? {
    guard case .ofLayers(let measure)? = measures[slot] else { return nil }
    _ = value(of: measure)
    guard let found = layerAnswers.found[measure], found.area > 0 else { return nil }
    return (found.area, found.shape)
  }

  /// Whether a layer says anything on the day of judgement.
  func isStanding(_ layer: Int) -> Bool {
    sheet.isInForce && sheet.layers[layer].isPresent && sheet.layers[layer].isInForce(approved: nil)
  }

  /// The layers that a measure cannot do without.
  func layers(of measure: LayerMeasure) -> [Int] {
    measure.layers.filter { $0 != measure.extent || sheet.layers[$0].isPresent }
  }

  /// Properties that the measure asks for and some feature leaves blank; where an area narrows it,
  /// one of those in the area.
  func silent(_ measure: LayerMeasure) -> [(layer: Int, property: Measure.ZoneProperty)] {
    measure.properties.filter { layer, property in
      let target = sheet.layers[layer]
      guard let area = measure.extent else {
        return LayerCount(target: target).words(property) == nil
      }
      // Where GEOS fails the measure itself is unknown.
      guard let inside = try? within(layer, area) else { return false }
      return inside.contains { feature in
        target.word(property, of: feature) == nil
          || target.repeats.contrary(to: feature, property, in: target) != nil
      }
    }
  }

  private mutating func find(_ measure: LayerMeasure) -> Value {
    do throws(GEOSFailure) {
      switch measure {
      case .featureCount, .distinctCount, .undatedCount, .countBeyond, .outsideCount,
        .unconnectedCount, .emptyCount, .fewestUses, .countWithin, .unitCount:
        return try count(measure).map { .number(Double($0)) } ?? .null
      case .sumWithin(let layer, let area, let property):
        return Self.number(sum(property, of: try within(layer, area), in: sheet.layers[layer]))
      case .areaOutside(let difference): return Self.number(try left(by: difference))
      case .layerArea(let layer):
        return Self.number(try overlay(measure).area(of: sheet.layers[layer]))
      case .layersOverlap(let a, let b, let area):
        return shown(try overlap(sheet.layers[a], sheet.layers[b], in: area, measure), measure)
      case .selfOverlap(let layer):
        return shown(try overlay(measure).selfOverlap(of: sheet.layers[layer]), measure)
      case .gap(let layer, let area):
        return try gap(sheet.layers[layer], in: sheet.layers[area], measure)
      case .plansDiffer(let a, let first, let b, let second):
        return try differences((a, first), (b, second), measure)
      case .edgeBreak(let layer, let neighbour, let area):
        return Self.number(
          try EdgeContinuity(geos: geos, tolerance: overlay(measure).tolerance).breaks(
            sheet.layers[layer], sheet.layers[neighbour], along: sheet.layers[area]))
      }
    } catch {
      return .null
    }
  }

  /// Layers with more vertices are not drawn where the sum alone is sure.
  private static let mostVerticesDrawn = 50_000

  private mutating func gap(
    _ layer: LayerSheet, in target: LayerSheet, _ measure: LayerMeasure
  ) throws(GEOSFailure) -> Value {
    let overlay = overlay(measure)
    let standing = LayerCount(target: target).standing
    let vertices = layer.areas.reduce(0) { $0 + $1.points.count }
    if standing.count == 1, vertices > Self.mostVerticesDrawn {
      let open = try overlay.open(standing[0], of: layer, in: target)
      // Strips thinner than twice the tolerance along every edge would not come to so much.
      let edges = layer.areas.reduce(target.areas[standing[0]].perimeter) { $0 + $1.perimeter }
      if open > 2 * overlay.tolerance * edges { return .number(open) }
    }
    let gap = try UncoveredLand(of: layer, session: geos)
    let shapes = standing.map { target.areas[$0] }
    guard drawsLayers else {
      let parts = try gap.parts(of: shapes, session: geos).open
      return shown(LayerOverlay.Found(area: try overlay.countedArea(of: parts)), measure)
    }
    let open = try overlay.counted(gap.rest(of: shapes, session: geos))
    return shown(LayerOverlay.Found(area: open.area, shape: open), measure)
  }

  func overlay(_ measure: LayerMeasure) -> LayerOverlay {
    let accuracies = layers(of: measure).map { layer in
      sheet.layers[layer].accuracy + (sheet.layers[layer].bends?.greatest ?? 0)
    }
    return LayerOverlay(
      geos: geos, tolerance: accuracies.reduce(sheet.declarations.tolerance, +),
      isDrawn: drawsLayers)
  }

  private mutating func shown(_ found: LayerOverlay.Found, _ measure: LayerMeasure) -> Value {
    layerAnswers.found[measure] = found
    return .number(found.area)
  }

  private mutating func count(_ measure: LayerMeasure) throws(GEOSFailure) -> Int? {
    let target = sheet.layers[measure.layers[0]]
    let count = LayerCount(target: target)
    switch measure {
    case .featureCount(_, let selection): return count.count(selection)
    case .distinctCount(_, let property): return count.kinds(of: property)
    case .undatedCount(_, let property): return count.undated(property)
    case .countBeyond(_, let other, let bearing): return count.beyond(sheet.layers[other], bearing)
    case .outsideCount(_, let area):
      let places = try? LayerPlaces(of: target, on: sheet.surface)
      return try places?.outside(
        target, sheet.layers[area], tolerance: overlay(measure).tolerance, session: geos)
    case .unconnectedCount(_, let property, let from, let to):
      guard let words = count.words(property),
        let places = try? LayerPlaces(of: target, on: sheet.surface)
      else { return nil }
      let kinds = words.map { $0 == from ? true : $0 == to ? false : nil }
      let network = LineNetwork(
        lines: count.standing.map { places.lines[$0] }, tolerance: overlay(measure).tolerance)
      return network.unconnected(kinds).count
    case .emptyCount(_, let other):
      let others = sheet.layers[other]
      let places = try? LayerPlaces(of: others, on: sheet.surface)
      return try places?.empty(
        target, holding: others, tolerance: sheet.declarations.tolerance, session: geos)
    case .fewestUses(_, let other, let property, let set):
      var open: Int?
      let (land, sets) = (land, sheet.declarations.useSets)
      let fewest = LayerMixture(target: target, tolerance: overlay(measure).tolerance)
        .fewest(
          of: sheet.layers[other], uses: uses(other, property),
          counts: { use in set.map { land.belongs(use, to: sets[$0]) } ?? true }, open: &open)
      layerAnswers.open[measure] = open.map {
        OpenFeature(layer: other, property: property, feature: $0)
      }
      return fewest
    case .countWithin(let layer, let area, let selection):
      let inside = try within(layer, area)
      guard let selection else { return inside.count }
      return inside.count { target.word(selection.property, of: $0) == selection.value }
    case .unitCount: return count.units.count
    default: return nil
    }
  }

  /// Codes agree where one is the other or a class above it; features that are silent agree with
  /// everything, and a layer that is silent throughout says nothing. Unknown where more land may
  /// differ: where mixed uses agree in part, or a use cannot be read.
  private mutating func differences(
    _ first: (layer: Int, property: Measure.ZoneProperty),
    _ second: (layer: Int, property: Measure.ZoneProperty), _ measure: LayerMeasure
  ) throws(GEOSFailure) -> Value {
    let ours = uses(first.layer, first.property)
    let theirs = uses(second.layer, second.property)
    guard ours.contains(where: { $0 != .silent }), theirs.contains(where: { $0 != .silent }) else {
      return .null
    }
    let (one, two) = (sheet.layers[first.layer], sheet.layers[second.layer])
    var open: OpenFeature?
    var silent: OpenFeature?
    func isSilent(_ mine: Int, _ other: Int) -> Bool {
      ours[mine] == .silent || theirs[other] == .silent
    }
    let found = try overlay(measure).difference(of: one, two) { mine, other in
      guard !isSilent(mine, other) else {
        let (place, feature) = ours[mine] == .silent ? (first, mine) : (second, other)
        silent =
          silent
          ?? OpenFeature(
            layer: place.layer, property: place.property, feature: feature, isSilent: true)
        return false
      }
      guard let agrees = ours[mine].agrees(with: theirs[other]) else {
        let isOwn = ours[mine] == .unknown || theirs[other] != .unknown
        open =
          open
          ?? (isOwn
            ? OpenFeature(layer: first.layer, property: first.property, feature: mine)
            : OpenFeature(layer: second.layer, property: second.property, feature: other))
        return false
      }
      return !agrees
    }
    // Where more than counts differs for sure, what says nothing takes nothing from it; else it may
    // differ as well.
    let least = sheet.declarations.threshold("min-overlap")?.baseValue ?? 0
    let countsSilent = silent != nil && found.area <= least
    guard open != nil || countsSilent else { return shown(found, measure) }
    let most = try overlay(measure).difference(of: one, two) { mine, other in
      isSilent(mine, other)
        ? countsSilent : ours[mine].agrees(with: theirs[other]) != true
    }
    // What lies along a common boundary counts for nothing, whatever it may be.
    if most.area <= found.area + LayerOverlay.noise { return shown(found, measure) }
    layerAnswers.open[measure] = open ?? silent
    return .null
  }

  /// Whether the areas of a layer can say anything about a plot: it is there, in force and reaches
  /// it.
  public mutating func isMeasured(_ layer: Int, _ row: Int) -> Bool {
    reachOfAreas(of: layer, row) == .full
  }
}
