/// The sentences of Article 8 as the decree writes them: an officer who quotes it has said which case
/// it is. They hold commas of enumeration, at which a note is otherwise cut.
extension CauseText {
  /// A text in which the pairs of the decree are one: 约定、规定的期限、条件 says what 约定的期限 says.
  static func joined(_ plain: String) -> String {
    var text = plain
    for (written, read) in pairs {
      while let (before, after) = text.around(written) { text = before + read + after }
    }
    return text
  }

  /// What is read holds nothing of what is written for any pair, or the joining would not end.
  private static let pairs = [
    ("国有建设用地使用权有偿使用合同或者划拨决定书", "合同"),
    ("国有建设用地使用权有偿使用合同或划拨决定书", "合同"),
    ("约定、规定", "约定"), ("期限、条件", "期限"), ("用途、规划和建设条件", "规划和建设条件"),
    ("土地利用总体规划、城乡规划", "城乡规划"), ("政府、政府有关部门", "政府有关部门"),
  ]

  /// Items (1) and (4), of the joined text.
  static let decree: [String] = {
    let lacks = ["未按照合同约定的期限", "未按合同约定的期限", "未按照约定的期限"]
    let doings = ["将土地交付给国有建设用地使用权人", "将土地交付给使用权人", "将土地交付", "交付土地"]
    return lacks.flatMap { lack in doings.map { lack + $0 } } + [
      "处置土地上相关群众信访事项", "处置相关群众信访事项",
    ]
  }()

  /// Item (6) and the sentence before item (1).
  static let decreeActs =
    ["政府有关部门", "政府部门", "政府"].flatMap { government in
      ["的其他行为", "其他行为", "的行为"].map { government + $0 }
    } + ["其他政府行为"]

  /// What a cause has led to. It names the holder and the plans and is of neither.
  static let decreeResults = [
    "国有建设用地使用权人不能按照合同约定的规划和建设条件开发",
    "不能按照合同约定的规划和建设条件开发", "需要对约定的规划和建设条件进行修改",
    "项目不具备动工开发条件", "不具备动工开发条件", "不具备动工条件", "不具备开工条件",
    "未能动工开发", "无法动工开发", "不能动工开发", "动工开发", "《", "》", "闲置土地处置办法",
  ]
}
