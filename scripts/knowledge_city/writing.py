"""How the files are written: compact, one feature a line, fixed decimals."""

import csv
import io
import json

from .frame import lonlat
from .plane import area, contains, counter_clockwise

NOTE = "示意,非法定边界"


def position(point, decimals=8):
    lon, lat = lonlat(point)
    return [round(lon, decimals), round(lat, decimals)]


def _ring(points, outer, decimals):
    points = counter_clockwise(list(points))
    if not outer:
        points = points[::-1]
    out = []
    for p in points:
        q = position(p, decimals)
        if not out or q != out[-1]:
            out.append(q)
    if out[0] != out[-1]:
        out.append(out[0])
    return out


def polygon(ring, holes=(), decimals=8):
    return {"type": "Polygon", "coordinates":
            [_ring(ring, True, decimals)] + [_ring(h, False, decimals) for h in holes]}


def multipolygon(parts, decimals=8):
    """Parts are (ring, holes) pairs; a single part stays a Polygon."""
    if len(parts) == 1:
        return polygon(*parts[0], decimals=decimals)
    return {"type": "MultiPolygon", "coordinates":
            [polygon(r, h, decimals)["coordinates"] for r, h in parts]}


def union_geometry(rings, decimals=8):
    """Geometry of dissolved rings: clockwise ones are holes of the ring around them."""
    outer = [r for r in rings if area(r) > 0]
    holes = [r for r in rings if area(r) < 0]
    parts = [(o, [h for h in holes if contains(o, h[0]) or
                  contains(o, ((h[0][0] + h[1][0]) / 2, (h[0][1] + h[1][1]) / 2))])
             for o in outer]
    return multipolygon(parts, decimals)


def point(p, decimals=6):
    return {"type": "Point", "coordinates": position(p, decimals)}


def line(points, decimals=7):
    return {"type": "LineString", "coordinates": [position(p, decimals) for p in points]}


def feature(ident, geometry, properties):
    out = {"type": "Feature"}
    if ident is not None:
        out["id"] = ident
    return dict(out, properties=properties, geometry=geometry)


def collection(name, features, **members):
    """A FeatureCollection whose foreign members say what the file is."""
    head = dict({"type": "FeatureCollection", "name": name, "certainty": "schematic",
                 "note": NOTE}, **members)
    rows = [json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features]
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]
    return text + ',"features":[\n' + ",\n".join(rows) + "\n]}\n"


def table(header, rows, bom=False):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return ("\ufeff" if bom else "") + out.getvalue()
