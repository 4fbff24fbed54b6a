import Findings
import Planar
import Values

extension JSONWriter {
  /// `k` f, `r` rule by index, `v` verdict, `o` ordinal of the plot, `i` plot, `j` plots, `a` m²
  /// concerned, `w` m² of the plot, `h` place, `m` message, `z` fingerprint; and where it is full
  /// `e` facts, `q` accounting, `y` reasons, `f` place in the file, `d` register m², `t` contract,
  /// `s` basis, `b` command, `x` how many features, `ac` why it is accepted, `g` what is concerned,
  /// where it is not the plot itself.
  mutating func pageFinding(_ finding: Finding, _ context: ReportContext, isFull: Bool) {
    let subject = finding.subject
    beginObject()
    key("k")
    string("f")
    key("r")
    integer(finding.rule)
    key("v")
    integer(Int(finding.verdict.rawValue))
    key("o")
    integer(subject.ordinal)
    if let plot = subject.plot {
      key("i")
      string(plot)
    }
    if subject.plots.count > 1 {
      key("j")
      beginArray()
      for plot in subject.plots { string(plot) }
      endArray()
    }
    key("a")
    fixed(units: finding.area, digits: 4)
    key("w")
    fixed(units: finding.plotArea, digits: 4)
    if let place = finding.place {
      key("h")
      position(x: place.x, y: place.y)
    }
    key("m")
    bilingual(finding.message)
    key("z")
    string(finding.fingerprint)
    if isFull { details(finding, context) }
    endObject()
  }

  private mutating func details(_ finding: Finding, _ context: ReportContext) {
    let subject = finding.subject
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
        pageShape(shape)
      }
    } else if subject.plot == nil, let shape = finding.geometry {
      key("g")
      pageShape(shape)
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
      bilingual(BasisText.name(basis))
    }
    key("b")
    string(
      ReproductionCommand.text(
        context.provenance, rule: context.cards[finding.rule].code, plot: subject.plot))
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
    case .excepted(let exception):
      let until = exception.until.map { ("至 \($0)", " until \($0)") } ?? ("", "")
      bilingual(
        Bilingual(
          zh: "例外:\(exception.reason)(\(exception.by)\(until.0))",
          en: "excepted: \(exception.reason) (\(exception.by)\(until.1))"))
    }
  }

  /// Polygons as rings of whole 10⁻⁷ degrees: the first point, then steps; the closing point is left
  /// out.
  mutating func pageShape(_ shape: MultiPolygon) {
    beginArray()
    for polygon in 0..<shape.polygonCount {
      beginArray()
      for ring in shape.polygonRange(polygon) {
        pagePath(shape.points[shape.ringRange(ring)].dropLast())
      }
      endArray()
    }
    endArray()
  }

  /// One path as whole 10⁻⁷ degrees, a centimetre on the ground.
  mutating func pagePath(_ points: ArraySlice<Point>) {
    beginArray()
    var x = 0
    var y = 0
    for point in points {
      let nextX = Int((point.x * 1e7).rounded())
      let nextY = Int((point.y * 1e7).rounded())
      integer(nextX - x)
      integer(nextY - y)
      x = nextX
      y = nextY
    }
    endArray()
  }
}
