"""Cases of the rules on areas as a whole: each file is one case, its parcels are what is summed.

The members `case`, `expect_indicator` (a verdict), `expect_value` (in the indicator's unit),
`expect_covered` (per cent) and `expect_missing` of the collection say what has to come out. A
feature with `threshold` and `value` sets a limit that the plan leaves to the user.
"""

USE, FAR = "用地用海分类代码", "容积率"
RAIN = "可控制降雨量"
RUNOFF, STARS, PREFAB = "年径流总量控制率", "绿色建筑星级", "装配率"
START, STATE = "实际开工时间", "开工情况"
TENURE, CAPACITY = "住房保障类型", "可容纳人口"
CONSTRUCTION, WATER, LAKE, BOTH = "construction-area", "water", "water:lake", "urban-rural-land"
RESERVED, CARE, SCHOOL = "reserved-land", "facility:primary-care", "facility:school"
AREA = "plan-area"
CENTRES = ["facility:community", "facility:neighbourhood", "facility:block"]


class IndicatorCases:
    """Writes the files; `tools` are those of make-cases."""

    def __init__(self, tools):
        self.compact, self.feature, self.rect, self.all = tools
        self.whole = self.rect(0, 0, 100, 80)  # 8000 m²
        self.half = self.rect(0, 0, 50, 80)

    def add(self, name, kind, verdict, note, plots, layers=(), on=(), value=None, covered=None,
            missing=None, limits=None):
        """`plots`: (shape, attributes), one a cell; `on`: (role, shape or point, attributes)
        in a cell by its number, from 1."""
        self.all.append(IndicatorFile(self, name, kind, verdict, note, plots, layers, on, value,
                                      covered, missing, limits or {}))


class IndicatorFile:
    def __init__(self, tools, name, kind, verdict, note, plots, layers, on, value, covered,
                 missing, limits):
        self.tools, self.name, self.plots, self.on = tools, name, plots, on
        self.limits = limits
        self.parcels = [None]  # one case
        self.head = {
            "type": "FeatureCollection",
            "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}},
            "asOf": "2025-12-31", "layers": list(layers), "note": note, "case": kind,
            "expect_indicator": verdict}
        for key, item in (("value", value), ("covered", covered), ("missing", missing)):
            if item is not None:
                self.head["expect_" + key] = item

    def text(self):
        out = [{"type": "Feature", "properties": {"threshold": name, "value": value},
                "geometry": None} for name, value in self.limits.items()]
        for k, (cell, role, shape, extra) in enumerate(self.on, 1):
            properties = {"role": role, "id": f"F{k:02d}", **extra}
            if isinstance(shape, tuple):  # a point
                x, y = shape
                item = self.tools.feature(properties, [[(x, y)]], cell)
                item["geometry"] = {"type": "Point",
                                    "coordinates": item["geometry"]["coordinates"][0][0]}
            else:
                item = self.tools.feature(properties, shape, cell)
            out.append(item)
        for k, (shape, extra) in enumerate(self.plots, 1):
            out.append(self.tools.feature({"宗地代码": f"440112003015GB{k:05d}", **extra}, shape, k))
        lines = ",\n".join(self.tools.compact(item) for item in out)
        return self.tools.compact(self.head)[:-1] + ',"features":[\n' + lines + "\n]}\n"


def runoff(c):
    def plots(*rates):
        return [(c.whole, {RUNOFF: rate}) for rate in rates]

    def area(count, shape=None):
        return [(k + 1, CONSTRUCTION, shape or c.whole, {}) for k in range(count)]

    def add(suffix, kind, verdict, note, rates, on=None, **more):
        c.add("BLD501" + suffix, kind, verdict, note, plots(*rates), [CONSTRUCTION],
              area(len(rates)) if on is None else on, **more)

    add("", "violating", "violates", "两宗等面积,80 % 和 83 %", [80, 83], value=81.5, covered=100)
    add("-above", "conforming", "conforms", "80 % 和 85 %:单宗低于 82 % 不算", [80, 85], value=82.5)
    add("-limit", "at-the-limit", "conforms", "80 % 和 84 %,恰为 82 %", [80, 84], value=82)
    odd = [c.rect(0, 0, 100 + k / 8, 70 + k * 3 / 8) for k in range(1, 8)]
    c.add("BLD501-odd", "at-the-limit", "conforms", "七宗面积零碎,每宗恰为 82 %",
          [(shape, {RUNOFF: 82}) for shape in odd], [CONSTRUCTION],
          [(k + 1, CONSTRUCTION, shape, {}) for k, shape in enumerate(odd)], value=82, covered=100)
    add("-blank", "missing-evidence", "not-evaluated", "一半没有控制率:既不作 0 也不作 100",
        [90, ""], value=90, covered=50, missing=["annual_runoff_control_rate"])
    c.add("BLD501-decided", "violating", "violates", "缺的部分即使全为 100 % 也达不到",
          [(c.whole, {RUNOFF: 60}), (c.rect(0, 0, 10, 80), {RUNOFF: ""})], [CONSTRUCTION],
          area(2), value=60)
    add("-uncovered", "missing-evidence", "not-evaluated", "建设区的一半没有宗地", [90],
        on=area(1, c.rect(0, 0, 200, 80)), value=90, covered=50)
    c.add("BLD501-no-layer", "missing-evidence", "not-evaluated", "没有建设区图层", plots(90),
          missing=[CONSTRUCTION])
    add("-none", "not-applicable", "not-applicable", "宗地都在建设区之外", [90],
        on=[(2, CONSTRUCTION, c.whole, {})])
    add("-corner", "violating", "violates", "在建设区内 0.5 m² 的宗地也属于", [60],
        on=[(1, CONSTRUCTION, c.rect(0, 20, 0.125, 24), {})], value=60)
    # The second plot stands a cell to the west of its own: on the first.
    over = c.rect(-256, 0, -156, 80)

    def twice(suffix, kind, verdict, note, first, second, shape, **more):
        c.add("BLD501" + suffix, kind, verdict, note, [(c.whole, {RUNOFF: first}), (
            shape, {RUNOFF: second})], [CONSTRUCTION], area(1), **more)

    twice("-twice", "missing-evidence", "not-evaluated", "两年的宗地叠在一起:哪一宗重复计入不知", 90, 70, over,
          value=80, covered=100)
    twice("-twice-decided", "violating", "violates", "宗地重叠一条:无论哪一宗重复计入都达不到", 60, 70,
          c.rect(-257, 0, -256 + 0.125, 80))
    c.add("BLD501-tiles", "at-the-limit", "conforms", "宗地合为整体,面积零碎,恰为 82 %",
          [(c.rect(0, 0, 33.375, 79.125), {RUNOFF: 82}),
           (c.rect(-256 + 33.375, 0, -256 + 97.625, 79.125), {RUNOFF: 82})], [CONSTRUCTION],
          [(1, CONSTRUCTION, c.rect(0, 0, 97.625, 79.125), {})], value=82, covered=100)
    c.add("BLD501-partly", "violating", "violates", "只计建设区内的面积:一半在外的宗地按一半计",
          [(c.whole, {RUNOFF: 90}), (c.whole, {RUNOFF: 76})], [CONSTRUCTION],
          [(1, CONSTRUCTION, c.half, {}), (2, CONSTRUCTION, c.whole, {})], value=242 / 3)


