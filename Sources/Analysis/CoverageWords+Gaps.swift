import Checks
import Findings
import Planar
import Values

/// Findings about gaps.
extension CoverageWords {
  func told(_ gap: CoverageGap) -> Told {
    let rule = gap.card
    var finding = finding(rule, of: gap.neighbours.first, and: Array(gap.neighbours.dropFirst()))
    finding.area = gap.area
    finding.plotArea = 0
    let area = FixedNumber.text(Double(gap.area) / 10_000, digits: 2, grouping: true)
    let width = FixedNumber.text(gap.meanWidth, digits: 2, grouping: true)
    let named = neighbours(gap.neighbours)
    let names = names(gap.neighbours)
    finding.message = Bilingual(
      zh: "\(rule.title.zh) \(area) m²,平均宽 \(width) m;邻宗 \(names.zh)",
      en: "\(rule.title.en): \(area) m², \(width) m wide on average; "
        + "\(named.label.en) \(names.en)")
    if !gap.isSliver, setting.intendedGaps.isEmpty {
      finding.verdict = .advisory
      finding.severity = .advisory
      finding.reasons = [
        Bilingual(
          zh: "未用 --intended-gaps 说明何处可以留空,可能是道路或水面",
          en: "no --intended-gaps says what may lie open: it may be a street or water")
      ]
    }
    if gap.bend > 0 { remark(&finding, bend: gap.bend) }
    if !gap.isClosed {
      finding.reasons.append(
        Bilingual(
          zh: "经窄于两倍容差的缝隙与外侧相通,图形止于缝隙处",
          en: "it opens by slits narrower than twice the tolerance, and is drawn up to them"))
    }
    finding.evidence = [
      Evidence(
        operand: "gap_area", label: Bilingual(zh: "空隙面积", en: "gap"),
        value: .number(Double(gap.area) / 10_000), dimension: .area),
      Evidence(
        operand: "mean_width", label: Bilingual(zh: "平均宽", en: "mean width"),
        value: .number(gap.meanWidth), dimension: .length),
      named,
    ]
    finding.geometry = gap.shape
    place(&finding, of: gap.neighbours)
    return Told(finding: finding, features: gap.neighbours)
  }
}
