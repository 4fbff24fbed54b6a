import Findings
import Plan
import Values

/// A fault of reading that every feature of a file has.
struct SharedFault: Hashable, Sendable {
  var file: Int
  var card: Int
  var detail: Bilingual
}

/// What whole files share, counted: one finding for each, whatever the number of features.
struct SharedFaults {
  private var counts: [SharedFault: Int] = [:]

  mutating func add(_ counts: [SharedFault: Int]) {
    self.counts.merge(counts, uniquingKeysWith: +)
  }

  /// By file, then card, then words.
  /// - Parameter wanted: by card, whether it was asked for.
  func findings(cards: CardIndex, wanted: [Bool]) -> [Finding] {
    let ordered = counts.sorted {
      ($0.key.file, $0.key.card, $0.key.detail) < ($1.key.file, $1.key.card, $1.key.detail)
    }
    return ordered.filter { wanted[$0.key.card] }.map { fault, count in
      cards.finding(
        fault.card, on: Subject(file: fault.file), named: ["file \(fault.file)"],
        source: fault.detail.en,
        message: Bilingual(
          zh: "\(fault.detail.zh):全文件 \(count) 处",
          en: "\(fault.detail.en): \(EnglishCount.plain(count, "feature"))"),
        count: count)
    }
  }
}
