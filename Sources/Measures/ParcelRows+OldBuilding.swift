import Land
public import Values

extension ParcelRows {
  /// A building that stood before its plot was approved: the approval is then of what was there.
  public struct OldBuilding: Sendable {
    /// The first day on which it may have stood. Of a year or a month it is the first: whether a
    /// line that was drawn within it came before the building, nobody knows. Of a day that cannot be
    /// read it is the first there is: no line surely came before it.
    public var since: CalendarDate
    /// When it was built, as far as the file says.
    public var words: String
  }

  /// What stood before a day of approval, by its completion or the year it was built in, or may
  /// have, where either is written and cannot be read; the earlier of the two where they are of
  /// different years.
  public func oldBuilding(_ row: Int, before approval: CalendarDate) -> OldBuilding? {
    let completed = completed(row, before: approval)
    if let note = unreadBuildYear(row) { return completed ?? Self.undated(note) }
    guard let year = field(fields.buildYear, row).number.flatMap({ Int(exactly: $0) }),
      year < approval.components.year,
      let since = CalendarDate(year: year, month: 1, day: 1)
    else { return completed }
    if let completed, completed.since.components.year <= year { return completed }
    return OldBuilding(since: since, words: "\(year)")
  }

  private func completed(_ row: Int, before approval: CalendarDate) -> OldBuilding? {
    if let day = field(fields.completion, row).date {
      guard isDayless(fields.completion, row) else {
        return day < approval ? OldBuilding(since: day, words: day.description) : nil
      }
      // A month is read as its last day: one in which the approval lies has days before it.
      guard day.firstOfMonth < approval else { return nil }
      return OldBuilding(since: day.firstOfMonth, words: written(day, fields.completion, row))
    }
    guard let note = unread(fields.completion, row) else { return nil }
    guard let plain = MatchingText.note(note) else { return Self.undated(note) }
    if let days = CompletionNote.days(plain) {
      return days.upperBound < approval ? OldBuilding(since: days.lowerBound, words: note) : nil
    }
    // 已竣工 names no day, as a blank names none; 80年代 names one that nobody can hold against a
    // line.
    guard CompletionNote.isCompleted(plain, asOf: day) == nil, CompletionNote.mayBeOfWorks(plain)
    else { return nil }
    return Self.undated(note)
  }

  private static func undated(_ note: String) -> OldBuilding? {
    CalendarDate(year: 1, month: 1, day: 1).map { OldBuilding(since: $0, words: note) }
  }
}
