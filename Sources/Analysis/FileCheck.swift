import Findings

/// What came of a check on a file as a whole, but for its findings: none is no proof that the
/// check was made.
struct FileCheck: Sendable {
  var card: Int
  /// Why it could not be made; nil where it was, and nothing was found.
  var missing: Bilingual?
}

extension Totals {
  /// Counts a file that a check found nothing wrong with or could not be made of.
  mutating func take(_ check: FileCheck) {
    guard let missing = check.missing else { return sums.count(check.card, .conforms) }
    sums.count(check.card, .notEvaluated)
    sums.lack(check.card, missing)
  }
}
