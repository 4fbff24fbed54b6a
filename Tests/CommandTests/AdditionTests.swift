import Foundation
import Testing

/// What the user gives that the plan leaves open: limits and tables.
@Suite("Additions to the plan")
struct AdditionTests {
  struct Wrong: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var says: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let plot = """
    {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"宗地代码":"440112003015GB00001","用地代码":"100101",\
    "批准日期":"2022-05-18","行业代码":"C2611"},"geometry":{"type":"Polygon","coordinates":[[[113.52,23.33],\
    [113.521,23.33],[113.521,23.331],[113.52,23.331],[113.52,23.33]]]}}]}
    """

  @Test(
    "wrong additions end with 2 and say what is wrong",
    arguments: [
      Wrong(arguments: ["--threshold", "sanitary-distanse=1"], says: "mean 'sanitary-distance'?"),
      Wrong(arguments: ["--threshold", "sanitary-distance"], says: "expects NAME=VALUE"),
      Wrong(
        arguments: ["--threshold", "sanitary-distance=near"], says: "a number in m, not 'near'"),
      Wrong(arguments: ["--threshold", "sanitary-distance=-1"], says: "cannot be below 0"),
      Wrong(arguments: ["--threshold", "sanitary-distance=nan"], says: "a number in m"),
      Wrong(
        arguments: ["--threshold", "prevailing-wind=720"], says: "expects 0 to 360 deg, not '720'"),
      Wrong(
        arguments: ["--threshold", "primary-care-coverage=120"],
        says: "expects 0 to 100 %, not '120'"),
      Wrong(
        arguments: ["--threshold", "runoff-control-rate=50"], says: "fixed by 第七章第二节"),
      Wrong(arguments: ["--threshold", "idle-investment-share=10"], says: "cannot be changed"),
      Wrong(
        arguments: ["--threshold", "lid-share=1", "--threshold", "lid-share=2"],
        says: "given twice"),
      Wrong(arguments: ["--catalogue", "industry=x.csv"], says: "no catalogue 'industry'"),
      Wrong(arguments: ["--catalogue", "phases=absent.csv"], says: "absent.csv"),
    ])
  func wrong(_ wrong: Wrong) throws {
    let scratch = try Folder()
    try scratch.write(Self.plot, as: "p.geojson")
    let outcome = try Program.run(["check", "p.geojson"] + wrong.arguments, in: scratch)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(wrong.says), "\(outcome.err)")
  }

  @Test("a table of the user decides, stands in the provenance and in the command that repeats it")
  func catalogue() throws {
    let scratch = try Folder()
    try scratch.write(Self.plot, as: "p.geojson")
    try scratch.write(
      "# 示例\n行业代码,类别,生效日期\nC26,禁止类,2021-01-01\nC27,限制类,2021-01-01\n", as: "list.csv")
    let arguments = ["check", "p.geojson", "--as-of", "2025-12-31", "--select", "ENV201,ENV202"]
    let without = try Program.run(arguments + ["--format", "json"], in: scratch)
    let silent = try #require(try parsed(without.out)["findings"] as? [[String: Any]])
    #expect(silent.isEmpty, "no catalogue, no finding")
    #expect(without.status == 0)
    let with = try Program.run(
      arguments + ["--catalogue", "industry-catalogue=list.csv", "--format", "json"], in: scratch)
    #expect(with.status == 1, "\(with.err)")
    let run = try parsed(with.out)
    let findings = try #require(run["findings"] as? [[String: Any]])
    #expect(findings.map { $0["rule"] as? String } == ["ENV201"])
    let provenance = try #require(run["provenance"] as? [String: Any])
    let tables = try #require(provenance["catalogues"] as? [[String: Any]])
    let table = try #require(tables.first { $0["name"] as? String == "industry-catalogue" })
    #expect(table["rows"] as? Int == 2)
    #expect(table["replaced"] as? Bool == true)
    #expect((table["sha256"] as? String)?.count == 64)
    let command = try #require(provenance["command"] as? [String])
    #expect(command.contains("industry-catalogue=list.csv"))
  }

  @Test("a limit of the user is called the user's, on the screen too")
  func threshold() throws {
    let scratch = try Folder()
    try scratch.write(Self.plot, as: "p.geojson")
    let screen = try Program.run(
      [
        "check", "p.geojson", "--as-of", "2025-12-31", "--select", "ENV102", "--lang", "zh",
        "--threshold", "sanitary-distance=250",
      ], in: scratch)
    #expect(screen.out.contains("用户所定 sanitary-distance=250 m"), "\(screen.out)")
    let page = try Program.run("explain", "ENV201", "--lang", "zh")
    #expect(page.out.contains("需要名录 产业禁止和限制目录 industry-catalogue(未提供)"), "\(page.out)")
  }

  @Test(
    "a table with a fault is refused, with its line",
    arguments: [
      ("行业代码,类别\nC26,禁止\n", "no column '生效日期'"),
      ("行业代码,类别,生效日期\nC26,禁止,soon\n", "list.csv:2:8: 'soon' cannot be read as 生效日期"),
      (
        "行业代码,类别,生效日期\nC26,禁止,2021-01-01\nc26,限制,2021-01-01\n",
        "list.csv:3:1: the key 'c26' stands twice"
      ),
      ("行业代码,类别,生效日期\n,禁止,2021-01-01\n", "list.csv:2:1: the row has no key"),
      ("行业代码,类别,生效日期\nC26,不鼓励,2021-01-01\n", "list.csv:2:5: '不鼓励' in 类别 is none of 禁止"),
      ("行业代码,类别,生效日期\n化学,禁止,2021-01-01\n", "list.csv:2:1: '化学' is no code of GB/T 4754"),
    ])
  func faults(text: String, says: String) throws {
    let scratch = try Folder()
    try scratch.write(Self.plot, as: "p.geojson")
    try scratch.write(text, as: "list.csv")
    let outcome = try Program.run(
      ["check", "p.geojson", "--catalogue", "industry-catalogue=list.csv"], in: scratch)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(says), "\(outcome.err)")
  }

  @Test("every fault of a table is told at once, each at its cell")
  func manyFaults() throws {
    let scratch = try Folder()
    try scratch.write(Self.plot, as: "p.geojson")
    let text =
      "行业代码,类别,生效日期\n\"C26\",\"不,鼓励\",soon\nC27,禁止,2021-01-01\n"
      + "C28,禁止,2021-01-01,more\nC27,限制,later\n"
    try scratch.write(text, as: "list.csv")
    let outcome = try Program.run(
      [
        "check", "p.geojson", "--lang", "en", "--catalogue", "industry-catalogue=list.csv",
      ], in: scratch)
    #expect(outcome.status == 2)
    for says in [
      "list.csv:2:7: '不,鼓励' in 类别 is none of", "list.csv:2:14: 'soon' cannot be read as",
      "list.csv:4:1: 4 cells where the head has 3", "list.csv:5:1: the key 'C27' stands twice",
      "list.csv:5:8: 'later' cannot be read as",
    ] {
      #expect(outcome.err.contains(says), "\(outcome.err)")
    }
    #expect(!outcome.err.contains("list.csv:3:"), "\(outcome.err)")
  }

  @Test("every column that a table lacks is named")
  func lackingColumns() throws {
    let scratch = try Folder()
    try scratch.write(Self.plot, as: "p.geojson")
    try scratch.write("行业代码\nC26\n", as: "list.csv")
    let outcome = try Program.run(
      ["check", "p.geojson", "--catalogue", "industry-catalogue=list.csv"], in: scratch)
    #expect(outcome.status == 2)
    for name in ["'类别'", "'生效日期'"] {
      #expect(outcome.err.contains(name), "\(outcome.err)")
    }
  }
}
