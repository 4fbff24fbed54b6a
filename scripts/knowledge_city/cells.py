"""The built-up cells between the main roads of the town."""

from math import sin

from .frame import place
from .plane import counter_clockwise

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


def hill(point):
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
