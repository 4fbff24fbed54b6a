import Findings
import Measures
import Plan
import Testing
import Values

/// What a rule's page says that it needs of the features of a layer.
@Suite struct NeededPropertyTests {
  private func names(_ code: String) throws -> [String: [String]] {
    try needs(code).properties.mapValues { $0.map(\.declaration.name) }
  }

  private func needs(_ code: String) throws -> RuleNeeds {
    let package = try ShippedPlan.package.get()
    let declarations = package.declarations
    let rule = package.rules.first { $0.declaration.card.code == code }
    let indicator = package.indicators.first { $0.declaration.card.code == code }
    let needs =
      rule.map { RuleNeeds(rule: $0, declarations: declarations) }
      ?? indicator.map { RuleNeeds(indicator: $0, declarations: declarations) }
    return try #require(needs)
  }

  @Test("fields that turn a verdict without being missed stand in a list of their own")
  func furtherFields() throws {
    for code in ["IDL101", "IDL102"] {
      let needs = try needs(code)
      let further = needs.furtherFields.map(\.declaration.name)
      let all = further + needs.fields.map(\.declaration.name)
      for name in ["extended_start", "idle_cause", "idle_cause_review", "start_note", "build_year"]
      {
        #expect(all.contains(name), "\(code) \(name)")
      }
      #expect(Set(all).count == all.count && further.contains("extended_start"))
      #expect(!all.contains("far"))
    }
    let blue = try needs("BLU101").furtherFields.map(\.declaration.name)
    #expect(Set(blue).isSuperset(of: ["build_year", "actual_completion"]))
    #expect(!blue.contains("idle_cause") && !blue.contains("approval_date"))
  }

  @Test(
    "what it asks for, the use that says which end a number is, and the days",
    arguments: [
      ("USE201", "detailed-plan", ["use", "far_max", "approved"]),
      ("USE205", "detailed-plan", ["height_max", "approved"]),
      ("USE101", "detailed-plan", ["use", "compatible", "approved"]),
      ("SVC502", "facility:primary-care", ["standardised"]),
    ])
  func asked(code: String, layer: String, expected: [String]) throws {
    #expect(try names(code)[layer] == expected)
  }

  @Test("nothing that no condition asks for")
  func unasked() throws {
    #expect(try names("BLU101") == ["blue-line:permanent": []])
  }

  @Test("a detailed plan is read by the names that parcels have")
  func sameNames() throws {
    let declarations = try ShippedPlan.package.get().declarations
    let plan = try #require(declarations.layers.first { $0.key == "detailed-plan" })
    func ofPlan(_ name: String) throws -> Set<String> {
      let property = try #require(plan.properties.first { $0.declaration.name == name })
      return Set(property.declaration.acceptedNames)
    }
    for (property, field) in [
      ("plot", "plan_plot"), ("use", "land_use"), ("far_max", "far"), ("far_min", "far"),
      ("density_max", "density"), ("density_min", "density"), ("green_max", "green_ratio"),
      ("green_min", "green_ratio"), ("height_max", "height"),
    ] {
      let index = try #require(declarations.fieldIndex(field))
      let names = declarations.fields[index].declaration.acceptedNames
      #expect(try ofPlan(property).isSuperset(of: names), "\(property)")
    }
  }
}
