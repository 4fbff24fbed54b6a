import Planar
import Values

/// Pairs of one kind that are not listed one by one.
public struct PairTally: Sendable {
  public var kind: PlotPair.Kind
  /// Pairs of plots.
  public var count: Int
  /// All features of the store that they concern.
  public var features: [Int]
}

/// Two plots of which nobody can tell whether they overlap: GEOS failed, and the sums alone are too
/// near to what counts for nothing.
public struct UnsettledPair: Sendable {
  /// Features of the store.
  public var first: Int
  public var second: Int
  /// In GEOS's words.
  public var failure: String
}

extension PlotPairs {
  /// Pairs are listed up to so many a feature of the run, the largest first. Every plot would then
  /// overlap ten others on average: such a file is broken as a whole, and nobody reads its pairs one
  /// by one, of which each takes several kilobytes. The rest is told by number.
  public static let mostPerFeature = 5
  /// Pairs that are always listed.
  public static let fewest = 2_000

  /// Features that share land, as far as sums tell.
  struct Candidate: Sendable {
    /// The one with more points.
    var row: Int32
    var other: Int32
    /// m².
    var area: Double
  }

  struct Unlisted: Sendable {
    var candidate: Candidate
    var kind: PlotPair.Kind
  }

  /// The same for all pairs of features of two plots, and one of its own for features of one plot.
  func key(_ pair: Candidate) -> UInt64 {
    let (a, b) = (plots[Int(pair.row)], plots[Int(pair.other)])
    guard a == b else { return UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
    return 1 << 63 | UInt64(min(pair.row, pair.other)) << 32 | UInt64(max(pair.row, pair.other))
  }

  /// What is listed, by key; nil where all is. The choice does not depend on the order of the input.
  func listed(among candidates: [Candidate]) -> Set<UInt64>? {
    let most = max(Self.fewest, Self.mostPerFeature * store.count)
    guard candidates.count > most else { return nil }
    var ranks = [UInt32](repeating: 0, count: store.count)
    for (rank, row) in (0..<store.count).sorted(by: store.precedes).enumerated() {
      ranks[row] = UInt32(rank)
    }
    var groups: [UInt64: (area: Int, rank: UInt64)] = [:]
    for candidate in candidates {
      let (a, b) = (ranks[Int(candidate.row)], ranks[Int(candidate.other)])
      let rank = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
      var group = groups[key(candidate)] ?? (0, rank)
      group.area.addHeld(Self.units(candidate.area))
      group.rank = min(group.rank, rank)
      groups[key(candidate)] = group
    }
    guard groups.count > most else { return nil }
    let ordered = groups.sorted { ($1.value.area, $0.value.rank) < ($0.value.area, $1.value.rank) }
    return Set(ordered.prefix(most).map(\.key))
  }

  /// By kind; two plots whose features share land in several ways overlap, as `PlotPair.merged` has
  /// it.
  func tallies(of rest: [Unlisted]) -> [PairTally] {
    var kinds: [UInt64: PlotPair.Kind] = [:]
    for item in rest {
      let key = key(item.candidate)
      kinds[key] = kinds[key].map { $0 == item.kind ? $0 : .overlap } ?? item.kind
    }
    var features: [PlotPair.Kind: Set<Int>] = [:]
    for item in rest {
      guard let kind = kinds[key(item.candidate)] else { continue }
      features[kind, default: []].insert(Int(item.candidate.row))
      features[kind, default: []].insert(Int(item.candidate.other))
    }
    return features.keys.sorted { $0.rawValue < $1.rawValue }.map { kind in
      PairTally(
        kind: kind, count: kinds.values.count { $0 == kind },
        features: (features[kind] ?? []).sorted())
    }
  }
}
