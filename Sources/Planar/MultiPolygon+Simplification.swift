extension MultiPolygon {
  /// The polygon with fewer points, for drawing: no point left out is farther than `tolerance` from
  /// the line drawn instead (Douglas and Peucker, 1973).
  ///
  /// Rings keep their first point; rings that shrink to less than a triangle are left out, with
  /// their holes if they are exteriors. The result may touch or cross itself.
  public func simplified(tolerance: Double) -> MultiPolygon {
    var result = MultiPolygon()
    for polygon in 0..<polygonCount {
      let rings = polygonRange(polygon)
      for ring in rings {
        let kept = simplified(ringRange(ring), tolerance: tolerance)
        if kept.count >= 4 {
          result.points.append(contentsOf: kept)
          result.ringEnds.append(Int32(result.points.count))
        } else if ring == rings.lowerBound {
          break
        }
      }
      let before = result.polygonEnds.last ?? 0
      if result.ringEnds.count > Int(before) {
        result.polygonEnds.append(Int32(result.ringEnds.count))
      }
    }
    return result
  }

  private func simplified(_ range: Range<Int>, tolerance: Double) -> [Point] {
    guard range.count >= 4 else { return [] }
    let ring = Array(points[range])
    var isKept = [Bool](repeating: false, count: ring.count)
    isKept[0] = true
    isKept[ring.count - 1] = true
    var open = [0..<(ring.count - 1)]
    while let span = open.popLast() {
      let chord = DirectedEdge(start: ring[span.lowerBound], end: ring[span.upperBound])
      var farthest = span.lowerBound
      var greatest = tolerance * tolerance
      for position in span.dropFirst() {
        let squared = chord.squaredDistance(to: ring[position])
        if squared > greatest {
          greatest = squared
          farthest = position
        }
      }
      guard farthest > span.lowerBound else { continue }
      isKept[farthest] = true
      open.append(span.lowerBound..<farthest)
      open.append(farthest..<span.upperBound)
    }
    return ring.indices.filter { isKept[$0] }.map { ring[$0] }
  }
}
