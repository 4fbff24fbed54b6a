import Findings
import Planar
import Testing

/// A day of approval that is only that of a late registration: what stood before the line was
/// drawn is suspected, what was built since is not.
@Suite struct OldBuildingTests {
  /// Plots side by side, crossed by a line that was drawn on the plan's first day.
  static func scene(
    _ plots: [(approval: String, year: String, completion: String)], layer: String,
    drawn: String = "2020-09-28", use: String = "070102"
  ) -> Scene {
    var scene = Scene()
    scene.plots = plots.enumerated().map { index, plot in
      let x = Double(index) * 128
      return Scene.Plot(
        shape: .rectangle(x, 0, x + 100, 80),
        properties: [
          ("宗地代码", "P\(index)"), ("用地代码", use), ("批准日期", plot.approval), ("蓝线许可", "无"),
          ("控制线占用批准", "无"), ("建成年份", plot.year), ("实际竣工时间", plot.completion),
        ])
    }
    scene.layers[layer] = [
      Scene.Source(
        id: "line", shape: .rectangle(-50, 0, 5000, 20), validFrom: LookBackTests.day(drawn))
    ]
    return scene
  }

  @Test func whatStoodBeforeTheLineIsSuspected() async throws {
    let result = try await Self.scene(
      [
        ("2022-05-18", "1990", ""), ("2022-05-18", "", "2008-05-01"),
        ("2022-05-18", "", "2008年竣工"), ("2022-05-18", "2020", ""),
        ("2022-05-18", "", "2020年9月"),
      ], layer: Scene.permanent
    ).run(select: ["BLU101"], name: "built-before")
    let verdicts = (0..<5).map { result.verdicts(of: "BLU101")["P\($0)"] }
    #expect(verdicts == [.suspected, .suspected, .suspected, .suspected, .suspected])
    #expect(
      (0..<5).map { index in
        result.findings.first { $0.subject.plot == "P\(index)" }?.reasons.map(\.zh) ?? []
      } == [
        ["可能是历史存量:建成于 1990,划定日 2020-09-28"],
        ["可能是历史存量:建成于 2008-05-01,划定日 2020-09-28"],
        ["可能是历史存量:建成于 2008年竣工,划定日 2020-09-28"],
        ["可能是历史存量:建成于 2020,划定日 2020-09-28"],
        ["可能是历史存量:建成于 2020-09,划定日 2020-09-28"],
      ])
  }

  @Test func whatWasBuiltSinceIsNot() async throws {
    let plots: [(approval: String, year: String, completion: String)] = [
      ("2022-05-18", "2021", ""), ("2022-05-18", "2023", ""), ("2022-05-18", "", "2020-09-28"),
      ("2022-05-18", "", "已竣工"), ("2022-05-18", "", "2024-05-01"),
      ("2022-05-18", "2020", "2020-11-02"), ("2022-05-18", "", ""),
      // A building of the year of its approval came after it, as buildings do.
      ("2020-10-08", "2020", ""),
    ]
    let result = try await Self.scene(plots, layer: Scene.permanent)
      .run(select: ["BLU101"], name: "built-since")
    for index in plots.indices {
      #expect(result.verdicts(of: "BLU101")["P\(index)"] == .violates, "\(plots[index])")
    }
    // The line was there before the house.
    let older = try await Self.scene(
      [("2022-05-18", "1990", "")], layer: Scene.permanent, drawn: "1985-01-01"
    ).run(select: ["BLU101"], name: "line-before")
    #expect(older.verdicts(of: "BLU101")["P0"] == .violates)
  }

  /// A year or a day that cannot be read may be older than any line.
  @Test func whatCannotBeReadIsSuspected() async throws {
    let plots: [(approval: String, year: String, completion: String)] = [
      ("2022-05-18", "80年代", ""), ("2022-05-18", "1985-1990", ""), ("2022-05-18", "", "1985"),
      ("2022-05-18", "", "80年代建成"), ("2022-05-18", "2023(一期)", "2024-05-01"),
      ("2022-05-18", "未建成", ""), ("2022-05-18", "", "不涉及"),
    ]
    let result = try await Self.scene(plots, layer: Scene.permanent)
      .run(select: ["BLU101"], name: "built-unread")
    for index in plots.indices {
      let expected: Verdict = index < 5 ? .suspected : .violates
      #expect(result.verdicts(of: "BLU101")["P\(index)"] == expected, "\(plots[index])")
    }
    #expect(
      result.findings.first { $0.subject.plot == "P0" }?.reasons.map(\.zh)
        == ["可能是历史存量:建成于 80年代,划定日 2020-09-28"])
  }

  @Test func aCompletionInTheMonthOfTheApprovalMayComeBeforeIt() async throws {
    let plots: [(approval: String, year: String, completion: String)] = [
      ("2022-05-18", "", "2022-05"), ("2022-05-18", "", "2022-05-17"),
      ("2022-05-18", "", "2022-05-19"), ("2022-05-18", "", "2022-06"),
      ("2022-05-01", "", "2022-05"),
    ]
    let since = try await Self.scene(plots, layer: Scene.permanent, drawn: "2022-05-18")
      .run(select: ["BLU101"], name: "month-of-approval")
    #expect(
      (0..<5).map { since.verdicts(of: "BLU101")["P\($0)"] }
        == [.suspected, .suspected, .violates, .violates, .suspected])
    #expect(since.findings.first?.reasons.map(\.zh) == ["可能是历史存量:建成于 2022-05,划定日 2022-05-18"])
    let before = try await Self.scene(plots, layer: Scene.permanent, drawn: "2022-04-30")
      .run(select: ["BLU101"], name: "month-before")
    #expect((0..<5).allSatisfy { before.verdicts(of: "BLU101")["P\($0)"] == .violates })
  }

  @Test(arguments: [
    ("BLU103", "blue-line:permanent", "1207"), ("RES101", "reserved-land", "070102"),
    ("PLN201", "control-line:green", "070102"), ("PLN204", "control-line:farmland", "070102"),
    ("PLN205", "control-line:ecological", "070102"),
    ("PLN206", "control-line:growth-boundary", "070102"),
  ])
  func everyRuleThatLooksBack(code: String, layer: String, use: String) async throws {
    let result = try await Self.scene(
      [("2022-05-18", "1990", ""), ("2022-05-18", "2023", "")], layer: layer, use: use
    ).run(select: [code], name: "built-before-\(code)")
    #expect(result.verdicts(of: code)["P0"] == .suspected)
    #expect(result.verdicts(of: code)["P1"] == .violates)
  }
}
