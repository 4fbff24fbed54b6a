import GEOS
public import Planar
import Values

extension ParcelRows {
  /// Area of the plot that no source of the layer covers, m²; eroded in the strict modes. Unknown
  /// where the layer does not reach the whole plot: what it leaves open there proves nothing.
  mutating func outsideArea(_ layer: Int, _ row: Int) -> Double? {
    guard reachOfAreas(of: layer, row) == .full else { return nil }
    let whole = chunk.shapes[row].area
    switch mode {
    case .plain: return unionArea(layer, row).map { max(0, whole - $0) }
    case .bounded:
      guard let union = unionArea(layer, row) else { return nil }
      // A hole of the part outside holds a hole of the plot or one connected part of the layer,
      // which has three edges of its own.
      return leastEroded(whole - union, layer, row) { edges in edges / 3 }
    case .eroded, .farther:
      guard let outside = outside(layer, row) else { return shrunk(nil, layer, row) }
      let place = dayPlace(of: layer)
      let distance = tolerance(of: layer, row)
      let area = overlay(row) { table, geos throws(GEOSFailure) in
        try table.erodedArea(
          layer: place, row: row, of: outside, isOutside: true, distance: distance,
          session: geos)
      }
      return shrunk(area, layer, row)
    }
  }

  /// Whether the plot shares nothing with the layer, so that all of it is outside.
  public mutating func isOutside(_ layer: Int, _ row: Int) -> Bool {
    dayOverlaps(layer, row).isEmpty
  }

  /// The part of the plot outside the layer, on the working surface.
  public mutating func outside(_ layer: Int, _ row: Int) -> MultiPolygon? {
    let question = dayQuestion(layer, row)
    return overlay(row) { table, geos throws(GEOSFailure) in
      try table.outside(question, session: geos)
    }
  }

  /// What a finding states of the part outside, 10⁻⁴ m²; nil where it cannot be measured.
  public mutating func outsideUnits(_ layer: Int, _ row: Int) -> Int? {
    guard chunk.standings[row] != .unusable, let union = unionArea(layer, row) else { return nil }
    return Int(held: max(0, chunk.shapes[row].area - union) * 10_000)
  }
}
