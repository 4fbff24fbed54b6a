import Expressions
import Values

extension MeasureCatalog {
  /// Functions whose first argument names a layer.
  static let layerFunctions: Set<String> = [
    "overlap_area", "overlap_share", "overlap_area_where", "overlap_share_where", "overlap_width",
    "outside_area", "frontage", "distance",
    "zone", "zone_count", "largest", "largest_share", "released", "release_agrees",
    "distance_where", "least", "least_name", "above_least",
    "nearest", "bearing_where", "has_nearer", "has_upwind", "is_within",
    "nearest_upwind", "distance_upwind", "bearing_upwind",
    "total_area", "total_count", "total_sum", "area_within", "lies_within",
  ]

  /// Types of functions whose result does not depend on their literal arguments.
  static let results: [String: ValueType] = [
    "area": .number(.area), "area_difference": .number(.none),
    "measured_area": .number(.area),
    "overlap_area": .number(.area), "overlap_share": .number(.none),
    "overlap_area_where": .number(.area), "overlap_share_where": .number(.none),
    "overlap_width": .number(.length), "frontage": .number(.length),
    "outside_area": .number(.area), "area_within": .number(.area), "lies_within": .bool,
    "overlap_outside": .number(.area), "green_building": .bool,
    "distance": .number(.length), "zone_count": .number(.none),
    "largest_share": .number(.none), "released": .bool, "release_agrees": .bool,
    "least_name": .text, "above_least": .bool,
    "distance_where": .number(.length), "nearest": .text, "bearing_where": .number(.none),
    "column": .bool, "has_day": .bool, "first_day": .date, "or_else": .text, "known_word": .bool,
    "star_level": .number(.none),
    "public_money": .bool, "approval_concerns": .bool,
    "has_nearer": .bool, "has_upwind": .bool, "is_within": .bool,
    "nearest_upwind": .text, "distance_upwind": .number(.length),
    "bearing_upwind": .number(.none),
    "land_use_group": .text,
    "use_compatibility_row": .text,
    "use_compatible": .bool, "code_matches_name": .bool, "code_in_list": .bool,
    "code_edition": .text, "industry_leads": .bool, "as_of": .date, "anniversary": .date,
    "months_between": .number(.months), "days_between": .number(.days),
    "days_late": .number(.days),
    "year_of": .number(.none),
    "state_owned": .bool, "has_contract": .bool, "has_contract_number": .bool,
    "has_idle_cause": .bool, "start_due": .date, "start_basis": .text,
    "start_state": .text, "idle_since": .date, "idle_stage": .number(.none),
    "stage_certainty": .text,
    "idle_months": .number(.months), "days_to_next_stage": .number(.days),
    "cause_state": .text, "idle_fee_base": .number(.money), "idle_fee": .number(.money),
    "developed_share": .number(.none), "invested_share": .number(.none),
    "suspended": .bool, "completed": .bool, "delivered_on": .date, "delivered_late": .bool,
    "extension_months": .number(.months),
  ]

