#!/usr/bin/env python3
"""Checks geodata/knowledge-city with an independent geometry library and prints its figures.

Needs Shapely 2 and pyproj, and says so and stops where they are not installed. Exit status 1 if
a property does not hold.
"""

import csv
import json
import math
import pathlib
import re
import sys
import unicodedata
from collections import Counter
from datetime import date, timedelta

try:
    import pyproj
    import shapely
    from shapely.geometry import shape
    from shapely.ops import unary_union
except ImportError as absent:
    print(f"skipped: {absent.name} is not installed; the geometry of the package was not checked")
    sys.exit(0)

HERE = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = HERE / "geodata" / "knowledge-city"
PLAN_TEXT = HERE.parent / "shared" / "plan" / "knowledge-city-plan-2020-2035.zh.txt"
TO_GRID = pyproj.Transformer.from_crs("EPSG:4490", "EPSG:4547", always_xy=True)

failures = []


def expect(holds, sentence):
    print(("ok    " if holds else "WRONG ") + sentence)
    if not holds:
        failures.append(sentence)


def read(name):
    return json.loads((PACKAGE / name).read_text(encoding="utf-8"))


def metres(geometry):
    def move(points):
        x, y = TO_GRID.transform(points[:, 0], points[:, 1])
        return list(zip(x, y))
    return shapely.transform(geometry, move)


def layer(name):
    """(feature, geometry in metres) of a layer."""
    return [(f, metres(shape(f["geometry"]))) for f in read(name)["features"]]


def overlapping(geometries, least=0.0):
    """Pairs whose interiors share more than `least` square metres."""
    tree = shapely.STRtree(geometries)
    a, b = tree.query(geometries, predicate="intersects")
    keep = a < b
    a, b = a[keep], b[keep]
    areas = shapely.area(shapely.intersection([geometries[i] for i in a],
                                              [geometries[i] for i in b]))
    return [(i, j, s) for i, j, s in zip(a, b, areas) if s > least]


def rings(geometry):
    for part in geometry["coordinates"] if geometry["type"] == "MultiPolygon" else \
            [geometry["coordinates"]]:
        yield from part


def corners(features):
    """Rings of wrong winding, angles under ten degrees, edges under 0.3 m."""
    winding = sharp = short = 0
    for f in features:
        geometry = metres(shape(f["geometry"]))
        for part in getattr(geometry, "geoms", [geometry]):
            winding += not part.exterior.is_ccw
            winding += sum(r.is_ccw for r in part.interiors)
            for ring in [part.exterior, *part.interiors]:
                p = list(ring.coords)[:-1]
                for a, b, c in zip(p[-1:] + p[:-1], p, p[1:] + p[:1]):
                    u, v = (a[0] - b[0], a[1] - b[1]), (c[0] - b[0], c[1] - b[1])
                    turn = math.atan2(u[0] * v[1] - u[1] * v[0], u[0] * v[0] + u[1] * v[1])
                    sharp += abs(math.degrees(turn)) < 10
                    short += math.hypot(*v) < 0.3
    return winding, sharp, short


def conforming(features):
    """Vertices that lie on another plot's edge within 5 cm without being its vertex."""
    lots = [f["geometry"] for f in features]
    shapes = [metres(shape(g)) for g in lots]
    corners = [set(map(tuple, (p for r in rings(g) for p in r))) for g in lots]
    tree = shapely.STRtree([s.boundary for s in shapes])
    loose = 0
    for own, (geometry, points) in enumerate(zip(shapes, corners)):
        places = sorted(points)
        x, y = TO_GRID.transform([p[0] for p in places], [p[1] for p in places])
        nodes = shapely.points(x, y)
        at, other = tree.query(nodes, predicate="dwithin", distance=0.05)
        for i, j in zip(at, other):
            if j != own and places[i] not in corners[j]:
                near = min(math.dist(places[i], q) for q in corners[j])
                loose += near > 1e-6
    return loose


