import Values

/// What a note in words says of the start of works.
///
/// Article 30: works have begun when piles are driven or a pit is dug. A fence, a levelled site or
/// a temporary building is no start, whatever it is called, nor are a survey, a drawing or the works
/// of somebody else. Works that are not finished have begun, and a part that has not begun does not
/// undo the part that has. Without a permit no start is one of Article 30, whoever calls it one.
/// Nobody at work today does not say that nobody ever was. A note with a word that is not known
/// says nothing.
struct StartNote {
  /// Nil where the note says nothing, or things that exclude each other.
  private(set) var state: IdleClock.StartState?
  /// True where it gives a reason that may be one of Article 8, which nobody has reviewed.
  private(set) var namesCause = false
  /// True where it has no state since what it tells was there before the contract.
  private(set) var isBeforeContract = false

  /// `plain` is in the form of `MatchingText.plain`; a day after `asOf` has not come yet, and what
  /// was there before the `contract` is no start under it.
  init(_ plain: String, asOf: CalendarDate?, contract: CalendarDate? = nil) {
    if let known = StartWords.whole[plain] {
      state = known
      return
    }
    guard let found = StartWords.vocabulary.clauses(of: plain), !found.isEmpty else { return }
    let clauses = found.map(StartClause.init)
    namesCause = clauses.contains { $0.has.contains(.cause) }
    let isOfNow = clauses.contains { $0.has.contains(.now) }
    let sayings = clauses.map { $0.saying(asOf, contract: contract, isOfNow: isOfNow) }
    let said = Self.state(of: Set(sayings))
    isBeforeContract = sayings.contains(.beforeContract)
    let lacksPermit = clauses.contains { $0.has.contains(.noPermit) }
    state = lacksPermit && said == .started ? nil : said
  }

  private static func state(of said: Set<StartClause.Saying>) -> IdleClock.StartState? {
    if said.contains(.unclear) || said.contains(.beforeContract) { return nil }
    let isSaid =
      said.contains(.worksSeen) || said.contains(.started) && !said.contains(.beforeStart)
    if said.contains(.notStarted) {
      // 未开工,未竣工: what has not begun is not finished either.
      return said.contains(.worksSeen) || said.contains(.started) ? nil : .notStarted
    }
    if isSaid || said.contains(.unfinished) {
      return said.contains(.nothingSeen) || said.contains(.ahead) ? nil : .started
    }
    if said.contains(.ahead) { return said.contains(.started) ? nil : .ahead }
    return said == [.noRecord] ? .noRecord : nil
  }
}
