import Findings
import Values

/// One command that gives a finding again.
enum ReproductionCommand {
  /// The run's own command, or one put together from the provenance, narrowed down to one rule
  /// and one plot. Words are quoted for a POSIX shell.
  static func text(_ provenance: Provenance, rule: String?, plot: String?) -> String {
    var words = provenance.command.isEmpty ? derived(provenance) : provenance.command
    if let rule {
      // What other rules were asked for is none of this one's, and refused where it is alone.
      words = without("--select", words)
      words = without("--require", words) { !rule.hasPrefix($0) && $0 != "all" }
      if !["INP240", "INP241"].contains(rule) { words = without("--required-field", words) }
      words += ["--select", rule]
    }
    if let plot { words += ["--plot", plot] }
    return shell(words)
  }

  /// The same of a finding. One plot alone shows nothing of its neighbours, and another area and
  /// verdict than all plots of its contract.
  static func text(_ finding: Finding, _ context: ReportContext) -> String {
    let card = context.cards[finding.rule]
    let isOfOne = !card.isOfNeighbours && finding.polygons == 1
    return text(
      context.provenance, rule: card.code, plot: isOfOne ? finding.subject.plot : nil)
  }

  /// The words without an option and its values, or those of its values that are to go: of a list
  /// with commas it goes where all of them do.
  private static func without(
    _ option: String, _ words: [String], where isLeftOut: (String) -> Bool = { _ in true }
  ) -> [String] {
    var kept: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word == option, let value = rest.popFirst() else {
        kept.append(word)
        continue
      }
      let values = value.split(separator: ",").map(String.init).filter { !isLeftOut($0) }
      if !values.isEmpty { kept += [word, values.joined(separator: ",")] }
    }
    return kept
  }

  /// Words as a shell takes them.
  static func shell(_ words: [String]) -> String {
    words.map { quoted($0) }.joined(separator: " ")
  }

  private static func derived(_ provenance: Provenance) -> [String] {
    var words = ["landlint", "check"] + provenance.inputs.map(\.path)
    if let day = provenance.asOf { words += ["--as-of", day.description] }
    if provenance.areaMethod != "ellipsoidal" { words += ["--area", provenance.areaMethod] }
    for layer in provenance.layers where layer.replaced {
      if let path = layer.path { words += ["--layer", "\(layer.role)=\(path)"] }
    }
    return words
  }

  private static func quoted(_ word: String) -> String {
    let safe = word.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", ":", "=", ",", "@", "+": true
      default: scalar.value > 0x7F && scalar.properties.isAlphabetic
      }
    }
    if safe, !word.isEmpty { return word }
    // A sign that shows a control character is another word: the shell is told the bytes (POSIX.1-2024).
    if TerminalText.withoutControls(word) != word { return escaped(word) }
    var out = "'"
    for character in word { out += character == "'" ? "'\\''" : String(character) }
    return out + "'"
  }

  private static func escaped(_ word: String) -> String {
    var out = "$'"
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "'", "\\": out += "\\" + String(scalar)
      default:
        let text = String(scalar)
        if TerminalText.withoutControls(text) == text {
          out += text
        } else {
          for byte in text.utf8 {
            let digits = String(byte, radix: 8)
            out += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
          }
        }
      }
    }
    return out + "'"
  }
}
