public import Findings
public import Planar
import Values

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

  /// One pair for two plots, however many features of theirs share land; in the order of the plots.
  public static func merged(
    _ pairs: [PlotPair], plots: [Int32], store: PlotStore
  ) -> [PlotPair] {
    var positions: [UInt64: Int] = [:]
    var merged: [PlotPair] = []
    let ordered = pairs.sorted { a, b in
      if a.first != b.first { return store.precedes(a.first, b.first) }
      return store.precedes(a.second, b.second)
    }
    for pair in ordered {
      let (a, b) = (plots[pair.first], plots[pair.second])
      let key = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
      // Two features of one plot that are alike are a matter of their own.
      guard a != b, let position = positions[key] else {
        positions[key] = merged.count
        merged.append(pair)
        continue
      }
      merged[position].add(pair)
    }
    return merged
  }

  private mutating func add(_ other: PlotPair) {
    if kind != other.kind { kind = .overlap }
    area.addHeld(other.area)
    pieces.append(other.pieces)
    body.append(other.body)
    pieceCount += other.pieceCount
    isWhole = isWhole && other.isWhole
  }
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
