import Foundation
import FoundationXML
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
    // A page that the earlier index lists, of a code that is no more; and somebody's own files.
    try folder.write("gone", as: "manual/ZZZ999.md")
    let index = try folder.text("manual/README.md")
    try folder.write(index + "| [ZZZ999](ZZZ999.md) |\n", as: "manual/README.md")
    try folder.write("mine", as: "manual/notes.md")
    try folder.write("mine", as: "manual/map.svg")
    let repaired = try Program.run(["rules", "--manual", "manual"], in: folder)
    #expect(repaired.out == "manual: 3 files changed\n")
    #expect(try folder.text("manual/README.md") == index)
    #expect(try folder.text("manual/notes.md") == "mine" && folder.text("manual/map.svg") == "mine")
    #expect(!FileManager.default.fileExists(atPath: folder.path("manual/ZZZ999.md")))
  }

  @Test("a folder that is no manual is refused, and nothing in it is touched")
  func otherFolders() throws {
    let folder = try Folder()
    #expect(try Program.run(["init", "plan"], in: folder).status == 0)
    let manager = FileManager.default
    for (name, text) in [("docs", "README.md"), ("pictures", "site.svg"), ("data", "a.geojson")] {
      try manager.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: false)
      try folder.write("mine", as: "\(name)/\(text)")
      let outcome = try Program.run(
        ["rules", "--plan", "plan", "--manual", name, "--lang", "en"], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.err.contains("--manual: \(name) is not empty and holds no manual"))
      #expect(try folder.text("\(name)/\(text)") == "mine")
      #expect(try manager.contentsOfDirectory(atPath: folder.path(name)) == [text])
    }
    let package = try Folder(at: folder.path("plan"))
    let before = try package.names
    let readme = try package.bytes("README.md")
    let own = try Program.run(["rules", "--plan", ".", "--manual", "."], in: package)
    #expect(own.status == 2 && own.err.contains("is the folder of a plan"), "\(own.err)")
    #expect(try package.names == before && package.bytes("README.md") == readme)
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
      // Drawings of ground have a scale bar; those of what a case says have lines of text.
      let isDrawing = text.contains("<clipPath id=\"f0\">")
      let hasScale = text.contains(" m</text>") || text.contains("°</text>")
      #expect(!isDrawing || hasScale, "\(name) has a scale bar")
      #expect(hasScale || text.components(separatedBy: "<text ").count > 3, "\(name)")
      #expect(text.firstMatch(of: #/["ML ]-?(nan|inf)["LZ ]/#) == nil, "\(name)")
      #expect(XMLParser(data: data).parse(), "\(name) is well-formed")
    }
  }

  @Test("every rule of the plan has a picture, and its page speaks of what it measures")
  func everyRule() throws {
    let list = try Program.run("rules", "--lang", "en", "--format", "json")
    let rules = try #require(
      try JSONSerialization.jsonObject(with: Data(list.out.utf8)) as? [String: Any])
    let codes = (rules["rules"] as? [[String: Any]] ?? []).filter {
      $0["of_plan"] as? Bool == true
    }.compactMap { $0["code"] as? String }
    #expect(codes.count > 100)
    let manager = FileManager.default
    let overlaps = [
      "overlap_area(", "overlap_area_where(", "overlap_share(", "overlap_share_where(",
      "overlap_width(", "frontage(",
    ]
    for code in codes where manager.fileExists(atPath: "\(Self.pages)/\(code).md") {
      let page = try String(contentsOfFile: "\(Self.pages)/\(code).md", encoding: .utf8)
      guard page.contains("## 示例 · Examples") else { continue }
      #expect(page.contains("![\(code)](\(code).svg)"), "\(code) has no picture")
      #expect(manager.fileExists(atPath: "\(Self.pages)/\(code).svg"), "\(code)")
      #expect(
        !page.contains("once overlaps are eroded") || overlaps.contains(where: page.contains),
        "\(code) speaks of overlaps and measures none")
      #expect(!page.contains("as above") && !page.contains("同上"), "\(code)")
      #expect(
        !page.contains("class advisory") || !page.contains("it is suspected"), "\(code)")
      let open = page.split(separator: "\n").filter {
        $0.hasPrefix("- threshold") && $0.contains("not given")
      }
      for line in open {
        #expect(line.contains("by --threshold "), "\(code): \(line)")
      }
    }
  }

  @Test(
    "a picture shows what decides: the emitter, the station, the limit, the codes, the days",
    arguments: [
      ("ENV103", ["控规地块", "upwind distance"]), ("SVC301", ["消防站", "distance to a fire station"]),
      ("SVC501", ["限值 limit"]), ("PLN105", ["不一致 difference", "0901", "070102"]),
      ("IDL101", ["基准日 as of", "满一年 one year", "约定开工"]),
      ("BLD201", ["规划城市建设区"]), ("STK101", ["容积率"]),
    ])
  func decisive(code: String, words: [String]) throws {
    let text = try String(contentsOfFile: "\(Self.pages)/\(code).svg", encoding: .utf8)
    for word in words { #expect(text.contains(word), "\(code): \(word)") }
    #expect(text.contains("重叠 overlap") == text.contains("fill-opacity=\".5\""), "\(code)")
  }

  @Test(
    "each check in code has its sections, both examples, and a picture where it is about shapes")
  func checks() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.pages)
    var lacking: [String] = []
    for entry in CheckCaseTests.entries {
      let page = try String(contentsOfFile: "\(Self.pages)/\(entry.code).md", encoding: .utf8)
      for heading in [
        "检查什么", "依据", "如何量测", "局限", "下一步", "What it checks", "Why",
        "How it is measured", "Limits and known gaps", "Next step",
      ] {
        #expect(page.contains("\n### \(heading)\n\n- "), "\(entry.code) \(heading)")
      }
      guard !entry.isLacking else {
        lacking.append(entry.code)
        continue
      }
      for title in ["### 成为问题 a finding: ", "### 符合 conforms: "] {
        #expect(page.contains("\n\(title)`\(entry.code)-"), "\(entry.code) \(title)")
      }
      #expect(page.contains("\n- \(entry.code)"), "\(entry.code) has the program's sentence")
      let isOfShapes = ["GEO2", "GEO3", "TOP"].contains { entry.code.hasPrefix($0) }
      if isOfShapes, entry.code != "GEO202" {
        #expect(names.contains(entry.code + ".svg"), "\(entry.code) has a picture")
      }
      #expect(
        names.contains(entry.code + ".svg") == page.contains("![\(entry.code)]"), "\(entry.code)")
    }
    #expect(lacking == ["GEO199", "INP113", "INP208"])
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
    let ring = try Program.run("explain", "ring-not-closed", "--lang", "en")
    for words in [
      "What it checks", "RFC 7946 §3.1.6", "unclosed-ring", "GEO106-violating.geojson",
      "the ring does not come back", "  8     [113.5000000, 23.3510000]]",
      "→ GEO106 line 8, column 4: A ring is not closed", "→ Nothing is found.",
    ] {
      #expect(ring.out.contains(words), "\(words): \(ring.out)")
    }
  }
}
