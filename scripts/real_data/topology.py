"""Plots among each other against Shapely: seeded coverages with faults, a cadastre without any and
the broken zoning of Chicago: the same pairs, gaps and vertices, the same areas."""
import json
import math
import random

import numpy
import shapely
from pyproj import CRS

from common import REAL, ROOM, expect, features, run, shapes, transformed

NEEDS = "scripts"
CHICAGO = REAL / "us-chicago/chicago-zoning-2025-04-17-simple.geojson"
CADASTRE = REAL / "ch-schaffhausen/sh_parcels_4326.geojson"
EPSILON = 0.1
SEEDS = range(1, 13)
ORIGIN = (500_000.0, 2_580_000.0)


def surface(geometries, source):
    """The plane that the program measures on without a plan: equal-area on CGCS2000, centred on
    the box of the first 512 features."""
    head = [g for g in geometries[:512] if g is not None and not g.is_empty]
    degrees = transformed(head, source, "EPSG:4490") if source != "OGC:CRS84" else head
    x0, y0, x1, y1 = map(float, shapely.total_bounds(degrees))
    return CRS.from_proj4(f"+proj=laea +lat_0={(y0 + y1) / 2!r} +lon_0={(x0 + x1) / 2!r} "
                          "+ellps=GRS80 +type=crs").to_wkt()


def placed(geometries, source):
    """On the working surface; CGCS2000 and WGS 84 are taken for one datum."""
    return on_plane(geometries, source, surface(geometries, source))


def on_plane(geometries, source, plane):
    degrees = (transformed(geometries, source, "EPSG:4490") if source != "OGC:CRS84"
               else list(geometries))
    base = CRS.from_wkt(plane).geodetic_crs.to_wkt()
    return transformed(degrees, base, plane)


def holds_disc(shape, radius=EPSILON):
    """Whether a disc fits into a part of the shape; None where it all but fits."""
    answers = set()
    for share in (0.99, 1.01):
        answers.add(any(part.area > math.pi * (radius * share) ** 2
                        and not part.buffer(-radius * share, quad_segs=32).is_empty
                        for part in shapely.get_parts(shape) if part.area > 0))
    return answers.pop() if len(answers) == 1 else None


def expected_pairs(geometries):
    """Pairs with kind and shared area, and those of which the disc says nothing certain."""
    pairs, unsure = {}, set()
    tree = shapely.STRtree(geometries)
    for i, j in tree.query(geometries, predicate="intersects").T:
        if i >= j:
            continue
        a, b = geometries[i], geometries[j]
        if a.normalize().equals_exact(b.normalize(), 0):
            pairs[i, j] = ("TOP102", a.area)
            continue
        shared = shapely.intersection(a, b)
        holds = holds_disc(shared)
        if holds is None:
            unsure.add((i, j))
        elif holds:
            rests = [holds_disc(shapely.difference(a, b)), holds_disc(shapely.difference(b, a))]
            if None in rests:
                unsure.add((i, j))
            else:
                pairs[i, j] = ("TOP101" if any(rests) else "TOP103", shared.area)
    return pairs, unsure


def findings(path, name, *options):
    report = ROOM / f"{name}.jsonl"
    _, _, seconds = run([path, "--no-plan", "--select", "TOP", "--as-of", "2025-06-01",
                         "-o", report, *options])
    with open(report, encoding="utf-8") as file:
        return [x for x in map(json.loads, file) if x["type"] == "finding"], seconds


def found_pairs(found, lines):
    """Pairs by the ordinals of their features; the other one is known by its line."""
    pairs = {}
    for finding in found:
        if not finding["rule"].startswith("TOP10"):
            continue
        place = next(e["value"] for e in finding["evidence"] if e["operand"] == "other_place")
        one = finding["subject"]["ordinal"]
        other = lines[int(place.split(":")[-2])]
        pairs[min(one, other), max(one, other)] = (finding["rule"], finding["area_m2"])
    return pairs


