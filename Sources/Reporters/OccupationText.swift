import Findings
import Values

/// 占用明细 of one class of constraint as a sum that closes as printed.
enum OccupationText {
  static func lines(
    _ occupation: Occupation, _ tolerance: Double, _ language: Language
  ) -> [String] {
    [sum(occupation, language), shape(occupation, tolerance, language)].filter { !$0.isEmpty }
  }

  /// `PHX-03 独占 7,902.31 + PHX-04 独占 151.08 + 共有 161.16 = 8,214.55 m²(重叠只计一次)`.
  static func sum(_ occupation: Occupation, _ language: Language) -> String {
    guard !occupation.sources.isEmpty else { return "" }
    let parts = occupation.sources.map(\.exclusive) + [occupation.shared]
    let printed = LargestRemainder.apportion(parts, denominator: 100)
      .map { FixedNumber.text(units: $0, digits: 2, grouping: true) }
    if occupation.sources.count == 1, occupation.shared == 0 {
      let source = occupation.sources[0]
      return source.id + named(source) + share(of: source, language)
    }
    let alone = language == .zh ? "独占" : "alone"
    var terms = occupation.sources.indices.map { index in
      "\(occupation.sources[index].id) \(alone) \(printed[index])"
    }
    terms.append((language == .zh ? "共有 " : "shared ") + printed[printed.count - 1])
    let whole = FixedNumber.text(
      units: LargestRemainder.round(parts.heldSum, denominator: 100), digits: 2,
      grouping: true)
    return terms.joined(separator: " + ") + " = \(whole) m²"
      + (language == .zh ? "(重叠只计一次)" : " (overlaps counted once)")
  }

  /// `,为其 183,204.11 m² 的 2.31 %`; nothing where the source's own area is not known.
  private static func share(of source: Occupation.Source, _ language: Language) -> String {
    guard source.whole > 0 else { return "" }
    let whole = AreaFigures(source.whole).squareMetreText
    let percent = AreaFigures(source.occupied).shareText(of: source.whole)
    return language == .zh ? ",为其 \(whole) 的 \(percent)" : ", \(percent) of its \(whole)"
  }

  /// `平均宽 28.2 m,边线在宗地内长 259.8 m;内缩 0.10 m 后 8,156.31 m²`.
  static func shape(
    _ occupation: Occupation, _ tolerance: Double, _ language: Language
  ) -> String {
    let chinese = language == .zh
    var parts: [String] = []
    if let width = occupation.meanWidth {
      let metres = FixedNumber.text(width, digits: 1, grouping: true)
      parts.append(chinese ? "平均宽 \(metres) m" : "mean width \(metres) m")
    }
    if let frontage = occupation.frontage {
      let metres = FixedNumber.text(frontage, digits: 1, grouping: true)
      parts.append(chinese ? "边线在宗地内长 \(metres) m" : "boundary inside the plot \(metres) m")
    }
    if let eroded = occupation.eroded {
      let area = AreaFigures(eroded).squareMetreText
      let metres = FixedNumber.text(tolerance, digits: 2)
      parts.append(chinese ? "内缩 \(metres) m 后 \(area)" : "eroded by \(metres) m \(area)")
    }
    return parts.joined(separator: chinese ? ";" : "; ")
  }

  private static func named(_ source: Occupation.Source) -> String {
    source.name.isEmpty || source.name == source.id ? "" : " " + source.name
  }
}
