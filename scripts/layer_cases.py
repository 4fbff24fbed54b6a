"""Cases of rules on the plan's own layers: each file is one state of the layers and what it gives.

Coordinates are multiples of 1/8 m like those of the parcels' cases. A piece counts if it holds a disc
of the tolerance (0.10 m), so pieces at the limit of 1 m² are 0.5 m wide.
"""

import json

ORIGIN = (450000, 2583000)
AS_OF = "2025-12-31"
DATED = {"valid_from": "2020-09-28"}


def rect(x0, y0, x1, y1):
    return {"type": "Polygon", "coordinates": [
        [[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]]]}


def point(x, y):
    return {"type": "Point", "coordinates": [x, y]}


def line(*points):
    return {"type": "LineString", "coordinates": [list(p) for p in points]}


def moved(part):
    if isinstance(part[0], list):
        return [moved(inner) for inner in part]
    assert all(value * 8 == int(value * 8) for value in part), f"{part}: no multiples of 1/8 m"
    return [int(v) if v == int(v) else v for v in (part[0] + ORIGIN[0], part[1] + ORIGIN[1])]


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class LayerCase:
    """`layers`: for each layer that is present its features as (geometry, properties) or geometry."""

    all = []

    def __init__(self, name, case, expect, note, layers, missing=None, rows=(), lacks=()):
        """`rows`: of tables, as (table, cells)."""
        self.name, self.head = name, {
            "type": "FeatureCollection",
            "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}},
            "asOf": AS_OF, "layers": list(layers), "note": note, "case": case, "expect": expect}
        if missing:
            self.head["expect_missing"] = missing
        if lacks:
            self.head["lacks"] = list(lacks)
        self.features = [
            {"type": "Feature", "properties": {"catalogue": table, **cells}, "geometry": None}
            for table, cells in rows]
        for role, items in layers.items():
            for item in items:
                geometry, own = item if isinstance(item, tuple) else (item, {})
                values = {"role": role, "id": f"F{len(self.features) - len(rows) + 1:02d}", **own}
                geometry = dict(geometry, coordinates=moved(geometry["coordinates"]))
                self.features.append(
                    {"type": "Feature", "properties": values, "geometry": geometry})
        LayerCase.all.append(self)

    def text(self):
        lines = ",\n".join(compact(item) for item in self.features)
        return compact(self.head)[:-1] + ',"features":[\n' + lines + "\n]}\n"


def cases(code, *items, start=1):
    """Items are (case, expect, note, layers[, missing]); files are numbered from `start`."""
    for number, (case, expect, note, layers, *rest) in enumerate(items, start):
        LayerCase(f"{code}-{number}-{case}", case, expect, note, layers, *rest)


def kinds(property, *values):
    return [(point(10 * k, 10), {property: value}) for k, value in enumerate(values)]


AREA = "plan-area"
WHOLE = [(rect(0, 0, 200, 100), DATED)]


