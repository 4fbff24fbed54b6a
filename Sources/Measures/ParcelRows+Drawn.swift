import Land
import Plan
import Planar
public import Values

extension ParcelRows {
  /// When what a plot is judged by was drawn, as far as it is not known to be by its approval.
  public struct Drawing: Sendable {
    /// Nil where it names no day and nothing else proves that it was there before the plot.
    public var day: CalendarDate?
    /// What stands for the day where it is a month alone.
    public var month: String?
    /// What stands for a month that holds the day of approval: which of them came first, nobody
    /// knows.
    public var monthOfApproval: String?
  }

  /// The day the sources that the plot overlaps were drawn, the latest of them; the layer's own
  /// day where a source has none. Nil where one that was drawn by `approval` alone holds more
  /// than the smallest overlap that counts: what was drawn later changes nothing then. One of the
  /// plan's own lines that names no day is taken to be there from the plan's first day on: leaving a
  /// day out proves nothing against a plot that is older. Where the rule rests on what features say, those alone
  /// count that said it: an older one along the plot's edge has set no limit.
  public mutating func drawn(
    _ layer: Int, _ row: Int, after approval: CalendarDate, for entry: RuleBook.Entry
  ) -> Drawing? {
    let deciding = deciding(entry, layer, row, by: approval)
    let target = sheet.layers[layer]
    let rim = tolerance(of: layer, row) * chunk.shapes[row].perimeter
    let isPresumed = presumesDays(of: layer, by: approval)
    var latest: Drawing?
    var isUndated = false
    var monthOfApproval: String?
    for hit in overlaps(layer, row) where deciding?.contains(Int(hit.source)) ?? true {
      // By its place: a feature that is held is a copy of all its arrays' references.
      let source = Int(hit.source)
      guard let day = target.features[source].validFrom else {
        if !isPresumed || target.features[source].otherDay != nil {
          isUndated = true
        } else if deciding == nil, hit.area > leastOverlap + rim {
          return nil
        }
        continue
      }
      guard day > approval else {
        if deciding == nil, hit.area > leastOverlap + rim { return nil }
        continue
      }
      let month = target.features[source].monthOfValidity
      if month != nil, day.firstOfMonth <= approval, hit.area > leastOverlap + rim {
        monthOfApproval = month
      }
      if latest?.day.map({ $0 < day }) ?? true { latest = Drawing(day: day, month: month) }
    }
    latest?.monthOfApproval = monthOfApproval
    return latest ?? (isUndated ? Drawing() : nil)
  }

  /// The same of a layer outside which a plot reaches: the first day on which any of it was drawn.
  /// Nil where something of it was in force on the day of approval: there was a line then, and the
  /// plot lay beyond it.
  public func drawnOutside(_ layer: Int, after approval: CalendarDate) -> Drawing? {
    let features = sheet.layers[layer].features
    let isPresumed = presumesDays(of: layer, by: approval)
    var first: Drawing?
    var isUndated = features.isEmpty && !isPresumed
    var monthOfEnd: String?
    // By places: each element that a loop takes is a copy of all its arrays' references.
    for index in features.indices where features[index].unreadApproval == nil {
      if features[index].mayHaveEnded(by: approval) {
        monthOfEnd = features[index].monthOfEnd
        continue
      }
      guard let day = features[index].validFrom else {
        guard !isPresumed || features[index].otherDay != nil else { return nil }
        isUndated = true
        continue
      }
      if day <= approval {
        guard let end = features[index].validTo, end <= approval else { return nil }
        continue
      }
      if first?.day.map({ day < $0 }) ?? true {
        let month = features[index].monthOfValidity
        let holdsApproval = month != nil && day.firstOfMonth <= approval
        first = Drawing(day: day, month: month, monthOfApproval: holdsApproval ? month : nil)
      }
    }
    if let monthOfEnd { return Drawing(monthOfApproval: monthOfEnd) }
    return isUndated ? Drawing() : first
  }

  /// Whether what names no day is taken to have been drawn by the day of an approval: with the plan
  /// itself, where the plan draws the layer. A line of another plan may be younger than the plot.
  private func presumesDays(of layer: Int, by approval: CalendarDate) -> Bool {
    sheet.layers[layer].declaration.file != nil && approval >= sheet.declarations.validFrom
  }
}
