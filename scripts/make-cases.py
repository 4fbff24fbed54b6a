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

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import indicator_cases  # noqa: E402
import layer_cases  # noqa: E402
import open_cases  # noqa: E402
import works_cases  # noqa: E402

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "geodata/knowledge-city/rules/cases"
ORIGIN = (450000, 2583000)
CELL = 256
COLUMNS = 8
AS_OF = "2025-12-31"
PERMANENT, PRE_CONTROL = "blue-line:permanent", "blue-line:pre-control"
RESERVED, DETAILED, CLUSTER, CORE = "reserved-land", "detailed-plan", "cluster", "core"
PLAN_AREA = "plan-area"
# What is written of an owner whose parcel codes have a J.
COLLECTIVE = {"集体", "村集体", "31", "40"}


def rect(x0, y0, x1, y1, *holes):
    """A polygon: one ring counter-clockwise, holes clockwise; metres in the cell."""
    return [[(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]] + [
        [(a, b), (a, d), (c, d), (c, b), (a, b)] for a, b, c, d in holes]


PLOT = rect(0, 0, 100, 80)


class CaseFile:
    """One file: parcels with what is expected of them, and the layers they are judged against."""

    def __init__(self, name, note, layers=(), as_of=AS_OF, lacks=(), **defaults):
        """`lacks`: kinds of cases that this rule cannot have."""
        self.name, self.note, self.layers, self.as_of = name, note, list(layers), as_of
        self.lacks = list(lacks)
        self.defaults = defaults
        self.parcels, self.features, self.given = [], [], []
        CaseFile.all.append(self)

    def add(self, case, expect, note, shape=PLOT, on=(), missing=None, **properties):
        """A parcel. `on`: layer features (role, polygon or polygons, properties) in its cell.

        A property that is None is left out of this parcel, "" is an empty cell.
        """
        number = len(self.parcels) + 1
        values = {**self.defaults, **properties}
        owner = "J" if values.get("权属性质") in COLLECTIVE else "G"
        values = {"宗地代码": f"440112003015{owner}B{number:05d}", **values}
        values = {key: value for key, value in values.items() if value is not None}
        values |= {"case": case, "expect": expect, "note": note}
        if missing is not None:
            values["expect_missing"] = missing
        self.parcels.append(feature(values, shape, number))
        for role, polygon, extra in on:
            layer = {"role": role, "id": f"F{len(self.features) + 1:02d}", **extra}
            self.features.append(feature(layer, polygon, number))
        return self

    def limit(self, name, value):
        """A limit that the plan leaves to the user, in its unit."""
        self.given.append({"threshold": name, "value": value})
        return self

    def row(self, catalogue, **cells):
        """A row of a catalogue that the plan leaves to the user."""
        self.given.append({"catalogue": catalogue, **cells})
        return self

    def text(self):
        head = {
            "type": "FeatureCollection",
            "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}},
            "asOf": self.as_of, "layers": self.layers, "note": self.note}
        if self.lacks:
            head["lacks"] = self.lacks
        given = [{"type": "Feature", "properties": item, "geometry": None} for item in self.given]
        lines = ",\n".join(compact(item) for item in given + self.features + self.parcels)
        return compact(head)[:-1] + ',"features":[\n' + lines + "\n]}\n"


CaseFile.all = []


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def metres(value):
    assert value * 8 == int(value * 8), f"{value} is no multiple of 1/8 m"
    return int(value) if value == int(value) else value


def feature(properties, shape, number):
    """`shape` is a polygon (list of rings), a tuple of polygons, or a line (list of points), a
    line of one being a point; cells go row by row."""
    column, row = (number - 1) % COLUMNS, (number - 1) // COLUMNS
    east, north = ORIGIN[0] + column * CELL, ORIGIN[1] + row * CELL

    def place(polygon):
        return [[[metres(east + x), metres(north + y)] for x, y in ring] for ring in polygon]

    if isinstance(shape[0], tuple):
        points = [[metres(east + x), metres(north + y)] for x, y in shape]
        geometry = ({"type": "Point", "coordinates": points[0]} if len(points) == 1 else
                    {"type": "LineString", "coordinates": points})
    elif isinstance(shape, tuple):
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
    f.add("missing-evidence", "not-evaluated", "1101 河流水面是三调的代码,不是2023年指南的物流仓储用地",
          on=[wide], missing=["land_use"], **{use: "1101", "用地名称": "河流水面"})
    for code, name in (("1701", "城镇住宅用地"), ("1401", "工业用地"), ("0601", "工业用地(一类)"),
                       ("05", "商服用地")):
        f.add("missing-evidence", "not-evaluated", f"{code} 的名称为“{name}”,是哪一类不知",
              on=[wide], missing=["land_use"], **{use: code, "用地名称": name})
    f.add("violating", "violates", "0701 的名称为“工业用地”,两类都是建设用地", on=[wide],
          **{use: "0701", "用地名称": "工业用地"})
    f.add("violating", "violates", "0903 娱乐康体用地是2020年的名称,代码所指不变", on=[wide],
          **{use: "0903", "用地名称": "娱乐康体用地"})
    for code, name in (("E11", "工业用地"), ("R2", "水田"), ("090301", "水田"), ("E1", "文化用地")):
        f.add("missing-evidence", "not-evaluated", f"旧代码 {code} 的名称为“{name}”,是哪一类不知",
              on=[wide], missing=["land_use"], **{use: code, "用地名称": name})
    for code, name in (("R2", "二类居住用地"), ("R2", "住宅用地"), ("090301", "娱乐用地"),
                       ("A3", "科研用地"), ("A512", "基层医疗卫生设施用地"), ("M1", "标准厂房")):
        f.add("violating", "violates", f"旧代码 {code} 的名称“{name}”不是另一类", on=[wide],
              **{use: code, "用地名称": name})
    f.add("violating", "violates", "R2 的名称为“工业用地”,两类都是建设用地", on=[wide],
          **{use: "R2", "用地名称": "工业用地"})
    for code in ("1401(0901)", "1701(0901)", "14(070102)", "1401(商业用地)", "1401兼容0901",
                 "1401 商业用地"):
        f.add("missing-evidence", "not-evaluated", f"{code}:后一用途是建设用地", on=[wide],
              **{use: code})
    f.add("violating", "violates", "0901(0701):两用途都是建设用地", on=[wide], **{use: "0901(0701)"})
    f.add("not-applicable", "not-applicable", "括号里是本类名称", on=[wide],
          **{use: "1401(公园绿地)"})
    for code, name in (("203", "村庄"), ("201", "城市"), ("205", "风景名胜及特殊用地"),
                       ("20", "城镇村及工矿用地"), ("203 村庄", None)):
        f.add("missing-evidence", "not-evaluated", f"{code} {name or ''}是城镇村属性码,不是园地或用海",
              on=[wide], **{use: code, "用地名称": name})
    f.add("not-applicable", "not-applicable", "203 橡胶园地:失去首位的零", on=[wide],
          **{use: "203", "用地名称": "橡胶园地"})
    f.add("violating", "violates", "1101 物流仓储用地", on=[wide], **{use: "1101", "用地名称": "物流仓储用地"})
    f.add("missing-evidence", "not-evaluated", "混合用地,其中公园绿地可在蓝线内", on=[wide],
          missing=["land_use"], **{use: "0901/1401"})
    for code in ("070102/1207", "1207/070102", "0901/1302"):
        f.add("suspected", "suspected", f"{code}:各部分都须许可,哪一部分在线内不知", on=[wide], **{
            use: code})
    f.add("excused", "excused", "070102/1207,有许可", on=[wide], **{use: "070102/1207", permit: "有"})
    f.add("conforming", "conforms", "070102/1207,未占用", **{use: "070102/1207"})
    f.add("missing-evidence", "not-evaluated", "1207/1401:绿地部分可在蓝线内", on=[wide],
          missing=["land_use"], **{use: "1207/1401"})
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
    f.add("violating", "violates", "批准前后各画一片蓝线,先画的一片已占 1600 m²", on=[
        strip(20), (PERMANENT, rect(60, 0, 120, 80), {**DRAWN, "valid_from": "2024-01-01"})])
    f.add("suspected", "suspected", "批准前画的只共边界,批准后画的占 3200 m²", on=[
        (PERMANENT, rect(-40, 0, 0, 80), DRAWN),
        (PERMANENT, rect(60, 0, 120, 80), {**DRAWN, "valid_from": "2024-01-01"})])
    f.add("violating", "violates", "GB 50137 代码 R2", on=[wide], **{use: "R2"})
    f.add("suspected", "suspected", "批准日期晚于基准日,尚未批准", on=[wide], **{approved: "2026-03-01"})
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
    for text in ("穗规建证〔2021〕12号(已注销)", "行政处罚〔2021〕12号", "穗规许〔2021〕12号驳回", "2026-01-01",
                 "绿线占用批准〔2021〕3号", "批前公示〔2023〕12号", "排污许可证91440101",
                 "国有土地使用证:穗府国用(2010)第0500001号", "13812345678", "批文〔2020〕", "不涉及",
                 "规划批复〔2020〕12号", "关于规划方案的批复〔2020〕12号", "自然资复〔2020〕12号"):
        f.add("suspected", "suspected", f"不是许可:{text}", on=[wide], **{permit: text})
    f.add("excused", "excused", "写明许可文号", on=[wide], **{permit: "穗规建证〔2021〕12号"})
    f.add("excused", "excused", "广州前机构的文号", on=[wide], **{permit: "穗国土规划建证〔2017〕12号"})
    f.add("excused", "excused", "写明本线已办", on=[wide], **{permit: "已办理蓝线许可"})
    f.add("violating", "violates", "写明本线未取得", on=[wide], **{permit: "未取得蓝线许可"})
    f.add("suspected", "suspected", "用地许可证已取得,本线不知", on=[wide],
          **{permit: "已取得建设用地规划许可证"})
    f.add("excused", "excused", "有,并写明文号", on=[wide], **{permit: "有(穗水许〔2022〕15号)"})
    f.add("violating", "violates", "写明不批准", on=[wide], **{permit: "不批准"})
    for text in ("蓝线:无;绿线:有(穗规批〔2021〕3号)", "蓝线无,穗规批〔2021〕3号"):
        f.add("violating", "violates", f"他线的文号不是本线的许可:{text}", on=[wide], **{permit: text})
    f.add("excused", "excused", "文号在本线的有之后", on=[wide],
          **{permit: "绿线:无;蓝线:有(穗规批〔2021〕3号)"})
    f.add("suspected", "suspected", "本线写无,又有水务许可:不知", on=[wide],
          **{permit: "蓝线:无;穗水许〔2022〕15号"})
    f.add("suspected", "suspected", "无之后写文号:不知", on=[wide],
          **{permit: "蓝线:无(穗规批〔2021〕3号)"})
    f.add("conforming", "conforms", "未占用,许可写作不涉及", **{permit: "不涉及"})
    f.add("suspected", "suspected", "批准日期只有年月", on=[wide], **{approved: "2020-09"})
    f.add("suspected", "suspected", "批准日期只有年份", on=[wide], **{approved: "2019"})
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

    (CaseFile("BLU101-repealed", "按批准当日的蓝线判定,不按基准日的", [PERMANENT], **base)
     .add("violating", "violates", "批准时有效、现已废止的蓝线",
          on=[strip(30, valid_to="2024-01-01")])
     .add("conforming", "conforms", "批准时和基准日均有效的另一片蓝线未占用",
          on=[(PERMANENT, rect(-60, 0, -20, 80), DRAWN)])
     .add("missing-evidence", "not-evaluated", "蓝线在批准的当月废止,不知批准时是否有效",
          missing=[PERMANENT], on=[strip(30, valid_to="2022-05")])
     .add("violating", "violates", "当月废止的之外,另有一直有效的蓝线",
          on=[strip(30, valid_to="2022-05"), strip(20)])
     .add("violating", "violates", "废止写到批准的下月", on=[strip(30, valid_to="2022-06")])
     .add("conforming", "conforms", "废止写到批准的上月", on=[strip(30, valid_to="2022-04")])
     .add("violating", "violates", "废止日写明在批准之后", on=[strip(30, valid_to="2022-05-31")]))
    (CaseFile("BLU101-ending-month", "蓝线在基准日的当月废止", [PERMANENT], as_of="2025-12-15", **base)
     .add("violating", "violates", "批准时有效", on=[strip(30, valid_to="2025-12")])
     .add("missing-evidence", "not-evaluated", "批准也在当月", missing=[PERMANENT],
          on=[strip(30, valid_to="2025-12")], **{approved: "2025-12-10"}))
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
     .add("missing-evidence", "not-evaluated", "在规划范围外"))
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
    (CaseFile("BLU101-guessed", "图形有误的蓝线", [PERMANENT], **base)
     .add("violating", "violates", "尖刺:修复不改变面积", on=[(PERMANENT, spike, DRAWN)])
     .add("missing-evidence", "not-evaluated", "蝶形:修复改变了面积,范围不明",
          on=[(PERMANENT, bow_tie, DRAWN)], missing=[PERMANENT])
     .add("conforming", "conforms", "不在蝶形的范围之内"))


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
    f.add("violating", "advisory", "批准的是绿线", on=[wide], **{permit: "绿线占用批准〔2021〕3号"})
    f.add("violating", "advisory", "许可在基准日之后", on=[wide], **{permit: "蓝线占用批准〔2026〕3号"})
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
    f.add("suspected", "suspected", "批准的是绿线", on=[wide], **{permit: "绿线占用批准〔2021〕3号"})
    f.add("suspected", "suspected", "许可在基准日之后", on=[wide], **{permit: "蓝线占用批准〔2026〕3号"})
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
    base = {use: "100101", approved: "2022-05-18", "留白启用日期": ""}
    f = CaseFile("RES101", "启用日期空白即未启用", [RESERVED], **base)
    f.add("violating", "violates", "占未启用留白 2400 m²", on=[reserve()])
    f.add("violating", "violates", "批准之后才启用", on=[reserve(release="2022-05-19")])
    f.add("missing-evidence", "not-evaluated", "图层的启用日期写作“不详”,是否已启用不知",
          on=[reserve(release="不详")], missing=[RESERVED])
    f.add("violating", "violates", "图层的启用日期写作“待定”,尚未启用", on=[reserve(release="待定")])
    for words in ("未启用", "尚未启用", "待启用"):
        f.add("violating", "violates", f"图层的启用日期写作“{words}”", on=[reserve(release=words)])
        f.add("violating", "violates", f"宗地自载启用写作“{words}”", on=[reserve()], **{
            "留白启用日期": words})
    f.add("missing-evidence", "not-evaluated", "图层的启用日期写作“部分未启用”,不知哪一部分",
          on=[reserve(release="部分未启用")], missing=[RESERVED])
    f.add("violating", "violates", "道路也是建设", on=[reserve()], **{use: "1207"})
    f.add("violating", "violates", "两片留白,一片已启用、一片未启用",
          on=[reserve(release="2021-01-01", y=0, height=40), reserve(y=40, height=40)])
    f.add("conforming", "conforms", "未占用")
    f.add("conforming", "conforms", "批准前已启用", on=[reserve(release="2021-06-01")])
    f.add("conforming", "conforms", "批准前已启用的一片之外,未启用的另一片只伸入 0.75 m²",
          on=[reserve(release="2021-01-01"), reserve(0.125, 6, 20)])
    f.add("excused", "excused", "宗地自载批准前已启用", on=[reserve()], **{"留白启用日期": "2021-06-01"})
    f.add("excused", "excused", "宗地自载批准当日启用", on=[reserve()], **{"留白启用日期": "2022-05-18"})
    f.add("violating", "violates", "宗地自载批准之后启用", on=[reserve()], **{"留白启用日期": "2022-05-19"})
    for words in ("2022-05", "2022年5月"):
        f.add("missing-evidence", "not-evaluated", f"宗地自载启用写作 {words},批准在当月",
              on=[reserve()], missing=["reserve_release"], **{"留白启用日期": words})
    f.add("at-the-limit", "not-evaluated", "宗地自载启用只写到月,其一日批准", on=[reserve()],
          missing=["reserve_release"], **{approved: "2022-05-01", "留白启用日期": "2022-05"})
    f.add("at-the-limit", "violates", "宗地自载启用只写到月,上月末日批准", on=[reserve()], **{
        approved: "2022-04-30", "留白启用日期": "2022-05"})
    f.add("at-the-limit", "excused", "宗地自载启用只写到月,其末日批准", on=[reserve()], **{
        approved: "2022-05-31", "留白启用日期": "2022-05"})
    own = "留白启用日期"
    f.add("missing-evidence", "not-evaluated", "自载启用在批准之前,图层在批准之后",
          on=[reserve(release="2025-03-20")], missing=["reserve_release"], **{own: "2021-06-01"})
    f.add("missing-evidence", "not-evaluated", "图层启用在批准之前,自载在批准之后",
          on=[reserve(release="2021-06-01")], missing=["reserve_release"], **{own: "2025-03-20"})
    f.add("conforming", "conforms", "两处不同而都在批准之前",
          on=[reserve(release="2021-06-01")], **{own: "2022-01-01"})
    f.add("violating", "violates", "两处不同而都在批准之后",
          on=[reserve(release="2025-03-20")], **{own: "2024-01-01"})
    f.add("conforming", "conforms", "两处不同,只占 1.00 m²",
          on=[reserve(0.125, 8, 20, release="2025-03-20")], **{own: "2021-06-01"})
    f.add("conforming", "conforms", "宗地自载启用只写到批准的当月,未占用", **{"留白启用日期": "2022-05"})
    f.add("excused", "excused", "宗地自载启用只写到批准的上月", on=[reserve()], **{"留白启用日期": "2022-04"})
    f.add("violating", "violates", "宗地自载启用只写到批准之后的月", on=[reserve()], **{
        "留白启用日期": "2022-07"})
    f.add("suspected", "suspected", "批准日期空白,宗地自载启用只写到月", on=[reserve()], **{
        approved: "", "留白启用日期": "2022-05"})
    f.add("missing-evidence", "not-evaluated", "批准日期空白,至基准日已启用:不知批准是否在前",
          on=[reserve(release="2021-06-01")], missing=["approval_date"], **{approved: ""})
    f.add("missing-evidence", "not-evaluated", "启用日期写作“已启用”,无法读取",
          on=[reserve(release="已启用")], missing=[RESERVED])
    f.add("missing-evidence", "not-evaluated", "启用只写到批准的当月,不知在前在后",
          on=[reserve(release="2022-05")], missing=[RESERVED])
    f.add("conforming", "conforms", "启用只写到批准的上月", on=[reserve(release="2022年4月")])
    f.add("violating", "violates", "启用只写到批准的下月", on=[reserve(release="2022-06")])
    f.add("conforming", "conforms", "批准日期空白,未占用", **{approved: ""})
    f.add("at-the-limit", "conforms", "恰为 1.00 m²", on=[reserve(0.125, 8, 20)])
    f.add("at-the-limit", "conforms", "批准日期空白,恰为 1.00 m²", on=[reserve(0.125, 8, 20)],
          **{approved: ""})
    f.add("at-the-limit", "conforms", "批准当日启用", on=[reserve(release="2022-05-18")])
    f.add("borderline", "borderline", "细条", on=[reserve(0.125)])
    f.add("suspected", "suspected", "批准日期空白,未启用", on=[reserve()], **{approved: ""})
    f.add("suspected", "suspected", "批准早于留白划定", on=[reserve()], **{approved: "2019-03-01"})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[reserve()], missing=["land_use"],
          **{use: ""})
    f.add("not-applicable", "not-applicable", "代码16本身", on=[reserve()], **{use: "16"})
    f.add("not-applicable", "not-applicable", "耕地", on=[reserve()], **{use: "0101"})
    f = CaseFile("RES101-not-reaching", "留白只在规划范围内划定", [RESERVED, PLAN_AREA], **base)
    part = (PLAN_AREA, rect(-20, -20, 50, 100), {"name": "示例规划范围"})
    f.add("missing-evidence", "not-evaluated", "一半在规划范围外,范围内未占留白", on=[part],
          missing=[RESERVED])
    f.add("violating", "violates", "一半在规划范围外,范围内占留白", on=[part, reserve()])
    (CaseFile("RES101-no-layer", "没有留白图层", [], **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[RESERVED]))


