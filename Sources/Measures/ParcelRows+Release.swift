import Land
import Plan
import Planar
import Values

/// The release of reserved land: by the layer's sources, and by what the plot itself states.
extension ParcelRows {
  /// The day of release that the plot itself states.
  func releaseDay(_ row: Int) -> CalendarDate? {
    releaseField.flatMap { chunk.parcels[row].fields[$0].date }
  }

  /// The release of a source that lies on the other side of a day than the plot's own; nil where
  /// none does, or one of the two says nothing. Of small overlaps nothing is asked.
  mutating func contraryRelease(
    _ layer: Int, _ row: Int, on day: CalendarDate?
  ) -> CalendarDate? {
    let target = sheet.layers[layer]
    guard let day, let own = releaseDay(row), let field = target.declaration.releaseProperty else {
      return nil
    }
    for hit in allOverlaps(layer, row) where hit.area > leastOverlap {
      guard let drawn = target.features[Int(hit.source)].fields[field].date else { continue }
      if (own <= day) != (drawn <= day) { return drawn }
    }
    return nil
  }

  /// Whether every source of which the plot holds more than the smallest overlap that counts was
  /// released on or before a day. False where one has no release date; unknown where one has a date
  /// that cannot be read, and without the day where the plot holds any.
  mutating func isReleased(_ layer: Int, _ row: Int, on day: CalendarDate?) -> Bool? {
    let reach = reachOfAreas(of: layer, row)
    guard reach != .none else { return nil }
    let target = sheet.layers[layer]
    guard
      let field = target.declaration.releaseProperty
        ?? target.declaration.properties.firstIndex(where: {
          $0.declaration.name == "release_date"
        })
    else { return nil }
    // What lies beyond the layer's extent is not known to be free of it.
    var answer: Bool? = reach == .full ? true : nil
    // Of all sources, those too that the rule leaves out since they were released.
    for hit in allOverlaps(layer, row) where hit.area > leastOverlap {
      guard let day else { return nil }
      let feature = target.features[Int(hit.source)]
      if let release = feature.fields[field].date {
        // A month alone is read as its last day: of a day in it nobody knows.
        guard release > day else { continue }
        let (end, own) = (release.components, day.components)
        let isOfMonth = end.year == own.year && end.month == own.month
        guard isOfMonth, feature.unlisted[field] != nil else { return false }
        answer = nil
      } else if feature.unlisted[field] != nil {
        answer = nil
      } else {
        return false
      }
    }
    return answer
  }
}
