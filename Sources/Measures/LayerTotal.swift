/// A figure of a layer as a whole: one number for a run.
struct LayerTotal: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// m², overlaps between features counted once.
    case area
    case count
    /// Of a declared property, by its index.
    case sum(property: Int)
  }

  /// Only features whose property has this value count; by index of the layer's properties.
  struct Filter: Hashable, Sendable {
    var property: Int
    var value: String
  }

  var kind: Kind
  var layer: Int
  var filter: Filter?

  /// The property that is summed; nil for areas and counts.
  var summed: Int? { if case .sum(let property) = kind { property } else { nil } }
}
