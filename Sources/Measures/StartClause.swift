import Values

/// What one clause of a note says of the start of works.
struct StartClause {
  enum Saying {
    /// By works that Article 30 looks at: piles, a pit, a building.
    case worksSeen
    /// By the word alone.
    case started
    /// 未竣工: begun, unless the note says that it is not.
    case unfinished
    case notStarted, noRecord
    /// A start on a day that has not come.
    case ahead
    /// A fence, a survey: beside the word alone it may be all that was begun.
    case beforeStart
    /// An empty site, or one at which nobody works now.
    case nothingSeen
    /// Of something else, or of a part that has not begun.
    case neutral
    /// Words that are known, in an order that is not.
    case unclear
    /// 1999年建成 of land that was granted in 2021: works of somebody before.
    case beforeContract
  }

  private(set) var has: Set<StartWords.Kind> = []
  private var words: [StartWords.Kind] = []
  private var spans: [ClosedRange<CalendarDate>] = []
  private var isPart = false
  /// True where the days are the first of some that nobody has ended: 2025年后, 2025年5月起.
  private var isAfter = false
  private var isSince = false

  init(_ lexemes: [Vocabulary<StartWords.Kind>.Lexeme]) {
    var isBehindDays = false
    for lexeme in lexemes {
      switch lexeme {
      case .word(let kind):
        has.insert(kind)
        switch kind {
        case .unable: has.formUnion([.not, .cause])
        case .notYet: has.insert(.not)
        case .noPermit: has.insert(.aside)
        case .part, .some: isPart = true
        case .after: isAfter = isAfter || isBehindDays
        case .since: isSince = isSince || isBehindDays
        default: break
        }
        if kind != .filler { isBehindDays = false }
        if !StartWords.unsaid.contains(kind) { words.append(kind == .notYet ? .not : kind) }
      case .days(let span):
        spans.append(span)
        isBehindDays = true
      case .part: isPart = true
      }
    }
  }

  private var hasDays: Bool { !spans.isEmpty }
  private var days: ClosedRange<CalendarDate>? { spans.count == 1 ? spans[0] : nil }

  /// - Parameters:
  ///   - contract: the day that it is of; nil where that is not known.
  ///   - isOfNow: whether the note is of what somebody saw on a day.
  func saying(_ asOf: CalendarDate?, contract: CalendarDate?, isOfNow: Bool) -> Saying {
    if has.contains(.before) { return isOnlyPrepared ? .notStarted : .beforeStart }
    if has.contains(.nothingSeen) { return .nothingSeen }
    if has.contains(.notSeen) { return hasDays || isPart ? .unclear : .notStarted }
    if has.contains(.awaiting) { return awaited }
    if has.contains(.noRecord) { return words.count == 1 && !hasDays ? .noRecord : .unclear }
    if has.contains(.other) { return .neutral }
    if has.contains(.plan) {
      return has.contains(.start) && !has.contains(.not) && isAhead(of: asOf) ? .ahead : .neutral
    }
    if has.contains(.not) { return negated(asOf, isOfNow: isOfNow) }
    return affirmed(asOf, contract)
  }

  /// 已围蔽未动工, 场平完成未动工: a statement of what came before, then one of the start.
  private var isOnlyPrepared: Bool {
    guard words.count >= 4, !isPart, !hasDays, !has.contains(.works) else { return false }
    let (first, last) = (words.dropLast(2), words.suffix(2))
    guard last.first == .not, last.last == .start, !first.contains(.not) else { return false }
    return first.last == .before ? first.contains(.done) : first.last == .complete
  }

  private var awaited: Saying {
    if hasDays || words.contains(where: { $0 != .awaiting && $0 != .part && $0 != .some }) {
      return .unclear
    }
    return isPart ? .neutral : .notStarted
  }

