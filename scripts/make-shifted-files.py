#!/usr/bin/env python3
"""Writes copies of sample plots as Chinese web maps would show them, for the tests of INP206.

    scripts/make-shifted-files.py [--check]

GCJ-02 is the drawing's own formula (scripts/knowledge_city/geodesy.py), BD-09 is put on top of it.
"""

import json
import sys
from math import atan2, cos, hypot, pi, sin
from pathlib import Path

from knowledge_city.geodesy import to_gcj02

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "geodata/knowledge-city/samples/2025-12-31.geojson"
TARGET = ROOT / "Tests/CommandTests/files"
PLOTS = 40


def to_bd09(lon, lat):
    lon, lat = to_gcj02(lon, lat)
    turn = pi * 3000 / 180
    radius = hypot(lon, lat) + 0.00002 * sin(lat * turn)
    angle = atan2(lat, lon) + 0.000003 * cos(lon * turn)
    return radius * cos(angle) + 0.0065, radius * sin(angle) + 0.006


def as_it_is(lon, lat):
    return lon, lat


def moved(coordinates, shift):
    if isinstance(coordinates[0], list):
        return [moved(part, shift) for part in coordinates]
    return [round(number, 8) for number in shift(*coordinates[:2])]


def text(shift):
    features = json.loads(SAMPLE.read_text(encoding="utf-8"))["features"][:PLOTS]
    lines = []
    for feature in features:
        geometry = dict(feature["geometry"])
        geometry["coordinates"] = moved(geometry["coordinates"], shift)
        lines.append(
            json.dumps(
                {
                    "type": "Feature",
                    "properties": {"宗地代码": feature["properties"]["宗地代码"]},
                    "geometry": geometry,
                },
                ensure_ascii=False,
                separators=(",", ":"),
            )
        )
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def main():
    stale = []
    for name, shift in (("wgs84", as_it_is), ("gcj02", to_gcj02), ("bd09", to_bd09)):
        path = TARGET / f"parcels-shifted-{name}.geojson"
        made = text(shift)
        if "--check" not in sys.argv[1:]:
            path.write_text(made, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != made:
            stale.append(path.name)
    if stale:
        sys.exit("stale: " + ", ".join(stale))


main()
