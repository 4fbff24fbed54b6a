"""Uses and limits of the detailed-plan plots: which lot becomes what."""

from math import cos, hypot, pi, sin

from .plane import (area, box, centroid, conform, contains, counter_clockwise, cut_all, dissolve,
                    inner_point, nearest)
from .town import CENTRE, PLAN_AREA, blocks, cells, lots, place, waters
from .writing import multipolygon

NAMES = {
    "070102": "二类城镇住宅用地", "0702": "城镇社区服务设施用地", "0703": "农村宅基地",
    "0704": "农村社区服务设施用地", "0801": "机关团体用地", "0802": "科研用地",
    "080301": "图书与展览用地", "080302": "文化活动用地", "080401": "高等教育用地",
    "080402": "中等职业教育用地", "080403": "中小学用地", "080404": "幼儿园用地",
    "080501": "体育场馆用地", "080601": "医院用地", "080602": "基层医疗卫生设施用地",
    "080701": "老年人社会福利用地", "0901": "商业用地", "0902": "商务金融用地",
    "0904": "其他商业服务业用地", "100101": "一类工业用地", "100102": "二类工业用地",
    "110101": "一类物流仓储用地", "1206": "城市轨道交通用地", "120802": "公共交通场站用地",
    "120803": "社会停车场用地", "1302": "排水用地", "1303": "供电用地", "1306": "通信用地",
    "1309": "环卫用地", "1310": "消防用地", "1401": "公园绿地", "1402": "防护绿地",
    "1403": "广场用地", "16": "留白用地", "1701": "河流水面", "1702": "湖泊水面",
    "1301": "供水用地", "1311": "水工设施用地",
}

# family -> target lot size in square metres, and uses by weight
FAMILIES = {
    "industry": (43000, (("100101", 66), ("100102", 20), ("0802", 7), ("1303", 2), ("1401", 3),
                         ("120803", 2))),
    "housing": (27000, (("070102", 67), ("0702", 6), ("080404", 5), ("080403", 5), ("1401", 6),
                        ("0901", 8), ("120803", 2), ("080602", 1))),
    "business": (16000, (("0902", 46), ("0901", 25), ("0802", 9), ("1403", 5), ("120803", 5),
                         ("070102", 8), ("120802", 2))),
    "research": (33000, (("0802", 78), ("0902", 9), ("1401", 7), ("0702", 3), ("1306", 3))),
    "public": (27000, (("080403", 22), ("080601", 12), ("080301", 8), ("080302", 8), ("0801", 14),
                       ("080501", 9), ("080402", 8), ("080701", 7), ("1310", 5), ("1401", 7))),
    "campus": (90000, (("080401", 70), ("080402", 20), ("1401", 10))),
    "logistics": (52000, (("110101", 80), ("120803", 10), ("1302", 5), ("1309", 5))),
    "green": (120000, (("1401", 100),)),
}
ZONES = {
    "north": (("industry", 56), ("research", 15), ("housing", 15), ("business", 5), ("public", 5),
              ("green", 4)),
    "south": (("industry", 58), ("research", 10), ("housing", 17), ("business", 5), ("public", 4),
              ("logistics", 3), ("green", 3)),
    "core": (("business", 22), ("research", 16), ("housing", 38), ("public", 10), ("campus", 4),
             ("industry", 5), ("green", 5)),
    "lake": (("housing", 52), ("business", 14), ("public", 12), ("research", 8), ("green", 14)),
    "housing": (("housing", 70), ("business", 9), ("public", 10), ("industry", 5), ("green", 6)),
    "zhenlong": (("housing", 58), ("business", 12), ("public", 9), ("industry", 14), ("green", 7)),
}

# use -> FAR texts, density, green ratio, heights; industry has floors where others have caps.
LIMITS = {
    "07": (("≤2.0", "≤2.5", "≤2.8", "≤3.0", "≤3.2"), ("≤25%", "≤28%", "≤30%"), ("≥35%", "≥30%"),
           ("≤60", "≤80", "≤100")),
    "0702": (("≤1.5", "≤2.0"), ("≤40%",), ("≥30%",), ("≤24", "≤30")),
    "0703": (("—",), ("—",), ("—",), ("≤15",)),
    "0704": (("≤1.5",), ("≤40%",), ("≥20%",), ("≤15",)),
    "08": (("≤1.0", "≤1.2", "≤1.5"), ("≤30%", "≤35%"), ("≥35%", "≥30%"), ("≤24", "≤36")),
    "0802": (("≤2.5", "≤3.0", "≤3.5", "1.5-3.0", "2.0-3.5"), ("≤35%", "≤40%"), ("≥30%", "≥25%"),
             ("≤50", "≤60", "≤80")),
    "0806": (("≤2.0", "≤2.5"), ("≤35%",), ("≥35%",), ("≤60",)),
    "09": (("≤3.0", "≤3.5", "≤4.0", "≤4.5", "≤5.0"), ("≤40%", "≤45%", "≤50%"), ("≥20%", "≥25%"),
           ("≤60", "≤80", "≤100", "≤150")),
    "1001": (("≥1.2", "≥1.5", "1.2-3.0", "1.5-3.0", "2.0-3.5", "2.0-4.0"), ("≥40%", "≥35%"),
             ("≤20%", "≤15%"), ("≤50", "≤60", "—")),
    "1101": (("≥1.0", "1.0-2.5"), ("≥40%",), ("≤20%",), ("≤40", "—")),
    "12": (("—", "≤1.0"), ("—",), ("—", "≥10%"), ("≤24", "—")),
    "13": (("≤0.8", "≤1.0"), ("≤40%",), ("≥30%",), ("≤24",)),
}
COMPATIBLE = {
    "070102": ("", "", "", "0702,0901", "0702"), "0802": ("", "", "0902", "0902,0702"),
    "0902": ("", "0901", "0901,0904"), "0901": ("", "0902"), "100101": ("", "", "", "0802"),
    "1403": ("", "120803"), "120802": ("", "0901"),
}


