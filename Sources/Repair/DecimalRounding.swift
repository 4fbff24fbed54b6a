/// Decimal text cut to so many decimals, halves away from zero, without passing through binary.
/// Noughts at the end stay: they tell how finely a place is known, and a file of whole metres would be
/// too coarse (INP220).
enum DecimalRounding {
  /// Nil where the number has no more decimals than that, or is written in a way that is not
  /// understood.
  static func rounded(_ text: ArraySlice<UInt8>, decimals: Int) -> [UInt8]? {
    guard var number = Digits(text), number.decimals > decimals else { return nil }
    number.round(to: decimals)
    return number.text
  }

  /// Digits with a point somewhere.
  private struct Digits {
    var isNegative = false
    /// 0–9.
    var digits: [UInt8] = []
    var decimals = 0

    init?(_ text: ArraySlice<UInt8>) {
      var seenPoint = false
      var at = text.startIndex
      if text.first == UInt8(ascii: "-") {
        isNegative = true
        at += 1
      }
      while at < text.endIndex {
        let byte = text[at]
        at += 1
        if byte &- 0x30 <= 9 {
          digits.append(byte - 0x30)
          if seenPoint { decimals += 1 }
        } else if byte == UInt8(ascii: "."), !seenPoint {
          seenPoint = true
        } else if byte | 0x20 == UInt8(ascii: "e") {
          guard let exponent = Int(String(decoding: text[at...], as: UTF8.self)),
            (-400...400).contains(exponent)
          else { return nil }
          shift(by: exponent)
          at = text.endIndex
        } else {
          return nil
        }
      }
      if digits.isEmpty { return nil }
    }

    private mutating func shift(by exponent: Int) {
      decimals -= exponent
      if decimals < 0 {
        digits += [UInt8](repeating: 0, count: -decimals)
        decimals = 0
      }
      if digits.count <= decimals {
        digits = [UInt8](repeating: 0, count: decimals + 1 - digits.count) + digits
      }
    }

    mutating func round(to kept: Int) {
      let cut = decimals - kept
      if digits.count <= cut {
        digits = [UInt8](repeating: 0, count: cut + 1 - digits.count) + digits
      }
      let isUp = digits[digits.count - cut] >= 5
      digits.removeLast(cut)
      decimals = kept
      if isUp { increase() }
    }

    private mutating func increase() {
      var at = digits.count - 1
      while at >= 0 {
        if digits[at] < 9 {
          digits[at] += 1
          return
        }
        digits[at] = 0
        at -= 1
      }
      digits.insert(1, at: 0)
    }

    var text: [UInt8] {
      var whole = digits.count > decimals ? Array(digits[..<(digits.count - decimals)]) : []
      while whole.count > 1, whole[0] == 0 { whole.removeFirst() }
      if whole.isEmpty { whole = [0] }
      let fraction = digits.suffix(decimals)
      var out: [UInt8] = []
      if isNegative, digits.contains(where: { $0 != 0 }) { out.append(UInt8(ascii: "-")) }
      out += whole.map { $0 + 0x30 }
      if decimals > 0 {
        out.append(UInt8(ascii: "."))
        out += fraction.map { $0 + 0x30 }
      }
      return out
    }
  }
}

/// How a new number is written: the shortest text that reads as it.
enum NumberText {
  static func shortest(_ value: Double) -> [UInt8] {
    var text = "\(value)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    return Array((text == "-0" ? "0" : text).utf8)
  }
}
