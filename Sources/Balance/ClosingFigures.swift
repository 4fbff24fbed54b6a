import Values

/// An area as it is printed, in every unit that planners read: parts add up to their whole in each
/// of them, digit by digit (平差 by the largest remainder).
///
/// The whole is rounded once. A part is cut to the digits it is printed with; what is missing then goes,
/// a last digit each, to the parts that lost most. So a part may differ from its own rounding by one last
/// digit, never by more.
public struct ClosingFigures: Hashable, Sendable {
  /// 10⁻² m².
  public var squareMetres: Int
  /// 10⁻⁴ 公顷.
  public var hectares: Int
  /// 10⁻² 亩.
  public var mu: Int
  /// 10⁻² per cent of the statement's whole.
  public var percent: Int

  /// An area of 10⁻⁴ m², rounded by itself, and its share of `whole`.
  public init(_ area: Int, of whole: Int) {
    squareMetres = LargestRemainder.round(area, denominator: 100)
    hectares = LargestRemainder.round(area, denominator: 10_000)
    mu = LargestRemainder.round(area, numerator: 15, denominator: 1_000_000)
    percent = Self.percent(area, of: whole)
  }

  /// Parts of what is printed here.
  ///
  /// - Parameters:
  ///   - areas: 10⁻⁴ m²; they add up to the area of this.
  ///   - whole: what is 100 %.
  public func parts(_ areas: [Int], of whole: Int) -> [ClosingFigures] {
    func closed(_ whole: Int, _ numerator: Int, _ denominator: Int) -> [Int] {
      LargestRemainder.apportion(
        areas, to: whole, numerator: numerator, denominator: denominator)
    }
    let squareMetres = closed(self.squareMetres, 1, 100)
    let hectares = closed(self.hectares, 1, 10_000)
    let mu = closed(self.mu, 15, 1_000_000)
    let percent = whole > 0 ? closed(self.percent, 10_000, whole) : areas.map { _ in 0 }
    return areas.indices.map { index in
      var part = self
      part.squareMetres = squareMetres[index]
      part.hectares = hectares[index]
      part.mu = mu[index]
      part.percent = percent[index]
      return part
    }
  }

  /// 10⁻² per cent, rounded.
  static func percent(_ area: Int, of whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    let doubled = Int128(area) * 20_000 / Int128(whole)
    return Int(clamping: (doubled + 1) / 2)
  }

  /// How many of its figures differ from their own rounding.
  func adjustments(_ area: Int, of whole: Int, local: Bool) -> Int {
    let own = ClosingFigures(area, of: whole)
    return ([\ClosingFigures.squareMetres, \.hectares, \.percent] + (local ? [\.mu] : []))
      .count { self[keyPath: $0] != own[keyPath: $0] }
  }
}
