public import Findings
import Land
import Plan
import Planar
import Values

extension ParcelRows {
  /// 占用明细 of one class of constraint; nil where the plot shares nothing with it.
  public mutating func occupation(
    _ layer: Int, _ row: Int, plotArea: Int, inDetail: Bool
  ) -> Occupation? {
    guard !dayOverlaps(layer, row).isEmpty else { return nil }
    return occupation(
      dayQuestion(layer, row), of: layer, plotArea: plotArea, inDetail: inDetail)
  }

  /// The same of the sources that a question is about, which are a layer's.
  mutating func occupation(
    _ question: OverlapQuestion, of layer: Int, plotArea: Int, inDetail: Bool
  ) -> Occupation? {
    let row = question.row
    let hits = Array(table.overlaps(of: question))
    guard !hits.isEmpty, let faces = faces(question) else { return nil }
    let target = sheet.layers[layer]
    // Whole 10⁻⁴ m², each part rounded once, so that the printed parts close.
    let sources = faces.exclusive.map { source, area in
      Occupation.Source(
        id: target.features[source].id, name: target.features[source].name,
        exclusive: Int((area * 10_000).rounded()),
        occupied: hits.first { Int($0.source) == source }.map {
          min(plotArea, Int(($0.area * 10_000).rounded()))
        }, whole: target.sizes[source], ordinal: target.features[source].ordinal)
    }
    let shared = Int((faces.shared * 10_000).rounded())
    var occupation = Occupation(
      constraint: target.declaration.key, label: target.declaration.label,
      sources: sources.sorted { NaturalOrder.precedes($0.id, $1.id) }, shared: shared,
      union: sources.reduce(shared) { $0 + $1.exclusive })
    occupation.close(within: plotArea)
    guard inDetail else { return occupation }
    occupation.meanWidth = outline(question)?.meanWidth
    // The figure is told with ε, which is not what it is eroded by near an edge that lies elsewhere.
    if target.bends?.deviation(near: chunk.boxes[row]) ?? 0 == 0 {
      occupation.eroded = erodedArea(question, of: layer, exactly: true).map {
        Int(($0 * 10_000).rounded())
      }
    }
    if reachOfAreas(of: layer, row) != .none { occupation.frontage = frontage(question) }
    return occupation
  }
}

extension ParcelRows {
  /// What `occupation` states as the union, 10⁻⁴ m²; nil where the plot shares nothing.
  public mutating func occupiedUnits(_ layer: Int, _ row: Int, plotArea: Int) -> Int? {
    guard chunk.standings[row] != .unusable, !dayOverlaps(layer, row).isEmpty else { return nil }
    return occupiedUnits(dayQuestion(layer, row), plotArea: plotArea)
  }

  mutating func occupiedUnits(_ question: OverlapQuestion, plotArea: Int) -> Int? {
    guard let faces = faces(question) else { return nil }
    let parts = faces.exclusive.map { Int(($0.area * 10_000).rounded()) }
    let union = parts.reduce(Int((faces.shared * 10_000).rounded()), +)
    let excess = union - plotArea
    let most = max(parts.max() ?? 0, Int((faces.shared * 10_000).rounded()))
    return excess > 0 && most >= excess ? union - excess : union
  }
}

extension Occupation {
  /// Takes rounding off the largest part where the parts exceed the plot by a few units.
  fileprivate mutating func close(within plotArea: Int) {
    let excess = union - plotArea
    guard excess > 0 else { return }
    if let largest = sources.indices.max(by: { sources[$0].exclusive < sources[$1].exclusive }),
      sources[largest].exclusive >= excess
    {
      sources[largest].exclusive -= excess
      union -= excess
    } else if shared >= excess {
      shared -= excess
      union -= excess
    }
  }
}
