/// Cuts polygons into cells by halving boxes until each has few edges.
struct LayerCellBuilder {
  var cells: [LayerCell] = []
  var edges: [DirectedEdge] = []
  var pieces: [AreaEdge] = []

  /// The source being cut.
  private var own: [DirectedEdge] = []
  private var ownIndex = PackedIndex([])
  private var isIndexed = false
  private var source: Int32 = 0

  private let edgesPerCell: Int

  init(edgesPerCell: Int) { self.edgesPerCell = edgesPerCell }

  /// What several have cut, one behind the other.
  init(joining parts: [LayerCellBuilder]) {
    self.init(edgesPerCell: parts[0].edgesPerCell)
    reserve(
      cells: parts.reduce(0) { $0 + $1.cells.count },
      edges: parts.reduce(0) { $0 + $1.edges.count },
      pieces: parts.reduce(0) { $0 + $1.pieces.count })
    for part in parts { append(part) }
  }

  /// Room for what is to come; a quarter of the edges stand in two cells.
  mutating func reserve(cells: Int, edges: Int, pieces: Int? = nil) {
    self.cells.reserveCapacity(cells)
    self.edges.reserveCapacity(edges)
    self.pieces.reserveCapacity(pieces ?? edges)
  }

  mutating func append(_ polygon: MultiPolygon, as source: Int32) {
    own.removeAll(keepingCapacity: true)
    polygon.appendDirectedEdges(to: &own)
    guard !own.isEmpty else { return }
    self.source = source
    var extent = Box.empty
    for edge in own { extent.extend(by: edge.box) }
    isIndexed = own.count > Self.mostUnindexed
    if isIndexed { ownIndex = PackedIndex(own.map(\.box)) }
    cut(extent, Array(0..<Int32(own.count)), depth: 0)
  }

  /// Up to so many edges looking at each is quicker than a tree of them.
  private static let mostUnindexed = 64

  /// At most 2⁴⁰ times smaller than the root: a vertex of many edges ends there, not never.
  private static let deepest = 40

  private mutating func cut(_ box: Box, _ near: [Int32], depth: Int) {
    if near.count > edgesPerCell && depth < Self.deepest {
      var lower = box
      var upper = box
      if box.width >= box.height {
        lower.maxX = box.center.x
        upper.minX = lower.maxX
      } else {
        lower.maxY = box.center.y
        upper.minY = lower.maxY
      }
      let below = near.filter { own[Int($0)].mayMeet(lower) }
      let above = near.filter { own[Int($0)].mayMeet(upper) }
      // Edges that all run through both halves would be copied without end.
      if below.count + above.count < 2 * near.count || depth < 4 {
        cut(lower, below, depth: depth + 1)
        cut(upper, above, depth: depth + 1)
        return
      }
    }
    appendCell(box, near)
  }

  private mutating func appendCell(_ box: Box, _ near: [Int32]) {
    guard let reference = reference(in: box, near) else { return }
    let isInside = windingAbove(reference) != 0
    if near.isEmpty && !isInside { return }
    let firstEdge = Int32(edges.count)
    for index in near { edges.append(own[Int(index)]) }
    let firstPiece = Int32(pieces.count)
    appendPieces(of: box, near)
    cells.append(
      LayerCell(
        box: box, source: source, edges: firstEdge..<Int32(edges.count),
        pieces: firstPiece..<Int32(pieces.count), reference: reference,
        referenceIsInside: isInside))
  }

  /// A point of the box upon no edge: points along its diagonal at the fractions of the golden
  /// section, of which no straight edge but the diagonal itself can hold two.
  private func reference(in box: Box, _ near: [Int32]) -> Point? {
    var along = 0.5
    var across = 0.5
    for _ in 0..<(near.count + 64) {
      let point = Point(
        x: box.minX + (box.maxX - box.minX) * along, y: box.minY + (box.maxY - box.minY) * across)
      if !near.contains(where: { own[Int($0)].contains(point) }) { return point }
      along = (along + 0.6180339887498949).truncatingRemainder(dividingBy: 1)
      across = (across + 0.7548776662466927).truncatingRemainder(dividingBy: 1)
    }
    return nil
  }

