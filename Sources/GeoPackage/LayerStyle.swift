/// How QGIS draws a table: one colour a value of a column, the last for every other value.
public struct LayerStyle: Sendable {
  public struct Category: Sendable {
    /// Nil for all other values.
    public var value: String?
    public var label: String
    /// `#rrggbb`.
    public var colour: String

    public init(value: String?, label: String, colour: String) {
      self.value = value
      self.label = label
      self.colour = colour
    }
  }

  public var column: String
  public var categories: [Category]
  /// 0 (clear) to 1 of an area's inside.
  public var opacity: Double
  /// Width of an area's boundary in millimetres.
  public var outline: Double
  /// Whether that boundary is broken.
  public var isDashed: Bool

  public init(
    column: String, categories: [Category], opacity: Double = 0.6, outline: Double = 0.3,
    isDashed: Bool = false
  ) {
    self.column = column
    self.categories = categories
    self.opacity = opacity
    self.outline = outline
    self.isDashed = isDashed
  }

  /// The style as QGIS writes it (QML).
  func qml(_ geometry: GeoPackageTable.Geometry) -> String {
    var out = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
    out += "<qgis version=\"3.22\" styleCategories=\"Symbology\">\n"
    out += " <renderer-v2 type=\"categorizedSymbol\" attr=\"\(Self.escaped(column))\" "
    out += "enableorderby=\"0\" forceraster=\"0\" symbollevels=\"0\">\n  <categories>\n"
    for (index, category) in categories.enumerated() {
      out += "   <category value=\"\(Self.escaped(category.value ?? ""))\" "
      out += "label=\"\(Self.escaped(category.label))\" symbol=\"\(index)\" render=\"true\"/>\n"
    }
    out += "  </categories>\n  <symbols>\n"
    for (index, category) in categories.enumerated() {
      out += symbol(index, category, geometry)
    }
    return out + "  </symbols>\n </renderer-v2>\n</qgis>\n"
  }

  private func symbol(
    _ index: Int, _ category: Category, _ geometry: GeoPackageTable.Geometry
  ) -> String {
    let line = Self.rgba(category.colour, opacity: 1)
    let fill = Self.rgba(category.colour, opacity: opacity)
    let (type, layer, options): (String, String, [(String, String)]) =
      switch geometry {
      case .areas:
        (
          "fill", "SimpleFill",
          [
            ("color", fill), ("style", "solid"), ("outline_color", line),
            ("outline_style", isDashed ? "dash" : "solid"), ("outline_width", "\(outline)"),
            ("outline_width_unit", "MM"),
          ]
        )
      case .lines:
        (
          "line", "SimpleLine",
          [("line_color", line), ("line_width", "0.6"), ("line_width_unit", "MM")]
        )
      case .points:
        (
          "marker", "SimpleMarker",
          [
            ("name", "circle"), ("color", fill), ("outline_color", line), ("size", "2.5"),
            ("size_unit", "MM"),
          ]
        )
      }
    var out = "   <symbol type=\"\(type)\" name=\"\(index)\" alpha=\"1\" clip_to_extent=\"1\">\n"
    out += "    <layer class=\"\(layer)\" enabled=\"1\" locked=\"0\" pass=\"0\">\n"
    out += "     <Option type=\"Map\">\n"
    for (name, value) in options {
      out += "      <Option type=\"QString\" name=\"\(name)\" value=\"\(value)\"/>\n"
    }
    return out + "     </Option>\n    </layer>\n   </symbol>\n"
  }

  /// `#c0262d` as `192,38,45,153`.
  private static func rgba(_ colour: String, opacity: Double) -> String {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let alpha = Int((opacity * 255).rounded())
    return "\(value >> 16 & 255),\(value >> 8 & 255),\(value & 255),\(alpha)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
