import Values

/// What one polygon of a contract says of it, to be held against the others.
public struct ContractStatement: Sendable {
  /// Nil where the polygon does not say whether works have begun.
  var isStarted: Bool?
  /// True where it says something of the start that cannot be read, or that its other evidence
  /// contradicts.
  var isStartUnclear = false
  /// Whether works stand still, or go on; nil where the polygon says neither.
  var isStandstill: Bool?
  /// The day on which they came to a stand.
  var stoppedOn: CalendarDate?
  public let due: DueStatement
  var hasVerifiedCause = false
  /// A cause that may be one of Article 8 and is not known to be.
  var hasOpenCause = false
  /// False for land that is leased, or supplied in a way that knows no fee.
  var isGranted = true
  /// False where something on this polygon speaks against a figure.
  var allowsFee = true
  /// Reserved land, which the rules on contracts pass over.
  public internal(set) var isReserved = false
  var isState: Bool?
  /// Why it is open on this polygon whether there still is a contract.
  var supplyConflict: IdleConflict?
  /// Fen.
  var price: Int?
  /// 10⁻⁴ m² of works and of what they should be, fen of investment.
  var developed: Int?
  var toDevelop: Int?
  /// Half of the last place to which the finer of the two is written, 10⁻⁴ m²; 0 of nothing developed.
  var areaSlack = 0
  var invested: Int?
  var toInvest: Int?
  /// True where nothing but the size of its plot speaks against what it says of works.
  var isExtentKnown = false
  /// The land that its works need, 10⁻⁴ m², where its own plot has less.
  var landForWorks: Int?

  init(due: DueStatement) { self.due = due }
}

extension ParcelRows {
  public mutating func statement(_ row: Int) -> ContractStatement {
    let idle = idle(row)
    var statement = ContractStatement(due: idle.due)
    statement.isStarted = idle.startState.map { $0 == .started }
    statement.isStartUnclear = idle.isStartUnclear
    if !field(fields.suspended, row).isNull || !field(fields.suspensionNote, row).isNull {
      statement.isStandstill = isSuspended(row)
      if statement.isStandstill == true {
        statement.stoppedOn = field(fields.suspended, row).date
      }
    }
    statement.hasVerifiedCause = idle.causeState == .verified
    statement.hasOpenCause = idle.causeState == .claimed || idle.causeState == .unlisted
    statement.isGranted = SupplyMode(field(fields.supplyMode, row).text) == .granted
    statement.allowsFee = idle.allowsFee
    statement.isReserved = isReserved(row)
    statement.isState = isStateOwned(row)
    statement.supplyConflict = contractConflict(row)
    statement.price = units(fields.price, row, 100)
    statement.developed = units(fields.developedArea, row, 10_000)
    statement.toDevelop = units(fields.dueArea, row, 10_000)
    if let part = field(fields.developedArea, row).number,
      let whole = field(fields.dueArea, row).number
    {
      statement.areaSlack = Int(held: halfPlace(part, whole, row) * 10_000)
    }
    statement.invested = units(fields.invested, row, 100)
    statement.toInvest = units(fields.totalInvestment, row, 100)
    readExtent(&statement, row)
    return statement
  }

  /// Whole numbers sum to the same in any order.
  private func units(_ index: Int?, _ row: Int, _ scale: Double) -> Int? {
    guard let value = field(index, row).number, abs(value) < 1e13 else { return nil }
    return Int(held: value * scale)
  }
}
