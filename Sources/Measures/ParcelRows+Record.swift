public import Findings
import GEOS
import Land
import Plan
public import Planar
public import Values

extension ParcelRows {
  /// What polygons of one contract have in common: its number (电子监管号), however it is spelled;
  /// nil where what is written names none.
  public func contract(_ row: Int) -> String? {
    field(fields.contract, row).text.flatMap(ContractNumber.key)
  }

  /// The same as the file writes it.
  public func writtenContract(_ row: Int) -> String? {
    contract(row) == nil ? nil : field(fields.contract, row).text
  }

  /// The day on which the plot was approved; nil for a day after that of judgement, on which it is
  /// still to be.
  public func approvalDay(_ row: Int) -> CalendarDate? {
    guard let approvalField, !isAhead(approvalField, row) else { return nil }
    return chunk.parcels[row].fields[approvalField].date
  }

  /// Whether a field is the day of approval and has not come: rules are answered as for a blank.
  func isAhead(_ field: Int, _ row: Int) -> Bool {
    guard field == approvalField, let day,
      let approved = chunk.parcels[row].fields[field].date
    else { return false }
    return approved > day
  }

  /// What rules are answered of the fields of a row.
  func answeredFields(_ row: Int) -> [Value] {
    var fields = chunk.parcels[row].fields
    if let approvalField, isAhead(approvalField, row) { fields[approvalField] = .null }
    return fields
  }

  /// Whether the plot shares area with what a layer draws, in force or not: days say nothing of
  /// where a plot lies.
  public mutating func isDrawnIn(_ layer: Int, _ row: Int) -> Bool {
    guard chunk.standings[row] != .unusable else { return false }
    if !overlaps(layer, row).isEmpty { return true }
    let target = sheet.layers[layer]
    return [target.hasRepealed ? target.cover : nil, target.later].contains { cover in
      guard let cover, !cover.isEmpty else { return false }
      return !table.overlaps(of: cover, shape: chunk.shapes[row], box: chunk.boxes[row]).isEmpty
    }
  }

  /// Area shared with a layer, m², overlaps between its sources counted once.
  public mutating func sharedArea(_ layer: Int, _ row: Int) -> Double? {
    guard chunk.standings[row] != .unusable else { return nil }
    let hits = overlaps(layer, row)
    if hits.count <= 1 { return hits.first?.area ?? 0 }
    return faces(question(layer, row))?.union
  }

  /// The plot's parts in a layer's features, largest first.
  public mutating func pieces(_ layer: Int, _ row: Int) -> [ZonePiece] {
    let target = sheet.layers[layer]
    let use = target.declaration.properties.firstIndex { $0.declaration.name == "use" }
    let hits = overlaps(layer, row).sorted { $0.area > $1.area }
    return hits.compactMap { hit in
      let feature = target.features[Int(hit.source)]
      let area = Int(held: hit.area * 10_000)
      guard area > 0 else { return nil }
      var piece = ZonePiece(
        role: target.declaration.key, label: target.declaration.label, id: feature.id,
        name: feature.name, use: use.flatMap { feature.fields[$0].text }, area: area)
      if piece.use == nil { piece.unreadUse = use.flatMap { feature.unlisted[$0] } }
      return piece
    }
  }

  /// The same, of each piece whether it is a sliver.
  public mutating func weighedPieces(_ layer: Int, _ row: Int) -> [ZonePiece] {
    let hits = overlaps(layer, row).sorted { $0.area > $1.area }
      .filter { Int(held: $0.area * 10_000) > 0 }
    var pieces = pieces(layer, row)
    for (index, hit) in hits.enumerated() { pieces[index].isSliver = isSliver([hit], layer, row) }
    return pieces
  }

  /// What layers cover of the plot together, 10⁻⁴ m², overlaps of their features and of the layers
  /// counted once; nil where they could not be overlaid.
  public mutating func cover(_ layers: [Int], _ row: Int) -> Int? {
    let met = layers.filter { !overlaps($0, row).isEmpty }
    if met.count < 2 {
      return met.isEmpty ? 0 : sharedArea(met[0], row).map { Int(held: $0 * 10_000) }
    }
    var clips: [MultiPolygon] = []
    for layer in met {
      guard let clip = clip(layer, row) else { return nil }
      clips.append(clip)
    }
    return (try? geos.union(clips)).map { Int(held: $0.area * 10_000) }
  }

  /// What the plot shares with each source of a layer, by the source's place in the layer's file;
  /// none of a source that could not be overlaid.
  public mutating func clips(_ layer: Int, _ row: Int) -> [Int: MultiPolygon] {
    let question = question(layer, row)
    let slack = OverlapSlack(plot: question.shape.area)
    var clips: [Int: MultiPolygon] = [:]
    for hit in Array(overlaps(layer, row)) {
      clips[sheet.layers[layer].features[Int(hit.source)].ordinal] =
        hit.relation == .inside
        ? question.shape
        : overlay(row) { table, geos throws(GEOSFailure) in
          try table.piece(hit, of: question, slack, geos)
        }
    }
    return clips
  }

  /// Whether what the plot shares with a layer holds no disc of the tolerance, so that the plot may
  /// as well only touch it.
  public mutating func isSliver(_ layer: Int, _ row: Int) -> Bool {
    isSliver(Array(overlaps(layer, row)), layer, row)
  }

  private func isSliver(_ hits: [SourceOverlap], _ layer: Int, _ row: Int) -> Bool {
    let pieces = LayerPieces(geos: geos, tolerance: sheet.declarations.tolerance)
    let isPiece = try? pieces.isPiece(hits, of: chunk.shapes[row], in: sheet.layers[layer])
    return isPiece == false
  }

  /// The unit of a layout layer with the largest share of the plot.
  public mutating func layoutUnit(_ layer: Int, _ row: Int) -> (name: String, share: Double)? {
    guard case .text(let name) = largest(layer, .name, row),
      let share = largestShare(layer, row), share > 0
    else { return nil }
    return (name, share)
  }
}
