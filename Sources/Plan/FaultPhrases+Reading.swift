extension FaultPhrases {
  /// Faults of the files of a package.
  static let reading: [(String, String)] = [
    ("the key '{}' is missing", "缺少键“{}”"),
    ("the key '{}' stands twice in this mapping", "键“{}”在此重复"),
    ("the key '{}' stands twice", "键“{}”重复"),
    ("unknown key '{}'", "未知的键“{}”"),
    ("unknown kind of case '{}'", "未知的用例种类“{}”"),
    ("unknown {} '{}'", "未知的{}“{}”"),
    ("plan and no-plan exclude each other", "plan 与 no-plan 不能同写"),
    ("expected a text, or one under 'zh', 'en' or both", "应为文字,或以 zh、en 之一或二者写出"),
    ("expected {}, found a {}", "应为{},实为{}"),
    ("expected {}, found '{}'", "应为{},写的是“{}”"),
    ("expected {}, found nothing", "应有{},却为空"),
    ("expected at least one name under which files carry the field", "至少应有一个文件中的字段名"),
    ("expected at least one word with its names", "至少应有一个用词及其名称"),
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
    ("the code {} is taken by a check of the program's own", "代码 {} 已由程序自带的检查使用"),
    (
      "judged-on: approval needs a field approval_date of type date in plan.yaml",
      "judged-on: approval 要求 plan.yaml 有 date 类型的字段 approval_date"
    ),
    ("{} is an area, not in '{}'", "{} 是面积,单位不能是“{}”"),
    ("{} is a share, not in '{}'", "{} 是份额,单位不能是“{}”"),
    ("{} is a share, and cannot be above the whole", "{} 是份额,不能大于整体"),
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
}