def weighted(random, table):
    pick = random.random() * sum(w for _, w in table)
    for value, weight in table:
        pick -= weight
        if pick < 0:
            return value
    return table[-1][0]


def choose(random, values):
    return values[int(random.random() * len(values))]


def limits(random, use):
    for size in (6, 4, 2):
        if len(use) >= size and use[:size] in LIMITS:
            return tuple(choose(random, options) for options in LIMITS[use[:size]])
    return ("—", "—", "—", "—")


RESERVES = (  # id, cell, kind, release date
    ("LB-01", "C2", "industrial", None), ("LB-02", "C3", "industrial", "2023-06-30"),
    ("LB-03", "D1", "industrial", None), ("LB-04", "D3", "industrial", None),
    ("LB-05", "E2", "industrial", None), ("LB-06", "E4", "strategic", None),
    ("LB-07", "M1", "industrial", None), ("LB-08", "M3", "industrial", "2022-11-18"),
    ("LB-09", "N2", "industrial", None), ("LB-10", "N5", "industrial", None),
    ("LB-11", "O1", "industrial", None), ("LB-12", "O4", "industrial", "2025-03-20"),
    ("LB-13", "P3", "strategic", None), ("LB-14", "L2", "strategic", None),
    ("LB-15", "H3", "strategic", "2024-09-10"), ("LB-16", "B2", "strategic", None),
    ("LB-17", "J4", "strategic", None),
)

VILLAGES = (  # local kilometres, turn; hand-placed in the hills
    (-1.9, 3.2, 0.3), (-2.2, 0.6, 0.8), (-0.9, -2.6, 0.1), (0.9, -5.4, 0.5), (1.9, -6.4, -0.3),
    (3.3, -6.4, 0.9), (6.9, 1.3, 0.6), (4.9, 4.0, -0.2), (5.7, 2.7, 0.4), (-1.6, -1.4, 0.7),
)


def _village(random, centre, turn):
    """Lots of a small village: a skewed grid of lanes."""
    c, s = cos(turn), sin(turn)
    x0, y0 = centre[0] * 1000, centre[1] * 1000

    def at(u, v):
        u, v = u + 9 * sin(v / 60), v + 7 * sin(u / 70)
        return (x0 + u * c - v * s, y0 + u * s + v * c)

    out = []
    columns, rows = 4, 3
    for i in range(columns):
        for j in range(rows):
            if random.random() < 0.2:
                continue
            u0, v0 = (i - columns / 2) * 118 + 4, (j - rows / 2) * 84 + 4
            ring = [at(u0, v0), at(u0 + 55, v0), at(u0 + 110, v0), at(u0 + 110, v0 + 38),
                    at(u0 + 110, v0 + 76), at(u0 + 55, v0 + 76), at(u0, v0 + 76), at(u0, v0 + 38)]
            out += lots(random, counter_clockwise(ring), 4800)
    return out


class Plot:
    """One detailed-plan plot: rings with holes, its use and its limits as the plan writes them."""

    def __init__(self, ring, cell, zone, use, block):
        self.parts, self.cell, self.zone = [(ring, [])], cell, zone
        self.use, self.block, self.reserve = use, block, None
        self.reserve_released = None
        self.beside = False  # next to reserved land
        self.bank = False  # water, bank or planned channel

    @property
    def ring(self):
        return self.parts[0][0]

    @property
    def size(self):
        return sum(area(r) - sum(abs(area(h)) for h in hs) for r, hs in self.parts)


