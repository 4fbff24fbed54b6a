import Checks
import Findings
import Loaders
import Planar

/// Steps that leave the outline where it is.
extension ShapeRepair {
  /// Rings and polygons without a position.
  mutating func dropEmptyParts() -> Int {
    let before = draft.polygons.reduce(draft.polygons.count) { $0 + $1.rings.count }
    for polygon in draft.polygons.indices {
      // An exterior that is empty leaves open what its holes mean.
      guard let exterior = draft.polygons[polygon].rings.first, !exterior.vertices.isEmpty else {
        continue
      }
      draft.polygons[polygon].rings.removeAll { $0.vertices.isEmpty }
    }
    let kept = draft.polygons.filter { !$0.rings.allSatisfy(\.vertices.isEmpty) }
    if !kept.isEmpty { draft.polygons = kept }
    return before - draft.polygons.reduce(draft.polygons.count) { $0 + $1.rings.count }
  }

  mutating func closeRings() -> Int {
    var count = 0
    for (polygon, ring) in draft.bounding where !draft[polygon, ring].isClosed {
      let first = draft[polygon, ring].vertices[0]
      draft[polygon, ring].vertices.append(first)
      count += 1
    }
    return count
  }

  mutating func dropRepeatedPoints() -> Int {
    var count = 0
    for (polygon, ring) in draft.bounding {
      let vertices = draft[polygon, ring].vertices
      var isGone = [Bool](repeating: false, count: vertices.count)
      var left = vertices.count
      var kept = 0
      for index in vertices.indices.dropFirst() {
        let (a, b) = (vertices[kept], vertices[index])
        guard a.point == b.point else {
          kept = index
          continue
        }
        guard sameHeight(a, b) else {
          leave(
            .repeatedPoints,
            Bilingual(
              zh: "重复顶点的高程不同,未删", en: "repeated points differ in height; left as they are"))
          kept = index
          continue
        }
        guard left > 4 else {
          leave(
            .repeatedPoints,
            Bilingual(
              zh: "删除重复顶点后环不成面,未删",
              en: "without its repeated points the ring would bound nothing; left as it is"))
          break
        }
        isGone[index] = true
        left -= 1
      }
      guard left < vertices.count else { continue }
      draft[polygon, ring].remove(isGone)
      count += vertices.count - left
    }
    return count
  }

  mutating func alignClosings() -> Int {
    let writer = DraftWriter(map: map)
    var count = 0
    for (polygon, ring) in draft.bounding where draft[polygon, ring].isClosed {
      let vertices = draft[polygon, ring].vertices
      let (first, last) = (vertices[0], vertices[vertices.count - 1])
      guard CoordinateMap.plain(writer.text(first)) != CoordinateMap.plain(writer.text(last)) else {
        continue
      }
      guard sameHeight(first, last) else {
        leave(
          .closing,
          Bilingual(
            zh: "首末点高程不同,未改", en: "first and last position differ in height; left as they are"))
        continue
      }
      draft[polygon, ring].vertices[vertices.count - 1] = first
      count += 1
    }
    return count
  }

  /// Turns the rings that the check tells of, and no other: one that crosses itself has no
  /// direction.
  mutating func reverseRings() -> Int {
    let shape = draft.shape
    // Its rings, in their order.
    let places = draft.bounding.filter { !draft[$0.polygon, 0].isShort }
    let wrong = RingOrientation.wrongRings(
      of: shape,
      CheckedShape(given: shape, surface: nil, isSimple: plane.isSimple(shape)).contacts)
    var count = 0
    for (polygon, ring) in wrong.map({ places[$0] }) where draft[polygon, ring].isClosed {
      let points = draft[polygon, ring].vertices.map(\.point)
      if plane.isGeographic,
        zip(points, points.dropFirst()).contains(where: { abs($0.x - $1.x) > 180 })
      {
        leave(
          .orientation,
          Bilingual(
            zh: "环跨越 180° 经线,方向不能判断",
            en: "the ring crosses the antimeridian: which way it runs cannot be told"))
        continue
      }
      draft[polygon, ring].vertices.reverse()
      count += 1
    }
    return count
  }
}
