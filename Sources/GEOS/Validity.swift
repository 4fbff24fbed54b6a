public import Planar

/// Whether a shape is valid as a multipolygon (OGC 06-103r4 §6.1.11 and §6.1.14), and if not, the
/// first reason that was met and where.
public enum Validity: Hashable, Sendable {
  case valid
  /// GEOS's words, such as `Self-intersection` or `Hole lies outside shell`.
  case invalid(reason: String, at: Point)

  public var isValid: Bool { self == .valid }
}
