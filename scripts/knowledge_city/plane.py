"""Polygons and lines in the plane: smooth curves, offsets, cutting, dissolving.

A ring is a list of (x, y) without the closing repetition, counter-clockwise. Lots come from
cutting a larger ring, so neighbours share the very same vertices; `conform` gives each ring
the vertices of its neighbours that lie on its edges.
"""

from math import atan2, cos, floor, hypot, pi, sin


def area(ring):
    total, (ax, ay) = 0.0, ring[-1]
    ox, oy = ring[0]
    ax, ay = ax - ox, ay - oy
    for x, y in ring:
        x, y = x - ox, y - oy
        total += ax * y - x * ay
        ax, ay = x, y
    return total / 2


def perimeter(ring):
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(ring, ring[1:] + ring[:1]))


def counter_clockwise(ring):
    return ring if area(ring) > 0 else ring[::-1]


def box(points):
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def boxes_meet(a, b):
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def contains(ring, point):
    px, py = point
    inside, (ax, ay) = False, ring[-1]
    for bx, by in ring:
        if (ay > py) != (by > py) and px < (bx - ax) * (py - ay) / (by - ay) + ax:
            inside = not inside
        ax, ay = bx, by
    return inside


def centroid(ring):
    ox, oy = ring[0]
    sx = sy = total = 0.0
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        ax, ay, bx, by = ax - ox, ay - oy, bx - ox, by - oy
        c = ax * by - bx * ay
        sx, sy, total = sx + (ax + bx) * c, sy + (ay + by) * c, total + c
    return ox + sx / (3 * total), oy + sy / (3 * total)


def inner_point(ring):
    """The centroid where it lies inside, else the middle of the widest horizontal chord."""
    c = centroid(ring)
    if contains(ring, c):
        return c
    x0, y0, x1, y1 = box(ring)
    best, place = -1.0, c
    for k in range(1, 12):
        y = y0 + (y1 - y0) * (k + 0.0137) / 12.05
        xs = sorted(
            ax + (bx - ax) * (y - ay) / (by - ay)
            for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1])
            if (ay > y) != (by > y)
        )
        for a, b in zip(xs[::2], xs[1::2]):
            if b - a > best:
                best, place = b - a, ((a + b) / 2, y)
    return place


def curve(points, step, closed=False):
    """A centripetal-looking Catmull-Rom curve through `points`, sampled about every `step`."""
    n = len(points)
    out = []
    for i in range(n if closed else n - 1):
        p1, p2 = points[i], points[(i + 1) % n]
        p0 = points[i - 1] if closed or i > 0 else (2 * p1[0] - p2[0], 2 * p1[1] - p2[1])
        if closed or i + 2 < n:
            p3 = points[(i + 2) % n]
        else:
            p3 = (2 * p2[0] - p1[0], 2 * p2[1] - p1[1])
        pieces = max(1, round(hypot(p2[0] - p1[0], p2[1] - p1[1]) / step))
        for k in range(pieces):
            t = k / pieces
            out.append(tuple(
                0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t
                       + (3 * b - a - 3 * c + d) * t**3)
                for a, b, c, d in zip(p0, p1, p2, p3)
            ))
    return out if closed else out + [points[-1]]


def lengths(line):
    out = [0.0]
    for a, b in zip(line, line[1:]):
        out.append(out[-1] + hypot(b[0] - a[0], b[1] - a[1]))
    return out


