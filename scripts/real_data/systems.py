"""The shipped sample in five reference systems: equal verdicts, equal ellipsoidal areas."""
import json

import shapely

from common import ROOM, expect, run, table, transformed, units

PACKAGE = "geodata/knowledge-city"
NEEDS = f"{PACKAGE}/samples/2025-12-31.geojson"
DAY = "2025-12-31"
# Degrees to a thousandth of a millimetre and less, metres to a micrometre.
SYSTEMS = {"4326": 12, "4490": 12, "4547": 6, "4526": 6, "3857": 6}
# CGCS2000 and WGS 84 are taken for one: PROJ knows no transformation between them.
STEPS = {"4326": [], "4490": [], "4547": [("EPSG:4490", "EPSG:4547")],
         "4526": [("EPSG:4490", "EPSG:4526")], "3857": [("EPSG:4326", "EPSG:3857")]}
AGREEMENT = 1e-6


def written(document, code):
    """The sample in one reference system, named by the legacy member but for CRS84."""
    listed = document["features"]
    moved = shapely.from_geojson([json.dumps(f["geometry"]) for f in listed])
    for source, target in STEPS[code]:
        moved = transformed(moved, source, target)
    result = {"type": "FeatureCollection"}
    if code != "4326":
        result["crs"] = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{code}"}}

    def rounded(value):
        return round(value, SYSTEMS[code]) if isinstance(value, float) else [
            rounded(v) for v in value]
    result["features"] = []
    for feature, geometry in zip(listed, moved):
        shape = shapely.geometry.mapping(geometry)
        shape = {"type": shape["type"], "coordinates": json.loads(json.dumps(
            shape["coordinates"]))}
        shape["coordinates"] = rounded(shape["coordinates"])
        result["features"].append({**feature, "geometry": shape})
    path = ROOM / f"sample-{code}.geojson"
    with open(path, "w", encoding="utf-8") as file:
        json.dump(result, file, ensure_ascii=False)
    return path


def judged(path, code):
    sheet = ROOM / f"sample-{code}.csv"
    text, status, seconds = run([
        path, "--join", f"{PACKAGE}/samples/contracts/{DAY}.csv", "--on", "电子监管号", "--as-of",
        DAY, "--trust-schematic", "-o", sheet])
    rows = table(sheet)
    print(f"     EPSG:{code}: {len(rows)} plots, exit {status}, {seconds:.1f} s")
    return rows, status


def check():
    ROOM.mkdir(parents=True, exist_ok=True)
    with open(NEEDS, encoding="utf-8") as file:
        document = json.load(file)
    first, expected = None, None
    for code in SYSTEMS:
        rows, status = judged(written(document, code), code)
        if first is None:
            first, expected = rows, status
            continue
        areas = [n for n in first[0] if n.endswith("_m2")]
        words = [n for n in ["plot", "conclusion_word", "violates", "suspected", "borderline",
                             "advisory", "incomplete", "excused", "not_evaluated", "layout_unit"]]
        differ = [(a["plot"], n, a[n], b[n]) for a, b in zip(first, rows) for n in words
                  if a[n] != b[n]]
        expect(len(rows) == len(first) and status == expected and not differ,
               f"EPSG:{code}: verdicts of {len(rows)} plots as in EPSG:4326"
               + "".join(f"\n       {d}" for d in differ[:8]))
        worst, where = 0.0, ""
        for a, b in zip(first, rows):
            own = units(a["area_m2"])
            for name in areas:
                one, other = units(a[name]), units(b[name])
                if one is None and other is None:
                    continue
                # Half a unit of the last digit on either side is not the areas' doing.
                off = max(0, abs((one or 0) - (other or 0)) - 1) / own if own else 0
                if off > worst or (one is None) != (other is None):
                    worst, where = max(off, worst), f"{a['plot']} {name} {a[name]} {b[name]}"
        expect(worst <= AGREEMENT, f"EPSG:{code}: {len(areas)} areas of every plot, worst "
               f"{worst:.2e} of the plot {where}")
