"""The schematic town: frame, roads, waters, blocks and lots, in local metres.

Local metres are EPSG:4547 minus ORIGIN. Stations (OpenStreetMap, ODbL) are the anchors; all
else is drawn by hand in the street frame: s runs north-west along 开放大道, t to its right.
"""

from math import cos, hypot, pi, sin

from .geodesy import to_grid, to_lonlat
from .plane import (area, band, blob, box, boxes_meet, centroid, contains, counter_clockwise, curve, cut,
                    cut_all, extent, inner_point, lengths, nearest, offset,
                    perimeter)

ORIGIN = (450000.0, 2580000.0)

STATIONS = (  # name, English, longitude, latitude, inside the city; OpenStreetMap, ODbL
    ("红卫", "Hongwei", 113.482133, 23.401625, True),
    ("新南", "Xinnan", 113.489968, 23.379812, True),
    ("枫下", "Fengxia", 113.502780, 23.365909, True),
    ("知识城", "Knowledge City", 113.519352, 23.352390, True),
    ("何棠下", "Hetangxia", 113.538482, 23.334014, True),
    ("旺村", "Wangcun", 113.546742, 23.325832, True),
    ("汤村", "Tangcun", 113.559603, 23.309983, True),
    ("镇龙北", "Zhenlong North", 113.571956, 23.292277, True),
    ("镇龙", "Zhenlong", 113.587983, 23.287267, True),
    ("镇龙西", "Zhenlong West", 113.568544, 23.281070, True),
    ("金坑", "Jinkeng", 113.521599, 23.251961, True),
    ("中新", "Zhongxin", 113.607887, 23.288180, False),
    ("新和", "Xinhe", 113.461595, 23.415733, False),
    ("马沥", "Mali", 113.445121, 23.396636, False),
)

PLAN_AREA = (  # kilometres, local; a drawing, no legal boundary
    (0.2, -8.2), (2.2, -8.4), (3.3, -7.8), (4.2, -7.0), (5.9, -6.6), (7.9, -5.5), (8.7, -4.4),
    (9.0, -2.9), (9.2, -1.4), (8.6, 0.1), (7.7, 1.4), (7.3, 2.4), (6.0, 3.7), (5.2, 4.9),
    (4.4, 5.6), (3.2, 6.5), (2.6, 7.7), (1.2, 9.0), (0.3, 10.2), (-1.4, 10.7), (-3.0, 10.5),
    (-3.9, 9.8), (-5.0, 9.0), (-5.9, 8.1), (-6.1, 6.9), (-5.7, 5.8), (-4.6, 4.6), (-4.3, 3.0),
    (-3.5, 1.4), (-3.5, -0.2), (-2.7, -1.8), (-2.5, -3.4), (-1.5, -4.9), (-1.2, -6.4), (-0.7, -7.6),
)

CENTRE = (850.0, 3650.0)       # near the station 知识城
ALONG, ACROSS = (-0.6476, 0.7620), (0.7620, 0.6476)


def local(lon, lat):
    e, n = to_grid(lon, lat)
    return e - ORIGIN[0], n - ORIGIN[1]


def lonlat(point):
    return to_lonlat(point[0] + ORIGIN[0], point[1] + ORIGIN[1])


def place(s, t):
    """Local metres of a place in the street frame (kilometres), gently bent."""
    s, t = s * 1000, t * 1000
    ds = 120 * sin(t / 1000 + 0.4) + 90 * sin(s / 1900 + t / 1300)
    dt = 170 * sin(s / 1900 + 0.7) + 55 * sin(s / 800 + t / 1100)
    s, t = s + ds, t + dt
    return (CENTRE[0] + s * ALONG[0] + t * ACROSS[0], CENTRE[1] + s * ALONG[1] + t * ACROSS[1])


ROWS = (-10.6, -9.6, -8.5, -7.45, -6.4, -5.3, -4.1, -3.0, -1.9, -0.8, 0.3, 1.4, 2.7, 3.8, 4.8,
        5.8, 6.75)
