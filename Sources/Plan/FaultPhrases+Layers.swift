extension FaultPhrases {
  /// Faults of layers, and of what rules quote and what their cases try.
  static let layers: [(String, String)] = [
    ("INP117 The file cannot be read: {} (expected {})", "INP117 文件无法读取:{}(应为{})"),
    ("the id '{}' stands twice in {}", "id“{}”在 {} 中重复"),
    ("{} is not valid: {} at {}", "{} 图形不合法:{},位置 {}"),
    ("no feature has {} = '{}', which the layer {} asks for", "没有要素的 {} 为“{}”,而图层 {} 只取这样的要素"),
    ("the land uses of the plan have no code '{}'", "规划采用的用地分类中没有代码“{}”"),
    (
      "'{}' is a set of land uses, where one code is asked for", "“{}”是用地集合,这里应写一个用地代码"
    ),
    (
      "area_outside, overlap_outside and has_nearer take sets",
      "可写集合的是 area_outside、overlap_outside、has_nearer"
    ),
    ("the word behind the condition is '{}' or left out", "条件之后只能写“{}”,或不写"),
    ("no feature has any of the names of '{}': {}", "没有要素带有“{}”的任何一个字段名:{}"),
    ("the plan's text has no '{}'", "规划文本中没有“{}”"),
    ("the plan's text has no section '{}'", "规划文本中没有“{}”这一节"),
    ("'{}' stands in the plan's text, but not in '{}'", "规划文本中有“{}”,但不在“{}”"),
    ("the plan's text does not say {} in '{}'", "规划文本“{2}”中没有写 {1}"),
    ("quote its words, or name another kind of source", "请引用原文(quote),或改用其他出处种类"),
    (
      "quote the words that say it, or name another kind of source",
      "请引用写有此数的原文(quote),或改用其他出处种类"
    ),
    (
      "this case is not at a limit: no comparison of {} decides otherwise where its limit moves by a hair",
      "此用例不在限值上:{} 的限值稍有移动,各项比较的结果都不变"
    ),
    ("{} has no case that is {}", "{} 缺少这样的用例:{}"),
    ("the plan has no rule {}", "规划方案没有规则 {}"),
    ("the plan has no {} '{}'", "规划方案没有{}“{}”"),
    ("no case", "没有用例"),
    ("the role '{}' is not among the layers of the file", "角色“{}”不在本文件的 layers 中"),
    ("{}: expected {}, got {}", "{}:应为 {},得到 {}"),
  ]
}
