#!/usr/bin/env python3
"""Proves that the format of an input does not tell: the sample, and the real cadastre where it is
there, are converted by GDAL, and every finding, figure and verdict must be that of the GeoJSON.
Coordinate texts are written here. What only a pipe reads goes through one.

Usage: check-inputs.py PROGRAM    (needs ogr2ogr of gdal-bin; pyproj of .venv)
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import pyproj

PROGRAM = sys.argv[1]
SAMPLES = pathlib.Path("geodata/knowledge-city/samples")
SAMPLE = SAMPLES / "2025-12-31.geojson"
REAL = pathlib.Path("../shared/real/ch-schaffhausen")
CONTRACTS = ["--join", SAMPLES / "contracts/2025-12-31.csv", "--on", "电子监管号"]
# What says where something stands, which is all that may differ.
PLACES = ("file", "line", "column", "byte_offset", "row")
faults = 0
compared = 0


def fail(words):
    global faults
    faults += 1
    print("FAIL", words)


def ogr(*arguments):
    subprocess.run(["ogr2ogr", "-q", *map(str, arguments)], check=True, capture_output=True)


def run(file, *more, piped=None):
    """The report of a run, and the GeoJSON of the same."""
    command = [PROGRAM, "check", file, "--as-of", "2025-12-31", "--no-settings", "--lang", "en",
               "--format", "json", *more]
    result = subprocess.run([str(c) for c in command], stdin=piped, capture_output=True)
    if result.returncode not in (0, 1):
        fail(f"{file}: exit {result.returncode}: {result.stderr.decode()[-400:]}")
        return None
    return json.loads(result.stdout)


def findings(report, without, ordered):
    rows = []
    for finding in report["findings"]:
        if finding["rule"] in without:
            continue
        subject = {k: v for k, v in finding["subject"].items()
                   if k not in PLACES and (ordered or k != "ordinal")}
        # Places are numbered along the ring, which turns the other way in a shapefile.
        evidence = sorted((e["operand"], str(e.get("value"))) for e in finding["evidence"]
                          if e["operand"] != "other_place" and not e["operand"].startswith("place_"))
        evidence += sorted(str(e.get("value")) for e in finding["evidence"]
                           if e["operand"].startswith("place_"))
        rows.append(json.dumps([finding["rule"], finding["verdict"], finding["fingerprint"], subject,
                                finding["area_m2"], finding.get("occupation"), evidence],
                               ensure_ascii=False, sort_keys=True))
    return sorted(rows)


def compare(name, plain, other, without=(), ordered=True):
    global compared
    if plain is None or other is None:
        return
    ours, theirs = findings(plain, without, ordered), findings(other, without, ordered)
    for row in sorted(set(ours) ^ set(theirs))[:4]:
        fail(f"{name}: {'only GeoJSON' if row in ours else 'only this'}: {row[:400]}")
    if len(ours) != len(theirs):
        fail(f"{name}: {len(theirs)} findings, GeoJSON has {len(ours)}")
    for member in ("plots_total", "plots_area_m2", "conclusions"):
        if plain[member] != other[member]:
            fail(f"{name}: {member}: {other[member]}, GeoJSON has {plain[member]}")
    if not ours or not plain["plots_total"]:
        fail(f"{name}: nothing was compared")
    compared += len(ours)
    print(f"ok   {name}: {plain['plots_total']} plots, {len(ours)} findings")


def sample(folder):
    plain = run(SAMPLE, *CONTRACTS)
    ogr("-f", "GPKG", folder / "s.gpkg", SAMPLE, "-nln", "lots")
    ogr("-f", "GPKG", "-update", folder / "s.gpkg", "geodata/knowledge-city/layers/blue-lines.geojson",
        "-nln", "blue")
    compare("sample as GeoPackage", plain, run(f"{folder}/s.gpkg#lots", *CONTRACTS))
    for name, options in [("gbk", ["ENCODING=CP936"]), ("utf8", ["ENCODING=UTF-8"])]:
        (folder / name).mkdir()
        # Table texts end at 254 bytes; GBK names fit ten as five characters.
        ogr("-f", "ESRI Shapefile", folder / name / "s.shp", SAMPLE, "-lco", *options)
    compare("sample as Shapefile (GBK)", plain, run(folder / "gbk/s.shp", *CONTRACTS))
    (folder / "gbk/s.cpg").unlink()
    compare("sample as Shapefile (GBK, unsaid)", plain, run(folder / "gbk/s.shp", *CONTRACTS))
    ogr("-f", "GPKG", folder / "m.gpkg", SAMPLE, "-nln", "lots", "-t_srs", "EPSG:4547")
    ogr("-f", "GeoJSON", folder / "m.geojson", folder / "m.gpkg", "-lco", "RFC7946=NO",
        "-lco", "COORDINATE_PRECISION=17")
    metres = run(folder / "m.geojson", *CONTRACTS)
    compare("sample in EPSG:4547 as GeoPackage", metres, run(folder / "m.gpkg", *CONTRACTS),
            without=("INP221",))
    (folder / "metres").mkdir()
    ogr("-f", "ESRI Shapefile", folder / "metres/m.shp", folder / "m.gpkg", "-lco", "ENCODING=CP936")
    compare("sample in EPSG:4547 as Shapefile", metres, run(folder / "metres/m.shp", *CONTRACTS),
            without=("INP221",))
    layers(folder)
    statements(folder)
    plan_layers(folder, plain)
    pipes(folder, plain)


def layers(folder):
    """The same constraint layer in every format."""
    source = pathlib.Path("geodata/knowledge-city/layers/detailed-plan.geojson")
    plain = run(SAMPLE, "--layer", f"detailed-plan={source}")
    ogr("-f", "GPKG", folder / "d.gpkg", source, "-nln", "detailed")
    (folder / "layer").mkdir()
    ogr("-f", "ESRI Shapefile", folder / "layer/d.shp", source, "-lco", "ENCODING=CP936")
    compare("layer as GeoPackage", plain, run(SAMPLE, "--layer", f"detailed-plan={folder}/d.gpkg#detailed"))
    compare("layer as Shapefile", plain, run(SAMPLE, "--layer", f"detailed-plan={folder}/layer/d.shp"))


def stated(command, files):
    """The tables of a statement in JSON, without what says where a plot stands."""
    words = [PROGRAM, command, *files, "--no-settings", "--lang", "en", "--format", "json"]
    days = ["2024-12-31", "2025-12-31"] if command == "compare" else ["2025-12-31"]
    for day in days:
        words += ["--as-of", day, "--join", SAMPLES / f"contracts/{day}.csv"]
    words += ["--on", "电子监管号"]
    result = subprocess.run([str(w) for w in words], capture_output=True)
    if result.returncode != 0:
        fail(f"{command} {files}: exit {result.returncode}: {result.stderr.decode()[-400:]}")
        return None

    def bare(value):
        if isinstance(value, dict):
            return {k: bare(v) for k, v in value.items() if k not in PLACES}
        return [bare(v) for v in value] if isinstance(value, list) else value

    return bare(json.loads(result.stdout)["tables"])


def statements(folder):
    """Statements of land in every format of input, both dates of a comparison too."""
    global compared
    days = [SAMPLES / "2024-12-31.geojson", SAMPLE]
    kinds = {"GeoJSON": days, "GeoPackage": [], "Shapefile (GBK)": []}
    for file in days:
        ogr("-f", "GPKG", folder / f"p-{file.stem}.gpkg", file, "-nln", "lots")
        (folder / f"p-{file.stem}").mkdir()
        ogr("-f", "ESRI Shapefile", folder / f"p-{file.stem}/p.shp", file, "-lco", "ENCODING=CP936")
        kinds["GeoPackage"].append(f"{folder}/p-{file.stem}.gpkg#lots")
        kinds["Shapefile (GBK)"].append(folder / f"p-{file.stem}/p.shp")
    for command in ("balance", "idle", "review", "compare"):
        answers = {kind: stated(command, files if command == "compare" else files[1:])
                   for kind, files in kinds.items()}
        plain = answers.pop("GeoJSON")
        cells = sum(len(row) for table in plain or [] for row in table["rows"])
        for kind, answer in answers.items():
            if answer == plain and cells > 100:
                compared += cells
                print(f"ok   {command} of {kind}: {len(plain)} tables, {cells} cells")
                continue
            fail(f"{command} of {kind}: differs from GeoJSON")
            for ours, theirs in zip(plain or [], answer or []):
                for one, other in zip(ours["rows"], theirs["rows"]):
                    if one != other:
                        print(f"     {ours['key']}: {str(one)[:300]}\n     {str(other)[:300]}")
                        break


def plan_layers(folder, plain):
    """Layers of plan.yaml itself as tables of one GeoPackage and as shapefiles."""
    plan = pathlib.Path("geodata/knowledge-city")
    names = ["plan-area", "layout", "blue-lines", "reserved-land", "detailed-plan", "facilities",
             "networks", "environment-zones"]
    for kind in ("GeoPackage", "Shapefile (GBK)"):
        own = folder / f"plan-{kind[:2]}"
        shutil.copytree(plan, own, ignore=shutil.ignore_patterns("samples"))
        text = (own / "plan.yaml").read_text(encoding="utf-8")
        for name in names:
            source = plan / f"layers/{name}.geojson"
            if kind == "GeoPackage":
                target = f"layers/all.gpkg#{name}"
                ogr("-f", "GPKG", *(["-update"] if (own / "layers/all.gpkg").exists() else []),
                    own / "layers/all.gpkg", source, "-nln", name)
            else:
                target = f"layers/{name}.shp"
                ogr("-f", "ESRI Shapefile", own / target, source, "-lco", "ENCODING=CP936")
            if f"file: layers/{name}.geojson," not in text:
                fail(f"plan.yaml names no layers/{name}.geojson")
            text = text.replace(f"file: layers/{name}.geojson,", f"file: {target},")
            (own / f"layers/{name}.geojson").unlink()
        (own / "plan.yaml").write_text(text, encoding="utf-8")
        compare(f"{len(names)} layers of plan.yaml as {kind}", plain,
                run(SAMPLE, *CONTRACTS, "--plan", own))


def pipes(folder, plain):
    """ogr2ogr -f GeoJSONSeq /vsistdout/ FILE | landlint check -"""
    for name, driver in [("s.fgb", "FlatGeobuf"), ("s.gml", "GML")]:
        ogr("-f", driver, folder / name, folder / "s.gpkg", "lots", "-nln", "lots")
        with subprocess.Popen(
                ["ogr2ogr", "-f", "GeoJSONSeq", "-lco", "COORDINATE_PRECISION=8", "/vsistdout/",
                 folder / name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as source:
            other = run("-", *CONTRACTS, piped=source.stdout)
        # The features of a FlatGeobuf come in the order of their index.
        compare(f"sample as {driver} through a pipe", plain, other, ordered=driver != "FlatGeobuf")


def coordinate_text(folder):
    """宗地坐标交换 text and GeoJSON of the same numbers and attributes."""
    to_zone = pyproj.Transformer.from_crs("EPSG:4490", "EPSG:4526", always_xy=True)
    head = ["[属性描述]", "格式版本号=1.01", "数据产生单位=示例", "数据产生日期=2025-12-31",
            "坐标系=2000国家大地坐标系", "几度分带=3", "投影类型=高斯克吕格", "计量单位=米", "带号=38",
            "精度=0.001", "转换参数=0,0,0,0,0,0,0", "[地块坐标]"]
    lines, features = head, []
    for index, feature in enumerate(json.loads(SAMPLE.read_text(encoding="utf-8"))["features"]):
        geometry = feature["geometry"]
        if geometry is None or geometry["type"] not in ("Polygon", "MultiPolygon"):
            continue
        parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        moved = [[[[round(v, 3) for v in to_zone.transform(*p[:2])] for p in ring] for ring in part]
                 for part in parts]
        if any(ring[0] != ring[-1] for part in moved for ring in part):
            continue
        values = {"面积(公顷)": 1.25, "地块编号": feature["properties"].get("DKBH"),
                  "地块名称": feature["properties"].get("项目名称"), "记录图形属性": "面",
                  "图幅号": None, "地块用途": feature["properties"].get("YDYHFLMC"),
                  "地类编码": f"{index:04d}"}
        rings = [ring for part in moved for ring in part]
        lines.append(",".join([str(sum(map(len, rings)))]
                              + ["" if v is None else str(v) for v in values.values()] + ["@"]))
        number = 0
        for ring, points in enumerate(rings, 1):
            for x, y in points:
                number += 1
                lines.append(f"J{number},{ring},{y:.3f},{x:.3f}")
        named = {} if values["地块编号"] is None else {"id": values["地块编号"]}
        features.append({"type": "Feature", **named, "properties": values, "geometry": {
            "type": "MultiPolygon" if len(moved) > 1 else "Polygon",
            "coordinates": moved if len(moved) > 1 else moved[0]}})
    (folder / "t.txt").write_bytes("\r\n".join(lines).encode("gbk"))
    (folder / "t.geojson").write_text(json.dumps({
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4526"}},
        "features": features}, ensure_ascii=False), encoding="utf-8")
    # Rings that turn the wrong way are told of the GeoJSON; a text says nothing of it.
    compare("sample as coordinate text (GBK)", run(folder / "t.geojson"), run(folder / "t.txt"),
            without=("GEO302",))


def turn(source, target):
    """The file with exteriors counterclockwise and holes clockwise."""
    def area(ring):
        return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(
            [(x - ring[0][0], y - ring[0][1]) for x, y, *_ in ring],
            [(x - ring[0][0], y - ring[0][1]) for x, y, *_ in ring[1:]]))

    data = json.loads(source.read_text(encoding="utf-8"))
    for feature in data["features"]:
        geometry = feature["geometry"] or {"type": None}
        parts = {"Polygon": lambda g: [g["coordinates"]], "MultiPolygon": lambda g: g["coordinates"]}.get(
            geometry["type"], lambda g: [])(geometry)
        for part in parts:
            for index, ring in enumerate(part):
                if (area(ring) < 0) == (index == 0):
                    ring.reverse()
    target.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return target


def real(folder):
    if not REAL.exists():
        print("skipped: the real cadastre is not there")
        return
    for system in ("4326", "2056"):
        source = REAL / f"sh_parcels_{system}.geojson"
        options = ["--plan", "Tests/Fixtures/schaffhausen"] if system == "2056" else [
            "--no-plan", "--select", "GEO,INP2,TOP"]
        plain = run(source, *options)
        ogr("-f", "GPKG", folder / f"{system}.gpkg", source, "-nln", "parcels")
        (folder / system).mkdir()
        ogr("-f", "ESRI Shapefile", folder / system / "p.shp", source, "-lco", "ENCODING=UTF-8")
        compare(f"cadastre in EPSG:{system} as GeoPackage", plain,
                run(folder / f"{system}.gpkg", *options), without=("INP221",))
        # A shapefile has one way of turning; the last decimals of an eroded area depend on it.
        turned = run(turn(source, folder / f"{system}.geojson"), *options)
        compare(f"cadastre in EPSG:{system} as Shapefile", turned,
                run(folder / system / "p.shp", *options), without=("INP221",))


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    sample(folder)
    coordinate_text(folder)
    real(folder)
print(f"inputs: {compared} findings are the same in every format, {faults} faults")
sys.exit(1 if faults else 0)
