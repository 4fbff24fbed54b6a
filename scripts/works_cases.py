"""Cases of the rules on works that stand on land of another code than construction.

Called by make-cases.py with itself: the plot, the cells and the case files are the same there.
"""

USE, APPROVED, START = "用地代码", "批准日期", "实际开工时间"
FLOOR, DEVELOPED, YEAR = "总建筑面积", "已动工开发面积", "建成年份"
PERMIT = "控制线占用批准"
LICENCE, RELEASE, DONE = "施工许可日期", "留白启用日期", "实际竣工时间"
STOPPED, STATE = "中止开发日期", "停工情况"


def build(make):
    """Adds every file; `make` is the module make-cases."""
    blue, farmland, red = "blue-line:permanent", "control-line:farmland", "control-line:ecological"
    permitted(works(make, "BLU104", blue, "蓝线内规划许可"), make, blue, "蓝线内规划许可", "蓝线")
    on_green(make, blue)
    for code, layer, name in (("PLN208", farmland, "永久基本农田"), ("PLN209", red, "生态保护红线")):
        permitted(works(make, code, layer, "控制线占用批准"), make, layer, "控制线占用批准", name)
    for code, line, name in (("PLN210", "green", "绿线"), ("PLN211", "purple", "紫线"),
                             ("PLN212", "yellow", "黄线")):
        layer = f"control-line:{line}"
        f = works(make, code, layer, PERMIT, opens=line == "green")
        permitted(f, make, layer, PERMIT, name)
    for code, layer in (("ENV307", "barrier:separation"), ("ENV308", "barrier:hill"),
                        ("ENV309", "corridor:ecological"), ("BLD303", "zone:flood-control")):
        passed(works(make, code, layer, PERMIT, opens=True), make, layer)
    released(works(make, "RES106", "reserved-land"), make)
    released(reserve_coded(make), make)


def strip(make, layer, width=30, height=80, y=0, **extra):
    return (layer, make.rect(-20, y, width, y + height),
            {"name": "示例", "valid_from": "2020-09-28", **extra})


def works(make, code, layer, permit=None, opens=False):
    """A farmland plot, 30 m of it in the layer, with a start that was reported. `opens`: water,
    wetland and forest may lie in the layer, and of them buildings alone count."""
    base = {USE: "0103", APPROVED: "2023-05-01", START: "2023-06-01"}
    if permit:
        base[permit] = "无"
    wide = strip(make, layer)
    none = {START: "未动工"}
    f = make.CaseFile(code, "用地代码不是建设用地,资料却载有工程", [layer], **base)
    f.add("violating", "suspected", "耕地,报告了开工日期", on=[wide])
    for use, name in (("2301", "空闲地"), ("0602", "设施农用地"), *(() if opens else OPEN)):
        f.add("violating", "suspected", name, on=[wide], **{USE: use})
    if opens:
        on_open_land(f, wide)
    f.add("violating", "suspected", "开工写作在建", on=[wide], **{START: "在建"})
    f.add("violating", "suspected", "开工空白,已竣工", on=[wide], **{
        START: "", "实际竣工时间": "2024-06-01"})
    f.add("violating", "suspected", "占 1.5625 m²", on=[strip(make, layer, 1.25, 1.25, 20)])
    for start in ("", "未动工"):
        words, start = f"开工{'写作' + start if start else '空白'}", {START: start}
        f.add("violating", "suspected", f"{words},有施工许可", on=[wide], **start, **{
            LICENCE: "2023-06-01"})
        f.add("violating", "suspected", f"{words},建筑面积 0.5 m²", on=[wide], **start, **{
            FLOOR: "0.5"})
        f.add("violating", "suspected", f"{words},有建成年份", on=[wide], **start, **{YEAR: "2024"})
        f.add("not-applicable", "not-applicable", f"{words},没有别的工程记录", on=[wide], **start)
    for area in ("1200", "0.5"):
        f.add("violating", "suspected", f"开工空白,已动工面积 {area} m²", on=[wide], **{
            START: "", DEVELOPED: area})
    f.add("violating", "suspected", "建成年份为基准日当年", on=[wide], **none, **{YEAR: "2025"})
    f.add("violating", "suspected", "施工许可在基准日前 10 日", on=[wide], **none, **{
        LICENCE: "2025-12-21"})
    f.add("borderline", "borderline", "施工许可日即基准日", on=[wide], **none, **{LICENCE: "2025-12-31"})
    f.add("not-applicable", "not-applicable", "施工许可、建成年份只是计划,面积为 0", on=[wide], **{
        START: "", LICENCE: "2027-01-01", YEAR: "2030", FLOOR: "0", DEVELOPED: "0"})
    f.add("not-applicable", "not-applicable", "开工日在基准日之后", on=[wide], **{START: "2026-06-01"})
    f.add("missing-evidence", "not-evaluated", "开工所写不能读", on=[wide], missing=["start_note"], **{
        START: "未投入使用"})
    f.add("missing-evidence", "not-evaluated", "开工所写不能读,面积为 0,许可和建成只是计划", on=[wide],
          missing=["start_note"], **{START: "未投入使用", LICENCE: "2027-01-01", YEAR: "2030",
                                     FLOOR: "0", DEVELOPED: "0"})
    unread(f, wide)
    f.add("conforming", "conforms", "开工所写不能读,不占图层", **{START: "未投入使用"})
    f.add("violating", "suspected", "开工所写不能读,有建筑", on=[wide], **{
        START: "未投入使用", FLOOR: "300"})
    f.add("conforming", "conforms", "有工程,不占图层")
    f.add("at-the-limit", "conforms", "恰占 1.00 m²", on=[strip(make, layer, 0.125, 8, 20)])
    f.add("borderline", "borderline", "细条", on=[strip(make, layer, 0.125)])
    f.add("missing-evidence", "not-evaluated", "用地代码空白而有工程", on=[wide], missing=["land_use"], **{
        USE: ""})
    f.add("not-applicable", "not-applicable", "用地代码空白,没有工程", on=[wide], **none, **{USE: ""})
    f.add("not-applicable", "not-applicable", "工业用地另有规则", on=[wide], **{USE: "100101"})
    (make.CaseFile(f"{code}-no-layer", "没有图层:有工程的未判定", **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[layer])
     .add("not-applicable", "not-applicable", "没有工程", **none))
    no_column = make.CaseFile(f"{code}-no-start-column", "文件没有开工一栏", [layer], **{
        **base, START: None})
    no_column.add("violating", "suspected", "有建筑", on=[wide], **{FLOOR: "300"})
    no_column.add("not-applicable", "not-applicable", "没有工程记录", on=[wide])
    unread(no_column, wide)
    return f


