import Findings
import Measures
import Plan
import Values

/// What the manual and `explain` say of a rule, section by section, derived from its card, its
/// compiled expressions and the plan's declarations.
struct RuleArticle {
  struct Section {
    var heading: Bilingual
    var items: [Item]
  }

  /// A line, or an expression as the rule writes it under a few words.
  enum Item {
    case words(Bilingual)
    case code(Bilingual, String)
  }

  let rule: Rule
  let package: PlanPackage
  let needs: RuleNeeds

  init(_ rule: Rule, of package: PlanPackage) {
    self.rule = rule
    self.package = package
    needs = RuleNeeds(rule: rule, declarations: package.declarations)
  }

  var card: RuleCard { rule.declaration.card }

  var sections: [Section] {
    [what, why, how, requirements, limits, next].filter { !$0.items.isEmpty }
  }

  private var what: Section {
    let declaration = rule.declaration
    let subject =
      switch declaration.subject {
      case .parcel: Bilingual(zh: "逐宗地判定", en: "judged for every parcel")
      case .contract:
        Bilingual(zh: "每份合同(电子监管号)判定一次", en: "judged once a contract, over all its parcels")
      case .layer: Bilingual(zh: "对规划图层本身判定一次", en: "judged once a run, on the plan's own layers")
      }
    var items: [Item] = [
      .words(
        Bilingual(
          zh: "\(subject.zh);级别 \(card.severity.word),类别 \(card.ruleClass.rawValue)。",
          en: "\(subject.en); severity \(card.severity.word), class \(card.ruleClass.rawValue).")),
      .code(Bilingual(zh: "适用", en: "applies"), declaration.applies.text),
      .code(Bilingual(zh: "判定为问题", en: "violates"), declaration.violates.text),
    ]
    if let unless = declaration.unless {
      let excuse = card.excuse ?? Bilingual(zh: "有许可", en: "permitted")
      items.append(
        .code(
          Bilingual(zh: "除外(\(excuse.zh))", en: "unless (\(excuse.en))"), unless.text))
    }
    let judged =
      declaration.judgedOn == .approval
      ? Bilingual(
        zh: "判定日 approval:按批准当日的图层;没有批准日期、批准之后才划定的,只作疑似。",
        en:
          "judged on approval: by the layers of the day of approval; without approval_date, or with one drawn since, it is suspected."
      )
      : Bilingual(
        zh: "判定日 as-of:按基准日的图层。", en: "judged on as-of: by the layers of the day of judgement.")
    items.append(.words(judged))
    return Section(heading: Bilingual(zh: "检查什么", en: "What it checks"), items: items)
  }

  private var why: Section {
    var items: [Item] = []
    if let plan = card.plan {
      items.append(
        .words(
          Bilingual(
            zh: "规划 \(plan.clause)「\(plan.quote)」", en: "plan, \(plan.clause) 「\(plan.quote)」")))
    }
    for law in card.law {
      items.append(
        .words(Bilingual(zh: "法规 \(law.name)\(law.article)", en: "law: \(law.name) \(law.article)"))
      )
    }
    if let words = card.interpretation {
      items.append(
        .words(
          Bilingual(
            zh: "解释(方案包的,非规划的):\(words.zh)",
            en: "interpretation (the package's, not the plan's): \(words.en)")))
    }
    if !card.provisions.isEmpty {
      let ids = card.provisions.joined(separator: ", ")
      items.append(.words(Bilingual(zh: "回应规划条目 \(ids)", en: "answers provisions \(ids)")))
    }
    return Section(heading: Bilingual(zh: "依据", en: "Why"), items: items)
  }

  private var how: Section {
    var items: [Item] = needs.functions.filter { $0 != "threshold" }.compactMap { name in
      MeasureCatalog.description(of: name).map { description in
        let unit = description.unit.isEmpty ? "" : " [\(description.unit)]"
        return .words(
          Bilingual(
            zh: "`\(description.call)`\(unit):\(description.words.zh)",
            en: "`\(description.call)`\(unit): \(description.words.en)"))
      }
    }
    if needs.needsGeometry { items.append(.words(MeasureCatalog.surface)) }
    return Section(heading: Bilingual(zh: "如何量测", en: "How it is measured"), items: items)
  }