def reserved_works():
    use, start, area = "用地代码", "开工情况", "已动工开发面积"
    base = {use: "16", start: "未动工", area: ""}
    f = CaseFile("RES102", "代码16的宗地有开工记录", **base)
    f.add("violating", "suspected", "报告了开工日期", **{start: "", "实际开工时间": "2025-03-01"})
    f.add("violating", "suspected", "有已动工面积", **{area: "1200"})
    f.add("violating", "suspected", "已动工面积 0.5 m² 也是动工", **{area: "0.5"})
    f.add("violating", "suspected", "有施工许可", **{"施工许可日期": "2025-03-01"})
    f.add("violating", "suspected", "有建筑面积", **{"总建筑面积": "300"})
    f.add("violating", "suspected", "有建成年份", **{"建成年份": "2015"})
    f.add("violating", "suspected", "建成年份为基准日当年", **{"建成年份": "2025"})
    f.add("conforming", "conforms", "建成年份在基准日之后,只是计划", **{"建成年份": "2030"})
    f.add("conforming", "conforms", "建成年份为 0,即空白", **{"建成年份": "0"})
    f.add("missing-evidence", "not-evaluated", "建成年份写作 95", missing=["build_year"], **{
        "建成年份": "95"})
    f.add("violating", "suspected", "建筑面积 0.5 m² 也是建筑", **{"总建筑面积": "0.5"})
    f.add("at-the-limit", "conforms", "建筑面积恰为 0", **{"总建筑面积": "0"})
    f.add("conforming", "conforms", "施工许可日在基准日之后,只是计划", **{"施工许可日期": "2027-01-01"})
    f.add("borderline", "borderline", "施工许可日即基准日", **{"施工许可日期": "2025-12-31"})
    f.add("violating", "suspected", "施工许可在基准日前 10 日", **{"施工许可日期": "2025-12-21"})
    for words in ("未取得", "未办理", "尚未办理施工许可证"):
        f.add("conforming", "conforms", f"施工许可写作{words}", **{"施工许可日期": words})
    for words in ("已取得", "440112202205010101", "2022年", "见附件"):
        f.add("missing-evidence", "not-evaluated", f"施工许可写作{words},日期不知",
              missing=["construction_permit"], **{"施工许可日期": words})
    f.add("violating", "suspected", "施工许可写作已取得,有建筑面积", **{
        "施工许可日期": "已取得", "总建筑面积": "300"})
    f.add("conforming", "conforms", "写明未动工")
    f.add("conforming", "conforms", "开工一栏空白", **{start: ""})
    f.add("at-the-limit", "conforms", "已动工面积恰为 0", **{area: "0"})
    f.add("missing-evidence", "not-evaluated", "未投入使用不是开工", missing=["start_note"], **{
        start: "未投入使用"})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", missing=["land_use"], **{use: ""})
    f.add("not-applicable", "not-applicable", "工业用地", **{use: "100101", area: "1200"})
    (CaseFile("RES102-no-start-column", "文件没有开工和动工面积", **{use: "16"})
     .add("missing-evidence", "not-evaluated", "是否动工不知", missing=["actual_start"]))


def reserved_contract():
    use = "用地代码"
    base = {use: "16", "电子监管号": "", "合同签订日期": "", DUE: "", CAUSE: "", "中止开发日期": ""}
    f = CaseFile("RES103", "代码16的宗地不可能闲置", **base)
    f.add("violating", "suspected", "有电子监管号", **{"电子监管号": "4401122023A00001"})
    f.add("violating", "suspected", "有闲置原因,即被列为闲置", **{CAUSE: "规划调整"})
    f.add("violating", "suspected", "有约定开工时间", **{DUE: "2024-06-30"})
    f.add("violating", "suspected", "有中止开发日期", **{"中止开发日期": "2024-06-30"})
    for words in ("停工至今", "已停工", "见附件"):
        f.add("missing-evidence", "not-evaluated", f"中止写作{words},没有日期",
              missing=["suspended_since"], **{"中止开发日期": words})
    for words in ("未停工", "正常施工"):
        f.add("conforming", "conforms", f"中止写作{words}", **{"中止开发日期": words})
    f.add("violating", "suspected", "有供地方式和价款", **{
        "供地方式": "挂牌出让", "成交价格(万元)": "1000"})
    f.add("violating", "suspected", "有供地方式", **{"供地方式": "划拨"})
    f.add("violating", "suspected", "有价款", **{"成交价格(万元)": "1000"})
    for words in ("未供应", "政府储备"):
        f.add("conforming", "conforms", f"供地方式写作{words}", **{"供地方式": words})
    f.add("conforming", "conforms", "价款为 0", **{"成交价格(万元)": "0"})
    for name, written in (("电子监管号", "4401122023A00001"), ("合同签订日期", "2023-06-30"),
                          (DUE, "2024-06-30"), (EXTENDED, "2025-06-30")):
        f.add("violating", "suspected", f"供地方式写作未供应而有{name}", **{
            "供地方式": "未供应", name: written})
    f.add("missing-evidence", "not-evaluated", "供地方式写明已收回", **{"供地方式": "已收回"})
    f.add("conforming", "conforms", "没有合同或闲置信息")
    for words in ("待定", "未签订", "无合同", "政府储备", "未办理", "没有合同", "未划拨", "0", "—"):
        f.add("conforming", "conforms", f"监管号写作{words}", **{"电子监管号": words})
    for words in ("不涉及", "非闲置", "未闲置", "留白用地", "未供应", "未出让", "政府储备", "正常"):
        f.add("conforming", "conforms", f"闲置原因写作{words}", **{CAUSE: words})
    f.add("missing-evidence", "not-evaluated", "监管号写作补录中", **{"电子监管号": "补录中"})
    f.add("missing-evidence", "not-evaluated", "带数字的附注不是编号", **{"电子监管号": "见附件1"})
    f.add("missing-evidence", "not-evaluated", "闲置原因的词语不认识", **{CAUSE: "见附件三"})
    f.add("violating", "suspected", "闲置原因为企业原因", **{CAUSE: "企业原因"})
    f.add("conforming", "conforms", "日期写作 1900-01-01,即无", **{
        "合同签订日期": "1900-01-01", DUE: "1900-01-01"})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", missing=["land_use"], **{
        use: "", CAUSE: "规划调整"})
    f.add("not-applicable", "not-applicable", "科研用地", **{
        use: "0802", "电子监管号": "4401122023A00002"})


def reserved_phasing():
    use, release = "用地代码", "留白启用日期"
    base = {use: "16", DUE: "2025-06-30", release: "2026-01-01"}
    f = CaseFile("RES104", "约定开工不得早于留白启用", [RESERVED], **base)
    f.add("violating", "violates", "启用前半年开工")
    f.add("violating", "violates", "工业用地占留白,启用前开工", on=[reserve()], **{use: "100101"})
    f.add("borderline", "borderline", "工业用地占留白细条", on=[reserve(0.125)], **{use: "100101"})
    f.add("violating", "violates", "代码16,占留白细条", on=[reserve(0.125)])
    f.add("violating", "violates", "启用前一日开工", **{DUE: "2025-12-31"})
    f.add("conforming", "conforms", "启用之后开工", **{DUE: "2026-06-30"})
    f.add("conforming", "conforms", "补充协议改到启用之后", **{EXTENDED: "2026-06-30"})
    f.add("violating", "violates", "补充协议改后仍在启用之前", **{DUE: "2021-01-01", EXTENDED: "2025-09-30"})
    f.add("violating", "violates", "只有补充协议约定开工", **{DUE: "", EXTENDED: "2025-09-30"})
    f.add("at-the-limit", "conforms", "启用当日开工", **{DUE: "2026-01-01"})
    f.add("missing-evidence", "not-evaluated", "启用只写到开工的当月", missing=["reserve_release"], **{
        DUE: "2026-01-10", release: "2026-01"})
    f.add("violating", "violates", "启用只写到月,整月在开工之后", **{release: "2026-01"})
    f.add("at-the-limit", "not-evaluated", "启用只写到月,其一日开工", missing=["reserve_release"], **{
        DUE: "2026-01-01", release: "2026-01"})
    f.add("at-the-limit", "violates", "启用只写到月,上月末日开工", **{
        DUE: "2025-12-31", release: "2026-01"})
    f.add("conforming", "conforms", "启用只写到开工的上月", **{DUE: "2026-02-01", release: "2026-01"})
    f.add("missing-evidence", "not-evaluated", "没有启用日期", missing=["reserve_release"], **{
        release: ""})
    layer = {use: "100101", release: "", DUE: "2023-06-30"}
    f.add("violating", "violates", "本宗未载,图层 2025 年启用,2023 年开工",
          on=[reserve(release="2025-06-01")], **layer)
    f.add("violating", "violates", "代码16,本宗未载,图层 2025 年启用",
          on=[reserve(release="2025-06-01")], **{**layer, use: "16"})
    f.add("conforming", "conforms", "本宗未载,图层在开工之前启用",
          on=[reserve(release="2023-01-01")], **layer)
    f.add("at-the-limit", "conforms", "本宗未载,图层于开工当日启用",
          on=[reserve(release="2023-06-30")], **layer)
    f.add("conforming", "conforms", "以本宗所载为准,图层晚于开工",
          on=[reserve(release="2025-06-01")], **{**layer, release: "2023-01-01"})
    f.add("violating", "violates", "以本宗所载为准,图层在开工之前启用",
          on=[reserve(release="2023-01-01")], **{**layer, release: "2025-06-01"})
    f.add("missing-evidence", "not-evaluated", "本宗未载,图层启用只写到开工的当月",
          on=[reserve(release="2023-06")], **{**layer, DUE: "2023-06-10"})
    f.add("at-the-limit", "not-evaluated", "本宗未载,较大的一片于开工当日启用,较小的在后",
          on=[reserve(release="2023-06-30", height=60), reserve(y=60, height=20, release="2025-06-01")],
          **layer)
    f.add("missing-evidence", "not-evaluated", "本宗未载,图层也没有启用日期", on=[reserve()], **layer)
    f.add("missing-evidence", "not-evaluated", "本宗未载,较大的一片已启用、较小的没有启用日期",
          on=[reserve(release="2021-01-01", height=60), reserve(y=60, height=20)], **layer)
    f.add("missing-evidence", "not-evaluated", "代码16,占留白恰为 1.00 m²,本宗未载",
          on=[reserve(0.125, 8, 20, release="2025-06-01")], **{**layer, use: "16"})
    f.add("missing-evidence", "not-evaluated", "代码16,所占 1.00 m² 留白在开工之前启用,本宗未载",
          on=[reserve(0.125, 8, 20, release="2023-01-01")], missing=["reserve_release"],
          **{**layer, use: "16"})
    f.add("not-applicable", "not-applicable", "没有约定开工", **{DUE: ""})
    f.add("not-applicable", "not-applicable", "不占留白", **{use: "100101"})
    (CaseFile("RES104-no-column", "文件没有留白启用日期一栏", [RESERVED], **{use: "16", DUE: "2025-06-30"})
     .add("missing-evidence", "not-evaluated", "启用与否不知", missing=["reserve_release"]))


# --- layout -----------------------------------------------------------------------------------


def plan_area():
    inside = (PLAN_AREA, rect(-20, -20, 120, 100), {"name": "示例规划范围"})
    f = CaseFile("LAY101", "规划范围外的宗地", [PLAN_AREA])
    f.add("violating", "advisory", "距规划范围 30 m",
          on=[(PLAN_AREA, rect(-60, 0, -30, 80), {"name": "示例规划范围"})])
    f.add("violating", "advisory", "只共边界",
          on=[(PLAN_AREA, rect(-60, 0, 0, 80), {"name": "示例规划范围"})])
    f.add("conforming", "conforms", "在规划范围内", on=[inside])
    f.add("conforming", "conforms", "部分在外,见 LAY102",
          on=[(PLAN_AREA, rect(-60, 0, 40, 80), {"name": "示例规划范围"})])
    f.add("at-the-limit", "advisory", "范围内恰为 1.00 m²",
          on=[(PLAN_AREA, rect(-20, 20, 0.125, 28), {"name": "示例规划范围"})])
    (CaseFile("LAY101-no-layer", "没有规划范围图层")
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[PLAN_AREA]))

    def partly(width):
        return (PLAN_AREA, rect(width, -20, 140, 100), {"name": "示例规划范围"})

    f = CaseFile("LAY102", "跨规划范围的宗地", [PLAN_AREA])
    f.add("violating", "advisory", "西侧 40 m 在外", on=[partly(40)])
    f.add("conforming", "conforms", "全部在内", on=[inside])
    f.add("conforming", "conforms", "与规划范围共边界", on=[partly(0)])
    corner = [[(-20, -20), (120, -20), (120, 100), (-20, 100), (-20, 28), (0.125, 28),
               (0.125, 20), (-20, 20), (-20, -20)]]
    f.add("at-the-limit", "conforms", "缺口在宗地内恰为 1.00 m²",
          on=[(PLAN_AREA, corner, {"name": "示例规划范围"})])
    f.add("not-applicable", "not-applicable", "全部在外,见 LAY101",
          on=[(PLAN_AREA, rect(-60, 0, -30, 80), {"name": "示例规划范围"})])
    (CaseFile("LAY102-no-layer", "没有规划范围图层")
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[PLAN_AREA]))


def industries():
    use, industry = "用地代码", "主导产业"
    base = {use: "100102", industry: "生物医药"}
    units = [CLUSTER, CORE]

    def unit(role, x0, x1, pair=None):
        extra = {"name": {"south": "南部组团", "north": "北部组团", None: "一核"}.get(pair, "示例组团")}
        return (role, rect(x0, -20, x1, 100), {**extra, **({"pair": pair} if pair else {})})

    south, north = unit(CLUSTER, -20, 120, "south"), unit(CLUSTER, -20, 120, "north")
    f = CaseFile("LAY301", "主要承接不排他,只作提示", units, **base)
    f.add("violating", "advisory", "生物医药在南部组团", on=[south])
    f.add("violating", "advisory", "规划未提及的产业", on=[south], **{industry: "食品加工"})
    f.add("violating", "advisory", "新能源是北部的", on=[south], **{industry: "新能源"})
    f.add("violating", "advisory", "组团与一核各半,按组团", on=[unit(CLUSTER, -20, 50, "south"),
                                                   unit(CORE, 50, 120)])
    for word in ("非新能源汽车", "严禁新能源汽车", "淘汰新能源汽车", "不是新能源汽车", "新能源汽车除外",
                 "待定", "其他", "C39", "AI", "制造业"):
        f.add("missing-evidence", "not-evaluated", f"“{word}”是何产业不知", on=[south],
              missing=["industry"], **{industry: word})
    f.add("not-applicable", "not-applicable", "在北部组团,见 LAY303", on=[north])
    for word in ("新能源汽车", "智能传感器", "新一代信息技术服务"):
        f.add("conforming", "conforms", f"{word}在南部组团", on=[south], **{industry: word})
    f.add("conforming", "conforms", "图层写“南部”", on=[unit(CLUSTER, -20, 120, "南部")], **{
        industry: "机器人"})
    f.add("missing-evidence", "not-evaluated", "图层写“东部”,不知是哪一对",
          on=[unit(CLUSTER, -20, 120, "东部")], missing=[CLUSTER])
    f.add("conforming", "conforms", "科研用地,机器人在南部组团", on=[south], **{
        use: "0802", industry: "机器人"})
    f.add("conforming", "conforms", "跨南部两组团,同属一对", on=[
        unit(CLUSTER, -20, 50, "south"), unit(CLUSTER, 50, 120, "south")], **{industry: "机器人"})
    f.add("at-the-limit", "not-applicable", "占组团恰为 1.00 m²", on=[
        (CLUSTER, rect(-20, 20, 0.125, 28), {"name": "南部组团", "pair": "south"})])
    f.add("missing-evidence", "not-evaluated", "产业一栏空白", on=[south], missing=["industry"], **{
        industry: ""})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[south], missing=["land_use"], **{
        use: ""})
    for code, name in [("070102", "住宅"), ("1401", "公园"), ("1207", "道路"), ("080403", "学校")]:
        f.add("not-applicable", "not-applicable", name, on=[south], **{use: code})
    f.add("not-applicable", "not-applicable", "不在任何组团")
    f.add("not-applicable", "not-applicable", "大半在一核,见 LAY302", on=[
        unit(CLUSTER, -20, 40, "south"), unit(CORE, 40, 120)])
    (CaseFile("LAY301-no-industry-column", "文件没有产业一栏", units, **{use: "100102"})
     .add("missing-evidence", "not-evaluated", "产业不知", on=[south], missing=["industry"]))
    (CaseFile("LAY301-no-layer", "没有组团图层", [CORE], **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[CLUSTER]))

    f = CaseFile("LAY303", "主要承接不排他,只作提示", units, **{**base, industry: "机器人"})
    f.add("violating", "advisory", "机器人在北部组团", on=[north])
    f.add("violating", "advisory", "新能源汽车不是新能源", on=[north], **{industry: "新能源汽车"})
    f.add("violating", "advisory", "占北部组团 1.5625 m²", on=[
        (CLUSTER, rect(-20, 20, 1.25, 21.25), {"name": "北部组团", "pair": "north"})])
    f.add("violating", "advisory", "组团与一核各半,按组团", on=[unit(CLUSTER, -20, 50, "north"),
                                                   unit(CORE, 50, 120)])
    for word in ("非生物医药", "除生物医药外", "食品加工(不含生物医药)", "传统建材(非新材料)", "IC"):
        f.add("missing-evidence", "not-evaluated", f"“{word}”是何产业不知", on=[north],
              missing=["industry"], **{industry: word})
    f.add("violating", "advisory", "带“不”“非”而不是否定", on=[north], **{industry: "非标不锈钢制品"})
    for word in ("生物医药", "新能源", "新能源材料", "无创筛查", "大健康", "生物医学工程"):
        f.add("conforming", "conforms", f"{word}在北部组团", on=[north], **{industry: word})
    f.add("at-the-limit", "not-applicable", "占组团恰为 1.00 m²", on=[
        (CLUSTER, rect(-20, 20, 0.125, 28), {"name": "北部组团", "pair": "north"})])
    f.add("missing-evidence", "not-evaluated", "产业一栏空白", on=[north], missing=["industry"], **{
        industry: ""})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[north], missing=["land_use"], **{
        use: ""})
    f.add("not-applicable", "not-applicable", "住宅", on=[north], **{use: "070102"})
    f.add("not-applicable", "not-applicable", "在南部组团,见 LAY301", on=[south])
    f.add("not-applicable", "not-applicable", "大半在一核,见 LAY302", on=[
        unit(CLUSTER, -20, 40, "north"), unit(CORE, 40, 120)])
    (CaseFile("LAY303-no-layer", "没有组团图层", [CORE], **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[CLUSTER]))

    core = unit(CORE, -20, 120)
    f = CaseFile("LAY302", "一核的重点方向只作提示", units, **{**base, use: "0902"})
    f.add("violating", "advisory", "集成电路在一核", on=[core], **{industry: "集成电路"})
    for word in ("总部经济", "动漫游戏", "研发设计"):
        f.add("conforming", "conforms", f"{word}在一核", on=[core], **{industry: word})
    for word in ("非总部经济", "待定", "综合"):
        f.add("missing-evidence", "not-evaluated", f"“{word}”是何产业不知", on=[core],
              missing=["industry"], **{industry: word})
    f.add("at-the-limit", "not-applicable", "一核与组团各半,见 LAY301", on=[
        unit(CORE, -20, 50), unit(CLUSTER, 50, 120, "north")])
    f.add("missing-evidence", "not-evaluated", "产业一栏空白", on=[core], missing=["industry"], **{
        industry: ""})
    f.add("not-applicable", "not-applicable", "住宅", on=[core], **{use: "070102"})
    f.add("not-applicable", "not-applicable", "在组团", on=[north])


