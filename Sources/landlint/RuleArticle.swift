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
  var isOnLayers: Bool { rule.declaration.subject == .layer }
  private var parts: ArticleParts { ArticleParts(card: card, needs: needs) }

  var sections: [Section] {
    [what, parts.why, parts.how, parts.requirements, limits, parts.next].filter {
      !$0.items.isEmpty
    }
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
      declaration.judgedOn == .approval && card.ruleClass == .advisory
      ? Bilingual(
        zh: "判定日 approval:按批准当日的图层;没有批准日期、批准之后才划定的,同样只作提示。",
        en: "judged on approval: by the layers of the day of approval; without approval_date, or "
          + "with one drawn since, it is advisory all the same.")
      : declaration.judgedOn == .approval
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

  private var limits: Section {
    var words = parts.limits
    if let suspicion = rule.declaration.suspicion {
      words.append(
        Bilingual(zh: "最重为疑似:\(suspicion.zh)。", en: "Never more than suspected: \(suspicion.en)."))
    }
    let tolerance = String(package.declarations.tolerance)
    if needs.needsOverlap {
      words.append(
        Bilingual(
          zh: "重叠内缩位置容差 \(tolerance) m 后不再成立的,列为待复核。",
          en:
            "What no longer holds once overlaps are eroded by the tolerance of \(tolerance) m is borderline."
        ))
    }
    if needs.needsDistance {
      words.append(
        Bilingual(
          zh: "条件成立、而距离与限值之差在位置容差 \(tolerance) m 以内的,列为待复核。",
          en:
            "A condition that is met by a distance within the tolerance of \(tolerance) m of its limit is borderline."
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
}
