import Foundation
import Testing

/// A wrong plan package: every fault with file, line and the column of the character.
@Suite("Faults of plans")
struct PlanFaultTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    var file: String
    var from: String
    var to: String
    /// Where in the changed text the report must point.
    var at: String
    var says: String
    var testDescription: String { "\(file): \(to)" }
  }

  static func package() throws -> Folder {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Program.plan, toPath: folder.path("plan"))
    return folder
  }

  static func check(_ folder: Folder) throws -> Program.Outcome {
    try Program.run(
      ["check", Program.file("parcels.geojson"), "--plan", "plan"] + asOf, in: folder)
  }

  @Test(
    "file, line and column of what is wrong",
    arguments: [
      Fault(
        file: "plan.yaml", from: "tolerance:", to: "tolerence:", at: "tolerence",
        says: "did you mean 'tolerance'?"),
      Fault(
        file: "plan.yaml", from: "{value: 1.00, unit: m2,", to: "{value: 1.00, unit: m3,", at: "m3",
        says: "unknown unit 'm3'"),
      Fault(
        file: "plan.yaml", from: "role: plan-area,", to: "role: plan-aria,", at: "plan-aria",
        says: "did you mean 'plan-area'?"),
      Fault(
        file: "rules/blue-lines.yaml", from: "severity: error", to: "severty: error", at: "severty",
        says: "did you mean 'severity'?"),
      Fault(
        file: "rules/blue-lines.yaml", from: "violates: overlap_area('blue-line:permanent')",
        to: "violates: overlap_aera('blue-line:permanent')", at: "overlap_aera",
        says: "did you mean 'overlap_area'?"),
      Fault(
        file: "rules/blue-lines.yaml", from: "threshold('min-overlap')",
        to: "threshold('min-overlapp')", at: "'min-overlapp'", says: "min-overlap"),
      Fault(
        file: "rules/blue-lines.yaml",
        from: "violates: overlap_area('blue-line:permanent') > threshold('min-overlap')",
        to: "violates: overlap_area('blue-line:permanent') > percent(5)", at: "percent(5)",
        says: "area"
      ),
      Fault(
        file: "rules/blue-lines.yaml", from: "provisions: [B2]", to: "provisions: [B22]",
        at: "B22", says: "the plan has no provision 'B22'"),
      Fault(
        file: "provisions.yaml", from: "- id: B3", to: "- id: B2", at: "B2",
        says: "the id B2 stands in line"),
      Fault(
        file: "provisions.yaml",
        from: "- id: N5\n",
        to: """
          - id: N9
            clause: 第七章第二节
            quotes: [加强知识城绿色园区建设]
            class: advisory
          - id: N5

          """, at: "N9", says: "no rule names N9 in 'provisions', and no 'reason' says why"),
      Fault(
        file: "provisions.yaml", from: "class: not-a-land-check", to: "class: not-land",
        at: "not-land", says: "unknown class 'not-land'"),
      Fault(
        file: "rules/plan-layers.yaml", from: "gap('detailed-plan', 'plan-area') >",
        to: "gap('detailed-plan', 'plan-aria') >", at: "'plan-aria'", says: "plan-area"),
      Fault(
        file: "rules/plan-layers.yaml", from: "violates: gap('detailed-plan', 'plan-area') >",
        to: "violates: area() >", at: "area()", says: "no function 'area'"),
      Fault(
        file: "rules/blue-lines.yaml", from: "land_use_group(land_use) = 'construction'",
        to: "land_use_group(land_use) = 'constructon'", at: "'constructon'",
        says: "did you mean 'construction'?"),
      Fault(
        file: "rules/idle-land.yaml", from: "violates: start_state() <> 'started'",
        to: "violates: start_state() NOT IN ('startd')", at: "'startd'",
        says: "did you mean 'started'?"),
      Fault(
        file: "rules/layout-layers.yaml", from: "'core', 'south')", to: "'core', 'sooth')",
        at: "'sooth'", says: "'sooth' is none of north, east, south, west"),
    ])
  func fault(_ fault: Fault) throws {
    let folder = try Self.package()
    let name = "plan/\(fault.file)"
    let sound = try folder.text(name)
    let range = try #require(sound.range(of: fault.from), "the package no longer has it")
    let broken = sound.replacingCharacters(in: range, with: fault.to)
    try folder.write(broken, as: name)
    // Line and column from 1, in characters, of the first such words at or after the change.
    let place = try #require(
      broken.range(of: fault.at, range: range.lowerBound..<broken.endIndex)?.lowerBound)
    let before = broken[..<place]
    let line = before.count { $0 == "\n" } + 1
    let column =
      broken.distance(
        from: before.lastIndex(of: "\n").map(broken.index(after:)) ?? broken.startIndex,
        to: place) + 1
    let outcome = try Self.check(folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("plan/\(fault.file):\(line):\(column): "), "\(outcome.err)")
    #expect(outcome.err.contains(fault.says), "\(outcome.err)")
    #expect(outcome.err.components(separatedBy: "did you mean").count <= 2, "\(outcome.err)")
    #expect(outcome.out.isEmpty)
  }

  @Test("a row of a table with more cells than its head: file, line, both numbers")
  func overlongRows() throws {
    let folder = try Self.package()
    let name = "plan/catalogues/land-use-2023.csv"
    let text = try folder.text(name)
    let head = try #require(text.split(separator: "\n").first).split(separator: ",").count
    let row = try #require(text.range(of: "\n0101,水田,"))
    try folder.write(text.replacingCharacters(in: row, with: "\n0101,水田,旱地,"), as: name)
    let outcome = try Self.check(folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.err.contains("\(name):3: \(head + 1) cells where the head has \(head)"),
      "\(outcome.err)")
    try folder.write("# 备注\n行业代码,类别,生效日期\nC13,1,000,2020-01-01\n", as: "list.csv")
    let own = try Program.run(
      ["check", Program.file("parcels.geojson"), "--catalogue", "industry-catalogue=list.csv"]
        + asOf, in: folder)
    #expect(own.status == 2)
    #expect(
      own.err.contains("--catalogue: list.csv:3:1: 4 cells where the head has 3"), "\(own.err)")
  }

  @Test("faults of several files are told at once")
  func atOnce() throws {
    let folder = try Self.package()
    for (name, from) in [("blue-lines", "overlap_area("), ("reserved-land", "overlap_area(")] {
      let text = try folder.text("plan/rules/\(name).yaml")
      try #require(text.contains(from))
      try folder.write(
        text.replacingOccurrences(of: from, with: "overlap_aera("),
        as: "plan/rules/\(name).yaml")
    }
    try FileManager.default.removeItem(atPath: folder.path("plan/layers/blue-lines.geojson"))
    let outcome = try Self.check(folder)
    #expect(outcome.status == 2)
    for words in [
      "plan/rules/blue-lines.yaml:", "plan/rules/reserved-land.yaml:",
      "layers/blue-lines.geojson: INP117",
    ] {
      #expect(outcome.err.contains(words), "\(outcome.err)")
    }
    // Two layers come from that file: it is missing where each of them is declared.
    #expect(outcome.err.components(separatedBy: "INP117").count == 3, "\(outcome.err)")
  }

  @Test("a file that is no YAML, and an empty one")
  func notYAML() throws {
    let folder = try Self.package()
    try folder.write("title: {zh: [\n", as: "plan/plan.yaml")
    #expect(try Self.check(folder).err.contains("plan/plan.yaml:2:1: YAML:"))
    try folder.write("", as: "plan/plan.yaml")
    let outcome = try Self.check(folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("plan/plan.yaml: the file is empty"))
  }
}
