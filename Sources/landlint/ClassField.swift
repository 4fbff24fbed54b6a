import Balance
import Findings
import Plan
import Values

/// The field whose values are the classes of land, and how they are sorted.
struct ClassField {
  /// The plan's name of it.
  let name: String
  let scheme: ClassScheme

  /// - Parameter wanted: as the plan or a file names it; the land use where left out.
  init(_ wanted: String?, in plan: PlanPackage) throws {
    let fields = plan.declarations.fields
    let land = plan.land
    guard
      let field = fields.first(where: { field in
        field.declaration.name == wanted ?? "land_use"
          || wanted.map(field.declaration.acceptedNames.contains) ?? false
      })
    else {
      guard let wanted else {
        // A plan without a field of land use: every plot is of a class that nobody states.
        name = "land_use"
        scheme = ClassScheme(
          label: Bilingual(zh: "用地分类", en: "land use"), list: nil, listed: { _ in nil })
        return
      }
      let known = fields.map(\.declaration).flatMap { [$0.name] + $0.acceptedNames }
      let hint = NearMiss.best(for: wanted, among: known).map { "; did you mean \($0)?" } ?? ""
      throw CommandFailure(message: "--class: the plan knows no field '\(wanted)'\(hint)")
    }
    name = field.declaration.name
    let isCoded = if case .code = field.declaration.type { true } else { false }
    scheme = ClassScheme(
      label: field.label, list: isCoded && !land.list.entries.isEmpty ? land.list : nil,
      listed: { land.listed($0) })
  }
}
