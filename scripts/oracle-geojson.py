#!/usr/bin/env python3
"""Hold what landlint calls GeoJSON against other validators and against published sets of invalid files.

    scripts/oracle-geojson.py LANDLINT [FOLDER…]     exit 1 where a verdict differs

Without folders: seeded documents of every type, most of them damaged in a member, judged by landlint and by
geojson-pydantic, which models RFC 7946. With folders: every .geojson and .json below them. A folder or a file
named bad…, invalid… or problematic… holds what a set calls wrong, and landlint must name each such file by a
code; one named good… or valid… holds what is right, and no code of structure may be told of it. None may end
landlint by a signal, and none may take longer than SECONDS. LISTED are files that sets call wrong and RFC 7946
does not, with its section. The sets have licences of their own and stand in no folder of this project: clone
mapbox/geojsonhint (test/data) and chrieke/geojson-invalid-geometry, or any other.
"""

import copy
import json
import pathlib
import random
import re
import sys
import tempfile
import warnings

import timed_check

SEED = 20251231
ROUNDS = 1200
FILES = 250
# A generous bound for a run over FILES small files: a hang, not a speed.
SECONDS = 60
# What is told of a document that is GeoJSON too: other kinds of shapes than plots have, what the standard advises,
# ids, decimals, where a plot lies, how good its shape is.
ALLOWED = re.compile(
    "GEO10[129]|GEO108|GEO11[235]|GEO20[1-9]|GEO2[1-9]|GEO[3-9]|INP110|INP126|INP127|INP129|INP2[0-46-9]|INP23|TOP")
# What is told of any shape that is no plot, or of any plot; it names no damage.
KINDS = re.compile("GEO102|GEO2[0-9]|GEO3|INP2[0-46-9]|INP23|TOP")
LISTED = {
    "bad-feature-with-number-id": "§3.2: an id is a text or a number",
    "geometrycollection_single": "§3.1.8: SHOULD be avoided, is allowed",
    "multitype_geometry_with_just_one_geometry": "§3.1: nothing is said of it",
    "problematic_holes": "§3.1.6: polygons may have holes",
}


def codes(program, paths):
    """For each file the codes that landlint tells of it."""
    told = {str(path): set() for path in paths}
    lines, _ = timed_check.told(program, paths, ["--ignore", "TOP"], SECONDS)
    for line in lines:
        if line["type"] == "finding":
            told[line["subject"]["file"]].add(line["rule"])
        elif line["type"] == "run":
            for failure in line["failures"]:
                path = next(path for path in told if failure["en"].startswith(path + ":"))
                told[path].update(re.findall("(?:INP|GEO)[0-9]{3}", failure["en"]))
    return told


def in_parts(program, paths):
    told = {}
    for start in range(0, len(paths), FILES):
        told.update(codes(program, paths[start:start + FILES]))
    return told


def ring(random, size=4):
    x, y = random.randint(-170, 170), random.randint(-80, 80)
    return [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]


def geometry(random, depth=0):
    kind = random.choice(["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"]
                         + ["GeometryCollection"] * (depth == 0))
    line = ring(random)[:3]
    shapes = {"Point": line[0], "MultiPoint": line, "LineString": line, "MultiLineString": [line, line[::-1]],
              "Polygon": [ring(random)], "MultiPolygon": [[ring(random)]]}
    if kind == "GeometryCollection":
        return {"type": kind, "geometries": [geometry(random, 1), geometry(random, 1)]}
    return {"type": kind, "coordinates": shapes[kind]}


def feature(random):
    made = {"type": "Feature", "id": random.choice(["a", 7]), "properties": random.choice([{}, {"a": 1}]),
            "geometry": geometry(random)}
    if random.random() < 0.2:
        made["bbox"] = [-180, -90, 180, 90]
    return made


def document(random):
    return random.choice([geometry, feature, lambda r: {"type": "FeatureCollection", "features": [feature(r)]}])(random)


def places(value):
    """Every member and item of a document, as its container and the key in it."""
    pairs = list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    for key, item in pairs:
        yield value, key
        yield from places(item)


