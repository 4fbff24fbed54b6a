import Values

/// The Chinese of the nouns that stand within faults; words of the author pass through.
enum FaultNouns {
  static func chinese(_ words: String) -> String {
    if let known = table[words] { return known }
    let system = SystemWords.chinese(words)
    if system != words { return system }
    if words.hasPrefix("a code of '") { return "代码(" + words.dropFirst(10) + ")" }
    if words.hasPrefix("a day after ") { return words.dropFirst(12) + " 之后的日期" }
    if words.contains(" or ") {
      let parts = words.split(separator: " or ").map(String.init)
      if parts.allSatisfy({ table[$0] != nil || $0.hasPrefix("a code of '") }) {
        return parts.map(chinese).joined(separator: "或")
      }
    }
    return words
  }

  private static let table: [String: String] = [
    "a text or number": "文字或数", "a number": "数",
    "a whole number from 1": "不小于 1 的整数", "a list": "列表", "a mapping": "键值表",
    "an expression": "表达式", "text": "文字", "mapping": "键值表", "list": "列表", "alias": "引用",
    "a condition": "条件", "a bare number": "无量纲数", "a length": "长度", "an area": "面积",
    "an amount of money": "金额", "a number of days": "天数", "a number of months": "月数",
    "a text": "文字", "a date": "日期", "a geometry": "图形", "a value": "值",
    "a coordinate": "坐标", "an array": "数组", "conditions": "条件", "codes": "代码",
    "the end": "结尾", "the end of the expression": "表达式结尾",
    "an operator or the end": "运算符或结尾", "a date such as 2020-09-28": "日期(如 2020-09-28)",
    "metres from 0": "不小于 0 的米数", "a source that a reader can look up": "可查的出处",
    "layer role": "图层角色", "layer": "图层", "unit": "单位", "type": "类型",
    "value": "取值", "part": "端(part)", "meaning of a blank": "空白含义", "kind of source": "出处种类",
    "certainty": "可靠程度", "class": "类别", "severity": "级别", "subject": "判定对象",
    "judged-on": "判定日", "catalogue": "目录表", "threshold": "阈值", "verdict": "结论",
    "permit field": "许可字段",
    "set of land uses": "用地集合", "way to match": "匹配方式", "column of text": "文字列", "word": "用词",
    "provision": "条目", "none": "无量纲", "length": "长度", "area": "面积", "money": "金额",
    "days": "天数", "months": "月数", "a readable file": "可读的文件",
    "surveyed": "实测", "digitised": "数字化",
  ]
}
