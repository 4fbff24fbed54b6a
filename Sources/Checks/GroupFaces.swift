import GEOS
import Planar

/// The faces between the open edges of one group.
struct GroupFaces {
  let session: GEOSSession
  let cover: Cover
  let open: OpenEdges
  /// The tolerance ε in metres.
  let radius: Double

  struct Found {
    var vacancies: [Vacancy] = []
    /// True where land that opens by slits was not looked for: edges stand too near to each other.
    var isUnsought = false
  }

  func found(between lines: [[Point]], group: Int) throws(GEOSFailure) -> Found {
    if let ring = lines.first, lines.count == 1, RingWidth.isWide(ring, than: 2.01 * radius) {
      // Land is to the left: what such a ring closes counter-clockwise is covered.
      let inside = MultiPolygon(polygons: [[ring]])
      guard inside.signedArea(ofRing: 0) < 0 else { return Found() }
      let shape = MultiPolygon(polygons: [[Array(ring.reversed())]])
      guard try isVacant(shape) else { return Found() }
      return Found(vacancies: [Vacancy(shape: shape, isClosed: true, group: group)])
    }
    let faces = try session.faces(between: lines, isSnapped: false)
    var vacancies: [Vacancy] = []
    for number in 0..<faces.polygonCount where faces.area(ofPolygon: number) > leastArea {
      let face = faces.polygon(number)
      guard try isVacant(face) else { continue }
      vacancies.append(Vacancy(shape: face, isClosed: true, group: group))
    }
    guard let pockets = try pockets(around: faces) else {
      return Found(vacancies: vacancies, isUnsought: true)
    }
    var shut: [MultiPolygon] = []
    for pocket in pockets
    where !shut.contains(where: { pocket.isWithin($0) }) {
      if let face = try face(shutAround: pocket) {
        shut.append(face)
        vacancies.append(Vacancy(shape: face, isClosed: true, group: group))
      } else {
        let swept = try session.buffer(MultiPolygon(polygons: [[pocket.ring]]), distance: radius)
        vacancies.append(Vacancy(shape: swept, isClosed: false, group: group))
      }
    }
    return Found(vacancies: vacancies)
  }

  /// What rounding alone leaves open, as where a vertex lacks, is shut by snapping to 0.1 mm.
  private func face(shutAround pocket: Pocket) throws(GEOSFailure) -> MultiPolygon? {
    let near = open.lines(open.edges(within: 2 * radius, ofLine: pocket.ring))
    let faces = try session.faces(between: near, isSnapped: true)
    for number in 0..<faces.polygonCount where faces.area(ofPolygon: number) > leastArea {
      let face = faces.polygon(number)
      if pocket.isWithin(face), try isVacant(face) { return face }
    }
    return nil
  }

  private var leastArea: Double { .pi * radius * radius }

  private func isVacant(_ face: MultiPolygon) throws(GEOSFailure) -> Bool {
    guard face.area > leastArea else { return false }
    // Deeper in other groups may stand, with gaps of their own: only beside the edges the face shows
    // whether plots cover it.
    if let point = pointBesideEdge(of: face) { return try !cover.covers(point) }
    guard let point = try session.interiorPoint(of: face) else { return false }
    return try !cover.covers(point)
  }

  /// A point of the face within ε of one of its long edges; nil where none was found.
  private func pointBesideEdge(of face: MultiPolygon) -> Point? {
    let exterior = face.ringRange(0)
    let positions = exterior.dropLast().sorted {
      let (a, b) = (length(face, at: $0), length(face, at: $1))
      return a != b ? a > b : $0 < $1
    }
    for position in positions.prefix(8) {
      let (start, end) = (face.points[position], face.points[position + 1])
      let length = length(face, at: position)
      guard length > 0 else { continue }
      for depth in [0.9, 0.3, 0.1, 0.01] {
        let share = depth * radius / length
        // The face lies to the left of its exterior.
        let point = Point(
          x: (start.x + end.x) / 2 - (end.y - start.y) * share,
          y: (start.y + end.y) / 2 + (end.x - start.x) * share)
        if PointLocation.of(point, in: face) == .inside { return point }
      }
    }
    return nil
  }

  private func length(_ face: MultiPolygon, at position: Int) -> Double {
    let (start, end) = (face.points[position], face.points[position + 1])
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// Where the centre of a disc cannot leave for the slits around it, outside of all faces.
  private struct Pocket {
    var ring: [Point]
    /// Its westernmost point, ε from the edges.
    var anchor: Point

    func isWithin(_ face: MultiPolygon) -> Bool {
      face.box.contains(anchor) && PointLocation.of(anchor, in: face) == .inside
    }
  }

  /// Nil where strips along the outline would cover each other many times over: drawing them takes
  /// gigabytes.
  private func pockets(around faces: MultiPolygon) throws(GEOSFailure) -> [Pocket]? {
    guard !faces.isEmpty else { return [] }
    // An edge that two faces share does not bound them all together.
    var block = PlotBlock()
    block.append(faces, name: "", at: .none)
    var store = PlotStore()
    store.append(block)
    let outline = store.openEdges(without: [false])
    if outline.isDense(within: 2 * radius) { return nil }
    let rings = outline.lines(Array(0..<Int32(outline.edgeCount)))
    let land = MultiPolygon(polygons: rings.map { [$0] })
    let walls = try session.buffer(lines: rings, distance: radius)
    var pockets: [Pocket] = []
    for polygon in 0..<walls.polygonCount {
      for ring in walls.polygonRange(polygon).dropFirst() {
        let points = Array(walls.points[walls.ringRange(ring)])
        // The walls of other groups are more than ε away from here.
        guard let anchor = points.min(by: { ($0.x, $0.y) < ($1.x, $1.y) }),
          PointLocation.of(anchor, in: land) == .outside, try !cover.covers(anchor)
        else { continue }
        pockets.append(Pocket(ring: points, anchor: anchor))
      }
    }
    return pockets
  }
}

extension MultiPolygon {
  /// All rings as closed lines.
  var rings: [[Point]] { (0..<ringCount).map { Array(points[ringRange($0)]) } }

  /// One polygon alone.
  func polygon(_ index: Int) -> MultiPolygon {
    MultiPolygon(polygons: [polygonRange(index).map { Array(points[ringRange($0)]) }])
  }
}
