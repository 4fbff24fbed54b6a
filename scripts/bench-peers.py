"""Overlays a benchmark city with GeoPandas and with landlint and compares seconds and areas; then
checks its parcels among each other with both.

GeoPandas reads the same files, projects to the same equal-area surface, overlays the parcels with
each layer whose sources are dissolved, as its users do, and sums what is shared. landlint checks
the same parcels by all its rules on these layers; its table of plots holds the areas one by one.
"""
import csv
import json
import pathlib
import subprocess
import sys
import time

import geopandas
import pyproj
import shapely

LAYERS = [
    ("blue-line:permanent", "blue-lines", {"level": "permanent"}),
    ("blue-line:pre-control", "blue-lines", {"level": "pre-control"}),
    ("reserved-land", "reserved-land", {}),
]


def surface(city):
    """The working surface of landlint: equal area, centred on the plan area, on its datum."""
    area = geopandas.read_file(city / "plan/layers/plan-area.geojson")
    west, south, east, north = area.total_bounds
    return pyproj.CRS.from_proj4(
        f"+proj=laea +lat_0={float(south + north) / 2!r} +lon_0={float(west + east) / 2!r} "
        "+a=6378137 +rf=298.257222101 +units=m")


def read(path, system):
    """One file on the surface; its coordinates are taken for CGCS2000, as landlint does."""
    table = geopandas.read_file(path)
    table = table.set_crs(pyproj.CRS.from_epsg(4490), allow_override=True)
    return table.to_crs(system)


def geopandas_areas(city):
    start = time.perf_counter()
    system = surface(city)
    parcels = read(city / "parcels.geojson", system)[["宗地代码", "geometry"]]
    areas = {}
    for key, file, where in LAYERS:
        layer = read(city / f"plan/layers/{file}.geojson", system)
        for column, value in where.items():
            layer = layer[layer[column] == value]
        whole = geopandas.GeoDataFrame(
            geometry=[layer.geometry.union_all()], crs=layer.crs).explode(index_parts=False)
        shared = geopandas.overlay(parcels, whole[["geometry"]], keep_geom_type=True)
        areas[key] = shared.geometry.area.groupby(shared["宗地代码"]).sum()
    return areas, time.perf_counter() - start


def landlint_areas(city, program):
    """Areas by layer and plot from the table of plots; a blank one was not measured."""
    table = city / "plots.csv"
    words = [program, "check", str(city / "parcels.geojson"), "--plan", str(city / "plan"),
             "--as-of", "2025-12-31", "--select", "BLU,RES", "--lang", "en", "-o", str(table)]
    start = time.perf_counter()
    done = subprocess.run(words, stdout=subprocess.DEVNULL, check=False)
    seconds = time.perf_counter() - start
    if done.returncode > 1:
        sys.exit(f"landlint ended with status {done.returncode}")
    areas = {key: {} for key, _, _ in LAYERS}
    with open(table, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            for key in areas:
                text = row[f"occupied_{key.replace('-', '_').replace(':', '_')}_m2"]
                if text:
                    areas[key][row["plot"].strip()] = float(text)
    return areas, seconds


def geopandas_coverage(city):
    """Pairs that share land and holes of the union, by area alone: more than a disc of 0.1 m."""
    start = time.perf_counter()
    shapes = read(city / "parcels.geojson", surface(city)).geometry.values
    tree = shapely.STRtree(shapes)
    one, other = tree.query(shapes, predicate="intersects")
    one, other = one[one < other], other[one < other]
    shared = shapely.area(shapely.intersection(shapes[one], shapes[other]))
    union = shapely.union_all(shapes)
    holes = sum(shapely.Polygon(ring).area > 0.1 ** 2 * 3.14159
                for part in shapely.get_parts(union) for ring in part.interiors)
    return int((shared > 0.1 ** 2 * 3.14159).sum()), int(holes), time.perf_counter() - start


def landlint_coverage(city, program):
    """Counts of findings of each check, of all of them together."""
    report = city / "coverage.jsonl"
    words = [program, "check", str(city / "parcels.geojson"), "--no-plan", "--lang", "en",
             "--select", "TOP", "-o", str(report)]
    start = time.perf_counter()
    done = subprocess.run(words, stdout=subprocess.DEVNULL, check=False)
    seconds = time.perf_counter() - start
    if done.returncode > 1:
        sys.exit(f"landlint ended with status {done.returncode}")
    counts = {}
    with open(report, encoding="utf-8") as file:
        for line in map(json.loads, file):
            if line["type"] == "finding":
                counts[line["rule"]] = counts.get(line["rule"], 0) + 1
    return counts, seconds


def compare_coverage(city, program):
    pairs, holes, slow = geopandas_coverage(city)
    counts, quick = landlint_coverage(city, program)
    print(f"parcels among each other, {city.name}: GeoPandas {slow:.2f} s, {pairs} pairs that share "
          f"land, {holes} holes of the union; landlint by all checks {quick:.2f} s, "
          f"{sum(counts.get(c, 0) for c in ('TOP101', 'TOP102', 'TOP103'))} pairs, "
          f"{counts.get('TOP201', 0) + counts.get('TOP202', 0)} gaps, "
          f"{counts.get('TOP301', 0)} plots that lack a vertex; ratio {slow / quick:.1f}")


def main():
    city, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    theirs, slow = geopandas_areas(city)
    ours, quick = landlint_areas(city, program)
    print(f"GeoPandas {geopandas.__version__}, Shapely {shapely.__version__}, "
          f"GEOS {shapely.geos_version_string}, PROJ {pyproj.proj_version_str}")
    print(f"read, project and overlay {city.name}: GeoPandas {slow:.2f} s; "
          f"landlint with its table of plots {quick:.2f} s; ratio {slow / quick:.1f}")
    failed = False
    for key, _, _ in LAYERS:
        measured = ours[key]
        other = sum(area for plot, area in theirs[key].items() if plot in measured)
        own = sum(measured.values())
        difference = abs(own - other) / max(other, 1)
        print(f"  {key}: {len(measured)} plots measured, {other:.3f} m² and {own:.3f} m², "
              f"apart {difference:.1e}")
        failed = failed or difference > 1e-6
    compare_coverage(city, program)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
