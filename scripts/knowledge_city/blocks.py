"""Street blocks of a cell, and the lots of a block."""

from math import hypot, pi, sin

from .cells import hill
from .cutting import cut, cut_all
from .frame import ALONG, place
from .plane import (area, box, boxes_meet, centroid, contains, counter_clockwise, extent,
                    inner_point, perimeter, sharpest)


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
                if not (cell["edge"] and hill(inner_point(block))):
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
        pieces = cut(ring, line, 1.0)
        if len(pieces) < 2 or len(pieces) > 3:
            continue
        compact = 0.36 if attempt < 12 else 0.2
        if attempt > 8 and size < 185000:
            break
        if attempt < 12 and min(sharpest(p) for p in pieces) < min(14, sharpest(ring)):
            continue
        if all(area(p) >= 2200 and 4 * pi * area(p) / perimeter(p) ** 2 > compact for p in pieces):
            return [lot for p in pieces for lot in lots(random, p, target)]
    return [ring]
