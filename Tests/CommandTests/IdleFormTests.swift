import Foundation
import Testing

/// `landlint idle`: what a file writes is printed as it is written, and what it says as it is read.
@Suite("Cells of the idle list")
struct IdleFormTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// The rows of what is suspected of parcels of one contract that say these things.
  private func rows(_ facts: [[String: String]]) throws -> [[String: Any]] {
    let started = ["约定开工时间": "2022-06-30", "实际开工时间": "未动工"]
    let parcels = try facts.enumerated().map {
      try ContractTests.parcel($0.offset + 1, started.merging($0.element) { $1 })
    }
    try folder.write(SamplePlots.collection(parcels), as: "p.geojson")
    let outcome = try Program.run(
      ["idle", "p.geojson", "-o", "i.json", "--lang", "zh", "--no-settings"] + asOf, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let rows = try #require(try FormTests.rows("i.json", in: folder)["suspected"])
    return rows.filter { $0["weight"] as? String == "plain" }
  }

  private func words(_ facts: [[String: String]], _ member: String) throws -> [String?] {
    try rows(facts).map { row in
      (row[member] as? [String: String])?["zh"] ?? row[member] as? String
        ?? (row[member] as? Double).map { "\($0)" }
    }
  }

  @Test("a price of no unit, or that cannot be read, is no figure")
  func prices() throws {
    for (column, text, printed) in [
      ("价款", "5000", "5000(单位不明)"), ("成交价格(万元)", "1173.01", "1173.01"),
      ("价款(元)", "11730100", "1173.01"), ("价款", "5000万元", "5000.0"),
      ("成交价格(万元)", "0x10", "0x10(无法读取)"), ("成交价格(万元)", "-5", "-5(无法读取)"),
    ] {
      #expect(try words([[column: text]], "price") == [printed], "\(column) \(text)")
    }
    // Each plot's own, in the unit of the column.
    let column = "成交价格(万元)"
    #expect(try words([[column: "100"], [column: "200"]], "price") == ["100.00、200.00"])
    #expect(try words([[column: "100"], [column: "100"]], "price") == ["100.0"])
  }

  @Test("a month is printed without a day, a day with it")
  func months() throws {
    let said = ["约定交地时间": "2021-05", "合同签订日期": "2021-04", "实际交地时间": "2021-05-31"]
    let row = try #require(try rows([said]).first)
    #expect(row["contract_date"] as? String == "2021-04", "\(row)")
    #expect(row["delivery"] as? String == "2021-05-31", "\(row)")
  }

  @Test("late delivery and an open stage stand in the row, and the land that it leaves out")
  func doubts() throws {
    let late = ["约定交地时间": "2021-05-01", "实际交地时间": "2021-06-01"]
    #expect(try words([late], "cause") == ["未申报;资料所载交地晚于约定(待审核)"])
    let early = ["约定交地时间": "2021-06-01", "实际交地时间": "2021-06-01"]
    #expect(try words([early], "cause") == ["未申报"])
    let open = try words([["约定开工时间": "2023-12-21"]], "situation")
    #expect(open.first??.contains("阶段待复核") == true, "\(open)")
    let sure = try words([["约定开工时间": "2023-12-20"]], "situation")
    #expect(sure.first??.contains("待复核") == false, "\(sure)")
    let reserved = try words([[:], ["YDYHFLDM": "16"]], "situation")
    #expect(reserved.first??.contains("另有 1 宗不在闲置规则之内") == true, "\(reserved)")
  }
}
