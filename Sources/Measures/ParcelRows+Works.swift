import Land
import Values

/// How far works have come, and whether they stand still (Article 2 ¶2).
extension ParcelRows {
  /// Developed ÷ due area; nil where that cannot be.
  mutating func developedShare(_ row: Int) -> Double? {
    hasImpossibleArea(row) ? nil : ratio(fields.developedArea, fields.dueArea, row)
  }

  /// Invested ÷ total investment; works may cost more than was planned.
  func investedShare(_ row: Int) -> Double? {
    ratio(fields.invested, fields.totalInvestment, row)
  }

  /// Developed land (not floor area) is no more than what is to be developed, nor than the plot
  /// within what its register area may differ by.
  mutating func hasImpossibleArea(_ row: Int) -> Bool {
    guard let developed = field(fields.developedArea, row).number else { return false }
    if exceeds(fields.developedArea, fields.dueArea, row) { return true }
    let share = 1 + (areaLimit.isFinite ? areaLimit : 0)
    let register = field(fields.registerArea, row).number ?? 0
    let measured = chunk.measured[row]
    guard measured.isFinite, measured > 0, developed > max(register, measured) * share else {
      return false
    }
    // Features of one plot may each state what the whole plot has.
    let whole = chunk.parcels[row].id.flatMap { wholeAreas()[$0] } ?? measured
    return developed > whole * share
  }

  private func exceeds(_ part: Int?, _ whole: Int?, _ row: Int) -> Bool {
    guard let part = field(part, row).number, let whole = field(whole, row).number else {
      return false
    }
    return part > whole
  }

  func isSuspendedBeforeStart(_ row: Int) -> Bool {
    guard let since = field(fields.suspended, row).date,
      let start = field(fields.actualStart, row).date
    else { return false }
    return since < start
  }

  /// Whether works stand still: by a day, or by words; nil where neither says so.
  func isSuspended(_ row: Int) -> Bool? {
    if isSuspendedBeforeStart(row) { return nil }
    if let note = unread(fields.completion, row),
      let plain = MatchingText.note(note),
      CompletionNote.isCompleted(plain, asOf: asOf) == true
    {
      return false
    }
    if field(fields.suspended, row).date != nil { return true }
    return field(fields.suspensionNote, row).text.flatMap(SuspensionNote.isSuspended)
  }

  /// Stars of the plot's building; nil for none where nothing says that works have begun: what is
  /// not built has nothing to be rated, and 0 or 无 is then no answer.
  mutating func starLevel(_ text: String, _ row: Int) -> Double? {
    guard let level = StarText.level(text) else { return nil }
    if level == 0, StarText.isGreen(text) == false, idle(row).startState != .started { return nil }
    return level
  }

  func ratio(_ part: Int?, _ whole: Int?, _ row: Int) -> Double? {
    guard let part = field(part, row).number, let whole = field(whole, row).number, whole > 0
    else { return nil }
    return part / whole
  }
}
