"""The cadastre of Schaffhausen: every overlap area against Shapely in the plane of EPSG:2056.

The plan of Tests/Fixtures/schaffhausen is used as it is, and once more widened: water space of
every kind and findings from the least overlap on, so that the accounting of all parcels is seen.
"""
import json
import re
from collections import defaultdict

import numpy
import shapely
from pyproj import Geod, Transformer

from common import REAL, ROOM, expect, features, run, shapes, table, transformed, units

NEEDS = REAL / "ch-schaffhausen"
PLAN = "Tests/Fixtures/schaffhausen"
PLANE = "EPSG:2056"
LAYERS = {
    "blue-line:permanent": "gewaesserraum", "zone:groundwater": "grundwasserschutzzone",
    "barrier": "waldreservat", "zone:contaminated": "belastete_standorte",
}
# Of the parcel's area; and half a unit of the last printed digit with it.
AGREEMENT = 1e-6
DIGIT = 0.6e-4


class Layer:
    """Sources in the plane with the names that reports use."""

    def __init__(self, name, keep=lambda properties: True):
        listed = [f for f in features(NEEDS / f"sh_{name}_4326.geojson") if keep(f["properties"])]
        self.names = [f["properties"]["tid"] for f in listed]
        self.shapes = transformed(shapes(listed), "OGC:CRS84", PLANE)
        self.tree = shapely.STRtree(self.shapes)

    def occupations(self, parcels):
        """For each parcel met: area alone by source, area of two or more, area of all."""
        hits = defaultdict(list)
        for parcel, source in zip(*self.tree.query(parcels, predicate="intersects")):
            hits[int(parcel)].append(int(source))
        found = {}
        for parcel, sources in hits.items():
            clips = [shapely.intersection(parcels[parcel], self.shapes[s]) for s in sources]
            whole = shapely.union_all(clips)
            alone = {self.names[s]: clip.area if len(clips) == 1 else shapely.difference(
                clip, shapely.union_all(clips[:i] + clips[i + 1:])).area
                for i, (s, clip) in enumerate(zip(sources, clips))}
            found[parcel] = (alone, whole.area - sum(alone.values()), whole.area)
        return found


def widened():
    """The plan with all water space and without a least overlap, in a folder as deep."""
    folder = ROOM / "schaffhausen"
    (folder / "rules").mkdir(parents=True, exist_ok=True)
    with open(f"{PLAN}/plan.yaml", encoding="utf-8") as file:
        text = file.read()
    text = text.replace(', Verzicht: "false"', "")
    text = re.sub(r"(min-overlap:\s*\{value: )1\.00", r"\g<1>0", text)
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    with open(f"{PLAN}/rules/restrictions.yaml", encoding="utf-8") as file:
        (folder / "rules/restrictions.yaml").write_text(file.read(), encoding="utf-8")
    return folder


def checked(system, plan, area, name):
    """The program's table, and its JSON by parcel and constraint."""
    sheet, report = ROOM / f"{name}.csv", ROOM / f"{name}.json"
    text, _, seconds = run([NEEDS / f"sh_parcels_{system}.geojson", "--plan", plan, "--as-of",
                            "2024-01-01", "--area", area, "-o", sheet, "-o", report])
    rows = table(sheet)
    with open(report, encoding="utf-8") as file:
        document = json.load(file)
    print(f"     {name}: {len(rows)} plots, {document['findings_total']} findings, "
          f"{seconds:.1f} s")
    return rows, document


def column(constraint):
    return "occupied_" + re.sub(r"[^a-z0-9]", "_", constraint) + "_m2"


def compare_areas(rows, parcels, layers, words):
    """Measured areas and every overlap of every parcel with every layer."""
    own = shapely.area(parcels)
    measured = numpy.array([units(r["area_m2"]) or 0 for r in rows]) / 1e4
    worst = numpy.max(numpy.abs(measured - own) / (AGREEMENT * own + DIGIT))
    expect(worst <= 1, f"{words}: area of {len(rows)} parcels, worst difference "
           f"{numpy.max(numpy.abs(measured - own)):.6f} m²")
    for constraint, layer in layers.items():
        found = layer.occupations(parcels)
        oracle = numpy.array([found[i][2] if i in found else 0.0 for i in range(len(parcels))])
        ours = numpy.array([units(r[column(constraint)]) or 0 for r in rows]) / 1e4
        off = numpy.abs(ours - oracle)
        bad = numpy.nonzero(off > AGREEMENT * own + DIGIT)[0]
        pairs = [int(numpy.sum(a > 1)) for a in (oracle, ours)]
        same = numpy.array_equal(oracle > 1, ours > 1)
        expect(not len(bad) and same,
               f"{words}: {constraint}: {pairs[1]} parcels over 1 m² (Shapely {pairs[0]}), "
               f"{ours.sum():,.2f} m² ({oracle.sum():,.2f}), worst {off.max():.6f} m²"
               + "".join(f"\n       {rows[i]['plot']}: {ours[i]:.4f} for {oracle[i]:.4f}"
                         for i in bad[:5]))


