/// The figure of the earth that a datum is measured on.
public struct Ellipsoid: Hashable, Sendable {
  public let name: String
  /// In metres.
  public let semiMajorAxis: Double
  /// 1/f; 0 for a sphere.
  public let inverseFlattening: Double

  public init(name: String, semiMajorAxis: Double, inverseFlattening: Double) {
    self.name = name
    self.semiMajorAxis = semiMajorAxis
    self.inverseFlattening = inverseFlattening
  }

  public var flattening: Double { inverseFlattening == 0 ? 0 : 1 / inverseFlattening }
}
