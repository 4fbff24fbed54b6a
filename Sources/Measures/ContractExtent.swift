/// Whether the polygons of a contract have room together for works that one of them has none for: a
/// register states the works of the whole contract on each of its polygons.
struct ContractExtent: Sendable {
  private var polygons = 0
  private var known = 0
  /// 10⁻⁴ m², as the polygons state it.
  private var developed: ClosedRange<Int>?
  /// The same of the land that it needs.
  private var land: Int?

  mutating func add(_ statement: ContractStatement) {
    polygons += 1
    if statement.isExtentKnown { known += 1 }
    if let area = statement.developed { developed = ContractAccount.reach(developed, area) }
    if let needed = statement.landForWorks { land = max(land ?? 0, needed) }
  }

  /// Only of one figure, which all polygons repeat: of several nobody knows which are of the whole.
  func fits(on area: Int) -> Bool {
    guard polygons > 1, known == polygons, let land, let developed,
      developed.lowerBound == developed.upperBound
    else { return false }
    return land <= area
  }
}
