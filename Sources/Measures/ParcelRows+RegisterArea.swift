import Land
import Values

/// The area that the register has of a plot, held against its shape.
extension ParcelRows {
  /// |measured − register| as a share of the register area. A feature that falls short of it may
  /// be part of a plot whose features each state the area of the whole, or a plot of a contract
  /// whose row in a joined table states that of all: where this chunk holds all of it and it agrees
  /// it counts, and else what lies elsewhere in the files settles it at the end.
  mutating func areaDifference(_ row: Int) -> Double? {
    guard let register = field(fields.registerArea, row).number, register > 0 else { return nil }
    // The register is held against the shape, whatever the areas of the run are.
    let area = chunk.measured[row]
    let own = difference(area, register, row)
    guard own > areaLimit else { return own }
    if fitsAnotherUnit(register, area, row) { return nil }
    guard area < register, let key = wholeKey(row) else { return own }
    if isOneOfUnseen(row) { return nil }
    guard let whole = wholeAreas()[key], whole > area else { return own }
    let together = difference(whole, register, row)
    // What differs is told of the feature; the end of the run adds what the whole comes to.
    return together > areaLimit ? own : together
  }

  /// A difference that lies within what the register rounded by is no more than the limit.
  private func difference(_ area: Double, _ register: Double, _ row: Int) -> Double {
    let share = abs(area - register) / register
    guard share > areaLimit else { return share }
    let half = chunk.parcels[row].register.half(register)
    return share - half / register <= areaLimit ? areaLimit : share
  }

  /// Whether a row states the area of plots of which the run looks at some only.
  func isOneOfUnseen(_ row: Int) -> Bool {
    !chunk.seesAll && chunk.parcels[row].register.row != nil
  }

  /// What the register area of a row is that of: its plot, or all plots of a row of a joined table.
  private func wholeKey(_ row: Int) -> String? {
    // No id has such a character.
    chunk.parcels[row].register.row.map { "\u{0}\($0)" } ?? chunk.parcels[row].id
  }

  /// Whether a number that was read in the unit of the file's other plots is the area in another
  /// one: a file may have some plots in mu and some in m².
  func fitsAnotherUnit(_ register: Double, _ area: Double, _ row: Int) -> Bool {
    guard let factor = guessedUnit(row) else { return false }
    return AreaUnitGuess.fitsAnother(than: factor, register, area)
  }

  /// The factor of the unit in which a register area was read because most plots of its file fit
  /// it; nil where the unit is stated.
  public func guessedUnit(_ row: Int) -> Double? { chunk.parcels[row].guessedUnit }

  private mutating func wholeAreas() -> [String: Double] {
    if let wholes { return wholes }
    var areas: [String: Double] = [:]
    for row in 0..<chunk.count where chunk.measured[row].isFinite {
      if let key = wholeKey(row) { areas[key, default: 0] += chunk.measured[row] }
    }
    wholes = areas
    return areas
  }
}