def compare(found, expected, unsure, words):
    missing = expected.keys() - found.keys() - unsure
    extra = found.keys() - expected.keys() - unsure
    both = [p for p in found.keys() & expected.keys() if p not in unsure]
    kinds = [p for p in both if found[p][0] != expected[p][0]]
    off = [abs(found[p][1] - expected[p][1]) / max(0.001, 1e-6 * expected[p][1]) for p in both]
    listed = "".join(f"\n       {w} {p} {found.get(p)} {expected.get(p)}" for w, group in
                     (("missing", missing), ("extra", extra), ("kind", kinds))
                     for p in sorted(group)[:3])
    worst = max(off, default=0)
    expect(not missing and not extra and not kinds and worst <= 1,
           f"{words}: {len(expected)} pairs, {len(unsure)} at the limit; {len(missing)} missing, "
           f"{len(extra)} extra, {len(kinds)} of another kind, areas worst at {worst:.3f} of "
           f"max(0.001 m², 1e-6){listed}")


def coverage(seed):
    """Lots that share edges; some moved, enlarged, drawn twice, left out or with a vertex more."""
    rng = random.Random(seed)
    side = 14
    corner = [[(c * 40 + rng.uniform(-7, 7), r * 30 + rng.uniform(-7, 7)) for c in range(side + 1)]
              for r in range(side + 1)]
    rings = []
    for r in range(side):
        for c in range(side):
            ring = [corner[r][c], corner[r][c + 1], corner[r + 1][c + 1], corner[r + 1][c]]
            fault = rng.randrange(14)
            if fault == 0:
                continue
            if fault == 1:
                dx, dy = rng.uniform(-3, 3), rng.uniform(-3, 3)
                ring = [(x + dx, y + dy) for x, y in ring]
            elif fault == 2:
                (ax, ay), (bx, by) = ring[:2]
                ring.insert(1, ((ax + bx) / 2, (ay + by) / 2))
            elif fault == 3:
                rings.append(ring[2:] + ring[:2])
            elif fault == 4:
                d = rng.choice([0.02, 0.05, 0.15, 0.3])
                rings.append([(x + d, y - d / 2) for x, y in ring])
            elif fault == 5:
                ring[2] = (ring[2][0] + rng.uniform(-2, 2), ring[2][1] + rng.uniform(-0.5, 0.5))
            elif fault == 6:
                (ax, ay), (bx, by) = ring[1:3]
                out = rng.uniform(0.05, 0.6)
                ring.insert(2, ((ax + bx) / 2 + out, (ay + by) / 2))
            rings.append(ring)
    rng.shuffle(rings)
    return [[(ORIGIN[0] + x, ORIGIN[1] + y) for x, y in ring] for ring in rings]


def written(rings, path):
    """A feature a line, from line 2 on."""
    head = ('{"type":"FeatureCollection","crs":{"type":"name","properties":'
            '{"name":"urn:ogc:def:crs:EPSG::4547"}},"features":[\n')
    lines = [json.dumps({"type": "Feature", "id": f"P{i}", "properties": {}, "geometry": {
        "type": "Polygon", "coordinates": [[*ring, ring[0]]]}}) for i, ring in enumerate(rings)]
    path.write_text(head + ",\n".join(lines) + "\n]}\n", encoding="utf-8")


def written_areas(areas, path):
    """Areas in EPSG:4547, a feature a line."""
    head = ('{"type":"FeatureCollection","crs":{"type":"name","properties":'
            '{"name":"urn:ogc:def:crs:EPSG::4547"}},"features":[\n')
    lines = [json.dumps({"type": "Feature", "properties": {},
                         "geometry": shapely.geometry.mapping(area)}) for area in areas]
    path.write_text(head + ",\n".join(lines) + "\n]}\n", encoding="utf-8")


def holes(cover):
    """What a cover encloses and does not cover, piece by piece."""
    pieces = []
    for part in shapely.get_parts(cover):
        for ring in part.interiors:
            filled = shapely.Polygon(ring)
            pieces += [p for p in shapely.get_parts(shapely.difference(filled, cover))
                       if p.geom_type == "Polygon" and p.area > 0]
    return pieces