def check_layers():
    area_feature, plan_area = layer("layers/plan-area.geojson")[0]
    expect(120e6 <= plan_area.area <= 180e6, f"plan area {plan_area.area / 1e6:.1f} km²")

    facilities = read("layers/facilities.geojson")["features"]
    stations = [f for f in facilities if f["properties"]["kind"] == "metro-station"]
    wrong = [f["properties"]["name_zh"] for f in stations
             if plan_area.contains(metres(shape(f["geometry"]))) != f["properties"]["inside"]]
    inside = sum(f["properties"]["inside"] for f in stations)
    expect(not wrong, f"{len(stations)} stations, {inside} inside as they should be {wrong}")
    others = [f for f in facilities if f["properties"]["kind"] != "metro-station"]
    expect(all(plan_area.contains(metres(shape(f["geometry"]))) for f in others),
           f"{len(others)} other facilities, all inside: "
           + str(dict(Counter(f["properties"]["kind"] for f in others))))

    units = layer("layers/layout.geojson")
    roles = Counter(f["properties"]["role"] for f, _ in units)
    pairs = Counter(f["properties"].get("pair") for f, _ in units)
    expect(roles == {"core": 1, "axis": 1, "cluster": 4}, f"layout {dict(roles)}")
    expect(pairs["south"] == 2 and pairs["north"] == 2, "two clusters south, two north")
    firm = [g for f, g in units if f["properties"]["role"] != "axis"]
    shared = overlapping(firm, 1e-3)
    expect(not shared, f"core and clusters do not overlap {shared}")
    expect(all(plan_area.buffer(0.01).contains(g) for g in firm),
           "core and clusters in the plan area")

    blue = layer("layers/blue-lines.geojson")
    levels = {level: [g for f, g in blue if f["properties"]["level"] == level]
              for level in ("permanent", "pre-control")}
    counts = {k: len(v) for k, v in levels.items()}
    expect(counts == {"permanent": 14, "pre-control": 22}, f"blue lines {counts}")
    expect(all(g.is_valid for _, g in blue), "blue lines are valid")
    expect(all(plan_area.contains(g) for _, g in blue), "blue lines in the plan area")
    for level, shapes in levels.items():
        pairs_ = overlapping(shapes, 1.0)
        expect(len(pairs_) > 0, f"{level}: {len(pairs_)} pairs share area, "
               f"{sum(s for _, _, s in pairs_):.0f} m²; "
               f"union {unary_union(shapes).area / 1e4:.1f} ha")
    both = unary_union(levels["permanent"]).intersection(unary_union(levels["pre-control"])).area
    expect(both < 1, f"the two levels share {both:.4f} m²")
    expect(sum(len(g.interiors) for _, g in blue) >= 3, "blue lines with islands "
           f"{sum(len(g.interiors) for _, g in blue)}")

    reserves = layer("layers/reserved-land.geojson")
    released = [f for f, _ in reserves if f["properties"]["release_date"]]
    expect(len(reserves) == 17 and all(g.is_valid for _, g in reserves),
           f"reserved land {len(reserves)}, released {len(released)}, "
           f"{sum(g.area for _, g in reserves) / 1e4:.1f} ha")
    expect(not overlapping([g for _, g in reserves], 1), "reserved land does not overlap itself")

    plots = layer("layers/detailed-plan.geojson")
    sizes = sorted(g.area / 1e4 for _, g in plots)
    expect(1800 <= len(plots) <= 2000, f"detailed plan {len(plots)} plots, "
           f"{sum(sizes):.0f} ha, median {sizes[len(sizes) // 2]:.2f} ha")
    expect(all(g.is_valid for _, g in plots), "detailed-plan plots are valid")
    expect(sizes[0] >= 0.2 and sizes[-2] <= 20,  # the largest is a lake
           f"plots between {sizes[0]:.2f} and {sizes[-1]:.2f} ha")
    shared = overlapping([g for _, g in plots], 0.01)
    expect(not shared, f"detailed-plan plots do not overlap {shared[:3]}")
    loose = conforming([f for f, _ in plots])
    expect(loose == 0, f"shared edges have the same vertices ({loose} loose)")
    ids = Counter(f["properties"]["DKBH"] for f, _ in plots)
    expect(max(ids.values()) == 1, "plot numbers are unique")
    multi = sum(g.geom_type == "MultiPolygon" for _, g in plots)
    holed = sum(len(g.interiors) > 0 for _, g in plots if g.geom_type == "Polygon")
    expect(multi >= 4 and holed >= 4, f"{multi} plots of several parts, {holed} with a hole")
    vertices = [shapely.get_num_coordinates(g) for _, g in plots]
    few = sum(5 <= v <= 31 for v in vertices) / len(vertices)
    expect(few > 0.9, f"{few:.1%} of the plots have 4 to 30 vertices, the most {max(vertices)}")
    return plan_area, levels, reserves, plots


