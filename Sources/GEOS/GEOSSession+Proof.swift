internal import Planar

/// Answers of GEOS held against what they must hold at least.
///
/// Where outlines meet in a neck of millimetres, or have spikes as thin as rounding, floating
/// overlay and offsets leave whole polygons out without a word (GEOS 3.11 and 3.14). Areas are
/// summed over pairs of edges here, without topology, so that such a loss is seen.
extension GEOSSession {
  /// Whether each of some parts lies in a whole, but for a strip along the part's boundary.
  ///
  /// - Parameter strip: the width of that strip, metres.
  func areHeld(_ parts: [MultiPolygon], in whole: MultiPolygon, but strip: Double) -> Bool {
    let cover = LayerCover(sources: [whole])
    var scratch = CoverScratch()
    var found: [SourceOverlap] = []
    return parts.allSatisfy { part in
      let least = part.area - strip * part.perimeter
      if least <= 0 { return true }
      if part.points.count > Self.mostVerticesSummed {
        return (try? intersection(part, whole)).map { $0.area >= least } ?? false
      }
      found.removeAll(keepingCapacity: true)
      cover.overlaps(with: part, box: part.box, scratch: &scratch, into: &found)
      return found.reduce(0) { $0 + $1.area } >= least
    }
  }

  /// Whether a shape can be the union of others: no larger than all of them together, and, where it
  /// is smaller, with each of them in it whole.
  func isUnion(_ union: MultiPolygon, of shapes: [MultiPolygon], but strip: Double) -> Bool {
    var (area, length) = (0.0, 0.0)
    for shape in shapes {
      area += shape.area
      length += shape.perimeter
    }
    let found = union.area
    if found > area + strip * length { return false }
    return found >= area - strip * length || areHeld(shapes, in: union, but: strip)
  }

  /// Whether a shape can be the offset of another: one that grows loses nothing, and erosion takes
  /// no more than it can.
  func isOffset(
    _ found: MultiPolygon, of shape: MultiPolygon, by distance: Double, but strip: Double
  ) -> Bool {
    let slack = strip * shape.perimeter
    guard distance < 0 else { return found.area >= shape.area - slack }
    let farthest = -distance * (1 + Self.simplification)
    return found.area <= shape.area + slack
      && found.area >= shape.leastArea(erodedBy: farthest) - slack
  }

  /// How far edges move on a grid: a vertex by half of a cell's diagonal, an edge once more where it
  /// passes another's.
  static func strip(onGrid grid: Double?) -> Double { 2 * (grid ?? finest) }

  /// By how much of its distance an offset may miss: bends are simplified by as much.
  static let simplification = 0.01

  /// The sums grow with the square of a shape's vertices; beyond these GEOS is faster.
  private static let mostVerticesSummed = 1024
}
