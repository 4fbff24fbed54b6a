import Analysis
import Findings
import Synchronization
import Values

/// The verdicts of every rule on every plot of a run, as bytes, so that two runs can be compared.
struct VerdictRows {
  private let codes: [String]
  /// Of each plot its place in the run, then a verdict a rule.
  private var rows: [(ordinal: Int, verdicts: ArraySlice<UInt8>)] = []

  /// Runs a request without any report.
  init(of request: CheckRequest) async throws {
    var request = request
    request.wantsFindings = false
    request.wantsPlots = true
    request.wantsOriginals = false
    let analyzer = try Analyzer(request)
    codes = analyzer.opening.cards.map(\.code)
    let width = 8 + codes.count
    var bytes: [UInt8] = []
    _ = try await analyzer.run(
      begin: { _ in [{ Self.bytes($0) }] }, write: { bytes += $1 })
    for start in stride(from: 0, to: bytes.count, by: width) {
      var ordinal = 0
      for index in 0..<8 { ordinal |= Int(bytes[start + index]) << (8 * index) }
      rows.append((ordinal, bytes[(start + 8)..<(start + width)]))
    }
  }

  private static func bytes(_ batch: Batch) -> [UInt8] {
    batch.plots.flatMap { plot in
      let ordinal = plot.subject.ordinal ?? 0
      return (0..<8).map { UInt8(truncatingIfNeeded: ordinal >> (8 * $0)) }
        + plot.verdicts.map(\.rawValue)
    }
  }

  struct Flips {
    var ordinals: Set<Int> = []
    /// By rule and direction, `BLU101 conforms → violates`.
    var counts: [Flip: Int] = [:]

    struct Flip: Hashable {
      var rule: String
      var from: Verdict
      var to: Verdict
    }

    func sentence(since: String) -> Bilingual {
      guard !ordinals.isEmpty else {
        return Bilingual(
          zh: "规划或附表与 \(since) 时不同,未变宗地的结论都不变",
          en: "the plan or a table is not that of \(since); no verdict on an unchanged plot differs"
        )
      }
      let list = counts.sorted {
        $0.value != $1.value
          ? $0.value > $1.value
          : ($0.key.rule, $0.key.to.rawValue) < ($1.key.rule, $1.key.to.rawValue)
      }
      func words(_ name: (Verdict) -> String) -> String {
        list.map { "\($0.key.rule) \(name($0.key.from)) → \(name($0.key.to)) \($0.value)" }
          .joined(separator: "; ")
      }
      return Bilingual(
        zh: "规划或附表与 \(since) 时不同,\(ordinals.count) 宗未变宗地的结论改变:\(words(\.name.zh))",
        en: "the plan or a table is not that of \(since): verdicts on "
          + EnglishCount.plain(ordinals.count, "unchanged plot") + " flip: " + words(\.name.en))
    }
  }

  /// What this run says otherwise than an earlier one of the same plots.
  func flips(since earlier: VerdictRows) -> Flips {
    var flips = Flips()
    let positions = Dictionary(
      earlier.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let quiet: Set<Verdict> = [.notApplicable, .conforms]
    for (now, then) in zip(rows, earlier.rows) where now.ordinal == then.ordinal {
      for (index, code) in codes.enumerated() {
        guard let to = Verdict(rawValue: now.verdicts[now.verdicts.startIndex + index]) else {
          continue
        }
        let raw = positions[code].map { then.verdicts[then.verdicts.startIndex + $0] }
        let from = raw.flatMap(Verdict.init(rawValue:)) ?? .notApplicable
        guard from != to, !(quiet.contains(from) && quiet.contains(to)) else { continue }
        flips.ordinals.insert(now.ordinal)
        flips.counts[Flips.Flip(rule: code, from: from, to: to), default: 0] += 1
      }
    }
    return flips
  }
}
