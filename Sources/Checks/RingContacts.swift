import Planar

/// Where the edges of a shape meet other than as neighbours in a ring, and how its rings lie to
/// each other; decided exactly in the coordinates of the file (OGC 06-103r4 §6.1.11).
public struct RingContacts: Sendable {
  /// A place where a ring meets another ring, or itself.
  struct Contact: Hashable, Sendable {
    var first: Int32
    var second: Int32
    var place: Point
  }

  /// Beyond this many pairs of edges nothing more is looked for: a shape of needles upon each
  /// other has more contacts than anybody would read.
  static let mostPairs = 20_000_000
  static let mostContacts = 10_000

  /// Crossings, touches and stretches in common within one ring.
  private(set) var ofOneRing: [Contact] = []
  /// Crossings and stretches in common of two rings of one polygon.
  private(set) var ofPolygon: [Contact] = []
  /// The same between polygons of one feature.
  private(set) var ofParts: [Contact] = []
  /// Points at which two rings of one polygon touch and do not cross.
  private(set) var touches: [Contact] = []
  /// Rings with the same points, the later second.
  private(set) var duplicates: [Contact] = []
  /// Rings that enclose nothing.
  private(set) var collapsed: [Contact] = []
  /// Holes with a point outside their exterior.
  private(set) var holesOutside: [Contact] = []
  /// Holes within holes: the outer first.
  private(set) var nestedHoles: [Contact] = []
  /// Exteriors within other parts of the feature: the outer first.
  private(set) var nestedParts: [Contact] = []

  init() {}

