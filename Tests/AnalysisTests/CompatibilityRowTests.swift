import Findings
import Plan
import Planar
import Testing
import Values

/// A use that is held incompatible is so by a row of the table, which the finding names.
struct CompatibilityRowTests {
  @Test func theFindingNamesRowSourceAndWhetherItIsVerified() async throws {
    var scene = Scene()
    scene.plots = [
      Scene.Plot(
        shape: .rectangle(10, 10, 60, 60),
        properties: [("宗地代码", "A"), ("用地用海分类代码", "0901"), ("批准日期", "2022-05-18")])
    ]
    scene.layers["detailed-plan"] = [
      Scene.Source(
        id: "K1", shape: .rectangle(0, 0, 100, 80),
        validFrom: CalendarDate(year: 2021, month: 1, day: 1),
        fields: ["plot": .text("K1"), "use": .text("1401")])
    ]
    let result = try await scene.run(select: ["USE101"], name: "row")
    let finding = try #require(result.findings.first)
    let rows = finding.evidence.filter { $0.operand.hasPrefix("use_compatibility_row(") }
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    let words = try #require(row.words)
    #expect(row.value == .text(words.zh))
    #expect(words.zh.hasPrefix("09 用于 1401 不相容(未核):《城市绿线管理办法》"), "\(words.zh)")
    #expect(words.en.hasPrefix("09 on 1401 not compatible (not verified): "), "\(words.en)")
    #expect(words.en.contains("第十一条"))
    #expect(!finding.evidence.contains { $0.operand.hasPrefix("or_else(") })
  }

  @Test func onlyRowsThatDecideAreNamed() throws {
    let tables = try ShippedPlan.package.get().land
    func rows(_ actual: String, _ planned: String, _ list: String? = nil) -> [String] {
      tables.decidingRows(of: actual, planned: planned, list: list)
    }
    #expect(rows("070102", "070102") == [], "the class itself")
    #expect(rows("0901", "1401") == ["09>1401"])
    #expect(rows("0901", "1401", "0901") == [], "the plan's own list")
    #expect(rows("080404", "070102") == ["080404>070102"])
    #expect(rows("1506", "1501") == [], "neither says")
    #expect(rows("070102", "100101/100102") == ["07>100101", "07>100102"])
    let ground = try #require(tables.compatibilityGrounds["080404>070102"])
    #expect(ground.isCompatible && ground.isVerified == nil)
    #expect(!ground.words.zh.contains("核"), "nothing is said of what the table does not say")
  }
}
