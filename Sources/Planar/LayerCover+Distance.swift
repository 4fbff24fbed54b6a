/// The source of a layer nearest to a parcel.
public struct NearestSource: Hashable, Sendable {
  /// The position of the source in the layer; the first of those equally near.
  public var source: Int32
  /// In the unit of the coordinates; exactly 0 if the two have a point in common.
  public var distance: Double

  public init(source: Int32, distance: Double) {
    self.source = source
    self.distance = distance
  }
}

extension LayerCover {
  /// The source nearest to a parcel, or nil if none is within `limit`.
  ///
  /// - Parameters:
  ///   - parcel: valid but for the direction of its rings, in the layer's plane.
  ///   - box: the parcel's box.
  ///   - limit: the greatest distance looked at; a source at that distance is found.
  public func nearestDistance(
    to parcel: MultiPolygon, box: Box, within limit: Double = .infinity,
    scratch: inout CoverScratch
  ) -> NearestSource? {
    scratch.overlaps.removeAll(keepingCapacity: true)
    var found = scratch.overlaps
    overlaps(with: parcel, box: box, scratch: &scratch, into: &found)
    scratch.overlaps = found
    if let first = found.first { return NearestSource(source: first.source, distance: 0) }

    scratch.parcelEdges.removeAll(keepingCapacity: true)
    parcel.appendDirectedEdges(to: &scratch.parcelEdges)
    guard !scratch.parcelEdges.isEmpty else { return nil }
    var least = limit * limit
    var nearest: Int32?
    index.visitNearest(to: box, within: limit, queue: &scratch.queue) {
      [parcelEdges = scratch.parcelEdges] cellIndex, _ in
      let cell = cells[Int(cellIndex)]
      if nearest == nil, let own = parcelEdges.first?.start {
        // Some two vertices are no farther than this: most pairs of edges need not be looked at.
        var upper = Double.infinity
        for index in cell.edges {
          let other = edges[Int(index)].start
          let (dx, dy) = (other.x - own.x, other.y - own.y)
          upper = min(upper, dx * dx + dy * dy)
        }
        least = min(least, upper * 1.000_001)
      }
      for index in cell.edges {
        let edge = edges[Int(index)]
        let edgeBox = edge.box
        guard edgeBox.squaredDistance(to: box) <= least else { continue }
        for own in parcelEdges where own.box.squaredDistance(to: edgeBox) <= least {
          let squared = own.squaredDistance(to: edge)
          if squared < least || squared == least && cell.source < nearest ?? .max {
            least = squared
            nearest = cell.source
          }
        }
      }
      return least
    }
    return nearest.map { NearestSource(source: $0, distance: least.squareRoot()) }
  }
}

extension LayerCover {
  /// The distance from a point to the nearest boundary of any source; nil where none is within
  /// `limit`.
  public func boundaryDistance(
    from point: Point, within limit: Double, queue: inout NearestQueue
  ) -> Double? {
    var least = limit * limit
    var isFound = false
    let box = Box(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
    index.visitNearest(to: box, within: limit, queue: &queue) { cellIndex, _ in
      for index in cells[Int(cellIndex)].edges {
        let squared = edges[Int(index)].squaredDistance(to: point)
        if squared <= least {
          least = squared
          isFound = true
        }
      }
      return least
    }
    return isFound ? least.squareRoot() : nil
  }
}
