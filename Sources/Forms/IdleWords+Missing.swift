import Findings
import Values

extension IdleWords {
  /// What the register leaves blank, and what kept the rules from judging.
  var missing: StatementTable.Cell {
    let open =
      item.findings.isEmpty ? item.plots.flatMap { plot in rules.map { plot.open[$0] } } : []
    var said = Self.once(open.compactMap(\.self))
    said += unread
    var blank: [Bilingual] = []
    for (name, words) in Self.evidence where item.text(name) == nil { blank.append(words) }
    if item.text("agreed_start") == nil, item.text("extended_start") == nil {
      blank.append(Bilingual(zh: "约定动工", en: "agreed start"))
    }
    if item.text("actual_start") == nil, item.text("start_note") == nil {
      blank.append(Bilingual(zh: "开工记录", en: "record of works"))
    }
    let shares = zip(item.missingEvidence(.zh), item.missingEvidence(.en))
    blank += shares.map { Bilingual(zh: $0, en: $1) }
    if !blank.isEmpty {
      said.append(
        Bilingual(
          zh: "未提供:" + blank.map(\.zh).joined(separator: "、"),
          en: "not given: " + blank.map(\.en).joined(separator: ", ")))
    }
    return said.isEmpty ? .words(Bilingual(zh: "无", en: "none")) : .words(Self.joined(said))
  }

  /// What is there and says nothing that could be used: a remark in place of a number, land without
  /// a shape.
  private var unread: [Bilingual] {
    var said: [Bilingual] = []
    if let text = item.text("contract_no"), item.plots.contains(where: { $0.number == nil }) {
      said.append(
        Bilingual(
          zh: "电子监管号所写不是合同号:「\(text)」", en: "'\(text)' is no contract number"))
    }
    if item.unmeasured > 0 {
      let count = FixedNumber.grouped(item.unmeasured)
      said.append(
        item.area == nil
          ? Bilingual(zh: "缺可用图形,未量算", en: "no usable geometry, not measured")
          : Bilingual(
            zh: "\(count) 宗缺可用图形,未量算,面积为其余各宗之和",
            en: "\(count) of the plots without a usable geometry: the area is that of the others"))
    }
    return said
  }

  private static let evidence: [(String, Bilingual)] = [
    ("contract_no", Bilingual(zh: "电子监管号", en: "contract number")),
    ("holder", Bilingual(zh: "使用权人", en: "holder")),
    ("supply_mode", Bilingual(zh: "供地方式", en: "supply")),
    ("price", Bilingual(zh: "价款", en: "price")),
    ("contract_date", Bilingual(zh: "合同日", en: "contract date")),
    ("delivery_date", Bilingual(zh: "交地日", en: "day of delivery")),
  ]
}
