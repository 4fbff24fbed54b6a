import Findings
import Loaders
import Planar

/// Holes and parts that stand twice, and points of which the height alone differs.
extension ShapeRepair {
  /// Holes and polygons that stand a second time, position by position: what they bound is the same.
  /// Where a height differs nobody knows which of the two is meant, and both stay.
  mutating func dropRepeatedParts() -> Int {
    var count = 0
    for polygon in draft.polygons.indices {
      guard let exterior = draft.polygons[polygon].rings.first else { continue }
      var known: [[Point]: [ShapeDraft.Vertex]] = [:]
      var rings = [exterior]
      for hole in draft.polygons[polygon].rings.dropFirst() {
        if !hole.isShort, isRepeated(Self.turned(hole), &known) {
          count += 1
        } else {
          rings.append(hole)
        }
      }
      draft.polygons[polygon].rings = rings
    }
    var known: [[Point]: [ShapeDraft.Vertex]] = [:]
    var polygons: [ShapeDraft.Polygon] = []
    for polygon in draft.polygons {
      if !polygon.rings.contains(where: \.isShort), let exterior = polygon.rings.first,
        isRepeated(Self.turned(exterior) + Self.holes(polygon), &known)
      {
        count += 1
      } else {
        polygons.append(polygon)
      }
    }
    draft.polygons = polygons
    return count
  }

  /// Whether the corners stand at the same places as others that are known, heights included.
  private mutating func isRepeated(
    _ corners: [ShapeDraft.Vertex], _ known: inout [[Point]: [ShapeDraft.Vertex]]
  ) -> Bool {
    guard let first = known.updateValue(corners, forKey: corners.map(\.point)) else { return false }
    if zip(first, corners).allSatisfy({ sameHeight($0, $1) }) { return true }
    leave(
      .repeatedPart,
      Bilingual(
        zh: "重复的部件或环高程不同,未删",
        en: "repeated rings or parts differ in height; left as they are"))
    return false
  }

  private static func precedes(_ a: Point, _ b: Point) -> Bool {
    a.x != b.x ? a.x < b.x : a.y < b.y
  }

  /// The corners of the holes, whichever of them comes first.
  private static func holes(_ polygon: ShapeDraft.Polygon) -> [ShapeDraft.Vertex] {
    polygon.rings.dropFirst().map(turned).sorted { a, b in
      let place = zip(a, b).first { $0.point != $1.point }
      return place.map { precedes($0.point, $1.point) } ?? (a.count < b.count)
    }.flatMap { $0 }
  }

  /// The same for the same corners, wherever the ring begins and whichever way it runs.
  private static func turned(_ ring: ShapeDraft.Ring) -> [ShapeDraft.Vertex] {
    let own = ring.corners.map { ring.vertices[$0] }
    guard let least = own.indices.min(by: { precedes(own[$0].point, own[$1].point) }) else {
      return own
    }
    let turned = Array(own[least...] + own[..<least])
    let back = [own[least]] + turned.dropFirst().reversed()
    return turned.count > 1 && precedes(back[1].point, turned[1].point) ? back : turned
  }

  /// True where two positions of the draft differ in nothing but what stands behind x and y.
  var hasPointsOfTwoHeights: Bool {
    var known: [Point: ShapeDraft.Vertex] = [:]
    for polygon in draft.polygons {
      for vertex in polygon.rings.lazy.flatMap(\.vertices) {
        if let other = known[vertex.point] {
          if !sameHeight(other, vertex) { return true }
        } else {
          known[vertex.point] = vertex
        }
      }
    }
    return false
  }

  func sameHeight(_ a: ShapeDraft.Vertex, _ b: ShapeDraft.Vertex) -> Bool {
    guard let first = a.source, let second = b.source, first != second else { return true }
    let (one, other) = (map.furtherNumbers(of: first), map.furtherNumbers(of: second))
    return one == other
      || one.count == other.count
        && zip(one, other).allSatisfy { one, other in
          guard let one = Double(one), let other = Double(other) else { return one == other }
          return one == other
        }
  }
}

extension CoordinateMap {
  /// The numbers behind x and y of a position, as they are written.
  fileprivate func furtherNumbers(of position: Int) -> [String] {
    String(decoding: Self.plain(text(at: positions[position].rest)), as: UTF8.self)
      .split(separator: ",").map(String.init)
  }

  /// Without white space.
  static func plain(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }
}
