#!/usr/bin/env python3
"""Writes geodata/oracle/indicators.json: what the indicators of the shipped plan come to on the
shipped sample, reckoned by Shapely and pyproj from the files alone, sharing no line with landlint.

Areas are those of a Lambert azimuthal equal-area plane on GRS 80. Uses are compared by their codes
as the plan's translation tables give them; a plot that several features have is several members.

    scripts/oracle-indicators.py [--check]
"""

import csv
import json
import pathlib
import sys

import pyproj
import shapely
from shapely.geometry import shape
from shapely.ops import unary_union

from land_use_names import is_of_other_edition, readings

ROOT = pathlib.Path(__file__).resolve().parent.parent
PLAN = ROOT / "geodata/knowledge-city"
SAMPLE = PLAN / "samples/2025-12-31.geojson"
# A plot that shares no more with an area lies outside it, m².
LEAST = 1.0
TARGET = ROOT / "geodata/oracle/indicators.json"
PLANE = pyproj.Transformer.from_crs(
    "EPSG:4490", "+proj=laea +lat_0=23.35 +lon_0=113.5 +ellps=GRS80 +units=m", always_xy=True)


def load(path):
    collection = json.loads(path.read_text(encoding="utf-8"))
    features = []
    for feature in collection["features"]:
        geometry = feature["geometry"] and shape(feature["geometry"])
        if geometry is not None and not geometry.is_empty:
            geometry = shapely.transform(geometry, PLANE.transform, interleaved=False)
            if not geometry.is_valid:
                geometry = shapely.make_valid(geometry)
        features.append((feature["properties"], geometry))
    return features


def number(value):
    try:
        return None if value is None or value == "" else float(value)
    except ValueError:
        return None


def uses():
    """Codes of the plan's list, and what codes of the former list are in it where that is one."""
    with (PLAN / "catalogues/land-use-2023.csv").open(encoding="utf-8-sig") as file:
        groups = {row["code"]: row["group"] for row in csv.DictReader(file)}
    former = {}
    with (PLAN / "catalogues/land-use-2020-crosswalk.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            former.setdefault(row["code"], set()).add(row["code_2023"])
    return groups, former


class Members:
    """Sums of one indicator."""

    def __init__(self):
        self.numerator = self.denominator = self.missing = 0.0
        self.members = self.covered = self.unknown = 0

    def take(self, belongs, top, bottom):
        if belongs is False:
            return
        if belongs is None:
            self.unknown += 1
            self.missing += bottom or 0
            return
        self.members += 1
        if bottom is None:
            return
        if top is None:
            self.missing += bottom
            return
        self.covered += 1
        self.numerator += top
        self.denominator += bottom

    def answer(self, scale=100, plan=0.0, both=False, whole=None):
        top = self.numerator + plan
        bottom = self.denominator + (plan if both else 0)
        missing = self.missing
        if whole is not None:
            missing += max(0.0, whole - self.denominator - missing)
        return {"value": top / bottom * scale, "numerator": top, "denominator": bottom,
                "without_evidence": missing, "members": self.members,
                "members_with_evidence": self.covered, "members_unknown": self.unknown}


def reckon():
    groups, former = uses()
    plots = load(SAMPLE)
    built = unary_union([g for _, g in load(PLAN / "layers/construction-area.geojson")])
    area_of_plan = unary_union([g for _, g in load(PLAN / "layers/plan-area.geojson")])
    reserve = load(PLAN / "layers/reserved-land.geojson")
    industrial = unary_union([g for p, g in reserve if p["kind"] == "industrial"])
    reserved = unary_union([g for _, g in reserve])
    # What of the land that a reserve is a share of is no reserve.
    works = unary_union([
        g for p, g in load(PLAN / "layers/detailed-plan.geojson")
        if p["YDYHFLDM"].startswith("1001")]).difference(industrial)
    open_land = built.difference(reserved)
    care = [(p, g) for p, g in load(PLAN / "layers/facilities.geojson")
            if p.get("kind") == "primary-care"]
    names = ["BLD501", "BLD502", "RES501", "RES502", "SVC501", "SVC502", "USE501"]
    sums = {name: Members() for name in names}
    points = shapely.STRtree([g for _, g in care])
    for land in (built, works, open_land, area_of_plan):
        shapely.prepare(land)
    for properties, geometry in plots:
        if geometry is None or geometry.is_empty:
            continue
        code = properties.get("YDYHFLDM")
        code = None if code in (None, "") else str(code)
        if code is not None and code not in groups:
            if "0" + code in groups:
                code = "0" + code
            elif len(former.get(code, ())) == 1:
                code = next(iter(former[code]))
        codes = set() if code is None else {code}
        if is_of_other_edition(properties, code):
            codes = readings(properties, code)

        def agreed(ask):
            """What is true of every class that the code may mean."""
            answers = {ask(code) for code in codes}
            return answers.pop() if len(answers) == 1 else None

        def use(*prefixes):
            return agreed(lambda code: code.startswith(prefixes))

        area = geometry.intersection(area_of_plan).area
        far = number(properties.get("容积率"))
        rate = number(properties.get("年径流总量控制率"))
        star = properties.get("绿色建筑星级")
        inside = geometry.intersection(built).area
        if inside > 1e-4:
            sums["BLD501"].take(True, None if rate is None else rate / 100 * inside, inside)
        green = None if star in (None, "") else float(star != "非绿色建筑")
        sums["BLD502"].take(use("07", "08", "09", "10", "11"), green, 1.0)
        sums["RES501"].take(use("1001"), 0.0, geometry.intersection(works).area)
        group = agreed(groups.get)
        sums["RES502"].take(None if group is None else group == "construction", 0.0,
                            geometry.intersection(open_land).area)
        if area <= LEAST:
            continue
        away = geometry.distance(care[points.nearest(geometry)][1])
        sums["SVC501"].take(use("0701", "0703"), area if away <= 900 else 0.0, area)
        sums["USE501"].take(use("1001"), None if far is None else far * area, area)
    for properties, place in care:
        if not area_of_plan.intersects(place):
            continue
        good = properties.get("standardised")
        sums["SVC502"].take(True, None if good is None else float(good), 1.0)
    answers = {
        "BLD501": sums["BLD501"].answer(whole=built.area),
        "BLD502": sums["BLD502"].answer(),
        "RES501": sums["RES501"].answer(plan=industrial.area, both=True, whole=works.area),
        "RES502": sums["RES502"].answer(plan=reserved.area, both=True, whole=open_land.area),
        "SVC501": sums["SVC501"].answer(),
        "SVC502": sums["SVC502"].answer(),
        "USE501": sums["USE501"].answer(scale=1),
    }
    for answer in answers.values():
        for key, figure in answer.items():
            if isinstance(figure, float):
                answer[key] = round(figure, 6 if key == "value" else 3)
    return answers


def main():
    text = json.dumps(reckon(), indent=1, sort_keys=True) + "\n"
    if "--check" in sys.argv[1:]:
        if TARGET.read_text(encoding="utf-8") != text:
            sys.exit(f"{TARGET} is not what this would write")
        return
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
