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
      if input.sharedFaults.contains(fault.code) {
        shared.count(fault: fault.code)
        continue
      }
      let card = setting.cards.position(ofCode: fault.code.rawValue)
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
      findings.append(
        once(
          setting.cards.position(of: BuiltInCards.unreadableValue), entry, at: value.offset,
          source: field.declaration.name,
          message: Bilingual(
            zh: "\(field.label.zh)无法读取:「\(value.raw)」",
            en: "\(field.label.en) cannot be read: '\(value.raw)'")))
    }
    findings += codeFindings(entry)
    findings += lackFindings(entry)
    if entry.lacksId {
      let position = setting.cards.position(of: BuiltInCards.idMissing)
      if isShared[position] {
        shared.count(title: position)
      } else {
        findings.append(once(position, entry, message: BuiltInCards.idMissing.title))
      }
    }
    if entry.isTooFine { shared.countFine() }
    for field in entry.lostZeros { shared.count(lostZero: field) }
    for field in entry.unitless { shared.count(unitless: field) }
    return findings
  }
}