def rain(c):
    def add(suffix, kind, verdict, note, depths, depth=30, on=None, layers=(CONSTRUCTION,), **more):
        c.add("BLD504" + suffix, kind, verdict, note,
              [(c.whole, {RAIN: value}) for value in depths], layers,
              [(k, CONSTRUCTION, c.whole, {}) for k in range(1, 3)] if on is None else on,
              limits={} if depth is None else {"small-rain-depth": depth}, **more)

    add("", "violating", "advisory", "两宗中一宗只能控制 25 mm", [25, 35], value=50, covered=100)
    add("-above", "conforming", "conforms", "都能控制", [40, 35], value=100)
    add("-limit", "at-the-limit", "conforms", "恰为 30 mm,恰为 100 %", [30, "30"], value=100)
    add("-blank", "missing-evidence", "not-evaluated", "一宗空白", [35, ""], value=100, covered=50,
        missing=["retained_rain"])
    add("-placeholder", "missing-evidence", "not-evaluated", "一宗写作 -9999", [35, -9999], value=100,
        covered=50, missing=["retained_rain"])
    add("-no-depth", "missing-evidence", "not-evaluated", "没有人给出中小降雨的雨量", [35, 35], None,
        missing=["中小降雨的雨量"])
    add("-uncovered", "missing-evidence", "not-evaluated", "建设区的一半没有宗地", [35],
        on=[(1, CONSTRUCTION, c.rect(0, 0, 200, 80), {})], value=100, covered=50)
    add("-no-layer", "missing-evidence", "not-evaluated", "没有建设区图层", [35], on=[], layers=(),
        missing=[CONSTRUCTION])
    add("-none", "not-applicable", "not-applicable", "宗地都在建设区之外", [35],
        on=[(2, CONSTRUCTION, c.whole, {})])
    add("-corner", "violating", "advisory", "在建设区内 0.5 m² 的宗地也属于", [20],
        on=[(1, CONSTRUCTION, c.rect(0, 20, 0.125, 24), {})], value=0)


def catchment(c):
    lake = "zone:lake-catchment"

    def add(suffix, kind, verdict, note, rates, least=85, shape=None, layers=(lake,), **more):
        on = [(k + 1, lake, shape or c.whole, {}) for k in range(len(rates))] if layers else []
        c.add("BLD505" + suffix, kind, verdict, note,
              [(c.whole, {RUNOFF: rate}) for rate in rates], layers, on,
              limits={} if least is None else {"catchment-runoff-control-rate": least}, **more)

    add("", "violating", "advisory", "80 % 和 84 %,要求 85 %", [80, 84], value=82, covered=100)
    add("-above", "conforming", "conforms", "84 % 和 90 %", [84, 90], value=87)
    add("-limit", "at-the-limit", "conforms", "80 % 和 90 %,恰为 85 %", [80, 90], value=85)
    add("-blank", "missing-evidence", "not-evaluated", "一宗没有控制率", [90, ""], value=90, covered=50,
        missing=["annual_runoff_control_rate"])
    add("-no-layer", "missing-evidence", "not-evaluated", "没有汇水区图层", [90], layers=(),
        missing=[lake])
    add("-no-limit", "no-threshold", "not-evaluated", "规划未给出阈值:仍给出数值", [90], None, value=90)
    c.add("BLD505-partly", "violating", "advisory", "只计汇水区内的面积",
          [(c.whole, {RUNOFF: 90}), (c.whole, {RUNOFF: 76})], [lake],
          [(1, lake, c.half, {}), (2, lake, c.whole, {})], value=242 / 3,
          limits={"catchment-runoff-control-rate": 81})
    c.add("BLD505-none", "not-applicable", "not-applicable", "宗地都在汇水区之外",
          [(c.whole, {RUNOFF: 60})], [lake], [(2, lake, c.whole, {})],
          limits={"catchment-runoff-control-rate": 85})
    add("-corner", "violating", "advisory", "在汇水区内 0.5 m² 的宗地也属于", [60],
        shape=c.rect(0, 20, 0.125, 24), value=60)


def parks(c):
    park = "zone:industrial-park"
    plot = [(c.whole, {})]

    def add(suffix, kind, verdict, note, words, share=60, layers=(park,), **more):
        c.add("ENV502" + suffix, kind, verdict, note, plot, layers,
              [(k, park, c.whole if k == 1 else c.half, {"绿色园区": word})
               for k, word in enumerate(words, 1)],
              limits={} if share is None else {"green-park-share": share}, **more)

    add("", "violating", "advisory", "按面积三分之一", ["否", "是"], value=100 / 3, covered=100)
    add("-above", "conforming", "conforms", "三分之二", ["是", "否"], value=200 / 3)
    add("-limit", "at-the-limit", "conforms", "恰为全部", ["是", "是"], 100, value=100)
    def twice(suffix, kind, verdict, note, words, **more):
        c.add("ENV502" + suffix, kind, verdict, note, plot, (park,),
              [(k, park, c.whole, {"绿色园区": word}) for k, word in zip((1, 1, 2), words)],
              limits={"green-park-share": 60}, **more)

    twice("-twice", "violating", "advisory", "同一园区绘了两份,只计一次", ["是", "是", "否"], value=50,
          covered=100)
    twice("-contrary", "missing-evidence", "not-evaluated", "同址两份说法不一", ["是", "否", "是"],
          value=100, covered=50, missing=["绿色园区"])
    add("-silent", "missing-evidence", "not-evaluated", "一个园区没有说明", ["是", None], 70, value=100,
        covered=200 / 3, missing=["绿色园区"])
    c.add("ENV502-beyond", "violating", "advisory", "规划范围之外的园区不计", plot, [park, AREA],
          [(1, park, c.whole, {"绿色园区": "否"}), (3, park, c.whole, {"绿色园区": "是"}),
           (4, park, c.whole, {"绿色园区": "是"}), (1, AREA, c.rect(0, 0, 400, 80), {})],
          limits={"green-park-share": 60}, value=0, covered=100)
    add("-no-layer", "missing-evidence", "not-evaluated", "没有园区图层", [], layers=(), missing=[park])
    add("-no-limit", "no-threshold", "not-evaluated", "规划未给出阈值:仍给出数值", ["是"], None, value=100)


