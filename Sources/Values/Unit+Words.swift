extension Unit {
  /// The unit that people write after a number or in a column's name: `公顷`, `㎡`, `hm²`, `亩`.
  /// Compared without case, space and full-width forms; nil for other words.
  public static func written(_ word: String) -> Unit? { words[PlainText.matching(word)] }

  /// A written unit with its multiplier: 亿元 is 10⁸ yuan, 万平方米 is 10⁴ m².
  static func scaled(_ word: String) -> (unit: Unit, multiplier: Double)? {
    if let unit = written(word) { return (unit, 1) }
    let plain = PlainText.matching(word)
    for (sign, multiplier) in [("万", 1e4), ("亿", 1e8)] where plain.hasPrefix(sign) {
      let rest = String(plain.dropFirst())
      // 万 alone after a price means 万元, the only money that is counted so.
      if rest.isEmpty { return (.yuan, multiplier) }
      if let unit = words[rest] { return (unit, multiplier) }
    }
    return nil
  }

  private static let words: [String: Unit] = [
    "%": .percent, "％": .percent, "percent": .percent, "pct": .percent, "百分比": .percent,
    // Of columns in per cent by their declaration. Not “ratio”: green_ratio is a name.
    "小数": .one, "比值": .one, "fraction": .one, "frac": .one,
    "mm": .millimetre, "毫米": .millimetre, "millimetre": .millimetre,
    "millimetres": .millimetre,
    "m": .metre, "米": .metre, "metre": .metre, "metres": .metre, "meter": .metre,
    "meters": .metre,
    "km": .kilometre, "千米": .kilometre, "公里": .kilometre,
    "m2": .squareMetre, "m²": .squareMetre, "m^2": .squareMetre, "㎡": .squareMetre,
    "sqm": .squareMetre, "平方米": .squareMetre, "平米": .squareMetre, "平方公尺": .squareMetre,
    "ha": .hectare, "㏊": .hectare, "hm2": .hectare, "hm²": .hectare, "hm^2": .hectare,
    "公顷": .hectare, "hectare": .hectare, "hectares": .hectare,
    "亩": .mu, "mu": .mu, "市亩": .mu,
    "km2": .squareKilometre, "km²": .squareKilometre, "㎢": .squareKilometre,
    "km^2": .squareKilometre, "平方公里": .squareKilometre, "平方千米": .squareKilometre,
    "元": .yuan, "人民币元": .yuan, "cny": .yuan, "rmb": .yuan, "yuan": .yuan,
    "万元": .tenThousandYuan, "人民币万元": .tenThousandYuan,
    "ft": .foot, "foot": .foot, "feet": .foot, "英尺": .foot, "mi": .mile, "mile": .mile,
    "miles": .mile, "英里": .mile,
    "sqft": .squareFoot, "sq.ft.": .squareFoot, "ft2": .squareFoot, "ft²": .squareFoot,
    "ft^2": .squareFoot, "squarefeet": .squareFoot, "squarefoot": .squareFoot,
    "平方英尺": .squareFoot, "acre": .acre, "acres": .acre, "英亩": .acre,
    "us-ft": .surveyFoot, "us-acre": .surveyAcre,
    "天": .day, "日": .day, "day": .day, "days": .day,
    "个月": .month, "月": .month, "month": .month, "months": .month,
  ]
}
