public import Findings
import Values

/// A statement on a page of Markdown (GitHub's dialect).
public enum StatementMarkdown {
  public static func bytes(_ statement: Statement, language: Language) -> [UInt8] {
    let source = Markdown.escaped(StatementSource.line(statement, language))
    var lines = ["# " + Markdown.escaped(statement.title[language]), ""]
    if let warning = statement.warning(language) { lines += ["> ⚠ " + warning, ""] }
    for fact in statement.facts { lines += [Markdown.escaped(fact[language]), ""] }
    for failure in statement.failures {
      lines += ["**" + Markdown.escaped(failure[language]) + "**", ""]
    }
    for table in statement.tables {
      lines += ["## " + Markdown.escaped(table.title[language]), ""]
      lines += rows(of: table, language)
      lines.append("")
      lines += (table.notes.map { Markdown.escaped($0[language]) } + [source]).flatMap { [$0, ""] }
    }
    lines += statement.notices.map { "- " + Markdown.escaped($0[language]) }
    lines += provenance(statement, language)
    return TextLayout.bytes(lines)
  }

  private static func rows(of table: StatementTable, _ language: Language) -> [String] {
    let columns = table.shownColumns
    return [
      Markdown.row(columns.map { Markdown.escaped(table.columns[$0].heading[language]) }),
      Markdown.row(columns.map { table.columns[$0].kind.isNumber ? "--:" : "---" }),
    ]
      + table.rows.map { row in
        Markdown.row(
          columns.map { column in
            let text = Markdown.escaped(table.text(row, column, language))
            return row.weight == .total && !text.isEmpty ? "**\(text)**" : text
          })
      }
  }

  /// What a third party needs to make the page again.
  private static func provenance(_ statement: Statement, _ language: Language) -> [String] {
    let isChinese = language == .zh
    var lines = ["", "## " + (isChinese ? "数据来源与复现" : "Sources, and how to make this again"), ""]
    for source in statement.sources {
      for input in source.inputs {
        let day = source.asOf?.description ?? "–"
        let plan = Markdown.escaped(source.plan[language])
        lines.append(
          "- \(Markdown.escaped(input.path)): sha256 `\(input.sha256)`, "
            + (isChinese
              ? "\(input.features) 宗,基准日 \(day),\(plan)"
              : "\(EnglishCount.plain(input.features, "plot")), as of \(day), \(plan)"))
      }
    }
    if let source = statement.sources.last {
      lines.append(
        "- landlint \(source.version), GEOS \(source.geosVersion), PROJ \(source.projVersion)")
    }
    guard !statement.command.isEmpty else { return lines }
    return lines
      + ["", "    " + TerminalText.withoutControls(ReproductionCommand.shell(statement.command))]
  }
}
