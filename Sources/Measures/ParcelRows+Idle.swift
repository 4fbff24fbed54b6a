import Land
import Plan
import Values

extension ParcelRows {
  /// What the idle clock says of one row.
  mutating func idle(_ row: Int) -> IdleReading {
    let isEarlier = mode != .plain
    if let known = idleReadings[row, isEarlier] { return known }
    let reading = IdleReading(clock(row))
    idleReadings[row, isEarlier] = reading
    return reading
  }

  /// Whether works are completed on the day of judgement itself: a holiday moves the end of a period,
  /// and not the day on which somebody was done.
  mutating func isCompleted(_ row: Int) -> Bool? {
    let taken = mode
    mode = .plain
    defer { mode = taken }
    return idle(row).isCompleted
  }

  private mutating func clock(_ row: Int) -> IdleClock {
    var facts = IdleClock.Facts()
    readDue(&facts, row)
    readStart(&facts, row)
    readCompletion(&facts, row)
    facts.cause = writtenText(fields.cause, row)
    facts.causeReview = field(fields.causeReview, row).text
    facts.price = field(fields.price, row).number
    readStandstill(&facts, row)
    facts.developedArea = field(fields.developedArea, row).number
    facts.investedShare = ratio(fields.invested, fields.totalInvestment, row)
    facts.isAreaUnread = isUnread(fields.developedArea, row)
    facts.isInvestmentUnread = unreadInvestment(row) != nil
    facts.supply = SupplyMode(field(fields.supplyMode, row).text)
    if let cause = facts.cause {
      let words = "\(cause)\u{0}\(facts.causeReview ?? "")"
      // A text that is too long to be read is known at once.
      if ReadableLength.isNote(words) {
        let known = knownCauses[words]
        facts.knownCause = known ?? IdleClock(facts: facts, asOf: asOf).causeState
        if known == nil {
          // Causes are written by hand: what is kept has a bound.
          if knownCauses.count >= LandUseAnswers.places { knownCauses.removeAll() }
          knownCauses[words] = facts.knownCause
        }
      }
    }
    return IdleClock(facts: facts, asOf: asOf)
  }

  /// The days from which the clock runs.
  private func readDue(_ facts: inout IdleClock.Facts, _ row: Int) {
    facts.agreedStart = field(fields.agreedStart, row).date
    facts.hasAgreedColumn = hasColumn(fields.agreedStart, row)
    facts.extendedStart = field(fields.extendedStart, row).date
    facts.isDueOpen =
      isDisputed(fields.extendedStart, row)
      || facts.extendedStart == nil && isDisputed(fields.agreedStart, row)
    readDelivery(&facts, row)
    if !facts.isDueOpen {
      facts.isExtensionUnread = facts.extendedStart == nil && isUnread(fields.extendedStart, row)
      readAgreement(&facts, row)
    }
    facts.agreedDelivery = field(fields.agreedDelivery, row).date
    facts.firstAgreedDelivery = firstDay(fields.agreedDelivery, row)
  }

  /// What stands in the column of the agreed start where it is no day.
  private func readAgreement(_ facts: inout IdleClock.Facts, _ row: Int) {
    guard facts.agreedStart == nil, let note = unread(fields.agreedStart, row) else { return }
    let agreement = ReadableLength.isNote(note) ? AgreementNote(note) : .unknown
    switch agreement {
    case .none: break
    case .afterDelivery, .daysAfterDelivery:
      facts.agreedStart = facts.delivery.flatMap(agreement.day(after:))
      facts.isAgreedUnread = facts.delivery == nil
    case .unknown: facts.isAgreedUnread = true
    }
  }

