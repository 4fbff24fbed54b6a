import Findings
import Planar
import Testing

/// What a plot produces is stated on each of its parts: it is held against the area of all of them,
/// wherever they stand in the file.
@Suite struct FigureAreaTests {
  /// Parts of 100 m by 80 m of the plot WHOLE, with the output and the register area that each
  /// states and `filler` other plots between them. A hectare is to produce ten million.
  static func scene(_ parts: [(output: String, register: String)], filler: Int = 0) -> Scene {
    var scene = Scene()
    scene.thresholds = ["low-efficiency-output": 1000]
    func add(_ id: String, _ width: Double, _ output: String, _ register: String) {
      let x = Double(scene.plots.count % 100) * 128
      let y = Double(scene.plots.count / 100) * 128
      scene.plots.append(
        Scene.Plot(
          shape: .rectangle(x, y, x + width, y + 80),
          properties: [
            ("宗地代码", id), ("用地代码", "100101"), ("实际竣工时间", "2008-06-01"),
            ("年产值(万元)", output), ("登记面积", register),
          ]))
    }
    for (number, part) in parts.enumerated() {
      if number > 0 { for index in 0..<filler { add("F\(number)-\(index)", 50, "4000", "4000") } }
      add("WHOLE", 100, part.output, part.register)
    }
    for index in 0..<30 { add("E\(index)", 50, "4000", "4000") }
    return scene
  }

  @Test(
    "the register says what is a plot, and what a part of one",
    arguments: [
      (["1200", "1200"], ["16000", "16000"], Verdict.suspected),
      (["1200", "1200"], ["", ""], .suspected),
      (["1600", "1600"], ["16000", "16000"], .conforms),
      (["1200", "1300"], ["16000", "16000"], .conforms),
      (["1200", "1200"], ["8000", "8000"], .conforms),
      (["1200", "1200"], ["20000", "20000"], .notEvaluated),
      (["1200", ""], ["16000", "16000"], .notEvaluated),
      (["1200"], ["16000"], .notEvaluated),
      (["1200"], ["8000"], .conforms),
      (["1200"], ["7000"], .conforms),
      (["1200"], [""], .conforms),
      (["600"], ["8000"], .suspected),
      (["0", "0"], ["16000", "16000"], .suspected),
    ])
  func register(_ outputs: [String], _ registers: [String], _ verdict: Verdict) async throws {
    let parts = zip(outputs, registers).map { (output: $0, register: $1) }
    let result = try await Self.scene(parts).run(select: ["STK102"], name: "figure")
    let card = try #require(result.run.cards.firstIndex { $0.code == "STK102" })
    for index in outputs.indices {
      #expect(result.plots[index].verdicts[card] == verdict, "\(outputs) \(registers)")
    }
    #expect(result.plots.suffix(30).allSatisfy { $0.verdicts[card] == .conforms })
    #expect(result.run.plotGroups.isEmpty)
    if verdict == .notEvaluated {
      let reason = try #require(result.missing(of: "STK102", 0))
      #expect(reason.zh.contains("年产值(数值为整宗地,图形为其一部分)"), "\(reason.zh)")
    }
    if verdict == .suspected, outputs.count == 2, outputs[0] == "1200" {
      #expect(result.findings.first?.message.zh.contains("1.6") == true)
    }
  }

  @Test(
    "a register area that cannot be read, or of which two disagree, is not none",
    arguments: [
      ("约16000", "", Verdict.notEvaluated), ("16000㎡", "8000㎡", .notEvaluated),
      ("8000㎡", "", .conforms), ("", "", .conforms),
    ])
  func unread(register: String, other: String, verdict: Verdict) async throws {
    var scene = Self.scene([(output: "1200", register: register)])
    scene.plots[0].properties.append(("TBMJ", other))
    let result = try await scene.run(select: ["STK102"], name: "figure-unread")
    #expect(result.verdicts(of: "STK102")["WHOLE"] == verdict)
    if verdict == .notEvaluated {
      #expect(result.missing(of: "STK102", 0)?.zh.contains("登记面积") == true)
    }
  }

