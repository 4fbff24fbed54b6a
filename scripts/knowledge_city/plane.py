"""Plane geometry of rings: lists of (x, y) without the closing repetition, counter-clockwise."""

from math import atan2, degrees, hypot


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


def extent(ring, direction):
    values = [p[0] * direction[0] + p[1] * direction[1] for p in ring]
    return min(values), max(values)


def sharpest(ring):
    """The smallest angle between two edges that meet, in degrees."""
    least = 180.0
    for a, b, c in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1]):
        ux, uy, vx, vy = a[0] - b[0], a[1] - b[1], c[0] - b[0], c[1] - b[1]
        least = min(least, degrees(abs(atan2(ux * vy - uy * vx, ux * vx + uy * vy))))
    return least
