import Findings
import Foundation
import Loaders
import Plan
import Planar
import Projection

/// The two case files of a check side by side as SVG: every ring as the file writes it with its vertices, the places
/// that the findings name, what they are about, and a scale bar.
struct CheckPicture {
  private struct Panel {
    var title: Bilingual
    var plots: [CaseSketch.Plot]
    var marks: [Point]
    var part: MultiPolygon?
    var box = Box.empty
  }

  private let code: String
  private var panels: [Panel] = []
  private var beside: [CaseSketch.Plot] = []
  /// True where the panels are drawn in degrees: no plane shows them.
  private var isInDegrees = false

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

  /// Chooses the plane and what of it is shown.
  private mutating func settle(_ view: CheckCase.View?) throws {
    var whole = Box.empty
    for plot in panels.flatMap(\.plots) + beside { whole.extend(by: plot.box) }
    isInDegrees = max(whole.width, whole.height) > 1
    if !isInDegrees {
      let system = try ReferenceSystem("OGC:CRS84")
      let surface = try WorkingSurface(equalAreaOver: whole, onDatumOf: system)
      let projector = try SurfaceProjector(
        from: system, onto: surface, session: ProjectionSession())
      func placed(_ points: [Point]) -> [Point] {
        var points = points
        _ = projector.project(&points)
        return points
      }
      for index in panels.indices {
        panels[index].plots = panels[index].plots.map { $0.moved(placed) }
        panels[index].marks = placed(panels[index].marks)
        if var part = panels[index].part {
          part.points = placed(part.points)
          panels[index].part = part
        }
      }
      beside = beside.map { $0.moved(placed) }
      whole = .empty
      for plot in panels.flatMap(\.plots) + beside { whole.extend(by: plot.box) }
      if let view {
        let center = placed([Point(x: view.longitude, y: view.latitude)])[0]
        let half = (x: view.width / 2, y: view.width / 2 * PanelFrame.height / PanelFrame.width)
        whole = Box(
          minX: center.x - half.x, minY: center.y - half.y, maxX: center.x + half.x,
          maxY: center.y + half.y)
      }
    }
    frame(whole, isView: view != nil)
  }

  /// Both panels show the same ground; files in places of their own, and what is drawn in degrees, each their own.
  private mutating func frame(_ whole: Box, isView: Bool) {
    let boxes = panels.map { panel in
      (panel.plots + beside).reduce(into: Box.empty) { $0.extend(by: $1.box) }
    }
    let first = boxes[0]
    let areApart = !boxes.allSatisfy { $0.intersects(first) }
    for index in panels.indices {
      let own = boxes[index]
      var box = whole
      if isView {
        // The same corner of a plot that lies elsewhere.
        let (dx, dy) = areApart ? (own.minX - first.minX, own.minY - first.minY) : (0, 0)
        box = Box(
          minX: whole.minX + dx, minY: whole.minY + dy, maxX: whole.maxX + dx,
          maxY: whole.maxY + dy)
      } else if isInDegrees {
        box = own
      } else if areApart {
        box = own
        box.extend(
          by: Point(
            x: own.minX + (boxes.map(\.width).max() ?? 0),
            y: own.minY + (boxes.map(\.height).max() ?? 0)))
      }
      panels[index].box = isView ? box : box.expanded(by: max(box.width, box.height) * 0.08)
    }
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
        text += "<path d=\"\(frame.course(Self.thinned(course, frame)))\" \(Self.line)/>\n"
      }
    }
    for plot in panel.plots {
      let fill = plot.courses.map(frame.course).joined()
      text +=
        "<path d=\"\(fill)\" fill=\"#cbd5e0\" fill-opacity=\".35\" stroke=\"#1a202c\" "
        + "stroke-width=\"2\" stroke-linejoin=\"bevel\"/>\n"
      text += dots(plot, frame)
      if let box = plot.bbox { text += rectangle(box, frame) }
      if code == "GEO302" { text += plot.courses.map { arrow($0, frame) }.joined() }
      if !isInDegrees, panel.plots.count > 1, panel.plots.count < 6 { text += label(plot, frame) }
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

  /// Vertices, and points larger.
  private func dots(_ plot: CaseSketch.Plot, _ frame: PanelFrame) -> String {
    let vertices = plot.courses.flatMap(\.self).map { "M\(frame.place($0))h0" }.joined()
    let points = plot.points.map { "M\(frame.place($0))h0" }.joined()
    return "<path d=\"\(vertices + points)\" stroke=\"#1a202c\" stroke-width="
      + "\"\(points.isEmpty ? 5 : 9)\" stroke-linecap=\"round\"/>\n"
  }

  private func rectangle(_ box: Box, _ frame: PanelFrame) -> String {
    let corners = [
      Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
      Point(x: box.maxX, y: box.maxY), Point(x: box.minX, y: box.maxY),
    ]
    return "<path d=\"\(frame.course(corners))Z\" \(Self.frame) stroke-width=\"2\"/>\n"
  }

  /// Which way a ring runs, in the middle of its first edge.
  private func arrow(_ course: [Point], _ frame: PanelFrame) -> String {
    guard course.count > 1 else { return "" }
    let (from, to) = (frame.pixel(course[0]), frame.pixel(course[1]))
    let angle = atan2(to.y - from.y, to.x - from.x) * 180 / .pi
    let middle = Point(x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)
    return "<path d=\"M-6 -6L6 0L-6 6\" fill=\"none\" stroke=\"#c53030\" stroke-width=\"2.5\" "
      + "transform=\"translate(\(PanelFrame.plain(middle.x)) \(PanelFrame.plain(middle.y))) "
      + "rotate(\(PanelFrame.plain(angle)))\"/>\n"
  }

  /// The end of the plot's code.
  private func label(_ plot: CaseSketch.Plot, _ frame: PanelFrame) -> String {
    guard let id = plot.id, !plot.box.isEmpty else { return "" }
    let at = frame.pixel(plot.box.center)
    return "<text x=\"\(PanelFrame.plain(at.x))\" y=\"\(PanelFrame.plain(at.y + 4))\" "
      + "text-anchor=\"middle\" font-size=\"10\">…\(PanelFrame.escaped(String(id.suffix(7))))</text>\n"
  }

  /// Without vertices that no eye tells from the one before.
  private static func thinned(_ course: [Point], _ frame: PanelFrame) -> [Point] {
    var kept: [Point] = []
    for point in course {
      let at = frame.pixel(point)
      if let last = kept.last.map(frame.pixel), abs(last.x - at.x) + abs(last.y - at.y) < 2 {
        continue
      }
      kept.append(point)
    }
    if let first = course.first, kept.count > 1, course.last == first { kept.append(first) }
    return kept
  }
}

extension CaseSketch.Plot {
  /// On another plane; a box goes by its corners.
  fileprivate func moved(_ placed: ([Point]) -> [Point]) -> Self {
    var moved = self
    moved.courses = courses.map(placed)
    moved.points = placed(points)
    if let bbox {
      var box = Box.empty
      for point in placed([
        Point(x: bbox.minX, y: bbox.minY), Point(x: bbox.maxX, y: bbox.maxY),
      ]) { box.extend(by: point) }
      moved.bbox = box
    }
    return moved
  }
}
