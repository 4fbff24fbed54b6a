public import Checks
public import Findings

extension Analyzer {
  /// How a built-in check works, beyond its title; nil where the title and the standard say it.
  public static func explanation(of code: String) -> Bilingual? {
    explanations[code] ?? ShapeChecks.all.first { $0.card.code == code }?.explanation
  }

  /// Limits of a check on the data as they are where the user gives none.
  public static func limits(of code: String) -> [DataLimit] {
    let names = ShapeChecks.all.first { $0.card.code == code }?.limits ?? []
    return names.map { DataLimits()[$0] }
  }

  /// True for a check that a run with a plan leaves out unless it is asked for.
  public static func isOptional(_ code: String) -> Bool { BuiltInCards.isOptional(code) }

  private static let explanations: [String: Bilingual] = [
    "GEO199": Bilingual(
      zh: "叠置运算逐级放宽(浮点、0.1 mm 定点、捕捉)后仍失败;相关规则为未判定。",
      en:
        "Overlay failed at every step (floating, fixed at 0.1 mm, snapped); rules that need it are not evaluated."
    ),
    "GEO201": Bilingual(
      zh: "在文件自己的坐标中检查(边为直线)。宗地按修复后的图形量测,结论最重为疑似;修复使面积变化超过容差乘周长的,未判定。",
      en:
        "Decided in the coordinates of the file, where edges are straight. The plot is measured on its repaired shape, never more than suspected; where the repair moves the area by more than tolerance times perimeter it is not evaluated."
    ),
    "GEO202": Bilingual(
      zh: "坐标在声明的坐标系中没有位置,不能投影到量测面。",
      en:
        "The coordinates have no place in the reference system that is declared, so they cannot be projected."
    ),
    "INP201": Bilingual(
      zh: "把坐标与规划所在地和 likely 坐标系比较:未声明的米制坐标、轴序颠倒、相邻分带等按最可能的情形指名,文件不参与判定,退出码 2;用 --crs 回答。",
      en:
        "Coordinates are held against the plan's place and its likely systems: untagged metres, swapped axes, a neighbouring zone are named for what they most likely are. The file is not judged, exit 2; --crs answers it."
    ),
    "INP202": Bilingual(
      zh: "全部宗地在规划范围外时以一条结论说明距离和可能的坐标系;输入和图形检查照常。",
      en:
        "Where all plots lie outside the plan area one finding says how far and which system is likely; input and shape checks still run."
    ),
    "INP210": Bilingual(
      zh: "字段有值而无法按声明的类型读取;原文照录,相关规则为未判定。",
      en:
        "A field has a value that cannot be read as its type; the words are shown, and rules that need it are not evaluated."
    ),
    "INP211": Bilingual(
      zh: "用地代码缺少前导零(多由电子表格造成),按唯一可能的代码读取并说明。",
      en:
        "A land-use code lost its leading zero, as spreadsheets do; it is read as the one code it can be, and said."
    ),
    "INP220": Bilingual(
      zh: "坐标小数位对应的地面距离大于位置容差;每个文件提示一次。",
      en:
        "The decimals of the coordinates amount to more than the tolerance on the ground; told once a file."
    ),
    "INP301": Bilingual(
      zh: "--join 的键值只在一侧出现;给出行号。", en: "A key of --join stands on one side only; lines are given."),
    "INP302": Bilingual(
      zh: "--join 的表中键值重复;给出行号。", en: "A key of --join stands twice in the table; lines are given."),
  ]
}
