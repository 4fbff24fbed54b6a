import Findings
import Loaders

extension LoadFailure {
  /// One sentence for the first screen: path, place, what was found and expected.
  var sentence: Bilingual {
    var place = path
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    var zh = "\(place) \(message.zh)"
    var en = "\(place): \(message.en)"
    if let byteOffset {
      zh += "(字节 \(byteOffset))"
      en += " (byte \(byteOffset))"
    }
    if let unreadBytes, unreadBytes > 0 {
      zh += ",其后 \(unreadBytes) 字节未读"
      en += "; \(unreadBytes) bytes after it were not read"
    }
    return Bilingual(zh: zh, en: en)
  }
}

extension FeatureFault {
  /// A fault between features, as a finding about the file.
  func finding(file: Int, setting: RunSetting) -> Finding {
    let card = setting.cards.position(ofCode: code.rawValue)
    var finding = Finding(
      rule: card, verdict: code.effect == .note ? .advisory : .incomplete,
      severity: setting.cards.cards[card].severity,
      subject: Subject(file: file, byteOffset: offset, line: line, column: column),
      message: message)
    finding.fingerprint = FindingMaker.fingerprint(
      code: code.rawValue, plots: ["file \(file)"], source: found)
    return finding
  }
}

extension FileHeader {
  /// True where the collection calls itself synthetic.
  var saysSynthetic: Bool { member("synthetic")?.text == "true" }
}
