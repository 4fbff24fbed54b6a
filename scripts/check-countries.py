#!/usr/bin/env python3
"""Real coverages of land in several countries against Shapely (GEOS of PyPI): the same invalid
polygons, pairs, gaps and areas.

    .venv/bin/python scripts/check-countries.py [LANDLINT]      exit 1 where something differs

They are what packages of PyPI and Debian carry: zones, counties, tracts and municipalities, not
cadastres; as they were published, with their faults. Where they cannot be fetched, or GDAL's ogr2ogr
(which reads the shapefiles for the other side) is not installed, that is said and is no error.
"""
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent / "real_data"))

import numpy  # noqa: E402
import shapely  # noqa: E402

import common  # noqa: E402
import topology  # noqa: E402
from common import expect  # noqa: E402

ROOM = Path(".build/check-countries")
# The last release that had all its examples inside; BSD licence.
PYSAL = ("PySAL", "1.14.4.post2",
         "9f7c910549f29fd966a4480beb183d8e6a2f813bf5a08c4273499fa9afa398ca")
EXAMPLES = "PySAL-1.14.4.post2/pysal/examples/"
SPDATA = "r-cran-spdata"
# (what it is, package, shapefile, reference system where the file names none that PROJ knows)
COVERAGES = [
    ("Japan, municipalities around Tokyo", PYSAL, EXAMPLES + "tokyo/tokyomet262", None, "EPSG:30166"),
    ("USA, traffic zones of Southern California", PYSAL, EXAMPLES + "taz/taz", "EPSG:26911", "EPSG:26911"),
    ("USA, counties", PYSAL, EXAMPLES + "nat/natregimes", "EPSG:4269", "EPSG:4269"),
    ("USA, tracts of Sacramento", PYSAL, EXAMPLES + "sacramento2/sacramentot2", "EPSG:4269", "EPSG:4269"),
    ("USA, tracts of New York", SPDATA, "usr/lib/R/site-library/spData/shapes/NY8_utm18", "EPSG:32618",
     "EPSG:32618"),
    ("USA, tracts of Boston", SPDATA, "usr/lib/R/site-library/spData/shapes/boston_tracts", None,
     "EPSG:4267"),
]


def skip(why):
    print(f"skipped: {why}")


def fetched(package):
    """The folder that a package is unpacked in, or None with the reason said."""
    if package == SPDATA:
        folder = ROOM / SPDATA
        if not folder.exists():
            if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
                return skip("Debian's packages cannot be fetched here")
            done = subprocess.run(["apt-get", "download", SPDATA], cwd=ROOM, capture_output=True,
                                  text=True)
            files = sorted(ROOM.glob(f"{SPDATA}_*.deb"))
            if done.returncode or not files:
                return skip(f"{SPDATA} cannot be fetched: {done.stderr.strip()[-200:]}")
            subprocess.run(["dpkg-deb", "-x", str(files[-1]), str(folder)], check=True)
        return folder
    name, version, digest = package
    folder, file = ROOM / f"{name}-{version}", ROOM / f"{name}-{version}.tar.gz"
    if not file.exists():
        done = subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:",
             "--disable-pip-version-check", "-d", str(ROOM), f"{name}=={version}"],
            capture_output=True, text=True)
        if not file.exists():
            return skip(f"{name} {version} cannot be fetched: {done.stderr.strip()[-200:]}")
    if hashlib.sha256(file.read_bytes()).hexdigest() != digest:
        return skip(f"{file.name} is not the file that is meant")
    if not folder.exists():
        with tarfile.open(file) as archive:
            archive.extractall(folder, filter="data")
    return folder


def told(shapefile, system, name):
    """Findings of all checks on the data, and the seconds."""
    report = ROOM / f"{name}.jsonl"
    words = [shapefile, "--no-plan", "--as-of", "2025-06-01", "-o", report]
    _, _, seconds = common.run(words + (["--crs", system] if system else []))
    with open(report, encoding="utf-8") as file:
        return [x for x in map(json.loads, file) if x["type"] == "finding"], seconds


def pairs_of(found):
    """Pairs by the ordinals of their records; the other one is known by its row."""
    pairs = {}
    for finding in found:
        if not finding["rule"].startswith("TOP10"):
            continue
        place = next(e["value"] for e in finding["evidence"] if e["operand"] == "other_place")
        one, other = finding["subject"]["ordinal"], int(re.search(r"row=(\d+)", place)[1]) - 1
        pairs[min(one, other), max(one, other)] = (finding["rule"], finding["area_m2"])
    return pairs


def compare(words, shapefile, system, source):
    name = shapefile.stem
    text = subprocess.run(["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", str(shapefile), "-lco",
                           "COORDINATE_PRECISION=15", "-lco", "RFC7946=NO", "-a_srs", source],
                          capture_output=True, text=True, check=True).stdout
    given = numpy.array(common.shapes(json.loads(text)["features"]))
    found, seconds = told(shapefile, system, name)
    counts = {c: sum(f["rule"] == c for f in found) for c in sorted({f["rule"] for f in found})}
    print(f"     {words}: {len(given)} areas, {seconds:.1f} s; {counts}")
    sound = shapely.is_valid(given)
    invalid = {int(i) for i in numpy.flatnonzero(~sound)}
    named = {f["subject"]["ordinal"] for f in found if f["rule"] == "GEO201"}
    expect(named == invalid, f"{words}: {len(named)} areas are told as not valid, by GEOS "
           f"{len(invalid)}; others: {sorted(named ^ invalid)[:5]}")
    # WGS 84 and CGCS2000 are taken for one datum.
    degrees = common.transformed(given, source, "OGC:CRS84")
    plane = topology.surface(degrees, "OGC:CRS84")
    plots = numpy.array(topology.on_plane(degrees, "OGC:CRS84", plane))
    # How an invalid polygon is mended differs from program to program: pairs of sound ones. What
    # moving to the plane makes invalid is mended by a needle's width.
    plots = numpy.array([p if p.is_valid else shapely.make_valid(
        p, method="structure", keep_collapsed=False) for p in plots])
    expected, unsure = topology.expected_pairs(numpy.where(sound, plots, shapely.Polygon()))
    pairs = {p: v for p, v in pairs_of(found).items() if not invalid & set(p)}
    topology.compare(pairs, expected, unsure, words)
    # What cannot be mended within its bounds is not judged, and its land lies open.
    left = {f["subject"]["ordinal"] for f in found
            if f["rule"] == "GEO201" and "not judged" in f["message"]["en"]}
    judged = [plot for i, plot in enumerate(plots) if i not in left]
    topology.compare_gaps(found, judged, plane, f"{words}, {len(left)} not judged")


def main(program=common.PROGRAM):
    common.PROGRAM = program
    if not shutil.which("ogr2ogr"):
        skip("GDAL's ogr2ogr is not installed")
        return 0
    ROOM.mkdir(parents=True, exist_ok=True)
    for words, package, path, system, source in COVERAGES:
        folder = fetched(package)
        if folder:
            compare(words, folder / (path + ".shp"), system, source)
    print(f"countries: {common.passed} checks passed, {common.failed} failed")
    return 1 if common.failed else 0


sys.exit(main(*sys.argv[1:2]))
