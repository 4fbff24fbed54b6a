import Findings
import Values

extension FirstScreen {
  /// Title, warning, figures, layers and the plots by conclusion.
  func headLines() -> [String] {
    var lines = [ink(titleLine, .bold)]
    if let warning { lines.append(ink(line(warning), .yellow)) }
    lines += ["", line(totals)]
    lines += parameterLines
    lines += [""] + conclusionLines + standingLines
    return lines
  }

  private var titleLine: String {
    let families = Set(run.cards.map(\.family))
    let name =
      families.isSubset(of: ["INP", "GEO", "TOP"])
      ? say("数据与图形检查", "Check of data and shapes")
      : families.contains("IDL")
        ? say("规划符合性与闲置土地筛查", "Zoning and idle-land check")
        : say("规划符合性筛查", "Zoning check")
    let version = "landlint " + TerminalText.withoutControls(run.provenance.version)
    let room = TextLayout.columns - DisplayWidth.of(name) - DisplayWidth.of(version) - 4
    let plan = TerminalText.withoutControls(run.provenance.planTitle[language])
    return line(name + "  " + TextLayout.truncated(plan, to: room) + "  " + version)
  }

  private var warning: String? {
    let hint = say(
      "(自备图层:--layer blue-line:permanent=蓝线.geojson)", " (--layer ROLE=FILE)")
    switch (run.provenance.isSchematic, run.provenance.isSynthetic) {
    case (true, true):
      return say(
        "⚠ 示意图层、合成样例,非法定边界:不得作为审查结论",
        "⚠ Schematic layers, synthetic sample: no legal boundaries, not for decisions") + hint
    case (true, false):
      return say(
        "⚠ 示意图层,非法定边界:不得作为审查结论",
        "⚠ Schematic layers: no legal boundaries, not for decisions") + hint
    case (false, true):
      return say("⚠ 合成样例:不得作为审查结论", "⚠ Synthetic sample: not for decisions")
    case (false, false): return nil
    }
  }

  private var totals: String {
    let provenance = run.provenance
    let figures = AreaFigures(run.area)
    let day = provenance.asOf.map { say("  基准日 \($0)", "  as of \($0)") } ?? ""
    guard run.plots > 0 || run.unchanged == 0 else {
      return say("没有变化的宗地:什么也不用判定", "No plot changed: nothing had to be judged") + day
    }
    guard run.plots > 0 else {
      return say("没有读到宗地:什么也没有判定", "No plots were read: nothing was judged") + day
    }
    let method =
      switch provenance.areaMethod {
      case "ellipsoidal": say("椭球面积", "ellipsoidal")
      case "planar": say("投影面积", "planar")
      case "register": say("登记面积", "register")
      default: provenance.areaMethod
      }
    // PROJ's name of the datum of EPSG:4490, which nobody in the field uses.
    let datum =
      provenance.areaDatum == "China 2000"
      ? "CGCS2000" : TerminalText.withoutControls(provenance.areaDatum)
    let hasLocal = provenance.localAreaUnit != nil
    let local = hasLocal ? say("\(figures.muText) 亩,", "\(figures.muText) mu, ") : ""
    return say(
      "宗地 \(count(run.plots)) 宗  \(figures.hectareText) 公顷(\(local)\(method) \(datum))\(day)",
      "\(EnglishCount.text(run.plots, "plot"))  \(figures.hectareText) ha (\(local)\(method), \(datum))\(day)"
    )
  }

