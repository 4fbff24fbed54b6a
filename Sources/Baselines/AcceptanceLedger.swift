public import Findings

/// Holds each finding of a run, in the order of the run, against what is known, and writes down what
/// a baseline would say.
public struct AcceptanceLedger: Sendable {
  private let baseline: Baseline?
  private var exceptions: Exceptions?
  private var open: KnownFindings?
  private let ratchets: Bool
  private let records: Bool
  private var recorded: [Baseline.Line: Int] = [:]
  /// Findings by rule, each with the features that share it; without the excepted ones.
  private var counts: [String: Int] = [:]
  private var outcome: Standing
  /// What this run judges by; nil before its end.
  private var origin: Baseline.Origin?
  /// Rules of the baseline that this run did not look at.
  private var unjudged: Set<String> = []
  /// Lines that no finding took and whose plots could not be judged again.
  private var kept: [Baseline.Line] = []

  /// - Parameters:
  ///   - tolerance: metres within which two places are the same.
  ///   - ratchets: true where no count may rise.
  ///   - records: true where a baseline is to be written.
  public init(
    baseline: Baseline? = nil, exceptions: Exceptions? = nil, tolerance: Double = 0,
    ratchets: Bool = false, records: Bool = false
  ) {
    self.exceptions = exceptions
    self.baseline = baseline
    open = baseline.map { KnownFindings($0, tolerance: tolerance) }
    self.ratchets = ratchets
    self.records = records
    outcome = Standing(baseline: baseline?.path)
  }

  /// False where nothing is asked of findings: then they need not be made.
  public var isOn: Bool { baseline != nil || exceptions != nil || records }

  /// True where plots without ids are told apart by their places.
  public var needsPlaces: Bool { baseline != nil || records }

  /// True where the shapes of plots are to be known by their digests.
  public var needsHashes: Bool { exceptions?.needsHashes ?? false }

  /// Says of a finding whether it is accepted.
  public mutating func settle(_ finding: inout Finding, card: RuleCard) {
    // What is wrong with exceptions is mended there and never becomes known.
    if Exceptions.Fault.Kind(rawValue: card.code) != nil {
      outcome.new += 1
      return
    }
    let key = FindingKey(finding, rule: card.code)
    // A plot with an id is known by it wherever it lies.
    let lacksIds = key.plots.isEmpty || key.plots.count < finding.subject.plots.count
    let isOfPlots = finding.subject.ordinal != nil && key.contract == nil
    let place = isOfPlots && lacksIds ? finding.subject.place : nil
    let verdict = finding.verdict
    let isKnown = open?.take(key, place, features: finding.count, verdict: verdict) ?? false
    if let acceptance = exceptions?.take(finding, code: card.code) {
      finding.acceptance = acceptance
      outcome.excepted += 1
      return
    }
    if isKnown {
      finding.acceptance = .known
      outcome.known += 1
    } else {
      outcome.new += 1
    }
    counts[card.code, default: 0] += finding.count
    if records {
      let line = Baseline.Line(
        key: key, place: place, features: finding.count, verdict: finding.verdict)
      recorded[line, default: 0] += 1
    }
  }

  /// By rule the plots and contracts whose findings are known; the empty text stands for all plots
  /// without an id.
  public var knownSubjects: [String: Set<String>] {
    var subjects: [String: Set<String>] = [:]
    for line in baseline?.lines ?? [] {
      subjects[line.key.rule, default: []].formUnion(line.subjects)
    }
    return subjects
  }

  /// What is wrong with exceptions, once all findings are settled.
  ///
  /// - Parameter isJudged: whether a rule, by its code or family, was judged at all.
  public func faults(isJudged: (String) -> Bool) -> [Exceptions.Fault] {
    exceptions?.faults(isJudged: isJudged) ?? []
  }

  /// Places of the exceptions that this run, or one before it by the same file, needed.
  public var neededExceptions: Set<String> { exceptions?.needed ?? [] }

  /// Settles what only the whole run knows.
  ///
  /// - Parameters:
  ///   - origin: what the run judged by.
  ///   - undecided: by rule those of `knownSubjects` that it could not be evaluated on.
  ///   - isJudged: whether a rule, by its code, was judged at all: what was not looked at is
  ///     neither there nor gone.
  public mutating func close(
    _ origin: Baseline.Origin, undecided: [String: Set<String>] = [:],
    isJudged: (String) -> Bool
  ) {
    self.origin = origin
    let known = Set((baseline?.lines ?? []).map(\.key.rule))
    unjudged = known.filter { !isJudged($0) }
    for line in open?.rest ?? [] where !unjudged.contains(line.key.rule) {
      if let names = undecided[line.key.rule], !names.isDisjoint(with: line.subjects) {
        kept.append(line)
        continue
      }
      outcome.gone += line.times
      if outcome.goneExamples.count < 3 { outcome.goneExamples.append(line.key.words) }
    }
    guard ratchets, let before = baseline?.counts else { return }
    for (rule, now) in counts.sorted(by: { $0.key < $1.key }) where now > before[rule] ?? 0 {
      outcome.rises.append(Standing.Rise(rule: rule, before: before[rule] ?? 0, now: now))
    }
  }

  /// How the run stands; nil where nothing is known beforehand.
  public var standing: Standing? { baseline == nil && exceptions == nil ? nil : outcome }

  /// What a reader of the standing has to know, once the run is closed.
  public var remarks: [Bilingual] {
    guard let baseline, let origin else { return [] }
    return baseline.differences(to: origin)
  }

  /// What there is now, for the next run; of rules that were not judged what was known before and
  /// no finding took: what one did take is recorded with it.
  public func written(to path: String) -> Baseline {
    var lines = recorded.map { line, times in
      var line = line
      line.times = times
      return line
    }
    lines += open?.rest.filter { unjudged.contains($0.key.rule) } ?? []
    lines += kept
    return Baseline(path: path, origin: origin, lines: lines)
  }
}

extension Baseline.Line {
  /// The plots or the contract that it is about; the empty text for a plot without an id.
  fileprivate var subjects: Set<String> {
    if let contract = key.contract { return [contract] }
    return Set(key.plots + (place == nil ? [] : [""]))
  }
}
