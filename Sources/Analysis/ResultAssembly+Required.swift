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
        shared.count(lack: column, card: card)
        continue
      }
      let card = BuiltInCards.valueMissing
      findings.append(
        once(
          setting.cards.position(of: card), entry, at: offset, source: required.name.en,
          message: Self.words(required, card)))
    }
    return findings
  }

  /// Nil where the plot alone lacks the value.
  func sharedCard(of column: Int, _ entry: ParcelIntake.Entry) -> Int? {
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

  func words(lack column: Int, card: Int) -> Bilingual {
    var words = Self.words(setting.declarations.required[column], setting.cards.cards[card])
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
