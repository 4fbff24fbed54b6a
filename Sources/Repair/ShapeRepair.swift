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

  var draft: ShapeDraft
  private(set) var changes: [FixKind: Int] = [:]
  var rest: [FeatureRecord.Rest] = []
  /// As the decoder reads what the file has.
  let original: MultiPolygon
  /// The same without what stands twice: what later steps are held against.
  private var plainOriginal: MultiPolygon

  init(
    _ map: CoordinateMap, settings: FixSettings, plane: MeasuringPlane, snaps: [Point: Point]
  ) {
    self.map = map
    self.settings = settings
    self.plane = plane
    self.snaps = snaps
    draft = ShapeDraft(map)
    original = draft.shape
    plainOriginal = original
  }

  /// What changes no boundary; every step of it is the same whatever neighbours do.
  mutating func settle() {
    step(.emptyPart) { $0.dropEmptyParts() }
    dropWhatStandsTwice()
    roundDecimals()
    step(.unclosedRing) { $0.closeRings() }
    step(.repeatedPoints) { $0.dropRepeatedPoints() }
    // Parts may have become the same.
    dropWhatStandsTwice()
  }

  /// Land that is drawn twice is no land that a later step takes away.
  private mutating func dropWhatStandsTwice() {
    let before = changes[.repeatedPart]
    step(.repeatedPart) { $0.dropRepeatedParts() }
    if changes[.repeatedPart] != before { plainOriginal = draft.shape }
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
    roundDecimalsAgain()
    step(.closing) { $0.alignClosings() }
    step(.orientation) { $0.reverseRings() }
    tellRest()
  }

  private mutating func step(_ kind: FixKind, _ body: (inout ShapeRepair) -> Int) {
    guard settings.allows(kind) else { return }
    note(kind, body(&self))
  }

  mutating func note(_ kind: FixKind, _ count: Int) {
    if count > 0 { changes[kind, default: 0] += count }
  }

  mutating func leave(_ kind: FixKind, _ words: Bilingual) {
    let entry = FeatureRecord.Rest(code: kind.title, words: words)
    if !rest.contains(entry) { rest.append(entry) }
  }

  private func isLeft(_ kind: FixKind) -> Bool { rest.contains { $0.code == kind.title } }

  /// A step that is taken back where it moves more than the bounds, or makes a valid shape invalid.
  mutating func trial(_ kind: FixKind, _ body: (inout ShapeRepair) -> Int) {
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
  func refusal(of changed: ShapeDraft) -> Bilingual? {
    let after = changed.shape
    guard !after.isEmpty else {
      return Bilingual(zh: "未改:会使图形消失", en: "not changed: nothing of the shape would be left")
    }
    guard !plane.isValid(draft.shape) || plane.isValid(after) else {
      return Bilingual(
        zh: "未改:会使合法的图形不合法", en: "not changed: the valid shape would become invalid")
    }
    guard let measures = plane.measures(plainOriginal, after), measures.areaAfter.isFinite else {
      return Bilingual(
        zh: "未改:图形在地球上没有位置,无法量测",
        en: "not changed: the shape has no place on earth and cannot be measured")
    }
    return Bounds(settings, around: plane.projected(plainOriginal)).refusal(of: measures)
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

  /// A shape that could not be rounded as it came may be once it is straight, or have no more
  /// decimals than can be used: a second run would see it so.
  private mutating func roundDecimalsAgain() {
    let told = rest.filter { $0.code == FixKind.precision.title }
    guard !told.isEmpty else { return }
    rest.removeAll { $0.code == FixKind.precision.title }
    let before = changes
    roundDecimals()
    if changes != before {
      step(.repeatedPoints) { $0.dropRepeatedPoints() }
      straighten()
    }
    if hasSurplusDecimals, !isLeft(.precision) { rest += told }
  }

  /// Whether a number that will be written has more decimals than can be used.
  private var hasSurplusDecimals: Bool {
    func isSurplus(_ text: ArraySlice<UInt8>?) -> Bool {
      text.flatMap { DecimalRounding.rounded($0, decimals: plane.usefulDecimals) } != nil
    }
    return draft.bounding.contains { polygon, ring in
      draft[polygon, ring].vertices.contains { vertex in
        let source = vertex.source.map { map.positions[$0] }
        return isSurplus(vertex.x.map { $0[...] } ?? source.map { map.text(at: $0.x) })
          || isSurplus(vertex.y.map { $0[...] } ?? source.map { map.text(at: $0.y) })
      }
    }
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

  // MARK: What stays

  private mutating func tellRest() {
    for polygon in draft.polygons {
      for ring in polygon.rings where ring.isShort {
        leave(
          .emptyPart,
          Bilingual(
            zh: "环只有 \(ring.vertices.count) 个坐标点,未改",
            en: "a ring has \(EnglishCount.plain(ring.vertices.count, "position")); left as it is"))
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