# --- use and intensity ------------------------------------------------------------------------


def zoned(use, x0=0, x1=100, number="示例-A1-01", **limits):
    """A plot of the detailed plan; its limits as text, the way such layers write them."""
    return (DETAILED, rect(x0, 0, x1, 80), {
        "DKBH": number, "YDYHFLDM": use, "JRYT": "", "RJL": "", "JZMD": "", "LDL": "", "JZGD": "",
        "valid_from": "2021-01-01", **limits})


def uses():
    use, approved = "用地代码", "批准日期"
    base = {use: "070102", approved: "2022-05-18"}
    f = CaseFile("USE101", "用途对照控规地块", [DETAILED], **base)
    f.add("violating", "violates", "二类工业在住宅地块", on=[zoned("070102")], **{use: "100102"})
    f.add("violating", "violates", "住宅在工业地块", on=[zoned("100102")])
    f.add("conforming", "conforms", "同一代码", on=[zoned("070102")])
    f.add("conforming", "conforms", "控规列为兼容,附名称", on=[
        zoned("070102", JRYT="0902商务金融用地、0702")], **{use: "0902"})
    f.add("missing-evidence", "not-evaluated", "控规兼容附条件,不能读作代码", on=[
        zoned("070102", JRYT="0902(≤10%)")], **{use: "0902"})
    f.add("missing-evidence", "not-evaluated", "“10”是比例,不是工矿用地", on=[
        zoned("070102", JRYT="0902(≤10%)")], **{use: "100102"})
    f.add("missing-evidence", "not-evaluated", "写明禁止,不是兼容", on=[
        zoned("070102", JRYT="禁止:0902")], **{use: "0902"})
    for text in ("B1(不兼容)", "B1(禁止)", "B1(≤10%)", "B1(已取消)", "B1[待定]", "B1(R2)"):
        f.add("missing-evidence", "not-evaluated", f"控规兼容写作“{text}”,括号里不只是名称", on=[
            zoned("1401", JRYT=text)], **{use: "0901"})
    for text in ("B1", "B1(商业用地)", "b1", "商业用地"):
        f.add("conforming", "conforms", f"控规兼容写作“{text}”", on=[zoned("1401", JRYT=text)], **{
            use: "0901"})
    f.add("conforming", "conforms", "GB 50137 的代码附自己的名称", on=[
        zoned("1401", JRYT="R2(二类居住用地)")])
    f.add("conforming", "conforms", "兼容用途一列空白,另一列列明", on=[
        zoned("1401", JRYT="0901", **{"兼容用途": ""})], **{use: "0901"})
    f.add("missing-evidence", "not-evaluated", "两列兼容用途不一致", on=[
        zoned("1401", JRYT="0901", **{"兼容用途": "0902"})], **{use: "0903"})
    f.add("violating", "violates", "两列用途为同一类的两种代码", on=[
        zoned("070102", **{"用地代码": "R2"})], **{use: "100102"})
    f.add("missing-evidence", "not-evaluated", "两列用途是两类", on=[
        zoned("070102", **{"用地代码": "100102"})], **{use: "100102"})
    f.add("missing-evidence", "not-evaluated", "混合用地,只有一种相容", on=[zoned("070102")], **{
        use: "070102/100102"})
    f.add("conforming", "conforms", "控规为混合用地,各类均可", on=[zoned("1001/0901")], **{use: "0901"})
    f.add("conforming", "conforms", "控规混合用地的次类在括号中", on=[zoned("1001(0901)")], **{use: "0901"})
    f.add("missing-evidence", "not-evaluated", "括号里的另一用途控规未列", on=[zoned("1401")], **{
        use: "1401(0901)"})
    f.add("conforming", "conforms", "两用途控规均列", on=[zoned("1001/0901")], **{use: "1001(0901)"})
    f.add("violating", "violates", "不在控规混合用地之列", on=[zoned("100101/100102")])
    f.add("missing-evidence", "not-evaluated", "控规混合用地有一类读不出", on=[zoned("100102/配套")])
    f.add("violating", "violates", "控规写明不可兼容,兼容表亦不容", on=[
        zoned("100102", JRYT="可兼容 0802,不可兼容 0903")], **{use: "0903"})
    f.add("missing-evidence", "not-evaluated", "兼容表所容而控规不容", on=[
        zoned("070102", JRYT="不兼容 080404")], **{use: "080404"})
    f.add("missing-evidence", "not-evaluated", "“除…外”不知所容", on=[
        zoned("070102", JRYT="除 0901 外")], **{use: "0901"})
    f.add("missing-evidence", "not-evaluated", "控规待批,尚未生效", on=[
        zoned("100102", valid_from="", PFSJ="待批")])
    f.add("missing-evidence", "not-evaluated", "批复时间读不出,是否生效不明", on=[
        zoned("100102", valid_from="", PFSJ="见文件")])
    f.add("violating", "violates", "待批的另一版本不改变已批的", on=[
        zoned("100102"), zoned("070102", number="示例-A1-02", valid_from="", PFSJ="未批复")])
    f.add("conforming", "conforms", "规划为上级类", on=[zoned("0701")])
    f.add("conforming", "conforms", "控规列明兼容", on=[zoned("100102", JRYT="0701、0901")])
    f.add("conforming", "conforms", "兼容表:住宅地块内的幼儿园", on=[zoned("070102")], **{use: "080404"})
    f.add("at-the-limit", "conforms", "另一控规地块恰占 5 %", on=[
        zoned("070102", 0, 95), zoned("100102", 95, 195, "示例-A1-02")])
    f.add("suspected", "suspected", "批准日期空白", on=[zoned("100102")], **{approved: ""})
    f.add("suspected", "suspected", "批准早于控规生效", on=[zoned("100102")], **{approved: "2019-06-01"})
    f.add("missing-evidence", "not-evaluated", "跨地块:另一控规地块占 6.25 %", on=[
        zoned("070102", 0, 93.75), zoned("100102", 93.75, 195, "示例-A1-02")])
    f.add("violating", "violates", "同一控规地块绘了两份,内容一致,算一份", on=[
        zoned("100102"), zoned("100102")])
    f.add("conforming", "conforms", "两份只在容积率上不一致,与用途无关", on=[
        zoned("070102", RJL="≤2.5"), zoned("070102", RJL="≤3.0")])
    f.add("missing-evidence", "not-evaluated", "两份用途不一致", on=[
        zoned("070102"), zoned("100102")])
    f.add("missing-evidence", "not-evaluated", "两份兼容用途不一致,只有一份列明", on=[
        zoned("1401", JRYT="0901"), zoned("1401")], **{use: "0901"})
    f.add("violating", "violates", "两份兼容用途一致,均未列明", on=[
        zoned("1401", JRYT="0902"), zoned("1401", JRYT="0902")], **{use: "0901"})
    f.add("conforming", "conforms", "两份兼容用途不一致,与所定用途无关", on=[
        zoned("070102", JRYT="0902"), zoned("070102")])
    ended = {"valid_to": "2023-01-01"}
    f.add("conforming", "conforms", "批准时定为住宅,后来修编为工业", on=[
        zoned("070102", **ended), zoned("100102", valid_from="2023-01-01")])
    f.add("violating", "violates", "批准时定为工业,后来修编为住宅", on=[
        zoned("100102", **ended), zoned("070102", valid_from="2023-01-01")])
    f.add("missing-evidence", "not-evaluated", "不在任何控规地块")
    f.add("missing-evidence", "not-evaluated", "兼容与否均无记载", on=[zoned("1501")], **{use: "1506"})
    f.add("conforming", "conforms", "GB 50137 代码 R2 即 070102", on=[zoned("070102")], **{use: "R2"})
    f.add("violating", "violates", "GB 50137 代码 M2 在住宅地块", on=[zoned("070102")], **{use: "M2"})
    f.add("suspected", "suspected", "批准日期晚于基准日,尚未批准", on=[zoned("070102")], **{
        use: "100102", approved: "2026-03-01"})
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[zoned("070102")],
          missing=["land_use"], **{use: ""})
    f.add("not-applicable", "not-applicable", "水面", on=[zoned("070102")], **{use: "1701"})
    f.add("not-applicable", "not-applicable", "留白", on=[zoned("070102")], **{use: "16"})
    (CaseFile("USE101-no-layer", "没有控规图层", **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[DETAILED]))

    f = CaseFile("USE102", "跨控规地块,指标未判定", [DETAILED], **base)
    f.add("violating", "advisory", "两个地块各半", on=[
        zoned("070102", 0, 50), zoned("070102", 50, 100, "示例-A1-02")])
    f.add("conforming", "conforms", "一个地块", on=[zoned("070102")])
    f.add("conforming", "conforms", "同一地块绘了两份,内容一致,不是跨地块", on=[
        zoned("070102"), zoned("070102")])
    f.add("violating", "advisory", "同址两份内容不一致,是两个地块", on=[
        zoned("070102"), zoned("100102", number="示例-A1-02")])
    f.add("at-the-limit", "conforms", "另一地块恰占 5 %", on=[
        zoned("070102", 0, 95), zoned("070102", 95, 195, "示例-A1-02")])
    first, second = zoned("070102", 0, 50, **ended), zoned("070102", 50, 100, "示例-A1-02", **ended)
    whole = zoned("070102", number="示例-A2-01", valid_from="2023-01-01")
    f.add("violating", "advisory", "批准时跨两个地块,后来修编为一个", on=[first, second, whole])
    f.add("conforming", "conforms", "修编之后批准,已为一个地块", on=[first, second, whole], **{
        approved: "2024-05-18"})
    parts = [zoned("070102", 0, 50, "示例-A2-01", valid_from="2023-01-01"),
             zoned("070102", 50, 100, "示例-A2-02", valid_from="2023-01-01")]
    f.add("conforming", "conforms", "批准时为一个地块,后来修编为两个", on=[
        zoned("070102", **ended), *parts])
    f.add("violating", "advisory", "修编之后批准,已跨两个地块", on=[zoned("070102", **ended), *parts], **{
        approved: "2024-05-18"})
    f.add("violating", "advisory", "批准时尚无控规,后来跨两个地块", on=parts)
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[zoned("070102")],
          missing=["land_use"], **{use: ""})
    f.add("not-applicable", "not-applicable", "耕地", on=[zoned("070102")], **{use: "0101"})
    (CaseFile("USE102-no-layer", "没有控规图层", **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[DETAILED]))


def planned_water_and_green():
    use, approved = "用地代码", "批准日期"
    base = {use: "070102", approved: "2022-05-18"}

    def beside(share, other, own="070102", **more):
        """A plot of the detailed plan and `share` per cent of another one at its east end."""
        return [zoned(own, 0, 100 - share, **more), zoned(other, 100 - share, 195, "示例-A1-02")]

    f = CaseFile("USE103", "控规水域、湿地、绿地", [DETAILED], **base)
    f.add("violating", "suspected", "河流占 3 %,USE101 不作判定", on=beside(3, "1701"))
    f.add("violating", "suspected", "公园绿地占 3 %", on=beside(3, "1401"))
    f.add("suspected", "suspected", "湿地占 3 %", on=beside(3, "0506"))
    for code, what in (("G1", "公园绿地"), ("E1", "陆地水域")):
        f.add("suspected", "suspected", f"GB 50137 的 {code} 即{what}", on=beside(3, code))
    f.add("suspected", "suspected", "跨地块:河流占 20 %", on=beside(20, "1701"))
    f.add("suspected", "suspected", "公用设施占绿地", on=beside(3, "1402", "1303"), **{use: "1303"})
    f.add("suspected", "suspected", "用途另不符:工业在住宅地块,河流占 3 %", on=beside(3, "1701"), **{
        use: "100102"})
    f.add("suspected", "suspected", "批准早于控规", on=beside(3, "1701"), **{approved: "2019-06-01"})
    f.add("suspected", "suspected", "批准日期空白", on=beside(3, "1701"), **{approved: ""})
    f.add("suspected", "suspected", "河流占 3 %,所在地块用途读不出", on=beside(3, "1701", "见图则"))
    f.add("suspected", "suspected", "河流两段,各 1 %", on=[
        zoned("1701", -20, 1), zoned("070102", 1, 99, "示例-A1-02"),
        zoned("1701", 99, 120, "示例-A1-03")])
    f.add("suspected", "suspected", "整宗在河流,控规和兼容表均无记载,USE101 未判定", on=[zoned("1701")])
    f.add("suspected", "suspected", "河流与公园各半,跨地块", on=[
        zoned("1701", 0, 50), zoned("1401", 50, 100, "示例-A1-02")])
    f.add("missing-evidence", "not-evaluated", "两个公园各半,各列有兼容,USE101 未判定", on=[
        zoned("1401", 0, 50, JRYT="0901"), zoned("1402", 50, 100, "示例-A1-02", JRYT="0901")],
          missing=[DETAILED], **{use: "0901"})
    f.add("suspected", "suspected", "公园占 94 %,其余不在任何控规地块,USE101 未判定", on=[
        zoned("1401", 0, 94)])
    f.add("suspected", "suspected", "同址另绘一份为河流", on=[
        zoned("070102"), zoned("1701", number="示例-A1-02")])
    f.add("at-the-limit", "conforms", "恰 1 平方米在河流", on=[
        zoned("070102"), (DETAILED, rect(99, 79, 120, 80), zoned("1701")[2])])
    f.add("violating", "suspected", "1.56 平方米在河流", on=[
        zoned("070102"), (DETAILED, rect(98.75, 78.75, 120, 80), zoned("1701")[2])])
    f.add("at-the-limit", "not-applicable", "公园恰占 95 %,由 USE101 判定", on=[
        zoned("1401", 0, 95), zoned("070102", 95, 195, "示例-A1-02")])
    f.add("borderline", "borderline", "河流沿边 0.125 米,容差之内", on=[
        zoned("070102", 0, 99.875), zoned("1701", 99.875, 195, "示例-A1-02")])
    f.add("conforming", "conforms", "只与河流相接", on=beside(0, "1701"))
    f.add("conforming", "conforms", "3 % 为另一建设用途", on=beside(3, "100102"))
    f.add("conforming", "conforms", "3 % 为林地", on=beside(3, "0301"))
    f.add("conforming", "conforms", "跨地块,均为建设用途", on=beside(20, "0902"))
    ended = {"valid_to": "2023-01-01"}
    f.add("conforming", "conforms", "批准时河流不在其内,后来修编划入", on=[
        zoned("070102", **ended), zoned("070102", 0, 97, valid_from="2023-01-01"),
        zoned("1701", 97, 195, "示例-A1-02", valid_from="2023-01-01")])
    f.add("suspected", "suspected", "批准时河流在其内,后来修编划出", on=[
        zoned("070102", 0, 97, **ended), zoned("1701", 97, 195, "示例-A1-02", **ended),
        zoned("070102", valid_from="2023-01-01")])
    f.add("missing-evidence", "not-evaluated", "3 % 的控规用途读不出", on=beside(3, "见图则"),
          missing=[DETAILED])
    f.add("missing-evidence", "not-evaluated", "3 % 的控规用途空白", on=beside(3, ""),
          missing=[DETAILED])
    f.add("missing-evidence", "not-evaluated", "3 % 为绿地与商业混合,各占多少不明", on=beside(
        3, "1401/0901"), missing=[DETAILED])
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=beside(3, "1701"),
          missing=["land_use"], **{use: ""})
    f.add("missing-evidence", "not-evaluated", "用地为住宅与绿地混合", on=beside(3, "1401"),
          missing=["land_use"], **{use: "070102/1401"})
    f.add("not-applicable", "not-applicable", "整宗在公园,USE101 不相容", on=[zoned("1401")])
    f.add("not-applicable", "not-applicable", "整宗在公园,控规列为兼容", on=[
        zoned("1401", JRYT="0901")], **{use: "0901"})
    f.add("not-applicable", "not-applicable", "整宗在河流,所列兼容读不出,USE101 未判定", on=[
        zoned("1701", JRYT="0901(≤10%)")], **{use: "0901"})
    f.add("not-applicable", "not-applicable", "同一公园绘为两块", on=[
        zoned("1401", 0, 50), zoned("1401", 50, 100)])
    f.add("not-applicable", "not-applicable", "公园占 97 %,USE101 判定", on=beside(3, "070102", "1401"))
    for code, what in (("1701", "水面"), ("1401", "公园绿地"), ("1207", "道路"), ("1311", "水工设施"),
                       ("16", "留白")):
        f.add("not-applicable", "not-applicable", f"本身为{what}", on=beside(3, "1701"), **{use: code})
    (CaseFile("USE103-no-layer", "没有控规图层", **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[DETAILED]))


