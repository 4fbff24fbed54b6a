"""The area statement of the cadastre of Schaffhausen: sums by commune, the net area and the occupation of
each layer against Shapely in the plane of EPSG:2056."""
import json
import subprocess
from collections import defaultdict

import shapely

import cadastre
from common import PROGRAM, ROOM, expect, features, shapes

NEEDS = cadastre.NEEDS


def statement(system):
    file = ROOM / f"balance-{system}.json"
    ROOM.mkdir(parents=True, exist_ok=True)
    subprocess.run([PROGRAM, "balance", str(NEEDS / f"sh_parcels_{system}.geojson"), "--plan",
                    cadastre.PLAN, "--as-of", "2024-01-01", "--area", "planar", "--class", "gem",
                    "--format", "json"], check=True, stdout=file.open("w"))
    document = json.loads(file.read_text(encoding="utf-8"))
    return {table["key"]: table["rows"] for table in document["tables"]}


def closes(rows, words):
    for member, digits in (("area_m2", 2), ("area_ha", 4), ("percent", 2)):
        total = next(r for r in rows if r["level"] == 0)[member]
        parts = sum(round(r[member] * 10 ** digits) for r in rows if r["level"] == 1)
        expect(parts == round(total * 10 ** digits), f"{words}: {member} closes at {total}")


def check():
    listed = features(NEEDS / "sh_parcels_2056.geojson")
    parcels = shapes(listed)
    sums = defaultdict(lambda: [0, 0.0])
    for feature, parcel in zip(listed, parcels):
        sums[str(feature["properties"]["gem"])][0] += 1
        sums[str(feature["properties"]["gem"])][1] += parcel.area
    tables = statement("2056")
    rows = tables["balance"]
    ours = {row["code"]: (row["plots"], row["area_m2_exact"]) for row in rows if row["level"] == 1}
    worst = max(abs(ours[name][1] - area) for name, (_, area) in sums.items())
    expect(set(ours) == set(sums) and all(ours[n][0] == c for n, (c, _) in sums.items())
           and worst < 0.1, f"{len(sums)} communes: plots and areas, worst difference {worst:.4f} m²")
    closes(rows, "by commune")
    net = [row for row in rows if row["level"] == 0][-1]["area_m2_exact"]
    union = shapely.union_all(parcels).area
    expect(abs(net - union) < 1, f"net area {net:,.2f} m², Shapely's union {union:,.2f}")
    found = {row["constraint"]["en"]: row["area_m2_exact"] for row in tables["occupation"]
             if row["weight"] == "group"}
    zones = cadastre.Layer("grundwasserschutzzone").occupations(parcels)
    area = sum(whole for _, _, whole in zones.values())
    expect(abs(found["groundwater protection zone"] - area) < 1,
           f"groundwater protection zones {found['groundwater protection zone']:,.2f} m² "
           f"({area:,.2f})")
    other = {row["code"]: row["area_m2_exact"] for row in statement("4326")["balance"]
             if row["level"] == 1}
    worst = max(abs(other[name] - area) / area for name, (_, area) in ours.items())
    expect(worst < 1e-6, f"the file in degrees: areas by commune within {worst:.1e}")