def structure():
    core = [rect(0, 0, 100, 100)]
    axis = [rect(40, -300, 60, 300)]
    south = [rect(0, -300, 100, -200), rect(200, -300, 300, -200)]
    north = [rect(0, 200, 100, 300), rect(200, 200, 300, 300)]
    full = {"core": core, "axis": axis, "cluster": south + north}
    cases(
        "LAY401",
        ("violating", "violates", "只有三个组团", {**full, "cluster": south + north[:1]}),
        ("violating", "violates", "两个核", {**full, "core": core + [rect(500, 0, 600, 100)]}),
        ("violating", "violates", "轴图层在而空", {**full, "axis": []}),
        ("conforming", "conforms", "1 核 1 轴 4 组团", full),
        ("missing-evidence", "not-evaluated", "没有轴图层",
         {"core": core, "cluster": south + north}, ["axis"]))
    pair = rect(0, 0, 100, 100)
    def called(*items):
        return [(shape, {"name": name}) for shape, name in items]

    named = called((south[0], "甲"), (south[1], "乙"), (north[0], "丙"), (north[1], "丁"))
    piece = rect(110, 200, 150, 300)
    cases(
        "LAY401",
        ("conforming", "conforms", "一个组团画成同名的两块,仍是四个",
         {**full, "cluster": named + called((piece, "丙"))}),
        ("violating", "violates", "五个组团各有其名",
         {**full, "cluster": named + called((piece, "戊"))}),
        ("violating", "violates", "有一块没有名称,逐块计",
         {**full, "cluster": named + [piece]}), start=6)
    cases(
        "LAY402",
        ("violating", "violates", "重叠 2 m 宽", {"cluster": [pair, rect(98, 0, 200, 100)]}),
        ("violating", "violates", "重叠 1.5 m²", {"cluster": [pair, rect(99.5, 0, 200, 3)]}),
        ("conforming", "conforms", "只共边界", {"cluster": [pair, rect(100, 0, 200, 100)]}),
        ("conforming", "conforms", "重叠 0.125 m 宽,在容差内",
         {"cluster": [pair, rect(99.875, 0, 200, 100)]}),
        ("at-the-limit", "conforms", "重叠正好 1 m²",
         {"cluster": [pair, rect(99.5, 0, 200, 2)]}),
        ("missing-evidence", "not-evaluated", "没有组团图层", {"core": core}, ["cluster"]))
    cases(
        "LAY403",
        ("violating", "violates", "三南一北",
         {"core": core, "cluster": south + north[:1] + [rect(400, -300, 500, -200)]}),
        ("violating", "violates", "两南一北", {"core": core, "cluster": south + north[:1]}),
        ("violating", "violates", "一南两北", {"core": core, "cluster": south[:1] + north}),
        ("conforming", "conforms", "两南两北", {"core": core, "cluster": south + north}),
        ("missing-evidence", "not-evaluated", "没有核图层",
         {"cluster": south + north}, ["core"]))
    cases(
        "LAY403",
        ("conforming", "conforms", "北部一个组团画成同名的两块",
         {"core": core, "cluster": named + called((piece, "丙"))}),
        ("violating", "violates", "北部三个各有其名",
         {"core": core, "cluster": named + called((piece, "戊"))}), start=6)
    named = ("finance-valley", "data-centre", "education-town", "business-district")
    counted("LAY404", "facility:project", "kind", named, "advisory")
    cases("LAY404", ("missing-evidence", "not-evaluated", "有一个类别不在用词之中",
                     {"facility:project": kinds("类别", *named, "会展中心")}, ["facility:project"]),
          ("conforming", "conforms", "规划的说法,另有其他项目",
           {"facility:project": kinds("类别", "知识城金融云谷", "国家级超大型IDC数据中心", "教育小镇",
                                      "特色商圈", "其他")}), start=9)
    parks = ("digital-economy-park", "chip-park", "new-energy-zone", "ip-service-park",
             "technology-transfer-park", "value-park", "incubator", "academician-centre",
             "emergency-centre")
    counted("LAY405", "facility:project", "kind", parks, "advisory")
    cases("LAY405", ("conforming", "conforms", "规划的说法", {"facility:project": kinds(
        "类别", "数字经济园区", "广州创“芯”智造园", "国家新能源综合利用示范区", "知识产权服务园区", "技术转移园区",
        "价值创新园区", "孵化器", "院士学术交流中心", "应急处置中心")}), start=14)


def counted(code, layer, property, values, verdict):
    """All values present; each of them not; one feature silent; no layer."""
    cases(
        code,
        *(("violating", verdict, f"缺 {absent}",
           {layer: kinds(property, *(value for value in values if value != absent))})
          for absent in values),
        ("violating", verdict, "图层在而空", {layer: []}),
        ("conforming", "conforms", "齐全", {layer: kinds(property, *values)}),
        ("missing-evidence", "not-evaluated", "有一个要素没有写明",
         {layer: kinds(property, *values[:-1], None)}, [layer]),
        ("missing-evidence", "not-evaluated", "没有图层", {AREA: WHOLE}, [layer]))
    if layer == "facility:monitoring":
        return
    here = kinds(property, *values)
    far = [(point(1000 + 10 * k, 10), own) for k, (_, own) in enumerate(here)]
    edge = [(point(200, 10 * k), own) for k, (_, own) in enumerate(here)]
    cases(
        code,
        ("violating", verdict, "都在规划范围之外", {AREA: WHOLE, layer: far}),
        ("violating", verdict, "有一类只在规划范围之外", {AREA: WHOLE, layer: here[:-1] + far[-1:]}),
        ("conforming", "conforms", "规划范围内齐全,外面也有", {AREA: WHOLE, layer: here + far}),
        ("conforming", "conforms", "规划范围外有一个没有写明",
         {AREA: WHOLE, layer: here + [(point(1000, 50), {})]}),
        ("missing-evidence", "not-evaluated", "规划范围内有一个没有写明",
         {AREA: WHOLE, layer: here[:-1] + [(point(50, 50), {})]}, [layer]),
        ("conforming", "conforms", "正在规划边界上", {AREA: WHOLE, layer: edge}), start=20)


