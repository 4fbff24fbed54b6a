import Findings
import Planar
import Values

/// 附图 as SVG: plot, control lines, parts concerned, north arrow, scale bar, legend.
///
/// One unit is a millimetre where the page has room for all of it.
struct SitePlanSVG {
  private let plan: SitePlan
  private let verdict: Verdict
  private let language: Language
  private let scale: Double

  /// Size of the map's frame; beside it stands the legend.
  private static let frame = (width: 140.0, height: 64.0)
  private static let legend = 145.0

  init(_ plan: SitePlan, _ verdict: Verdict, _ language: Language) {
    self.plan = plan
    self.verdict = verdict
    self.language = language
    scale = min(
      Self.frame.width / max(plan.width, 1e-9), Self.frame.height / max(plan.height, 1e-9))
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private static func number(_ value: Double) -> String { FixedNumber.text(value, digits: 2) }

  var svg: String {
    let (width, height) = Self.frame
    let title = say("宗地及其控制线附图", "The plot and its control lines")
    var out =
      "<svg viewBox=\"-0.5 -0.5 191 65\" preserveAspectRatio=\"xMidYMin\" role=\"img\" aria-label=\"\(XMLText.attribute(title))\" "
      + "font-size=\"2.7\" fill=\"#1d2733\">\n"
    out += "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#fff\"/>\n"
    for layer in plan.layers {
      out += drawn(layer.shapes, Self.style(layer.role))
    }
    let colour = VerdictColours.colour(verdict)
    out +=
      "<path d=\"\(path(plan.plot))\" fill=\"\(colour)\" fill-opacity=\"0.15\" fill-rule=\"evenodd\" "
      + "stroke=\"\(colour)\" stroke-width=\"0.7\"/>\n"
    if !plan.pieces.isEmpty {
      out += drawn(
        plan.pieces,
        "fill=\"#c0262d\" fill-opacity=\"0.5\" fill-rule=\"evenodd\" stroke=\"#111\" "
          + "stroke-width=\"0.25\"")
    }
    out +=
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"none\" stroke=\"#1d2733\" "
      + "stroke-width=\"0.4\"/>\n"
    return out + north + bar + key(colour) + "</svg>"
  }

  /// A path for each shape: in one path shapes that lie over each other would be a hole.
  private func drawn(_ shapes: [[[Point]]], _ style: String) -> String {
    "<g \(style)>" + shapes.map { "<path d=\"\(path($0))\"/>" }.joined() + "</g>\n"
  }

  /// Rings one after another; points that fall together on paper are one.
  private func path(_ rings: [[Point]]) -> String {
    rings.map { ring in
      var out = ""
      var last = ""
      for point in ring {
        let place =
          Self.number(point.x * scale) + " "
          + Self.number((plan.height - point.y) * scale)
        if place == last { continue }
        out += (last.isEmpty ? "M" : "L") + place
        last = place
      }
      return out.isEmpty ? "" : out + "Z"
    }.joined()
  }

  private static func style(_ role: String) -> String {
    let (stroke, fill, rest): (String, String, String) =
      switch role {
      case "blue-line:pre-control":
        ("#3c8ed6", "#a8d0f2", "fill-opacity=\"0.4\" stroke-dasharray=\"1.2 0.8\"")
      case _ where role.split(separator: ":").first == "blue-line":
        ("#0a54a8", "#4d94dd", "fill-opacity=\"0.45\"")
      case "reserved-land": ("#7a6a4a", "#d9cdb4", "fill-opacity=\"0.45\"")
      case _ where role.hasPrefix("detailed-plan"):
        ("#9aa5b1", "none", "stroke-dasharray=\"0.6 0.6\"")
      default: ("#4f7f5f", "#bcd8c2", "fill-opacity=\"0.3\"")
      }
    return "fill=\"\(fill)\" stroke=\"\(stroke)\" stroke-width=\"0.3\" "
      + "fill-rule=\"evenodd\" \(rest)"
  }

  /// Up is true north.
  private var north: String {
    "<path d=\"M134 3L136.6 11L134 9.2L131.4 11Z\" fill=\"#1d2733\"/>"
      + "<text x=\"134\" y=\"14.4\" text-anchor=\"middle\">\(say("北", "N"))</text>\n"
  }

  /// The longest of 1, 2 and 5 times a power of ten that a quarter of the frame holds.
  private var bar: String {
    let most = Self.frame.width / 4 / scale
    var step = 1.0
    while step * 10 <= most { step *= 10 }
    let length = [5.0, 2.0].map { $0 * step }.first { $0 <= most } ?? step
    let end = 4 + length * scale
    let metres = FixedNumber.short(length)
    return "<path d=\"M4 58V60H\(Self.number(end))V58\" fill=\"none\" stroke=\"#1d2733\" "
      + "stroke-width=\"0.4\"/><text x=\"4\" y=\"57\">0</text>"
      + "<text x=\"\(Self.number(end))\" y=\"57\" text-anchor=\"middle\">\(metres) m</text>\n"
  }

  private func key(_ colour: String) -> String {
    var rows: [(style: String, text: String)] = [
      (
        "fill=\"\(colour)\" fill-opacity=\"0.15\" stroke=\"\(colour)\" stroke-width=\"0.7\"",
        say("本宗地", "this plot")
      )
    ]
    if !plan.pieces.isEmpty {
      rows.append(
        (
          "fill=\"#c0262d\" fill-opacity=\"0.5\" stroke=\"#111\" stroke-width=\"0.25\"",
          say("结论涉及部分", "parts concerned")
        ))
    }
    let most = 9
    for layer in plan.layers.prefix(most) {
      let basis = layer.basis == .schematic ? say("(示意)", " (schematic)") : ""
      let label = TextLayout.truncated(ReviewFit.line(layer.label[language]), to: 20)
      rows.append((Self.style(layer.role), label + basis))
    }
    var out = ""
    for (index, row) in rows.enumerated() {
      let y = 1 + Double(index) * 4.4
      out +=
        "<rect x=\"\(Self.legend)\" y=\"\(Self.number(y))\" width=\"5\" height=\"2.8\" \(row.style)/>"
        + "<text x=\"\(Self.legend + 6)\" y=\"\(Self.number(y + 2.4))\" font-size=\"2.5\">"
        + XMLText.content(row.text) + "</text>\n"
    }
    let isSchematic = plan.layers.contains { $0.basis == .schematic }
    let words = [
      say("坐标系 ", "reference system ") + TextLayout.truncated(plan.referenceSystem, to: 20),
      say("真北朝上", "true north is up"),
      say("点位已简化,不供量算", "simplified, not to measure on"),
      isSchematic ? say("示意图层,非法定边界", "schematic layers, no legal lines") : "",
    ].filter { !$0.isEmpty }
    for (index, text) in words.enumerated() {
      let y = 63 - Double(words.count - 1 - index) * 3.6
      out +=
        "<text x=\"\(Self.legend)\" y=\"\(Self.number(y))\" fill=\"#5a6675\" font-size=\"2.5\">"
        + XMLText.content(text) + "</text>\n"
    }
    return out
  }
}
