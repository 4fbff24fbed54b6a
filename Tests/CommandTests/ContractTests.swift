import Foundation
import Testing

/// One contract on several parcels.
@Suite("Contracts of several parcels")
struct ContractTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  static func parcel(_ number: Int, _ facts: [String: String]) throws -> String {
    let west = 113.53 + Double(number) * 0.001
    let east = west + 0.0005
    let ring = [[west, 23.35], [east, 23.35], [east, 23.3505], [west, 23.3505]]
    let properties = [
      "宗地代码": "440112003001GB0000\(number)", "YDYHFLDM": "0802", "权属性质": "国有",
      "电子监管号": "4401122021A00001", "供地方式": "挂牌出让",
    ].merging(facts) { $1 }
    let feature: [String: Any] = [
      "type": "Feature", "properties": properties,
      "geometry": ["type": "Polygon", "coordinates": [ring + [ring[0]]]],
    ]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: feature, options: [.sortedKeys]),
      as: UTF8.self)
  }

  /// The contract's verdicts by rule, and the report with its reasons.
  func verdicts(_ facts: [[String: String]]) throws -> (rules: [String: String], report: String) {
    let parcels = try facts.enumerated().map { try Self.parcel($0.offset + 1, $0.element) }
    var all: [(rules: [String: String], report: String)] = []
    for parcels in [parcels, parcels.reversed()] {
      try folder.write(SamplePlots.collection(parcels), as: "contract.geojson")
      let outcome = try Program.run(
        ["check", "contract.geojson", "--select", "IDL101,IDL102", "--format", "json"] + asOf,
        in: folder)
      let findings = try #require(
        try parsed(outcome.out)["findings"] as? [[String: Any]], "\(outcome.err)")
      var rules: [String: String] = [:]
      for finding in findings {
        rules[finding["rule"] as? String ?? ""] = finding["verdict"] as? String
      }
      #expect(findings.count == rules.count, "one finding a rule: \(findings)")
      all.append((rules, outcome.out))
    }
    #expect(all[0].rules == all[1].rules, "the order of the file does not matter")
    return all[0]
  }

  @Test("parcels that say the same: suspected once")
  func alike() throws {
    let facts = ["约定开工时间": "2022-06-30", "实际开工时间": "未动工"]
    let found = try verdicts([facts, facts])
    #expect(found.rules == ["IDL102": "suspected"])
    #expect(!found.report.contains("polygons of the contract"))
  }

  @Test("one parcel started and one not: not judged, for they disagree")
  func startedAndNot() throws {
    let found = try verdicts([
      ["约定开工时间": "2022-06-30", "实际开工时间": "未动工"],
      ["约定开工时间": "2022-06-30", "实际开工时间": "2022-06-01"],
    ])
    #expect(found.rules.isEmpty, "\(found.rules)")
    #expect(found.report.contains("state of works (polygons of the contract disagree"))
  }

  @Test("two days: judged by neither rule")
  func twoDays() throws {
    let found = try verdicts([
      ["约定开工时间": "2024-06-30", "实际开工时间": "未动工"],
      ["约定开工时间": "2023-06-30", "实际开工时间": "未动工"],
    ])
    #expect(found.rules.isEmpty, "\(found.rules)")
    #expect(found.report.contains("agreed start (polygons of the contract disagree)"))
  }

  @Test("no plot stands under suspicion where its contract does not")
  func plotsSayWhatTheirContractSays() throws {
    let idle = ["约定开工时间": "2022-06-30", "实际开工时间": "未动工"]
    let started = ["约定开工时间": "2022-06-30", "实际开工时间": "2022-06-01"]
    let parcels = try [idle, started].enumerated().map {
      try Self.parcel($0.offset + 1, $0.element)
    }
    try folder.write(SamplePlots.collection(parcels), as: "contract.geojson")
    let outcome = try Program.run(
      ["check", "contract.geojson", "--select", "IDL101,IDL102", "-o", "plots.csv"] + asOf,
      in: folder)
    #expect(!outcome.out.contains("疑似 2 宗"), "\(outcome.out)")
    let table = try folder.text("plots.csv")
    let rows = table.split(whereSeparator: \.isNewline).dropFirst()
    #expect(rows.count == 2)
    for row in rows {
      #expect(!row.contains("suspected") && !row.contains("疑似"), "\(row)")
    }
    #expect(table.contains("polygons of the contract disagree"), "\(table)")
  }

  /// One polygon started and one not: none of them is known.
  private func writeDisagreement() throws {
    let parcels = try ["未动工", "2022-06-01"].enumerated().map {
      try Self.parcel($0.offset + 1, ["约定开工时间": "2022-06-30", "实际开工时间": $0.element])
    }
    try folder.write(SamplePlots.collection(parcels), as: "contract.geojson")
  }

  @Test(
    "a contract whose polygons disagree stands the same in every report",
    arguments: ["text", "json", "md", "csv", "jsonl"])
  func everyReportSaysTheSame(format: String) throws {
    try writeDisagreement()
    let outcome = try Program.run(
      ["check", "contract.geojson", "--select", "IDL101,IDL102", "--format", format]
        + ["--lang", "zh", "--no-settings"] + asOf, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(!outcome.out.contains("输入不能重读"))
    switch format {
    case "text": #expect(outcome.out.contains("疑似 0  "), "\(outcome.out)")
    case "json":
      #expect(outcome.out.contains(#""suspected":0"#) && !outcome.out.contains(#""suspected":2"#))
      _ = try parsed(outcome.out)
    case "md": #expect(outcome.out.contains("| 宗 | 0 | 0 | 0 | 0 |"), "\(outcome.out)")
    case "csv":
      #expect(outcome.out.split(whereSeparator: \.isNewline).count == 3, "one header, two plots")
      #expect(!outcome.out.contains("疑似,suspected") && outcome.out.contains("记载不一"))
    default: #expect(!outcome.out.isEmpty)
    }
  }

  @Test("what comes through a pipe is read once, and only there is that said")
  func aPipeIsReadOnce() throws {
    try writeDisagreement()
    let options =
      ["--select", "IDL101,IDL102", "--lang", "zh", "--no-settings"] + asOf
    let piped = try Program.run(
      ["check", "-"] + options, in: folder, input: folder.text("contract.geojson"))
    #expect(piped.out.contains("输入不能重读"), "\(piped.out)\(piped.err)")
    let read = try Program.run(["check", "contract.geojson"] + options, in: folder)
    #expect(!read.out.contains("重读"), "\(read.out)")
  }

  @Test("the list of idle land has such a contract among those without evidence")
  func theListHasIt() throws {
    try writeDisagreement()
    let outcome = try Program.run(
      ["idle", "contract.geojson", "--lang", "zh", "--no-settings", "-o", "i.json"] + asOf,
      in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let tables = try FormTests.rows("i.json", in: folder)
    let open = (tables["not_judged"] ?? []).filter { $0["weight"] as? String == "plain" }
    #expect(open.map { $0["contract"] as? String } == ["4401122021A00001"])
    #expect((tables["suspected"] ?? []).isEmpty)
  }

  @Test("of one plot alone no figure is made, and what is not looked for is not called absent")
  func onePlotAlone() throws {
    let facts = [
      "约定开工时间": "2024-06-30", "实际开工时间": "未动工", "成交价格(万元)": "6003", "实际交地时间": "2021-09-28",
      "供地方式": "挂牌出让",
    ]
    try folder.write(SamplePlots.collection([Self.parcel(1, facts)]), as: "contract.geojson")
    let options = ["--lang", "zh", "--no-settings"] + asOf
    let whole = try Program.run(["check", "contract.geojson", "--full"] + options, in: folder)
    #expect(whole.out.contains("1,200.60"), "\(whole.out)")
    let alone = try Program.run(
      ["check", "contract.geojson", "--plot", "440112003001GB00001"] + options, in: folder)
    #expect(alone.out.contains("同一合同的其他图形未看"), "\(alone.out)\(alone.err)")
    #expect(!alone.out.contains("1,200.60"))
    let quiet = try #require(alone.out.range(of: "材料无此类问题:"))
    let unseen = try #require(alone.out.range(of: "本次未查:"))
    let list = alone.out[quiet.upperBound..<unseen.lowerBound]
    #expect(list.contains("GEO101") && !list.contains("TOP101"), "\(list)")
    #expect(alone.out[unseen.upperBound...].contains("TOP101"))
  }

  @Test("reserved land within a contract is no part of what the list suspects")
  func reservedPolygons() throws {
    let idle = ["约定开工时间": "2024-06-30", "实际开工时间": "未动工"]
    let parcels = try [idle, idle.merging(["YDYHFLDM": "16"]) { $1 }].enumerated().map {
      try Self.parcel($0.offset + 1, $0.element)
    }
    try folder.write(SamplePlots.collection(parcels), as: "contract.geojson")
    let outcome = try Program.run(
      ["idle", "contract.geojson", "--lang", "zh", "--no-settings", "-o", "i.json"] + asOf,
      in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let tables = try FormTests.rows("i.json", in: folder)
    let rows = (tables["suspected"] ?? []).filter { $0["weight"] as? String == "plain" }
    #expect(rows.map { $0["plot"] as? String } == ["440112003001GB00001"], "\(rows)")
  }
}
