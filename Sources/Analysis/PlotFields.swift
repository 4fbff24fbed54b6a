import Loaders
import Plan
import Values

/// The fields of the plan that say which plot a parcel is and how large the register calls it. They
/// are asked of a row's values alone: a parcel is not copied for it.
struct PlotFields {
  let id: Int?
  private let planPlot: Int?
  let register: Int?

  init(_ declarations: PlanDeclarations) {
    id = declarations.fieldIndex("plot_id")
    planPlot = declarations.fieldIndex("plan_plot")
    register = declarations.fieldIndex("register_area")
  }

  /// What a plot is called: by its field, by the first of two ids that differ, or by its feature.
  func id(
    of fields: [Value], disputes: [FieldDispute], feature: DecodedFeature
  ) -> String? {
    if let id {
      if let text = fields[id].text { return text }
      if let text = disputes.first(where: { $0.field == id })?.first.text { return text }
    }
    return switch feature.id {
    case .text(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }

  /// The plot of the plan that a parcel lies in, as its file says.
  func planPlot(of fields: [Value]) -> String? { planPlot.flatMap { fields[$0].text } }

  /// m².
  func registerArea(of fields: [Value]) -> Double? { register.flatMap { fields[$0].number } }
}
