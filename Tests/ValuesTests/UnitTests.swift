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

  @Test("a number in two units is one number")
  func settled() {
    for tenths in 1...9999 {
      guard let length = Double("\(tenths)e-1"), let metres = Double("\(tenths)e-4") else {
        continue
      }
      #expect(Unit.millimetre.inBase(length) == metres, "\(length) mm")
    }
    #expect(Unit.percent.inBase(40.3) == 0.403)
    #expect(Unit.percent.inBase(82) == 0.82)
    #expect(Unit.foot.inBase(65.6) == 19.99488)
    #expect(Unit.hectare.inBase(1.25) == 12_500)
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
