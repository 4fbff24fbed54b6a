import Findings
import Planar
import Values

/// One finding in full: facts, areas that close, the verdict's reasons, the words it rests on and
/// the command that gives it again.
struct FindingBlock {
  let finding: Finding
  let context: ReportContext
  let language: Language
  let ink: Ink

  func lines() -> [String] {
    var lines = heading
    lines += section(finding.occupation == nil ? say("面积", "Area") : say("占用", "Covered"), areaText)
    lines += section(say("事实", "Facts"), [facts])
    lines += section(say("判定", "Verdict"), [judgement])
    if let words = AcceptanceText.sentence(finding.acceptance) {
      lines += section(say("状态", "Status"), [words[language]])
    }
    lines += section(say("依据", "Basis"), citation)
    if let step = card.nextStep {
      lines += section(say("下一步", "Next"), [step[language]])
    }
    lines += section(
      say("复现", "Again"), [ReproductionCommand.text(finding, context)])
    return lines
  }

  private var card: RuleCard { context.cards[finding.rule] }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private var heading: [String] {
    let subject = finding.subject
    var parts = [card.code + " " + card.title[language]]
    if let plot = subject.plot { parts.append(say("宗地 ", "plot ") + plot) }
    if subject.plots.count > 1 {
      parts.append(say("涉及宗地 ", "plots ") + subject.plots.joined(separator: say("、", ", ")))
    }
    if let planPlot = subject.planPlot { parts.append(say("地块 ", "plan plot ") + planPlot) }
    if let contract = subject.contract { parts.append(say("电子监管号 ", "contract ") + contract) }
    if let position = SubjectPlace.text(subject, context) { parts.append(position) }
    if let place = finding.place {
      let x = FixedNumber.text(place.x, digits: 5)
      let y = FixedNumber.text(place.y, digits: 5)
      parts.append("\(x),\(y)")
    }
    let verdict = finding.verdict.name[language]
    let text = TerminalText.withoutControls(verdict + " " + parts.joined(separator: "  "))
    var lines = TextLayout.wrapped(text, width: TextLayout.columns, indent: 6)
    // The verdict is at the very beginning of the first line, whole: it is short.
    lines[0] =
      ink(verdict, Ink.colour(of: finding.verdict)) + String(lines[0].dropFirst(verdict.count))
    return lines
  }

  /// A label and its text; further paragraphs and broken lines stand under the text.
  private func section(_ label: String, _ paragraphs: [String]) -> [String] {
    let indent = language == .zh ? 8 : 9
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for paragraph in paragraphs where !paragraph.isEmpty {
      let text = TerminalText.withoutControls(paragraph)
      let wrapped = TextLayout.wrapped(
        text, width: TextLayout.columns - indent, indent: 0)
      for line in wrapped {
        lines.append(
          lines.isEmpty
            ? ink(TextLayout.padded(" " + label, to: indent), .dim) + line
            : margin + line)
      }
    }
    return lines
  }

  private var areaText: [String] {
    guard let occupation = finding.occupation else {
      var parts: [String] = []
      if finding.area > 0, finding.area != finding.plotArea {
        parts.append(say("涉及 ", "concerned ") + full(finding.area) + ofPlot(finding.area))
      }
      if finding.plotArea > 0 { parts.append(say("图形 ", "measured ") + full(finding.plotArea)) }
      if let area = finding.registerArea { parts.append(say("登记 ", "register ") + full(area)) }
      return [parts.joined(separator: say(";", "; "))]
    }
    return [full(occupation.union) + ofPlot(occupation.union)]
      + OccupationText.lines(occupation, context.provenance.tolerance, language)
  }

  /// `8,214.55 m²(0.8215 公顷,12.32 亩)`.
  private func full(_ area: Int) -> String {
    let figures = AreaFigures(area)
    let units = figures.unitsText(language, local: context.provenance.localAreaUnit)
    return figures.squareMetreText + say("(\(units))", " (\(units))")
  }

  private func ofPlot(_ area: Int) -> String {
    guard finding.plotArea > 0 else { return "" }
    let figures = AreaFigures(area)
    let plot = AreaFigures(finding.plotArea).squareMetreText
    let share = figures.shareText(of: finding.plotArea)
    var text = say(" = 图形 \(plot) 的 \(share)", " = \(share) of the measured \(plot)")
    if let registered = finding.registerArea {
      let register = AreaFigures(registered).squareMetreText
      let share = figures.shareText(of: registered)
      text += say(",登记 \(register) 的 \(share)", ", \(share) of the registered \(register)")
    }
    return text
  }

  private var facts: String {
    finding.evidence.map { EvidenceText.text($0, language) }.joined(separator: say(";", "; "))
  }

  private var judgement: String {
    let sentences = [finding.message[language]] + finding.reasons.map { $0[language] }
    var text =
      sentences.joined(separator: say(";", "; ")) + " → "
      + finding.verdict.name[language]
    if finding.basis == .schematic {
      text += say("(示意图层,仅供参考)", " (schematic layer: indicative only)")
    }
    if let count = finding.countWords { text += say(",", ", ") + count[language] }
    return text
  }

  private var citation: [String] {
    var lines: [String] = []
    if let plan = card.plan {
      let reading = card.interpretation.map {
        say("(方案包解释:\($0.zh))", " (reading of the plan package: \($0.en))")
      }
      lines.append(say("规划", "Plan, ") + "\(plan.clause)「\(plan.quote)」" + (reading ?? ""))
    } else if let reading = card.interpretation {
      lines.append(say("方案包解释:", "reading of the plan package: ") + reading[language])
    }
    if !card.law.isEmpty {
      lines.append(card.law.map { $0.words(language) }.joined(separator: say("、", ", ")))
    }
    if let basis = finding.basis {
      lines.append(say("图层 ", "layer ") + BasisText.name(basis)[language])
    }
    return [lines.joined(separator: say(";", "; "))]
  }
}

/// Where a subject stands in its file: `样例.geojson:418:3`, `样例.gpkg#宗地:row=17`.
enum SubjectPlace {
  static func text(_ subject: Subject, _ context: ReportContext) -> String? {
    guard let path = context.path(of: subject) else { return nil }
    var text = path
    if let line = subject.line {
      text += ":\(line)"
      if let column = subject.column { text += ":\(column)" }
    } else if let row = subject.row {
      text += ":row=\(row)"
    }
    return text
  }
}

enum BasisText {
  static func name(_ basis: Basis) -> Bilingual {
    basis == .schematic
      ? Bilingual(zh: "示意(非法定边界)", en: "schematic (no legal boundary)") : basis.name
  }
}
