import Plan
import Testing

/// What plan.yaml, its tables and the heads of rules declare.
extension PlanFailureTests {
  /// The program asks for these itself; whatever unit they are in, they are taken in the base unit.
  @Test(arguments: [
    ("split-plot-share", "{value: 5, unit: m2", true),
    ("split-plot-share", "{value: 5, unit: '1'", true),
    ("split-plot-share", "{value: 5, unit: '%'", false),
    ("split-plot-share", "{value: 0.05, unit: '1'", false),
    ("idle-developed-share", "{value: 3, unit: deg", true),
    ("min-overlap", "{value: 1, unit: m", true),
    ("min-overlap", "{value: 1, unit: mu", false), ("other", "{value: 5, unit: m", false),
  ])
  func limitsOfTheProgramHaveTheirUnits(name: String, limit: String, isFault: Bool) throws {
    let plan =
      Self.plan + """
        thresholds:
          \(name): \(limit), label: x, source: {kind: practice, cite: sample}}

        """
    let faults = try Self.faults(rules: Self.rule(), plan: plan)
    #expect(faults.count == (isFault ? 1 : 0), "\(faults)")
    #expect(faults.allSatisfy { $0.contains(name) && $0.hasPrefix("plan.yaml:16:") })
  }

  @Test func judgingByTheApprovalNeedsItsDay() throws {
    let rule = Self.rule("AAA101", "  judged-on: approval")
    let faults = try Self.faults(rules: rule)
    #expect(faults.count == 1 && faults[0].contains("approval_date"), "\(faults)")
    #expect(faults[0].hasPrefix("rules/sample.yaml:9:"))
    let field = "fields:\n  approval_date: {type: date, names: [approved]}\n"
    let dated = Self.plan.replacing("fields:\n", with: field)
    #expect(try Self.faults(rules: rule, plan: dated).isEmpty)
    let text = Self.plan.replacing("fields:\n", with: field.replacing("date,", with: "text,"))
    #expect(try Self.faults(rules: rule, plan: text).count == 1)
    #expect(try Self.faults(rules: Self.rule("AAA101", "  judged-on: as-of")).isEmpty)
  }

  /// What is declared of a layer and can mean nothing.
  @Test(arguments: [
    ("far: {type: number, part: lower, bare: riverside, names: [f]}", 0),
    ("far: {type: number, part: lower, bare: not riverside, names: [f]}", 0),
    ("far: {type: number, part: lower, bare: riversid, names: [f]}", 1),
    ("kind: {type: text, names: [k], values: {a: [b]}}", 0),
    ("kind: {type: text, names: [k], values: {}}", 1),
    (
      "a: {type: number, part: lower, names: [f]}, b: {type: number, part: upper, names: [f]}", 0
    ),
    (
      "a: {type: number, part: lower, names: [f]}, b: {type: number, part: upper, names: [f]}, "
        + "c: {type: number, part: lower, names: [f]}", 1
    ),
  ])
  func whatMeansNothingIsTold(properties: String, count: Int) throws {
    let plan =
      Self.plan.replacing("schematic}", with: "schematic, properties: {\(properties)}}") + """
        use-sets:
          riverside: {codes: [B4], source: {kind: practice, cite: sample}}

        """
    let faults = try Self.faults(rules: Self.rule(), plan: plan)
    #expect(faults.count == count, "\(faults)")
  }

  @Test func anEmptyQuoteQuotesNothing() throws {
    for (quote, count) in [("words", 0), ("''", 1), ("[words, '']", 1)] {
      let rule = Self.rule("AAA101", "  plan: {clause: One, quote: \(quote)}")
      #expect(try Self.faults(rules: rule).count == count, "\(quote)")
    }
  }

  @Test func codesOfTheProgramAreTaken() throws {
    #expect(try Self.faults(rules: Self.rule("INP120"), taken: ["INP101"]).isEmpty)
    let faults = try Self.faults(rules: Self.rule("INP101"), taken: ["INP101"])
    #expect(faults.count == 1 && faults[0].contains("INP101 is taken"), "\(faults)")
  }

  /// Answers in the table of uses are yes or no, and its codes those of the list.
  @Test(arguments: [
    ("A1,A2,yes", 0), ("A1,A2,TRUE", 0), ("A1,A2, 否", 0), ("A1,A2,maybe", 1), ("A1,A2,", 1),
    ("A1,A9,no", 1), ("A1,A2,yes\nA1,A2,no", 2), ("A1,A2,yes\nA1,A2,true", 0),
  ])
  func compatibilityIsYesOrNo(rows: String, count: Int) throws {
    let faults = try Self.faults(
      rules: Self.rule(), plan: Self.landPlan,
      catalogues: ["uses.csv": Self.uses, "uc.csv": "actual,planned,compatible\n\(rows)\n"])
    #expect(faults.count == count, "\(faults)")
    #expect(faults.allSatisfy { $0.hasPrefix("uc.csv:2:") || $0.hasPrefix("uc.csv:3:") })
  }

  @Test func anEmptyWordLeadsNoIndustry() throws {
    let plan = Self.landPlan.replacing("use-compatibility: uc.csv", with: "industries: in.csv")
    for (row, count) in [("south,biotech", 0), ("south,", 1), ("south,\"  \"", 1)] {
      let faults = try Self.faults(
        rules: Self.rule(), plan: plan,
        catalogues: ["uses.csv": Self.uses, "in.csv": "unit,word\n\(row)\n"])
      #expect(faults.count == count, "\(faults)")
      #expect(faults.allSatisfy { $0.hasPrefix("in.csv:2:") })
    }
  }

  private static let uses = "code,parent,name_zh,name_en\nA,,a,\nA1,A,b,\nA2,A,c,\n"
  private static let landPlan =
    plan + """
      land-use: {list: land-use, edition: "1", file: uses.csv}
      catalogues:
        use-compatibility: uc.csv

      """
}
