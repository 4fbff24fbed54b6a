import Land
import Values

/// The area that the register has of a plot, held against its shape.
extension ParcelRows {
  /// |measured − register| as a share of the register area. A feature that falls short of it may
  /// be part of a plot whose features each state the area of the whole: where this chunk holds all
  /// of it the plot counts, and else what lies elsewhere in the file settles it at the end.
  mutating func areaDifference(_ row: Int) -> Double? {
    guard let register = field(fields.registerArea, row).number, register > 0 else { return nil }
    // The register is held against the shape, whatever the areas of the run are.
    let area = chunk.measured[row]
    let own = abs(area - register) / register
    guard own > areaLimit else { return own }
    if fitsAnotherUnit(register, area, row) { return nil }
    guard area < register, let id = chunk.parcels[row].id, let whole = wholeAreas()[id],
      whole > area
    else { return own }
    return min(own, abs(whole - register) / register)
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
      if let id = chunk.parcels[row].id { areas[id, default: 0] += chunk.measured[row] }
    }
    wholes = areas
    return areas
  }
}
