#!/usr/bin/env python3
"""Writes geodata/oracle/coverages.json: what seeded coverages overlap and leave open, by Shapely.

Needs the package shapely. Coordinates are metres, multiples of 1/8. Each case is an area, a layer
and another layer of polygons with a word each; pieces count where they hold a disc of the
tolerance. The tests of the measures on layers read it.

    scripts/oracle-coverage.py [--check]
"""

import json
import pathlib
import random
import sys

import shapely
from shapely.geometry import LineString, MultiPolygon, Polygon, mapping
from shapely.ops import unary_union
from shapely import line_merge

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "geodata/oracle/coverages.json"
SEED = 20200928
CASES = 60
TOLERANCE = 0.10
WORDS = ("070102", "0701", "0901", "100101", "1401")


def eighth(value):
    return round(value * 8) / 8


def grid(chance, columns, rows, noise, keep):
    """A street plan: cells share displaced corners, some are missing, some are pushed aside."""
    def corner(i, j):
        edge = i in (0, columns) or j in (0, rows)
        return (eighth(i * 40 + (0 if edge else chance.uniform(-noise, noise))),
                eighth(j * 30 + (0 if edge else chance.uniform(-noise, noise))))

    corners = {(i, j): corner(i, j) for i in range(columns + 1) for j in range(rows + 1)}
    cells = []
    for i in range(columns):
        for j in range(rows):
            if chance.random() > keep:
                continue
            ring = [corners[i, j], corners[i + 1, j], corners[i + 1, j + 1], corners[i, j + 1]]
            if chance.random() < 0.2:  # within the tolerance, at it, and beyond
                push = chance.choice([0.125, 0.25, 0.5, 3.0])
                ring = [(x + push, y) for x, y in ring]
            cell = Polygon(ring)
            if cell.is_valid and cell.area > 0:
                cells.append(cell)
    return cells


def parts(geometry):
    return [p for p in getattr(geometry, "geoms", [geometry]) if p.geom_type == "Polygon"]


def counted(geometry):
    return sum(p.area for p in parts(geometry)
               if p.area > 0 and not p.buffer(-TOLERANCE, quad_segs=64).is_empty)


def differ(a, b):
    return not a.startswith(b) and not b.startswith(a)


def runs(geometry):
    """Stretches of lines that hang together."""
    lines = unary_union([p for p in getattr(geometry, "geoms", [geometry]) if p.geom_type.endswith("LineString")])
    return 0 if lines.is_empty else len(getattr(line_merge(lines), "geoms", [lines]))


def edge_break(area, layer, neighbour):
    """Boundary of the area inside the widened layer and not inside the widened neighbour, without what widening
    adds at both ends of each stretch."""
    rim = area.boundary
    own = unary_union([p.buffer(TOLERANCE, quad_segs=64) for p in layer
                       if p.boundary.distance(rim) <= TOLERANCE])
    other = unary_union([p.buffer(TOLERANCE, quad_segs=64) for p in neighbour
                         if p.boundary.distance(rim) <= TOLERANCE])
    reached, shared = rim.intersection(own), rim.intersection(own.intersection(other))
    return max(0, reached.length - shared.length - 2 * TOLERANCE * (runs(reached) - runs(shared)))


def unconnected(lines):
    """Branches that no chain of branches within the tolerance joins to a trunk."""
    joined = {k for k, (_, kind) in enumerate(lines) if kind == "trunk"}
    grown = True
    while grown:
        grown = False
        for k, (shape, kind) in enumerate(lines):
            if kind == "branch" and k not in joined and any(
                    shape.distance(lines[other][0]) <= TOLERANCE for other in joined):
                joined.add(k)
                grown = True
    return sum(kind == "branch" for _, kind in lines) - len(
        [k for k in joined if lines[k][1] == "branch"])


def network(chance):
    lines = []
    for _ in range(chance.randint(3, 14)):
        x, y = eighth(chance.uniform(0, 150)), eighth(chance.uniform(0, 150))
        points = [(x, y)] + [(x + eighth(chance.uniform(-40, 40)), y + eighth(chance.uniform(-40, 40)))
                             for _ in range(chance.randint(1, 3))]
        if LineString(points).length > 0:
            lines.append((LineString(points), chance.choice(["trunk", "branch", "branch", "cable"])))
    return lines


def case(chance):
    columns, rows = chance.randint(2, 14), chance.randint(2, 12)
    area = Polygon([(0, 0), (columns * 40, 0), (columns * 40, rows * 30), (0, rows * 30)])
    if chance.random() < 0.5:
        area = area.difference(Polygon([(35, 25), (60, 25), (60, 50), (35, 50)]))
    layer = grid(chance, columns, rows, 9, chance.choice([0.8, 0.95, 1.0]))
    other = grid(chance, max(1, columns // 2), rows, 9, 0.9)
    outer = [shapely.transform(p, lambda c: c + [columns * 40, 0]) for p in other]
    words = [chance.choice(WORDS) for _ in layer]
    others = [chance.choice(WORDS) for _ in other]
    lines = network(chance)
    twice = unary_union([a.intersection(b) for k, a in enumerate(layer) for b in layer[:k]
                         if a.intersects(b)])
    apart = [a.intersection(b) for a, w in zip(layer, words) for b, v in zip(other, others)
             if differ(w, v)]
    return {
        "area": mapping(MultiPolygon(parts(area)))["coordinates"],
        "layer": [mapping(p)["coordinates"] for p in layer], "words": words,
        "other": [mapping(p)["coordinates"] for p in other], "otherWords": others,
        "outer": [mapping(p)["coordinates"] for p in outer],
        "lines": [mapping(shape)["coordinates"] for shape, _ in lines],
        "kinds": [kind for _, kind in lines],
        "covered": unary_union(layer).area,
        "gap": counted(area.difference(unary_union(layer))),
        "beyond": counted(unary_union(layer).difference(area)),
        "selfOverlap": counted(twice),
        "overlap": counted(unary_union(layer).intersection(unary_union(other))),
        "differ": counted(unary_union(apart)),
        "edgeBreak": edge_break(area, layer, outer),
        "unconnected": unconnected(lines),
        "outside": sum(not area.covers(p) for p in layer),
    }


def main(arguments):
    chance = random.Random(SEED)
    text = json.dumps({"tolerance": TOLERANCE, "cases": [case(chance) for _ in range(CASES)]},
                      separators=(",", ":")) + "\n"
    if "--check" in arguments:
        return 0 if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text else 1
    TARGET.write_text(text, encoding="utf-8")
    print(f"{CASES} cases, {len(text)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
