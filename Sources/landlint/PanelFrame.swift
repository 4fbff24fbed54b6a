import Foundation
import Planar

/// One panel of a picture: where it lies, and how coordinates come onto it.
struct PanelFrame {
  static let width = 300.0
  static let height = 230.0
  /// Above all panels, for their titles.
  static let head = 26.0
  private static let margin = 8.0

  /// What is shown, in the picture's coordinates.
  let box: Box
  let left: Double
  /// Pixels a unit.
  let scale: Double

  init(_ box: Box, index: Int) {
    self.box = box
    left = Double(index) * Self.width
    scale = min(
      (Self.width - 2 * Self.margin) / box.width, (Self.height - 2 * Self.margin) / box.height)
  }

  func pixel(_ point: Point) -> Point {
    Point(
      x: left + Self.width / 2 + (point.x - (box.minX + box.maxX) / 2) * scale,
      y: Self.head + Self.height / 2 - (point.y - (box.minY + box.maxY) / 2) * scale)
  }

  func place(_ point: Point) -> String {
    let pixel = pixel(point)
    return "\(Self.plain(pixel.x)) \(Self.plain(pixel.y))"
  }

  func course(_ points: some Sequence<Point>) -> String {
    "M" + points.map(place).joined(separator: "L")
  }

  /// Closed rings.
  func path(_ shape: MultiPolygon) -> String {
    (0..<shape.ringCount).map { ring in
      course(shape.points[shape.ringRange(ring)].dropLast()) + "Z"
    }.joined()
  }

  /// What lies outside the panel is cut by this path.
  var outline: String {
    "M\(Self.plain(left + 4)) \(Self.plain(Self.head))"
      + "h\(Self.plain(Self.width - 8))v\(Self.plain(Self.height))h-\(Self.plain(Self.width - 8))Z"
  }

  func title(_ words: String) -> String {
    "<text x=\"\(Self.plain(left + 8))\" y=\"17\" font-weight=\"bold\">"
      + "\(Self.escaped(words))</text>\n"
  }

  /// A length of 1, 2 or 5 times a power of ten that fills about a third of the panel.
  func bar(unit: String) -> String {
    let y = Self.head + Self.height + 8
    let most = Self.width / 3 / scale
    let power = pow(10, floor(log10(most)))
    let length = [5.0, 2, 1].first { $0 * power <= most }.map { $0 * power } ?? power
    let x = left + Self.width - 8 - length * scale
    return
      "<path d=\"M\(Self.plain(x)) \(Self.plain(y - 4))v4h\(Self.plain(length * scale))v-4\" "
      + "fill=\"none\" stroke=\"#1a202c\"/><text x=\"\(Self.plain(x - 6))\" "
      + "y=\"\(Self.plain(y + 1))\" text-anchor=\"end\">\(Self.length(length))\(unit)</text>\n"
  }

  /// The head of a picture of so many panels with so many lines of legend.
  static func opening(panels: Int, legend: Int) -> String {
    let foot = 22.0 + 16.0 * Double(legend)
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(plain(width * Double(panels))) "
      + "\(plain(head + height + foot))\" font-family=\"Noto Sans CJK SC, sans-serif\" font-size=\"12\">\n"
      + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
      + "<defs><pattern id=\"h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
      + "patternTransform=\"rotate(45)\"><path d=\"M0 0V6\" stroke=\"#c53030\" stroke-width=\"2\"/>"
      + "</pattern></defs>\n"
  }

  /// A line of the legend, from 0.
  static func swatch(_ look: String, line: Int, _ words: String) -> String {
    let y = head + height + 30 + 16 * Double(line)
    return "<rect x=\"8\" y=\"\(plain(y - 9))\" width=\"14\" height=\"10\" \(look)/>"
      + "<text x=\"28\" y=\"\(plain(y))\">\(escaped(words))</text>\n"
  }

  /// One decimal, and none where it is zero.
  static func plain(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }

  /// Of a scale bar: as many decimals as it needs.
  private static func length(_ value: Double) -> String {
    value >= 1 ? plain(value) : String((value * 1e6).rounded() / 1e6)
  }

  static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}
