import Testing
import Values

@Suite struct FundingTextTests {
  @Test(arguments: [
    "政府", "区政府投资", "市级财政资金", "政府全额投资", "财政拨款", "广州市财政资金", "黄埔区人民政府", "市区两级财政",
    "Government", "MUNICIPAL government", "政府(财政资金)",
  ])
  func government(text: String) {
    #expect(FundingText.isOfGovernment(text) == true)
  }

  @Test(arguments: [
    "非政府投资", "无政府投资", "无财政资金", "不含财政资金", "未使用财政资金", "不属于政府投资", "企业自筹(无政府资金)",
    "财政部门以外", "不含市级财政资金", "企业", "企业投资", "自筹", "社会资本", "non-government", "private",
  ])
  func others(text: String) {
    #expect(FundingText.isOfGovernment(text) == false)
  }

  /// What may be either way is not guessed, nor is a word that only holds another.
  @Test(arguments: [
    "社会资本(政府引导)", "外国政府贷款", "政府平台公司", "政府和社会资本合作(PPP)", "国有企业", "国有资金", "事业单位",
    "企业、市财政", "政府引导基金", "拟申请市财政资金", "无锡市财政资金", "", "()", "其他", "政府或企业",
  ])
  func unclear(text: String) {
    #expect(FundingText.isOfGovernment(text) == nil)
  }
}
