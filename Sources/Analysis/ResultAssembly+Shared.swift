import Findings
import Loaders
import Plan
import Values

/// What is told once of a file, for a plot of it.
extension ResultAssembly {
  /// Cards of what the plot has wrong and its file is told of: its conclusion does not depend on
  /// whether a fault is told once a file or once a plot. What is worth a remark only concludes
  /// nothing, but for required columns, whose lack every plot states.
  func sharedCards(_ entry: ParcelIntake.Entry) -> [Int] {
    guard input.unplacedBy != nil || !entry.sharedShapes.isEmpty || !entry.isClean else {
      return []
    }
    var cards = entry.sharedShapes
    // A file that cannot be placed leaves none of its plots a place.
    if let card = input.unplacedBy { cards.append(card) }
    for fault in entry.faults where input.sharedFaults.contains(fault.code) {
      cards.append(setting.cards.position(ofCode: fault.code.rawValue))
    }
    for code in entry.codes.malformed {
      let card = setting.cards.position(of: code)
      if isShared[card] { cards.append(card) }
    }
    if entry.lacksId {
      let card = setting.cards.position(of: BuiltInCards.idMissing)
      if isShared[card] { cards.append(card) }
    }
    if entry.isTooFine { cards.append(setting.cards.position(of: BuiltInCards.fineCoordinates)) }
    if !entry.lostZeros.isEmpty {
      cards.append(setting.cards.position(of: BuiltInCards.repairedCode))
    }
    if entry.unitless.contains(where: tellsUnit)
      || entry.joined.contains(where: { $0.fault.reason == .unitUnknown })
    {
      cards.append(setting.cards.position(of: BuiltInCards.unreadableValue))
    }
    let failing = cards.filter {
      setting.wantsCard[$0] && setting.cards.verdict(ofFault: $0) == .incomplete
    }
    let lacking = entry.lacking.compactMap { sharedCard(of: $0.column, entry) }
    return failing + lacking.filter { setting.wantsCard[$0] }
  }

  /// Where nothing was measured, areas fit no shape for another reason, which is told.
  func tellsUnit(of field: Int) -> Bool {
    input.isPlaced || setting.declarations.fields[field].declaration.type != .number(.area)
  }
}
