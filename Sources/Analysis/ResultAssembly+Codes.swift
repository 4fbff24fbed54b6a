import Findings
import Loaders
import Values

extension ResultAssembly {
  /// Codes that are not built as their standard says.
  mutating func codeFindings(_ entry: ParcelIntake.Entry) -> [Finding] {
    entry.codes.malformed.flatMap { code in
      once(
        code.card, entry, at: entry.places[code.offset], source: code.standard.rawValue,
        message: code.message)
    }
  }

  /// A finding of a check, or none where the whole file shares it, which is counted.
  mutating func once(
    _ card: RuleCard, _ entry: ParcelIntake.Entry, at place: FilePosition? = nil,
    source: String = "", message: @autoclosure () -> Bilingual? = nil
  ) -> [Finding] {
    let position = setting.cards.position(of: card)
    guard !input.sharedChecks.contains(position) else {
      share(position, card.title)
      return []
    }
    var finding = Finding(
      rule: position, verdict: setting.cards.verdict(ofFault: position),
      severity: setting.cards.cards[position].severity, subject: entry.subject,
      message: message() ?? card.title)
    finding.subject.move(to: place)
    finding.source = source
    finding.fingerprint = FindingMaker.fingerprint(
      code: card.code, plots: [entry.subject.identity], source: source)
    return [finding]
  }
}

extension Subject {
  /// From where the feature begins to one of its values.
  mutating func move(to place: FilePosition?) {
    guard let place else { return }
    move(
      toByte: place.offset, line: place.line, column: place.column,
      characterColumn: place.characterColumn)
  }
}

extension CodeForms.Malformed {
  var card: RuleCard {
    guard fault != nil else { return BuiltInCards.unitOfAnotherParcel }
    return Self.card(of: standard)
  }

  static func card(of standard: IdentifierStandard) -> RuleCard {
    switch standard {
    case .parcelCode: BuiltInCards.parcelCode
    case .unitNumber: BuiltInCards.unitNumber
    case .supervisionNumber: BuiltInCards.supervisionNumber
    }
  }

  var message: Bilingual {
    guard let fault else {
      return Bilingual(
        zh: "\(card.title.zh):\(raw)", en: "\(card.title.en): \(raw)")
    }
    return Bilingual(
      zh: "\(card.title.zh):“\(raw)”第 \(fault.position) 位应为\(fault.expected)",
      en: "\(card.title.en): '\(raw)', \(fault.descriptionInEnglish)")
  }
}
