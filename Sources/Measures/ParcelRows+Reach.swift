import GEOS
import Plan
import Planar

extension ParcelRows {
  /// Whether a layer can say anything about a row: it is there, in force, and reaches the plot.
  enum Reach: Int {
    case none
    /// The plot lies partly beyond the layer's extent: what it finds counts, what it does not
    /// find proves nothing.
    case partial
    case full
  }

  mutating func reach(of layer: Int, _ row: Int) -> Reach {
    if let known = knownReaches[layer] {
      return chunk.standings[row] == .unusable ? .none : known
    }
    if let known = table.reach(view(of: layer), row) { return known }
    let reach = findReach(of: layer, row)
    table.note(reach, view(of: layer), row)
    return reach
  }

  /// The same for what is measured in the layer's areas: none where some of it has no area.
  mutating func reachOfAreas(of layer: Int, _ row: Int) -> Reach {
    bounds[layer].isBare ? .none : reach(of: layer, row)
  }

  /// By layer the reach to every plot that has a shape; nil where that hangs on the plot.
  static func knownReaches(_ sheet: PlanSheet) -> [Reach?] {
    sheet.layers.map { target -> Reach? in
      guard target.guessed == nil else { return nil }
      guard target.isPresent, sheet.isInForce, !target.lacksSetback else { return Reach.none }
      guard !target.hasRepealed else { return nil }
      guard target.isInForce else { return Reach.none }
      guard let covers = target.declaration.covers, !target.layer.isReplaced,
        let extent = sheet.declarations.layerIndex(covers), sheet.layers[extent].isPresent
      else { return .full }
      return nil
    }
  }

  private mutating func findReach(of layer: Int, _ row: Int) -> Reach {
    guard bounds[layer].says, chunk.standings[row] != .unusable else { return .none }
    if !bounds[layer].isInForce,
      !sheet.layers[layer].isInForce(approved: approved(layer, row))
    {
      return .none
    }
    if bounds[layer].hasGuessed, guessedFeature(layer, row) != nil { return .none }
    let reach = reachOfExtent(of: layer, row)
    guard reach == .full, bounds[layer].hasDoubtful, doubtfulFeature(layer, row) != nil else {
      return reach
    }
    return .partial
  }

  /// How far the area that a layer is drawn for holds a plot. A layer of the plan's own beside an
  /// area that the user brought ends where either of them ends: a wider area draws nothing into it.
  private mutating func reachOfExtent(of layer: Int, _ row: Int) -> Reach {
    guard let extent = bounds[layer].extent else { return .full }
    if bounds[extent].hasGuessed, guessedFeature(extent, row) != nil { return .partial }
    // Found before it is asked about: all of this would be copied to be asked else.
    let hits = overlaps(extent, row)
    var own = reach(hits, row)
    if own == .full, mayCountTwice(hits) { own = reach(unionArea(extent, row), row) }
    guard own != .none, bounds[layer].extentHasFormer,
      let former = sheet.layers[extent].former
    else { return own }
    let others = table.overlaps(of: former.cover, shape: chunk.shapes[row], box: chunk.boxes[row])
    var drawn = reach(others[...], row)
    if drawn == .full, mayCountTwice(others[...]) {
      let geos = geos
      let shape = chunk.shapes[row]
      let covered = overlay(row) { _ throws(GEOSFailure) in
        var parts: [MultiPolygon] = []
        for hit in others {
          parts.append(try geos.intersection(shape, former.areas[Int(hit.source)]))
        }
        return try geos.union(parts).area
      }
      drawn = reach(covered, row)
    }
    return drawn.rawValue < own.rawValue ? drawn : own
  }

  private func reach(_ hits: ArraySlice<SourceOverlap>, _ row: Int) -> Reach {
    if hits.contains(where: { $0.relation == .inside }) { return .full }
    return reach(hits.reduce(0) { $0 + $1.area }, row)
  }

  /// - Parameter covered: m² of the plot; nil where nobody can tell how much beyond a part of it.
  private func reach(_ covered: Double?, _ row: Int) -> Reach {
    guard let covered else { return .partial }
    guard covered > 0 else { return .none }
    let rim = sheet.declarations.tolerance * chunk.shapes[row].perimeter
    return covered >= chunk.shapes[row].area - rim ? .full : .partial
  }

  /// Whether the sum of overlaps may hold what several sources cover more than once.
  private func mayCountTwice(_ hits: ArraySlice<SourceOverlap>) -> Bool {
    hits.count > 1 && !hits.contains { $0.relation == .inside }
  }
}
