#!/usr/bin/env python3
"""Write the case files of the rules: geodata/knowledge-city/rules/cases/*.geojson.

    scripts/make-cases.py           writes them all
    scripts/make-cases.py --check   says which differ, exit 1

Coordinates are multiples of 1/8 m, so that areas are exact and "exactly at the limit" is exact.
Each parcel stands in a cell of its own, 256 m wide, with the layer features that concern it.
"""

import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "geodata/knowledge-city/rules/cases"
ORIGIN = (450000, 2583000)
CELL = 256
COLUMNS = 8
AS_OF = "2025-12-31"
PERMANENT, PRE_CONTROL = "blue-line:permanent", "blue-line:pre-control"
RESERVED, DETAILED, CLUSTER, CORE = "reserved-land", "detailed-plan", "cluster", "core"
PLAN_AREA = "plan-area"


def rect(x0, y0, x1, y1, *holes):
    """A polygon: one ring counter-clockwise, holes clockwise; metres in the cell."""
    return [[(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]] + [
        [(a, b), (a, d), (c, d), (c, b), (a, b)] for a, b, c, d in holes]


PLOT = rect(0, 0, 100, 80)


class CaseFile:
    """One file: parcels with what is expected of them, and the layers they are judged against."""

    def __init__(self, name, note, layers=(), as_of=AS_OF, **defaults):
        self.name, self.note, self.layers, self.as_of = name, note, list(layers), as_of
        self.defaults = defaults
        self.parcels, self.features = [], []
        CaseFile.all.append(self)

    def add(self, case, expect, note, shape=PLOT, on=(), missing=None, **properties):
        """A parcel. `on`: layer features (role, polygon or polygons, properties) in its cell.

        A property that is None is left out of this parcel, "" is an empty cell.
        """
        number = len(self.parcels) + 1
        values = {"宗地代码": f"440112003015GB{number:05d}", **self.defaults, **properties}
        values = {key: value for key, value in values.items() if value is not None}
        values |= {"case": case, "expect": expect, "note": note}
        if missing is not None:
            values["expect_missing"] = missing
        self.parcels.append(feature(values, shape, number))
        for role, polygon, extra in on:
            layer = {"role": role, "id": f"F{len(self.features) + 1:02d}", **extra}
            self.features.append(feature(layer, polygon, number))
        return self

    def text(self):
        head = {
            "type": "FeatureCollection",
            "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}},
            "asOf": self.as_of, "layers": self.layers, "note": self.note}
        lines = ",\n".join(compact(item) for item in self.features + self.parcels)
        return compact(head)[:-1] + ',"features":[\n' + lines + "\n]}\n"


CaseFile.all = []


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def metres(value):
    assert value * 8 == int(value * 8), f"{value} is no multiple of 1/8 m"
    return int(value) if value == int(value) else value


def feature(properties, shape, number):
    """`shape` is a polygon (list of rings) or a tuple of polygons; cells go row by row."""
    column, row = (number - 1) % COLUMNS, (number - 1) // COLUMNS
    east, north = ORIGIN[0] + column * CELL, ORIGIN[1] + row * CELL

    def place(polygon):
        return [[[metres(east + x), metres(north + y)] for x, y in ring] for ring in polygon]

    if isinstance(shape, tuple):
        geometry = {"type": "MultiPolygon", "coordinates": [place(part) for part in shape]}
    else:
        geometry = {"type": "Polygon", "coordinates": place(shape)}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


# --- blue lines -------------------------------------------------------------------------------

DRAWN = {"name": "示例河", "valid_from": "2020-09-28"}


def strip(width, height=80, y=0, role=PERMANENT, **extra):
    """A constraint that reaches from the west `width` metres into the plot."""
    return (role, rect(-20, y, width, y + height), {**DRAWN, **extra})


def blue_line_permanent():
    use, approved, permit = "用地用海分类代码", "批准日期", "蓝线内规划许可"
    base = {use: "070102", approved: "2022-05-18", permit: "无"}
    f = CaseFile("BLU101", "每一格判定结果至少一例", [PERMANENT], **base)
    wide = strip(30)
    f.add("violating", "violates", "占 30 m 宽,2400 m²,写明无许可", on=[wide])
    f.add("violating", "violates", "整宗在蓝线内", on=[(PERMANENT, rect(-8, -8, 108, 88), DRAWN)])
    f.add("violating", "violates", "0.25 m 宽、80 m 长的条带,内缩 0.10 m 后仍有 3.99 m²",
          on=[strip(0.25)])
    f.add("violating", "violates", "工业用地", on=[wide], **{use: "100102"})
    f.add("violating", "violates", "两片蓝线互相重叠,重叠只计一次:2400 m²",
          on=[strip(20), (PERMANENT, rect(10, 0, 30, 80), DRAWN)])
    f.add("violating", "violates", "多部分宗地的第二部分被占用",
          shape=(rect(0, 0, 40, 80), rect(60, 0, 100, 80)),
          on=[(PERMANENT, rect(80, -8, 120, 88), DRAWN)])
    f.add("violating", "violates", "批准当日蓝线生效", on=[wide], **{approved: "2020-09-28"})
    f.add("violating", "violates", "批准时有效、现已废止的蓝线",
          on=[strip(30, valid_to="2024-01-01")])
    f.add("conforming", "conforms", "蓝线在 20 m 之外",
          on=[(PERMANENT, rect(-60, 0, -20, 80), DRAWN)])
    f.add("conforming", "conforms", "只共边界,面积为零",
          on=[(PERMANENT, rect(-40, 0, 0, 80), DRAWN)])
    f.add("conforming", "conforms", "只触一个角点",
          on=[(PERMANENT, rect(-40, -40, 0, 0), DRAWN)])
    f.add("conforming", "conforms", "蓝线在宗地的孔中",
          shape=rect(0, 0, 100, 80, (20, 20, 60, 60)),
          on=[(PERMANENT, rect(24, 24, 56, 56), DRAWN)])
    f.add("conforming", "conforms", "宗地在蓝线的孔(岛)中",
          on=[(PERMANENT, rect(-40, -40, 140, 120, (-4, -4, 104, 84)), DRAWN)])
    f.add("conforming", "conforms", "批准前已废止的蓝线", on=[strip(30, valid_to="2022-01-01")])
    f.add("conforming", "conforms", "基准日尚未生效的蓝线", on=[strip(30, valid_from="2026-07-01")])
    f.add("at-the-limit", "conforms", "占 0.125 m × 8 m,恰为 1.00 m²", on=[strip(0.125, 8, 20)])
    f.add("at-the-limit", "conforms", "两片重合的蓝线,并集恰为 1.00 m²",
          on=[strip(0.125, 8, 20), strip(0.125, 8, 20)])
    f.add("borderline", "borderline", "占 0.125 m × 8.125 m = 1.015625 m²",
          on=[strip(0.125, 8.125, 20)])
    f.add("borderline", "borderline", "细条:0.125 m × 80 m = 10 m²,窄于两倍容差", on=[strip(0.125)])
    f.add("borderline", "borderline", "0.25 m × 16 m = 4 m²,内缩后 0.79 m²", on=[strip(0.25, 16, 20)])
    f.add("borderline", "borderline", "两处各 0.75 m²,合计 1.50 m²",
          on=[strip(0.125, 6, 4), strip(0.125, 6, 40)])
    f.add("borderline", "borderline", "许可空白的细条先是待复核", on=[strip(0.125)], **{permit: ""})
    f.add("excused", "excused", "有许可", on=[wide], **{permit: "有"})
    f.add("excused", "excused", "有许可,批准日期空白", on=[wide], **{permit: "有", approved: ""})
    f.add("excused", "excused", "有许可的细条", on=[strip(0.125)], **{permit: "是"})
    f.add("suspected", "suspected", "许可一栏空白", on=[wide], **{permit: ""})
    f.add("suspected", "suspected", "批准日期空白", on=[wide], **{approved: ""})
    f.add("suspected", "suspected", "批准日期写作 1900-01-01,即无", on=[wide],
          **{approved: "1900-01-01"})
    f.add("suspected", "suspected", "批准早于蓝线生效(历史存量)", on=[wide],
          **{approved: "2019-03-01"})
    f.add("suspected", "suspected", "批准在蓝线生效前一日", on=[wide], **{approved: "2020-09-27"})
    f.add("suspected", "suspected", "批准之后才划定的蓝线", on=[strip(30, valid_from="2023-06-01")])
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[wide], missing=["land_use"],
          **{use: ""})
    f.add("missing-evidence", "not-evaluated", "用地代码不在任何分类中", on=[wide], **{use: "9999"})
    for code, name in [("1701", "河流水面"), ("0506", "内陆滩涂"), ("1401", "公园绿地"),
                       ("1311", "水工设施用地"), ("0301", "乔木林地"), ("0101", "水田"),
                       ("16", "留白用地"), ("1207", "道路,见 BLU103")]:
        f.add("not-applicable", "not-applicable", name, on=[wide], **{use: code})

    (CaseFile("BLU101-no-layer", "没有蓝线图层:未判定,不是符合", [], **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[PERMANENT])
     .add("not-applicable", "not-applicable", "水面与图层有无无关", **{use: "1701"}))
    (CaseFile("BLU101-empty-layer", "图层在而无要素,与缺失不同", [PERMANENT], **base)
     .add("conforming", "conforms", "空图层"))
    (CaseFile("BLU101-not-in-force", "全部要素在基准日尚未生效", [PERMANENT], **base)
     .add("missing-evidence", "not-evaluated", "图层未生效", missing=[PERMANENT],
          on=[strip(30, valid_from="2026-07-01")]))
    area = (PLAN_AREA, rect(-20, -20, 120, 100), {"name": "示例规划范围"})
    (CaseFile("BLU101-not-reaching", "蓝线只在规划范围内划定", [PERMANENT, PLAN_AREA], **base)
     .add("conforming", "conforms", "在规划范围内", on=[area])
     .add("missing-evidence", "not-evaluated", "在规划范围外", missing=[PERMANENT]))
    (CaseFile("BLU101-no-permit-column", "文件没有许可一栏", [PERMANENT], **{**base, permit: None})
     .add("suspected", "suspected", "是否有许可不知", on=[wide])
     .add("conforming", "conforms", "未占用,与许可无关")
     .add("borderline", "borderline", "细条", on=[strip(0.125)]))
    (CaseFile("BLU101-no-approval-column", "文件没有批准日期一栏", [PERMANENT],
              **{**base, approved: None})
     .add("suspected", "suspected", "批准日期不知", on=[wide])
     .add("excused", "excused", "有许可", on=[wide], **{permit: "有"}))
    (CaseFile("BLU101-no-land-use-column", "文件没有用地代码一栏", [PERMANENT], **{**base, use: None})
     .add("missing-evidence", "not-evaluated", "用途不知", on=[wide], missing=["land_use"])
     .add("missing-evidence", "not-evaluated", "用途不知,未占用也不判定", missing=["land_use"]))
    spike = [[(0, 0), (100, 0), (100, 80), (50, 80), (50, 120), (50, 80), (0, 80), (0, 0)]]
    bow_tie = [[(0, 0), (100, 80), (100, 0), (0, 80), (0, 0)]]
    (CaseFile("BLU101-repaired", "图形有误的宗地", [PERMANENT], **base)
     .add("suspected", "suspected", "尖刺:修复不改变面积,按修复后图形", shape=spike, on=[wide])
     .add("conforming", "conforms", "尖刺,未占用", shape=spike)
     .add("missing-evidence", "not-evaluated", "蝶形:修复改变面积过大", shape=bow_tie, on=[wide],
          missing=["geometry"]))


