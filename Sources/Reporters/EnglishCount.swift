import Values

/// Numbers with their noun in English: `1 plot`, `2,312 plots`.
enum EnglishCount {
  /// - Parameter noun: in the singular; the plural takes an s.
  static func text(_ number: Int, _ noun: String) -> String {
    FixedNumber.grouped(number) + " " + noun + (number == 1 ? "" : "s")
  }
}
