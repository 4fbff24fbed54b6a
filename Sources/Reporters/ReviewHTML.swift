import Findings
import Values

/// Pages of review as one file: a page of A4 a plot, as it prints. No script, no network, and nothing from
/// an input is markup.
///
/// A page never grows. What has no room on it is counted there and stands in the other formats: rows of
/// findings, sources and parts; parts that go stay in a sum, so that what is printed adds up.
struct ReviewHTML {
  private let statement: Statement
  private let language: Language

  init(_ statement: Statement, _ language: Language) {
    self.statement = statement
    self.language = language
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// Hands pages over as they are made, some at a time.
  func write(_ put: ([UInt8]) throws -> Void) throws {
    var out = Array(
      HTMLHead.text(statement.title[language], style: PackageResources.review_css, language).utf8)
    out += "<body>\n".utf8
    for index in 0..<statement.sheets.count {
      out += page(statement.sheets[index], index + 1).utf8
      guard out.count >= Self.held else { continue }
      try put(out)
      out.removeAll(keepingCapacity: true)
    }
    try put(out + "</body>\n</html>\n".utf8)
  }

  /// Bytes that are held before they are handed over.
  private static let held = 1 << 20

  private func page(_ sheet: ReviewSheet, _ number: Int) -> String {
    let fit = ReviewFit(sheet, language)
    var out = "<article class=\"sheet\" aria-label=\"\(XMLText.attribute(sheet.plot))\">\n"
    out += "<h1>\(XMLText.content(statement.title[language]))</h1>\n"
    if let source = statement.sources.last {
      let plan = source.plan[language]
      let place = say(
        "第 \(number) 份,共 \(statement.sheets.count) 份", "\(number) of \(statement.sheets.count)")
      out += paragraph("\(TextLayout.truncated(plan, to: 90)) · \(place)", "plan")
    }
    if let warning = statement.warning(language) { out += paragraph("⚠ " + warning, "warning") }
    out += "<h2>\(say("一、概况", "1 Plot"))</h2>\n" + facts(sheet)
    out += "<h2>\(say("二、占用明细", "2 Occupation by control line"))</h2>\n"
    out += table(fit.occupation, ReviewFit.Widths.occupation)
    out += "<h2>\(say("三、用地构成", "3 Planned uses"))</h2>\n"
    out += table(fit.composition, ReviewFit.Widths.composition)
    out +=
      "<h2>\(say("四、结论", "4 Conclusion"))<span class=\"mark \(sheet.verdict.word)\">"
      + XMLText.content(sheet.conclusion[language]) + "</span></h2>\n"
    for sentence in fit.opinion { out += paragraph(sentence, "opinion") }
    if !sheet.findings.rows.isEmpty {
      out += table(fit.findings, ReviewFit.Widths.findings)
    }
    out += "<h2>\(say("五、附图", "5 Map"))</h2>\n<div class=\"map\">"
    out +=
      sheet.plan.map { SitePlanSVG($0, sheet.verdict, language).svg }
      ?? paragraph(say("无可用图形", "no usable geometry"), "note")
    out += "</div>\n<div class=\"sign\">"
    for word in [say("经办人", "Prepared by"), say("复核人", "Checked by"), say("日期", "Date")] {
      out += "<span>\(word)</span>"
    }
    return out + "</div>\n" + foot + "</article>\n"
  }

  private func paragraph(_ text: String, _ name: String) -> String {
    "<p class=\"\(name)\">\(XMLText.content(text))</p>\n"
  }

  /// Two facts a row.
  private func facts(_ sheet: ReviewSheet) -> String {
    var out = "<table>" + columns([26, 69, 26, 69]) + "\n<tbody>\n"
    for index in stride(from: 0, to: sheet.facts.count, by: 2) {
      out += "<tr>"
      for fact in sheet.facts[index..<min(index + 2, sheet.facts.count)] {
        out += "<th scope=\"row\">\(XMLText.content(fact.label[language]))</th><td>"
        out +=
          XMLText.content(TextLayout.truncated(ReviewFit.line(fact.value[language]), to: 48))
          + "</td>"
      }
      out += "</tr>\n"
    }
    return out + "</tbody>\n</table>\n"
  }

  /// Widths in millimetres, as shares of the table: as millimetres of a whole page they would put the
  /// border on the right beyond it.
  private func columns(_ widths: [Double]) -> String {
    let whole = widths.reduce(0, +)
    let shares = widths.map { FixedNumber.text($0 / whole * 100, digits: 2) }
    return "<colgroup>" + shares.map { "<col style=\"width:\($0)%\">" }.joined() + "</colgroup>"
  }

  private func table(_ table: ReviewFit.Table, _ widths: [Double]) -> String {
    var out = "<table>" + columns(Array(widths.prefix(table.headings.count))) + "\n<thead><tr>"
    for (heading, isNumber) in zip(table.headings, table.isNumber) {
      out +=
        "<th scope=\"col\"\(isNumber ? " class=\"number\"" : "")>"
        + XMLText.content(heading) + "</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      out += "<tr class=\"\(row.weight.rawValue) level-\(row.level)\">"
      for (column, cell) in row.cells.enumerated() where column == 0 || column >= row.span {
        let span = column == 0 && row.span > 1 ? " colspan=\"\(row.span)\"" : ""
        let look = table.isNumber[column] ? " class=\"number\"" : ""
        out += "<td\(span)\(look)>\(XMLText.content(cell))</td>"
      }
      out += "</tr>\n"
    }
    if let rest = table.rest {
      out +=
        "<tr class=\"rest\"><td colspan=\"\(table.headings.count)\">"
        + XMLText.content(rest) + "</td></tr>\n"
    }
    return out + "</tbody>\n</table>\n"
  }

  /// Where the figures come from: files with their hashes, day, plan, method, tolerance, programs.
  private var foot: String {
    guard let source = statement.sources.last else { return "" }
    let hashes = source.inputs.prefix(3).map { input in
      [ReviewFit.line(input.path), input.digestWords].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let more = source.inputs.count - hashes.count
    let tolerance = FixedNumber.text(source.tolerance, digits: 2)
    let day = source.asOf?.description ?? "–"
    let words = [
      TextLayout.truncated(
        say("来源:", "Source: ") + hashes.joined(separator: say(";", "; ")), to: 420)
        + (more > 0 ? say(" 等另 \(more) 个文件", " and \(more) more files") : ""),
      say(
        "基准日 \(day);面积为\(AreaMethodName.of(source).zh);位置容差 \(tolerance) m;"
          + "landlint \(source.version),GEOS \(source.geosVersion),PROJ \(source.projVersion)",
        "As of \(day); areas: \(AreaMethodName.of(source).en); tolerance \(tolerance) m; "
          + "landlint \(source.version), GEOS \(source.geosVersion), PROJ \(source.projVersion)"),
      say(
        "占用为事实,结论为按规则的判定,均非行政决定;未判定不等于符合;疑似须由主管部门核实。",
        "Occupation is a fact, a conclusion what rules say; neither is a decision. Not evaluated is not "
          + "conforming."),
    ]
    return "<footer>" + words.map(XMLText.content).joined(separator: "<br>") + "</footer>\n"
  }
}
