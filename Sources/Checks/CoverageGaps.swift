import GEOS
public import Planar

/// Finds the gaps of a coverage: the bounded places where a disc of the tolerance fits between plots
/// and cannot leave.
///
/// What plots cover together is bounded by their open edges; edges that they share exactly bound nothing
/// and are left out before. Edges of which none is within 2 ε of the others are looked at by themselves:
/// no disc is held between two such groups. A face between the edges of a group that no plot covers is a
/// gap, less what stands in it; so is a pocket of the outer face that opens by slits only.
public struct CoverageGaps: Sendable {
  let store: PlotStore
  /// Features of the store beyond these are areas that may lie open: they cover land and are not told.
  let plotCount: Int
  let index: PackedIndex
  let open: OpenEdges
  /// Features whose land is that of another one.
  let isLeftOut: [Bool]
  let limits: DataLimits
  let bend: @Sendable (Box) -> Double

  /// - Parameter bend: how far long edges near a box, of areas that may lie open, stand elsewhere in
  ///   their files, metres.
  public init(
    in store: PlotStore, plotCount: Int, index: PackedIndex, open: OpenEdges,
    isLeftOut: [Bool], limits: DataLimits, bend: @escaping @Sendable (Box) -> Double = { _ in 0 }
  ) {
    self.bend = bend
    self.store = store
    self.plotCount = plotCount
    self.index = index
    self.open = open
    self.isLeftOut = isLeftOut
    self.limits = limits
  }

  private var radius: Double { max(limits.tolerance, PieceTest.leastRadius) }

  /// All gaps, from the west, and the plots at whose edges not all of them could be looked for.
  public func found() throws -> (gaps: [CoverageGap], unsought: Set<Int>) {
    let groups = OpenGroups(open, distance: 2.01 * radius).groups.filter { $0.count > 2 }
    let order = Self.dealt(groups)
    let perRange = Stretches.map(order.count, atLeast: 16) { range in
      Result { try vacancies(of: order[range].map { (number: $0, edges: groups[$0]) }) }
    }
    let perGroup = try perRange.flatMap { try $0.get() }
    let land = perGroup.flatMap(\.found.vacancies)
    let unsought = perGroup.filter(\.found.isUnsought)
      .flatMap { open.owners(of: groups[$0.number]) }
    let islands = Islands(of: groups, in: open)
    let emptied = Stretches.map(land.count, atLeast: 8) { range in
      Result { try gaps(in: land[range], islands) }
    }
    let found = try emptied.flatMap { try $0.get() }.sorted { a, b in
      let (p, q) = (a.shape.box, b.shape.box)
      if p != q { return (p.minX, p.minY, p.maxX, p.maxY) < (q.minX, q.minY, q.maxX, q.maxY) }
      return a.area < b.area
    }
    return (found, Set(unsought.lazy.map(Int.init).filter { $0 < plotCount }))
  }

  /// Groups in an order in which every range has large and small ones.
  private static func dealt(_ groups: [[Int32]]) -> [Int] {
    let sorted = groups.indices.sorted { groups[$0].count > groups[$1].count }
    return (0..<2).flatMap { hand in
      stride(from: hand, to: sorted.count, by: 2).map { sorted[$0] }
    }
  }

  private func vacancies(
    of groups: [(number: Int, edges: [Int32])]
  ) throws -> [(number: Int, found: GroupFaces.Found)] {
    let session = try GEOSSession()
    let cover = Cover(store: store, index: index, isLeftOut: isLeftOut, session: session)
    let faces = GroupFaces(session: session, cover: cover, open: open, radius: radius)
    return try groups.map { group in
      (group.number, try faces.found(between: open.lines(group.edges), group: group.number))
    }
  }

  /// What islands leave of some vacancies and a disc fits into.
  private func gaps(
    in vacancies: ArraySlice<Vacancy>, _ islands: Islands
  ) throws(GEOSFailure) -> [CoverageGap] {
    let session = try GEOSSession()
    let test = PieceTest(session: session, tolerance: limits.tolerance)
    var gaps: [CoverageGap] = []
    for vacancy in vacancies {
      let shape = try islands.without(vacancy, session)
      for polygon in 0..<shape.polygonCount {
        let piece = shape.polygon(polygon)
        if vacancy.isClosed, try test.count(in: piece) == 0 { continue }
        gaps.append(try gap(piece, isClosed: vacancy.isClosed, session))
      }
    }
    return gaps
  }

  private func gap(
    _ shape: MultiPolygon, isClosed: Bool, _ session: GEOSSession
  ) throws(GEOSFailure) -> CoverageGap {
    // Slits that lead on between plots tell nothing of how wide it is, nor of its form.
    let swept = try isClosed ? self.swept(shape, session) : shape
    let perimeter = swept.perimeter
    let isSliver = (0..<swept.polygonCount).allSatisfy {
      SliverShape.width(ofSliver: $0, in: swept, limits: limits) != nil
    }
    let drawn = try session.snapped(shape)
    let bend = bend(shape.box)
    let longer = PieceTest(session: session, tolerance: limits.tolerance + bend)
    let isCertain = bend == 0 ? true : try longer.count(in: shape) > 0
    return CoverageGap(
      shape: drawn.isEmpty ? shape : drawn, area: PlotPairs.units(shape.area),
      meanWidth: perimeter > 0 ? 2 * swept.area / perimeter : 0, isSliver: isSliver,
      isClosed: isClosed, bend: isCertain ? 0 : bend, neighbours: neighbours(of: shape))
  }

  /// What the disc reaches.
  private func swept(
    _ shape: MultiPolygon, _ session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    let centres = try session.buffer(shape, distance: -radius)
    let swept = try session.buffer(centres, distance: radius)
    return swept.isEmpty ? shape : swept
  }

  /// The plots of which open edges come within the tolerance of its boundary.
  private func neighbours(of shape: MultiPolygon) -> [Int] {
    var owners: Set<Int> = []
    for ring in 0..<shape.ringCount {
      for position in shape.ringRange(ring).dropFirst() {
        let (start, end) = (shape.points[position - 1], shape.points[position])
        for owner in open.owners(within: radius, from: start, to: end)
        where Int(owner) < plotCount { owners.insert(Int(owner)) }
      }
    }
    return Array(owners.sorted(by: store.precedes).prefix(CoverageGap.mostNeighbours))
  }
}

/// Land between the edges of a group that no plot covers, before other groups within are taken out.
struct Vacancy: Sendable {
  var shape: MultiPolygon
  var isClosed: Bool
  var group: Int
}