def blue_line_pre_control():
    use, approved, permit = "YDYHFLDM", "PZRQ", "LXXK"
    base = {use: "080601", approved: "2023-03-01", permit: "无"}
    wide = strip(30, role=PRE_CONTROL)
    f = CaseFile("BLU102", "预控蓝线只作提示", [PRE_CONTROL], **base)
    f.add("violating", "advisory", "占 2400 m²", on=[wide])
    f.add("violating", "advisory", "道路也提示", on=[wide], **{use: "1207"})
    f.add("violating", "advisory", "提示不分许可空白与否", on=[wide], **{permit: ""})
    f.add("violating", "advisory", "提示不分细条与否", on=[strip(0.125, role=PRE_CONTROL)])
    f.add("violating", "advisory", "批准日期空白", on=[wide], **{approved: ""})
    f.add("conforming", "conforms", "未占用")
    f.add("at-the-limit", "conforms", "恰为 1.00 m²", on=[strip(0.125, 8, 20, PRE_CONTROL)])
    f.add("excused", "excused", "有许可", on=[wide], **{permit: "有"})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[wide], missing=["land_use"],
          **{use: ""})
    f.add("not-applicable", "not-applicable", "公园", on=[wide], **{use: "1401"})
    f.add("not-applicable", "not-applicable", "湖面", on=[wide], **{use: "1702"})
    (CaseFile("BLU102-no-layer", "只有永久蓝线,没有预控蓝线", [PERMANENT], **base)
     .add("missing-evidence", "not-evaluated", "预控蓝线缺失", missing=[PRE_CONTROL],
          on=[strip(30)]))


