internal import CShapelib
internal import Planar

/// One shape of a shapefile as the JSON text of a geometry.
struct ShapefileShape {
  /// Nil for a null shape, and where there is a fault.
  private(set) var json: [UInt8]?
  private(set) var fault: ExchangeFeature.Fault?

  init(_ object: SHPObject) {
    let type = object.nSHPType
    switch type {
    case SHPT_NULL: return
    case SHPT_MULTIPATCH:
      fault = ExchangeFeature.Fault(.unreadable, found: "MultiPatch", expected: "Polygon")
      return
    default: break
    }
    let count = Int(object.nVertices)
    let hasHeights = [SHPT_POINTZ, SHPT_ARCZ, SHPT_POLYGONZ, SHPT_MULTIPOINTZ].contains(type)
    let hasMeasures = [SHPT_POINTM, SHPT_ARCM, SHPT_POLYGONM, SHPT_MULTIPOINTM].contains(type)
    var points: [Point] = []
    points.reserveCapacity(count)
    if let xs = object.padfX, let ys = object.padfY {
      for index in 0..<count { points.append(Point(x: xs[index], y: ys[index])) }
    }
    guard points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else {
      fault = ExchangeFeature.Fault(.unreadable, found: "NaN", expected: "x y")
      return
    }
    // A third number says no more than that there are heights, which are not used.
    let height = hasHeights ? (count > 0 ? object.padfZ?[0] ?? 0 : 0) : nil
    let write = { (point: Point, out: inout [UInt8]) in
      if let height, height.isFinite {
        PositionText.position([point.x, point.y, height], &out)
      } else {
        PositionText.position([point.x, point.y], &out)
      }
    }
    if hasMeasures, object.bMeasureIsUsed != 0 {
      fault = ExchangeFeature.Fault(.measure, found: "M")
    }
    let parts = Self.parts(object, points)
    switch type {
    case SHPT_POLYGON, SHPT_POLYGONZ, SHPT_POLYGONM:
      json = RingAssembly(parts, by: .orientation).json(write)
    case SHPT_ARC, SHPT_ARCZ, SHPT_ARCM:
      var out = Array(#"{"type":"\#(parts.count == 1 ? "LineString" : "MultiLineString")","#.utf8)
      out += #""coordinates":"#.utf8
      if parts.count == 1 {
        RingAssembly.list(parts[0], &out, write)
      } else {
        RingAssembly.list(parts, &out) { part, out in RingAssembly.list(part, &out, write) }
      }
      json = out + [0x7D]
    case SHPT_MULTIPOINT, SHPT_MULTIPOINTZ, SHPT_MULTIPOINTM:
      var out = Array(#"{"type":"MultiPoint","coordinates":"#.utf8)
      RingAssembly.list(points, &out, write)
      json = out + [0x7D]
    case SHPT_POINT, SHPT_POINTZ, SHPT_POINTM:
      var out = Array(#"{"type":"Point","coordinates":"#.utf8)
      if let point = points.first { write(point, &out) } else { out += "[]".utf8 }
      json = out + [0x7D]
    default:
      fault = ExchangeFeature.Fault(.unreadable, found: "type \(type)", expected: "Polygon")
    }
  }

  private static func parts(_ object: SHPObject, _ points: [Point]) -> [[Point]] {
    guard object.nParts > 0, let starts = object.panPartStart else {
      return points.isEmpty ? [] : [points]
    }
    let count = Int(object.nParts)
    return (0..<count).compactMap { index in
      let start = min(max(Int(starts[index]), 0), points.count)
      let end = index + 1 < count ? Int(starts[index + 1]) : points.count
      return end > start ? Array(points[start..<min(end, points.count)]) : nil
    }
  }
}