  /// The signed number of edges strictly above a point that is on none, or just above a point.
  private func windingAbove(_ point: Point) -> Int {
    var winding = 0
    guard isIndexed else {
      for edge in own where max(edge.start.y, edge.end.y) >= point.y {
        winding += Self.winding(of: edge, above: point)
      }
      return winding
    }
    let ray = Box(minX: point.x, minY: point.y, maxX: point.x, maxY: .infinity)
    ownIndex.visit(ray) { index in winding += Self.winding(of: own[Int(index)], above: point) }
    return winding
  }

  private static func winding(of edge: DirectedEdge, above point: Point) -> Int {
    guard (edge.start.x > point.x) != (edge.end.x > point.x) else { return 0 }
    let runsRight = edge.start.x < edge.end.x
    let side = Orientation.sign(edge.start, edge.end, point)
    // An edge is above a point that lies to its right, if it runs to the right.
    guard side == (runsRight ? -1 : 1) else { return 0 }
    return runsRight ? -1 : 1
  }

  /// The edges within the box, and along its top the cover by all that lies above.
  private mutating func appendPieces(of box: Box, _ near: [Int32]) {
    let width = box.maxX - box.minX
    let height = box.maxY - box.minY
    var crossings: [(x: Double, step: Int)] = []
    for index in near {
      let edge = own[Int(index)]
      if min(edge.start.y, edge.end.y) > box.maxY { continue }
      let start = Point(x: edge.start.x - box.minX, y: edge.start.y - box.minY)
      let end = Point(x: edge.end.x - box.minX, y: edge.end.y - box.minY)
      if (edge.start.y > box.maxY) != (edge.end.y > box.maxY) {
        let x = AreaEdge.crossing(of: start, end, at: height)
        crossings.append((min(max(x, 0), width), edge.start.y > box.maxY ? 1 : -1))
      }
      let first = pieces.count
      AreaEdge.append(from: start, to: end, height: height, coversAbove: false, to: &pieces)
      if first < pieces.count { clipLastPiece(width: width) }
    }
    crossings.sort { ($0.x, $0.step) < ($1.x, $1.step) }
    let stops = [0] + crossings.map(\.x) + [width]
    var widest = 0
    for gap in 1..<max(1, stops.count - 1)
    where stops[gap + 1] - stops[gap] > stops[widest + 1] - stops[widest] {
      widest = gap
    }
    // The cover is known exactly in the middle of the widest gap and steps at the crossings.
    var cover = windingAbove(
      Point(x: box.minX + (stops[widest] + stops[widest + 1]) / 2, y: box.maxY))
    for gap in 0..<widest { cover -= crossings[gap].step }
    for gap in 0..<(stops.count - 1) {
      if cover != 0 && stops[gap] < stops[gap + 1] {
        pieces.append(
          AreaEdge(
            minX: stops[gap], y: height, maxX: stops[gap + 1], endY: height, sign: Double(cover)))
      }
      if gap < crossings.count { cover += crossings[gap].step }
    }
  }

  /// Keeps of the last piece what lies between 0 and `width`.
  private mutating func clipLastPiece(width: Double) {
    let last = pieces.count - 1
    let piece = pieces[last]
    if piece.maxX <= 0 || piece.minX >= width {
      pieces.removeLast()
      return
    }
    if piece.minX < 0 {
      pieces[last].y -= piece.minX * piece.slope
      pieces[last].minX = 0
    }
    if piece.maxX > width { pieces[last].maxX = width }
  }
}

extension LayerCellBuilder {
  /// Takes over what another builder has made of later sources.
  mutating func append(_ other: LayerCellBuilder) {
    let edgeBase = Int32(edges.count)
    let pieceBase = Int32(pieces.count)
    edges += other.edges
    pieces += other.pieces
    for var cell in other.cells {
      cell.edges = cell.edges.lowerBound + edgeBase..<cell.edges.upperBound + edgeBase
      cell.pieces = cell.pieces.lowerBound + pieceBase..<cell.pieces.upperBound + pieceBase
      cells.append(cell)
    }
  }
}