def unread(f, wide):
    """A completion or a standstill that cannot be read may be of works; what denies it is none."""
    blank = {} if f.defaults[START] is None else {START: ""}
    for words in ("2022", "约2022", "80年代"):
        f.add("missing-evidence", "not-evaluated", f"没有开工,竣工写作 {words}", on=[wide], **blank, **{
            DONE: words})
    f.add("missing-evidence", "not-evaluated", "没有开工,中止写作约2022", on=[wide], **blank, **{
        STOPPED: "约2022"})
    f.add("missing-evidence", "not-evaluated", "没有开工,两栏中止日期不一致", on=[wide], **blank, **{
        STOPPED: "2024-05-01", "ZZKFRQ": "2024-09-01"})
    f.add("missing-evidence", "not-evaluated", "没有开工,停工情况写作未停工,中止写作约2022", on=[wide],
          **blank, **{STATE: "未停工", STOPPED: "约2022"})
    f.add("missing-evidence", "not-evaluated", "没有开工,停工情况写作基本停工", on=[wide], **blank, **{
        STATE: "基本停工"})
    f.add("conforming", "conforms", "没有开工,竣工写作约2022,不占图层", **blank, **{DONE: "约2022"})
    f.add("violating", "suspected", "没有开工,已停工", on=[wide], **blank, **{STATE: "已停工"})
    for words in ("未停工", "无"):
        f.add("not-applicable", "not-applicable", f"没有开工,停工情况写作{words}", on=[wide], **blank, **{
            STATE: words})
    f.add("not-applicable", "not-applicable", "没有开工,未竣工,中止空白", on=[wide], **blank, **{
        DONE: "未竣工", STOPPED: ""})
    f.add("not-applicable", "not-applicable", "没有开工,中止日期在基准日之后", on=[wide], **blank, **{
        STOPPED: "2027-05-01"})


OPEN = (("1701", "河流水面"), ("0301", "乔木林地"), ("0506", "内陆滩涂"))


def on_open_land(f, wide):
    """Planting and dredging are what the layer is for; buildings are not."""
    for use, name in OPEN:
        f.add("violating", "suspected", f"{name},有建筑 300 m²", on=[wide], **{USE: use, FLOOR: "300"})
        f.add("violating", "suspected", f"{name},开工空白,有建成年份", on=[wide], **{
            USE: use, START: "", YEAR: "2024"})
        f.add("not-applicable", "not-applicable", f"{name},动工不是建筑", on=[wide], **{
            USE: use, LICENCE: "2023-06-01", DEVELOPED: "1200"})
    f.add("not-applicable", "not-applicable", "河流水面,开工所写不能读", on=[wide], **{
        USE: "1701", START: "未投入使用"})
    f.add("not-applicable", "not-applicable", "河流水面,建筑面积为 0,建成年份只是计划", on=[wide], **{
        USE: "1701", FLOOR: "0", YEAR: "2030"})
    for use, name in (("1401", "公园绿地"), ("1311", "水工设施用地")):
        f.add("not-applicable", "not-applicable", f"{name},有建筑", on=[wide], **{
            USE: use, FLOOR: "300"})