  /// Whether a day to come is that of the start itself: what is finished, fitted out or begun in
  /// full later may have begun before.
  private func isAhead(of asOf: CalendarDate?) -> Bool {
    guard let days, let asOf, !isPart, has.isDisjoint(with: StartWords.beyondStart) else {
      return false
    }
    return days.lowerBound > asOf
  }

  private func negated(_ asOf: CalendarDate?, isOfNow: Bool) -> Saying {
    if has.contains(.stop) { return .unclear }
    // What was so in a year need not be so on the day of judgement.
    if has.contains(.asAt) {
      guard let days, let asOf, days.lowerBound >= asOf else { return .unclear }
    } else if hasDays {
      return .unclear
    }
    let places = words.indices.filter { words[$0] == .not || words[$0] == .unable }
    guard places.count == 1, let place = places.first else { return .unclear }
    // Another statement before the word or after what it denies is none that can be told apart.
    guard !words[..<place].contains(where: { Self.isActive($0) && $0 != .works }) else {
      return .unclear
    }
    let denied = words[(place + 1)...].prefix(while: Self.isActive)
    guard let last = denied.last,
      !words[(place + 1 + denied.count)...].contains(where: Self.isActive)
    else { return .unclear }
    let isOfBefore = has.contains(.earlier) || has.contains(.former)
    let isOfPart = isPart || has.contains(.works) || has.contains(.ancillary)
    switch last {
    case .finish: return has.contains(.ancillary) || isOfBefore ? .neutral : .unfinished
    case .start: return isOfPart || isOfBefore ? .neutral : .notStarted
    case .verb, .entry:
      if isOfPart || isOfBefore { return .neutral }
      let isNever = has.contains(.notYet) || has.contains(.ever)
      return isOfNow && !isNever ? .nothingSeen : .notStarted
    default: return .neutral
    }
  }

  private static func isActive(_ kind: StartWords.Kind) -> Bool {
    switch kind {
    case .start, .verb, .entry, .finish, .built, .used, .complete, .works, .going: true
    default: false
    }
  }

  private func affirmed(_ asOf: CalendarDate?, _ contract: CalendarDate?) -> Saying {
    // Planting and roads may be done on a site without a building.
    if has.contains(.ancillary) || has.contains(.cause) && !has.contains(.stop) {
      return .neutral
    }
    let isBuilt = has.contains(where: StartWords.ofBuilding.contains)
    let isDoneWith = has.contains(.complete)
    // A building that stood there before, land that is used as it lies.
    if has.contains(.former), isBuilt || isDoneWith || isPart { return .neutral }
    if has.contains(.land), has.contains(.used) { return .neutral }
    let isSeen = isBuilt || isDoneWith && has.contains(.verb)
    let isBegun = has.contains(.start) || has.contains(.verb)
    let isSaid = isSeen || isBegun || has.contains(.going) || has.contains(.entry)
    if has.contains(.asAt), !isSaid {
      // 截至2025年12月31日,未动工: the day of what follows.
      guard let days, let asOf, days.lowerBound >= asOf else { return .unclear }
      return .neutral
    }
    if hasDays {
      guard let days, let asOf else { return isSaid ? .unclear : .neutral }
      if !isSaid, !words.isEmpty || has.contains(.aside) { return .neutral }
      if has.contains(.asAt), days.upperBound > asOf { return .unclear }
      if days.lowerBound > asOf { return isAhead(of: asOf) ? .ahead : .neutral }
      // 2025年后动工 may be of any day since, or of one to come, as a plan has it.
      let isOpen = isAfter || isSince && !isSeen && !has.contains(.going)
      guard days.upperBound <= asOf, !isOpen else { return .unclear }
      if let contract, days.upperBound < contract { return .beforeContract }
    }
    if isSeen { return .worksSeen }
    if has.contains(.going) { return .started }
    if isBegun {
      return hasDays || has.contains(.done) || has.contains(.some) ? .started : .unclear
    }
    if has.contains(.entry) { return .beforeStart }
    return hasDays ? .started : .neutral
  }
}