def said(code, layer, property, words, unknown, start, shapes=kinds):
    """In the plan's own words, and with a word that stands in no list."""
    def named(*values):
        return [(geometry, {property: value})
                for (geometry, _), value in zip(shapes(*values) if shapes is not kinds
                                                else shapes(property, *values), values)]

    cases(
        code,
        ("conforming", "conforms", "规划的说法", {layer: named(*words)}),
        ("missing-evidence", "not-evaluated", f"“{unknown}”不在用词之中",
         {layer: named(*words, unknown)}, [layer]), start=start)


def present(code, layer, geometry):
    cases(
        code,
        ("violating", "violates", "图层在而空", {layer: []}),
        ("conforming", "conforms", "有一处", {layer: [geometry]}),
        ("missing-evidence", "not-evaluated", "没有图层", {AREA: WHOLE}, [layer]),
        ("violating", "violates", "图层有一处而在规划范围之外", {AREA: WHOLE, layer: [point(1000, 10)]}),
        ("violating", "violates", "用地与规划范围只共边界",
         {AREA: WHOLE, layer: [rect(200, 0, 240, 40)]}),
        ("conforming", "conforms", "用地一部分在规划范围内",
         {AREA: WHOLE, layer: [rect(180, 0, 240, 40)]}),
        ("conforming", "conforms", "正在规划边界上", {AREA: WHOLE, layer: [point(200, 10)]}))


def water():
    first, second = "blue-line:permanent", "blue-line:pre-control"
    bank = [rect(0, 0, 100, 8)]
    cases(
        "BLU201",
        ("violating", "violates", "两级重叠 4 m²", {first: bank, second: [rect(99.5, 0, 200, 8)]}),
        ("violating", "violates", "重叠 1.5 m²", {first: bank, second: [rect(99.5, 0, 200, 3)]}),
        ("conforming", "conforms", "只共边界", {first: bank, second: [rect(100, 0, 200, 8)]}),
        ("at-the-limit", "conforms", "重叠正好 1 m²",
         {first: bank, second: [rect(99.5, 0, 200, 2)]}),
        ("missing-evidence", "not-evaluated", "没有预控蓝线图层", {first: bank}, [second]))
    cases(
        "BLU202",
        ("violating", "violates", "预控蓝线图层在而空", {first: bank, second: []}),
        ("violating", "violates", "永久蓝线图层在而空", {first: [], second: bank}),
        ("conforming", "conforms", "两级都有", {first: bank, second: [rect(200, 0, 300, 8)]}),
        ("missing-evidence", "not-evaluated", "没有预控蓝线图层", {first: bank}, [second]))
    now, base = "water", "water:base-year"
    pond = [rect(0, 0, 100, 80)]
    cases(
        "BLU203",
        ("violating", "advisory", "填占 20 m 宽,没有新增", {now: [rect(0, 0, 80, 80)], base: pond}),
        ("violating", "advisory", "填占比新增多 1 m 宽",
         {now: [rect(0, 0, 80, 80), rect(200, 0, 219, 80)], base: pond}),
        ("conforming", "conforms", "水面没有变", {now: pond, base: pond}),
        ("conforming", "conforms", "新增多于填占",
         {now: [rect(0, 0, 80, 80), rect(200, 0, 230, 80)], base: pond}),
        ("at-the-limit", "conforms", "填占与新增恰好相等",
         {now: [rect(0, 0, 80, 80), rect(200, 0, 220, 80)], base: pond}),
        ("missing-evidence", "not-evaluated", "没有基期水面图层", {now: pond}, [base]))
    beyond = "neighbour:blue-line"
    own = [rect(150, 20, 200, 30)]
    cases(
        "ENV402",
        ("violating", "advisory", "到边界宽 10 m,界外没有接上",
         {AREA: WHOLE, first: own, beyond: [rect(200, 60, 250, 70)]}),
        ("violating", "advisory", "差 1.5 m 接上",
         {AREA: WHOLE, first: own, beyond: [rect(200, 20, 250, 28.5)]}),
        ("conforming", "conforms", "界外同宽接上",
         {AREA: WHOLE, first: own, beyond: [rect(200, 20, 250, 30)]}),
        ("at-the-limit", "conforms", "差 1 m 接上",
         {AREA: WHOLE, first: own, beyond: [rect(200, 20, 250, 29)]}),
        ("conforming", "conforms", "不到边界",
         {AREA: WHOLE, first: [rect(50, 20, 60, 30)], beyond: []}),
        ("missing-evidence", "not-evaluated", "没有周边地区图层",
         {AREA: WHOLE, first: own}, [beyond]),
        ("conforming", "conforms", "到边界宽 0.875 m,界外没有接上",
         {AREA: WHOLE, first: [rect(150, 20, 200, 20.875)], beyond: [rect(200, 60, 250, 70)]}),
        ("violating", "advisory", "到边界宽 1.125 m,界外没有接上",
         {AREA: WHOLE, first: [rect(150, 20, 200, 21.125)], beyond: [rect(200, 60, 250, 70)]}),
        ("violating", "advisory", "两段接上,中间差 1.125 m",
         {AREA: WHOLE, first: own,
          beyond: [rect(200, 20, 250, 24), rect(200, 25.125, 250, 30)]}))


