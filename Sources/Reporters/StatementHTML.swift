public import Findings
import Values

/// A statement as a page that needs no network and prints on A4: each table with its source.
///
/// Nothing from an input is markup. The page has no script.
public enum StatementHTML {
  /// Hands the page over in parts: sheets of a whole city do not fit into memory at a time.
  public static func write(
    _ statement: Statement, language: Language, _ put: ([UInt8]) throws -> Void
  ) throws {
    guard statement.sheets.isEmpty else {
      return try ReviewHTML(statement, language).write(put)
    }
    try put(tables(statement, language: language))
  }

  /// All of it at a time.
  public static func bytes(_ statement: Statement, language: Language) -> [UInt8] {
    var out: [UInt8] = []
    // Nothing of this fails by itself.
    try? write(statement, language: language) { out += $0 }
    return out
  }

  private static func tables(_ statement: Statement, language: Language) -> [UInt8] {
    let isChinese = language == .zh
    var out = HTMLHead.text(
      statement.title[language], style: PackageResources.statement_css, language)
    out += "<body\(statement.isWide ? " class=\"wide\"" : "")>\n"
    out += "<h1>\(XMLText.content(statement.title[language]))</h1>\n"
    if let source = statement.sources.last {
      out += paragraph(source.plan[language], "plan")
    }
    if let warning = statement.warning(language) { out += paragraph("⚠ " + warning, "warning") }
    for fact in statement.facts { out += paragraph(fact[language], "fact") }
    for failure in statement.failures { out += paragraph(failure[language], "warning") }
    let source = StatementSource.line(statement, language)
    for (index, table) in statement.tables.enumerated() {
      out += section(table, source, language, isWide: statement.isWide)
      if index == 0 { out += charts(statement, source, language) }
    }
    if !statement.notices.isEmpty {
      out += "<section>\n<h2>\(isChinese ? "说明" : "Remarks")</h2>\n<ul>\n"
      for notice in statement.notices {
        out += "<li>\(XMLText.content(notice[language]))</li>\n"
      }
      out += "</ul>\n</section>\n"
    }
    out += provenance(statement, language)
    return Array((out + "</body>\n</html>\n").utf8)
  }

  private static func paragraph(_ text: String, _ name: String) -> String {
    "<p class=\"\(name)\">\(XMLText.content(text))</p>\n"
  }

  private static func section(
    _ table: StatementTable, _ source: String, _ language: Language, isWide: Bool
  ) -> String {
    let columns = table.shownColumns
    /// Where columns are many, ids and days stay in one line and words give way.
    func look(_ column: Int, _ text: String) -> String {
      let kind = table.columns[column].kind
      guard isWide, kind == .id && text.count <= 20 || kind == .day && text.count <= 10 else {
        return tag(column)
      }
      return " class=\"short\""
    }
    func tag(_ column: Int) -> String {
      table.columns[column].kind.isNumber ? " class=\"number\"" : ""
    }
    var out = "<section>\n<h2 id=\"\(table.key)\">\(XMLText.content(table.title[language]))</h2>\n"
    out += "<div class=\"scroll\"><table aria-labelledby=\"\(table.key)\">\n<thead><tr>"
    for column in columns {
      out +=
        "<th scope=\"col\"\(tag(column))>"
        + XMLText.content(table.columns[column].heading[language]) + "</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      out += "<tr class=\"\(row.weight.rawValue) level-\(min(row.level, 4))\">"
      for column in columns {
        let text = table.text(row, column, language)
        out += "<td\(look(column, text))>" + XMLText.content(text) + "</td>"
      }
      out += "</tr>\n"
    }
    out += "</tbody>\n</table></div>\n"
    for note in table.notes { out += paragraph(note[language], "note") }
    return out + paragraph(source, "source") + "</section>\n"
  }

  /// Lines over the dates of the first table.
  private static func charts(
    _ statement: Statement, _ source: String, _ language: Language
  ) -> String {
    guard !statement.charts.isEmpty else { return "" }
    let charts = statement.charts.map { chart in
      "<h2>\(XMLText.content(chart.title[language]))</h2>\n"
        + StatementDrawing(chart, language).svg
    }
    return "<section class=\"charts\">\n" + charts.joined() + paragraph(source, "source")
      + "</section>\n"
  }

  private static func provenance(_ statement: Statement, _ language: Language) -> String {
    let isChinese = language == .zh
    var out =
      "<section>\n<h2>"
      + (isChinese ? "数据来源与复现" : "Sources, and how to make this again") + "</h2>\n<ul>\n"
    for source in statement.sources {
      for input in source.inputs {
        let day = source.asOf?.description ?? "–"
        let plan = source.plan[language]
        let text =
          isChinese
          ? "\(input.path),\(input.features) 宗,基准日 \(day),\(plan)"
          : "\(input.path), \(EnglishCount.plain(input.features, "plot")), as of \(day), \(plan)"
        out +=
          "<li>\(XMLText.content(text))<br>"
          + "<code>\(XMLText.content(input.digestWords))</code></li>\n"
      }
    }
    if let source = statement.sources.last {
      out +=
        "<li>landlint \(XMLText.content(source.version)), "
        + "GEOS \(XMLText.content(source.geosVersion)), "
        + "PROJ \(XMLText.content(source.projVersion))</li>\n"
    }
    out += "</ul>\n"
    if !statement.command.isEmpty {
      out += "<pre>" + XMLText.content(ReproductionCommand.shell(statement.command)) + "</pre>\n"
    }
    return out + "</section>\n"
  }
}
