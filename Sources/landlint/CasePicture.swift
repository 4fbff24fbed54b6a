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

  private static let width = 300.0
  private static let height = 230.0
  private static let colours = ["#2b6cb0", "#b7791f", "#6b46c1", "#2f855a", "#c05621"]

  var svg: String {
    let keys = drawnKeys
    let head = 26.0
    let hasParcels = panels.contains { !$0.parcels.isEmpty }
    let foot = 22.0 + 16.0 * Double((hasParcels ? keys.isEmpty ? 1 : 2 : 0) + keys.count)
    let total = Self.width * Double(panels.count)
    var text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.plain(total)) "
      + "\(Self.plain(head + Self.height + foot))\" font-family=\"Noto Sans CJK SC, sans-serif\" font-size=\"12\">\n"
      + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
      + "<defs><pattern id=\"h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
      + "patternTransform=\"rotate(45)\"><path d=\"M0 0V6\" stroke=\"#c53030\" stroke-width=\"2\"/>"
      + "</pattern></defs>\n"
    for (index, panel) in panels.enumerated() {
      text += body(panel, index, keys, top: head)
    }
    for (index, key) in keys.enumerated() {
      let label = layers.first { $0.key == key }?.label ?? Bilingual(zh: key, en: key)
      let y = head + Self.height + 30 + 16 * Double(index)
      let colour = colour(key, keys)
      text += Self.swatch(
        "fill=\"\(colour)\" fill-opacity=\".3\" stroke=\"\(colour)\"", y, "\(label.zh) \(label.en)")
    }
    let y = head + Self.height + 30 + 16 * Double(keys.count)
    if hasParcels {
      text += Self.swatch(
        "fill=\"#edf2f7\" stroke=\"#1a202c\" stroke-width=\"2\"", y, "宗地 plot")
    }
    if hasParcels, !keys.isEmpty { text += Self.swatch("fill=\"url(#h)\"", y + 16, "重叠 overlap") }
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

  private func body(_ panel: Panel, _ index: Int, _ keys: [String], top: Double) -> String {
    let box = panel.box
    let margin = 8.0
    let scale = min(
      (Self.width - 2 * margin) / box.width, (Self.height - 2 * margin) / box.height)
    let left = Double(index) * Self.width
    func place(_ point: Point) -> String {
      let x = left + Self.width / 2 + (point.x - (box.minX + box.maxX) / 2) * scale
      let y = top + Self.height / 2 - (point.y - (box.minY + box.maxY) / 2) * scale
      return "\(Self.plain(x)) \(Self.plain(y))"
    }
    func path(_ shape: MultiPolygon) -> String {
      (0..<shape.ringCount).map { ring in
        "M" + shape.points[shape.ringRange(ring)].dropLast().map(place).joined(separator: "L") + "Z"
      }.joined()
    }
    let parcel = panel.parcels.map(path).joined()
    var text =
      "<clipPath id=\"f\(index)\"><path d=\"M\(Self.plain(left + 4)) \(Self.plain(top))"
      + "h\(Self.plain(Self.width - 8))v\(Self.plain(Self.height))h-\(Self.plain(Self.width - 8))Z\"/>"
      + "</clipPath><clipPath id=\"p\(index)\"><path d=\"\(parcel)\" clip-rule=\"evenodd\"/></clipPath>\n"
    text +=
      "<text x=\"\(Self.plain(left + 8))\" y=\"17\" font-weight=\"bold\">"
      + "\(Self.escaped("\(panel.title.zh) \(panel.title.en)"))</text>\n"
    text += "<g clip-path=\"url(#f\(index))\" fill-rule=\"evenodd\">"
    text += "<path d=\"\(parcel)\" fill=\"#edf2f7\"/>\n"
    for drawing in panel.drawings where drawing.box.intersects(box) {
      let colour = colour(drawing.key, keys)
      for line in drawing.lines {
        let course = "M" + line.map(place).joined(separator: "L")
        text +=
          "<path d=\"\(course)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"3\"/>\n"
      }
      for point in drawing.points {
        // A line of no length with round ends is a dot.
        text +=
          "<path d=\"M\(place(point))h0\" stroke=\"\(colour)\" stroke-width=\"9\" "
          + "stroke-linecap=\"round\"/>\n"
      }
      guard !drawing.shape.isEmpty else { continue }
      let outline = path(drawing.shape)
      text +=
        "<path d=\"\(outline)\" fill=\"\(colour)\" fill-opacity=\".3\" stroke=\"\(colour)\"/>"
        + "<path d=\"\(outline)\" fill=\"url(#h)\" fill-opacity=\".5\" clip-path=\"url(#p\(index))\"/>\n"
    }
    text += "<path d=\"\(parcel)\" fill=\"none\" stroke=\"#1a202c\" stroke-width=\"2\"/></g>\n"
    return text + bar(scale, left: left, y: top + Self.height + 8)
  }

  /// A length of 1, 2 or 5 times a power of ten that fills about a third of the panel.
  private func bar(_ scale: Double, left: Double, y: Double) -> String {
    let most = Self.width / 3 / scale
    let power = pow(10, floor(log10(most)))
    let length = [5.0, 2, 1].first { $0 * power <= most }.map { $0 * power } ?? power
    let x = left + Self.width - 8 - length * scale
    return
      "<path d=\"M\(Self.plain(x)) \(Self.plain(y - 4))v4h\(Self.plain(length * scale))v-4\" "
      + "fill=\"none\" stroke=\"#1a202c\"/><text x=\"\(Self.plain(x - 6))\" "
      + "y=\"\(Self.plain(y + 1))\" text-anchor=\"end\">\(Self.plain(length)) m</text>\n"
  }

  private func colour(_ key: String, _ keys: [String]) -> String {
    Self.colours[(keys.firstIndex(of: key) ?? 0) % Self.colours.count]
  }

  /// A line of the legend.
  private static func swatch(_ look: String, _ y: Double, _ words: String) -> String {
    "<rect x=\"8\" y=\"\(plain(y - 9))\" width=\"14\" height=\"10\" \(look)/>"
      + "<text x=\"28\" y=\"\(plain(y))\">\(escaped(words))</text>\n"
  }

  /// One decimal, and none where it is zero.
  private static func plain(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}
