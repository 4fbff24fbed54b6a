import Digests
import Expressions
import Findings
import Land
import Measures
import Plan
import Planar
import Projection
import Values

/// Turns one verdict into a finding with everything that defends it. A class, since it is handed
/// about for every finding and copied for none; one per worker.
final class FindingMaker {
  let book: RuleBook
  let declarations: PlanDeclarations
  let bases: [Basis?]
  let placer: ShapePlacer
  /// By slot the evidence that an operand is, without its value; nil for one that is not shown.
  let blanks: [Evidence?]
  private let digest = SHA256Digest()
  let wordsOfDays: WordsOfDays

  init(
    book: RuleBook, declarations: PlanDeclarations, bases: [Basis?], geodesy: SurfaceGeodesy?,
    asOf: CalendarDate?
  ) {
    self.book = book
    self.declarations = declarations
    self.bases = bases
    placer = ShapePlacer(geodesy: geodesy)
    wordsOfDays = WordsOfDays(declarations, asOf: asOf)
    blanks = book.table.operands.indices.map { slot in
      guard book.isShown(slot) else { return nil }
      var dimension = Dimension.none
      if case .number(let known) = book.table.operands[slot].type { dimension = known }
      var blank = Evidence(
        operand: book.texts[slot], label: book.labels[slot], value: .null, dimension: dimension)
      blank.isShare = book.shares[slot]
      blank.isAngle = book.angles[slot]
      return blank
    }
  }

  /// What the first screen shows of a finding, and what is summed up: no evidence, reasons, shape
  /// or fingerprint.
  func brief(
    _ index: Int, _ row: Int, verdict: Verdict, card: Int, subject: Subject, area: Int,
    plotArea: Int, registerArea: Int?, judge: inout Judge
  ) -> Finding {
    let entry = book.entries[index]
    judge.lookBack(entry)
    return Finding(
      rule: card, verdict: verdict, severity: entry.rule.declaration.card.severity,
      basis: entry.layers.compactMap { bases[$0] }.min(), subject: subject,
      message: message(entry, row, &judge), area: area, plotArea: plotArea,
      registerArea: registerArea)
  }

  func finding(
    _ index: Int, _ row: Int, verdict: Verdict, card: Int, subject: Subject, plotArea: Int,
    registerArea: Int?, judge: inout Judge
  ) -> Finding {
    let entry = book.entries[index]
    judge.lookBack(entry)
    var finding = Finding(
      rule: card, verdict: verdict, severity: entry.rule.declaration.card.severity,
      basis: entry.layers.compactMap { bases[$0] }.min(), subject: subject,
      message: message(entry, row, &judge), reasons: reasons(entry, row, verdict, &judge),
      evidence: evidence(entry, row, &judge), area: plotArea, plotArea: plotArea,
      registerArea: registerArea)
    var sources = ""
    var isPlot = true
    if let layer = judge.occupiedLayer(entry, row) {
      if let occupation = judge.rows.occupation(layer, row, plotArea: plotArea, inDetail: true) {
        finding.occupation = occupation
        finding.area = occupation.union
        sources = telling(occupation, plotArea: plotArea)
      }
      isPlot = judge.rows.isInside(layer, row)
      if !isPlot { finding.geometry = judge.rows.clip(layer, row) }
    } else if entry.occupiesPart {
      if let occupation = judge.rows.occupation(ofPart: entry, row, plotArea: plotArea) {
        finding.occupation = occupation
        finding.area = occupation.union
        sources = telling(occupation, plotArea: plotArea)
      }
      isPlot = judge.rows.isInside(partOf: entry, row)
      if !isPlot { finding.geometry = judge.rows.clip(partOf: entry, row) }
    } else if let layer = entry.outsideLayer {
      finding.area = judge.rows.outsideUnits(layer, row) ?? plotArea
      isPlot = judge.rows.isOutside(layer, row)
      if !isPlot { finding.geometry = judge.rows.outside(layer, row) }
    }
    if finding.geometry?.isEmpty ?? true { finding.geometry = judge.rows.chunk.shapes[row] }
    let isGiven = judge.rows.chunk.isWorldDegrees && judge.rows.chunk.isAsGiven[row]
    placer.place(
      &finding,
      knowing: isGiven
        ? GivenPoints(
          surface: judge.rows.chunk.shapes[row].points,
          degrees: judge.rows.chunk.parcels[row].geometry.points) : nil)
    if !isPlot, let shape = finding.geometry {
      finding.geometry = judge.rows.writable(shape, grid: Self.grid)
    }
    finding.source = sources
    finding.fingerprint = FindingFingerprint.text(
      code: entry.rule.declaration.card.code, plots: [subject.identity],
      source: sources, digest: digest)
    return finding
  }

  /// The features that a finding is known by: those that cover more than a sliver as wide as the
  /// tolerance along a square plot's boundary could; else the one that covers most. What a plot
  /// touches by a hair comes and goes with the last decimal.
  private func telling(_ occupation: Occupation, plotArea: Int) -> String {
    let outline = 4 * (Double(plotArea) / 10_000).squareRoot()
    let sliver = Int(held: (declarations.tolerance * outline * 10_000).rounded(.down))
    let telling = occupation.sources.filter { $0.occupied > sliver }
    if !telling.isEmpty { return telling.map(\.id).joined(separator: "+") }
    return occupation.sources.min { ($1.occupied, $0.id) < ($0.occupied, $1.id) }?.id ?? ""
  }

  /// Of the positions that reports write, degrees: 8 decimals.
  private static let grid = 1e-8
}
