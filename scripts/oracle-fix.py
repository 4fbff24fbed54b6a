#!/usr/bin/env python3
"""scripts/oracle-fix.py PROGRAM: holds `landlint fix --unsafe` against Shapely and pyproj.

Plots of the sample get faults of every kind; a second file has the same in metres. Of what the program
says it changed: the result is valid, the Hausdorff distance is that of Shapely in the plane that the
program names, areas are those of the geodesic polygon, no bound is passed, heights stay, and what
stands beside coordinates is equal. Exit 1 where one differs; a check that saw nothing is a fault.
"""
import copy
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import pyproj
import shapely
from shapely.geometry import shape

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "geodata/knowledge-city/samples/2025-12-31.geojson"
SEED = int(os.environ.get("SEED", "20251231"))


def spoil(ring, rng, step):
    """One fault in a ring; `step` is about a centimetre in the ring's unit."""
    at = rng.randrange(len(ring) - 1)
    x, y = ring[at][:2]
    kind = rng.randrange(8)
    if kind == 0:
        ring.pop()
    elif kind == 1:
        ring.insert(at, list(ring[at]))
    elif kind == 2:
        ring.reverse()
    elif kind == 3:
        ring[at] = [x + step * 1e-4 / 3, y, *ring[at][2:]]
        if at == 0:
            ring[-1] = list(ring[0])
    elif kind == 4 and 0 < at:
        ring[at:at + 1] = [[x, y], [x + step * rng.uniform(1, 9), y], [x, y]]
    elif kind == 5 and 0 < at:
        # A loop of some centimetres at a corner.
        ring[at:at + 1] = [[x, y], [x + 4 * step, y + 5 * step], [x + 4 * step, y - step], [x - step, y + 4 * step]]
    elif kind == 6 and 0 < at:
        ring[at] = [x + step * rng.uniform(-3, 3), y + step * rng.uniform(-3, 3)]
    return kind


def make(features, rng, step):
    made = []
    for feature in features:
        feature = copy.deepcopy(feature)
        geometry = feature["geometry"]
        rings = geometry["coordinates"] if geometry["type"] == "Polygon" else geometry["coordinates"][0]
        if rng.random() < 0.6 and len(rings[0]) > 4:
            spoil(rings[0], rng, step)
        elif rng.random() < 0.1:
            geometry["coordinates"] = json.loads(
                json.dumps(geometry["coordinates"]), parse_float=float)
            for ring in rings:
                for index, position in enumerate(ring):
                    position.append(round(index / 10, 1))
                ring[-1] = list(ring[0])
        made.append(feature)
    return made


