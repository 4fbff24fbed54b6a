#!/usr/bin/env python3
"""Writes geodata/oracle/geodesic-areas.csv: areas of seeded plots by GeographicLib on CGCS2000.

Needs the package geographiclib. Each row is an area in square metres and a ring of longitudes and
latitudes in degrees, not closed, separated by spaces. The tests of Projection read it.
"""

import math
import pathlib
import random

from geographiclib.geodesic import Geodesic

SEED = 1055
CGCS2000 = Geodesic(6378137.0, 1 / 298.257222101)


def ring(chance):
    lon = chance.uniform(113.39, 113.61)
    lat = chance.uniform(23.03, 23.42)
    # 100 m² to 20 ha, all sizes alike; one in ten up to 20 km² with edges of kilometres.
    largest = 2e7 if chance.random() < 0.1 else 2e5
    area = math.exp(chance.uniform(math.log(100), math.log(largest)))
    corners = chance.randint(3, 24)
    points = []
    for corner in range(corners):
        azimuth = 360 * (corner + chance.uniform(0, 0.6)) / corners
        reach = math.sqrt(area / math.pi) * chance.uniform(0.6, 1.4)
        place = CGCS2000.Direct(lat, lon, azimuth, reach)
        points.append((round(place["lon2"], 10), round(place["lat2"], 10)))
    return points


def main():
    chance = random.Random(SEED)
    target = pathlib.Path(__file__).parent.parent / "geodata/oracle/geodesic-areas.csv"
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.write("area_m2,ring\n")
        for _ in range(200):
            points = ring(chance)
            polygon = CGCS2000.Polygon()
            for lon, lat in points:
                polygon.AddPoint(lat, lon)
            _, _, area = polygon.Compute(False, True)
            text = " ".join(f"{lon:.10f} {lat:.10f}" for lon, lat in points)
            file.write(f"{abs(area):.9f},{text}\n")


if __name__ == "__main__":
    main()
