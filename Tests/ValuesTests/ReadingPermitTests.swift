import Testing
import Values

@Suite("Permits and identifiers")
struct ReadingPermitTests {
  private func read(_ raw: RawValue, _ type: ValueType = .bool) -> Reading {
    FieldReader(
      FieldDeclaration(name: "p", acceptedNames: [], type: type), zoneMinutes: 480
    ).read(raw)
  }

  @Test(arguments: [
    "有", "是", "true", "TRUE", "Y", "yes", "1", "已办理", "已取得", "穗水许〔2022〕15号", "穗水许[2022]15号",
    "穗水许（2022）15号", "穗规建证〔2021〕12号、穗规建证〔2022〕3号", "地字第440112202000123号", "440112202000123",
    "2022-03-05", "2022年3月5日", "20220305", "2022-03-05 08:00", "穗水许2022-15号", "编号穗水许〔2022〕15号",
    "编号:穗水许〔2022〕15号", "有(穗水许〔2022〕15号)", "有,穗水许〔2022〕15号", "已取得,地字第440112202000123号",
    "建设用地规划许可证 地字第440112202000123号", "黄水务许〔2022〕15号", "穗水审批〔2022〕15号", "穗规划资源许〔2022〕15号",
    "水务局批复(穗水许〔2022〕15号)", "河道管理范围内建设项目许可〔2021〕3号", "准予水行政许可决定书 穗水许准〔2022〕5号",
    "穗水许〔2021〕3号;穗规许〔2022〕4号", "示例蓝许〔2022〕011号", "已批复", "绿线:有;紫线:无",
    "水务局批复〔2022〕15号", "蓝线占用批复〔2022〕15号", "规划批复(穗规许〔2022〕3号)", "蓝线:有(规划批复〔2021〕3号)",
    "蓝线:无;绿线:有(穗规批〔2021〕3号)", "蓝线:有(穗规批〔2021〕3号)",
    "地字第440112202000123号(2022-03-01)", "地字第440112202000123号,2022年3月1日核发",
    "穗国土规划地证〔2016〕12号", "穗国土规划建证〔2017〕12号", "穗开规建证〔2014〕5号", "穗开国规地证〔2013〕5号",
    "有规划许可证", "已办理蓝线许可", "已取得蓝线占用批准", "蓝线许可已办理", "绿线占用批准:有;紫线占用批准:无",
    "oui", "Ja", "SÍ", "sim",
  ])
  func yes(text: String) { #expect(read(.text(text)).value == .bool(true), "\(text)") }

  @Test(arguments: [
    "无", "否", "没有", "false", "N", "no", "0", "未办理", "未取得", "尚未办理", "未动工", "non", "Nein", "não",
    "不批准",
    "不予批准", "未批复", "没有许可", "未取得规划许可", "无规划许可证", "none", "NONE",
  ])
  func no(text: String) { #expect(read(.text(text)).value == .bool(false), "\(text)") }

  /// That a plot is not concerned is no want of a permit; nor is an answer for single lines.
  @Test(arguments: [
    "", "/", "—", "暂无", "未定", "待核", "不详", "null", "1900-01-01", "不涉及", "不涉及蓝线", "无需办理", "不占用",
    "不适用",
    "不占蓝线", "绿线:无", "未取得绿线许可", "绿线占用批准:无", "None",
  ])
  func blank(text: String) { #expect(read(.text(text)) == .blank, "\(text)") }

  @Test(arguments: [
    "也许", "2", "待办15号", "拟2022年办理", "不需要(15号文)", "详见附件", "行政处罚〔2021〕12号", "穗规建证〔2021〕12号(已注销)",
    "穗规建证〔2021〕12号已撤销", "许可已过期〔2019〕1号", "原许可〔2019〕1号失效", "正在补办〔2025〕3号", "穗规许〔2021〕12号退件",
    "穗规许〔2021〕12号驳回", "函〔2021〕12号征求意见", "立案查处〔2023〕88号", "临时许可〔2021〕3号", "注销", "办理", "已开工",
    "12345678", "45000", "30000", "440112202", "1500000000", "202305", "2023-05", "2023年5月",
    "20220305080000", "45000.5", "2022-15号", "穗水函2022-15号", "穗水许2022-2023号", "穗水许22-15号", "编号",
    "批前公示〔2023〕12号", "批前公示2023-05-01", "上报审批2023-12-01", "审批2023-11-02", "准备2026-03-01",
    "行政复议决定〔2023〕5号",
    "防洪标准50年", "防洪标准GB50201-2014", "保证金50000", "国有土地使用证:穗府国用(2010)第0500001号",
    "粤(2021)广州市不动产权第0012345号", "公证〔2021〕123号", "证据〔2021〕3号", "排污许可证91440101", "排水许可证〔2020〕123号",
    "取水许可证440112", "采砂许可证〔2020〕3号", "户外广告许可〔2021〕3号", "施工许可证440112202103010101", "13812345678",
    "440112209900123", "批文〔2020〕", "批复〔2023〕15", "许可〔2021〕3号", "环评批复〔2021〕3号", "水土保持方案批复〔2021〕3号",
    "建设用地批准书〔2021〕3号", "自然资源局建设用地批复〔2021〕3号", "农用地转用批复〔2021〕3号", "林地占用许可〔2021〕3号",
    "耕地占用税完税证明〔2021〕3号",
    "用地红线批准〔2021〕3号", "绿线调整批复〔2021〕3号", "选址意见书 选字第440112202000123号", "穗水函〔2022〕15号", "有无",
    "绿线是否批准", "蓝线内:否", "绿线占用批准,紫线占用批准〔2021〕4号", "地字第440112202000123号(已过期)", "蓝线内建设许可",
    "已取得建设用地规划许可证", "未取得建设用地规划许可证", "已办理蓝线", "无蓝线", "已取得蓝线内建设用地批准",
    "无;蓝线许可", "无蓝线许可〔2021〕3号", "穗国土建用〔2016〕12号", "穗国土规划用地批复〔2016〕12号",
    "蓝线:无(穗规批〔2021〕3号)", "永久基本农田:有(地字第440112202000123号)",
    "规划批复〔2020〕12号", "关于规划方案的批复〔2020〕12号", "自然资复〔2020〕12号", "穗规批复〔2020〕12号",
    "规划和自然资源局批文〔2020〕12号", "规划批准〔2020〕12号", "规划方案批准〔2020〕12号", "有(规划批复〔2020〕12号)",
    "expired 2019", "Permit refused 2021-0001", "穗规建证〔2021〕12号详见附件", "某文〔2021〕12号",
  ])
  func unreadable(text: String) {
    #expect(read(.text(text)).fault?.reason == .notYesOrNo, "\(text): \(read(.text(text)))")
  }

  @Test func aPermitOfALaterDayIsNoneYet() throws {
    let asOf = try #require(CalendarDate(year: 2025, month: 12, day: 31))
    let reader = FieldReader(
      FieldDeclaration(name: "p", acceptedNames: [], type: .bool), zoneMinutes: 480, asOf: asOf)
    #expect(reader.read(.text("2025-12-31")).value == .bool(true))
    #expect(reader.read(.text("2026-01-01")).fault?.reason == .laterThanJudged)
    #expect(reader.read(.text("2030年1月1日")).fault?.reason == .laterThanJudged)
    #expect(reader.read(.text("穗水许〔2025〕15号")).value == .bool(true))
    #expect(reader.read(.text("穗水许〔2026〕15号")).fault?.reason == .laterThanJudged)
    #expect(reader.read(.text("地字第440112202600123号")).fault?.reason == .laterThanJudged)
    #expect(
      reader.read(.text("地字第440112202500123号(2026-03-01)")).fault?.reason == .laterThanJudged)
  }

  @Test func wordsForNone() {
    var declared = FieldDeclaration(name: "c", acceptedNames: [], type: .text)
    declared.noneWords = ["未签订", "待定"]
    let reader = FieldReader(declared, zoneMinutes: 480)
    #expect(reader.read(.text(" 未签订　")) == .statedNone)
    #expect(reader.value(of: reader.read(.text("待定"))) == .null)
    #expect(reader.read(.text("4401122018A00827")).value == .text("4401122018A00827"))
    for text in ["未签订", "4401122018A00827"] {
      let plain = reader.plain.value(text.utf8.span)
      #expect(plain == nil || plain == reader.read(.text(text)).value, "\(text)")
    }
  }

  @Test func wordsForNoNumber() {
    var declared = FieldDeclaration(
      name: "price", acceptedNames: [], type: .number(.money), unit: .yuan)
    declared.noneWords = ["未出让"]
    let reader = FieldReader(declared, zoneMinutes: 480)
    #expect(reader.read(.text(" 未出让")) == .statedNone)
    #expect(reader.value(of: reader.read(.text("未出让"))) == .null)
    #expect(reader.read(.text("5200")).value == .number(5200))
    #expect(reader.read(.text("见附件")).fault != nil)
  }

  @Test func wordsForNoDay() {
    var declared = FieldDeclaration(name: "c", acceptedNames: [], type: .date)
    declared.noneWords = ["无补充协议"]
    let reader = FieldReader(declared, zoneMinutes: 480)
    #expect(reader.read(.text(" 无补充协议　")) == .statedNone)
    #expect(reader.read(.text("见补充协议")).fault?.reason == .notADate)
    #expect(reader.read(.text("2024-06-30")).value != nil)
  }

  @Test func wordsForDoubt() {
    var declared = FieldDeclaration(name: "c", acceptedNames: [], type: .text)
    #expect(FieldReader(declared, zoneMinutes: 480).read(.text("不详")) == .blank)
    declared.doubtWords = ["不详"]
    let reader = FieldReader(declared, zoneMinutes: 480)
    let text = "不详"
    #expect(reader.read(.text(text)).value == .text(text))
    #expect(reader.read(.text("无")) == .blank)
    #expect(reader.plain.value(text.utf8.span) == nil)
  }

  @Test func kinds() {
    #expect(read(.bool(false)) == .value(.bool(false)))
    #expect(read(.integer(1)) == .value(.bool(true)))
    #expect(read(.integer(2)).fault?.reason == .notYesOrNo)
    #expect(read(.text("穗水许〔2022〕15号")).remarks == .documentNamed)
  }

  @Test func blankColumnsOfPermits() {
    let declared = FieldDeclaration(
      name: "p", acceptedNames: [], type: .bool, blank: .none)
    let reader = FieldReader(declared, zoneMinutes: 480)
    #expect(reader.value(of: reader.read(.text("—"))) == .bool(false))
    #expect(reader.value(of: reader.read(.null)) == .bool(false))
    #expect(reader.value(of: reader.read(.text("也许"))) == .null)
    let unknown = FieldReader(
      FieldDeclaration(name: "p", acceptedNames: [], type: .bool), zoneMinutes: 480)
    #expect(unknown.value(of: unknown.read(.null)) == .null)
  }

  @Test func identifiersThatBecameNumbers() {
    #expect(read(.integer(44_011_200_301), .text) == .value(.text("44011200301")))
    #expect(read(.number(44_011_200_301), .text) == .value(.text("44011200301")))
    #expect(read(.number(4.40112001008e18), .text).fault?.reason == .digitsLost)
    #expect(
      read(.integer(4_401_120_010_080_000_001), .text) == .value(.text("4401120010080000001")))
    #expect(read(.text("4.40E+15"), .text).fault?.reason == .digitsLost)
    #expect(read(.text("4.40112E+18"), .text).fault?.reason == .digitsLost)
    #expect(read(.text("1E5"), .text) == .value(.text("1E5")))
    #expect(read(.text("A+B地块"), .text) == .value(.text("A+B地块")))
    #expect(read(.text(" 知识城　"), .text) == .value(.text("知识城")))
    #expect(read(.text("无"), .text) == .blank)
    #expect(read(.text("1900-01-01"), .text) == .value(.text("1900-01-01")))
  }

  @Test func landIdentifiers() throws {
    let code = try ParcelCode("440112001008GB00001")
    #expect(code.county == "440112" && code.kind == "GB" && code.sequence == "00001")
    let unit = try RealEstateUnitNumber("440112 001008 GB00001 F00010002")
    #expect(unit.parcel == code && unit.fixture == "F" && unit.sequence == "00010002")
    let number = try SupervisionNumber("4401122018A00827")
    #expect(number.year == 2018)
  }

  @Test(arguments: [
    ("440112001008GB0000", 19), ("440112001008GB000011", 20), ("44011200100XGB00001", 12),
    ("440112001008XB00001", 13), ("440112001008G100001", 14), ("", 1), ("4401120010080000001", 13),
  ])
  func faultyParcelCodes(text: String, position: Int) {
    let fault = #expect(throws: IdentifierFault.self) { try ParcelCode(text) }
    #expect(fault?.position == position, "\(text)")
  }

  @Test(arguments: [
    ("440112001008GB00001X00010002", 20), ("440112001008GB00001W0001000", 28),
    ("440112001008GB0000", 19),
  ])
  func faultyUnitNumbers(text: String, position: Int) {
    let fault = #expect(throws: IdentifierFault.self) { try RealEstateUnitNumber(text) }
    #expect(fault?.position == position, "\(text)")
  }

  @Test(arguments: [("4401121818A00827", 7), ("44011220180A0827", 11), ("4401122018A0082", 16)])
  func faultySupervisionNumbers(text: String, position: Int) {
    let fault = #expect(throws: IdentifierFault.self) { try SupervisionNumber(text) }
    #expect(fault?.position == position, "\(text)")
  }
}