def offset(line, distance):
    """The line moved to its left by `distance`, a number or a function of the running length."""
    run = lengths(line)
    out = []
    for i, (x, y) in enumerate(line):
        a, b = line[max(i - 1, 0)], line[min(i + 1, len(line) - 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        size = hypot(dx, dy)
        d = distance(run[i]) if callable(distance) else distance
        out.append((x - dy / size * d, y + dx / size * d))
    return out


def band(line, half_width):
    """The strip along a line, as a ring with square ends."""
    left = offset(line, half_width)
    right = offset(line, (lambda r: -half_width(r)) if callable(half_width) else -half_width)
    return counter_clockwise(left + right[::-1])


def nearest(line, point):
    """Distance to a line and the running length of the nearest place on it."""
    px, py = point
    best, place, run = 1e18, 0.0, 0.0
    for (ax, ay), (bx, by) in zip(line, line[1:]):
        dx, dy = bx - ax, by - ay
        size2 = dx * dx + dy * dy
        t = min(1.0, max(0.0, ((px - ax) * dx + (py - ay) * dy) / size2))
        d = hypot(px - ax - t * dx, py - ay - t * dy)
        if d < best:
            best, place = d, run + t * size2**0.5
        run += size2**0.5
    return best, place


def blob(centre, radius_x, radius_y, turn, wobble, count, phases):
    """A lake-like closed outline."""
    ring = []
    for k in range(count):
        a = 2 * pi * k / count
        r = 1 + sum(w * sin((j + 2) * a + p) for j, (w, p) in enumerate(zip(wobble, phases)))
        x, y = radius_x * r * cos(a), radius_y * r * sin(a)
        ring.append((centre[0] + x * cos(turn) - y * sin(turn),
                     centre[1] + x * sin(turn) + y * cos(turn)))
    return ring


def _hits(ring, line):
    ring_box = box(ring)
    edges = list(zip(ring, ring[1:] + ring[:1]))
    edge_boxes = [(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
                  for a, b in edges]
    found = []
    for k, (p, q) in enumerate(zip(line, line[1:])):
        pq = (min(p[0], q[0]), min(p[1], q[1]), max(p[0], q[0]), max(p[1], q[1]))
        if not boxes_meet(pq, ring_box):
            continue
        dx, dy = q[0] - p[0], q[1] - p[1]
        for i, ((a, b), ab) in enumerate(zip(edges, edge_boxes)):
            if not boxes_meet(pq, ab):
                continue
            ex, ey = b[0] - a[0], b[1] - a[1]
            cross = dx * ey - dy * ex
            if cross == 0:
                continue
            u = ((a[0] - p[0]) * ey - (a[1] - p[1]) * ex) / cross
            v = ((a[0] - p[0]) * dy - (a[1] - p[1]) * dx) / cross
            if 0 <= u < 1 and 0 <= v < 1:
                place = (p[0] + u * dx, p[1] + u * dy)
                for end, at in ((a, i + 0.0), (b, i + 1 - 1e-12)):  # no edges of a few centimetres
                    if hypot(place[0] - end[0], place[1] - end[1]) < 0.05:
                        place, v = end, at - i
                found.append((k + u, i + v, place))
    found.sort()
    return found


def cut(ring, line):
    """Cuts a ring along every part of `line` that crosses it; the pieces, counter-clockwise.

    A dangling end inside the ring cuts nothing. A closed line (first point repeated at the
    end) must cross the ring or stay off it.
    """
    if not boxes_meet(box(ring), box(line)):
        return [ring]
    closed = line[0] == line[-1]
    if closed:
        start = next((i for i, p in enumerate(line) if not contains(ring, p)), None)
        if start is None:
            return [ring]
        line = line[start:-1] + line[:start] + [line[start]]
    hits = _hits(ring, line)
    if len(hits) < 2:
        return [ring]
    at_edge = {}
    for u, v, p in hits:
        at_edge.setdefault(floor(v), []).append((v, p))
    noded = []
    for i, vertex in enumerate(ring):
        noded.append(vertex)
        for v, p in sorted(at_edge.get(i, [])):
            if p != noded[-1]:
                noded.append(p)
    pieces = [noded]
    for (u0, _, a), (u1, _, b) in zip(hits, hits[1:]):
        if a == b:
            continue
        path = [a] + [line[k] for k in range(floor(u0) + 1, floor(u1) + 1)
                      if line[k] != a and line[k] != b] + [b]
        (mx, my), (nx, ny) = path[len(path) // 2 - 1], path[len(path) // 2]
        middle = ((mx + nx) / 2, (my + ny) / 2)
        if not contains(ring, middle):
            continue
        for n, piece in enumerate(pieces):
            if a in piece and b in piece:
                i, j = piece.index(a), piece.index(b)
                if i < j:
                    forth, back = piece[i:j + 1], piece[j:] + piece[:i + 1]
                else:
                    forth, back = piece[i:] + piece[:j + 1], piece[j:i + 1]
                pieces[n:n + 1] = [forth + path[-2:0:-1], back + path[1:-1]]
                break
    pieces = [[p for p, q in zip(piece, piece[-1:] + piece[:-1]) if p != q] for piece in pieces]
    return [p for p in pieces if len(p) > 2 and area(p) > 1e-6]


def cut_all(rings, lines):
    for line in lines:
        line_box = box(line)
        out = []
        for ring in rings:
            out += cut(ring, line) if boxes_meet(box(ring), line_box) else [ring]
        rings = out
    return rings


def simplify(ring, tolerance):
    """Drops vertices that lie within `tolerance` of the line between their neighbours."""
    out = list(ring)
    changed = True
    while changed and len(out) > 4:
        changed = False
        kept = []
        for i, (x, y) in enumerate(out):
            a = kept[-1] if kept else out[-1]
            b = out[(i + 1) % len(out)]
            dx, dy = b[0] - a[0], b[1] - a[1]
            size = hypot(dx, dy)
            off = abs((x - a[0]) * dy - (y - a[1]) * dx) / size if size else 0.0
            if off < tolerance and len(kept) + len(out) - i > 4:
                changed = True
            else:
                kept.append((x, y))
        out = kept
    return out


def conform(rings, tolerance=1e-5):
    """Inserts into every edge the vertices of the other rings that lie on it."""
    cell = 50.0
    grid = {}
    for ring in rings:
        for p in ring:
            grid.setdefault((floor(p[0] / cell), floor(p[1] / cell)), {})[p] = None
    result = []
    for ring in rings:
        out = []
        for a, b in zip(ring, ring[1:] + ring[:1]):
            out.append(a)
            dx, dy = b[0] - a[0], b[1] - a[1]
            size = hypot(dx, dy)
            found = []
            x0, x1 = sorted((a[0], b[0]))
            y0, y1 = sorted((a[1], b[1]))
            for gx in range(floor((x0 - 1) / cell), floor((x1 + 1) / cell) + 1):
                for gy in range(floor((y0 - 1) / cell), floor((y1 + 1) / cell) + 1):
                    for p in grid.get((gx, gy), ()):
                        t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / size
                        if tolerance < t < size - tolerance:
                            off = abs((p[0] - a[0]) * dy - (p[1] - a[1]) * dx) / size
                            if off < tolerance:
                                found.append((t, p))
            out += [p for _, p in sorted(found)]
        result.append(out)
    return result


def dissolve(rings):
    """Outer rings and holes of the union of conforming rings (shared edges cancel)."""
    edges = {}
    for ring in rings:
        for a, b in zip(ring, ring[1:] + ring[:1]):
            if (b, a) in edges:
                del edges[(b, a)]
            else:
                edges[(a, b)] = None
    following = {}
    for a, b in edges:
        following.setdefault(a, []).append(b)
    out = []
    while following:
        start = min(following)
        ring, here, before = [], start, None
        while True:
            options = following[here]
            step = options[0]
            if len(options) > 1 and before is not None:
                back = atan2(before[1] - here[1], before[0] - here[0])
                step = max(options, key=lambda p: (
                    (atan2(p[1] - here[1], p[0] - here[0]) - back) % (2 * pi)))
            options.remove(step)
            if not options:
                del following[here]
            ring.append(here)
            before, here = here, step
            if here == start:
                break
        out.append(ring)
    return out


def turned(ring):
    """The long direction of a ring as a unit vector, from its second moments."""
    cx, cy = centroid(ring)
    xx = yy = xy = 0.0
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        w = hypot(bx - ax, by - ay)
        mx, my = (ax + bx) / 2 - cx, (ay + by) / 2 - cy
        xx, yy, xy = xx + w * mx * mx, yy + w * my * my, xy + w * mx * my
    angle = 0.5 * atan2(2 * xy, xx - yy)
    return cos(angle), sin(angle)


def extent(ring, direction):
    values = [p[0] * direction[0] + p[1] * direction[1] for p in ring]
    return min(values), max(values)