def compare_gaps(found, covers, plane, words):
    """The holes of the union of all areas with room for a disc are told with their areas. What else is
    told lies where the union widened by the tolerance has a hole: a disc in it cannot leave."""
    union = shapely.union_all(covers)
    expected, unsure = [], []
    for hole in holes(union):
        holds = holds_disc(hole)
        if holds is None:
            unsure.append(hole)
        elif holds:
            expected.append(hole)
    told = [f for f in found if f["rule"] in ("TOP201", "TOP202")]
    base = CRS.from_wkt(plane).geodetic_crs.to_wkt()
    drawn = transformed([shapely.geometry.shape(f["geometry"]) for f in told], base, plane)
    points = [shape.representative_point() for shape in drawn]
    missing, twice, off = [], [], 0.0
    taken = set()
    for hole in expected:
        hits = [i for i, p in enumerate(points) if hole.distance(p) == 0]
        taken.update(hits)
        if len(hits) == 1:
            area = told[hits[0]]["area_m2"]
            off = max(off, abs(area - hole.area) / max(0.001, 1e-6 * hole.area))
        else:
            (twice if hits else missing).append(hole)
    rest = [i for i in range(len(told)) if i not in taken
            and not any(hole.distance(points[i]) == 0 for hole in unsure)]
    # By the definition itself: one face of the widened union, or more where slits part them.
    faces = [f for f in holes(union.buffer(EPSILON, quad_segs=32))
             if not union.contains(f.representative_point())]
    sure = [f for f in faces if f.area > 1e-4]
    unseen = [f for f in sure if not any(d.distance(f.representative_point()) < 1e-3
                                         for d in drawn)]
    wrong = [i for i in rest if not any(drawn[i].distance(f.representative_point()) < 1e-3
                                        for f in faces)]
    listed = "".join(f"\n       {word} {shape.representative_point().wkt} {shape.area:.4f} m²"
                     for word, shapes in (("missing", missing), ("twice", twice),
                                          ("unseen", unseen),
                                          ("wrong", [drawn[i] for i in wrong]))
                     for shape in shapes[:3])
    expect(not missing and not twice and not unseen and not wrong and off <= 1,
           f"{words}: {len(expected)} holes of the union, {len(unsure)} at the limit; "
           f"{len(missing)} missing, {len(twice)} told twice; {len(rest)} more that open by a slit "
           f"under the tolerance, {len(wrong)} of them wrong; {len(faces)} faces of the widened "
           f"union, {len(unseen)} without a gap; areas worst at {off:.3f} of max(0.001 m², 1e-6)"
           f"{listed}")


def compare_intended(seed, path, given, plots, plane):
    """The same with areas that may lie open: halves of some holes, and two streets across all."""
    rng = random.Random(seed + 1000)
    west, south, east, north = shapely.total_bounds(given)
    areas = []
    for hole in holes(shapely.union_all(given)):
        if rng.randrange(2):
            x0, y0, x1, y1 = hole.bounds
            areas.append(shapely.box(x0 - 1, y0 - 1, (x0 + x1) / 2, y1 + 1))
    y = rng.uniform(south + 50, north - 50)
    areas.append(shapely.box(west - 20, y, east + 20, y + 12))
    x = rng.uniform(west + 50, east - 50)
    areas.append(shapely.box(x, south - 20, x + 12, north + 20))
    layer = ROOM / f"open-{seed}.geojson"
    written_areas(areas, layer)
    found, _ = findings(path, f"coverage-open-{seed}", "--intended-gaps", layer)
    # The street runs on to where the plots end; the plane is that of the plots.
    open_areas = on_plane(areas, "EPSG:4547", plane)
    compare_gaps(found, list(plots) + open_areas, plane, f"seed {seed}, intended gaps")
    told = [f for f in found if f["rule"] == "TOP201"]
    expect(all(f["verdict"] == "incomplete" for f in told),
           f"seed {seed}: with intended gaps {len(told)} gaps are incomplete")


