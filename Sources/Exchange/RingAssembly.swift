internal import Planar

/// Puts rings that a file lists side by side together: each hole in the exterior that holds it.
struct RingAssembly {
  /// What tells exteriors from holes.
  enum Rule {
    /// "The vertices of rings defining holes in polygons are in a counterclockwise direction"
    /// (ESRI Shapefile Technical Description, July 1998, p. 8).
    case orientation
    /// A ring within an odd number of others is a hole.
    case nesting
  }

  private struct Ring {
    var points: [Point]
    var box: Box
    /// Twice the signed area; positive counterclockwise.
    var area: Double
    /// The smallest exterior that holds a hole; nil for an exterior.
    var holder: Int?
  }

  /// Rings of each polygon, the exterior first, in the order of the exteriors.
  let polygons: [[[Point]]]

  /// - Parameter rings: closed, one after another.
  init(_ rings: [[Point]], by rule: Rule) {
    var all = rings.map { points -> Ring in
      var box = Box.empty
      for point in points { box.extend(by: point) }
      return Ring(points: points, box: box, area: Self.area(points))
    }
    for index in all.indices {
      // Exteriors of a shapefile run clockwise; one ring is held by none.
      if all.count == 1 || rule == .orientation && all[index].area <= 0 { continue }
      let holders = all.indices.filter {
        $0 != index && (rule == .nesting || all[$0].area <= 0) && Self.holds(all[$0], all[index])
      }
      guard rule == .orientation || holders.count % 2 == 1 else { continue }
      all[index].holder = holders.min { abs(all[$0].area) < abs(all[$1].area) }
    }
    var places: [Int: Int] = [:]
    var made: [[[Point]]] = []
    for (index, ring) in all.enumerated() where ring.holder == nil {
      places[index] = made.count
      made.append([Self.turned(ring, rule)])
    }
    for ring in all {
      guard let holder = ring.holder else { continue }
      if let place = places[holder] {
        made[place].append(Self.turned(ring, rule))
      } else {
        made.append([Self.turned(ring, rule)])
      }
    }
    polygons = made
  }

  /// A shapefile turns the other way round than GeoJSON; what is wrong in the one is so in the other.
  private static func turned(_ ring: Ring, _ rule: Rule) -> [Point] {
    switch rule {
    case .orientation: ring.points.reversed()
    case .nesting: (ring.area < 0) == (ring.holder != nil) ? ring.points : ring.points.reversed()
    }
  }

  /// Whether a ring lies within another, by the first of its vertices that is not upon it.
  private static func holds(_ outer: Ring, _ inner: Ring) -> Bool {
    guard abs(outer.area) > abs(inner.area), outer.box.contains(inner.box) else { return false }
    let shape = MultiPolygon(polygons: [[outer.points]])
    for point in inner.points {
      switch PointLocation.of(point, in: shape) {
      case .inside: return true
      case .outside: return false
      case .boundary: continue
      }
    }
    return true
  }

  private static func area(_ ring: [Point]) -> Double {
    guard let origin = ring.first else { return 0 }
    var sum = 0.0
    var last = Point(x: 0, y: 0)
    for point in ring {
      let next = Point(x: point.x - origin.x, y: point.y - origin.y)
      sum += last.x * next.y - next.x * last.y
      last = next
    }
    return sum
  }

  /// `{"type":"Polygon",…}`, or a MultiPolygon of several.
  ///
  /// - Parameter position: writes one position.
  func json(_ position: (Point, inout [UInt8]) -> Void) -> [UInt8] {
    var out = Array(#"{"type":"\#(polygons.count == 1 ? "Polygon" : "MultiPolygon")","#.utf8)
    out += #""coordinates":"#.utf8
    if polygons.count != 1 { out.append(0x5B) }
    for (index, polygon) in polygons.enumerated() {
      if index > 0 { out.append(0x2C) }
      Self.list(polygon, &out) { ring, out in Self.list(ring, &out, position) }
    }
    if polygons.count != 1 { out.append(0x5D) }
    out.append(0x7D)
    return out
  }

  static func list<Element>(
    _ elements: [Element], _ out: inout [UInt8], _ write: (Element, inout [UInt8]) -> Void
  ) {
    out.append(0x5B)
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(0x2C) }
      write(element, &out)
    }
    out.append(0x5D)
  }
}
