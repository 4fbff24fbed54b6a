public import Findings
public import Planar

/// Two plots that share land.
public struct PlotPair: Sendable {
  public enum Kind: UInt8, Sendable {
    case overlap
    /// The same vertices, whatever the first one and the direction.
    case repeated
    /// Neither has a piece that counts beside the other.
    case nearlyRepeated
  }

  public var kind: Kind
  /// Features of the store.
  public var first: Int
  public var second: Int
  /// 10⁻⁴ m².
  public var area: Int
  /// What they share, on the working surface; empty where it could not be drawn.
  public var pieces: MultiPolygon
  /// The same without hairs: what has a width and a form.
  public var body = MultiPolygon()
  /// Pieces that count.
  public var pieceCount: Int
  /// True where one of the two has no piece that counts beside the other.
  public var isWhole: Bool
  /// Measured areas of the two, of all features of each plot once pairs are merged; 10⁻⁴ m².
  public var firstArea = 0
  public var secondArea = 0
}

extension PlotPair {
  /// What the shared land looks like.
  public enum Form: String, Sendable {
    /// One plot lies within the other.
    case whole
    /// All of it is narrow, as land-use surveys understand slivers.
    case sliver
    case part
  }

  public func form(limits: DataLimits) -> Form {
    if isWhole { return .whole }
    var hasOne = false
    for polygon in 0..<body.polygonCount {
      guard SliverShape.width(ofSliver: polygon, in: body, limits: limits) != nil else {
        return .part
      }
      hasOne = true
    }
    return hasOne ? .sliver : .part
  }

  /// 2A/L in metres of all pieces; nil where they could not be drawn.
  public var meanWidth: Double? { body.meanWidth }

  /// The check that tells of the pair.
  public var card: RuleCard { kind.card }
}

extension PlotPair.Kind {
  /// The check that tells of such pairs.
  public var card: RuleCard {
    switch self {
    case .overlap: PlotsOverlap.card
    case .repeated: PlotRepeated.card
    case .nearlyRepeated: PlotNearlyRepeated.card
    }
  }
}
