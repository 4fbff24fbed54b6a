import Findings
import Planar
import Values

/// One finding as a nested object: the form of `.json` and `.jsonl`.
extension JSONWriter {
  /// `type` is written first where one stream carries several kinds of lines.
  mutating func finding(_ finding: Finding, _ context: ReportContext, type: String? = nil) {
    let card = context.cards[finding.rule]
    beginObject()
    if let type {
      key("type")
      string(type)
    }
    key("fingerprint")
    string(finding.fingerprint)
    key("rule")
    string(card.code)
    key("slug")
    string(card.slug)
    key("verdict")
    string(finding.verdict.word)
    key("verdict_zh")
    string(finding.verdict.name.zh)
    key("severity")
    string(finding.severity.word)
    key("basis")
    string(finding.basis?.word)
    key("message")
    bilingual(finding.message)
    key("reasons")
    beginArray()
    for reason in finding.reasons { bilingual(reason) }
    endArray()
    key("subject")
    subject(finding.subject, context)
    key("count")
    integer(finding.count)
    key("area_m2")
    fixed(units: finding.area, digits: 4)
    key("plot_area_m2")
    fixed(units: finding.plotArea, digits: 4)
    key("register_area_m2")
    fixed(units: finding.registerArea, digits: 4)
    acceptanceMember(finding.acceptance)
    key("evidence")
    beginArray()
    for item in finding.evidence { evidence(item) }
    endArray()
    key("occupation")
    occupation(finding.occupation, plotArea: finding.plotArea)
    key("citation")
    citation(card)
    key("place")
    place(finding.place)
    key("geometry")
    geometry(finding.geometry)
    endObject()
  }

  mutating func subject(_ subject: Subject, _ context: ReportContext) {
    beginObject()
    key("plot")
    string(subject.plot)
    key("plan_plot")
    string(subject.planPlot)
    key("plots")
    beginArray()
    for plot in subject.plots { string(plot) }
    endArray()
    key("contract")
    string(subject.contract)
    key("file")
    string(context.path(of: subject))
    key("ordinal")
    integer(subject.ordinal)
    key("line")
    integer(subject.line)
    key("column")
    integer(subject.column)
    key("byte_offset")
    integer(subject.byteOffset)
    if let row = subject.row {
      key("row")
      integer(row)
    }
    endObject()
  }

  private mutating func evidence(_ evidence: Evidence) {
    beginObject()
    key("operand")
    string(evidence.operand)
    key("label")
    bilingual(evidence.label)
    key("value")
    switch evidence.value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let value): number(value)
    case .text(let value): string(value)
    case .date(let value): string(value.description)
    case .timestamp(let value): string(value.description)
    }
    key("unit")
    if case .number = evidence.value {
      string(evidence.isAngle ? "deg" : EvidenceText.unit(evidence.dimension))
    } else {
      null()
    }
    key("raw")
    string(evidence.raw)
    endObject()
  }

  private mutating func occupation(_ occupation: Occupation?, plotArea: Int) {
    guard let occupation else { return null() }
    beginObject()
    key("constraint")
    string(occupation.constraint)
    key("label")
    bilingual(occupation.label)
    key("sources")
    beginArray()
    for source in occupation.sources {
      beginObject()
      key("id")
      string(source.id)
      key("name")
      string(source.name)
      key("exclusive_m2")
      fixed(units: source.exclusive, digits: 4)
      key("occupied_m2")
      fixed(units: source.occupied, digits: 4)
      key("source_m2")
      fixed(units: source.whole, digits: 4)
      key("source_percent")
      fixed(units: AreaFigures(source.occupied).share(of: source.whole), digits: 4)
      endObject()
    }
    endArray()
    key("shared_m2")
    fixed(units: occupation.shared, digits: 4)
    key("union_m2")
    fixed(units: occupation.union, digits: 4)
    key("plot_percent")
    fixed(units: AreaFigures(occupation.union).share(of: plotArea), digits: 4)
    key("eroded_m2")
    fixed(units: occupation.eroded, digits: 4)
    key("mean_width_m")
    number(occupation.meanWidth)
    key("frontage_m")
    number(occupation.frontage)
    endObject()
  }

  private mutating func citation(_ card: RuleCard) {
    beginObject()
    key("plan")
    if let plan = card.plan {
      beginObject()
      key("clause")
      string(plan.clause)
      key("quote")
      string(plan.quote)
      endObject()
    } else {
      null()
    }
    key("law")
    beginArray()
    for law in card.law {
      beginObject()
      key("name")
      string(law.name)
      key("article")
      string(law.article)
      endObject()
    }
    endArray()
    endObject()
  }
}