def passed(f, make, layer):
    """Layers in which the plan forbids nothing: an approval that names no other line excuses."""
    wide = strip(make, layer)
    f.add("excused", "excused", "有批准", on=[wide], **{PERMIT: "有"})
    for paper in ("绿线占用批准〔2021〕3号", "生态保护红线占用批准〔2021〕3号", "占用批准〔2026〕3号", ""):
        f.add("suspected", "suspected", f"批准写作“{paper}”", on=[wide], **{PERMIT: paper})
    f.add("suspected", "suspected", "批准日期空白", on=[wide], **{APPROVED: ""})
    f.add("suspected", "suspected", "批准早于划定", on=[wide], **{APPROVED: "2019-03-01"})


def permitted(f, make, layer, permit, name):
    """What an approval excuses, and what the day of the plot's own approval leaves open."""
    wide = strip(make, layer)
    f.add("excused", "excused", "有批准", on=[wide], **{permit: "有"})
    f.add("excused", "excused", "批准写明本线", on=[wide], **{permit: f"{name}占用批准〔2021〕3号"})
    other = "黄线" if name == "绿线" else "绿线"
    f.add("suspected", "suspected", "批准的是他线", on=[wide], **{permit: f"{other}占用批准〔2021〕3号"})
    f.add("suspected", "suspected", "批准在基准日之后", on=[wide], **{permit: f"{name}占用批准〔2026〕3号"})
    f.add("suspected", "suspected", "批准与否空白", on=[wide], **{permit: ""})
    f.add("suspected", "suspected", "批准日期空白", on=[wide], **{APPROVED: ""})
    f.add("suspected", "suspected", "批准早于划定", on=[wide], **{APPROVED: "2019-03-01"})
    if name == "蓝线":
        f.add("violating", "suspected", "代码16留白用地", on=[wide], **{USE: "16"})


def on_green(make, layer):
    """Green may lie in a blue line; what is built on it needs a permit."""
    wide = strip(make, layer)
    base = {USE: "1401", APPROVED: "2023-05-01", START: "2023-06-01", "蓝线内规划许可": "无"}
    f = make.CaseFile("BLU104-green", "绿地可在蓝线内,绿地上的建筑须许可", [layer], **base)
    f.add("violating", "suspected", "公园有建筑 300 m²", on=[wide], **{FLOOR: "300"})
    f.add("violating", "suspected", "公园建筑 0.5 m²", on=[wide], **{FLOOR: "0.5"})
    f.add("violating", "suspected", "公园有建成年份", on=[wide], **{YEAR: "2025"})
    f.add("excused", "excused", "有许可", on=[wide], **{FLOOR: "300", "蓝线内规划许可": "有"})
    f.add("conforming", "conforms", "建筑不在蓝线内", **{FLOOR: "300"})
    f.add("not-applicable", "not-applicable", "公园动工不是建筑", on=[wide], **{LICENCE: "2023-06-01"})
    f.add("not-applicable", "not-applicable", "建筑面积为 0,建成年份只是计划", on=[wide], **{
        FLOOR: "0", YEAR: "2030"})
    f.add("not-applicable", "not-applicable", "水工设施", on=[wide], **{USE: "1311", FLOOR: "300"})
    f.add("missing-evidence", "not-evaluated", "一部分是绿地而有建筑", on=[wide], missing=["land_use"], **{
        USE: "1401/0901", FLOOR: "300"})


def reserve_coded(make):
    """Code 16 with works: what a release that the plot states comes to."""
    return make.CaseFile("RES102-released", "代码16已动工,宗地自载启用日期", **{
        USE: "16", START: "2023-06-01"})


