"""Cases of the rules whose limits, tables and layers are the user's to bring.

Called by make-cases.py with itself: the plot, the cells and the case files are the same there.
"""

USE, APPROVED, PERMIT = "用地代码", "批准日期", "控制线占用批准"
INDUSTRY = "行业代码"
DETAILED = "detailed-plan"
# Layers of these rules that plan.yaml has a file for; the others are of other plans.
DRAWN_BY_PLAN = ("barrier:hill", "corridor:ecological", "blue-line:permanent", "blue-line:pre-control")


def build(make):
    """Adds every file; `make` is the module make-cases."""
    near(make)
    catalogue_of_industry(make)
    zones(make)
    grounds(make)
    buildings(make)
    stations(make)
    stock(make)
    admission(make)
    gate(make)
    contracts(make)
    phases(make)


def at(layer, shape, **extra):
    return (layer, shape, {"name": "示例", "valid_from": "2020-09-28", **extra})


# --- what lies near ------------------------------------------------------------------------------


def near(make):
    def pair(code, own, other, both, unclear):
        f = make.CaseFile(code, "防护距离由用户给定:50 m", [DETAILED], **{USE: own})
        f.limit("sanitary-distance", 50)
        f.add("violating", "suspected", "相距 30 m", on=[make.zoned(other, 130, 150)])
        f.add("violating", "suspected", "宗地就在其中", on=[make.zoned(other)])
        f.add("violating", "suspected", "相邻,距离为零", on=[make.zoned(other, 100, 140)])
        f.add("conforming", "conforms", "相距 60 m", on=[make.zoned(other, 160, 180)])
        f.add("conforming", "conforms", "近处只有商业", on=[make.zoned("0901", 110, 130)])
        f.add("at-the-limit", "conforms", "恰为 50 m", on=[make.zoned(other, 150, 170)])
        for use in unclear:
            f.add("missing-evidence", "not-evaluated", f"相距 30 m 的控规地块用途为“{use}”:不知是否",
                  on=[make.zoned(use, 130, 150)])
        f.add("violating", "suspected", "不明者之外另有确知者",
              on=[make.zoned(unclear[0], 110, 120), make.zoned(other, 130, 150)])
        f.add("violating", "suspected", "两用途均是", on=[make.zoned(both, 130, 150)])
        f.add("conforming", "conforms", "60 m 外的用途不明", on=[make.zoned(unclear[0], 160, 180)])
        f.add("conforming", "conforms", "两用途均不是", on=[make.zoned("0901/0902", 130, 150)])
        f.add("missing-evidence", "not-evaluated", "用地代码空白", missing=["land_use"], **{USE: ""})
        f.add("not-applicable", "not-applicable", "商业用地", on=[make.zoned(other, 130, 150)],
              **{USE: "0901"})
        f = make.CaseFile(f"{code}-within-tolerance", "限值 50.05 m,相距 50 m:差在容差之内", [DETAILED],
                          **{USE: own})
        f.limit("sanitary-distance", 50.05)
        f.add("borderline", "borderline", "相距 50 m", on=[make.zoned(other, 150, 170)])
        (make.CaseFile(f"{code}-no-limit", "用户未给距离", [DETAILED], **{USE: own})
         .add("missing-evidence", "not-evaluated", "相距 30 m,无限值",
              on=[make.zoned(other, 130, 150)], missing=["sanitary-distance"]))
        f = make.CaseFile(f"{code}-no-layer", "没有控规图层", **{USE: own})
        f.limit("sanitary-distance", 50)
        f.add("missing-evidence", "not-evaluated", "图层缺失", missing=[DETAILED])

    pair("ENV101", "080403", "100102", "100102/1302",
         ["1001", "070102/100102", "100102/070102", "070102(100102)", "", "M", "10", "工业用地",
          "三类工业"])
    pair("ENV102", "100103", "0701", "0701/0804", ["0901/070102", "070102/0901", "08", "", "住宅"])

    def above(x0, x1, y0, y1):
        role, _, extra = make.zoned("100102")
        return (role, make.rect(x0, y0, x1, y1), extra)

    f = make.CaseFile("ENV103", "主导风来自 90 度(东),100 m 内", [DETAILED], **{USE: "0701"})
    f.limit("upwind-distance", 100)
    f.limit("prevailing-wind", 90)
    f.add("violating", "suspected", "污染类用地在正东", on=[make.zoned("100102", 130, 150)])
    f.add("violating", "suspected", "东偏北,方位 80.5 度", on=[above(130, 150, 15, 95)])
    f.add("violating", "suspected", "偏离来风 18.4 度", on=[above(130, 150, 30, 110)])
    f.add("conforming", "conforms", "偏离来风 33.7 度", on=[above(130, 150, 60, 140)])
    f.add("conforming", "conforms", "在正西,即下风侧", on=[make.zoned("100102", -40, -20)])
    f.add("conforming", "conforms", "在正北", on=[above(0, 100, 100, 120)])
    f.add("missing-evidence", "not-evaluated", "正东 30 m 的用途过粗",
          on=[make.zoned("1001", 130, 150)])
    f.add("conforming", "conforms", "下风侧的用途过粗", on=[make.zoned("1001", -40, -20)])
    f.add("violating", "suspected", "下风侧有更近者",
          on=[make.zoned("100102", -20, -10), make.zoned("100102", 130, 150)])
    around = make.zoned("100102", -20, 120)
    f.add("missing-evidence", "not-evaluated", "污染类用地与宗地同一中心,没有方位", on=[around])
    f.add("violating", "suspected", "同一中心的之外,正东另有一处",
          on=[around, make.zoned("100102", 130, 150)])
    f.add("at-the-limit", "conforms", "正东,恰为 100 m", on=[make.zoned("100102", 200, 220)])
    f.add("missing-evidence", "not-evaluated", "用地代码空白", missing=["land_use"], **{USE: ""})
    f.add("not-applicable", "not-applicable", "工业用地", **{USE: "100102"})
    f = make.CaseFile("ENV103-no-wind", "用户未给主导风向", [DETAILED], **{USE: "0701"})
    f.limit("upwind-distance", 100)
    f.add("missing-evidence", "not-evaluated", "正东 30 m", on=[make.zoned("100102", 130, 150)],
          missing=["prevailing-wind"])


# --- catalogues ----------------------------------------------------------------------------------


def catalogue_of_industry(make):
    base = {USE: "100101", APPROVED: "2022-05-18"}
    for code, kind, other, expected in (("ENV201", "禁止类", "限制类", "violates"),
                                        ("ENV202", "限制类", "禁止类", "suspected")):
        f = make.CaseFile(code, f"{kind}:C26 及其下各类,2021-01-01 起", **base)
        f.row("industry-catalogue", 行业代码="C26", 类别=kind, 生效日期="2021-01-01")
        f.row("industry-catalogue", 行业代码="C28", 类别=kind[:2], 生效日期="2021-01-01")
        f.row("industry-catalogue", 行业代码="C29", 生效日期="2021-01-01",
              类别="prohibited" if kind == "禁止类" else "restricted")
        f.add("violating", expected, f"写作{kind[:2]}", **{INDUSTRY: "C28"})
        f.add("violating", expected, "写作英文", **{INDUSTRY: "C29"})
        f.row("industry-catalogue", 行业代码="39", 类别=f"{kind}项目", 生效日期="2021-01-01")
        f.add("violating", expected, f"目录写作{kind}项目,代码不带门类字母", **{INDUSTRY: "C3910"})
        f.add("violating", expected, "宗地的代码不带门类字母", **{INDUSTRY: "2610"})
        f.add("missing-evidence", "not-evaluated", "行业代码写的是名称", missing=["industry_code"], **{
            INDUSTRY: "化学原料"})
        for strange in ("B2614", "C99", "C4411"):
            f.add("missing-evidence", "not-evaluated", "门类和大类不合,不是行业代码",
                  missing=["industry_code"], **{INDUSTRY: strange})
        f.row("industry-catalogue", 行业代码="C2614", 类别=other, 生效日期="2021-01-01")
        f.add("violating", expected, "C2611,目录列 C26", **{INDUSTRY: "C2611"})
        f.add("violating", expected, "目录所列本身", **{INDUSTRY: "C28"})
        f.add("at-the-limit", expected, "批准当日目录生效", **{INDUSTRY: "C28", APPROVED: "2021-01-01"})
        for coarse in ("C26", "26", "261", "C261", "C"):
            f.add("missing-evidence", "not-evaluated", f"{coarse} 之下目录所列不一:是哪一类不知",
                  missing=["industry_code"], **{INDUSTRY: coarse})
        f.row("industry-catalogue", 行业代码="2720", 类别=kind, 生效日期="2021-01-01")
        for coarse in ("27", "272", "C27"):
            f.add("missing-evidence", "not-evaluated", f"{coarse} 之下只列 2720:是否其类不知",
                  missing=["industry_code"], **{INDUSTRY: coarse})
        f.add("conforming", "conforms", "同一大类的他类,目录未列", **{INDUSTRY: "2710"})
        f.add("conforming", "conforms", "批准早于目录生效,不是新增", **{
            INDUSTRY: "C26", APPROVED: "2020-12-31"})
        f.add("conforming", "conforms", "目录未列", **{INDUSTRY: "I6510"})
        f.add("conforming", "conforms", f"C2614 另列为{other}", **{INDUSTRY: "C2614"})
        f.add("missing-evidence", "not-evaluated", "行业代码空白", missing=["industry_code"], **{
            INDUSTRY: ""})
        f.add("missing-evidence", "not-evaluated", "批准日期空白", missing=["approval_date"], **{
            INDUSTRY: "C28", APPROVED: ""})
        for use in ("0701", "1002", "1302", "0901", "1303", "1401"):
            f.add("violating", expected, f"目录说的是行业:用地 {use}", **{INDUSTRY: "C28", USE: use})
            f.add("not-applicable", "not-applicable", f"用地 {use},没有行业代码", **{
                INDUSTRY: "", USE: use})
        f.add("not-applicable", "not-applicable", "耕地", **{INDUSTRY: "C28", USE: "0101"})
        f.add("missing-evidence", "not-evaluated", "用地代码空白", missing=["land_use"], **{
            INDUSTRY: "C28", USE: ""})
        (make.CaseFile(f"{code}-no-catalogue", "用户未提供目录", **base)
         .add("missing-evidence", "not-evaluated", "目录缺失", missing=["industry-catalogue"], **{
             INDUSTRY: "C26"}))


