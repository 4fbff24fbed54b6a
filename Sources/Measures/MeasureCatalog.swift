public import Expressions
public import Plan
public import Values

/// The functions that rules may call: their signatures, and what their literal arguments mean in
/// one plan.
public struct MeasureCatalog: FunctionCatalog {
  let declarations: PlanDeclarations

  public init(declarations: PlanDeclarations) {
    self.declarations = declarations
  }

  public var functionNames: [String] { Self.functionNames }

  /// Of every plan.
  public static var functionNames: [String] { signatures.map(\.name) }

  public func signature(named name: String) -> FunctionSignature? {
    Self.signatures.first { $0.name == name }
  }

  public func resultType(of call: Call) throws(CallFailure) -> ValueType {
    switch call.name {
    case "threshold":
      let name = Self.literal(call, 0)
      guard let threshold = declarations.threshold(name) else {
        throw unknown("threshold", name, 0, declarations.thresholds.map(\.name))
      }
      return .number(threshold.unit.dimension)
    case "least", "least_name", "above_least":
      let limit = try limitType(of: call)
      return call.name == "least" ? limit : Self.results[call.name] ?? limit
    case "zone", "largest":
      let layer = declarations.layers[try layer(call, 0)]
      let name = Self.literal(call, 1)
      if name == "id" || name == "name" { return .text }
      let known = layer.properties.map(\.declaration.name)
      guard let property = layer.properties.first(where: { $0.declaration.name == name }) else {
        throw unknown("property of \(layer.key)", name, 1, known + ["id", "name"])
      }
      return property.declaration.type
    case "column", "has_day", "first_day":
      let name = Self.literal(call, 0)
      guard let index = declarations.fieldIndex(name) else {
        throw unknown("field", name, 0, declarations.fields.map(\.declaration.name))
      }
      guard call.name == "first_day" else { return .bool }
      let dates = declarations.fields.filter { $0.declaration.type == .date }
      guard declarations.fields[index].declaration.type == .date else {
        throw unknown("field of dates", name, 0, dates.map(\.declaration.name))
      }
      return .date
    case "figure_area":
      let name = Self.literal(call, 0)
      let numbers = declarations.fields.filter {
        if case .number = $0.declaration.type { true } else { false }
      }
      guard numbers.contains(where: { $0.declaration.name == name }) else {
        throw unknown("field of numbers", name, 0, numbers.map(\.declaration.name))
      }
      return .number(.area)
    case "catalogue": return try catalogueType(of: call)
    case "distance_where", "nearest", "bearing_where", "has_nearer", "has_upwind",
      "nearest_upwind", "distance_upwind", "bearing_upwind":
      try prove(conditionOf: call)
      return Self.results[call.name] ?? .text
    case "overlap_area_where", "overlap_share_where":
      try prove(conditionOf: call)
      return Self.results[call.name] ?? .number(.none)
    case "overlap_outside":
      _ = try difference(of: call)
      return .number(.area)
    case "use_is":
      let name = Self.literal(call, 1)
      guard declarations.useSet(name) != nil else {
        throw unknown("set of land uses", name, 1, declarations.useSets.map(\.name))
      }
      return .bool
    case "approval_concerns":
      let line = Self.literal(call, 1)
      guard ApprovalText.Line(rawValue: line) != nil else {
        throw unknown("control line", line, 1, ApprovalText.Line.allCases.map(\.rawValue))
      }
      return .bool
    case "permit":
      let name = Self.literal(call, 0).map { $0 == "-" ? "_" : $0 } + "_permit"
      guard declarations.fieldIndex(String(name)) != nil else {
        let known = declarations.fields.map(\.declaration.name).filter { $0.hasSuffix("_permit") }
        throw unknown("permit field", String(name), 0, known)
      }
      return .bool
    default:
      if Self.layerFunctions.contains(call.name) { _ = try layer(call, 0) }
      if call.name.hasPrefix("total_") { return try totalType(of: call, layer: try layer(call, 0)) }
      if let type = try layerMeasureType(of: call) { return type }
      if try tableMeasure(of: call) != nil { return .number(.none) }
      return Self.results[call.name] ?? .text
    }
  }

  public func answers(of call: Call) -> [String]? {
    switch call.name {
    case "start_basis": IdleClock.StartBasis.allCases.map(\.rawValue)
    case "start_state": IdleClock.StartState.allCases.map(\.rawValue)
    case "stage_certainty": IdleClock.StageCertainty.allCases.map(\.rawValue)
    case "cause_state": IdleClock.CauseState.allCases.map(\.rawValue)
    case "zone", "largest", "catalogue":
      measure(of: call).flatMap(words(of:))?.entries.map(\.word)
    default: nil
    }
  }

