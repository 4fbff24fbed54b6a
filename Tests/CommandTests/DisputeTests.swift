import Foundation
import Testing

/// Columns, and a joined table, that say different things of one field.
@Suite("Two sources of one field")
struct DisputeTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  static let contract = "4401122021A00001"

  private func write(_ properties: String) throws {
    let ring =
      "[[113.53,23.35],[113.5305,23.35],[113.5305,23.3505],[113.53,23.3505],[113.53,23.35]]"
    try folder.write(
      SamplePlots.collection([
        "{\"type\":\"Feature\",\"properties\":{\"电子监管号\":\"\(Self.contract)\",\(properties)},"
          + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
      ]), as: "plots.geojson")
  }

  /// Verdicts of the plot by rule that are not 0, and what INP210 and INP216 say, behind their place.
  private func check(
    _ select: String, table: String? = nil, lang: String = "en"
  ) throws -> (verdicts: [String: [String]], said: [String]) {
    var arguments = ["check", "plots.geojson", "--format", "json", "--trust-schematic"]
    arguments += ["--select", select + ",INP216,INP210"] + asOf
    if let table {
      try folder.write(table, as: "register.csv")
      arguments += ["--join", "register.csv", "--on", "电子监管号"]
    }
    let report = try parsed(try Program.run(arguments, in: folder).out)
    var verdicts: [String: [String]] = [:]
    for rule in report["rules"] as? [[String: Any]] ?? [] {
      let counts = rule["counts"] as? [String: Int] ?? [:]
      verdicts[rule["code"] as? String ?? ""] = counts.filter { $0.value > 0 }.keys.sorted()
    }
    let findings = report["findings"] as? [[String: Any]] ?? []
    let said = findings.filter { ($0["rule"] as? String ?? "").hasPrefix("INP21") }.map { finding in
      let words = (finding["message"] as? [String: String])?[lang] ?? ""
      let subject = finding["subject"] as? [String: Any]
      return "\(subject?["line"] ?? ""):\(subject?["column"] ?? "") \(words)"
    }
    return (verdicts, said)
  }

  private static let start = "\"宗地代码\":\"440112003001GB00001\",\"YDYHFLDM\":\"100101\","

  @Test(
    "the file and the joined table: both values, columns and the line; what needs the field is not judged"
  )
  func joined() throws {
    try write(Self.start + "\"约定开工时间\":\"2025-06-30\"")
    let table = "电子监管号,约定开工时间,实际开工时间\n\(Self.contract),2022-06-30,未动工\n"
    let found = try check("IDL101,IDL102", table: table)
    #expect(found.verdicts["IDL101"] == ["not-evaluated"], "\(found)")
    #expect(found.verdicts["IDL102"] == ["not-evaluated"], "\(found)")
    #expect(
      found.said == [
        "2:148 two sources of agreed start disagree: '2025-06-30' in column 约定开工时间, "
          + "'2022-06-30' in column 约定开工时间 of register.csv:2; nothing is judged by it"
      ], "\(found.said)")
    let chinese = try check("IDL101", table: table, lang: "zh")
    #expect(
      chinese.said.first?.hasSuffix(
        "约定开工时间两处不一致:列“约定开工时间”为「2025-06-30」,register.csv:2 列“约定开工时间”为"
          + "「2022-06-30」;以此为据的不作判定") == true, "\(chinese.said)")
    // The same day in another spelling is the same.
    let same = try check(
      "IDL101,IDL102",
      table: "电子监管号,约定开工时间,实际开工时间\n\(Self.contract),2025/6/30,未动工\n")
    #expect(same.said.isEmpty && same.verdicts["IDL101"] == ["conforms"], "\(same)")
  }

  @Test("a day of delivery does not take the place of a start in dispute")
  func noFallback() throws {
    try write(Self.start + "\"约定开工时间\":\"2025-06-30\",\"交地时间\":\"2025-05-30\"")
    let found = try check(
      "IDL101", table: "电子监管号,约定开工时间,实际开工时间\n\(Self.contract),2022-06-30,未动工\n")
    #expect(found.verdicts["IDL101"] == ["not-evaluated"], "\(found)")
  }

  @Test("the file says that there is no start, the table has its day")
  func startInTable() throws {
    try write(Self.start + "\"约定开工时间\":\"2023-06-30\",\"实际开工时间\":\"未动工\"")
    let found = try check(
      "IDL102", table: "电子监管号,实际开工时间\n\(Self.contract),2022-07-01\n")
    #expect(found.verdicts["IDL102"] == ["not-evaluated"], "\(found)")
    #expect(found.said.count >= 1 && found.said[0].contains("'未动工' in column"), "\(found.said)")
  }

  @Test(
    "columns of the file under two names",
    arguments: [
      ("\"YDYHFLDM\":\"100101\",\"用地代码\":\"070102\"", "land use"),
      ("\"YDYHFLDM\":\"0701\",\"用地代码\":\"0701/0101\"", "land use"),
      ("\"YDYHFLDM\":\"0701/0101\",\"用地代码\":\"0101\"", "land use"),
      ("\"宗地代码\":\"440112003001GB00002\",\"ZDDM\":\"440112003001GB00003\"", "plot id"),
      ("\"容积率\":1.5,\"RJL\":2.5", "floor area ratio"),
      ("\"登记面积\":2831,\"宗地面积\":2500", "register area"),
      ("\"开工情况\":\"已开工\",\"实际开工时间\":\"未动工\"", "start as written"),
      ("\"开工情况\":\"未动工\",\"实际开工时间\":\"2022-07-01\"", "start as written"),
      ("\"开工情况\":\"未动工\",\"实际开工时间\":\"2025-12\"", "start as written"),
      ("\"实际开工时间\":\"未动工\",\"实际动工时间\":\"2022-07-01\"", "actual start"),
    ])
  func columns(_ properties: String, _ field: String) throws {
    try write(properties)
    let found = try check("IDL101")
    #expect(
      found.said.count == 1 && found.said[0].contains("two sources of \(field) disagree"),
      "\(found.said)")
  }

  @Test(
    "what says nothing different is no dispute",
    arguments: [
      "\"YDYHFLDM\":\"100101\",\"用地代码\":\"1001\"", "\"YDYHFLDM\":\"070102\",\"用地代码\":\"R2\"",
      "\"YDYHFLDM\":\"100101\",\"用地代码\":\"\"",
      "\"YDYHFLDM\":\"0701/0101\",\"用地代码\":\"0101/0701\"",
      "\"YDYHFLDM\":\"0701/0101\",\"用地代码\":\"07/0101\"",
      "\"宗地代码\":\"440112003001GB00002\",\"不动产单元号\":\"440112003001GB00002W00000000\"",
      "\"宗地代码\":\"440112003001GB00002\",\"BSM\":\"12\"", "\"容积率\":1.5,\"RJL\":\"1.50\"",
      "\"登记面积\":2831.19,\"宗地面积\":2831.2,\"MJ\":0.2831", "\"项目名称\":\"甲\",\"name\":\"a\"",
      "\"开工情况\":\"已开工\",\"实际开工时间\":\"2022-07-01\"",
      "\"约定开工时间\":\"2022-07\",\"YDKGSJ\":\"2022-07-15\"",
      "\"开工情况\":\"未动工\",\"实际开工时间\":\"2026-07-01\"",
      "\"开工情况\":\"未动工\",\"实际开工时间\":\"2026-07\"",
      "\"实际开工时间\":\"未动工\",\"实际动工时间\":\"2026-07-01\"",
    ])
  func agreement(_ properties: String) throws {
    try write(properties)
    let found = try check("IDL101")
    #expect(found.said.isEmpty, "\(found.said)")
  }

  @Test(
    "a source that cannot be read is told beside the one that is, and changes no verdict",
    arguments: [
      ("\"容积率\":2.4,\"RJL\":\"约3.6\"", "floor area ratio cannot be read: '约3.6' (column RJL)"),
      ("\"容积率\":2.4,\"RJL\":\"≥3\"", "floor area ratio cannot be read: '≥3' (column RJL)"),
      ("\"建筑高度\":20,\"JZGD\":\"24、100\"", "height cannot be read: '24、100' (column JZGD)"),
      (
        "\"YDYHFLDM\":\"0701\",\"地块用途\":\"工业\"",
        "land use cannot be read: '工业' (column 地块用途)"
      ),
      (
        "\"约定竣工时间\":\"2024-06-30\",\"YDJGSJ\":\"去年秋天\"",
        "agreed completion cannot be read: '去年秋天' (column YDJGSJ)"
      ),
    ])
  func unreadSource(_ properties: String, _ words: String) throws {
    try write(properties)
    let found = try check("IDL101")
    #expect(found.said.count == 1 && found.said[0].hasSuffix(words), "\(found.said)")
    // At its own place, behind that of the column that is read.
    #expect(found.said.first?.hasPrefix("2:") == true, "\(found.said)")
  }

  @Test("a use in the words of another edition for the code beside it is read")
  func wordsOfTheSameUse() throws {
    for use in ["城镇住宅用地", "R2", "0701", ""] {
      try write("\"YDYHFLDM\":\"070102\",\"地块用途\":\"\(use)\"")
      let found = try check("IDL101")
      #expect(found.said.isEmpty, "\(use): \(found.said)")
    }
  }

  @Test("cells of the joined table that cannot be read are told beside the file's own")
  func unreadCells() throws {
    let table = "电子监管号,约定竣工时间,YDJGSJ\n\(Self.contract),去年秋天,看合同\n"
    try write(Self.start + "\"约定竣工时间\":\"2024-06-30\"")
    let beside = try check("IDL101", table: table)
    #expect(beside.said.count == 2, "\(beside.said)")
    for words in ["'去年秋天' (column 约定竣工时间)", "'看合同' (column YDJGSJ)"] {
      let told = "agreed completion cannot be read: \(words) (register.csv:2)"
      #expect(beside.said.contains { $0.hasSuffix(told) }, "\(beside.said)")
    }
    let blank = try check("IDL101", table: "电子监管号,约定竣工时间\n\(Self.contract),\n")
    #expect(blank.said.isEmpty, "\(blank.said)")
  }

  @Test("a column of the table that stands twice, and one under two names")
  func tableColumns() throws {
    try write(Self.start + "\"约定交地时间\":\"2020-01-01\"")
    for head in ["约定开工时间,约定开工时间", "约定开工时间,YDKGSJ"] {
      let found = try check(
        "IDL102",
        table: "电子监管号,\(head),实际开工时间\n\(Self.contract),2025-06-30,2022-06-30,未动工\n")
      #expect(found.verdicts["IDL102"] == ["not-evaluated"], "\(found)")
      #expect(
        found.said.count == 1 && found.said[0].contains("of register.csv:2, '2022-06-30' in"),
        "\(found.said)")
    }
    let blank = try check(
      "IDL102", table: "电子监管号,约定开工时间,YDKGSJ,实际开工时间\n\(Self.contract),,2022-06-30,未动工\n")
    #expect(blank.verdicts["IDL102"] == ["suspected"] && blank.said.isEmpty, "\(blank)")
  }

  @Test(
    "a mixed use of the table is no plain one: not judged by the use that is written first",
    arguments: [("16", "suspected"), ("16/1001", "not-evaluated"), ("1001/16", "not-evaluated")])
  func mixedUse(code: String, verdict: String) throws {
    try write("\"宗地代码\":\"440112003001GB00001\",\"开工情况\":\"已开工\"")
    let joined = try check("RES102", table: "电子监管号,用地代码\n\(Self.contract),\(code)\n")
    #expect(joined.verdicts["RES102"] == [verdict], "\(joined)")
    try write(
      "\"宗地代码\":\"440112003001GB00001\",\"开工情况\":\"已开工\",\"用地代码\":\"\(code)\"")
    let own = try check("RES102")
    #expect(own.verdicts["RES102"] == [verdict], "\(own)")
  }

  @Test("IS NULL is neither true nor false of a field in dispute, or of one that cannot be read")
  func isNull() throws {
    for date in ["2025-06-01", "去年秋天"] {
      try write(
        Self.start + "\"约定竣工时间\":\"2024-06-30\",\"实际竣工时间\":\"\(date)\",\"竣工时间\":\"2024-01-01\"")
      let found = try check("IDL302")
      #expect(found.verdicts["IDL302"] == ["not-evaluated"], "\(date) \(found)")
    }
  }

  @Test("a blank column of the preferred name does not hide what another says")
  func blankNote() throws {
    for note in ["\"\"", "null", "\" \""] {
      try write(
        Self.start + "\"约定开工时间\":\"2024-06-30\",\"实际开工时间\":\"未动工\",\"开工情况\":\(note),"
          + "\"成交价格(万元)\":1000")
      let outcome = try Program.run(
        ["check", "plots.geojson", "--select", "IDL101", "--full"] + asOf, in: folder)
      #expect(outcome.out.contains("not started (the file says so)"), "\(outcome.out)")
      #expect(!outcome.out.contains("no record of a start"), "\(outcome.out)")
    }
  }
}
