#!/usr/bin/env python3
"""Writes geodata/oracle/comparison.json: what changed between the two dates of the shipped sample, reckoned
by Shapely and pyproj from the files alone, sharing no line with landlint.

Areas between classes (`?` no code, `-` no plot) are those of a Lambert azimuthal equal-area plane on GRS 80,
in m²; kinds are counted by id and by place.

    scripts/oracle-compare.py [--check]
"""

import json
import pathlib
import sys
from collections import Counter, defaultdict

import pyproj
import shapely
from shapely.geometry import shape

from land_use_names import is_of_other_edition, told

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "geodata/knowledge-city/samples"
TARGET = ROOT / "geodata/oracle/comparison.json"
PLANE = pyproj.Transformer.from_crs(
    "EPSG:4490", "+proj=laea +lat_0=23.35 +lon_0=113.5 +ellps=GRS80 +units=m", always_xy=True)


def load(day):
    plots = []
    text = (SAMPLES / f"{day}.geojson").read_text(encoding="utf-8")
    for feature in json.loads(text)["features"]:
        properties = feature["properties"]
        use = properties.get("YDYHFLDM") or "?"
        if is_of_other_edition(properties, use):
            use = told(properties, use)
        plots.append((properties.get("宗地代码"), use, shapely.transform(
            shape(feature["geometry"]), PLANE.transform, interleaved=False)))
    return plots


def main():
    old, new = load("2024-12-31"), load("2025-12-31")
    shapes = [[s for _, _, s in old], [s for _, _, s in new]]
    tree = shapely.STRtree(shapes[1])
    flows, taken = defaultdict(float), [0.0] * len(new)
    before, after = defaultdict(set), defaultdict(set)
    for i, (_, use, ground) in enumerate(old):
        left = ground.area
        for j in tree.query(ground, predicate="intersects"):
            area = shapely.intersection(ground, shapes[1][j]).area
            if area < 1e-6:
                continue
            flows[f"{use}>{new[j][1]}"] += area
            left -= area
            taken[j] += area
            if area > min(ground.area, shapes[1][j].area) / 2:
                before[int(j)].add(i)
                after[i].add(int(j))
        if left > 0.02:
            flows[f"{use}>-"] += left
    for j, (_, use, ground) in enumerate(new):
        if ground.area - taken[j] > 0.02:
            flows[f"->{use}"] += ground.area - taken[j]
    olds, news = {p for p, _, _ in old}, {p for p, _, _ in new}
    kinds = Counter()
    for i, (plot, _, _) in enumerate(old):
        found = after[i]
        if not found:
            kinds["gone" if plot not in news else "moved"] += 1
        elif len({new[j][0] for j in found}) > 1 and all(len(before[j]) == 1 for j in found):
            kinds["split"] += 1
    for j, (plot, _, _) in enumerate(new):
        found = before[j]
        if not found and plot not in olds:
            kinds["new"] += 1
        elif len({old[i][0] for i in found}) > 1 and all(len(after[i]) == 1 for i in found):
            kinds["merged"] += 1
    text = json.dumps({
        "flows": {key: round(area, 4) for key, area in sorted(flows.items()) if area >= 0.0001},
        "kinds": {kind: kinds[kind] for kind in ("gone", "merged", "moved", "new", "split")},
    }, ensure_ascii=False, indent=1) + "\n"
    if sys.argv[1:] == ["--check"]:
        if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
            print(f"{TARGET.relative_to(ROOT)} is not what this script makes", file=sys.stderr)
            return 1
        return 0
    TARGET.write_text(text, encoding="utf-8")
    return 0


sys.exit(main())
