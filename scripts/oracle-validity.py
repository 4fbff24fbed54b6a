#!/usr/bin/env python3
"""Hold landlint's verdicts on the validity of polygons against GEOS's and against test suites.

    scripts/oracle-validity.py LANDLINT [FOLDER…]     exit 1 where a verdict differs

Without folders: seeded polygons of the kinds that suites of validity have (bow-ties, rings that touch
themselves or each other in points and edges, holes outside, nested, crossing or repeated, nested shells,
spikes, collapsed rings, pieces cut off), judged by landlint and by shapely.is_valid. With folders: the
isValid cases of polygons in every XML test of JTS or GEOS below them, judged by landlint and by what the case
says; polygons with an empty ring or part are left out, which RFC 7946 has no form for. Then every case with two
valid areas: whether landlint finds them to overlap, and how much, against GEOS's overlay.
Those files have licences of their own (EPL or EDL, LGPL) and stand in no folder of this project:
`apt-get source --download-only geos jts` fetches them. Needs shapely.
"""

import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

import shapely
from shapely.geometry import MultiPolygon, Polygon, mapping

SEED = 20251231
ROUNDS = 400
# What makes a geometry invalid: too few positions, then validity.
INVALID = ("GEO107", "GEO201", "GEO211", "GEO212", "GEO213", "GEO214", "GEO215", "GEO216", "GEO217",
           "GEO218")
# Metres, the position tolerance: a piece of shared land counts where a disc of it fits in.
TOLERANCE = 0.1


def box(x, y, w, h):
    return [(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)]


def star(chance, x, y, reach, corners):
    """A ring that never crosses itself, on whole numbers; seen from (x, y)."""
    ring = []
    for corner in range(corners):
        angle = 2 * math.pi * (corner + chance.uniform(0, 0.6)) / corners
        far = reach * chance.uniform(0.5, 1)
        ring.append((round(x + far * math.cos(angle)), round(y + far * math.sin(angle))))
    return ring + ring[:1]


def turned(chance, ring):
    """The same ring from another point, perhaps the other way."""
    start = chance.randrange(len(ring) - 1)
    ring = ring[start:-1] + ring[:start]
    if chance.random() < 0.5:
        ring.reverse()
    return ring + ring[:1]


def walk(chance):
    """A ring through a few places of a small grid: most of them cross or touch themselves."""
    ring = [(chance.randint(0, 9), chance.randint(0, 9)) for _ in range(chance.randint(4, 9))]
    return ring + ring[:1]


def boxes(chance, count, low, high, most):
    """Boxes that begin in a square, each turned."""
    return [turned(chance, box(chance.randint(low, high), chance.randint(low, high),
                               chance.randint(1, most), chance.randint(1, most)))
            for _ in range(count)]


def diamond(x, y):
    return [(x, y + 2), (x + 2, y), (x + 4, y + 2), (x + 2, y + 4), (x, y + 2)]


def closed(*points):
    return [*points, points[0]]


# Lists of polygons, each its exterior and holes.
KINDS = {
    "star": lambda c: [[star(c, 500, 500, 400, c.randint(3, 12))]],
    "walk": lambda c: [[walk(c)]],
    "bow-tie": lambda c: [[closed((0, 0), (10, c.randint(1, 10)), (10, 0), (0, c.randint(1, 10)))]],
    "spike": lambda c: [[closed((0, 0), (10, 0), (10, 10), (c.randint(-5, 15), 10), (0, 10))]],
    "spike inwards": lambda c: [[closed(
        (0, 0), (10, 0), (10, 5), (c.randint(1, 12), 5), (10, 5), (10, 10), (0, 10))]],
    "repeated points": lambda c: [[[
        point for point in star(c, 500, 500, 400, 6) for _ in range(c.randint(1, 3))]]],
    "touches itself": lambda c: [[closed(
        (0, 0), (10, 0), (10, 10), (0, 10), (c.choice([0, 5]), 0), (3, 5), (c.choice([0, 5]), 0))]],
    "inverted": lambda c: [[closed(
        (0, 0), (10, 0), (10, 10), (0, 10), (0, 5), (c.randint(2, 4), 7), (4, 3), (0, 5))]],
    "exverted": lambda c: [[closed(
        (0, 0), (10, 0), (10, 10), (0, 10), (0, 5), (-c.randint(1, 4), 7), (-3, 3), (0, 5))]],
    "collapsed": lambda c: [[closed((0, 0), (5, c.randint(0, 1)), (10, 0), (5, 0))]],
    "hole": lambda c: [[box(0, 0, 10, 10), *boxes(c, 1, -3, 10, 5)]],
    "two holes": lambda c: [[box(0, 0, 10, 10), *boxes(c, 2, 1, 6, 4)]],
    "many holes": lambda c: [[box(0, 0, 24, 24)] + [
        turned(c, box(2 * c.randint(0, 11), 2 * c.randint(0, 11), 2, 2))
        for _ in range(c.randint(3, 9))]],
    "diamonds": lambda c: [[box(0, 0, 16, 16)] + [
        turned(c, diamond(2 * c.randint(0, 6), 2 * c.randint(0, 6)))
        for _ in range(c.randint(2, 7))]],
    "hole is the exterior": lambda c: [[box(0, 0, 9, 9), turned(c, box(0, 0, 9, c.choice([9, 9, 8])))]],
    "hole cuts": lambda c: [[box(0, 0, 10, 10), turned(c, closed(
        (0, 5), (5, c.randint(1, 9)), (c.choice([9, 10]), 5), (5, 6)))]],
    "two parts": lambda c: [[ring] for ring in boxes(c, 2, 0, 8, 6)],
    "part in a hole": lambda c: [[box(0, 0, 20, 20), box(5, 5, 10, 10)], boxes(c, 1, 3, 9, 8)],
    "stars": lambda c: [
        [star(c, c.randint(0, 30), c.randint(0, 30), 12, c.randint(3, 8))]
        for _ in range(c.randint(2, 4))],
    "star with holes": lambda c: [[star(c, 0, 0, 60, c.randint(5, 14))] + [
        star(c, c.randint(-30, 30), c.randint(-30, 30), c.randint(5, 20), c.randint(3, 6))
        for _ in range(c.randint(1, 4))]],
}