def check_sample(name, levels, reserves, plots, told):
    features = read(f"samples/{name}.geojson")["features"]
    shapes = [metres(shape(f["geometry"])) for f in features]
    expect(len(features) >= 2300, f"{name}: {len(features)} parcels, "
           f"{sum(g.area for g in shapes) / 1e4:.0f} ha")
    expect(all(g.is_valid for g in shapes), f"{name}: all valid")
    shared = overlapping(shapes, 0.01)
    pairs = [(features[i]["properties"]["宗地代码"], features[j]["properties"]["宗地代码"], round(s, 2))
             for i, j, s in shared[:4]]
    expect(not shared, f"{name}: parcels do not overlap {pairs}")
    winding, sharp, short = corners(features)
    expect(winding == 0, f"{name}: rings wind as RFC 7946 has it; {sharp} angles under 10°, "
           f"{short} edges under 0.3 m")
    numbers = Counter(f["properties"]["宗地代码"] for f in features)
    expect(max(numbers.values()) == 1 and all(len(n) == 19 for n in numbers),
           f"{name}: 宗地代码 unique, 19 characters")
    sizes = sorted(g.area / 1e4 for g in shapes)
    expect(sizes[0] > 0.19 and sizes[-1] <= 20.5, f"{name}: {sizes[0]:.2f} to {sizes[-1]:.2f} ha")
    with open(PACKAGE / f"samples/contracts/{name}.csv", encoding="utf-8-sig") as file:
        contracts = {row["电子监管号"]: row for row in csv.DictReader(file)}
    used = Counter(f["properties"]["电子监管号"] for f in features if f["properties"]["电子监管号"])
    missing = [n for n in used if n not in contracts]
    expect(not missing, f"{name}: {len(contracts)} contracts, "
           f"{sum(n > 1 for n in used.values())} of several parcels, "
           f"{len(missing)} parcels' numbers without a row")
    unused = [n for n in contracts if n not in used]
    expect(not unused, f"{name}: {len(unused)} contracts without a parcel")

    compatible = ("17", "05", "14", "1311", "03", "")
    for level, sources in levels.items():
        whole = unary_union(sources)
        tree = shapely.STRtree(sources)
        kinds = Counter()
        listed = []
        for f, g in zip(features, shapes):
            p = f["properties"]
            if len(tree.query(g)) == 0:
                continue
            piece = g.intersection(whole)
            if piece.area <= 1 or any(c and p["YDYHFLDM"].startswith(c) for c in compatible):
                continue
            thin = g.buffer(-0.1).intersection(whole.buffer(-0.1)).area <= 1e-9 or \
                piece.buffer(-0.1).area < 1e-9
            permit = p["蓝线内规划许可"]
            kind = "sliver" if thin else "no permit" if permit == "无" else \
                "blank" if permit == "" else "permit"
            kinds[kind] += 1
            parts = [g.intersection(s).area for s in sources]
            if sum(parts) - piece.area > 1:
                listed.append((p["宗地代码"], round(piece.area, 2), round(sum(parts) - piece.area, 2)))
        print(f"      {name} {level}: {dict(kinds)}; in two sources at once {listed}")
    closed = unary_union([g for f, g in reserves if not f["properties"]["release_date"]])
    hit = [(f["properties"]["宗地代码"], f["properties"]["YDYHFLDM"],
            round(g.intersection(closed).area, 2))
           for f, g in zip(features, shapes) if g.intersection(closed).area > 1]
    print(f"      {name} reserved land not released: {len(hit)} {hit}")
    free = unary_union([g for f, g in reserves if f["properties"]["release_date"]])
    inside = sum(g.intersection(free).area > 1 for g in shapes)
    print(f"      {name} released reserve: {inside} parcels")
    if told:
        check_story(features, shapes, contracts, plots)


