import Checks
import Findings
import GEOS
import Loaders
import Planar
import Values

/// Steps that move boundaries.
extension ShapeRepair {
  mutating func snap() -> Int {
    guard !snaps.isEmpty else { return 0 }
    var count = 0
    for (polygon, ring) in draft.bounding {
      let corners = draft[polygon, ring].corners
      for index in draft[polygon, ring].vertices.indices {
        guard let target = snaps[draft[polygon, ring].vertices[index].point] else { continue }
        draft[polygon, ring].vertices[index].point = target
        draft[polygon, ring].vertices[index].x = NumberText.shortest(target.x)
        draft[polygon, ring].vertices[index].y = NumberText.shortest(target.y)
        if corners.contains(index) { count += 1 }
      }
    }
    if count > 0 { _ = dropRepeatedPoints() }
    return count
  }

  mutating func removeSpikes() -> Int {
    var count = 0
    // A spike may have grown upon a spike; each round shortens the ring.
    for _ in 0..<10 {
      if spikes(of: draft.shape).isEmpty { break }
      for (polygon, ring) in draft.bounding {
        // Of this ring alone: where a tip lies another one may have a sound corner.
        let tips = Set(spikes(of: draft[polygon, ring].shape))
        if !tips.isEmpty { count += draft[polygon, ring].removeCorners { tips.contains($0) } }
      }
      _ = dropRepeatedPoints()
    }
    return count
  }

  func spikes(of shape: MultiPolygon) -> [Point] {
    faults(of: SpikeInRing.self, shape).compactMap(\.place)
  }

  func faults(of check: any ShapeCheck.Type, _ shape: MultiPolygon) -> [ShapeFault] {
    check.faults(
      of: CheckedShape(given: shape, surface: plane.projected(shape), isSimple: true),
      limits: DataLimits(tolerance: settings.tolerance))
  }

  mutating func removeSlivers() -> Int {
    let slivers = sliverParts
    guard !slivers.isEmpty, slivers.count < draft.polygons.count else { return 0 }
    for index in slivers.reversed() { draft.polygons.remove(at: index) }
    return slivers.count
  }

  /// Parts of a multipolygon that are slivers beside others that are none.
  var sliverParts: [Int] {
    guard draft.polygons.count > 1 else { return [] }
    return draft.polygons.indices.filter { index in
      var part = draft
      part.polygons = [draft.polygons[index]]
      let shape = part.shape
      return !shape.isEmpty && !faults(of: SliverShape.self, shape).isEmpty
    }
  }

  mutating func makeValid() {
    guard settings.allows(.invalid) else { return }
    rest.removeAll { $0.code == FixKind.invalid.title }
    let shape = draft.shape
    guard !shape.isEmpty, !plane.isValid(shape) else { return }
    if shape.isTangled {
      let most = FixedNumber.grouped(MultiPolygon.fewCrossings)
      leave(
        .invalid,
        Bilingual(
          zh: "未改:边相交或重合多于 \(most) 处且多于边数,或边过密无法逐一核对,不能判断其意",
          en: "not changed: its edges cross or run along each other in more than \(most) places, "
            + "more than it has edges, or stand too dense to be compared: what they bound is open"))
      return
    }
    let made: MultiPolygon
    do throws(GEOSFailure) {
      made = try plane.session.makeValid(shape)
    } catch {
      leave(.invalid, Bilingual(zh: "未改:\(error)", en: "not changed: \(error)"))
      return
    }
    guard draft.bounding.count == draft.polygons.reduce(0, { $0 + $1.rings.count }) else {
      leave(
        .invalid,
        Bilingual(
          zh: "未改:有点数过少的环,不能判断其意",
          en: "not changed: what a ring with too few positions means is open"))
      return
    }
    let builder = RebuiltShape(
      draft: draft, decimals: plane.usefulDecimals,
      isValid: { [plane] in plane.isValid($0) })
    guard let (rebuilt, isRounded) = builder.draft(of: made) else {
      leave(
        .invalid,
        Bilingual(zh: "未改:修复后的图形写不成合法坐标", en: "not changed: no written form of it is valid"))
      return
    }
    if map.hasHeights, rebuilt.hasNewVertices {
      leave(
        .invalid,
        Bilingual(
          zh: "未改:坐标带高程,新顶点的高程未知",
          en: "not changed: positions have heights, and that of a new corner is not known"))
      return
    }
    if map.hasHeights, hasPointsOfTwoHeights {
      leave(
        .invalid,
        Bilingual(
          zh: "未改:同一平面位置有两个高程,修复后取哪一个不能判断",
          en: "not changed: one place has two heights, and which of them would stay is open"))
      return
    }
    if let reason = refusal(of: rebuilt) {
      leave(.invalid, reason)
      return
    }
    draft = rebuilt
    note(.invalid, 1)
    if !isRounded, settings.allows(.precision) {
      leave(
        .precision,
        Bilingual(
          zh: "新顶点须保留全部小数,图形才合法",
          en: "new corners keep all their decimals: the polygon is valid only so"))
    }
  }
}
