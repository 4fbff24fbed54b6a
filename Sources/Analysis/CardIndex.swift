import Findings
import Measures
import Plan
import Values

/// All cards of a run in the order of their codes, and where each check's card is among them.
struct CardIndex: Sendable {
  let cards: [RuleCard]
  private let positions: [String: Int]
  /// Position of each rule of the book.
  let rules: [Int]

  /// Position of each rule on layers.
  let layerRules: [Int]

  /// Position of each rule on an area as a whole.
  let indicators: [Int]

  /// Positions of the built-in checks that look at every feature.
  let perFeature: [Int]

  /// Positions of the checks on plots among each other.
  let ofCoverage: [Int]

  private let ofParcelCodes: Int
  private let ofUnitNumbers: Int
  private let ofSupervisionNumbers: Int
  private let ofOtherParcels: Int

  /// - Parameter severities: of the built-in checks; rules have theirs already.
  init(book: RuleBook, layerBook: RuleBook, severities: ChosenSeverities) {
    let all =
      BuiltInCards.all.map(severities.card)
      + (book.entries + layerBook.entries).map(\.rule.declaration.card)
      + book.indicators.map(\.rule.declaration.card)
    let cards = all.sorted { $0.code < $1.code }
    self.cards = cards
    let positions = Dictionary(
      cards.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.positions = positions
    layerRules = layerBook.entries.map { positions[$0.rule.declaration.card.code] ?? 0 }
    perFeature = BuiltInCards.ofFeatures.compactMap { positions[$0.code] }
    ofCoverage = BuiltInCards.ofCoverage.compactMap { positions[$0.code] }
    indicators = book.indicators.map { positions[$0.rule.declaration.card.code] ?? 0 }
    rules = book.entries.map { positions[$0.rule.declaration.card.code] ?? 0 }
    ofParcelCodes = positions[BuiltInCards.parcelCode.code] ?? 0
    ofUnitNumbers = positions[BuiltInCards.unitNumber.code] ?? 0
    ofSupervisionNumbers = positions[BuiltInCards.supervisionNumber.code] ?? 0
    ofOtherParcels = positions[BuiltInCards.unitOfAnotherParcel.code] ?? 0
  }

  func position(of card: RuleCard) -> Int { positions[card.code] ?? 0 }

  /// Of the check that a code fails; every feature of a file may fail it.
  func position(of code: CodeForms.Malformed) -> Int {
    guard !code.isOfAnotherParcel else { return ofOtherParcels }
    switch code.standard {
    case .parcelCode: return ofParcelCodes
    case .unitNumber: return ofUnitNumbers
    case .supervisionNumber: return ofSupervisionNumbers
    }
  }

  /// What a fault of the material amounts to: a remark is told, all else is to be put right.
  func verdict(ofFault position: Int) -> Verdict {
    cards[position].severity == .advisory ? .advisory : .incomplete
  }

  func position(ofCode code: String) -> Int { positions[code] ?? 0 }
}
