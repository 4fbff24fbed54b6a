import Findings
import Values

/// The parts of a plot by layout unit and by plot of the detailed plan, in words.
enum PieceText {
  /// Parts below this share of the plot are left out of lines; the plot sheet has them all.
  private static let least = 0.0001

  /// Rounding of so many pieces, 10⁻⁴ m²: edges between cells.
  private static func noise(of whole: Int, _ pieces: Int) -> Int {
    Int(Double(whole) * 1e-7) + 100 * pieces
  }

  /// One line for a table: `示例-A1-02 070102 95.20 %; 示例-A1-03 1401 4.80 %`.
  static func line(_ plot: PlotRecord) -> String? {
    guard let whole = plot.measuredArea, whole > 0, !plot.pieces.isEmpty else { return nil }
    return plot.pieces.filter { Double($0.area) >= least * Double(whole) }.map { piece in
      let share = FixedNumber.text(Double(piece.area) / Double(whole) * 100, digits: 2)
      return [piece.id, piece.use, "\(share) %"].compactMap(\.self).joined(separator: " ")
    }.joined(separator: "; ")
  }

  /// The table of the plot sheet: every part, what several features of the layer have less once,
  /// and what none of them covers, so that the parts of a layer sum to the plot.
  static func lines(_ plot: PlotRecord, _ language: Language) -> [String] {
    guard let whole = plot.measuredArea, whole > 0 else { return [] }
    var rows: [(label: String, area: Int)] = []
    var roles: [String] = []
    for piece in plot.pieces where !roles.contains(piece.role) { roles.append(piece.role) }
    for role in roles {
      let pieces = plot.pieces.filter { $0.role == role }
      for piece in pieces {
        let use = piece.use.map { " \($0)" } ?? ""
        rows.append(("\(piece.label[language]) \(piece.name)\(use)", piece.area))
      }
      guard let label = pieces.first?.label[language],
        let union = plot.covers.first(where: { $0.role == role })?.union
      else { continue }
      // Features of a layer may overlap: what counts twice is taken off in the open.
      let twice = pieces.lazy.map(\.area).heldSum - union
      if twice > noise(of: whole, pieces.count) {
        rows.append((language == .zh ? "\(label)相互重叠" : "overlaps of \(label)", -twice))
      }
      let rest = whole - union
      if rest > 0 {
        rows.append((language == .zh ? "\(label)以外" : "outside \(label)", rest))
      }
    }
    let width = rows.map { DisplayWidth.of($0.label) }.max() ?? 0
    return rows.map { label, area in
      let figures = AreaFigures(area)
      return " " + TextLayout.padded(TerminalText.withoutControls(label), to: width)
        + TextLayout.rightAligned(figures.squareMetreText, to: 18)
        + TextLayout.rightAligned(figures.shareText(of: whole), to: 11)
    }
  }
}
