import Expressions
import GEOS
import Land
import Plan
public import Planar
import Values

extension ParcelRows {
  /// Measures what the selected rows share with a layer, and with the area that it is drawn for,
  /// where the day changes nothing in them.
  mutating func measureOverlaps(_ layer: Int, _ rows: Bits) {
    guard bounds[layer].says, bounds[layer].isInForce, !differsItself[layer] else { return }
    if let extent = bounds[layer].extent { measureOverlaps(extent, rows) }
    table.measure(sheet.layers[layer], layer: layer, rows: rows, of: chunk)
  }

  /// The first of `doubtfulFeatures`.
  mutating func doubtfulFeature(_ layer: Int, _ row: Int) -> Int? {
    doubtfulFeatures(layer, row).first
  }

  /// The features within the plot of which nobody can read whether they are in force, beyond the
  /// smallest overlap that counts and what lies along the plot's edge by inaccuracy.
  mutating func doubtfulFeatures(_ layer: Int, _ row: Int) -> [Int] {
    guard bounds[layer].hasDoubtful, let doubtful = sheet.layers[layer].doubtful,
      chunk.standings[row] != .unusable
    else { return [] }
    let approved = approved(layer, row)
    return table.overlaps(of: doubtful.cover, shape: chunk.shapes[row], box: chunk.boxes[row])
      .filter { $0.area > leastOverlap }.map { doubtful.features[Int($0.source)] }
      .filter { sheet.layers[layer].isDoubtful($0, approved: approved) }
  }

  /// The first of `guessedFeatures`.
  mutating func guessedFeature(_ layer: Int, _ row: Int) -> Int? {
    guessedFeatures(layer, row).first
  }

  /// The features that may hold land of the plot, or not, since their repair was a guess; of those
  /// that count for the plot.
  mutating func guessedFeatures(_ layer: Int, _ row: Int) -> [Int] {
    guard bounds[layer].hasGuessed, chunk.standings[row] != .unusable else { return [] }
    let target = sheet.layers[layer]
    guard let guessed = target.guessed else { return [] }
    let isPast = place(of: layer) != layer
    let approved = approved(layer, row)
    return table.overlaps(of: guessed.cover, shape: chunk.shapes[row], box: chunk.boxes[row])
      .filter {
        $0.area > OverlapSlack.leastArea
          && target.counts(
            guessed.features[Int($0.source)], approved: approved, looksBack: isPast)
      }.map { guessed.features[Int($0.source)] }
  }

  /// Whether what the plot shares with a layer hangs on a shape that was guessed.
  public mutating func isGuessed(_ layer: Int, _ row: Int) -> Bool {
    guessedFeature(layer, row) != nil
  }

  /// Area the layer's sources cover together, m²; eroded in the strict modes.
  mutating func overlapArea(_ layer: Int, _ row: Int) -> Double? {
    let reach = reachOfAreas(of: layer, row)
    guard reach != .none else { return nil }
    let area: Double?
    switch mode {
    case .plain:
      area = unionArea(layer, row)
    case .bounded, .eroded, .farther:
      area = erodedArea(layer, row, exactly: mode != .bounded)
    }
    guard let area else { return nil }
    return area > 0 || reach == .full ? area : nil
  }

  /// ε, the layer's own accuracy at a plot and that of the plot's file, metres.
  /// - Parameter reach: how far from the plot the layer's border counts, metres.
  func tolerance(of layer: Int, _ row: Int, within reach: Double = 0) -> Double {
    sheet.declarations.tolerance + chunk.accuracy + accuracy(of: layer, row, within: reach)
  }

  /// How accurate the layer is at a plot: as it says, and where its file puts a long edge elsewhere
  /// than it lies on the surface, by so much less.
  func accuracy(of layer: Int, _ row: Int, within reach: Double = 0) -> Double {
    let target = sheet.layers[layer]
    guard let bends = target.bends else { return target.accuracy }
    return target.accuracy + bends.deviation(near: chunk.boxes[row], within: reach)
  }

  mutating func unionArea(_ layer: Int, _ row: Int) -> Double? {
    let known = shares(layer, row)
    if known.count < 2 { return known.firstArea }
    return faces(layer, row)?.union
  }

  /// The same of the sources that a question is about.
  mutating func unionArea(_ question: OverlapQuestion) -> Double? {
    let hits = table.overlaps(of: question)
    if hits.count < 2 { return hits.first?.area ?? 0 }
    return faces(question)?.union
  }

