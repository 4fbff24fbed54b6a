"""Two real dates of Chicago's zoning: ground from class to class against Shapely on the equal-area plane,
broken polygons repaired by make_valid, shared ground given to the earlier id."""
import json
import subprocess
from collections import defaultdict

import shapely

import zoning
from common import PROGRAM, ROOM, expect, features, shapes, transformed

NEEDS = zoning.NEEDS
DAYS = list(zoning.DAYS)


def net(listed):
    """Class and what is left of each plot after those whose ids come first."""
    given = shapes(listed)
    repaired = [shape if shape is None or shape.is_valid else
                shapely.make_valid(shape, method="structure", keep_collapsed=False)
                for shape in given]
    plots = []
    for feature, before, after in zip(listed, *(transformed(s, "OGC:CRS84", zoning.SURFACE)
                                                for s in (given, repaired))):
        # A repair that moves more than a strip of the tolerance is none.
        if (before is None or before.is_empty or after.area == 0
                or abs(after.area - before.area) > 0.1 * before.length):
            continue
        plots.append((str(feature["properties"]["objectid"]),
                      feature["properties"]["zone_class"], shapely.make_valid(after)))
    plots.sort(key=lambda plot: (plot[0], plot[2].area))
    ground = [plot[2] for plot in plots]
    tree = shapely.STRtree(ground)
    left = []
    for i, (_, zone, shape) in enumerate(plots):
        earlier = [ground[j] for j in tree.query(shape, predicate="intersects") if j < i]
        left.append((zone, shapely.difference(shape, shapely.union_all(earlier))
                     if earlier else shape))
    return left


def check():
    ROOM.mkdir(parents=True, exist_ok=True)
    file = ROOM / "comparison.json"
    subprocess.run([PROGRAM, "compare", *(str(zoning.path(day)) for day in DAYS), "--plan",
                    zoning.PLAN, "--class", "zone_class", "--format", "json"],
                   check=True, stdout=file.open("w"))
    tables = {t["key"]: t["rows"] for t in json.loads(file.read_text(encoding="utf-8"))["tables"]}
    ours = defaultdict(float)
    for row in tables["flows"]:
        if row["level"] == 1:
            ours[row["from_class"] or "-", row["to_class"] or "-"] += row["area_m2"]
    old, new = (net(features(zoning.path(day))) for day in DAYS)
    tree = shapely.STRtree([shape for _, shape in new])
    flows, taken = defaultdict(float), [0.0] * len(new)
    for zone, shape in old:
        rest = shape.area
        for j in tree.query(shape, predicate="intersects"):
            area = shapely.intersection(shape, new[j][1]).area
            flows[zone, new[j][0]] += area
            taken[j] += area
            rest -= area
        flows[zone, "-"] += max(0.0, rest)
    for j, (zone, shape) in enumerate(new):
        flows["-", zone] += max(0.0, shape.area - taken[j])
    whole = sum(flows.values())
    worst = max(set(ours) | set(flows), key=lambda key: abs(ours[key] - flows[key]))
    # Edges of kilometres bend.
    expect(abs(ours[worst] - flows[worst]) < 1e-5 * whole / 10,
           f"{len(ours)} flows of {sum(ours.values()):,.0f} m² ({whole:,.0f}), worst difference "
           f"{abs(ours[worst] - flows[worst]):.1f} m² in {worst}")
    changed = sum(a for (f, t), a in ours.items() if f != t and "-" not in (f, t))
    theirs = sum(a for (f, t), a in flows.items() if f != t and "-" not in (f, t))
    expect(abs(changed - theirs) < 1e-4 * theirs + 100,
           f"ground of another class: {changed:,.1f} m² ({theirs:,.1f})")
    total = next(row for row in tables["flows"] if row["level"] == 0)
    expect(abs(total["area_m2"] - sum(ours.values())) < 1e-3, "the flows close")