SOUTH_COLUMNS = (-3.2, -2.5, -1.7, -0.85, 0.0, 0.75, 1.5, 2.2)
NORTH_COLUMNS = (-2.6, -1.7, -0.85, 0.0, 0.75, 1.5, 2.2)
TOWN = (  # per row: first and last column line of the built-up cells, zone
    (-0.85, 1.5, "zhenlong"), (-1.7, 1.5, "zhenlong"), (-3.2, 1.5, "south"), (-3.2, 1.5, "south"),
    (-3.2, 1.5, "south"), (-2.5, 1.5, "lake"), (-1.7, 1.5, "housing"), (-1.7, 1.5, "core"),
    (-1.7, 2.2, "core"), (-1.7, 2.2, "core"), (-1.7, 1.5, "core"), (-1.7, 1.5, "core"),
    (-2.6, 2.2, "north"), (-2.6, 2.2, "north"), (-2.6, 2.2, "north"), (-2.6, 2.2, "north"),
)

EXPRESSWAYS = (  # name, English, points (s, t), half width of the road, buffer beyond it
    ("开放大道", "Kaifang Avenue", ((-10.9, 0), (7.2, 0)), 30),
    ("人才大道", "Rencai Avenue", ((2.7, -3.4), (2.7, 3.2)), 25),
    ("永九快速", "Yongjiu Expressway", ((1.2, -2.6), (7.4, -2.6)), 35),
    ("九佛快速", "Jiufo Expressway", ((1.2, 2.2), (7.4, 2.2)), 35),
    ("花莞高速", "Huadu-Dongguan Expressway", ((-2.5, -3.3), (-11.2, -3.2)), 40),
    ("广河高速", "Guangzhou-Heyuan Expressway", ((-8.5, 4.4), (-8.5, -5.6)), 40),
)