def seeded():
    """(name, geometry, whether GEOS calls it valid, its reason)"""
    chance = random.Random(SEED)
    for kind, make in KINDS.items():
        for _ in range(ROUNDS):
            parts = make(chance)
            scale = chance.choice([1, 0.125, 0.1, 3.7])
            east, north = chance.choice([0, 0.1, 451_000]), chance.choice([0, 0.3])
            parts = [[[(x * scale + east, y * scale + north) for x, y in ring] for ring in part]
                     for part in parts]
            # A ring of three places or fewer is a matter of structure, not of validity.
            if any(len(set(ring)) < 3 for part in parts for ring in part):
                continue
            polygons = [Polygon(part[0], part[1:]) for part in parts]
            shape = polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)
            yield kind, shape, shape.is_valid, shapely.is_valid_reason(shape)


def feature(shape, **members):
    return json.dumps({"type": "Feature", **members, "properties": {}, "geometry": mapping(shape)})


def collection(features):
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n"


def areas(folder):
    """(path, case, scale of its precision model, its areas by name) of every case below a folder."""
    for path in sorted(pathlib.Path(folder).rglob("*.xml")):
        try:
            root = ET.parse(path).getroot()
        except ET.ParseError:
            continue
        model = root.find("precisionModel")
        scale = float(model.get("scale") or 0) if model is not None else 0
        for number, case in enumerate(root.iter("case"), 1):
            shapes = {}
            for name in ("a", "b"):
                text = " ".join((case.findtext(name) or "").split())
                try:
                    shape = shapely.from_wkb(text) if text[:1] == "0" else shapely.from_wkt(text)
                except shapely.errors.ShapelyError:
                    continue
                if shape is None or shape.geom_type not in ("Polygon", "MultiPolygon") or shape.is_empty:
                    continue
                points = shapely.get_coordinates(shape)
                rings = [ring for part in getattr(shape, "geoms", [shape])
                         for ring in [part.exterior, *part.interiors]]
                if not all(map(math.isfinite, points.flat)) or any(ring.is_empty for ring in rings):
                    continue
                if scale:
                    shape = shapely.transform(shape, lambda points: (points * scale).round() / scale)
                shapes[name] = shape
            if shapes:
                yield f"{path.name} case {number}", case, shapes


def suite(folder):
    """(name, geometry, whether the case calls it valid, what it says of itself)"""
    for name, case, shapes in areas(folder):
        for operation in case.iter("op"):
            shape = shapes.get(operation.get("arg1", "A").lower())
            if (operation.get("name") or "").lower() == "isvalid" and shape is not None:
                is_valid = (operation.text or "").strip().lower() == "true"
                yield name, shape, is_valid, (case.findtext("desc") or "").strip()


