import Loaders
import Planar

/// A geometry on its way from what a file has to what it shall have, vertex by vertex.
struct ShapeDraft: Sendable {
  struct Vertex: Hashable, Sendable {
    var point: Point
    /// The position of the file whose text it is; nil for a new one.
    var source: Int?
    /// What stands in place of the source's first number.
    var x: [UInt8]?
    /// What stands in place of its second number.
    var y: [UInt8]?
  }

  struct Ring: Sendable {
    var vertices: [Vertex]
    /// Positions of the file that stay places of vertices, in order: vertex *i* is written into
    /// slot *i*, and one more vertex behind the last slot.
    var slots: [Int]
    /// The ring of the file; nil for a new one.
    var part: Int?

    var isClosed: Bool {
      vertices.count > 1 && vertices[0].point == vertices[vertices.count - 1].point
    }

    /// Too few positions to bound anything, even when closed.
    var isShort: Bool { vertices.count + (isClosed ? 0 : 1) < 4 }

    /// The vertices without the one that closes the ring.
    var corners: Range<Int> { 0..<(isClosed ? vertices.count - 1 : vertices.count) }

    /// What the ring bounds alone.
    var shape: MultiPolygon {
      var points = vertices.map(\.point)
      if !isClosed, let first = points.first { points.append(first) }
      return MultiPolygon(points: points, ringEnds: [Int32(points.count)], polygonEnds: [1])
    }

    /// Takes corners out, the last of them first, as long as the ring bounds something; answers how
    /// many.
    mutating func removeCorners(where isGone: (Point) -> Bool) -> Int {
      let wasClosed = isClosed
      var gone = [Bool](repeating: false, count: vertices.count)
      var left = vertices.count
      for index in corners.reversed() where left > 4 && isGone(vertices[index].point) {
        gone[index] = true
        left -= 1
      }
      let count = vertices.count - left
      guard count > 0 else { return 0 }
      remove(gone)
      // The ring closes at its new first corner.
      if wasClosed, gone[0] { vertices[left - 1] = vertices[0] }
      return count
    }

    /// Takes vertices out all at once: one by one would cost the square of their number.
    mutating func remove(_ gone: [Bool]) {
      vertices = zip(vertices, gone).filter { !$0.1 }.map(\.0)
      slots = zip(slots, gone).filter { !$0.1 }.map(\.0)
    }
  }

  struct Polygon: Sendable {
    var rings: [Ring]
    /// The polygon of the file; nil for a new one.
    var part: Int?
  }

  var polygons: [Polygon]
  /// True where rings are no longer those of the file: all coordinates are written anew.
  var isRebuilt = false

  init(_ map: CoordinateMap) {
    polygons = map.polygons.indices.map { polygon in
      Polygon(
        rings: map.polygons[polygon].members.map { ring in
          let members = map.rings[ring].members
          return Ring(
            vertices: members.map { Vertex(point: map.positions[$0].point, source: $0) },
            slots: Array(members), part: ring)
        }, part: polygon)
    }
  }

  init(rebuilt polygons: [Polygon]) {
    self.polygons = polygons
    isRebuilt = true
  }

  /// The shape as the decoder reads it: rings closed, short ones left out, and a polygon whose
  /// exterior is too short left out whole.
  var shape: MultiPolygon {
    var shape = MultiPolygon()
    for polygon in polygons {
      guard let exterior = polygon.rings.first, !exterior.isShort else { continue }
      for ring in polygon.rings where !ring.isShort {
        shape.points += ring.vertices.map(\.point)
        if !ring.isClosed { shape.points.append(ring.vertices[0].point) }
        shape.ringEnds.append(Int32(shape.points.count))
      }
      shape.polygonEnds.append(Int32(shape.ringEnds.count))
    }
    return shape
  }

  /// Every ring that bounds something, with the place of its polygon and its own.
  var bounding: [(polygon: Int, ring: Int)] {
    polygons.indices.flatMap { polygon in
      polygons[polygon].rings.indices
        .filter { !polygons[polygon].rings[$0].isShort }
        .map { (polygon, $0) }
    }
  }

  subscript(polygon: Int, ring: Int) -> Ring {
    get { polygons[polygon].rings[ring] }
    // In its place: a ring that is taken out, changed and put back is copied for each vertex.
    _modify { yield &polygons[polygon].rings[ring] }
  }

  /// All rings as points, as they will be written.
  var written: [[[Point]]] {
    polygons.map { $0.rings.map { $0.vertices.map(\.point) } }
  }
}

extension CoordinateMap {
  /// All rings as points, as they are written.
  var written: [[[Point]]] {
    polygons.map { polygon in
      polygon.members.map { ring in
        rings[ring].members.map { positions[$0].point }
      }
    }
  }
}
