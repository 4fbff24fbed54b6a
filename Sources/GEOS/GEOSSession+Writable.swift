public import Planar

extension GEOSSession {
  /// A shape as it may be written with its positions rounded to a grid: parts that would collapse
  /// or cross themselves are left out or mended, every other shape is as it was.
  public func writable(_ shape: MultiPolygon, grid: Double) -> MultiPolygon {
    var rounded = shape
    for place in rounded.points.indices {
      let point = rounded.points[place]
      rounded.points[place] = Point(
        x: (point.x / grid).rounded() * grid, y: (point.y / grid).rounded() * grid)
    }
    if case .valid? = try? validity(of: rounded) { return shape }
    // Of what vanishes on the grid the given shape says more than none.
    guard let mended = try? snapped(shape, grid: grid), !mended.isEmpty else { return shape }
    return mended
  }
}
