extension LayerCover {
  /// Appends what each source shares with a parcel, in the order of the sources; sources without a
  /// common point are left out.
  ///
  /// - Parameters:
  ///   - parcel: valid but for the direction of its rings, in the layer's plane.
  ///   - box: the parcel's box.
  ///   - first: sources before this one are not looked at.
  ///   - overlaps: receives touching sources too, with area 0.
  public func overlaps(
    with parcel: MultiPolygon, box: Box, from first: Int = 0, scratch: inout CoverScratch,
    into overlaps: inout [SourceOverlap]
  ) {
    guard gather(parcel, box, from: first, &scratch) else { return }
    let parcelArea = parcel.area

    var begin = 0
    while begin < scratch.hits.count {
      let source = cells[Int(scratch.hits[begin])].source
      let end = endOfSource(from: begin, scratch.hits)
      switch relation(of: box, hits: begin..<end, scratch: &scratch) {
      case .outside: break
      case .touching:
        overlaps.append(SourceOverlap(source: source, relation: .touching, area: 0))
      case .inside:
        overlaps.append(SourceOverlap(source: source, relation: .inside, area: parcelArea))
      case .partial:
        let area = sharedArea(box: box, hits: begin..<end, scratch: &scratch)
        overlaps.append(
          SourceOverlap(
            source: source, relation: .partial, area: min(max(0, area), parcelArea)))
      }
      begin = end
    }
  }

  /// The same without sources that only touch.
  ///
  /// A parcel that lies inside one source shares nothing with those whose interiors are apart from
  /// that source's. Which sources are apart is found out once and kept in `neighbours`; both
  /// statements are exact, so that what is answered is what asking each source would answer.
  ///
  /// - Parameter sources: the polygons that the cover was made of.
  public func interiorOverlaps(
    with parcel: MultiPolygon, box: Box, sources: [MultiPolygon],
    neighbours: inout NeighbourPairs, scratch: inout CoverScratch,
    into overlaps: inout [SourceOverlap]
  ) {
    guard gather(parcel, box, from: 0, &scratch) else { return }
    let parcelArea = parcel.area
    let holder = holder(of: box, sources: sources, scratch: &scratch)

    var begin = 0
    while begin < scratch.hits.count {
      let source = cells[Int(scratch.hits[begin])].source
      let end = endOfSource(from: begin, scratch.hits)
      defer { begin = end }
      if source == holder {
        overlaps.append(SourceOverlap(source: source, relation: .inside, area: parcelArea))
        continue
      }
      if let holder,
        areApart(holder, source, sources: sources, neighbours: &neighbours, scratch: &scratch)
      {
        continue
      }
      switch relation(of: box, hits: begin..<end, scratch: &scratch) {
      case .outside, .touching: break
      case .inside:
        overlaps.append(SourceOverlap(source: source, relation: .inside, area: parcelArea))
      case .partial:
        let area = min(
          max(0, sharedArea(box: box, hits: begin..<end, scratch: &scratch)), parcelArea)
        if area > 0 {
          overlaps.append(SourceOverlap(source: source, relation: .partial, area: area))
        }
      }
    }
  }

  /// Brings into `scratch` the cells that a parcel's box meets, in the order of their sources, and
  /// the parcel's edges; false where either are lacking.
  private func gather(
    _ parcel: MultiPolygon, _ box: Box, from first: Int, _ scratch: inout CoverScratch
  ) -> Bool {
    scratch.hits.removeAll(keepingCapacity: true)
    index.query(box, into: &scratch.hits)
    if first > 0 { scratch.hits.removeAll { cells[Int($0)].source < first } }
    if scratch.hits.isEmpty { return false }
    if scratch.hits.count > 1 { scratch.hits.sort() }
    scratch.parcelEdges.removeAll(keepingCapacity: true)
    parcel.appendDirectedEdges(to: &scratch.parcelEdges)
    return !scratch.parcelEdges.isEmpty
  }

  /// Sources of more vertices are asked parcel by parcel: comparing two rivers costs too much.
  private static let mostVerticesOfHolder = 128

  /// The first source of few vertices that the parcel lies inside of; nil where there is none, or
  /// where no other source is near.
  private func holder(
    of box: Box, sources: [MultiPolygon], scratch: inout CoverScratch
  ) -> Int32? {
    var begin = 0
    while begin < scratch.hits.count {
      let source = cells[Int(scratch.hits[begin])].source
      let end = endOfSource(from: begin, scratch.hits)
      if begin == 0 && end == scratch.hits.count { return nil }
      if sourceBoxes[Int(source)].contains(box),
        sources[Int(source)].points.count <= Self.mostVerticesOfHolder,
        relation(of: box, hits: begin..<end, scratch: &scratch) == .inside
      {
        return source
      }
      begin = end
    }
    return nil
  }

