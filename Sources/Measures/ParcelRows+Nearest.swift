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
      let found = hasNearer(
        layer, condition, row, than: given[3, row].number, from: nil, within: nil)
      return Self.truth(found)
    case .hasUpwind(let layer, let condition):
      guard let wind = given[4, row].number, let sector = given[5, row].number else {
        return .null
      }
      let found = hasNearer(
        layer, condition, row, than: given[3, row].number, from: wind, within: sector)
      return Self.truth(found)
    default: return .null
    }
  }

  private mutating func nearest(
    _ layer: Int, _ condition: LayerSelection.Condition, _ row: Int
  ) -> (source: Int, distance: Double)? {
    guard reach(of: layer, row) == .full else { return nil }
    let target = sheet.layers[layer]
    let shape = chunk.shapes[row]
    return selection(target, condition).nearest(to: chunk.boxes[row]) {
      target.distance(from: shape, to: $0)
    }
  }

  /// Metres to the nearest point, line or area of a layer.
  mutating func distanceToAny(_ layer: Int, _ row: Int) -> Double? {
    nearest(layer, .every, row)?.distance
  }

  /// Whether a layer is at most a distance away. Rules ask it of what ought to be near, so that in
  /// the strict modes the distance is longer by the tolerance.
  mutating func isWithin(_ layer: Int, _ row: Int, _ limit: Double?) -> Bool? {
    guard let limit, reach(of: layer, row) == .full else { return nil }
    let margin = mode == .plain ? 0 : tolerance(of: layer)
    return distance(layer, row).map { $0 <= limit + margin } ?? false
  }

  /// Whether a feature that meets the condition is nearer than a distance; in the strict modes
  /// nearer by the tolerance. With `wind` only features in that direction count: the direction
  /// from which it blows, in degrees clockwise from north, give or take `sector`.
  private mutating func hasNearer(
    _ layer: Int, _ condition: LayerSelection.Condition, _ row: Int, than limit: Double?,
    from wind: Double?, within sector: Double?
  ) -> Bool? {
    // Without a limit nothing is looked for: it would cost much and answer nothing.
    guard let limit, reach(of: layer, row) == .full else { return nil }
    let margin = mode == .plain ? 0 : tolerance(of: layer)
    guard limit > margin else { return false }
    let target = sheet.layers[layer]
    let shape = chunk.shapes[row]
    let centre = chunk.boxes[row].center
    return selection(target, condition).contains(
      nearerThan: limit - margin, to: chunk.boxes[row],
      distance: { target.distance(from: shape, to: $0) },
      where: { _, box in
        guard let wind, let sector else { return true }
        return Self.turn(Self.bearing(from: centre, to: box.center), wind) <= sector
      })
  }

  private func selection(
    _ target: LayerSheet, _ condition: LayerSelection.Condition
  ) -> LayerSelection {
    target.selection(condition, land: land, sets: sheet.declarations.useSets)
  }

  /// Degrees clockwise from grid north of the working surface, from the centre of the plot's box
  /// to that of the nearest feature. Within a city grid north is true north to a tenth of a degree.
  private mutating func bearing(
    _ layer: Int, _ condition: LayerSelection.Condition, _ row: Int
  ) -> Double? {
    guard let source = nearest(layer, condition, row)?.source else { return nil }
    let target = sheet.layers[layer]
    var box = target.areas[source].box
    for point in target.paths[source].joined() { box.extend(by: point) }
    return Self.bearing(from: chunk.boxes[row].center, to: box.center)
  }

  static func bearing(from start: Point, to end: Point) -> Double {
    let degrees = atan2(end.x - start.x, end.y - start.y) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  /// The lesser angle between two directions, 0 to 180 degrees.
  static func turn(_ a: Double, _ b: Double) -> Double {
    let difference = abs(a - b).truncatingRemainder(dividingBy: 360)
    return min(difference, 360 - difference)
  }
}