def monitoring(c):
    zone, point = "zone:environment", "facility:monitoring"
    plot = [(c.whole, {})]
    zones = [(1, zone, c.whole, {}), (2, zone, c.whole, {})]
    inside = [(1, point, (10, 10), {"kind": "air"}), (1, point, (20, 10), {"kind": "water"})]

    def add(suffix, kind, verdict, note, on, share=60, layers=(zone, point), **more):
        c.add("ENV503" + suffix, kind, verdict, note, plot, layers, on,
              limits={} if share is None else {"monitored-zone-share": share}, **more)

    add("", "violating", "advisory", "两个功能区中一个有", zones + inside, value=50)
    add("-above", "conforming", "conforms", "要求 40 %", zones + inside, 40, value=50)
    add("-limit", "at-the-limit", "conforms", "恰为 50 %,点在界线上", zones + [(2, point, (0, 10), {})], 50,
        value=50)
    add("-none", "violating", "advisory", "图层里没有监测点", zones, value=0)
    add("-area", "conforming", "conforms", "监测区域也算",
        zones + [(1, point, c.half, {}), (2, point, c.half, {})], value=100)
    add("-no-layer", "missing-evidence", "not-evaluated", "没有监测点图层", zones, layers=(zone,),
        missing=[point])
    add("-no-limit", "no-threshold", "not-evaluated", "规划未给出阈值:仍给出数值", zones + inside, None,
        value=50)


def communities(c):
    community, plan = "zone:mixed-community", "detailed-plan"
    plot = [(c.whole, {})]

    def uses(cell, *codes):
        return [(cell, plan, c.rect(20 * k, 0, 20 * k + 20, 80), {"YDYHFLDM": code})
                for k, code in enumerate(codes)]

    def add(suffix, kind, verdict, note, on, least=3, layers=(community, plan), **more):
        c.add("SVC506" + suffix, kind, verdict, note, plot, layers, on,
              limits={} if least is None else {"community-uses": least}, **more)

    first, second = (1, community, c.whole, {}), (2, community, c.whole, {})
    mixed = uses(1, "0802", "070102", "0901", "1001")
    add("", "violating", "advisory", "一个社区有四类,另一个只有住宅",
        [first, second] + mixed + uses(2, "070102", "0702"), value=1)
    add("-above", "conforming", "conforms", "四类", [first] + mixed, value=4)
    add("-limit", "at-the-limit", "conforms", "恰为三类;旁边的地块只共边界",
        [(1, community, c.rect(0, 0, 60, 80), {})] + mixed, value=3)
    add("-empty", "violating", "advisory", "社区内没有控规地块", [first] + uses(2, "0901"), value=0)
    add("-open", "violating", "advisory", "住宅、道路、公园和水面只是一类功能",
        [first] + uses(1, "070102", "1207", "1401", "1702"), value=1)
    add("-utilities", "violating", "advisory", "公用设施不是混合的功能", [first] + uses(1, "0802", "0901", "1303"),
        value=2)
    add("-beside", "conforming", "conforms", "居住与绿地混合,只算居住",
        [first] + uses(1, "0802", "0901", "0701/1401"), value=3)
    add("-silent", "missing-evidence", "not-evaluated", "社区内有地块没有用途",
        [first] + mixed[:3] + [(1, plan, c.rect(60, 0, 80, 80), {})], missing=[plan])
    add("-mixed", "conforming", "conforms", "混合用地各类都算",
        [first] + uses(1, "0901/0701", "0802"), value=3)
    add("-unread", "missing-evidence", "not-evaluated", "混合用地有一类读不出",
        [first] + uses(1, "0802", "0701", "100102/9999"), missing=[plan])
    add("-no-layer", "missing-evidence", "not-evaluated", "没有社区图层", mixed, layers=(plan,),
        missing=[community])
    add("-no-limit", "no-threshold", "not-evaluated", "规划未给出阈值:仍给出数值", [first] + mixed, None,
        value=4)


