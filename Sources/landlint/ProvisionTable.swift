import Findings
import Measures
import Plan
import Values

/// What `rules --provisions` prints: every provision of the plan and what the program does with it.
struct ProvisionTable {
  let title: Bilingual
  let rows: [ProvisionCoverage]

  /// The number of provisions in each state, in the order of the states.
  var tally: [(state: ProvisionCoverage.State, count: Int)] {
    ProvisionCoverage.State.allCases.map { state in (state, rows.count { $0.state == state }) }
      .filter { $0.1 > 0 }
  }

  /// For people: some lines a provision.
  func lines(_ language: Language) -> [String] {
    [title[language], summary(language), ""] + rows.flatMap { lines(of: $0, language) }
  }

  /// One provision: clause, class, answer, codes; quotes, needs, what is missing, what it leaves open.
  func lines(of row: ProvisionCoverage, _ language: Language) -> [String] {
    let isChinese = language == .zh
    var lines: [String] = []
    let codes = row.codes.isEmpty ? "–" : row.codes.joined(separator: " ")
    lines.append(
      "\(row.provision.id.text.padded(to: 4)) \(row.provision.clause)  "
        + "\(Self.name(of: row.provision.provisionClass)[language])  "
        + "\(Self.answer(row)[language])  \(codes)")
    for quote in row.provision.quotes { lines.append("     「\(quote.text)」") }
    let needs = Self.needs(row, language)
    if !needs.isEmpty {
      lines.append("     " + (isChinese ? "需要 " : "needs ") + needs.joined(separator: "; "))
    }
    for obstacle in row.obstacles {
      lines.append("     \(obstacle.code): \(obstacle.words[language])")
    }
    if let reason = row.provision.reason {
      lines.append("     " + (isChinese ? "说明 " : "open: ") + reason[language])
    }
    if let product = row.provision.product {
      lines.append("     " + (isChinese ? "本程序 " : "the program: ") + product[language])
    }
    return lines
  }

  func summary(_ language: Language) -> String {
    let counts = tally.map { "\(Self.name(of: $0.state)[language]) \($0.count)" }
    return language == .zh
      ? "\(rows.count) 条:" + counts.joined(separator: ",")
      : "\(rows.count) provisions: " + counts.joined(separator: ", ")
  }

  /// Layers, fields, tables and thresholds that the rules of a provision need, derived from them.
  static func needs(_ row: ProvisionCoverage, _ language: Language) -> [String] {
    let isChinese = language == .zh
    let comma = isChinese ? "、" : ", "
    var needs: [String] = []
    func add(_ zh: String, _ en: String, _ names: [String]) {
      guard !names.isEmpty else { return }
      needs.append((isChinese ? zh : en) + " " + names.joined(separator: comma))
    }
    add("图层", "layers", row.layers.map { $0.label[language] })
    add("字段", "fields", row.fields.map { $0.label[language] })
    add("名录", "tables", row.catalogues.map { $0.label[language] })
    add("阈值", "thresholds", row.thresholds.map { words(for: $0, language) })
    return needs
  }

  /// A threshold with value and kind of source: only a plan's own is called the plan's.
  private static func words(for threshold: Threshold, _ language: Language) -> String {
    return "\(threshold.label[language]) \(threshold.number ?? "–") (\(threshold.kind.rawValue))"
  }

  /// Whether this plan, or these inputs, can answer.
  static func answer(_ row: ProvisionCoverage) -> Bilingual {
    let name = name(of: row.state)
    guard let judged = row.judged, row.state == .answered else { return name }
    return Bilingual(zh: "\(name.zh)(\(judged))", en: "\(name.en) (\(judged))")
  }

  static func name(of state: ProvisionCoverage.State) -> Bilingual {
    switch state {
    case .answered: Bilingual(zh: "可答", en: "answered")
    case .missing: Bilingual(zh: "缺资料", en: "evidence missing")
    case .notApplicable: Bilingual(zh: "没有适用对象", en: "applies to nothing here")
    case .noRule: Bilingual(zh: "无规则", en: "no rule")
    case .notALandCheck: Bilingual(zh: "非用地检查", en: "not a land check")
    }
  }

  static func name(of provisionClass: Provision.Class) -> Bilingual {
    switch provisionClass {
    case .decidable: Bilingual(zh: "可判定", en: "decidable")
    case .needsThreshold: Bilingual(zh: "须给定阈值或图层", en: "needs a threshold or layer")
    case .advisory: Bilingual(zh: "仅提示", en: "advisory")
    case .notALandCheck: Bilingual(zh: "非用地检查", en: "not a land check")
    }
  }
}
