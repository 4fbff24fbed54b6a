import Findings
import Land
import Plan
import Planar
import Values

extension ParcelRows {
  /// The area that a figure of a row is of: a register states what a whole plot produces on each of
  /// its parts. The part's own where the register says that it is the plot, or where each part has
  /// a figure of its own; that of all parts where they repeat the figure and make up the plot. Nil
  /// where the register's plot is larger than what is drawn of it, where its area cannot be read,
  /// where several plots of a contract state the same, or nobody can tell. In the strict modes it is
  /// the least that it can be.
  mutating func figureArea(_ field: Int, _ row: Int) -> Double? {
    let area = chunk.areas[row]
    // Nothing is nothing on any area; without a figure that is what is missing, not the area.
    guard area.isFinite, let figure = chunk.parcels[row].fields[field].number, figure != 0 else {
      return area
    }
    let groups = plotGroups()
    // A register of contracts states for each of its plots what the contract has as a whole.
    if let contract = FigurePart.key(ofContract: self.field(fields.contract, row)),
      groups[contract]?.figures[field] == .unclear
    {
      return nil
    }
    if isWholePlot(row) { return least(area, chunk.shapes[row].perimeter, row) }
    let id = chunk.parcels[row].id.map(FigurePart.key(ofPlot:))
    let group = id.flatMap { groups[$0] }
    if group?.figures[field] == .ofEach { return least(area, chunk.shapes[row].perimeter, row) }
    guard !isUnread(fields.registerArea, row) || !areaLimit.isFinite else { return nil }
    let register = statedArea(row)
    guard let group, let figures = group.figures[field] else {
      if let register, area < register, !fitsAnotherUnit(register, area, row) { return nil }
      return least(area, chunk.shapes[row].perimeter, row)
    }
    guard figures == .repeated, group.area.isFinite else { return nil }
    if let register, !agrees(group.area, register) { return nil }
    guard register != nil || group.areApart else { return nil }
    return least(group.area, group.perimeter, row)
  }

  /// The least that a measured area can be, in the strict modes: as the register has it where both
  /// agree, else without what the tolerance leaves open along the boundary.
  private func least(
    _ area: Double, _ perimeter: @autoclosure () -> Double, _ row: Int
  ) -> Double {
    guard mode != .plain else { return area }
    if let register = statedArea(row), agrees(area, register) { return min(area, register) }
    return max(0, area - sheet.declarations.tolerance * perimeter())
  }

  /// Features that may be parts of a plot of several, or plots of a contract of several, of a file
  /// that has a column for some of the figures that rules ask the area of.
  public mutating func figureParts() -> [FigurePart] {
    if figureFields.isEmpty { return [] }
    if let parts { return parts }
    var found: [FigurePart] = []
    let asked = figureFields.reduce(UInt128(0)) { $0 | 1 << UInt128($1) }
    for row in 0..<chunk.count where chunk.columns[row] & asked != 0 {
      let part = FigurePart(
        id: chunk.parcels[row].id.map(FigurePart.key(ofPlot:)), isWhole: isWholePlot(row),
        area: chunk.areas[row], perimeter: chunk.shapes[row].perimeter, box: chunk.boxes[row],
        contract: field(fields.contract, row),
        figures: figureFields.map { chunk.parcels[row].fields[$0] })
      if part.plot != nil || part.number != nil { found.append(part) }
    }
    parts = found
    return found
  }

  /// Plots of several features by id, and contracts of several plots: those of this chunk, and what
  /// an earlier run knows of others.
  private mutating func plotGroups() -> [String: PlotGroup] {
    if let groups { return groups }
    var found = FigurePart.groups(of: figureParts(), fields: figureFields)
    found.merge(chunk.groups) { $1 }
    groups = found
    return found
  }

  /// Whether the register says that a feature is its plot.
  private func isWholePlot(_ row: Int) -> Bool {
    statedArea(row).map { agrees(chunk.areas[row], $0) } ?? false
  }

  private func agrees(_ area: Double, _ register: Double) -> Bool {
    abs(area - register) <= areaLimit * register
  }

  /// The register's area; nil too where no rule holds it against shapes.
  private func statedArea(_ row: Int) -> Double? {
    guard areaLimit.isFinite, let area = field(fields.registerArea, row).number, area > 0 else {
      return nil
    }
    return area
  }
}
