import Values

/// Whether what two columns of a layer's property say can both be true.
struct LayerAgreement: Sendable {
  private let type: ValueType
  private let words: WordList?
  /// Names and numbers of a feature under two names may be of two numberings: 地块编号 beside DKBH.
  private let isName: Bool
  private let land: LandUseTables
  /// Plans write the same few codes on thousands of plots.
  private var known: [Pair: Bool] = [:]

  private struct Pair: Hashable {
    let one: String
    let other: String
  }

  init(_ property: PlanField, _ land: LandUseTables) {
    type = property.declaration.type
    words = property.words
    isName = property.declaration.acceptedNames.contains(where: LayerFeatureReader.isOfFeature)
    self.land = land
  }

  /// What cannot be read contradicts nothing; that there is none contradicts every value.
  mutating func contradict(
    _ one: LayerProperty.Written, _ other: LayerProperty.Written
  ) -> Bool {
    if one.isNone != other.isNone { return !one.value.isNull || !other.value.isNull }
    guard !one.value.isNull, !other.value.isNull, one.value != other.value else { return false }
    switch type {
    case .number:
      guard let a = one.value.number, let b = other.value.number else { return true }
      // As the columns of plots are compared.
      return abs(a - b) > 1e-9 * max(abs(a), abs(b))
    case .date:
      guard one.isMonth || other.isMonth, let a = one.value.date?.components,
        let b = other.value.date?.components
      else { return true }
      return (a.year, a.month) != (b.year, b.month)
    case .code, .text:
      guard let a = one.value.text, let b = other.value.text else { return true }
      let pair = Pair(one: a, other: b)
      if let known = known[pair] { return known }
      let answer = if case .code = type { !areOneClass(a, b) } else { textsDiffer(a, b) }
      // Free texts are each their own, and nobody asks for them again.
      if words != nil || type != .text { known[pair] = answer }
      return answer
    default: return true
    }
  }

  private func textsDiffer(_ a: String, _ b: String) -> Bool {
    guard let words else { return !isName && MatchingText.plain(a) != MatchingText.plain(b) }
    guard let first = words.word(for: a), let second = words.word(for: b) else { return false }
    return first != second
  }

  /// A class and one below it say nothing different, nor do codes of two lists for one class; of
  /// mixed uses each has to have its like.
  private func areOneClass(_ a: String, _ b: String) -> Bool {
    let (first, second) = (uses(a), uses(b))
    func areIn(_ others: [String], _ uses: [String]) -> Bool {
      uses.allSatisfy { one in others.contains { land.isOneLine(one, $0) } }
    }
    return areIn(first, second) && areIn(second, first)
  }

  /// The classes that a code names; where a part of it is in no list, its parts as written.
  private func uses(_ code: String) -> [String] {
    let classes = land.classes(code)
    if !classes.isEmpty { return classes }
    let parts = CodeReading.parts(of: MatchingText.trimmed(code))
    return parts.map { land.listed($0) ?? MatchingText.plain($0) }
  }
}
