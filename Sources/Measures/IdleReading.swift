import Values

/// What the idle clock says of one row, reckoned once for every measure that asks it.
struct IdleReading {
  let startDue: (date: CalendarDate, basis: IdleClock.StartBasis)?
  let startState: IdleClock.StartState?
  /// True where something is said of the start that cannot be read or be true.
  let isStartUnclear: Bool
  let worksConflict: IdleConflict?
  let dueConflict: IdleConflict?
  /// Why the day is not known by which works had to begin, where something is written of it.
  let writtenConflict: IdleConflict?
  let idleSince: CalendarDate?
  let stage: Int?
  let stageCertainty: IdleClock.StageCertainty?
  let monthsIdle: Int?
  let daysToNextStage: Int?
  let causeState: IdleClock.CauseState
  let feeBase: Double?
  let allowsFee: Bool
  let extensionMonths: Int?
  let delivery: CalendarDate?
  let isDeliveredLate: Bool?
  let isCompleted: Bool?
  /// To be held against other polygons of the contract.
  let due: DueStatement

  init(_ clock: IdleClock) {
    startDue = clock.startDue
    startState = clock.startState
    worksConflict = clock.worksConflict
    isStartUnclear =
      startState == nil
      && (clock.facts.hasStartColumn || clock.facts.isStartDisputed || worksConflict != nil)
    dueConflict = clock.dueConflict
    writtenConflict = clock.writtenConflict
    idleSince = clock.idleSince
    stage = clock.stage
    stageCertainty = clock.stageCertainty
    monthsIdle = clock.monthsIdle
    daysToNextStage = clock.daysToNextStage
    causeState = clock.causeState
    feeBase = clock.feeBase
    allowsFee =
      feeBase != nil
      || ((startState == .notStarted || startState == .ahead) && clock.allowsFee)
    due = DueStatement(
      clock.facts, asOf: clock.asOf, due: startDue, written: writtenConflict, stage: stage,
      conflict: dueConflict)
    extensionMonths = clock.extensionMonths
    delivery = clock.facts.delivery
    isDeliveredLate = clock.isDeliveredLate
    isCompleted = clock.isCompleted
  }
}

/// The readings of a chunk's rows: on the day of judgement, and on the earlier day that tells what
/// is borderline.
struct IdleReadings {
  /// By row, those of the earlier day after those of the other; -1 where nobody asked yet.
  private var places: [Int32] = []
  private var readings: [IdleReading] = []
  private var rows = 0

  mutating func begin(rows: Int) {
    self.rows = rows
    readings.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  subscript(row: Int, isEarlier: Bool) -> IdleReading? {
    get {
      guard !places.isEmpty else { return nil }
      let place = places[isEarlier ? rows + row : row]
      return place < 0 ? nil : readings[Int(place)]
    }
    set {
      guard let newValue else { return }
      if places.isEmpty { places.append(contentsOf: repeatElement(-1, count: 2 * rows)) }
      places[isEarlier ? rows + row : row] = Int32(readings.count)
      readings.append(newValue)
    }
  }
}
