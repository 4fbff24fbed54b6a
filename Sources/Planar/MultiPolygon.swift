/// Zero or more polygons with holes, stored flat: three allocations whatever the number of rings.
///
/// Rings are closed (first point repeated at the end), in the order and orientation of their
/// source; the first ring of each polygon is its exterior, the others are holes (RFC 7946 §3.1.6).
/// A plain `Polygon` is a `MultiPolygon` of one. The reference system is the holder's to state.
public struct MultiPolygon: Hashable, Sendable {
  /// All rings one after another.
  public var points: [Point]
  /// Where each ring ends in `points` (one past its last point).
  public var ringEnds: [Int32]
  /// Where each polygon ends in `ringEnds` (one past its last ring).
  public var polygonEnds: [Int32]

  @inlinable
  public init(points: [Point] = [], ringEnds: [Int32] = [], polygonEnds: [Int32] = []) {
    self.points = points
    self.ringEnds = ringEnds
    self.polygonEnds = polygonEnds
  }

  /// Polygons given as rings of points; each ring closed.
  public init(polygons: [[[Point]]]) {
    self.init()
    for polygon in polygons {
      for ring in polygon {
        points.append(contentsOf: ring)
        ringEnds.append(Int32(points.count))
      }
      polygonEnds.append(Int32(ringEnds.count))
    }
  }

  @inlinable
  public var isEmpty: Bool { points.isEmpty }

  @inlinable
  public var polygonCount: Int { polygonEnds.count }

  @inlinable
  public var ringCount: Int { ringEnds.count }

  /// The points of ring `index`, counted over all polygons.
  @inlinable
  public func ringRange(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ringEnds[index - 1]))..<Int(ringEnds[index])
  }

  /// The rings of polygon `index`; the first is its exterior.
  @inlinable
  public func polygonRange(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(polygonEnds[index - 1]))..<Int(polygonEnds[index])
  }

  public var box: Box {
    var box = Box.empty
    for point in points { box.extend(by: point) }
    return box
  }

  /// Polygons as rings of points, for tests and writers.
  public var polygons: [[[Point]]] {
    (0..<polygonCount).map { polygon in
      polygonRange(polygon).map { ring in Array(points[ringRange(ring)]) }
    }
  }

  public mutating func append(_ other: MultiPolygon) {
    let pointBase = Int32(points.count)
    let ringBase = Int32(ringEnds.count)
    points.append(contentsOf: other.points)
    ringEnds.append(contentsOf: other.ringEnds.map { $0 + pointBase })
    polygonEnds.append(contentsOf: other.polygonEnds.map { $0 + ringBase })
  }
}
