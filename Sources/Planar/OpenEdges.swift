/// Edges that no other edge runs back along: where many polygons share all vertices, those that bound
/// what they cover together. In runs of neighbouring edges of one polygon, with an index over them.
///
/// Of two places in the plane that only one of the polygons covers, an edge of this kind lies between
/// them: what an edge and its twin have on both sides is covered on both.
public struct OpenEdges: Sendable {
  /// So many edges are one entry of the index.
  static let longestRun = 16

  private var edges: [DirectedEdge] = []
  private var ends: [Int32] = []
  /// The polygon of each run.
  public private(set) var owners: [Int32] = []
  private var boxes: [Box] = []
  private var index = PackedIndex([])

  public init() {}

  public var runCount: Int { owners.count }
  public var edgeCount: Int { edges.count }

  /// Appends an edge with its polygon to the left; edges of one polygon come one after another.
  public mutating func append(from start: Point, to end: Point, owner: Int32) {
    let edge = DirectedEdge(start: start, end: end)
    if let last = owners.last, last == owner, run(owners.count - 1).count < Self.longestRun {
      ends[ends.count - 1] += 1
      boxes[boxes.count - 1].extend(by: edge.box)
    } else {
      owners.append(owner)
      ends.append(Int32(edges.count) + 1)
      boxes.append(edge.box)
    }
    edges.append(edge)
  }

  /// Makes the index; nothing is appended afterwards.
  public mutating func finish() {
    index = PackedIndex(boxes)
    boxes = []
  }

  func run(_ run: Int) -> Range<Int> {
    (run == 0 ? 0 : Int(ends[run - 1]))..<Int(ends[run])
  }

  subscript(edge: Int) -> DirectedEdge { edges[edge] }

  /// Where an edge begins.
  public func start(of edge: Int32) -> Point { edges[Int(edge)].start }

  public func box(of group: [Int32]) -> Box {
    group.reduce(into: Box.empty) { $0.extend(by: edges[Int($1)].box) }
  }

  /// Runs whose boxes meet a box.
  public func query(_ box: Box, into hits: inout [Int32]) {
    hits.removeAll(keepingCapacity: true)
    index.query(box, into: &hits)
  }

  func box(ofRun run: Int) -> Box {
    self.run(run).reduce(into: Box.empty) { $0.extend(by: edges[$1].box) }
  }

  /// The edges that come within a distance of a polyline, each once.
  public func edges(within distance: Double, ofLine line: [Point]) -> [Int32] {
    var found: Set<Int32> = []
    var hits: [Int32] = []
    for position in line.indices.dropFirst() {
      let part = DirectedEdge(start: line[position - 1], end: line[position])
      query(part.box.expanded(by: distance), into: &hits)
      for edge in hits.flatMap({ run(Int($0)) })
      where edges[edge].squaredDistance(to: part) <= distance * distance {
        found.insert(Int32(edge))
      }
    }
    return found.sorted()
  }

  /// The polygons of which an edge comes within a distance of a line from one point to another.
  public func owners(within distance: Double, from start: Point, to end: Point) -> [Int32] {
    let line = DirectedEdge(start: start, end: end)
    var hits: [Int32] = []
    query(line.box.expanded(by: distance), into: &hits)
    return hits.filter { hit in
      run(Int(hit)).contains { edges[$0].squaredDistance(to: line) <= distance * distance }
    }.map { owners[Int($0)] }
  }
}
