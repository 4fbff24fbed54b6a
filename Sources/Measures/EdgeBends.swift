public import Findings
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

/// What is told of a layer with edges that lie elsewhere by more than the tolerance.
public struct LayerBend: Sendable {
  public var label: Bilingual
  /// How many features have such edges.
  public var features: Int
  /// The longest of these edges, metres.
  public var longest: Double
  /// The greatest deviation, metres.
  public var deviation: Double
  /// With vertices so close, metres, no edge would count as bent: the deviation of an edge is as the
  /// square of its length.
  public var spacing: Double

  /// Nil where no edge deviates by more than `tolerance`.
  /// - Parameter counted: the deviation from which on an edge counts as bent.
  init?(
    label: Bilingual, _ edges: [BentEdge], features: Int, beyond tolerance: Double, counted: Double
  ) {
    let far = edges.filter { $0.deviation > tolerance }
    guard let longest = far.map(\.length).max(), let deviation = far.map(\.deviation).max(),
      let spacing = far.map({ $0.length * (counted / $0.deviation).squareRoot() }).min()
    else { return nil }
    self.label = label
    self.features = features
    self.longest = longest
    self.deviation = deviation
    self.spacing = spacing
  }
}

extension LayerFeature.Shape {
  /// The edges that are another line in the file than on the surface; points have none.
  func bentEdges(
    placed: LayerFeature.Shape, by distance: Double, _ projector: SurfaceProjector
  ) -> [BentEdge] {
    switch (self, placed) {
    case (.polygons(let drawn), .polygons(let placed)):
      (0..<placed.ringCount).flatMap { ring in
        let range = placed.ringRange(ring)
        return projector.bentEdges(
          from: drawn.points[range], placed: placed.points[range], by: distance)
      }
    case (.lines(let drawn), .lines(let placed)):
      zip(drawn, placed).flatMap { drawn, placed in
        projector.bentEdges(from: drawn[...], placed: placed[...], by: distance)
      }
    default: []
    }
  }
}
