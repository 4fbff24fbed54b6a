import GEOS
import Planar

/// Whether what reaches the edge of an area goes on beyond it.
struct EdgeContinuity {
  let geos: GEOSSession
  /// Metres within which both sides meet the edge.
  let tolerance: Double

  /// Metres of the area's boundary along which `layer` reaches it and `neighbour` does not.
  func breaks(
    _ layer: LayerSheet, _ neighbour: LayerSheet, along area: LayerSheet
  ) throws(GEOSFailure) -> Double {
    let edge = try geos.union(LayerCount(target: area).standing.map { area.areas[$0] })
    let own = try atEdge(layer, edge)
    guard !own.isEmpty else { return 0 }
    let strip = try geos.difference(
      geos.buffer(edge, distance: Self.width), geos.buffer(edge, distance: -Self.width))
    let reached = try geos.boundaryLength(of: edge, inside: own)
    let runs = try geos.intersection(strip, own).polygonCount
    let both = try geos.intersection(own, atEdge(neighbour, edge))
    // Each run is longer by the tolerance at both of its ends, since what comes to the edge is
    // widened.
    guard !both.isEmpty else { return max(0, reached - 2 * tolerance * Double(runs)) }
    let shared = try geos.boundaryLength(of: edge, inside: both)
    let sharedRuns = try geos.intersection(strip, both).polygonCount
    return max(0, reached - shared - 2 * tolerance * Double(runs - sharedRuns))
  }

  /// Metres on either side of the edge within which runs along it are told from each other.
  private static let width = 0.001

  /// The features that come to the edge, widened by the tolerance so that those that end at it
  /// have it inside.
  private func atEdge(_ layer: LayerSheet, _ edge: MultiPolygon) throws(GEOSFailure) -> MultiPolygon
  {
    var parts: [MultiPolygon] = []
    for index in LayerCount(target: layer).standing where !layer.areas[index].isEmpty {
      let shape = layer.areas[index]
      if shape.distanceBetweenBoundaries(edge) <= tolerance {
        parts.append(try geos.buffer(shape, distance: tolerance))
      }
    }
    return try geos.union(parts)
  }
}
