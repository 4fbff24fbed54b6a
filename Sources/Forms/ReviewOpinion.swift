import Findings
import Values

/// 结论 of a page in sentences: what was found verdict by verdict, and what was not evaluated.
struct ReviewOpinion {
  private let parts: ReviewParts
  /// Codes that are named; the others are counted.
  private static let most = 6

  init(_ parts: ReviewParts) {
    self.parts = parts
  }

  var sentences: [Bilingual] {
    let verdicts: [(Verdict, Bilingual)] = [
      (.violates, Bilingual(zh: "须先行处理", en: "to be settled first")),
      (.suspected, Bilingual(zh: "须由主管部门核实", en: "for the authority to verify")),
      (.borderline, Bilingual(zh: "在容差或期限之内,须复核", en: "within tolerance or days; look again")),
      (.incomplete, Bilingual(zh: "须补正材料", en: "material to be corrected")),
      (.advisory, Bilingual(zh: "仅供参考", en: "a remark")),
    ]
    var sentences = verdicts.compactMap { verdict, consequence -> Bilingual? in
      let codes = parts.found.filter { $0.verdict == verdict }.map { parts.run.cards[$0.rule].code }
      guard !codes.isEmpty else { return nil }
      return Bilingual(
        zh: "\(verdict.name.zh) \(codes.count) 项(\(named(codes, .zh))),\(consequence.zh)。",
        en: "\(verdict.name.en): \(codes.count) (\(named(codes, .en))), \(consequence.en).")
    }
    let judged = parts.plot.verdicts.indices.count {
      parts.plot.verdicts[$0] != .notEvaluated && parts.plot.verdicts[$0] != .notApplicable
        && !parts.run.cards[$0].isOfMaterial
    }
    if !parts.found.contains(where: { $0.verdict > .incomplete }), judged > 0 {
      sentences.append(
        Bilingual(
          zh: "已判定的 \(judged) 条用地规则未见不符合。",
          en:
            "The \(EnglishCount.form(judged, "rule", "\(judged) rules")) on land that \(EnglishCount.form(judged, "was", "were")) evaluated found nothing."
        ))
    }
    let open = parts.open
    if !open.isEmpty {
      let codes = open.map { parts.run.cards[$0].code }
      sentences.append(
        Bilingual(
          zh: "未判定 \(open.count) 条(\(named(codes, .zh))),\(reasons(open, .zh))。未判定不等于符合。",
          en: "Not evaluated: \(open.count) (\(named(codes, .en))), \(reasons(open, .en)). "
            + "Not evaluated is not conforming."))
    }
    return sentences
  }

  private func named(_ codes: [String], _ language: Language) -> String {
    let left = codes.count - Self.most
    let first = codes.prefix(Self.most).joined(separator: language == .zh ? "、" : ", ")
    guard left > 0 else { return first }
    return first + (language == .zh ? " 等" : " and \(left) more")
  }

  /// The commonest reason, and how many others there are.
  private func reasons(_ rules: [Int], _ language: Language) -> String {
    var counts: [String: Int] = [:]
    for rule in rules {
      if let reason = parts.plot.missing[rule] { counts[reason[language], default: 0] += 1 }
    }
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = order.first else {
      return language == .zh ? "缺图层或资料" : "layers or data are missing"
    }
    guard order.count > 1 else { return first.key }
    return first.key
      + (language == .zh ? "等 \(order.count) 种原因" : " and \(order.count - 1) other reasons")
  }
}