def released(f, make):
    """A release that the plot states, beside the days of its works."""
    on = [strip(make, "reserved-land", 启用日期="")] if f.layers else []
    for note, expect, values in (
            ("启用在开工之前", "excused", {RELEASE: "2022-01-01"}),
            ("启用与开工同日", "excused", {RELEASE: "2023-06-01"}),
            ("启用在开工之后", "suspected", {RELEASE: "2023-06-02"}),
            ("启用在施工许可之前,开工空白", "excused", {
                START: "", RELEASE: "2022-01-01", LICENCE: "2022-06-01"}),
            ("启用与施工许可同日", "excused", {START: "", RELEASE: "2022-06-01", LICENCE: "2022-06-01"}),
            ("启用在开工之前,施工许可在启用之前", "suspected", {
                RELEASE: "2023-01-01", LICENCE: "2022-06-01"}),
            ("启用在开工之前,建筑在启用之前建成", "suspected", {RELEASE: "2023-01-01", YEAR: "2020"}),
            ("启用、开工和建成在同一年", "excused", {RELEASE: "2023-01-01", YEAR: "2023"}),
            ("只有建成年份,在启用次年", "excused", {START: "", RELEASE: "2022-06-01", YEAR: "2023"}),
            ("只有建成年份,与启用同年", "suspected", {START: "", RELEASE: "2022-06-01", YEAR: "2022"}),
            ("只有建筑面积,先后不知", "suspected", {START: "", RELEASE: "2022-06-01", FLOOR: "300"}),
            ("基准日开工,之前已启用", "excused", {START: "2025-12-31", RELEASE: "2022-06-01"}),
            ("基准日许可,之前已启用", "excused", {
                START: "", LICENCE: "2025-12-31", RELEASE: "2022-06-01", FLOOR: "300"}),
            ("基准日当年建成,之前已启用", "excused", {
                START: "", YEAR: "2025", RELEASE: "2022-06-01"}),
            ("已有建筑,许可和建成年份只是计划", "suspected", {
                START: "", LICENCE: "2027-01-01", YEAR: "2030", RELEASE: "2022-06-01",
                FLOOR: "300"}),
            ("在建,启用在基准日之后", "suspected", {START: "在建", RELEASE: "2026-06-01"}),
            ("许可在启用之后,开工在启用之前,只写到年", "suspected", {
                START: "2021年开工", LICENCE: "2023-06-01", RELEASE: "2023-01-01"}),
            ("许可在启用之后,开工只写作在建", "suspected", {
                START: "在建", LICENCE: "2023-06-01", RELEASE: "2023-01-01"}),
            ("许可在启用之后,开工所写不能读", "suspected", {
                START: "见附件", LICENCE: "2023-06-01", RELEASE: "2023-01-01"}),
            ("许可在启用之后,未动工", "excused", {
                START: "未动工", LICENCE: "2023-06-01", RELEASE: "2023-01-01"}),
            ("许可在启用之后,开工空白", "excused", {
                START: "", LICENCE: "2023-06-01", RELEASE: "2023-01-01"}),
            ("许可在启用之后,开工空白,已竣工", "excused", {
                START: "", LICENCE: "2023-06-01", RELEASE: "2023-01-01", DONE: "2024-06-01"}),
            ("开工在启用之后,竣工在启用之前", "suspected", {RELEASE: "2023-01-01", DONE: "2022-05-01"}),
            ("许可在启用之后,竣工在启用之前,开工空白", "suspected", {
                START: "", LICENCE: "2023-05-01", RELEASE: "2023-01-01", DONE: "2019-05-01"}),
            ("许可和竣工与启用同日", "excused", {
                START: "", LICENCE: "2023-01-01", RELEASE: "2023-01-01", DONE: "2023-01-01"}),
            ("开工在启用之后,只写已竣工", "suspected", {RELEASE: "2023-01-01", DONE: "已竣工"}),
            ("开工在启用之后,未竣工", "excused", {RELEASE: "2023-01-01", DONE: "未竣工"}),
            ("开工只写到启用的当月", "suspected", {START: "2023年5月", RELEASE: "2023-05-15"}),
            ("开工只写到月,其一日启用", "excused", {START: "2023年5月", RELEASE: "2023-05-01"}),
            ("开工只写到启用的次月", "excused", {START: "2023年5月", RELEASE: "2023-04-15"}),
            ("竣工只写到启用的当月", "suspected", {
                START: "", LICENCE: "2024-06-01", DONE: "2023年5月", RELEASE: "2023-05-15"}),
            ("竣工只写到月,其一日启用", "excused", {
                START: "", LICENCE: "2024-06-01", DONE: "2023年5月", RELEASE: "2023-05-01"}),
            ("许可只写到启用的当月", "suspected", {
                START: "", LICENCE: "2023年5月", RELEASE: "2023-05-15"}),
            ("许可只写到月,其一日启用", "excused", {
                START: "", LICENCE: "2023年5月", RELEASE: "2023-05-01"})):
        f.add("excused" if expect == "excused" else "violating", expect, note, on=on, **values)
    if not f.layers:
        return
    own = "图层"
    f.add("conforming", "conforms", f"{own}已启用", on=[
        strip(make, "reserved-land", 启用日期="2021-01-01")])
    f.add("violating", "suspected", f"{own}启用在基准日之后", on=[
        strip(make, "reserved-land", 启用日期="2026-06-01")])
    f.add("missing-evidence", "not-evaluated", f"{own}启用日期读不出", missing=["reserved-land"], on=[
        strip(make, "reserved-land", 启用日期="已启用")])
    f.add("not-applicable", "not-applicable", "代码16见 RES102", on=on, **{USE: "16"})
