import Land
import Values

/// How far works have come, and whether they stand still (Article 2 ¶2).
extension ParcelRows {
  /// Developed ÷ due area; nil where that cannot be. A third has no last decimal: a developed area
  /// that is the limit as finely as both are written comes to the limit, and is not short.
  func developedShare(_ row: Int) -> Double? {
    guard !hasImpossibleArea(row), let share = ratio(fields.developedArea, fields.dueArea, row)
    else { return nil }
    guard share < developedLimit, let part = field(fields.developedArea, row).number,
      let whole = field(fields.dueArea, row).number
    else { return share }
    return part + halfPlace(part, whole, row) < developedLimit * whole ? share : developedLimit
  }

  /// Half of the last decimal place of the finer of the developed and the due area, m², by which a
  /// third of the one may be more than the other says: 333.33 of 1000 is in hundredths. Of two units
  /// the finer is too: 2500 m² of 0.9 公顷 are in square metres. A text shows the noughts at its end,
  /// a number does not. Nothing developed is a third of
  /// nothing, however coarsely it is written.
  func halfPlace(_ part: Double, _ whole: Double, _ row: Int) -> Double {
    guard part > 0 else { return 0 }
    return min(half(part, fields.developedArea, row), half(whole, fields.dueArea, row))
  }

  private func half(_ number: Double, _ index: Int?, _ row: Int) -> Double {
    guard let index else { return WrittenPlace.half(number) }
    if let half = chunk.parcels[row].areaHalves[index] { return half }
    return WrittenPlace.half(number, factor: chunk.parcels[row].areaUnits[index] ?? 1)
  }

  /// Invested ÷ total investment; works may cost more than was planned.
  func investedShare(_ row: Int) -> Double? {
    ratio(fields.invested, fields.totalInvestment, row)
  }

  /// What is written of the investment and cannot be read. Of a total that cannot, nothing
  /// invested is nothing.
  func unreadInvestment(_ row: Int) -> String? {
    if let written = unread(fields.invested, row) { return written }
    let invested = field(fields.invested, row).number ?? 0
    return invested > 0 ? unread(fields.totalInvestment, row) : nil
  }

  /// Developed land (not floor area) is no more than what is to be developed, nor than the plot
  /// within what its register area may differ by. A feature may state what the whole plot has of
  /// which it is a part; its register area says so, and what lies beside it in the file does not
  /// count, since the order of features would.
  func hasImpossibleArea(_ row: Int) -> Bool {
    exceeds(fields.developedArea, fields.dueArea, row) || landForWorks(row) != nil
  }

  /// The land that a developed area needs which is more than its plot has, m²; nil where the plot has
  /// room for it. Other polygons of its contract may have the rest.
  private func landForWorks(_ row: Int) -> Double? {
    guard let developed = field(fields.developedArea, row).number else { return nil }
    let share = 1 + (areaLimit.isFinite ? areaLimit : 0)
    let register = field(fields.registerArea, row).number ?? 0
    let measured = chunk.measured[row]
    guard measured.isFinite, measured > 0, developed > max(register, measured) * share else {
      return nil
    }
    return developed / share
  }

  /// Notes of a row what is known of the extent of its works, to be held against all polygons of the
  /// contract: only where the second paragraph surely is about it.
  mutating func readExtent(_ statement: inout ContractStatement, _ row: Int) {
    guard statement.developed != nil, statement.toDevelop != nil, statement.isState != nil,
      statement.isStarted == true, !statement.isReserved, !isUnread(fields.landUse, row),
      hasContract(row) == true, isCompleted(row) == false,
      !exceeds(fields.developedArea, fields.dueArea, row)
    else { return }
    statement.isExtentKnown = true
    statement.landForWorks = landForWorks(row).map { Int(held: $0 * 10_000) }
  }

  private func exceeds(_ part: Int?, _ whole: Int?, _ row: Int) -> Bool {
    guard let part = field(part, row).number, let whole = field(whole, row).number else {
      return false
    }
    return part > whole
  }

  /// Since when works stand still, or what words say of it where they name no day.
  func readStandstill(_ facts: inout IdleClock.Facts, _ row: Int) {
    facts.suspended = field(fields.suspended, row).date
    if isDayless(fields.suspended, row) { facts.dayless.insert(.suspension) }
    guard facts.suspended == nil else { return }
    let written = unread(fields.suspended, row)
    if let note = field(fields.suspensionNote, row).text {
      readStandstill(&facts, note, standsForDay: note == written)
      if note == written { return }
    }
    if let written { readStandstill(&facts, written, standsForDay: true) }
  }

