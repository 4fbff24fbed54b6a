#!/usr/bin/env python3
"""Checks the GeoPackage report: the rules of OGC 12-128r18 that its kind of file must keep, GDAL's
reading of it, and that its numbers and shapes are those of the JSON, CSV and GeoJSON of the same run.

Usage: check-gpkg.py PROGRAM    (needs ogrinfo of gdal-bin; Shapely of .venv)
"""
import csv
import json
import pathlib
import re
import resource
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

import shapely

PROGRAM = sys.argv[1]
SAMPLES = pathlib.Path("geodata/knowledge-city/samples")
faults = 0
checks = 0


def expect(holds, words):
    global faults, checks
    checks += 1
    if not holds:
        faults += 1
        print("FAIL", words)


def run(folder, *more):
    outputs = [folder / name for name in ("r.gpkg", "r.json", "r.csv", "r.geojson")]
    command = [PROGRAM, "check", SAMPLES / "2025-12-31.geojson",
               "--join", SAMPLES / "contracts/2025-12-31.csv", "--on", "电子监管号",
               "--as-of", "2025-12-31", "--lang", "en", *more]
    for output in outputs:
        command += ["-o", output]
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    expect(result.returncode in (0, 1), f"exit {result.returncode}: {result.stderr[-500:]}")
    return outputs


def shape(blob):
    """A GeoPackage geometry's envelope and shape."""
    magic, version, flags, system = struct.unpack_from("<2sBBi", blob)
    expect((magic, version, flags, system) == (b"GP", 0, 3, 4326), "head of a geometry")
    return struct.unpack_from("<4d", blob, 8), shapely.from_wkb(bytes(blob[40:]))


