import Testing
import Values

/// What stands in a column of contract numbers.
@Suite struct SupervisionNumberTests {
  @Test(arguments: [
    ("4401122018A00827", true), ("穗国房合字(2018)第5号", true), ("合同 7", true), ("第5号", true),
    ("补录中", false), ("无监管号", false), ("0", false), ("000", false), ("0", false), ("—", false),
    ("", false),
  ])
  func naming(text: String, isName: Bool) {
    #expect(SupervisionNumber.isName(text) == isName, "\(text)")
  }
}