def zones(make):
    zone = "zone:environment"
    base = {USE: "100102", APPROVED: "2022-05-18"}

    def rows(f):
        f.row("environmental-zone-uses", 功能区类别="一类区", 用地代码="10", 是否相容="否")
        f.row("environmental-zone-uses", 功能区类别="一类区", 用地代码="1001", 是否相容="否")
        f.row("environmental-zone-uses", 功能区类别="一类区", 用地代码="07", 是否相容="是")
        return f

    f = rows(make.CaseFile("ENV301", "相容表:一类区不得有工矿", [zone], **base))
    plot = make.rect(-8, -8, 108, 88)
    f.add("violating", "violates", "二类工业在一类区", on=[at(zone, plot, 类别="一类区")])
    f.add("conforming", "conforms", "住宅在一类区", on=[at(zone, plot, 类别="一类区")], **{USE: "0701"})
    f.add("suspected", "suspected", "批准日期空白", on=[at(zone, plot, 类别="一类区")], **{APPROVED: ""})
    f.add("missing-evidence", "not-evaluated", "表中未列的组合", on=[at(zone, plot, 类别="一类区")],
          missing=["environmental-zone-uses"], **{USE: "0901"})
    f.add("missing-evidence", "not-evaluated", "跨两个功能区", on=[
        at(zone, make.rect(-8, -8, 50, 88), 类别="一类区"),
        at(zone, make.rect(50, -8, 108, 88), 类别="二类区")], missing=[zone])
    f.add("not-applicable", "not-applicable", "水面", on=[at(zone, plot, 类别="一类区")], **{USE: "1701"})
    edge, rest = make.rect(-8, -8, 2, 88), make.rect(2, -8, 108, 88)
    f.add("suspected", "suspected", "批准后划定的一类区,另有较早的功能区占一边 2 m", on=[
        at(zone, edge, 类别="二类区"), at(zone, rest, 类别="一类区", valid_from="2023-01-01")])
    f.add("violating", "violates", "批准前划定的一类区,另有批准后的功能区占一边 2 m", on=[
        at(zone, edge, 类别="二类区", valid_from="2023-01-01"), at(zone, rest, 类别="一类区")])
    f.add("violating", "violates", "一类区绘了两份,一份在批准前", on=[
        at(zone, plot, 类别="一类区", valid_from="2023-01-01"), at(zone, plot, 类别="一类区")])
    f.add("suspected", "suspected", "一类区绘成两片,一片在批准后", on=[
        at(zone, make.rect(-8, -8, 60, 88), 类别="一类区"),
        at(zone, make.rect(60, -8, 108, 88), 类别="一类区", valid_from="2023-01-01")])
    f = rows(make.CaseFile("ENV301-classes", "一类区不得有工矿,一类工业除外", [zone], **base))
    f.row("environmental-zone-uses", 功能区类别="一类区", 用地代码="100101", 是否相容="是")
    within = [at(zone, plot, 类别="一类区")]
    for use in ("070102/100102", "100102/070102", "070102(100102)", "100101/100102"):
        f.add("missing-evidence", "not-evaluated", f"{use}:一用途相容,一用途不相容", on=within,
              missing=["land_use"], **{USE: use})
    for use in ("1001", "10", "M"):
        f.add("missing-evidence", "not-evaluated", f"{use} 之下表中所列不一", on=within, **{USE: use})
    f.add("conforming", "conforms", "一类工业另列为相容", on=within, **{USE: "100101"})
    f.add("conforming", "conforms", "两用途均相容", on=within, **{USE: "070102/100101"})
    f.add("violating", "violates", "两用途均不相容", on=within, **{USE: "100102/100103"})
    f.add("conforming", "conforms", "R2 即 070102", on=within, **{USE: "R2"})
    f.add("violating", "violates", "M2 即 100102", on=within, **{USE: "M2"})
    dated = make.CaseFile("ENV301-dated", "相容表自 2024-01-15 起", [zone], **base)
    dated.row("environmental-zone-uses", 功能区类别="一类区", 用地代码="1001", 是否相容="否", 生效日期="2024-01-15")
    dated.add("violating", "violates", "生效之后批准", on=within, **{APPROVED: "2024-03-01"})
    dated.add("at-the-limit", "violates", "生效当日批准", on=within, **{APPROVED: "2024-01-15"})
    dated.add("at-the-limit", "conforms", "生效前一日批准", on=within, **{APPROVED: "2024-01-14"})
    dated.add("conforming", "conforms", "生效之前批准", on=within)
    dated.add("suspected", "suspected", "批准日期空白", on=within, **{APPROVED: ""})
    dated.add("missing-evidence", "not-evaluated", "批准只写到月", on=within,
              missing=["approval_date"], **{APPROVED: "2024-01"})
    rows(make.CaseFile("ENV301-no-layer", "没有功能区图层", **base)).add(
        "missing-evidence", "not-evaluated", "图层缺失", missing=[zone])
    (make.CaseFile("ENV301-no-catalogue", "没有相容表", [zone], **base)
     .add("missing-evidence", "not-evaluated", "名录缺失", on=[at(zone, plot, 类别="一类区")],
          missing=["environmental-zone-uses"]))

    view = "corridor:view"
    base = {USE: "0902", APPROVED: "2022-05-18", "建筑高度": "30"}
    f = make.CaseFile("ENV302", "廊道限高 24 m", [view], **base)
    low = at(view, make.rect(-20, 0, 30, 80), 限高="≤24")
    f.add("violating", "violates", "30 m", on=[low])
    f.add("conforming", "conforms", "18 m", on=[low], **{"建筑高度": "18"})
    f.add("at-the-limit", "conforms", "恰为 24 m", on=[low], **{"建筑高度": "24"})
    f.add("suspected", "suspected", "批准日期空白", on=[low], **{APPROVED: ""})
    f.add("violating", "violates", "占廊道 1.5625 m²", on=[
        at(view, make.rect(-20, 20, 1.25, 21.25), 限高="24")])
    f.add("borderline", "borderline", "占廊道 0.125 m 宽的细条,内缩后不存", on=[
        at(view, make.rect(-20, 0, 0.125, 80), 限高="24")])
    f.add("not-applicable", "not-applicable", "占廊道恰为 1.00 m²", on=[
        at(view, make.rect(-20, 20, 0.125, 28), 限高="24")])
    f.add("missing-evidence", "not-evaluated", "高度空白", on=[low], missing=["height"], **{
        "建筑高度": ""})
    f.add("missing-evidence", "not-evaluated", "廊道未定限高", missing=[view], on=[
        at(view, make.rect(-20, 0, 30, 80), 限高="—")])
    f.add("not-applicable", "not-applicable", "不在廊道内")

    def corridor(x0, x1, limit, **extra):
        return at(view, make.rect(x0, -8, x1, 88), 限高=limit, **extra)

    whole = (-8, 108)
    f = make.CaseFile("ENV302-corridors", "两条廊道盖住一宗:取最严者,与次序无关", [view], **base)
    f.add("violating", "violates", "80 m 和 24 m",
          on=[corridor(*whole, "80"), corridor(*whole, "24")])
    f.add("violating", "violates", "24 m 和 80 m",
          on=[corridor(*whole, "24"), corridor(*whole, "80")])
    f.add("conforming", "conforms", "均未超出", on=[corridor(*whole, "40"), corridor(*whole, "36")])
    f.add("at-the-limit", "conforms", "恰为最严的限高",
          on=[corridor(*whole, "40"), corridor(*whole, "30")])
    f.add("missing-evidence", "not-evaluated", "更严的只占一部分,建筑在何处不知", missing=[view],
          on=[corridor(*whole, "80"), corridor(-8, 30, "24")])
    f.add("violating", "violates", "更严的占一部分,盖住全宗的也已超出",
          on=[corridor(*whole, "28"), corridor(-8, 30, "24")])
    f.add("conforming", "conforms", "更严的占一部分,也未超出",
          on=[corridor(*whole, "80"), corridor(-8, 30, "36")])
    f.add("conforming", "conforms", "更严的只占 1.00 m²", on=[
        corridor(*whole, "80"), at(view, make.rect(-20, 20, 0.125, 28), 限高="24")])
    f.add("missing-evidence", "not-evaluated", "另一条未写限高", missing=[view],
          on=[corridor(*whole, "80"), corridor(*whole, "—")])
    f.add("violating", "violates", "另一条未写限高,已超出写明的",
          on=[corridor(*whole, "24"), corridor(*whole, "—")])
    f.add("missing-evidence", "not-evaluated", "两条各占一半,只超出其一", missing=[view],
          on=[corridor(-8, 50, "24"), corridor(50, 108, "80")])
    f.add("missing-evidence", "not-evaluated", "两条各占一半,相差在容差之内", missing=[view],
          on=[corridor(-8, 50.125, "24"), corridor(50.125, 108, "80")])
    f.add("violating", "violates", "更严的距宗地一边 0.125 m,在容差之内即盖住全宗",
          on=[corridor(*whole, "80"), corridor(0.125, 108, "24")])
    f.add("missing-evidence", "not-evaluated", "更严的距宗地一边 0.25 m,只占一部分", missing=[view],
          on=[corridor(*whole, "80"), corridor(0.25, 108, "24")])
    f.add("suspected", "suspected", "批准日期空白", **{APPROVED: ""},
          on=[corridor(*whole, "80"), corridor(*whole, "24")])
    since = {"valid_from": "2023-01-01"}
    f.add("suspected", "suspected", "批准后划定的 24 m,批准时的 40 m 未超出",
          on=[corridor(*whole, "40"), corridor(*whole, "24", **since)])
    f.add("violating", "violates", "批准后划定的 24 m,批准时的 28 m 已超出",
          on=[corridor(*whole, "28"), corridor(*whole, "24", **since)])
    f.add("violating", "violates", "批准时的 24 m,批准后划定的 40 m",
          on=[corridor(*whole, "40", **since), corridor(*whole, "24")])
    (make.CaseFile("ENV302-no-layer", "没有廊道图层", **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[view]))


# --- overlaps ------------------------------------------------------------------------------------


def occupied(make, code, layer, use, spared, permit=None, extra=None, beside=(), met="violates"):
    """Cases of a rule that measures what a plot shares with an area; `spared` is a use that may,
    `permit` the line that an approval names, `beside` are further layers that the rule asks and
    that are empty, `met` is what a met condition comes to."""
    base = {USE: use, APPROVED: "2022-05-18", **(extra or {})}
    if permit:
        base[PERMIT] = "无"

    def strip(width, height=80, y=0):
        return at(layer, make.rect(-20, y, width, y + height))

    f = make.CaseFile(code, "图层由用户提供", [layer, *beside], **base)
    f.add("violating", met, "占 30 m 宽,2400 m²", on=[strip(30)])
    f.add("violating", met, "批准当日生效", on=[strip(30)], **{APPROVED: "2020-09-28"})
    f.add("violating", met, "占 1.25 m 见方,1.5625 m²", on=[strip(1.25, 1.25, 20)])
    f.add("not-applicable", "not-applicable", "耕地", on=[strip(30)], **{USE: "0101"})
    f.add("violating", met, "批准前后各画一片,先画的一片已占 1600 m²", on=[
        strip(20), at(layer, make.rect(60, 0, 120, 80), valid_from="2024-01-01")])
    f.add("conforming", "conforms", "只共边界", on=[at(layer, make.rect(-40, 0, 0, 80))])
    f.add("at-the-limit", "conforms", "恰为 1.00 m²", on=[strip(0.125, 8, 20)])
    f.add("borderline", "borderline", "0.125 m 宽的细条,内缩后不存", on=[strip(0.125)])
    f.add("suspected", "suspected", "批准日期空白", on=[strip(30)], **{APPROVED: ""})
    if code in ("ENV203", "ENV204"):
        for day in ("1998-03-01", "2015-03-01", "2020-09-27"):
            f.add("not-applicable", "not-applicable", f"{day} 批准的老厂,不是引进", on=[strip(30)], **{
                APPROVED: day})
        works_without_approval(f, [strip(30)])
    else:
        f.add("suspected", "suspected", "批准早于划定", on=[strip(30)], **{APPROVED: "2019-03-01"})
    if permit:
        f.add("excused", "excused", "有批准", on=[strip(30)], **{PERMIT: "有"})
        f.add("excused", "excused", "批准写明本线", on=[strip(30)], **{
            PERMIT: f"{permit}占用批准〔2021〕3号"})
        # A planning authority's number alone is of the lines that its plans draw.
        unnamed = "excused" if permit in ("绿线", "紫线", "黄线") else "suspected"
        f.add(unnamed, unnamed, "批准未写何线", on=[strip(30)], **{PERMIT: "穗规批〔2021〕3号"})
        f.add("suspected", "suspected", "规划的批复不是许可", on=[strip(30)], **{
            PERMIT: "关于规划方案的批复〔2021〕3号"})
        f.add("excused", "excused", "批复写明本线", on=[strip(30)], **{
            PERMIT: f"{permit}占用批复〔2021〕3号"})
        other = "黄线" if permit != "黄线" else "绿线"
        f.add("suspected", "suspected", f"批准写明是{other},本线不知", on=[strip(30)], **{
            PERMIT: f"{other}占用批准〔2021〕3号"})
        f.add("excused", "excused", "两线各有批准", on=[strip(30)], **{
            PERMIT: f"{other}批准〔2021〕3号、{permit}批准〔2021〕4号"})
        f.add("excused", "excused", "分线写明,本线有", on=[strip(30)], **{
            PERMIT: f"{permit}:有;{other}:无"})
        f.add("violating", met, "分线写明,本线无", on=[strip(30)], **{
            PERMIT: f"{other}:有;{permit}:无"})
        f.add("violating", met, "他线的有后写文号,本线无", on=[strip(30)], **{
            PERMIT: f"{permit}:无;{other}:有(穗规批〔2021〕3号)"})
        f.add("excused", "excused", "本线的有后写文号,他线无", on=[strip(30)], **{
            PERMIT: f"{permit}:有(穗规批〔2021〕3号);{other}:无"})
        for text in ("耕地占用税完税证明〔2021〕3号", "林地占用许可〔2021〕3号", "用地红线批准〔2021〕3号"):
            f.add("suspected", "suspected", f"是他事:{text}", on=[strip(30)], **{PERMIT: text})
        f.add("suspected", "suspected", "批准与否空白", on=[strip(30)], **{PERMIT: ""})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[strip(30)], missing=["land_use"],
          **{USE: ""})
    if spared:
        f.add("not-applicable", "not-applicable", "可在其内的用地", on=[strip(30)], **{USE: spared})
    f.add("not-applicable", "not-applicable", "水面", on=[strip(30)], **{USE: "1701"})
    undated = at(layer, make.rect(-20, 0, 30, 80), valid_from=None)
    if code not in ("ENV203", "ENV204"):  # These are about new projects alone.
        f.add("suspected", "suspected", "图层未注日期,批准早于规划", on=[undated], **{APPROVED: "2019-03-01"})
    # What the plan draws is as old as the plan; a line of another plan may be younger than the plot.
    kind, found = ("violating", met) if layer in DRAWN_BY_PLAN else ("suspected", "suspected")
    f.add(kind, found, "图层未注日期,批准在规划首日", on=[undated], **{APPROVED: "2020-09-28"})
    f.add(kind, found, "图层未注日期,批准在规划之后", on=[undated])
    (make.CaseFile(f"{code}-no-layer", "没有图层:未判定,不是符合", **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[layer]))
    (make.CaseFile(f"{code}-empty-layer", "图层在而无要素:符合", [layer, *beside], **base)
     .add("conforming", "conforms", "空图层"))
    return f