def standard(base, data):
    """Requirements on the file, its tables of contents, geometries, index and styles."""
    head = base.read_bytes()[:100]
    expect(head[:16] == b"SQLite format 3\0", "R1: a SQLite 3 file")
    expect(struct.unpack(">I", head[68:72])[0] == 0x47504B47, "R2: application id GPKG")
    expect(struct.unpack(">I", head[60:64])[0] == 10300, "R2: version 1.3.0")
    expect(data.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "R6: integrity")
    expect(data.execute("PRAGMA foreign_key_check").fetchall() == [], "R7: foreign keys")
    systems = dict(data.execute("SELECT srs_id, definition FROM gpkg_spatial_ref_sys"))
    expect({-1, 0, 4326} <= systems.keys(), "R11: the three reference systems")
    names = {row[0] for row in data.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    stamp = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
    contents = data.execute("SELECT table_name, data_type, identifier, description, last_change, "
                            "min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents").fetchall()
    expect(len({row[2] for row in contents}) == len(contents), "R13: identifiers are unique")
    for name, kind, _, words, change, *box, system in contents:
        expect(name in names, f"R14: {name} is a table")
        expect(stamp.match(change), f"R15: {name}: time {change}")
        columns = data.execute(f'PRAGMA table_info("{name}")').fetchall()
        key = [c for c in columns if c[5]]
        expect(len(key) == 1 and key[0][2] == "INTEGER", f"R29: {name} has an integer key")
        if kind != "features":
            expect(kind == "attributes" and system is None, f"R118: {name} is of attributes")
            continue
        expect(system in systems, f"R16: {name} is in a known system")
        row = data.execute("SELECT column_name, geometry_type_name, srs_id, z, m FROM "
                           "gpkg_geometry_columns WHERE table_name = ?", [name]).fetchall()
        expect(len(row) == 1 and row[0][2:] == (4326, 0, 0), f"R21: {name} has its geometry column")
        kind_of = row[0][1]
        expect([c[2] for c in columns if c[1] == row[0][0]] == [kind_of],
               f"R31: {name} declares {kind_of}")
        expect(data.execute("SELECT 1 FROM gpkg_extensions WHERE table_name = ? AND "
                            "extension_name = 'gpkg_rtree_index'", [name]).fetchone(),
               f"R75: {name} names its index")
        index = {i: tuple(b) for i, *b in data.execute(f'SELECT * FROM "rtree_{name}_geom"')}
        bounds = []
        for fid, blob in data.execute(f'SELECT fid, geom FROM "{name}" WHERE geom NOT NULL'):
            envelope, geometry = shape(blob)
            expect(geometry.geom_type.upper() == kind_of, f"R32: {name} {fid}: {geometry.geom_type}")
            west, south, east, north = geometry.bounds
            expect(envelope == (west, east, south, north), f"R19: {name} {fid}: envelope")
            low_x, high_x, low_y, high_y = index.pop(fid, (0, 0, 0, 0))
            expect(low_x <= west and high_x >= east and low_y <= south and high_y >= north
                   and high_x - east < 1e-4, f"R77: {name} {fid} stands in the index")
            bounds.append(geometry.bounds)
        expect(not index, f"R77: {name}: the index holds nothing else")
        whole = (min(b[0] for b in bounds), min(b[1] for b in bounds), max(b[2] for b in bounds),
                 max(b[3] for b in bounds)) if bounds else (None,) * 4
        expect(tuple(box) == whole, f"R18: {name}: extent {box}")
        events = data.execute("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND "
                              "tbl_name = ?", [name]).fetchone()[0]
        expect(events == 6, f"R77: {name} has the six triggers of its index")
        style = data.execute("SELECT styleQML, useAsDefault FROM layer_styles WHERE f_table_name "
                             "= ?", [name]).fetchall()
        expect(len(style) == 1 and style[0][1] == 1, f"{name} has a style by default")
        renderer = xml.fromstring(style[0][0]).find("renderer-v2")
        expect(renderer.get("attr") in [c[1] for c in columns], f"{name}: style of a column")


def same_numbers(data, report, sheet, features):
    def stored(table):
        return data.execute(
            "SELECT fingerprint, rule, verdict, message_zh, plot, area_m2, plot_area_m2, "
            "register_area_m2, count, acceptance, acceptance_zh, acceptance_en, geom "
            f"FROM {table} ORDER BY fid").fetchall()

    # Each table has its findings in their order; what is about no input is about the plan.
    ours, plans = iter(stored("findings")), iter(stored("layer_findings"))
    rows = [next(plans if f["properties"]["file"] is None else ours, None) for f in features]
    expect(None not in rows and not [*ours, *plans], "findings stand in the table of their subject")
    expect(len(rows) == report["findings_total"] == len(report["findings"]),
           "as many findings as the JSON and the GeoJSON")
    expect(any(f["properties"]["file"] is None for f in features), "a finding on the plan's layers")
    for row, feature in zip(rows, features):
        p = feature["properties"]
        ours = (*row[1:12],)
        theirs = tuple(p.get(k) for k in (
            "rule", "verdict", "message_zh", "plot", "area_m2", "plot_area_m2",
            "register_area_m2", "count", "acceptance", "acceptance_zh", "acceptance_en"))
        expect(row[0] == feature["id"] and ours == theirs, f"finding {row[0]}: {ours} {theirs}")
        if feature["geometry"] is None:
            expect(row[12] is None, f"finding {row[0]} has no shape")
            continue
        drawn = shapely.from_geojson(json.dumps(feature["geometry"]))
        parts = shapely.multipolygons(shapely.get_parts(drawn))
        expect(shapely.equals_exact(shape(row[12])[1], parts), f"finding {row[0]}: same positions")
    plots = data.execute("SELECT plot, conclusion, area_m2, register_area_m2, known, excepted, "
                         "properties FROM plots ORDER BY fid").fetchall()
    expect(len(plots) == report["plots_total"] == len(sheet), "as many plots as the CSV")
    number = lambda text: float(text) if text else None
    for plot, row in zip(plots, sheet):
        theirs = (row["plot"].removeprefix("'").strip('="') or None, row["conclusion_word"],
                  number(row["area_m2"]), number(row["register_area_m2"]),
                  row["known"] or None, row["excepted"] or None)
        stored = tuple(value or None for value in plot[4:6])
        expect((*plot[:4], *stored) == theirs, f"plot {plot[:6]} {theirs}")
        expect(plot[6] is None or isinstance(json.loads(plot[6]), dict), "properties are JSON")
    rules = dict(data.execute("SELECT rule, violates FROM rules"))
    theirs = {r["code"]: r["counts"]["violates"] for r in report["rules"]}
    expect(rules == theirs, "rules with the JSON's counts")
    listed = dict(data.execute("SELECT rule, value FROM indicators"))
    expect(len(listed) == len(report["indicators"]), "all indicators")
    figures = ("value", "numerator", "denominator", "without_evidence", "whole", "members",
               "members_with_evidence", "members_unknown", "basis", "threshold_source_zh",
               "threshold_source_en", "over_zh", "message_en")
    amount = lambda one: one and one["value"]
    for one in report["indicators"]:
        row = data.execute(f"SELECT {', '.join(figures)}, missing_zh, missing_en, counted_by_en "
                           "FROM indicators WHERE rule = ?", (one["rule"],)).fetchone()
        theirs = (one["value"], amount(one["numerator"]), amount(one["denominator"]),
                  amount(one["without_evidence"]), amount(one["whole"]), one["members"],
                  one["members_with_evidence"], one["members_unknown"], one["basis"],
                  one["threshold"]["zh"], one["threshold"]["en"], one["over"]["zh"],
                  one["message"]["en"])
        expect(row[:13] == theirs, f"indicator {one['rule']}: {row} {theirs}")
        for missing in one["missing"]:
            expect(missing["reason"]["zh"] in row[13] and missing["reason"]["en"] in row[14],
                   f"indicator {one['rule']}: what is missing")
        for limit in one["thresholds"]:
            expect(limit["limit"] or limit["label"]["en"] in row[15],
                   f"indicator {one['rule']}: what counts by {limit['name']}")
    names = dict(data.execute("SELECT name, value FROM provenance"))
    expect(names["as_of"] == report["provenance"]["as_of"], "the day of judgement")


def accepted(folder):
    """What a baseline knows and a person excepted stands in the tables as in the other formats."""
    known, agreed = folder / "known.json", folder / "exceptions.yaml"
    base, report, sheet, listed = run(folder, "--write-baseline", str(known))
    lines = known.read_text().splitlines(keepends=True)
    # Every third line is left out, so that some findings are new.
    kept = [line for n, line in enumerate(lines)
            if n % 3 or not line.startswith('{"rule"') or line == lines[-2]]
    known.write_text("".join(kept))
    agreed.write_text("exceptions:\n  - rule: [BLU, RES, IDL, USE]\n    area: [[113.0, 23.0], "
                      "[114.0, 23.0], [114.0, 23.6], [113.0, 23.6]]\n    reason: 涉河许可\n"
                      "    by: 示例科\n    until: 2026-06-30\n")
    run(folder, "--baseline", str(known), "--exceptions", str(agreed))
    data = sqlite3.connect(f"file:{base}?mode=ro", uri=True)
    with open(sheet, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    same_numbers(data, json.loads(report.read_text()), rows,
                 json.loads(listed.read_text())["features"])
    words = dict(data.execute("SELECT acceptance, count(*) FROM findings GROUP BY acceptance"))
    expect({None, "known", "excepted"} <= words.keys(), f"new, known and excepted: {words}")
    told = [one for (one,) in data.execute(
        "SELECT acceptance_zh FROM findings WHERE acceptance = 'excepted'")]
    expect(told and all("涉河许可" in t and "2026-06-30" in t and "exceptions.yaml:2" in t
                        for t in told), "reason, last day and line of an exception")
    for name in ("known", "excepted"):
        count = data.execute(f"SELECT count(*) FROM plots WHERE {name} <> ''").fetchone()[0]
        expect(count > 0, f"plots name what is {name}")
    data.close()


def gdal(base, data):
    """What ogrinfo reads: every table, its count, without a warning."""
    result = subprocess.run(["ogrinfo", "-so", "-al", str(base)], capture_output=True, text=True)
    expect(result.returncode == 0 and "Warning" not in result.stderr + result.stdout
           and "ERROR" not in result.stderr, f"ogrinfo: {result.stderr[:500]}")
    counts = dict(re.findall(r"Layer name: (\S+)[\s\S]*?Feature Count: (\d+)", result.stdout))
    for (name,) in data.execute("SELECT table_name FROM gpkg_contents"):
        if name == "layer_styles":
            continue
        rows = data.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        expect(counts.get(name) == str(rows), f"ogrinfo counts {counts.get(name)} of {name}: {rows}")
    return len(counts)


def faults_leave_nothing(folder):
    """A place that cannot be written ends with 2 and leaves what stood there."""
    old = folder / "old.gpkg"
    old.write_text("old")

    def small():
        """No file may grow beyond a megabyte, as on a full disk."""
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))

    one = subprocess.run([PROGRAM, "check", SAMPLES / "2025-12-31.geojson", "-o", old],
                         capture_output=True, text=True, preexec_fn=small)
    expect(one.returncode == 2 and "writing failed" in one.stderr and old.read_text() == "old",
           f"a full disk: exit {one.returncode}, {one.stderr}")
    two = subprocess.run([PROGRAM, "check", str(SAMPLES / "2025-12-31.geojson"), "-o",
                          folder / "no-folder" / "x.gpkg"], capture_output=True, text=True)
    expect(two.returncode == 2 and "cannot be written" in two.stderr, f"no place: {two.stderr}")
    expect([p.name for p in folder.glob("*.part-*")] == [], "nothing half-written is left")


def main():
    if shutil.which("ogrinfo") is None:
        print("skipped: ogrinfo (Debian's gdal-bin) is not there")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        base, report, sheet, listed = run(folder)
        first = base.read_bytes()
        data = sqlite3.connect(f"file:{base}?mode=ro", uri=True)
        standard(base, data)
        with open(sheet, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        same_numbers(data, json.loads(report.read_text()), rows,
                     json.loads(listed.read_text())["features"])
        layers = gdal(base, data)
        data.close()
        run(folder, "--jobs", "1")
        expect(base.read_bytes() == first, "one worker: the same bytes")
        accepted(folder)
        faults_leave_nothing(folder)
    print(f"gpkg: {layers} layers read by GDAL, {checks} checks, {faults} faults")
    return 1 if faults else 0


sys.exit(main())
