#!/usr/bin/env python3
"""Writes geodata/oracle/balance.json: what the shipped sample amounts to by class, by unit of the
layout and by control line, reckoned by Shapely and pyproj from the files alone, sharing no line with
landlint.

Areas are those of a Lambert azimuthal equal-area plane on GRS 80, in m².

    scripts/oracle-balance.py [--check]
"""

import csv
import json
import pathlib
import sys
from collections import defaultdict

import pyproj
import shapely
from shapely.geometry import shape

from land_use_names import is_of_other_edition, told

ROOT = pathlib.Path(__file__).resolve().parent.parent
PLAN = ROOT / "geodata/knowledge-city"
DAY = "2025-12-31"
# Of the plan, metres.
TOLERANCE = 0.1
SAMPLE = PLAN / f"samples/{DAY}.geojson"
TARGET = ROOT / "geodata/oracle/balance.json"
PLANE = pyproj.Transformer.from_crs(
    "EPSG:4490", "+proj=laea +lat_0=23.35 +lon_0=113.5 +ellps=GRS80 +units=m", always_xy=True)
LAYERS = {
    "blue-line:permanent": ("blue-lines", {"level": "permanent"}),
    "blue-line:pre-control": ("blue-lines", {"level": "pre-control"}),
    "reserved-land": ("reserved-land", {}),
}


def load(path):
    """Properties and shapes in the plane."""
    found = []
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        geometry = shapely.transform(shape(feature["geometry"]), PLANE.transform, interleaved=False)
        found.append((feature["properties"],
                      geometry if geometry.is_valid else shapely.make_valid(geometry)))
    return found


def stands(properties):
    return (properties.get("valid_from") or "") <= DAY < (properties.get("valid_to") or "9999")


def main():
    with (PLAN / "catalogues/land-use-2023.csv").open(encoding="utf-8-sig") as file:
        groups = {row["code"]: row["group"] for row in csv.DictReader(file)}
    plots = load(SAMPLE)
    shapes = [geometry for _, geometry in plots]
    areas = shapely.area(shapes)
    classes, grouped = defaultdict(lambda: [0, 0.0]), defaultdict(lambda: [0, 0.0])
    for (properties, _), area in zip(plots, areas):
        code = properties.get("YDYHFLDM") or ""
        steps = [code[:size] for size in (2, 4, 6) if size <= len(code)] or [""]
        if is_of_other_edition(properties, code):
            steps, code = [told(properties, code)], ""
        assert code == "" or steps[-1] == code and (not code or code in groups), code
        for step in steps:
            classes[step][0] += 1
            classes[step][1] += area
        grouped[groups.get(code, "unknown")][0] += 1
        grouped[groups.get(code, "unknown")][1] += area
    tree = shapely.STRtree(shapes)
    union = shapely.union_all(shapes).area

    def within(sources):
        """Plots of which a piece with a disc of the tolerance lies in any of the sources, and how
        much of all plots does, each point once."""
        hits = defaultdict(list)
        for source, plot in zip(*tree.query(sources, predicate="intersects")):
            hits[int(plot)].append(sources[int(source)])
        clips = [shapely.intersection(shapes[plot], shapely.union_all(met))
                 for plot, met in hits.items()]
        return [sum(not clip.buffer(-TOLERANCE).is_empty for clip in clips),
                sum(clip.area for clip in clips)]

    layout = [(p, g) for p, g in load(PLAN / "layers/layout.geojson")
              if p["role"] in ("core", "cluster") and stands(p)]
    units = {properties["name_zh"]: within([geometry]) for properties, geometry in layout}
    constraints = {}
    for role, (name, only) in LAYERS.items():
        features = load(PLAN / f"layers/{name}.geojson")
        constraints[role] = within([g for p, g in features if stands(p)
                                    and all(p.get(k) == v for k, v in only.items())])

    def rows(sums):
        return {key: {"plots": count, "area_m2": round(area, 4)}
                for key, (count, area) in sorted(sums.items())}

    text = json.dumps({
        "plots": len(plots), "area_m2": round(float(areas.sum()), 4), "union_m2": round(union, 4),
        "classes": rows(classes), "groups": rows(grouped), "units": rows(units),
        "constraints": rows(constraints),
    }, ensure_ascii=False, indent=1) + "\n"
    if sys.argv[1:] == ["--check"]:
        if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
            print(f"{TARGET.relative_to(ROOT)} is not what this script makes", file=sys.stderr)
            return 1
        return 0
    TARGET.write_text(text, encoding="utf-8")
    return 0


sys.exit(main())
