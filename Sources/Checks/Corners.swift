import Planar

/// The corners of a shape on the working surface: each vertex with those before and after it that
/// are other points.
struct Corners {
  struct Corner {
    /// Of the vertex in the shape.
    var index: Int
    var before: Point
    var point: Point
    var after: Point

    /// Between the edges, in degrees: 180 straight on, 0 back.
    var angle: Double {
      let (ax, ay) = (before.x - point.x, before.y - point.y)
      let (bx, by) = (after.x - point.x, after.y - point.y)
      let cosine = ax * bx + ay * by
      let sine = (ax * by - ay * bx).magnitude
      return Angle.degrees(sine: sine, cosine: cosine)
    }

    /// How wide the tip is where its shorter edge ends: the distance of that end from the other
    /// edge.
    var tipWidth: Double {
      let first = Self.length(point, before)
      let second = Self.length(point, after)
      let (end, other, length) = first <= second ? (before, after, second) : (after, before, first)
      guard length > 0 else { return 0 }
      let cross = (other.x - point.x) * (end.y - point.y) - (other.y - point.y) * (end.x - point.x)
      return cross.magnitude / length
    }

    private static func length(_ a: Point, _ b: Point) -> Double {
      ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
  }

  /// Corners whose edges enclose an angle under a limit, in the order of the vertices.
  static func sharp(_ shape: MultiPolygon, below degrees: Double) -> [Corner] {
    var corners: [Corner] = []
    for ring in 0..<shape.ringCount {
      let range = shape.ringRange(ring)
      // Without the point that closes the ring, and without repetitions.
      var indices: [Int] = []
      for index in range.dropLast()
      where indices.last.map({ shape.points[$0] != shape.points[index] }) ?? true {
        indices.append(index)
      }
      while indices.count > 1, shape.points[indices[indices.count - 1]] == shape.points[indices[0]]
      {
        indices.removeLast()
      }
      let count = indices.count
      guard count > 2 else { continue }
      for place in 0..<count {
        let corner = Corner(
          index: indices[place], before: shape.points[indices[(place + count - 1) % count]],
          point: shape.points[indices[place]], after: shape.points[indices[(place + 1) % count]])
        // Most corners are wide: they need no arc.
        let (ax, ay) = (corner.before.x - corner.point.x, corner.before.y - corner.point.y)
        let (bx, by) = (corner.after.x - corner.point.x, corner.after.y - corner.point.y)
        guard degrees > 90 || ax * bx + ay * by > 0, corner.angle < degrees else { continue }
        corners.append(corner)
      }
    }
    return corners
  }
}