def town(random):
    """Waters, plots and reserves of the town."""
    permanent, planned = waters(random)
    plots, number = [], 0
    for block in blocks(random, cells(), permanent, planned):
        number += 1
        cell = block["cell"]
        if block["kind"] != "land":
            lake = any(i in ("PHX-01", "JLH-01") for i in block["waters"])
            use = ("1702" if lake else "1701") if block["kind"] == "water" else "1401"
            plots.append(Plot(block["ring"], cell["name"], cell["zone"], use, number))
            plots[-1].bank = True
            continue
        family = weighted(random, ZONES[cell["zone"]])
        target, uses = FAMILIES[family]
        target *= 1.08
        for ring in lots(random, block["ring"], target):
            use = weighted(random, uses)
            if area(ring) > 60000 and use in ("080404", "0702", "080602", "1310", "120803", "1303",
                                              "1403", "120802"):
                use = uses[0][0]
            plots.append(Plot(ring, cell["name"], cell["zone"], use, number))
    for centre_x, centre_y, turn in VILLAGES:
        number += 1
        for k, ring in enumerate(_village(random, (centre_x, centre_y), turn)):
            use = "0704" if k == 4 else "1401" if k == 9 else "0703"
            plots.append(Plot(ring, f"V{VILLAGES.index((centre_x, centre_y, turn)) + 1}",
                              "village", use, number))
    for plot, ring in zip(plots, conform([p.ring for p in plots])):
        plot.parts = [(ring, [])]
    reserves = _reserves(random, plots)
    _islands(random, plots)
    _pairs(plots)
    _describe(random, plots)
    return permanent, planned, plots, reserves


def _reserves(random, plots):
    out = []
    for ident, cell, kind, release in RESERVES:
        groups = {}
        for p in plots:
            if p.cell == cell and p.use not in ("1701", "1702"):
                groups.setdefault(p.block, []).append(p)
        candidates = [g for g in groups.values() if 3 <= len(g) <= 7
                      and 50000 < sum(p.size for p in g) < 200000]
        candidates = candidates or [g for g in groups.values() if len(g) == 2]
        group = candidates[int(random.random() * len(candidates))]
        chosen = group
        for k in (-1, 0, 1):  # a lot beside the reserve stays in use
            rest = group[:k] + group[k + 1:] if k >= 0 else group[:-1]
            if len(dissolve([p.ring for p in rest])) == 1:
                chosen, group[k].beside = rest, True
                if group[k].use.startswith("14"):
                    group[k].use = "100101" if kind == "industrial" else "070102"
                break
        for p in chosen:
            p.reserve, p.reserve_released = ident, release
            if release is None:
                p.use = "16"
            else:
                p.use = "100101" if kind == "industrial" else "0802"
        out.append(dict(id=ident, kind=kind, release=release, plots=chosen,
                        rings=dissolve([p.ring for p in chosen]),
                        name=("产业留白" if kind == "industrial" else "战略留白") + ident[3:] + "(示意)"))
    return out


def _islands(random, plots):
    """A green island inside a few large plots: a hole in one, a plot of its own."""
    made = 0
    for p in [p for p in plots if p.size > 60000 and p.use in ("070102", "0802", "080401", "100101")
              and p.reserve is None]:
        c = inner_point(p.ring)
        room, _ = nearest(p.ring + p.ring[:1], c)
        if room < 85:
            continue
        radius = 46 + 10 * random.random()
        n = 11
        ring = [(c[0] + radius * (1 + 0.14 * sin(2 * a + made)) * cos(a),
                 c[1] + radius * (1 + 0.14 * sin(3 * a)) * sin(a))
                for a in (2 * pi * k / n for k in range(n))]
        p.parts = [(p.ring, [ring])]
        plots.append(Plot(ring, p.cell, p.zone, "1401", p.block))
        made += 1
        if made == 6:
            return


def _pairs(plots):
    """A few plots of two parts, one on each side of a local street."""
    made = 0
    for p in plots:
        if p.use not in ("0802", "080401", "100101", "080403") or p.reserve or len(p.parts) > 1:
            continue
        c = centroid(p.ring)
        for q in plots:
            if (q is not p and q.cell == p.cell and q.use == p.use and q.block != p.block
                    and not q.reserve and len(q.parts) == 1 and not q.parts[0][1]
                    and not p.parts[0][1]):
                d = centroid(q.ring)
                if hypot(c[0] - d[0], c[1] - d[1]) < 190 and p.size + q.size < 120000:
                    p.parts.append(q.parts[0])
                    plots.remove(q)
                    made += 1
                    break
        if made == 8:
            return


def _describe(random, plots):
    counters = {}
    plots.sort(key=lambda p: (p.cell[0] == "V", p.cell[0], int(p.cell[1:]), p.block))
    years = (2013, 2014, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023)
    by_cell = {}
    for p in plots:
        counters[p.cell] = counters.get(p.cell, 0) + 1
        p.id = f"示例-{p.cell}-{counters[p.cell]:02d}"
        p.unit = f"示例单元{p.cell}"
        if p.cell not in by_cell:
            year = choose(random, years)
            by_cell[p.cell] = (f"{year}-{1 + int(random.random() * 12):02d}-"
                               f"{1 + int(random.random() * 28):02d}",
                               f"示例规字〔{year}〕{1 + int(random.random() * 60)}号")
        p.approved, p.document = by_cell[p.cell]
        if p.reserve_released:
            p.approved = p.reserve_released
            p.document = f"示例规字〔{p.approved[:4]}〕{61 + int(random.random() * 20)}号"
        p.use_name = NAMES[p.use]
        p.far, p.density, p.green, p.height = limits(random, p.use)
        p.compatible = choose(random, COMPATIBLE.get(p.use, ("",)))
        p.geometry = multipolygon(p.parts)
