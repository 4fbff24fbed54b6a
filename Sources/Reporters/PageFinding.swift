import Findings
import Planar
import Values

extension JSONWriter {
  /// `r` rule by index, `v` verdict, `o` ordinal of the plot, `i` plot, `j` plots, `a` m²
  /// concerned, `w` m² of the plot, `h` place, `m` message; and where it is full `z` fingerprint,
  /// `e` facts, `q` accounting, `y` reasons, `f` place in the file, `d` register m², `t` contract,
  /// `s` basis by index, `b` command, `x` how many features, `ac` why it is accepted, `g` what is
  /// concerned, where it is not the plot itself. What the plot's own line says is not said again.
  ///
  /// - Parameter record: the plot, where its line stands beside the finding's.
  mutating func pageFinding(
    _ finding: Finding, of record: PlotRecord?, _ context: ReportContext, isFull: Bool
  ) {
    let subject = finding.subject
    beginObject()
    key("r")
    integer(finding.rule)
    key("v")
    integer(Int(finding.verdict.rawValue))
    key("o")
    integer(subject.ordinal)
    if let plot = subject.plot, plot != record?.subject.plot {
      key("i")
      string(plot)
    }
    if subject.plots.count > 1 {
      key("j")
      beginArray()
      for plot in subject.plots { string(plot) }
      endArray()
    }
    if record?.area == nil || finding.area != record?.area {
      key("a")
      fixed(units: finding.area, digits: 4)
    }
    if record == nil || finding.plotArea != record?.area {
      key("w")
      fixed(units: finding.plotArea, digits: 4)
    }
    if let place = finding.place, place.isLongitudeLatitude,
      isFull || record?.outline == nil
    {
      key("h")
      position(x: place.x, y: place.y)
    }
    key("m")
    bilingual(finding.message)
    if isFull { details(finding, context) }
    endObject()
  }

  private mutating func details(_ finding: Finding, _ context: ReportContext) {
    let subject = finding.subject
    key("z")
    string(finding.fingerprint)
    key("e")
    beginArray()
    for item in finding.evidence {
      beginObject()
      key("zh")
      string(EvidenceText.text(item, .zh))
      key("en")
      string(EvidenceText.text(item, .en))
      endObject()
    }
    endArray()
    if let occupation = finding.occupation {
      let tolerance = context.provenance.tolerance
      key("q")
      beginObject()
      key("zh")
      string(OccupationText.lines(occupation, tolerance, .zh).joined(separator: "\n"))
      key("en")
      string(OccupationText.lines(occupation, tolerance, .en).joined(separator: "\n"))
      endObject()
      // What is covered has a shape of its own; everything else is the plot.
      if let shape = finding.geometry {
        key("g")
        pageShape(shape, .piece)
      }
    } else if subject.plot == nil, let shape = finding.geometry {
      key("g")
      pageShape(shape, .piece)
    }
    if !finding.reasons.isEmpty {
      key("y")
      beginArray()
      for reason in finding.reasons { bilingual(reason) }
      endArray()
    }
    if let place = SubjectPlace.text(subject, context) {
      key("f")
      string(place)
    }
    if let area = finding.registerArea {
      key("d")
      fixed(units: area, digits: 4)
    }
    if let contract = subject.contract {
      key("t")
      string(contract)
    }
    if let basis = finding.basis {
      key("s")
      integer(Int(basis.rawValue))
    }
    key("b")
    let base = ReproductionCommand.text(context.provenance, rule: nil, plot: nil)
    let command = ReproductionCommand.text(finding, context)
    string(command.hasPrefix(base) ? "…" + command.dropFirst(base.count) : command)
    if finding.count > 1 {
      key("x")
      integer(finding.count)
    }
    acceptance(finding.acceptance)
  }

  private mutating func acceptance(_ acceptance: Acceptance?) {
    guard let acceptance else { return }
    key("ac")
    switch acceptance {
    case .known: bilingual(Bilingual(zh: "已知(在基线中)", en: "known (in the baseline)"))
    case .excepted:
      if let words = AcceptanceText.exception(acceptance) { bilingual(words) }
    }
  }
}
