import Findings
import Land
import Values

extension ParcelRows {
  /// The area that a figure of a row is of: a register states what a whole plot produces on each of
  /// its parts. The part's own where the register says that it is the plot, or where each part has
  /// a figure of its own; that of all parts where they repeat the figure and make up the plot. Nil
  /// where the register's plot is larger than what is drawn of it, or nobody can tell.
  mutating func figureArea(_ field: Int, _ row: Int) -> Double? {
    let area = chunk.areas[row]
    // Nothing is nothing on any area; without a figure that is what is missing, not the area.
    guard area.isFinite, let figure = chunk.parcels[row].fields[field].number, figure != 0,
      !isWholePlot(row)
    else { return area }
    let register = statedArea(row)
    guard let id = chunk.parcels[row].id, let group = plotGroups()[id],
      let figures = group.figures[field]
    else {
      guard let register, area < register else { return area }
      return fitsAnotherUnit(register, area, row) ? area : nil
    }
    if figures == .ofEach { return area }
    guard figures == .repeated, group.area.isFinite else { return nil }
    if let register {
      return abs(group.area - register) <= areaLimit * register ? group.area : nil
    }
    return group.areApart ? group.area : nil
  }

  /// Features that may be parts of a plot of several, of a file that has a column for some of the
  /// figures that rules ask the area of.
  public mutating func figureParts() -> [FigurePart] {
    if figureFields.isEmpty { return [] }
    if let parts { return parts }
    var found: [FigurePart] = []
    let asked = figureFields.reduce(UInt128(0)) { $0 | 1 << UInt128($1) }
    for row in 0..<chunk.count where chunk.columns[row] & asked != 0 {
      guard let id = chunk.parcels[row].id, !isWholePlot(row) else { continue }
      found.append(
        FigurePart(
          id: id, area: chunk.areas[row], box: chunk.boxes[row],
          contract: field(fields.contract, row),
          figures: figureFields.map { chunk.parcels[row].fields[$0] }))
    }
    parts = found
    return found
  }

  /// Plots of several features by id: those of this chunk, and what an earlier run knows of others.
  private mutating func plotGroups() -> [String: PlotGroup] {
    if let groups { return groups }
    let fields = figureFields
    var found = Dictionary(grouping: figureParts(), by: \.id).filter { $0.value.count > 1 }
      .mapValues { PlotGroup($0, fields: fields) }
    found.merge(chunk.groups) { $1 }
    groups = found
    return found
  }

  /// Whether the register says that a feature is its plot.
  private func isWholePlot(_ row: Int) -> Bool {
    statedArea(row).map { abs(chunk.areas[row] - $0) <= areaLimit * $0 } ?? false
  }

  /// The register's area; nil too where no rule holds it against shapes.
  private func statedArea(_ row: Int) -> Double? {
    guard areaLimit.isFinite, let area = field(fields.registerArea, row).number, area > 0 else {
      return nil
    }
    return area
  }
}
