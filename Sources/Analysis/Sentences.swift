import Findings
import Loaders

extension FeatureFault {
  /// A fault between features, as a finding about the file.
  func finding(file: Int, setting: RunSetting) -> Finding {
    let card = setting.cards.position(ofCode: code.rawValue)
    var finding = Finding(
      rule: card, verdict: setting.cards.verdict(ofFault: card),
      severity: setting.cards.cards[card].severity,
      subject: Subject(file: file, byteOffset: offset, line: line, column: column),
      message: message)
    finding.source = found
    finding.fingerprint = FindingFingerprint.text(
      code: code.rawValue, plots: ["file \(file)"], source: found)
    return finding
  }
}

extension FileHeader {
  /// True where the collection calls itself synthetic.
  var saysSynthetic: Bool { member("synthetic")?.text == "true" }
}
