import Planar

/// A shape that GEOS made, in the words of the file: corners that were there keep their text, new
/// ones are written with useful decimals, or with all where the shape is valid only so.
struct RebuiltShape {
  private let known: [Point: ShapeDraft.Vertex]
  private let decimals: Int
  private let isValid: (MultiPolygon) -> Bool

  init(draft: ShapeDraft, decimals: Int, isValid: @escaping (MultiPolygon) -> Bool) {
    var known: [Point: ShapeDraft.Vertex] = [:]
    for polygon in draft.polygons {
      for ring in polygon.rings {
        for vertex in ring.vertices where known[vertex.point] == nil {
          known[vertex.point] = vertex
        }
      }
    }
    self.known = known
    self.decimals = decimals
    self.isValid = isValid
  }

  /// The shape, and whether it has useful decimals only; nil where neither way is valid.
  func draft(of made: MultiPolygon) -> (draft: ShapeDraft, isRounded: Bool)? {
    guard !made.isEmpty else { return nil }
    for isRounded in [true, false] {
      let draft = draft(of: made, isRounded)
      let shape = draft.shape
      if shape.polygonCount == made.polygonCount, shape.ringCount == made.ringCount,
        isValid(shape)
      {
        return (draft, isRounded)
      }
    }
    return nil
  }

  private func draft(of made: MultiPolygon, _ isRounded: Bool) -> ShapeDraft {
    ShapeDraft(
      rebuilt: (0..<made.polygonCount).map { polygon in
        ShapeDraft.Polygon(
          rings: made.polygonRange(polygon).map { ring in
            ShapeDraft.Ring(
              vertices: made.points[made.ringRange(ring)].map { vertex($0, isRounded) },
              slots: [], part: nil)
          }, part: nil)
      })
  }

  private func vertex(_ point: Point, _ isRounded: Bool) -> ShapeDraft.Vertex {
    if let known = known[point] { return known }
    let x = number(point.x, isRounded)
    let y = number(point.y, isRounded)
    let placed = Point(x: x.value, y: y.value)
    // A new corner that rounds to one that was there is that one.
    if let known = known[placed] { return known }
    return ShapeDraft.Vertex(point: placed, source: nil, x: x.text, y: y.text)
  }

  private func number(_ value: Double, _ isRounded: Bool) -> (value: Double, text: [UInt8]) {
    let exact = NumberText.shortest(value)
    guard isRounded,
      let text = DecimalRounding.rounded(exact[...], decimals: decimals),
      let rounded = Double(String(decoding: text, as: UTF8.self))
    else { return (value, exact) }
    return (rounded, text)
  }
}

extension ShapeDraft {
  /// True where a corner has no text in the file.
  var hasNewVertices: Bool {
    polygons.contains { $0.rings.contains { $0.vertices.contains { $0.source == nil } } }
  }
}
