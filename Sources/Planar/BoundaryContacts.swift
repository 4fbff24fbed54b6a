/// Where another boundary meets the edges of one, chained edge by edge.
struct BoundaryContacts {
  /// A vertex of one boundary on an edge of the other.
  private struct Contact {
    var point: Point
    /// The next contact on the same edge, -1 for none.
    var next: Int32
  }

  private var heads: [Int32] = []
  private var all: [Contact] = []

  var isEmpty: Bool { all.isEmpty }

  mutating func begin(edges: Int) {
    all.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    heads.append(contentsOf: repeatElement(-1, count: edges))
  }

  mutating func append(_ point: Point, on edge: Int) {
    let head = heads[edge]
    if head >= 0 && all[Int(head)].point == point { return }
    all.append(Contact(point: point, next: head))
    heads[edge] = Int32(all.count - 1)
  }

  /// The points of contact on an edge, each once, in no order.
  func gather(_ edge: Int, into stops: inout [Point]) {
    stops.removeAll(keepingCapacity: true)
    var next = heads[edge]
    while next >= 0 {
      let contact = all[Int(next)]
      if !stops.contains(contact.point) { stops.append(contact.point) }
      next = contact.next
    }
  }
}
