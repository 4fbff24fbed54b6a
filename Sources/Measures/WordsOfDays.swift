public import Land
public import Plan
public import Values

/// Whether what stands in a column of days, where it is no day, is read all the same: 未约定, 交地后6个月内
/// where delivery is known, 在建 for a completion, and what a note on the start, on delivery or on a
/// standstill is understood by. What the clock of works reckons from is not told as unreadable.
public struct WordsOfDays: Sendable {
  private let fields: IdleFields
  private let days: FieldReader
  private let asOf: CalendarDate?

  public init(_ plan: PlanDeclarations, asOf: CalendarDate?) {
    fields = IdleFields(plan)
    days = ParcelRows.startReader(plan)
    self.asOf = asOf
  }

  public func isRead(_ written: String, of field: Int, in plot: Parcel) -> Bool {
    guard let plain = MatchingText.note(written) else { return false }
    switch field {
    case fields.agreedStart: return isAgreementRead(written, plot)
    case fields.completion:
      return CompletionNote.isCompleted(plain, asOf: asOf, contract: contractDay(plot)) != nil
    default: return false
    }
  }

  /// What words in a column of days say of the day, where another field takes them.
  public enum Saying: Sendable {
    /// What that field is asked for, such as the state of works: the day is blank.
    case ofNote
    /// That it has come, and not when.
    case undated
    /// Nothing that is known.
    case unknown
  }

  /// Of 见附件 in the column of the start the note can tell as little as the day, and no note of a
  /// permit tells whether 已取得 is one of the plot's works.
  public func saying(_ written: String, of field: Int) -> Saying {
    guard let plain = MatchingText.note(written) else { return .unknown }
    switch field {
    case fields.actualStart:
      return StartNote(plain, asOf: asOf).state == nil ? .unknown : .ofNote
    case fields.delivery: return DeliveryNote(plain) == .unknown ? .unknown : .ofNote
    case fields.suspended:
      switch SuspensionNote(plain, asOf: asOf) {
      case .standstill, .resumed: return .undated
      case .goingOn, .finished, .silent: return .ofNote
      // 2023年: works stood still, and the day that is asked for is to be handed in.
      case .days, .unknown: return .unknown
      }
    default: return .unknown
    }
  }

  private func isAgreementRead(_ written: String, _ plot: Parcel) -> Bool {
    switch AgreementNote(written) {
    case .none: return true
    case .unknown: return false
    case .afterDelivery, .daysAfterDelivery:
      var facts = IdleClock.Facts()
      facts.delivery = fields.delivery.flatMap { plot.fields[$0].date }
      if let delivery = fields.delivery, isDayless(delivery, plot) {
        facts.firstDelivery = facts.delivery?.firstOfMonth
      }
      if let note = fields.deliveryNote.flatMap({ plot.fields[$0].text }) {
        facts.readDelivery(note, days: days)
      }
      return facts.delivery != nil
    }
  }

  private func contractDay(_ plot: Parcel) -> CalendarDate? {
    guard let index = fields.contractDate else { return nil }
    let day = plot.fields[index].date
    return isDayless(index, plot) ? day?.firstOfMonth : day
  }

  private func isDayless(_ field: Int, _ plot: Parcel) -> Bool {
    plot.dayless & (1 << UInt128(field)) != 0
  }
}
