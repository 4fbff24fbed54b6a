extension LayerCover {
  /// At least the length of all sources' boundaries within a box, and at least how many edges
  /// they have there.
  public func boundaryLimit(
    within box: Box, scratch: inout CoverScratch
  ) -> (length: Double, edges: Int) {
    scratch.hits.removeAll(keepingCapacity: true)
    index.query(box, into: &scratch.hits)
    let diagonal = (box.width * box.width + box.height * box.height).squareRoot()
    var limit = (length: 0.0, edges: 0)
    for hit in scratch.hits {
      for index in cells[Int(hit)].edges {
        let edge = edges[Int(index)]
        guard edge.mayMeet(box) else { continue }
        let dx = edge.end.x - edge.start.x
        let dy = edge.end.y - edge.start.y
        limit.length += min(diagonal, (dx * dx + dy * dy).squareRoot())
        limit.edges += 1
      }
    }
    return limit
  }
}
