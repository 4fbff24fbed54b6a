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
    var drawings: [CaseFile.Drawing]
    /// Those that are judged or summed; none where layers alone are.
    var parcels: [MultiPolygon]
    /// What is shown.
    let box: Box

    /// A parcel and a fifth of its size around it.
    init(title: Bilingual, example: CaseFile.Case, file: CaseFile) {
      self.init(
        title, file.drawings, parcels: [example.shape], around: example.shape.box, margin: 0.2)
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

  private static let colours = ["#2b6cb0", "#b7791f", "#6b46c1", "#2f855a", "#c05621"]

  var svg: String {
    let keys = drawnKeys
    let hasParcels = panels.contains { !$0.parcels.isEmpty }
    var text = PanelFrame.opening(
      panels: panels.count, legend: (hasParcels ? keys.isEmpty ? 1 : 2 : 0) + keys.count)
    for (index, panel) in panels.enumerated() {
      text += body(panel, index, keys)
    }
    for (index, key) in keys.enumerated() {
      let label = layers.first { $0.key == key }?.label ?? Bilingual(zh: key, en: key)
      let colour = colour(key, keys)
      text += PanelFrame.swatch(
        "fill=\"\(colour)\" fill-opacity=\".3\" stroke=\"\(colour)\"", line: index,
        "\(label.zh) \(label.en)")
    }
    if hasParcels {
      text += PanelFrame.swatch(
        "fill=\"#edf2f7\" stroke=\"#1a202c\" stroke-width=\"2\"", line: keys.count, "宗地 plot")
    }
    if hasParcels, !keys.isEmpty {
      text += PanelFrame.swatch("fill=\"url(#h)\"", line: keys.count + 1, "重叠 overlap")
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
        + "<path d=\"\(outline)\" fill=\"url(#h)\" fill-opacity=\".5\" clip-path=\"url(#p\(index))\"/>\n"
    }
    text += "<path d=\"\(parcel)\" fill=\"none\" stroke=\"#1a202c\" stroke-width=\"2\"/></g>\n"
    return text + frame.bar(unit: " m")
  }

  private func colour(_ key: String, _ keys: [String]) -> String {
    Self.colours[(keys.firstIndex(of: key) ?? 0) % Self.colours.count]
  }
}
