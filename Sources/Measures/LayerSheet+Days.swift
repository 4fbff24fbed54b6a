import Land
import Values

extension LayerSheet {
  /// Whether nobody knows if a feature counts for a plot: its days cannot be read, or the month in
  /// which it ended holds the day that counts.
  func isDoubtful(_ source: Int, approved: CalendarDate?) -> Bool {
    let feature = features[source]
    if feature.isOfUnknownDays { return true }
    if counts(source, approved: approved) { return false }
    if feature.mayHaveEnded(by: day) { return true }
    guard let approved, let day, approved < day else { return false }
    return feature.mayHaveEnded(by: approved)
  }
}
