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
    /// The first day on which the contract can have been signed.
    var contract: CalendarDate?
    var agreedStart: CalendarDate?
    var extendedStart: CalendarDate?
    var delivery: CalendarDate?
    var actualStart: CalendarDate?
    /// Of works; a day after the day of judgement is a plan.
    var completion: CalendarDate?
    var suspended: CalendarDate?
    /// True where words without a day say that works have come to a standstill, or had.
    var hasStopped = false
    /// True where what is written of a standstill cannot be read, and whether it may be of works.
    var isStandstillUnread = false
    var mayHaveStopped = false
    /// Of the days of works those that are the last of a month written without one.
    var dayless: DaysOfWorks = []
    /// m².
    var developedArea: Double?
    /// Of the total investment.
    var investedShare: Double?
    /// True where what is written of either cannot be read: it may be some, and need not be.
    var isAreaUnread = false
    var isInvestmentUnread = false
    /// True where the file says that the land is not delivered.
    var isUndelivered = false
    /// True where a supplementary agreement has a day that cannot be read.
    var isExtensionUnread = false
    /// True where the contract has a day that cannot be read.
    var isAgreedUnread = false
    /// False where the file has no column for the day: then nothing says that none was agreed.
    var hasAgreedColumn = true
    /// Why what is written of delivery says nothing: it cannot be read, or not together.
    var deliveryDoubt: IdleConflict?
    /// The first day on which it can have been, where a month or a year is written.
    var firstDelivery: CalendarDate?
    var agreedDelivery: CalendarDate?
    /// The first day that it can be of, where a month is written.
    var firstAgreedDelivery: CalendarDate?
    /// True where the file says that it was delivered, by the day agreed or on some day.
    var isDeliveredInTime = false
    var isDelivered = false
    /// False where the file has no column for delivery.
    var hasDeliveryColumn = false
    /// What words, or the year a building is of, say of completion; nil where they do not.
    var isCompleted: Bool?
    /// The year of a building that was built since the land was supplied.
    var builtYear: Int?
    /// True where such a year is written and cannot be read, or two that differ.
    var isBuildYearUnread = false
    /// What words alone say.
    var isSaidCompleted: Bool?
    /// True where what is written of completion cannot be read.
    var isCompletionUnread = false
    /// True where it may be of works that stand.
    var mayBeCompleted = false
    /// True where two sources contradict each other on the start of works.
    var isStartDisputed = false
    /// True where the day of the start and the note beside it cannot both be true.
    var isStartContradicted = false
    var supply = SupplyMode.unstated
    /// What the words of the cause and its review come to, where they were read before.
    var knownCause: CauseState?
    /// True where two sources give different days of the start: then no other day takes its
    /// place.
    var isDueOpen = false
    /// True where what is written of completion says that works go on: 在建.
    var isUnderWay = false
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
    /// Delivered after the agreed day: a year from delivery is the latest that anybody can claim
    /// for the start (Article 22).
    case deliveredLate = "delivered-late"
  }

  enum StartState: String, CaseIterable {
    case started
    /// The file says that works have not begun.
    case notStarted = "not-started"
    /// The start that is written is of a day to come.
    case ahead = "start-ahead"
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
  let note: StartNote?

  init(facts: Facts, asOf: CalendarDate?) {
    self.facts = facts
    self.asOf = asOf
    note = facts.startNote.map {
      StartNote(MatchingText.note($0) ?? "", asOf: asOf, contract: facts.contract)
    }
  }

  /// The day by which works had to begin: a supplementary agreement replaces the contract's day;
  /// where none was agreed, it is one year after delivery (Article 22), which a file that does not
  /// speak of agreements does not say. Where delivery came after the day that was agreed, it is a
  /// year after delivery once nobody can doubt that the year is over.
  var startDue: (date: CalendarDate, basis: StartBasis)? {
    guard let written = writtenDue else { return nil }
    guard let delivery = facts.delivery, written.basis != .delivered, delivery > written.date,
      let asOf, asOf > delivery.adding(years: 2)
    else { return written }
    return (delivery.adding(years: 1), .deliveredLate)
  }

  private var writtenDue: (date: CalendarDate, basis: StartBasis)? {
    guard !facts.isDueOpen, writtenConflict == nil else { return nil }
    if let date = facts.extendedStart { return (date, .extended) }
    if let date = facts.agreedStart { return (date, .agreed) }
    guard facts.hasAgreedColumn else { return nil }
    if let date = facts.delivery { return (date.adding(years: 1), .delivered) }
    return nil
  }

  /// Why the day is not known by which works had to begin, where something is written of it.
  var writtenConflict: IdleConflict? {
    if facts.isExtensionUnread { return .extensionUnread }
    guard let extended = facts.extendedStart else {
      return facts.isAgreedUnread ? .agreedUnread : nil
    }
    return facts.agreedStart.map { extended < $0 } ?? false ? .extensionEarlier : nil
  }

  /// First day of suspicion of the first paragraph of Article 2.
  var idleSince: CalendarDate? {
    dueConflict == nil ? startDue?.date.adding(years: 1).adding(days: 1) : nil
  }

  /// Why the days of idleness do not run from the day that was agreed, where they would have run
  /// out: land that is not delivered, or was only after that day, is the government's side of
  /// Article 8 (1).
  var dueConflict: IdleConflict? {
    if let writtenConflict { return writtenConflict }
    guard let due = startDue, let asOf, asOf > due.date.adding(years: 1) else { return nil }
    // A day from which a note in words that are not known may take something back.
    guard due.basis != .delivered, due.basis != .deliveredLate else { return facts.deliveryDoubt }
    // A start that was agreed for before the land was: one of the contract's own days is wrong.
    if let agreed = facts.firstAgreedDelivery, agreed > due.date { return .deliveryAgreedLater }
    if facts.isUndelivered { return .notDelivered }
    if let doubt = facts.deliveryDoubt { return doubt }
    guard let delivery = facts.delivery else { return nil }
    if delivery > asOf { return .notDelivered }
    return delivery > due.date ? .deliveredLate : nil
  }

  /// 0 below one year, 1 from one to two years, 2 beyond two years.
  var stage: Int? {
    guard dueConflict == nil, let due = startDue?.date, let asOf else { return nil }
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
  /// between one and two years, stated to be granted or allocated, without a cause that may be one
  /// of Article 8 and with a known price. Delivery that was late, or is due and of no day that is
  /// known, may be such a cause, and so may the reason that a note gives; a quarter of the
  /// investment contradicts the note, and so may one that cannot be read. A figure to reckon with,
  /// not a decision; beyond two years Article 14 (2) names none.
  var feeBase: Double? {
    guard stage == 1, allowsFee else { return nil }
    return facts.price.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The same but for the stage and the price, which a contract has as a whole.
  var allowsFee: Bool {
    guard startState == .notStarted || startState == .ahead, facts.supply == .granted,
      !isDeliveryOpen, facts.deliveryDoubt == nil, startDue?.basis != .deliveredLate,
      !isInvested, !facts.isInvestmentUnread, note?.namesCause != true
    else { return false }
    switch causeState {
    case .none, .refused, .holder: return true
    case .claimed, .verified, .unlisted: return false
    }
  }

  /// Months by which a supplementary agreement moves the start (Article 12 (1) allows one year).
  var extensionMonths: Int? {
    guard let agreed = facts.agreedStart, let extended = facts.extendedStart else { return nil }
    return agreed.wholeMonths(to: extended)
  }
}
