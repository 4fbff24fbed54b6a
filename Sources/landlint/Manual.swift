import Analysis
import Findings
import Foundation
import Loaders
import Measures
import Plan

/// The manual of a plan: a page a code with its picture, one of the measures, and an index. The same
/// package gives the same bytes.
struct Manual {
  let package: PlanPackage

  /// Contents by file name.
  func files() async throws -> [String: String] {
    var files: [String: String] = [:]
    let cases = try cases()
    for rule in package.rules {
      let page = ManualPage(
        article: RuleArticle(rule, of: package),
        cases: cases.filter { $0.code == rule.declaration.card.code })
      files[page.code + ".md"] = page.text
      if let picture = page.picture { files[page.code + ".svg"] = picture }
    }
    for rule in package.indicators {
      let code = rule.declaration.card.code
      let page = IndicatorManualPage(
        article: IndicatorArticle(rule, of: package), cases: cases.filter { $0.code == code })
      files[code + ".md"] = page.text
      if let picture = page.picture { files[code + ".svg"] = picture }
    }
    let examples = try await CheckShelf.examples(beside: package)
    for card in Analyzer.builtInCards {
      let example = examples[card.code]
      let picture = try example.flatMap { try CheckPicture($0) }
      files[card.code + ".md"] =
        RulePage.manual(card, CheckArticle(card: card).sections)
        + (example?.markdown(picture: picture != nil) ?? "")
      if let picture { files[card.code + ".svg"] = picture.svg }
    }
    files["measures.md"] = measures
    files[Self.index] = index
    return files
  }

  /// - Throws: `CommandFailure` where a case file cannot be read.
  private func cases() throws -> [CaseFile] {
    do {
      return try FolderListing.files(
        in: package.directory + "/rules/cases", endings: [".geojson"]
      ).map { try CaseFile(path: $0) }
        .sorted { ($0.name.count, $0.name) < ($1.name.count, $1.name) }
    } catch {
      throw CommandFailure(message: PlanCheck.words(error, Terminal.spoken))
    }
  }

  /// Writes what differs and takes away pages of codes that are no more; answers how many.
  ///
  /// The index comes before the pages: it is what marks the folder as a manual's, so that a run
  /// that was interrupted or had no room can be made again.
  ///
  /// - Throws: `CommandFailure` where the folder holds anything and is no manual.
  func write(to folder: String) async throws -> Int {
    let former = try ManualFolder(folder).pages()
    let files = try await files()
    let manager = FileManager.default
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(message: "--manual: \(folder): \(error.localizedDescription)")
    }
    var changed = 0
    for name in former.sorted() where files[name] == nil {
      let path = folder + "/" + name
      guard manager.fileExists(atPath: path) else { continue }
      guard unlink(path) == 0 else {
        throw CommandFailure(
          message: "\(path): cannot be written: \(String(cString: strerror(errno)))")
      }
      changed += 1
    }
    let pages = files.keys.filter { $0 != Self.index }.sorted()
    for name in [Self.index] + pages {
      let path = folder + "/" + name
      let text = Data((files[name] ?? "").utf8)
      guard manager.contents(atPath: path) != text else { continue }
      let file = try OutputFile(path: path)
      do {
        try file.write([UInt8](text))
        try file.commit()
      } catch {
        file.abandon()
        throw error
      }
      changed += 1
    }
    return changed
  }

  private static let index = "README.md"

  private var index: String {
    let title = package.declarations.title
    var text = """
      # \(title.zh) 规则手册 · Rules of the \(title.en)

      \(ManualFolder.mark)
      [量测 Measures](measures.md)

      | 代码 code | 检查什么 | what | 级别 severity | 类别 class | 条款 clause |
      |---|---|---|---|---|---|

      """
    for card in package.cards {
      text +=
        "| [\(card.code)](\(card.code).md) | \(card.title.zh) | \(card.title.en) | "
        + "\(card.severity.word) | \(card.ruleClass.rawValue) | \(card.plan?.clause ?? "–") |\n"
    }
    text += """

      ## 数据与图形检查 · Checks of data and shapes

      每页示例的文件在 geodata/checks(安装后在 share/landlint/checks);其中的宗地、代码、坐标都是编造的。关于图形的检查有图;
      关于文本的检查以文本为例。
      The files of the examples are in geodata/checks (share/landlint/checks where installed); plots, codes and
      coordinates in them are made up. Checks of shapes have a picture; of the others the text is the example.

      | 代码 code | 检查什么 | what | 级别 severity |
      |---|---|---|---|

      """
    for card in Analyzer.builtInCards {
      text +=
        "| [\(card.code)](\(card.code).md) | \(card.title.zh) | \(card.title.en) | "
        + "\(card.severity.word) |\n"
    }
    return text
  }

  private var measures: String {
    var text = """
      # 量测 · Measures

      规则表达式中可调用的函数。L 是 plan.yaml 中的图层,写作 `'role'` 或 `'role:level'`;图层缺失、未生效或未覆盖宗地,
      以及所需字段没有说明时,结果为 NULL。\(MeasureCatalog.surface.zh)

      What expressions of rules may call. L is a layer of plan.yaml, `'role'` or `'role:level'`. A measure is NULL
      where its layer is absent, not in force or does not reach the plot, and where its fields say nothing.
      \(MeasureCatalog.surface.en)

      | 写法 call | 单位 unit | 含义 | meaning |
      |---|---|---|---|

      """
    for item in MeasureCatalog.descriptions {
      text +=
        "| `\(item.call)` | \(item.unit) | \(Self.cell(item.words.zh)) | \(Self.cell(item.words.en)) |\n"
    }
    return text
  }

  private static func cell(_ text: String) -> String {
    text.replacingOccurrences(of: "|", with: "\\|")
  }
}
