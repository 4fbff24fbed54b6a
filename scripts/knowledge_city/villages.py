"""Small villages in the hills: skewed grids of lanes and house lots."""

from math import cos, sin

from .blocks import lots
from .plane import counter_clockwise

VILLAGES = (  # local kilometres, turn; hand-placed in the hills
    (-1.9, 3.2, 0.3), (-2.2, 0.6, 0.8), (-0.9, -2.6, 0.1), (0.9, -5.4, 0.5), (1.9, -6.4, -0.3),
    (3.3, -6.4, 0.9), (6.9, 1.3, 0.6), (4.9, 4.0, -0.2), (5.7, 2.7, 0.4), (-1.6, -1.4, 0.7),
)


def village(random, centre, turn):
    """Lots of a small village: a skewed grid of lanes."""
    c, s = cos(turn), sin(turn)
    x0, y0 = centre[0] * 1000, centre[1] * 1000

    def at(u, v):
        u, v = u + 9 * sin(v / 60), v + 7 * sin(u / 70)
        return (x0 + u * c - v * s, y0 + u * s + v * c)

    out = []
    columns, rows = 4, 3
    for i in range(columns):
        for j in range(rows):
            if random.random() < 0.2:
                continue
            u0, v0 = (i - columns / 2) * 118 + 4, (j - rows / 2) * 84 + 4
            ring = [at(u0, v0), at(u0 + 55, v0), at(u0 + 110, v0), at(u0 + 110, v0 + 38),
                    at(u0 + 110, v0 + 76), at(u0 + 55, v0 + 76), at(u0, v0 + 76), at(u0, v0 + 38)]
            out += lots(random, counter_clockwise(ring), 4800)
    return out
