import Findings
import Values

/// One plot as a sheet of text.
struct PlotSheet {
  let plot: PlotRecord
  let context: ReportContext
  let language: Language
  let ink: Ink

  func lines() -> [String] {
    var lines = heading + [conclusion] + areas
    lines += ["", ink(say("占用明细", "Occupation"), .bold)] + occupation
    let pieces = PieceText.lines(plot, language)
    if !pieces.isEmpty {
      lines += ["", ink(say("布局与规划用地构成", "Layout and planned uses"), .bold)] + pieces
    }
    lines += ["", ink(say("逐条判定", "Rule by rule"), .bold)] + verdicts
    return lines
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private var heading: [String] {
    let subject = plot.subject
    var parts = [say("宗地 ", "Plot ") + (subject.plot ?? say("(无代码)", "(no id)"))]
    if let planPlot = subject.planPlot { parts.append(say("地块 ", "plan plot ") + planPlot) }
    if let name = plot.name { parts.append(name) }
    if let place = SubjectPlace.text(subject, context) { parts.append(place) }
    let text = TerminalText.withoutControls(parts.joined(separator: "  "))
    return TextLayout.wrapped(text, width: TextLayout.columns, indent: 6).map { ink($0, .bold) }
  }

  private var conclusion: String {
    let word = plot.conclusion.name[language]
    var rest = ""
    if let use = plot.landUse {
      let name = plot.useName(language).map { " " + $0 } ?? ""
      rest += "  " + say("用地 ", "land use ") + use + name
    }
    if let unit = plot.layoutUnit {
      let share = plot.layoutShare.map { " " + FixedNumber.text($0 * 100, digits: 2) + " %" } ?? ""
      rest += "  " + say("布局单元 ", "layout unit ") + unit + share
    }
    let label = say("结论 ", "Conclusion ")
    let room = TextLayout.columns - DisplayWidth.of(label + word)
    return label + ink(word, Ink.colour(of: plot.conclusion))
      + TextLayout.truncated(TerminalText.withoutControls(rest), to: room)
  }

  private var areas: [String] {
    let method =
      switch context.provenance.areaMethod {
      case "planar": say("投影面积", "planar area")
      case "register": say("登记面积", "register area")
      default: say("椭球面积", "ellipsoidal area")
      }
    var rows: [(String, Int?)] = [(method, plot.area)]
    if context.provenance.areaMethod != "planar" {
      rows.append((say("投影面积", "planar area"), plot.planarArea))
    }
    rows.append((say("登记面积", "register area"), plot.registerArea))
    if let difference = plot.registerDifference {
      rows.append((say("图形减登记", "measured − register"), difference))
    }
    let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    return rows.map { label, area in
      let head = " " + TextLayout.padded(label, to: width) + "  "
      guard let area else { return head + say("未知", "not known") }
      let figures = AreaFigures(area)
      var text = head + TextLayout.rightAligned(figures.squareMetreText, to: 18)
      text += TextLayout.rightAligned(figures.hectareText, to: 13) + say(" 公顷", " ha")
      text += localArea(figures)
      return text
    } + digest
  }

  /// What an exception is bound to.
  private var digest: [String] {
    plot.subject.geometryHash.map {
      [" " + say("图形散列(例外用) ", "shape digest (for exceptions) ") + $0]
    } ?? []
  }

  private func localArea(_ figures: AreaFigures) -> String {
    guard context.provenance.localAreaUnit != nil else { return "" }
    return TextLayout.rightAligned(figures.muText, to: 13) + say(" 亩", " mu")
  }

  private var occupation: [String] {
    let layers = context.constraints
    guard !layers.isEmpty else { return [" " + say("方案没有约束图层", "the plan has no constraints")] }
    let labels = layers.map { TerminalText.withoutControls($0.label[language]) }
    let width = labels.map { DisplayWidth.of($0) }.max() ?? 0
    var lines: [String] = []
    for (layer, label) in zip(layers, labels) {
      let head = " " + TextLayout.padded(label, to: width) + "  "
      guard let area = plot.occupied(layer) else {
        lines.append(
          head
            + (layer.path == nil
              ? say("未判定:缺图层", "not evaluated: no layer")
              : say("未判定:图层未覆盖或无可用图形", "not evaluated: layer does not reach or no geometry")))
        continue
      }
      let figures = AreaFigures(area)
      var text = head + TextLayout.rightAligned(figures.squareMetreText, to: 18)
      text += TextLayout.rightAligned(figures.hectareText, to: 13) + say(" 公顷", " ha")
      text += localArea(figures)
      text += TextLayout.rightAligned(figures.shareText(of: plot.measuredArea ?? 0), to: 11)
      lines.append(text)
      guard let found = plot.occupations.first(where: { $0.constraint == layer.role }) else {
        continue
      }
      if found.isPartial {
        let words = say(
          "宗地只有部分量到:其余在图层之外,或图层要素有疑",
          "plot measured in part: the rest lies beyond the layer, or a feature of it is in doubt")
        lines += TextLayout.wrapped(words, width: TextLayout.columns - 4, indent: 0)
          .map { "    " + $0 }
      }
      for detail in OccupationText.lines(found, context.provenance.tolerance, language) {
        let text = TerminalText.withoutControls(detail)
        lines += TextLayout.wrapped(text, width: TextLayout.columns - 4, indent: 0)
          .map { "    " + $0 }
      }
    }
    return lines
  }

  private var verdicts: [String] {
    let names = plot.verdicts.enumerated().map { index, verdict in
      let card = index < context.cards.count ? context.cards[index] : nil
      return (card?.name(of: verdict) ?? verdict.name)[language]
    }
    let nameWidth = names.map { DisplayWidth.of($0) }.max() ?? 0
    let all = plot.verdicts.indices.filter { $0 < context.cards.count }
    let indices = all.filter { !context.cards[$0].isOfLayers }
    let quiet = indices.filter { isQuiet($0) }
    var lines = indices.filter { !isQuiet($0) }.flatMap { index in
      let card = context.cards[index]
      var rest = "\(card.code) \(card.title[language])"
      if plot.verdicts[index] == .notEvaluated, let reason = plot.missing[index] {
        rest += say(":", ": ") + reason[language]
      }
      // Reasons are never cut: they say what to hand in.
      let wrapped = TextLayout.wrapped(
        TerminalText.withoutControls(rest), width: TextLayout.columns - nameWidth - 2, indent: 7)
      return wrapped.enumerated().map { number, text in
        let word = TextLayout.padded(number == 0 ? names[index] : "", to: nameWidth)
        return " " + ink(word, Ink.colour(of: plot.verdicts[index])) + " " + text
      }
    }
    lines += codes(
      quiet.filter(context.isAsked), say("材料无此类问题:", "No such fault in the material: "))
    lines += codes(
      quiet.filter { !context.isAsked($0) }, say("本次未查:", "Not looked for in this run: "))
    lines += codes(
      all.filter { context.cards[$0].isOfLayers },
      say("方案图层规则,不针对宗地:", "Of the plan's own layers, not of this plot: "))
    return lines
  }

  /// Rules that are told by their codes alone; nothing where there are none.
  private func codes(_ cards: [Int], _ heading: String) -> [String] {
    guard !cards.isEmpty else { return [] }
    let text = heading + cards.map { context.cards[$0].code }.joined(separator: " ")
    return TextLayout.wrapped(text, width: TextLayout.columns - 1, indent: 2).map { " " + $0 }
  }

  /// Rules about faults of the file or the geometry that found none: told by their codes alone.
  private func isQuiet(_ index: Int) -> Bool {
    context.cards[index].isOfMaterial
      && (plot.verdicts[index] == .conforms || plot.verdicts[index] == .notApplicable)
  }
}
