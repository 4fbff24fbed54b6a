import Findings

/// The lines of a baseline that no finding has taken yet: a matching, one to one, not a set.
struct KnownFindings: Sendable {
  /// A line with a place.
  private struct Placed: Sendable {
    var place: PlotExtent
    var left: Int
    var verdict: Verdict?
  }

  private var left: [FindingKey: [Baseline.Line]] = [:]
  private var placed: [FindingKey: [Placed]] = [:]
  /// By key where the lines of `placed` are.
  private let places: [FindingKey: NearestPlaces]

  /// - Parameter tolerance: metres within which two places are the same.
  init(_ baseline: Baseline, tolerance: Double) {
    for line in baseline.lines {
      if let place = line.place {
        placed[line.key, default: []].append(
          Placed(place: place, left: line.times, verdict: line.verdict))
      } else {
        left[line.key, default: []].append(line)
      }
    }
    places = placed.mapValues { NearestPlaces($0.map(\.place), tolerance: tolerance) }
  }

  /// Whether a finding is known; what it was known by is taken. A fault that more features share
  /// than before is not known, nor is a finding whose verdict is worse than it was.
  mutating func take(
    _ key: FindingKey, _ place: PlotExtent?, features: Int, verdict: Verdict
  ) -> Bool {
    if let place { return take(key, at: place, verdict) }
    // The line that fits closest, so that a fault of another file keeps its own.
    let lines = left[key] ?? []
    let fitting = lines.indices.filter {
      lines[$0].times > 0 && features <= lines[$0].features
        && verdict <= lines[$0].verdict ?? .violates
    }
    func order(_ line: Baseline.Line) -> (Int, UInt8) {
      (line.features, (line.verdict ?? .violates).rawValue)
    }
    guard let index = fitting.min(by: { order(lines[$0]) < order(lines[$1]) }) else {
      return false
    }
    left[key]?[index].times -= 1
    return true
  }

  /// The nearest of the places within the tolerance.
  private mutating func take(
    _ key: FindingKey, at place: PlotExtent, _ verdict: Verdict
  ) -> Bool {
    guard let lines = placed[key],
      let nearest = places[key]?.nearest(
        to: place,
        where: { lines[$0].left > 0 && verdict <= lines[$0].verdict ?? .violates })
    else { return false }
    placed[key]?[nearest].left -= 1
    return true
  }

  /// What no finding took, sorted.
  var rest: [Baseline.Line] {
    var lines = left.values.flatMap { $0.filter { $0.times > 0 } }
    for (key, items) in placed {
      for item in items where item.left > 0 {
        lines.append(
          Baseline.Line(key: key, place: item.place, times: item.left, verdict: item.verdict))
      }
    }
    return lines.sorted()
  }
}
