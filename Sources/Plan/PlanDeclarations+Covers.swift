/// How far layers reach, by what they say they cover.
extension PlanDeclarations {
  /// Whether each names another layer that is there and does not take its own reach from this one.
  func compareCovers(_ node: PlanNode?) {
    for item in PlanMapping.members(node) {
      guard let covers = item.value.member("covers"), let name = covers.string else { continue }
      let keys = layers.map(\.key).filter { $0 != item.key }
      _ = covers.attempt { () throws(PlanFailure) in try covers.word("layer", among: keys) }
      if name == "plan-area", layerIndex(name).map({ layers[$0].file == nil }) == true {
        covers.note("the layer '\(name)' is absent, so nothing says how far this one reaches")
      }
      if let way = circle(of: item.key) {
        covers.note("covers come back to this layer: \(way), so nothing says how far it reaches")
      }
    }
  }

  /// The layers whose reach each takes from the next, where that comes back to the first.
  private func circle(of key: String) -> String? {
    var way = [key]
    while let next = layers.first(where: { $0.key == way[way.count - 1] })?.covers, next != key {
      if way.contains(next) { return nil }
      way.append(next)
    }
    guard way.count > 1, layers.first(where: { $0.key == way[way.count - 1] })?.covers == key
    else { return nil }
    return (way + [key]).joined(separator: " > ")
  }
}
