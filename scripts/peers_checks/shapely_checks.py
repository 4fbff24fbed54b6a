"""The questions of landlint's checks that GeoPandas and Shapely can answer, on one thread: validity
with its reason, shapes that stand twice, pairs that share land, gaps, edges that do not match.

Usage: shapely_checks.py FILE; prints one JSON line of counts and of seconds by question.
"""
import json
import math
import sys

import geopandas
import laps
import numpy
import pyproj
import shapely

EPSILON = 0.1
DISC = math.pi * EPSILON ** 2


def hold_disc(shapes):
    """Which of them have a part with room for a disc of the tolerance."""
    large = shapely.area(shapes) > DISC
    found = numpy.zeros(len(shapes), dtype=bool)
    found[large] = ~shapely.is_empty(shapely.buffer(shapes[large], -EPSILON))
    return found


def main(path):
    counts, lap = {}, laps.Laps()

    table = geopandas.read_file(path)
    table = table.set_crs(pyproj.CRS.from_epsg(4490), allow_override=True)
    west, south, east, north = table.total_bounds
    given = table.geometry.values
    lap("read")
    sound = shapely.is_valid(given)
    reasons = shapely.is_valid_reason(given[~sound])
    counts["invalid"] = len(reasons)
    lap("validity with reason")
    plots = table.geometry.to_crs(pyproj.CRS.from_proj4(
        f"+proj=laea +lat_0={float(south + north) / 2!r} +lon_0={float(west + east) / 2!r} "
        "+a=6378137 +rf=298.257222101 +units=m")).values
    plots = numpy.where(shapely.is_valid(plots), plots,
                        shapely.make_valid(plots, method="structure", keep_collapsed=False))
    lap("project and mend")
    _, groups = numpy.unique(shapely.to_wkb(shapely.normalize(plots)), return_inverse=True)
    counts["shapes twice"] = int(sum(n * (n - 1) // 2 for n in numpy.bincount(groups)))
    lap("shapes that stand twice")
    tree = shapely.STRtree(plots)
    one, other = tree.query(plots, predicate="intersects")
    one, other = one[one < other], other[one < other]
    shared = shapely.intersection(plots[one], plots[other])
    counts["pairs that share land"] = int(hold_disc(shared).sum())
    lap("overlaps")
    holes = [ring for part in shapely.get_parts(shapely.union_all(plots))
             for ring in part.interiors]
    counts["gaps"] = int(hold_disc(shapely.polygons(holes)).sum())
    lap("gaps")
    edges = shapely.coverage_invalid_edges(plots)
    counts["plots at edges that do not match"] = int((~shapely.is_empty(edges)).sum())
    lap("edges")
    print(json.dumps({
        "name": f"GeoPandas {geopandas.__version__}, Shapely {shapely.__version__}, "
                f"GEOS {shapely.geos_version_string}",
        "counts": counts, "seconds": lap.seconds, "total": lap.whole()}))


main(sys.argv[1])