def number(text):
    """A figure in any of the dresses of the sample; None for — and blank."""
    plain = unicodedata.normalize("NFKC", str(text)).strip().rstrip("%")
    return None if plain in ("", "—", "-", "None") else float(plain)


def limit(text):
    plain = text.rstrip("%")
    if plain[0] in "≤≥":
        return (None, float(plain[1:])) if plain[0] == "≤" else (float(plain[1:]), None)
    if "-" in plain:
        low, high = plain.split("-")
        return float(low), float(high)
    return None, None


def moment(text):
    """A date of the sample; None where there is none or where words stand."""
    found = re.fullmatch(r"(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?(T.*)?", text)
    if found:
        day = date(*map(int, found.groups()[:3]))
        return None if day.year == 1900 else day
    return date(1899, 12, 30) + timedelta(days=int(text)) if text.isdigit() else None


def a_year_after(day, years=1):
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


def check_story(features, shapes, contracts, plots):
    """Counts the story again from the files alone and compares it with the samples' README."""
    text = (PACKAGE / "samples/README.md").read_text(encoding="utf-8")
    told = {tag: int(n) for tag, n in re.findall(r"^\| ([a-z0-9-]+) \| (\d+) \|", text, re.M)}
    plan = {f["properties"]["DKBH"]: f["properties"] for f, _ in plots}
    names = {}
    with open(PACKAGE / "catalogues/land-use-2023.csv", encoding="utf-8") as file:
        names = {row["code"]: row["name_zh"] for row in csv.DictReader(file)}
    found = Counter()
    for f, g in zip(features, shapes):
        p = f["properties"]
        q = plan[p["DKBH"]]
        code = p["YDYHFLDM"]
        found["no-use"] += code == ""
        found["name-mismatch"] += code != "" and names.get(code) != p["YDYHFLMC"]
        share = abs(p["登记面积"] / g.area - 1)
        found["area-mismatch"] += share > 0.01
        low, high = limit(q["RJL"])
        far = number(p["容积率"])
        if far is not None:
            found["far-high"] += high is not None and far > high
            found["far-low"] += low is not None and far < low
        _, high = limit(q["JZMD"])
        density = number(p["建筑密度"])
        found["density"] += None not in (high, density) and density > high
        low, _ = limit(q["LDL"])
        green = number(p["绿地率"])
        found["green"] += None not in (low, green) and green < low
        _, high = limit(q["JZGD"])
        tall = number(p["建筑高度"])
        found["height"] += None not in (high, tall) and tall > high
    as_of = date(2025, 12, 31)
    idle = Counter()
    for row in contracts.values():
        started = moment(row["实际开工时间"])
        due = moment(row["补充协议约定开工时间"]) or moment(row["约定开工时间"])
        if due is None and moment(row["实际交地时间"]):
            due = a_year_after(moment(row["实际交地时间"]))
        if started is None and due is not None and as_of > a_year_after(due):
            near = (as_of - a_year_after(due)).days <= 10
            idle["near" if near else "cause" if row["原因审核状态"] == "经审核属实" else
                 "two" if as_of > a_year_after(due, 2) else "one"] += 1
        stopped = moment(row["中止开发日期"])
        if started and stopped and as_of > a_year_after(stopped) and row["总投资额(万元)"]:
            developed = float(row["已动工开发面积"]) / float(row["应动工开发面积"])
            invested = float(row["已投资额(万元)"]) / float(row["总投资额(万元)"])
            idle["stalled"] += developed < 1 / 3 or invested < 0.25
    for tag in ("no-use", "name-mismatch", "area-mismatch", "far-high", "far-low", "density",
                "green", "height"):
        expect(found[tag] == told[tag], f"{tag}: {found[tag]} found, {told[tag]} told")
    one = sum(told[t] for t in ("idle-stated", "idle-blank", "idle-1900", "idle-delivery",
                                "idle-claimed"))
    print(f"      idle contracts found: {dict(idle)}; told: one year {one}, "
          f"two {told['idle-two-years']}, extended {told['idle-extended']}, "
          f"near {told['anniversary-near']}, "
          f"stopped {told['stalled-area'] + told['stalled-investment']}")
    order = ("合同签订日期", "实际交地时间", "实际开工时间", "中止开发日期")
    backwards = [row["电子监管号"] for row in contracts.values()
                 for a, b in zip(order, order[1:])
                 if moment(row[a]) and moment(row[b]) and moment(row[a]) > moment(row[b])]
    backwards += [row["电子监管号"] for row in contracts.values()
                  if moment(row["约定开工时间"]) and moment(row["约定竣工时间"])
                  and not moment(row["合同签订日期"]) <= moment(row["约定开工时间"])
                  <= moment(row["约定竣工时间"])]
    expect(not backwards, f"the dates of every contract follow each other {backwards[:5]}")
    expect(idle["stalled"] == told["stalled-area"] + told["stalled-investment"], "stopped works")
    expect(idle["one"] + idle["two"] == one + told["idle-two-years"] + told["idle-extended"],
           "works not begun")
    expect(idle["near"] == told["anniversary-near"] and idle["cause"] == told["idle-verified"],
           "days near the anniversary, verified causes")
    share = float(re.search(r"\((\d+\.\d) %\)", text).group(1))
    expect(share <= 8, f"{share} % of the parcels are not in order")