def unbuilt(f, plot, field, below):
    """Nought where nothing is built is no figure of what was built."""
    f.add("not-applicable", "not-applicable", "未动工,指标为 0", on=[plot()], **{
        field: "0", "开工情况": "未动工"})
    f.add("not-applicable", "not-applicable", "开工日未到,指标为 0", on=[plot()], **{
        field: "0", "开工情况": "2027年3月"})
    for blank in (START, "开工情况"):
        f.add("not-applicable", "not-applicable", f"{blank}空白,没有开工记录,指标为 0", on=[plot()], **{
            field: "0", blank: ""})
    f.add("not-applicable", "not-applicable", "写明无开工记录,指标为 0", on=[plot()], **{
        field: "0", "开工情况": "无开工记录"})
    f.add("missing-evidence", "not-evaluated", "指标为 0,是否动工不知", on=[plot()],
          missing=["actual_start"], **{field: "0"})
    f.add("violating", "violates", "已动工,指标为 0", on=[plot()], **{field: "0", "开工情况": "已动工"})
    f.add("violating", "violates", "没有开工记录而载有指标", on=[plot()], **{field: below, START: ""})


def limit(code, field, column, written, over, at, under, operand, industry=False, both=False):
    """Cases of one limit. `over` breaks it, `at` equals it, `under` keeps it."""
    use, approved = "用地代码", "批准日期"
    own, other = ("100102", "070102") if industry else ("070102", "100102")
    base = {use: own, approved: "2022-05-18", field: under}

    def plot(x0=0, x1=100, number="示例-A1-01", text=written):
        return zoned(own, x0, x1, number, **{column: text})

    f = CaseFile(code, f"控规限值写作“{written}”", [DETAILED], **base)
    f.add("violating", "violates", f"{over}", on=[plot()], **{field: over})
    f.add("conforming", "conforms", f"{under}", on=[plot()])
    f.add("at-the-limit", "conforms", f"恰为 {at}", on=[plot()], **{field: at})
    f.add("suspected", "suspected", "批准日期空白", on=[plot()], **{field: over, approved: ""})
    f.add("suspected", "suspected", "批准早于控规生效", on=[plot()], **{
        field: over, approved: "2019-06-01"})
    f.add("missing-evidence", "not-evaluated", "指标空白", on=[plot()], missing=[operand], **{
        field: ""})
    f.add("missing-evidence", "not-evaluated", "控规限值写作“—”", on=[plot(text="—")], **{field: over})
    f.add("missing-evidence", "not-evaluated", "跨地块:另一地块占 6.25 %", **{field: over}, on=[
        plot(0, 93.75), plot(93.75, 195, "示例-A1-02")])
    f.add("missing-evidence", "not-evaluated", "用地代码空白", on=[plot()], missing=["land_use"], **{
        use: "", field: over})
    name = "住宅用地" if industry else "工业用地"
    f.add("violating", "violates", f"限值写明,{name}也受限", on=[plot()], **{use: other, field: over})
    if not both:
        # The number alone is the other end there, and so is what is written as one.
        across = {"≤": "≥", "≥": "≤"}[written[0]] + written[1:]
        f.add("not-applicable", "not-applicable", f"{name}只写数字,方向相反", **{
            use: other, field: over}, on=[zoned(other, **{column: written[1:].rstrip("%")})])
        f.add("not-applicable", "not-applicable", f"{name}只写“{across}”", **{
            use: other, field: over}, on=[zoned(other, **{column: across})])
        end, sign = float(at.rstrip("%")), "%" if "%" in written else ""
        span = (f"{end / 2:g}-{end:g}" if written[0] == "≤" else f"{end:g}-{end * 2:g}") + sign
        f.add("violating", "violates", f"{name}写明区间 {span},两端都受限", **{
            use: other, field: over}, on=[zoned(other, **{column: span})])
    unread(f, column, written, {use: "1301", field: over})
    spelt(f, field, written, over)
    f.add("not-applicable", "not-applicable", "道路没有指标", on=[plot(text="—")], **{
        use: "1207", field: over})
    f.add("not-applicable", "not-applicable", "水面", on=[plot()], **{use: "1701", field: over})
    (CaseFile(f"{code}-no-layer", "没有控规图层", **base)
     .add("missing-evidence", "not-evaluated", "图层缺失", missing=[DETAILED]))
    return f, plot


def unread(f, column, written, water):
    """A limit of a use that need not have one: that nobody can tell it is not that there is none."""
    def plot(text, x0=0, x1=100, number="示例-A1-01"):
        return zoned("1301", x0, x1, number, **{column: text})

    f.add("violating", "violates", "供水用地列有限值", on=[plot(written)], **water)
    f.add("missing-evidence", "not-evaluated", "供水用地:限值读不出,不是没有限值",
          on=[plot("详见图则")], **water)
    f.add("missing-evidence", "not-evaluated", "供水用地跨地块,各列限值", on=[
        plot(written, 0, 50), plot(written, 50, 100, "示例-A1-02")], **water)
    f.add("missing-evidence", "not-evaluated", "供水用地跨地块,其一列限值", on=[
        plot(written, 0, 50), plot("—", 50, 100, "示例-A1-02")], **water)
    f.add("missing-evidence", "not-evaluated", "供水用地,同址两份,只有一份列限值", on=[
        plot(written), plot("—")], **water)
    f.add("missing-evidence", "not-evaluated", "供水用地,列有限值的地块只及 60 %", on=[
        plot(written, 0, 60)], **water)
    f.add("not-applicable", "not-applicable", "供水用地跨地块,均未列限值", on=[
        plot("—", 0, 50), plot("不予规定", 50, 100, "示例-A1-02")], **water)
    f.add("not-applicable", "not-applicable", "供水用地未列限值,列有限值的另一地块占 4 %", on=[
        plot("—", 0, 96), plot(written, 96, 195, "示例-A1-02")], **water)
    f.add("not-applicable", "not-applicable", "供水用地在控规之外,只有 4 % 在列有限值的地块", on=[
        plot(written, -50, 4)], **water)
    f.add("not-applicable", "not-applicable", "供水用地不在任何控规地块", **water)


def revised(f):
    """A plan that was revised: a plot is judged by the version of the day of its approval."""
    def plot(text, **days):
        return zoned("070102", RJL=text, **days)

    def pair(old, new):
        return [plot(old, valid_to="2023-01-01"), plot(new, valid_from="2023-01-01")]

    at = {"容积率": "2.6"}
    f.add("violating", "violates", "批准时上限 2.5,后来修编为 3.0", on=pair("≤2.5", "≤3.0"), **at)
    f.add("conforming", "conforms", "批准时上限 3.0,后来修编为 2.5", on=pair("≤3.0", "≤2.5"), **at)
    later = {"批准日期": "2024-05-18"}
    f.add("violating", "violates", "修编之后批准,上限 2.5", on=pair("≤3.0", "≤2.5"), **at, **later)
    f.add("conforming", "conforms", "修编之后批准,上限 3.0", on=pair("≤2.5", "≤3.0"), **at, **later)
    f.add("suspected", "suspected", "批准早于两版,只有新版可对照", on=pair("≤3.0", "≤2.5"), **at, **{
        "批准日期": "2020-12-01"})
    f.add("missing-evidence", "not-evaluated", "批准时的版本读不出,后来修编为 2.5", on=pair(
        "详见图则", "≤2.5"), **at)
    f.add("missing-evidence", "not-evaluated", "修编只写到批准的当月,不知按哪一版", on=[
        plot("≤2.5", valid_to="2022-06-01"), plot("≤3.0", valid_from="", PFSJ="2022-05")], **at)
    f.add("violating", "violates", "修编写到批准的下月", on=[
        plot("≤2.5", valid_to="2022-06-01"), plot("≤3.0", valid_from="", PFSJ="2022-06")], **at)
    f.add("violating", "violates", "旧版只及 5 %,按新版", on=[
        zoned("070102", 0, 5, RJL="≤3.0", valid_to="2023-01-01"),
        plot("≤2.5", valid_from="2022-05-18")], **at)
    f.add("suspected", "suspected", "批准后才有的地块,较早的邻地块占一边 2 m", on=[
        zoned("070102", 0, 2, RJL="≤3.0"),
        zoned("070102", 2, 100, "示例-A1-02", RJL="≤2.5", valid_from="2023-01-01")], **at)
    f.add("violating", "violates", "批准前的地块,批准后的邻地块占一边 2 m", on=[
        zoned("070102", 0, 2, RJL="≤3.0", valid_from="2023-01-01"),
        zoned("070102", 2, 100, "示例-A1-02", RJL="≤2.5")], **at)
    f.add("violating", "violates", "旧版绘成两片,同一地块", on=[
        zoned("070102", 0, 50, RJL="≤2.5", valid_to="2023-01-01"),
        zoned("070102", 50, 100, RJL="≤2.5", valid_to="2023-01-01"),
        plot("≤3.0", valid_from="2023-01-01")], **at)
    f.add("missing-evidence", "not-evaluated", "旧版只及 60 %,其余当时没有控规", on=[
        zoned("070102", 0, 60, RJL="≤2.5", valid_to="2023-01-01"),
        plot("≤2.5", valid_from="2023-01-01")], **at)


def spelt(f, field, text, broken):
    """A plan of one's own calls limits as parcels call the figures, not by short names in pinyin."""
    named = {"地块编号": "示例-A1-03", "用地代码": f.defaults["用地代码"], field: text}
    for day, case, expect in (("2022-05-18", "violating", "violates"),
                              ("2023-03-01", "suspected", "suspected")):
        f.add(case, expect, f"控规列名为用地代码、{field}、批复日期,批复于 {day}", **{field: broken}, on=[
            (DETAILED, rect(0, 0, 100, 80), {**named, "批复日期": day})])


def intensity():
    f, plot = limit("USE201", "容积率", "RJL", "≤2.5", "2.51", "2.5", "1.8", "far")
    f.add("violating", "violates", "限值为区间 2.0-3.0,取上限", on=[plot(text="2.0-3.0")], **{"容积率": "3.1"})
    f.add("conforming", "conforms", "区间之内", on=[plot(text="2.0-3.0")], **{"容积率": "2.6"})
    for text in ("容积率≤2.5", "R≤2.5", "≤2.5(地上)", "容积率:2.5"):
        f.add("violating", "violates", f"限值写作“{text}”", on=[plot(text=text)], **{"容积率": "2.51"})
    f.add("at-the-limit", "conforms", "二进制运算留下的尾数不是超出", on=[plot(text="≤2.5")], **{
        "容积率": 2.5000000000000004})
    f.add("violating", "violates", "超出十亿分之一也是超出", on=[plot(text="≤2.5")], **{"容积率": 2.500000001})
    f.add("violating", "violates", "限值写作“<2.5”,不含 2.5", on=[plot(text="<2.5")], **{"容积率": "2.5"})
    for text in ("2.5(含地下)", "住宅2.0/商业3.0"):
        f.add("missing-evidence", "not-evaluated", f"限值写作“{text}”,读不出", on=[plot(text=text)], **{
            "容积率": "3.1"})
    far = "容积率"
    for blank in (None, "", " ", "—", "/", "无"):
        f.add("violating", "violates", f"控规两列,优先的一列为{blank!r}", on=[
            zoned("070102", RJL="≤2.5", **{far: blank})], **{far: "2.51"})
    f.add("violating", "violates", "控规两列,另一列空白", on=[
        zoned("070102", RJL=None, **{far: "≤2.5"})], **{far: "2.51"})
    f.add("violating", "violates", "控规两列写法不同,上限相同", on=[
        zoned("070102", RJL="≤2.5", **{far: "1.0-2.5"})], **{far: "2.51"})
    f.add("violating", "violates", "一列只写下限,上限在另一列", on=[
        zoned("070102", RJL="≤2.5", **{far: "≥1.0"})], **{far: "2.51"})
    for other in ("≤3", "不予规定", "不限", "1.0-2.0"):
        f.add("missing-evidence", "not-evaluated", f"控规两列,一列“{other}”,一列“≤2.5”", on=[
            zoned("070102", RJL="≤2.5", **{far: other})], **{far: "2.7"})
    f.add("violating", "violates", "批复时间一列空白,另一列有", on=[
        zoned("070102", RJL="≤2.5", valid_from="", PFSJ=None, **{"批复时间": "2021-01-01"})], **{
            far: "2.51"})
    f.add("missing-evidence", "not-evaluated", "两列批复时间不是同一天", on=[
        zoned("070102", RJL="≤2.5", valid_from="", PFSJ="2021-01-01", **{
            "批复时间": "2023-01-01"})], **{far: "2.51"})
    f.add("violating", "violates", "物流用地列有上限", on=[plot()], **{"用地代码": "1101", "容积率": "2.51"})
    f.add("violating", "violates", "代码只到一级类10,是否工业都受限", on=[plot()], **{
        "用地代码": "10", "容积率": "2.51"})
    f.add("suspected", "suspected", "批准早于控规地块批复", on=[zoned(
        "070102", RJL="≤2.5", valid_from="", PFSJ="2023-03-01")], **{"容积率": "2.51"})
    f.add("violating", "violates", "批准在控规地块批复当日", on=[zoned(
        "070102", RJL="≤2.5", valid_from="", PFSJ="2022-05-18")], **{"容积率": "2.51"})
    for month, kind, verdict, words in (
            ("2022-05", "missing-evidence", "not-evaluated", "批准的当月,不知在前在后"),
            ("2022-04", "violating", "violates", "批准的上月"),
            ("2022-06", "suspected", "suspected", "批准的下月")):
        f.add(kind, verdict, f"控规批复只写到月,为{words}", on=[zoned(
            "070102", RJL="≤2.5", valid_from="", PFSJ=month)], **{"容积率": "2.51"})
    f.add("conforming", "conforms", "控规批复只写到批准的当月,未超上限", on=[zoned(
        "070102", RJL="≤2.5", valid_from="", PFSJ="2022-05")], **{"容积率": "2.5"})
    f.add("missing-evidence", "not-evaluated", "控规容积率写作 0,不是限值", on=[plot(text="0")], **{
        "容积率": "2.51"})
    f.add("violating", "violates", "住宅地块只写数字,是上限", on=[plot(text="2.5")], **{"容积率": "2.51"})
    f.add("missing-evidence", "not-evaluated", "工业与商业混合地块只写数字,不知是上限还是下限", on=[
        zoned("1001/0901", RJL="2.5")], **{"用地代码": "0901", "容积率": "2.51"})
    f.add("missing-evidence", "not-evaluated", "混合地块只写数字,供水用地", on=[
        zoned("1301/100101", RJL="2.5")], **{"用地代码": "1301", "容积率": "9"})
    f.add("missing-evidence", "not-evaluated", "供水用地,控规批复时间读不出", on=[
        zoned("1301", RJL="≤2.5", valid_from="", PFSJ="去年")], **{"用地代码": "1301", "容积率": "9"})
    f.add("not-applicable", "not-applicable", "供水用地,批复时间读不出的地块未列限值", on=[
        zoned("1301", RJL="—", valid_from="", PFSJ="去年")], **{"用地代码": "1301", "容积率": "9"})
    f.add("missing-evidence", "not-evaluated", "控规无用途而只写数字,不知是上限还是下限", on=[
        zoned("", RJL="2.5")], **{"容积率": "2.6"})
    f.add("violating", "violates", "控规无用途而写明上限", on=[zoned("", RJL="≤2.5")], **{"容积率": "2.6"})
    revised(f)
    f, plot = limit("USE202", "容积率", "RJL", "≥1.5", "1.49", "1.5", "2.0", "far", industry=True)
    f.add("violating", "violates", "限值为区间 2.0-3.0,取下限", on=[plot(text="2.0-3.0")], **{"容积率": "1.9"})
    f.add("conforming", "conforms", "高于区间上限不在此判定", on=[plot(text="2.0-3.0")], **{"容积率": "3.5"})
    f.add("missing-evidence", "not-evaluated", "代码只到一级类10,控规无限值,不知是否工业", on=[plot(text="—")],
          missing=["land_use"], **{"用地代码": "10", "容积率": "1.49"})
    f.add("not-applicable", "not-applicable", "工业地块只写明上限", on=[plot(text="≤2.0")], **{
        "容积率": "1.49"})
    f.add("violating", "violates", "工业地块只写数字,是下限", on=[plot(text="1.0")], **{"容积率": "0.9"})
    f.add("at-the-limit", "conforms", "恰为工业地块所写的数字", on=[plot(text="1.0")], **{"容积率": "1.0"})
    unbuilt(f, plot, "容积率", "1.49")
    f.add("missing-evidence", "not-evaluated", "住宅:“≥1.0≤2.5”读不出,不是没有下限", on=[
        zoned("070102", RJL="≥1.0≤2.5")], **{"用地代码": "070102", "容积率": "0.1"})
    f.add("not-applicable", "not-applicable", "住宅跨地块,均只列上限", on=[
        zoned("070102", 0, 50, RJL="≤2.5"), zoned("070102", 50, 100, "示例-A1-02", RJL="≤3")], **{
            "用地代码": "070102", "容积率": "0.1"})
    f.add("missing-evidence", "not-evaluated", "工业跨地块,均只列上限,是否另有下限不知", on=[
        zoned("100102", 0, 50, RJL="≤2.5"), zoned("100102", 50, 100, "示例-A1-02", RJL="≤3")], **{
            "容积率": "0.1"})
    f.add("missing-evidence", "not-evaluated", "控规无用途而只写数字,不知是上限还是下限", on=[
        zoned("", RJL="2.5")], **{"用地代码": "070102", "容积率": "1.0"})
    f, plot = limit("USE203", "建筑密度", "JZMD", "≤35%", "35.1", "35", "28", "density")
    for text in ("0.35", "≤0.35"):
        f.add("missing-evidence", "not-evaluated", f"控规写作“{text}”,不知是否百分数",
              on=[plot(text=text)], **{"建筑密度": "40"})
    f.add("missing-evidence", "not-evaluated", "指标写作 0.4,不知是否百分数", on=[plot()],
          missing=["density"], **{"建筑密度": "0.4"})
    f, plot = limit("USE204", "绿地率", "LDL", "≥30%", "29.9%", "30%", "35%", "green_ratio")
    f.add("violating", "violates", "住宅地块只写数字,是下限", on=[plot(text="30")], **{"绿地率": "29.9"})
    unbuilt(f, plot, "绿地率", "29.9%")
    f, plot = limit("USE205", "建筑高度", "JZGD", "≤60", "60.5", "60", "24", "height", both=True)
    f.add("violating", "violates", "限值写作“限高60”", on=[plot(text="限高60")], **{"建筑高度": "60.5"})
    f, plot = limit("USE206", "建筑密度", "JZMD", "≥30%", "29.5", "30", "45", "density", industry=True)
    f.add("violating", "violates", "工业地块只写数字,是下限", on=[plot(text="30")], **{"建筑密度": "29.5"})
    f.add("not-applicable", "not-applicable", "工业地块只写明上限", on=[plot(text="≤60%")], **{
        "建筑密度": "29.5"})
    unbuilt(f, plot, "建筑密度", "29.5")
    f, plot = limit("USE207", "绿地率", "LDL", "≤20%", "20.5", "20", "12", "green_ratio", industry=True)
    f.add("violating", "violates", "工业地块只写数字,是上限", on=[plot(text="20")], **{"绿地率": "20.5"})
    f.add("not-applicable", "not-applicable", "工业地块只写明下限", on=[plot(text="≥10%")], **{
        "绿地率": "20.5"})
    f.add("missing-evidence", "not-evaluated", "控规写作“0.2”,不知是否百分数", on=[plot(text="0.2")])

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
# Neither number nor mode nor date, nothing that was agreed and no delivery.
NO_CONTRACT = {"电子监管号": "", "供地方式": "", "合同签订日期": "", DUE: "", EXTENDED: "",
               DELIVERED: "", PRICE: ""}


