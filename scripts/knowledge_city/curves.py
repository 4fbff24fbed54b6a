"""Smooth lines and what is drawn along them: offsets, bands, lake outlines."""

from math import cos, hypot, pi, sin

from .plane import counter_clockwise


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
