import Glibc
import Land
import Plan
import Planar
import Values

extension ParcelRows {
  /// Measures of what stands near a plot, by the features that meet a condition.
  mutating func nearness(_ measure: Measure, _ row: Int, _ given: GivenArguments) -> Value {
    // Found first: a call in an argument of a method would copy these rows before it.
    switch measure {
    case .distanceWhere(let layer, let condition):
      let found = nearest(layer, condition, row)
      return Self.number(found?.distance)
    case .nearest(let layer, let condition):
      let found = nearest(layer, condition, row)
      return Self.text(found.map { [sheet] in sheet.layers[layer].features[$0.source].name })
    case .bearingWhere(let layer, let condition):
      let found = bearing(layer, condition, row)
      return Self.number(found)
    case .hasNearer(let layer, let condition):
      let found = hasNearer(layer, condition, row, than: given[3, row].number, from: nil)
      return Self.truth(found)
    case .hasUpwind(let layer, let condition):
      guard let wind = wind(given, row) else { return .null }
      let found = hasNearer(layer, condition, row, than: given[3, row].number, from: wind)
      return Self.truth(found)
    case .upwind(let layer, let condition, let asked):
      guard let wind = wind(given, row), let limit = given[3, row].number,
        let found = nearest(layer, condition, row, within: limit, from: wind)
      else { return .null }
      switch asked {
      case .name: return Self.text(sheet.layers[layer].features[found.source].name)
      case .distance: return Self.number(found.distance)
      case .bearing: return Self.number(bearing(of: found.source, layer, row))
      }
    default: return .null
    }
  }

  /// The direction from which the wind blows, in degrees clockwise from north, and how far from it
  /// a bearing may be.
  private struct Wind {
    var bearing: Double
    var sector: Double
    /// Metres below which two centres are one place, from which nothing lies in any direction.
    var tolerance: Double

    /// Nil where the centres are one.
    func blows(from box: Box, to centre: Point) -> Bool? {
      ParcelRows.bearing(from: centre, to: box.center, beyond: tolerance).map {
        ParcelRows.turn($0, bearing) <= sector
      }
    }
  }

  private func wind(_ given: GivenArguments, _ row: Int) -> Wind? {
    guard let bearing = given[4, row].number, let sector = given[5, row].number else { return nil }
    return Wind(bearing: bearing, sector: sector, tolerance: sheet.declarations.tolerance)
  }

  /// The nearest feature that meets the condition; nil too where one that may meet it is nearer, so
  /// that nobody can say which it is.
  private mutating func nearest(
    _ layer: Int, _ condition: LayerSelection.Condition, _ row: Int,
    within limit: Double = .infinity, from wind: Wind? = nil
  ) -> (source: Int, distance: Double)? {
    guard reach(of: layer, row) == .full else { return nil }
    let target = sheet.layers[layer]
    let shape = chunk.shapes[row]
    let centre = chunk.boxes[row].center
    let selection = selection(target, condition)
    let found = selection.nearest(
      to: chunk.boxes[row], within: limit,
      distance: { target.distance(from: shape, to: $0) },
      where: { box in wind.map { $0.blows(from: box, to: centre) == true } ?? true })
    let within = min(limit, found?.distance ?? limit)
    if mayBeNear(layer, selection, row, within: within) { return nil }
    if !condition.isOfSure, let wind {
      // One that lies in no direction may be the nearest of those upwind.
      let unclear = selection.nearest(
        to: chunk.boxes[row], within: within,
        distance: { target.distance(from: shape, to: $0) },
        where: { wind.blows(from: $0, to: centre) == nil })
      if unclear != nil { return nil }
    }
    guard !condition.isOfSure, let doubtful = selection.doubtful.first else { return found }
    let doubt = doubtful.nearest(
      to: chunk.boxes[row], within: within,
      distance: { target.distance(from: shape, to: $0) },
      where: { box in wind.map { $0.blows(from: box, to: centre) != false } ?? true })
    guard let doubt, found.map({ doubt.distance < $0.distance }) ?? true else { return found }
    let place = DoubtfulNeighbour(
      layer: layer, condition: condition, row: row, asked: wind == nil ? .nearest : .upwind)
    doubtfulNeighbours[place] = doubt.source
    return nil
  }

  /// Whether a feature whose repair was a guess may lie within a distance.
  func mayBeNear(
    _ layer: Int, _ selection: LayerSelection, _ row: Int, within limit: Double
  ) -> Bool {
    guard bounds[layer].hasGuessed, limit.isFinite, let guessed = sheet.layers[layer].guessed else {
      return false
    }
    let box = chunk.boxes[row]
    let found = selection.first(
      nearerThan: limit.nextUp, to: box, distance: { guessed.distance(from: box, to: $0) },
      where: { _ in true })
    return found != nil
  }

  /// Of the features whose repair was a guess the one that may lie nearest to the plot.
  func nearestGuess(_ layer: Int, _ row: Int) -> Int? {
    guard bounds[layer].hasGuessed, let guessed = sheet.layers[layer].guessed else { return nil }
    let box = chunk.boxes[row]
    return guessed.boxes.keys.min { a, b in
      (guessed.distance(from: box, to: a), a) < (guessed.distance(from: box, to: b), b)
    }
  }

