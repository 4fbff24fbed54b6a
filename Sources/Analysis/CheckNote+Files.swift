import Findings

extension CheckNote {
  /// INP201 to INP208, INP220, INP221, INP3xx and INP5xx: a file as a whole, tables and exceptions beside it.
  static let ofFiles: [String: CheckNote] = [
    "INP201": CheckNote(
      .head, "相差只有几米的坐标系(如 CGCS2000 与 WGS 84)分辨不出。",
      "Systems that differ by metres, as CGCS2000 and WGS 84 do, are not told from each other.",
      needs: place),
    "INP202": CheckNote(
      .surface, "有一宗地碰到规划范围,或在自备图层(--layer)外接矩形 1 km 以内,就不报。",
      "Not told where one plot meets the plan area, or lies within 1 km of the box of an own layer (--layer).",
      needs: Bilingual(
        zh: "规划范围图层 plan-area(--no-plan 时可用 --layer 给出)。",
        en: "A layer plan-area, also by --layer beside --no-plan."),
      next: Bilingual(
        zh: "核对坐标系和所用的规划(--plan、--crs)。",
        en: "Settle the reference system and the plan (--crs, --plan).")),
    "INP203": CheckNote(
      .head, "城市独立坐标系不在所知之列,只能说不符。",
      "A city's own system is none of those known: then it is said only that nothing fits.",
      needs: place),
    "INP204": CheckNote(
      .head, "经纬度互换后仍在地球上、又没有规划所在地可比的,看不出。",
      "Not seen where the exchanged numbers are places too and no plan tells where they should be.",
      needs: place),
    "INP205": CheckNote(
      .head, "不带带号的数值在各带中都可能;--no-plan 时没有规划所在地可比,多看不出。",
      "Eastings without a zone number fit every zone; with --no-plan mostly nothing tells them apart.",
      needs: place),
    "INP206": CheckNote(
      .head, "不足 20 个顶点、图层本身有偏移,或偏移不是 GCJ-02、BD-09 的,看不出。5 m、过半、加倍为惯例值。",
      "Not seen with fewer than 20 vertices, or where the shift is another one. 5 m, half and twice are practice.",
      needs: Bilingual(
        zh: "锚定图层 detailed-plan 或 statutory-plan(可用 --layer 给出)。",
        en: "An anchor layer, detailed-plan or statutory-plan, also by --layer."),
      next: Bilingual(
        zh: "向提交人索取未偏移的成果;偏移不可在此消除。",
        en: "Ask for the survey itself, without the shift; it is not taken back here.")),
    "INP207": CheckNote(
      .text, "写成另一个已知坐标系的看不出,见 INP201、INP205。",
      "Another known system in its place is not seen here: see INP201 and INP205.",
      next: Bilingual(
        zh: "更正 crs 成员,或用 --crs 说明坐标系。", en: "Correct the crs member, or name the system by --crs.")
    ),
    "INP208": CheckNote(
      .text, "小文件的 crs 成员在哪里都采用。", "In a small file the member is followed wherever it stands.",
      next: Bilingual(
        zh: "把 crs 放在 features 之前,或用 --crs 说明坐标系。",
        en: "Put crs before features, or name the system by --crs.")),
    "INP220": CheckNote(
      .head, "按写出的小数位数计,末尾的零也算;写出的位数不等于测量精度。",
      "The decimals that are written count, zeros too; they are not the accuracy of the survey.",
      next: Bilingual(
        zh: "导出时保留更多小数位(经纬度 7 位约 0.01 m)。",
        en: "Export with more decimals: 7 of a degree are about 0.01 m.")),
    "INP221": CheckNote(
      .text, "位数多不表示错误,只表示末位没有意义。", "Nothing is wrong with them; the last ones mean nothing.",
      next: fix("precision")),
    "INP301": CheckNote(
      .table, "只列出前 5 个;只差前导零的、丢失数位的、空的键值分别列出,均不采用。",
      "The first 5 are shown. Keys that differ by leading zeros only, have lost digits or are blank are told apart and not joined.",
      needs: table),
    "INP302": CheckNote(
      .table, "重复的键值各行均不采用,不判断哪一行为准。",
      "None of the rows is used; which one is right is not decided.", needs: table),
    "INP501": CheckNote(
      .exceptions, "不问例外是否有权批准。", "Whether who excepted it was entitled to is not asked.",
      needs: exceptionFile),
    "INP502": CheckNote(
      .exceptions, "其规则未判定、只看部分宗地(--plot、--changed-since)时不报。",
      "Not told where its rules were not judged, or only some plots were (--plot, --changed-since).",
      needs: exceptionFile),
    "INP503": CheckNote(
      .exceptions, "散列不用容差:坐标末位不同也算图形已变。",
      "The digest knows no tolerance: another last decimal is another shape.", needs: exceptionFile),
  ]

  private static let place = Bilingual(
    zh: "规划所在地和 likely 坐标系;--no-plan 时以输入文件所在地代替。",
    en: "The plan's place and its likely systems; with --no-plan the place of the input itself.")

  private static let table = Bilingual(
    zh: "--join 表 与 --on 字段。", en: "A table by --join and its field by --on.")

  private static let exceptionFile = Bilingual(
    zh: "--exceptions 文件。", en: "A file by --exceptions.")
}
