extension MultiPolygon {
  /// Boxes around each two edges that meet though neither follows the other: where an outline
  /// crosses itself or another, runs along it or touches it, in the plane of the coordinates.
  public func selfMeetings() -> [Box] {
    var edges: [DirectedEdge] = []
    appendDirectedEdges(to: &edges)
    let index = PackedIndex(edges.map(\.box))
    var boxes: [Box] = []
    var near: [Int32] = []
    for (place, edge) in edges.enumerated() {
      near.removeAll(keepingCapacity: true)
      index.query(edge.box, into: &near)
      for hit in near where Int(hit) > place {
        let other = edges[Int(hit)]
        guard edge.end != other.start, other.end != edge.start,
          edge.squaredDistance(to: other) == 0
        else { continue }
        var box = edge.box
        box.extend(by: other.box)
        boxes.append(box)
      }
    }
    return boxes
  }
}
