/// Finds what was probably meant by a name that is not known.
public enum NearMiss {
  /// The name among `names` that takes the fewest edits, at most a third of its length (and at
  /// least one); the first in alphabetical order among equals. Case does not count as an edit.
  public static func best(for name: String, among names: some Sequence<String>) -> String? {
    Candidates(names).best(for: name)
  }

  /// `did you mean 'x'?`, or nil.
  public static func didYouMean(_ name: String, among names: some Sequence<String>) -> String? {
    best(for: name, among: names).map { "did you mean '\($0)'?" }
  }

  /// Names prepared to be asked for many others.
  public struct Candidates: Sendable {
    private struct Candidate {
      var name: String
      var letters: Letters
    }

    /// Longer names are no slips of each other.
    private static let longest = 64
    private var byLength: [[Candidate]]
    private var numbers: [Character: UInt32] = [:]

    public init(_ names: some Sequence<String>) {
      byLength = Array(repeating: [], count: 2 * Self.longest)
      for name in names where name.count <= Self.longest {
        let letters = Letters(
          name.lowercased().map { letter in
            let number = numbers[letter] ?? UInt32(numbers.count)
            numbers[letter] = number
            return number
          })
        // A letter may become several in lower case.
        guard letters.count < byLength.count else { continue }
        byLength[letters.count].append(Candidate(name: name, letters: letters))
      }
    }

    /// As `NearMiss.best`.
    public func best(for name: String) -> String? {
      let wanted = Letters(name.lowercased().map { numbers[$0] ?? UInt32.max })
      guard wanted.count <= Self.longest else { return nil }
      var best: (edits: Int, name: String)?
      for (length, candidates) in byLength.enumerated() where !candidates.isEmpty {
        let allowed = max(1, max(wanted.count, length) / 3)
        guard abs(wanted.count - length) <= allowed, wanted.count + length > 2 else { continue }
        for candidate in candidates {
          let most = min(allowed, length - 1, best?.edits ?? allowed)
          guard let edits = wanted.edits(to: candidate.letters, atMost: most) else { continue }
          if let found = best, (found.edits, found.name) <= (edits, candidate.name) { continue }
          best = (edits, candidate.name)
        }
      }
      return best?.name
    }
  }

  /// The letters of a name as numbers.
  private struct Letters: Sendable {
    private let numbers: [UInt32]
    /// Which numbers occur, by their last six bits.
    private let occurring: UInt64

    init(_ numbers: [UInt32]) {
      self.numbers = numbers
      occurring = numbers.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    var count: Int { numbers.count }

    /// Insertions, deletions, substitutions and swaps of neighbours; nil where they are more.
    func edits(to other: Letters, atMost most: Int) -> Int? {
      // An edit brings in or takes away one letter.
      guard (occurring & ~other.occurring).nonzeroBitCount <= most,
        (other.occurring & ~occurring).nonzeroBitCount <= most, abs(count - other.count) <= most
      else { return nil }
      let (a, b) = (numbers, other.numbers)
      var beforeLast = [Int](repeating: 0, count: b.count + 1)
      var last = Array(0...b.count)
      var row = last
      var fewestOfLast = 0
      for i in 0..<a.count {
        row[0] = i + 1
        var fewest = row[0]
        for j in 0..<b.count {
          var edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
          if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
            edits = min(edits, beforeLast[j - 1] + 1)
          }
          row[j + 1] = edits
          fewest = min(fewest, edits)
        }
        // A swap builds on the row before the last one.
        if fewest > most, fewestOfLast >= most { return nil }
        fewestOfLast = fewest
        (beforeLast, last, row) = (last, row, beforeLast)
      }
      return last[b.count] <= most ? last[b.count] : nil
    }
  }
}