def reserves():
    layer = "reserved-land"

    def areas(*values):
        return [(rect(300 * k, 0, 300 * k + 100, 100), {"kind": v}) for k, v in enumerate(values)]

    for code, wanted, other in (("RES401", "strategic", "industrial"),
                                ("RES402", "industrial", "strategic")):
        cases(
            code,
            ("violating", "violates", f"只有 {other}", {layer: areas(other, other)}),
            ("conforming", "conforms", "两类都有", {layer: areas(wanted, other)}),
            ("missing-evidence", "not-evaluated", "有一处没有写明类别",
             {layer: areas(other, None)}, [layer]),
            ("missing-evidence", "not-evaluated", "没有留白图层", {AREA: WHOLE}, [layer]),
            ("conforming", "conforms", "规划的说法", {layer: areas("战略留白", "产业用地留白")}),
            ("missing-evidence", "not-evaluated", "“弹性留白”不在用词之中",
             {layer: areas(other, "弹性留白")}, [layer]))


def green():
    hills = [rect(300 * k, 0, 300 * k + 100, 100) for k in range(3)]
    way = [rect(0, 200, 900, 260)]
    cases(
        "ENV401",
        ("violating", "violates", "只有两山", {"barrier:hill": hills[:2], "corridor:ecological": way}),
        ("violating", "violates", "没有廊", {"barrier:hill": hills, "corridor:ecological": []}),
        ("conforming", "conforms", "三山一廊", {"barrier:hill": hills, "corridor:ecological": way}),
        ("missing-evidence", "not-evaluated", "没有廊道图层", {"barrier:hill": hills}, ["corridor:ecological"]),
        ("conforming", "conforms", "一山画成同名的两块,仍是三山",
         {"barrier:hill": [(shape, {"name": name}) for shape, name in zip(
             hills + [rect(110, 0, 150, 100)], ("甲山", "乙山", "丙山", "甲山"))],
          "corridor:ecological": way}),
        ("violating", "violates", "四山各有其名",
         {"barrier:hill": [(shape, {"name": name}) for shape, name in zip(
             hills + [rect(110, 0, 150, 100)], ("甲山", "乙山", "丙山", "丁山"))],
          "corridor:ecological": way}))


