extension MultiPolygon {
  /// The area of a ring, positive where it runs counter-clockwise, in the square of the unit of the
  /// coordinates. Taken from the ring's first point, so that far coordinates lose nothing.
  @inlinable
  public func signedArea(ofRing index: Int) -> Double {
    let range = ringRange(index)
    guard range.count > 2 else { return 0 }
    let origin = points[range.lowerBound]
    var twice = 0.0
    var x = 0.0
    var y = 0.0
    for position in range.lowerBound + 1..<range.upperBound {
      let nextX = points[position].x - origin.x
      let nextY = points[position].y - origin.y
      twice += x * nextY - nextX * y
      x = nextX
      y = nextY
    }
    return twice / 2
  }

  /// The exterior less its holes, whichever way the rings run.
  @inlinable
  public func area(ofPolygon index: Int) -> Double {
    let rings = polygonRange(index)
    guard !rings.isEmpty else { return 0 }
    var area = signedArea(ofRing: rings.lowerBound).magnitude
    for hole in rings.dropFirst() { area -= signedArea(ofRing: hole).magnitude }
    return area
  }

  /// The areas of all polygons together; overlapping polygons count twice.
  @inlinable
  public var area: Double {
    var area = 0.0
    for index in 0..<polygonCount { area += self.area(ofPolygon: index) }
    return area
  }

  /// The length of a ring in the unit of the coordinates.
  @inlinable
  public func length(ofRing index: Int) -> Double {
    let range = ringRange(index)
    var length = 0.0
    for position in range.dropFirst() {
      let dx = points[position].x - points[position - 1].x
      let dy = points[position].y - points[position - 1].y
      length += (dx * dx + dy * dy).squareRoot()
    }
    return length
  }

  /// The length of all rings, holes included.
  @inlinable
  public var perimeter: Double {
    var length = 0.0
    for index in 0..<ringCount { length += self.length(ofRing: index) }
    return length
  }

  /// Twice the area by the perimeter: the width of a strip that is long and thin, in the unit of the
  /// coordinates; nil for what has no boundary.
  public var meanWidth: Double? {
    let perimeter = perimeter
    return perimeter > 0 ? 2 * area / perimeter : nil
  }
}
