/// The Chinese of what can be wrong with a plan package.
///
/// Faults are made in English, by the reader of files and by the compiler of expressions, which
/// knows no other language; names that the author wrote pass through. A phrase that stands in no
/// table is told in English rather than not at all.
enum FaultPhrases {
  static func chinese(_ message: String) -> String {
    clauses(of: message).map { translated($0, by: whole) ?? $0 }.joined(separator: ";")
  }

  /// The words of the author may hold a semicolon; those within quotes end no clause.
  private static func clauses(of message: String) -> [String] {
    var clauses = [""]
    var isQuoted = false
    var previous: Character = " "
    for character in message {
      if character == "'", isQuoted || " (「".contains(previous) { isQuoted.toggle() }
      if character == " ", previous == ";", !isQuoted {
        clauses[clauses.count - 1].removeLast()
        clauses.append("")
      } else {
        clauses[clauses.count - 1].append(character)
      }
      previous = character
    }
    return clauses
  }

  /// `{}` stands for any words; the same number of `{}` in both languages, in the same order
  /// unless the Chinese numbers them: `{2}`.
  private static func translated(_ text: String, by table: [(String, String)]) -> String? {
    for (english, chinese) in table {
      guard let words = match(text, english) else { continue }
      var result = chinese
      for (index, word) in words.enumerated() {
        let inner = isQuoted(index, in: english) ? word : FaultNouns.chinese(word)
        if result.contains("{\(index + 1)}") {
          result = result.replacing("{\(index + 1)}", with: inner)
        } else if let place = result.firstRange(of: "{}") {
          result.replaceSubrange(place, with: inner)
        }
      }
      return result
    }
    return nil
  }

  /// Words of the author's are quoted, and are left as they are.
  private static func isQuoted(_ index: Int, in pattern: String) -> Bool {
    pattern.split(separator: "{}", omittingEmptySubsequences: false)[index].hasSuffix("'")
  }

  /// What stands in the places of `{}`; nil where the text is of another kind.
  private static func match(_ text: String, _ pattern: String) -> [String]? {
    let fixed = pattern.split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
    guard text.hasPrefix(fixed[0]) else { return nil }
    var rest = text.dropFirst(fixed[0].count)
    var words: [String] = []
    for (index, piece) in fixed.enumerated().dropFirst() {
      if index == fixed.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        words.append(String(rest.dropLast(piece.count)))
        return words
      }
      guard let place = rest.firstRange(of: piece) else { return nil }
      words.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return rest.isEmpty ? words : nil
  }

  private static let whole: [(String, String)] =
    authoring + reading + layers + expressions + suggestions

  private static let suggestions: [(String, String)] = [
    ("did you mean '{}'?", "是否想写“{}”?"),
    ("known keys: {}", "可用的键:{}"),
    ("known: {}", "可用:{}"),
    ("the head has {}", "表头为 {}"),
    ("it is called {}", "用法:{}"),
    ("formats are {}", "可用格式:{}"),
    ("the two must be equal", "二者应一致"),
    ("the list of land-use is '{}'", "land-use 所列的是“{}”"),
    ("write lengths as {}", "长度写作 {}"), ("write areas as {}", "面积写作 {}"),
    ("write money as {}", "金额写作 {}"), ("write days as {}", "天数写作 {}"),
    ("write months as {}", "月数写作 {}"), ("write {} for not equal", "不等于写作 {}"),
    ("write {{ for a brace", "花括号写作 {{"), ("write }} for a brace", "花括号写作 }}"),
    ("write it like {}", "写法如 {}"),
    ("write {}", "写作 {}"), ("use {}", "用 {}"), ("compare with {}", "与 {} 比较"),
    ("split the rule", "请拆分规则"), ("list several patterns", "请列出多个样式"),
    ("switch it off or leave it", "可以关闭,或不改"),
    ("expected patterns such as '{}'", "应为样式,如“{}”"),
    ("join them by AND, or put the first into parentheses", "用 AND 连接,或加括号"),
    ("texts stand in single quotes", "文字用单引号"),
    ("a text that begins with * or & stands in quotes", "以 * 或 & 开头的文字须加引号"),
    ("the name contains a full-width sign where '{}' may be meant", "名称含全角符号,或应为“{}”"),
  ]