def check_quotes():
    if not PLAN_TEXT.is_file():
        print("skip  the plan's text is not here, quotes were not compared")
        return
    text = PLAN_TEXT.read_text(encoding="utf-8")
    quotes = []
    for path in sorted((PACKAGE / "layers").glob("*.geojson")):
        content = json.loads(path.read_text(encoding="utf-8"))
        quotes += [content.get("quote")]
        quotes += [f["properties"].get("quote") for f in content["features"]]
    with open(PACKAGE / "catalogues/industries.csv", encoding="utf-8") as file:
        quotes += [row["quote"] for row in csv.DictReader(file)]
    quotes = [q for q in quotes if q]
    wrong = sorted({q for q in quotes if q not in text})
    expect(not wrong, f"{len(quotes)} quotes are exact substrings of the plan {wrong}")


def check_shift():
    true = {f["properties"]["name_zh"]: f for f in read("layers/facilities.geojson")["features"]}
    moved = read("samples/edges/stations-gcj02.geojson")["features"]
    geod = pyproj.Geod(ellps="WGS84")
    shifts = []
    for f in moved:
        a = true[f["properties"]["name_zh"]]["geometry"]["coordinates"]
        b = f["geometry"]["coordinates"]
        shifts.append(geod.inv(a[0], a[1], b[0], b[1]))
    low, high = min(s[2] for s in shifts), max(s[2] for s in shifts)
    bearing = sum(s[0] for s in shifts) / len(shifts)
    mean = sum(s[2] for s in shifts) / len(shifts)
    expect(595 < low and high < 625 and 110 < bearing < 125,
           f"GCJ-02 copy: {len(moved)} stations moved {low:.0f} to {high:.0f} m, "
           f"mean {mean:.0f} m, bearing {bearing:.0f}°")


def main():
    _, levels, reserves, plots = check_layers()
    for name in ("2024-12-31", "2025-12-31"):
        check_sample(name, levels, reserves, plots, name == "2025-12-31")
    check_quotes()
    check_shift()
    total = sum(p.stat().st_size for p in PACKAGE.rglob("*") if p.is_file())
    expect(total < 12e6, f"package {total / 1e6:.2f} MB")
    print("all hold" if not failures else f"{len(failures)} do not hold")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
