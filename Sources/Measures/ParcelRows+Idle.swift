import Land
import Plan
import Values

extension ParcelRows {
  func field(_ index: Int?, _ row: Int) -> Value {
    index.map { chunk.parcels[row].fields[$0] } ?? .null
  }

  /// What the idle clock says of one row.
  mutating func idle(_ row: Int) -> IdleReading {
    let isEarlier = mode != .plain
    if let known = idleReadings[row, isEarlier] { return known }
    let reading = IdleReading(clock(row))
    idleReadings[row, isEarlier] = reading
    return reading
  }

  private mutating func clock(_ row: Int) -> IdleClock {
    var facts = IdleClock.Facts()
    facts.agreedStart = field(fields.agreedStart, row).date
    facts.extendedStart = field(fields.extendedStart, row).date
    facts.delivery = field(fields.delivery, row).date
    facts.actualStart = field(fields.actualStart, row).date
    facts.isDueOpen =
      isDisputed(fields.extendedStart, row)
      || facts.extendedStart == nil && isDisputed(fields.agreedStart, row)
    if facts.actualStart == nil, let note = field(fields.startNote, row).text {
      // A note may be a day, or 1900-01-01 for none: what dates mean is the date reader's.
      switch startReader.read(.text(note)) {
      case .value(let day, _): facts.actualStart = day.date
      case .blank: break
      case .statedNone, .unreadable: facts.startNote = note
      }
    }
    facts.hasStartColumn = hasColumn(fields.actualStart, row) || hasColumn(fields.startNote, row)
    facts.isStartDisputed =
      isDisputed(fields.startNote, row) || isDisputed(fields.actualStart, row)
    // Two sources of the start that contradict each other are no record of none.
    if isUnread(fields.startNote, row) || isDisputed(fields.actualStart, row) {
      facts.hasStartColumn = false
    }
    facts.cause = field(fields.cause, row).text ?? unread(fields.cause, row)
    facts.causeReview = field(fields.causeReview, row).text
    facts.price = field(fields.price, row).number
    facts.completion = field(fields.completion, row).date
    facts.suspended = field(fields.suspended, row).date
    facts.developedArea = field(fields.developedArea, row).number
    facts.investedShare = ratio(fields.invested, fields.totalInvestment, row)
    facts.isExtensionUnread =
      facts.extendedStart == nil && isUnread(fields.extendedStart, row) && !facts.isDueOpen
    if facts.delivery == nil, let note = field(fields.deliveryNote, row).text {
      facts.isUndelivered = DeliveryNote.deniesIt(note)
    }
    if let agreed = field(fields.agreedDelivery, row).date, let asOf {
      facts.isDeliveryOpen =
        facts.delivery == nil && hasColumn(fields.delivery, row) && agreed < asOf
    }
    facts.supply = SupplyMode(field(fields.supplyMode, row).text)
    if let cause = facts.cause {
      let words = "\(cause)\u{0}\(facts.causeReview ?? "")"
      facts.knownCause = knownCauses[words] ?? IdleClock(facts: facts, asOf: asOf).causeState
      knownCauses[words] = facts.knownCause
    }
    return IdleClock(facts: facts, asOf: asOf)
  }

  /// What leaves a measure of contract and works open in a row.
  mutating func conflict(of measure: Measure, _ row: Int) -> IdleConflict? {
    switch measure {
    case .startState: idle(row).worksConflict
    case .startDue, .startBasis: idle(row).isExtensionUnread ? .extensionUnread : nil
    case .idleSince, .idleStage, .idleMonths, .stageCertainty, .daysToNextStage:
      idle(row).dueConflict
    case .stateOwned: hasOtherUse(row) && isOfState(row) == true ? .notConstruction : nil
    case .hasContract:
      SupplyMode(field(fields.supplyMode, row).text) == .none && hasContractData(row)
        ? .suppliedAndNot : nil
    default: nil
    }
  }

  /// What says something that cannot be read is not blank.
  private func isBlank(_ index: Int?, _ row: Int) -> Bool {
    index.map { chunk.parcels[row].fields[$0].isNull && !isUnread($0, row) } ?? true
  }

  private func unread(_ index: Int?, _ row: Int) -> String? {
    guard let index, !chunk.parcels[row].unreadable.isEmpty else { return nil }
    return chunk.parcels[row].unreadable[index]
  }

  private func isUnread(_ index: Int?, _ row: Int) -> Bool { unread(index, row) != nil }

  private func isDisputed(_ index: Int?, _ row: Int) -> Bool {
    index.map { chunk.parcels[row].disputed & (1 << UInt128($0)) != 0 } ?? false
  }

  private func hasColumn(_ index: Int?, _ row: Int) -> Bool {
    index.map { chunk.columns[row] & (1 << UInt128($0)) != 0 } ?? false
  }

  /// State-owned construction land; not known where the use that is coded is no construction.
  mutating func isStateOwned(_ row: Int) -> Bool? {
    let isState = isOfState(row)
    return isState == true && hasOtherUse(row) ? nil : isState
  }

  /// Farmland, water and sea; reserved land has rules of its own.
  private mutating func hasOtherUse(_ row: Int) -> Bool {
    guard let code = field(fields.landUse, row).text, let group = group(of: code) else {
      return false
    }
    return group != "construction" && group != "reserved"
  }

  /// Collective land comes under the decree only by reference
  /// (Article 31). The 13th character of a parcel code says it too: G state, J collective.
  private func isOfState(_ row: Int) -> Bool? {
    if isDisputed(fields.ownership, row) { return nil }
    if let text = field(fields.ownership, row).text {
      if text == "国有" { return true }
      // 集体(已征为国有) says both, 国有未利用地 is no construction land.
      if text.contains("国有"), text.contains("集体") { return nil }
      if text.contains("未利用") || text.contains("农用") { return nil }
      if text.hasPrefix("国") || text.hasPrefix("10") || text.hasPrefix("G") { return true }
      if text.lowercased().hasPrefix("state") { return true }
      if text.hasPrefix("集") || text.hasPrefix("30") || text.hasPrefix("J") { return false }
      if text.lowercased().hasPrefix("collective") { return false }
    }
    guard let code = field(fields.plotID, row).text, code.utf8.count == 19 else { return nil }
    switch Array(code.utf8)[12] {
    case UInt8(ascii: "G"): return true
    case UInt8(ascii: "J"): return false
    default: return nil
    }
  }

  /// Whether a right-holder's contract or allocation decision stands behind the land. A day that
  /// was agreed or a price says so where number, mode and date are blank.
  func hasContract(_ row: Int) -> Bool? {
    let isSupplied = !isBlank(fields.supplyMode, row)
    if isSupplied, SupplyMode(field(fields.supplyMode, row).text) == .none {
      return hasContractData(row) ? nil : false
    }
    if isSupplied || hasContractData(row) { return true }
    return hasColumn(fields.contract, row) || hasColumn(fields.supplyMode, row)
      || hasColumn(fields.contractDate, row) ? false : nil
  }

  /// Beside the mode of supply. A price of nothing says nothing.
  private func hasContractData(_ row: Int) -> Bool {
    !isBlank(fields.contract, row) || !isBlank(fields.contractDate, row)
      || !isBlank(fields.agreedStart, row) || !isBlank(fields.extendedStart, row)
      || (!isBlank(fields.price, row) && field(fields.price, row).number != 0)
  }

  func ratio(_ part: Int?, _ whole: Int?, _ row: Int) -> Double? {
    guard let part = field(part, row).number, let whole = field(whole, row).number, whole > 0
    else { return nil }
    return part / whole
  }
}
