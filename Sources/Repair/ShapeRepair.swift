import Checks
import Findings
import GEOS
import Loaders
import Planar
import Values

/// Mends one geometry step by step; a step that goes too far is taken back and told.
struct ShapeRepair {
  let map: CoordinateMap
  let settings: FixSettings
  let plane: MeasuringPlane
  /// Where vertices go that lie near a neighbour's.
  let snaps: [Point: Point]

  private(set) var draft: ShapeDraft
  private(set) var changes: [FixKind: Int] = [:]
  private(set) var rest: [FeatureRecord.Rest] = []
  /// As the decoder reads what the file has.
  let original: MultiPolygon

  init(
    _ map: CoordinateMap, settings: FixSettings, plane: MeasuringPlane, snaps: [Point: Point]
  ) {
    self.map = map
    self.settings = settings
    self.plane = plane
    self.snaps = snaps
    draft = ShapeDraft(map)
    original = draft.shape
  }

  /// What changes no boundary; every step of it is the same whatever neighbours do.
  mutating func settle() {
    step(.emptyPart) { $0.dropEmptyParts() }
    step(.repeatedPart) { $0.dropRepeatedParts() }
    roundDecimals()
    step(.unclosedRing) { $0.closeRings() }
    step(.repeatedPoints) { $0.dropRepeatedPoints() }
  }

  /// What moves a boundary whatever neighbours do.
  mutating func straighten() {
    guard settings.movesBoundaries else { return }
    // A polygon made valid may have a sliver beside it, and what is left of one a spike.
    for _ in 0..<3 {
      let before = changes
      trial(.spike) { $0.removeSpikes() }
      trial(.sliver) { $0.removeSlivers() }
      makeValid()
      if changes == before { break }
    }
    step(.repeatedPoints) { $0.dropRepeatedPoints() }
  }

  /// Goes where neighbours are, then what only the last shape can be asked for.
  mutating func finish() {
    if !snaps.isEmpty {
      trial(.snap) { $0.snap() }
      if changes[.snap] != nil { straighten() }
    }
    step(.closing) { $0.alignClosings() }
    step(.orientation) { $0.reverseRings() }
    tellRest()
  }

  private mutating func step(_ kind: FixKind, _ body: (inout ShapeRepair) -> Int) {
    guard settings.allows(kind) else { return }
    note(kind, body(&self))
  }

  private mutating func note(_ kind: FixKind, _ count: Int) {
    if count > 0 { changes[kind, default: 0] += count }
  }

  mutating func leave(_ kind: FixKind, _ words: Bilingual) {
    let entry = FeatureRecord.Rest(code: kind.title, words: words)
    if !rest.contains(entry) { rest.append(entry) }
  }

  private func isLeft(_ kind: FixKind) -> Bool { rest.contains { $0.code == kind.title } }

  /// A step that is taken back where it moves more than the bounds, or makes a valid shape invalid.
  private mutating func trial(_ kind: FixKind, _ body: (inout ShapeRepair) -> Int) {
    guard settings.allows(kind) else { return }
    rest.removeAll { $0.code == kind.title }
    var changed = self
    let count = body(&changed)
    guard count > 0 else {
      rest = changed.rest
      return
    }
    if let reason = refusal(of: changed.draft) {
      leave(kind, reason)
      return
    }
    self = changed
    note(kind, count)
  }

  /// Why a draft may not take the place of this one; nil where it may.
  private func refusal(of changed: ShapeDraft) -> Bilingual? {
    let after = changed.shape
    guard !after.isEmpty else {
      return Bilingual(zh: "未改:会使图形消失", en: "not changed: nothing of the shape would be left")
    }
    guard !plane.isValid(draft.shape) || plane.isValid(after) else {
      return Bilingual(
        zh: "未改:会使合法的图形不合法", en: "not changed: the valid shape would become invalid")
    }
    guard let measures = plane.measures(original, after), measures.areaAfter.isFinite else {
      return Bilingual(
        zh: "未改:图形在地球上没有位置,无法量测",
        en: "not changed: the shape has no place on earth and cannot be measured")
    }
    return Bounds(settings, around: plane.projected(original)).refusal(of: measures)
  }

  // MARK: Digits

