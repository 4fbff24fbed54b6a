import Findings
import Loaders
import Plan
import Values

/// How often a batch has what its whole file shares. Counted by number: every feature may have it,
/// and words are made once a batch.
struct SharedCounts {
  /// By card: what its title says.
  private var titles: [Int] = []
  private var faults: [InputFault: Int] = [:]
  /// By field.
  private var lostZeros: [Int: Int] = [:]
  private var unitless: [Int: Int] = [:]
  /// The same of the joined table.
  private var joinedUnitless: [Int: Int] = [:]
  /// By required column; the card is that of the file's lack.
  private var lacks: [Int: (card: Int, count: Int)] = [:]
  private var fine = 0

  mutating func count(title card: Int) {
    while titles.count <= card { titles.append(0) }
    titles[card] += 1
  }

  mutating func count(fault: InputFault) { faults[fault, default: 0] += 1 }

  mutating func count(lostZero field: Int) { lostZeros[field, default: 0] += 1 }

  mutating func count(unitless field: Int, isJoined: Bool) {
    if isJoined {
      joinedUnitless[field, default: 0] += 1
    } else {
      unitless[field, default: 0] += 1
    }
  }

  mutating func count(lack column: Int, card: Int) {
    lacks[column, default: (card, 0)].count += 1
  }

  mutating func countFine() { fine += 1 }

  /// What was counted, in words.
  func each(
    _ assembly: ResultAssembly, _ take: (_ card: Int, _ detail: Bilingual, _ count: Int) -> Void
  ) {
    let cards = assembly.setting.cards
    let fields = assembly.setting.declarations.fields
    for (card, count) in titles.enumerated() where count > 0 {
      take(card, cards.cards[card].title, count)
    }
    for (fault, count) in faults {
      take(cards.position(ofCode: fault.rawValue), fault.title, count)
    }
    for (column, lack) in lacks {
      take(lack.card, assembly.words(lack: column, card: lack.card), lack.count)
    }
    if fine > 0 {
      let decimals = assembly.input.usefulDecimals
      take(
        cards.position(of: BuiltInCards.fineCoordinates),
        Bilingual(
          zh: "坐标小数多于 \(decimals) 位(小于 0.1 mm)",
          en: "coordinates have more than \(decimals) decimals (below 0.1 mm)"), fine)
    }
    for (field, count) in lostZeros {
      take(cards.position(of: BuiltInCards.repairedCode), fields[field].label, count)
    }
    for (counts, isJoined) in [(unitless, false), (joinedUnitless, true)] {
      for (field, count) in counts {
        take(
          cards.position(of: BuiltInCards.unreadableValue),
          assembly.unitWords(field, isJoined: isJoined), count)
      }
    }
  }
}
