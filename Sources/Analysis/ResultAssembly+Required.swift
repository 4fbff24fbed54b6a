import Findings
import Land
import Loaders
import Plan

/// Columns that are required and give a plot no value.
extension ResultAssembly {
  /// A finding for each that others of the file have; those that the file lacks are counted only.
  mutating func lackFindings(_ entry: ParcelIntake.Entry) -> [Finding] {
    var findings: [Finding] = []
    for (column, offset) in entry.lacking {
      let required = setting.declarations.required[column]
      if let card = sharedCard(of: column, entry) {
        share(card, words(required, of: column, card: card))
        continue
      }
      let card = BuiltInCards.valueMissing
      let position = setting.cards.position(of: card)
      var finding = Finding(
        rule: position, verdict: setting.cards.verdict(ofFault: position),
        severity: setting.cards.cards[position].severity, subject: entry.subject,
        message: Self.words(required, card))
      finding.subject.move(to: offset.flatMap { entry.places[$0] })
      finding.source = required.name.en
      finding.fingerprint = FindingMaker.fingerprint(
        code: card.code, plots: [entry.subject.identity], source: required.name.en)
      findings.append(finding)
    }
    return findings
  }

  /// Cards of what the plot lacks as its whole file does.
  func sharedLacks(_ entry: ParcelIntake.Entry) -> [Int] {
    entry.lacking.compactMap { sharedCard(of: $0.column, entry) }
      .filter { setting.wantsCard[$0] }
  }

  /// Nil where the plot alone lacks the value.
  private func sharedCard(of column: Int, _ entry: ParcelIntake.Entry) -> Int? {
    switch input.lacks[column] {
    case .column:
      // A feature further down may have the column.
      let fields = setting.declarations.required[column].fields
      let hasColumn = fields.contains { entry.columns & (1 << UInt128($0)) != 0 }
      return hasColumn ? nil : setting.cards.position(of: BuiltInCards.columnMissing)
    case .values: return setting.cards.position(of: BuiltInCards.valueMissing)
    case nil: return nil
    }
  }

  private func words(_ required: RequiredField, of column: Int, card: Int) -> Bilingual {
    var words = Self.words(required, setting.cards.cards[card])
    if case .column(let near?) = input.lacks[column] {
      words.zh += "(是否即“\(near)”?)"
      words.en += " (is '\(near)' meant to be it?)"
    }
    return words
  }

  private static func words(_ required: RequiredField, _ card: RuleCard) -> Bilingual {
    Bilingual(
      zh: "\(card.title.zh)“\(required.name.zh)”",
      en: "\(card.title.en): '\(required.name.en)'")
  }
}