def works_without_approval(f, on):
    """A day of approval that is blank, beside works that tell whether the plant is an old one."""
    licence, done, year = "施工许可日期", "实际竣工时间", "建成年份"
    for values in ({licence: "2004-01-01"}, {licence: "2020-09-27"},
                   {licence: "2022-01-01", done: "2006-01-01"}, {done: "2020-09-27"}, {year: "2005"}, {year: "2019"},
                   {licence: "2022-01-01", year: "2005"},
                   {START: "2020-09-27"}, {START: "在建"}, {START: "2005年开工"}):
        f.add("missing-evidence", "not-evaluated", "批准日期空白," + written(values), on=on,
              missing=["approval_date"], **{APPROVED: "", **values})
    for values in ({licence: "2020-09-28"}, {done: "2020-09-28"}, {START: "2020-09-28"}, {year: "2020"},
                   {START: "在建", licence: "2020-09-28"}, {START: "在建", year: "2020"},
                   {START: "在建", licence: "2022-01-01"}, {START: "在建", year: "2023"},
                   {done: "2022-01-01"}, {START: "未动工"}, {START: "见附件"}):
        f.add("suspected", "suspected", "批准日期空白," + written(values), on=on, **{
            APPROVED: "", **values})


def grounds(make):
    for code, layer, spared, name in (
            ("PLN201", "green", "1401", "绿线"), ("PLN202", "purple", "1504", "紫线"),
            ("PLN203", "yellow", "1302", "黄线"), ("PLN204", "farmland", None, "永久基本农田"),
            ("PLN205", "ecological", None, "生态保护红线")):
        occupied(make, code, f"control-line:{layer}", "070102", spared, permit=name)
    for code, layer in (("ENV303", "barrier:separation"), ("ENV304", "barrier:hill"),
                        ("ENV305", "corridor:ecological"), ("BLD302", "zone:flood-control")):
        f = occupied(make, code, layer, "070102", "1401", met="suspected")
        wide = [at(layer, make.rect(-20, 0, 30, 80))]
        for plain in ("有", "已批准", "2022-03-01"):
            f.add("excused", "excused", f"道路,批准写作“{plain}”", on=wide, **{
                USE: "1207", PERMIT: plain})
        # The authority's number is of works at this place; whether of the belt, nobody knows.
        for paper in ("", "无", "绿线占用批准〔2021〕3号", "生态保护红线占用批准〔2021〕3号",
                      "占用批准〔2026〕3号", "穗规批〔2022〕15号", "有(穗规批〔2022〕15号)",
                      "地字第440112202000123号"):
            f.add("violating", "suspected", f"道路,批准写作“{paper}”", on=wide, **{
                USE: "1207", PERMIT: paper})
    heavy = {"污染物排放量大": "否"}
    occupied(make, "ENV204", "zone:water-source", "100103", "100101", extra=heavy, met="suspected")
    occupied(make, "ENV203", "blue-line:permanent", "100103", "100101", extra=heavy,
             beside=["blue-line:pre-control"], met="suspected")
    base = {USE: "100101", APPROVED: "2022-05-18"}
    for code, layers in (("ENV204", ["zone:water-source"]),
                         ("ENV203", ["blue-line:permanent", "blue-line:pre-control"])):
        f = make.CaseFile(f"{code}-marked", "一类工业,看资料有无标明", layers, **base)
        strip = at(layers[-1], make.rect(-20, 0, 30, 80))
        f.add("violating", "suspected", "标明排放量大", on=[strip], **{"污染物排放量大": "是"})
        f.add("not-applicable", "not-applicable", "标明排放量大的商业,不是工业", on=[strip], **{
            USE: "0901", "污染物排放量大": "是"})
        for layer in layers:
            f.add("at-the-limit", "conforms", "恰为 1.00 m²", **{"污染物排放量大": "是"}, on=[
                at(layer, make.rect(-20, 20, 0.125, 28))])
            f.add("violating", "suspected", "1.5625 m²", **{"污染物排放量大": "是"}, on=[
                at(layer, make.rect(-20, 20, 1.25, 21.25))])
        f.add("missing-evidence", "not-evaluated", "是否排放量大空白", on=[strip],
              missing=["heavy_emission"], **{"污染物排放量大": ""})
    growth = "control-line:growth-boundary"
    for code, use, met in (("PLN206", "070102", "violates"), ("PLN207", "100101", "suspected")):
        beyond(make, code, growth, use, met)
    corridor(make, "SVC101", "network:rail-corridor", "rail-corridor-setback", "1201")
    corridor(make, "BLD301", "network:trunk-tunnel", "trunk-tunnel-setback", "1401")


def beyond(make, code, growth, use, met):
    """Cases of a rule on construction outside the growth boundary."""
    base = {USE: use, APPROVED: "2022-05-18", PERMIT: "无"}
    f = make.CaseFile(code, "边界由用户提供;边界外为占用", [growth], **base)

    def inside(x1, y1=88):
        return at(growth, make.rect(-20, -8, x1, y1))

    f.add("violating", met, "30 m 宽在边界外", on=[inside(70)])
    f.add("violating", met, "边界外 1.5625 m²", on=[
        at(growth, make.rect(-20, -8, 120, 78.75)), at(growth, make.rect(-20, 78.75, 98.75, 88))])
    f.add("not-applicable", "not-applicable", "水面", on=[inside(70)], **{USE: "1701"})
    f.add("violating", met, "全在边界外")
    f.add("conforming", "conforms", "全在边界内", on=[inside(120)])
    f.add("at-the-limit", "conforms", "边界外恰为 1.00 m²", on=[
        at(growth, make.rect(-20, -8, 120, 72)), at(growth, make.rect(-20, 72, 99.875, 80)),
        at(growth, make.rect(-20, 80, 120, 88))])
    f.add("borderline", "borderline", "边界外 0.125 m 宽、10 m²:容不下半径 0.10 m 的圆", on=[inside(99.875)])
    f.add("violating", met, "边界外 0.25 m 宽", on=[inside(99.75)])
    f.add("borderline", "borderline", "宗地中间一条 0.125 m 宽的缝在边界外", on=[
        at(growth, make.rect(-20, -8, 50, 88)), at(growth, make.rect(50.125, -8, 120, 88))])
    f.add("excused", "excused", "有批准", on=[inside(70)], **{PERMIT: "有"})
    f.add("excused", "excused", "批准写明开发边界", on=[inside(70)], **{PERMIT: "开发边界外占用批准〔2021〕3号"})
    f.add("suspected", "suspected", "批准写明是绿线", on=[inside(70)], **{PERMIT: "绿线占用批准〔2021〕3号"})
    f.add("violating", met, "写明未批准", on=[inside(70)], **{PERMIT: "未批准"})
    f.add("suspected", "suspected", "批准晚于基准日", on=[inside(70)], **{
        PERMIT: "开发边界外占用批准〔2026〕3号"})
    f.add("suspected", "suspected", "批准与否空白", on=[inside(70)], **{PERMIT: ""})
    f.add("suspected", "suspected", "批准日期空白", on=[inside(70)], **{APPROVED: ""})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[inside(70)], missing=["land_use"],
          **{USE: ""})
    f.add("not-applicable", "not-applicable", "耕地", on=[inside(70)], **{USE: "0101"})
    if code == "PLN206":
        for other in ("0703", "1202", "1311", "100101"):
            f.add("not-applicable", "not-applicable", "不是名称即为城镇的用地,见 PLN207", on=[
                inside(70)], **{USE: other})
        f.add("violating", met, "城镇社区服务设施", on=[inside(70)], **{USE: "0702"})
    else:
        for other in ("0703", "0704", "1202", "1207", "1311"):
            f.add("violating", met, "村庄、交通、水利等另有规定", on=[inside(70)], **{USE: other})
        for other in ("070102/100101", "0901/0701"):
            f.add("violating", met, "一部分是城镇住宅,各部分都是建设用地", on=[inside(70)], **{USE: other})
        f.add("conforming", "conforms", "混合用地全在边界内", on=[inside(120)], **{USE: "0901/0701"})
        f.add("missing-evidence", "not-evaluated", "一部分不是建设用地", on=[inside(70)],
              missing=["land_use"], **{USE: "0901/0101"})
        f.add("not-applicable", "not-applicable", "城镇住宅,见 PLN206", on=[inside(70)], **{
            USE: "070102"})
        f.add("not-applicable", "not-applicable", "城镇社区服务设施", on=[inside(70)], **{USE: "0702"})
    early = {APPROVED: "2019-03-01"}
    undated = at(growth, make.rect(-20, -8, 70, 88), valid_from=None)
    f.add("suspected", "suspected", "边界划定之前批准,全在边界外", **early)
    f.add("suspected", "suspected", "边界划定之前批准,30 m 宽在外", on=[inside(70)], **early)
    f.add("violating", met, "一片未注日期,批准时另有已划的边界", on=[undated], **{APPROVED: "2020-09-28"})
    (make.CaseFile(f"{code}-undated", "边界未注日期:批准时有无不定", [growth], **base)
     .add("suspected", "suspected", "30 m 宽在边界外", on=[undated], **early)
     .add("suspected", "suspected", "全在边界外", **early)
     .add("suspected", "suspected", "批准晚于规划", on=[undated])
     .add("suspected", "suspected", "批准晚于规划,全在边界外"))
    (make.CaseFile(f"{code}-no-layer", "没有边界图层", **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[growth]))


def corridor(make, code, layer, limit, spared):
    """A line with a setback of 16 m to each side, along the plot's western side."""
    base = {USE: "070102", APPROVED: "2022-05-18"}

    def line(x, **extra):
        return at(layer, [(x, -160), (x, 240)], **extra)

    f = make.CaseFile(code, "线位由用户提供,单侧 16 m", [layer], **base)
    f.limit(limit, 16)
    f.add("violating", "suspected", "线在宗地以西 8 m,占 8 m 宽", on=[line(-8)])
    f.add("violating", "suspected", "线穿过宗地", on=[line(50)])
    f.add("conforming", "conforms", "线在 40 m 之外", on=[line(-40)])
    f.add("at-the-limit", "conforms", "退让带恰到边界", on=[line(-16)])
    f.add("suspected", "suspected", "批准日期空白", on=[line(-8)], **{APPROVED: ""})
    f.add("suspected", "suspected", "批准早于线位", on=[line(-8)], **{APPROVED: "2019-03-01"})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[line(-8)], missing=["land_use"],
          **{USE: ""})
    f.add("not-applicable", "not-applicable", "可在其内的用地", on=[line(-8)], **{USE: spared})
    f.add("suspected", "suspected", "线位未注日期,批准早于规划", on=[line(-8, valid_from=None)], **{
        APPROVED: "2019-03-01"})
    f.add("suspected", "suspected", "线位未注日期,批准晚于规划", on=[line(-8, valid_from=None)])
    for plain in ("有", "已批准", "2022-03-01"):
        f.add("excused", "excused", f"批准写作“{plain}”", on=[line(-8)], **{PERMIT: plain})
    for paper in ("", "无", "绿线占用批准〔2021〕3号", "生态保护红线占用批准〔2021〕3号", "占用批准〔2026〕3号"):
        f.add("violating", "suspected", f"批准写作“{paper}”", on=[line(-8)], **{PERMIT: paper})
    (make.CaseFile(f"{code}-no-setback", "有线位而无宽度:未判定,不是符合", [layer], **base)
     .add("missing-evidence", "not-evaluated", "宽度未定", on=[line(50)], missing=[layer]))
    (make.CaseFile(f"{code}-as-area", "以面给出的通道不需宽度", [layer], **base)
     .add("violating", "suspected", "面占 30 m 宽", on=[at(layer, make.rect(-20, 0, 30, 80))])
     .add("violating", "suspected", "占 1.5625 m²", on=[at(layer, make.rect(-20, 20, 1.25, 21.25))])
     .add("not-applicable", "not-applicable", "耕地", on=[at(layer, make.rect(-20, 0, 30, 80))],
          **{USE: "0101"})
     .add("at-the-limit", "conforms", "恰为 1.00 m²", on=[
         at(layer, make.rect(-20, 20, 0.125, 28))]))
    f = make.CaseFile(f"{code}-no-layer", "没有线位", **base)
    f.limit(limit, 16)
    f.add("missing-evidence", "not-evaluated", "图层缺失", missing=[layer])


# --- buildings -----------------------------------------------------------------------------------


def built_before(f, met):
    """A building that stood before the plan is none of its new ones, whenever it was approved."""
    done, year = "实际竣工时间", "建成年份"
    for values in ({year: "2005"}, {year: "2019"}, {year: "2005", done: "2005-05-01"},
                   {done: "2005-05-01"}, {done: "2020-09-27"}, {year: "2020", done: "2020-09-27"}):
        f.add("not-applicable", "not-applicable", "2022 年批准," + written(values), **values)
    for values in ({year: "2020"}, {done: "已竣工"}, {done: "2005年竣工"}):
        f.add("missing-evidence", "not-evaluated", "2022 年批准," + written(values), **values,
              missing=["actual_completion"])
    for values in ({year: "2021"}, {year: "2023"}, {done: "2020-09-28"}, {done: "2024-05-18"},
                   {year: "2020", done: "2020-09-28"}, {year: "2020", done: "2020-11-02"},
                   {done: "未竣工"}):
        f.add("violating", met, "2022 年批准," + written(values), **values)


def written(values):
    return "、".join(f"{name}“{value}”" for name, value in values.items())


