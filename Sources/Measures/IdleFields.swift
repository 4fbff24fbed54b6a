import Plan
import Values

/// Where the fields of the idle clock and of ownership stand among the plan's fields.
struct IdleFields: Sendable {
  let ownership: Int?
  let plotID: Int?
  let contract: Int?
  let supplyMode: Int?
  let contractDate: Int?
  let agreedStart: Int?
  let extendedStart: Int?
  let delivery: Int?
  let deliveryNote: Int?
  let agreedDelivery: Int?
  let completion: Int?
  let suspended: Int?
  let suspensionNote: Int?
  let buildYear: Int?
  let landUse: Int?
  let actualStart: Int?
  let startNote: Int?
  let cause: Int?
  let causeReview: Int?
  let price: Int?
  let developedArea: Int?
  let dueArea: Int?
  let invested: Int?
  let totalInvestment: Int?
  let registerArea: Int?

  init(_ plan: PlanDeclarations) {
    ownership = plan.fieldIndex("ownership")
    plotID = plan.fieldIndex("plot_id")
    contract = plan.fieldIndex("contract_no")
    supplyMode = plan.fieldIndex("supply_mode")
    contractDate = plan.fieldIndex("contract_date")
    agreedStart = plan.fieldIndex("agreed_start")
    extendedStart = plan.fieldIndex("extended_start")
    delivery = plan.fieldIndex("delivery_date")
    agreedDelivery = plan.fieldIndex("agreed_delivery")
    deliveryNote = plan.fieldIndex("delivery_note")
    completion = plan.fieldIndex("actual_completion")
    suspended = plan.fieldIndex("suspended_since")
    suspensionNote = plan.fieldIndex("suspension_note")
    buildYear = plan.fieldIndex("build_year")
    landUse = plan.fieldIndex("land_use")
    actualStart = plan.fieldIndex("actual_start")
    startNote = plan.fieldIndex("start_note")
    cause = plan.fieldIndex("idle_cause")
    causeReview = plan.fieldIndex("idle_cause_review")
    price = plan.fieldIndex("price")
    developedArea = plan.fieldIndex("developed_area")
    dueArea = plan.fieldIndex("due_area")
    invested = plan.fieldIndex("invested")
    totalInvestment = plan.fieldIndex("total_investment")
    registerArea = plan.fieldIndex("register_area")
  }
}
