"""Cutting rings and joining them again.

Lots come from cutting a larger ring, so neighbours share the very same vertices; `conform` gives
each ring the vertices of its neighbours that lie on its edges.
"""

from math import atan2, floor, hypot, pi

from .plane import area, box, boxes_meet, contains


def _hits(ring, line, snap):
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
                for end, at in ((a, i + 0.0), (b, i + 1 - 1e-12)):  # no tiny edges
                    if hypot(place[0] - end[0], place[1] - end[1]) < snap:
                        place, v = end, at - i
                found.append((k + u, i + v, place))
    found.sort()
    return found


def cut(ring, line, snap=0.05):
    """Cuts a ring along every part of `line` that crosses it; the pieces, counter-clockwise.

    A cut that comes within `snap` metres of a vertex goes through it.
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
    hits = _hits(ring, line, snap)
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