def blue_line_review():
    use, approved, permit = "land_use", "approval_date", "blue_line_permit"
    base = {use: "1207", approved: "2022-05-18", permit: "无"}
    wide = strip(30)
    f = CaseFile("BLU103", "交通和公用设施须有许可", [PERMANENT], **base)
    f.add("violating", "violates", "道路,写明无许可", on=[wide])
    f.add("violating", "violates", "管道运输用地", on=[wide], **{use: "1205"})
    f.add("violating", "violates", "排水用地", on=[wide], **{use: "1302"})
    f.add("conforming", "conforms", "未占用")
    f.add("at-the-limit", "conforms", "恰为 1.00 m²", on=[strip(0.125, 8, 20)])
    f.add("borderline", "borderline", "细条", on=[strip(0.125)])
    f.add("excused", "excused", "桥梁有许可", on=[wide], **{permit: "有"})
    f.add("suspected", "suspected", "许可空白", on=[wide], **{permit: ""})
    f.add("suspected", "suspected", "批准日期空白", on=[wide], **{approved: ""})
    f.add("suspected", "suspected", "批准早于蓝线生效", on=[wide], **{approved: "2018-01-01"})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[wide], missing=["land_use"],
          **{use: ""})
    f.add("not-applicable", "not-applicable", "水工设施", on=[wide], **{use: "1311"})
    f.add("not-applicable", "not-applicable", "住宅见 BLU101", on=[wide], **{use: "070102"})
    (CaseFile("BLU103-no-layer", "没有蓝线图层", [], **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[PERMANENT]))


