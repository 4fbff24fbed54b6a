public import Findings
public import Values

/// A limit of a check on the data: a number that no plan gives and the user may change.
public struct DataLimit: Hashable, Sendable {
  /// `min-angle`: what `--threshold` calls it.
  public var name: String
  /// In `unit`.
  public var value: Double
  public var unit: Unit
  public var label: Bilingual
  /// `practice` where the program gives it, `user` where the user does.
  public var kind: String
  /// Where the number comes from.
  public var cite: String

  /// The value with its unit as people write it.
  public var text: String {
    let number = FixedNumber.short(value)
    switch unit {
    case .one: return number
    case .degree: return number + "°"
    default: return number + " " + unit.rawValue.replacing("2", with: "²")
    }
  }
}
