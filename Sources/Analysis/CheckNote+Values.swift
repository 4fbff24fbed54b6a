import Findings

extension CheckNote {
  /// INP210 to INP241: values and ids of features.
  static let ofValues: [String: CheckNote] = [
    "INP210": CheckNote(
      .values, "空白不是无法读取;可能而不像真的值不查。多在 1% 以下的列若不写明单位,也视为单位不明。",
      "A blank is not unreadable; whether a possible value is likely is not asked. A column mostly below 1 % counts as one of unknown unit too, unless it says so."
    ),
    "INP211": CheckNote(
      .values, "补零后仍不在分类中的代码不补;整个文件共有的只说一次。",
      "A code that is in no list with its zero either is left; told once a file with the number of features.",
      next: Bilingual(
        zh: "在电子表格中把代码列设为文本后重新导出。",
        en: "Make the column a text in the spreadsheet and export it again.")),
    "INP212": CheckNote(
      .values, "只查结构;代码是否存在、行政区划是否有此代码不查。",
      "The structure only: whether the parcel or the county exists is not known."),
    "INP213": CheckNote(
      .values, "只查结构;单元是否登记不查。", "The structure only: whether the unit is registered is not known."),
    "INP214": CheckNote(
      .values, "这一结构取自实际数据,没有标准条文;编号是否存在不查。",
      "This structure is seen in data; no standard gives it. Whether the contract exists is not known."
    ),
    "INP215": CheckNote(
      .values, "两个代码中哪一个有误不作判断。", "Which of the two codes is wrong is not decided."),
    "INP216": CheckNote(
      .values,
      "两处中哪一处有误不作判断。名称不同的两列文字(如项目名称、使用权人)可能各有所指,不比较;列名相同,或同为宗地代码、电子监管号等有结构的代码的,比较。",
      "Which of the two is wrong is not decided. Words in columns of two names (a project, a holder) may be of two things and are not compared; those of one name are, and so are codes of one structure.",
      next: Bilingual(
        zh: "对照登记簿或合同,改正一处或删去一列。",
        en: "Correct one of the two from the register or the contract, or leave one column out.")),
    "INP230": CheckNote(
      .values, "标识字段按方案所列名称查找,别的名称不认。",
      "Fields of an id are known by the names that the plan lists, and by no others."),
    "INP231": CheckNote(
      .values, "只在同一文件内比较;顶点差一位小数也算另一图形。",
      "Within one file only; one decimal makes another shape."),
    "INP232": CheckNote(
      .values, "只在同一文件内比较;跨文件的见 TOP102。", "Within one file only; across files see TOP102.",
      next: Bilingual(zh: "删去重复的要素。", en: "Take the repetition out.")),
    "INP240": CheckNote(
      .values, "由文件的前 512 个要素决定;只看有没有列,不看值。",
      "The first 512 features decide; only the column is asked for, not what it says.",
      needs: required,
      next: Bilingual(
        zh: "导出时带上该列,或以 --join 从表中取得。",
        en: "Export the column too, or take it from a table by --join.")),
    "INP241": CheckNote(
      .values, "不论值是否正确:读不懂的值见 INP210。",
      "Whether the value is right is not asked; one that cannot be read is INP210.",
      needs: required),
  ]

  private static let required = Bilingual(
    zh: "设置 required-fields、选项 --required-field,或规划字段的 required: true;都没有时不查。",
    en:
      "The setting required-fields, the option --required-field, or required: true of a plan's field; without one nothing is checked."
  )
}