def buildings(c):
    def add(suffix, kind, verdict, note, *stars, use="070102", **more):
        c.add("BLD502" + suffix, kind, verdict, note,
              [(c.whole, {USE: use, STARS: star}) for star in stars], **more)

    add("", "violating", "violates", "两宗中一宗不是", 1, "非绿色建筑", value=50, covered=100)
    add("-all", "conforming", "conforms", "写作文字的星级", "二星级", "三星", value=100)
    add("-limit", "at-the-limit", "conforms", "恰为全部", 1, 3, value=100)
    add("-written", "conforming", "conforms", "星级的各种写法", "2", "一星", "二星", "一星级", "三星级", "3星", "3.0",
        "★★★", "绿色建筑三星级",
        value=100)
    add("-basic", "conforming", "conforms", "基本级没有星而是绿色建筑", "基本级", "绿色建筑基本级", 1, value=100)
    add("-no-star", "missing-evidence", "not-evaluated", "写作 0、无星级的也可能是基本级", 0, "无星级", 1, 2,
        value=100, covered=50, missing=["green_building_star"])
    add("-unrated", "missing-evidence", "not-evaluated", "未评价、申报中的是缺证据", 1, "未评价", "申报中", 2,
        value=100, covered=50, missing=["green_building_star"])
    add("-pending", "missing-evidence", "not-evaluated", "写作“待定”的是缺证据", 1, "待定", value=100,
        covered=50, missing=["green_building_star"])
    add("-blank", "missing-evidence", "not-evaluated", "一宗没有星级", 1, "", value=100,
        covered=50, missing=["green_building_star"])
    add("-decided", "violating", "violates", "已有一宗不是:空白的一宗怎样都不改变结论", "普通建筑", "", 1, "",
        value=50, covered=50)
    add("-none", "not-applicable", "not-applicable", "只有公园", 1, use="1401")

    def built(suffix, kind, verdict, note, second, **more):
        c.add("BLD502" + suffix, kind, verdict, note,
              [(c.whole, {USE: "070102", STARS: 1, FAR: 2, START: "2020-05-18"}),
               (c.whole, {USE: "100101", STARS: "非绿色建筑", **second})], **more)

    built("-unbuilt", "conforming", "conforms", "容积率 0 而写明未动工的没有建筑,不计", {FAR: 0, START: "未动工"},
          value=100, covered=100)
    built("-ahead", "conforming", "conforms", "容积率 0 而开工日未到的不计",
          {FAR: 0, START: "2026-05-18"}, value=100)
    built("-empty", "violating", "violates", "已动工的 0 计入", {FAR: 0, START: "2020-05-18"}, value=50)
    built("-designed", "violating", "violates", "未动工而载有容积率的计入", {FAR: 0.5, START: "未动工"}, value=50)
    built("-unsaid", "missing-evidence", "not-evaluated", "0 而动工一栏读不出", {FAR: 0, START: "见附件"},
          value=100, covered=50, missing=["start_note"])
    built("-no-record", "missing-evidence", "not-evaluated", "0 而动工一栏空白:有无建筑不知",
          {FAR: 0, START: ""}, value=100, covered=50, missing=["actual_start"])
    built("-said", "violating", "violates", "写明已动工的 0 计入", {FAR: 0, STATE: "已动工"}, value=50)
    built("-silent", "violating", "violates", "动工一栏空白而载有容积率的计入", {FAR: 0.5, START: ""}, value=50)
    c.add("BLD502-no-code", "missing-evidence", "not-evaluated", "没有用地代码,不知是否属于",
          [(c.whole, {STARS: 1})], missing=["land_use"])

    limit = {"prefabrication-share": 30}

    def prefab(suffix, kind, verdict, note, rows, **more):
        c.add("BLD503" + suffix, kind, verdict, note,
              [(c.whole, {USE: "070102", PREFAB: rate, FAR: far}) for rate, far in rows], **more)

    prefab("", "violating", "advisory", "按建筑面积:20 % 的一宗容积率高一倍", [(20, 2), (41, 1)],
           value=27, limits=limit)
    prefab("-above", "conforming", "conforms", "35 %", [(30, 1), (40, 1)], value=35, limits=limit)
    prefab("-limit", "at-the-limit", "conforms", "恰为 30 %", [(20, 1), (40, 1)], value=30,
           limits=limit)
    prefab("-blank", "missing-evidence", "not-evaluated", "一半没有装配率", [(40, 1), ("", 1)],
           value=40, covered=50, missing=["prefab_rate"], limits=limit)
    prefab("-no-limit", "no-threshold", "not-evaluated", "规划未给出阈值:仍给出数值", [(40, 1)],
           value=40, covered=100)


def water(c):
    land = (1, BOTH, c.rect(0, 0, 1000, 80), {})
    river = (1, WATER, c.whole, {})
    plot = [(c.whole, {})]

    def add(suffix, kind, verdict, note, on, layers=(WATER, BOTH), **more):
        c.add("BLU501" + suffix, kind, verdict, note, plot, layers, on, **more)

    add("", "violating", "suspected", "10 %,用户要求 12 %:不是规划的数,只列疑似", [land, river],
        value=10, limits={"water-surface-share": 12})
    add("-above", "conforming", "conforms", "10 %,要求 8 %", [land, river], value=10,
        limits={"water-surface-share": 8})
    add("-limit", "at-the-limit", "conforms", "恰为 10 %,重叠的水面只计一次",
        [land, river, (1, WATER, c.half, {})], value=10, limits={"water-surface-share": 10})
    add("-beyond", "violating", "suspected", "城乡用地之外的水面不计:8000 m² 只有一半在内",
        [land, (1, WATER, c.rect(-50, 0, 50, 80), {})], value=5, limits={"water-surface-share": 8})
    add("-area", "conforming", "conforms", "只计规划范围内:范围外没有水面的用地不摊薄",
        [land, river, (1, AREA, c.rect(0, 0, 200, 80), {})], layers=(WATER, BOTH, AREA), value=50,
        limits={"water-surface-share": 40})
    add("-elsewhere", "violating", "suspected", "水面都在城乡用地之外,再大也不计",
        [land, (1, WATER, c.rect(0, 100, 1000, 300), {})], value=0,
        limits={"water-surface-share": 8})
    add("-no-layer", "missing-evidence", "not-evaluated", "没有城乡用地图层", [river], (WATER,),
        missing=[BOTH], limits={"water-surface-share": 8})
    add("-no-limit", "no-threshold", "not-evaluated", "规划未给出阈值:仍给出数值", [land, river],
        value=10)


def kept(c):
    base = "water:base-year"
    pond, plot = (1, base, c.whole, {}), [(c.whole, {})]

    def add(suffix, kind, verdict, note, on, share=90, layers=(WATER, base), **more):
        c.add("BLU502" + suffix, kind, verdict, note, plot, layers, on,
              limits={} if share is None else {"water-kept-share": share}, **more)

    add("", "violating", "suspected", "只剩一半", [pond, (1, WATER, c.half, {})], value=50)
    add("-above", "conforming", "conforms", "多出一半,保有的仍是全部", [pond, (1, WATER, c.rect(0, 0, 150, 80), {})],
        100, value=100)
    add("-elsewhere", "violating", "suspected", "只剩五分之一,别处新挖两倍的水面不抵补",
        [pond, (1, WATER, c.rect(0, 0, 20, 80), {}), (1, WATER, c.rect(0, 100, 200, 180), {})],
        value=20)
    area = (1, AREA, c.half, {})
    add("-within", "conforming", "conforms", "规划范围内的水面都在,范围外的减少不计",
        [pond, area, (1, WATER, c.half, {})], layers=(WATER, base, AREA), value=100)
    add("-filled", "violating", "suspected", "规划范围内只剩一半,范围外未减也不计",
        [pond, area, (1, WATER, c.rect(25, 0, 100, 80), {})], layers=(WATER, base, AREA), value=50)
    add("-limit", "at-the-limit", "conforms", "恰为基期水面,重叠只计一次",
        [pond, (1, WATER, c.whole, {}), (1, WATER, c.half, {})], 100, value=100)
    add("-no-layer", "missing-evidence", "not-evaluated", "没有基期水面图层", [(1, WATER, c.whole, {})],
        layers=(WATER,), missing=[base])
    add("-no-limit", "no-threshold", "not-evaluated", "规划未给出阈值:仍给出数值",
        [pond, (1, WATER, c.half, {})], None, value=50)


