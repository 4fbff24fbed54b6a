import Values

/// What the register says of one polygon of a contract.
struct PolygonRegister: Sendable {
  /// 10⁻⁴ m²; nil where it says nothing.
  var area: Int?
  /// Of what the register area is that of, together with that area; nil without an id.
  var key: UInt64?

  /// - Parameter whole: `ParcelIntake.Entry.registerKey`.
  init(area: Int?, of whole: UInt64?) {
    self.area = area
    guard let area, let whole else { return }
    key = (whole ^ UInt64(truncatingIfNeeded: area)) &* 0x100_0000_01b3
  }
}

/// What the register says of all polygons of a contract together, to be held against their areas.
struct ContractRegister {
  private var sum = 0
  private var lacksOne = false
  private var first: UInt64?
  private var others: Set<UInt64> = []

  /// 10⁻⁴ m²; nil where a polygon has none.
  var area: Int? { lacksOne ? nil : sum }

  /// A plot of several features repeats its area in each of them, and so do plots of a row of a joined
  /// table: it is counted once.
  mutating func add(_ polygon: PolygonRegister) {
    guard let area = polygon.area else {
      lacksOne = true
      return
    }
    if let key = polygon.key {
      if first == nil {
        first = key
      } else if first == key || !others.insert(key).inserted {
        return
      }
    }
    sum.addHeld(area)
  }
}