def targets():
    table = "annual-targets"

    def row(item, year, target, total=""):
        return (table, {"目标任务": item, "年度": year, "年度目标": target, "总目标": total})

    def add(code, *items):
        cases(code, *((case, expect, note, {AREA: WHOLE}, missing, rows)
                      for case, expect, note, missing, rows in items))

    whole = [row("保障房", "2026", "100"), row("保障房", "2027", "200"),
             row("控制率", "2026", "80"), row("控制率", "2027年", "82")]
    add("PLN106",
        ("violating", "violates", "一项缺一年", None, whole[:3]),
        ("violating", "violates", "有行而没有目标", None, whole[:3] + [row("控制率", "2027", "")]),
        ("violating", "violates", "中间缺一年", None, [row("保障房", "2026", "1"), row("保障房", "2028", "1")]),
        ("conforming", "conforms", "逐年逐项都有", None, whole),
        ("missing-evidence", "not-evaluated", "没有分年目标表", [table], ()),
        ("missing-evidence", "not-evaluated", "年度读不出", [table], [row("保障房", "近期", "1")]),
        ("missing-evidence", "not-evaluated", "只有一年:不成逐年", [table],
         [row("保障房", "2026", "100"), row("控制率", "2026年", "80")]),
        ("missing-evidence", "not-evaluated", "只有一年,有一项没有目标", [table],
         [row("保障房", "2026", "100"), row("控制率", "2026", "")]))

    def homes(first, second, total, again=""):
        return [row("保障房", "2026", first, total), row("保障房", "2027", second, again)]

    rate = [row("控制率", "2026", "80"), row("控制率", "2027", "82")]
    add("PLN107",
        ("violating", "violates", "100 + 200 不足 400", None, homes("100", "200", "400") + rate),
        ("violating", "violates", "不足 1", None, homes("100", "200", "301")),
        ("conforming", "conforms", "超过总目标", None, homes("100", "200", "250")),
        ("conforming", "conforms", "总目标写在各行", None, homes("100", "200", "250", "250")),
        ("at-the-limit", "conforms", "恰为总目标", None, homes("100", "200", "300") + rate),
        ("at-the-limit", "conforms", "0.1 + 0.2 恰为 0.3", None, homes("0.1", "0.2", "0.3")),
        ("missing-evidence", "not-evaluated", "没有分年目标表", [table], ()),
        ("missing-evidence", "not-evaluated", "都没有总目标", [table], rate),
        ("missing-evidence", "not-evaluated", "有一年空白", [table], homes("100", "", "300")),
        ("violating", "violates", "减少 20 不足减少 30", None, homes("-10", "-10", "-30")),
        ("conforming", "conforms", "减少 40 超过减少 30", None, homes("-20", "-20", "-30")),
        ("at-the-limit", "conforms", "恰减少 30", None, homes("-10", "-20", "-30")),
        ("missing-evidence", "not-evaluated", "有一行是合计,不是年度", [table],
         homes("100", "200", "500") + [row("保障房", "合计", "300")]),
        ("missing-evidence", "not-evaluated", "有一行是两年之和", [table],
         homes("100", "200", "500") + [row("保障房", "2026-2027", "300")]),
        ("missing-evidence", "not-evaluated", "同一项两个总目标", [table],
         homes("100", "200", "300", "400")))


def partition(code, layer, expect_gap):
    """Halves of the plan area: whole, with a gap, with one of exactly 1 m², without a layer."""
    west = rect(0, 0, 100, 100)
    if expect_gap:
        items = (
            ("violating", "violates", "中间空 2 m 宽", [west, rect(102, 0, 200, 100)]),
            ("violating", "violates", "空 1.5 m²",
             [west, rect(100, 0, 200, 97), rect(100.5, 97, 200, 100)]),
            ("violating", "violates", "图层在而空", []),
            ("conforming", "conforms", "正好铺满", [west, rect(100, 0, 200, 100)]),
            ("conforming", "conforms", "空 0.125 m 宽,在容差内",
             [west, rect(100.125, 0, 200, 100)]),
            ("conforming", "conforms", "铺满而互相重叠", [west, rect(90, 0, 200, 100)]),
            ("at-the-limit", "conforms", "空正好 1 m²",
             [west, rect(100, 0, 200, 98), rect(100.5, 98, 200, 100)]))
    else:
        items = (
            ("violating", "violates", "重叠 2 m 宽", [west, rect(98, 0, 200, 100)]),
            ("violating", "violates", "重叠 1.5 m²",
             [west, rect(100, 3, 200, 100), rect(99.5, 0, 200, 3)]),
            ("conforming", "conforms", "只共边界", [west, rect(100, 0, 200, 100)]),
            ("conforming", "conforms", "重叠 0.125 m 宽,在容差内",
             [west, rect(99.875, 0, 200, 100)]),
            ("at-the-limit", "conforms", "重叠正好 1 m²",
             [west, rect(100, 2, 200, 100), rect(99.5, 0, 200, 2)]))
    cases(
        code,
        *((case, expect, note, {AREA: WHOLE, layer: shapes})
          for case, expect, note, shapes in items),
        ("missing-evidence", "not-evaluated", "没有图层", {AREA: WHOLE}, [layer]))


