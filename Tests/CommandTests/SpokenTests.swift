import Foundation
import Testing

/// What the command says of arguments and files in the language that is asked for.
@Suite("The language of messages")
struct SpokenTests {
  struct Message: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var zh: String
    var en: String

    init(_ arguments: String..., zh: String, en: String) {
      self.arguments = arguments
      self.zh = zh
      self.en = en
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let plots = Program.file("parcels.geojson")

  @Test(
    "each in one language",
    arguments: [
      Message("check", plots, "--format", "htm", zh: "是否想写“html”?", en: "did you mean 'html'?"),
      Message(
        "check", plots, "--select", "BLU999", zh: "没有代码或代码族为“BLU999”的规则",
        en: "no rule has the code or family 'BLU999'"),
      Message(
        "check", plots, "--as-of", "2025/12/31", zh: "--as-of 应为 YYYY-MM-DD,写的是“2025/12/31”",
        en: "--as-of expects YYYY-MM-DD, not '2025/12/31'"),
      Message("check", plots, "-o", "a.docx", zh: "可用的扩展名:.geojson", en: "known endings: .geojson"),
      Message(
        "check", plots, "--threshold", "foo=1", zh: "规划和数据检查都没有限值“foo”;可用:",
        en: "neither the plan nor a check has a limit 'foo'; known: "),
      Message(
        "check", plots, "--limit", "0", zh: "--limit 应为不小于 1 的数,写的是 0",
        en: "--limit expects a number from 1, not 0"),
      Message(
        "check", plots, "--plan", "nowhere", zh: "nowhere/plan.yaml:没有此文件;--plan 应为文件夹",
        en: "nowhere/plan.yaml: no such file; --plan expects a folder"),
      Message(
        "check", plots, "--layer", "blue-line=x", zh: "图层“blue-line”分级别;请写明:blue-line:permanent",
        en: "'blue-line' has levels; say which: blue-line:permanent"),
      Message("check", ".", zh: "此文件夹及以下没有宗地文件", en: "no file of parcels in this folder"),
      Message(
        "check", plots, "-o", "absent/a.csv", zh: "absent/a.csv:无法写入:没有此文件",
        en: "absent/a.csv: cannot be written: No such file or directory"),
      Message(
        "fix", plots, "-o", "a.geojson", "-o", "b.geojson", zh: "-o 写了 2 次;fix 只写一个文件",
        en: "-o is given 2 times; fix writes one file"),
      Message("fix", "lots.shp", zh: "fix 只逐字节修复 GeoJSON", en: "fix repairs GeoJSON"),
      Message("explain", "BLU11", zh: "规划方案没有规则“BLU11”;是否想写 ", en: "has no rule 'BLU11'; did"),
      Message(
        "check", plots, "--join", "a.csv", "--join", "b.csv", zh: "--join 给了两次;只能给一个文件",
        en: "--join is given twice; it takes one file"),
      Message(
        "check", plots, "--annotate", "-", zh: "--annotate 应为文件,不能写 -;标准输出由 --format 指定",
        en: "--annotate expects a file, not -; standard output takes what --format names"),
      Message("chek", zh: "没有命令“chek”;是否想写“check”?", en: "there is no command 'chek'; did"),
      Message("compare", plots, zh: "compare 应有两个以上文件", en: "compare expects two files"),
      Message("check", "absent.geojson", "--format", "json", zh: "没有此文件", en: "No such file"),
    ])
  func messages(message: Message) throws {
    let chinese = try Program.run(message.arguments + ["--lang", "zh"])
    #expect(chinese.status == 2 && chinese.err.contains(message.zh), "\(chinese.err)")
    #expect(!chinese.err.contains(message.en), "\(chinese.err)")
    let english = try Program.run(message.arguments + ["--lang=en"])
    #expect(english.status == 2 && english.err.contains(message.en), "\(english.err)")
  }

  @Test("by the locale, which the command outweighs")
  func locale() throws {
    let words = ["check", Self.plots, "--limit", "0"]
    let locale = ["LC_ALL": "zh_CN.UTF-8"]
    #expect(try Program.run(words, environment: locale).err.contains("--limit 应为"))
    let english = try Program.run(words + ["--lang", "en"], environment: locale)
    #expect(english.err.contains("--limit expects"))
  }

  @Test("help on a command that there is not is a fault")
  func help() throws {
    let outcome = try Program.run("help", "nosuch")
    #expect(outcome.status == 2 && outcome.err.contains("'nosuch'"), "\(outcome)")
    #expect(try Program.run("help", "plan", "nosuch").status == 2)
    let known = try Program.run("help", "plan", "check")
    #expect(known.status == 0 && known.out.contains("plan check"), "\(known)")
  }

  @Test("all that is wrong with settings at once, each with its place", arguments: ["zh", "en"])
  func settings(language: String) throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Self.plots, toPath: folder.path("p.geojson"))
    try """
    select: [BLX]
    layers: {blue-lin: a.geojson}
    thresholds: {foo: 1}
    severities: {QQQ: off}

    """.write(toFile: folder.path("landlint.yaml"), atomically: true, encoding: .utf8)
    let outcome = try Program.run(["check", "p.geojson", "--lang", language], in: folder)
    #expect(outcome.status == 2)
    for (line, word) in [(1, "BLX"), (2, "blue-lin"), (3, "foo"), (4, "QQQ")] {
      let told = outcome.err.split(separator: "\n").filter {
        $0.contains("landlint.yaml:\(line):") && $0.contains(word)
      }
      #expect(told.count == 1, "\(outcome.err)")
      let isChinese = told.first?.contains("没有") == true
      #expect(isChinese == (language == "zh"), "\(told)")
    }
  }
}
