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
  /// back, or where words stand in place of the number alone.
  func hasContract(_ row: Int) -> Bool? {
    if isNumberEnded(row) { return nil }
    let isSupplied = !isBlank(fields.supplyMode, row)
    if isSupplied {
      switch SupplyMode(field(fields.supplyMode, row).text) {
      case .ended, .unclear: return nil
      case .none: return hasContractData(row) ? nil : false
      case .granted, .other: return true
      case .unstated: break
      }
    }
    if hasContractData(row) { return true }
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
    guard let text = field(fields.cause, row).text ?? unread(fields.cause, row) else {
      return false
    }
    switch idle(row).causeState {
    case .none: return false
    case .verified, .refused, .holder, .unlisted: return true
    case .claimed: return CauseText.kind(of: text) == .open ? nil : true
    }
  }

  /// Beside the mode of supply. A price of nothing says nothing.
  func hasContractData(_ row: Int) -> Bool {
    hasContractNumber(row) == true || !isBlank(fields.contractDate, row)
      || !isBlank(fields.agreedStart, row) || !isBlank(fields.extendedStart, row)
      || (!isBlank(fields.price, row) && field(fields.price, row).number != 0)
  }

  /// What leaves open whether a contract stands behind the land.
  func contractConflict(_ row: Int) -> IdleConflict? {
    if isNumberEnded(row) { return .numberEnded }
    switch SupplyMode(field(fields.supplyMode, row).text) {
    case .ended: return .supplyEnded
    case .unclear: return .supplyUnread
    case .none: return hasContractData(row) ? .suppliedAndNot : nil
    case .granted, .other: return nil
    case .unstated:
      let isOpen =
        isBlank(fields.supplyMode, row) && hasContractNumber(row) == nil && !hasContractData(row)
      return isOpen ? .numberUnread : nil
    }
  }
}
