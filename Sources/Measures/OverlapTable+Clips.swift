import GEOS
import Planar

/// Shapes of what a parcel shares with a layer, each drawn once for a row.
extension OverlapTable {
  /// The area of a clip eroded by a distance that is the layer's own, once for a row.
  mutating func erodedArea(
    layer: Int, row: Int, of clip: MultiPolygon, isOutside: Bool = false, distance: Double,
    session: GEOSSession
  ) throws(GEOSFailure) -> Double {
    let key = Key(layer: layer, row: row, isOutside: isOutside)
    if let known = eroded[key] { return known }
    let area = try session.buffer(clip, distance: -distance).area
    eroded[key] = area
    return area
  }

  /// What the parcel shares with the layer as a whole, overlaps between sources dissolved.
  mutating func clip(
    _ question: OverlapQuestion, session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    let key = Key(layer: question.layer, row: question.row)
    if let known = clips[key] { return known }
    let hits = overlaps(of: question)
    let slack = OverlapSlack(plot: question.shape.area)
    var parts: [MultiPolygon] = []
    if hits.contains(where: { $0.relation == .inside }) {
      parts.append(question.shape)
    } else {
      for hit in hits { parts.append(try piece(hit, of: question, slack, session)) }
    }
    var clip = parts.first ?? MultiPolygon()
    if parts.count > 1 {
      let area = try faces(question, session: session).union
      clip = try session.union(parts)
      // What was rounded to a grid is not the plot's own vertices any more: only where it must be.
      if !slack.allows(clip.area, area) {
        clip = try session.union(parts, grid: GEOSSession.finest)
        try slack.check(clip.area, against: area)
      }
    }
    clips[key] = clip
    return clip
  }

  /// The clip as its width, its boundary and its erosion are measured: without the slits between
  /// sources that were drawn edge to edge, and without hairs along the plot's boundary. A straight
  /// edge of one reference system is bent in another, so that a corner of one outline stands beside
  /// the long edge of the next; such a slit or hair has no area, but a boundary, and a layer is not
  /// another one for the tiles that it comes in. Slits of the plot and of one source itself stay: who
  /// drew them left them open, whatever else lies in the plot.
  mutating func outline(
    _ question: OverlapQuestion, below width: Double, session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    let clip = try clip(question, session: session)
    let hits = overlaps(of: question)
    guard !hits.contains(where: { $0.relation == .inside }) else { return clip }
    let key = Key(layer: question.layer, row: question.row)
    if let known = outlines[key] { return known }
    var outline = clip
    if hits.count > 1 {
      outline = try closed(clip, question, below: width, session: session)
    }
    outline = try session.withoutHairs(outline, below: width)
    outlines[key] = outline
    return outline
  }

  /// A clip of several sources without the slits between them.
  private mutating func closed(
    _ clip: MultiPolygon, _ question: OverlapQuestion, below width: Double, session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    let all = try session.withoutSlits(clip, below: width)
    guard clip.perimeter - all.perimeter > width else { return clip }
    let slack = OverlapSlack(plot: question.shape.area)
    var closed = try session.intersection(all, question.shape)
    var own: [MultiPolygon] = []
    for hit in overlaps(of: question) {
      let piece = try piece(hit, of: question, slack, session)
      guard piece.mayBeNarrow(below: width) else { continue }
      let whole = try session.withoutSlits(piece, below: width)
      guard piece.perimeter - whole.perimeter > width else { continue }
      // What rounding leaves along the outline is no slit.
      own += try session.difference(whole, clip).polygons.map { MultiPolygon(polygons: [$0]) }
        .filter { $0.area >= OverlapSlack.leastArea }
    }
    if !own.isEmpty { closed = try session.difference(closed, session.union(own)) }
    // Closing takes nothing off: where it does, GEOS lost something.
    return closed.area >= clip.area || slack.allows(closed.area, clip.area) ? closed : clip
  }

  /// What of the parcel no source of the layer covers.
  mutating func outside(
    _ question: OverlapQuestion, session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    let key = Key(layer: question.layer, row: question.row, isOutside: true)
    if let known = clips[key] { return known }
    let hits = overlaps(of: question)
    let outside: MultiPolygon
    if hits.isEmpty {
      outside = question.shape
    } else if hits.contains(where: { $0.relation == .inside }) {
      outside = MultiPolygon()
    } else {
      let slack = OverlapSlack(plot: question.shape.area)
      let clip = try clip(question, session: session)
      let area = question.shape.area - clip.area
      let floating = try session.difference(question.shape, clip)
      if slack.allows(floating.area, area) {
        outside = floating
      } else {
        outside = try session.difference(question.shape, clip, grid: GEOSSession.finest)
        try slack.check(outside.area, against: area)
      }
    }
    clips[key] = outside
    return outside
  }

  /// What a source of the layer shares with the parcel: of the area that was reckoned without GEOS.
  mutating func piece(
    _ hit: SourceOverlap, of question: OverlapQuestion, _ slack: OverlapSlack,
    _ session: GEOSSession
  ) throws(GEOSFailure) -> MultiPolygon {
    let source = try question.sheet.pieces(of: hit.source, session)
    let floating: MultiPolygon
    if question.shape.points.count > Self.verticesOfWholePlot {
      let plot = try plotPieces(question, session)
      floating = try source.clip(
        plot, within: question.sheet.areas[Int(hit.source)].box, session: session)
    } else {
      floating = try source.clip(
        question.shape, box: question.box, owner: 0, session: session)
    }
    if slack.allows(floating.area, hit.area) { return floating }
    let rounded = try session.intersection(
      question.shape, question.sheet.areas[Int(hit.source)], grid: GEOSSession.finest)
    try slack.check(rounded.area, against: hit.area)
    return rounded
  }

  /// A plot of more vertices is cut into pieces too: one that spans a town meets thousands of
  /// features, and each clip would cost what the plot has.
  private static let verticesOfWholePlot = 8 * PieceIndex.verticesPerPiece

  private mutating func plotPieces(
    _ question: OverlapQuestion, _ session: GEOSSession
  ) throws(GEOSFailure) -> PieceIndex {
    if let known = plots[question.row] { return known }
    let pieces = try PieceIndex([question.shape], session: session)
    plots[question.row] = pieces
    return pieces
  }
}
