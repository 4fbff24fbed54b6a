import Testing
import Values

@Suite struct FundingTextTests {
  @Test(arguments: [
    "政府", "区政府投资", "市级财政资金", "政府全额投资", "财政拨款", "广州市财政资金", "黄埔区人民政府", "市区两级财政",
    "广东省财政资金", "广州市黄埔区财政", "龙湖街道财政", "省市区三级财政", "广州开发区管委会财政资金",
    "Government", "MUNICIPAL government", "政府(财政资金)",
  ])
  func government(text: String) {
    #expect(FundingText.isOfGovernment(text) == true)
  }

  @Test(arguments: [
    "非政府投资", "无政府投资", "无财政资金", "不含财政资金", "未使用财政资金", "不属于政府投资", "企业自筹(无政府资金)",
    "财政部门以外", "无广州市财政资金", "不含市级财政资金", "企业", "企业投资", "自筹", "社会资本", "non-government", "private",
  ])
  func others(text: String) {
    #expect(FundingText.isOfGovernment(text) == false)
  }

  /// What may be either way is not guessed, nor is a word that only holds another.
  @Test(arguments: [
    "社会资本(政府引导)", "外国政府贷款", "政府平台公司", "政府和社会资本合作(PPP)", "国有企业", "国有资金", "事业单位",
    "已退还市财政", "归还区财政", "偿还市财政资金", "上缴市财政", "企业垫资后区财政", "补贴市财政资金", "抵押给市政府",
    "超市政府投资", "奖励区财政", "某某镇财政", "企业、市财政", "政府引导基金", "拟申请市财政资金", "无锡市财政资金", "", "()", "其他", "政府或企业",
  ])
  func unclear(text: String) {
    #expect(FundingText.isOfGovernment(text) == nil)
  }
}
