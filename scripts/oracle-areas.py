#!/usr/bin/env python3
"""Writes geodata/oracle/areas: drawn layers, parcels and a table, and what the indicators and the rules on
layers that need them come to, reckoned by Shapely and pyproj, sharing no line with landlint.

They are those for which the shipped plan has no layer: water of two days, green parks, small rain, lake
catchments, mixed communities, monitoring points, yearly targets. Everything is drawn by chance from a seed,
overlaps, blanks and points outside included. Areas are those of a Lambert azimuthal equal-area plane on
GRS 80.

    scripts/oracle-areas.py [--check]
"""

import collections
import csv
import io
import json
import pathlib
import random
import sys

import pyproj
import shapely
from shapely.affinity import rotate, translate
from shapely.geometry import box, mapping, shape
from shapely.ops import unary_union

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "geodata/oracle/areas"
SEED = 20251231
TOLERANCE = 0.1
DEPTH = 25
# Classes of use that make a community a mixed one: no roads, utilities, green or water.
MIXED = ("07", "08", "09", "10", "11")
PLAN_AREA = FOLDER.parent.parent / "knowledge-city/layers/plan-area.geojson"
DRAW = pyproj.Transformer.from_crs("EPSG:4547", "EPSG:4490", always_xy=True)
PLANE = pyproj.Transformer.from_crs(
    "EPSG:4490", "+proj=laea +lat_0=23.35 +lon_0=113.5 +ellps=GRS80 +units=m", always_xy=True)
WEST, SOUTH = 450400.0, 2583200.0


def drawn(geometry):
    """In degrees of nine decimals, as the file has it."""
    degrees = shapely.transform(geometry, DRAW.transform, interleaved=False)
    return shapely.transform(degrees, lambda points: points.round(9))


def plane(geometry):
    return shapely.transform(geometry, PLANE.transform, interleaved=False)


def rectangles(chance, count, least, most, inset=0):
    shapes = []
    for _ in range(count):
        wide, high = chance.uniform(least, most), chance.uniform(least, most)
        turned = rotate(box(0, 0, wide, high), chance.uniform(0, 90), origin=(0, 0))
        east, north = (WEST + chance.uniform(inset, 1100 - inset),
                       SOUTH + chance.uniform(inset / 2, 700 - inset))
        shapes.append(translate(turned, east, north))
    return shapes


def collection(features):
    lines = [json.dumps({"type": "Feature", "properties": properties, "geometry": mapping(geometry)},
                        ensure_ascii=False) for properties, geometry in features]
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def draw(chance):
    def layer(shapes, **columns):
        features = []
        for index, geometry in enumerate(shapes):
            properties = {"id": f"F{index + 1:02}"}
            for name, choices in columns.items():
                properties[name] = chance.choice(choices)
            features.append((properties, drawn(geometry)))
        return features

    cells = [box(WEST + 20 + 90 * i, SOUTH + 20 + 75 * j, WEST + 100 + 90 * i, SOUTH + 85 + 75 * j)
             for i in range(12) for j in range(9)]
    turned = [rotate(cell, 11, origin=(WEST + 550, SOUTH + 350)) for cell in cells]
    layers = {
        "base-water": layer(rectangles(chance, 14, 40, 260)),
        "water": layer(rectangles(chance, 12, 40, 240)),
        "parks": layer(rectangles(chance, 11, 60, 300), 绿色园区=["是", "否", "是", None]),
        "zones": layer(rectangles(chance, 9, 60, 220)),
        "monitoring": layer([geometry.centroid for geometry in rectangles(chance, 14, 10, 90)],
                            kind=["air", "water"]),
        "construction": layer(rectangles(chance, 16, 90, 330)),
        "catchments": layer(rectangles(chance, 7, 120, 380)),
        "communities": layer(rectangles(chance, 6, 170, 320, inset=330)),
        "plots": layer(turned, YDYHFLDM=["070102", "0802", "0901", "1401", "0701", "100101"]),
    }
    parcels = [({"宗地代码": f"440112003015GB{index + 1:05}",
                 "可控制降雨量": chance.choice([10, 20, 25, 27.5, 33, None]),
                 "年径流总量控制率": chance.choice([70, 75.5, 82, 85, None])}, geometry)
               for index, (_, geometry) in enumerate(layers["plots"])]
    table = [["目标任务", "年度", "年度目标", "总目标"]]
    for number in range(12):
        whole = chance.choice([None, 90, 120])
        for year in range(2021, 2027):
            if chance.random() < 0.85:
                table.append([f"任务{number + 1}", year, chance.choice([12.5, 15, 20.25]), whole])
    return layers, parcels, table


def pieces(geometry):
    """The parts that a disc of the tolerance fits into."""
    parts = getattr(geometry, "geoms", [geometry])
    return sum(part.area for part in parts if not part.buffer(-TOLERANCE).is_empty)


