import Findings
import Foundation
import Loaders
import Plan
import Planar

/// The two case files of a check side by side as SVG: every ring as the file writes it with its vertices, the places
/// that the findings name, what they are about, and a scale bar.
struct CheckPicture {
  struct Panel {
    var title: Bilingual
    var plots: [CaseSketch.Plot]
    var marks: [Point]
    var part: MultiPolygon?
    var box = Box.empty
  }

  private let code: String
  var panels: [Panel] = []
  var beside: [CaseSketch.Plot] = []
  /// True where the panels are drawn in degrees: no plane shows them.
  var isInDegrees = false

  private static let mark = "fill=\"none\" stroke=\"#c53030\" stroke-width=\"1.5\""
  private static let line = "fill=\"none\" stroke=\"#2b6cb0\" stroke-dasharray=\"5 3\""
  private static let frame = "fill=\"none\" stroke=\"#b7791f\" stroke-dasharray=\"2 2\""

  /// Nil where a file has no shape to draw.
  init?(_ examples: CheckExamples) throws {
    let item = examples.item
    code = item.code
    guard item.isPictured ?? ["GEO", "TOP"].contains(code.prefix(3)) else { return nil }
    for example in examples.examples {
      guard let sketch = CaseSketch(example.bytes),
        sketch.plots.contains(where: { !$0.box.isEmpty })
      else { return nil }
      let own = example.outcomes.filter { $0.code == code }
      panels.append(
        Panel(
          title: CheckExamples.title(example.kind), plots: sketch.plots,
          marks: own.flatMap { outcome in
            outcome.places.isEmpty
              ? Self.position(of: outcome, in: example.bytes).map { [$0] } ?? [] : outcome.places
          },
          part: own.first { _ in ["TOP101", "TOP201", "TOP202", "TOP401"].contains(item.code) }?
            .geometry))
    }
    guard !panels.isEmpty else { return nil }
    if let name = item.shows {
      let bytes = try WholeFile.bytes(path: "\(examples.folder)/\(name)")
      beside = CaseSketch(bytes)?.plots ?? []
    }
    try settle(item.view)
  }

  /// The position at which a fault of the text of a geometry stands; nil where none does.
  private static func position(of outcome: CheckCaseRun.Outcome, in bytes: [UInt8]) -> Point? {
    guard outcome.code.hasPrefix("GEO1"), let line = outcome.line, let column = outcome.column
    else { return nil }
    let rows = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let rest = Array(
      Array(rows.dropFirst(line - 1).joined(separator: [0x0A])).dropFirst(column - 1))
    guard rest.first == UInt8(ascii: "[") else { return nil }
    let numbers = String(decoding: rest, as: UTF8.self)
      .drop { "[ \n".contains($0) }.prefix { $0 != "]" }.split(separator: ",").prefix(2)
      .compactMap { Double($0.drop { $0 == " " }) }
    return numbers.count == 2 ? Point(x: numbers[0], y: numbers[1]) : nil
  }

  var svg: String {
    var legend: [(look: String, words: String)] = [
      ("fill=\"#edf2f7\" stroke=\"#1a202c\" stroke-width=\"2\"", "宗地 plot")
    ]
    if panels.contains(where: { !$0.marks.isEmpty }) {
      legend.append((Self.mark, "结论所指的位置 place that the finding names"))
    }
    if panels.contains(where: { $0.part != nil }) {
      legend.append(("fill=\"url(#h)\"", "结论所涉部分 what the finding is about"))
    }
    if panels.flatMap(\.plots).contains(where: { $0.bbox != nil }) {
      legend.append((Self.frame, "bbox"))
    }
    if !beside.isEmpty {
      legend.append(
        (Self.line, code == "INP206" ? "锚定图层 anchor layer" : "规划范围 plan area"))
    }
    var text = PanelFrame.opening(panels: panels.count, legend: legend.count)
    for (index, panel) in panels.enumerated() { text += body(panel, index) }
    for (index, entry) in legend.enumerated() {
      text += PanelFrame.swatch(entry.look, line: index, entry.words)
    }
    return text + "</svg>\n"
  }

  private func body(_ panel: Panel, _ index: Int) -> String {
    let frame = PanelFrame(panel.box, index: index)
    var text =
      "<clipPath id=\"f\(index)\"><path d=\"\(frame.outline)\"/></clipPath>\n"
      + frame.title("\(panel.title.zh) \(panel.title.en)")
      + "<g clip-path=\"url(#f\(index))\" fill-rule=\"evenodd\">"
    for plot in beside {
      for course in plot.courses {
        text += "<path d=\"\(frame.course(frame.thinned(course)))\" \(Self.line)/>\n"
      }
    }
    for plot in panel.plots {
      let fill = plot.courses.map(frame.course).joined()
      text +=
        "<path d=\"\(fill)\" fill=\"#cbd5e0\" fill-opacity=\".35\" stroke=\"#1a202c\" "
        + "stroke-width=\"2\" stroke-linejoin=\"bevel\"/>\n"
      text += frame.dots(plot)
      if let box = plot.bbox { text += frame.rectangle(box, Self.frame) }
      if code == "GEO302" { text += plot.courses.map(frame.arrow).joined() }
      if !isInDegrees, panel.plots.count > 1, panel.plots.count < 6 { text += frame.label(plot) }
    }
    if let part = panel.part, !part.isEmpty {
      text += "<path d=\"\(frame.path(part))\" fill=\"url(#h)\" stroke=\"#c53030\"/>\n"
    }
    for mark in panel.marks.prefix(20) {
      let at = frame.pixel(mark)
      let (x, y) = (PanelFrame.plain(at.x), PanelFrame.plain(at.y))
      text +=
        "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"8\" \(Self.mark)/>"
        + "<path d=\"M\(x) \(y)m-4 -4l8 8m0 -8l-8 8\" \(Self.mark)/>\n"
    }
    return text + "</g>\n" + frame.bar(unit: isInDegrees ? "°" : " m")
  }
}
