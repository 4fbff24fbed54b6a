public import Planar

extension ReferenceSystem {
  /// A box of this system's coordinates as longitude and latitude on its own datum: a part of what
  /// lies around it, on both sides of the antimeridian perhaps.
  public func degreeBox(of box: Box) throws(ProjectionFailure) -> DegreeBox {
    var degrees = DegreeBox()
    guard isProjected else {
      degrees.extend(by: box)
      return degrees
    }
    for point in try grid(over: box) {
      degrees.extend(by: Box(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y))
    }
    return degrees
  }

  /// Where the shapes of a file lie; a box over the antimeridian goes on beyond 180°.
  ///
  /// - Parameters:
  ///   - whole: the box of their coordinates as they stand in the file.
  ///   - parts: the boxes of their rings, lines and points, of which degrees alone have need.
  public func place(of whole: Box, parts: DegreeBox) throws(ProjectionFailure) -> Box {
    isProjected ? try degreeBox(of: whole).box : parts.box
  }

  /// Longitudes and latitudes all over a box of projected coordinates.
  private func grid(over box: Box) throws(ProjectionFailure) -> [Point] {
    // Edges bend in projection: a grid over the box, not its corners alone.
    var grid: [Point] = []
    for step in 0..<25 {
      let x = box.minX + box.width * Double(step % 5) / 4
      let y = box.minY + box.height * Double(step / 5) / 4
      grid.append(Point(x: x, y: y))
    }
    let session = try ProjectionSession()
    let lost = try session.convert(
      &grid, from: self, to: ReferenceSystem(geographicDefinition, session: session))
    guard lost.isEmpty else {
      throw ProjectionFailure(
        input: title, problem: "the coordinates have no longitude and latitude",
        expected: "coordinates of this system")
    }
    return grid
  }
}