def plans():
    zone, detailed, other = "zone:environment", "detailed-plan", "statutory-plan"
    partition("ENV403", zone, True)
    partition("ENV404", zone, False)
    partition("PLN101", detailed, True)
    partition("PLN102", detailed, False)
    cases(
        "PLN103",
        ("violating", "violates", "地块伸出 2 m",
         {AREA: WHOLE, detailed: [rect(150, 0, 202, 100)]}),
        ("violating", "violates", "伸出 1.5 m²",
         {AREA: WHOLE, detailed: [rect(150, 0, 200.5, 3)]}),
        ("violating", "violates", "地块全在范围外",
         {AREA: WHOLE, detailed: [rect(10, 10, 20, 20), rect(300, 0, 310, 10)]}),
        ("conforming", "conforms", "地块贴边界", {AREA: WHOLE, detailed: [rect(150, 0, 200, 100)]}),
        ("at-the-limit", "conforms", "伸出正好 1 m²",
         {AREA: WHOLE, detailed: [rect(150, 0, 200.5, 2)]}),
        ("missing-evidence", "not-evaluated", "没有规划范围",
         {detailed: [rect(150, 0, 200, 100)]}, [AREA]))
    dated = {AREA: WHOLE, "cluster": [(rect(0, 0, 9, 9), DATED)],
             "blue-line:permanent": [(rect(0, 20, 9, 29), DATED)],
             "blue-line:pre-control": [(rect(0, 40, 9, 49), DATED)],
             "reserved-land": [(rect(20, 0, 29, 9), DATED)],
             detailed: [(rect(40, 0, 49, 9), {"PFSJ": "2021-05-01"})]}
    cases(
        "PLN104",
        ("violating", "violates", "留白没有日期",
         {**dated, "reserved-land": [rect(20, 0, 29, 9)]}),
        *(("violating", "violates", f"{name}没有日期", {**dated, layer: [rect(*corners)]})
          for name, layer, corners in (
              ("规划范围", AREA, (0, 0, 200, 100)), ("组团", "cluster", (0, 0, 9, 9)),
              ("永久蓝线", "blue-line:permanent", (0, 20, 9, 29)),
              ("预控蓝线", "blue-line:pre-control", (0, 40, 9, 49)))),
        ("violating", "violates", "控规地块没有批复时间",
         {**dated, detailed: [rect(40, 0, 49, 9)]}),
        ("conforming", "conforms", "都有日期", dated),
        ("missing-evidence", "not-evaluated", "没有组团图层",
         {k: v for k, v in dated.items() if k != "cluster"}, ["cluster"]))
    LayerCase.all[-1].head["lacks"] = ["at-the-limit"]

    def plot(x0, x1, use, y1=100):
        return (rect(x0, 0, x1, y1), {"YDYHFLDM": use})

    cases(
        "PLN105",
        ("violating", "violates", "居住与商业相差 20 m 宽",
         {detailed: [plot(0, 100, "070102")], other: [plot(0, 80, "0701"), plot(80, 200, "0901")]}),
        ("violating", "violates", "差异 1.5 m²",
         {detailed: [plot(0, 100.5, "0701", 3)], other: [plot(0, 100, "0701"), plot(100, 200, "0901")]}),
        ("conforming", "conforms", "上下级类不算差异",
         {detailed: [plot(0, 100, "070102")], other: [plot(0, 100, "0701"), plot(100, 200, "09")]}),
        ("violating", "violates", "混合用地各类都与另一规不同",
         {detailed: [plot(0, 100, "1001/0901")], other: [plot(0, 100, "0701")]}),
        ("conforming", "conforms", "混合用地各类都相同,次序无关",
         {detailed: [plot(0, 100, "100102/0901")], other: [plot(0, 100, "0901/1001")]}),
        ("missing-evidence", "not-evaluated", "混合用地只有一类相同",
         {detailed: [plot(0, 100, "0901/0701")], other: [plot(0, 100, "0901")]}, [detailed]),
        ("missing-evidence", "not-evaluated", "混合用地有一类读不出",
         {detailed: [plot(0, 100, "0701/9999")], other: [plot(0, 100, "0901")]}, [detailed]),
        *(("missing-evidence", "not-evaluated", f"一块没有写明用途({words})",
           {detailed: [plot(0, 100, "070102"), plot(100, 120, use)],
            other: [plot(0, 100, "0701"), plot(100, 200, "0901")]}, [detailed])
          for words, use in (("空", None), ("空格", "  "), ("待定", "待定"))),
        ("missing-evidence", "not-evaluated", "国土空间规划有一块没有写明用途",
         {detailed: [plot(0, 200, "070102")],
          other: [plot(0, 100, "0701"), plot(100, 200, "")]}, [other]),
        ("violating", "violates", "一块没有写明用途,另一块不同",
         {detailed: [plot(0, 80, "070102"), plot(80, 100, "0901"), plot(100, 120, None)],
          other: [plot(0, 100, "0701"), plot(100, 200, "0901")]}),
        ("conforming", "conforms", "没有写明用途的一块在另一规之外",
         {detailed: [plot(0, 100, "070102"), plot(100, 120, None)], other: [plot(0, 100, "0701")]}),
        ("at-the-limit", "conforms", "差异正好 1 m²",
         {detailed: [plot(0, 100.5, "0701", 2)], other: [plot(0, 100, "0701"), plot(100, 200, "0901")]}),
        ("missing-evidence", "not-evaluated", "没有国土空间规划图层",
         {detailed: [plot(0, 100, "070102")]}, [other]),
        ("missing-evidence", "not-evaluated", "国土空间规划都没有写明用途",
         {detailed: [plot(0, 100, "070102")], other: [plot(0, 200, None)]}, [other]))


