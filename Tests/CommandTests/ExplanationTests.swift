import Foundation
import Testing

/// `explain --format json`: the page's own sections, for programs.
struct ExplanationTests {
  private func explained(_ code: String) throws -> [String: Any] {
    let outcome = try Program.run("explain", code, "--format", "json")
    #expect(outcome.status == 0, "\(outcome.err)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
  }

  private func items(_ document: [String: Any]) throws -> [[String: Any]] {
    let sections = try #require(document["sections"] as? [[String: Any]])
    return sections.flatMap { $0["items"] as? [[String: Any]] ?? [] }
  }

  @Test("a rule has its expressions, and each line of the page in both languages")
  func rule() throws {
    let document = try explained("BLU101")
    let rule = try #require(document["rule"] as? [String: Any])
    #expect(rule["code"] as? String == "BLU101" && rule["of_plan"] as? Bool == true)
    #expect((document["examples"] as? [Any])?.isEmpty == true)
    let items = try items(document)
    let expressions = items.compactMap { $0["expression"] as? String }
    #expect(expressions.contains { $0.contains("overlap_area('blue-line:permanent')") })
    for (language, heading) in [("zh", "需要"), ("en", "What it needs")] {
      let page = try Program.run("explain", "BLU101", "--lang", language).out
      #expect(page.contains(heading))
      for item in items where item["expression"] == nil {
        let text = try #require((item["text"] as? [String: String])?[language])
        #expect(page.contains(text.filter { $0 != "`" }), "\(text)")
      }
    }
  }

  @Test("a check has its case files and what is found in them")
  func check() throws {
    let examples = try #require(try explained("GEO106")["examples"] as? [[String: Any]])
    #expect(examples.map { $0["kind"] as? String } == ["violating", "conforming"])
    let found = try #require(examples[0]["findings"] as? [[String: Any]])
    #expect(found.first?["code"] as? String == "GEO106" && found.first?["line"] as? Int == 8)
    #expect(examples[0]["wrong"] != nil && examples[1]["wrong"] == nil)
    #expect((examples[1]["findings"] as? [Any])?.isEmpty == true)
  }

  @Test("an indicator and a provision are told too")
  func others() throws {
    #expect((try explained("SVC501")["rule"] as? [String: Any])?["code"] as? String == "SVC501")
    let provisions = try #require(try explained("B2")["provisions"] as? [[String: Any]])
    #expect(provisions.map { $0["id"] as? String } == ["B2"])
  }
}
