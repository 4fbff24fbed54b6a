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
  /// edition is construction land where either reading is: 0601 is 工业用地 in the land survey.
  mutating func hasOtherUse(_ row: Int) -> Bool {
    guard let code = field(fields.landUse, row).text, let group = group(of: code),
      group != "construction", group != "reserved"
    else { return false }
    guard let landUse = fields.landUse, let name = strangeName(landUse, row) else { return true }
    return land.code(named: name).flatMap { self.group(of: $0) } != "construction"
  }

  /// Collective land comes under the decree only by reference (Article 31).
  func isOfState(_ row: Int) -> Bool? {
    if isDisputed(fields.ownership, row) { return nil }
    if let text = field(fields.ownership, row).text {
      switch Ownership(text) {
      case .state: return true
      case .collective: return false
      case .open: return nil
      case .unknown: break
      }
    }
    return field(fields.plotID, row).text.flatMap(Ownership.isOfState(parcelCode:))
  }

  /// Whether a right-holder's contract or allocation decision stands behind the land. A day that
  /// was agreed or a price says so where number, mode and date are blank. Land that was delivered
  /// (Article 22) was delivered to somebody: then it is not known.
  func hasContract(_ row: Int) -> Bool? {
    let isSupplied = !isBlank(fields.supplyMode, row)
    if isSupplied, SupplyMode(field(fields.supplyMode, row).text) == .none {
      return hasContractData(row) ? nil : false
    }
    if isSupplied || hasContractData(row) { return true }
    if !isBlank(fields.delivery, row) || !isBlank(fields.agreedDelivery, row) { return nil }
    return hasColumn(fields.contract, row) || hasColumn(fields.supplyMode, row)
      || hasColumn(fields.contractDate, row) ? false : nil
  }

  /// Beside the mode of supply. A price of nothing says nothing.
  func hasContractData(_ row: Int) -> Bool {
    !isBlank(fields.contract, row) || !isBlank(fields.contractDate, row)
      || !isBlank(fields.agreedStart, row) || !isBlank(fields.extendedStart, row)
      || (!isBlank(fields.price, row) && field(fields.price, row).number != 0)
  }
}
