extension FaultPhrases {
  /// What follows a fault: what is known, and how it is written.
  static let suggestions: [(String, String)] = [
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
}