def buildings(make):
    stars, funding, floor = "绿色建筑星级", "投资主体", "总建筑面积"
    base = {USE: "0801", APPROVED: "2022-05-18", stars: "二星级", funding: "政府投资", floor: "8000"}
    f = make.CaseFile("BLD101", "规划:新建政府投资建筑三星级", **base)
    f.add("violating", "violates", "政府投资,二星级")
    f.add("violating", "violates", "政府投资,基本级", **{stars: "基本级"})
    f.add("violating", "violates", "规划批准当日批准", **{APPROVED: "2020-09-28"})
    for words in ("已取得", "440112202205010101", "2022年"):
        f.add("missing-evidence", "not-evaluated", f"批准在规划之前,施工许可写作{words}", **{
            APPROVED: "2015-05-18", "施工许可日期": words})
    for money in ("政府", "区政府投资", "市级财政资金", "Government", "municipal government"):
        f.add("violating", "violates", f"写明政府或财政资金:{money}", **{funding: money})
    for money in ("非政府投资", "无政府投资", "无财政资金", "不含财政资金", "未使用财政资金", "不属于政府投资",
                  "企业自筹(无政府资金)", "财政部门以外", "国有企业自筹", "企业投资"):
        f.add("not-applicable", "not-applicable", f"写明不是政府资金:{money}", **{funding: money})
    for money in ("社会资本(政府引导)", "外国政府贷款", "政府和社会资本合作(PPP)", "国有资金"):
        f.add("missing-evidence", "not-evaluated", f"说不清是否政府资金:{money}",
              missing=["funding"], **{funding: money})
    f.add("at-the-limit", "conforms", "恰为三星级", **{stars: "三星级"})
    f.add("conforming", "conforms", "写作 ★★★", **{stars: "★★★"})
    f.add("conforming", "conforms", "财政投资,写作 3", **{stars: "3", funding: "财政资金"})
    f.add("missing-evidence", "not-evaluated", "星级空白", missing=["green_building_star"], **{
        stars: ""})
    f.add("missing-evidence", "not-evaluated", "星级写作“优良”", missing=["green_building_star"], **{
        stars: "优良"})
    for words in ("未评", "未评价", "待评", "未评三星", "申报中"):
        f.add("missing-evidence", "not-evaluated", f"星级写作“{words}”,尚无结果",
              missing=["green_building_star"], **{stars: words})
    f.add("missing-evidence", "not-evaluated", "星级写作“☆☆☆”,空心星是否计星不知",
          missing=["green_building_star"], **{stars: "☆☆☆"})
    for words in ("无", "无星级", "普通", "0"):
        f.add("missing-evidence", "not-evaluated", f"未动工,星级写作“{words}”,尚无从评",
              missing=["green_building_star"], **{stars: words, "实际开工时间": "未动工"})
        f.add("violating", "violates", f"已动工,星级写作“{words}”", **{
            stars: words, "实际开工时间": "2023-05-18"})
    f.add("violating", "violates", "未动工,按二星级设计", **{"实际开工时间": "未动工"})
    f.add("missing-evidence", "not-evaluated", "投资主体空白", missing=["funding"], **{funding: ""})
    f.add("missing-evidence", "not-evaluated", "批准日期空白,是否新建不知", missing=["approval_date"],
          **{APPROVED: ""})
    f.add("missing-evidence", "not-evaluated", "批准日期在基准日之后,尚未批准",
          missing=["approval_date"], **{APPROVED: "2030-06-01"})
    f.add("violating", "violates", "基准日批准", **{APPROVED: "2025-12-31"})
    f.add("not-applicable", "not-applicable", "规划批准前的建筑", **{APPROVED: "2020-09-27"})
    for day in ("2020-09-28", "2022-05-18", "2020-09-27", ""):
        is_new = day >= "2020-09-28"
        f.add(*(("violating", "violates") if is_new else ("not-applicable", "not-applicable")),
              f"2019 年批地,施工许可日期“{day}”", **{APPROVED: "2019-05-18", "施工许可日期": day})
    f.add("violating", "violates", "批准日期空白,施工许可在规划批准之后", **{
        APPROVED: "", "施工许可日期": "2022-05-18"})
    late = {APPROVED: "2019-05-18", "施工许可日期": "2022-05-18"}
    for note, expect, values in (
            ("1996 年竣工", "not-applicable", {"实际竣工时间": "1996-05-18"}),
            ("规划批准前一日竣工", "not-applicable", {"实际竣工时间": "2020-09-27"}),
            ("规划批准当日竣工", "violates", {"实际竣工时间": "2020-09-28"}),
            ("2024 年竣工", "violates", {"实际竣工时间": "2024-05-18"}),
            ("写明未竣工", "violates", {"实际竣工时间": "未竣工"}),
            ("建成年份 2019", "not-applicable", {"建成年份": "2019"}),
            ("建成年份 2021", "not-applicable", {"建成年份": "2021"}),
            ("建成年份 2022", "violates", {"建成年份": "2022"})):
        kind = expect if expect == "not-applicable" else "violating"
        f.add(kind, expect, f"2019 年批地,2022 年施工许可,{note}", **{**late, **values})
    built_before(f, "violates")
    f.add("missing-evidence", "not-evaluated", "批准日期空白,施工许可在规划批准之前",
          missing=["approval_date"], **{APPROVED: "", "施工许可日期": "2012-05-18"})
    f.add("not-applicable", "not-applicable", "企业投资,面积再大也不归此条", **{
        funding: "企业投资", floor: "90000"})
    for code, words in (("1310", "消防用地"), ("1302", "排水用地"), ("120802", "轨道交通场站"),
                        ("1401", "公园绿地")):
        f.add("violating", "violates", f"{words}载有建筑面积", **{USE: code, stars: "一星级"})
        f.add("violating", "violates", f"{words}没有建筑面积而有星级", **{
            USE: code, stars: "一星级", floor: ""})
        f.add("missing-evidence", "not-evaluated", f"{words}没有建筑面积和星级", **{
            USE: code, stars: "", floor: ""}, missing=["gross_floor_area"])
    f.add("conforming", "conforms", "消防用地三星级", **{USE: "1310", stars: "三星级"})
    f.add("missing-evidence", "not-evaluated", "消防用地有建筑面积而星级空白", **{
        USE: "1310", stars: ""}, missing=["green_building_star"])
    f.add("missing-evidence", "not-evaluated", "建筑面积 0.5 m² 也是建筑", **{
        USE: "1310", floor: "0.5", stars: ""}, missing=["green_building_star"])
    f.add("violating", "violates", "建筑类用地不问建筑面积", **{
        floor: "0", stars: "0", "实际开工时间": "2023-05-18"})
    f.add("not-applicable", "not-applicable", "道路,建筑面积为 0", **{
        USE: "1207", floor: "0", stars: ""})
    f.add("not-applicable", "not-applicable", "道路,建筑面积和星级都写作 0", **{
        USE: "1207", floor: "0", stars: "0"})
    f.add("not-applicable", "not-applicable", "道路,建筑面积为 0,写明非绿色建筑", **{
        USE: "1207", floor: "0", stars: "非绿色建筑"})
    f.add("missing-evidence", "not-evaluated", "道路,星级写作 0,没有建筑面积", **{
        USE: "1207", floor: "", stars: "0"}, missing=["gross_floor_area"])
    f.add("not-applicable", "not-applicable", "耕地", **{USE: "0101"})

    f = make.CaseFile("BLD102", "大型公共建筑:全宗面积达惯例值只是疑似", **{
        **base, funding: "企业投资", floor: "25000"})
    f.add("violating", "suspected", "25000 m²,二星级;单栋面积不详")
    f.add("violating", "suspected", "1 星", **{stars: "1"})
    f.add("violating", "suspected", "面积恰到惯例值即为大型", **{floor: "20000"})
    f.add("violating", "suspected", "规划批准当日批准", **{APPROVED: "2020-09-28"})
    f.add("violating", "suspected", "投资主体空白,不问谁出资", **{funding: ""})
    f.add("at-the-limit", "conforms", "恰为三星级", **{stars: "三星级"})
    f.add("conforming", "conforms", "写作 3", **{stars: "3"})
    f.add("not-applicable", "not-applicable", "面积 12000 m²,不到惯例值", **{floor: "12000"})
    f.add("not-applicable", "not-applicable", "规划批准前的建筑", **{APPROVED: "2020-09-27"})
    for day in ("2020-09-28", "2022-05-18", "2020-09-27", ""):
        is_new = day >= "2020-09-28"
        f.add(*(("violating", "suspected") if is_new else ("not-applicable", "not-applicable")),
              f"2019 年批地,施工许可日期“{day}”", **{APPROVED: "2019-05-18", "施工许可日期": day})
    f.add("violating", "suspected", "批准日期空白,施工许可在规划批准之后", **{
        APPROVED: "", "施工许可日期": "2022-05-18"})
    late = {APPROVED: "2019-05-18", "施工许可日期": "2022-05-18"}
    for note, expect, values in (
            ("1996 年竣工", "not-applicable", {"实际竣工时间": "1996-05-18"}),
            ("规划批准前一日竣工", "not-applicable", {"实际竣工时间": "2020-09-27"}),
            ("规划批准当日竣工", "suspected", {"实际竣工时间": "2020-09-28"}),
            ("2024 年竣工", "suspected", {"实际竣工时间": "2024-05-18"}),
            ("写明未竣工", "suspected", {"实际竣工时间": "未竣工"}),
            ("建成年份 2019", "not-applicable", {"建成年份": "2019"}),
            ("建成年份 2021", "not-applicable", {"建成年份": "2021"}),
            ("建成年份 2022", "suspected", {"建成年份": "2022"})):
        kind = expect if expect == "not-applicable" else "violating"
        f.add(kind, expect, f"2019 年批地,2022 年施工许可,{note}", **{**late, **values})
    built_before(f, "suspected")
    f.add("missing-evidence", "not-evaluated", "批准日期空白,施工许可在规划批准之前",
          missing=["approval_date"], **{APPROVED: "", "施工许可日期": "2012-05-18"})
    f.add("not-applicable", "not-applicable", "住宅,面积再大", **{floor: "90000", USE: "070102"})
    f.add("missing-evidence", "not-evaluated", "面积空白", missing=["gross_floor_area"], **{
        floor: ""})
    f.add("missing-evidence", "not-evaluated", "星级空白", missing=["green_building_star"], **{
        stars: ""})
    f.add("missing-evidence", "not-evaluated", "批准日期空白", missing=["approval_date"], **{
        APPROVED: ""})

    rate = "年径流总量控制率"
    city = "construction-area"
    built = [at(city, make.rect(-8, -8, 108, 88))]
    f = make.CaseFile("BLD201", "系统级目标 82 %,单宗只作提示", [city], **{USE: "070102", rate: "75%"})
    f.add("violating", "advisory", "75 %", on=built)
    f.add("violating", "advisory", "在建设区内 1.5625 m²", on=[at(city, make.rect(-20, 20, 1.25, 21.25))])
    f.add("conforming", "conforms", "85", on=built, **{rate: "85"})
    f.add("at-the-limit", "conforms", "恰为 82 %", on=built, **{rate: "82"})
    f.add("missing-evidence", "not-evaluated", "空白", on=built, missing=["annual_runoff_control_rate"], **{
        rate: ""})
    f.add("not-applicable", "not-applicable", "耕地", on=built, **{USE: "0101"})
    f.add("not-applicable", "not-applicable", "在规划城市建设区外")
    f.add("not-applicable", "not-applicable", "在建设区内恰为 1.00 m²", on=[
        at(city, make.rect(-20, 20, 0.125, 28))])
    (make.CaseFile("BLD201-no-layer", "没有规划城市建设区图层", **{USE: "070102", rate: "75%"})
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[city]))

    lid = "低影响开发设施面积"
    f = make.CaseFile("BLD202", "用户给定 25 %;图形 8000 m²", **{USE: "070102", lid: "1600"})
    f.limit("lid-share", 25)
    f.add("violating", "advisory", "20 %")
    f.add("conforming", "conforms", "30 %", **{lid: "2400"})
    f.add("at-the-limit", "conforms", "恰为 25 %", **{lid: "2000"})
    f.add("missing-evidence", "not-evaluated", "面积空白", missing=["lid_area"], **{lid: ""})
    f.add("not-applicable", "not-applicable", "道路", **{USE: "1207"})
    parted(make.CaseFile("BLD202-parts", PARTED, **{USE: "070102"}).limit("lid-share", 25), make,
           lid, "lid_area", 2000, "advisory")
    (make.CaseFile("BLD202-no-limit", "用户未给比例", **{USE: "070102", lid: "1600"})
     .add("missing-evidence", "not-evaluated", "无限值", missing=["lid-share"]))


# --- stations ------------------------------------------------------------------------------------


