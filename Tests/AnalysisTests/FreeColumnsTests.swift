import Testing

@testable import Analysis

/// Columns that carry no field are suggested while people may have named them.
@Suite struct FreeColumnsTests {
  @Test func theNearestOfAFewIsNamed() {
    let few = FreeColumns((0..<FreeColumns.most - 1).map { "col_\($0)" } + ["registr_area", "id"])
    #expect(few.nearest(to: ["宗地面积", "register_area"]) == "registr_area")
    #expect(few.nearest(to: ["宗地面积"]) == nil)
    #expect(few.nearest(to: ["ie"]) == nil, "two letters are near to any two others")
  }

  @Test func ofMoreThanPeopleWriteNoneIs() {
    let many = FreeColumns((0..<FreeColumns.most).map { "col_\($0)" } + ["registr_area"])
    #expect(many.nearest(to: ["register_area"]) == nil)
  }
}
