public import Findings

/// What a layer's features needed before parcels could be held against them.
public struct LayerRepair: Sendable {
  /// A feature whose polygons were not valid, with their areas as summed and as they stand, m².
  public struct Repaired: Sendable {
    public var id: String
    public var before: Double
    public var after: Double
    /// True where the repair changed so much that nobody knows what was meant.
    public var isGuess = false

    /// Whether the areas differ by what is told of them, a hundredth of a square metre.
    var changesArea: Bool { (before * 100).rounded() != (after * 100).rounded() }
  }

  public var label: Bilingual
  public var repaired: [Repaired]
  /// Ids of features without a shape; they cover nothing.
  public var empty: [String]
  /// Ids of features that lie where the plan's reference system does not reach.
  public var unplaced: [String] = []

  public init(label: Bilingual, repaired: [Repaired], empty: [String]) {
    self.label = label
    self.repaired = repaired
    self.empty = empty
  }

  /// True where every feature could be taken as it is.
  var isNone: Bool { repaired.isEmpty && empty.isEmpty && unplaced.isEmpty }

  /// Adds what other features of the layer needed.
  mutating func add(_ other: LayerRepair) {
    repaired += other.repaired
    empty += other.empty
    unplaced += other.unplaced
  }
}
