import Findings
import Measures
import Plan
import Values

/// Sections of a page that rules and indicators say alike, from the card and what is needed.
struct ArticleParts {
  typealias Section = RuleArticle.Section
  typealias Item = RuleArticle.Item

  let card: RuleCard
  let needs: RuleNeeds

  var why: Section {
    var items: [Item] = []
    if let plan = card.plan {
      items.append(
        .words(
          Bilingual(
            zh: "规划 \(plan.clause)「\(plan.quote)」", en: "plan, \(plan.clause) 「\(plan.quote)」")))
    }
    for law in card.law {
      items.append(
        .words(
          Bilingual(
            zh: "法规 \(law.name)\(law.article)", en: "law: \(law.name) \(law.article(.en))"))
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

  var how: Section {
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

  var requirements: Section {
    var items: [Item] = needs.layers.map { layer in
      let basis = layer.file == nil ? Bilingual(zh: "无图层", en: "absent") : layer.basis.name
      let words = (needs.properties[layer.key] ?? []).map(Self.asked)
      return .words(
        Bilingual(
          zh: "需要图层 \(layer.label.zh) `\(layer.key)`(\(basis.zh))"
            + words.map(\.zh).joined(),
          en: "needs layer \(layer.label.en) `\(layer.key)` (\(basis.en))"
            + words.map(\.en).joined()))
    }
    items += needs.fields.map { Self.field($0, Bilingual(zh: "需要字段", en: "needs field")) }
    items += needs.furtherFields.map {
      Self.field($0, Bilingual(zh: "有则一并读取", en: "reads too where it is there"))
    }
    items += needs.thresholds.map { threshold in
      let source = "\(threshold.kind.rawValue): \(threshold.cite)"
      let unit = threshold.unit == .one ? "" : "\(threshold.unit.rawValue), "
      guard let number = threshold.number else {
        return .words(
          Bilingual(
            zh: "阈值 \(threshold.label.zh) 未给出(\(source));用 --threshold "
              + "\(threshold.name)=数值 给定,单位 \(threshold.unit.rawValue)",
            en: "threshold \(threshold.label.en) not given (\(source)); \(unit)by --threshold "
              + "\(threshold.name)=NUMBER"))
      }
      return .words(
        Bilingual(
          zh: "阈值 \(threshold.label.zh) \(number)(\(source))",
          en: "threshold \(threshold.label.en) \(number) (\(source))"))
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

  /// `needs field price \`price\` ← 成交价款 / CJJK`
  private static func field(_ field: PlanField, _ words: Bilingual) -> Item {
    let names = field.declaration.acceptedNames.prefix(3).joined(separator: " / ")
    let name = "`\(field.declaration.name)` ← \(names)"
    return .words(
      Bilingual(
        zh: "\(words.zh) \(field.label.zh) \(name)", en: "\(words.en) \(field.label.en) \(name)"))
  }

  /// `; FAR cap ← 容积率 / RJL`, with the words of a text that has few.
  private static func asked(_ property: PlanField) -> Bilingual {
    let names = property.declaration.acceptedNames.joined(separator: " / ")
    var said = Bilingual(
      zh: ";\(property.label.zh) ← \(names)", en: "; \(property.label.en) ← \(names)")
    guard let list = property.words else { return said }
    let spoken = list.entries.map { entry in
      "\(entry.word) = " + entry.names.joined(separator: " / ")
    }.joined(separator: "; ")
    said.zh += ",用词 \(spoken)"
    said.en += ", in the words \(spoken)"
    return said
  }

  var next: Section {
    Section(
      heading: Bilingual(zh: "下一步", en: "Next step"),
      items: card.nextStep.map { [.words($0)] } ?? [])
  }

  /// What the class of the words, layers and limits leave open.
  var limits: [Bilingual] {
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
    return words
  }
}

extension Threshold {
  /// With its unit and at most four decimals; nil where nobody gives it.
  var number: String? {
    value.map { value in
      let text = FixedNumber.short((value * 10_000).rounded() / 10_000)
      return unit == .one ? text : "\(text) \(unit.rawValue)"
    }
  }
}
