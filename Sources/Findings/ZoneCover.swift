/// How much of a plot the features of one layer that divides it cover together.
public struct ZoneCover: Sendable {
  /// Role and level of the layer: `detailed-plan`.
  public var role: String
  /// 10⁻⁴ m²; what several features have is counted once.
  public var union: Int

  public init(role: String, union: Int) {
    self.role = role
    self.union = union
  }
}