  mutating func faces(_ layer: Int, _ row: Int) -> OverlapFaces? {
    faces(dayQuestion(layer, row))
  }

  mutating func faces(_ question: OverlapQuestion) -> OverlapFaces? {
    overlay(question.row) { table, geos throws(GEOSFailure) in
      try table.faces(question, session: geos)
    }
  }

  /// What the plot shares with the layer, on the working surface.
  public mutating func clip(_ layer: Int, _ row: Int) -> MultiPolygon? {
    let question = dayQuestion(layer, row)
    return overlay(row) { table, geos throws(GEOSFailure) in
      try table.clip(question, session: geos)
    }
  }

  /// The clip without slits between sources and hairs of less than ε: what has a width and a boundary.
  mutating func outline(_ layer: Int, _ row: Int) -> MultiPolygon? {
    outline(dayQuestion(layer, row))
  }

  mutating func outline(_ question: OverlapQuestion) -> MultiPolygon? {
    let width = sheet.declarations.tolerance
    return overlay(question.row) { table, geos throws(GEOSFailure) in
      try table.outline(question, below: width, session: geos)
    }
  }

  /// Whether one source of the layer covers the whole plot, so that the clip is the plot.
  public mutating func isInside(_ layer: Int, _ row: Int) -> Bool {
    dayOverlaps(layer, row).contains { $0.relation == .inside }
  }

  /// What is left of the overlap when it is eroded by ε. Exactly that is an offset of its clip;
  /// where a lower bound will do, none is made.
  mutating func erodedArea(_ layer: Int, _ row: Int, exactly: Bool) -> Double? {
    guard shares(layer, row).count > 0 else { return 0 }
    return erodedArea(dayQuestion(layer, row), of: layer, exactly: exactly)
  }

  /// The same of the sources that a question is about, which are a layer's.
  mutating func erodedArea(
    _ question: OverlapQuestion, of layer: Int, exactly: Bool
  ) -> Double? {
    let row = question.row
    let count = table.overlaps(of: question).count
    guard count > 0 else { return 0 }
    guard exactly else {
      guard let area = unionArea(question) else { return nil }
      // A hole of the overlap holds a hole of the plot or one of the sources' union, which lies in
      // the plot; one source has at most a hole for three of its edges, the edges of several cut the
      // plane into fewer faces than half of their number squared.
      return leastEroded(area, layer, row) { edges in
        count == 1 ? edges / 3 : edges * edges / 2
      }
    }
    guard let outline = outline(question) else { return shrunk(nil, layer, row) }
    let distance = tolerance(of: layer, row)
    let area = overlay(row) { table, geos throws(GEOSFailure) in
      try table.erodedArea(
        layer: question.layer, row: row, of: outline, distance: distance, session: geos)
    }
    return shrunk(area, layer, row)
  }

  /// At least what erosion by ε leaves of an area of the plot that the layer bounds, m².
  ///
  /// Eroding a region of boundary length L with h holes by ε takes at most ε·L + π·ε²·h of its
  /// area (B. Sz.-Nagy, Über Parallelmengen nichtkonvexer ebener Bereiche, 1959). The area's
  /// boundary is at most the plot's and what of the layer's runs through the plot's box.
  ///
  /// - Parameter holes: how many there are at most beside the plot's own, by that many edges of the
  ///   layer.
  mutating func leastEroded(
    _ area: Double, _ layer: Int, _ row: Int, holes: (_ edges: Double) -> Double
  ) -> Double {
    let shape = chunk.shapes[row]
    let distance = tolerance(of: layer, row)
    let limit = table.boundaryLimit(sheet.layers[layer], box: chunk.boxes[row])
    let holes = Double(shape.ringCount - shape.polygonCount) + holes(Double(limit.edges))
    return max(
      0,
      area - distance * (shape.perimeter + limit.length) - .pi * distance * distance * holes)
  }

  /// Length in metres of the layer's boundary inside the plot: the part of the clip's boundary
  /// that is not the plot's own.
  mutating func frontage(_ layer: Int, _ row: Int) -> Double? {
    guard reachOfAreas(of: layer, row) != .none else { return nil }
    return frontage(dayQuestion(layer, row))
  }

  mutating func frontage(_ question: OverlapQuestion) -> Double? {
    guard table.overlaps(of: question).contains(where: { $0.relation == .partial }) else {
      return 0
    }
    return outline(question)?.frontage(
      inside: question.shape, tolerance: sheet.declarations.tolerance)
  }
}
