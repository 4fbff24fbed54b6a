import Findings
import Measures
import Plan
import Values

/// What the manual and `explain` say of an indicator, under the headings of a rule's page.
struct IndicatorArticle {
  let rule: IndicatorRule
  let package: PlanPackage
  let needs: RuleNeeds

  init(_ rule: IndicatorRule, of package: PlanPackage) {
    self.rule = rule
    self.package = package
    needs = RuleNeeds(indicator: rule, declarations: package.declarations)
  }

  var card: RuleCard { rule.declaration.card }
  var isOverParcels: Bool { rule.declaration.over == .parcels }
  private var parts: ArticleParts { ArticleParts(card: card, needs: needs) }

  var sections: [RuleArticle.Section] {
    [what, parts.why, how, parts.requirements, limits, parts.next].filter { !$0.items.isEmpty }
  }

  private var what: RuleArticle.Section {
    let declaration = rule.declaration
    var items: [RuleArticle.Item] = [
      .words(
        Bilingual(
          zh: "面积指标,对\(over.zh)合计,每次运行判定一次;级别 \(card.severity.word),"
            + "类别 \(card.ruleClass.rawValue)。",
          en: "an indicator of an area as a whole, summed over \(over.en), judged once a run; "
            + "severity \(card.severity.word), class \(card.ruleClass.rawValue).")),
      .code(Bilingual(zh: "适用", en: "applies"), declaration.applies.text),
    ]
    func add(_ zh: String, _ en: String, _ source: RuleDeclaration.Source?) {
      guard let source else { return }
      items.append(.code(Bilingual(zh: zh, en: en), source.text))
    }
    add("计入分子", "counted", declaration.counted)
    add("分子", "numerator", declaration.numerator.members)
    add("分子(规划图层)", "numerator, of the plan's layers", declaration.numerator.plan)
    add("分母", "denominator", declaration.denominator?.members)
    add("分母(规划图层)", "denominator, of the plan's layers", declaration.denominator?.plan)
    add("整体", "whole", declaration.whole)
    add("判定为问题", "violates", declaration.violates)
    return RuleArticle.Section(
      heading: Bilingual(zh: "检查什么", en: "What it checks"), items: items)
  }

  private var how: RuleArticle.Section {
    var section = parts.how
    let unit = rule.declaration.unit.rawValue
    let share = FixedNumber.short(rule.declaration.toleratedShare * 100)
    section.items.insert(
      .words(
        Bilingual(
          zh: "单位 \(unit);允许缺证据的份额 \(share) %。",
          en: "unit \(unit); at most \(share) % may lack evidence.")), at: 0)
    return section
  }

  private var limits: RuleArticle.Section {
    let own = [
      Bilingual(
        zh: "缺证据的部分不计为 0,也不计为 100 %:数值只就有证据者计算,"
          + "并给出全部不达标与全部达标两种界限;两者结论不同则未判定。",
        en:
          "What lacks evidence counts neither as 0 nor as 100 %: the value is of what has it, "
          + "with bounds for all failing and all meeting; where the two differ it is not evaluated."
      ),
      Bilingual(
        zh: "只有规划或法规所定的数值、且类别为 decidable 时才称不符合,其余最重为疑似;"
          + "没有数值时只报告指标,不作判定。",
        en:
          "Only numbers of plan or law in a rule of class decidable make it violate, others make "
          + "it suspected; without a number the value is reported and not judged."),
    ]
    return RuleArticle.Section(
      heading: Bilingual(zh: "局限", en: "Limits and known gaps"),
      items: (parts.limits + own).map { .words($0) })
  }

  private var over: Bilingual {
    switch rule.declaration.over {
    case .parcels: Bilingual(zh: "宗地(逐个图形)", en: "plots, feature by feature")
    case .plan: Bilingual(zh: "规划图层", en: "layers of the plan")
    case .layer(let layer): package.declarations.layers[layer].label
    }
  }
}
