public import Plan
public import Values

/// Whether what stands in the column of the agreed start, where it is no day, is read all the same:
/// 未约定, and 交地后6个月内 where delivery is known. What the idle clock reckons from is not told as
/// unreadable.
public struct AgreedStartReading: Sendable {
  let agreed: Int?
  let delivery: Int?
  let deliveryNote: Int?

  public init(_ plan: PlanDeclarations) {
    agreed = plan.fieldIndex("agreed_start")
    delivery = plan.fieldIndex("delivery_date")
    deliveryNote = plan.fieldIndex("delivery_note")
  }

  /// - Parameter fields: of the plot.
  public func isRead(_ written: String, of field: Int, among fields: [Value]) -> Bool {
    guard field == agreed, ReadableLength.isNote(written) else { return false }
    switch AgreementNote(written) {
    case .none: return true
    case .afterDelivery: return hasDelivery(fields)
    case .unknown: return false
    }
  }

  private func hasDelivery(_ fields: [Value]) -> Bool {
    let hasDay = delivery.flatMap { fields[$0].date } != nil
    guard let note = deliveryNote.flatMap({ fields[$0].text }) else { return hasDay }
    switch ReadableLength.isNote(note) ? DeliveryNote(note) : .unknown {
    case .delivered(_?), .deliveredWithin: return true
    case .delivered(nil), .deliveredInTime: return hasDay
    case .undelivered: return false
    // A day that is written as the dates of tables are.
    case .unknown: return hasDay && note.contains(where: \.isNumber)
    }
  }
}