  private static let reading: [(String, String)] = [
    ("the key '{}' is missing", "缺少键“{}”"),
    ("the key '{}' stands twice in this mapping", "键“{}”在此重复"),
    ("the key '{}' stands twice", "键“{}”重复"),
    ("unknown key '{}'", "未知的键“{}”"),
    ("unknown kind of case '{}'", "未知的用例种类“{}”"),
    ("unknown {} '{}'", "未知的{}“{}”"),
    ("expected a text, or one under 'zh', 'en' or both", "应为文字,或以 zh、en 之一或二者写出"),
    ("expected {}, found a {}", "应为{},实为{}"),
    ("expected {}, found '{}'", "应为{},写的是“{}”"),
    ("expected {}, found nothing", "应有{},却为空"),
    ("expected at least one name under which files carry the field", "至少应有一个文件中的字段名"),
    ("only numbers have a unit", "只有 number 才有单位"),
    ("only fields of parcels can be required", "只有宗地的字段才能是必填的"),
    ("only codes have a list", "只有 code 才有代码表"),
    ("the tolerance is a length above 0", "容差应为大于 0 的长度"),
    (
      "nothing says where the plan lies: the layer plan-area has no area, and there is no extent",
      "无从知道规划在何处:plan-area 图层没有面,也没有写 extent"
    ),
    (
      "nothing says where the plan lies: no layer has a place, and there is no extent",
      "无从知道规划在何处:没有图层说明位置,也没有写 extent"
    ),
    ("an extent is {} in degrees", "extent 写作 {},单位为度"),
    ("a time zone is written as {}, not '{}'", "时区写作 {},不是“{}”"),
    ("a {} layer states its accuracy in metres", "{}图层须写明精度(accuracy,米)"),
    ("the layer '{}' has role and level '{}'", "图层“{}”的角色与级别是“{}”"),
    (
      "the layer '{}' is absent, so nothing says how far this one reaches",
      "图层“{}”没有文件,无从知道本图层覆盖到哪里"
    ),
    ("there is no code list '{}'", "没有代码表“{}”"),
    ("the plan has no land-use", "plan.yaml 没有 land-use"),
    (
      "covers come back to this layer: {}, so nothing says how far it reaches",
      "covers 绕回本图层:{},无从知道它覆盖到哪里"
    ),
    ("a reference system in degrees stands here, '{}' is none", "此处应为以度为单位的地理坐标系,“{}”不是"),
    ("a reference system in metres stands here, '{}' is none", "此处应为以米为单位的投影坐标系,“{}”不是"),
    ("PROJ knows no reference system '{}'", "PROJ 不认识坐标系“{}”"),
    ("a code is three capital letters and three digits, not '{}'", "规则代码为三个大写字母加三个数字,不是“{}”"),
    ("a slug is small letters, digits and hyphens, not '{}'", "slug 由小写字母、数字和连字符组成,不是“{}”"),
    (
      "a rule of class advisory has severity advisory: the plan's words bind nobody",
      "advisory 类规则的 severity 只能是 advisory:规划的措辞不具约束力"
    ),
    ("'excuse' says in words what 'unless' tests", "excuse 用文字说明 unless 所检验的内容"),
    ("this rule has none", "本规则没有 unless"),
    ("suspected is 'always', or says why as {}", "suspected 为 always,或写明理由 {}"),
    ("the code {} is taken by {} in {}", "代码 {} 已由 {}({})使用"),
    ("the slug {} is taken by {}", "slug {} 已由 {} 使用"),
    ("the file is larger than 64 KiB", "文件大于 64 KiB"),
    ("extends more than {} files in all", "extends 合计超过 {} 个文件"),
    ("a control character stands in this text", "文字中有控制字符"),
    ("expected a file, found something else of this name", "应为文件,同名的却不是文件"),
    ("extends '{}', which is not there", "extends 所指的“{}”不存在"),
    ("extends '{}', which comes back to this file: {}", "extends 所指的“{}”又回到本文件:{}"),
    ("a pattern cannot begin with '!'", "样式不能以“!”开头"),
    ("{} has no alternatives", "{}没有备选写法"),
    ("no rule has the code or family '{}'", "没有代码或代码族为“{}”的规则"),
    ("{} is switched off by severities", "{} 已被 severities 关闭"),
    (
      "{} is advisory by the words of the plan, and cannot be made louder",
      "{} 依规划措辞为倡导性,级别不能提高"
    ),
    ("the file is empty", "文件为空"), ("no head line", "没有表头"),
    ("no column '{}'", "没有列“{}”"),
    (
      "the name '{}' is taken by the field {}", "名称“{}”已由字段 {} 使用"
    ),
    (
      "one column is read for two fields only as the two parts of a limit, or as a value and its text",
      "一列只有作为限值的两端(part),或作为数值与其原文时,才可供两个字段读取"
    ),
    ("its rules and what rests on them are not looked at", "其中的规则及与之相关的内容未检查"),
    ("{} cells where the head has {}", "有 {} 格,表头有 {} 格"),
    ("{} more in this file", "本文件中另有 {} 处"),
    ("{} cell where the head has {}", "有 {} 格,表头有 {} 格"),
    (
      "YAML: the aliases up to here stand for more than {} nodes",
      "YAML:到此处为止,别名展开后超过 {} 个节点"
    ),
    ("the code is empty", "代码为空"), ("the code {} is listed twice", "代码 {} 重复"),
    ("the parent {} is not listed", "上级代码 {} 不在表中"),
    ("the column {} is missing", "缺少列 {}"),
    ("a quoted field is never closed", "引号未闭合"),
    ("text follows the closing quote of a field", "闭合引号之后还有文字"),
    ("no class of the list begins with '{}'", "代码表中没有以“{}”开头的用地类"),
    ("YAML: {}", "YAML 语法错误:{}"),
  ]

