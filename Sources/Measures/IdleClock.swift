import Values

/// The clock of idle land after the decree 《闲置土地处置办法》 (国土资源部令第53号, 2012): which day
/// works were due, in which state they are, since when the land is under suspicion.
///
/// The program never finds land idle; it says which contracts an authority should look at.
/// Periods are calendar years of the Civil Code, Articles 201–203: the first day is not counted,
/// the last day is the corresponding day (end of the month where there is none) and runs to
/// midnight, so suspicion begins on the day after. There is no holiday calendar here: Article 203
/// moves a last day that is a holiday, hence the ten days in which the answer is borderline.
struct IdleClock {
  /// What the columns of one parcel or contract say.
  struct Facts {
    var agreedStart: CalendarDate?
    var extendedStart: CalendarDate?
    var delivery: CalendarDate?
    var actualStart: CalendarDate?
    /// True where two sources give different days of the start: then no other day takes its
    /// place.
    var isDueOpen = false
    /// Text of the start column where it holds no date: 未动工.
    var startNote: String?
    /// False where the file has no column for the start of works.
    var hasStartColumn = false
    var cause: String?
    var causeReview: String?
    /// Yuan.
    var price: Double?
  }

  enum StartBasis: String, CaseIterable {
    case extended
    case agreed
    case delivered
  }

  enum StartState: String, CaseIterable {
    case started
    /// The file says that works have not begun.
    case notStarted = "not-started"
    /// The column is there and empty: 无开工记录, which Article 5 lets the authority ask about.
    case noRecord = "no-record"
  }

  /// Causes of Article 8 count only when 经审核属实.
  enum CauseState: String, CaseIterable {
    case none
    case claimed
    case verified
    /// Reviewed and not borne out.
    case refused
    /// The right-holder's own, such as a want of funds: Article 8 has none of them.
    case holder
    /// Borne out by review, in words that do not say which case of Article 8 it is.
    case unlisted
  }

  let facts: Facts
  let asOf: CalendarDate?

  /// The day by which works had to begin: a supplementary agreement replaces the contract's day;
  /// without either it is one year after delivery (Article 22).
  var startDue: (date: CalendarDate, basis: StartBasis)? {
    guard !facts.isDueOpen else { return nil }
    if let date = facts.extendedStart { return (date, .extended) }
    if let date = facts.agreedStart { return (date, .agreed) }
    if let date = facts.delivery { return (date.adding(years: 1), .delivered) }
    return nil
  }

  /// Nil where the file has no column that could say it.
  var startState: StartState? {
    if let start = facts.actualStart {
      // A start reported for a day after the day of judgement has not happened yet.
      if let asOf, start > asOf { return .notStarted }
      return .started
    }
    guard facts.hasStartColumn else { return nil }
    guard let note = facts.startNote else { return .noRecord }
    return StartNote.state(of: MatchingText.plain(note))
  }

  /// First day of suspicion of the first paragraph of Article 2.
  var idleSince: CalendarDate? { startDue?.date.adding(years: 1).adding(days: 1) }

  /// 0 below one year, 1 from one to two years, 2 beyond two years.
  var stage: Int? {
    guard let due = startDue?.date, let asOf else { return nil }
    if asOf > due.adding(years: 2) { return 2 }
    return asOf > due.adding(years: 1) ? 1 : 0
  }

  /// Whether the stage is sure: a last day that is a holiday is moved, so that for ten days after
  /// two years nobody without a calendar of holidays can say on which side of them a contract is.
  var stageCertainty: StageCertainty? {
    guard let due = startDue?.date, let asOf else { return nil }
    let days = due.adding(years: 2).days(to: asOf)
    return days > 0 && days <= Self.daysAroundDates ? .open : .sure
  }

  enum StageCertainty: String, CaseIterable {
    case sure = "first-stage"
    case open = "stage-open"
  }

  static let daysAroundDates = ParcelRows.daysAroundDates

  var monthsIdle: Int? {
    guard let idleSince, let asOf else { return nil }
    return idleSince.wholeMonths(to: asOf.adding(days: 1))
  }

  /// Days that are left until the first year ends, or the second; 0 beyond it.
  var daysToNextStage: Int? {
    guard let due = startDue?.date, let asOf else { return nil }
    let last = due.adding(years: asOf > due.adding(years: 1) ? 2 : 1)
    return max(0, asOf.days(to: last))
  }

  /// Base of the fee of Article 14 (1), yuan: only for land that is stated not to be started,
  /// between one and two years, without a cause that may be one of Article 8 and with a known
  /// price. A figure to reckon with, not a decision; beyond two years Article 14 (2) names none.
  var feeBase: Double? {
    guard stage == 1, startState == .notStarted else { return nil }
    switch causeState {
    case .none, .refused, .holder: return facts.price
    case .claimed, .verified, .unlisted: return nil
    }
  }

  /// Months by which a supplementary agreement moves the start (Article 12 (1) allows one year).
  var extensionMonths: Int? {
    guard let agreed = facts.agreedStart, let extended = facts.extendedStart else { return nil }
    return agreed.wholeMonths(to: extended)
  }
}
