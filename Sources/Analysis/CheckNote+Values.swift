import Findings

extension CheckNote {
  /// INP210 to INP232: values and ids of features.
  static let ofValues: [String: CheckNote] = [
    "INP210": CheckNote(
      .values, "空白不是无法读取;字段应有的取值范围不查。",
      "A blank is not unreadable; whether a value is likely is not asked."),
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
    "INP230": CheckNote(
      .values, "标识字段按方案所列名称查找,别的名称不认。",
      "Fields of an id are known by the names that the plan lists, and by no others."),
    "INP231": CheckNote(
      .values, "只在同一文件内比较;顶点差一位小数也算另一图形。",
      "Within one file only; one decimal makes another shape."),
    "INP232": CheckNote(
      .values, "只在同一文件内比较;跨文件的见 TOP102。", "Within one file only; across files see TOP102.",
      next: Bilingual(zh: "删去重复的要素。", en: "Take the repetition out.")),
  ]
}
