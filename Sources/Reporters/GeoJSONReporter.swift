public import Findings
import Values

/// Findings as an RFC 7946 FeatureCollection: one feature a finding, properties flat.
///
/// A GIS shows nested properties as text, so there are none: codes and ids are strings, areas
/// numbers in m². Geometry is the clip where areas overlap, else the plot; null for a finding on
/// a whole file. Totals and provenance are foreign members behind `features`. Described by
/// docs/schemas/findings-geojson.schema.json.
public struct GeoJSONReporter: BatchReporter {
  /// Raised when a property changes its name or meaning; added ones do not raise it.
  public static let schema = "landlint-findings/1"

  private let context: ReportContext
  /// What all findings of a rule begin with, by card.
  private let cardMembers: [[UInt8]]
  /// How all findings of a verdict name it, by its raw value.
  private let verdictMembers: [[UInt8]]

  public init(_ context: ReportContext) {
    self.context = context
    cardMembers = context.cards.map { card in
      var out = JSONWriter()
      out.key("rule")
      out.string(card.code)
      out.key("title_zh")
      out.string(card.title.zh)
      out.key("title_en")
      out.string(card.title.en)
      return out.bytes
    }
    verdictMembers = Verdict.allCases.map { verdict in
      var out = JSONWriter()
      out.key("verdict")
      out.string(verdict.word)
      out.key("verdict_zh")
      out.string(verdict.name.zh)
      return out.bytes
    }
  }

  public func header() -> [UInt8] {
    let schema = GeoJSONReporter.schema
    return Array(
      """
      {"type":"FeatureCollection","name":"landlint_findings","schema":"\(schema)","features":[
      """.utf8)
  }

  public func fragment(_ batch: Batch) -> [UInt8] {
    var out = JSONWriter(capacity: batch.findings.count * 2_500)
    if batch.findingsBefore > 0, !batch.findings.isEmpty { out.raw(",") }
    for finding in batch.findings {
      out.lineBreak()
      feature(finding, &out)
    }
    return out.bytes
  }

  public func footer(_ run: Run) -> [UInt8] { JSONWriter.closing(run) }

  private func feature(_ finding: Finding, _ out: inout JSONWriter) {
    out.beginObject()
    out.key("type")
    out.string("Feature")
    out.key("id")
    out.string(finding.fingerprint)
    out.key("properties")
    out.beginObject()
    judgement(finding, &out)
    place(finding.subject, &out)
    areas(finding, &out)
    occupation(finding.occupation, &out)
    evidence(finding, &out)
    out.endObject()
    out.key("geometry")
    out.geometry(finding.geometry)
    out.endObject()
  }

  private func judgement(_ finding: Finding, _ out: inout JSONWriter) {
    out.members(cardMembers[finding.rule])
    out.members(verdictMembers[Int(finding.verdict.rawValue)])
    out.key("severity")
    out.string(finding.severity.word)
    out.key("basis")
    out.string(finding.basis?.word)
    out.key("message_zh")
    out.string(finding.message.zh)
    out.key("message_en")
    out.string(finding.message.en)
    out.key("reasons_zh")
    out.string(joined(finding.reasons, .zh))
    out.key("reasons_en")
    out.string(joined(finding.reasons, .en))
    out.key("count")
    out.integer(finding.count)
    out.key("acceptance")
    out.string(AcceptanceText.word(finding.acceptance))
    if let words = AcceptanceText.exception(finding.acceptance) {
      out.key("acceptance_zh")
      out.string(words.zh)
      out.key("acceptance_en")
      out.string(words.en)
    }
  }

  private func place(_ subject: Subject, _ out: inout JSONWriter) {
    out.key("plot")
    out.string(subject.plot)
    out.key("plan_plot")
    out.string(subject.planPlot)
    out.key("plots")
    out.string(subject.plots.isEmpty ? nil : subject.plots.joined(separator: ";"))
    out.key("contract")
    out.string(subject.contract)
    out.key("file")
    out.string(context.path(of: subject))
    out.key("line")
    out.integer(subject.line)
    out.key("column")
    out.integer(subject.column)
    out.key("byte_offset")
    out.integer(subject.byteOffset)
    if let row = subject.row {
      out.key("row")
      out.integer(row)
    }
  }

  private func areas(_ finding: Finding, _ out: inout JSONWriter) {
    let figures = AreaFigures(finding.area)
    out.key("area_m2")
    out.fixed(units: finding.area, digits: 4)
    out.key("area_mu")
    out.fixed(units: figures.mu, digits: 4)
    out.key("plot_area_m2")
    out.fixed(units: finding.plotArea, digits: 4)
    out.key("plot_percent")
    out.fixed(units: figures.share(of: finding.plotArea), digits: 4)
    out.key("register_area_m2")
    out.fixed(units: finding.registerArea, digits: 4)
    out.key("register_percent")
    out.fixed(units: finding.registerArea.flatMap { figures.share(of: $0) }, digits: 4)
  }

  private func occupation(_ occupation: Occupation?, _ out: inout JSONWriter) {
    guard let occupation else { return }
    out.key("constraint")
    out.string(occupation.constraint)
    out.key("sources")
    out.string(occupation.sources.map(\.id).joined(separator: ";"))
    out.key("shared_m2")
    out.fixed(units: occupation.shared, digits: 4)
    out.key("eroded_m2")
    out.fixed(units: occupation.eroded, digits: 4)
    out.key("mean_width_m")
    out.number(occupation.meanWidth)
    out.key("frontage_m")
    out.number(occupation.frontage)
  }

  private func evidence(_ finding: Finding, _ out: inout JSONWriter) {
    guard !finding.evidence.isEmpty else { return }
    out.key("evidence_zh")
    out.string(writtenBy: { evidenceText(finding, .zh, ";", to: &$0) })
    out.key("evidence_en")
    out.string(writtenBy: { evidenceText(finding, .en, "; ", to: &$0) })
    for index in finding.evidence.indices {
      out.key("ev_", number: index + 1)
      // Looked at in place: a copy of evidence is a copy of six texts.
      out.string(writtenBy: { EvidenceText.appendPlain(finding.evidence.span[index], to: &$0) })
    }
  }

  private func evidenceText(
    _ finding: Finding, _ language: Language, _ separator: String, to bytes: inout [UInt8]
  ) {
    let evidence = finding.evidence.span
    for index in evidence.indices {
      if index > 0 { bytes.append(separator) }
      EvidenceText.append(evidence[index], language, to: &bytes)
    }
  }

  private func joined(_ sentences: [Bilingual], _ language: Language) -> String? {
    guard !sentences.isEmpty else { return nil }
    return sentences.map { $0[language] }.joined(separator: language == .zh ? ";" : "; ")
  }
}