  init(of shape: MultiPolygon) {
    guard shape.points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return }
    let rings = CleanRings(shape)
    for ring in rings.indices where rings.isCollapsed(ring) {
      collapsed.append(Contact(first: Int32(ring), second: Int32(ring), place: rings.start(ring)))
    }
    let kinds = findDuplicates(rings)
    findContacts(rings, kinds)
    ofOneRing = Self.distinct(ofOneRing)
    ofPolygon = Self.distinct(ofPolygon)
    ofParts = Self.distinct(ofParts)
    touches = Self.distinct(touches)
    findNesting(rings, kinds)
  }

  /// Answers for each ring the first one with the same points: what equal rings have in common is
  /// told as their being equal, and as nothing else.
  private mutating func findDuplicates(_ rings: CleanRings) -> [Int32] {
    var kinds = rings.indices.map { Int32($0) }
    var first: [CleanRings.Signature: Int] = [:]
    for ring in rings.indices where !rings.isCollapsed(ring) {
      let signature = rings.signature(of: ring)
      if let known = first[signature] {
        kinds[ring] = Int32(known)
        duplicates.append(
          Contact(first: Int32(known), second: Int32(ring), place: rings.start(ring)))
      } else {
        first[signature] = ring
      }
    }
    return kinds
  }

  private mutating func findContacts(_ rings: CleanRings, _ kinds: [Int32]) {
    let edges = rings.edges
    guard edges.count > 1 else { return }
    let index = PackedIndex(edges.map(\.box))
    var pairs = 0
    var near: [Int32] = []
    for first in edges.indices {
      near.removeAll(keepingCapacity: true)
      index.query(edges[first].box, into: &near)
      near.removeAll { Int($0) <= first }
      pairs += near.count
      guard pairs <= Self.mostPairs, contactCount < Self.mostContacts else { return }
      let (ring, kind) = (edges[first].ring, kinds[Int(edges[first].ring)])
      near.removeAll { second in
        let other = edges[Int(second)].ring
        return other != ring && kinds[Int(other)] == kind
      }
      near.sort()
      for second in near { meet(rings, edges[first], edges[Int(second)]) }
    }
  }

  private var contactCount: Int {
    ofOneRing.count + ofPolygon.count + ofParts.count + touches.count
  }

  private mutating func meet(
    _ rings: CleanRings, _ a: CleanRings.Edge, _ b: CleanRings.Edge
  ) {
    let (p, q) = (rings.start(of: a), rings.end(of: a))
    let (r, s) = (rings.start(of: b), rings.end(of: b))
    let sides = (Orientation.sign(p, q, r), Orientation.sign(p, q, s))
    if sides.0 * sides.1 > 0 { return }
    let others = (Orientation.sign(r, s, p), Orientation.sign(r, s, q))
    if others.0 * others.1 > 0 { return }
    if sides.0 == 0, sides.1 == 0 {
      meetAlong(a, b, (p, q, r, s))
      return
    }
    let isNeighbour = a.ring == b.ring && rings.areNeighbours(a, b)
    if sides.0 != 0, sides.1 != 0, others.0 != 0, others.1 != 0 {
      note(a, b, Self.crossing(p, q, r, s), crosses: true)
      return
    }
    // One end lies upon the other edge, or both edges end at one point.
    let place = sides.0 == 0 ? r : sides.1 == 0 ? s : others.0 == 0 ? p : q
    if isNeighbour { return }
    if a.ring == b.ring {
      note(a, b, place, crosses: true)
    } else {
      note(a, b, place, crosses: rings.cross(a, b, at: place))
    }
  }

  /// Edges on one line: a stretch in common, or at most one point.
  private mutating func meetAlong(
    _ a: CleanRings.Edge, _ b: CleanRings.Edge, _ ends: (Point, Point, Point, Point)
  ) {
    func precedes(_ a: Point, _ b: Point) -> Bool { a.x != b.x ? a.x < b.x : a.y < b.y }
    let (p, q, r, s) = ends
    let start = [precedes(p, q) ? p : q, precedes(r, s) ? r : s].max(by: precedes) ?? p
    let end = [precedes(p, q) ? q : p, precedes(r, s) ? s : r].min(by: precedes) ?? q
    if precedes(end, start) { return }
    if start == end {
      if a.ring == b.ring {
        // Neighbours that run on, or ends of edges apart in the ring that meet.
        if abs(a.position - b.position) != 1, !(a.isFirst && b.isLast), !(b.isFirst && a.isLast) {
          note(a, b, start, crosses: true)
        }
      } else {
        note(a, b, start, crosses: false)
      }
      return
    }
    let middle = Point(x: start.x + (end.x - start.x) / 2, y: start.y + (end.y - start.y) / 2)
    note(a, b, middle, crosses: true)
  }

  private mutating func note(
    _ a: CleanRings.Edge, _ b: CleanRings.Edge, _ place: Point, crosses: Bool
  ) {
    let contact = Contact(first: min(a.ring, b.ring), second: max(a.ring, b.ring), place: place)
    if a.ring == b.ring {
      ofOneRing.append(contact)
    } else if a.polygon != b.polygon {
      if crosses { ofParts.append(contact) }
    } else if crosses {
      ofPolygon.append(contact)
    } else {
      touches.append(contact)
    }
  }

  private mutating func findNesting(_ rings: CleanRings, _ kinds: [Int32]) {
    var crossed: Set<UInt64> = []
    for contact in ofPolygon + ofParts {
      crossed.insert(Self.key(Int(contact.first), Int(contact.second)))
    }
    let index = PackedIndex(rings.indices.map { rings.isCollapsed($0) ? .empty : rings.boxes[$0] })
    var pairs = 0
    var near: [Int32] = []
    for ring in rings.indices where !rings.isCollapsed(ring) {
      let shell = rings.exterior(of: ring)
      if shell != ring, kinds[shell] != kinds[ring], !crossed.contains(Self.key(shell, ring)),
        !rings.isCollapsed(shell), let place = rings.point(of: ring, strictly: .outside, shell)
      {
        holesOutside.append(
          Contact(first: Int32(shell), second: Int32(ring), place: place))
      }
      near.removeAll(keepingCapacity: true)
      index.query(rings.boxes[ring], into: &near)
      pairs += near.count
      guard pairs <= Self.mostPairs, nestingCount < Self.mostContacts else { return }
      near.removeAll { kinds[Int($0)] == kinds[ring] }
      near.sort()
      for outer in near.lazy.map(Int.init)
      where rings.boxes[outer].contains(rings.boxes[ring])
        && !crossed.contains(Self.key(outer, ring))
      {
        let areHoles = shell != ring && rings.exterior(of: outer) != outer
        if areHoles, rings.exterior(of: outer) == shell {
          if let place = rings.point(of: ring, strictly: .inside, outer) {
            nestedHoles.append(
              Contact(first: Int32(outer), second: Int32(ring), place: place))
          }
        } else if shell == ring, rings.exterior(of: outer) == outer,
          let place = rings.point(of: ring, strictly: .inside, outer),
          !rings.isInHole(ring, of: outer)
        {
          nestedParts.append(Contact(first: Int32(outer), second: Int32(ring), place: place))
        }
      }
    }
  }

  private var nestingCount: Int { holesOutside.count + nestedHoles.count + nestedParts.count }

  private static func key(_ a: Int, _ b: Int) -> UInt64 {
    UInt64(UInt32(min(a, b))) << 32 | UInt64(UInt32(max(a, b)))
  }

  private static func distinct(_ contacts: [Contact]) -> [Contact] {
    var seen: Set<Contact> = []
    return contacts.filter { seen.insert($0).inserted }
  }

  /// Where two edges that cross do so, to rounding.
  private static func crossing(_ p: Point, _ q: Point, _ r: Point, _ s: Point) -> Point {
    let (dx, dy) = (q.x - p.x, q.y - p.y)
    let (ex, ey) = (s.x - r.x, s.y - r.y)
    let cross = dx * ey - dy * ex
    guard cross != 0 else { return r }
    let share = min(max(((r.x - p.x) * ey - (r.y - p.y) * ex) / cross, 0), 1)
    return Point(x: p.x + share * dx, y: p.y + share * dy)
  }
}