# --- reserved land ----------------------------------------------------------------------------


def reserve(width=30, height=80, y=0, release="", **extra):
    return (RESERVED, rect(-20, y, width, y + height),
            {"name": "示例留白", "valid_from": "2020-09-28", "启用日期": release, **extra})


def reserved_construction():
    use, approved = "用地代码", "批准时间"
    base = {use: "100101", approved: "2022-05-18"}
    f = CaseFile("RES101", "启用日期空白即未启用", [RESERVED], **base)
    f.add("violating", "violates", "占未启用留白 2400 m²", on=[reserve()])
    f.add("violating", "violates", "批准之后才启用", on=[reserve(release="2022-05-19")])
    f.add("violating", "violates", "道路也是建设", on=[reserve()], **{use: "1207"})
    f.add("violating", "violates", "两片留白,一片已启用、一片未启用",
          on=[reserve(release="2021-01-01", y=0, height=40), reserve(y=40, height=40)])
    f.add("conforming", "conforms", "未占用")
    f.add("conforming", "conforms", "批准前已启用", on=[reserve(release="2021-06-01")])
    f.add("conforming", "conforms", "批准日期空白,至基准日已启用", on=[reserve(release="2021-06-01")],
          **{approved: ""})
    f.add("at-the-limit", "conforms", "恰为 1.00 m²", on=[reserve(0.125, 8, 20)])
    f.add("at-the-limit", "conforms", "批准当日启用", on=[reserve(release="2022-05-18")])
    f.add("borderline", "borderline", "细条", on=[reserve(0.125)])
    f.add("suspected", "suspected", "批准日期空白,未启用", on=[reserve()], **{approved: ""})
    f.add("suspected", "suspected", "批准早于留白划定", on=[reserve()], **{approved: "2019-03-01"})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[reserve()], missing=["land_use"],
          **{use: ""})
    f.add("not-applicable", "not-applicable", "代码16本身", on=[reserve()], **{use: "16"})
    f.add("not-applicable", "not-applicable", "耕地", on=[reserve()], **{use: "0101"})
    (CaseFile("RES101-no-layer", "没有留白图层", [], **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[RESERVED]))