def pairs(folder):
    """(name, one area, another) of the cases with two valid ones, some hundred metres wide."""
    seen = set()
    for name, _, shapes in areas(folder):
        if len(shapes) < 2 or not all(shape.is_valid for shape in shapes.values()):
            continue
        one, other = shapes["a"], shapes["b"]
        west, south, east, north = shapely.total_bounds([one, other])
        size = 800 / max(east - west, north - south)
        one, other = (shapely.transform(shape, lambda points: (points - (west, south)) * size)
                      for shape in (one, other))
        if one.is_valid and other.is_valid and (key := (one.wkb, other.wkb)) not in seen:
            seen.add(key)
            yield name, one, other


def overlaps(program, cases, folder):
    """Shared area of each pair as landlint tells it, as a share of the first; nil where it tells none."""
    path = pathlib.Path(folder) / "pairs.geojson"
    features = []
    for number, (_, one, other) in enumerate(cases):
        # Each pair has a place of its own near the equator, where EPSG:3857 is true to scale.
        east, north = number % 60 * 2e3 - 6e4, number // 60 * 2e3 - 4e4
        for name, shape in (("A", one), ("B", other)):
            moved = shapely.transform(shape, lambda points: points + (east, north))
            features.append(feature(moved, id=f"{number}{name}"))
    path.write_text(collection(features), "utf-8")
    found = [None] * len(cases)
    for finding in run(program, path, "TOP"):
        first = (finding["subject"].get("plots") or [""])[0]
        if finding["rule"] in ("TOP101", "TOP102", "TOP103"):
            found[int(first[:-1])] = finding["area_m2"] / finding["plot_area_m2"]
    return found


def overlay(program, folder):
    cases = list(pairs(folder))
    differing = shared = unclear = 0
    with tempfile.TemporaryDirectory() as scratch:
        found = overlaps(program, cases, scratch)
    for (name, one, other), share in zip(cases, found):
        common = one.intersection(other)
        wide, narrow = (not common.buffer(-TOLERANCE * factor).is_empty for factor in (1.02, 0.98))
        shared += wide
        if wide != narrow:
            unclear += 1
            continue
        expected = common.area / one.area
        # The one that is told of may be either. An edge of 800 m bends by 0.1 mm from one projection to the
        # other, as far as which a piece may be wider or narrower.
        bend = 1e-4 * (one.length + other.length)
        fits = share is None or any(
            abs(share * side.area - common.area) <= 1e-5 * side.area + bend for side in (one, other))
        if (share is not None) != wide or not fits:
            differing += 1
            print(f"{name}: GEOS shares {expected:.6f}, landlint {share}: {one.wkt[:200]} {other.wkt[:200]}",
                  file=sys.stderr)
    print(f"overlay: {folder}: {len(cases)} pairs, {shared} overlap, {unclear} as narrow as the tolerance, "
          f"{differing} differ")
    return differing


def run(program, path, family):
    """Findings of a family, as landlint judges a file without a plan."""
    # EPSG:3857 takes small numbers and large ones as they are.
    outcome = subprocess.run(
        [program, "check", str(path), "--no-plan", "--no-settings", "--crs", "EPSG:3857", "--select", family,
         "--as-of", "2025-12-31", "--format", "jsonl"], capture_output=True, text=True)
    if outcome.returncode not in (0, 1):
        sys.exit(f"landlint ended with {outcome.returncode}: {outcome.stderr}")
    return [finding for finding in map(json.loads, outcome.stdout.splitlines()) if "rule" in finding]


def faults(program, shapes, folder):
    """Codes of landlint for each shape."""
    path = pathlib.Path(folder) / "shapes.geojson"
    path.write_text(collection([feature(shape) for shape in shapes]), "utf-8")
    codes = [set() for _ in shapes]
    for finding in run(program, path, "GEO"):
        ordinal = finding["subject"].get("ordinal")
        if ordinal is not None:
            codes[ordinal].add(finding["rule"])
    return codes


def main(program, folders):
    differing = 0
    for name in folders or ["seeded"]:
        cases = list(suite(name) if folders else seeded())
        with tempfile.TemporaryDirectory() as folder:
            found = faults(program, [case[1] for case in cases], folder)
        here = 0
        for (what, shape, valid, reason), codes in zip(cases, found):
            told = sorted(code for code in codes if code.startswith(INVALID))
            if valid == (not told):
                continue
            here += 1
            if here <= 20:
                print(f"{what}: expected {'valid' if valid else 'invalid'} ({reason}), "
                      f"landlint {told or 'valid'}: {shape.wkt[:300]}", file=sys.stderr)
        invalid = sum(not case[2] for case in cases)
        print(f"validity: {name}: {len(cases)} polygons, {invalid} invalid, {here} verdicts differ "
              f"(seed {SEED}, GEOS {shapely.geos_version_string})")
        differing += here
        differing += overlay(program, name) if folders else 0
    return 1 if differing else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
