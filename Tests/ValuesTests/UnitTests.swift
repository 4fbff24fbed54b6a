import Testing
import Values

@Suite("Units")
struct UnitTests {
  @Test("feet, miles and acres by their definitions")
  func definitions() {
    #expect(Unit.foot.inBase(1) == 0.3048)
    #expect(Unit.mile.inBase(1) == 5280 * 0.3048)
    #expect(abs(Unit.acre.inBase(1) - 43_560 * Unit.squareFoot.factor) < 1e-9)
    #expect(abs(Unit.squareFoot.factor - 0.3048 * 0.3048) < 1e-16)
    let ratio = Unit.surveyFoot.factor / Unit.foot.factor
    #expect(abs(ratio - 1.000002000004) < 1e-12)
    #expect(abs(Unit.surveyAcre.factor / Unit.acre.factor - ratio * ratio) < 1e-12)
    #expect(abs(Unit.surveyAcre.factor - 4_046.872_609_874_252) < 1e-9)
  }

  @Test(
    "as files write them",
    arguments: [
      ("ft", Unit.foot), ("Feet", .foot), ("sq ft", .squareFoot), ("ACRES", .acre), ("英亩", .acre),
    ])
  func written(word: String, unit: Unit) {
    #expect(Unit.written(word) == unit)
  }
}
