import Findings
import Loaders
import Values

extension ResultAssembly {
  /// Codes that are not built as their standard says.
  mutating func codeFindings(_ entry: ParcelIntake.Entry) -> [Finding] {
    var findings: [Finding] = []
    var counted: Set<Int> = []
    for code in entry.codes.malformed {
      let position = setting.cards.position(of: code)
      guard !isShared[position] else {
        if counted.insert(position).inserted { shared.count(title: position) }
        continue
      }
      findings.append(
        once(
          position, entry, at: code.offset, source: code.standard.rawValue,
          message: code.message(entry.codes)))
    }
    return findings
  }

  /// A finding of a check, at a byte of the feature or at the feature itself.
  func once(
    _ position: Int, _ entry: ParcelIntake.Entry, at offset: Int? = nil, source: String = "",
    message: Bilingual
  ) -> Finding {
    var finding = setting.cards.finding(
      position, on: entry.subject, named: [entry.subject.identity], source: source,
      message: message)
    finding.subject.move(to: offset.map { batch.place(of: $0, in: entry.index) })
    return finding
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
    isOfAnotherParcel ? BuiltInCards.unitOfAnotherParcel : Self.card(of: standard)
  }

  static func card(of standard: IdentifierStandard) -> RuleCard {
    switch standard {
    case .parcelCode: BuiltInCards.parcelCode
    case .unitNumber: BuiltInCards.unitNumber
    case .supervisionNumber: BuiltInCards.supervisionNumber
    }
  }

  func message(_ codes: CodeForms) -> Bilingual {
    let raw = codes.raw(self)
    guard let fault = codes.fault(of: self) else {
      return Bilingual(
        zh: "\(card.title.zh):\(raw)", en: "\(card.title.en): \(raw)")
    }
    return Bilingual(
      zh: "\(card.title.zh):“\(raw)”第 \(fault.position) 位应为\(fault.expected)",
      en: "\(card.title.en): '\(raw)', \(fault.descriptionInEnglish)")
  }
}
