import Testing
import Values

/// What stands in a column of contract numbers.
@Suite struct ContractNumberTests {
  @Test(arguments: [
    "4401122018A00827", "穗国房合字(2018)第5号", "穗国地出合440112-2020-000012号", "440112-2020-000012",
    "杭土合字〔2019〕123号", "HT-001", "A0001", "第12345号", "国有建设用地使用权出让合同440112-2020-000012",
    "电子监管号4401122018A00827", "(2018)第12号", "合同编号:穗国地出合440112-2020-000012号", "10043", "20201399",
    "编号20200305",
  ])
  func numbers(text: String) { #expect(ContractNumber.key(text) != nil, "\(text)") }

  /// What fills the cell or remarks on it makes of two plots no contract.
  @Test(arguments: [
    "补录中", "无监管号", "0", "000", "０", "—", "", "0000000000000000", "见附件1", "见附件12345", "详见合同2018",
    "合同 7", "第5号", "2018", "2018合同", "2018-12-31", "2018/5/1", "2018年划拨", "12345号地块", "黄埔区12345号",
    "20200305", "43895", "电子监管号", "合同编号:", "编号:见附件", "编号2020-03-05", "1", "A1", "①",
    "4401122018A00001、4401122018A00002", "4.40112E+15",
  ])
  func remarks(text: String) { #expect(ContractNumber.key(text) == nil, "\(text)") }

  /// Spellings of one number are one contract.
  @Test(arguments: [
    "4401122018a00001", "4401122018Ａ00001", "440112 2018A00001", "４４０１１２２０１８Ａ００００１",
    " 4401122018A00001\n", "电子监管号4401122018A00001", "电子监管号：4401122018A00001",
    "合同编号: 4401122018A00001", "编号4401122018a00001", "合同号4401122018A00001",
  ])
  func spellings(text: String) { #expect(ContractNumber.key(text) == "4401122018A00001") }

  @Test func signsOfOneKind() {
    let plain = ContractNumber.key("穗国地出合440112-2020-000012号")
    #expect(ContractNumber.key("穗国地出合 440112—2020－000012 号") == plain)
    #expect(ContractNumber.key("440112-2020-000012") != plain)
    #expect(
      ContractNumber.key("穗国房合字〔2018〕第5号") == ContractNumber.key("穗国房合字（2018）第5号"))
  }
}
