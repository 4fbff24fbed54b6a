import Findings
import Values

/// The list of findings as reports write it, batch by batch: findings that are alike numbered, no
/// more of a rule than may be listed, and of each batch what was written before it.
struct Listing {
  private let numbersFindings: Bool
  private var fingerprints = FingerprintNumbers()
  private var cap: ListingCap?
  /// Listed or not.
  private(set) var findings = 0
  private(set) var listed = 0
  private var plots = 0

  /// - Parameters:
  ///   - numbersFindings: false where no report lists the findings.
  ///   - limit: how many of a rule are listed; nil for all.
  init(numbersFindings: Bool, limit: Int?, cards: Int) {
    self.numbersFindings = numbersFindings
    cap = limit.map { ListingCap(limit: $0, cards: cards) }
  }

  mutating func place(_ batch: inout Batch) {
    batch.findingsBefore = listed
    batch.plotsBefore = plots
    if numbersFindings { fingerprints.number(&batch.findings) }
    findings += batch.findings.count
    cap?.take(&batch)
    listed += batch.findings.count
    plots += batch.plots.count
  }

  /// What is to be said of findings that are not listed.
  var notice: Bilingual? { cap?.notice(left: findings - listed) }
}
