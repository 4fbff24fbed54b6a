#!/usr/bin/env python3
"""Writes geodata/oracle/overlap.csv: pairs of polygons with what two other ways of computing say.

The exact area comes from rational arithmetic over vertical slabs, the relation and a second area
from GEOS through Shapely. Run it from the root of the project; the seed is fixed.
"""
import csv
import random
from fractions import Fraction
from math import cos, pi, sin
from pathlib import Path

import shapely
from shapely import MultiPolygon, Polygon, affinity, box, unary_union

random.seed(20351231)


def segments(shape):
    for polygon in shapely.get_parts(shape):
        for ring in [polygon.exterior, *polygon.interiors]:
            points = [(Fraction(x), Fraction(y)) for x, y in ring.coords]
            yield from ((a, b) if a[0] < b[0] else (b, a)
                        for a, b in zip(points, points[1:]) if a[0] != b[0])


def height(segment, x):
    (x0, y0), (x1, y1) = segment
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0)


def exact_area(a, b):
    """The area of the intersection: slabs between all vertices and crossings are trapezoids."""
    own, others = list(segments(a)), list(segments(b))
    stops = {p[0] for s in own + others for p in s}
    for s in own:
        for t in others:
            left, right = max(s[0][0], t[0][0]), min(s[1][0], t[1][0])
            if left >= right:
                continue
            d0 = height(s, left) - height(t, left)
            d1 = height(s, right) - height(t, right)
            if d0 * d1 < 0:
                stops.add(left + (right - left) * d0 / (d0 - d1))
    stops = sorted(stops)
    area = Fraction(0)
    for left, right in zip(stops, stops[1:]):
        middle = (left + right) / 2

        def levels(edges):
            return sorted(height(s, middle) for s in edges if s[0][0] < middle < s[1][0])

        first, second = levels(own), levels(others)
        for i in range(0, len(first), 2):
            for j in range(0, len(second), 2):
                low, high = max(first[i], second[j]), min(first[i + 1], second[j + 1])
                if low < high:
                    area += (high - low) * (right - left)
    return float(area)


def relation(a, b):
    if a.disjoint(b):
        return "outside"
    if a.covered_by(b):
        return "inside"
    return "touching" if a.touches(b) else "partial"


def star(count, x, y, radius, hole=False):
    def ring(size):
        return [(x + size * r * cos(2 * pi * k / count), y + size * r * sin(2 * pi * k / count))
                for k, r in ((k, random.uniform(0.6, 1)) for k in range(count))]
    return Polygon(ring(radius), [ring(radius * 0.4)] if hole else [])


def grid(size, share):
    """Half squares of a grid at random, united: holes, islands and touching corners in plenty."""
    halves = []
    for i in range(size):
        for j in range(size):
            corners = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
            for half in (corners[:3], [corners[0], *corners[2:]]):
                if random.random() < share:
                    halves.append(Polygon(half))
    return unary_union(halves)


def named():
    square = box(0, 0, 10, 10)
    ring = Polygon(square.exterior.coords, [box(3, 3, 7, 7).exterior.coords])
    yield "equal", square, square
    yield "equal with hole", ring, ring
    yield "contained", box(2, 2, 4, 4), square
    yield "containing", box(-5, -5, 15, 15), square
    yield "containing the hole", box(2, 2, 8, 8), ring
    yield "filling the hole", box(3, 3, 7, 7), ring
    yield "within the hole", box(4, 4, 6, 6), ring
    yield "in the hole, upon its edge", box(3, 4, 5, 6), ring
    yield "sharing an edge", box(10, 0, 20, 10), square
    yield "sharing part of an edge", box(10, 2, 20, 5), square
    yield "sharing a corner", box(10, 10, 20, 20), square
    yield "inside upon an edge", box(0, 2, 3, 5), square
    yield "inside corner to edge", Polygon([(5, 0), (8, 5), (5, 10), (2, 5)]), square
    yield "corner upon an edge from outside", Polygon([(10, 5), (15, 0), (15, 10)]), square
    yield "diagonal through corners", Polygon([(-5, -5), (15, 15), (-5, 15)]), square
    yield "two parts, one inside", MultiPolygon([box(1, 1, 2, 2), box(20, 1, 22, 3)]), square
    yield "two parts, one touching", MultiPolygon([box(10, 1, 12, 2), box(20, 1, 22, 3)]), square
    yield "two parts, one inside and one touching", MultiPolygon(
        [box(1, 1, 2, 2), box(10, 1, 12, 3)]), square
    yield "far apart", box(100, 100, 110, 110), square
    yield "boxes meet, shapes do not", Polygon([(0, 0), (10, 0), (10, 1), (1, 1), (1, 10), (0, 10)]
                                               ), box(2, 2, 9, 9)
    yield "island in the hole", box(4, 4, 6, 6), MultiPolygon([ring, box(4, 4, 6, 6)])
    yield "over both rings", box(5, 5, 12, 12), MultiPolygon([ring, box(4, 4, 6, 6)])


def cases():
    for name, a, b in named():
        yield name, a, b
        yield name + ", far", affinity.translate(a, 262144, 2097152), affinity.translate(
            b, 262144, 2097152)
    count = 0
    while count < 240:
        size = random.choice([2, 3, 4])
        a, b = grid(size, random.choice([0.15, 0.3, 0.6])), grid(size, random.choice([0.3, 0.6, 0.9]))
        if a.is_empty or b.is_empty:
            continue
        if count % 3:
            # Slopes of all kinds, whole coordinates still.
            matrix = random.choice([[3, -1, 1, 2], [2, 5, -3, 1], [7, 1, 1, 4]]) + [0, 0]
            a, b = affinity.affine_transform(a, matrix), affinity.affine_transform(b, matrix)
        yield f"grid {count}", a, b
        count += 1
    for count in range(60):
        far = random.choice([0, 1e6])
        a = star(random.choice([3, 5, 8, 12]), far, far, random.uniform(20, 60), count % 4 == 0)
        b = star(random.choice([4, 8, 40]), far + random.uniform(-80, 80),
                 far + random.uniform(-80, 80), random.uniform(20, 60), count % 3 == 0)
        yield f"star {count}", a, b


def text(shape):
    def ring(line):
        return ",".join(f"{x:.17g} {y:.17g}" for x, y in line.coords)
    return "&".join("|".join(ring(r) for r in [p.exterior, *p.interiors])
                    for p in shapely.get_parts(shape))


target = Path("geodata/oracle/overlap.csv")
target.parent.mkdir(parents=True, exist_ok=True)
with target.open("w", newline="", encoding="utf-8") as file:
    rows = csv.writer(file, delimiter=";", lineterminator="\n")
    rows.writerow(["case", "parcel", "source", "relation", "exact", "geos"])
    for name, a, b in cases():
        if not (a.is_valid and b.is_valid):
            raise SystemExit(f"{name}: not valid")
        rows.writerow([name, text(a), text(b), relation(a, b), repr(exact_area(a, b)),
                       repr(a.intersection(b).area)])
