import Findings
import Plan
import Testing

@testable import Analysis
@testable import Measures

/// What is known of a plan before a case is run.
@Suite struct PlanTraitsTests {
  @Test func rulesAreLookedAtWhereverTheyAsk() throws {
    var plan = try ShippedPlan.package.get()
    let traits = PlanTraits(plan)
    #expect(traits.keepsUnlisted)
    #expect(!traits.areaRules.isEmpty && traits.areaRules.count < plan.rules.count)
    let asking = plan.rules.filter { rule in
      var alone = plan
      alone.rules = [rule]
      alone.indicators = []
      return PlanTraits(alone).keepsUnlisted
    }
    #expect(!asking.isEmpty && asking.count < plan.rules.count)
    let codes = Set(asking.map(\.declaration.card.code))
    plan.rules.removeAll { codes.contains($0.declaration.card.code) }
    plan.indicators = []
    #expect(!PlanTraits(plan).keepsUnlisted)
  }

  /// A run that is told the traits has the setting of one that looks itself.
  @Test(arguments: [[], ["USE"], ["INP"]]) func beingToldIsAsLooking(select: [String]) throws {
    let plan = try ShippedPlan.package.get()
    var request = CheckRequest(inputs: [], plan: plan, select: select)
    let looking = try RunSetting(request)
    request.traits = PlanTraits(plan)
    let told = try RunSetting(request)
    #expect(told.keepsUnlisted == looking.keepsUnlisted && told.keepsUnlisted)
    #expect(told.book.areaLimit == looking.book.areaLimit)
  }
}