  private var requirements: Section {
    var items: [Item] = needs.layers.map { layer in
      let basis = layer.file == nil ? Bilingual(zh: "无图层", en: "absent") : layer.basis.name
      return .words(
        Bilingual(
          zh: "需要图层 \(layer.label.zh) `\(layer.key)`(\(basis.zh))",
          en: "needs layer \(layer.label.en) `\(layer.key)` (\(basis.en))"))
    }
    items += needs.fields.map { field in
      let names = field.declaration.acceptedNames.prefix(3).joined(separator: " / ")
      return .words(
        Bilingual(
          zh: "需要字段 \(field.label.zh) `\(field.declaration.name)` ← \(names)",
          en: "needs field \(field.label.en) `\(field.declaration.name)` ← \(names)"))
    }
    items += needs.thresholds.map { threshold in
      let number = threshold.value.map { "\($0)" } ?? "–"
      let value = threshold.unit == .one ? number : "\(number) \(threshold.unit.rawValue)"
      return .words(
        Bilingual(
          zh: "阈值 \(threshold.label.zh) \(value)(\(threshold.kind.rawValue):\(threshold.cite))",
          en:
            "threshold \(threshold.label.en) \(value) (\(threshold.kind.rawValue): \(threshold.cite))"
        ))
    }
    items += needs.catalogues.map { catalogue in
      let columns = (catalogue.keys + catalogue.columns).map(\.label)
      return .words(
        Bilingual(
          zh: "需要名录 \(catalogue.label.zh) `\(catalogue.name)`(\(catalogue.file ?? "未提供")):"
            + columns.map(\.zh).joined(separator: "、"),
          en:
            "needs the table \(catalogue.label.en) `\(catalogue.name)` (\(catalogue.file ?? "absent")): "
            + columns.map(\.en).joined(separator: ", ")))
    }
    if needs.needsDay {
      items.append(
        .words(
          Bilingual(
            zh: "结论随基准日变化,宜用 --as-of 固定", en: "moves with the day of judgement; pin it by --as-of"))
      )
    }
    return Section(heading: Bilingual(zh: "需要什么", en: "What it needs"), items: items)
  }

  /// What the rule cannot say, each line from what the package declares.
  private var limits: Section {
    var words: [Bilingual] = []
    switch card.ruleClass {
    case .advisory:
      words.append(
        Bilingual(
          zh: "规划用语不具约束力,结论只作提示。", en: "The plan's words bind nobody: findings are advisory."))
    case .needsThreshold:
      words.append(
        Bilingual(
          zh: "规划没有给出全部界限或范围;缺少的由使用者提供。",
          en: "The plan does not give every limit or extent; what it lacks is the user's to supply."
        ))
    case .decidable: break
    }
    for layer in needs.layers {
      if layer.file == nil {
        words.append(
          Bilingual(
            zh: "方案包没有\(layer.label.zh)图层:未判定,可用 --layer \(layer.key)=文件 提供。",
            en:
              "The package has no layer \(layer.label.en): not evaluated; bring one by --layer \(layer.key)=FILE."
          ))
      } else if layer.basis == .schematic {
        words.append(
          Bilingual(
            zh: "\(layer.label.zh)是示意图层,结论仅供参考,不影响退出码(除非 --trust-schematic)。",
            en:
              "\(layer.label.en) is schematic: verdicts are indicative and decide no exit status without --trust-schematic."
          ))
      }
    }
    for threshold in needs.thresholds where threshold.kind != .plan {
      words.append(
        Bilingual(
          zh: "「\(threshold.label.zh)」不是规划所定(\(threshold.kind.rawValue))。",
          en: "The \(threshold.label.en) is not the plan's (\(threshold.kind.rawValue))."))
    }
    if let suspicion = rule.declaration.suspicion {
      words.append(
        Bilingual(zh: "最重为疑似:\(suspicion.zh)。", en: "Never more than suspected: \(suspicion.en)."))
    }
    if needs.needsGeometry {
      let tolerance = String(package.declarations.tolerance)
      words.append(
        Bilingual(
          zh: "重叠内缩位置容差 \(tolerance) m 后不再成立的,列为待复核。",
          en:
            "What no longer holds once overlaps are eroded by the tolerance of \(tolerance) m is borderline."
        ))
    }
    words.append(
      Bilingual(
        zh: "缺少所需字段或图层时为未判定,不是符合。",
        en:
          "Where a field or layer is missing the answer is not evaluated, which is not conforming.")
    )
    return Section(
      heading: Bilingual(zh: "局限", en: "Limits and known gaps"), items: words.map { .words($0) })
  }

  private var next: Section {
    Section(
      heading: Bilingual(zh: "下一步", en: "Next step"),
      items: card.nextStep.map { [.words($0)] } ?? [])
  }
}

extension Basis {
  fileprivate var name: Bilingual {
    switch self {
    case .schematic: Bilingual(zh: "示意", en: "schematic")
    case .digitised: Bilingual(zh: "数字化", en: "digitised")
    case .surveyed: Bilingual(zh: "实测", en: "surveyed")
    }
  }
}
