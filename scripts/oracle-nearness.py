#!/usr/bin/env python3
"""Writes geodata/oracle/nearness.csv: what lies near plots of the sample, by Shapely and pyproj.

    scripts/oracle-nearness.py           writes it
    scripts/oracle-nearness.py --check   says whether it is stale, exit 1

On a Lambert azimuthal equal-area plane of GRS 80 centred on the plan area: for every 40th valid plot
and all that the corridor of the roads meets:
metres to the nearest metro station, metres to the nearest plot of the detailed plan for industry of class
2 or 3, and square metres within 30 m of the roads' centrelines. NearnessTests runs the command against it.
"""

import json
import pathlib
import sys

import pyproj
import shapely
from shapely.geometry import shape

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "geodata/knowledge-city"
TARGET = ROOT / "geodata/oracle/nearness.csv"
HALF_WIDTH = 30
STEP = 40
# As use-sets of plan.yaml: what the detailed plan has of them.
EMITTERS = ("100102", "100103", "110103", "1302", "1309")


def features(name):
    return json.loads((PACKAGE / name).read_text(encoding="utf-8"))["features"]


def main(arguments):
    west, south, east, north = shapely.unary_union(
        [shape(f["geometry"]) for f in features("layers/plan-area.geojson")]).bounds
    plane = pyproj.CRS(f"+proj=laea +lat_0={(south + north) / 2} +lon_0={(west + east) / 2} "
                       "+ellps=GRS80 +units=m")
    forward = pyproj.Transformer.from_crs("EPSG:4490", plane, always_xy=True).transform

    def metres(feature):
        return shapely.transform(shape(feature["geometry"]), forward, interleaved=False)

    stations = shapely.MultiPoint([metres(f) for f in features("layers/facilities.geojson")
                                   if f["properties"]["kind"] == "metro-station"])
    roads = shapely.unary_union([metres(f).buffer(HALF_WIDTH, quad_segs=256)
                                 for f in features("layers/roads.geojson")])
    emitters = shapely.STRtree([metres(f) for f in features("layers/detailed-plan.geojson")
                                if f["properties"]["YDYHFLDM"].startswith(EMITTERS)])
    lines = ["plot,station_m,emitter_m,corridor_m2"]
    seen = set()
    for index, feature in enumerate(features("samples/2025-12-31.geojson")):
        name = feature["properties"].get("宗地代码")
        if not feature["geometry"] or not name or name in seen:
            continue
        seen.add(name)
        plot = metres(feature)
        if not plot.is_valid or (index % STEP and not plot.intersects(roads)):
            continue
        nearest = emitters.geometries[emitters.nearest(plot)]
        lines.append(f"{name},{plot.distance(stations):.4f},{plot.distance(nearest):.4f},"
                     f"{plot.intersection(roads).area:.4f}")
    text = "\n".join(lines) + "\n"
    if "--check" in arguments:
        return 0 if TARGET.read_text(encoding="utf-8") == text else 1
    TARGET.write_text(text, encoding="utf-8")
    print(f"{len(lines) - 1} plots")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