  private var parameterLines: [String] {
    let tolerance = FixedNumber.text(run.provenance.tolerance, digits: 2)
    // Checks of files and shapes cite no plan and hold for any; the rest are the plan's rules.
    let asked = zip(run.cards, run.asked).filter(\.1).map(\.0)
    let checks = asked.count { $0.plan == nil && $0.isOfMaterial }
    let rules = asked.count - checks - run.indicators.count
    var text = say(
      "规则 \(count(rules)) 条  数据检查 \(count(checks)) 项  位置容差 \(tolerance) m",
      EnglishCount.text(rules, "rule") + "  " + EnglishCount.text(checks, "data check")
        + "  tolerance \(tolerance) m")
    if let overlap = run.provenance.thresholds.first(where: { $0.name == "min-overlap" }),
      let value = overlap.value
    {
      let area = FixedNumber.text(value * overlap.unit.factor, digits: 2, grouping: true)
      let kind = ThresholdKind.name(overlap.kind)[language]
      text += say("  最小重叠 \(area) m²(\(kind))", "  minimum overlap \(area) m² (\(kind))")
    }
    // A limit that the user set decides verdicts: the reader sees it beside the plan's.
    let set = run.provenance.thresholds.filter { $0.kind == "user" && $0.value != nil }
    let tables = run.provenance.catalogues.filter(\.replaced)
    var given = set.map { threshold in
      "\(threshold.name)=\(FixedNumber.short(threshold.value ?? 0)) \(threshold.unit.rawValue)"
    }
    given += tables.map {
      say(
        "\($0.label.zh) \(count($0.rows)) 行", "\($0.label.en) \(EnglishCount.text($0.rows, "row"))")
    }
    let ownLines =
      given.isEmpty
      ? []
      : [
        line(
          say("用户所定 ", "Set by the user ")
            + TextLayout.fitted(
              given.map { TerminalText.withoutControls($0) }, separator: say(" ", ", "),
              width: TextLayout.columns - 16, more: { say("…另 \($0) 项", "… \($0) more") }))
      ]
    // What plots are measured against comes first: the line may have no room for all.
    let there = run.provenance.layers.filter { $0.path != nil }
    let present = there.filter(\.isConstraint) + there.filter { !$0.isConstraint }
    let items = present.map { layer in
      TerminalText.withoutControls(layer.label[language]) + " " + count(layer.features)
        + (layer.replaced ? say("(自备)", " (own)") : "")
    }
    guard !items.isEmpty else { return [line(text)] + ownLines }
    let label = say("  图层 ", "  layers ")
    let whole = label + items.joined(separator: say(" ", ", "))
    if DisplayWidth.of(text + whole) <= TextLayout.columns {
      return [line(text + whole)] + ownLines
    }
    let own = say("图层 ", "Layers ")
    let fitted = TextLayout.fitted(
      items, separator: say(" ", ", "), width: TextLayout.columns - DisplayWidth.of(own),
      more: { say("…另 \($0) 层", "… \($0) more") })
    return [line(text), line(own + fitted)] + ownLines
  }

  /// One line, or two where large counts need the room.
  private var conclusionLines: [String] {
    let shown: [Verdict] =
      [.violates, .suspected, .borderline, .incomplete, .conforms]
      + [.notEvaluated, .notApplicable].filter { run.conclusions[Int($0.rawValue)] > 0 }
    let parts = shown.map { $0.name[language] + " " + count(run.conclusions[Int($0.rawValue)]) }
    let label = say("结论(每宗取最重)", "Plots (worst verdict)")
    let total = say("合计 ", "total ") + count(run.plots)
    let coloured = zip(shown, parts).map { verdict, part in
      run.conclusions[Int(verdict.rawValue)] > 0 ? ink(part, Ink.colour(of: verdict)) : part
    }
    let whole = ([label] + parts + [total]).joined(separator: "  ")
    if DisplayWidth.of(whole) <= TextLayout.columns {
      return [([label] + coloured + [total]).joined(separator: "  ")]
    }
    var lines = [label + "  " + total]
    var width = TextLayout.columns
    for (part, coloured) in zip(parts, coloured) {
      width += 2 + DisplayWidth.of(part)
      if width > TextLayout.columns {
        lines.append(" " + coloured)
        width = 1 + DisplayWidth.of(part)
      } else {
        lines[lines.count - 1] += "  " + coloured
      }
    }
    return lines
  }
}
