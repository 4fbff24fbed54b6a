import Findings
import Values

/// Lines of a statement's chart as SVG: each date a place on the axis by its order, each value
/// written beside its point. Lines differ by their marks as well as by their colours; those that
/// count plots by conclusion have the colours that conclusions have everywhere.
struct StatementDrawing {
  private let chart: StatementChart
  private let language: Language

  private static let width = 640
  private static let height = 260
  private static let left = 80
  private static let right = 220
  private static let top = 20
  private static let bottom = 30
  private static let colours = [
    "#0b5cad", "#c0262d", "#3f7d4e", "#b8620a", "#7a5bb5", "#2a7a8c", "#5d6b7a", "#8a5a2b",
  ]

  init(_ chart: StatementChart, _ language: Language) {
    self.chart = chart
    self.language = language
  }

  private func x(_ index: Int) -> Int {
    let room = Self.width - Self.left - Self.right - 60
    return Self.left + 30 + (chart.dates.count < 2 ? 0 : room * index / (chart.dates.count - 1))
  }

  /// One scale from zero for all lines of a chart.
  private func y(_ value: Int, _ most: Int) -> Int {
    let room = Self.height - Self.top - Self.bottom
    return Self.height - Self.bottom
      - (most == 0 ? 0 : Int(Double(room) * Double(value) / Double(most)))
  }

  private func text(_ value: Int) -> String {
    FixedNumber.text(units: value, digits: chart.digits, grouping: true)
  }

  var svg: String {
    let most = max(1, chart.series.flatMap(\.values).max() ?? 1)
    let title = XMLText.content(chart.title[language])
    var out = """
      <svg viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(XMLText.attribute(chart.title[language]))">
      <title>\(title)</title>
      <line x1="\(Self.left)" y1="\(Self.height - Self.bottom)" x2="\(Self.width - Self.right)" \
      y2="\(Self.height - Self.bottom)" stroke="#9aa5b1"/>
      <line x1="\(Self.left)" y1="\(Self.top)" x2="\(Self.left)" \
      y2="\(Self.height - Self.bottom)" stroke="#9aa5b1"/>

      """
    for value in [0, most] {
      out +=
        "<text x=\"\(Self.left - 6)\" y=\"\(y(value, most) + 4)\" text-anchor=\"end\" "
        + "class=\"quiet\">" + XMLText.content(text(value)) + "</text>\n"
    }
    for (index, date) in chart.dates.enumerated() {
      out +=
        "<text x=\"\(x(index))\" y=\"\(Self.height - 10)\" text-anchor=\"middle\">"
        + XMLText.content(date) + "</text>\n"
    }
    for (index, series) in chart.series.enumerated() {
      let colour =
        series.verdict.map(VerdictColours.colour) ?? Self.colours[index % Self.colours.count]
      let points = series.values.enumerated().map { (x: x($0), y: y($1, most), value: $1) }
      let path = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
      let dash = index < Self.colours.count / 2 ? "" : " stroke-dasharray=\"6 3\""
      out +=
        "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"\(dash)/>\n"
      for point in points {
        out +=
          "<circle cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"3\" fill=\"\(colour)\"><title>"
          + XMLText.content("\(series.name[language]) \(text(point.value))") + "</title></circle>\n"
      }
      let key = Self.top + index * 26
      out +=
        "<line x1=\"\(Self.width - Self.right + 10)\" y1=\"\(key)\" "
        + "x2=\"\(Self.width - Self.right + 34)\" y2=\"\(key)\" stroke=\"\(colour)\" "
        + "stroke-width=\"2\"\(dash)/>\n"
      out +=
        "<text x=\"\(Self.width - Self.right + 40)\" y=\"\(key + 4)\">"
        + XMLText.content(series.name[language]) + "</text>\n"
      let ends = [series.values.first, series.values.last].compactMap { $0.map(text) }
      out +=
        "<text x=\"\(Self.width - Self.right + 40)\" y=\"\(key + 16)\" class=\"quiet\">"
        + XMLText.content(ends.joined(separator: " → ")) + "</text>\n"
    }
    return out + "</svg>\n"
  }
}
