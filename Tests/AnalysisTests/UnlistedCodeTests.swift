import Analysis
import Findings
import Plan
import Planar
import Testing
import Values

/// A code that no list has is judged by a rule that asks for it, whatever other rules a plan has.
@Suite struct UnlistedCodeTests {
  @Test func aRuleAsksForItWhereverItStands() async throws {
    var plan = try ShippedPlan.package.get()
    // It asks whether the code is listed in `applies` alone.
    plan.rules = plan.rules.filter { $0.declaration.card.code == "INP401" }
    var scene = Scene()
    for (index, use) in [("9999", "某用地"), ("1001", "工业用地"), ("1001", "公园绿地")].enumerated() {
      let x = Double(index) * 128
      scene.plots.append(
        Scene.Plot(
          shape: .rectangle(x, 0, x + 100, 80),
          properties: [("宗地代码", "P\(index)"), ("用地代码", use.0), ("用地名称", use.1)]))
    }
    let path = "\(ShippedPlan.scratch)/unlisted-\(UInt32.random(in: 0...UInt32.max)).geojson"
    try ShippedPlan.write(scene.text, to: path)
    defer { ShippedPlan.remove(path) }
    let request = CheckRequest(
      inputs: [path], plan: plan, asOf: CalendarDate(year: 2025, month: 12, day: 31),
      select: ["INP401"])
    let verdicts = try await Scene.check(request).verdicts(of: "INP401")
    #expect(verdicts["P0"] == .notApplicable)
    #expect(verdicts["P1"] == .conforms)
    #expect(verdicts["P2"] == .incomplete)
  }
}