def compare_sources(rows, document, parcels, layers, words):
    """Exclusive and shared areas by source, and that they close as whole numbers."""
    index = {r["plot"]: i for i, r in enumerate(rows)}
    own = shapely.area(parcels)
    for constraint, layer in layers.items():
        seen, open_sums, several, worst, wrong = set(), [], 0, 0.0, []
        oracle = layer.occupations(parcels)
        for finding in document["findings"]:
            occupation = finding["occupation"]
            if occupation is None or occupation["constraint"] != constraint:
                continue
            i = index[finding["subject"]["plot"]]
            seen.add(i)
            alone = {s["id"]: round(s["exclusive_m2"] * 1e4) for s in occupation["sources"]}
            shared, union = (round(occupation[k] * 1e4) for k in ("shared_m2", "union_m2"))
            plot = round(finding["plot_area_m2"] * 1e4)
            if sum(alone.values()) + shared != union or union > plot \
                    or union != units(rows[i][column(constraint)]):
                open_sums.append(rows[i]["plot"])
            several += len(alone) > 1
            expected, both, _ = oracle.get(i, ({}, 0, 0))
            pairs = [(alone.get(k, 0) / 1e4, v) for k, v in expected.items()]
            pairs += [(v / 1e4, 0) for k, v in alone.items() if k not in expected]
            off = max([abs(a - b) for a, b in pairs] + [abs(shared / 1e4 - both)])
            worst = max(worst, off)
            # Rounding to whole units may move the last digit of one part.
            if off > AGREEMENT * own[i] + 2 * DIGIT:
                wrong.append(rows[i]["plot"])
        missed = [i for i, found in oracle.items() if found[2] > 1e-3 and i not in seen]
        expect(not open_sums, f"{words}: {constraint}: parts of {len(seen)} parcels sum to the "
               f"whole and stay within the plot {open_sums[:5]}")
        expect(not wrong and not missed, f"{words}: {constraint}: parts by source, {several} "
               f"parcels in several sources, worst {worst:.6f} m² {wrong[:5]} {missed[:5]}")


def compare_register(rows, listed, parcels, words):
    """The register's own area, features of one parcel taken together."""
    stated, measured, oracle = {}, defaultdict(int), defaultdict(float)
    for row, feature, parcel in zip(rows, listed, parcels):
        key = feature["properties"]["egrid"]
        stated[key] = round(feature["properties"]["flaechenmass_m2"] * 1e4)
        measured[key] += units(row["area_m2"])
        oracle[key] += parcel.area
    ours = sum(abs(measured[k] - stated[k]) <= 5_000 for k in stated)
    theirs = sum(abs(oracle[k] - stated[k] / 1e4) <= 0.5 for k in stated)
    expect(ours == theirs, f"{words}: register area within 0.5 m² on {ours} (Shapely {theirs}) "
           f"of {len(stated)}")
    read = sum(units(r["register_area_m2"]) == stated[f["properties"]["egrid"]]
               for r, f in zip(rows, listed))
    expect(read == len(rows), f"{words}: register area read from {read} parcels")


def compare_geodesic(rows, parcels, words):
    """Ellipsoidal areas against PROJ's geodesic polygon on the plan's ellipsoid."""
    move = Transformer.from_crs(PLANE, "EPSG:4150", always_xy=True)
    geod = Geod(ellps="bessel")
    worst, far, longest = 0.0, 0, 0.0
    for row, parcel in zip(rows, parcels):
        area = 0.0
        for number, ring in enumerate([parcel.exterior, *parcel.interiors]):
            xy = numpy.asarray(ring.coords)
            longest = max(longest, numpy.hypot(*numpy.diff(xy, axis=0).T).max())
            lon, lat = move.transform(xy[:, 0], xy[:, 1])
            part = abs(geod.polygon_area_perimeter(lon, lat)[0])
            area += -part if number else part
        off = abs(units(row["area_m2"]) / 1e4 - area)
        worst = max(worst, off)
        far += off > max(1e-9 * area, 0.001)
    expect(far == 0, f"{words}: ellipsoidal area of {len(rows)} parcels, worst difference "
           f"{worst:.6f} m², longest edge {longest:.0f} m")


def compare_places(system, by_parcel):
    """What a map shows lies on WGS 84 (RFC 7946 §4), though the plan's datum is another."""
    file = ROOM / f"{system}-places.geojson"
    run([NEEDS / f"sh_parcels_{system}.geojson", "--plan", PLAN, "--as-of", "2024-01-01",
         "--select", "BLU", "-o", file])
    listed = features(file)
    off = [by_parcel[f["properties"]["plot"]].distance(shape.representative_point())
           for f, shape in zip(listed, shapes(listed)) if shape is not None]
    # A millionth of a degree is a tenth of a metre; the datums lie 0.0015 degrees apart.
    expect(off and max(off) < 1e-6, f"{system}: {len(off)} findings lie in their parcels on WGS 84, "
           f"farthest {max(off, default=0):.1e} degrees")


