import Findings

/// Findings of two dates as pairs of the same: by the contract, by the fingerprint, or, where a plot
/// without an id makes the fingerprint, by its place; what is said of a file, whatever its name is.
struct FindingPairs {
  /// At least one of the two is there.
  struct Pair {
    var code: String
    var old: Finding?
    var new: Finding?
  }

  let pairs: [Pair]

  init(_ old: DatedLand, _ new: DatedLand) {
    let before = Self.byName(old)
    let after = Self.byName(new)
    var pairs: [Pair] = []
    var gone: [Pair] = []
    var fresh: [Pair] = []
    for key in Set(before.keys).union(after.keys).sorted() {
      let pair = Pair(code: key.code, old: before[key], new: after[key])
      switch (pair.old, pair.new) {
      case (.some, nil): gone.append(pair)
      case (nil, .some): fresh.append(pair)
      default: pairs.append(pair)
      }
    }
    Self.join(&gone, &fresh, into: &pairs, tolerance: new.run.provenance.tolerance)
    self.pairs = pairs + gone + fresh
  }

  private struct Key: Hashable, Comparable {
    var code: String
    /// The contract, whatever its plots are called; nothing for a file; else the fingerprint.
    var name: String
    /// What is alike is told apart by its order, which does not hang on the file's.
    var ordinal = 0

    static func < (a: Key, b: Key) -> Bool {
      (a.code, a.name, a.ordinal) < (b.code, b.name, b.ordinal)
    }
  }

  private static func byName(_ land: DatedLand) -> [Key: Finding] {
    let named = land.findings.map { finding in
      let card = land.run.cards[finding.rule]
      let name =
        finding.isOfWhole && card.isOfMaterial && !card.isOfNeighbours
        ? finding.source
        : finding.contractKey.map { "\($0) \(finding.source)" } ?? finding.fingerprint
      return (key: Key(code: card.code, name: name), finding: finding)
    }.sorted {
      ($0.key.name, $0.finding.area, $0.finding.fingerprint)
        < ($1.key.name, $1.finding.area, $1.finding.fingerprint)
    }
    var found: [Key: Finding] = [:]
    var counts: [Key: Int] = [:]
    for (key, finding) in named {
      var numbered = key
      numbered.ordinal = counts[key, default: 0]
      counts[key, default: 0] += 1
      found[numbered] = finding
    }
    return found
  }

  /// What has to be the same of two findings whose places are.
  private struct Likeness: Hashable {
    var code: String
    var source: String
    /// Plots that have ids.
    var plots: [String]

    init?(_ finding: Finding, code: String) {
      let subject = finding.subject
      guard subject.place != nil, subject.ordinal != nil, subject.contract == nil else {
        return nil
      }
      self.code = code
      source = finding.source
      plots = subject.namedPlots
    }
  }

  /// Joins findings of plots without ids that lie where they lay, as a baseline knows them.
  private static func join(
    _ gone: inout [Pair], _ fresh: inout [Pair], into pairs: inout [Pair], tolerance: Double
  ) {
    var groups: [Likeness: [Int]] = [:]
    for (index, pair) in gone.enumerated() {
      guard let finding = pair.old, let likeness = Likeness(finding, code: pair.code) else {
        continue
      }
      groups[likeness, default: []].append(index)
    }
    guard !groups.isEmpty else { return }
    let places = groups.mapValues { indices in
      NearestPlaces(indices.compactMap { gone[$0].old?.subject.place }, tolerance: tolerance)
    }
    var taken: Set<Int> = []
    fresh = fresh.filter { pair in
      guard let finding = pair.new, let likeness = Likeness(finding, code: pair.code),
        let place = finding.subject.place, let indices = groups[likeness],
        let nearest = places[likeness]?.nearest(
          to: place, where: { !taken.contains(indices[$0]) })
      else { return true }
      taken.insert(indices[nearest])
      pairs.append(Pair(code: pair.code, old: gone[indices[nearest]].old, new: finding))
      return false
    }
    gone = gone.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }
}