# name, id, points (s, t), half width of the water, half width of the blue line; kilometres and m
STREAMS = (
    ("平岗河上段(示意)", "PGH-01", ((-0.9, 3.5), (-1.6, 3.1), (-2.2, 2.6), (-2.5, 2.1), (-3.2, 1.7),
                               (-3.5, 1.2), (-4.0, 0.95), (-4.4, 0.5), (-4.9, 0.5)), 17, 38),
    ("平岗河下段(示意)", "PGH-02", ((-4.9, 0.5), (-5.3, 0.28), (-5.8, 0.42), (-6.2, 0.58), (-6.7, 0.5),
                               (-7.1, 0.26), (-7.6, 0.24), (-8.1, 0.46), (-8.7, 0.52), (-9.1, 0.3),
                               (-9.6, 0.22), (-10.1, 0.42), (-10.7, 0.5), (-11.6, 0.35)), 22, 48),
    ("凤凰河上段(示意)", "PHX-02", ((-1.9, -3.9), (-2.5, -3.1), (-2.9, -2.5), (-3.5, -2.1),
                               (-3.8, -1.6), (-4.4, -1.1)), 11, 27),
    ("凤凰河下段(示意)", "PHX-03", ((-4.75, -0.5), (-4.68, -0.2), (-4.72, 0.1), (-4.9, 0.5)), 13, 30),
    ("凤凰河支涌(示意)", "PHX-04", ((-5.75, -1.5), (-5.6, -0.9), (-5.2, -0.5), (-5.14, -0.1),
                               (-5.08, 0.12), (-4.90, 0.24),
                               (-4.86, 0.44)), 7, 19),
    ("九龙河上段(示意)", "JLH-02", ((1.7, 3.4), (1.5, 2.8), (1.0, 2.4), (0.8, 1.9), (0.3, 1.55),
                               (-0.1, 1.15), (-0.55, 0.95)), 12, 28),
    ("九龙河下段(示意)", "JLH-03", ((-1.3, 0.55), (-1.6, 0.3), (-2.1, 0.42), (-2.6, 0.4), (-2.9, 0.75),
                               (-3.3, 1.2), (-3.4, 1.4)), 12, 28),
    ("九龙湖支涌(示意)", "JLH-04", ((0.7, -0.8), (0.35, -0.35), (0.05, 0.2), (-0.55, 0.6)), 7, 18),
    ("九佛河(示意)", "JFH-01", ((5.3, 3.6), (5.4, 2.8), (5.0, 2.1), (4.9, 1.4), (4.4, 0.95), (4.3, 0.4),
                             (4.5, -0.3), (4.2, -0.9), (3.9, -1.4), (4.2, -2.1), (3.9, -2.9),
                             (4.0, -4.0)), 14, 34),
    ("九佛河支涌(示意)", "JFH-02", ((6.9, 0.4), (6.2, 0.25), (5.6, 0.45), (5.1, 0.3), (4.42, 0.15)),
     8, 20),
    ("镇龙河(示意)", "ZLH-01", ((-8.9, -3.2), (-9.2, -2.4), (-9.0, -1.6), (-9.25, -1.1), (-8.95, -0.6),
                             (-9.3, -0.15), (-9.35, 0.25)), 10, 24),
    ("金坑河(示意)", "JKH-01", ((-5.6, -6.0), (-6.4, -6.5), (-7.2, -6.3), (-7.9, -6.7), (-8.6, -6.4),
                             (-9.4, -6.6), (-10.2, -6.0), (-11.0, -5.8)), 12, 30),
)
LAKES = (
    ("凤凰湖(示意)", "PHX-01", (-4.6, -0.88), 430, 320, 0.5, (0.10, 0.07, 0.04), (0.3, 1.9, 4.0), 45),
    ("九龙湖(示意)", "JLH-01", (-0.92, 0.72), 400, 330, 1.1, (0.09, 0.08, 0.05), (2.2, 0.4, 1.0), 45),
)
# Planned channels: parent stream, share of its length, side, length in metres, half width.
PLANNED = (
    ("PGH-01", 0.30, 1, 900, 13), ("PGH-01", 0.62, -1, 1100, 12), ("PGH-02", 0.12, -1, 800, 12),
    ("PGH-02", 0.27, 1, 1500, 14), ("PGH-02", 0.33, -1, 1900, 15), ("PGH-02", 0.47, -1, 2100, 14),
    ("PGH-02", 0.52, 1, 1000, 11), ("PGH-02", 0.80, 1, 900, 12), ("PHX-02", 0.45, -1, 900, 10),
    ("PHX-02", 0.70, 1, 800, 11), ("JLH-02", 0.30, 1, 900, 12), ("JLH-02", 0.55, -1, 1000, 12),
    ("JLH-03", 0.30, 1, 1300, 13), ("JLH-03", 0.65, -1, 700, 10), ("JFH-01", 0.22, 1, 1200, 13),
    ("JFH-01", 0.38, -1, 1500, 14), ("JFH-01", 0.58, -1, 1300, 13), ("JFH-01", 0.66, 1, 1600, 13),
    ("JFH-01", 0.80, -1, 1100, 12), ("ZLH-01", 0.45, 1, 700, 10),
)


class Water:
    """A stream or lake: its water, its blue line, and lines that cut the town along them."""

    def __init__(self, name, ident, level, line, water, blue, ring=None, shore=None, hole=None):
        self.name, self.ident, self.level, self.line = name, ident, level, line
        self.water, self.blue, self.shore, self.hole = water, blue, shore, hole
        self.ring = ring if ring else band(line, blue)
        # The water ends a little before its blue line does, so that no two cuts run together.
        self.water_ring = shore if shore else band(line[1:-1], water)
        self.cuts = [self.ring + self.ring[:1]]
        if level == "permanent":
            self.cuts.append(self.water_ring + self.water_ring[:1])
        elif line:  # open where it meets its parent, whose own blue line cuts there
            self.cuts = [offset(line, blue) + offset(line, lambda r: -blue(r))[::-1]]


def plan_area_ring():
    return curve([(x * 1000, y * 1000) for x, y in PLAN_AREA], 350, closed=True)


def _stream(points, step=28.0):
    """The longest part of a stream's centreline that lies well inside the plan area."""
    limit = plan_area_ring()
    edge = limit + limit[:1]
    parts = [[]]
    for p in curve([place(*p) for p in points], step):
        if contains(limit, p) and nearest(edge, p)[0] > 60:
            parts[-1].append(p)
        elif parts[-1]:
            parts.append([])
    return max(parts, key=len)


