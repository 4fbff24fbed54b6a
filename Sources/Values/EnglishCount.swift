/// Numbers with their noun in English: `1 plot`, `2,312 plots`.
public enum EnglishCount {
  /// - Parameters:
  ///   - noun: in the singular.
  ///   - plural: the noun and an s where left out.
  public static func text(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    FixedNumber.grouped(number) + " " + form(number, noun, plural)
  }

  /// The same with figures that are not grouped.
  public static func plain(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) " + form(number, noun, plural)
  }

  /// `one` for the number 1, else `several`, or `one` and an s.
  public static func form(_ number: Int, _ one: String, _ several: String? = nil) -> String {
    number == 1 ? one : several ?? one + "s"
  }
}