def idle_one_year():
    f = ContractFile("IDL101", "2012年53号令第二条第一款;基准日 2025-12-31", **GRANTED)
    f.add("violating", "suspected", "约定 2024-06-30,写明未动工")
    f.add("violating", "suspected", "实际开工一栏空白:无开工记录", **{START: ""})
    f.add("violating", "suspected", "实际开工写作 1900-01-01,即无记录", **{START: "1900-01-01"})
    f.add("violating", "suspected", "报告的开工日在基准日之后,尚未发生", **{START: "2026-03-01"})
    f.add("violating", "suspected", "报告的开工只写到月,整月在基准日之后", **{START: "2026年3月"})
    f.add("violating", "suspected", "无约定开工,交地加一年:2024-06-30", **{
        DUE: "", DELIVERED: "2023-06-30"})
    f.add("violating", "suspected", "约定开工写作 1900-01-01,按交地加一年", **{
        DUE: "1900-01-01", DELIVERED: "2023-06-30"})
    f.add("violating", "suspected", "补充协议日期代替约定日期", **{
        DUE: "2020-06-30", EXTENDED: "2024-06-30"})
    f.add("violating", "suspected", "申报了原因、未审核:仍疑似,原因待审核", **{CAUSE: "未按约定交地"})
    f.add("violating", "suspected", "原因审核中", **{CAUSE: "规划修改", REVIEW: "审核中"})
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
    f.add("violating", "suspected", "满两年后第 1 日,阶段待复核,仍列于此", **{DUE: "2023-12-30"})
    f.add("violating", "suspected", "满两年后第 10 日,阶段待复核,仍列于此", **{DUE: "2023-12-21"})
    f.add("not-applicable", "not-applicable", "满两年后第 11 日起列 IDL102", **{DUE: "2023-12-20"})
    f.add("not-applicable", "not-applicable", "集体土地", **{"权属性质": "集体"})
    f.add("not-applicable", "not-applicable", "权属空白,宗地代码第13位为 J", **{
        "权属性质": "", "宗地代码": "440112003015JB00778"})
    f.add("not-applicable", "not-applicable", "留白用地", **{"用地代码": "16"})
    f.add("not-applicable", "not-applicable", "未供应:没有合同", **NO_CONTRACT)
    f.add("violating", "suspected", "监管号、供地方式、签订日期空白,有约定开工和价款", **{
        "电子监管号": "", "供地方式": "", "合同签订日期": ""})

    (ContractFile("IDL101-cause-refused", "只有经审核属实的原因才算", **GRANTED)
     .add("violating", "suspected", "审核后不属实", **{CAUSE: "规划修改", REVIEW: "已审核,不属实"})
     .add("violating", "suspected", "未经审核", **{CAUSE: "规划修改", REVIEW: "未审核"})
     .add("violating", "suspected", "有审核意见而未申报原因", **{REVIEW: "经审核属实"})
     .add("violating", "suspected", "使用权人自身原因,非第八条所列", **{
         CAUSE: "企业自身资金问题", REVIEW: "经审核属实"})
     .add("violating", "suspected", "经审核属实,所写看不出第八条何项", **{
         CAUSE: "其他", REVIEW: "经审核属实"})
     .add("violating", "suspected", "写明不是政府原因", **{CAUSE: "非政府原因", REVIEW: "经审核属实"})
     .add("violating", "suspected", "企业自身的规划", **{
         CAUSE: "企业自身发展规划调整", REVIEW: "经审核属实"})
     .add("violating", "suspected", "价款未按约定缴纳", **{
         CAUSE: "土地价款未按约定缴纳", REVIEW: "经审核属实"})
     .add("violating", "suspected", "部分属实不是属实", **{CAUSE: "政府原因", REVIEW: "部分属实"})
     .add("violating", "suspected", "审核认为是企业原因", **{
         CAUSE: "政府原因", REVIEW: "经审核属实(企业原因)"})
     .add("violating", "suspected", "不涉及即没有原因", **{CAUSE: "不涉及", REVIEW: "经审核属实"})
     .add("violating", "suspected", "集团的投资规划不是政府的规划", **{
         CAUSE: "集团投资规划调整", REVIEW: "经审核属实"})
     .add("violating", "suspected", "企业提出的规划调整是企业的", **{
         CAUSE: "企业提出规划调整", REVIEW: "经审核属实"})
     .add("violating", "suspected", "政府已交地不是原因", **{
         CAUSE: "政府已按期交地", REVIEW: "经审核属实"})
     .add("violating", "suspected", "已拆迁完毕不是原因", **{
         CAUSE: "已完成征收拆迁", REVIEW: "经审核属实"})
     .add("violating", "suspected", "限购政策不在第八条", **{
         CAUSE: "房地产限购政策", REVIEW: "经审核属实"})
     .add("excused", "excused", "第八条第二款:地震", **{CAUSE: "地震", REVIEW: "经审核属实"})
     .add("excused", "excused", "第八条第(四)项的原文", **{
         CAUSE: "因处置土地上相关群众信访事项等无法动工开发的", REVIEW: "经审核属实"})
     .add("excused", "excused", "第八条第(二)项的原文", **{
         CAUSE: "因土地利用总体规划、城乡规划依法修改", REVIEW: "经审核属实"})
     .add("excused", "excused", "认定为政府原因", **{CAUSE: "政府未按约定交地", REVIEW: "已认定为政府原因"})
     .add("excused", "excused", "企业申报的规划调整,经审核属实", **{
         CAUSE: "企业申报:规划调整", REVIEW: "经审核属实"}))
    (ContractFile("IDL101-before-start", "第三十条:围墙、平整场地、临时建筑不是动工", **GRANTED)
     .add("violating", "suspected", "围墙已建,写明尚未动工", **{START: "已建围墙,尚未动工"})
     .add("violating", "suspected", "写明未动工", **{START: "场地平整完成,未动工"})
     .add("missing-evidence", "not-evaluated", "只写围墙,动工与否不知", **{START: "已建围墙"})
     .add("missing-evidence", "not-evaluated", "自相矛盾", **{START: "已动工,尚未动工"})
     .add("missing-evidence", "not-evaluated", "没有记录不是没有动工", **{START: "没有记录"})
     .add("missing-evidence", "not-evaluated", "尚未核实", **{START: "尚未核实"})
     .add("missing-evidence", "not-evaluated", "已建议收回不是已建", **{START: "已建议收回"})
     .add("missing-evidence", "not-evaluated", "只说二期", **{START: "二期未动工"})
     .add("conforming", "conforms", "一部分已动工", **{START: "一期已开工,二期未动工"})
     .add("conforming", "conforms", "未竣工即已动工", **{START: "尚未竣工"})
     .add("conforming", "conforms", "主体已施工", **{START: "主体已施工,地下室未施工"})
     .add("conforming", "conforms", "已动工", **{START: "已动工,桩基完成"}))
    f = ContractFile("IDL101-start-columns", "开工一栏空白,登记表另有开工情况一类的列", **{**GRANTED, START: ""})
    for column in ("开工情况", "动工情况", "动工状态", "开工状态", "动工开工情况", "施工情况", "施工状态", "建设情况",
                   "建设状态"):
        f.add("conforming", "conforms", f"{column}:已动工", **{column: "已动工"})
        f.add("violating", "suspected", f"{column}:未动工", **{column: "未动工"})
        f.add("missing-evidence", "not-evaluated", f"{column}:见附件", **{column: "见附件"})
    for column in ("是否动工", "是否开工"):
        f.add("conforming", "conforms", f"{column}:是", **{column: "是"})
        f.add("violating", "suspected", f"{column}:否", **{column: "否"})
        f.add("violating", "suspected", f"{column}空白:无开工记录", **{column: ""})
    f.add("missing-evidence", "not-evaluated", "开工情况已开工,是否动工为否", **{
        "开工情况": "已开工", "是否动工": "否"})
    f.add("missing-evidence", "not-evaluated", "实际开工有日期,是否动工为否", **{
        START: "2024-05-01", "是否动工": "否"})
    f.add("violating", "suspected", "实际开工在基准日之后,是否动工为否", **{
        START: "2026-06-01", "是否动工": "否"})
    (ContractFile("IDL101-no-start-column", "文件没有实际开工一栏", **{**GRANTED, START: None})
     .add("missing-evidence", "not-evaluated", "约定 2024-06-30", missing=["actual_start"])
     .add("conforming", "conforms", "期限未到,与开工无关", **{DUE: "2025-06-30"}))
    without = {**GRANTED, DUE: None, DELIVERED: "2023-06-30"}
    (ContractFile("IDL101-no-agreed-column", "文件没有约定开工一栏:不能说没有约定(第二十二条)", **without)
     .add("missing-evidence", "not-evaluated", "有交地日期", missing=["agreed_start"])
     .add("violating", "suspected", "有补充协议", **{EXTENDED: "2024-06-30"})
     .add("conforming", "conforms", "已开工", **{START: "2024-05-20"}))
    (ContractFile("IDL102-no-agreed-column", "文件没有约定开工一栏", **{
        **without, DELIVERED: "2021-09-28"})
     .add("missing-evidence", "not-evaluated", "有交地日期", missing=["agreed_start"])
     .add("violating", "suspected", "有补充协议", **{EXTENDED: "2023-06-30"}))
    (ContractFile("IDL101-no-due-columns", "文件没有约定开工、补充协议和交地日期",
                  **{**GRANTED, DUE: None, EXTENDED: None, DELIVERED: None})
     .add("missing-evidence", "not-evaluated", "写明未动工,但无从起算")
     .add("conforming", "conforms", "已开工", **{START: "2024-05-20"}))
    (CaseFile("IDL101-no-contract-columns", "文件没有合同信息",
              **{**GRANTED, "供地方式": None, "合同签订日期": None, DUE: None, EXTENDED: None,
                 PRICE: None, DELIVERED: "2023-06-30"})
     .add("missing-evidence", "not-evaluated", "是否供应不知"))
    (ContractFile("IDL101-leap-last-day", "2月29日加一年为2月28日:末日", as_of="2025-02-28", **GRANTED)
     .add("at-the-limit", "conforms", "约定 2024-02-29", **{DUE: "2024-02-29"})
     .add("at-the-limit", "conforms", "约定 2024-02-28", **{DUE: "2024-02-28"}))
    (ContractFile("IDL101-leap-next-day", "末日的次日", as_of="2025-03-01", **GRANTED)
     .add("borderline", "borderline", "约定 2024-02-29", **{DUE: "2024-02-29"})
     .add("at-the-limit", "conforms", "约定 2024-03-01", **{DUE: "2024-03-01"}))