  private mutating func roundDecimals() {
    guard settings.allows(.precision) else { return }
    var changed = self
    var count = 0
    for (polygon, ring) in draft.bounding {
      for index in draft[polygon, ring].vertices.indices {
        count += changed.roundVertex(polygon, ring, index)
      }
    }
    guard count > 0 else { return }
    if let reason = refusal(of: changed.draft) {
      leave(.precision, reason)
      return
    }
    self = changed
    note(.precision, count)
  }

  private mutating func roundVertex(_ polygon: Int, _ ring: Int, _ index: Int) -> Int {
    var vertex = draft[polygon, ring].vertices[index]
    guard let source = vertex.source else { return 0 }
    let position = map.positions[source]
    vertex.x = DecimalRounding.rounded(map.text(at: position.x), decimals: plane.usefulDecimals)
    vertex.y = DecimalRounding.rounded(map.text(at: position.y), decimals: plane.usefulDecimals)
    guard vertex.x != nil || vertex.y != nil else { return 0 }
    if let x = vertex.x.flatMap({ Double(String(decoding: $0, as: UTF8.self)) }) {
      vertex.point.x = x
    }
    if let y = vertex.y.flatMap({ Double(String(decoding: $0, as: UTF8.self)) }) {
      vertex.point.y = y
    }
    draft[polygon, ring].vertices[index] = vertex
    return (vertex.x == nil ? 0 : 1) + (vertex.y == nil ? 0 : 1)
  }

  // MARK: Moving boundaries