  private static let layers: [(String, String)] = [
    ("INP117 The file cannot be read: {} (expected {})", "INP117 文件无法读取:{}(应为{})"),
    ("the id '{}' stands twice in {}", "id“{}”在 {} 中重复"),
    ("{} is not valid: {} at {}", "{} 图形不合法:{},位置 {}"),
    ("no feature has {} = '{}', which the layer {} asks for", "没有要素的 {} 为“{}”,而图层 {} 只取这样的要素"),
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

  private static let expressions: [(String, String)] = [
    ("no field '{}'", "没有字段“{}”"), ("no function '{}'", "没有函数“{}”"),
    ("no format '{}'", "没有格式“{}”"), ("'{}' is not in the code list '{}'", "“{}”不在代码表“{}”中"),
    ("'{}' is none of the answers of {}()", "“{}”不是 {}() 的任何一种结果"),
    ("{} was expected, this is {}", "应为{},这是{}"),
    ("a number was expected beside '{}', this is {}", "“{}”旁应为数,这是{}"),
    ("'{}' has no meaning between {} and {}", "{2}与{3}之间不能用“{1}”"),
    ("'{}' takes {}, this is {}", "“{}”应为{},这是{}"),
    ("{} cannot be compared with {}", "{}不能与{}比较"),
    ("codes of '{}' and '{}' cannot be compared", "代码表“{}”与“{}”的代码不能比较"),
    ("{} have no order", "{}没有大小之分"), ("division by zero", "除以零"),
    ("this has no finite value", "此式没有有限值"), ("{} is not supported yet", "{}尚不支持"),
    ("wrong number of arguments", "参数个数不对"),
    ("'{}' must be written as a literal", "“{}”须直接写出"),
    ("{}() takes one number, written as a literal", "{}() 取一个直接写出的数"),
    ("this number is too large", "数值过大"), ("this cannot stand here", "此处不能这样写"),
    ("geometries are not compared by signs", "图形不用比较符号比较"),
    ("the whole of an expression is a condition, this is {}", "整个表达式须为条件,这是{}"),
    ("BETWEEN takes numbers or dates, this is {}", "BETWEEN 取数或日期,这是{}"),
    ("the pattern of LIKE must be a text in quotes", "LIKE 的样式须为引号中的文字"),
    ("LIKE takes a text, this is {}", "LIKE 取文字,这是{}"),
    ("more than {} different fields and calls", "不同的字段与函数调用超过 {} 个"),
    ("a time of day meets only another", "时刻只能与时刻比较"),
    ("powers do not chain", "乘方不能连写"), ("comparisons do not chain", "比较不能连写"),
    ("NULL is not a value of its own", "NULL 本身不是值"),
    ("an expression was expected", "此处应有表达式"),
    ("expected '{}' {}, found {}", "{2}应为“{1}”,写的是{3}"),
    ("expected ')' for the '(' before, found {}", "前面的“(”没有“)”,写的是{}"),
    ("expected {}, found {}", "应为{},写的是{}"), ("{} was expected, found {}", "应为{},写的是{}"),
    ("{} has no meaning here", "{}在此没有意义"), ("the list after IN is empty", "IN 之后的列表为空"),
    ("this text has no closing quote '", "文字缺少收尾的单引号"),
    ("this property name has no closing quote \"", "字段名缺少收尾的双引号"),
    ("a property name cannot be empty", "字段名不能为空"),
    ("a number ends in letters or a second point", "数字以字母或第二个小数点结尾"),
    ("the exponent has no digits", "指数没有数字"),
    ("'{}' is not a day of the calendar", "“{}”不是历法中的日期"),
    ("'{}' is not a time", "“{}”不是时刻"), ("nested more than {} levels deep", "嵌套超过 {} 层"),
    ("{} cannot be printed", "{}不能显示"), ("format '{}' does not print {}", "格式“{}”不能显示{}"),
    ("'}' without '{'", "有“}”而无“{”"), ("'{' without '}'", "有“{”而无“}”"),
  ]
}

/// The nouns of faults.
private enum FaultNouns {
  static func chinese(_ words: String) -> String {
    if let known = table[words] { return known }
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
    "set of land uses": "用地集合", "way to match": "匹配方式", "column of text": "文字列",
    "provision": "条目", "none": "无量纲", "length": "长度", "area": "面积", "money": "金额",
    "days": "天数", "months": "月数", "a readable file": "可读的文件",
    "No such file or directory": "没有此文件", "surveyed": "实测", "digitised": "数字化",
  ]
}
