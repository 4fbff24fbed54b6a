import Findings
import Testing
import Values

@testable import Reporters

@Suite struct FirstScreenTests {
  /// Sixty rules with long names, every section full, sentences and paths too long.
  private static func crowded() -> Run {
    var cards: [RuleCard] = []
    for index in 0..<60 {
      let title = String(repeating: "很长的规则名称", count: 8) + "\u{1B}[31m\n\(index)"
      cards.append(
        RuleCard(
          code: "USE\(index + 100)", slug: "rule-\(index)",
          title: Bilingual(zh: title, en: String(repeating: "long name ", count: 12)),
          ruleClass: .decidable, severity: .error))
    }
    var provenance = SyntheticRun.provenance
    provenance.planTitle = Bilingual(
      zh: String(repeating: "总体规划", count: 30), en: String(repeating: "Master plan ", count: 20))
    provenance.layers = (0..<30).map { index in
      Provenance.Layer(
        role: "role-\(index)", label: Bilingual(zh: "第\(index)种图层", en: "layer \(index)"),
        path: "p", sha256: "", features: 1_000 * index, basis: .surveyed, replaced: index == 3)
    }
    var run = Run(provenance: provenance, cards: cards)
    run.plots = 1_234_567
    run.area = 123_456_789_012_345
    run.conclusions = Verdict.allCases.map { Int($0.rawValue) * 123_456 }
    let everything = Bilingual(
      zh: String(repeating: "说明", count: 90), en: String(repeating: "sentence ", count: 40))
    for index in 0..<60 {
      run.tallies[index] = Tally(
        counts: Verdict.allCases.map { verdict in
          index > 50 ? (verdict == .notEvaluated ? 7 : 0) : 99_999 + Int(verdict.rawValue)
        }, area: 98_765_432_109_876,
        missing: (0..<5).map {
          .init(reason: Bilingual(zh: "缺\(index)-\($0)", en: "no \($0)"), count: 9)
        })
    }
    var finding = SyntheticRun.findings[0]
    finding.message = everything
    finding.subject.plot = String(repeating: "宗地", count: 40)
    run.worst = Array(repeating: finding, count: 9)
    run.notices = Array(repeating: everything, count: 9)
    run.failures = Array(repeating: everything, count: 9)
    run.isComplete = false
    run.outputs = (0..<9).map {
      .init(path: String(repeating: "目录/", count: 12) + "\($0).csv", count: 5, countsPlots: true)
    }
    run.exitStatus = 2
    return run
  }

  @Test(arguments: Language.allCases)
  func fitsAScreen(language: Language) {
    let lines = FirstScreen(run: Self.crowded(), language: language, ink: Ink(isOn: false)).lines()
    #expect(lines.count <= 40)
    for line in lines {
      #expect(DisplayWidth.of(line) <= 100, "\(line)")
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }, "\(line)")
    }
    // Even then every section has its say.
    let text = lines.joined(separator: "\n")
    for word in language == .zh
      ? ["USE100", "最重", "材料问题", "未判定≠符合", "一宗也未能判定", "注:", "失败:", "已写", "退出码 2"]
      : [
        "USE100", "Worst", "Material", "Not judged", "on no plot", "Note:", "Failed:", "Wrote",
        "exit 2",
      ]
    {
      #expect(text.contains(word), "\(word) is missing in\n\(text)")
    }
  }

  /// Sections that say what must be read are never cut short in an ordinary run.
  @Test(arguments: Language.allCases)
  func warningIsWhole(language: Language) throws {
    let lines = FirstScreen(run: SyntheticRun.run, language: language, ink: Ink(isOn: false))
      .lines()
    let warning = try #require(lines.first { $0.hasPrefix("⚠") })
    #expect(!warning.contains("…"))
    #expect(warning.contains("--layer"))
  }

  @Test func bothLanguagesHaveTheSameFigures() {
    func figures(_ language: Language) -> [[Substring]] {
      let lines = FirstScreen(run: SyntheticRun.run, language: language, ink: Ink(isOn: false))
        .lines().filter { line in
          SyntheticRun.cards.contains { line.hasPrefix($0.code) }
        }
      return lines.map { line in
        line.split(separator: " ").filter { word in
          word.allSatisfy { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }
        }
      }
    }
    let chinese = figures(.zh)
    #expect(chinese.count == 5)
    // 亩 stands in the Chinese table alone.
    #expect(chinese.map { $0.dropLast() } == figures(.en).map { $0[...] })
  }

  @Test func noPlotsIsSaid() {
    let run = Run(provenance: SyntheticRun.provenance, cards: SyntheticRun.cards)
    let text = FirstScreen(run: run, language: .zh, ink: Ink(isOn: false)).lines()
      .joined(separator: "\n")
    #expect(text.contains("没有读到宗地"))
  }

  @Test func coloursOnlyWhenAsked() {
    let plain = TextReporter(language: .zh).footer(SyntheticRun.run)
    let coloured = TextReporter(language: .zh, colour: true).footer(SyntheticRun.run)
    #expect(!plain.contains(0x1B))
    let text = String(decoding: coloured, as: UTF8.self)
    #expect(text.contains("\u{1B}[1;31m"))
    let stripped = text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(Array(stripped.utf8) == plain)
  }
}