def other_evidence():
    done, since, built = "实际竣工时间", "中止开发日期", "建成年份"
    developed, due = "已动工开发面积", "应动工开发面积"
    invested, total = "已投资额(万元)", "总投资额(万元)"
    blank = {done: "", since: "", developed: "", due: "4000", invested: "", total: "1000"}
    f = ContractFile("IDL101-other-evidence", "开工一栏与竣工、中止、动工面积、投资对照", **{**GRANTED, **blank})
    f.add("conforming", "conforms", "开工空白,已竣工", **{START: "", done: "2025-03-01"})
    f.add("conforming", "conforms", "开工空白,已中止,属第二款", **{START: "", since: "2025-02-01"})
    for words in ("停工至今", "已停工"):
        f.add("conforming", "conforms", f"开工空白,中止写作{words},属第二款", **{START: "", since: words})
        f.add("missing-evidence", "not-evaluated", f"写明未动工,中止写作{words}", **{since: words})
    for words in ("未停工", "—"):
        f.add("violating", "suspected", f"开工空白,中止写作{words}", **{START: "", since: words})
    for words in ("2023年", "2023年6月至今", "2023年第三季度", "2023年初"):
        f.add("conforming", "conforms", f"开工空白,中止写作{words},属第二款", **{START: "", since: words})
        f.add("missing-evidence", "not-evaluated", f"写明未动工,中止写作{words}", **{since: words})
        f.add("missing-evidence", "not-evaluated", f"开工空白,停工情况写作{words}:何事不知", **{
            START: "", "停工情况": words})
    f.add("missing-evidence", "not-evaluated", "写明未动工,中止写作 2023年,停工情况见附件", **{
        since: "2023年", "停工情况": "见附件"})
    f.add("missing-evidence", "not-evaluated", "开工空白,中止写作 2027年", **{START: "", since: "2027年"})
    f.add("missing-evidence", "not-evaluated", "开工空白,中止写作见附件", **{START: "", since: "见附件"})
    f.add("violating", "suspected", "写明未动工,中止写作见附件", **{since: "见附件"})
    f.add("missing-evidence", "not-evaluated", "写明未动工,中止写作停工待查", **{since: "停工待查"})
    f.add("missing-evidence", "not-evaluated", "写明未动工,又已竣工", **{done: "2025-03-01"})
    f.add("missing-evidence", "not-evaluated", "开工日在基准日之后,又已竣工", **{
        START: "2026-03-01", done: "2025-03-01"})
    f.add("missing-evidence", "not-evaluated", "写明未动工,又有已动工面积", **{developed: "3960"})
    f.add("missing-evidence", "not-evaluated", "开工空白,有已动工面积", **{START: "", developed: "0.5"})
    f.add("missing-evidence", "not-evaluated", "开工空白,投资 90 %", **{START: "", invested: "900"})
    f.add("violating", "suspected", "写明未动工:投资不是动工,但不列测算基数", **{invested: "250"})
    f.add("missing-evidence", "not-evaluated", "开工空白,投资恰为 25 %", **{START: "", invested: "250"})
    f.add("missing-evidence", "not-evaluated", "写明未动工,竣工写作已竣工", **{done: "已竣工"})
    f.add("conforming", "conforms", "开工空白,竣工写作已竣工验收", **{START: "", done: "已竣工验收"})
    f.add("conforming", "conforms", "开工空白,竣工只有年份", **{START: "", done: "2024年"})
    f.add("missing-evidence", "not-evaluated", "开工空白,竣工年份在合同签订之前", **{
        START: "", done: "1999年"})
    f.add("missing-evidence", "not-evaluated", "写明未动工,竣工所写不能读", **{done: "办理验收手续"})
    f.add("violating", "suspected", "写明未动工,竣工写作未竣工", **{done: "未竣工"})
    for words in ("未建成", "未竣工验收", "未验收", "未开工建设", "逾期未竣工", "不涉及"):
        f.add("violating", "suspected", f"写明未动工,竣工写作{words}", **{done: words})
    f.add("missing-evidence", "not-evaluated", "写明未动工,竣工写作在建", **{done: "在建"})
    f.add("missing-evidence", "not-evaluated", "写明未动工,未通过竣工验收", **{done: "未通过竣工验收"})
    f.add("conforming", "conforms", "开工空白,竣工写作在建", **{START: "", done: "在建"})
    f.add("missing-evidence", "not-evaluated", "开工空白,竣工写作未验收", **{START: "", done: "未验收"})
    f.add("violating", "suspected", "投资不足 25 % 可以先于动工", **{invested: "249"})
    f.add("violating", "suspected", "已动工面积恰为 0", **{developed: "0"})
    for words in ("约100", "若干", "见附件"):
        f.add("missing-evidence", "not-evaluated", f"写明未动工,已动工面积写作{words}", **{
            developed: words})
        f.add("missing-evidence", "not-evaluated", f"开工空白,已动工面积写作{words}", **{
            START: "", developed: words})
    f.add("violating", "suspected", "开工空白,已动工面积恰为 0", **{START: "", developed: "0"})
    f.add("missing-evidence", "not-evaluated", "开工空白,已投资额不能读", **{
        START: "", invested: "约500"})
    f.add("violating", "suspected", "写明未动工,已投资额不能读", **{invested: "约500"})
    f.add("missing-evidence", "not-evaluated", "开工空白,总投资额不能读", **{
        START: "", invested: "500", total: "约1000"})
    f.add("violating", "suspected", "开工空白,没有投资,总投资额不能读", **{
        START: "", invested: "0", total: "约1000"})
    for words in ("约2024", "2023-2024", "2024(一期)", "20年代"):
        f.add("missing-evidence", "not-evaluated", f"开工空白,建成年份写作{words}", **{
            START: "", built: words})
        f.add("missing-evidence", "not-evaluated", f"写明未动工,建成年份写作{words}", **{built: words})
    f.add("missing-evidence", "not-evaluated", "开工空白,两栏建成年份不一致", **{
        START: "", built: "2023", "JCNF": "2024"})
    f.add("conforming", "conforms", "开工空白,建成年份 2024", **{START: "", built: "2024"})
    f.add("violating", "suspected", "开工空白,建成年份写作未建成", **{START: "", built: "未建成"})
    f.add("violating", "suspected", "写明未动工,建成年份空白", **{built: ""})
    f.add("missing-evidence", "not-evaluated", "写明未动工,竣工写作约2024", **{done: "约2024"})
    f.add("violating", "suspected", "竣工日在基准日之后,只是计划", **{done: "2027-01-01"})
    f.add("missing-evidence", "not-evaluated", "写明未动工,又有中止日期", **{since: "2024-05-01"})
    f.add("violating", "suspected", "中止日期在基准日之后,只是计划", **{since: "2026-05-01"})
    f = ContractFile("IDL101-months", "只写到月的日期:基准日在当月,不知是否已到", as_of="2025-12-20",
                     **{**GRANTED, **blank})
    for words in ("2025年12月", "2025-12", "2025/12"):
        f.add("missing-evidence", "not-evaluated", f"开工写作 {words}", **{START: words})
    f.add("conforming", "conforms", "开工在基准日的上月", **{START: "2025年11月"})
    f.add("violating", "suspected", "开工在基准日的下月", **{START: "2026-01"})
    f.add("violating", "suspected", "写到日:基准日的次日", **{START: "2025-12-21"})
    f.add("missing-evidence", "not-evaluated", "开工空白,竣工写到基准日的当月", **{
        START: "", done: "2025-12"})
    f.add("missing-evidence", "not-evaluated", "写明未动工,竣工写到基准日的当月", **{done: "2025-12"})
    f.add("violating", "suspected", "开工空白,竣工在基准日的下月", **{START: "", done: "2026-01"})
    f.add("missing-evidence", "not-evaluated", "开工空白,中止写到基准日的当月", **{
        START: "", since: "2025-12"})
    f = ContractFile("IDL101-delivery", "第八条第(一)项:未按约定交地", **GRANTED)
    f.add("missing-evidence", "not-evaluated", "写明未交地", **{DELIVERED: "未交地"})
    f.add("missing-evidence", "not-evaluated", "交地迟于约定动工", **{DELIVERED: "2025-11-30"})
    f.add("missing-evidence", "not-evaluated", "交地日在基准日之后", **{DELIVERED: "2026-03-01"})
    f.add("violating", "suspected", "交地即约定动工之日", **{DELIVERED: "2024-06-30"})
    f.add("violating", "suspected", "交地空白", **{DELIVERED: ""})
    f.add("violating", "suspected", "交地后补充协议另定动工日", **{
        DUE: "2021-06-30", EXTENDED: "2024-06-30", DELIVERED: "2023-11-30"})
    f.add("conforming", "conforms", "交地迟,已动工", **{DELIVERED: "2025-11-30", START: "2025-12-01"})
    f.add("conforming", "conforms", "未交地,一年未满", **{DELIVERED: "未交地", DUE: "2025-06-30"})
    agreed = "约定交地时间"
    f.add("missing-evidence", "not-evaluated", "约定交地在基准日之后,交地空白", **{
        agreed: "2026-03-01", DELIVERED: ""})
    f.add("missing-evidence", "not-evaluated", "约定交地在基准日之后,没有交地一栏", **{
        agreed: "2026-03-01", DELIVERED: None})
    f.add("missing-evidence", "not-evaluated", "约定交地晚于约定动工", **{agreed: "2024-07-01"})
    f.add("violating", "suspected", "约定交地即约定动工之日", **{agreed: "2024-06-30"})
    f.add("violating", "suspected", "约定交地只写到约定动工的当月", **{agreed: "2024年6月"})
    f.add("violating", "suspected", "约定交地晚于原约定,不晚于补充协议", **{
        agreed: "2022-09-30", DUE: "2022-06-30", EXTENDED: "2024-06-30"})
    f.add("conforming", "conforms", "约定交地晚于约定动工,一年未满", **{
        agreed: "2025-09-30", DUE: "2025-06-30"})
    f.add("missing-evidence", "not-evaluated", "补充协议日期无法读取", **{EXTENDED: "2025年内"})
    f.add("missing-evidence", "not-evaluated", "补充协议早于原约定", **{EXTENDED: "2023-06-30"})
    for words in ("2026年", "2026年第二季度", "交地后尽快开工", "2026-06-31"):
        f.add("missing-evidence", "not-evaluated", f"约定写作 {words}:有约定而读不出,不以交地代之",
              **{DUE: words})
    f.add("conforming", "conforms", "约定写作 2026年6月30日前,是当日", **{DUE: "2026年6月30日前"})
    f.add("violating", "suspected", "约定写作 2024年6月30日之前,是当日", **{DUE: "2024年6月30日之前"})
    f.add("conforming", "conforms", "约定写作交地之日起5年内", **{DUE: "交地之日起5年内"})
    f.add("violating", "suspected", "约定写作交地后6个月内", **{
        DUE: "交地后6个月内", DELIVERED: "2023-12-31"})
    f.add("violating", "suspected", "约定写作 2024年6月30日前开工,是当日", **{DUE: "2024年6月30日前开工"})
    f.add("violating", "suspected", "约定写作交地后一年", **{DUE: "交地后一年", DELIVERED: "2023-06-30"})
    for words in ("交地后半年内", "交地之日起180日内", "自土地移交之日起六个月内"):
        f.add("violating", "suspected", f"约定写作{words}", **{DUE: words, DELIVERED: "2023-12-31"})
    f.add("conforming", "conforms", "约定写作交地后二十四个月内", **{
        DUE: "交地后二十四个月内", DELIVERED: "2023-06-30"})
    for words in ("于2024年6月30日前动工", "2024年六月三十日"):
        f.add("violating", "suspected", f"约定写作 {words},是当日", **{DUE: words})
    f.add("missing-evidence", "not-evaluated", "约定写作 2024年上半年", **{DUE: "2024年上半年"})
    for words in ("未延期", "无补充协议", "不涉及", "未签订补充协议"):
        f.add("violating", "suspected", f"补充协议写作{words},即没有", **{EXTENDED: words})
    f.add("violating", "suspected", "没有约定:交地加一年,再满一年", **{
        DUE: "未约定", DELIVERED: "2023-06-30"})
    f.add("violating", "suspected", "交地迟于约定:按交地加一年,再满一年", **{
        DUE: "2022-06-30", DELIVERED: "2023-06-30"})
    f.add("borderline", "borderline", "交地迟于约定,再满一年后第 1 日", **{
        DUE: "2022-06-30", DELIVERED: "2023-12-30"})
    f.add("missing-evidence", "not-evaluated", "交地迟于约定,再满一年之末日", **{
        DUE: "2023-12-30", DELIVERED: "2023-12-31"})
    for words in ("尚未办理交地", "无法交地", "待交地", "政府未交", "部分交地", "正在征拆", "政府未交地", "已交地(部分)",
                  "2021-09-28(部分)", "待核实", "不详"):
        f.add("missing-evidence", "not-evaluated", f"交地写作 {words}", **{DELIVERED: words})
    f.add("missing-evidence", "not-evaluated", "交地所写不能读", **{DELIVERED: "见交地卷宗"})
    f.add("violating", "suspected", "已交地,未交付发票", **{DELIVERED: "已交地,未交付发票"})
    for words in ("净地交付", "现状交付", "按期交地", "已按时交地", "已签交地确认书", "已交付受让人"):
        f.add("violating", "suspected", f"交地写作 {words}", **{DELIVERED: words})
    state = "交地情况"
    f = ContractFile("IDL101-delivery-state", "交地日期与交地情况都读", **{**GRANTED, state: ""})
    f.add("violating", "suspected", "交地情况写作已交地", **{state: "已交地"})
    f.add("violating", "suspected", "交地情况写同月", **{state: "2021年9月交地"})
    f.add("violating", "suspected", "日期空白,交地情况有日期", **{DELIVERED: "", state: "2021-09-28"})
    for words in ("部分交地", "已交地(部分)", "一期已交地,二期未交地"):
        f.add("missing-evidence", "not-evaluated", f"有日期,交地情况写作 {words}", **{state: words})
    for words in ("仅交付A区,B区待腾退", "部分地块尚有坟墓未迁", "部分净地"):
        f.add("missing-evidence", "not-evaluated", f"有日期,交地情况有不识之词:{words}", **{
            state: words})
        f.add("not-applicable", "not-applicable", f"没有约定开工,依 IDL102;交地情况:{words}", **{
            DUE: "", state: words})
    f.add("violating", "suspected", "剩余部分也已交地", **{state: "大部分已交地,剩余已于2021年9月28日交地"})
    f.add("missing-evidence", "not-evaluated", "两个日期", **{state: "2023-06-30"})
    f.add("missing-evidence", "not-evaluated", "有日期,又写明未交地", **{state: "未交地"})
    f.add("missing-evidence", "not-evaluated", "没有约定开工,只交一部分", **{DUE: "", state: "部分交地"})
    began, came = "实际动工时间", "交地时间"
    f = ContractFile("IDL101-two-columns", "两栏日期不一致的,不论先后都不判定", **{
        **GRANTED, START: "", began: "", came: ""})
    first, last = "2022-01-01", "2027-01-01"
    for one, two in ((first, last), (last, first)):
        f.add("missing-evidence", "not-evaluated", f"开工 {one} 与 {two}", **{
            START: one, began: two})
    f.add("conforming", "conforms", "开工两栏同日", **{START: first, began: first})
    f.add("violating", "suspected", "开工两栏都在基准日之后", **{START: last, began: last})
    first, last = "2022-01-01", "2025-01-01"
    for one, two in ((first, last), (last, first)):
        f.add("missing-evidence", "not-evaluated", f"交地 {one} 与 {two}", **{
            DELIVERED: one, came: two})
    f.add("violating", "suspected", "交地两栏同日", **{DELIVERED: first, came: first})
    f = ContractFile("IDL101-day-and-note", "开工日期与开工情况都读,一个已到、一个未到的不判定", **{
        **GRANTED, "开工情况": ""})
    for day, words in (("2027-01-01", "2022-01-01"), ("2022-01-01", "2027-01-01"),
                       ("2027-01-01", "已动工"), ("2022-01-01", "该宗地尚未动工建设"),
                       ("2022-01-01", "计划2027年动工"), ("2022年1月", "经现场核查未见动工迹象")):
        f.add("missing-evidence", "not-evaluated", f"{day} 与 {words}", **{
            START: day, "开工情况": words})
    for day, words in (("2022-01-01", "2022-03-01"), ("2022-01-01", "在建"), ("2022-01-01", "见附件"),
                       ("2022-01-01", "无开工记录"), ("2025-12-10", "2025年12月")):
        f.add("conforming", "conforms", f"{day} 与 {words}", **{START: day, "开工情况": words})
    for day, words in (("2022-01-01", "未动工"), ("2026-06-01", "已动工"), ("2022年1月", "未动工")):
        f.add("missing-evidence", "not-evaluated", f"{day} 与 {words}", **{
            START: day, "开工情况": words})
    for day, words in (("2027-01-01", "2026-06-01"), ("2027-01-01", "该宗地尚未动工建设"),
                       ("2027-01-01", "计划2027年动工"), ("2026-06-01", "未动工"),
                       ("2026年1月", "未动工"), ("2026-01-01", "尚未开工")):
        f.add("violating", "suspected", f"{day} 与 {words}", **{START: day, "开工情况": words})
    state, handed = "动工状态", "交地状态"
    f = ContractFile("IDL101-numbers", "状态栏只写数字,是何代码不知;日期栏的 0 是空日期", **{
        **GRANTED, START: "", state: "", handed: ""})
    for words in (1, "1", "0", "2", "3"):
        f.add("missing-evidence", "not-evaluated", f"动工状态写作 {words!r}", **{state: words})
    f.add("violating", "suspected", "动工状态写作 1900-01-01,即无记录", **{state: "1900-01-01"})
    for words in (0, "0", "00000000", "-2209161600000"):
        f.add("violating", "suspected", f"实际开工时间写作 {words!r},即无记录", **{START: words})
        f.add("violating", "suspected", f"实际交地时间写作 {words!r},即空白", **{DELIVERED: words})
    for words in (1, "0"):
        f.add("missing-evidence", "not-evaluated", f"交地状态写作 {words!r},别无日期", **{
            DELIVERED: "", handed: words})
    f.add("violating", "suspected", "交地状态写作 1900-01-01,别无日期", **{
        DELIVERED: "", handed: "1900-01-01"})
    (ContractFile("IDL101-number-alone", "只有动工状态一栏", **{**GRANTED, START: None, state: ""})
     .add("missing-evidence", "not-evaluated", "写作 1", **{state: 1})
     .add("violating", "suspected", "空白即无记录"))
    (ContractFile("IDL102-delivery", "第八条第(一)项:满两年仍未交地", **{**GRANTED, DUE: "2022-06-30"})
     .add("missing-evidence", "not-evaluated", "写明未交地", **{DELIVERED: "未交地"})
     .add("missing-evidence", "not-evaluated", "约定交地在基准日之后", **{
         "约定交地时间": "2026-03-01", DELIVERED: ""})
     .add("violating", "suspected", "交地迟于约定,交地加一年再满两年", **{DELIVERED: "2022-07-01"})
     .add("conforming", "conforms", "交地迟于约定,交地加一年再满一年", **{DELIVERED: "2023-07-01"})
     .add("missing-evidence", "not-evaluated", "交地迟于约定,未再满一年", **{DELIVERED: "2024-07-01"})
     .add("violating", "suspected", "交地在先"))
    mode, number = "供地方式", "电子监管号"
    f = ContractFile("IDL101-supply", "没有供应的土地没有合同", **GRANTED)
    for words in ("未供应", "储备", "未供地"):
        f.add("not-applicable", "not-applicable", words, **{**NO_CONTRACT, mode: words})
        f.add("missing-evidence", "not-evaluated", f"{words},却有合同信息", **{mode: words})
    for words in ("收回", "已收回", "流拍", "终止", "政府已收回"):
        f.add("missing-evidence", "not-evaluated", words, **{mode: words})
    for words in ("已收储", "批而未供", "正在挂牌", "出让中", "土地置换", "已退出让", "出让,已收储"):
        f.add("missing-evidence", "not-evaluated", words, **{mode: words})
    for words in ("已出让", "补办出让", "转让", "其他", "已供地", "国家作价出资"):
        f.add("violating", "suspected", words, **{mode: words})
    for words in ("4401122023A00001(已注销)", "4401122023A00001 已解除", "已收回"):
        f.add("missing-evidence", "not-evaluated", f"监管号写作 {words}", **{number: words})
    f.add("missing-evidence", "not-evaluated", "监管号写作补录中,别无合同信息", **{
        **NO_CONTRACT, number: "补录中"})
    f.add("violating", "suspected", "监管号写作补录中", **{number: "补录中"})
    f.add("violating", "suspected", "监管号同样写作补录中,另是一份合同", **{
        number: "补录中", DUE: "2024-05-30"})
    f.add("conforming", "conforms", "监管号同样写作补录中,已开工", **{
        number: "补录中", START: "2024-05-30"})
    f.add("not-applicable", "not-applicable", "监管号写作待定", **{**NO_CONTRACT, number: "待定"})
    f.add("not-applicable", "not-applicable", "价款为 0", **{**NO_CONTRACT, PRICE: 0})
    f.add("missing-evidence", "not-evaluated", "河流水面不是建设用地", **{"用地代码": "1701"})
    f.add("missing-evidence", "not-evaluated", "只有交地日期,合同不知", **{
        **NO_CONTRACT, DELIVERED: "2023-09-28"})
    signed = "合同签订日期"
    for column, words in ((signed, "未签订"), (signed, "不涉及"), (signed, "待补充"), (signed, "见附件"),
                          (PRICE, "未出让"), (PRICE, "见附件"), (DUE, "见合同"), (DUE, "未约定")):
        f.add("missing-evidence", "not-evaluated", f"{column}写作{words},只有交地日期,合同不知", **{
            **NO_CONTRACT, number: "未签订", DELIVERED: "2023-09-28", column: words})
    for column, words in ((signed, "未签订"), (PRICE, "未出让")):
        f.add("violating", "suspected", f"{column}写作{words},有监管号", **{column: words})
    f.add("not-applicable", "not-applicable", "合同签订日期写作未签订,没有交地", **{
        **NO_CONTRACT, signed: "未签订"})
    f.add("missing-evidence", "not-evaluated", "合同签订日期写作见附件,没有交地", **{
        **NO_CONTRACT, signed: "见附件"})
    for column, written in ((signed, "2021-05-12"), (PRICE, 6003), (DUE, "交地后6个月内")):
        f.add("violating", "suspected", f"没有编号,{column}写作 {written}", **{
            **NO_CONTRACT, DELIVERED: "2023-06-30", column: written,
            **({DELIVERED: "2023-12-31"} if column == DUE else {})})
    f.add("violating", "suspected", "储备土地已经出让", **{mode: "储备土地公开出让"})
    for words in ("待核实", "待查", "未登记", "未录入"):
        f.add("violating", "suspected", f"供地方式写作{words},有合同信息", **{mode: words})
        f.add("missing-evidence", "not-evaluated", f"供地方式写作{words},别无合同信息", **{
            **NO_CONTRACT, mode: words})
    f.add("missing-evidence", "not-evaluated", "供地方式写作未办理用地手续", **{mode: "未办理用地手续"})
    for words in ("20200305", "43895"):
        f.add("missing-evidence", "not-evaluated", f"监管号写作 {words},是日期而不是编号", **{
            **NO_CONTRACT, number: words})
    f.add("missing-evidence", "not-evaluated", "权属国有,宗地代码第13位为 J", **{
        "宗地代码": "440112003015JB00779"})
    f.add("missing-evidence", "not-evaluated", "权属集体,宗地代码第13位为 G", **{
        "权属性质": "集体", "宗地代码": "440112003015GB00780"})
    f.add("missing-evidence", "not-evaluated", "权属写明集体,又写明国有", **{"权属性质": "国有/集体"})
    for words in ("集体(已征为国有)", "集体土地征为国有", "全民所有", "20"):
        f.add("violating", "suspected", f"权属写作 {words}", **{"权属性质": words})
    for words in ("国有转集体", "原国有,已转为集体"):
        f.add("missing-evidence", "not-evaluated", f"权属写作 {words},宗地代码第13位为 G", **{
            "权属性质": words})
        f.add("not-applicable", "not-applicable", f"权属写作 {words}", **{
            "权属性质": words, "宗地代码": "440112003015ZB00781"})
    for words in ("31", "40", "村集体"):
        f.add("not-applicable", "not-applicable", f"权属写作 {words}", **{"权属性质": words})
    name = "用地名称"
    f = ContractFile("IDL101-other-edition", "他版代码按名称为建设用地的仍是建设用地", **{**GRANTED, name: ""})
    f.add("violating", "suspected", "三调 0601 是工业用地", **{"用地代码": "0601", name: "工业用地"})
    f.add("missing-evidence", "not-evaluated", "水田两读都不是", **{"用地代码": "0101", name: "水田"})
    f.add("missing-evidence", "not-evaluated", "三调 1101 是河流水面", **{
        "用地代码": "1101", name: "河流水面"})
    f.add("missing-evidence", "not-evaluated", "代码为留白,名称为工业用地", **{
        "用地代码": "16", name: "工业用地"})
    f.add("not-applicable", "not-applicable", "代码和名称都是留白", **{
        "用地代码": "16", name: "留白用地"})
    note = "开工情况"
    f = ContractFile("IDL101-notes", "开工一栏的文字:词语都认识才算读懂", **{**GRANTED, note: ""})
    for words in ("厂房已封顶,宿舍未动工", "主体结构已封顶,装修工程未施工", "原未开工,现主体施工", "2024年3月1日开工", "已停工",
                  "在建,2026年6月竣工", "2024年5月开工,2026年6月竣工", "部分动工", "按期开工", "已建至5层"):
        f.add("conforming", "conforms", words, **{START: words})
    for words in ("1999年建成", "2010年开工建设", "2010-05-01", "2010年5月", "2018年厂房已竣工"):
        f.add("missing-evidence", "not-evaluated", f"{words}:在合同签订之前", **{
            START: "", note: words})
    for words in ("2021年建成", "2021年5月开工", "2021-05-12"):
        f.add("conforming", "conforms", f"{words}:不早于合同签订", **{START: "", note: words})
    f.add("conforming", "conforms", "2010年开工建设,合同签订日期不知", **{
        START: "", note: "2010年开工建设", "合同签订日期": ""})
    f.add("conforming", "conforms", "已取得施工许可证,已动工", **{START: "已取得施工许可证,已动工"})
    for words in ("无开工记录", "没动工", "未进场施工", "计划2026-06-01开工", "未动工(政府未交地)", "未开工未竣工",
                  "截至2025年12月31日未动工", "已围蔽未动工", "闲置未动工", "待建", "未实质性动工", "目前尚未施工", "未取得施工许可证,未动工"):
        f.add("violating", "suspected", words, **{START: words})
    for words in ("基坑开挖中", "已开挖基坑", "土方施工中", "基础已完成", "已复工"):
        f.add("conforming", "conforms", words, **{START: words})
    for words in ("因企业资金问题未开工", "无动工"):
        f.add("violating", "suspected", words, **{START: words})
    for words in ("未按期开工", "基础未完成", "尚未复工"):
        f.add("missing-evidence", "not-evaluated", words, **{START: words})
    f.add("violating", "suspected", "2026年后动工", **{START: "2026年后动工"})
    for words in ("2025年后动工", "2024年底后动工", "2025年3月1日后开工", "2025年起动工",
                  "未取得施工许可证,已动工", "已动工未取得施工许可证", "未取得施工许可证"):
        f.add("missing-evidence", "not-evaluated", words, **{START: words})
    for words in ("企业自称已动工,经现场核查未见动工迹象", "申报已开工,现场为空地", "已动工面积0", "未建成任何建筑物", "周边道路正在施工",
                  "勘察已完工", "围墙未建", "因未开工被约谈后于2025年3月开工", "2026年6月竣工", "2026年3月主体封顶",
                  "计划2026年6月装修施工", "预计2026年3月全面开工", "土地未投入使用", "土地未交付使用", "项目未投产",
                  "原厂房已建成投产", "现场核查已完成", "已进场", "现场未施工", "目前没有施工", "经巡查未建设", "待核实", "待查",
                  "不详", "截至2025年11月30日未动工"):
        f.add("missing-evidence", "not-evaluated", words, **{START: words})


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
    f.add("not-applicable", "not-applicable", "末日后第 1 日:列于 IDL101", **{DUE: "2023-12-30"})
    f.add("not-applicable", "not-applicable", "末日后第 10 日:列于 IDL101", **{DUE: "2023-12-21"})
    f.add("conforming", "conforms", "末日后第 5 日,已开工", **{
        DUE: "2023-12-26", START: "2023-05-01"})
    f.add("excused", "excused", "原因经审核属实", **{
        DUE: "2022-06-30", CAUSE: "军事管制", REVIEW: "经审核属实"})
    f.add("missing-evidence", "not-evaluated", "无约定开工和交地日期", **{DUE: "", DELIVERED: ""})
    f.add("not-applicable", "not-applicable", "集体土地", **{DUE: "2022-06-30", "权属性质": "集体"})
    f.add("not-applicable", "not-applicable", "留白用地", **{DUE: "2022-06-30", "用地代码": "16"})
    (ContractFile("IDL102-leap", "2024-02-29 加两年为 2026-02-28", as_of="2026-03-01", **GRANTED)
     .add("not-applicable", "not-applicable", "末日的次日:列于 IDL101", **{DUE: "2024-02-29"})
     .add("at-the-limit", "conforms", "约定 2024-03-01,当日为末日", **{DUE: "2024-03-01"}))


