/// A unit of measure in which plans, thresholds and fields give numbers.
public enum Unit: String, Sendable, CaseIterable {
  case one = "1"
  case percent = "%"
  case millimetre = "mm"
  case metre = "m"
  case kilometre = "km"
  /// The international foot: 0.3048 m exactly (agreement of 1959).
  case foot = "ft"
  /// The international mile: 5280 ft.
  case mile = "mi"
  /// The US survey foot: 1200/3937 m exactly; deprecated by NIST and NGS at the end of 2022, and
  /// still that of older plats and state planes.
  case surveyFoot = "us-ft"
  case squareMetre = "m2"
  case hectare = "ha"
  /// 亩: 10 000 / 15 m².
  case mu
  case squareKilometre = "km2"
  case squareFoot = "ft2"
  /// 43 560 square feet of the international foot.
  case acre
  /// 43 560 square feet of the US survey foot: 4 millionths more.
  case surveyAcre = "us-acre"
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
    case .millimetre, .metre, .kilometre, .foot, .mile, .surveyFoot: .length
    case .squareMetre, .hectare, .mu, .squareKilometre, .squareFoot, .acre, .surveyAcre: .area
    case .yuan, .tenThousandYuan: .money
    case .day: .days
    case .month: .months
    }
  }

  /// A number of this unit in the base unit of its dimension. Shares and lengths are settled there
  /// once more: 40.3 % and 0.403 are one number, and the quotient of the doubles 40.3 and 100 is
  /// another.
  public func inBase(_ value: Double) -> Double {
    switch self {
    case .percent: WrittenFigure.settled(value / 100)
    case .millimetre: WrittenFigure.settled(value / 1_000)
    case .kilometre, .foot, .mile, .surveyFoot: WrittenFigure.settled(value * factor)
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
    case .foot: 0.3048
    case .mile: 1_609.344
    case .surveyFoot: 1_200.0 / 3_937.0
    case .squareFoot: 0.092_903_04
    case .acre: 4_046.856_422_4
    case .surveyAcre: 43_560.0 * 1_440_000.0 / 15_499_969.0
    }
  }
}
