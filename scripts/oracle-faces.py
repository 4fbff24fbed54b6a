#!/usr/bin/env python3
"""Writes Tests/Fixtures/shared-edges/faces.csv: what sources that overlap have of one plot.

The plot's edges run along some of the sources, the case in which floating overlay (GEOS 3.11) left
a face out. Here Shapely overlays them on an equal-area plane and on a grid of a micrometre: what
each source has, what it has alone, and the union as `*`, square metres. Run it from the root.
"""
import csv
import json
from pathlib import Path

import shapely
from pyproj import Transformer
from shapely.geometry import shape

FOLDER = Path("Tests/Fixtures/shared-edges")
PLANE = "+proj=laea +lat_0=23.3 +lon_0=113.5 +ellps=GRS80 +units=m +no_defs"
GRID = 1e-6


def shapes(name, system):
    onto = Transformer.from_crs(system, PLANE, always_xy=True)
    file = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    for feature in file["features"]:
        yield feature["properties"], shapely.transform(
            shape(feature["geometry"]), onto.transform, interleaved=False)


def areas(shape):
    """What of an overlay has an area."""
    return shapely.MultiPolygon(
        [part for part in shapely.get_parts(shape, return_index=False)
         if part.geom_type == "Polygon" and not part.is_empty])


def main():
    (_, plot), = shapes("plot.geojson", "EPSG:4547")
    parts = {properties["id"]: areas(shapely.intersection(plot, area, grid_size=GRID))
             for properties, area in shapes("sources.geojson", "EPSG:4490")}
    with open(FOLDER / "faces.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["source", "area", "alone"])
        for name, part in parts.items():
            rest = areas(shapely.unary_union(
                [p for n, p in parts.items() if n != name], grid_size=GRID))
            alone = shapely.difference(part, rest, grid_size=GRID)
            rows.writerow([name, f"{part.area:.4f}", f"{alone.area:.4f}"])
        union = shapely.unary_union(list(parts.values()), grid_size=GRID)
        rows.writerow(["*", f"{union.area:.4f}", f"{plot.area:.4f}"])


if __name__ == "__main__":
    main()
