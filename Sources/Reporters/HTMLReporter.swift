public import Findings
import Planar
import Values

/// The run as a page: one file that needs no network, with a map, filters, tables and, for every
/// finding, figures and clause.
///
/// What the page shows are lines of JSON inside it, the findings and then the plots of each batch; a
/// script draws them. Every plot is drawn. Findings beyond `fullFindings`, counted in the order of the files, come without
/// facts, so that the page of a large city opens; the page says how many. Nothing from an input
/// is markup: `<` never stands in the data.
public struct HTMLReporter: BatchReporter {
  /// Raised when the page's data change their names or meanings.
  public static let schema = "landlint-page/2"
  /// Findings with all their facts; at about a kilobyte each.
  static let fullFindings = 6_000

  let context: ReportContext
  let language: Language

  public init(_ context: ReportContext, language: Language) {
    self.context = context
    self.language = language
  }

  public var needsPlots: Bool { true }

  public func header() -> [UInt8] {
    var data = JSONWriter(capacity: 1_000_000, isOnOneLine: true)
    data.beginObject()
    data.key("schema")
    data.string(Self.schema)
    data.key("language")
    data.string(language.rawValue)
    data.key("full")
    data.integer(Self.fullFindings)
    data.key("title")
    data.bilingual(context.provenance.planTitle)
    data.key("local")
    data.string(context.provenance.localAreaUnit?.rawValue)
    data.key("cards")
    data.beginArray()
    for card in context.cards { data.pageCard(card) }
    data.endArray()
    data.key("verdicts")
    data.beginArray()
    for verdict in Verdict.allCases {
      data.beginObject()
      data.key("word")
      data.string(verdict.word)
      data.key("name")
      data.bilingual(verdict.name)
      data.endObject()
    }
    data.endArray()
    data.key("constraints")
    data.beginArray()
    for constraint in context.constraints { data.bilingual(constraint.label) }
    data.endArray()
    data.key("bases")
    data.beginArray()
    for basis in Basis.allCases { data.bilingual(BasisText.name(basis)) }
    data.endArray()
    // The report names a basis for machines.
    data.key("sources")
    data.beginArray()
    for layer in context.provenance.layers where layer.path != nil {
      data.bilingual(BasisText.name(layer.basis))
    }
    data.endArray()
    data.key("command")
    data.string(ReproductionCommand.text(context.provenance, rule: nil, plot: nil))
    data.key("layers")
    data.beginArray()
    for layer in context.map?.layers ?? [] { data.pageLayer(layer) }
    data.endArray()
    data.endObject()
    let page = String(decoding: PackageResources.report_html, as: UTF8.self)
      .replacing("{{lang}}", with: language == .zh ? "zh-CN" : "en")
      .replacing("{{leaflet.css}}", with: context.leaflet?.styleAlone ?? "")
      .replacing(
        "{{report.css}}", with: String(decoding: PackageResources.report_css, as: UTF8.self))
    return Array(page.utf8) + Self.opening("context") + Self.inert(data.bytes) + Self.closing
      + Self.opening("records")
  }

  public func fragment(_ batch: Batch) -> [UInt8] {
    var out = JSONWriter(
      capacity: batch.findings.count * 1_200 + batch.plots.count * 300, isOnOneLine: true)
    let plots = Dictionary(
      batch.plots.map { ($0.subject.ordinal, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, finding) in batch.findings.enumerated() {
      let isFull = batch.findingsBefore + index < Self.fullFindings
      let plot = plots[finding.subject.ordinal]
      line(&out) { $0.pageFinding(finding, of: plot, context, isFull: isFull) }
    }
    var uses: [String: String] = [:]
    for plot in batch.plots { line(&out) { $0.pagePlot(plot, context, language, uses: &uses) } }
    return Self.inert(out.bytes)
  }

  public func footer(_ run: Run) -> [UInt8] {
    var data = JSONWriter(capacity: 100_000, isOnOneLine: true)
    data.beginObject()
    data.summary(run)
    data.endObject()
    let script = [
      PackageResources.words_js, PackageResources.canvas_js, PackageResources.report_js,
    ]
    .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    var licence = JSONWriter(isOnOneLine: true)
    licence.beginObject()
    licence.key("leaflet")
    licence.string(context.leaflet?.licence)
    licence.endObject()
    var out = Self.closing + Self.opening("run") + Self.inert(data.bytes) + Self.closing
    out += Self.opening("licences") + Self.inert(licence.bytes) + Self.closing
    out += Array("<script>\n\(context.leaflet?.scriptAlone ?? "")\n</script>\n".utf8)
    out += Array("<script>\n\(script)\n</script>\n</body>\n</html>\n".utf8)
    return out
  }

  private func line(_ out: inout JSONWriter, _ write: (inout JSONWriter) -> Void) {
    var record = JSONWriter(capacity: 1_000, isOnOneLine: true)
    write(&record)
    out.raw(String(decoding: record.bytes, as: UTF8.self))
    out.raw("\n")
  }

  private static func opening(_ id: String) -> [UInt8] {
    Array("<script type=\"application/json\" id=\"\(id)\">\n".utf8)
  }

  private static let closing = Array("</script>\n".utf8)

  /// JSON in which no markup can begin: outside strings it has no `<`, inside it may be escaped.
  private static func inert(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 64)
    for byte in bytes {
      if byte == UInt8(ascii: "<") {
        out.append(contentsOf: "\\u003c".utf8)
      } else {
        out.append(byte)
      }
    }
    return out
  }
}