def lakeside(c):
    limits = {"lakeside-distance": 50, "lakeside-green-share": 40}

    def lake(cell, x=120):
        return (cell, LAKE, c.rect(x, 0, x + 20, 80), {})

    def add(suffix, kind, verdict, note, plots, on, layers=(LAKE,), **more):
        c.add("ENV501" + suffix, kind, verdict, note, plots, layers, on, **more)

    green, other = {USE: "1401"}, {USE: "0901"}
    add("", "violating", "advisory", "4000 / 12000 m²", [(c.half, green), (c.whole, other)],
        [lake(1, 80), lake(2)], value=100 / 3, limits=limits)
    add("-above", "conforming", "conforms", "一半是绿地", [(c.whole, green), (c.whole, other)],
        [lake(1), lake(2)], value=50, limits=limits)
    add("-limit", "at-the-limit", "conforms", "恰在 50 m 处的也算,恰为一半",
        [(c.whole, green), (c.whole, other)], [lake(1, 150), lake(2)], value=50,
        limits={**limits, "lakeside-green-share": 50})
    add("-lake", "conforming", "conforms", "湖自己的宗地不计入:其余一半是绿地",
        [(c.whole, green), (c.whole, other), (c.whole, {USE: "1702"})],
        [lake(1), lake(2), lake(3, 0)], value=50, limits=limits)
    add("-no-layer", "missing-evidence", "not-evaluated", "没有湖面图层", [(c.whole, green)], [], (),
        missing=[LAKE], limits=limits)


def reserves(c):
    planned, built = "detailed-plan", CONSTRUCTION
    for code, name, use, kind, layer, extra in (
            ("RES501", "industrial-reserve-share", "100101", "industrial", planned,
             {"YDYHFLDM": "100102"}),
            ("RES502", "strategic-reserve-share", "070102", "strategic", built, {})):
        plot = [(c.whole, {USE: use})]
        reserve = (1, RESERVED, c.rect(0, 100, 25, 180), {"kind": kind})  # 2000 of 10000 m²
        ground = (1, layer, c.whole, extra)
        wide = (1, layer, c.rect(0, -80, 100, 80), extra)

        def add(suffix, kind, verdict, note, on=None, layers=(RESERVED, layer), plots=plot, **more):
            c.add(code + suffix, kind, verdict, note, plots, layers,
                  [reserve, ground] if on is None else on, **more)

        add("", "violating", "suspected", "20 %,用户要求 25 %", value=20, limits={name: 25})
        add("-above", "conforming", "conforms", "20 %,要求 10 %", value=20, limits={name: 10})
        add("-limit", "at-the-limit", "conforms", "恰为 20 %", value=20, limits={name: 20})
        add("-no-layer", "missing-evidence", "not-evaluated", "没有留白图层", [ground], (layer,),
            missing=[RESERVED], limits={name: 10})
        add("-no-whole", "missing-evidence", "not-evaluated", "没有整体的图层:不知宗地是否齐全",
            [reserve], (RESERVED,), missing=[layer], limits={name: 10})
        add("-part", "missing-evidence", "not-evaluated", "只交来一半:另一半可使比例减半",
            [reserve, wide], value=20, covered=50, limits={name: 15})
        add("-part-enough", "conforming", "conforms", "只交来一半,另一半全算进去也不低于要求",
            [reserve, wide], value=20, limits={name: 10})
        add("-part-short", "violating", "suspected", "只交来一半,没有另一半也不到要求",
            [reserve, wide], value=20, limits={name: 25})
        add("-no-code", "missing-evidence", "not-evaluated", "一宗没有用地代码:可能使分母加倍",
            on=[reserve, ground, (2, layer, c.whole, extra)], plots=plot + [(c.whole, {})], value=20,
            missing=["land_use"], limits={name: 15})
        add("-no-limit", "no-threshold", "not-evaluated", "规划未给出阈值:仍给出数值", value=20)
        add("-elsewhere", "missing-evidence", "not-evaluated", "别处的宗地不能充作整体内的证据",
            on=[reserve, ground, (2, layer, c.whole, extra)],
            plots=plot + [(c.whole, {USE: "1702"}), (c.whole, {USE: use})], value=20, covered=50,
            limits={name: 15})
        beyond = [(1, RESERVED, c.half, {"kind": kind}), (2, layer, c.whole, extra)]
        add("-none", "missing-evidence", "not-evaluated", "宗地都在整体之外:整体没有证据", beyond,
            value=100, covered=0, limits={name: 50})
        add("-none-enough", "conforming", "conforms", "整体没有证据,全算进去也不低于要求", beyond, value=100,
            limits={name: 30})
        add("-all", "conforming", "conforms", "整体全是留白,已出让的也不另计",
            [(1, RESERVED, c.whole, {"kind": kind}), ground], value=100, limits={name: 50})
        add("-straddling", "violating", "suspected", "一半伸出整体的宗地只计一半", [reserve, ground],
            plots=[(c.rect(0, 0, 200, 80), {USE: use})], value=20, covered=100, limits={name: 25})
        add("-granted", "at-the-limit", "conforms", "留白上已出让的宗地不重复计入:恰为 25 %",
            [(1, RESERVED, c.rect(0, 0, 25, 80), {"kind": kind}), ground], value=25, covered=100,
            limits={name: 25})
        add("-twice", "violating", "suspected", "整体的图层互相重叠,宗地只计一次",
            [reserve, (1, layer, c.rect(0, 0, 75, 80), extra),
             (1, layer, c.rect(25, 0, 100, 80), extra)], value=20, covered=100, limits={name: 25})
    inside = c.rect(0, 0, 25, 80)
    c.add("RES502-within", "at-the-limit", "conforms", "留白在建设区内:其余都有宗地即齐全",
          [(c.rect(25, 0, 100, 80), {USE: "070102"})], [RESERVED, built],
          [(1, RESERVED, inside, {"kind": "strategic"}), (1, built, c.whole, {})], value=25,
          covered=100, limits={"strategic-reserve-share": 25})
    c.add("RES501-part-codes", "missing-evidence", "not-evaluated", "控规工业用地各类代码都算整体,宗地只有一半",
          [(c.half, {USE: "100101"})], [RESERVED, planned],
          [(1, RESERVED, c.rect(0, 100, 25, 180), {"kind": "industrial"})] + [
              (1, planned, c.rect(k * 25, 0, k * 25 + 25, 80), {"YDYHFLDM": code})
              for k, code in enumerate(("1001", "100101", "100102", "100103"))],
          value=100 / 3, covered=50, limits={"industrial-reserve-share": 25})
    aside = (1, RESERVED, c.rect(0, 100, 25, 180), {"kind": "industrial"})
    ground = (1, planned, c.whole, {"YDYHFLDM": "1001"})
    c.add("RES501-other-use", "violating", "suspected", "不在控规工业用地上的工业宗地不计",
          [(c.whole, {USE: "100101"}), (c.whole, {USE: "100101"})], [RESERVED, planned],
          [aside, ground, (2, planned, c.whole, {"YDYHFLDM": "070102"})], value=20, covered=100,
          limits={"industrial-reserve-share": 25})
    c.add("RES501-strategic", "violating", "suspected", "战略留白上的工业宗地照计",
          [(c.whole, {USE: "100101"})], [RESERVED, planned],
          [aside, (1, RESERVED, c.half, {"kind": "strategic"}), ground], value=20, covered=100,
          limits={"industrial-reserve-share": 25})
    c.add("RES501-beside", "violating", "suspected", "宗地一半在控规工业用地、一半在留白:工业用地的一半不因留白减少",
          [(c.whole, {USE: "100101"})], [RESERVED, planned],
          [(1, RESERVED, c.rect(50, 0, 100, 80), {"kind": "industrial"}),
           (1, planned, c.half, {"YDYHFLDM": "1001"}),
           (1, planned, c.rect(50, 0, 100, 80), {"YDYHFLDM": "16"})], value=50, covered=100,
          limits={"industrial-reserve-share": 60})
    c.add("RES501-coarse", "missing-evidence", "not-evaluated", "控规有地块是工矿用地,不知是否工业",
          [(c.whole, {USE: "100101"})], [RESERVED, planned],
          [aside, ground, (2, planned, c.whole, {"YDYHFLDM": "10"})], missing=[planned],
          limits={"industrial-reserve-share": 10})
    c.add("RES501-no-kind", "missing-evidence", "not-evaluated", "留白没有类别",
          [(c.whole, {USE: "100101"})], [RESERVED, planned],
          [(1, RESERVED, c.rect(0, 100, 25, 180), {}), (1, planned, c.whole, {"YDYHFLDM": "1001"})],
          missing=[RESERVED], limits={"industrial-reserve-share": 10})