def stations(make):
    def point(layer, x, y=40):
        return at(layer, [(x, y)])

    def far(code, layer, limit, use, other, expected, extra=()):
        base = {USE: use}
        f = make.CaseFile(code, "用户给定 64 m;自边界量直线", [layer, *extra], **base)
        f.limit(limit, 64)
        core = [at("core", make.rect(-8, -8, 108, 88))] if extra else []
        f.add("violating", expected, "80 m", on=[point(layer, 180), *core])
        if extra:
            f.add("not-applicable", "not-applicable", "占一核恰为 1.00 m²", on=[
                point(layer, 180), at("core", make.rect(-20, 20, 0.125, 28))])
            f.add("violating", expected, "占一核 1.5625 m²", on=[
                point(layer, 180), at("core", make.rect(-20, 20, 1.25, 21.25))])
        f.add("conforming", "conforms", "30 m", on=[point(layer, 130), *core])
        f.add("conforming", "conforms", "站点在宗地内", on=[point(layer, 50), *core])
        f.add("at-the-limit", "conforms", "恰为 64 m", on=[point(layer, 164), *core])
        f.add("missing-evidence", "not-evaluated", "用地代码空白", missing=["land_use"],
              on=[point(layer, 130), *core], **{USE: ""})
        f.add("not-applicable", "not-applicable", "不问距离的用地", on=[point(layer, 180), *core],
              **{USE: other})
        (make.CaseFile(f"{code}-no-limit", "用户未给距离", [layer, *extra], **base)
         .add("missing-evidence", "not-evaluated", "无限值", missing=[limit],
              on=[point(layer, 180), *core]))
        f = make.CaseFile(f"{code}-no-layer", "没有站点图层", list(extra), **base)
        f.limit(limit, 64)
        f.add("missing-evidence", "not-evaluated", "图层缺失", missing=[layer], on=core)

    rail, fire = "facility:rail-station", "facility:fire-station"
    far("SVC201", rail, "station-distance", "070102", "100101", "advisory")
    far("SVC202", rail, "station-distance", "0902", "1207", "advisory", ["core"])
    far("SVC301", fire, "fire-station-distance", "070102", "1207", "suspected")

    ratio = "容积率"
    f = make.CaseFile("SVC203", "64 m 内,容积率 2.0(均为用户给定)", [rail], **{USE: "0902", ratio: "1.5"})
    f.limit("station-distance", 64)
    f.limit("station-area-ratio", 2)
    f.add("violating", "advisory", "30 m,1.5", on=[point(rail, 130)])
    f.add("violating", "advisory", "恰在 64 m", on=[point(rail, 164)])
    f.add("conforming", "conforms", "30 m,2.5", on=[point(rail, 130)], **{ratio: "2.5"})
    f.add("conforming", "conforms", "80 m", on=[point(rail, 180)])
    f.add("at-the-limit", "conforms", "恰为 2.0", on=[point(rail, 130)], **{ratio: "2.0"})
    f.add("missing-evidence", "not-evaluated", "容积率空白", on=[point(rail, 130)], missing=["far"],
          **{ratio: ""})
    f.add("not-applicable", "not-applicable", "工业用地", on=[point(rail, 130)], **{USE: "100101"})
    start = "实际开工时间"
    for words in ("未动工", "2026-03-01", ""):
        f.add("not-applicable", "not-applicable", f"开工写作“{words}”,容积率为 0",
              on=[point(rail, 130)], **{ratio: "0", start: words})
        f.add("violating", "advisory", f"开工写作“{words}”,容积率按设计", on=[point(rail, 130)], **{
            start: words})
    f.add("violating", "advisory", "已开工,容积率为 0", on=[point(rail, 130)], **{
        ratio: "0", start: "2023-05-10"})
    f.add("missing-evidence", "not-evaluated", "开工所写不能读,容积率为 0", on=[point(rail, 130)],
          missing=["start_note"], **{ratio: "0", start: "见附件"})


# --- stock and admission -------------------------------------------------------------------------

PARTED = "同一编号的各部分重复整宗数值:按各部分面积之和折算"