  static let signatures: [FunctionSignature] = {
    func literal(_ name: String) -> FunctionSignature.Parameter {
      FunctionSignature.Parameter(name, accepts: [.text], isLiteral: true)
    }
    func value(_ name: String, _ accepts: [ValueType]) -> FunctionSignature.Parameter {
      FunctionSignature.Parameter(name, accepts: accepts)
    }
    let text: [ValueType] = [.text]
    let date: [ValueType] = [.date]
    let upwind = [
      literal("layer"), literal("property"), literal("value"),
      value("distance", [.number(.length)]), value("wind", [.number(.none)]),
      value("sector", [.number(.none)]),
    ]
    let sure = [
      FunctionSignature.Parameter("sure", accepts: [.text], isLiteral: true, presence: .optional)
    ]
    let nearest = [literal("layer"), literal("property"), literal("value")] + sure
    let parameters: [(String, [FunctionSignature.Parameter])] = [
      ("overlap_area", [literal("layer")]), ("overlap_share", [literal("layer")]),
      (
        "overlap_area_where", [literal("layer"), literal("property"), literal("value")]
      ),
      (
        "overlap_share_where", [literal("layer"), literal("property"), literal("value")]
      ),
      ("overlap_width", [literal("layer")]), ("frontage", [literal("layer")]),
      ("outside_area", [literal("layer")]), ("area_within", [literal("layer")]),
      ("lies_within", [literal("layer")]),
      (
        "overlap_outside",
        [literal("layer"), literal("other")]
          + ["property", "value", "other-property", "other-value"].map {
            FunctionSignature.Parameter(
              $0, accepts: text, isLiteral: true, presence: .optional)
          }
      ),
      ("distance", [literal("layer")]), ("zone", [literal("layer"), literal("property")]),
      ("zone_count", [literal("layer")]),
      ("largest", [literal("layer"), literal("property")]),
      ("largest_share", [literal("layer")]),
      ("least", [literal("layer"), literal("property")]),
      ("least_name", [literal("layer"), literal("property")]),
      (
        "above_least",
        [
          literal("layer"), literal("property"),
          value("value", [.number(.none), .number(.length), .number(.area)]),
        ]
      ),
      ("released", [literal("layer"), value("on", date)]),
      ("release_agrees", [literal("layer"), value("on", date)]),
      ("column", [literal("field")]), ("has_day", [literal("field")]),
      ("first_day", [literal("field")]), ("figure_area", [literal("field")]),
      ("or_else", [value("text", text), literal("text")]),
      ("known_word", [value("text", text), literal("words")]),
      ("star_level", [value("stars", text)]),
      ("green_building", [value("stars", text)]),
      ("public_money", [value("funding", text)]),
      ("approval_concerns", [value("approval", text), literal("line")]),
      ("is_within", [literal("layer"), value("distance", [.number(.length)])]),
      ("distance_where", nearest), ("nearest", nearest), ("bearing_where", nearest),
      (
        "has_nearer",
        [
          literal("layer"), literal("property"), literal("value"),
          value("distance", [.number(.length)]),
        ]
      ),
      ("has_upwind", upwind), ("nearest_upwind", upwind + sure),
      ("distance_upwind", upwind + sure), ("bearing_upwind", upwind + sure),
      (
        "catalogue",
        [
          literal("catalogue"), literal("column"), value("key", [.text]),
          FunctionSignature.Parameter("key", accepts: [.text], presence: .optional),
        ]
      ),
      ("land_use_group", [value("code", text)]),
      ("use_is", [value("code", text), literal("set")]),
      (
        "use_compatible",
        [value("actual", text), value("planned", text), value("compatible", text)]
      ),
      (
        "use_compatibility_row",
        [value("actual", text), value("planned", text), value("compatible", text)]
      ),
      ("code_matches_name", [value("code", text), value("name", text)]),
      ("code_in_list", [value("code", text)]),
      ("code_edition", [value("code", text), value("name", text)]),
      ("industry_leads", [value("industry", text), value("unit", text)]),
      ("permit", [literal("line")]), ("threshold", [literal("name")]),
      ("anniversary", [value("date", date), value("years", [.number(.none)])]),
      ("months_between", [value("from", date), value("to", date)]),
      ("days_between", [value("from", date), value("to", date)]),
      ("days_late", [value("due", date), value("done", date)]),
      ("year_of", [value("date", date)]),
    ]
    let withArguments = parameters.map { name, list in
      FunctionSignature(name, list, result: nil)
    }
    let named = Set(parameters.map(\.0))
    let plain = results.keys.filter { !named.contains($0) }.sorted().map { name in
      FunctionSignature(name, result: results[name])
    }
    return withArguments + totalSignatures + plain + layerMeasures + tableMeasures
  }()
}
