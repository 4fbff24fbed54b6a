import Findings
import Planar
import Values

/// The lines of data of the page. Names are short: a city has hundreds of thousands of them.
extension JSONWriter {
  /// `c` code, `t` title, `s` severity, `p` clause and quote, `l` law, `i` the package's reading,
  /// `n` the next step, `m` of the material, `y` of the plan's layers.
  mutating func pageCard(_ card: RuleCard) {
    beginObject()
    key("c")
    string(card.code)
    key("t")
    bilingual(card.title)
    key("s")
    string(card.severity.word)
    if let plan = card.plan {
      key("p")
      beginArray()
      string(plan.clause)
      string(plan.quote)
      endArray()
    }
    if !card.law.isEmpty {
      key("l")
      string(card.law.map(\.words).joined(separator: "、"))
    }
    if let reading = card.interpretation {
      key("i")
      bilingual(reading)
    }
    if let step = card.nextStep {
      key("n")
      bilingual(step)
    }
    if card.isOfMaterial {
      key("m")
      bool(true)
    }
    if card.isOfLayers {
      key("y")
      bool(true)
    }
    endObject()
  }

  mutating func pageLayer(_ layer: MapContext.Layer) {
    beginObject()
    key("r")
    string(layer.role)
    key("t")
    bilingual(layer.label)
    key("b")
    string(layer.basis.word)
    key("f")
    beginArray()
    for feature in layer.features {
      beginObject()
      key("i")
      string(feature.id)
      key("n")
      string(feature.name)
      switch feature.shape {
      case .areas(let area):
        key("g")
        pageShape(area, .plot)
      case .lines(let lines):
        key("l")
        beginArray()
        for line in lines { pagePath(line[...], .plot) }
        endArray()
      case .points(let points):
        key("o")
        beginArray()
        for point in points { position(x: point.x, y: point.y) }
        endArray()
      }
      endObject()
    }
    endArray()
    endObject()
  }

  /// An array: ordinal, id, m², conclusion, how many rules were not evaluated, outline, project, land
  /// use, its name, layout unit, occupations by index of the constraint; what is nil at the end is left
  /// out. A name of a land use stands once.
  ///
  /// - Parameter uses: names of land uses that stand on lines before.
  mutating func pagePlot(
    _ plot: PlotRecord, _ context: ReportContext, _ language: Language,
    uses: inout [String: String]
  ) {
    beginArray()
    integer(plot.subject.ordinal)
    string(plot.subject.plot)
    fixed(units: plot.area, digits: 4)
    integer(Int(plot.conclusion.rawValue))
    integer(plot.verdicts.count { $0 == .notEvaluated })
    if let outline = plot.outline { pageShape(outline, .plot) } else { null() }
    var name = plot.useName(language)
    if let use = plot.landUse {
      if name != nil, uses[use] == name { name = nil } else { uses[use] = name }
    }
    var texts = [plot.name, plot.landUse, name, plot.layoutUnit]
    if plot.occupations.isEmpty { while texts.last == .some(nil) { texts.removeLast() } }
    for text in texts { string(text) }
    if !plot.occupations.isEmpty {
      let constraints = context.constraints.map(\.role)
      beginArray()
      for occupation in plot.occupations {
        beginArray()
        integer(constraints.firstIndex(of: occupation.constraint))
        fixed(units: occupation.union, digits: 4)
        endArray()
      }
      endArray()
    }
    endArray()
  }
}
