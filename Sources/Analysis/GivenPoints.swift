import Planar

/// The vertices of a plot on the working surface and as its file gives them, where that is what
/// a report writes: longitude and latitude on WGS 84 or CGCS2000.
///
/// What overlays make of a plot keeps its vertices as they are, and what a file says of them is
/// shorter to look up, and truer, than to bring back from the surface.
struct GivenPoints {
  /// Both in one order.
  let surface: [Point]
  let degrees: [Point]

  /// A vertex that is not where the last one leads to is looked for among so many at most.
  private static let mostSearched = 256

  /// Replaces points on the surface that are vertices of the plot by what the file says; answers
  /// the others with their places among `points`.
  func replace(_ points: inout [Point]) -> (points: [Point], places: [Int]) {
    if points == surface {
      points = degrees
      return ([], [])
    }
    var rest: (points: [Point], places: [Int]) = ([], [])
    var last = 0
    for place in points.indices {
      if let found = index(of: points[place], near: last) {
        points[place] = degrees[found]
        last = found
      } else {
        rest.points.append(points[place])
        rest.places.append(place)
      }
    }
    return rest
  }

  /// Shapes follow the plot's boundary, in its direction or against it.
  private func index(of point: Point, near last: Int) -> Int? {
    if last + 1 < surface.count, surface[last + 1] == point { return last + 1 }
    if last > 0, surface[last - 1] == point { return last - 1 }
    return surface.count <= Self.mostSearched ? surface.firstIndex(of: point) : nil
  }
}