def facilities():
    hub = "facility:hub"
    ranks = ("municipal", "district", "cluster", "cluster", "cluster")
    cases(
        "SVC401",
        ("violating", "violates", "只有两个组团级", {hub: kinds("level", *ranks[:-1])}),
        ("violating", "violates", "没有市级", {hub: kinds("level", *ranks[1:])}),
        ("violating", "violates", "没有区级", {hub: kinds("level", ranks[0], *ranks[2:])}),
        ("violating", "violates", "四组团各一个", {hub: kinds("level", *ranks, "cluster")}),
        ("conforming", "conforms", "1+1+3", {hub: kinds("level", *ranks)}),
        ("missing-evidence", "not-evaluated", "一个枢纽没有等级",
         {hub: kinds("level", *ranks[:-1], None)}, [hub]),
        ("missing-evidence", "not-evaluated", "没有枢纽图层", {AREA: WHOLE}, [hub]))
    cases(
        "SVC402",
        ("violating", "violates", "在边界外 1 m",
         {AREA: WHOLE, hub: [point(10, 10), point(201, 50)]}),
        ("conforming", "conforms", "都在内", {AREA: WHOLE, hub: [point(10, 10), point(199, 50)]}),
        ("at-the-limit", "conforms", "正在边界上", {AREA: WHOLE, hub: [point(200, 50)]}),
        ("missing-evidence", "not-evaluated", "没有规划范围", {hub: [point(10, 10)]}, [AREA]))
    buses = "network:public-transport"
    levels = ("express", "trunk", "branch", "micro", "tram")

    def lines(*values):
        return [(line((0, 10 * k), (50, 10 * k)), {"level": v}) for k, v in enumerate(values)]

    cases(
        "SVC403",
        *(("violating", "violates", f"没有 {absent}",
           {buses: lines(*(level for level in levels if level != absent))}) for absent in levels),
        ("conforming", "conforms", "四层和有轨电车", {buses: lines(*levels)}),
        ("missing-evidence", "not-evaluated", "一条没有层次",
         {buses: lines(*levels[:-1], None)}, [buses]),
        ("missing-evidence", "not-evaluated", "没有线网图层", {AREA: WHOLE}, [buses]))
    present("SVC404", "facility:transfer-centre", point(10, 10))
    counted("SVC405", "facility:energy", "kind", ("gas-station", "charging", "hydrogen"),
            "advisory")
    counted("SVC406", "facility:education", "kind",
            ("international-school", "vocational-college", "community-college"), "violates")
    counted("SVC407", "facility:medical", "kind", ("proton-therapy", "medical-complex"), "advisory")
    counted("SVC408", "facility:culture", "kind", ("library", "gallery", "museum"), "advisory")
    counted("ENV405", "facility:monitoring", "kind", ("air", "water", "noise"), "advisory")
    present("SVC409", "facility:fire-station", point(10, 10))
    said("SVC401", hub, "等级", ("市级", "区级", "组团级", "组团级", "组团级客运枢纽"), "省级", 8)
    said("SVC405", "facility:energy", "类别", ("天然气分布式能源站", "充电站", "加氢站"), "加油站", 8)
    said("SVC406", "facility:education", "类别", ("国际学校", "职业院校", "社区学院"), "党校", 8)
    said("SVC407", "facility:medical", "类别", ("质子治疗专科医院", "医疗综合体"), "诊所", 7)
    said("SVC408", "facility:culture", "类别", ("图书馆", "艺术馆", "博物馆"), "剧院", 8)
    said("ENV405", "facility:monitoring", "类别", ("大气", "水环境", "噪声"), "土壤", 8)
    said("SVC403", buses, "层次", ("快", "干", "支", "微", "有轨电车"), "夜班", 9, lines)


