import Land
import Plan
import Values

/// What a feature says of a property that names uses: of mixed ones each part counts.
enum SaidUse: Equatable {
  case silent
  /// What is in no list, or of which a part is: nobody knows which uses it names.
  case unknown
  /// Classes of the plan's list, or a text as it stands.
  case uses([String])

  /// Whether two features agree: codes do where one is the other or a class above it. Nil where
  /// some of the uses agree and others do not, or one cannot be read.
  func agrees(with other: SaidUse) -> Bool? {
    switch (self, other) {
    case (.silent, _), (_, .silent): return true
    case (.unknown, _), (_, .unknown): return nil
    case (.uses(let ours), .uses(let theirs)):
      func isMet(_ one: String, in others: [String]) -> Bool {
        others.contains { one.hasPrefix($0) || $0.hasPrefix(one) }
      }
      let met =
        ours.map { isMet($0, in: theirs) } + theirs.map { isMet($0, in: ours) }
      if met.allSatisfy(\.self) { return true }
      return met.contains(true) ? nil : false
    }
  }
}

/// A feature of a layer that leaves a measure of layers open, by what it says of a property.
struct OpenFeature {
  var layer: Int
  var property: Measure.ZoneProperty
  var feature: Int
  /// Whether it says nothing at all.
  var isSilent = false
}

extension ParcelRows {
  /// What each feature of a layer says of a property.
  func uses(_ layer: Int, _ property: Measure.ZoneProperty) -> [SaidUse] {
    let target = sheet.layers[layer]
    // A plan says the same few things of all its plots.
    var known: [String: SaidUse] = [:]
    return target.features.indices.map { index in
      guard let word = target.word(property, of: index) else {
        guard case .declared(let place) = property else { return .silent }
        return target.features[index].unlisted[place] == nil ? .silent : .unknown
      }
      if let said = known[word] { return said }
      let said = uses(word, target.isCode(property))
      known[word] = said
      return said
    }
  }

  private func uses(_ word: String, _ isCode: Bool) -> SaidUse {
    guard isCode, !land.list.entries.isEmpty else { return .uses([word]) }
    let classes = land.classes(word)
    return classes.isEmpty ? .unknown : .uses(classes)
  }
}

extension LayerSheet {
  fileprivate func isCode(_ property: Measure.ZoneProperty) -> Bool {
    guard case .declared(let index) = property,
      case .code = declaration.properties[index].declaration.type
    else { return false }
    return true
  }
}