# --- idle land --------------------------------------------------------------------------------

DUE, EXTENDED, DELIVERED = "约定开工时间", "补充协议约定开工时间", "实际交地时间"
START, CAUSE, REVIEW, PRICE = "实际开工时间", "闲置原因", "原因审核状态", "成交价格(万元)"


class ContractFile(CaseFile):
    """Every parcel has a contract of its own unless it names one."""

    def add(self, case, expect, note, **values):
        values.setdefault("电子监管号", f"4401122023A{len(self.parcels) + 1:05d}")
        return super().add(case, expect, note, **values)


GRANTED = {"权属性质": "国有", "用地代码": "0802", "供地方式": "挂牌出让", "合同签订日期": "2021-05-12",
           DUE: "2024-06-30", EXTENDED: "", DELIVERED: "2021-09-28", START: "未动工",
           CAUSE: "", REVIEW: "", PRICE: 6003}


def idle_one_year():
    f = ContractFile("IDL101", "2012年53号令第二条第一款;基准日 2025-12-31", **GRANTED)
    f.add("violating", "suspected", "约定 2024-06-30,写明未动工")
    f.add("violating", "suspected", "实际开工一栏空白:无开工记录", **{START: ""})
    f.add("violating", "suspected", "实际开工写作 1900-01-01,即无记录", **{START: "1900-01-01"})
    f.add("violating", "suspected", "报告的开工日在基准日之后,尚未发生", **{START: "2026-03-01"})
    f.add("violating", "suspected", "无约定开工,交地加一年:2024-06-30", **{
        DUE: "", DELIVERED: "2023-06-30"})
    f.add("violating", "suspected", "约定开工写作 1900-01-01,按交地加一年", **{
        DUE: "1900-01-01", DELIVERED: "2023-06-30"})
    f.add("violating", "suspected", "补充协议日期代替约定日期", **{
        DUE: "2020-06-30", EXTENDED: "2024-06-30"})
    f.add("violating", "suspected", "申报了原因、未审核:仍疑似,原因待审核", **{CAUSE: "未按约定交地"})
    f.add("violating", "suspected", "原因审核中", **{CAUSE: "规划修改", REVIEW: "审核中"})
    f.add("violating", "suspected", "原因经审核不属实", **{CAUSE: "规划修改", REVIEW: "已审核,不属实"})
    f.add("violating", "suspected", "用地代码空白不妨碍判定", **{"用地代码": ""})
    f.add("violating", "suspected", "末日后第 11 日", **{DUE: "2024-12-20"})
    f.add("violating", "suspected", "满两年后第 10 日仍列在此", **{DUE: "2023-12-21"})
    f.add("violating", "suspected", "权属空白,宗地代码第13位为 G", **{"权属性质": ""})
    f.add("violating", "suspected", "一份合同两宗地之一", **{"电子监管号": "4401122023A09001"})
    f.add("violating", "suspected", "一份合同两宗地之二", **{"电子监管号": "4401122023A09001"})
    f.add("conforming", "conforms", "已申报开工", **{START: "2024-05-20"})
    f.add("conforming", "conforms", "逾期开工,但已开工", **{START: "2025-11-01"})
    f.add("conforming", "conforms", "已开工,没有约定和交地日期", **{
        START: "2024-05-20", DUE: "", DELIVERED: ""})
    f.add("conforming", "conforms", "约定开工未到", **{DUE: "2026-03-31"})
    f.add("conforming", "conforms", "补充协议顺延后未满一年", **{
        DUE: "2023-06-30", EXTENDED: "2025-03-31"})
    f.add("conforming", "conforms", "交地加一年后未满一年", **{DUE: "", DELIVERED: "2024-03-01"})
    f.add("at-the-limit", "conforms", "基准日即一年末日", **{DUE: "2024-12-31"})
    f.add("at-the-limit", "conforms", "交地加一年,基准日即末日", **{
        DUE: "", DELIVERED: "2023-12-31"})
    f.add("borderline", "borderline", "末日后第 1 日", **{DUE: "2024-12-30"})
    f.add("borderline", "borderline", "末日后第 10 日", **{DUE: "2024-12-21"})
    f.add("excused", "excused", "原因经审核属实", **{CAUSE: "未按约定交地", REVIEW: "经审核属实"})
    f.add("missing-evidence", "not-evaluated", "无约定开工和交地日期", **{DUE: "", DELIVERED: ""})
    f.add("missing-evidence", "not-evaluated", "两个日期都写作 1900-01-01", **{
        DUE: "1900-01-01", DELIVERED: "1900-01-01"})
    f.add("missing-evidence", "not-evaluated", "约定写作文字,又无交地日期", **{
        DUE: "交地后12个月内", DELIVERED: ""})
    f.add("missing-evidence", "not-evaluated", "权属有争议", **{
        "权属性质": "", "宗地代码": "440112003015ZB00777"})
    f.add("not-applicable", "not-applicable", "满两年后第 11 日起列 IDL102", **{DUE: "2023-12-20"})
    f.add("not-applicable", "not-applicable", "集体土地", **{"权属性质": "集体"})
    f.add("not-applicable", "not-applicable", "权属空白,宗地代码第13位为 J", **{
        "权属性质": "", "宗地代码": "440112003015JB00778"})
    f.add("not-applicable", "not-applicable", "留白用地", **{"用地代码": "16"})
    f.add("not-applicable", "not-applicable", "未供应:没有合同", **{
        "电子监管号": "", "供地方式": "", "合同签订日期": ""})

    (ContractFile("IDL101-no-start-column", "文件没有实际开工一栏", **{**GRANTED, START: None})
     .add("missing-evidence", "not-evaluated", "约定 2024-06-30", missing=["actual_start"])
     .add("conforming", "conforms", "期限未到,与开工无关", **{DUE: "2025-06-30"}))
    (ContractFile("IDL101-no-due-columns", "文件没有约定开工、补充协议和交地日期",
                  **{**GRANTED, DUE: None, EXTENDED: None, DELIVERED: None})
     .add("missing-evidence", "not-evaluated", "写明未动工,但无从起算")
     .add("conforming", "conforms", "已开工", **{START: "2024-05-20"}))
    (CaseFile("IDL101-no-contract-columns", "文件没有合同信息",
              **{**GRANTED, "供地方式": None, "合同签订日期": None})
     .add("missing-evidence", "not-evaluated", "是否供应不知"))
    (ContractFile("IDL101-leap-last-day", "2月29日加一年为2月28日:末日", as_of="2025-02-28", **GRANTED)
     .add("at-the-limit", "conforms", "约定 2024-02-29", **{DUE: "2024-02-29"})
     .add("at-the-limit", "conforms", "约定 2024-02-28", **{DUE: "2024-02-28"}))
    (ContractFile("IDL101-leap-next-day", "末日的次日", as_of="2025-03-01", **GRANTED)
     .add("borderline", "borderline", "约定 2024-02-29", **{DUE: "2024-02-29"})
     .add("at-the-limit", "conforms", "约定 2024-03-01", **{DUE: "2024-03-01"}))