def suspended():
    since, developed, due = "中止开发日期", "已动工开发面积", "应动工开发面积"
    invested, total = "已投资额(万元)", "总投资额(万元)"
    base = {**GRANTED, START: "2022-03-01", since: "2024-06-30", developed: "3000", due: "12000",
            invested: "5000", total: "10000"}
    short = {developed: "6000", invested: "2400"}
    f = ContractFile("IDL201", "第二条第二款:不足三分之一或不足 25 %,中止满一年", **base)
    f.add("violating", "suspected", "动工面积 3000/12000")
    f.add("violating", "suspected", "投资 2400/10000", **short)
    f.add("violating", "suspected", "没有投资数据,面积已足以判定", **{invested: "", total: ""})
    f.add("violating", "suspected", "没有面积数据,投资已足以判定", **{
        developed: "", due: "", invested: "2400"})
    f.add("violating", "suspected", "没有开工记录,但有中止日期", **{START: ""})
    f.add("violating", "suspected", "末日后第 11 日", **{since: "2024-12-20"})
    f.add("violating", "suspected", "原因待审核", **{CAUSE: "群众信访"})
    f.add("violating", "suspected", "应动工面积小于宗地", **{developed: "2999", due: "9000"})
    f.add("conforming", "conforms", "面积过半、投资过半", **{developed: "6000"})
    f.add("conforming", "conforms", "不足,但中止未满一年", **{since: "2025-06-30"})
    f.add("conforming", "conforms", "面积和投资均足,中止日期空白", **{developed: "6000", since: ""})
    f.add("at-the-limit", "conforms", "面积恰为三分之一、投资恰为 25 %", **{
        developed: "4000", invested: "2500"})
    f.add("at-the-limit", "conforms", "公顷计,恰为三分之一", **{developed: "0.4", due: "1.2"})
    f.add("at-the-limit", "conforms", "恰为三分之一,二进制商略小", **{
        developed: "100.49", due: "301.47"})
    for part, whole in (("333.33", "1000"), ("0.3333", "1"), ("3333", "10000"), ("666.7", "2000")):
        f.add("at-the-limit", "conforms", f"按所写位数为三分之一:{part} / {whole}", **{
            developed: part, due: whole})
    for part, whole in (("333.31", "1000"), ("3332", "10000"), ("666.5", "2000")):
        f.add("at-the-limit", "suspected", f"差一位即为三分之一:{part} / {whole}", **{
            developed: part, due: whole})
    f.add("at-the-limit", "conforms", "基准日即末日", **{since: "2024-12-31"})
    f.add("borderline", "borderline", "末日后第 1 日", **{since: "2024-12-30"})
    f.add("borderline", "borderline", "末日后第 10 日", **{since: "2024-12-21"})
    f.add("excused", "excused", "原因经审核属实", **{CAUSE: "政策调整", REVIEW: "经审核属实"})
    f.add("missing-evidence", "not-evaluated", "投资已过 25 %,面积空白:二者居其一即可,不能排除",
          **{developed: ""})
    f.add("missing-evidence", "not-evaluated", "面积不足,中止日期空白", **{since: ""})
    f.add("conforming", "conforms", "面积不足,写明未停工", **{since: "未停工"})
    f.add("conforming", "conforms", "面积不足,写明正常施工", **{since: "正常施工"})
    for words in ("2024年6月30日起停工", "2024年6月起停工", "自2024年6月30日起停工", "2024年6月30日停工至今"):
        f.add("violating", "suspected", f"中止写作 {words}", **{since: words})
    f.add("missing-evidence", "not-evaluated", "中止写作停工至今,没有日期", **{since: "停工至今"})
    f.add("missing-evidence", "not-evaluated", "中止早于开工", **{since: "2022-02-01"})
    f.add("missing-evidence", "not-evaluated", "已动工面积大于应动工面积", **{developed: "13000"})
    f.add("missing-evidence", "not-evaluated", "已动工面积大于宗地", **{developed: "8500"})
    f.add("conforming", "conforms", "超出概算不足为奇", **{developed: "6000", invested: "10800"})
    f.add("missing-evidence", "not-evaluated", "中止日期写作 1900-01-01", **{since: "1900-01-01"})
    f.add("not-applicable", "not-applicable", "未动工属第一款", **{
        START: "未动工", since: "", developed: "", invested: ""})
    f.add("missing-evidence", "not-evaluated", "写明未动工,又有已动工面积", **{START: "未动工"})
    f.add("not-applicable", "not-applicable", "集体土地", **{"权属性质": "集体"})
    f.add("not-applicable", "not-applicable", "留白用地", **{"用地代码": "16"})
    done = "实际竣工时间"
    f.add("missing-evidence", "not-evaluated", "写明未动工,又有中止日期", **{
        START: "未动工", developed: "", invested: ""})
    f.add("not-applicable", "not-applicable", "已竣工", **{done: "2025-06-01"})
    f.add("at-the-limit", "not-applicable", "基准日竣工", **{done: "2025-12-31"})
    f.add("violating", "suspected", "竣工日在基准日之后,只是计划", **{done: "2026-06-01"})
    f.add("violating", "suspected", "竣工只写到月,整月在基准日之后", **{done: "2026-02"})
    for words in ("在建", "未竣工"):
        f.add("violating", "suspected", f"竣工写作{words}", **{done: words})
    f.add("not-applicable", "not-applicable", "竣工写作已竣工", **{done: "已竣工"})
    f.add("missing-evidence", "not-evaluated", "竣工所写不能读", **{done: "办理验收手续"})
    built = "建成年份"
    f.add("violating", "suspected", "建成年份在中止之前", **{built: "2023"})
    f.add("missing-evidence", "not-evaluated", "建成年份为中止当年,不知在前在后", **{built: "2024"})
    f.add("not-applicable", "not-applicable", "建成年份在中止之后", **{built: "2025"})
    for words in ("约2023", "2023-2025"):
        f.add("missing-evidence", "not-evaluated", f"建成年份写作{words}:在中止前后不知", **{
            built: words})
    hectares = {due: "1公顷", developed: ""}
    f = ContractFile("IDL201-two-units", "两栏单位不同的,位数按较细的一栏;没有动工的总为不足", **{**base, **hectares})
    for whole, part in (("1.0000公顷", "100平方米"), ("1公顷", "0平方米"), ("0.9公顷", "2500平方米"),
                        ("5亩", "1亩"), ("1公顷", "0公顷"), ("1亩", "0亩"), ("0.9公顷", "2999平方米"),
                        ("1公顷", "3332平方米"), ("10亩", "2221平方米"), ("10.00亩", "3.00亩"),
                        ("10.00亩", "3亩"), ("10亩", "3.00亩"), ("1.0000公顷", "0.3000公顷")):
        f.add("violating", "suspected", f"{part} / {whole}", **{due: whole, developed: part})
    for whole, part in (("1公顷", "3333平方米"), ("0.9公顷", "3000平方米"), ("10亩", "2222平方米"),
                        ("5亩", "2亩"), ("10亩", "3亩"), ("1.2公顷", "0.4公顷"),
                        ("10.00亩", "3.33亩"), ("9.00亩", "3.00亩")):
        f.add("at-the-limit", "conforms", f"{part} / {whole}", **{due: whole, developed: part})
    mu = {developed: None, due: None, developed + "(亩)": "", due + "(亩)": "10"}
    f = ContractFile("IDL201-mu", "面积的位数按所写单位,三分之一没有末位", **{**base, **mu})
    for part, expect in (("3.33", "conforms"), ("3.32", "suspected")):
        f.add("at-the-limit", expect, f"以亩计:{part} / 10", **{developed + "(亩)": part})
    f = ContractFile("IDL201-unit-in-value", "单位在值内的同样", **{**base, due: "10亩"})
    for part, expect in (("3.33", "conforms"), ("3.32", "suspected")):
        f.add("at-the-limit", expect, f"{part}亩 / 10亩", **{developed: part + "亩"})
    state = "停工情况"
    f = ContractFile("IDL201-notes", "中止日期与所写对照", **{**base, state: "", "开工情况": ""})
    for words in ("已停工", "停工至今", "2024年6月停工", "因资金问题停工", "尚未复工", "计划2026年3月复工"):
        f.add("violating", "suspected", f"停工情况写作{words}", **{state: words})
    for words in ("已复工", "2025年10月复工", "已恢复施工", "曾停工,现已复工"):
        f.add("conforming", "conforms", f"停工情况写作{words}", **{state: words})
    for words in ("在建", "正常施工", "未停工", "已竣工", "部分复工", "2023年10月复工", "2025年9月停工", "见巡查记录"):
        f.add("missing-evidence", "not-evaluated", f"有中止日期,停工情况写作{words}", **{state: words})
    f.add("violating", "suspected", "停工情况写作 2024年,含中止日期", **{state: "2024年"})
    f.add("missing-evidence", "not-evaluated", "停工情况写作 2025年,不含中止日期", **{state: "2025年"})
    f.add("conforming", "conforms", "开工情况写作已复工", **{"开工情况": "已复工"})
    f.add("missing-evidence", "not-evaluated", "开工情况写作在建", **{"开工情况": "在建"})
    for words in ("已动工", "已停工"):
        f.add("violating", "suspected", f"开工情况写作{words}", **{"开工情况": words})
    (ContractFile("IDL201-months", "竣工只写到月", as_of="2025-12-20", **base)
     .add("missing-evidence", "not-evaluated", "基准日在当月", **{done: "2025-12"})
     .add("violating", "suspected", "基准日在上月", **{done: "2026-01"})
     .add("violating", "suspected", "写到日,在基准日之后", **{done: "2025-12-21"})
     .add("not-applicable", "not-applicable", "基准日在下月", **{done: "2025-11"}))
    without = {key: None for key in (since, developed, due, invested, total)}
    (ContractFile("IDL201-no-columns", "文件没有中止、面积和投资", **{**base, **without})
     .add("missing-evidence", "not-evaluated", "已开工,是否中止不知"))


def extended():
    f = ContractFile("IDL301", "第十二条第(一)项:延长不超过一年", **{
        **GRANTED, DUE: "2024-06-30", EXTENDED: "2025-12-31"})
    f.add("violating", "suspected", "延长十八个月")
    f.add("violating", "suspected", "延长一年零一日", **{EXTENDED: "2025-07-01"})
    f.add("violating", "suspected", "已开工也不改变约定", **{START: "2025-08-01"})
    f.add("conforming", "conforms", "延长半年", **{EXTENDED: "2024-12-31"})
    f.add("at-the-limit", "conforms", "恰延长一年", **{EXTENDED: "2025-06-30"})
    f.add("at-the-limit", "conforms", "2024-02-29 延至 2025-02-28", **{
        DUE: "2024-02-29", EXTENDED: "2025-02-28"})
    f.add("violating", "suspected", "2024-02-29 延至 2025-03-01", **{
        DUE: "2024-02-29", EXTENDED: "2025-03-01"})
    f.add("missing-evidence", "not-evaluated", "只写到满一年的当月,不知是否超过", **{EXTENDED: "2025年6月",
        DUE: "2024-06-15"})
    f.add("violating", "suspected", "只写到月,整月在满一年之后", **{EXTENDED: "2025年8月"})
    f.add("at-the-limit", "not-evaluated", "只写到月,其一日恰满一年", **{
        DUE: "2024-07-01", EXTENDED: "2025年7月"})
    f.add("at-the-limit", "suspected", "只写到月,满一年恰在上月末日", **{
        DUE: "2024-06-30", EXTENDED: "2025年7月"})
    f.add("violating", "suspected", "只写到月,该月三十日,满一年在上月末日", **{
        DUE: "2024-05-31", EXTENDED: "2025年6月"})
    f.add("violating", "suspected", "只写到月,该月二十八日,满一年在上月末日", **{
        DUE: "2024-01-31", EXTENDED: "2025年2月"})
    for words in ("已收回", "未供应", "终止"):
        f.add("missing-evidence", "not-evaluated", f"供地方式写作{words},是否仍有合同不知", **{
            "供地方式": words})
    f.add("missing-evidence", "not-evaluated", "监管号已注销", **{
        "电子监管号": "4401122023A00001(已注销)"})
    (ContractFile("IDL301-no-column", "文件没有补充协议一栏", **{**GRANTED, EXTENDED: None})
     .add("missing-evidence", "not-evaluated", "有无补充协议不知", missing=["extended_start"])
     .add("not-applicable", "not-applicable", "集体土地", **{"权属性质": "集体"}))
    f.add("missing-evidence", "not-evaluated", "没有原约定日期", missing=["agreed_start"], **{DUE: ""})
    f.add("not-applicable", "not-applicable", "没有补充协议", **{EXTENDED: ""})
    f.add("not-applicable", "not-applicable", "写明没有补充协议", **{EXTENDED: "无补充协议"})
    f.add("missing-evidence", "not-evaluated", "补充协议日期无法读取", **{EXTENDED: "见协议"})
    f.add("not-applicable", "not-applicable", "补充协议写作 1900-01-01", **{EXTENDED: "1900-01-01"})
    f.add("not-applicable", "not-applicable", "集体土地", **{"权属性质": "集体"})


def collective():
    base = {**GRANTED, "权属性质": "集体"}
    f = ContractFile("IDL901", "第三十一条:参照办法,只作提示", **base)
    f.add("violating", "advisory", "约定 2024-06-30,未动工")
    f.add("violating", "advisory", "满两年也只作提示", **{DUE: "2022-06-30"})
    f.add("violating", "advisory", "宗地代码第13位为 J", **{
        "权属性质": "", "宗地代码": "440112003015JB00701"})
    f.add("conforming", "conforms", "已开工", **{START: "2024-06-01"})
    f.add("at-the-limit", "conforms", "基准日即末日", **{DUE: "2024-12-31"})
    f.add("excused", "excused", "原因经审核属实", **{CAUSE: "自然灾害", REVIEW: "经审核属实"})
    f.add("missing-evidence", "not-evaluated", "无约定开工和交地日期", **{DUE: "", DELIVERED: ""})
    f.add("missing-evidence", "not-evaluated", "权属不明", **{
        "权属性质": "", "宗地代码": "440112003015ZB00702"})
    f.add("missing-evidence", "not-evaluated", "权属集体,宗地代码第13位为 G", **{
        "宗地代码": "440112003015GB00703"})
    f.add("missing-evidence", "not-evaluated", "权属国有,宗地代码第13位为 J", **{
        "权属性质": "国有", "宗地代码": "440112003015JB00704"})
    f.add("not-applicable", "not-applicable", "国有土地", **{"权属性质": "国有"})
    f.add("not-applicable", "not-applicable", "没有合同", **NO_CONTRACT)


def collective_suspended():
    since, developed, due = "中止开发日期", "已动工开发面积", "应动工开发面积"
    invested, total, done = "已投资额(万元)", "总投资额(万元)", "实际竣工时间"
    base = {**GRANTED, "权属性质": "集体", START: "2022-03-01", since: "2024-06-30",
            developed: "3000", due: "12000", invested: "5000", total: "10000"}
    f = ContractFile("IDL902", "第三十一条:第二条第二款参照办法,只作提示", **base)
    f.add("violating", "advisory", "动工面积 3000/12000")
    f.add("violating", "advisory", "投资 2400/10000", **{developed: "6000", invested: "2400"})
    f.add("violating", "advisory", "末日后第 11 日", **{since: "2024-12-20"})
    f.add("violating", "advisory", "用地代码空白不妨碍判定", **{"用地代码": ""})
    f.add("conforming", "conforms", "面积过半、投资过半", **{developed: "6000"})
    f.add("conforming", "conforms", "不足,但中止未满一年", **{since: "2025-06-30"})
    f.add("conforming", "conforms", "面积不足,写明未停工", **{since: "未停工"})
    f.add("at-the-limit", "conforms", "面积恰为三分之一、投资恰为 25 %", **{
        developed: "4000", invested: "2500"})
    f.add("at-the-limit", "conforms", "按所写位数为三分之一:333.33 / 1000", **{
        developed: "333.33", due: "1000"})
    f.add("at-the-limit", "conforms", "基准日即末日", **{since: "2024-12-31"})
    f.add("at-the-limit", "advisory", "末日后第 1 日", **{since: "2024-12-30"})
    f.add("excused", "excused", "原因经审核属实", **{CAUSE: "政策调整", REVIEW: "经审核属实"})
    f.add("missing-evidence", "not-evaluated", "面积不足,中止日期空白", **{since: ""})
    f.add("missing-evidence", "not-evaluated", "权属集体,宗地代码第13位为 G", **{
        "宗地代码": "440112003015GB00705"})
    f.add("not-applicable", "not-applicable", "国有土地属 IDL201", **{"权属性质": "国有"})
    f.add("not-applicable", "not-applicable", "未动工属 IDL901", **{
        START: "未动工", since: "", developed: "", invested: ""})
    f.add("not-applicable", "not-applicable", "已竣工", **{done: "2025-06-01"})
    f.add("not-applicable", "not-applicable", "没有合同", **NO_CONTRACT)
    f.add("not-applicable", "not-applicable", "代码16不在此列", **{"用地代码": "16"})


