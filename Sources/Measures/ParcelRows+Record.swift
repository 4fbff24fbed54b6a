public import Findings
import Land
import Plan
import Planar
import Values

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

  /// Whether the plot shares area with a layer.
  public mutating func touches(_ layer: Int, _ row: Int) -> Bool {
    chunk.standings[row] != .unusable && !overlaps(layer, row).isEmpty
  }

  /// Area shared with a layer, m², overlaps between its sources counted once.
  public mutating func sharedArea(_ layer: Int, _ row: Int) -> Double? {
    guard chunk.standings[row] != .unusable else { return nil }
    let hits = overlaps(layer, row)
    if hits.count <= 1 { return hits.first?.area ?? 0 }
    return faces(layer, row)?.union
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
      return ZonePiece(
        role: target.declaration.key, label: target.declaration.label, id: feature.id,
        name: feature.name, use: use.flatMap { feature.fields[$0].text }, area: area)
    }
  }

  /// The unit of a layout layer with the largest share of the plot.
  public mutating func layoutUnit(_ layer: Int, _ row: Int) -> (name: String, share: Double)? {
    guard case .text(let name) = largest(layer, .name, row),
      let share = largestShare(layer, row), share > 0
    else { return nil }
    return (name, share)
  }
}
