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
    var covered = sum(hits, row)
    var own = reach(covered, row)
    if own == .full, mayCountTwice(hits) {
      covered = sharedArea(extent, row)
      own = reach(covered, row)
    }
    if own == .full, mayLeavePiece(covered, row), leavesPiece(rest(extent, row), row) {
      own = .partial
    }
    guard own != .none, bounds[layer].extentHasFormer,
      let former = sheet.layers[extent].former
    else { return own }
    let others = table.overlaps(of: former.cover, shape: chunk.shapes[row], box: chunk.boxes[row])
    let drawn = reach(within: former.areas, others[...], row)
    return drawn.rawValue < own.rawValue ? drawn : own
  }

  /// What of the plot the layer leaves open, whenever it was drawn.
  private mutating func rest(_ layer: Int, _ row: Int) -> MultiPolygon? {
    let question = question(layer, row)
    return overlay(row) { table, geos throws(GEOSFailure) in
      try table.outside(question, session: geos)
    }
  }

  /// The same for areas that are no layer.
  private mutating func reach(
    within areas: [MultiPolygon], _ hits: ArraySlice<SourceOverlap>, _ row: Int
  ) -> Reach {
    let sum = sum(hits, row)
    guard reach(sum, row) == .full, mayCountTwice(hits) || mayLeavePiece(sum, row) else {
      return reach(sum, row)
    }
    let shape = chunk.shapes[row]
    let drawn = overlay(row) { _, geos throws(GEOSFailure) in
      var parts: [MultiPolygon] = []
      for hit in hits { parts.append(try geos.intersection(shape, areas[Int(hit.source)])) }
      let covered = try geos.union(parts)
      return (area: covered.area, rest: try geos.difference(shape, covered))
    }
    let known = reach(drawn?.area, row)
    return known == .full && leavesPiece(drawn?.rest, row) ? .partial : known
  }

  /// m² of the plot that sources cover, as if none shared any of it.
  private func sum(_ hits: ArraySlice<SourceOverlap>, _ row: Int) -> Double? {
    isInside(hits) ? chunk.shapes[row].area : hits.reduce(0) { $0 + $1.area }
  }

  /// - Parameter covered: m² of the plot; nil where nobody can tell how much beyond a part of it.
  private func reach(_ covered: Double?, _ row: Int) -> Reach {
    guard let covered else { return .partial }
    guard covered > 0 else { return .none }
    let area = chunk.shapes[row].area
    let rim = sheet.declarations.tolerance * chunk.shapes[row].perimeter
    // A plot without a disc has none beyond the area either, wherever most of it lies.
    return covered >= area - rim && covered > area / 2 ? .full : .partial
  }

  /// Whether there is room for a piece that counts in what is not covered.
  private func mayLeavePiece(_ covered: Double?, _ row: Int) -> Bool {
    guard let covered else { return true }
    let tolerance = sheet.declarations.tolerance
    return chunk.shapes[row].area - covered
      > max(.pi * tolerance * tolerance, OverlapSlack.leastArea)
  }

  /// Whether a piece of what lies beyond an area counts: a tongue of a plot that is wider than the
  /// tolerance, and not a strip along all of its boundary. So it does where nobody can tell.
  private mutating func leavesPiece(_ rest: MultiPolygon?, _ row: Int) -> Bool {
    guard let rest else { return true }
    let overlay = LayerOverlay(geos: geos, tolerance: sheet.declarations.tolerance)
    return self.overlay(row) { _, _ throws(GEOSFailure) in
      try !overlay.counted(rest).isEmpty
    } ?? true
  }

  private func isInside(_ hits: ArraySlice<SourceOverlap>) -> Bool {
    hits.contains { $0.relation == .inside }
  }

  /// Whether the sum of overlaps may hold what several sources cover more than once.
  private func mayCountTwice(_ hits: ArraySlice<SourceOverlap>) -> Bool {
    hits.count > 1 && !isInside(hits)
  }
}
