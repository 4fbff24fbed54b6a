import Testing

@testable import Values

@Suite struct ApprovalTextTests {
  @Test(arguments: ["有", "已批准", "穗规〔2021〕3号", "绿线占用批准〔2021〕3号", "绿线、黄线占用批准", "Green line 2021-3"])
  func concerns(text: String) {
    #expect(ApprovalText.concerns(.green, text) == true)
  }

  /// Of what a paper does not name nothing is known, neither a yes nor a no.
  @Test(arguments: ["黄线占用批准〔2021〕3号", "永久基本农田占用批准", "城镇开发边界外选址论证", "purple line 7"])
  func concernsOthers(text: String) {
    #expect(ApprovalText.concerns(.green, text) == nil)
  }

  /// A text that denies is no mention that concerns, whichever line it names.
  @Test(arguments: [
    "未经批准占用蓝线", "违法占用蓝线", "蓝线占用批准已撤销", "不占用永久基本农田", "Occupied without approval", "未办理",
  ])
  func denials(text: String) {
    for line in ApprovalText.Line.allCases {
      #expect(ApprovalText.concerns(line, text) == nil, "\(text) \(line)")
    }
  }

  /// 农田 names a line that a text is of, and no permanent farmland that a permit is for.
  @Test func everyLineIsKnownByItsNames() {
    for line in ApprovalText.Line.allCases {
      for name in line.names {
        #expect(ApprovalText.concerns(line, "\(name)占用批准〔2021〕3号") == true, "\(name)")
        #expect(ApprovalText.concerns(line, "\(name):无") == false, "\(name)")
        let other: ApprovalText.Line = line == .green ? .blue : .green
        #expect(ApprovalText.concerns(other, "\(name)占用批准〔2021〕3号") == nil, "\(name)")
      }
    }
    #expect(ApprovalText.concerns(.farmland, "农田占用批准") == true)
    #expect(ApprovalText.concerns(.green, "农田占用批准") == nil)
  }

  /// Lines that are answered or approved one by one go by their own words.
  @Test(arguments: [
    ("绿线批准〔2021〕3号、紫线批准〔2021〕4号", true, true, nil as Bool?),
    ("绿线、紫线占用批准〔2021〕3号", true, true, nil), ("绿线占用批准〔2021〕3号、4号", true, nil, nil),
    ("绿线:有;紫线:无", true, false, nil), ("绿线已批准,紫线未批准", true, false, nil),
    ("绿线无", false, nil, nil), ("永久基本农田占用批准〔2021〕3号", nil, nil, true),
    ("地字第440112202000123号", true, true, nil), ("440112202000123", true, true, nil),
    ("穗水许〔2022〕15号", nil, nil, nil), ("穗规批〔2021〕3号", true, true, nil),
    ("永久基本农田批复〔2021〕3号", nil, nil, true), ("绿线占用批复〔2021〕3号", true, nil, nil),
    ("永久基本农田:有(自然资复〔2021〕3号)", nil, nil, true),
  ])
  func linesOneByOne(text: String, green: Bool?, purple: Bool?, farmland: Bool?) {
    #expect(ApprovalText.concerns(.green, text) == green, "\(text)")
    #expect(ApprovalText.concerns(.purple, text) == purple, "\(text)")
    #expect(ApprovalText.concerns(.farmland, text) == farmland, "\(text)")
  }

  /// A number behind an answer is of its lines, and a no by name stands beside any other's paper.
  @Test(arguments: [
    ("永久基本农田:无;绿线:有(穗规划资源批〔2021〕3号)", true as Bool?, nil as Bool?, false as Bool?),
    ("绿线:有(穗规批〔2021〕3号);紫线:无", true, false, nil),
    ("紫线:无;绿线:有,穗规批〔2021〕3号、4号", true, false, nil),
    ("绿线:有;穗规批〔2021〕3号", true, nil, nil),
    ("紫线无,穗规批〔2021〕3号", true, false, nil),
    ("绿线、紫线:有(穗规批〔2021〕3号)", true, true, nil),
    ("绿线:有(穗规批〔2021〕3号);紫线批准〔2021〕4号", true, true, nil),
    ("紫线:无;紫线批准〔2021〕4号", nil, nil, nil), ("绿线:有;绿线:无", nil, nil, nil),
  ])
  func numbersBehindAnswers(text: String, green: Bool?, purple: Bool?, farmland: Bool?) {
    #expect(ApprovalText.concerns(.green, text) == green, "\(text)")
    #expect(ApprovalText.concerns(.purple, text) == purple, "\(text)")
    #expect(ApprovalText.concerns(.farmland, text) == farmland, "\(text)")
  }

  @Test(arguments: [
    ("穗水许〔2022〕15号", true as Bool?), ("建设工程规划许可证(穗规建证〔2021〕12号)", true),
    ("示例蓝许〔2022〕011号", true), ("蓝绿线占用批准〔2021〕3号", true),
    ("有(穗水许〔2022〕15号)", true), ("有", true), ("2022-03-01", true), ("true", true),
    ("绿线占用批准〔2021〕3号", nil), ("紫线批准〔2021〕3号", nil), ("蓝线:无", false),
    ("已办理蓝线许可", true), ("未取得蓝线许可", false), ("蓝线内规划许可:无", false),
    ("蓝线占用批准:无;绿线占用批准:有", false), ("已办理绿线许可", nil), ("穗国土规划建证〔2017〕12号", true),
    ("蓝线:无;绿线:有(穗规批〔2021〕3号)", false), ("蓝线无,穗规批〔2021〕3号", false),
    ("蓝线:无;穗水许〔2022〕15号", nil), ("绿线:无;穗水许〔2022〕15号", true),
    ("绿线:无;穗规批〔2021〕3号", true), ("蓝线:有(穗规批〔2021〕3号)", true),
  ])
  func theBlueLine(text: String, concerns: Bool?) {
    #expect(ApprovalText.concerns(.blue, text) == concerns, "\(text)")
  }
}
