public import Planar

/// How much of a plot one class of constraint covers (占用明细), so that the parts close.
///
/// Areas are whole numbers of 10⁻⁴ m² on the run's working surface. Every face of the overlay is
/// counted once: the sum of `exclusive` over the sources plus `shared` is `union`, and `union`
/// never exceeds the plot.
public struct Occupation: Sendable {
  public struct Source: Sendable {
    public var id: String
    public var name: String
    /// The part of the plot that only this source covers.
    public var exclusive: Int
    /// All that this source covers of the plot, what it shares with others too.
    public var occupied: Int
    /// The source's own area, of which the plot takes a share.
    public var whole: Int
    /// Its place in the file of the layer, from 0: several features may have one id.
    public var ordinal: Int
    /// What the plot shares with it, on the run's working surface. Looked for only of reserved land,
    /// and where shapes are asked for.
    public var clip: MultiPolygon?

    public init(
      id: String, name: String, exclusive: Int, occupied: Int? = nil, whole: Int = 0,
      ordinal: Int = 0
    ) {
      self.id = id
      self.name = name
      self.exclusive = exclusive
      self.occupied = occupied ?? exclusive
      self.whole = whole
      self.ordinal = ordinal
    }
  }

  /// Role and level: `blue-line:permanent`.
  public var constraint: String
  public var label: Bilingual
  /// By id of the source.
  public var sources: [Source]
  /// Covered by two or more sources, counted once.
  public var shared: Int
  public var union: Int
  /// Area that is left when every piece is eroded by the tolerance; nil where not needed.
  public var eroded: Int?
  /// Mean width 2A/P in metres.
  public var meanWidth: Double?
  /// Length in metres of the constraint's boundary inside the plot.
  public var frontage: Double?
  /// Whether the areas hang on a source whose outline meets itself, so that they are those of its
  /// repaired shape: no verdict rests on them.
  public var isOfRepair = false
  /// True where the plot lies partly beyond what the layer reaches: what is found there counts, and
  /// of the rest nothing is known.
  public var isPartial = false
  /// True where nothing of it holds a disc of the tolerance: the plot may as well only touch the
  /// line. Looked for only where shapes are asked for.
  public var isSliver = false

  public init(
    constraint: String, label: Bilingual, sources: [Source], shared: Int, union: Int,
    eroded: Int? = nil, meanWidth: Double? = nil, frontage: Double? = nil
  ) {
    self.constraint = constraint
    self.label = label
    self.sources = sources
    self.shared = shared
    self.union = union
    self.eroded = eroded
    self.meanWidth = meanWidth
    self.frontage = frontage
  }
}