  /// Metres to the nearest point, line or area of a layer.
  mutating func distanceToAny(_ layer: Int, _ row: Int) -> Double? {
    nearest(layer, .every, row)?.distance
  }

  /// By how much a limit of distance is longer in the current mode, metres: within the tolerance
  /// of it, nobody knows on which side a plot lies.
  private func margin(_ layer: Int, _ row: Int, at limit: Double) -> Double {
    switch mode {
    case .plain: 0
    case .bounded, .eroded: -tolerance(of: layer, row, within: limit)
    case .farther: tolerance(of: layer, row, within: limit)
    }
  }

  /// Whether a layer is at most a distance away.
  mutating func isWithin(_ layer: Int, _ row: Int, _ limit: Double?) -> Bool? {
    guard let limit, reach(of: layer, row) == .full else { return nil }
    let most = limit + margin(layer, row, at: limit)
    if let distance = distance(layer, row) { return distance <= most }
    guard bounds[layer].hasGuessed else { return false }
    let selection = selection(sheet.layers[layer], .every)
    return mayBeNear(layer, selection, row, within: most) ? nil : false
  }

  /// Whether a feature that meets the condition is nearer than a distance. With `wind` only
  /// features upwind count. Unknown where none does but one may, as nobody can say whether it meets
  /// the condition, or whether it lies upwind: the centre of one that lies all around is the plot's.
  private mutating func hasNearer(
    _ layer: Int, _ condition: LayerSelection.Condition, _ row: Int, than limit: Double?,
    from wind: Wind?
  ) -> Bool? {
    // Without a limit nothing is looked for: it would cost much and answer nothing.
    guard let limit, reach(of: layer, row) == .full else { return nil }
    let most = limit + margin(layer, row, at: limit)
    guard most > 0 else { return false }
    let target = sheet.layers[layer]
    let shape = chunk.shapes[row]
    let box = chunk.boxes[row]
    let selection = selection(target, condition)
    let guessed = target.guessed?.boxes
    func first(_ selection: LayerSelection, _ isUpwind: Bool? = true) -> Int? {
      selection.first(
        nearerThan: most, to: box,
        distance: {
          guessed?[$0] != nil ? .infinity : target.distance(from: shape, to: $0)
        },
        where: { other in
          wind.map { $0.blows(from: other, to: box.center) == isUpwind } ?? (isUpwind == true)
        })
    }
    if first(selection) != nil { return true }
    if wind != nil, first(selection, nil) != nil { return nil }
    if mayBeNear(layer, selection, row, within: most) { return nil }
    guard let doubt = selection.doubtful.first.flatMap({ first($0) ?? first($0, nil) })
    else { return false }
    if mode == .plain {
      let place = DoubtfulNeighbour(layer: layer, condition: condition, row: row, asked: .within)
      doubtfulNeighbours[place] = doubt
    }
    return nil
  }

  func selection(
    _ target: LayerSheet, _ condition: LayerSelection.Condition
  ) -> LayerSelection {
    // Which features are passed over does not change which ones there are.
    var asked = condition
    asked.isOfSure = false
    return target.selection(asked, land: land, sets: sheet.declarations.useSets)
  }

  /// Degrees clockwise from grid north of the working surface, from the centre of the plot's box
  /// to that of the nearest feature. Within a city grid north is true north to a tenth of a degree.
  private mutating func bearing(
    _ layer: Int, _ condition: LayerSelection.Condition, _ row: Int
  ) -> Double? {
    guard let source = nearest(layer, condition, row)?.source else { return nil }
    return bearing(of: source, layer, row)
  }

  private func bearing(of source: Int, _ layer: Int, _ row: Int) -> Double? {
    let target = sheet.layers[layer]
    var box = target.areas[source].box
    for point in target.paths[source].joined() { box.extend(by: point) }
    return Self.bearing(
      from: chunk.boxes[row].center, to: box.center, beyond: sheet.declarations.tolerance)
  }

  /// Nil where the two are no farther from each other than the tolerance.
  static func bearing(from start: Point, to end: Point, beyond tolerance: Double) -> Double? {
    let (x, y) = (end.x - start.x, end.y - start.y)
    guard x * x + y * y > tolerance * tolerance else { return nil }
    let degrees = atan2(x, y) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  /// The lesser angle between two directions, 0 to 180 degrees.
  static func turn(_ a: Double, _ b: Double) -> Double {
    let difference = abs(a - b).truncatingRemainder(dividingBy: 360)
    return min(difference, 360 - difference)
  }
}

/// A plot near which a feature may meet a condition.
struct DoubtfulNeighbour: Hashable {
  var layer: Int
  var condition: LayerSelection.Condition
  var row: Int
  var asked: Asked

  /// Whether one stands within a distance, or which is the nearest, of all or of those upwind.
  enum Asked { case within, nearest, upwind }
}
