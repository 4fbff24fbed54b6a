/// A rectangle of the plane with all that one source of a layer has in it.
struct LayerCell: Sendable {
  var box: Box
  var source: Int32
  /// All original edges that meet the cell, and perhaps some that pass it by.
  var edges: Range<Int32>
  /// What covers the cell, in coordinates from the cell's lower left corner.
  var pieces: Range<Int32>
  /// A point of the cell that is not on the source's boundary.
  var reference: Point
  var referenceIsInside: Bool

  /// Whether `point`, in the cell and not on the source's boundary, is inside the source. Counts
  /// the crossings of the way to it from the reference, of which all are with edges of the cell.
  func isInside(_ point: Point, edges all: [DirectedEdge]) -> Bool {
    var isInside = referenceIsInside
    if point == reference { return isInside }
    let way = DirectedEdge(start: reference, end: point).box
    for index in edges {
      let edge = all[Int(index)]
      guard edge.box.intersects(way) else { continue }
      // An end upon the way counts as left of it, which moves the way, not its ends' sides.
      let startsLeft = Orientation.sign(reference, point, edge.start) >= 0
      let endsLeft = Orientation.sign(reference, point, edge.end) >= 0
      guard startsLeft != endsLeft else { continue }
      let side = Orientation.sign(edge.start, edge.end, reference)
      if side * Orientation.sign(edge.start, edge.end, point) < 0 { isInside.toggle() }
    }
    return isInside
  }
}
