import Testing
import Values

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
}
