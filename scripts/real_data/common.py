"""What all comparisons share: expectations, the program, its tables, transformed shapes."""
import csv
import json
import subprocess
import time
from pathlib import Path

import numpy
import shapely
from pyproj import Transformer

PROGRAM = ".build/release/landlint"
ROOM = Path(".build/check-real")
REAL = Path("../shared/real")

passed = 0
failed = 0


def expect(holds, words):
    """Prints one line; a failure counts and is remembered."""
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
    print(f"{'ok  ' if holds else 'FAIL'} {words}", flush=True)


def run(arguments, statuses=(0, 1)):
    """Runs the program and returns its text; a status that is not expected fails the check."""
    start = time.monotonic()
    result = subprocess.run([PROGRAM, "check", *map(str, arguments), "--lang", "en"],
                            capture_output=True, text=True)
    seconds = time.monotonic() - start
    if result.returncode not in statuses:
        expect(False, f"exit {result.returncode} of {' '.join(map(str, arguments))}:\n"
               + result.stdout[-3000:] + result.stderr[-3000:])
    return result.stdout, result.returncode, seconds


def table(path):
    """Rows of a table of plots by their line in the input, which every plot has."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def units(text):
    """A figure of the table in 10⁻⁴ m², exactly; None where blank."""
    if text == "":
        return None
    whole, _, fraction = text.partition(".")
    sign = -1 if whole.startswith("-") else 1
    return int(whole) * 10_000 + sign * int((fraction + "0000")[:4])


def features(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["features"]


def shapes(listed):
    """The geometries of features; None for null."""
    return [None if f["geometry"] is None else shapely.from_geojson(json.dumps(f["geometry"]))
            for f in listed]


def transformed(geometries, source, target):
    """Every vertex moved from one reference system to another, x before y."""
    if source == target:
        return list(geometries)
    move = Transformer.from_crs(source, target, always_xy=True, allow_ballpark=False)

    def change(xy):
        return numpy.column_stack(move.transform(xy[:, 0], xy[:, 1]))

    return list(shapely.transform(geometries, change))