  private func readCompletion(_ facts: inout IdleClock.Facts, _ row: Int) {
    facts.completion = field(fields.completion, row).date
    if isDayless(fields.completion, row) { facts.dayless.insert(.completion) }
    if facts.completion == nil, let note = unread(fields.completion, row) {
      if let plain = MatchingText.note(note) {
        facts.isCompleted = CompletionNote.isCompleted(
          plain, asOf: asOf, contract: contractDay(row))
        facts.isSaidCompleted = facts.isCompleted
        facts.isUnderWay = CompletionNote.isUnderWay(plain)
        facts.mayBeCompleted = facts.isCompleted == nil && CompletionNote.mayBeOfWorks(plain)
      } else {
        facts.mayBeCompleted = true
      }
      facts.isCompletionUnread = facts.isCompleted == nil
    }
    // A building older than the contract was there before it.
    let supplied =
      field(fields.contractDate, row).date ?? field(fields.delivery, row).date
      ?? field(fields.agreedStart, row).date
    guard let asOf, let supplied else { return }
    facts.isBuildYearUnread = unreadBuildYear(row) != nil
    if let built = field(fields.buildYear, row).number,
      built >= Double(supplied.components.year), built <= Double(asOf.components.year)
    {
      facts.isCompleted = true
      facts.builtYear = Int(built)
    }
  }

  /// What is written of the year that a building is of and cannot be read. That nothing is built
  /// yet can be.
  func unreadBuildYear(_ row: Int) -> String? {
    guard let note = unread(fields.buildYear, row) else { return nil }
    guard let plain = MatchingText.note(note), !CompletionNote.isUnderWay(plain),
      CompletionNote.isCompleted(plain, asOf: day) == false
    else { return note }
    return nil
  }

  /// What leaves a measure of contract and works open in a row.
  mutating func conflict(of measure: Measure, _ row: Int) -> IdleConflict? {
    switch measure {
    case .startState: idle(row).worksConflict
    case .startDue, .startBasis: ofDue(idle(row).writtenConflict)
    case .idleSince, .idleStage, .idleMonths, .stageCertainty, .daysToNextStage:
      ofDue(idle(row).dueConflict)
    case .stateOwned:
      if ownersThatDiffer(row) != nil {
        .ownersDiffer
      } else {
        hasOtherUse(row) && isOfState(row) == true ? .notConstruction : nil
      }
    case .hasContract: contractConflict(row)
    case .hasContractNumber: hasContractNumber(row) == nil ? .numberUnread : nil
    case .hasIdleCause: hasIdleCause(row) == nil ? .causeUnread : nil
    case .developedShare: hasImpossibleArea(row) ? .partBeyondWhole : nil
    case .suspended:
      isSuspendedBeforeStart(row)
        ? .suspendedBeforeStart : noteAgainstStandstill(row).map { _ in .standstillOpen }
    default: nil
    }
  }

  /// The field of an agreed day that cannot be read is named itself.
  private func ofDue(_ conflict: IdleConflict?) -> IdleConflict? {
    conflict == .agreedUnread ? nil : conflict
  }

  /// What the file wrote where a text of the row cannot be read.
  func unreadText(of conflict: IdleConflict, _ row: Int) -> String? {
    switch conflict {
    case .extensionUnread: unread(fields.extendedStart, row)
    case .deliveryUnread: writtenText(fields.deliveryNote, row)
    case .startUnread, .startBeforeContract: writtenText(fields.startNote, row)
    case .startContradicted: contradictedStart(row)
    case .deliveryDisputed: disputedDelivery(row)
    case .completionUnread: unread(fields.completion, row)
    case .standstillUnread: standstillNote(row)
    case .extentUnread: unread(fields.developedArea, row) ?? unreadInvestment(row)
    case .numberUnread, .numberEnded: field(fields.contract, row).text
    case .contractUnread: unreadContract(row)
    case .buildYearUnread: unread(fields.buildYear, row)
    case .causeUnread: writtenText(fields.cause, row)
    case .supplyEnded, .supplyUnread: field(fields.supplyMode, row).text
    case .ownersDiffer: ownersThatDiffer(row)
    case .standstillOpen: noteAgainstStandstill(row)
    default: nil
    }
  }

  /// Whether a price is known, so that a figure that is not given is withheld.
  public func hasPrice(_ row: Int) -> Bool { field(fields.price, row).number ?? 0 > 0 }
}
