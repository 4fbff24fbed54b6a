public import Findings

/// A field of the plan whose values are compared.
public struct ComparedField: Hashable, Sendable {
  /// As the plan declares it; the plans of two dates have the same field under the same name.
  public var name: String
  public var label: Bilingual

  public init(name: String, label: Bilingual) {
    self.name = name
    self.label = label
  }
}

extension DatedLand {
  /// Two dates with the fields that the plans of both have, in the later one's order.
  ///
  /// What only one plan asks for says nothing of a change: the other has not read it.
  static func paired(_ old: DatedLand, _ new: DatedLand) -> (old: DatedLand, new: DatedLand) {
    let (first, second) = (old.fields.map(\.name), new.fields.map(\.name))
    guard first != second else { return (old, new) }
    let common = second.filter(Set(first).contains)
    var pair = (old: old.keeping(common), new: new.keeping(common))
    pair.new.unpairedFields = (old.fields + new.fields).filter { !common.contains($0.name) }
    return pair
  }

  private func keeping(_ names: [String]) -> DatedLand {
    let places = names.compactMap { name in fields.firstIndex { $0.name == name } }
    var kept = self
    kept.fields = places.map { fields[$0] }
    for index in plots.indices {
      let values = plots[index].values
      kept.plots[index].values = places.map { values.indices.contains($0) ? values[$0] : nil }
    }
    return kept
  }
}