def verdicts(rows):
    names = ["violates", "suspected", "borderline", "advisory", "incomplete", "not_evaluated"]
    return {r["plot"]: tuple(r[n] for n in ["conclusion_word", *names]) for r in rows}


def compare_verdicts(one, other, words):
    """Equal verdicts; the register may tip over its limit where the rounded coordinates decide."""
    a, b = verdicts(one), verdicts(other)
    shares = [{r["plot"]: float(r["difference_percent"] or 0) for r in rows}
              for rows in (one, other)]
    differ = [k for k in a if b.get(k) != a[k]]
    tipped = [k for k in differ if min(s[k] for s in shares) <= 1 <= max(s[k] for s in shares)
              and max(s[k] for s in shares) - min(s[k] for s in shares) < 0.02]
    expect(len(a) == len(b) and len(tipped) == len(differ) <= 1,
           f"{words}: equal verdicts on {len(a) - len(differ)} of {len(a)} parcels"
           + "".join(f"; {k} differs from the register by {shares[0][k]} or {shares[1][k]} %, "
                     "its limit is 1 %" for k in tipped)
           + "".join(f"\n       {k}: {a[k]} {b[k]}" for k in differ[:5] if k not in tipped))


def compare_lines(one, other, words):
    """Width and frontage of what counts are those of the land, whatever rounding leaves along shared
    edges. What is as narrow as the tolerance may count in one system and not in the other."""
    def lines(document):
        return {(f["rule"], f["subject"]["ordinal"]): f["occupation"]
                for f in document["findings"]
                if f["occupation"] and f["occupation"]["union_m2"] > 1}
    a, b = lines(one), lines(other)
    both = sorted(a.keys() & b.keys())
    far = [(key, a[key], b[key]) for key in both
           if abs(a[key]["frontage_m"] - b[key]["frontage_m"]) > 1
           or abs(a[key]["mean_width_m"] - b[key]["mean_width_m"]) > 0.05 * b[key]["mean_width_m"]]
    expect(len(both) > 500 and len(far) <= len(both) / 200,
           f"{words}: width and frontage of {len(both)} overlaps, {len(far)} differ"
           + "".join(f"\n       {x}" for x in far[:5] if len(far) > len(both) / 200))


def check():
    ROOM.mkdir(parents=True, exist_ok=True)
    everything = widened()
    layers = {c: Layer(n) for c, n in LAYERS.items()}
    water = layers["blue-line:permanent"]
    kept = Layer("gewaesserraum", lambda p: p["Rechtsstatus"] == "inKraft"
                 and p["Verzicht"] == "false")
    print(f"     water space: {len(water.names)} features, {len(kept.names)} not waived")
    tables, documents, by_parcel = {}, {}, defaultdict(shapely.GeometryCollection)
    listed = features(NEEDS / "sh_parcels_4326.geojson")
    for feature, parcel in zip(listed, shapes(listed)):
        egrid = feature["properties"]["egrid"]
        by_parcel[egrid] = shapely.union(by_parcel[egrid], parcel)
    for system, source in [("2056", PLANE), ("4326", "OGC:CRS84")]:
        listed = features(NEEDS / f"sh_parcels_{system}.geojson")
        parcels = numpy.array(transformed(shapes(listed), source, PLANE))
        rows, document = checked(system, PLAN, "planar", f"{system}-planar")
        expect([r["plot"] for r in rows] == [f["properties"]["egrid"] for f in listed],
               f"{system}: a row for each of {len(listed)} parcels, in their order")
        compare_areas(rows, parcels, {**layers, "blue-line:permanent": kept}, system)
        compare_register(rows, listed, parcels, system)
        tables[system] = rows
        rows, document = checked(system, everything, "planar", f"{system}-everything")
        documents[system] = document
        compare_areas(rows, parcels, {"blue-line:permanent": water}, f"{system}, all water")
        compare_sources(rows, document, parcels, layers, f"{system}, all water")
        rows, _ = checked(system, PLAN, "ellipsoidal", f"{system}-ellipsoidal")
        compare_geodesic(rows, parcels, system)
        compare_places(system, by_parcel)
        tables[system + " ellipsoidal"] = rows
    compare_verdicts(tables["2056"], tables["4326"], "planar, 2056 and 4326")
    compare_lines(documents["2056"], documents["4326"], "all water, 2056 and 4326")
    compare_verdicts(tables["2056 ellipsoidal"], tables["4326 ellipsoidal"],
                     "ellipsoidal, 2056 and 4326")
