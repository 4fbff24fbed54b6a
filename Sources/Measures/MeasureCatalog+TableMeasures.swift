import Expressions
import Findings
import Plan
import Values

/// The functions that ask a table as a whole, for rules on layers.
extension MeasureCatalog {
  static let tableMeasures: [FunctionSignature] = {
    let names = [
      ("missing_years", ["table", "item", "year", "column"]),
      ("short_sums", ["table", "item", "part", "whole"]),
      ("first_year", ["table", "year"]), ("last_year", ["table", "year"]),
    ]
    return names.map { name, parameters in
      FunctionSignature(
        name,
        parameters.map {
          FunctionSignature.Parameter($0, accepts: [.text], isLiteral: true, presence: .required)
        }, result: nil)
    }
  }()

  /// The measure of a table, its literals proved; nil for other functions.
  func tableMeasure(of call: Call) throws(CallFailure) -> TableMeasure? {
    guard Self.tableMeasures.contains(where: { $0.name == call.name }) else { return nil }
    let name = Self.literal(call, 0)
    guard let index = declarations.catalogueIndex(name) else {
      throw unknown("catalogue", name, 0, declarations.userCatalogues.map(\.name))
    }
    let table = declarations.userCatalogues[index]
    func place(_ argument: Int, _ kind: String, among fields: [PlanField]) throws(CallFailure)
      -> Int
    {
      let word = Self.literal(call, argument)
      let names = fields.map(\.declaration.name)
      guard let place = names.firstIndex(of: word) else {
        throw unknown("\(kind) of \(name)", word, argument, names)
      }
      return place
    }
    func number(_ argument: Int) throws(CallFailure) -> Int {
      let column = try place(argument, "column", among: table.columns)
      guard case .number = table.columns[column].declaration.type else {
        throw CallFailure(argument: argument, "only numbers are summed")
      }
      return column
    }
    let item = try place(1, "key", among: table.keys)
    if call.name == "first_year" { return .firstYear(index, year: item) }
    if call.name == "last_year" { return .lastYear(index, year: item) }
    if call.name == "missing_years" {
      return .missingYears(
        index, item: item, year: try place(2, "key", among: table.keys),
        column: try place(3, "column", among: table.columns))
    }
    return .shortSums(index, item: item, part: try number(2), whole: try number(3))
  }

  /// How a measure of a table is called where its value is shown.
  func label(of measure: TableMeasure) -> Bilingual {
    let name = declarations.userCatalogues[measure.catalogue].label
    return switch measure {
    case .missingYears: Bilingual(zh: "\(name.zh)缺年数", en: "years missing in \(name.en)")
    case .firstYear: Bilingual(zh: "\(name.zh)首年", en: "first year of \(name.en)")
    case .lastYear: Bilingual(zh: "\(name.zh)末年", en: "last year of \(name.en)")
    case .shortSums: Bilingual(zh: "\(name.zh)合计不足项数", en: "items short of the total in \(name.en)")
    }
  }
}
