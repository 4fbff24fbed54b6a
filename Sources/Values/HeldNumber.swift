/// Whole numbers made of what files say, which may be anything: where a figure is beyond what an
/// `Int` counts it is held at a bound instead of ending the run.
extension Int {
  /// 2⁶⁰: in 10⁻⁴ m² three quarters of the land of the earth. A figure held here leaves room to
  /// take two of them together.
  public static let mostHeld = 1 << 60

  /// The nearest whole number, halves away from zero, held within the bound; 0 for what is no number.
  @inlinable
  public init(held value: Double) {
    let rounded = value.rounded()
    guard rounded.magnitude < Double(Int.mostHeld) else {
      self = value.isNaN ? 0 : value < 0 ? -Int.mostHeld : Int.mostHeld
      return
    }
    self.init(rounded)
  }

  /// Adds a figure to a sum that is held within the bound.
  @inlinable
  public mutating func addHeld(_ other: Int) {
    let (sum, isBeyond) = addingReportingOverflow(other)
    self = isBeyond ? (other < 0 ? -Int.mostHeld : Int.mostHeld) : sum.held
  }

  /// The figure itself, or the bound it is beyond.
  @inlinable
  public var held: Int { Swift.min(Swift.max(self, -Int.mostHeld), Int.mostHeld) }
}

extension Sequence where Element == Int {
  /// The sum, held within the bound.
  @inlinable
  public var heldSum: Int { reduce(into: 0) { $0.addHeld($1) } }
}