def tunnels():
    layer = "network:utility-tunnel"
    trunk = (line((0, 0), (100, 0)), {"level": "trunk"})

    def branch(y0, y1=50):
        return (line((40, y0), (40, y1)), {"level": "branch"})

    def cable(*points):
        return (line(*points), {"level": "cable"})

    joined = cable((40, 30), (80, 30))
    cases(
        "BLD401",
        ("violating", "violates", "支线离干线 1 m", {layer: [trunk, branch(1)]}),
        ("violating", "violates", "缆线只接干线", {layer: [trunk, branch(0), cable((80, 0), (80, 9))]}),
        ("violating", "violates", "没有干线", {layer: [branch(0)]}),
        ("conforming", "conforms", "缆线接支线,支线接干线", {layer: [trunk, branch(0), joined]}),
        ("conforming", "conforms", "缆线经另一缆线接支线",
         {layer: [trunk, branch(0), joined, cable((80, 30), (80, 60))]}),
        ("conforming", "conforms", "支线在两点之间穿过干线", {layer: [trunk, branch(-20)]}),
        ("missing-evidence", "not-evaluated", "一条没有层次",
         {layer: [trunk, (line((40, 0), (40, 50)), {})]}, [layer]),
        ("missing-evidence", "not-evaluated", "没有管廊图层", {AREA: WHOLE}, [layer]))
    LayerCase.all[-1].head["lacks"] = ["at-the-limit"]
    cases(
        "BLD402",
        ("violating", "violates", "没有缆线管廊", {layer: [trunk, branch(0)]}),
        ("violating", "violates", "没有支线管廊", {layer: [trunk, joined]}),
        ("violating", "violates", "没有干线管廊", {layer: [branch(0), joined]}),
        ("conforming", "conforms", "三级都有", {layer: [trunk, branch(0), joined]}),
        ("missing-evidence", "not-evaluated", "没有管廊图层", {AREA: WHOLE}, [layer]))


def files():
    for build in (structure, water, reserves, green, plans, facilities, tunnels,
                  targets):
        build()
    return LayerCase.all