def idle_two_years():
    f = ContractFile("IDL102", "第十四条第(二)项:满两年,没有土地闲置费", **GRANTED)
    f.add("violating", "suspected", "约定 2023-06-30,写明未动工", **{DUE: "2023-06-30"})
    f.add("violating", "suspected", "无开工记录", **{DUE: "2023-06-30", START: ""})
    f.add("violating", "suspected", "末日后第 11 日", **{DUE: "2023-12-20"})
    f.add("violating", "suspected", "交地加一年,再满两年", **{DUE: "", DELIVERED: "2022-06-30"})
    f.add("violating", "suspected", "原因待审核", **{DUE: "2022-06-30", CAUSE: "群众信访"})
    f.add("conforming", "conforms", "满一年未满两年,见 IDL101")
    f.add("conforming", "conforms", "已开工", **{DUE: "2020-06-30", START: "2023-01-05"})
    f.add("at-the-limit", "conforms", "基准日即两年末日", **{DUE: "2023-12-31"})
    f.add("borderline", "borderline", "末日后第 1 日", **{DUE: "2023-12-30"})
    f.add("borderline", "borderline", "末日后第 10 日", **{DUE: "2023-12-21"})
    f.add("excused", "excused", "原因经审核属实", **{
        DUE: "2022-06-30", CAUSE: "军事管制", REVIEW: "经审核属实"})
    f.add("missing-evidence", "not-evaluated", "无约定开工和交地日期", **{DUE: "", DELIVERED: ""})
    f.add("not-applicable", "not-applicable", "集体土地", **{DUE: "2022-06-30", "权属性质": "集体"})
    f.add("not-applicable", "not-applicable", "留白用地", **{DUE: "2022-06-30", "用地代码": "16"})
    (ContractFile("IDL102-leap", "2024-02-29 加两年为 2026-02-28", as_of="2026-03-01", **GRANTED)
     .add("borderline", "borderline", "末日的次日", **{DUE: "2024-02-29"})
     .add("at-the-limit", "conforms", "约定 2024-03-01,当日为末日", **{DUE: "2024-03-01"}))


def main(arguments):
    for build in (blue_line_permanent, blue_line_pre_control, blue_line_review,
                  reserved_construction, idle_one_year, idle_two_years):
        build()
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = {f"{file.name}.geojson": file.text() for file in CaseFile.all}
    assert len(wanted) == len(CaseFile.all), "two case files have one name"
    present = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.geojson")}
    stale = sorted(name for name in wanted.keys() | present.keys()
                   if wanted.get(name) != present.get(name))
    if "--check" in arguments:
        for name in stale:
            print(f"stale: {name}; repair with scripts/make-cases.py")
        return 1 if stale else 0
    for name in stale:
        if name in wanted:
            (FOLDER / name).write_text(wanted[name], encoding="utf-8")
        else:
            (FOLDER / name).unlink()
    cases = sum(len(file.parcels) for file in CaseFile.all)
    print(f"{len(wanted)} files, {cases} cases, {len(stale)} written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
