import Findings
import Measures
import Plan
import Testing

/// Every function that a rule may call is described once for the manual, and no other.
@Suite struct DescriptionTests {
  @Test func describedAreThoseOfTheCatalogue() {
    let described = MeasureCatalog.descriptions.map(\.name)
    #expect(Set(described).count == described.count, "none twice")
    #expect(Set(described) == Set(MeasureCatalog.functionNames))
  }

  @Test func wordsStandInBothLanguages() {
    for description in MeasureCatalog.descriptions {
      #expect(!description.words.zh.isEmpty && !description.words.en.isEmpty)
      #expect(description.words.zh.unicodeScalars.contains { $0.value >= 0x4E00 })
      #expect(description.words.en.unicodeScalars.allSatisfy { $0.value < 0x4E00 })
    }
  }
}
