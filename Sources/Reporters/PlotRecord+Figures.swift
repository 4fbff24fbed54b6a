import Findings

/// What tables and sheets read out of a plot beside its members.
extension PlotRecord {
  /// Measured less register area, 10⁻⁴ m², of the shape by whatever areas plots are reckoned.
  var registerDifference: Int? {
    guard let measuredArea, let registerArea else { return nil }
    return measuredArea - registerArea
  }

  /// The same in 10⁻⁴ per cent of the register area.
  var registerDifferenceShare: Int? {
    guard let difference = registerDifference, let registerArea else { return nil }
    return AreaFigures(difference).share(of: registerArea)
  }

  /// Area that `layer` covers, 10⁻⁴ m², overlaps counted once; nil where it was not measured:
  /// the layer is absent or does not reach, or the plot has no usable geometry.
  func occupied(_ layer: Provenance.Layer) -> Int? {
    if let found = occupations.first(where: { $0.constraint == layer.role }) { return found.union }
    guard layer.path != nil, area != nil, !unmeasured.contains(layer.role) else { return nil }
    return 0
  }

  /// The same as a share of the plot's shape, 10⁻⁴ per cent.
  func occupiedShare(_ layer: Provenance.Layer) -> Int? {
    occupied(layer).flatMap { AreaFigures($0).share(of: measuredArea ?? 0) }
  }

  /// Codes of the rules that gave `verdict`, in the order of their codes.
  func codes(with verdict: Verdict, _ cards: [RuleCard]) -> [String] {
    verdicts.indices.filter { verdicts[$0] == verdict && $0 < cards.count }.map { cards[$0].code }
  }

  /// `BLU101 violates; IDL101 suspected`.
  func findingsText(_ cards: [RuleCard]) -> String {
    let pairs = verdicts.indices.compactMap { index -> String? in
      guard verdicts[index].isFinding, index < cards.count else { return nil }
      return "\(cards[index].code) \(verdicts[index].word)"
    }
    return pairs.joined(separator: "; ")
  }

  /// `IDL101 无约定动工日期;BLU103 缺图层`.
  func missingText(_ cards: [RuleCard], _ language: Language) -> String {
    var text = ""
    for index in verdicts.indices where verdicts[index] == .notEvaluated && index < cards.count {
      guard let reason = missing[index] else { continue }
      if !text.isEmpty { text += language == .zh ? ";" : "; " }
      text += cards[index].code
      text += " "
      text += reason[language]
    }
    return text
  }
}

extension String {
  /// Lower-case ASCII letters, digits and underscores: `blue-line:permanent` as
  /// `blue_line_permanent`. Letters of other scripts stay.
  var asIdentifier: String {
    String(map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }
}
