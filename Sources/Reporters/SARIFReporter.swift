public import Findings
import Values

/// Findings as SARIF 2.1.0 (OASIS, errata 01): the worst 5,000, worst first.
///
/// Code scanning shows no more of one run and takes no file above 10 MB compressed; a notification
/// of the invocation counts those that are left out. A finding about no file (the plan's own layers,
/// an area as a whole) is shown at the first input, because nothing is shown that has no place.
///
/// Several runs share the 5,000, and each has an id of its own: code scanning refuses a file of two
/// runs of one category, and files of more than 20 runs.
public struct SARIFReporter: BatchReporter {
  /// What code scanning shows of a run.
  static let mostResults = 5_000
  /// What code scanning takes of one file.
  public static let mostRuns = 20

  let context: ReportContext
  let language: Language
  private let shortlist: Shortlist

  /// `limit`: at most so many of one rule.
  public init(_ context: ReportContext, language: Language, limit: Int? = nil) {
    self.context = context
    self.language = language
    shortlist = Shortlist(
      most: max(1, Self.mostResults / context.sequence.count), mostPerRule: limit)
  }

  public func header() -> [UInt8] { [] }

  public func fragment(_ batch: Batch) -> [UInt8] {
    shortlist.add(batch.findings + batch.unlisted, context)
    return []
  }

  public var listed: Int? { shortlist.items.count }

  public func footer(_ run: Run) -> [UInt8] {
    let opening = context.sequence.isFirst ? Self.opening : ","
    let end = context.sequence.isLast ? "]}\n" : ""
    return Array(opening.utf8) + document(run) + Array(end.utf8)
  }

  private static let opening = """
    {"$schema":\
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",\
    "version":"2.1.0","runs":[
    """

  /// One member of `runs`.
  private func document(_ run: Run) -> [UInt8] {
    let items = shortlist.items
    var out = JSONWriter(capacity: items.count * 1_500 + 64_000)
    out.beginObject()
    tool(run, &out)
    if context.sequence.isOfSeveral {
      out.key("automationDetails")
      out.beginObject()
      out.key("id")
      // The category is what stands before the last slash.
      out.string("landlint/\(context.sequence.name)/")
      out.endObject()
    }
    invocation(run, listed: items.count, &out)
    out.key("language")
    out.string(language == .zh ? "zh-CN" : "en-US")
    out.key("columnKind")
    out.string("unicodeCodePoints")
    artifacts(run, &out)
    out.key("results")
    out.beginArray()
    let comparesBaseline = run.standing?.baseline != nil
    for item in items {
      out.lineBreak()
      result(item, comparesBaseline: comparesBaseline, &out)
    }
    out.endArray()
    out.key("properties")
    totals(run, listed: items.count, &out)
    out.endObject()
    return out.bytes
  }

  func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func invocation(_ run: Run, listed: Int, _ out: inout JSONWriter) {
    out.key("invocations")
    out.beginArray()
    out.beginObject()
    out.key("executionSuccessful")
    out.bool(run.isComplete)
    out.key("exitCode")
    out.integer(Int(run.exitStatus))
    out.key("arguments")
    out.beginArray()
    for word in run.provenance.command.dropFirst() { out.string(word) }
    out.endArray()
    out.key("toolExecutionNotifications")
    out.beginArray()
    for failure in run.failures { notification(failure[language], level: "error", &out) }
    if let lacking = ExitWords(run: run, language: language).lacking {
      notification(lacking, level: "error", &out)
    }
    if listed < run.findings {
      let (left, all) = (
        FixedNumber.grouped(run.findings - listed), FixedNumber.grouped(run.findings)
      )
      notification(
        say(
          "发现共 \(all) 条,按轻重列出最重的;未列出 \(left) 条",
          "\(left) of \(all) findings are not listed; the worst are"),
        level: "warning", &out)
    }
    for notice in run.notices { notification(notice[language], level: "note", &out) }
    out.endArray()
    out.endObject()
    out.endArray()
  }

  private func notification(_ text: String, level: String, _ out: inout JSONWriter) {
    out.beginObject()
    out.key("level")
    out.string(level)
    out.key("message")
    message(text, &out)
    out.endObject()
  }

  func message(_ text: String, _ out: inout JSONWriter) {
    out.beginObject()
    out.key("text")
    out.string(Self.withoutLinks(text))
    out.endObject()
  }

  /// In a message `[words](address)` is a link, which no name from a file may become.
  static func withoutLinks(_ text: String) -> String {
    guard text.contains("](") else { return text }
    var out = ""
    for character in text {
      if "[]\\".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }

  private func artifacts(_ run: Run, _ out: inout JSONWriter) {
    out.key("artifacts")
    out.beginArray()
    for input in run.provenance.inputs {
      artifact(
        input.file, role: "analysisTarget", bytes: input.bytes, sha256: input.sha256, &out)
    }
    for file in run.provenance.settings {
      artifact(
        file.path, role: "userSpecifiedConfiguration", bytes: nil, sha256: file.sha256, &out)
    }
    out.endArray()
  }

  private func artifact(
    _ path: String, role: String, bytes: Int?, sha256: String, _ out: inout JSONWriter
  ) {
    out.beginObject()
    out.key("location")
    out.beginObject()
    out.key("uri")
    out.string(FileURI.text(path))
    out.endObject()
    out.key("roles")
    out.beginArray()
    out.string(role)
    out.endArray()
    if let bytes {
      out.key("length")
      out.integer(bytes)
    }
    if !sha256.isEmpty {
      out.key("hashes")
      out.beginObject()
      out.key("sha-256")
      out.string(sha256)
      out.endObject()
    }
    out.endObject()
  }

  /// What a reader of the list alone would not know.
  private func totals(_ run: Run, listed: Int, _ out: inout JSONWriter) {
    out.beginObject()
    out.key("findings_total")
    out.integer(run.findings)
    out.key("findings_listed")
    out.integer(listed)
    out.key("findings_by_level")
    out.beginObject()
    for level in FindingLevel.allCases.reversed() {
      out.key(named: "\(level)")
      out.integer(shortlist.count(level))
    }
    out.endObject()
    out.key("plots_total")
    out.integer(run.plots)
    out.key("conclusions")
    out.beginObject()
    for verdict in RunJSON.conclusions {
      out.key(named: verdict.word)
      out.integer(run.conclusions[Int(verdict.rawValue)])
    }
    out.endObject()
    out.key("as_of")
    out.string(run.provenance.asOf?.description)
    out.key("schematic")
    out.bool(run.provenance.isSchematic)
    out.key("indicators")
    out.beginArray()
    for indicator in run.indicators { out.indicator(indicator, run.cards) }
    out.endArray()
    out.endObject()
  }
}
