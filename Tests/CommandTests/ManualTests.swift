import Foundation
import Testing

/// docs/rules is what the program writes now, in both languages, with pictures that stand alone.
@Suite("manual")
struct ManualTests {
  static let pages = Program.root.appendingPathComponent("docs/rules").path

  @Test("docs/rules is up to date")
  func upToDate() throws {
    let folder = try Folder()
    let written = try Program.run(["rules", "--manual", "manual"], in: folder)
    #expect(written.status == 0, "\(written.err)")
    let manager = FileManager.default
    let fresh = try manager.contentsOfDirectory(atPath: folder.path("manual")).sorted()
    let kept = try manager.contentsOfDirectory(atPath: Self.pages).sorted()
    #expect(fresh == kept, "repair with: landlint rules --manual docs/rules")
    for name in fresh {
      #expect(
        try folder.bytes("manual/\(name)") == manager.contents(atPath: "\(Self.pages)/\(name)"),
        "\(name) is stale; repair with: landlint rules --manual docs/rules")
    }
    try folder.write("stale", as: "manual/BLU101.md")
    try folder.write("gone", as: "manual/ZZZ999.md")
    let repaired = try Program.run(["rules", "--manual", "manual"], in: folder)
    #expect(repaired.out == "manual: 2 files changed\n")
  }

  @Test("a page for every code, Chinese and English")
  func everyCode() throws {
    let list = try Program.run("rules", "--lang", "en")
    let codes = list.lines.map { String($0.prefix(6)) }
      .filter { $0.count == 6 && $0.last?.isNumber == true && $0.first?.isUppercase == true }
    #expect(codes.count > 60)
    let index = try String(contentsOfFile: Self.pages + "/README.md", encoding: .utf8)
    for code in codes {
      let page = try String(contentsOfFile: "\(Self.pages)/\(code).md", encoding: .utf8)
      #expect(page.contains("\n## 中文\n") && page.contains("\n## English\n"), "\(code)")
      #expect(index.contains("[\(code)](\(code).md)"), "\(code)")
      #expect(!page.contains("违法") && !page.contains("侵占") && !page.contains("违规"), "\(code)")
    }
  }

  @Test("pictures are small, closed and have a scale")
  func pictures() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.pages)
      .filter { $0.hasSuffix(".svg") }
    #expect(names.count >= 10)
    for name in names {
      let data = try #require(FileManager.default.contents(atPath: "\(Self.pages)/\(name)"))
      #expect(data.count < 12_000, "\(name)")
      let text = String(decoding: data, as: UTF8.self)
      #expect(text.hasPrefix("<svg ") && text.hasSuffix("</svg>\n"), "\(name)")
      #expect(text.contains(" m</text>"), "\(name) has a scale bar")
      #expect(!text.contains("nan") && !text.contains("inf"), "\(name)")
    }
  }

  @Test("explain says the same sections")
  func explain() throws {
    let english = try Program.run("explain", "BLU101", "--lang", "en")
    for words in [
      "What it checks", "Why", "How it is measured", "What it needs", "Limits and known gaps",
      "equal-area", "minimum overlap 1 m2 (practice", "第七章第二节",
    ] {
      #expect(english.out.contains(words), "\(english.out)")
    }
    let indicator = try Program.run("explain", "SVC501", "--lang", "en")
    for words in [
      "What it checks", "Why", "How it is measured", "What it needs", "Limits and known gaps",
      "share within 15 minutes of primary care not given (user", "60 m (practice",
    ] {
      #expect(indicator.out.contains(words), "\(indicator.out)")
    }
    let chinese = try Program.run("explain", "INP201", "--lang", "zh")
    #expect(chinese.out.contains("--crs") && chinese.out.contains("不依规划"))
  }
}