def compare_vertices(seed):
    """Lots of which some have a vertex that their neighbours lack, in coordinates in which it lies
    exactly on the edge: the plots that coverage_invalid_edges names."""
    rng = random.Random(seed)
    side = 12
    corner = [[(c * 40 + rng.randrange(-448, 448) / 64, r * 30 + rng.randrange(-448, 448) / 64)
               for c in range(side + 1)] for r in range(side + 1)]
    rings = []
    for r in range(side):
        for c in range(side):
            ring = [corner[r][c], corner[r][c + 1], corner[r + 1][c + 1], corner[r + 1][c]]
            if rng.randrange(9) == 0:
                continue
            if rng.randrange(5) == 0:
                at = rng.randrange(4)
                (ax, ay), (bx, by) = ring[at], ring[(at + 1) % 4]
                ring.insert(at + 1, ((ax + bx) / 2, (ay + by) / 2))
            rings.append([(ORIGIN[0] + x, ORIGIN[1] + y) for x, y in ring])
    path = ROOM / f"vertices-{seed}.geojson"
    written(rings, path)
    given = numpy.array([shapely.Polygon(ring) for ring in rings])
    edges = shapely.coverage_invalid_edges(given)
    expected = {f"P{i}" for i in numpy.flatnonzero(~shapely.is_empty(edges))}
    found, _ = findings(path, f"vertices-{seed}")
    named = {name for f in found if f["rule"] == "TOP301" for name in f["subject"]["plots"]}
    others = [f["rule"] for f in found if f["rule"].startswith("TOP1")]
    expect(named == expected and not others and expected,
           f"seed {seed}: {len(named)} plots at vertices that one side lacks, "
           f"{len(named ^ expected)} of them others than coverage_invalid_edges names")


def compare_seeded(seed):
    rings = coverage(seed)
    path = ROOM / f"coverage-{seed}.geojson"
    written(rings, path)
    given = [shapely.Polygon(ring) for ring in rings]
    sound = [g.is_valid for g in given]
    plots = numpy.array(placed(given, "EPSG:4547"))
    found, _ = findings(path, f"coverage-{seed}")
    pairs = found_pairs(found, {i + 2: i for i in range(len(rings))})
    expected, unsure = expected_pairs(numpy.where(sound, plots, shapely.Polygon()))
    invalid = {i for i, s in enumerate(sound) if not s}
    pairs = {p: v for p, v in pairs.items() if not invalid & set(p)}
    compare(pairs, expected, unsure, f"seed {seed}, {len(rings)} plots")
    if not invalid:
        plane = surface(given, "EPSG:4547")
        compare_gaps(found, plots, plane, f"seed {seed}")
        compare_intended(seed, path, given, plots, plane)


def compare_cadastre():
    """A coverage that coverage_is_valid calls valid: nothing is found."""
    if not CADASTRE.exists():
        print(f"skipped: {CADASTRE} is not there")
        return
    given = shapes(features(CADASTRE))
    found, seconds = findings(CADASTRE, "cadastre-topology")
    told = [f["rule"] for f in found if f["rule"].startswith("TOP")]
    expect(shapely.coverage_is_valid(given) and not told,
           f"cadastre: {len(given)} parcels, a valid coverage by GEOS, {len(told)} findings, "
           f"{seconds:.1f} s")


def compare_chicago():
    listed = features(CHICAGO)
    given = numpy.array(shapes(listed))
    sound = numpy.array([g is not None and g.is_valid and not g.is_empty for g in given])
    plots = numpy.array(placed(given, "OGC:CRS84"))
    found, seconds = findings(CHICAGO, "chicago-topology")
    print(f"     {len(listed)} polygons, {seconds:.1f} s")
    lines = {}
    with open(CHICAGO, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.startswith('{"type":"Feature",'):
                lines[number] = len(lines)
    # How an invalid polygon is mended differs from program to program: pairs of sound ones.
    # Sound ones that projecting makes invalid are mended alike, by a needle's width.
    plots = numpy.array([p if p.is_valid else shapely.make_valid(
        p, method="structure", keep_collapsed=False) for p in plots])
    expected, unsure = expected_pairs(numpy.where(sound, plots, shapely.Polygon()))
    pairs = found_pairs(found, lines)
    print(f"     {len(pairs)} pairs in all")
    pairs = {p: v for p, v in pairs.items() if sound[p[0]] and sound[p[1]]}
    compare(pairs, expected, unsure, "Chicago, sound polygons")
    counts = {c: sum(f["rule"] == c for f in found) for c in sorted({f["rule"] for f in found})}
    print(f"     {counts}")


def check():
    ROOM.mkdir(parents=True, exist_ok=True)
    for seed in SEEDS:
        compare_seeded(seed)
        compare_vertices(seed)
    compare_cadastre()
    if CHICAGO.exists():
        compare_chicago()
    else:
        print(f"skipped: {CHICAGO} is not there")
