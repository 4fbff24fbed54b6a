"""Lots pushed over the edge of a constraint, by a hand's breadth or by many metres."""

from math import hypot

from .cadastre import built, whole
from .curves import lengths, nearest
from .plane import area, box, boxes_meet, contains


def banked(ring, *constraints):
    """The longest run of consecutive vertices of `ring` that lie on the constraints' edges."""
    x0, y0, x1, y1 = box(ring)
    around = (x0 - 1, y0 - 1, x1 + 1, y1 + 1)
    edges = [[a, b] for c in constraints for a, b in zip(c, c[1:] + c[:1])
             if boxes_meet(box([a, b]), around)]
    if not edges:
        return [], 0

    def off(point):
        return min(nearest(edge, point)[0] for edge in edges)

    touching = [off(p) < 1e-4 for p in ring]
    n = len(ring)
    best = []
    for start in range(n):
        if touching[start] and not touching[start - 1]:
            run = []
            k = start
            while touching[k % n] and len(run) < n:
                run.append(k % n)
                k += 1
            middle = [((ring[a][0] + ring[b][0]) / 2, (ring[a][1] + ring[b][1]) / 2)
                      for a, b in zip(run, run[1:])]
            if all(off(m) < 1e-3 for m in middle) and len(run) > len(best):
                best = run
    length = lengths([ring[i] for i in best])[-1] if best else 0
    return best, length


def push(ring, run, distance):
    """Moves the bank side of a lot outwards by `distance`; the ends of the run stay."""
    line = [ring[i] for i in run]
    dense = [line[0]]
    for a, b in zip(line, line[1:]):
        n = max(1, round(hypot(b[0] - a[0], b[1] - a[1]) / 30))
        if len(line) < 4:
            n = max(n, 3)
        dense += [(a[0] + (b[0] - a[0]) * k / n, a[1] + (b[1] - a[1]) * k / n)
                  for k in range(1, n + 1)]
    moved = [dense[0]]
    for i in range(1, len(dense) - 1):
        (ax, ay), (bx, by) = dense[i - 1], dense[i + 1]
        size = hypot(bx - ax, by - ay)
        x, y = dense[i]
        moved.append((x + (by - ay) / size * distance, y - (bx - ax) / size * distance))
    moved.append(dense[-1])
    inside = set(run)
    rest = []
    k = run[-1] + 1
    while k % len(ring) not in inside:
        rest.append(ring[k % len(ring)])
        k += 1
    return moved + rest


def is_simple(ring):
    edges = list(zip(ring, ring[1:] + ring[:1]))

    def side(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    for i, (a, b) in enumerate(edges):
        for j in range(i + 2, len(edges)):
            if i == 0 and j == len(edges) - 1:
                continue
            c, d = edges[j]
            if side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0:
                return False
    return True


def clear(ring, parcel, parcels):
    """Whether a pushed ring stays off the other parcels."""
    around = box(ring)
    moved = [v for v in ring if v not in parcel.ring]
    edge = ring + ring[:1]
    for q in parcels:
        if q is parcel or not boxes_meet(around, box(q.ring)):
            continue
        if any(contains(q.ring, v) for v in moved):
            return False
        if any(contains(ring, v) and nearest(edge, v)[0] > 0.001 for v in q.ring):
            return False
    return True


def along(teller, constraints, tags, shortest=70, fits=built):
    """Pushes lots over the edge of a constraint; `tags` is (tag, distances) pairs in order."""
    options = []
    for p in teller.parcels:
        if p.story or not whole(p) or not fits(p) or p.plot.reserve:
            continue
        b = box(p.ring)
        for ident, ring in constraints:
            if boxes_meet(b, box(ring)):
                run, length = banked(p.ring, ring)
                if length > shortest and len(run) < len(p.ring) - 1:
                    options.append((p, ident, run, length))
    for tag, distances in tags:
        for d in distances:
            while True:
                if not options:
                    raise ValueError(f"{tag}: no lot left along the constraint")
                p, ident, run, _ = options.pop(int(teller.random.random() * len(options)))
                if p.story:
                    continue
                ring = push(p.ring, run, d)
                if is_simple(ring) and area(ring) > area(p.ring) and clear(ring, p, teller.parcels):
                    break
            p.parts = [(ring, [])]
            p.story.append(tag)
            p.values["constraint"] = ident
