import Findings
import Loaders
import Measures
import Plan
import Values

extension Analyzer {
  /// Keys that stand on one side only, and keys that stand twice in the joined table.
  func joinFindings(_ totals: Totals) -> [Finding] {
    guard let join = request.join else { return [] }
    var findings: [Finding] = []
    func add(_ card: RuleCard, _ keys: [String], _ message: (Int, String) -> Bilingual) {
      guard !keys.isEmpty else { return }
      let shown = keys.prefix(5).joined(separator: "、") + (keys.count > 5 ? "…" : "")
      var finding = Finding(
        rule: setting.cards.position(of: card), verdict: .incomplete, severity: card.severity,
        subject: Subject(), message: message(keys.count, shown), count: keys.count)
      finding.fingerprint = FindingMaker.fingerprint(
        code: card.code, plots: [join.path], source: "\(findings.count)")
      findings.append(finding)
    }
    let asked = totals.joinKeys
    let table = join.join
    let lonely = table.unmatchedLines(afterMatching: asked).map { "\(join.path):\($0)" }
    add(BuiltInCards.joinKeyUnmatched, lonely) { count, shown in
      Bilingual(
        zh: "合同表有 \(count) 行没有对应宗地:\(shown)",
        en: "\(count) rows of the table have no parcel: \(shown)")
    }
    let unknown = asked.filter { table.row(for: $0) == nil && !table.isRepeated($0) }.sorted()
    add(BuiltInCards.joinKeyUnmatched, unknown) { count, shown in
      Bilingual(
        zh: "\(count) 宗地的键值在 \(join.path) 中没有:\(shown)",
        en: "\(count) keys of parcels are not in \(join.path): \(shown)")
    }
    let repeated = table.repeated.map { key in
      "\(key.key)(\(key.lines.map(String.init).joined(separator: ",")))"
    }
    add(BuiltInCards.joinKeyRepeated, repeated) { count, shown in
      Bilingual(
        zh: "\(join.path) 有 \(count) 个键值重复,均未采用:\(shown)",
        en: "\(join.path): \(count) keys stand in several rows, none is used: \(shown)")
    }
    let unusable = table.unusable.filter { $0.digitsLost }.map { "\(join.path):\($0.line)" }
    add(BuiltInCards.joinKeyUnmatched, unusable) { count, shown in
      Bilingual(
        zh: "合同表有 \(count) 行键值丢失数位(被当作数字):\(shown)",
        en: "\(count) keys of the table have lost digits: \(shown)")
    }
    return findings
  }

  /// What is said of the run as a whole.
  func addNotices(_ run: inout Run, _ totals: Totals) {
    let plan = setting.declarations
    if let day = setting.asOf, day < plan.validFrom || day >= plan.validTo {
      run.notices.append(
        Bilingual(
          zh: "基准日 \(day) 不在规划有效期 [\(plan.validFrom), \(plan.validTo)) 内:与图层有关的规则未判定",
          en: "\(day) is outside the plan's period [\(plan.validFrom), \(plan.validTo)): rules "
            + "that need its layers were not evaluated"))
    }
    for layer in request.plan.layers where layer.isReplaced {
      run.notices.append(
        Bilingual(
          zh: "\(layer.declaration.label.zh)用自带图层 \(layer.path ?? "")(\(layer.features.count) 个要素)",
          en: "\(layer.declaration.label.en): your own layer \(layer.path ?? "") "
            + "(\(layer.features.count) features)"))
    }
    if run.plots == 0, run.failures.isEmpty {
      run.notices.append(
        Bilingual(zh: "输入中没有宗地:什么也没有判定", en: "no parcels in the input: nothing was judged"))
    }
    if setting.planArea != nil, run.plots > 0, totals.plotsInPlan == 0 {
      run.notices.append(
        Bilingual(
          zh: "全部宗地都在规划范围外:坐标系有误,还是用错了规划?与规划有关的规则未判定",
          en: "all plots lie outside the plan area: wrong reference system, or wrong plan? "
            + "Rules of the plan were not evaluated"))
    }
    for repair in setting.sheet.repairs {
      run.notices.append(
        Bilingual(zh: "图层要素 \(repair) 不合法,已修复后使用", en: "layer feature \(repair) was repaired"))
    }
    let idle = run.cards.indices.filter { card in
      let tally = run.tallies[card]
      let judged = tally.counts.reduce(0, +) - tally[.notEvaluated] - tally[.notApplicable]
      return setting.cards.rules.contains(card) && judged == 0 && tally[.notEvaluated] > 0
    }
    if !idle.isEmpty {
      let codes = idle.map { run.cards[$0].code }.joined(separator: " ")
      run.notices.append(
        Bilingual(
          zh: "未能在任何宗地上判定的规则:\(codes)", en: "rules that could be evaluated on no plot: \(codes)")
      )
    }
  }
}
