import Findings
import Values

extension ReviewParts {
  static let findingTable = StatementTable(
    key: "findings", title: Bilingual(zh: "结论", en: "Findings"),
    columns: [
      StatementTable.Column("plot", "宗地代码", "plot", .id),
      StatementTable.Column("verdict", "判定", "verdict", .text),
      StatementTable.Column("rule", "规则", "rule", .id),
      StatementTable.Column("title", "事项", "matter", .text),
      StatementTable.Column("message", "数据与理由", "figures and reasons", .text),
      StatementTable.Column("area_m2", "涉及面积(m²)", "area (m²)", .fixed(2)),
      StatementTable.Column("basis", "依据", "provision", .text),
      StatementTable.Column("fingerprint", "指纹", "fingerprint", .id, isDetail: true),
    ])

  /// The worst first; remarks last.
  var findingRows: [StatementTable.Row] {
    found.map { finding in
      let card = run.cards[finding.rule]
      var reasons = finding.reasons
      if finding.basis == .schematic {
        reasons.append(Bilingual(zh: "示意图层,仅供参考", en: "schematic layer: indicative only"))
      }
      if finding.subject.plots.count > 1 {
        let count = finding.subject.plots.count
        reasons.append(
          Bilingual(
            zh: "共涉及 \(count) 宗",
            en: "\(EnglishCount.plain(count, "plot is", "plots are")) concerned"))
      }
      if case .excepted(let exception) = finding.acceptance {
        reasons.append(
          Bilingual(zh: "例外:\(exception.reason)", en: "excepted: \(exception.reason)"))
      }
      return StatementTable.Row([
        .text(plot.title), .words(card.name(of: finding.verdict)), .text(card.code),
        .words(card.title),
        .words(
          Bilingual(
            zh: ([finding.message.zh] + reasons.map(\.zh)).joined(separator: ";"),
            en: ([finding.message.en] + reasons.map(\.en)).joined(separator: "; "))),
        area(of: finding), .words(ReviewBasis(finding, run).words),
        .text(finding.fingerprint),
      ])
    }
  }

  /// What is not about land, and land that could not be measured, have no area of 0.
  private func area(of finding: Finding) -> StatementTable.Cell {
    guard finding.area == 0 else {
      return .units(LargestRemainder.round(finding.area, denominator: 100))
    }
    if plot.area == nil { return .words(Bilingual(zh: "未量算", en: "not measured")) }
    return run.cards[finding.rule].isOfMaterial ? .empty : .units(0)
  }
}
