/// An edge as a function of x over which the area beneath it is summed.
///
/// The indicator of a polygon is the signed sum of the indicators of what lies beneath its edges:
/// edges with the interior below count +1, edges with the interior above −1. The indicator of an
/// intersection is the product of two such sums, so its area is the double sum over pairs of edges
/// of the integral of the lower of the two. The sum is continuous in every coordinate: shared,
/// touching and nearly equal edges need no special care and nothing is constructed.
struct AreaEdge: Sendable {
  var minX: Double
  var maxX: Double
  /// The height at `minX`.
  var y: Double
  var slope: Double
  var sign: Double

  /// The edge from left to right; `sign` 1 where the interior is below it.
  init(minX: Double, y: Double, maxX: Double, endY: Double, sign: Double) {
    self.minX = minX
    self.maxX = maxX
    self.y = y
    self.slope = (endY - y) / (maxX - minX)
    self.sign = sign
  }

  /// Twice the signed integral of the lower of the two over the x they share.
  @inline(__always)
  func doubledOverlap(with other: AreaEdge) -> Double {
    let left = max(minX, other.minX)
    let right = min(maxX, other.maxX)
    let width = right - left
    guard width > 0 else { return 0 }
    let a0 = y + (left - minX) * slope
    let a1 = y + (right - minX) * slope
    let b0 = other.y + (left - other.minX) * other.slope
    let b1 = other.y + (right - other.minX) * other.slope
    let d0 = a0 - b0
    let d1 = a1 - b1
    let heights: Double
    if d0 <= 0 && d1 <= 0 {
      heights = a0 + a1
    } else if d0 >= 0 && d1 >= 0 {
      heights = b0 + b1
    } else {
      // min(a, b) = (a + b − |a − b|) / 2, and a − b changes sign once.
      heights = (a0 + a1 + b0 + b1 - (d0 * d0 + d1 * d1) / (d0.magnitude + d1.magnitude)) / 2
    }
    return sign * other.sign * width * heights
  }

  /// Appends what of an edge lies between the heights 0 and `height`. What lies below adds
  /// nothing; what lies above is laid down upon the top if `coversAbove`, else left out.
  static func append(
    from start: Point, to end: Point, height: Double, coversAbove: Bool,
    to edges: inout [AreaEdge]
  ) {
    guard start.x != end.x else { return }
    let sign = start.x > end.x ? 1.0 : -1.0
    let left = start.x < end.x ? start : end
    let right = start.x < end.x ? end : start
    let low = min(left.y, right.y)
    let high = max(left.y, right.y)
    if low >= 0 && high <= height {
      edges.append(
        AreaEdge(minX: left.x, y: left.y, maxX: right.x, endY: right.y, sign: sign))
      return
    }
    guard high > 0 else { return }
    let rises = left.y < right.y
    var x0 = left.x
    var x1 = right.x
    if low < 0 {
      let x = crossing(of: left, right, at: 0)
      if rises { x0 = x } else { x1 = x }
    }
    if high > height {
      let x = low >= height ? (rises ? x0 : x1) : crossing(of: left, right, at: height)
      let coverStart = rises ? x : x0
      let coverEnd = rises ? x1 : x
      if coversAbove && coverStart < coverEnd {
        edges.append(
          AreaEdge(minX: coverStart, y: height, maxX: coverEnd, endY: height, sign: sign))
      }
      if low >= height { return }
      if rises { x1 = x } else { x0 = x }
    }
    guard x0 < x1 else { return }
    edges.append(
      AreaEdge(
        minX: x0, y: min(max(left.y, 0), height), maxX: x1,
        endY: min(max(right.y, 0), height), sign: sign))
  }

  /// Where the line from `left` to `right`, not level, is at height `y`.
  static func crossing(of left: Point, _ right: Point, at y: Double) -> Double {
    let x = left.x + (y - left.y) / (right.y - left.y) * (right.x - left.x)
    return min(max(x, min(left.x, right.x)), max(left.x, right.x))
  }
}
