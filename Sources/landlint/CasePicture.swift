import Analysis
import Findings
import Foundation
import Plan
import Planar

/// Two cases of a rule side by side as SVG: the parcel, the layers it is held against, what it
/// shares with them, and a scale bar. Of a rule on layers or on an area as a whole the whole case is
/// drawn.
struct CasePicture {
  struct Panel {
    var title: Bilingual
    /// What decides, as a value and its limit; empty where nothing is to be said.
    var caption = ""
    /// Whether features are labelled with what they say.
    var isLabelled = false
    /// Whether what the codes of two layers disagree on is marked.
    var marksDifferences = false
    var drawings: [CaseFile.Drawing]
    /// Those that are judged or summed; none where layers alone are.
    var parcels: [MultiPolygon]
    /// What is shown.
    let box: Box

    /// A parcel and a fifth of its size around it.
    ///
    /// - Parameter near: layers of which the nearest feature is shown too, however far it lies.
    init(title: Bilingual, example: CaseFile.Case, file: CaseFile, near keys: [String] = []) {
      var box = example.shape.box
      let own = box
      for key in keys {
        let nearest = file.drawings.filter { $0.key == key && !$0.box.isEmpty }
          .min { own.distance(to: $0.box) < own.distance(to: $1.box) }
        if let nearest { box.extend(by: nearest.box) }
      }
      self.init(title, file.drawings, parcels: [example.shape], around: box, margin: 0.2)
    }

    /// All that a file has of the layers that are judged; nil where it has nothing of them.
    init?(title: Bilingual, whole file: CaseFile, of keys: [String], withParcels: Bool) {
      let drawings = file.drawings.filter { keys.contains($0.key) }
      let parcels = withParcels ? file.parcelShapes : []
      var box = Box.empty
      for part in drawings.map(\.box) + parcels.map(\.box) { box.extend(by: part) }
      guard !box.isEmpty, !drawings.isEmpty || !parcels.isEmpty else { return nil }
      self.init(title, drawings, parcels: parcels, around: box, margin: 0.1)
    }

    private init(
      _ title: Bilingual, _ drawings: [CaseFile.Drawing], parcels: [MultiPolygon], around box: Box,
      margin: Double
    ) {
      self.title = title
      self.drawings = drawings
      self.parcels = parcels
      self.box = box.expanded(by: max(margin * max(box.width, box.height), 1))
    }
  }

  let panels: [Panel]
  let layers: [LayerDeclaration]
  /// True where what counts is the part of the plot that the layer does not cover.
  var hatchesOutside = false

  private static let colours = ["#2b6cb0", "#b7791f", "#6b46c1", "#2f855a", "#c05621"]

  var svg: String {
    let keys = drawnKeys
    let hasParcels = panels.contains { !$0.parcels.isEmpty }
    let hasOverlap = panels.contains(where: \.hasOverlap)
    let hasDifference = panels.contains { !$0.differences.isEmpty }
    // Captions take the line above the legend.
    let first = panels.contains { !$0.caption.isEmpty } ? 1 : 0
    let further = [hasParcels, hasOverlap, hasDifference].count { $0 }
    var text = PanelFrame.opening(
      panels: panels.count, legend: first + keys.count + further)
    for (index, panel) in panels.enumerated() {
      text += body(panel, index, keys)
    }
    for (index, key) in keys.enumerated() {
      let label = layers.first { $0.key == key }?.label ?? Bilingual(zh: key, en: key)
      let colour = colour(key, keys)
      text += PanelFrame.swatch(
        "fill=\"\(colour)\" fill-opacity=\".3\" stroke=\"\(colour)\"", line: first + index,
        "\(label.zh) \(label.en)")
    }
    var line = first + keys.count
    if hasParcels {
      text += PanelFrame.swatch(
        "fill=\"#edf2f7\" stroke=\"#1a202c\" stroke-width=\"2\"", line: line, "宗地 plot")
      line += 1
    }
    let overlap = hatchesOutside ? "图层之外 outside" : "重叠 overlap"
    for (isThere, words) in [(hasOverlap, overlap), (hasDifference, "不一致 difference")]
    where isThere {
      text += PanelFrame.swatch("fill=\"url(#h)\"", line: line, words)
      line += 1
    }
    return text + "</svg>\n"
  }

