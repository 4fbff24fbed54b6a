import Analysis
import Findings
import Loaders
import Plan
import Values

/// `--join FILE --on FIELD`: a table whose columns become attributes of the parcels.
struct JoinTable {
  let options: Check
  let plan: PlanPackage

  /// The day of judgement: a permit of a later day is none yet.
  let day: CalendarDate?

  init(_ options: Check, plan: PlanPackage, day: CalendarDate?) {
    self.day = day
    self.options = options
    self.plan = plan
  }

  func load() throws -> ContractJoin? {
    guard let path = options.join else {
      if options.on != nil { throw CommandFailure(message: "--on needs --join FILE") }
      return nil
    }
    guard let name = options.on else {
      throw CommandFailure(message: "--join needs --on FIELD, such as --on 电子监管号")
    }
    let declarations = plan.declarations.fields.map(\.declaration)
    let named = FieldMap(keys: [name], declarations: declarations)
    guard let field = declarations.indices.first(where: { named.column(of: $0) != nil }) else {
      let known = declarations.flatMap(\.acceptedNames)
      let hint = NearMiss.best(for: name, among: known).map { "; did you mean \($0)?" } ?? ""
      throw CommandFailure(message: "--on: the plan knows no field '\(name)'\(hint)")
    }
    do {
      let bytes = try WholeFile.bytes(path: path, mayBePipe: true)
      if Self.isWorkbook(bytes) {
        throw CommandFailure(
          message: "--join: \(path) is a workbook; tables are CSV: save the sheet as CSV UTF-8")
      }
      let table = try Table(bytes: bytes)
      let join = try Join(table, on: name, declarations: declarations) {
        index, column in
        let declared = declarations[index]
        return FieldReader(
          declared, unit: column.unit ?? Self.unit(declared),
          codes: plan.land.codes(for: declared.type),
          zoneMinutes: plan.declarations.timeZoneMinutes,
          mayHoldFractions: declared.mayHoldFractions(in: column),
          isOfDates: declared.isOfDates(rank: column.rank, among: declarations), asOf: day)
      }
      return ContractJoin(path: path, join: join, field: field)
    } catch let failure as TableFailure {
      throw CommandFailure(
        message: "--join: \(path):\(failure.line):\(failure.column): "
          + CommandPhrases.text(failure.what, Terminal.spoken))
    } catch let failure as LoadFailure {
      throw CommandFailure(message: "--join: \(failure.message[Terminal.spoken])")
    }
  }

  /// The first bytes of a ZIP archive, as .xlsx and .ods are, or of an .xls.
  private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// A table has no geometry to find an area's unit by: square metres unless its column says so.
  private static func unit(_ field: FieldDeclaration) -> Unit? {
    if field.unit == nil, case .number(.area) = field.type { return .squareMetre }
    return nil
  }
}
