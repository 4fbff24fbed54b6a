import Foundation
import Planar

/// Plots as they are drawn in a panel.
extension PanelFrame {
  /// Vertices, and points larger.
  func dots(_ plot: CaseSketch.Plot) -> String {
    let vertices = plot.courses.flatMap(\.self).map { "M\(place($0))h0" }.joined()
    let points = plot.points.map { "M\(place($0))h0" }.joined()
    return "<path d=\"\(vertices + points)\" stroke=\"#1a202c\" stroke-width="
      + "\"\(points.isEmpty ? 5 : 9)\" stroke-linecap=\"round\"/>\n"
  }

  func rectangle(_ box: Box, _ look: String) -> String {
    let corners = [
      Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
      Point(x: box.maxX, y: box.maxY), Point(x: box.minX, y: box.maxY),
    ]
    return "<path d=\"\(course(corners))Z\" \(look) stroke-width=\"2\"/>\n"
  }

  /// Which way a ring runs, in the middle of its first edge.
  func arrow(_ course: [Point]) -> String {
    guard course.count > 1 else { return "" }
    let (from, to) = (pixel(course[0]), pixel(course[1]))
    let angle = atan2(to.y - from.y, to.x - from.x) * 180 / .pi
    let middle = Point(x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)
    return "<path d=\"M-6 -6L6 0L-6 6\" fill=\"none\" stroke=\"#c53030\" stroke-width=\"2.5\" "
      + "transform=\"translate(\(Self.plain(middle.x)) \(Self.plain(middle.y))) "
      + "rotate(\(Self.plain(angle)))\"/>\n"
  }

  /// The end of the plot's code.
  func label(_ plot: CaseSketch.Plot) -> String {
    guard let id = plot.id, !plot.box.isEmpty else { return "" }
    let at = pixel(plot.box.center)
    return "<text x=\"\(Self.plain(at.x))\" y=\"\(Self.plain(at.y + 4))\" "
      + "text-anchor=\"middle\" font-size=\"10\">…\(Self.escaped(String(id.suffix(7))))</text>\n"
  }

  /// Without vertices that no eye tells from the one before.
  func thinned(_ course: [Point]) -> [Point] {
    var kept: [Point] = []
    for point in course {
      let at = pixel(point)
      if let last = kept.last.map(pixel), abs(last.x - at.x) + abs(last.y - at.y) < 2 {
        continue
      }
      kept.append(point)
    }
    if let first = course.first, kept.count > 1, course.last == first { kept.append(first) }
    return kept
  }
}
