"""Streams, lakes and planned channels with their blue lines."""

from math import hypot, pi, sin

from .curves import band, blob, curve, lengths, nearest, offset
from .cutting import cut_all
from .frame import place, plan_area_ring
from .plane import area, box, boxes_meet, contains, counter_clockwise, inner_point

# name, id, points (s, t), half width of the water, half width of the blue line; kilometres and m
STREAMS = (
    ("平岗河上段(示意)", "PGH-01", (
        (-0.9, 3.5), (-1.6, 3.1), (-2.2, 2.6), (-2.5, 2.1), (-3.2, 1.7), (-3.5, 1.2),
        (-4, 0.95), (-4.4, 0.5), (-4.9, 0.5),
    ), 17, 38),
    ("平岗河下段(示意)", "PGH-02", (
        (-4.83, 0.5), (-4.92, 0.49), (-5.3, 0.28), (-5.8, 0.42), (-6.2, 0.58), (-6.7, 0.5),
        (-7.1, 0.26), (-7.6, 0.24), (-8.1, 0.46), (-8.7, 0.52), (-9.1, 0.3), (-9.6, 0.22),
        (-10.1, 0.42), (-10.7, 0.5), (-11.6, 0.35),
    ), 22, 48),
    ("凤凰河上段(示意)", "PHX-02", (
        (-1.9, -3.9), (-2.5, -3.1), (-2.9, -2.5), (-3.5, -2.1), (-3.8, -1.6), (-4.4, -1.1),
    ), 11, 27),
    ("凤凰河下段(示意)", "PHX-03", (
        (-4.75, -0.5), (-4.68, -0.2), (-4.72, 0.1), (-4.9, 0.5),
    ), 13, 30),
    ("凤凰河支涌(示意)", "PHX-04", (
        (-5.75, -1.5), (-5.6, -0.9), (-5.2, -0.5), (-5.14, -0.1), (-5.08, 0.12), (-4.9, 0.24),
        (-4.86, 0.44),
    ), 7, 19),
    ("九龙河上段(示意)", "JLH-02", (
        (1.7, 3.4), (1.5, 2.8), (1, 2.4), (0.8, 1.9), (0.3, 1.55), (-0.1, 1.15), (-0.55, 0.95),
    ), 12, 28),
    ("九龙河下段(示意)", "JLH-03", (
        (-1.3, 0.55), (-1.6, 0.3), (-2.1, 0.42), (-2.6, 0.4), (-2.9, 0.75), (-3.3, 1.2),
        (-3.4, 1.4),
    ), 12, 28),
    ("九龙湖支涌(示意)", "JLH-04", (
        (0.7, -0.8), (0.35, -0.35), (0.05, 0.2), (-0.55, 0.6),
    ), 7, 18),
    ("九佛河(示意)", "JFH-01", (
        (5.3, 3.6), (5.4, 2.8), (5, 2.1), (4.9, 1.4), (4.4, 0.95), (4.3, 0.4), (4.5, -0.3),
        (4.2, -0.9), (3.9, -1.4), (4.2, -2.1), (3.9, -2.9), (4, -4),
    ), 14, 34),
    ("九佛河支涌(示意)", "JFH-02", (
        (6.9, 0.4), (6.2, 0.25), (5.6, 0.45), (5.1, 0.3), (4.42, 0.15),
    ), 8, 20),
    ("镇龙河(示意)", "ZLH-01", (
        (-8.9, -3.2), (-9.2, -2.4), (-9, -1.6), (-9.25, -1.1), (-8.95, -0.6), (-9.3, -0.15),
        (-9.35, 0.25),
    ), 10, 24),
    ("金坑河(示意)", "JKH-01", (
        (-5.6, -6), (-6.4, -6.5), (-7.2, -6.3), (-7.9, -6.7), (-8.6, -6.4), (-9.4, -6.6),
        (-10.2, -6), (-11, -5.8),
    ), 12, 30),
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