# --- input ------------------------------------------------------------------------------------


def input_rules():
    area = "登记面积"
    f = CaseFile("INP120", "登记与图形面积之差以登记面积为分母")
    f.add("violating", "incomplete", "登记 7900,图形 8000 m²", **{area: "7900"})
    f.add("violating", "incomplete", "登记大于图形", **{area: "8100"})
    f.add("conforming", "conforms", "登记 8000", **{area: "8000"})
    f.add("conforming", "conforms", "登记 7990,差 0.13 %", **{area: "7990"})
    f.add("at-the-limit", "conforms", "登记 10000,图形 10100 m²,恰差 1 %",
          shape=rect(0, 0, 101, 100), **{area: "10000"})
    f.add("conforming", "conforms", "登记 0.79 公顷至多 7950 m²,距 8000 不过 1 %", **{area: "0.79公顷"})
    f.add("violating", "incomplete", "登记 0.790 公顷至多 7905 m²", **{area: "0.790公顷"})
    f.add("conforming", "conforms", "登记 1.8 亩,图形 1,230 m²,差在末位一半以内",
          shape=rect(0, 0, 41, 30), **{area: "1.8亩"})
    f.add("violating", "incomplete", "登记 1.80 亩,图形 1,230 m²",
          shape=rect(0, 0, 41, 30), **{area: "1.80亩"})
    f.add("conforming", "conforms", "登记 12 m²,图形 12.5 m²",
          shape=rect(0, 0, 4, 3.125), **{area: "12"})
    f.add("violating", "incomplete", "登记 12 m²,图形 13 m²",
          shape=rect(0, 0, 4, 3.25), **{area: "12"})
    f.add("missing-evidence", "not-evaluated", "登记面积空白", **{area: ""})
    (CaseFile("INP120-shared-id", "同一宗地代码的图形合计后比较", **{
        area: "8000", "宗地代码": "440112003015GB00901"})
     .add("conforming", "conforms", "两个图形之一", shape=rect(0, 0, 50, 80))
     .add("conforming", "conforms", "两个图形之二", shape=rect(0, 0, 50, 80)))
    (CaseFile("INP120-no-column", "文件没有登记面积")
     .add("missing-evidence", "not-evaluated", "无从比较"))

    names = {"signed": "合同签订日期", "completion": "约定竣工时间", "stopped": "中止开发日期"}
    base = {names["signed"]: "2021-05-12", DELIVERED: "2021-09-28", DUE: "2022-06-30",
            START: "2022-05-20", names["completion"]: "2024-06-30", names["stopped"]: ""}
    f = ContractFile("INP130", "合同、交地、开工、竣工依次在后", **base)
    f.add("violating", "incomplete", "合同晚于约定开工", **{names["signed"]: "2022-07-01"})
    f.add("violating", "incomplete", "合同晚于交地", **{names["signed"]: "2021-10-01"})
    f.add("violating", "incomplete", "约定交地晚于约定开工", **{"约定交地时间": "2022-07-01"})
    f.add("at-the-limit", "conforms", "约定交地即约定开工之日", **{"约定交地时间": "2022-06-30"})
    f.add("conforming", "conforms", "约定交地晚于原约定开工,不晚于补充协议", **{
        "约定交地时间": "2022-07-01", EXTENDED: "2022-12-31"})
    f.add("at-the-limit", "conforms", "约定交地即补充协议约定开工之日", **{
        "约定交地时间": "2022-12-31", EXTENDED: "2022-12-31"})
    f.add("violating", "incomplete", "约定交地晚于原约定开工,也晚于补充协议", **{
        "约定交地时间": "2023-01-01", EXTENDED: "2022-12-31"})
    f.add("at-the-limit", "incomplete", "约定交地只写到月,约定开工在上月末日", **{"约定交地时间": "2022-07"})
    f.add("at-the-limit", "not-evaluated", "约定交地只写到月,其一日约定开工", **{
        "约定交地时间": "2022-07", DUE: "2022-07-01"})
    f.add("violating", "incomplete", "交地晚于实际开工", **{DELIVERED: "2022-05-21"})
    f.add("violating", "incomplete", "约定开工晚于约定竣工", **{names["completion"]: "2022-06-29"})
    f.add("violating", "incomplete", "实际开工晚于竣工", **{"实际竣工时间": "2022-01-01"})
    f.add("at-the-limit", "conforms", "开工与竣工同日", **{"实际竣工时间": "2022-05-20"})
    f.add("violating", "incomplete", "实际开工晚于中止", **{names["stopped"]: "2022-01-01"})
    f.add("violating", "incomplete", "约定开工空白,其余已颠倒", **{
        DUE: "", names["signed"]: "2021-10-01"})
    f.add("violating", "incomplete", "补充协议约定开工晚于约定竣工", **{
        names["completion"]: "2022-12-30", EXTENDED: "2022-12-31"})
    f.add("at-the-limit", "conforms", "补充协议约定开工即约定竣工之日", **{
        names["completion"]: "2022-12-31", EXTENDED: "2022-12-31"})
    f.add("conforming", "conforms", "有补充协议,约定竣工空白", **{
        names["completion"]: "", EXTENDED: "2022-12-31"})
    # The later of two days is written to the month; the other is in it, before it, its first day.
    done = "实际竣工时间"
    for note, later, month, earlier, days, rest in (
            ("合同与约定开工", names["signed"], "2021-05", DUE, (
                "2021-05-10", "2021-04-30", "2021-05-01"), {DELIVERED: "", START: ""}),
            ("约定开工与约定竣工", DUE, "2023-07", names["completion"], (
                "2023-07-10", "2023-06-30", "2023-07-01"), {}),
            ("补充协议与约定竣工", EXTENDED, "2023-07", names["completion"], (
                "2023-07-10", "2023-06-30", "2023-07-01"), {}),
            ("合同与交地", names["signed"], "2021-05", DELIVERED, (
                "2021-05-10", "2021-04-30", "2021-05-01"), {START: ""}),
            ("交地与实际开工", DELIVERED, "2022-05", START, (
                "2022-05-10", "2022-04-30", "2022-05-01"), {}),
            ("合同与实际开工", names["signed"], "2021-05", START, (
                "2021-05-10", "2021-04-30", "2021-05-01"), {DELIVERED: ""}),
            ("实际开工与竣工", START, "2022-05", done, (
                "2022-05-10", "2022-04-30", "2022-05-01"), {}),
            ("实际开工与中止", START, "2022-05", names["stopped"], (
                "2022-05-10", "2022-04-30", "2022-05-01"), {})):
        f.add("missing-evidence", "not-evaluated", f"{note}同在一月,前者没有日", **{
            **rest, later: month, earlier: days[0]})
        f.add("violating", "incomplete", f"{note}同在一月,颠倒五日", **{
            **rest, later: month + "-15", earlier: days[0]})
        f.add("violating", "incomplete", f"{note}:后者在前者的上月末日", **{
            **rest, later: month, earlier: days[1]})
        f.add("at-the-limit", "not-evaluated", f"{note}:后者在前者的当月一日", **{
            **rest, later: month, earlier: days[2]})
    f.add("conforming", "conforms", "依次在后")
    f.add("conforming", "conforms", "未动工、未交地", **{START: "未动工", DELIVERED: ""})
    f.add("conforming", "conforms", "1900-01-01 不是日期", **{DELIVERED: "1900-01-01"})
    f.add("at-the-limit", "conforms", "合同、交地、开工同日", **{
        DELIVERED: "2021-05-12", START: "2021-05-12", DUE: "2021-05-12"})
    f.add("missing-evidence", "not-evaluated", "没有合同日期", missing=["contract_date"], **{
        names["signed"]: ""})
    f.add("not-applicable", "not-applicable", "没有合同", **NO_CONTRACT)

    code, name = "用地用海分类代码", "用地用海分类名称"
    pair = {code: "0902", name: "商务金融用地"}
    survey, trial, older = (
        {code: "1101", name: "河流水面"}, {code: "0603", name: "畜禽养殖设施建设用地"},
        {code: "M1", name: "一类工业用地"})
    f = CaseFile("INP401", "代码与名称对照 2023 版", **pair)
    f.add("violating", "incomplete", "0902 不是零售商业用地", **{name: "零售商业用地"})
    f.add("violating", "incomplete", "0701 不是工业用地", **{code: "0701", name: "工业用地"})
    f.add("conforming", "conforms", "0902 商务金融用地")
    f.add("missing-evidence", "not-evaluated", "名称空白", missing=["land_use_name"], **{name: ""})
    f.add("missing-evidence", "not-evaluated", "代码空白", missing=["land_use"], **{code: ""})
    f.add("not-applicable", "not-applicable", "三调编码见 INP402", **survey)
    (CaseFile("INP401-unlisted", "代码不在 2023 版分类中", **pair)
     .add("not-applicable", "not-applicable", "见 INP403", **{code: "9999", name: "商务用地"}))
    (CaseFile("INP401-no-name-column", "文件没有名称一栏", **{code: "0902"})
     .add("missing-evidence", "not-evaluated", "无从对照", missing=["land_use_name"]))

    f = CaseFile("INP402", "代码与名称成对出现于另一版本", **pair)
    f.add("violating", "incomplete", "三调:1101 河流水面", **survey)
    f.add("violating", "incomplete", "2020 试行:0204 其他园地", **{code: "0204", name: "其他园地"})
    f.add("conforming", "conforms", "2023 版")
    f.add("conforming", "conforms", "两版相同:0101 水田", **{code: "0101", name: "水田"})
    f.add("missing-evidence", "not-evaluated", "名称空白", missing=["land_use_name"], **{name: ""})
    f.add("not-applicable", "not-applicable", "不成对,见 INP401", **{name: "零售商业用地"})
    f.add("not-applicable", "not-applicable", "代码空白,见 INP404", **{code: ""})

    (CaseFile("INP402-unlisted", "2023 版没有的代码,他版有", **pair)
     .add("violating", "incomplete", "2020 试行:0603", **trial)
     .add("violating", "incomplete", "GB 50137:M1", **older))

    # Whether there is a code, and whether the list has it, is never unknown.
    f = CaseFile("INP403", "代码不在 2023 版分类中", lacks=["missing-evidence"], **pair)
    f.add("violating", "incomplete", "9999", **{code: "9999", name: ""})
    f.add("violating", "incomplete", "9999 有名称", **{code: "9999", name: "商务金融用地"})
    f.add("violating", "incomplete", "2020 版代码没有名称", **{code: "0603", name: ""})
    f.add("conforming", "conforms", "0902")
    f.add("conforming", "conforms", "名称空白不妨碍", **{name: ""})
    f.add("not-applicable", "not-applicable", "三调编码见 INP402", **survey)
    f.add("not-applicable", "not-applicable", "代码空白,见 INP404", **{code: ""})

    f = CaseFile("INP404", "没有用地代码", lacks=["missing-evidence"], **pair)
    f.add("violating", "incomplete", "代码空白", **{code: ""})
    f.add("violating", "incomplete", "代码写作“/”", **{code: "/"})
    f.add("conforming", "conforms", "0902")
    (CaseFile("INP404-unlisted", "写了代码,只是不在分类中:见 INP403", **{code: "9999", name: ""})
     .add("conforming", "conforms", "9999"))
    (CaseFile("INP404-no-column", "文件没有用地代码一栏")
     .add("violating", "incomplete", "整个文件没有代码"))


def sharp_cases():
    """What only a change of the rule would tell from the cases above: scripts/check-mutations.

    A square of 1.25 m by 1.25 m is more than the least overlap of 1 m², also when it shrinks by
    the tolerance, and less than twice as much.
    """
    files = {file.name: file for file in CaseFile.all}
    square, drawn = rect(-20, 20, 1.25, 21.25), {"name": "示例"}
    note = "1.25 m × 1.25 m = 1.5625 m²"

    def corner(role, polygon=square, **extra):
        return (role, polygon, {**drawn, **extra})

    blank, none = {"用地代码": ""}, NO_CONTRACT
    files["BLU102"].add("violating", "advisory", note, on=[corner(PRE_CONTROL)])
    files["BLU102"].add("not-applicable", "not-applicable", "耕地不是建设用地",
                        on=[strip(30, role=PRE_CONTROL)], YDYHFLDM="0101")
    files["BLU103"].add("violating", "violates", note, on=[strip(1.25, 1.25, 20)])
    long_due = {DUE: "2022-06-30"}
    for name, verdict, values in (("IDL102", "suspected", long_due), ("IDL201", "suspected", {}),
                                  ("IDL301", "suspected", {}), ("IDL901", "advisory", {})):
        files[name].add("violating", verdict, "用地代码空白不妨碍判定", **values, **blank)
        files[name].add("not-applicable", "not-applicable", "没有合同", **{**values, **none})
        files[name].add("not-applicable", "not-applicable", "代码16不在此列", **values, **{
            "用地代码": "16"})
    files["IDL901"].add("at-the-limit", "advisory", "基准日即疑似起算日", **{DUE: "2024-12-30"})
    signed, completion, stopped = "合同签订日期", "约定竣工时间", "中止开发日期"
    f = files["INP130"]
    f.add("violating", "incomplete", "合同晚于实际开工,交地空白", **{START: "2021-05-11", DELIVERED: ""})
    f.add("conforming", "conforms", "约定竣工空白", **{completion: ""})
    f.add("at-the-limit", "conforms", "约定开工与竣工同日", **{completion: "2022-06-30"})
    f.add("conforming", "conforms", "中止在开工之后", **{stopped: "2023-01-01"})
    f.add("at-the-limit", "conforms", "开工与中止同日", **{stopped: "2022-05-20"})
    f.add("conforming", "conforms", "已交地,开工空白", **{START: ""})
    f.add("conforming", "conforms", "已竣工,开工空白", **{START: "", "实际竣工时间": "2024-06-30"})
    f.add("conforming", "conforms", "有中止日期而开工空白", **{START: "", stopped: "2023-01-01"})
    files["INP402-unlisted"].add(
        "missing-evidence", "not-evaluated", "代码不在分类中,名称空白", missing=["land_use_name"], **{
            "用地用海分类代码": "9999", "用地用海分类名称": ""})
    files["LAY101"].add("conforming", "conforms", f"范围内 {note}", on=[corner(PLAN_AREA)])
    notch = [[(-20, -20), (120, -20), (120, 100), (-20, 100), (-20, 21.25), (1.25, 21.25),
              (1.25, 20), (-20, 20), (-20, -20)]]
    files["LAY102"].add("violating", "advisory", f"缺口在宗地内 {note}", on=[corner(PLAN_AREA, notch)])
    files["LAY102"].add("not-applicable", "not-applicable", "范围内恰为 1.00 m²,见 LAY101",
                        on=[corner(PLAN_AREA, rect(-20, 20, 0.125, 28))])
    files["LAY301"].add("violating", "advisory", f"占南部组团 {note}",
                        on=[corner(CLUSTER, pair="south")])
    for area, bottom in (("0.50", 24), ("恰为 1.00", 28)):
        files["LAY302"].add("not-applicable", "not-applicable", f"占一核{area} m²",
                            on=[corner(CORE, rect(-20, 20, 0.125, bottom))], **{"主导产业": "集成电路"})
    files["LAY302"].add("violating", "advisory", f"占一核 {note}", on=[corner(CORE)], **{
        "主导产业": "集成电路"})
    files["RES101"].add("violating", "violates", note, on=[reserve(1.25, 1.25, 20)])
    ahead = {"批准时间": "2030-06-01"}
    files["RES101"].add("suspected", "suspected", "批准日期和留白启用都在基准日之后",
                        on=[reserve(release="2026-03-01")], **ahead)
    files["RES101"].add("suspected", "suspected", "批准日期在基准日之后,未启用", on=[reserve()], **ahead)
    files["RES101"].add("suspected", "suspected", "批准日期和自载的启用都在基准日之后",
                        on=[reserve()], **ahead, **{"留白启用日期": "2030-01-01"})
    files["RES101"].add("missing-evidence", "not-evaluated", "批准日期在基准日之后,至基准日已启用",
                        on=[reserve(release="2021-06-01")], missing=["approval_date"], **ahead)
    files["RES101"].add("conforming", "conforms", "批准日期在基准日之后,未占用", **ahead)
    files["RES103"].add("violating", "suspected", "只有合同签订日期", **{signed: "2023-06-30"})
    files["RES103"].add("violating", "suspected", "只有补充协议约定开工时间", **{EXTENDED: "2025-06-30"})
    files["RES104"].add("not-applicable", "not-applicable", "占留白恰为 1.00 m²",
                        on=[reserve(0.125, 8, 20)], **{"用地代码": "100101"})
    files["RES104"].add("violating", "violates", f"工业用地占留白 {note}",
                        on=[reserve(1.25, 1.25, 20)], **{"用地代码": "100101"})
    for name, field, column, written, over in (
            ("USE203", "建筑密度", "JZMD", "≤35%", "35.1"),
            ("USE204", "绿地率", "LDL", "≥30%", "29.9%"), ("USE205", "建筑高度", "JZGD", "≤60", "60.5")):
        files[name].add("violating", "violates", "物流用地列有限值",
                        on=[zoned("070102", **{column: written})], **{"用地代码": "1101", field: over})
    files["USE205"].add("missing-evidence", "not-evaluated", "工业用地没有限值",
                        on=[zoned("100102", JZGD="—")], **{"用地代码": "100102", "建筑高度": "60.5"})


def main(arguments):
    for build in (blue_line_permanent, blue_line_pre_control, blue_line_review,
                  reserved_construction, reserved_works, reserved_contract, reserved_phasing,
                  plan_area, industries, uses, planned_water_and_green, intensity,
                  idle_one_year, other_evidence, idle_two_years, suspended, extended, collective, collective_suspended,
                  input_rules,
                  sharp_cases):
        build()
    indicator_cases.build(compact, feature, rect, CaseFile.all)
    open_cases.build(sys.modules[__name__])
    works_cases.build(sys.modules[__name__])
    FOLDER.mkdir(parents=True, exist_ok=True)
    every = CaseFile.all + layer_cases.files()
    wanted = {f"{file.name}.geojson": file.text() for file in every}
    assert len(wanted) == len(every), "two case files have one name"
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
    cases = sum(len(file.parcels) for file in CaseFile.all) + len(layer_cases.LayerCase.all)
    print(f"{len(wanted)} files, {cases} cases, {len(stale)} written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
