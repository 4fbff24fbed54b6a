/// A unit of measure in which plans, thresholds and fields give numbers.
public enum Unit: String, Sendable, CaseIterable {
  case one = "1"
  case percent = "%"
  case millimetre = "mm"
  case metre = "m"
  case kilometre = "km"
  case squareMetre = "m2"
  case hectare = "ha"
  /// 亩: 10 000 / 15 m².
  case mu
  case squareKilometre = "km2"
  case yuan = "CNY"
  /// 万元: ten thousand yuan.
  case tenThousandYuan = "10kCNY"
  case day
  case month
  /// Of directions, clockwise from north.
  case degree = "deg"

  public var dimension: Dimension {
    switch self {
    case .one, .percent, .degree: .none
    case .millimetre, .metre, .kilometre: .length
    case .squareMetre, .hectare, .mu, .squareKilometre: .area
    case .yuan, .tenThousandYuan: .money
    case .day: .days
    case .month: .months
    }
  }

  /// A number of this unit in the base unit of its dimension. Dividing by 100 keeps 82 % equal to
  /// the literal 0.82; multiplying by 0.01 does not.
  public func inBase(_ value: Double) -> Double {
    switch self {
    case .percent: value / 100
    case .millimetre: value / 1_000
    default: value * factor
    }
  }

  /// Multiplying by this turns a number of this unit into the base unit of its dimension.
  public var factor: Double {
    switch self {
    case .one, .metre, .squareMetre, .yuan, .day, .month, .degree: 1
    case .percent: 0.01
    case .millimetre: 0.001
    case .kilometre: 1_000
    case .hectare, .tenThousandYuan: 10_000
    case .mu: 10_000.0 / 15.0
    case .squareKilometre: 1_000_000
    }
  }
}