def care(c):
    homes = [(c.whole, {USE: "070102"}), (c.whole, {USE: "070102"})]
    near, west = (1, CARE, (-900, 40), {}), {"primary-care-coverage": 60}

    def add(suffix, kind, verdict, note, on, share, value, **more):
        c.add("SVC501" + suffix, kind, verdict, note, homes, [CARE], on, value=value, covered=100,
              limits={"primary-care-coverage": share}, **more)

    add("", "violating", "suspected", "两宗中一宗在 900 m 内", [near], 60, 50)
    add("-above", "conforming", "conforms", "要求 40 %", [near], 40, 50)
    add("-limit", "at-the-limit", "conforms", "恰在 900 m 处(15 分钟),恰为 50 %", [near], 50, 50)
    add("-beyond", "violating", "suspected", "900.125 m", [(1, CARE, (-900.125, 40), {})], 50, 0)
    c.add("SVC501-no-layer", "missing-evidence", "not-evaluated", "没有设施图层", homes,
          missing=[CARE], limits=west)

    def standard(suffix, kind, verdict, note, *words, **more):
        on = [(k, CARE, (10, 10), {"standardised": word}) for k, word in enumerate(words, 1)]
        c.add("SVC502" + suffix, kind, verdict, note, homes, [CARE], on, **more)

    standard("", "violating", "violates", "两个机构中一个未达标", True, False, value=50)
    standard("-all", "conforming", "conforms", "全部达标", True, True, value=100)
    standard("-limit", "at-the-limit", "conforms", "恰为 100 %", True, value=100)
    standard("-silent", "missing-evidence", "not-evaluated", "一个未说明", True, None, value=100,
             covered=50, missing=[CARE])
    standard("-none", "not-applicable", "not-applicable", "图层里没有机构")
    area, good, bad = (1, AREA, c.whole, {}), {"standardised": True}, {"standardised": False}

    def placed(suffix, kind, verdict, note, on, **more):
        c.add("SVC502" + suffix, kind, verdict, note, homes, [CARE, AREA], [area] + on, **more)

    placed("-within", "conforming", "conforms", "规划范围外未达标的不计,一部分在内的机构用地和在界上的算",
           [(1, CARE, (100, 40), good), (1, CARE, c.rect(50, 60, 150, 100), good),
            (2, CARE, (10, 10), bad)], value=100, covered=100)
    placed("-beyond", "violating", "violates", "规划范围外达标的不能抵补",
           [(1, CARE, (10, 10), good), (1, CARE, (20, 10), bad), (2, CARE, (10, 10), good),
            (2, CARE, c.half, good)], value=50)
    placed("-elsewhere", "not-applicable", "not-applicable", "图层有机构而都在规划范围之外",
           [(2, CARE, (10, 10), good), (1, CARE, c.rect(100, 0, 150, 80), good)])
    c.add("SVC502-no-layer", "missing-evidence", "not-evaluated", "没有设施图层", homes,
          missing=[CARE])


def circles(c):
    homes = [(c.whole, {USE: "070102"}), (c.whole, {USE: "070102"})]
    radii = {"community-centre-radius": 200, "neighbourhood-centre-radius": 100,
             "block-centre-radius": 50}
    centres = [(1, CENTRES[0], (-200, 40), {}), (1, CENTRES[1], (-100, 40), {}),
               (1, CENTRES[2], (-50, 40), {})]

    def add(suffix, kind, verdict, note, share, layers=CENTRES, on=centres, **more):
        c.add("SVC503" + suffix, kind, verdict, note, homes, layers, on,
              limits={**radii, "living-circle-share": share}, **more)

    add("", "violating", "suspected", "三级都在半径上的一宗,另一宗都不在", 60, value=50)
    add("-above", "conforming", "conforms", "要求 40 %", 40, value=50)
    add("-limit", "at-the-limit", "conforms", "恰为 50 %", 50, value=50)
    add("-one-level", "violating", "suspected", "缺街坊一级就不算", 50,
        on=centres[:2] + [(1, CENTRES[2], (-50.125, 40), {})], value=0)
    add("-two-levels", "violating", "suspected", "缺社区一级就不算", 50,
        on=[(1, CENTRES[0], (-200.125, 40), {})] + centres[1:], value=0)
    add("-outer-levels", "violating", "suspected", "缺邻里一级就不算", 50,
        on=[centres[0], (1, CENTRES[1], (-100.125, 40), {}), centres[2]], value=0)
    add("-no-layer", "missing-evidence", "not-evaluated", "没有街坊中心图层", 50, CENTRES[:2],
        centres[:2], missing=[CENTRES[2]])
    c.add("SVC503-no-radius", "missing-evidence", "not-evaluated", "规划和用户都没有给出半径", homes,
          CENTRES, centres, missing=["街坊中心服务半径"], limits={"living-circle-share": 50})