def damage(document, random):
    document = copy.deepcopy(document)
    where, key = random.choice(list(places(document)))
    how = random.randrange(8)
    if how == 0:
        del where[key]
    elif how == 1:
        where[key] = [where[key]]
    elif how == 2 and isinstance(where[key], list) and where[key]:
        where[key] = where[key][random.randrange(len(where[key]))]
    elif how == 3 and isinstance(where[key], str):
        where[key] = where[key].lower()
    else:
        where[key] = random.choice([None, True, 1, "x", [], {}, [1], [1, 2], {"type": "Point"}])
    return document


def is_sound(document):
    import geojson_pydantic as model
    import pydantic
    kinds = {"Feature": model.Feature, "FeatureCollection": model.FeatureCollection,
             "GeometryCollection": model.GeometryCollection, "Point": model.Point, "Polygon": model.Polygon,
             "MultiPoint": model.MultiPoint, "LineString": model.LineString,
             "MultiLineString": model.MultiLineString, "MultiPolygon": model.MultiPolygon}
    if not isinstance(document, dict) or not isinstance(document.get("type"), str) or document["type"] not in kinds:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            kinds[document["type"]].model_validate_json(json.dumps(document), strict=True)
    except pydantic.ValidationError:
        return False
    # The models take null for a member that is not there: an id is a text or a number (§3.2), a bbox an array (§5).
    return not any(key in ("id", "bbox") and where[key] is None and "type" in where
                   for where, key in places(document) if isinstance(where, dict))


def seeded(program, folder):
    generator = random.Random(SEED)
    documents = []
    for number in range(ROUNDS):
        made = document(generator)
        documents.append(made if number % 6 == 0 else damage(made, generator))
    paths = []
    for number, made in enumerate(documents):
        path = folder / f"{number:05d}.geojson"
        path.write_text(json.dumps(made))
        paths.append(path)
    told = in_parts(program, paths)
    refused = 0
    differing = []
    for path, made in zip(paths, documents):
        sound = is_sound(made)
        refused += not sound
        found = {code for code in told[str(path)] if not (ALLOWED if sound else KINDS).match(code)}
        if sound == bool(found):
            differing.append((path, made, sound, sorted(told[str(path)])))
    for path, made, sound, found in differing[:20]:
        print(f"  {path.name} {'sound' if sound else 'refused'} {found}: {json.dumps(made)}", file=sys.stderr)
    print(f"GeoJSON: seeded: {ROUNDS} documents, {refused} refused by geojson-pydantic, {len(differing)} differ "
          f"(seed {SEED})")
    return not differing


def published(program, folder):
    bad, good = [], []
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.suffix not in (".geojson", ".json") or not path.is_file():
            continue
        names = [part.lower() for part in path.relative_to(folder).parts]
        if any(re.match("bad|invalid|problematic|valid_but", name) for name in names):
            bad.append(path)
        elif any(re.match("good|valid", name) for name in names):
            good.append(path)
    told = in_parts(program, bad + good)
    missed = [path for path in bad if not told[str(path)] and path.stem not in LISTED]
    wrong = [path for path in good if any(not ALLOWED.match(code) for code in told[str(path)])]
    for path in missed:
        print(f"  {path}: a set calls it wrong and landlint says nothing", file=sys.stderr)
    for path in wrong:
        print(f"  {path}: a set calls it right and landlint says {sorted(told[str(path)])}", file=sys.stderr)
    print(f"GeoJSON: {folder}: {len(bad)} files called wrong, {len(good)} right, {len(missed) + len(wrong)} differ")
    return not missed and not wrong and bool(bad)


def main():
    program, folders = sys.argv[1], sys.argv[2:]
    if folders:
        sys.exit(0 if all([published(program, folder) for folder in folders]) else 1)
    try:
        import geojson_pydantic  # noqa: F401
    except ImportError:
        print("GeoJSON: skipped: geojson-pydantic is not installed (scripts/setup-python)")
        return
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(0 if seeded(program, pathlib.Path(folder)) else 1)


if __name__ == "__main__":
    main()
