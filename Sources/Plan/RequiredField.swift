public import Findings
import Loaders
import Values

/// A column that every file of parcels is to have, with a value for every plot.
public struct RequiredField: Sendable {
  /// As it was asked for.
  public var name: Bilingual
  /// Places among the plan's fields that are read from the column; a value of one of them is enough.
  public var fields: [Int]
}

extension PlanDeclarations {
  /// Demands a column of parcels: by a field's own name, by a name under which files carry the
  /// field, or by a name that the plan does not know. Such a column is read as a text.
  ///
  /// - Returns: false where the plan has no room for one more field.
  public mutating func require(column name: String) -> Bool {
    let map = FieldMap(keys: [name], declarations: fields.map(\.declaration))
    var places = fields.indices.filter { map.column(of: $0) != nil }
    if places.isEmpty {
      guard fields.count < Self.mostFields else { return false }
      fields.append(
        PlanField(
          declaration: FieldDeclaration(name: name, acceptedNames: [], type: .text),
          label: Bilingual(zh: name, en: name)))
      places = [fields.count - 1]
    }
    if !required.contains(where: { $0.fields == places }) {
      required.append(RequiredField(name: Bilingual(zh: name, en: name), fields: places))
    }
    return true
  }

  /// What the plan itself demands: `required: true` of a field.
  mutating func requireOwn() {
    required = fields.indices.filter { fields[$0].isRequired }.map {
      RequiredField(name: fields[$0].label, fields: [$0])
    }
  }
}
