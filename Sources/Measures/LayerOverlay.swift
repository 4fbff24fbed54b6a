import GEOS
import Planar

/// What layers of the plan share with each other and with themselves, on the working surface.
///
/// A piece counts if it contains a disc of the tolerance: what is thinner is within the tolerance of a
/// common boundary. Pairs are found by the layers' own index; GEOS draws only those that share enough
/// for such a disc, and what less their features share with others, since it may join two pieces.
struct LayerOverlay {
  let geos: GEOSSession
  /// ε and the accuracies of the layers, metres.
  let tolerance: Double
  /// False where nobody asks for the shape of what is found: then it is not put together.
  var isDrawn = true

  /// What was found, on the working surface.
  struct Found {
    /// m².
    var area: Double
    /// Nil where it was not asked for.
    var shape: MultiPolygon?
  }

  /// Layers of fewer features are not worth a second thread.
  static let featuresPerPart = 2048

  /// What the two layers share, counted once.
  func overlap(of a: LayerSheet, _ b: LayerSheet) throws(GEOSFailure) -> Found {
    try drawn(pairs(a, b, startingAfterOwn: false), a, b)
  }

  /// What two or more features of a layer cover.
  func selfOverlap(of layer: LayerSheet) throws(GEOSFailure) -> Found {
    try drawn(pairs(layer, layer, startingAfterOwn: true), layer, layer)
  }

  /// Where two layers say different things; `differ` is given the features' indices.
  func difference(
    of a: LayerSheet, _ b: LayerSheet, where differ: (Int, Int) -> Bool
  ) throws(GEOSFailure) -> Found {
    try drawn(
      pairs(a, b, startingAfterOwn: false, where: differ), a, b)
  }

  /// All that a layer covers, m²; what several features cover once.
  func area(of layer: LayerSheet) throws(GEOSFailure) -> Double {
    try area(of: LayerCount(target: layer).standing, in: layer)
  }

  /// All that some features of a layer in force cover, m²; what several of them cover once. Only
  /// those that share land are drawn.
  func area(of features: [Int], in layer: LayerSheet) throws(GEOSFailure) -> Double {
    var isMeant = [Bool](repeating: false, count: layer.areas.count)
    for feature in features { isMeant[feature] = true }
    var crowd: Set<Int> = []
    for pair in sharing(layer, layer, startingAfterOwn: true) {
      let (first, second) = (Int(pair.first), Int(pair.second))
      if isMeant[first], isMeant[second] { crowd.formUnion([first, second]) }
    }
    let alone = features.reduce(0) { crowd.contains($1) ? $0 : $0 + layer.areas[$1].area }
    return crowd.isEmpty
      ? alone : alone + (try geos.union(crowd.sorted().map { layer.areas[$0] }).area)
  }

  private func drawn(
    _ pairs: [Pair], _ a: LayerSheet, _ b: LayerSheet
  ) throws(GEOSFailure) -> Found {
    var parts: [MultiPolygon] = []
    var rest = pairs[...]
    while let first = rest.first?.first {
      let own = rest.prefix { $0.first == first }
      parts += try self.parts(of: a.areas[Int(first)], own, b)
      rest = rest.dropFirst(own.count)
    }
    guard isDrawn else { return Found(area: try countedArea(of: parts)) }
    let shape = try counted(dissolved(parts))
    return Found(area: shape.area, shape: shape)
  }

  /// What one feature shares with others. Where a feature stands many times each copy shares all of
  /// it with all others: put together here, they are as many parts as copies, and not their square.
  private func parts(
    of shape: MultiPolygon, _ pairs: ArraySlice<Pair>, _ b: LayerSheet
  ) throws(GEOSFailure) -> [MultiPolygon] {
    if pairs.contains(where: \.isInside) { return [shape] }
    var parts: [MultiPolygon] = []
    for pair in pairs { parts.append(try shared(pair, shape, b)) }
    let isCrowded = pairs.reduce(0) { $0 + $1.area } > 2 * shape.area
    return isCrowded ? [try geos.union(parts)] : parts
  }

  /// The union of the parts. Those that no other one touches are in it as they are: along a river
  /// that is most of them, and GEOS need not look at them.
  private func dissolved(_ parts: [MultiPolygon]) throws(GEOSFailure) -> MultiPolygon {
    var groups = Groups(count: parts.count)
    let cover = LayerCover(sources: parts)
    var scratch = CoverScratch()
    var met: [SourceOverlap] = []
    for (index, part) in parts.enumerated() where !part.isEmpty {
      met.removeAll(keepingCapacity: true)
      cover.overlaps(with: part, box: part.box, from: index + 1, scratch: &scratch, into: &met)
      for other in met { groups.join(index, Int(other.source)) }
    }
    var union = MultiPolygon()
    for group in groups.all() {
      union.append(
        group.count == 1 ? parts[group[0]] : try geos.union(group.map { parts[$0] }))
    }
    return union
  }

  /// What a pair shares. A small shape is clipped against the pieces of a large feature that are
  /// near it; two large ones are overlaid as they are, since cuts would have to be dissolved again.
  private func shared(
    _ pair: Pair, _ shape: MultiPolygon, _ b: LayerSheet
  ) throws(GEOSFailure) -> MultiPolygon {
    let feature = b.areas[Int(pair.second)]
    let most = PieceIndex.verticesPerPiece
    if shape.points.count > most || feature.points.count <= most {
      return try geos.intersection(shape, feature)
    }
    return try b.pieces(of: pair.second, geos)
      .clip(shape, box: shape.box, owner: 0, session: geos)
  }
}
