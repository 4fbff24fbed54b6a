public import Findings
public import Loaders

/// What was done to one feature, and what was left.
public struct FeatureRecord: Sendable {
  public struct Change: Hashable, Sendable {
    public var kind: FixKind
    /// Rings, points or numbers that it concerned.
    public var count: Int
  }

  /// Something that is wrong and stays.
  public struct Rest: Hashable, Sendable {
    /// `GEO201`, or the name of a kind that no check asks for.
    public var code: String
    public var words: Bilingual
  }

  /// Areas on the ellipsoid in square metres, and how far the boundary went in metres.
  public struct Measures: Hashable, Sendable {
    public var areaBefore: Double
    public var areaAfter: Double
    /// The discrete Hausdorff distance on the working surface.
    public var shift: Double
  }

  /// Among the features of the file, from 0.
  public var ordinal: Int
  public var position: FilePosition
  /// The plot's id; nil where the file gives none.
  public var plot: String?
  public var changes: [Change] = []
  public var rest: [Rest] = []
  /// Nil where nothing was changed or the feature has no place on earth.
  public var measures: Measures?
  public var edits: [ByteEdit] = []
}