  /// The measure a call stands for; nil where this catalogue did not type the call.
  func measure(of call: Call) -> Measure? {
    if let predicate = SpatialPredicate(call) { return .spatial(predicate) }
    if call.name == "geometry", call.type == .geometry { return .geometry }
    let layer = declarations.layerIndex(Self.literal(call, 0)) ?? 0
    switch call.name {
    case "area": return .area
    case "measured_area": return .measuredArea
    case "area_difference": return .areaDifference
    case "overlap_area": return .overlapArea(layer: layer)
    case "overlap_share": return .overlapShare(layer: layer)
    case "overlap_area_where":
      return .overlapAreaWhere(LayerPart(layer: layer, chosen: condition(of: call, layer)))
    case "overlap_share_where":
      return .overlapShareWhere(LayerPart(layer: layer, chosen: condition(of: call, layer)))
    case "area_within": return .areaWithin(layer: layer)
    case "lies_within": return .liesWithin(layer: layer)
    case "overlap_outside": return (try? difference(of: call)).map { .overlapOutside($0) }
    case "outside_area": return .outsideArea(layer: layer)
    case "overlap_width": return .overlapWidth(layer: layer)
    case "frontage": return .frontage(layer: layer)
    case "distance": return .distance(layer: layer)
    case "column": return declarations.fieldIndex(Self.literal(call, 0)).map { .column(field: $0) }
    case "has_day": return declarations.fieldIndex(Self.literal(call, 0)).map { .hasDay(field: $0) }
    case "first_day":
      return declarations.fieldIndex(Self.literal(call, 0)).map { .firstDay(field: $0) }
    case "figure_area":
      return declarations.fieldIndex(Self.literal(call, 0)).map { .figureArea(field: $0) }
    case "or_else": return .orElse
    case "known_word":
      return .knownWord(
        Set(
          Self.literal(call, 1).split(separator: "、").map {
            MatchingText.plain(String($0))
          }))
    case "star_level": return .starLevel
    case "green_building": return .greenBuilding
    case "public_money": return .publicMoney
    case "approval_concerns":
      return ApprovalText.Line(rawValue: Self.literal(call, 1)).map { .approvalConcerns($0) }
    case "catalogue": return catalogue(of: call)
    case "distance_where": return .distanceWhere(layer: layer, condition(of: call, layer))
    case "is_within": return .isWithin(layer: layer)
    case "nearest": return .nearest(layer: layer, condition(of: call, layer))
    case "bearing_where": return .bearingWhere(layer: layer, condition(of: call, layer))
    case "has_nearer": return .hasNearer(layer: layer, condition(of: call, layer))
    case "has_upwind": return .hasUpwind(layer: layer, condition(of: call, layer))
    case "nearest_upwind": return .upwind(layer: layer, condition(of: call, layer), .name)
    case "distance_upwind": return .upwind(layer: layer, condition(of: call, layer), .distance)
    case "bearing_upwind": return .upwind(layer: layer, condition(of: call, layer), .bearing)
    case "zone": return .zone(layer: layer, property: property(call, of: layer))
    case "zone_count": return .zoneCount(layer: layer)
    case "largest": return .largest(layer: layer, property: property(call, of: layer))
    case "least", "least_name", "above_least": return least(of: call, layer: layer)
    case "largest_share": return .largestShare(layer: layer)
    case "released": return .released(layer: layer)
    case "release_agrees": return .releaseAgrees(layer: layer)
    case "total_area", "total_count", "total_sum": return total(call, layer: layer)
    case "land_use_group": return .landUseGroup
    case "use_is":
      let name = Self.literal(call, 1)
      return declarations.useSets.firstIndex { $0.name == name }.map { .useIs(set: $0) }
    case "use_compatible": return .useCompatible
    case "use_compatibility_row": return .useCompatibilityRow
    case "code_matches_name": return .codeMatchesName
    case "code_in_list": return .codeInList
    case "code_edition": return .codeEdition
    case "industry_leads": return .industryLeads
    case "permit":
      let name = Self.literal(call, 0).map { $0 == "-" ? "_" : $0 } + "_permit"
      return declarations.fieldIndex(String(name)).map { .permit(field: $0) }
    case "threshold":
      return .threshold(declarations.threshold(Self.literal(call, 0))?.baseValue)
    case "as_of": return .asOf
    case "anniversary": return .anniversary
    case "months_between": return .monthsBetween
    case "days_between": return .daysBetween
    case "days_late": return .daysLate
    case "year_of": return .yearOf
    case "state_owned": return .stateOwned
    case "has_contract": return .hasContract
    case "has_contract_number": return .hasContractNumber
    case "has_idle_cause": return .hasIdleCause
    case "start_due": return .startDue
    case "start_basis": return .startBasis
    case "start_state": return .startState
    case "idle_since": return .idleSince
    case "idle_stage": return .idleStage
    case "stage_certainty": return .stageCertainty
    case "idle_months": return .idleMonths
    case "days_to_next_stage": return .daysToNextStage
    case "cause_state": return .causeState
    case "idle_fee_base": return .idleFeeBase
    case "idle_fee": return .idleFee
    case "developed_share": return .developedShare
    case "invested_share": return .investedShare
    case "suspended": return .suspended
    case "completed": return .completed
    case "delivered_on": return .deliveredOn
    case "delivered_late": return .deliveredLate
    case "extension_months": return .extensionMonths
    case "missing_years", "short_sums", "first_year", "last_year":
      return (try? tableMeasure(of: call)).flatMap { $0.map(Measure.ofTable) }
    default: return (try? layerMeasure(of: call)).flatMap { $0.map(Measure.ofLayers) }
    }
  }

  func layer(_ call: Call, _ argument: Int) throws(CallFailure) -> Int {
    let key = Self.literal(call, argument)
    guard let index = declarations.layerIndex(key) else {
      throw unknown("layer role", key, argument, declarations.layers.map(\.key))
    }
    return index
  }

  private func property(_ call: Call, of layer: Int) -> Measure.ZoneProperty {
    let name = Self.literal(call, 1)
    if name == "id" { return .id }
    let fields = declarations.layers[layer].properties
    let index = fields.firstIndex { $0.declaration.name == name }
    return index.map { .declared($0) } ?? .name
  }

  func unknown(
    _ kind: String, _ name: String, _ argument: Int, _ known: [String]
  ) -> CallFailure {
    CallFailure(
      argument: argument, "the plan has no \(kind) '\(name)'",
      suggestion: NearMiss.didYouMean(name, among: known)
        ?? (known.isEmpty ? nil : "known: \(known.joined(separator: ", "))"))
  }

  static func literal(_ call: Call, _ index: Int) -> String {
    index < call.arguments.count ? call.text(at: index) ?? "" : ""
  }
}
