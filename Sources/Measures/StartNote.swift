import Values

/// What a note in words says of the start of works.
///
/// Article 30: works have begun when piles are driven or a pit is dug. A fence, a levelled site or
/// a temporary building is no start, whatever it is called, nor are a survey, a drawing or the works
/// of somebody else. Works that are not finished have begun, and a part that has not begun does not
/// undo the part that has. A note with a word that is not known says nothing.
struct StartNote {
  /// Nil where the note says nothing, or things that exclude each other.
  private(set) var state: IdleClock.StartState?
  /// True where it gives a reason that may be one of Article 8, which nobody has reviewed.
  private(set) var namesCause = false

  /// `plain` is in the form of `MatchingText.plain`; a day after `asOf` has not come yet.
  init(_ plain: String, asOf: CalendarDate?) {
    if let known = StartWords.whole[plain] {
      state = known
      return
    }
    guard let clauses = StartWords.vocabulary.clauses(of: plain), !clauses.isEmpty else { return }
    var said: Set<Saying> = []
    for lexemes in clauses {
      let clause = Clause(lexemes)
      if clause.has.contains(.cause) { namesCause = true }
      said.insert(clause.saying(asOf))
    }
    state = Self.state(of: said)
  }

  /// What a clause says.
  private enum Saying {
    /// By works that Article 30 looks at: piles, a pit, a building.
    case worksSeen
    /// By the word alone.
    case started
    case notStarted, noRecord
    /// A fence, a survey: beside the word alone it may be all that was begun.
    case beforeStart
    /// An empty site.
    case nothingSeen
    /// Of something else, or of a part that has not begun.
    case neutral
    /// Words that are known, in an order that is not.
    case unclear
  }

  private static func state(of said: Set<Saying>) -> IdleClock.StartState? {
    if said.contains(.unclear) { return nil }
    let isStarted =
      said.contains(.worksSeen) || said.contains(.started) && !said.contains(.beforeStart)
    let isNot = said.contains(.notStarted)
    if isNot {
      return said.contains(.worksSeen) || said.contains(.started) ? nil : .notStarted
    }
    if isStarted { return said.contains(.nothingSeen) ? nil : .started }
    return said == [.noRecord] ? .noRecord : nil
  }

  private struct Clause {
    var has: Set<StartWords.Kind> = []
    private var words: [StartWords.Kind] = []
    private var spans: [ClosedRange<CalendarDate>] = []
    private var isPart = false

    init(_ lexemes: [Vocabulary<StartWords.Kind>.Lexeme]) {
      for lexeme in lexemes {
        switch lexeme {
        case .word(let kind):
          has.insert(kind)
          if kind == .unable { has.formUnion([.not, .cause]) }
          if kind == .part { isPart = true }
          if kind != .filler { words.append(kind) }
        case .days(let span): spans.append(span)
        case .part: isPart = true
        }
      }
    }

    private var hasDays: Bool { !spans.isEmpty }
    private var days: ClosedRange<CalendarDate>? { spans.count == 1 ? spans[0] : nil }

    func saying(_ asOf: CalendarDate?) -> Saying {
      if has.contains(.before) { return .beforeStart }
      if has.contains(.nothingSeen) { return .nothingSeen }
      if has.contains(.notSeen) { return hasDays || isPart ? .unclear : .notStarted }
      if has.contains(.noRecord) { return words.count == 1 && !hasDays ? .noRecord : .unclear }
      if has.contains(.other) { return .neutral }
      if has.contains(.plan) { return planned(asOf) }
      if has.contains(.not) { return negated() }
      return affirmed(asOf)
    }

    /// What is planned for a day to come has not begun on the day of judgement.
    private func planned(_ asOf: CalendarDate?) -> Saying {
      guard has.contains(.verb), !has.contains(.not), let days, let asOf else { return .neutral }
      return days.lowerBound > asOf && !isPart ? .notStarted : .neutral
    }

    private func negated() -> Saying {
      // What was so in a year need not be so on the day of judgement.
      if hasDays || has.contains(.stop) { return .unclear }
      let places = words.indices.filter { words[$0] == .not || words[$0] == .unable }
      guard places.count == 1, let place = places.first else { return .unclear }
      let isActive: (StartWords.Kind) -> Bool = {
        $0 == .verb || $0 == .finish || $0 == .built || $0 == .works || $0 == .going
      }
      // Another statement before the word or after what it denies is none that can be told apart.
      guard !words[..<place].contains(where: { isActive($0) && $0 != .works }) else {
        return .unclear
      }
      let denied = words[(place + 1)...].prefix { isActive($0) }
      guard let last = denied.last, !words[(place + 1 + denied.count)...].contains(where: isActive)
      else { return .unclear }
      let isOfPart = isPart || has.contains(.works) || has.contains(.ancillary)
      switch last {
      case .finish:
        return has.contains(.ancillary) || has.contains(.earlier) ? .neutral : .worksSeen
      case .verb: return isOfPart || has.contains(.earlier) ? .neutral : .notStarted
      default: return .neutral
      }
    }

    private func affirmed(_ asOf: CalendarDate?) -> Saying {
      // Planting and roads may be done on a site without a building.
      if has.contains(.ancillary) || has.contains(.cause) && !has.contains(.stop) {
        return .neutral
      }
      let isSaid = has.contains { StartWords.ofWorks.contains($0) }
      if hasDays {
        guard let days, let asOf else { return isSaid ? .unclear : .neutral }
        if !isSaid, !words.isEmpty { return .neutral }
        if days.lowerBound > asOf { return isPart ? .neutral : .notStarted }
        guard days.upperBound <= asOf else { return .unclear }
        return has.contains(.works) || has.contains(.finish) ? .worksSeen : .started
      }
      let seen: [StartWords.Kind] = [.finish, .built, .works, .stop]
      if seen.contains(where: has.contains) { return .worksSeen }
      if has.contains(.going) { return .started }
      if has.contains(.verb) { return has.contains(.done) ? .started : .unclear }
      return .neutral
    }
  }
}
