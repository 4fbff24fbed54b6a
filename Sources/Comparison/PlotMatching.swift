import Planar

/// Which plots of a later date are which of an earlier one, by id and by place.
///
/// A plot is said to come from another where more than half of the smaller of the two lies in the
/// other. Plots that are joined in this way make a group: one and one is the same plot, one and several
/// a split, several and one a merger, several and several a rearrangement. Two places are the same
/// where they differ by no more than a strip of the tolerance along their boundary.
struct PlotMatching: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case unchanged
    /// The same place with other attributes.
    case changed
    /// The same plot with another boundary.
    case reshaped
    case split
    case merged
    case rearranged
    /// The same id in another place.
    case moved
    case new
    case gone
  }

  struct Match: Sendable {
    var kind: Kind
    /// Indices into the plots of the earlier date.
    var old: [Int]
    var new: [Int]
    /// Fields whose values differ, by index; of a plot that is one on both dates.
    var fields: [Int] = []
    /// True where the plot has another id, has got one, or has none any more.
    var isRenumbered = false
  }

  let matches: [Match]
  /// By plot of the later date, the match it is in.
  let matchOfNew: [Int]
  let matchOfOld: [Int]

  /// - Parameter tolerance: ε in metres.
  init(_ old: [ComparedPlot], _ new: [ComparedPlot], tolerance: Double) {
    var groups = Groups(count: old.count + new.count)
    let cover = LayerCover(sources: new.map(\.shape))
    var scratch = CoverScratch()
    var hits: [SourceOverlap] = []
    var shared: [Pair: Double] = [:]
    let parts = (
      old: Self.joinParts(old, offset: 0, &groups),
      new: Self.joinParts(new, offset: old.count, &groups)
    )
    for (index, plot) in old.enumerated() where !plot.shape.isEmpty {
      hits.removeAll(keepingCapacity: true)
      cover.overlaps(with: plot.shape, box: plot.shape.box, scratch: &scratch, into: &hits)
      let area = plot.shape.area
      for hit in hits {
        let other = new[Int(hit.source)].shape.area
        let pair = Pair(old: index, new: Int(hit.source))
        if hit.area > min(area, other) / 2 {
          groups.join(index, old.count + pair.new)
          shared[pair] = hit.area
        } else if hit.area > 0, parts.old.contains(index) || parts.new.contains(pair.new) {
          shared[pair] = hit.area
        }
      }
    }
    var matches: [Match] = []
    for group in groups.all() {
      let first = group.filter { $0 < old.count }
      let second = group.filter { $0 >= old.count }.map { $0 - old.count }
      matches.append(
        Self.match(first, second, old, new, shared: shared, tolerance: tolerance))
    }
    Self.pairMoved(&matches, old, new)
    var matchOfOld = old.map { _ in 0 }
    var matchOfNew = new.map { _ in 0 }
    for (index, match) in matches.enumerated() {
      for plot in match.old { matchOfOld[plot] = index }
      for plot in match.new { matchOfNew[plot] = index }
    }
    self.matches = matches
    self.matchOfOld = matchOfOld
    self.matchOfNew = matchOfNew
  }

  private struct Pair: Hashable {
    var old: Int
    var new: Int
  }

  /// Features that share an id are parts of one plot.
  ///
  /// - Returns: which features are such.
  private static func joinParts(
    _ plots: [ComparedPlot], offset: Int, _ groups: inout Groups
  ) -> Set<Int> {
    var first: [String: Int] = [:]
    var parts: Set<Int> = []
    for (index, plot) in plots.enumerated() {
      guard let id = plot.id else { continue }
      guard let known = first[id] else {
        first[id] = index
        continue
      }
      groups.join(offset + known, offset + index)
      parts.formUnion([known, index])
    }
    return parts
  }

  private static func match(
    _ first: [Int], _ second: [Int], _ old: [ComparedPlot], _ new: [ComparedPlot],
    shared: [Pair: Double], tolerance: Double
  ) -> Match {
    let olds = Set(first.map { old[$0].identity })
    let news = Set(second.map { new[$0].identity })
    switch (olds.count, news.count) {
    case (_, 0): return Match(kind: .gone, old: first, new: [])
    case (0, _): return Match(kind: .new, old: [], new: second)
    case (1, 1): break
    case (1, _): return Match(kind: .split, old: first, new: second)
    case (_, 1): return Match(kind: .merged, old: first, new: second)
    default: return Match(kind: .rearranged, old: first, new: second)
    }
    var match = Match(kind: .unchanged, old: first, new: second)
    let (before, after) = (first.map { old[$0] }, second.map { new[$0] })
    var pairs: [(old: Int, new: Int)] = []
    // Where parts that say the same meet is no boundary of the plot, and may be anywhere.
    let isUniform = PlotAttributes.areAlike(before) && PlotAttributes.areAlike(after)
    var common = 0.0
    for (a, earlier) in first.enumerated() {
      for (b, later) in second.enumerated() {
        guard let area = shared[Pair(old: earlier, new: later)] else { continue }
        let isOnePlace =
          first.count == 1 && second.count == 1
          || area > min(before[a].shape.area, after[b].shape.area) / 2
        if isOnePlace { pairs.append((a, b)) }
        if isOnePlace || isUniform { common += area }
      }
    }
    let areas = (
      before.reduce(0) { $0 + $1.shape.area }, after.reduce(0) { $0 + $1.shape.area }
    )
    // Parts that lie on each other share more than there is.
    let difference = areas.0 + areas.1 - 2 * min(common, areas.0, areas.1)
    let boundary = max(
      before.reduce(0) { $0 + $1.shape.perimeter }, after.reduce(0) { $0 + $1.shape.perimeter })
    let attributes = PlotAttributes(before, after, pairs: pairs)
    match.fields = attributes.fields
    match.isRenumbered = old[first[0]].id != new[second[0]].id
    if difference > tolerance * boundary {
      match.kind = .reshaped
    } else if attributes.isChanged || match.isRenumbered {
      match.kind = .changed
    }
    return match
  }

  /// A plot that is gone from one place and new in another under the same id has moved.
  private static func pairMoved(
    _ matches: inout [Match], _ old: [ComparedPlot], _ new: [ComparedPlot]
  ) {
    var gone: [String: Int] = [:]
    for (index, match) in matches.enumerated() where match.kind == .gone {
      if let id = old[match.old[0]].id { gone[id] = index }
    }
    var emptied: Set<Int> = []
    for index in matches.indices where matches[index].kind == .new {
      guard let id = new[matches[index].new[0]].id, let from = gone[id] else { continue }
      matches[index].old = matches[from].old
      matches[index].kind = .moved
      let before = matches[from].old.map { old[$0] }
      let after = matches[index].new.map { new[$0] }
      let attributes = PlotAttributes(before, after, pairs: [])
      matches[index].fields = attributes.fields
      if before.allSatisfy(\.shape.isEmpty) || after.allSatisfy(\.shape.isEmpty) {
        // Where a plot without a usable shape lies is not known; what is said of it is.
        matches[index].kind = attributes.isChanged ? .changed : .unchanged
      }
      emptied.insert(from)
    }
    matches = matches.enumerated().filter { !emptied.contains($0.offset) }.map(\.element)
  }
}
