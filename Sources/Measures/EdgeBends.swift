import Land
import Planar
import Projection

/// Edges of a layer that its file puts elsewhere than the working surface does. Near one of them a
/// layer is as much less accurate as the two lines are apart; everywhere else it is as it was.
struct EdgeBends: Sendable {
  private let edges: [BentEdge]
  private let index: PackedIndex
  /// How far from a line the border of the land lies that it stands for; 0 for areas.
  private let setback: Double
  /// The greatest deviation of them, metres.
  let greatest: Double

  /// Nil where there are none.
  init?(_ edges: [BentEdge], setback: Double) {
    guard !edges.isEmpty else { return nil }
    self.edges = edges
    self.setback = setback
    index = PackedIndex(edges.map { $0.box.expanded(by: $0.deviation + setback) })
    greatest = edges.map(\.deviation).max() ?? 0
  }

  /// The greatest deviation of the edges whose land may lie within a distance of a box, metres; 0
  /// where none does.
  func deviation(near box: Box, within distance: Double = 0) -> Double {
    var most = 0.0
    index.visit(box.expanded(by: distance)) { position in
      let edge = edges[Int(position)]
      guard edge.deviation > most,
        edge.isNear(box, within: edge.deviation + setback + distance)
      else { return }
      most = edge.deviation
    }
    return most
  }
}

extension LayerFeature.Shape {
  /// The edges that are another line in the file than on the surface; points have none.
  func bentEdges(
    placed: LayerFeature.Shape, by distance: Double, _ projector: SurfaceProjector
  ) -> [BentEdge] {
    switch (self, placed) {
    case (.polygons(let drawn), .polygons(let placed)):
      projector.bentEdges(from: drawn, placed: placed, by: distance)
    case (.lines(let drawn), .lines(let placed)):
      zip(drawn, placed).flatMap { drawn, placed in
        projector.bentEdges(from: drawn[...], placed: placed[...], by: distance)
      }
    default: []
    }
  }
}
