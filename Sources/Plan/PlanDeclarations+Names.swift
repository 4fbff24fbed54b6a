import Findings
import Values

/// Whether the names that entries give are those of others.
extension PlanDeclarations {
  /// What no entry can know by itself: whether the names it gives are those of others.
  func compare(_ entry: PlanMapping) {
    let lists =
      PlanMapping.members(entry["fields"])
      + PlanMapping.members(entry["layers"]).flatMap {
        PlanMapping.members($0.value.member("properties"))
      }
    for item in PlanMapping.members(entry["fields"]) {
      guard let place = item.value.member("named-by") else { continue }
      let texts = fields.filter { $0.declaration.type == .text }.map(\.declaration.name)
      _ = place.attempt { () throws(PlanFailure) in
        try place.word("field with the name of the code", among: texts)
      }
    }
    for item in lists where item.value.member("type")?.string == "code" {
      guard let list = item.value.member("list"), let name = list.string else { continue }
      guard entry["land-use"] != nil else {
        list.note("there is no code list '\(name)'; the plan has no land-use")
        continue
      }
      guard name != landUseList else { continue }
      list.note("there is no code list '\(name)'; the list of land-use is '\(landUseList)'")
    }
    compareNames(entry["fields"], fields)
    for item in PlanMapping.members(entry["fields"]) {
      item.value.member("values")?.note(
        "lists of values are for properties of layers and columns of tables; parcels keep their words"
      )
    }
    for part in ["layers", "catalogues"] {
      for item in PlanMapping.members(entry[part]).flatMap({ layer in
        ["properties", "keys", "columns"].flatMap { PlanMapping.members(layer.value.member($0)) }
      }) {
        item.value.member("required")?.note("only fields of parcels can be required")
      }
    }
    for item in PlanMapping.members(entry["layers"]) {
      let layer = layers.first { $0.key == item.key }
      compareNames(item.value.member("properties"), layer?.properties ?? [])
    }
    for item in PlanMapping.members(entry["layers"]) {
      guard layers.first(where: { $0.key == item.key })?.setbackThreshold != nil,
        let place = item.value.member("setback")
      else { continue }
      let known = thresholds.filter { $0.unit.dimension == .length }.map(\.name)
      _ = place.attempt { () throws(PlanFailure) in
        try place.word(
          "setback, in metres or the name of a threshold that is a length", among: known)
      }
    }
    compareCovers(entry["layers"])
  }

  /// One column serves two fields only where they read different things from it: the two ends of a
  /// limit, or a value and the words in which it is written.
  private func compareNames(_ node: PlanNode?, _ fields: [PlanField]) {
    let declared = Dictionary(
      fields.map { ($0.declaration.name, $0.declaration) }, uniquingKeysWith: { first, _ in first })
    var readers: [String: [FieldDeclaration]] = [:]
    for item in PlanMapping.members(node) {
      guard let field = declared[item.key] else { continue }
      for name in item.value.member("names").map(PlanNode.elements) ?? [] {
        guard let text = name.string else { continue }
        let others = readers[MatchingText.plain(text)] ?? []
        readers[MatchingText.plain(text), default: []].append(field)
        let rival = others.first {
          $0.name != field.name && $0.part == field.part
            && ($0.type == .text) == (field.type == .text)
        }
        guard let other = rival else { continue }
        name.note(
          "the name '\(text)' is taken by the field \(other.name); one column is read for two "
            + "fields only as the two parts of a limit, or as a value and its text")
      }
    }
  }
}
