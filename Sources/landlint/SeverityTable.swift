import Analysis
import Findings

/// `--severity CODE=LEVEL` and `severities`: how loud a rule or a family is in this run.
struct SeverityTable {
  static let words = Severity.allCases.map(\.word) + ["off"]

  let settings: Settings
  /// False where nothing is judged against a plan, so that nobody knows its codes.
  var hasPlan = true
  let language: Language

  /// One value a code, in capitals: `blu,RES` are two. A word without a level stays as it was written.
  static func parts(_ value: Settings.Value) -> [Settings.Value] {
    let codes = CheckJob.codes([value.name ?? ""])
    guard !codes.isEmpty, !value.text.isEmpty else { return [value] }
    return codes.map { code in
      var value = value
      value.name = code
      return value
    }
  }

  /// Whether a word is written as the codes and families of rules are.
  static func isCode(_ word: String) -> Bool {
    word.count >= 3 && word.count <= 6 && word.prefix(3).allSatisfy { ("A"..."Z").contains($0) }
      && word.dropFirst(3).allSatisfy { ("0"..."9").contains($0) }
  }

  /// - Parameters:
  ///   - cards: of all rules there are.
  ///   - faults: gets what is wrong, in words.
  func severities(among cards: [RuleCard], _ faults: inout [String]) -> ChosenSeverities {
    var chosen = ChosenSeverities()
    for value in settings.values[.severities, default: []] {
      let code = value.name ?? ""
      func fault(_ message: String) {
        faults.append(settings.failure(.severities, value, message, language))
      }
      guard !code.isEmpty, Self.words.contains(value.text) else {
        fault(
          "expected CODE and one of \(Self.words.joined(separator: ", ")), "
            + "found '\(value.text.isEmpty ? code : "\(code)=\(value.text)")'")
        continue
      }
      let concerned = cards.filter { code == "all" || $0.code.hasPrefix(code) }
      guard !concerned.isEmpty else {
        if !hasPlan, Self.isCode(code) { continue }
        fault(CodeLists.unknown(code, among: cards))
        continue
      }
      let severity = Severity.allCases.first { $0.word == value.text }
      if let severity, severity != .advisory,
        concerned.allSatisfy({ $0.ruleClass == .advisory })
      {
        fault(
          "\(code) is advisory by the words of the plan, and cannot be made louder; "
            + "switch it off or leave it")
      }
      chosen.levels[code] = severity.map { .severity($0) } ?? .off
    }
    return chosen
  }
}

extension Settings {
  /// How loud the rules are.
  ///
  /// - Parameters:
  ///   - cards: of all rules there are.
  ///   - faults: gets what is wrong with severities and with lists of codes.
  func severities(
    among cards: [RuleCard], hasPlan: Bool, _ language: Language, _ faults: inout OptionFaults
  ) -> ChosenSeverities {
    var words: [String] = []
    let table = SeverityTable(settings: self, hasPlan: hasPlan, language: language)
    let severities = table.severities(among: cards, &words)
    let lists = CodeLists(settings: self, hasPlan: hasPlan, language: language)
    faults.add(words + lists.faults(among: cards, severities))
    return severities
  }
}
