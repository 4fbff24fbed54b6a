import Foundation
import Planar

/// The shapes of a small GeoJSON file exactly as it writes them: nothing is closed, left out or mended.
struct CaseSketch {
  struct Plot {
    /// 宗地代码, or else the id.
    var id: String?
    /// Rings and lines in the order of the file; points apart.
    var courses: [[Point]]
    var points: [Point]
    /// West, south, east, north as the feature says; nil where it says nothing.
    var bbox: Box?

    var box: Box {
      var box = bbox ?? .empty
      for point in points + courses.joined() { box.extend(by: point) }
      return box
    }
  }

  let plots: [Plot]

  /// Nil for a text that is no JSON.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSONSerialization.jsonObject(with: Data(bytes)),
      let collection = json as? [String: Any]
    else { return nil }
    let features = collection["features"] as? [Any] ?? [collection]
    plots = features.compactMap { $0 as? [String: Any] }.map(Self.plot)
  }

  private static func plot(_ feature: [String: Any]) -> Plot {
    let properties = feature["properties"] as? [String: Any] ?? [:]
    let sides = (feature["bbox"] as? [Any] ?? []).compactMap { ($0 as? NSNumber)?.doubleValue }
    var plot = Plot(
      id: properties["宗地代码"] as? String ?? feature["id"] as? String, courses: [], points: [])
    if sides.count == 4 {
      plot.bbox = Box(minX: sides[0], minY: sides[1], maxX: sides[2], maxY: sides[3])
    }
    gather((feature["geometry"] as? [String: Any])?["coordinates"], into: &plot)
    return plot
  }

  private static func gather(_ value: Any?, into plot: inout Plot) {
    guard let list = value as? [Any] else { return }
    if let point = point(list) {
      plot.points.append(point)
    } else if let first = list.first as? [Any], point(first) != nil {
      plot.courses.append(list.compactMap { ($0 as? [Any]).flatMap(point) })
    } else {
      for item in list { gather(item, into: &plot) }
    }
  }

  private static func point(_ list: [Any]) -> Point? {
    let numbers = list.prefix(2).compactMap { ($0 as? NSNumber)?.doubleValue }
    return numbers.count == 2 ? Point(x: numbers[0], y: numbers[1]) : nil
  }
}