def schools(c):
    school = [(1, SCHOOL, (10, 10), {"places": 200}), (2, SCHOOL, (10, 10), {"places": 100})]

    def add(suffix, kind, verdict, note, people, on=None, layers=(SCHOOL,), norm=40, whole=10000,
            **more):
        limits = {"school-places-per-1000": norm} | ({"planned-population": whole} if whole else {})
        c.add("SVC504" + suffix, kind, verdict, note,
              [(c.whole, {USE: "070102", CAPACITY: count}) for count in people], layers,
              school if on is None else on, limits=limits, **more)

    add("", "violating", "suspected", "300 个学位,10000 人", [4000, 6000], value=30)
    add("-above", "conforming", "conforms", "要求 25 个", [10000], norm=25, value=30)
    add("-limit", "at-the-limit", "conforms", "恰为 30 个", [10000], norm=30, value=30)
    add("-beyond", "violating", "suspected", "规划范围外的学校不计学位", [10000], norm=25,
        on=school + [(1, AREA, c.whole, {})], layers=(SCHOOL, AREA), value=20)
    add("-elsewhere", "violating", "suspected", "学校都在规划范围之外", [10000], norm=25,
        on=[(1, AREA, c.whole, {}), school[1]], layers=(SCHOOL, AREA), value=0)
    add("-part", "missing-evidence", "not-evaluated", "规划人口 20000,宗地只有一半", [10000], norm=20,
        whole=20000, value=30, covered=50)
    add("-no-whole", "missing-evidence", "not-evaluated", "用户未给规划人口:不知宗地是否齐全", [10000],
        norm=20, whole=None, value=30, missing=["规划人口"])
    add("-no-people", "missing-evidence", "not-evaluated", "一宗没有人口", [10000, ""], value=30,
        missing=["capacity"])
    add("-twice", "violating", "suspected", "一所学校在图层里有两份,只计一次", [10000], norm=35,
        on=school + school[1:], value=30)
    add("-contrary", "missing-evidence", "not-evaluated", "一所学校两份的学位数不一", [10000], missing=[SCHOOL],
        on=school + [(2, SCHOOL, (10, 10), {"places": 150})])
    add("-placeholder", "missing-evidence", "not-evaluated", "一所学校的学位数写作 -9999", [10000],
        on=school + [(1, SCHOOL, (20, 10), {"places": -9999})], missing=[SCHOOL])
    add("-no-places", "missing-evidence", "not-evaluated", "一所学校没有学位数", [10000],
        on=[(1, SCHOOL, (10, 10), {})], missing=[SCHOOL])


def housing(c):
    def add(suffix, kind, verdict, note, rows, share=30, **more):
        c.add("SVC505" + suffix, kind, verdict, note,
              [(c.whole, {USE: "070102", TENURE: tenure, FAR: far}) for tenure, far in rows],
              limits={"public-housing-share": share}, **more)

    add("", "violating", "advisory", "按建筑面积四分之一", [("公租房", 1), ("商品住房", 3)], value=25)
    add("-above", "conforming", "conforms", "一半", [("共有产权住房", 2), ("商品住房", 2)], value=50)
    add("-limit", "at-the-limit", "conforms", "恰为一半", [("政策性租赁住房", 2), ("商品住房", 2)], 50,
        value=50)
    add("-names", "conforming", "conforms", "三类的其他写法", [
        ("公共租赁住房", 1), ("公共租赁房", 1), ("政策性租赁房", 1), ("共有产权房", 1), ("商品住房", 4)], 50,
        value=50)
    for k, words in enumerate(("公租房、共有产权住房", "共有产权住房(50%)", "公共租赁住房(在建)", "其他"), 1):
        add(f"-unread-{k}", "missing-evidence", "not-evaluated", f"类型写作“{words}”,不能判断",
            [("公租房", 1), (words, 1)], 60, value=100, covered=50, missing=["housing_tenure"])
    add("-others", "violating", "advisory", "写明是其他类型的不计", [
        ("公租房", 1), ("安置房", 1), ("限价商品住房", 1), ("普通商品住房", 1)], value=25, covered=100)
    add("-blank", "missing-evidence", "not-evaluated", "一宗没有类型", [("公租房", 1), ("", 1)], 60,
        value=100, covered=50, missing=["housing_tenure"])


def industry(c):
    def add(suffix, kind, verdict, note, ratios, least=1.6, **more):
        c.add("USE501" + suffix, kind, verdict, note,
              [(c.whole, {USE: "100101", FAR: ratio}) for ratio in ratios],
              limits={"industrial-far": least}, **more)

    add("", "violating", "suspected", "平均 1.5", [1, 2], value=1.5)
    add("-above", "conforming", "conforms", "要求 1.4", [1, 2], 1.4, value=1.5)
    add("-limit", "at-the-limit", "conforms", "恰为 1.5", [1, 2], 1.5, value=1.5)
    add("-blank", "missing-evidence", "not-evaluated", "一宗没有容积率:没有上限可估", [2, ""], 1.5,
        value=2, covered=50, missing=["far"])
    def built(suffix, kind, verdict, note, second, **more):
        c.add("USE501" + suffix, kind, verdict, note,
              [(c.whole, {USE: "100101", FAR: 2, START: "2020-05-18"}),
               (c.whole, {USE: "100101", FAR: 0, **second})], limits={"industrial-far": 1.6}, **more)

    built("-housing", "conforming", "conforms", "住宅不计", {USE: "070102", FAR: 0.5}, value=2, covered=100)
    built("-unbuilt", "conforming", "conforms", "容积率 0 而写明未动工的不计", {START: "未动工"}, value=2,
          covered=100)
    built("-ahead", "conforming", "conforms", "容积率 0 而开工日未到的不计", {START: "2026-05-18"}, value=2)
    built("-empty", "violating", "suspected", "已动工的 0 计入", {START: "2020-05-18"}, value=1)
    built("-unsaid", "missing-evidence", "not-evaluated", "0 而动工一栏读不出", {START: "见附件"}, value=2,
          covered=50, missing=["start_note"])
    built("-no-record", "missing-evidence", "not-evaluated", "0 而动工一栏空白:不是 0", {START: ""},
          value=2, covered=50, missing=["actual_start"])
    built("-said", "violating", "suspected", "写明已动工的 0 计入", {STATE: "已动工"}, value=1)
    built("-silent", "violating", "suspected", "动工一栏空白而载有容积率的计入", {FAR: 0.5, START: ""},
          value=1.25)
    c.add("USE501-no-limit", "no-threshold", "not-evaluated", "规划未给出阈值:仍给出数值",
          [(c.whole, {USE: "100101", FAR: 2})], value=2)


