import Expressions
import Findings
import GEOS
import Planar
import Values

/// What the parcels of a chunk share with each layer, measured once and used by every rule.
struct OverlapTable {
  /// For each layer, once more for rules that look back to the day of approval (see
  /// `ParcelRows.place(of:)`), and once more for what of that was drawn by then (`dayPlace(of:)`):
  /// where a row's overlaps begin in `overlaps`, -1 where not measured yet.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var overlaps: [SourceOverlap] = []
  private var scratch = CoverScratch()
  /// For each layer: which of its sources are known to be apart; kept from chunk to chunk.
  private var neighbours: [NeighbourPairs]
  private var rows = 0
  /// For each layer: what is known of its reach and its zone by row.
  private var reaches: [ParcelRows.Reach?] = []
  private var zones: [Int32] = []
  private let views: Int
  private let firstPart: Int
  private let places: Int
  var occupations: [Key: OverlapFaces] = [:]
  var clips: [Key: MultiPolygon] = [:]
  var outlines: [Key: MultiPolygon] = [:]
  /// Plots of many vertices cut into pieces, by row.
  var plots: [Int: PieceIndex] = [:]
  var eroded: [Key: Double] = [:]

  struct Key: Hashable {
    let layer: Int
    let row: Int
    /// What lies beyond the layer, not what it covers.
    var isOutside = false
  }

  /// - Parameter parts: how many conditions choose among the features of some layer.
  init(layers: Int, looksBack: Bool, parts: Int = 0) {
    neighbours = Array(repeating: NeighbourPairs(), count: layers)
    views = 2 * layers
    firstPart = looksBack ? 3 * layers : views
    places = firstPart + 2 * parts
  }

  /// Where it keeps what plots share with chosen features of a layer: behind all layers, apart for
  /// rules that look back.
  func place(ofPart part: Int, looksBack: Bool) -> Int {
    firstPart + 2 * part + (looksBack ? 1 : 0)
  }

  /// Where no zone has been looked for yet, and where there is none.
  private static let unknownZone: Int32 = -2
  private static let noZone: Int32 = -1

  @inline(__always)
  private func place(_ layer: Int, _ row: Int) -> Int { layer &* rows &+ row }

  func reach(_ layer: Int, _ row: Int) -> ParcelRows.Reach? { reaches[place(layer, row)] }

  mutating func note(_ reach: ParcelRows.Reach, _ layer: Int, _ row: Int) {
    reaches[place(layer, row)] = reach
  }

  /// The feature that covers a row; nil where it has not been looked for.
  func zone(_ layer: Int, _ row: Int) -> Int?? {
    let zone = zones[place(layer, row)]
    guard zone != Self.unknownZone else { return nil }
    return .some(zone == Self.noZone ? nil : Int(zone))
  }

  mutating func note(zone: Int?, _ layer: Int, _ row: Int) {
    zones[place(layer, row)] = zone.map(Int32.init) ?? Self.noZone
  }

  mutating func begin(rows: Int) {
    self.rows = rows
    let count = views * rows
    starts.refill(places * rows, with: -1)
    ends.refill(places * rows, with: -1)
    reaches.refill(count, with: nil)
    zones.refill(count, with: Self.unknownZone)
    overlaps.removeAll(keepingCapacity: true)
    if !occupations.isEmpty { occupations.removeAll(keepingCapacity: true) }
    if !clips.isEmpty { clips.removeAll(keepingCapacity: true) }
    if !plots.isEmpty { plots.removeAll(keepingCapacity: true) }
    if !outlines.isEmpty { outlines.removeAll(keepingCapacity: true) }
    if !eroded.isEmpty { eroded.removeAll(keepingCapacity: true) }
  }

  /// How many sources share area with the row, and the area of the first; nil where that was not
  /// measured yet.
  func known(_ layer: Int, _ row: Int) -> (count: Int, firstArea: Double)? {
    let place = place(layer, row)
    let start = starts[place]
    guard start >= 0 else { return nil }
    let count = Int(ends[place] - start)
    return (count, count > 0 ? overlaps[Int(start)].area : 0)
  }

  /// What was measured before; nil where nothing was.
  func knownOverlaps(_ layer: Int, _ row: Int) -> ArraySlice<SourceOverlap>? {
    let place = place(layer, row)
    guard starts[place] >= 0 else { return nil }
    return overlaps[Int(starts[place])..<Int(ends[place])]
  }

