import Findings

/// What the land-supply register says of a plot, by the plan's names of its fields.
public struct ContractFields: Sendable {
  /// Asked of the run in this order.
  public static let names = [
    "contract_no", "holder", "project", "location", "supply_mode", "price", "contract_date",
    "agreed_delivery", "delivery_date", "agreed_start", "extended_start", "actual_start",
    "start_note", "suspended_since", "idle_cause", "idle_cause_review",
  ]

  private let values: [String?]
  private let forms: [Int: AskedForm]

  /// - Parameter record: with `names` asked for.
  init(_ record: PlotRecord) {
    values = record.askedAsWritten
    forms = record.askedForms
  }

  subscript(_ name: String) -> String? {
    guard let index = Self.names.firstIndex(of: name), index < values.count else { return nil }
    return values[index].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// How a field is written; nil where it is a plain value or says nothing.
  func form(_ name: String) -> AskedForm? {
    Self.names.firstIndex(of: name).flatMap { forms[$0] }
  }
}
