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
    if wanted == nil, !fields.contains(where: { $0.declaration.name == "land_use" }) {
      // A plan without a field of land use: every plot is of a class that nobody states.
      name = "land_use"
      scheme = ClassScheme(
        label: Bilingual(zh: "用地分类", en: "land use"), list: nil, classes: { _ in [] })
      return
    }
    let field = try plan.field(wanted ?? "land_use", for: "--class")
    name = field.declaration.name
    let isCoded = if case .code = field.declaration.type { true } else { false }
    scheme = ClassScheme(
      label: field.label, list: isCoded && !land.list.entries.isEmpty ? land.list : nil,
      classes: { land.classes($0) })
  }
}

extension PlanPackage {
  /// A field as the plan or a file names it.
  ///
  /// - Throws: `CommandFailure` that names the option, with the nearest name.
  func field(_ wanted: String, for option: String) throws -> PlanField {
    let fields = declarations.fields
    if let field = fields.first(where: {
      $0.declaration.name == wanted || $0.declaration.acceptedNames.contains(wanted)
    }) {
      return field
    }
    let known = fields.map(\.declaration).flatMap { [$0.name] + $0.acceptedNames }
    let hint = NearMiss.best(for: wanted, among: known).map { "; did you mean \($0)?" } ?? ""
    throw CommandFailure(message: "\(option): the plan knows no field '\(wanted)'\(hint)")
  }
}
