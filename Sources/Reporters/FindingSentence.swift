import Findings
import Values

/// A finding in one line of plain text, for formats that show findings beside a line of a file:
/// who, verdict, what, why; control characters made visible.
struct FindingSentence {
  let finding: Finding
  let context: ReportContext
  let language: Language
  /// True where the place in the file stands beside the sentence, down to the row.
  var isBesidePlace = false

  /// Bytes of UTF-8 that a sentence may have; a name from a file may be of any length.
  private static let longest = 2_000
  /// Plots that are named; the others are counted.
  private static let mostPlots = 5

  /// `宗地 440112003012GB00417 不符合:占永久蓝线 8,214.55 m²`.
  var text: String {
    let parts = [finding.verdict.name[language] + say(":", ": ") + finding.message[language]]
    let line = [subject, parts.joined()].filter { !$0.isEmpty }.joined(separator: say(" ", " "))
    let whole = ([line] + remarks).joined(separator: say(";", "; "))
    return Self.cut(TerminalText.withoutControls(whole), to: Self.longest)
  }

  /// `BLU101 建设用地占用永久蓝线`.
  var title: String {
    let card = context.cards[finding.rule]
    return TerminalText.withoutControls(card.code + " " + card.title[language])
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private var subject: String {
    let subject = finding.subject
    if subject.plots.count > 1 {
      let named = subject.plots.prefix(Self.mostPlots).joined(separator: say("、", ", "))
      let left = subject.plots.count - Self.mostPlots
      return say("宗地 ", "plots ") + named
        + (left > 0 ? say(" 等另 \(left) 宗", " and \(left) more") : "")
    }
    if let plot = subject.plot { return say("宗地 ", "plot ") + plot }
    if let contract = subject.contract { return say("电子监管号 ", "contract ") + contract }
    return ""
  }

  private var remarks: [String] {
    var remarks = finding.reasons.map { $0[language] }
    if finding.basis == .schematic {
      remarks.append(say("示意图层,仅供参考", "schematic layer: indicative only"))
    }
    if let count = finding.countWords { remarks.append(count[language]) }
    if let acceptance { remarks.append(acceptance) }
    // Where all features share a line, the line says nothing.
    if finding.subject.line == 1, let offset = finding.subject.byteOffset, offset > 0 {
      remarks.append(
        say(
          "字节偏移 \(FixedNumber.grouped(offset))", "byte offset \(FixedNumber.grouped(offset))"))
    }
    if !isBesidePlace, let row = finding.subject.row {
      remarks.append(say("记录 \(row)", "row \(row)"))
    }
    return remarks
  }

  /// Why the finding does not count any more; nil where it does.
  var acceptance: String? {
    switch finding.acceptance {
    case nil: return nil
    case .known: return say("基线中已有", "known from the baseline")
    case .excepted: return AcceptanceText.exception(finding.acceptance)?[language]
    }
  }

  /// At most `size` bytes; what is cut off is replaced by `…`.
  static func cut(_ text: String, to size: Int) -> String {
    guard text.utf8.count > size else { return text }
    var out = ""
    var used = "…".utf8.count
    for character in text {
      used += character.utf8.count
      if used > size { break }
      out.append(character)
    }
    return out + "…"
  }
}

extension Finding {
  /// How many features a finding stands for; nil for one, and where its message ends with that.
  var countWords: Bilingual? {
    guard count > 1 else { return nil }
    let words = Bilingual(zh: "共 \(count) 处", en: EnglishCount.plain(count, "feature"))
    return message.en.hasSuffix(": " + words.en) ? nil : words
  }
}
