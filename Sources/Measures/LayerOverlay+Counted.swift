import GEOS
import Planar

/// Which pieces of what layers share count: those that contain a disc of the tolerance.
extension LayerOverlay {
  /// The area of what `counted` keeps of the union, without drawing it.
  ///
  /// A part that is thick itself and meets no other's interior counts for what it is. The others are
  /// dissolved with what they may touch: beside a thick part a thin one counts too.
  func countedArea(of parts: [MultiPolygon]) throws(GEOSFailure) -> Double {
    let isAlone = zip(parts, meetsAnother(parts)).map { part, meets in !meets && isThick(part) }
    var area = zip(parts, isAlone).reduce(0.0) { $1.1 ? $0 + $1.0.area : $0 }
    guard isAlone.contains(false) else { return area }
    let boxes = parts.map(\.box)
    let index = PackedIndex(boxes)
    var groups = Groups(count: parts.count)
    var near: [Int: [Int]] = [:]
    var hits: [Int32] = []
    for part in parts.indices where !isAlone[part] && !boxes[part].isEmpty {
      hits.removeAll(keepingCapacity: true)
      index.query(boxes[part], into: &hits)
      near[part] = hits.map { Int($0) }
      for hit in hits where !isAlone[Int(hit)] { groups.join(part, Int(hit)) }
    }
    for group in groups.all() where !isAlone[group[0]] {
      let beside = Set(group.flatMap { near[$0] ?? [] }.filter { isAlone[$0] }).sorted()
      let together = (group + beside).map { parts[$0] }
      let kept = try counted(together.count == 1 ? together[0] : geos.union(together))
      area += beside.reduce(kept.area) { $0 - parts[$1].area }
    }
    return area
  }

  /// For each part, whether its interior meets that of another.
  private func meetsAnother(_ parts: [MultiPolygon]) -> [Bool] {
    var flags = [Bool](repeating: false, count: parts.count)
    let cover = LayerCover(sources: parts)
    var scratch = CoverScratch()
    var overlaps: [SourceOverlap] = []
    for (index, part) in parts.enumerated() where !part.isEmpty {
      overlaps.removeAll(keepingCapacity: true)
      cover.overlaps(
        with: part, box: part.box, from: index + 1, scratch: &scratch, into: &overlaps)
      for overlap in overlaps where overlap.area > Self.noise {
        flags[index] = true
        flags[Int(overlap.source)] = true
      }
    }
    return flags
  }

  /// The pieces that contain a disc of the tolerance.
  func counted(_ shape: MultiPolygon) throws(GEOSFailure) -> MultiPolygon {
    var kept = MultiPolygon()
    for index in 0..<shape.polygonCount {
      let piece = MultiPolygon(
        polygons: [shape.polygonRange(index).map { Array(shape.points[shape.ringRange($0)]) }])
      if try isCounted(piece) { kept.append(piece) }
    }
    return kept
  }

  private func isCounted(_ piece: MultiPolygon) throws(GEOSFailure) -> Bool {
    if piece.area < Double.pi * tolerance * tolerance { return false }
    if isThick(piece) { return true }
    return try !geos.buffer(piece, distance: -tolerance).isEmpty
  }

  /// Every point lies within the largest disc's radius r of the boundary, so that A ≤ r·P: most
  /// pieces need no erosion.
  private func isThick(_ piece: MultiPolygon) -> Bool {
    piece.polygonCount == 1 && piece.area >= tolerance * piece.perimeter
  }
}
