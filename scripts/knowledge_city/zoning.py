"""Uses and limits of the detailed-plan plots: which lot becomes what."""

from math import cos, hypot, pi, sin

from .blocks import blocks, lots
from .cells import cells
from .curves import nearest
from .cutting import conform, dissolve
from .plane import area, centroid, inner_point
from .uses import COMPATIBLE, FAMILIES, NAMES, ZONES, choose, limits, weighted
from .villages import VILLAGES, village
from .waters import waters
from .writing import multipolygon

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
        for k, ring in enumerate(village(random, (centre_x, centre_y), turn)):
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
