/// Finds what was probably meant by a name that is not known.
public enum NearMiss {
  /// The name among `names` that takes the fewest edits, at most a third of its length (and at
  /// least one); the first in alphabetical order among equals. Case does not count as an edit.
  public static func best(for name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    guard wanted.count <= 64 else { return nil }
    var best: (edits: Int, name: String)?
    for candidate in names where candidate.count <= 64 {
      let letters = Array(candidate.lowercased())
      let allowed = max(1, max(wanted.count, letters.count) / 3)
      guard abs(wanted.count - letters.count) <= allowed, wanted.count + letters.count > 2
      else { continue }
      let edits = distance(wanted, letters)
      guard edits <= allowed, edits < letters.count else { continue }
      if let found = best, (found.edits, found.name) <= (edits, candidate) { continue }
      best = (edits, candidate)
    }
    return best?.name
  }

  /// `did you mean 'x'?`, or nil.
  public static func didYouMean(_ name: String, among names: some Sequence<String>) -> String? {
    best(for: name, among: names).map { "did you mean '\($0)'?" }
  }

  /// Insertions, deletions, substitutions and swaps of neighbours.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in 0..<b.count {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
