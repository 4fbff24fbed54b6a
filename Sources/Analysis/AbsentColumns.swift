import Findings
import Loaders
import Measures
import Plan
import Values

/// Fields of which no feature of a run has a column, and what is then said in place of “not in this
/// feature”. It is known at the end only: the last feature may have one.
struct AbsentColumns {
  private let phrases: [(before: Bilingual, after: Bilingual)]

  /// A column that may be meant is named among those that carry no field, unless these are more than
  /// `FreeColumns.most`.
  ///
  /// - Parameters:
  ///   - columns: fields of which some feature has a column, by bit.
  ///   - names: all columns of the run.
  init(_ columns: UInt128, names: Set<String>, _ declarations: PlanDeclarations) {
    let fields = declarations.fields.map(\.declaration)
    let map = FieldMap(keys: names.sorted(), declarations: fields)
    let taken = Set(map.candidates.flatMap { $0.map(\.key) })
    let free = FreeColumns(names.subtracting(taken))
    phrases = fields.indices.filter { columns & (1 << UInt128($0)) == 0 }.map { index in
      let label = declarations.fields[index].label
      let near = free.nearest(to: fields[index].acceptedNames + [fields[index].name])
      return (
        Gap.without(column: label, Gap.notInFeature),
        Gap.without(
          column: label,
          Bilingual(
            zh: "无此列" + (near.map { ",是否即“\($0)”" } ?? ""),
            en: "no such column" + (near.map { "; is '\($0)' meant to be it?" } ?? "")))
      )
    }
  }

  /// The reason with the words that are true of the whole run.
  func said(_ reason: Bilingual) -> Bilingual {
    guard reason.en.contains(Gap.notInFeature.en) else { return reason }
    var said = reason
    // Replacing walks the characters of a text; few of some hundred phrases stand in a reason.
    for (before, after) in phrases where Self.stands(before.en, in: reason.en) {
      // Labels may end alike: the whole name stands behind what begins a reason or parts two.
      for start in ["缺", "、"] {
        said.zh = said.zh.replacing(start + before.zh, with: start + after.zh)
      }
      for start in ["no ", ", "] {
        said.en = said.en.replacing(start + before.en, with: start + after.en)
      }
    }
    return said
  }

  /// Whether a text holds another, byte for byte.
  private static func stands(_ part: String, in text: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { start in
      text[start...].starts(with: part)
    }
  }
}