  /// - Parameter standsForDay: whether it is the cell in which a day of the standstill is asked for.
  private func readStandstill(
    _ facts: inout IdleClock.Facts, _ note: String, standsForDay: Bool
  ) {
    switch startReader.read(.text(note)) {
    case .blank: return
    case .value:
      // A day in a column of words is not said to be one of a standstill.
      facts.isStandstillUnread = true
      return
    case .statedNone, .unreadable: break
    }
    guard let plain = MatchingText.note(note) else {
      (facts.isStandstillUnread, facts.mayHaveStopped) = (true, true)
      return
    }
    switch SuspensionNote(plain, asOf: asOf) {
    case .standstill, .resumed: facts.hasStopped = true
    // 2023年, 2023年6月至今: in the cell of the day itself works stood still then.
    case .days where standsForDay: facts.hasStopped = true
    case .goingOn, .finished, .silent: break
    case .days, .unknown:
      facts.isStandstillUnread = true
      facts.mayHaveStopped =
        facts.mayHaveStopped || plain.hasAny(of: SuspensionNote.ofStandstill)
    }
  }

  /// What is written of a standstill, in words or where a day cannot be read.
  func standstillNote(_ row: Int) -> String? {
    field(fields.suspensionNote, row).text ?? unread(fields.suspended, row)
  }

  func isSuspendedBeforeStart(_ row: Int) -> Bool {
    guard let since = field(fields.suspended, row).date,
      let start = field(fields.actualStart, row).date
    else { return false }
    return since < start
  }

  /// Whether works stand still: by a day that no note takes back, or by words; nil where neither
  /// says so, or where they contradict each other.
  func isSuspended(_ row: Int) -> Bool? {
    if isSuspendedBeforeStart(row) { return nil }
    if let note = unread(fields.completion, row),
      let plain = MatchingText.note(note),
      CompletionNote.isCompleted(plain, asOf: asOf, contract: contractDay(row)) == true
    {
      return false
    }
    if let since = field(fields.suspended, row).date { return isSuspended(row, since: since) }
    return field(fields.suspensionNote, row).text
      .flatMap { SuspensionNote.isSuspended($0, asOf: asOf) }
  }

  /// By a day, and by the notes beside it: works may have been taken up again after it. What
  /// stands in the column of the start is asked where it speaks of more than the start.
  private func isSuspended(_ row: Int, since: CalendarDate) -> Bool? {
    var hasResumed = false
    for (index, isOfStart) in [(fields.suspensionNote, false), (fields.startNote, true)] {
      guard let note = field(index, row).text else { continue }
      guard let plain = MatchingText.note(note) else { return nil }
      switch startReader.read(.text(note)) {
      case .value, .blank, .statedNone: continue
      case .unreadable: break
      }
      switch SuspensionNote(plain, asOf: asOf) {
      case .silent: break
      // Another standstill than that of the day, and a later one, may have lasted less long.
      case .standstill(let days):
        if let days, days.upperBound > since, !days.contains(since) { return nil }
      // Nobody knows of what another day is.
      case .days(let days): if !isOfStart, !days.contains(since) { return nil }
      case .resumed(let days):
        guard days.map({ $0.lowerBound > since }) ?? true else { return nil }
        hasResumed = true
      case .goingOn, .finished: return nil
      case .unknown where isOfStart && !plain.hasAny(of: SuspensionNote.ofStandstill): break
      case .unknown: return nil
      }
    }
    return !hasResumed
  }

  /// The note that leaves open whether works that stopped on a day stand still.
  func noteAgainstStandstill(_ row: Int) -> String? {
    guard field(fields.suspended, row).date != nil, !isSuspendedBeforeStart(row),
      isSuspended(row) == nil
    else { return nil }
    let notes = [fields.suspensionNote, fields.startNote].compactMap { field($0, row).text }
    return notes.first { note in
      if case .unreadable = startReader.read(.text(note)) { true } else { false }
    }
  }

  /// Stars of the plot's building; nil for none where nothing says that works have begun: what is
  /// not built has nothing to be rated, and 0 or 无 is then no answer.
  mutating func starLevel(_ text: String, _ row: Int) -> Double? {
    guard let level = StarText.level(text) else { return nil }
    if level == 0, StarText.isGreen(text) != true, idle(row).startState != .started { return nil }
    return level
  }

  func ratio(_ part: Int?, _ whole: Int?, _ row: Int) -> Double? {
    guard let part = field(part, row).number, let whole = field(whole, row).number, whole > 0
    else { return nil }
    return part / whole
  }
}
