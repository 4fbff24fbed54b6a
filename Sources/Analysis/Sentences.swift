import Findings
import Loaders

extension FeatureFault {
  /// A fault between features, as a finding about the file.
  func finding(file: Int, setting: RunSetting) -> Finding {
    setting.cards.finding(
      setting.cards.position(ofCode: code.rawValue),
      on: Subject(file: file, byteOffset: offset, line: line, column: column),
      named: ["file \(file)"], source: found, message: message)
  }
}

extension FileHeader {
  /// True where the collection calls itself synthetic.
  var saysSynthetic: Bool { member("synthetic")?.text == "true" }
}
