/// What the features that share a plot id, or a contract, amount to, for figures that each of them
/// states.
public struct PlotGroup: Hashable, Sendable {
  public enum Figures: Hashable, Sendable {
    /// All state the same: it is of the plot.
    case repeated
    /// Each states another one, of its own.
    case ofEach
    /// Some are blank, or some alike, or they are of several contracts: nobody can tell.
    case unclear
  }

  /// Square metres together; NaN where one of them has no shape.
  public var area: Double
  /// Metres together.
  public var perimeter: Double
  /// False where two of their boxes share area: what is drawn twice is not twice as large.
  public var areApart: Bool
  /// By index of a field.
  public var figures: [Int: Figures]

  public init(
    area: Double, perimeter: Double = 0, areApart: Bool, figures: [Int: Figures]
  ) {
    self.area = area
    self.perimeter = perimeter
    self.areApart = areApart
    self.figures = figures
  }
}