def classes_of(communities, plots):
    fewest = []
    for _, community in communities:
        found = set()
        for properties, plot in plots:
            if properties["YDYHFLDM"][:2] not in MIXED:
                continue
            shared = community.intersection(plot).area
            # A plot that reaches in by no more than the tolerance along its own edge is outside.
            strip = TOLERANCE * min(community.length, plot.length)
            assert not 0.98 < shared / strip < 1.02, "too close to tell"
            if shared > strip:
                found.add(properties["YDYHFLDM"][:2])
        fewest.append(len(found))
    return min(fewest)


def sums(parcels, area, evidence, whole=None):
    """Σ of what `evidence` makes of a parcel, in square metres of `area`."""
    top = bottom = missing = 0.0
    for properties, geometry in parcels:
        inside = geometry.intersection(area).area
        if inside <= 1e-4:
            continue
        share = evidence(properties)
        if share is None:
            missing += inside
            continue
        bottom += inside
        top += share * inside
    if whole is not None:
        missing += max(0.0, whole - bottom - missing)
    return {"value": top / bottom * 100, "numerator": top, "denominator": bottom,
            "without_evidence": missing}


def reckon(layers, parcels, table):
    on_plane = {name: [(p, plane(g)) for p, g in features] for name, features in layers.items()}
    plots = [(p, plane(g)) for p, g in parcels]
    union = {name: unary_union([g for _, g in features]) for name, features in on_plane.items()}
    water, base = union["water"], union["base-water"]
    area = unary_union([plane(shape(f["geometry"])) for f in json.loads(
        PLAN_AREA.read_text(encoding="utf-8"))["features"]])
    kept, former = pieces(base.intersection(water).intersection(area)), base.intersection(area).area
    parks = on_plane["parks"]
    known = sum(g.area for p, g in parks if p["绿色园区"])
    green = sum(g.area for p, g in parks if p["绿色园区"] == "是")
    points = [g for _, g in on_plane["monitoring"]]
    zones = [g for _, g in on_plane["zones"]]
    watched = sum(any(zone.covers(point) for point in points) for zone in zones)
    rate = "年径流总量控制率"
    indicators = {
        "BLU502": {"value": kept / former * 100, "numerator": kept, "denominator": former},
        "ENV502": {"value": green / known * 100, "numerator": green, "denominator": known,
                   "without_evidence": sum(g.area for p, g in parks if not p["绿色园区"])},
        "ENV503": {"value": watched / len(zones) * 100, "numerator": watched,
                   "denominator": len(zones)},
        "BLD504": sums(plots, union["construction"],
                       lambda p: None if p["可控制降雨量"] is None else p["可控制降雨量"] >= DEPTH,
                       whole=union["construction"].area),
        "BLD505": sums(plots, union["catchments"],
                       lambda p: None if p[rate] is None else p[rate] / 100),
        "SVC506": {"value": classes_of(on_plane["communities"], on_plane["plots"])},
    }
    for figures in indicators.values():
        for name, figure in figures.items():
            figures[name] = round(float(figure), 6 if name == "value" else 3)
    kinds = collections.Counter(p["kind"] for p, _ in layers["monitoring"])
    told, short = collections.defaultdict(set), collections.defaultdict(list)
    for item, year, target, whole in table[1:]:
        told[item].add(year)
        short[item, whole].append(target)
    years = {year for item in told.values() for year in item}
    span = max(years) - min(years) + 1
    # The words of the findings, so that what a reader sees is what was reckoned.
    words = {
        "BLU203": f"{pieces(base - water) / 1e4:.4f} ha of water filled, "
                  f"{pieces(water - base) / 1e4:.4f} ha made",
        "ENV405": f"air {kinds['air']}, water {kinds['water']}, noise {kinds['noise']} points",
        "PLN106": f"{min(years)}–{max(years)}: {sum(span - len(item) for item in told.values())} "
                  "yearly targets of items are missing",
        "PLN107": "the yearly targets of "
                  f"{sum(whole is not None and sum(parts) < whole for (_, whole), parts in short.items())}"
                  " items do not reach their whole",
    }
    return {"indicators": indicators, "words": words}


def files():
    chance = random.Random(SEED)
    layers, parcels, table = draw(chance)
    texts = {f"{name}.geojson": collection(features) for name, features in layers.items()}
    texts["parcels.geojson"] = collection(parcels)
    rows = io.StringIO()
    csv.writer(rows, lineterminator="\n").writerows(table)
    texts["targets.csv"] = rows.getvalue()
    # Read back, so that what is reckoned with is what the files say.
    again = {name: [(f["properties"], shape(f["geometry"])) for f in json.loads(
        texts[f"{name}.geojson"])["features"]] for name in layers}
    read = [(f["properties"], shape(f["geometry"]))
            for f in json.loads(texts["parcels.geojson"])["features"]]
    answers = reckon(again, read, table)
    texts["answers.json"] = json.dumps(answers, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    return texts


def main():
    texts = files()
    if "--check" in sys.argv[1:]:
        for name, text in texts.items():
            path = FOLDER / name
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                sys.exit(f"{path} is not what this would write")
        return
    FOLDER.mkdir(exist_ok=True)
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
