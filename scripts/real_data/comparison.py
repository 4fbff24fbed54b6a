"""Two real dates of Chicago's zoning: how much ground stands at each date and at both, against unions by
Shapely on the equal-area plane, broken polygons repaired by make_valid.

To which of two plots shared ground goes is not compared: the older date has no ids to say it by. So it is
the sums over all classes that are held against Shapely, which do not depend on that.
"""
import json
import subprocess
import sys

import shapely

import zoning
from common import PROGRAM, ROOM, expect, features, shapes, transformed

NEEDS = zoning.NEEDS
DAYS = list(zoning.DAYS)


def ground(listed):
    """All plots as one area."""
    given = shapes(listed)
    repaired = [shape if shape is None or shape.is_valid else
                shapely.make_valid(shape, method="structure", keep_collapsed=False)
                for shape in given]
    kept = []
    for before, after in zip(*(transformed(s, "OGC:CRS84", zoning.SURFACE)
                               for s in (given, repaired))):
        # A repair that moves more than a strip of the tolerance is none.
        if (before is None or before.is_empty or after.area == 0
                or abs(after.area - before.area) > 0.1 * before.length):
            continue
        kept.append(shapely.make_valid(after))
    return shapely.union_all(kept)


def check():
    ROOM.mkdir(parents=True, exist_ok=True)
    files = [ROOM / f"comparison.{end}" for end in ("json", "csv", "md", "html", "xlsx", "txt")]
    file = files[0]
    with open(files[-1], "w", encoding="utf-8") as output:
        subprocess.run([PROGRAM, "compare", *(str(zoning.path(day)) for day in DAYS), "--plan",
                        zoning.PLAN, "--class", "zone_class", "--lang", "en", "--full",
                        *(word for path in files[:-1] for word in ("-o", str(path)))],
                       check=True, stdout=output)
    same = subprocess.run([sys.executable, "scripts/check-statements.py", *map(str, files)],
                          capture_output=True, text=True)
    expect(same.returncode == 0, same.stdout.strip() + same.stderr[-2000:])
    tables = {t["key"]: t["rows"] for t in json.loads(file.read_text(encoding="utf-8"))["tables"]}
    rows = [row for row in tables["flows"] if row["level"] == 1]
    old, new = (ground(features(zoning.path(day))) for day in DAYS)
    both = shapely.intersection(old, new).area
    for words, ours, theirs in [
            (f"ground of {DAYS[0]}", [r for r in rows if r["from_class"]], old.area),
            (f"ground of {DAYS[1]}", [r for r in rows if r["to_class"]], new.area),
            ("ground of both", [r for r in rows if r["from_class"] and r["to_class"]], both)]:
        area = sum(row["area_m2"] for row in ours)
        # Edges of kilometres bend; slits between plots are drawn differently by two unions.
        expect(abs(area - theirs) < 1e-6 * theirs,
               f"{words}: {len(ours)} flows of {area:,.1f} m² ({theirs:,.1f})")
    total = next(row for row in tables["flows"] if row["level"] == 0)
    closed = sum(row["area_m2"] for row in rows)
    expect(abs(total["area_m2"] - closed) < 1e-3, f"{len(rows)} flows close: {closed:,.1f} m²")