  private mutating func snap() -> Int {
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

  private mutating func removeSpikes() -> Int {
    var count = 0
    // A spike may have grown upon a spike; each round shortens the ring.
    for _ in 0..<10 {
      let tips = Set(spikes(of: draft.shape))
      if tips.isEmpty { break }
      for (polygon, ring) in draft.bounding {
        for index in draft[polygon, ring].corners.reversed()
        where tips.contains(draft[polygon, ring].vertices[index].point)
          && draft[polygon, ring].vertices.count > 4
        {
          draft[polygon, ring].remove(at: index)
          count += 1
        }
      }
      _ = dropRepeatedPoints()
    }
    return count
  }

  private func spikes(of shape: MultiPolygon) -> [Point] {
    faults(of: SpikeInRing.self, shape).compactMap(\.place)
  }

  private func faults(of check: any ShapeCheck.Type, _ shape: MultiPolygon) -> [ShapeFault] {
    check.faults(
      of: CheckedShape(given: shape, surface: plane.projected(shape), isSimple: true),
      limits: DataLimits(tolerance: settings.tolerance))
  }

  private mutating func removeSlivers() -> Int {
    let slivers = sliverParts
    guard !slivers.isEmpty, slivers.count < draft.polygons.count else { return 0 }
    for index in slivers.reversed() { draft.polygons.remove(at: index) }
    return slivers.count
  }

  /// Parts of a multipolygon that are slivers beside others that are none.
  private var sliverParts: [Int] {
    guard draft.polygons.count > 1 else { return [] }
    return draft.polygons.indices.filter { index in
      var part = draft
      part.polygons = [draft.polygons[index]]
      let shape = part.shape
      return !shape.isEmpty && !faults(of: SliverShape.self, shape).isEmpty
    }
  }

  private mutating func makeValid() {
    guard settings.allows(.invalid) else { return }
    rest.removeAll { $0.code == FixKind.invalid.title }
    let shape = draft.shape
    guard !shape.isEmpty, !plane.isValid(shape) else { return }
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

  // MARK: What stays

  private mutating func tellRest() {
    for polygon in draft.polygons {
      for ring in polygon.rings where ring.isShort {
        leave(
          .emptyPart,
          Bilingual(
            zh: "环只有 \(ring.vertices.count) 个坐标点,未改",
            en: "a ring has \(ring.vertices.count) positions; left as it is"))
      }
    }
    let shape = draft.shape
    guard !shape.isEmpty else { return }
    tell(.invalid, zh: "多边形不合法", en: "the polygon is not valid") {
      !$0.plane.isValid(shape)
    }
    tell(.spike, zh: "有尖刺", en: "a spike") { !$0.spikes(of: shape).isEmpty }
    tell(.sliver, zh: "有狭长部件", en: "a sliver part") {
      !$0.sliverParts.isEmpty && $0.sliverParts.count < $0.draft.polygons.count
    }
  }

  private mutating func tell(
    _ kind: FixKind, zh: String, en: String, where isWrong: (ShapeRepair) -> Bool
  ) {
    guard settings.kinds.contains(kind) else { return }
    guard isWrong(self) else {
      // Another step has done what this one was refused.
      rest.removeAll { $0.code == kind.title }
      return
    }
    if isLeft(kind) { return }
    let asks = !settings.movesBoundaries
    leave(
      kind,
      Bilingual(
        zh: asks ? "\(zh);改动边界须加 --unsafe" : zh,
        en: asks ? "\(en); moving the boundary needs --unsafe" : en))
  }
}

extension ShapeRepair {
  /// Rings and polygons without a position.
  fileprivate mutating func dropEmptyParts() -> Int {
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

  /// Holes and polygons that stand a second time, position by position: what they bound is the same.
  fileprivate mutating func dropRepeatedParts() -> Int {
    var count = 0
    for polygon in draft.polygons.indices {
      guard let exterior = draft.polygons[polygon].rings.first else { continue }
      var known: Set<[Point]> = []
      var rings = [exterior]
      for hole in draft.polygons[polygon].rings.dropFirst() {
        if hole.isShort || known.insert(Self.signature(hole)).inserted {
          rings.append(hole)
        } else {
          count += 1
        }
      }
      draft.polygons[polygon].rings = rings
    }
    var known: Set<[[Point]]> = []
    draft.polygons.removeAll { polygon in
      guard !polygon.rings.contains(where: \.isShort) else { return false }
      let isRepeated = !known.insert(polygon.rings.map(Self.signature)).inserted
      if isRepeated { count += 1 }
      return isRepeated
    }
    return count
  }

  /// The same for the same corners, wherever the ring begins and whichever way it runs.
  private static func signature(_ ring: ShapeDraft.Ring) -> [Point] {
    func precedes(_ a: Point, _ b: Point) -> Bool { a.x != b.x ? a.x < b.x : a.y < b.y }
    let own = ring.corners.map { ring.vertices[$0].point }
    guard let least = own.min(by: precedes), let at = own.firstIndex(of: least) else { return own }
    let turned = Array(own[at...] + own[..<at])
    let back = [least] + turned.dropFirst().reversed()
    return turned.count > 1 && precedes(back[1], turned[1]) ? back : turned
  }

  fileprivate mutating func closeRings() -> Int {
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
      var index = 1
      while index < draft[polygon, ring].vertices.count {
        let (a, b) = (
          draft[polygon, ring].vertices[index - 1], draft[polygon, ring].vertices[index]
        )
        guard a.point == b.point else {
          index += 1
          continue
        }
        guard sameHeight(a, b) else {
          leave(
            .repeatedPoints,
            Bilingual(
              zh: "重复顶点的高程不同,未删", en: "repeated points differ in height; left as they are"))
          index += 1
          continue
        }
        guard draft[polygon, ring].vertices.count > 4 else {
          leave(
            .repeatedPoints,
            Bilingual(
              zh: "删除重复顶点后环不成面,未删",
              en: "without its repeated points the ring would bound nothing; left as it is"))
          break
        }
        draft[polygon, ring].removePlainly(at: index)
        count += 1
      }
    }
    return count
  }

  private func sameHeight(_ a: ShapeDraft.Vertex, _ b: ShapeDraft.Vertex) -> Bool {
    guard let first = a.source, let second = b.source, first != second else { return true }
    return Self.plain(map.text(at: map.positions[first].rest))
      == Self.plain(map.text(at: map.positions[second].rest))
  }

  private static func plain(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  fileprivate mutating func alignClosings() -> Int {
    let writer = DraftWriter(map: map)
    var count = 0
    for (polygon, ring) in draft.bounding where draft[polygon, ring].isClosed {
      let vertices = draft[polygon, ring].vertices
      let (first, last) = (vertices[0], vertices[vertices.count - 1])
      guard Self.plain(writer.text(first)) != Self.plain(writer.text(last)) else { continue }
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

  fileprivate mutating func reverseRings() -> Int {
    var count = 0
    for (polygon, ring) in draft.bounding where draft[polygon, ring].isClosed {
      let points = draft[polygon, ring].vertices.map(\.point)
      let area = MultiPolygon(points: points, ringEnds: [Int32(points.count)], polygonEnds: [1])
        .signedArea(ofRing: 0)
      guard area != 0, (area > 0) != (ring == 0) else { continue }
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
