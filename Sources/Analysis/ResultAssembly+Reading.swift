import Findings
import Land
import Loaders
import Plan
import Values

/// What reading a plot found out, as findings.
extension ResultAssembly {
  /// Faults of reading as findings; those that the whole file shares are counted only.
  mutating func readingFindings(_ entry: ParcelIntake.Entry) -> [Finding] {
    var findings: [Finding] = []
    for fault in entry.faults {
      let card = setting.cards.position(ofCode: fault.code.rawValue)
      if input.sharedFaults.contains(fault.code) {
        share(card, fault.code.title)
        continue
      }
      var finding = Finding(
        rule: card, verdict: setting.cards.verdict(ofFault: card),
        severity: setting.cards.cards[card].severity, subject: entry.subject,
        message: fault.message)
      finding.subject.move(
        toByte: fault.offset, line: fault.line, column: fault.column,
        characterColumn: fault.characterColumn)
      finding.fingerprint = FindingMaker.fingerprint(
        code: fault.code.rawValue, plots: [entry.subject.identity],
        source: "")
      findings.append(finding)
    }
    for value in entry.unreadable {
      let field = setting.declarations.fields[value.field]
      let position = setting.cards.position(of: BuiltInCards.unreadableValue)
      var finding = Finding(
        rule: position, verdict: setting.cards.verdict(ofFault: position),
        severity: setting.cards.cards[position].severity, subject: entry.subject,
        message: Bilingual(
          zh: "\(field.label.zh)无法读取:「\(value.raw)」",
          en: "\(field.label.en) cannot be read: '\(value.raw)'"))
      finding.subject.move(to: entry.places[value.offset])
      finding.source = field.declaration.name
      finding.fingerprint = FindingMaker.fingerprint(
        code: BuiltInCards.unreadableValue.code,
        plots: [entry.subject.identity],
        source: field.declaration.name)
      findings.append(finding)
    }
    findings += codeFindings(entry)
    findings += lackFindings(entry)
    if entry.lacksId { findings += once(BuiltInCards.idMissing, entry) }
    if entry.isTooFine {
      let decimals = input.usefulDecimals
      share(
        setting.cards.position(of: BuiltInCards.fineCoordinates),
        Bilingual(
          zh: "坐标小数多于 \(decimals) 位(小于 0.1 mm)",
          en: "coordinates have more than \(decimals) decimals (below 0.1 mm)"))
    }
    for field in entry.lostZeros {
      share(
        setting.cards.position(of: BuiltInCards.repairedCode),
        setting.declarations.fields[field].label)
    }
    for field in entry.unitless {
      let label = setting.declarations.fields[field].label
      share(
        setting.cards.position(of: BuiltInCards.unreadableValue),
        Bilingual(
          zh: "\(label.zh)单位不明(平方米、亩、公顷均不合图形)",
          en: "unit of \(label.en) unknown (neither m2, mu nor ha fits the shapes)"))
    }
    return findings
  }

  /// Counts a fault that the whole file shares.
  mutating func share(_ card: Int, _ detail: Bilingual) {
    result.shared[SharedFault(file: input.index, card: card, detail: detail), default: 0] += 1
  }
}
