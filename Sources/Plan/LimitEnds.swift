import Values

/// Which uses of land a layer's features are of, as far as the ends of their limits hang on it.
struct LimitEnds: Sendable {
  /// The property that is the use of a feature; nil where nothing hangs on it.
  let use: Int?
  private let sets: [String: UseSet]
  private let land: LandUseTables
  private var known: [String: [String: Bool?]] = [:]

  /// - Parameter names: of the sets of uses that the layer's limits ask for.
  init(
    of layer: LayerDeclaration, sets: [UseSet], land: LandUseTables, names: Set<String>
  ) {
    use = names.isEmpty ? nil : layer.useProperty
    self.sets = Dictionary(
      sets.filter { names.contains($0.name) }.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    self.land = land
  }

  /// Whether a code belongs to a set; nil where it is too coarse or mixed to tell.
  mutating func isOf(_ set: String, _ code: String?) -> Bool? {
    guard let code else { return nil }
    if let known = known[set]?[code] { return known }
    guard let uses = sets[set] else { return nil }
    let answer = land.belongs(code, to: uses)
    known[set, default: [:]].updateValue(answer, forKey: code)
    return answer
  }
}
