public import Findings
public import Projection

/// What is told of edges that lie elsewhere by more than the tolerance.
public struct BendSum: Sendable {
  /// An edge that its file puts elsewhere by no more than this share of the tolerance is where it is.
  static let shareThatCounts = 0.1

  /// How many features have such edges.
  public private(set) var features = 0
  /// The longest of these edges, metres.
  public private(set) var longest = 0.0
  /// The greatest deviation, metres.
  public private(set) var deviation = 0.0
  /// With vertices so close, metres, no edge would count as bent: the deviation of an edge is as the
  /// square of its length.
  public private(set) var spacing = Double.infinity

  public init() {}

  /// Counts a feature if one of its edges deviates by more than the tolerance.
  public mutating func add(_ edges: [BentEdge], beyond tolerance: Double) {
    let far = edges.filter { $0.deviation > tolerance }
    guard !far.isEmpty else { return }
    features += 1
    for edge in far {
      let length = edge.length
      longest = max(longest, length)
      deviation = max(deviation, edge.deviation)
      spacing = min(
        spacing, length * (tolerance * Self.shareThatCounts / edge.deviation).squareRoot())
    }
  }

  /// Adds what was counted of other features.
  public mutating func add(_ other: BendSum) {
    features += other.features
    longest = max(longest, other.longest)
    deviation = max(deviation, other.deviation)
    spacing = min(spacing, other.spacing)
  }
}

/// A layer with such edges.
public struct LayerBend: Sendable {
  public var label: Bilingual
  public var sum: BendSum
}
