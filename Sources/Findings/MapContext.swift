public import Planar

/// What a map shows beneath the plots: the plan's layers on the day of judgement, with fewer points
/// than they are measured with.
///
/// Longitude and latitude in degrees on WGS 84. Nothing is measured on these shapes.
public struct MapContext: Sendable {
  public enum Shape: Sendable {
    case areas(MultiPolygon)
    case lines([[Point]])
    case points([Point])
  }

  public struct Feature: Sendable {
    public var id: String
    public var name: String
    public var shape: Shape

    public init(id: String, name: String, shape: Shape) {
      self.id = id
      self.name = name
      self.shape = shape
    }
  }

  public struct Layer: Sendable {
    /// Role and level: `blue-line:permanent`.
    public var role: String
    public var label: Bilingual
    public var basis: Basis
    public var features: [Feature]

    public init(role: String, label: Bilingual, basis: Basis, features: [Feature]) {
      self.role = role
      self.label = label
      self.basis = basis
      self.features = features
    }
  }

  /// In the plan's order; layers without a file are left out.
  public var layers: [Layer]
  /// No point that was left out lies farther than this from what is drawn, in metres.
  public var tolerance: Double

  public init(layers: [Layer], tolerance: Double) {
    self.layers = layers
    self.tolerance = tolerance
  }
}
