#!/usr/bin/env python3
"""Writes geodata/oracle/overlays.json: areas of seeded overlays and offsets by Shapely.

Needs the package shapely. Coordinates are metres with three decimals; shapes are GeoJSON
MultiPolygon coordinates. The tests of GEOS read it.
"""

import json
import math
import pathlib
import random

import shapely
from shapely.geometry import MultiPolygon, Polygon, mapping

SEED = 2025
PAIRS = 200


def star(chance, x, y, radius, corners):
    """A ring that never crosses itself, seen from (x, y)."""
    points = []
    for corner in range(corners):
        angle = 2 * math.pi * (corner + chance.uniform(0, 0.7)) / corners
        reach = radius * chance.uniform(0.5, 1.0)
        points.append((round(x + reach * math.cos(angle), 3), round(y + reach * math.sin(angle), 3)))
    return points


def shape(chance):
    """One to three parts side by side, some with a hole."""
    parts = []
    for part in range(chance.choice([1, 1, 1, 2, 3])):
        x = 451_000 + 230 * part + chance.uniform(-40, 40)
        y = 2_583_000 + chance.uniform(-40, 40)
        exterior = star(chance, x, y, 90, chance.randint(5, 20))
        holes = [star(chance, x, y, 18, chance.randint(4, 7))] if chance.random() < 0.3 else []
        candidate = Polygon(exterior, holes)
        if candidate.is_valid:
            parts.append(candidate)
    whole = MultiPolygon(parts)
    return whole if parts and whole.is_valid else shape(chance)


def chords(distance):
    """As many chords to the quarter as GEOSSession+Buffer.swift takes."""
    radius = abs(distance)
    sagitta = min(0.001, radius / 100)
    return min(max(math.ceil(math.pi / (4 * math.acos(1 - sagitta / radius))), 8), 256)


def main():
    chance = random.Random(SEED)
    cases = []
    for _ in range(PAIRS):
        a, b = shape(chance), shape(chance)
        distance = round(chance.choice([-1, 1]) * math.exp(chance.uniform(-2.3, 3.4)), 3)
        cases.append({
            "a": mapping(a)["coordinates"],
            "b": mapping(b)["coordinates"],
            "area": a.area,
            "length": a.length,
            "intersection": a.intersection(b).area,
            "difference": a.difference(b).area,
            "union": a.union(b).area,
            "frontage": b.boundary.intersection(a).length,
            "distance": a.distance(b),
            "hausdorff": a.hausdorff_distance(b),
            "offset": distance,
            "buffer": a.buffer(distance, quad_segs=chords(distance)).area,
        })
    document = {"seed": SEED, "shapely": shapely.__version__,
                "geos": shapely.geos_version_string, "cases": cases}
    target = pathlib.Path(__file__).parent.parent / "geodata/oracle/overlays.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(document, separators=(",", ":"))
    target.write_text(text.replace('{"a":', '\n{"a":') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
