import Findings
import Measures
import Plan

/// docs/provisions.md: the table of provisions as a page of the manual, in both languages.
struct ProvisionPage {
  let table: ProvisionTable

  var text: String {
    var lines = [
      "# 条文覆盖表 · Provisions of the plan",
      "",
      "<!-- Made by scripts/make-provisions; not written by hand. -->",
      "",
      "\(table.title.zh)  ",
      "\(table.title.en)",
      "",
      "规划文本中涉及用地的每一条:程序如何对待它。代码取自规则的 `provisions`,所需资料由规则的表达式导出。",
      "“可答”指本方案包自带的图层和阈值足以判定;宗地文件的字段另有要求,见",
      "`landlint rules --provisions FILE…`。",
      "",
      "What the program does with every sentence of the plan that touches land. Codes come from the",
      "rules that name the sentence, needs from their compiled conditions. *Answered* says that the",
      "package has the layers and thresholds; with files, `landlint rules --provisions FILE…` says what",
      "these inputs can answer.",
      "",
      "\(table.summary(.zh))  ",
      "\(table.summary(.en))",
      "",
      "| | 条文 clause | 类别 class | 规则 rules | 需要 needs | 本方案包 this package |",
      "|---|---|---|---|---|---|",
    ]
    for row in table.rows { lines.append(line(row)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ row: ProvisionCoverage) -> String {
    let quotes = row.provision.quotes.map { "「\($0.text)」" }.joined()
    let codes = row.codes.isEmpty ? "–" : row.codes.joined(separator: " ")
    let needs = Language.allCases.map {
      ProvisionTable.needs(row, $0).joined(separator: "; ")
    }.filter { !$0.isEmpty }
    var answer = [both(ProvisionTable.answer(row))]
    answer += row.obstacles.map { "\($0.code): \(both($0.words))" }
    if let reason = row.provision.reason { answer.append(both(reason)) }
    if let product = row.provision.product { answer.append(both(product)) }
    let cells = [
      "**\(row.provision.id.text)**", "\(row.provision.clause)<br>\(quotes)",
      both(ProvisionTable.name(of: row.provision.provisionClass)), codes,
      needs.isEmpty ? "–" : needs.joined(separator: "<br>"), answer.joined(separator: "<br>"),
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }

  private func both(_ words: Bilingual) -> String { "\(words.zh) · \(words.en)" }
}