  @Test(
    "a hair more than the limit allows is borderline, unless the register says the same",
    arguments: [
      ("799", "", Verdict.borderline), ("799.9", "8000.00", .suspected),
      ("799.9", "7990.00", .borderline), ("790", "", .suspected), ("800", "", .conforms),
    ])
  func atTheTolerance(output: String, register: String, verdict: Verdict) async throws {
    let result = try await Self.scene([(output: output, register: register)])
      .run(select: ["STK102"], name: "figure-hair")
    #expect(result.verdicts(of: "STK102")["WHOLE"] == verdict)
  }

  @Test(
    "what several plots of a contract state alike is of none of them alone",
    arguments: [
      (["1200", "1200"], ["A", "B"], "4401122021A00827", Verdict.notEvaluated),
      (["1200", "1300"], ["A", "B"], "4401122021A00827", .conforms),
      (["1200", "1200"], ["A", "B"], "", .conforms),
      (["1200", "1200"], ["WHOLE", "ＷＨＯＬＥ"], "4401122021A00827", .suspected),
      (["1200", "1200"], ["WHOLE", "whole"], "", .suspected),
    ])
  func contract(
    _ outputs: [String], _ ids: [String], _ number: String, _ verdict: Verdict
  ) async throws {
    var scene = Self.scene(outputs.map { (output: $0, register: "") })
    for index in ids.indices {
      scene.plots[index].properties[0].value = ids[index]
      scene.plots[index].properties.append(("电子监管号", number))
    }
    let result = try await scene.run(select: ["STK102"], name: "figure-contract")
    let card = try #require(result.run.cards.firstIndex { $0.code == "STK102" })
    for index in ids.indices {
      #expect(result.plots[index].verdicts[card] == verdict, "\(outputs) \(ids) \(number)")
    }
    #expect(result.run.plotGroups.isEmpty)
  }

  @Test("plots of a contract that no batch holds together are known to a second run")
  func contractFarApart() async throws {
    var scene = Self.scene([("1200", ""), ("1200", "")], filler: 2500)
    for (index, id) in [(0, "A"), (2501, "B")] {
      scene.plots[index].properties[0].value = id
      scene.plots[index].properties.append(("电子监管号", "4401122021A00827"))
    }
    let first = try await scene.run(select: ["STK102"], name: "contract-apart")
    #expect(first.run.plotGroups.count == 1)
    let second = try await scene.run(
      select: ["STK102"], knowing: first.run.plotGroups, name: "contract-apart-again")
    #expect(second.verdicts(of: "STK102")["A"] == .notEvaluated)
    #expect(second.verdicts(of: "STK102")["B"] == .notEvaluated)
    #expect(second.verdicts(of: "STK102")["F1-0"] == .conforms)
  }

  @Test("parts that no batch holds together are judged together by a second run")
  func farApart() async throws {
    let parts = [(output: "1200", register: ""), (output: "1200", register: "")]
    let scene = Self.scene(parts, filler: 2500)
    let first = try await scene.run(select: ["STK102"], name: "apart")
    #expect(first.run.plotGroups.count == 1)
    let group = try #require(first.run.plotGroups.first?.value)
    #expect(group.area == 16_000 && group.areApart)
    let second = try await scene.run(
      select: ["STK102"], knowing: first.run.plotGroups, name: "apart-again")
    #expect(second.verdicts(of: "STK102")["WHOLE"] == .suspected)
    #expect(second.findings.count == 2)
    #expect(second.verdicts(of: "STK102")["F1-0"] == .conforms)
    #expect(second.run.plotGroups.isEmpty)
    // A rule without its limit asks nothing, and needs no second run.
    var open = scene
    open.thresholds = [:]
    #expect(try await open.run(select: ["STK102"], name: "apart-open").run.plotGroups.isEmpty)
    // What the register settles stands alone.
    let settled = Self.scene(parts.map { (output: $0.output, register: "8000") }, filler: 2500)
    let alone = try await settled.run(select: ["STK102"], name: "apart-alone")
    #expect(alone.run.plotGroups.isEmpty)
    #expect(alone.verdicts(of: "STK102")["WHOLE"] == .conforms)
  }
}
