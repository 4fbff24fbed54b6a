extension FaultPhrases {
  /// Faults of provisions, of indicators and of tables that the user brings.
  static let authoring: [(String, String)] = provisions + indicators + catalogues

  private static let provisions: [(String, String)] = [
    ("the id {} stands in line {} already", "id {} 已在第 {} 行"),
    ("the plan has no provision '{}'", "provisions.yaml 没有条目“{}”"),
    ("the package has no provisions.yaml", "方案包没有 provisions.yaml"),
    (
      "no rule names {} in 'provisions', and no 'reason' says why",
      "没有规则在 provisions 中写 {},也没有用 reason 说明原因"
    ),
    ("a provision quotes the plan's words", "条目须引用规划原文,quotes 不能为空"),
    ("a citation quotes the plan's words", "出处须引用规划原文,quote 不能为空"),
    (
      "an id is a capital letter and a number, such as B2, not '{}'",
      "id 为一个大写字母加数字,如 B2,不是“{}”"
    ),
  ]

  private static let indicators: [(String, String)] = [
    (
      "over is 'parcel', 'plan' or a layer, not '{}'",
      "over 应为 parcel、plan 或一个图层,不是“{}”"
    ),
    ("a sum has 'members', 'plan' or both", "求和须有 members 或 plan,或两者都有"),
    (
      "an indicator over the plan has no members to sum over",
      "over 为 plan 的指标没有可求和的对象(members)"
    ),
    (
      "at most 0 to 100 per cent may be missing, not {}",
      "允许缺证据的份额为 0 到 100(%),不是 {}"
    ),
    ("a sum is of numbers", "求和的须为数"),
    ("the two parts of a sum measure different things", "求和的两部分量纲不同"),
    (
      "'whole' measures something else than the denominator, or there is none",
      "whole 与分母量纲不同,或没有分母"
    ),
    ("a number of dimension {} over one of {} has no meaning", "{}除以{}没有意义"),
    ("the value has the dimension {}, its unit '{}' {}", "数值的量纲为{},单位“{}”的量纲为{}"),
    (
      "no geometry can be named here: only parcels have a shape to compare it with",
      "此处不能写图形:只有宗地才有可比较的图形"
    ),
    ("name it in an indicator over parcels", "请写在按宗地(over: parcel)的指标里"),
    ("a property is compared with a value", "属性须与一个值比较"),
    ("a property is followed by the value it must have", "属性之后须写它应有的值"),
    ("only numbers are summed", "只有数才能求和"),
    ("this area is not valid: {} at {}", "此面图形不合法:{},位置 {}"),
    ("this area is not valid: {}", "此面图形不合法:{}"),
    ("{} is not a longitude and a latitude", "{} 不是经度和纬度"),
    (
      "geometries in rules are in degrees, longitude first (OGC:CRS84)",
      "规则中的图形以度为单位,经度在前(OGC:CRS84)"
    ),
    ("{} takes two geometries", "{} 取两个图形"),
    ("{} takes geometries, this is {}", "{} 取图形,这是{}"),
  ]

  private static let catalogues: [(String, String)] = [
    (
      "a catalogue has one or two keys and at least one column",
      "目录表须有一个或两个键(keys),至少一列(columns)"
    ),
    ("the catalogue {} has no column {}", "目录表 {} 没有列 {}"),
    ("the row has no key", "此行没有键值"),
    ("the row has no word, in the column {}", "此行没有用词,列 {}"),
    ("'{}' is neither yes nor no, in the column {}", "“{}”既不是是也不是否,列 {}"),
    ("'{}' is not in the code list '{}', in the column {}", "“{}”不在代码表“{}”中,列 {}"),
    ("'{}' for '{}' is both yes and no, in the column {}", "“{}”对“{}”既写是又写否,列 {}"),
    ("the key '{}' stands twice", "键“{}”重复"),
    ("'{}' cannot be read as {}", "“{}”不能读作 {}"),
  ]
}
