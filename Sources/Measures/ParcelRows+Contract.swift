import Land
import Plan
import Values

/// Whose land it is, what it is for, and whether a contract stands behind it.
extension ParcelRows {
  /// State-owned construction land; not known where the use that is coded is no construction.
  mutating func isStateOwned(_ row: Int) -> Bool? {
    let isState = isOfState(row)
    return isState == true && hasOtherUse(row) ? nil : isState
  }

  /// Farmland, water and sea; reserved land has rules of its own. A code whose name is of another
  /// edition is read as that edition has it: 0601 is 工业用地 in the land survey and 1101 河流水面,
  /// and what is 工业用地 by its name and 留白用地 by its code is not known to be either.
  mutating func hasOtherUse(_ row: Int) -> Bool {
    guard let code = field(fields.landUse, row).text, let group = group(of: code) else {
      return false
    }
    let isOther = group != "construction" && group != "reserved"
    guard let landUse = fields.landUse, let name = strangeName(landUse, row) else {
      return isOther
    }
    guard let named = land.code(named: name).flatMap({ self.group(of: $0) }) else { return isOther }
    return group == "reserved" ? named != "reserved" : named != "construction"
  }

  /// Reserved by its code: the rules on contracts pass over it.
  public mutating func isReserved(_ row: Int) -> Bool {
    field(fields.landUse, row).text.flatMap { group(of: $0) } == "reserved"
  }

  /// Collective land comes under the decree only by reference (Article 31). Words and a parcel code
  /// that name different owners tell neither.
  func isOfState(_ row: Int) -> Bool? {
    if isDisputed(fields.ownership, row) { return nil }
    let byCode = field(fields.plotID, row).text.flatMap(Ownership.isOfState(parcelCode:))
    guard let text = field(fields.ownership, row).text else { return byCode }
    switch Ownership(text) {
    case .state: return byCode == false ? nil : true
    case .collective: return byCode == true ? nil : false
    case .open: return nil
    case .unknown: return byCode
    }
  }

  /// What words and parcel code say of the owner where they contradict each other.
  func ownersThatDiffer(_ row: Int) -> String? {
    guard let text = field(fields.ownership, row).text, let code = field(fields.plotID, row).text,
      let byCode = Ownership.isOfState(parcelCode: code),
      Ownership(text) == (byCode ? .collective : .state)
    else { return nil }
    return "\(text) ≠ \(code)"
  }

  /// Whether a right-holder's contract or allocation decision stands behind the land. A day that
  /// was agreed or a price says so where number, mode and date are blank. Land that was delivered
  /// (Article 22) was delivered to somebody: then it is not known; nor is it of land that was taken
  /// back, or where there are words alone in place of its number, day or price.
  func hasContract(_ row: Int) -> Bool? {
    if isNumberEnded(row) { return nil }
    let isSupplied = !isBlank(fields.supplyMode, row)
    if isSupplied {
      switch SupplyMode(field(fields.supplyMode, row).text) {
      case .ended, .unclear: return nil
      case .none: return hasContractData(row) == false ? false : nil
      case .granted, .other: return true
      case .unstated: break
      }
    }
    switch hasContractData(row) {
    case true?: return true
    case nil: return nil
    case false?: break
    }
    // 不详, or two sources that disagree.
    if isSupplied { return nil }
    if !isBlank(fields.delivery, row) || !isBlank(fields.agreedDelivery, row) { return nil }
    if hasContractNumber(row) == nil { return nil }
    return hasColumn(fields.contract, row) || hasColumn(fields.supplyMode, row)
      || hasColumn(fields.contractDate, row) ? false : nil
  }

  /// Whether nothing says how the land was supplied, so that its price may be none of Article 14.
  public func lacksSupplyMode(_ row: Int) -> Bool {
    SupplyMode(field(fields.supplyMode, row).text) == .unstated
  }

  /// Nil where words or a remark stand in place of a number; zeros and signs fill the cell.
  func hasContractNumber(_ row: Int) -> Bool? {
    guard let text = field(fields.contract, row).text else { return !isBlank(fields.contract, row) }
    if ContractNumber.key(text) != nil { return true }
    let says = text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericValue.map { $0 != 0 } ?? false
    }
    return says ? nil : false
  }

  /// Whether the number is said to be of a contract that is no more: 4401122023A00001(已注销).
  private func isNumberEnded(_ row: Int) -> Bool {
    guard let text = field(fields.contract, row).text, SupplyMode.mayBeEnd(text) else {
      return false
    }
    return MatchingText.note(text).map(SupplyMode.isEnd) ?? false
  }

  /// Whether why the land is idle is said in words that are known, which land has that was supplied
  /// to somebody; nil where they are not known.
  mutating func hasIdleCause(_ row: Int) -> Bool? {
    guard let text = writtenText(fields.cause, row) else { return false }
    switch idle(row).causeState {
    case .none: return false
    case .verified, .refused, .holder, .unlisted: return true
    case .claimed: return CauseText.kind(of: text) == .open ? nil : true
    }
  }

  /// Beside the mode of supply. What was read as a number, a day or a price says so, but for a price
  /// of nothing; nil where there are words alone in place of one, which may say the opposite: 未签订,
  /// 待补充, 见附件.
  func hasContractData(_ row: Int) -> Bool? {
    if hasContractNumber(row) == true || hasPriceOrDay(row) { return true }
    let days = [fields.contractDate, fields.agreedStart, fields.extendedStart]
    return days.contains { isUnread($0, row) } || isUnread(fields.price, row) ? nil : false
  }

  private func hasPriceOrDay(_ row: Int) -> Bool {
    if !field(fields.contractDate, row).isNull || !field(fields.agreedStart, row).isNull
      || !field(fields.extendedStart, row).isNull || field(fields.price, row).number ?? 0 != 0
    {
      return true
    }
    // 5200 is a price, of 元 or of 万元; 交地后6个月内 was agreed with somebody.
    if let price = unread(fields.price, row), ReadableLength.isNote(price),
      let figure = Double(MatchingText.plain(price).filter { $0 != "," }), figure.isFinite
    {
      return figure != 0
    }
    guard let note = unread(fields.agreedStart, row), ReadableLength.isNote(note) else {
      return false
    }
    switch AgreementNote(note) {
    case .afterDelivery, .daysAfterDelivery: return true
    case .none, .unknown: return false
    }
  }

  /// What leaves open whether a contract stands behind the land.
  func contractConflict(_ row: Int) -> IdleConflict? {
    if isNumberEnded(row) { return .numberEnded }
    switch SupplyMode(field(fields.supplyMode, row).text) {
    case .ended: return .supplyEnded
    case .unclear: return .supplyUnread
    case .none: return hasContractData(row) == false ? nil : .suppliedAndNot
    case .granted, .other: return nil
    case .unstated:
      guard isBlank(fields.supplyMode, row) else { return nil }
      switch hasContractData(row) {
      case true?: return nil
      case nil: return .contractUnread
      case false?: return hasContractNumber(row) == nil ? .numberUnread : nil
      }
    }
  }

  /// What stands in place of a contract's day or price and cannot be read.
  func unreadContract(_ row: Int) -> String? {
    [fields.contractDate, fields.price, fields.agreedStart, fields.extendedStart].lazy
      .compactMap { unread($0, row) }.first
  }
}
