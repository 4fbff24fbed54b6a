import GEOS
import Land
import Plan
import Planar
import Values

/// The zones of a plan that was revised: a plot is judged by the version of the day of its
/// approval.
extension ParcelRows {
  /// What the plot shares with the zones that it is judged by.
  ///
  /// Where versions that were repealed since hold more than the share for split plots, what was
  /// approved later was no part of the plan of that day. Where they do not, the plot had none, and
  /// what came later is all that can be held against it. Versions of which none has an end are all
  /// in force, whatever their days: which of them holds, nobody says.
  mutating func zoneOverlaps(_ layer: Int, _ row: Int) -> ArraySlice<SourceOverlap> {
    let hits = overlaps(layer, row)
    guard let approved = approved(layer, row), hits.count > 1 else { return hits }
    let target = sheet.layers[layer]
    let limit = splitShare * chunk.shapes[row].area
    let former = hits.reduce(0.0) { sum, hit in
      target.features[Int(hit.source)].isInForce(on: target.day) ? sum : sum + hit.area
    }
    guard former > limit else { return hits }
    return hits.filter { !target.features[Int($0.source)].isLater(than: approved) }[...]
  }

  /// Area of the plot in those zones, m², overlaps between them counted once.
  mutating func zoneArea(_ layer: Int, _ row: Int) -> Double? {
    let hits = zoneOverlaps(layer, row)
    guard hits.count < overlaps(layer, row).count else { return sharedArea(layer, row) }
    let (shape, target) = (chunk.shapes[row], sheet.layers[layer])
    return overlay(row) { _, geos throws(GEOSFailure) in
      var parts: [MultiPolygon] = []
      for hit in hits { parts.append(try geos.intersection(shape, target.areas[Int(hit.source)])) }
      return try geos.union(parts).area
    }
  }
}

extension LayerFeature {
  /// Whether it is surely not in force before a day has passed. A month alone is read as its last
  /// day: of a day in it nobody knows.
  fileprivate func isLater(than day: CalendarDate) -> Bool {
    guard let from = validFrom, from > day else { return false }
    return monthOfValidity == nil || from.firstOfMonth > day
  }
}
