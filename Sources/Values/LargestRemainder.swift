/// Rounds parts so that what is printed adds up: the printed parts sum to the printed whole.
///
/// The method of the largest remainder (Hamilton): every part is rounded down, and the units that
/// the rounded whole then lacks go to the parts with the largest remainders, the first of equals.
public enum LargestRemainder {
  /// - Parameters:
  ///   - parts: not negative, counted in some small unit (10⁻⁴ m²).
  ///   - step: how many of these units one printed unit has: 100 for two decimals of m².
  /// - Returns: the parts in printed units; their sum is the sum of `parts` in printed units,
  ///   halves rounded up.
  public static func rounded(_ parts: [Int], step: Int) -> [Int] {
    precondition(step > 0, "a printed unit has at least one unit")
    precondition(parts.allSatisfy { $0 >= 0 }, "parts are not negative")
    let whole = wholeRounded(parts.reduce(0, +), step: step)
    var printed = parts.map { $0 / step }
    let lacking = whole - printed.reduce(0, +)
    let byRemainder = parts.indices.sorted { a, b in
      let (ra, rb) = (parts[a] % step, parts[b] % step)
      return ra == rb ? a < b : ra > rb
    }
    // At most one for each part: the remainders lack less than a step each, and half a step of
    // rounding up cannot exceed what they sum to.
    for index in byRemainder.prefix(max(0, lacking)) { printed[index] += 1 }
    return printed
  }

  /// A whole in printed units, halves rounded up.
  public static func wholeRounded(_ whole: Int, step: Int) -> Int { (whole + step / 2) / step }
}