def _width(base, phase):
    return lambda run: base * (1 + 0.16 * sin(run / 210 + phase) + 0.10 * sin(run / 77 + 2 * phase))


def _eyot(line, water, blue, at):
    """Widens a stream around an island; both widths and the island's ring."""
    def swell(run):
        return max(0.0, 1 - abs(run - at) / 260) ** 2 * 30

    part = [p for p, run in zip(line, lengths(line)) if abs(run - at) < 95]
    lens = offset(part, lambda run: 15 * sin(pi * min(1, run / lengths(part)[-1])) + 0.4)
    other = offset(part, lambda run: -15 * sin(pi * min(1, run / lengths(part)[-1])) - 0.4)
    return (lambda run: water(run) + swell(run), lambda run: blue(run) + swell(run),
            counter_clockwise(lens + other[::-1]))


def waters(random):
    permanent = []
    for name, ident, centre, rx, ry, turn, wobble, phases, margin in LAKES:
        shore = blob(place(*centre), rx, ry, turn, wobble, 60, phases)
        edge = blob(place(*centre), rx + margin, ry + margin, turn, wobble, 64, phases)
        c = place(*centre)
        island = blob((c[0] + 0.3 * rx, c[1] + 0.25 * ry), 62, 41, turn, (0.12, 0.08), 18, (1, 2))
        permanent.append(Water(name, ident, "permanent", None, 0, 0, edge, shore, island))
    for k, (name, ident, points, water, blue) in enumerate(STREAMS):
        line, water, blue, island = _stream(points), _width(water, k), _width(blue, k), None
        if ident == "PGH-02":
            water, blue, island = _eyot(line, water, blue, 3150)
        permanent.append(Water(name, ident, "permanent", line, water, blue, hole=island))
    permanent.sort(key=lambda w: w.ident)
    by_ident = {w.ident: w for w in permanent}
    planned = []
    for k, (parent, share, side, length, half) in enumerate(PLANNED):
        line = by_ident[parent].line
        i = round(share * (len(line) - 2))
        (ax, ay), (bx, by) = line[i], line[i + 1]
        size = hypot(bx - ax, by - ay)
        ux, uy = (by - ay) / size * side, -(bx - ax) / size * side
        lean, bow = (random.random() - 0.5) * 0.8, 0.06 + 0.05 * random.random()
        points = []
        for n in range(6):
            d = length * n / 5
            w = length * bow * sin(n * 1.9 + k) * (n / 5) + d * lean * 0.4
            points.append((ax + ux * d - uy * w, ay + uy * d + ux * w))
        planned.append(Water(f"规划河涌{k + 1:02d}(示意)", f"YK-{k + 1:02d}", "pre-control",
                             curve(points, 30), _width(half * 0.5, k), _width(half, k)))
    for k, centre in enumerate(((-7.0, -2.3), (4.6, -1.55))):
        ring = blob(place(*centre), 120 + 30 * k, 80, 0.4 + k, (0.09, 0.05), 26, (0.5, 1.5 + k))
        planned.append(Water(f"规划调蓄湖{k + 1}(示意)", f"YK-{21 + k}", "pre-control", None, 0, 0, ring,
                             ring))
    for w in planned:
        w.ring = _outside(w.ring, [p.ring for p in permanent])
    return permanent, planned


def _outside(ring, others):
    """The largest part of `ring` that lies in none of the other rings."""
    pieces = cut_all([ring], [r + r[:1] for r in others if boxes_meet(box(r), box(ring))])
    pieces = [p for p in pieces if not any(contains(r, inner_point(p)) for r in others)]
    return max(pieces, key=area)


def cells():
    """The built-up cells between the main roads: ring, zone and name."""
    out = []
    for row, (s0, s1) in enumerate(zip(ROWS, ROWS[1:])):
        first, last, zone = TOWN[row]
        columns = SOUTH_COLUMNS if s0 < 0.3 else NORTH_COLUMNS
        columns = [t for t in columns if first <= t <= last]
        for column, (t0, t1) in enumerate(zip(columns, columns[1:])):
            edge = column in (0, len(columns) - 2) or row in (0, len(ROWS) - 2)
            out.append(dict(name=f"{chr(65 + row)}{column + 1}", zone=_zone(zone, t0), edge=edge,
                            s=(s0, s1), t=(t0, t1), ring=_cell_ring(s0, s1, t0, t1)))
    return out


