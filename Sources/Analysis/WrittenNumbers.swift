import Values

/// The numbers that a text writes in digits (with a point or a comma, with or without groups of
/// thousands) or in Chinese numerals; every way in which a figure can be read counts.
struct WrittenNumbers {
  private var values: Set<Double> = []

  init(in lines: [Substring]) {
    for line in lines {
      takeDigits(line)
      takeNumerals(line)
    }
  }

  /// `82` of unit % is also 0.82; `0.3` of no unit is also 30, as in 30 %.
  func contains(_ value: Double, unit: Unit) -> Bool {
    if values.contains(value) { return true }
    switch unit {
    case .percent: return values.contains(unit.inBase(value))
    case .one: return value < 1 && values.contains((value * 100_000).rounded() / 1_000)
    default: return false
    }
  }

  private mutating func takeDigits(_ line: Substring) {
    var word = ""
    for character in line + " " {
      if let digit = character.wholeNumberValue, (0...9).contains(digit),
        ChineseNumeral.digits[character] == nil
      {
        word += "\(digit)"
      } else if !word.isEmpty, Self.separators.contains(character) {
        word.append(character == "\u{FF0C}" ? "," : character)
      } else {
        take(word)
        word = ""
      }
    }
  }

  /// A point, and commas and apostrophes of both kinds.
  private static let separators: Set<Character> = [".", ",", "\u{FF0C}", "'", "\u{2019}"]

  private mutating func take(_ word: String) {
    var word = word
    while let last = word.last, !last.isNumber { word.removeLast() }
    guard !word.isEmpty else { return }
    var readings = [word.filter(\.isNumber)]
    for point in [".", ","] as [Character] where word.count(where: { $0 == point }) == 1 {
      readings.append(
        String(word.compactMap { $0 == point ? "." : $0.isNumber ? $0 : nil }))
    }
    // 2.5 is not 25: groups of thousands have three digits.
    let groups = word.split { !$0.isNumber }
    if groups.count > 1, !groups.dropFirst().allSatisfy({ $0.count == 3 }) {
      readings.removeFirst()
      // A list of numbers without spaces, as in 3,5.
      readings += groups.map(String.init)
    }
    for reading in readings { if let value = Double(reading) { values.insert(value) } }
  }

  private mutating func takeNumerals(_ line: Substring) {
    for run in line.split(whereSeparator: { !ChineseNumeral.isPart($0) }) {
      if let value = ChineseNumeral.value(of: run) { values.insert(value) }
    }
  }
}

/// 八十二, 两, 一千二百 as numbers.
enum ChineseNumeral {
  static let digits: [Character: Double] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9, "十": 10,
  ]
  private static let powers: [Character: Double] = ["十": 10, "百": 100, "千": 1_000, "万": 10_000]

  static func isPart(_ character: Character) -> Bool {
    digits[character] != nil || powers[character] != nil
  }

  static func value(of run: Substring) -> Double? {
    var total = 0.0
    var section = 0.0
    var digit: Double?
    for character in run {
      if let power = powers[character] {
        guard power < 10_000 else {
          total += (section + (digit ?? 0)) * power
          (section, digit) = (0, nil)
          continue
        }
        // 十二 is twelve; 百 of 百分之 alone is none.
        guard digit != nil || power == 10 else { return nil }
        section += (digit ?? 1) * power
        digit = nil
      } else if let value = digits[character] {
        digit = value
      }
    }
    return total + section + (digit ?? 0)
  }
}
