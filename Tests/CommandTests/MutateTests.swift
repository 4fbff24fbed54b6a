import Foundation
import Testing

/// `landlint plan mutate`: a case that is taken away leaves a change that nobody notices.
@Suite("plan mutate")
struct MutateTests {
  @Test("every change of the template is noticed; without the case at the limit one is not")
  func noticed() throws {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    let whole = try Program.run(["plan", "mutate", "p", "--full"], in: folder)
    #expect(whole.status == 0, "\(whole.out)")
    #expect(
      whole.out.contains(
        "USE101 violates: < to <= in area() < threshold('least-plot'): noticed by USE101"))
    let name = "p/rules/cases/USE101.geojson"
    let text = try folder.text(name)
    let lines = text.split(separator: "\n").filter { !$0.contains("at-the-limit") }
    try folder.write(lines.joined(separator: "\n"), as: name)
    let less = try Program.run(["plan", "mutate", "p", "--select", "USE"], in: folder)
    #expect(less.status == 1)
    #expect(less.out.contains("not noticed: violates: < to <= in area() < threshold('least-plot')"))
    try folder.write(
      "code,change,reason\nUSE101,violates: < to <= in area() < threshold('least-plot'),tried\n",
      as: "p/rules/cases/unnoticed.csv")
    #expect(try Program.run(["plan", "mutate", "p", "--select", "USE"], in: folder).status == 0)
    try folder.write(text, as: name)
    let stale = try Program.run(["plan", "mutate", "p", "--select", "USE"], in: folder)
    #expect(stale.status == 1)
    #expect(stale.out.contains("unnoticed.csv:2: USE101"), "\(stale.out)")
  }

  @Test("indicators and rules on layers are turned around, in the same order on every run")
  func wholes() throws {
    let once = try Program.run(
      ["plan", "mutate", Program.plan, "--full", "--select", "BLD501,BLU202"])
    #expect(once.status == 0, "\(once.out)\(once.err)")
    for change in [
      "BLD501 violates: < to <= in value() < threshold('runoff-control-rate')",
      "BLD501 whole: left out", "BLD501 threshold 'runoff-control-rate': doubled",
      "BLU202 violates: without feature_count('blue-line:permanent') = 0",
    ] {
      #expect(
        once.lines.contains { $0.hasPrefix(change) && $0.contains(": noticed by") }, "\(change)")
    }
    let again = try Program.run(
      ["plan", "mutate", Program.plan, "--full", "--select", "BLD501,BLU202"])
    #expect(again.out == once.out)
  }

  @Test("cases that do not hold are told, not taken for notice")
  func unsound() throws {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    let name = "p/rules/cases/USE101.geojson"
    let text = try folder.text(name).replacingOccurrences(
      of: "\"expect\":\"violates\"", with: "\"expect\":\"conforms\"")
    try folder.write(text, as: name)
    let outcome = try Program.run(["plan", "mutate", "p"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("USE101.geojson:2:1"), "\(outcome.err)")
  }
}
