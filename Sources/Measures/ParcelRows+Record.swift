import Findings
import Planar
import Values

extension ParcelRows {
  /// The contract number (电子监管号) of a row.
  public func contract(_ row: Int) -> String? { field(fields.contract, row).text }

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

  /// The unit of a layout layer with the largest share of the plot.
  public mutating func layoutUnit(_ layer: Int, _ row: Int) -> (name: String, share: Double)? {
    guard case .text(let name) = largest(layer, .name, row),
      let share = largestShare(layer, row), share > 0
    else { return nil }
    return (name, share)
  }
}