def boundary(c):
    """Of plots on the boundary of the plan area what lies within counts, down to 1 m²."""
    def add(code, bad, good, on=(), layers=(), reaches=True, **more):
        """Plots of which 1 m² and 1.5 m² lie within, and one that does wholly: what of a layer
        beyond the area is not known, is missing evidence of the second."""
        on = [item for k in range(1, 4) for item in on(k)] if on else []
        c.add(code + "-edge", "at-the-limit" if reaches else "missing-evidence",
              "conforms" if reaches else "not-evaluated",
              "规划范围内恰为 1 m² 的宗地不计,1.5 m² 的计", [(c.whole, bad), (c.whole, good), (c.half, good)],
              [AREA, *layers],
              [(1, AREA, c.rect(0, 0, 0.125, 8), {}), (2, AREA, c.rect(0, 0, 0.125, 12), {}),
               (3, AREA, c.whole, {}), *on], **more)

    def halves(code, first, second, value, on=(), layers=(), **more):
        """One plot half within, one wholly."""
        on = [item for k in range(1, 3) for item in on(k)] if on else []
        c.add(code + "-partly", "violating", more.pop("verdict", "suspected"),
              "跨规划范围的宗地只计范围内的一半", [(c.whole, first), (c.whole, second)], [AREA, *layers],
              [(1, AREA, c.half, {}), (2, AREA, c.whole, {}), *on], value=value, **more)

    def least(code, bad, good, value, verdict, **more):
        """Of one plot 1.5 m² lie within, and they count."""
        c.add(code + "-edge-counts", "violating", verdict, "规划范围内 1.5 m² 的宗地计入",
              [(c.whole, bad), (c.half, good)], [AREA],
              [(1, AREA, c.rect(0, 0, 0.125, 12), {}), (2, AREA, c.whole, {})], value=value, **more)

    def others(code, good, other, value, on=(), layers=(), away=0, **more):
        """A plot of a use that is not meant, so many metres away."""
        there = c.rect(away, 0, away + 100, 80)
        c.add(code + "-other-use", "conforming", "conforms", "另一宗是别的用地,不计",
              [(c.whole, good), (there, other)], [AREA, *layers],
              [(1, AREA, c.whole, {}), (2, AREA, there, {}), *on], value=value, **more)

    homes = {USE: "070102", FAR: 1}
    limits = {"prefabrication-share": 40}
    least("BLD503", homes | {PREFAB: 10}, homes | {PREFAB: 40}, (15 + 160000) / 4001.5, "advisory",
          limits=limits)
    others("BLD503", homes | {PREFAB: 40}, {USE: "1207", FAR: 1, PREFAB: 10}, 40, limits=limits)
    add("BLD503", homes | {PREFAB: 10}, homes | {PREFAB: 40}, value=40, limits=limits)
    halves("BLD503", homes | {PREFAB: 45}, homes | {PREFAB: 30}, 35, verdict="advisory",
           limits=limits)
    limits = {"public-housing-share": 100}
    least("SVC505", homes | {TENURE: "商品住房"}, homes | {TENURE: "公租房"}, 4000 / 4001.5 * 100,
          "advisory", limits=limits)
    others("SVC505", homes | {TENURE: "公租房"}, {USE: "0901", FAR: 1, TENURE: "商品住房"}, 100,
           limits=limits)
    add("SVC505", homes | {TENURE: "商品住房"}, homes | {TENURE: "公租房"}, value=100, limits=limits)
    halves("SVC505", homes | {TENURE: "公租房"}, homes | {TENURE: "商品住房"}, 100 / 3,
           verdict="advisory", limits=limits)
    limits, works = {"industrial-far": 2}, {USE: "100101"}
    least("USE501", works | {FAR: 1}, works | {FAR: 2}, 8001.5 / 4001.5, "suspected", limits=limits)
    add("USE501", works | {FAR: 1}, works | {FAR: 2}, value=2, limits=limits)
    halves("USE501", works | {FAR: 2.5}, works | {FAR: 1}, 1.5, limits=limits)
    limits = {"lakeside-distance": 50, "lakeside-green-share": 99.999}

    def lake(k):
        return [(k, LAKE, c.rect(0, 100, 20, 120), {})]

    part = 4000 / 4001.5 * 100
    add("ENV501", {USE: "0901"}, {USE: "1401"}, lake, (LAKE,), False, value=100, covered=part,
        limits=limits)
    limits = {"primary-care-coverage": 99.999}
    add("SVC501", homes, homes, lambda k: [(k, CARE, (10, 10), {})], (CARE,), False, value=100,
        covered=part, limits=limits)
    others("SVC501", homes, {USE: "0901"}, 100, [(1, CARE, (10, 10), {})], (CARE,), away=5000,
           limits=limits)
    radii = {"community-centre-radius": 200, "neighbourhood-centre-radius": 200,
             "block-centre-radius": 200}
    add("SVC503", homes, homes, lambda k: [(k, name, (10, 10), {}) for name in CENTRES], CENTRES,
        False, value=100, covered=part, limits={**radii, "living-circle-share": 99.999})
    others("SVC503", homes, {USE: "0901"}, 100, [(1, name, (10, 10), {}) for name in CENTRES], CENTRES,
           limits={**radii, "living-circle-share": 99.999})


def build(*tools):
    cases = IndicatorCases(tools)
    for part in (runoff, rain, catchment, buildings, water, kept, lakeside, parks, monitoring, communities, reserves, care, circles, schools, housing,
                 industry, boundary):
        part(cases)