def parted(f, make, field, operand, limit, met):
    """Plots of two parts of 8000 m² each; `limit` is what one part alone has to reach."""
    def pair(number, case, expect, note, first, second, shape=make.PLOT, missing=None, **more):
        plot = {"宗地代码": f"440112003015GB{90 + number:05d}"}
        f.add(case, expect, note, missing=missing, **plot, **{field: first})
        f.add(case, expect, note, shape=shape, missing=missing, **plot, **{field: second}, **more)

    enough, more = str(limit * 3 // 2), str(limit * 7 // 4)
    pair(1, "violating", met, "两部分各写整宗数值,按一部分折算才达标", enough, enough)
    pair(2, "conforming", "conforms", "两部分各写各的数值", enough, more)
    pair(3, "missing-evidence", "not-evaluated", "只有一部分写数值,不知是谁的", enough, "",
         missing=[operand])
    pair(4, "missing-evidence", "not-evaluated", "同一图形画了两遍,不是两倍", enough, enough,
         shape=make.rect(-256, 0, -156, 80), missing=[operand])
    pair(5, "at-the-limit", "conforms", "两部分之和恰为限值", str(limit * 2), str(limit * 2))
    pair(6, "missing-evidence", "not-evaluated", "两部分合同号不同", enough, enough,
         missing=[operand], **{"电子监管号": "4401122019A00001"})
    pair(7, "violating", met, "两部分都不足", str(limit // 2), str(limit // 2))



def stock(make):
    built, year = "实际竣工时间", "建成年份"

    def low(code, limit, value, field, low_text, at_text, high_text, operand):
        base = {USE: "100101", built: "2008-06-01", year: "", field: low_text}
        f = make.CaseFile(code, "限值由用户给定;图形 8000 m²", **base)
        f.limit(limit, value)
        f.add("violating", "suspected", low_text)
        f.add("violating", "suspected", "只有建成年份", **{built: "", year: "1998"})
        f.add("violating", "suspected", "基准日竣工", **{built: "2025-12-31"})
        f.add("violating", "suspected", "建成年份带年字", **{built: "", year: "1998年"})
        f.add("violating", "suspected", "建成年份为基准日当年", **{built: "", year: "2025"})
        f.add("violating", "suspected", "已竣工,建成年份读不出", **{year: "95"})
        f.add("missing-evidence", "not-evaluated", "建成年份为 0,即空白", missing=["actual_completion"],
              **{built: "", year: "0"})
        for written in ("95", "199", "35065"):
            f.add("missing-evidence", "not-evaluated", f"建成年份写作 {written},不是年份",
                  missing=["build_year"], **{built: "", year: written})
        f.add("not-applicable", "not-applicable", "建成年份在基准日之后", **{built: "", year: "2030"})
        f.add("not-applicable", "not-applicable", "竣工和建成年份都在基准日之后", **{
            built: "2030-06-01", year: "2030"})
        for day in ("2008-06-01", "2025-12-31"):
            f.add("violating", "suspected", f"{day} 竣工,建成年份 2030 不妨碍", **{built: day, year: "2030"})
        f.add("conforming", "conforms", high_text, **{field: high_text})
        f.add("at-the-limit", "conforms", f"恰为限值:{at_text}", **{field: at_text})
        f.add("missing-evidence", "not-evaluated", "指标空白", missing=[operand], **{field: ""})
        f.add("missing-evidence", "not-evaluated", "是否建成不知", missing=["actual_completion"], **{
            built: ""})
        f.add("not-applicable", "not-applicable", "道路", **{USE: "1207"})
        if code == "STK101":
            in_towns(f, "suspected")
        f.add("not-applicable", "not-applicable", "基准日尚未竣工", **{built: "2026-06-01"})
        (make.CaseFile(f"{code}-no-limit", "用户未给限值", **base)
         .add("missing-evidence", "not-evaluated", "无限值", missing=[limit]))

    low("STK101", "low-efficiency-ratio", 0.5, "容积率", "0.3", "0.5", "1.2", "far")
    low("STK102", "low-efficiency-output", 1000, "年产值(万元)", "400", "800", "1600", "output")
    parted(make.CaseFile("STK102-parts", PARTED, **{USE: "100101", built: "2008-06-01"})
           .limit("low-efficiency-output", 1000), make, "年产值(万元)", "output", 800, "suspected")
    base = {USE: "100101", year: "1979"}
    f = make.CaseFile("STK103", "早于 1980 年(用户给定)", **base)
    f.limit("low-efficiency-built-before", 1980)
    f.add("violating", "suspected", "1979")
    f.add("conforming", "conforms", "1999", **{year: "1999"})
    f.add("at-the-limit", "conforms", "恰为 1980", **{year: "1980"})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", missing=["land_use"], **{USE: ""})
    f.add("violating", "suspected", "1979年", **{year: "1979年"})
    f.add("conforming", "conforms", "基准日当年建成", **{year: "2025"})
    for written in ("95", "199", "35065", "七十年代"):
        f.add("missing-evidence", "not-evaluated", f"写作 {written},不是年份",
              missing=["build_year"], **{year: written})
    in_towns(f, "suspected")
    for blank in ("", "0"):
        f.add("missing-evidence", "not-evaluated", f"建成年份写作“{blank}”,没有竣工时间",
              missing=["actual_completion"], **{year: blank})
        for day, verdict in (("1979-12-31", "suspected"), ("1980-01-01", "conforms"),
                             ("2025-12-31", "conforms"), ("2026-06-01", "not-applicable")):
            f.add({"suspected": "violating", "conforms": "at-the-limit"}.get(verdict, verdict), verdict,
                  f"建成年份写作“{blank}”,{day} 竣工", **{year: blank, built: day})
    f.add("missing-evidence", "not-evaluated", "没有建成年份,竣工所写没有日期", missing=["actual_completion"],
          **{year: "", built: "已竣工"})
    f.add("missing-evidence", "not-evaluated", "建成年份写作 95,1975 年竣工", missing=["build_year"], **{
        year: "95", built: "1975-06-01"})
    f.add("conforming", "conforms", "1999 年建成,竣工所写较早", **{year: "1999", built: "1975-06-01"})
    f.add("not-applicable", "not-applicable", "建成年份在基准日之后", **{year: "2030"})
    (make.CaseFile("STK103-no-limit", "用户未给年份", **base)
     .add("missing-evidence", "not-evaluated", "无限值", missing=["low-efficiency-built-before"]))


def in_towns(f, met):
    """The national paper is on stock land of towns."""
    for use in ("0701", "0702", "0802", "0901", "100102", "1101"):
        f.add("violating", met, f"城镇用地 {use}", **{USE: use})
    for use in ("0703", "0704", "1002", "1003"):
        f.add("not-applicable", "not-applicable", f"不是城镇建筑类用地 {use}", **{USE: use})
    f.add("missing-evidence", "not-evaluated", "07 之下有城镇,有农村", missing=["land_use"], **{USE: "07"})


# What a file records of works that are begun, and of those that are to come.
START, STOPPED = "实际开工时间", "中止开发日期"
RECORDS = ((START, "在建"), (START, "2022年开工"), (START, "主体封顶"))
PLANS = ((START, "未动工"), (START, "2026-03-01"), ("建成年份", "2026"),
         ("实际竣工时间", "2026-06-30"))


def admission(make):
    """The plot has 0.8 ha; the standard asks for 1,000 a hectare, so 800 is the limit."""
    for code, field, operand in (("STK201", "总投资额(万元)", "total_investment"),
                                 ("STK202", "年产值(万元)", "output"),
                                 ("STK203", "年税收(万元)", "tax"), ("STK204", "容积率", "far")):
        values = ("1.0", "1.5", "2.0") if operand == "far" else ("640", "800", "1200")
        built = "实际竣工时间"
        base = {USE: "100101", INDUSTRY: "C3911", APPROVED: "2022-05-18", field: values[0]}
        later = operand in ("output", "tax")
        if later:
            base[built] = "2024-06-01"
        pending = {APPROVED: "", **({built: ""} if later else {})}
        f = make.CaseFile(code, "准入标准由用户提供,列 C39;图形 8000 m²", **base)
        f.row("admission-standards", 行业代码="C39", 投资强度="1000", 产值="1000", 税收="1000",
              容积率="1.5")
        f.row("admission-standards", 行业代码="C27", 投资强度="", 产值="", 税收="", 容积率="")
        f.add("violating", "violates", values[0])
        f.add("conforming", "conforms", values[2], **{field: values[2]})
        f.add("at-the-limit", "conforms", f"恰为标准:{values[1]}", **{field: values[1]})
        f.add("missing-evidence", "not-evaluated", "指标空白", missing=[operand], **{field: ""})
        f.add("missing-evidence", "not-evaluated", "行业代码空白", missing=["industry_code"], **{
            INDUSTRY: ""})
        f.add("missing-evidence", "not-evaluated", "标准未列该行业", missing=["admission-standards"],
              **{INDUSTRY: "I6510"})
        f.add("missing-evidence", "not-evaluated", "标准列了行业而未定此项",
              missing=["admission-standards"], **{INDUSTRY: "C2710"})
        f.add("not-applicable", "not-applicable", "住宅用地", **{USE: "070102"})
        f.add("violating", "violates", "规划批准当日批准", **{APPROVED: "2020-09-28"})
        f.add("violating", "violates", "尚未批准,没有合同和工程记录", **pending)
        f.add("not-applicable", "not-applicable", "规划批准前批准的项目", **{APPROVED: "2020-09-27"})
        f.add("not-applicable", "not-applicable", "1995 年批准的老厂", **{
            APPROVED: "1995-05-01", built: "1996-05-01"})
        f.add("violating", "violates", "尚未批准,合同各栏空白", **{
            **pending, "电子监管号": "", "供地方式": ""})
        for name, written in (("电子监管号", "4401122019A00001"), ("施工许可日期", "1995-08-01"),
                              ("实际开工时间", "1995-09-01"), (built, "1996-05-01")):
            f.add("missing-evidence", "not-evaluated", f"批准日期空白而已有{name},何时准入不知",
                  missing=["approval_date"], **{**pending, name: written})
        for name, written in (*RECORDS, ("建成年份", "2010"), ("建成年份", "2025")):
            f.add("missing-evidence", "not-evaluated", f"批准日期空白,{name}写作“{written}”",
                  missing=["approval_date"], **{**pending, name: written})
        for name, written in PLANS:
            f.add("violating", "violates", f"尚未批准,{name}写作“{written}”", **{
                **pending, name: written})
        f.add("missing-evidence", "not-evaluated", "批准日期空白,开工所写不能读", **{
            **pending, START: "见附件"}, missing=["start_note"])
        dated = make.CaseFile(f"{code}-dated", "标准自 2024-01-15 起", **base)
        dated.row("admission-standards", 行业代码="C39", 投资强度="1000", 产值="1000", 税收="1000",
                  容积率="1.5", 生效日期="2024-01-15")
        dated.row("admission-standards", 行业代码="C40", 投资强度="1000", 产值="1000", 税收="1000",
                  容积率="1.5", 生效日期="")
        dated.add("violating", "violates", "生效之后批准", **{APPROVED: "2024-03-01"})
        dated.add("violating", "violates", "尚未批准", **pending)
        dated.add("violating", "violates", "未载生效日期的行", **{INDUSTRY: "C4011"})
        dated.add("at-the-limit", "violates", "生效当日批准", **{APPROVED: "2024-01-15"})
        dated.add("at-the-limit", "conforms", "生效前一日批准", **{APPROVED: "2024-01-14"})
        dated.add("conforming", "conforms", "生效之前批准", **{APPROVED: "2022-05-18"})
        dated.add("missing-evidence", "not-evaluated", "批准只写到月", missing=["approval_date"], **{
            APPROVED: "2024-01"})
        if later:
            figures_of_works(f, field, built, pending)
        elif operand == "far":
            ratio_of_works(f, field)
        if operand != "far":
            parted(make.CaseFile(f"{code}-parts", PARTED, **{**base, field: None}).row(
                "admission-standards", 行业代码="C39", 投资强度="1000", 产值="1000", 税收="1000",
                容积率="1.5"), make, field, operand, 800, "violates")
        f = make.CaseFile(f"{code}-no-approval", "文件没有批准日期一栏", **{**base, APPROVED: None})
        f.row("admission-standards", 行业代码="C39", 投资强度="1000", 产值="1000", 税收="1000",
              容积率="1.5")
        f.add("missing-evidence", "not-evaluated", "何时批准不知", missing=["approval_date"])
        if later:
            f.add("missing-evidence", "not-evaluated", "何时批准不知,没有竣工记录",
                  missing=["approval_date"], **{built: ""})
        (make.CaseFile(f"{code}-no-start-column", "文件没有开工一栏", **{**base, **pending})
         .row("admission-standards", 行业代码="C39", 投资强度="1000", 产值="1000", 税收="1000",
              容积率="1.5")
         .add("violating", "violates", "尚未批准,没有工程记录")
         .add("missing-evidence", "not-evaluated", "批准日期空白而载有中止日期", **{STOPPED: "2022-05-01"},
              missing=["approval_date"])
         .add("missing-evidence", "not-evaluated", "批准日期空白,竣工所写不能读", **{built: "见附件"},
              missing=["actual_completion"]))
        (make.CaseFile(f"{code}-no-catalogue", "用户未提供标准", **base)
         .add("missing-evidence", "not-evaluated", "名录缺失", missing=["admission-standards"]))


def figures_of_works(f, field, built, pending):
    """Output and tax are of works that are completed, or promised."""
    start = "实际开工时间"
    f.add("violating", "violates", "已竣工,数值为 0", **{field: "0"})
    for figure in ("640", "0"):
        f.add("violating", "violates", f"写作已竣工而没有日期,数值为 {figure}", **{
            built: "已竣工", field: figure})
    f.add("violating", "violates", "基准日竣工", **{built: "2025-12-31"})
    f.add("not-applicable", "not-applicable", "竣工日在基准日之后", **{built: "2026-06-30"})
    for words in ("未动工", "2026-03-01"):
        f.add("not-applicable", "not-applicable", f"开工写作{words},数值为 0", **{
            start: words, built: "", field: "0"})
        f.add("not-applicable", "not-applicable", f"开工写作{words},竣工写作未竣工", **{
            start: words, built: "未竣工"})
    for words in ("", "未竣工", "在建"):
        f.add("missing-evidence", "not-evaluated", f"已开工,竣工写作“{words}”",
              missing=["actual_completion"], **{start: "2023-05-10", built: words})
    f.add("missing-evidence", "not-evaluated", "开工和竣工空白", missing=["actual_completion"], **{
        start: "", built: ""})
    f.add("not-applicable", "not-applicable", "尚未批准,数值为 0", **pending, **{field: "0"})
    f.add("not-applicable", "not-applicable", "尚未批准,竣工日在基准日之后,数值为 0", **{
        **pending, built: "2027-06-30", field: "0"})
    f.add("violating", "violates", "尚未批准,竣工日在基准日之后,所报 0.5", **{
        **pending, built: "2027-06-30", field: "0.5"})
    f.add("missing-evidence", "not-evaluated", "批准日期空白而已竣工,数值为 0",
          missing=["approval_date"], **{APPROVED: "", field: "0"})
    f.add("violating", "violates", "尚未批准,所报 0.5", **pending, **{field: "0.5"})
    f.add("missing-evidence", "not-evaluated", "批准日期空白,基准日竣工,数值为 0",
          missing=["approval_date"], **{APPROVED: "", built: "2025-12-31", field: "0"})


def ratio_of_works(f, field):
    """A ratio of nought is none where nothing was built."""
    start = "实际开工时间"
    for words in ("未动工", "2026-03-01", ""):
        f.add("not-applicable", "not-applicable", f"开工写作“{words}”,容积率为 0", **{
            start: words, field: "0"})
        f.add("violating", "violates", f"开工写作“{words}”,容积率按设计", **{start: words})
    f.add("violating", "violates", "已开工,容积率为 0", **{start: "2023-05-10", field: "0"})
    f.add("not-applicable", "not-applicable", "尚未批准,容积率为 0", **{APPROVED: "", field: "0"})
    f.add("missing-evidence", "not-evaluated", "开工所写不能读,容积率为 0", missing=["start_note"], **{
        start: "见附件", field: "0"})


def gate(make):
    layers = ["blue-line:permanent", "reserved-land"]
    base = {USE: "100101", APPROVED: "", INDUSTRY: "I6510", "建设时序": "二期"}

    def tables(f):
        for number, word in ((26, "禁止"), (28, "禁止类"), (29, "prohibited")):
            f.row("industry-catalogue", 行业代码=f"C{number}", 类别=word, 生效日期="2021-01-01")
        f.row("environmental-zone-uses", 功能区类别="二类区", 用地代码="10", 是否相容="是")
        f.row("environmental-zone-uses", 功能区类别="一类区", 用地代码="10", 是否相容="否")
        f.row("environmental-zone-uses", 功能区类别="三类区", 用地代码="13", 是否相容="是")
        f.row("phases", 建设时序="一期", 起始日期="2021-01-01")
        f.row("phases", 建设时序="二期", 起始日期="2025-12-31")
        f.row("phases", 建设时序="三期", 起始日期="2031-01-01")
        return f

    zone = "zone:environment"
    around = make.rect(-8, -8, 108, 88)
    fit, unfit = at(zone, around, 类别="二类区"), at(zone, around, 类别="一类区")
    blue = at("blue-line:permanent", make.rect(-20, 0, 30, 80))
    f = tables(make.CaseFile("STK301", "未批准项目:各项并列,一项成立即列出", [*layers, zone], **base))
    f.add("violating", "suspected", "占永久蓝线", on=[fit, blue])
    f.add("violating", "suspected", "占未启用留白", on=[
        fit, at("reserved-land", make.rect(-20, 0, 30, 80), 启用日期="")])
    f.add("violating", "suspected", "行业在禁止目录", on=[fit], **{INDUSTRY: "C2611"})
    f.add("violating", "suspected", "目录写作禁止类", on=[fit], **{INDUSTRY: "C28"})
    f.add("violating", "suspected", "目录写作英文", on=[fit], **{INDUSTRY: "C29"})
    for layer, extra in (("blue-line:permanent", {}), ("reserved-land", {"启用日期": ""})):
        f.add("at-the-limit", "conforms", "恰占 1.00 m²", on=[
            fit, at(layer, make.rect(-20, 20, 0.125, 28), **extra)])
        f.add("violating", "suspected", "占 1.5625 m²", on=[
            fit, at(layer, make.rect(-20, 20, 1.25, 21.25), **extra)])
    f.add("violating", "suspected", "环境功能区不相容", on=[unfit])
    f.add("violating", "suspected", "所属时序未到", on=[fit], **{"建设时序": "三期"})
    f.add("violating", "suspected", "占蓝线,行业空白不妨碍", on=[fit, blue], **{INDUSTRY: ""})
    f.add("conforming", "conforms", "各项均无碍", on=[fit], **{"建设时序": "一期"})
    f.add("conforming", "conforms", "占已启用留白", on=[
        fit, at("reserved-land", make.rect(-20, 0, 30, 80), 启用日期="2024-01-01")])
    f.add("at-the-limit", "conforms", "时序恰于基准日开始", on=[fit])
    f.add("missing-evidence", "not-evaluated", "行业代码空白", on=[fit], missing=["industry_code"], **{
        INDUSTRY: ""})
    f.add("not-applicable", "not-applicable", "已批准", on=[unfit, blue], **{APPROVED: "2022-05-18"})
    f.add("not-applicable", "not-applicable", "基准日批准", on=[unfit, blue], **{APPROVED: "2025-12-31"})
    f.add("violating", "suspected", "批准日期在基准日之后", on=[fit, blue], **{APPROVED: "2026-01-01"})
    for written in ("穗府〔2019〕5号", "2019"):
        f.add("missing-evidence", "not-evaluated", f"批准日期写作 {written},读不出", on=[fit, blue],
              missing=["approval_date"], **{APPROVED: written})
    for name, value in (("电子监管号", "4401122019A00001"), ("施工许可日期", "2021-03-01"),
                        ("实际开工时间", "2021-05-01"), ("实际竣工时间", "2023-05-01")):
        f.add("not-applicable", "not-applicable", f"已有{name}", on=[fit, blue], **{name: value})
    for name, value in (*RECORDS, ("建成年份", "2010"), ("建成年份", "2025")):
        f.add("not-applicable", "not-applicable", f"{name}写作“{value}”", on=[fit, blue], **{name: value})
    for name, value in PLANS:
        f.add("violating", "suspected", f"未批准,{name}写作“{value}”", on=[fit, blue], **{name: value})
    f.add("missing-evidence", "not-evaluated", "开工所写不能读", on=[fit, blue], **{START: "见附件"},
          missing=["start_note"])
    f.add("violating", "suspected", "合同各栏空白,即无合同", on=[fit, blue], **{
        "电子监管号": "", "供地方式": ""})
    f.add("not-applicable", "not-applicable", "住宅用地,没有行业代码", on=[unfit], **{
        USE: "070102", INDUSTRY: ""})
    f.add("violating", "suspected", "采矿用地,行业在禁止目录", on=[fit], **{
        USE: "1002", INDUSTRY: "C2611"})
    f.add("not-applicable", "not-applicable", "耕地", on=[unfit], **{USE: "0101"})
    f.row("industry-catalogue", 行业代码="C30", 类别="禁止", 生效日期="2027-01-01")
    f.row("industry-catalogue", 行业代码="C31", 类别="禁止", 生效日期="2025-12-31")
    f.row("industry-catalogue", 行业代码="C32", 类别="限制", 生效日期="2021-01-01")
    f.add("conforming", "conforms", "禁止目录 2027 年起才生效", on=[fit], **{INDUSTRY: "C30"})
    f.add("at-the-limit", "suspected", "禁止目录于基准日生效", on=[fit], **{INDUSTRY: "C31"})
    f.add("conforming", "conforms", "限制目录见 ENV202", on=[fit], **{INDUSTRY: "C32"})
    paper = "蓝线内规划许可"
    for words in ("有", "穗水许〔2022〕15号"):
        f.add("conforming", "conforms", f"占永久蓝线,许可写作{words}", on=[fit, blue], **{paper: words})
    for words in ("无", "绿线占用批准〔2021〕3号", "蓝线占用批准〔2026〕3号", "绿线:有;蓝线:无",
                  "绿线:有(穗规批〔2021〕3号);蓝线:无", "不批准", "未取得蓝线许可", ""):
        f.add("violating", "suspected", f"占永久蓝线,许可写作{words}", on=[fit, blue], **{paper: words})
    f.add("violating", "suspected", "蓝线有许可,时序未到", on=[fit, blue], **{
        paper: "有", "建设时序": "三期"})
    f.add("conforming", "conforms", "水工设施可在蓝线内", on=[
        at(zone, around, 类别="三类区"), blue], **{USE: "1311"})
    (make.CaseFile("STK301-no-approval", "文件没有批准日期一栏", [*layers, zone], **{**base, APPROVED: None})
     .add("missing-evidence", "not-evaluated", "是否已批准不知", on=[fit, blue],
          missing=["approval_date"]))
    (tables(make.CaseFile("STK301-no-start-column", "文件没有开工一栏", [*layers, zone], **base))
     .add("violating", "suspected", "没有工程记录", on=[fit, blue])
     .add("not-applicable", "not-applicable", "载有中止日期", on=[fit, blue], **{STOPPED: "2022-05-01"})
     .add("missing-evidence", "not-evaluated", "竣工所写不能读", on=[fit, blue], **{
         "实际竣工时间": "见附件"}, missing=["actual_completion"]))
    (make.CaseFile("STK301-no-tables", "没有名录", layers, **base)
     .add("missing-evidence", "not-evaluated", "名录缺失", missing=["industry-catalogue", "phases"])
     .add("violating", "suspected", "占永久蓝线,名录缺失不妨碍", on=[blue]))


# --- contracts and phases ------------------------------------------------------------------------


def contracts(make):
    granted = {**make.GRANTED, make.START: "2023-05-10"}
    due, done = "约定竣工时间", "实际竣工时间"

    def scope(f, expected, **nothing):
        f.add("not-applicable", "not-applicable", "没有合同", **{**make.NO_CONTRACT, **nothing})
        f.add("not-applicable", "not-applicable", "留白用地", **{USE: "16"})
        f.add("not-applicable", "not-applicable", "集体所有", **{"权属性质": "集体"})
        f.add("violating", expected, "用地代码空白不妨碍", **{USE: ""})

    scope(make.ContractFile("IDL301-scope", "哪些宗地按合同审查", **{
        **granted, make.DUE: "2023-01-01", make.EXTENDED: "2025-01-01"}), "suspected")
    f = make.ContractFile("IDL302", "竣工逾期另列,不是闲置", **{**granted, due: "2025-06-30", done: ""})
    f.add("violating", "suspected", "约定 2025-06-30,竣工空白")
    f.add("violating", "suspected", "竣工晚十一日", **{done: "2025-07-11"})
    for day in ("2025-07-01", "2025-07-10"):
        f.add("borderline", "borderline", f"竣工在约定日后十日内:{day}", **{done: day})
    for day in ("2025-12-15", "2025-12-20"):
        f.add("borderline", "borderline", f"十日内竣工,基准日也近:约定 2025-12-11,竣工 {day}", **{
            due: "2025-12-11", done: day})
    f.add("borderline", "borderline", "约定日后第 10 日,竣工日只是计划", **{
        due: "2025-12-21", done: "2026-03-01"})
    for words in ("在建", "未竣工", "未建成", "逾期未竣工"):
        f.add("violating", "suspected", f"竣工写作{words}", **{done: words})
    f.add("missing-evidence", "not-evaluated", "已竣工而没有日期", **{done: "已竣工"})
    f.add("missing-evidence", "not-evaluated", "未验收的可能已建成", **{done: "未验收"})
    f.add("conforming", "conforms", "期限未到,在建", **{due: "2026-06-30", done: "在建"})
    f.add("conforming", "conforms", "提前竣工", **{done: "2025-03-01"})
    f.add("missing-evidence", "not-evaluated", "竣工只写到约定的当月,不知在前在后", **{
        done: "2025年6月", due: "2025-06-15"})
    f.add("conforming", "conforms", "竣工只写到月,约定为当月末日", **{done: "2025年6月"})
    f.add("violating", "suspected", "竣工只写到约定之后的月份", **{done: "2025年8月"})
    f.add("at-the-limit", "not-evaluated", "竣工只写到月,约定为当月一日", **{
        done: "2025年7月", due: "2025-07-01"})
    f.add("at-the-limit", "suspected", "竣工只写到月,约定为上月末日", **{done: "2025年7月"})
    f.add("at-the-limit", "suspected", "竣工只写到三十日之月,约定为上月末日", **{
        due: "2025-05-31", done: "2025-06"})
    f.add("at-the-limit", "suspected", "竣工只写到二十八日之月,约定为上月末日", **{
        due: "2025-01-31", done: "2025-02"})
    f.add("conforming", "conforms", "期限未到", **{due: "2026-06-30"})
    f.add("conforming", "conforms", "期限未到,竣工日只是计划", **{due: "2026-06-30", done: "2027-01-01"})
    f.add("violating", "suspected", "已逾期,竣工日只是计划", **{done: "2027-01-01"})
    f.add("at-the-limit", "conforms", "当日竣工", **{done: "2025-06-30"})
    f.add("at-the-limit", "conforms", "基准日即约定日", **{due: "2025-12-31"})
    f.add("borderline", "borderline", "约定日后第 10 日", **{due: "2025-12-21"})
    f.add("suspected", "suspected", "有补充协议:竣工期限或已另定", **{make.EXTENDED: "2025-03-01"})
    f.add("not-applicable", "not-applicable", "没有约定竣工", **{due: ""})
    f.add("not-applicable", "not-applicable", "集体土地", **{"权属性质": "集体"})
    scope(f, "suspected")
    (make.ContractFile("IDL302-no-column", "文件没有竣工一栏", **{**granted, due: "2025-06-30"})
     .add("missing-evidence", "not-evaluated", "是否竣工不知", missing=["actual_completion"]))
    (make.ContractFile("IDL302-no-agreed-column", "文件没有约定竣工一栏", **{**granted, done: ""})
     .add("missing-evidence", "not-evaluated", "约定何日不知", missing=["agreed_completion"])
     .add("not-applicable", "not-applicable", "集体土地", **{"权属性质": "集体"}))

    year, stopped = "建成年份", "中止开发日期"
    f = make.ContractFile("IDL302-year", "没有竣工日期,建成年份说明是否可能按期", **{
        **granted, due: "2025-06-30", done: "", year: "", stopped: ""})
    for built in ("2021", "2023", "2025"):
        f.add("missing-evidence", "not-evaluated", f"建成年份 {built},不早于合同,不晚于约定", **{
            year: built})
    for words in ("未竣工", "在建", "已竣工"):
        f.add("missing-evidence", "not-evaluated", f"竣工写作{words},建成年份 2024", **{
            done: words, year: "2024"})
    f.add("missing-evidence", "not-evaluated", "合同签订日期不知", **{year: "2024", "合同签订日期": ""})
    f.add("violating", "suspected", "建成年份空白")
    f.add("violating", "suspected", "建成年份早于合同", **{year: "2019"})
    f.add("violating", "suspected", "建成在约定之后的年份", **{due: "2024-06-30", year: "2025"})
    f.add("violating", "suspected", "建成后又中止", **{year: "2023", stopped: "2024-05-01"})
    f.add("violating", "suspected", "竣工日期晚于约定,建成年份在先", **{done: "2025-09-01", year: "2024"})
    f.add("conforming", "conforms", "竣工日期不晚于约定", **{done: "2025-03-01", year: "2025"})

    agreed = "约定交地时间"
    base = {**granted, agreed: "2021-09-28", make.DELIVERED: "2022-03-01"}
    f = make.ContractFile("IDL303", "交地迟于约定,第八条第(一)项", **base)
    f.add("violating", "advisory", "迟五个月")
    f.add("violating", "advisory", "迟一日", **{make.DELIVERED: "2021-09-29"})
    f.add("missing-evidence", "not-evaluated", "只有交地日期,合同不知", **{
        **make.NO_CONTRACT, make.DELIVERED: "2022-03-01", agreed: "2021-09-28"})
    f.add("violating", "advisory", "交地空白,约定日已过", **{make.DELIVERED: ""})
    f.add("conforming", "conforms", "交地空白,约定日未到", **{
        make.DELIVERED: "", agreed: "2026-06-30"})
    f.add("conforming", "conforms", "约定日未到,交地日只是计划", **{
        make.DELIVERED: "2026-09-30", agreed: "2026-06-30"})
    f.add("at-the-limit", "conforms", "交地空白,基准日即约定日", **{
        make.DELIVERED: "", agreed: "2025-12-31"})
    f.add("conforming", "conforms", "提前交地", **{make.DELIVERED: "2021-09-01"})
    f.add("missing-evidence", "not-evaluated", "交地只写到约定的当月,不知在前在后", **{
        make.DELIVERED: "2021年9月"})
    f.add("conforming", "conforms", "交地只写到约定之前的月份", **{make.DELIVERED: "2021-08"})
    f.add("violating", "advisory", "交地只写到约定之后的月份", **{make.DELIVERED: "2021年11月"})
    f.add("at-the-limit", "not-evaluated", "交地只写到月,约定为当月一日", **{
        make.DELIVERED: "2021年10月", agreed: "2021-10-01"})
    f.add("at-the-limit", "advisory", "交地只写到月,约定为上月末日", **{
        make.DELIVERED: "2021年10月", agreed: "2021-09-30"})
    f.add("at-the-limit", "conforms", "当日交地", **{make.DELIVERED: "2021-09-28"})
    state = "交地情况"
    for words in ("2021年9月28日交地", "已按期交地"):
        f.add("conforming", "conforms", f"日期空白,交地情况写作 {words}", **{
            make.DELIVERED: "", state: words})
    f.add("violating", "advisory", "日期空白,交地情况写作 2021年9月29日交地", **{
        make.DELIVERED: "", state: "2021年9月29日交地"})
    for words in ("未交地", "部分交地"):
        f.add("violating", "advisory", f"日期空白,交地情况写作 {words}", **{
            make.DELIVERED: "", state: words})
    for words in ("已交地", "2021年交地", "见交地卷宗"):
        f.add("missing-evidence", "not-evaluated", f"日期空白,交地情况写作 {words}", **{
            make.DELIVERED: "", state: words})
    f.add("not-applicable", "not-applicable", "没有约定交地", **{agreed: ""})
    scope(f, "advisory", **{agreed: ""})
    second = "交地时间"
    f = make.ContractFile("IDL303-two-columns", "两栏日期不一致的,不论先后都不判定", **{
        **base, second: ""})
    for one, two in (("2021-09-01", "2022-03-01"), ("2022-03-01", "2021-09-01")):
        f.add("missing-evidence", "not-evaluated", f"{one} 与 {two}", **{
            make.DELIVERED: one, second: two})
    f.add("violating", "advisory", "两栏同日", **{second: "2022-03-01"})
    (make.ContractFile("IDL303-no-column", "文件没有交地一栏", **{
        **granted, agreed: "2021-09-28", make.DELIVERED: None})
     .add("missing-evidence", "not-evaluated", "是否交地不知", missing=["delivery_date"]))
    (make.ContractFile("IDL303-no-agreed-column", "文件没有约定交地一栏", **granted)
     .add("missing-evidence", "not-evaluated", "约定何日不知", missing=["agreed_delivery"])
     .add("not-applicable", "not-applicable", "集体土地", **{"权属性质": "集体"}))

    permit = "施工许可日期"
    f = make.ContractFile("IDL304", "第三十条:动工在施工许可之后", **{**granted, permit: "2023-06-01"})
    f.add("violating", "suspected", "开工早于许可")
    f.add("conforming", "conforms", "许可在先", **{permit: "2023-03-01"})
    f.add("missing-evidence", "not-evaluated", "许可只写到开工的当月,不知在前在后", **{permit: "2023年5月"})
    f.add("conforming", "conforms", "许可只写到开工之前的月份", **{permit: "2023年4月"})
    f.add("violating", "suspected", "许可只写到开工之后的月份", **{permit: "2023-07"})
    f.add("at-the-limit", "not-evaluated", "许可只写到月,当月一日开工", **{
        permit: "2023年5月", make.START: "2023-05-01"})
    f.add("at-the-limit", "suspected", "许可只写到月,上月末日开工", **{
        permit: "2023年5月", make.START: "2023-04-30"})
    f.add("at-the-limit", "suspected", "许可只写到二十八日之月,上月末日开工", **{
        permit: "2023年2月", make.START: "2023-01-31"})
    f.add("at-the-limit", "conforms", "许可当日开工", **{permit: "2023-05-10"})
    f.add("missing-evidence", "not-evaluated", "许可日期空白", missing=["construction_permit"], **{
        permit: ""})
    for words in ("未取得", "未办理", "尚未办理施工许可证"):
        f.add("violating", "suspected", f"已开工,许可写作{words}", **{permit: words})
        f.add("not-applicable", "not-applicable", f"未开工,许可写作{words}", **{
            permit: words, make.START: "未动工"})
    f.add("violating", "suspected", "开工写作在建,许可写作未取得", **{permit: "未取得", make.START: "在建"})
    f.add("missing-evidence", "not-evaluated", "许可写作没有,有无不知", **{permit: "没有"})
    for words in ("在建", "已动工", "2023-05-10开工"):
        f.add("missing-evidence", "not-evaluated", f"开工写作{words}", missing=["actual_start"], **{
            make.START: words})
    f.add("missing-evidence", "not-evaluated", "开工空白,已竣工", missing=["actual_start"], **{
        make.START: "", "实际竣工时间": "2025-06-01"})
    f.add("not-applicable", "not-applicable", "未开工", **{make.START: "未动工"})
    f.add("conforming", "conforms", "基准日当日开工", **{make.START: "2025-12-31"})
    f.add("not-applicable", "not-applicable", "开工日在基准日之后,只是计划", **{
        make.START: "2026-03-01", permit: "2027-01-01"})
    scope(f, "suspected")

    number = "电子监管号"
    f = make.CaseFile("IDL305", "第二十五条:逐宗录入", **{**granted, number: ""})
    f.add("violating", "advisory", "有合同,监管号空白")
    f.add("violating", "advisory", "以文字代替监管号", **{number: "补录中"})
    f.add("violating", "advisory", "监管号写作 0", **{number: "0"})
    f.add("conforming", "conforms", "有监管号", **{number: "4401122023A00001"})
    f.add("not-applicable", "not-applicable", "没有合同", **make.NO_CONTRACT)
    f.add("missing-evidence", "not-evaluated", "权属有争议", missing=["ownership"], **{
        "权属性质": "", "宗地代码": "440112003015ZB00777"})
    (make.CaseFile("IDL305-no-column", "文件没有监管号一栏", **{**granted, number: None})
     .add("missing-evidence", "not-evaluated", "有无不知", missing=["contract_no"]))


def phases(make):
    phase = "建设时序"

    def table(f):
        f.row("phases", 建设时序="二期", 起始日期="2026-01-01")
        return f

    for code, field, early, late, operand in (
            ("IDL601", make.DUE, "2025-06-30", "2026-06-30", "agreed_start"),
            ("IDL602", make.START, "2025-06-30", "2026-06-30", "actual_start")):
        base = {USE: "100101", phase: "二期", field: early}
        f = table(make.CaseFile(code, "二期自 2026-01-01 起(用户给定)", as_of="2026-12-31", **base))
        f.add("violating", "violates", "早半年")
        f.add("violating", "violates", "早一日", **{field: "2025-12-31"})
        f.add("conforming", "conforms", "在期内", **{field: late})
        f.add("at-the-limit", "conforms", "恰于起始日", **{field: "2026-01-01"})
        f.add("missing-evidence", "not-evaluated", "时序空白", missing=["phase"], **{phase: ""})
        f.add("missing-evidence", "not-evaluated", "表中没有该期", missing=["phases"], **{phase: "五期"})
        f.add("not-applicable", "not-applicable", "没有日期", **{field: ""})
        if code == "IDL601":
            f.add("conforming", "conforms", "补充协议改到期内", **{make.EXTENDED: late})
            f.add("violating", "violates", "只有补充协议约定", **{field: "", make.EXTENDED: early})
        else:
            f.add("not-applicable", "not-applicable", "开工日在基准日之后", **{field: "2027-03-01"})
            f.add("conforming", "conforms", "基准日当日开工", **{field: "2026-12-31"})
            done = "实际竣工时间"
            f.add("not-applicable", "not-applicable", "写明未动工", **{field: "未动工"})
            for words in ("在建", "已动工"):
                f.add("missing-evidence", "not-evaluated", f"开工写作{words}",
                      missing=["actual_start", "actual_completion"], **{field: words})
                f.add("violating", "violates", f"开工写作{words},竣工早于该期", **{
                    field: words, done: "2025-12-31"})
            f.add("violating", "violates", "开工空白,竣工早于该期", **{field: "", done: "2025-06-30"})
            f.add("at-the-limit", "not-evaluated", "开工空白,于起始日竣工", **{
                field: "", done: "2026-01-01"})
            f.add("conforming", "conforms", "竣工早于该期,却早于开工:见 INP130", **{
                field: late, done: "2025-06-30"})
            ahead = table(make.CaseFile("IDL602-ahead", "基准日在二期起始日之前", **base))
            ahead.add("violating", "violates", "开工写作在建", **{field: "在建"})
            ahead.add("violating", "violates", "开工写作 2025-05-01开工", **{field: "2025-05-01开工"})
            ahead.add("not-applicable", "not-applicable", "写明未动工", **{field: "未动工"})
            first = table(make.CaseFile("IDL602-first-day", "基准日即起始日", as_of="2026-01-01", **base))
            first.add("at-the-limit", "not-evaluated", "开工写作在建:可能当日开工", **{field: "在建"})
            month = table(make.CaseFile("IDL602-month", "只写到月", as_of="2026-12-20", **base))
            month.add("missing-evidence", "not-evaluated", "基准日在开工的当月", **{field: "2026-12"})
            month.add("conforming", "conforms", "基准日在下月", **{field: "2026-11"})
        (make.CaseFile(f"{code}-no-catalogue", "用户未提供时序表", **base)
         .add("missing-evidence", "not-evaluated", "名录缺失", missing=["phases"]))

    def progress(f):
        f.row("phase-progress", 建设时序="一期", 前一期="首期", 建成比例="60")
        f.row("phase-progress", 建设时序="二期", 前一期="一期", 建成比例="20")
        f.row("phase-progress", 建设时序="三期", 前一期="二期", 建成比例="0")
        f.row("phase-progress", 建设时序="四期", 前一期="三期", 建成比例="")
        f.row("phase-progress", 建设时序="五期", 前一期="四期", 建成比例="")
        f.row("phase-progress", 建设时序="甲期", 前一期="first", 建成比例="0")
        return f

    base = {USE: "100101", phase: "三期", make.START: "2025-06-30"}
    f = progress(make.CaseFile("IDL603", "前一期应建成 50 %(用户给定):一期 60 %,二期 20 %", **base))
    f.limit("phase-built-share", 50)
    f.add("violating", "violates", "二期只建成 20 %")
    f.add("violating", "violates", "三期没有建成", **{phase: "四期"})
    f.add("conforming", "conforms", "一期已建成 60 %", **{phase: "二期"})
    f.add("not-applicable", "not-applicable", "首期,之前没有", **{phase: "一期"})
    f.add("not-applicable", "not-applicable", "首期,写作 first", **{phase: "甲期"})
    f.add("not-applicable", "not-applicable", "没有开工", **{make.START: ""})
    f.add("not-applicable", "not-applicable", "写明未动工", **{make.START: "未动工"})
    for words in ("在建", "已动工", "2025-05-01开工"):
        f.add("violating", "violates", f"开工写作{words}", **{make.START: words})
    f.add("violating", "violates", "开工空白,已竣工", **{
        make.START: "", "实际竣工时间": "2025-06-01"})
    f.add("missing-evidence", "not-evaluated", "开工所写不能读", **{make.START: "见附件"})
    f.add("not-applicable", "not-applicable", "开工日在基准日之后", **{make.START: "2026-06-30"})
    f.add("violating", "violates", "基准日当日开工", **{make.START: "2025-12-31"})
    f.add("missing-evidence", "not-evaluated", "前一期没有建成比例", missing=["phase-progress"], **{
        phase: "五期"})
    f.add("missing-evidence", "not-evaluated", "时序空白", missing=["phase"], **{phase: ""})
    f.add("missing-evidence", "not-evaluated", "表中没有该期", missing=["phase-progress"], **{
        phase: "六期"})
    f = progress(make.CaseFile("IDL603-at-the-limit", "前一期应建成 60 %(用户给定)", **base))
    f.limit("phase-built-share", 60)
    f.add("at-the-limit", "conforms", "一期恰为 60 %", **{phase: "二期"})
    progress(make.CaseFile("IDL603-no-limit", "应建成多少没有给定", **base)).add(
        "missing-evidence", "not-evaluated", "二期建成 20 %", missing=["phase-built-share"])
    f = make.CaseFile("IDL603-no-catalogue", "用户未提供分期进度表", **base)
    f.limit("phase-built-share", 50)
    f.add("missing-evidence", "not-evaluated", "名录缺失", missing=["phase-progress"])

    release = "留白启用日期"
    base = {USE: "16", phase: "二期", release: "2027-01-01"}
    f = table(make.CaseFile("RES105", "二期自 2026-01-01 起(用户给定)", ["reserved-land"], **base))
    f.add("violating", "violates", "启用晚于时序")
    f.add("violating", "violates", "工业用地占留白", on=[make.reserve()], **{USE: "100101"})
    f.add("violating", "violates", "工业用地占留白 1.5625 m²", on=[make.reserve(1.25, 1.25, 20)], **{
        USE: "100101"})
    f.add("not-applicable", "not-applicable", "工业用地占留白恰为 1.00 m²", on=[
        make.reserve(0.125, 8, 20)], **{USE: "100101"})
    f.add("borderline", "borderline", "工业用地占留白细条", on=[make.reserve(0.125)], **{
        USE: "100101"})
    f.add("violating", "violates", "代码16,占留白细条", on=[make.reserve(0.125)])
    f.add("conforming", "conforms", "启用在先", **{release: "2025-01-01"})
    f.add("at-the-limit", "conforms", "同日", **{release: "2026-01-01"})
    f.add("missing-evidence", "not-evaluated", "启用只写到该期起始的当月", missing=["reserve_release"], **{
        release: "2026-01"})
    f.add("violating", "violates", "启用只写到月,整月在该期起始之后", **{release: "2026-02"})
    f.add("violating", "violates", "启用在该期起始的当月,写到日", **{release: "2026-01-15"})
    f.row("phases", 建设时序="三期", 起始日期="2025-12-31")
    f.add("at-the-limit", "violates", "启用只写到月,该期自上月末日起", **{phase: "三期", release: "2026-01"})
    f.add("missing-evidence", "not-evaluated", "没有启用日期", missing=["reserve_release"], **{
        release: ""})
    layer = {USE: "100101", release: ""}
    f.add("violating", "violates", "本宗未载,图层晚于时序",
          on=[make.reserve(release="2026-06-01")], **layer)
    f.add("conforming", "conforms", "本宗未载,图层在先",
          on=[make.reserve(release="2025-06-01")], **layer)
    f.add("at-the-limit", "conforms", "本宗未载,图层同日",
          on=[make.reserve(release="2026-01-01")], **layer)
    f.add("conforming", "conforms", "以本宗所载为准,图层晚于时序",
          on=[make.reserve(release="2026-06-01")], **{USE: "100101", release: "2025-01-01"})
    f.add("violating", "violates", "以本宗所载为准,图层在先",
          on=[make.reserve(release="2025-06-01")], **{USE: "100101", release: "2027-01-01"})
    f.add("missing-evidence", "not-evaluated", "本宗未载,图层启用只写到该期起始的当月",
          on=[make.reserve(release="2026-01")], **layer)
    f.add("at-the-limit", "not-evaluated", "本宗未载,较大的一片同日启用,较小的在后",
          on=[make.reserve(release="2026-01-01", height=60),
              make.reserve(y=60, height=20, release="2026-06-01")], **layer)
    f.add("missing-evidence", "not-evaluated", "本宗未载,图层也没有启用日期",
          on=[make.reserve()], **layer)
    f.add("missing-evidence", "not-evaluated", "本宗未载,较大的一片已启用、较小的没有启用日期",
          on=[make.reserve(release="2021-01-01", height=60), make.reserve(y=60, height=20)], **layer)
    f.add("missing-evidence", "not-evaluated", "代码16,占留白恰为 1.00 m²,本宗未载",
          on=[make.reserve(0.125, 8, 20, release="2026-06-01")], **{release: ""})
    f.add("missing-evidence", "not-evaluated", "代码16,所占 1.00 m² 留白在该期之前启用,本宗未载",
          on=[make.reserve(0.125, 8, 20, release="2025-06-01")], missing=["reserve_release"], **{
              release: ""})
    f.add("not-applicable", "not-applicable", "没有时序", **{phase: ""})
    f.add("not-applicable", "not-applicable", "不占留白", **{USE: "100101"})
    (make.CaseFile("RES105-no-catalogue", "用户未提供时序表", ["reserved-land"], **base)
     .add("missing-evidence", "not-evaluated", "名录缺失", missing=["phases"]))

    base = {USE: "070102", APPROVED: "2022-05-18", "基期用地代码": "0101"}
    f = make.CaseFile("ENV306", "基期农用地,今为建设用地:提示", **base)
    f.add("violating", "advisory", "水田变住宅")
    f.add("conforming", "conforms", "基期已是建设用地", **{"基期用地代码": "0701"})
    f.add("violating", "advisory", "名称与代码一致", **{"基期用地代码": "0101", "基期用地名称": "水田"})
    f.add("missing-evidence", "not-evaluated", "三调代码:05 在三调是商业", missing=["base_use"], **{
        "基期用地代码": "05", "基期用地名称": "商业服务业用地"})
    for code, name in (("1202", "设施农用地"), ("1203", "田坎")):
        f.add("missing-evidence", "not-evaluated", f"三调代码:{code} {name}", missing=["base_use"], **{
            "基期用地代码": code, "基期用地名称": name})
    for code in ("05", "0506", "0602"):
        f.add("missing-evidence", "not-evaluated", f"{code} 无名称:三调的 {code[:2]} 另有所指",
              missing=["base_use_name"], **{"基期用地代码": code})
    for code, name in (("05", "湿地"), ("0506", "内陆滩涂"), ("0602", "设施农用地"), ("2303", "田坎")):
        f.add("violating", "advisory", f"{code} {name}", **{
            "基期用地代码": code, "基期用地名称": name})
    f.add("conforming", "conforms", "1202 公路用地", **{
        "基期用地代码": "1202", "基期用地名称": "公路用地"})
    f.add("conforming", "conforms", "0601 在三调是工业,两类都不是农用地", **{
        "基期用地代码": "0601", "基期用地名称": "工业用地"})
    f.add("missing-evidence", "not-evaluated", "0101 的名称为“工业用地”,是哪一类不知", missing=["base_use"], **{
        "基期用地代码": "0101", "基期用地名称": "工业用地"})
    f.add("missing-evidence", "not-evaluated", "基期空白", missing=["base_use"], **{
        "基期用地代码": ""})
    f.add("not-applicable", "not-applicable", "今仍为耕地", **{USE: "0101"})