  private func endOfSource(from begin: Int, _ hits: [Int32]) -> Int {
    let source = cells[Int(hits[begin])].source
    var end = begin + 1
    while end < hits.count && cells[Int(hits[end])].source == source { end += 1 }
    return end
  }

  /// Whether the interiors of two sources have no point in common.
  private func areApart(
    _ a: Int32, _ b: Int32, sources: [MultiPolygon], neighbours: inout NeighbourPairs,
    scratch: inout CoverScratch
  ) -> Bool {
    guard sources[Int(b)].points.count <= Self.mostVerticesOfHolder else { return false }
    if let known = neighbours[a, b] { return known }
    scratch.firstEdges.removeAll(keepingCapacity: true)
    scratch.secondEdges.removeAll(keepingCapacity: true)
    sources[Int(a)].appendDirectedEdges(to: &scratch.firstEdges)
    sources[Int(b)].appendDirectedEdges(to: &scratch.secondEdges)
    let relation = scratch.boundaries.relation(
      of: scratch.firstEdges, to: scratch.secondEdges, interior: sources[Int(b)], ())
    let isApart = relation == .outside || relation == .touching
    neighbours[a, b] = isApart
    return isApart
  }

  /// The relation to the one source that the hits belong to.
  private func relation(
    of box: Box, hits: Range<Int>, scratch: inout CoverScratch
  ) -> CoverRelation {
    scratch.nearEdges.removeAll(keepingCapacity: true)
    for hit in hits {
      for edge in cells[Int(scratch.hits[hit])].edges where edges[Int(edge)].mayMeet(box) {
        scratch.nearEdges.append(edges[Int(edge)])
      }
    }
    if scratch.nearEdges.isEmpty {
      let vertex = scratch.parcelEdges[0].start
      return isInside(vertex, of: (hits, scratch.hits)) ? .inside : .outside
    }
    if isSameBoundary(&scratch) { return .inside }
    return scratch.boundaries.relation(
      of: scratch.parcelEdges, to: scratch.nearEdges, interior: self, (hits, scratch.hits))
  }

  /// Whether the source's boundary near the parcel is the parcel's own, edge for edge: a parcel that
  /// was cut out along its plan's lines. Both keep the order of their rings, so a walk along them
  /// finds it out.
  private func isSameBoundary(_ scratch: inout CoverScratch) -> Bool {
    let own = scratch.parcelEdges.count
    guard scratch.nearEdges.count >= own else { return false }
    scratch.matched.removeAll(keepingCapacity: true)
    scratch.matched.append(contentsOf: repeatElement(false, count: own))
    var found = 0
    var next = 0
    for edge in scratch.nearEdges {
      if scratch.parcelEdges[next] != edge {
        guard let place = scratch.parcelEdges.firstIndex(of: edge) else { return false }
        next = place
      }
      if !scratch.matched[next] {
        scratch.matched[next] = true
        found += 1
      }
      next = next + 1 == own ? 0 : next + 1
    }
    return found == own
  }

  /// The area shared with the source that the hits belong to, summed over its cells.
  private func sharedArea(
    box: Box, hits: Range<Int>, scratch: inout CoverScratch
  ) -> Double {
    var doubled = 0.0
    for hit in hits {
      let cell = cells[Int(scratch.hits[hit])]
      let height = cell.box.maxY - cell.box.minY
      scratch.areaEdges.removeAll(keepingCapacity: true)
      for edge in scratch.parcelEdges {
        AreaEdge.append(
          from: Point(x: edge.start.x - cell.box.minX, y: edge.start.y - cell.box.minY),
          to: Point(x: edge.end.x - cell.box.minX, y: edge.end.y - cell.box.minY),
          height: height, coversAbove: true, to: &scratch.areaEdges)
      }
      let left = box.minX - cell.box.minX
      let right = box.maxX - cell.box.minX
      let bottom = box.minY - cell.box.minY
      for index in cell.pieces {
        let piece = pieces[Int(index)]
        // What lies beneath the parcel adds only differences of rounding.
        guard piece.maxX > left, piece.minX < right,
          piece.y > bottom || piece.y + (piece.maxX - piece.minX) * piece.slope > bottom
        else { continue }
        for edge in scratch.areaEdges { doubled += edge.doubledOverlap(with: piece) }
      }
    }
    return doubled / 2
  }
}

extension LayerCover: InteriorTest {
  /// Whether a point, not on the source's boundary, is inside the source that the hits belong to.
  func isInside(_ point: Point, of part: (hits: Range<Int>, cells: [Int32])) -> Bool {
    for hit in part.hits {
      let cell = cells[Int(part.cells[hit])]
      if cell.box.contains(point) { return cell.isInside(point, edges: edges) }
    }
    return false
  }
}
