/// What a measure reads beyond the fields that are named where it is unknown.
extension Measure {
  /// Fields that turn what the measure says where a file has them, and that nobody misses where it
  /// has none: by canonical name, beside `fields`.
  var furtherFields: [String] {
    switch self {
    case .stateOwned: ["plot_id", "land_use"]
    case .hasContract, .hasContractNumber: Self.ofSupply
    case .hasIdleCause, .causeState: Self.ofCause
    case .startDue, .startBasis: Self.ofDue
    case .idleSince, .idleStage, .idleMonths, .stageCertainty, .daysToNextStage:
      Self.ofDue + ["agreed_delivery"]
    case .startState: Self.ofWorks
    case .starLevel: ["actual_start"] + Self.ofWorks
    case .idleFeeBase, .idleFee:
      ["agreed_start", "agreed_delivery", "supply_mode", "actual_start"] + Self.ofDue
        + Self.ofWorks + Self.ofCause
    case .developedShare: ["register_area"]
    case .figureArea: ["plot_id", "contract_no", "register_area"]
    case .suspended:
      ["suspension_note", "actual_start", "start_note", "actual_completion", "contract_date"]
    case .completed: ["suspended_since"] + Self.ofBuilding
    case .deliveredOn: ["delivery_note"]
    case .deliveredLate: ["agreed_delivery", "delivery_note"]
    case .releaseAgrees: ["reserve_release", "approval_date"]
    default: []
    }
  }

  /// Another mode of supply, a day or a price says of a contract what its number leaves open.
  private static let ofSupply = [
    "supply_mode", "contract_date", "agreed_start", "extended_start", "price", "delivery_date",
    "agreed_delivery",
  ]
  private static let ofCause = ["idle_cause", "idle_cause_review"]
  private static let ofDue = ["extended_start", "delivery_note"]
  /// A building of a year counts as one of the contract by the day of the contract, or by what day
  /// there is.
  private static let ofBuilding = [
    "build_year", "contract_date", "delivery_date", "agreed_start",
  ]
  private static let ofWorks =
    [
      "start_note", "actual_completion", "suspended_since", "suspension_note", "developed_area",
      "invested", "total_investment",
    ] + ofBuilding
}