def _hill(point):
    """Where the wooded hills reach into the edge of the town."""
    x, y = point
    return sin(x / 310 + 1.1) + sin(y / 370 - x / 900) + 0.6 * sin((x + y) / 170) > 1.05


def _zone(zone, t0):
    if zone == "south" and t0 >= 0.75:
        return "housing"
    return zone


def _half(line, rows):
    wide = {0.0: 0.030, 2.7: 0.028, -8.5: 0.046, -3.2: 0.050}
    return wide.get(line, 0.040 if rows is None and abs(line) in (2.6, 2.2) else 0.020)


def _cell_ring(s0, s1, t0, t1):
    a, b = s0 + _half(s0, 1), s1 - _half(s1, 1)
    c, d = t0 + _half(t0, None), t1 - _half(t1, None)
    e = 0.016  # the cut corners of the blocks at crossings
    n = 6
    st = [(a, c + e + (d - c - 2 * e) * k / n) for k in range(n + 1)]
    st += [(a + e + (b - a - 2 * e) * k / n, d) for k in range(n + 1)]
    st += [(b, d - e - (d - c - 2 * e) * k / n) for k in range(n + 1)]
    st += [(b - e - (b - a - 2 * e) * k / n, c) for k in range(n + 1)]
    return counter_clockwise([place(*p) for p in st])


def roads():
    out = []
    for name, english, ((s0, t0), (s1, t1)), half in EXPRESSWAYS:
        n = 24
        line = [place(s0 + (s1 - s0) * k / n, t0 + (t1 - t0) * k / n) for k in range(n + 1)]
        out.append(dict(name=name, name_en=english, line=curve(line, 120), half=half))
    return out


def _streets(random, cell):
    """Local streets of a cell: both kerbs of each, and the centrelines."""
    (s0, s1), (t0, t1) = cell["s"], cell["t"]
    lines = []
    fine = cell["zone"] in ("zhenlong", "housing", "core")
    along = round((t1 - t0) / (0.27 if fine else 0.36))
    across = round((s1 - s0) / (0.29 if fine else 0.38))
    half = 0.0115
    for count, vertical in ((along, True), (across, False)):
        for k in range(1, max(2, count)):
            f = (k + (random.random() - 0.5) * 0.22) / max(2, count)
            tilt, sag = (random.random() - 0.5) * 0.05, (random.random() - 0.5) * 0.05
            pair = [[], []]
            stop = 1.02
            if random.random() < 0.16:
                stop = 0.5 + (random.random() - 0.5) * 0.05
            for n in range(9):
                g = -0.02 + (stop + 0.02) * n / 8
                for side, sign in enumerate((-1, 1)):
                    if vertical:
                        t = t0 + (t1 - t0) * (f + tilt * (g - 0.5) + sag * sin(pi * g))
                        pair[side].append(place(s0 + (s1 - s0) * g, t + sign * half))
                    else:
                        s = s0 + (s1 - s0) * (f + tilt * (g - 0.5) + sag * sin(pi * g))
                        pair[side].append(place(s + sign * half, t0 + (t1 - t0) * g))
            if stop < 1:  # a dead end: both kerbs joined by a square end
                lines.append(dict(cut=[pair[0] + pair[1][::-1]], pair=pair))
            else:
                lines.append(dict(cut=pair, pair=pair))
    return lines


def _in_street(point, streets):
    return any(contains(counter_clockwise(s["pair"][0] + s["pair"][1][::-1]), point)
               for s in streets)


def _halved(pieces, pond):
    """Pieces, those around a whole pond cut through its middle, so that none gets a hole."""
    x, y = centroid(pond)
    line = [(x - 2000 * ALONG[0], y - 2000 * ALONG[1]), (x + 2000 * ALONG[0], y + 2000 * ALONG[1])]
    return [half for piece in pieces
            for half in (cut(piece, line) if all(contains(piece, p) for p in pond) else [piece])]


