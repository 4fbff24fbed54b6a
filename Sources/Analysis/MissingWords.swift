import Findings
import Measures

/// The words for what is missing, made once for each set of gaps and counted by their number.
struct MissingWords {
  private(set) var all: [Bilingual] = []
  private var numbers: [[Gap]: Int] = [:]
  /// Of `all`.
  private var places: [Bilingual: Int] = [:]
  /// By caller: what was asked last, since one rule mostly lacks the same in row after row.
  private var last: [(gaps: [Gap], number: Int)] = []

  subscript(number: Int) -> Bilingual { all[number] }

  /// The number of the words for a set of gaps; `caller` is a small number of who asks. Nil where
  /// they have to be learnt first.
  mutating func number(of gaps: [Gap], caller: Int) -> Int? {
    if caller < last.count, last[caller].number >= 0, last[caller].gaps == gaps {
      return last[caller].number
    }
    guard let number = numbers[gaps] else { return nil }
    while last.count <= caller { last.append(([], -1)) }
    last[caller] = (gaps, number)
    return number
  }

  /// Takes the names of what is missing, gap by gap.
  mutating func learn(_ gaps: [Gap], names: [Bilingual]) -> Int {
    let number = number(of: Self.sentence(names))
    numbers[gaps] = number
    return number
  }

  /// The number of words that are of no gap.
  mutating func number(of words: Bilingual) -> Int {
    if let known = places[words] { return known }
    places[words] = all.count
    all.append(words)
    return all.count - 1
  }

  static func sentence(_ names: [Bilingual]) -> Bilingual {
    Bilingual(
      zh: "缺" + names.map(\.zh).joined(separator: "、"),
      en: "no " + names.map(\.en).joined(separator: ", "))
  }
}

/// How often what was missing, by its number in `MissingWords`.
struct MissingCounts {
  private var counts: [Int] = []

  var isEmpty: Bool { counts.isEmpty }

  mutating func add(_ number: Int) {
    while counts.count <= number { counts.append(0) }
    counts[number] += 1
  }

  /// Those that occurred, and how often.
  func each(_ body: (_ number: Int, _ count: Int) -> Void) {
    for (number, count) in counts.enumerated() where count > 0 { body(number, count) }
  }
}
