/// Finds the unit of a column of areas from what the plots measure.
public enum AreaUnitGuess {
  /// Ratios farther than this from a unit's factor do not speak for it.
  public static let tolerance = 0.02

  /// The unit in which `register` numbers give the `measured` areas of the same plots (m²): the
  /// one whose factor the median ratio meets within 2 %. Nil where none does, or where no pair
  /// has two positive finite numbers. The median lets up to half of the plots be wrong.
  public static func unit(of pairs: [(register: Double, measured: Double)]) -> Unit? {
    var ratios: [Double] = []
    for pair in pairs {
      let ratio = pair.measured / pair.register
      if pair.register > 0, pair.measured > 0, ratio.isFinite, ratio > 0 { ratios.append(ratio) }
    }
    guard !ratios.isEmpty else { return nil }
    ratios.sort()
    let middle = ratios.count / 2
    let median =
      ratios.count % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2
    return fits(of: 1, median).first
  }

  /// Whether a register area that was read with the factor of one unit, m², is the area in another.
  public static func fitsAnother(
    than factor: Double, _ register: Double, _ area: Double
  ) -> Bool {
    fits(of: register / factor, area).contains { $0.factor != factor }
  }

  /// The same of plots that several features show: where each of them is in one unit what the
  /// register says, each counts, else their sum, as of the parts of a plot.
  public static func unit(ofPlots groups: [(register: Double, measured: [Double])]) -> Unit? {
    var pairs: [(register: Double, measured: Double)] = []
    for group in groups {
      var units = fits(of: group.register, group.measured.first ?? 0)
      for area in group.measured.dropFirst() {
        let own = fits(of: group.register, area)
        units.removeAll { !own.contains($0) }
      }
      if units.isEmpty {
        pairs.append((group.register, group.measured.reduce(0, +)))
      } else {
        pairs += group.measured.map { (group.register, $0) }
      }
    }
    return unit(of: pairs)
  }

  /// The units in which a register's number is an area in m², within 2 %.
  public static func fits(of register: Double, _ area: Double) -> [Unit] {
    [.squareMetre, .mu, .hectare, .squareKilometre].filter {
      abs(area / (register * $0.factor) - 1) <= tolerance
    }
  }
}
