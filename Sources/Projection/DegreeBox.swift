public import Planar

/// The box of longitudes and latitudes around the parts of something. Where it lies on both sides
/// of the antimeridian its western longitudes count on beyond 180°: a box from -180° to 180° would
/// have its middle on the other side of the earth.
public struct DegreeBox {
  private var plain = Box.empty
  private var onward = Box.empty

  public init() {}

  /// A part is what no cut divides: a ring, a line, a point.
  public mutating func extend(by part: Box) {
    guard !part.isEmpty else { return }
    plain.extend(by: part)
    onward.extend(by: part.maxX <= 0 ? part.turned(by: 360) : part)
  }

  /// The rings of polygons, each of which a cut may have left on its own side.
  public mutating func extend(byRingsOf polygons: MultiPolygon) {
    for ring in 0..<polygons.ringCount {
      var part = Box.empty
      for point in polygons.points[polygons.ringRange(ring)] { part.extend(by: point) }
      extend(by: part)
    }
  }

  public mutating func extend(by other: DegreeBox) {
    plain.extend(by: other.plain)
    onward.extend(by: other.onward)
  }

  /// Half the earth is more than any plan: what is wider lies about the antimeridian, unless it is
  /// as wide that way round.
  public var box: Box { plain.width > 180 && onward.width <= 180 ? onward : plain }
}

extension Box {
  fileprivate func turned(by degrees: Double) -> Box {
    Box(minX: minX + degrees, minY: minY, maxX: maxX + degrees, maxY: maxY)
  }

  /// Whether these can be longitudes and latitudes, counted on beyond the antimeridian perhaps.
  public var isOnEarth: Bool { minX >= -180 && maxX <= 360 && minY >= -90 && maxY <= 90 }

  /// Whether two boxes of longitude and latitude meet, however often either turns around the earth.
  public func meetsAround(_ other: Box) -> Bool {
    [-360, 0, 360].contains { other.turned(by: $0).intersects(self) }
  }
}