  private var drawnKeys: [String] {
    var keys: [String] = []
    for panel in panels {
      let box = panel.box
      for drawing in panel.drawings
      where drawing.box.intersects(box) && !keys.contains(drawing.key) {
        keys.append(drawing.key)
      }
    }
    return keys
  }

  private func body(_ panel: Panel, _ index: Int, _ keys: [String]) -> String {
    let box = panel.box
    let frame = PanelFrame(box, index: index)
    let parcel = panel.parcels.map(frame.path).joined()
    func hatch(_ outline: String) -> String {
      "<path d=\"\(outline)\" fill=\"url(#h)\" fill-opacity=\".5\" "
        + "clip-path=\"url(#p\(index))\"/>\n"
    }
    var text =
      "<clipPath id=\"f\(index)\"><path d=\"\(frame.outline)\"/>"
      + "</clipPath><clipPath id=\"p\(index)\"><path d=\"\(parcel)\" clip-rule=\"evenodd\"/></clipPath>\n"
    text += frame.title("\(panel.title.zh) \(panel.title.en)")
    text += "<g clip-path=\"url(#f\(index))\" fill-rule=\"evenodd\">"
    text += "<path d=\"\(parcel)\" fill=\"#edf2f7\"/>\n"
    for drawing in panel.drawings where drawing.box.intersects(box) {
      let colour = colour(drawing.key, keys)
      for line in drawing.lines {
        text +=
          "<path d=\"\(frame.course(line))\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"3\"/>\n"
      }
      for point in drawing.points {
        // A line of no length with round ends is a dot.
        text +=
          "<path d=\"M\(frame.place(point))h0\" stroke=\"\(colour)\" stroke-width=\"9\" "
          + "stroke-linecap=\"round\"/>\n"
      }
      guard !drawing.shape.isEmpty else { continue }
      let outline = frame.path(drawing.shape)
      text +=
        "<path d=\"\(outline)\" fill=\"\(colour)\" fill-opacity=\".3\" stroke=\"\(colour)\"/>"
        + (panel.hasOverlap && !hatchesOutside ? hatch(outline) : "\n")
    }
    if hatchesOutside {
      // By the even-odd rule the plot less what the layer covers of it.
      let layer = panel.drawings.filter { $0.box.intersects(panel.box) && !$0.shape.isEmpty }
      text += hatch(parcel + layer.map { frame.path($0.shape) }.joined())
    }
    for (pair, shapes) in panel.differences.enumerated() {
      text +=
        "<clipPath id=\"d\(index)-\(pair)\"><path d=\"\(frame.path(shapes.0))\"/></clipPath>"
        + "<path d=\"\(frame.path(shapes.1))\" fill=\"url(#h)\" clip-path=\"url(#d\(index)-\(pair))\"/>\n"
    }
    text += "<path d=\"\(parcel)\" fill=\"none\" stroke=\"#1a202c\" stroke-width=\"2\"/>\n"
    for (position, drawing) in panel.labelled.enumerated() {
      guard let point = drawing.shape.interiorPoint ?? drawing.points.first else { continue }
      // Two layers of one place would write upon each other.
      let below = Double(keys.firstIndex(of: drawing.key) ?? position) * 15
      let spot = frame.place(Point(x: point.x, y: point.y - below / frame.scale))
        .split(separator: " ")
      text +=
        "<text x=\"\(spot[0])\" y=\"\(spot[1])\" text-anchor=\"middle\" "
        + "fill=\"\(colour(drawing.key, keys))\">\(PanelFrame.escaped(drawing.label))</text>\n"
    }
    text += "</g>\n"
    if !panel.caption.isEmpty {
      let y = PanelFrame.head + PanelFrame.height + 30
      text +=
        "<text x=\"\(PanelFrame.plain(frame.left + 8))\" y=\"\(PanelFrame.plain(y))\">"
        + "\(PanelFrame.escaped(panel.caption))</text>\n"
    }
    return text + frame.bar(unit: " m")
  }

  private func colour(_ key: String, _ keys: [String]) -> String {
    Self.colours[(keys.firstIndex(of: key) ?? 0) % Self.colours.count]
  }
}