def blocks(random, town_cells, permanent, planned):
    """Street blocks: rings with their kind (land, bank, water, corridor) and cell."""
    out = []
    for cell in town_cells:
        cell_box = box(cell["ring"])
        near = [w for w in permanent + planned if boxes_meet(box(w.ring), cell_box)]
        pieces = [cell["ring"]]
        fixed = [w for w in near if w.level == "permanent"]
        for w in fixed:
            pieces = cut_all(pieces, w.cuts)
        wet = [p for p in pieces if any(contains(w.ring, inner_point(p)) for w in fixed)]
        dry = [p for p in pieces if p not in wet]
        for w in near:
            if w.level != "permanent":
                if w.line is None:
                    dry = _halved(dry, w.ring)
                dry = cut_all(dry, w.cuts)
        pieces = wet + dry
        streets = _streets(random, cell)
        for piece in pieces:
            p = inner_point(piece)
            wet = [w for w in near if contains(w.ring, p)]
            if wet:
                deep = any(w.level == "permanent" and contains(w.water_ring, p) for w in wet)
                kind = "water" if deep else "bank"
                if all(w.level == "pre-control" for w in wet):
                    kind = "corridor"
                out.append(dict(ring=piece, kind=kind, cell=cell, waters=[w.ident for w in wet]))
                continue
            for block in cut_all([piece], [line for s in streets for line in s["cut"]]):
                if _in_street(inner_point(block), streets):
                    continue
                if not (cell["edge"] and _hill(inner_point(block))):
                    out.append(dict(ring=block, kind="land", cell=cell, waters=[]))
    return [b for b in out if area(b["ring"]) >= 2000]


def lots(random, ring, target):
    """Cuts a block into lots of about `target` square metres."""
    size = area(ring)
    enough = size < target * (1.25 + 0.5 * random.random()) or size < 4400
    if enough and size < 185000:  # no lot of more than twenty hectares
        return [ring]
    edges = sorted(zip(ring, ring[1:] + ring[:1]), key=lambda e: -hypot(
        e[1][0] - e[0][0], e[1][1] - e[0][1]))
    (ax, ay), (bx, by) = edges[0]
    length = hypot(bx - ax, by - ay)
    u = ((bx - ax) / length, (by - ay) / length)
    v = (-u[1], u[0])
    eu, ev = extent(ring, u), extent(ring, v)
    if ev[1] - ev[0] > (eu[1] - eu[0]) * (0.9 + 0.2 * random.random()):
        u, v, eu, ev = v, u, ev, eu
    for attempt in range(18):
        if attempt == 8:  # the other way, then with less regard for shape
            u, v, eu, ev = v, u, ev, eu
        f = 0.5 + (random.random() - 0.5) * (0.36 if attempt % 8 < 5 else 0.1)
        d = eu[0] + (eu[1] - eu[0]) * f
        reach0, reach1 = ev[0] - 30, ev[1] + 30
        line = [(u[0] * d + v[0] * reach0, u[1] * d + v[1] * reach0),
                (u[0] * d + v[0] * reach1, u[1] * d + v[1] * reach1)]
        if random.random() < 0.18 and ev[1] - ev[0] > 120:
            m = ev[0] + (ev[1] - ev[0]) * (0.35 + 0.3 * random.random())
            step = (18 + 22 * random.random()) * (1 if random.random() < 0.5 else -1)
            line[1:1] = [(u[0] * d + v[0] * m, u[1] * d + v[1] * m),
                         (u[0] * (d + step) + v[0] * m, u[1] * (d + step) + v[1] * m)]
            line[3] = (u[0] * (d + step) + v[0] * reach1, u[1] * (d + step) + v[1] * reach1)
        pieces = cut(ring, line)
        if len(pieces) < 2 or len(pieces) > 3:
            continue
        compact = 0.36 if attempt < 12 else 0.2
        if attempt > 8 and size < 185000:
            break
        if all(area(p) >= 2200 and 4 * pi * area(p) / perimeter(p) ** 2 > compact for p in pieces):
            return [lot for p in pieces for lot in lots(random, p, target)]
    return [ring]
