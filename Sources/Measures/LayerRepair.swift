public import Findings

/// What a layer's features needed before parcels could be held against them.
public struct LayerRepair: Sendable {
  public var label: Bilingual
  /// Ids of features whose polygons were not valid and stand repaired.
  public var repaired: [String]
  /// Ids of features without a shape; they cover nothing.
  public var empty: [String]

  public init(label: Bilingual, repaired: [String], empty: [String]) {
    self.label = label
    self.repaired = repaired
    self.empty = empty
  }
}
