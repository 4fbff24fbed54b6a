public import Planar

/// A plot on paper with what constrains it: metres east and north of the window's south-west corner.
///
/// Made of shapes with fewer points than what is measured; nothing is measured on it.
public struct SitePlan: Sendable {
  public struct Layer: Sendable {
    /// Role and level: `blue-line:permanent`.
    public var role: String
    public var label: Bilingual
    public var basis: Basis
    /// Rings cut to the window; what lies inside an odd number of those of one
    /// shape belongs to it.
    public var shapes: [[[Point]]]

    public init(role: String, label: Bilingual, basis: Basis, shapes: [[[Point]]]) {
      self.role = role
      self.label = label
      self.basis = basis
      self.shapes = shapes
    }
  }

  /// Metres.
  public var width: Double
  public var height: Double
  public var plot: [[Point]]
  /// Parts of the plot that findings are about.
  public var pieces: [[[Point]]] = []
  public var layers: [Layer] = []
  /// Datum and projection of the input, `EPSG:4547`.
  public var referenceSystem: String

  public init(width: Double, height: Double, plot: [[Point]], referenceSystem: String) {
    self.width = width
    self.height = height
    self.plot = plot
    self.referenceSystem = referenceSystem
  }
}
