/// What was done about two different datums, for provenance.
public struct DatumChange: Hashable, Sendable {
  /// The published transformation by its name in PROJ's data base; nil where there was none to do.
  public let transformation: String?
  /// Its accuracy in metres as published; nil where there was none to do.
  public let accuracy: Double?
  /// True where WGS 84 and CGCS2000 were taken for one.
  public let takesWGS84ForCGCS2000: Bool

  /// One datum on both sides.
  public static let none = DatumChange(
    transformation: nil, accuracy: nil, takesWGS84ForCGCS2000: false)
}
