import Findings
import Foundation
import Testing
import Values

@testable import Reporters

/// The page as a file; `scripts/check-report.py` uses it in a browser.
@Suite struct PageTests {
  private static func page(_ findings: [Finding], language: Language = .zh) -> String {
    var context = SyntheticRun.context
    context.leaflet = Leaflet(
      script: Array("var L={};\n//# sourceMappingURL=leaflet.js.map\n".utf8),
      style: Array(".a{background:url(images/layers.png)}".utf8), licence: "BSD <2>")
    let reporter = HTMLReporter(context, language: language)
    let batch = Batch(findings: findings, plots: SyntheticRun.plots)
    let run = Run(provenance: SyntheticRun.provenance, cards: SyntheticRun.cards)
    let bytes = reporter.header() + reporter.fragment(batch) + reporter.footer(run)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The content of the script of that id.
  private static func data(_ id: String, of page: String) throws -> Substring {
    let start = try #require(page.range(of: "id=\"\(id)\">\n"))
    let end = try #require(page[start.upperBound...].range(of: "</script>"))
    return page[start.upperBound..<end.lowerBound]
  }

  @Test func everyFindingAndPlotIsALine() throws {
    let page = Self.page(SyntheticRun.findings)
    var findings = 0
    var plots: [[Any]] = []
    for line in try Self.data("records", of: page).split(separator: "\n") {
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8))
      if let plot = record as? [Any] { plots.append(plot) } else { findings += 1 }
    }
    #expect(findings == SyntheticRun.findings.count)
    #expect(plots.map { $0[1] as? String } == SyntheticRun.plots.map(\.subject.plot))
    for id in ["context", "run", "licences"] {
      _ = try JSONSerialization.jsonObject(with: Data(try Self.data(id, of: page).utf8))
    }
  }

  @Test func nothingFromAnInputIsMarkup() throws {
    var finding = SyntheticRun.findings[0]
    let name = "</script><script>alert(1)</script><!--"
    finding.subject.plot = name
    finding.message = Bilingual(zh: name, en: name)
    let page = Self.page([finding])
    #expect(!page.contains("<script>alert"))
    let line = try #require(try Self.data("records", of: page).split(separator: "\n").first)
    #expect(!line.contains("<"))
    let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(record?["i"] as? String == name, "it comes back letter for letter")
  }

  @Test func nothingIsLoadedFromElsewhere() {
    let page = Self.page(SyntheticRun.findings, language: .en)
    for word in ["sourceMappingURL", "url(", "src=\"", "href=\"http", "@import"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("BSD \\u003c2>"))
  }
}