  /// Keeps what was chosen of the overlaps of a row; without a choice all of them, where they are.
  mutating func note(
    _ chosen: [SourceOverlap]?, of hits: Range<Int>, _ layer: Int, _ row: Int
  ) -> ArraySlice<SourceOverlap> {
    var range = hits
    if let chosen {
      range = overlaps.count..<(overlaps.count + chosen.count)
      overlaps.append(contentsOf: chosen)
    }
    starts[place(layer, row)] = Int32(range.lowerBound)
    ends[place(layer, row)] = Int32(range.upperBound)
    return overlaps[range]
  }

  /// Sources that share area with the parcel, in the order of the layer.
  mutating func overlaps(
    _ sheet: LayerSheet, layer: Int, row: Int, shape: MultiPolygon, box: Box,
    approved: CalendarDate?
  ) -> ArraySlice<SourceOverlap> {
    let place = place(layer, row)
    if starts[place] < 0 {
      let start = overlaps.count
      let looksBack = layer >= neighbours.count
      let own = looksBack ? layer - neighbours.count : layer
      sheet.cover.interiorOverlaps(
        with: shape, box: box, sources: sheet.areas, neighbours: &neighbours[own],
        scratch: &scratch, into: &overlaps)
      dropHairs(from: start)
      if sheet.differsByDay {
        let counting = overlaps[start...].filter {
          sheet.counts(Int($0.source), approved: approved, looksBack: looksBack)
        }
        overlaps.replaceSubrange(start..., with: counting)
      }
      starts[place] = Int32(start)
      ends[place] = Int32(overlaps.count)
    }
    return overlaps[Int(starts[place])..<Int(ends[place])]
  }

  /// Measures what was not measured yet of the selected rows that have a shape, by a layer whose
  /// features count whatever the day. The layer is taken in hand once for all of them: workers
  /// share it, and each taking costs what a small overlap does.
  mutating func measure(_ sheet: LayerSheet, layer: Int, rows: Bits, of chunk: ParcelChunk) {
    let (cover, sources) = (sheet.cover, sheet.areas)
    for row in 0..<chunk.count where rows[row] && chunk.standings[row] != .unusable {
      let place = place(layer, row)
      guard starts[place] < 0 else { continue }
      let start = overlaps.count
      cover.interiorOverlaps(
        with: chunk.shapes[row], box: chunk.boxes[row], sources: sources,
        neighbours: &neighbours[layer], scratch: &scratch, into: &overlaps)
      dropHairs(from: start)
      starts[place] = Int32(start)
      ends[place] = Int32(overlaps.count)
    }
  }

  /// What a plot shares with each source of a cover that is no layer of its own.
  mutating func overlaps(
    of cover: LayerCover, shape: MultiPolygon, box: Box
  ) -> [SourceOverlap] {
    var found: [SourceOverlap] = []
    cover.overlaps(with: shape, box: box, scratch: &scratch, into: &found)
    return found.filter { $0.area > 0 }
  }

  /// At least the length in metres, and the number, of the edges of the layer's boundaries within
  /// a parcel's box.
  mutating func boundaryLimit(_ sheet: LayerSheet, box: Box) -> (length: Double, edges: Int) {
    sheet.cover.boundaryLimit(within: box, scratch: &scratch)
  }

  /// Metres to the nearest source in force; nil for a layer without any.
  mutating func nearestDistance(
    _ sheet: LayerSheet, shape: MultiPolygon, box: Box
  ) -> Double? {
    sheet.standingCover.nearestDistance(to: shape, box: box, scratch: &scratch)?.distance
  }

  mutating func overlaps(of question: OverlapQuestion) -> ArraySlice<SourceOverlap> {
    overlaps(
      question.sheet, layer: question.layer, row: question.row, shape: question.shape,
      box: question.box, approved: question.approved)
  }

  /// Forgets overlaps of which no report would count a unit: boundaries that are the same, but for
  /// the rounding of a projection, are no overlap, though they have a length.
  private mutating func dropHairs(from start: Int) {
    func isHair(_ overlap: SourceOverlap) -> Bool {
      overlap.relation == .partial && overlap.area < OverlapSlack.leastArea
    }
    guard overlaps[start...].contains(where: isHair) else { return }
    let others = overlaps[start...].filter { !isHair($0) }
    overlaps.replaceSubrange(start..., with: others)
  }
}

extension Array {
  /// Makes it so many of one element, keeping its memory.
  fileprivate mutating func refill(_ count: Int, with element: Element) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(element, count: count))
  }
}
