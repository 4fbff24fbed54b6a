internal import CGEOS
internal import Planar

// The C API (geos_c.h) says of a sequence: "ownership passes to the geometry", and of rings and parts
// that "ownership of the pointed-to objects is transferred". That holds when the call fails too: the
// arguments are then already destroyed. They are therefore released before the call.

extension GEOSSession {
  /// The shape as GEOS knows it. Rings are checked here, so that a message names the ring.
  func geometry(_ shape: MultiPolygon) throws(GEOSFailure) -> OwnedGeometry {
    if shape.polygonCount == 1 { return try polygon(0, of: shape) }
    return try geometry(together: [shape])
  }

  /// The polygons of all shapes side by side; where they overlap only a union may read it.
  func geometry(together shapes: [MultiPolygon]) throws(GEOSFailure) -> OwnedGeometry {
    var parts = OwnedParts(in: self, capacity: shapes.count)
    for shape in shapes {
      for index in 0..<shape.polygonCount { parts.append(try polygon(index, of: shape)) }
    }
    return try parts.collection(GEOS_MULTIPOLYGON)
  }

  private func polygon(
    _ index: Int, of shape: MultiPolygon
  ) throws(GEOSFailure) -> OwnedGeometry {
    let rings = shape.polygonRange(index)
    guard let first = rings.first else {
      throw GEOSFailure(function: "polygon", message: "polygon \(index) has no ring")
    }
    var holes = OwnedParts(in: self, capacity: rings.count - 1)
    for ring in rings.dropFirst() { holes.append(try self.ring(ring, of: shape)) }
    return try holes.polygon(exterior: ring(first, of: shape))
  }

  private func ring(_ index: Int, of shape: MultiPolygon) throws(GEOSFailure) -> OwnedGeometry {
    let range = shape.ringRange(index)
    guard range.count >= 4 else {
      throw GEOSFailure(
        function: "ring", message: "ring \(index) has \(range.count) points, a ring needs 4")
    }
    guard shape.points[range.lowerBound] == shape.points[range.upperBound - 1] else {
      throw GEOSFailure(function: "ring", message: "ring \(index) is not closed")
    }
    let sequence = try unsafe sequence(shape.points[range])
    return try unsafe adopt(
      GEOSGeom_createLinearRing_r(handle, sequence), from: "GEOSGeom_createLinearRing")
  }

  /// Polylines, each of two or more points.
  func geometry(lines: [[Point]]) throws(GEOSFailure) -> OwnedGeometry {
    var parts = OwnedParts(in: self, capacity: lines.count)
    for (index, line) in lines.enumerated() {
      guard line.count >= 2 else {
        throw GEOSFailure(
          function: "line", message: "line \(index) has \(line.count) points, a line needs 2")
      }
      let sequence = try unsafe sequence(line[...])
      unsafe parts.append(
        try adopt(
          GEOSGeom_createLineString_r(handle, sequence), from: "GEOSGeom_createLineString"))
    }
    return try parts.collection(GEOS_MULTILINESTRING)
  }

  func geometry(_ point: Point) throws(GEOSFailure) -> OwnedGeometry {
    guard point.isFinite else {
      throw GEOSFailure(function: "point", message: "a coordinate is not a finite number")
    }
    return try unsafe adopt(
      GEOSGeom_createPointFromXY_r(handle, point.x, point.y), from: "GEOSGeom_createPointFromXY")
  }

  /// A coordinate sequence, to be given away at once. An array of points is the buffer that GEOS
  /// wants: x and y by turns.
  private func sequence(_ points: ArraySlice<Point>) throws(GEOSFailure) -> OpaquePointer {
    for index in points.indices where !points[index].isFinite {
      throw GEOSFailure(
        function: "coordinates", message: "a coordinate of point \(index) is not a finite number")
    }
    let sequence = unsafe points.withUnsafeBytes { bytes in
      unsafe GEOSCoordSeq_copyFromBuffer_r(
        handle, bytes.baseAddress?.assumingMemoryBound(to: Double.self),
        CUnsignedInt(points.count), 0, 0)
    }
    guard let sequence = unsafe sequence else { throw failure("GEOSCoordSeq_copyFromBuffer") }
    return unsafe sequence
  }
}

extension Point {
  /// Overlay of a coordinate that is no number may loop or answer anything.
  var isFinite: Bool { x.isFinite && y.isFinite }
}
