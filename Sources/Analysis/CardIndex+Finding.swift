import Findings

extension CardIndex {
  /// The finding of a check on the material, with the verdict that its fault amounts to.
  ///
  /// - Parameters:
  ///   - names: what the fingerprint names beside the code: plots, or the file.
  ///   - source: what tells two findings on the same plots apart.
  func finding(
    _ position: Int, on subject: Subject, named names: [String], source: String = "",
    message: Bilingual, evidence: [Evidence] = [], count: Int = 1
  ) -> Finding {
    var finding = Finding(
      rule: position, verdict: verdict(ofFault: position), severity: cards[position].severity,
      subject: subject, message: message, evidence: evidence, count: count)
    finding.source = source
    finding.fingerprint = FindingFingerprint.text(
      code: cards[position].code, plots: names, source: source)
    return finding
  }
}
