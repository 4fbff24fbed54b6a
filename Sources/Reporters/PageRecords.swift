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
      string(card.law.map { $0.name + $0.article }.joined(separator: "、"))
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
        pageShape(area)
      case .lines(let lines):
        key("l")
        beginArray()
        for line in lines { pagePath(line[...]) }
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

  /// `k` p, `o` ordinal, `i` id, `n` project, `u` land use, `un` its name, `l` layout unit, `a` m²,
  /// `v` conclusion, `x` how many rules were not evaluated, `q` occupations, `g` outline.
  mutating func pagePlot(_ plot: PlotRecord) {
    beginObject()
    key("k")
    string("p")
    key("o")
    integer(plot.subject.ordinal)
    optional("i", plot.subject.plot)
    optional("n", plot.name)
    optional("u", plot.landUse)
    optional("un", plot.landUseName)
    optional("l", plot.layoutUnit)
    key("a")
    fixed(units: plot.area, digits: 4)
    key("v")
    integer(Int(plot.conclusion.rawValue))
    key("x")
    integer(plot.verdicts.count { $0 == .notEvaluated })
    if !plot.occupations.isEmpty {
      key("q")
      beginArray()
      for occupation in plot.occupations {
        beginArray()
        string(occupation.constraint)
        fixed(units: occupation.union, digits: 4)
        endArray()
      }
      endArray()
    }
    if let outline = plot.outline {
      key("g")
      pageShape(outline)
    }
    endObject()
  }

  private mutating func optional(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }
}