def closed(geometry):
    """The rings as a reader mends them: closed, without their heights."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    rings = []
    for polygon in polygons:
        mended = [[p[:2] for p in ring] for ring in polygon]
        rings.append([ring if ring[0] == ring[-1] else ring + [ring[0]] for ring in mended])
    return shapely.MultiPolygon([(rs[0], rs[1:]) for rs in rings])


class Faults(list):
    def prove(self, holds, words):
        if not holds:
            self.append(words)


def without_shapes(text):
    collection = json.loads(text)
    for feature in collection["features"]:
        feature["geometry"] = None
    return collection


def run(program, folder, name, features, crs, faults):
    head = {"type": "FeatureCollection"}
    if crs:
        head["crs"] = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{crs}"}}
    path = folder / name
    path.write_text(json.dumps({**head, "features": features}, ensure_ascii=False))
    before = path.read_text()
    out = folder / ("fixed-" + name)
    done = subprocess.run(
        [program, "fix", "--unsafe", "--format", "json", str(path), "-o", str(out)],
        capture_output=True, text=True)
    faults.prove(done.returncode in (0, 1), f"{name}: exit {done.returncode}: {done.stderr}")
    report = json.loads(done.stdout)["files"][0]
    after = out.read_text()
    faults.prove(without_shapes(before) == without_shapes(after), f"{name}: more than shapes changed")
    again = folder / ("again-" + name)
    subprocess.run([program, "fix", "--unsafe", str(out), "-o", str(again)], capture_output=True)
    faults.prove(again.read_bytes() == out.read_bytes(), f"{name}: a second run changes something")

    plane = report["plane"]
    source = f"EPSG:{crs}" if crs else "OGC:CRS84"
    laea = (f"+proj=laea +lat_0={plane['latitude']!r} +lon_0={plane['longitude']!r} "
            f"+a={plane['semi_major_axis']!r} +rf={plane['inverse_flattening']!r} +units=m")
    to_degrees = (pyproj.Transformer.from_crs(
        source, pyproj.CRS(source).geodetic_crs, always_xy=True).transform
        if crs else (lambda x, y: (x, y)))
    to_plane = pyproj.Transformer.from_pipeline(
        f"+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step {laea}").transform
    geod = pyproj.Geod(a=plane["semi_major_axis"], rf=plane["inverse_flattening"])

    def degrees(polygon):
        return shapely.transform(polygon, to_degrees, interleaved=False)

    def in_plane(polygon):
        return shapely.transform(degrees(polygon), to_plane, interleaved=False)

    def area(polygon):
        total = 0.0
        for part in degrees(polygon).geoms:
            total += abs(geod.polygon_area_perimeter(*part.exterior.coords.xy)[0])
            total -= sum(abs(geod.polygon_area_perimeter(*r.coords.xy)[0]) for r in part.interiors)
        return total

    old, new = json.loads(before)["features"], json.loads(after)["features"]
    records = {record["index"]: record for record in report["features"]}
    counts = {}
    compared = 0
    for index, (a, b) in enumerate(zip(old, new)):
        record = records.get(index)
        place = f"{name}: feature {index}"
        if record is None or not record["changes"]:
            faults.prove(a == b, f"{place}: changed without a word")
            if record is None:
                faults.prove(shape(b["geometry"]).is_valid, f"{place}: invalid without a word")
            continue
        for change in record["changes"]:
            counts[change["fix"]] = counts.get(change["fix"], 0) + 1
        left = {rest["code"] for rest in record["left"]}
        one, two = closed(a["geometry"]), closed(b["geometry"])
        faults.prove(two.is_valid or "GEO201" in left, f"{place}: still invalid, and not told")
        distance = shapely.hausdorff_distance(in_plane(one), in_plane(two))
        faults.prove(abs(distance - record["hausdorff"]) < 1e-6,
                     f"{place}: Hausdorff {record['hausdorff']}, Shapely {distance}")
        faults.prove(record["hausdorff"] <= 0.1, f"{place}: moved {record['hausdorff']} m")
        for key, polygon in (("area_before", one), ("area_after", two)):
            exact = area(polygon)
            faults.prove(abs(exact - record[key]) < 0.002 + 1e-9 * exact,
                         f"{place}: {key} {record[key]}, geodesic polygon {exact}")
        compared += 1
        if b["geometry"]["type"] == a["geometry"]["type"] == "Polygon":
            heights = [sorted({tuple(p) for p in g["geometry"]["coordinates"][0] if len(p) > 2}) for g in (a, b)]
            faults.prove(set(heights[1]) <= set(heights[0]), f"{place}: heights changed")
    faults.prove(compared > 100, f"{name}: only {compared} shapes were compared")
    for kind in ("unclosed-ring", "repeated-points", "orientation", "precision", "spike", "snap", "invalid"):
        faults.prove(counts.get(kind, 0) > 3, f"{name}: {kind} was made {counts.get(kind, 0)} times")
    return compared


def main():
    program = os.path.abspath(sys.argv[1])
    rng = random.Random(SEED)
    faults = Faults()
    features = json.loads(SAMPLE.read_text())["features"][:900]
    to_metres = pyproj.Transformer.from_crs("OGC:CRS84", "EPSG:4547", always_xy=True)

    def metres(value):
        if isinstance(value[0], (int, float)):
            x, y = to_metres.transform(*value[:2])
            return [round(x, 4), round(y, 4)]
        return [metres(item) for item in value]

    projected = copy.deepcopy(features)
    for feature in projected:
        feature["geometry"]["coordinates"] = metres(feature["geometry"]["coordinates"])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        count = run(program, folder, "degrees.geojson", make(features, rng, 1e-7), None, faults)
        count += run(program, folder, "metres.geojson", make(projected, rng, 0.01), 4547, faults)
    for fault in faults[:40]:
        print(fault, file=sys.stderr)
    print(f"fix: seed {SEED}, {count} mended shapes held against Shapely {shapely.__version__} "
          f"and pyproj {pyproj.__version__}, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main())
