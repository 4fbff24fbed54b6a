extension MultiPolygon {
  /// The centre of mass of the area; nil if there is no area.
  public var centroid: Point? {
    guard let origin = points.first else { return nil }
    var momentX = 0.0
    var momentY = 0.0
    var total = 0.0
    for polygon in 0..<polygonCount {
      guard let moments = moments(ofPolygon: polygon, from: origin) else { continue }
      momentX += moments.x
      momentY += moments.y
      total += moments.area
    }
    guard total > 0 else { return nil }
    return Point(x: origin.x + momentX / total, y: origin.y + momentY / total)
  }

  /// A point strictly inside the polygon of the greatest area: its centre of mass if that is inside,
  /// else the middle of the widest stretch of a level line through it. Nil if there is no area.
  ///
  /// The same rings give the same point; it serves as the place to which something is pinned.
  public var interiorPoint: Point? {
    var largest: Int?
    var largestArea = 0.0
    for polygon in 0..<polygonCount where area(ofPolygon: polygon) > largestArea {
      largest = polygon
      largestArea = area(ofPolygon: polygon)
    }
    guard let largest else { return nil }
    let own = MultiPolygon(polygons: [polygonRange(largest).map { Array(points[ringRange($0)]) }])
    if let centroid = own.centroid, PointLocation.of(centroid, in: own) == .inside {
      return centroid
    }
    // Between two neighbouring heights no vertex interferes. The tallest gaps come first.
    let heights = own.points.map(\.y).sorted()
    let gaps = zip(heights, heights.dropFirst()).filter { $0 < $1 }
      .sorted { ($0.1 - $0.0, $1.0) > ($1.1 - $1.0, $0.0) }
    for gap in gaps {
      let y = gap.0 + (gap.1 - gap.0) / 2
      if let point = own.middleOfWidestStretch(atHeight: y),
        PointLocation.of(point, in: own) == .inside
      {
        return point
      }
    }
    return nil
  }

  private func moments(
    ofPolygon polygon: Int, from origin: Point
  ) -> (x: Double, y: Double, area: Double)? {
    var total = (x: 0.0, y: 0.0, area: 0.0)
    let rings = polygonRange(polygon)
    for ring in rings {
      var twice = 0.0
      var sixfoldX = 0.0
      var sixfoldY = 0.0
      for position in ringRange(ring).dropFirst() {
        let ax = points[position - 1].x - origin.x
        let ay = points[position - 1].y - origin.y
        let bx = points[position].x - origin.x
        let by = points[position].y - origin.y
        let cross = ax * by - bx * ay
        twice += cross
        sixfoldX += (ax + bx) * cross
        sixfoldY += (ay + by) * cross
      }
      let role: Double = (twice < 0) == (ring == rings.lowerBound) ? -1 : 1
      total.x += role * sixfoldX / 6
      total.y += role * sixfoldY / 6
      total.area += role * twice / 2
    }
    return total.area > 0 ? total : nil
  }

  private func middleOfWidestStretch(atHeight y: Double) -> Point? {
    var crossings: [Double] = []
    for ring in 0..<ringCount {
      for position in ringRange(ring).dropFirst() {
        let a = points[position - 1]
        let b = points[position]
        guard (a.y > y) != (b.y > y) else { continue }
        crossings.append(AreaEdge.crossing(of: a, b, at: y))
      }
    }
    crossings.sort()
    var widest: (width: Double, x: Double)?
    for position in stride(from: 1, to: crossings.count, by: 2) {
      let width = crossings[position] - crossings[position - 1]
      if width > widest?.width ?? 0 { widest = (width, crossings[position - 1] + width / 2) }
    }
    return widest.map { Point(x: $0.x, y: y) }
  }
}
