import Balance

/// An area of 10⁻⁴ m² in the units of a sentence.
struct AreaText {
  private let figures: ClosingFigures

  init(_ area: Int) {
    figures = ClosingFigures(area, of: area)
  }

  /// `3,832.2808`.
  var hectares: String { figures.hectareText }
  /// `57,484.21`.
  var mu: String { figures.muText }
}
