#!/usr/bin/env python3
"""Writes Tests/LoadersTests/exchange: small files of other formats, byte by byte from their
standards, so that no library reads back what it wrote itself. `sound.geojson` holds what the sound
ones hold; every broken one has one defect, which its name says.

Usage: make-exchange-files.py [FOLDER]
"""
import json
import pathlib
import sqlite3
import struct
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "Tests/LoadersTests/exchange")

SQUARE = [[113.5, 23.3], [113.501, 23.3], [113.501, 23.301], [113.5, 23.301], [113.5, 23.3]]
HOLE = [[113.5002, 23.3002], [113.5002, 23.3004], [113.5004, 23.3004], [113.5004, 23.3002],
        [113.5002, 23.3002]]
EAST = [[113.51, 23.3], [113.51123456789012, 23.3], [113.511, 23.3009], [113.51, 23.3]]
# Number of the row, values, geometry. The numbers have gaps, as after an editor's deletions.
ROWS = [
    (3, ["440112003001GB00001", 12, 1234.5, "2021-11-18", "2021-11-18T08:30:00.000Z", True, "甲\"\\\t"],
     {"type": "Polygon", "coordinates": [SQUARE, HOLE]}),
    (7, ["440112003001GB00002", -1, 0.1, None, None, False, ""],
     {"type": "MultiPolygon", "coordinates": [[SQUARE, HOLE], [EAST]]}),
    (8, [None] * 7, None),
    (12, ["440112003001GB00003", 9007199254740991, 1e-7, "", "", None, "a"],
     {"type": "Polygon", "coordinates": [EAST]}),
    (13, ["empty", 1, 1.0, None, None, None, None], {"type": "Polygon", "coordinates": []}),
]
# A layer over half of the planned area.
LAYER = [(1, ["north", 1, 1.0, None, None, None, None], {"type": "Polygon", "coordinates": [
    [[113.4, 23.3], [113.7, 23.3], [113.7, 23.5], [113.4, 23.5], [113.4, 23.3]]]})]
COLUMNS = [("ZDDM", "TEXT(19)"), ("count", "MEDIUMINT"), ("area", "REAL"), ("day", "DATE"),
           ("time", "DATETIME"), ("built", "BOOLEAN"), ("note", "TEXT")]
TYPES = {"Point": 1, "LineString": 2, "Polygon": 3, "MultiPoint": 4, "MultiLineString": 5,
         "MultiPolygon": 6}


def wkb(kind, coordinates, order="<", extra=()):
    """Well-known binary; `extra` holds names of further numbers of each position, Z and M."""
    code = TYPES[kind] + (1000 if "Z" in extra else 0) + (2000 if "M" in extra else 0)
    out = struct.pack(order + "BI", 1 if order == "<" else 0, code)

    def positions(points):
        return b"".join(struct.pack(order + f"{2 + len(extra)}d", *point, *[31.5] * len(extra))
                        for point in points)

    if kind == "Point":
        return out + positions([coordinates])
    if kind == "Polygon":
        out += struct.pack(order + "I", len(coordinates))
        for ring in coordinates:
            out += struct.pack(order + "I", len(ring)) + positions(ring)
        return out
    if kind == "MultiPolygon":
        out += struct.pack(order + "I", len(coordinates))
        return out + b"".join(wkb("Polygon", part, order, extra) for part in coordinates)
    raise ValueError(kind)


def blob(geometry, order="<", envelope=0, extra=()):
    """A geometry as OGC 12-128r18 §2.1.3 has it."""
    if geometry is None:
        return None
    flags = (1 if order == "<" else 0) | envelope << 1
    if not geometry["coordinates"]:
        flags |= 0x10
    head = b"GP" + struct.pack(order + "BBi", 0, flags, 4490)
    head += struct.pack(order + f"{[0, 4, 6, 6, 8][envelope]}d", *[0.0] * [0, 4, 6, 6, 8][envelope])
    return head + wkb(geometry["type"], geometry["coordinates"], order, extra)


def package(name, tables, contents=True, system=4490, kind="EPSG", views=(), changes=()):
    path = FOLDER / name
    path.unlink(missing_ok=True)
    data = sqlite3.connect(path, isolation_level=None)
    data.execute("PRAGMA page_size = 512")
    data.execute("PRAGMA application_id = 0x47504B47")
    data.execute("PRAGMA user_version = 10300")
    data.execute("BEGIN")
    if contents:
        data.execute(
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL "
            "PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, "
            "definition TEXT NOT NULL, description TEXT)")
        data.execute(
            "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT "
            "NOT NULL, identifier TEXT, last_change DATETIME, srs_id INTEGER)")
        data.execute(
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT "
            "NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, "
            "m TINYINT NOT NULL)")
        data.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)", [
            ("undefined", -1, "NONE", -1, "undefined"), ("undefined", 0, "NONE", 0, "undefined"),
            ("CGCS2000", 4490, kind, 4490, "undefined")])
    for table, rows in tables:
        if contents:
            data.execute("INSERT INTO gpkg_contents VALUES (?, 'features', ?, "
                         "'2025-12-31T00:00:00.000Z', ?)", (table, table, system))
            data.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 2, 2)",
                         (table, system))
        if rows is None:
            continue
        columns = ", ".join(f'"{name}" {kind}' for name, kind in COLUMNS)
        target = table if table not in views else table + "_rows"
        data.execute(f'CREATE TABLE "{target}" (fid INTEGER PRIMARY KEY, geom BLOB, {columns})')
        for number, values, shape in rows:
            data.execute(f'INSERT INTO "{target}" VALUES (?, ?, {", ".join("?" * 7)})',
                         (number, shape, *values))
        if table in views:
            data.execute(f'CREATE VIEW "{table}" AS SELECT geom, '
                         f'{", ".join(name for name, _ in COLUMNS)} FROM "{target}"')
    for change in changes:
        data.execute(change)
    data.execute("COMMIT")
    data.close()
    return path


def shaped(replace=None, *, number=7, **more):
    """The rows with one blob replaced, or all written in another manner."""
    return [(n, values, replace if n == number and replace is not None else blob(shape, **more))
            for n, values, shape in ROWS]


def geopackages():
    sound = shaped()
    package("sound.gpkg", [("lots", sound)])
    package("sound-big-endian.gpkg", [("lots", shaped(order=">", envelope=1))])
    package("sound-view.gpkg", [("lots", sound)], views=["lots"])
    package("heights.gpkg", [("lots", shaped(extra=("Z",), envelope=2))])
    package("measures.gpkg", [("lots", shaped(extra=("M",), envelope=3))])
    package("heights-and-measures.gpkg", [("lots", shaped(extra=("Z", "M"), envelope=4))])
    keys = {
        "key-of-two": "(town INTEGER, fid INTEGER, {}, PRIMARY KEY (town, fid))",
        "key-null": "(fid INT PRIMARY KEY, {})",
        "key-text": "(fid INT PRIMARY KEY, {})",
        "key-rowid": "(fid INTEGER, rowid TEXT, {})",
        "key-alone": "(fid INTEGER PRIMARY KEY, {}) WITHOUT ROWID",
    }
    for name, made in keys.items():
        number = {"key-null": "NULL", "key-text": "'k' || i"}.get(name, "i")
        other = {"key-of-two": ", town", "key-rowid": ", rowid"}.get(name, "")
        package(name + ".gpkg", [("lots", None)], changes=[
            "CREATE TABLE lots " + made.format("geom BLOB, note TEXT"),
            f"INSERT INTO lots (fid, note{other}) WITH RECURSIVE n(i) AS "
            "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
            f"SELECT {number}, 'row ' || i{', 1' if other else ''} FROM n"])
    package("computed-columns.gpkg", [("lots", None)], changes=[
        "CREATE TABLE lots (fid INTEGER PRIMARY KEY, geom BLOB, note TEXT, "
        "kept TEXT GENERATED ALWAYS AS (note || '!') STORED, "
        "made TEXT GENERATED ALWAYS AS (note || '?') VIRTUAL)",
        "INSERT INTO lots (fid, note) VALUES (4, 'a')"])
    package("bytes-for-text.gpkg", [("lots", None)], changes=[
        "CREATE TABLE lots (fid INTEGER PRIMARY KEY, geom BLOB, day DATE, note TEXT, other POLYGON)",
        "INSERT INTO lots (day, note, other) VALUES (CAST('2023-01-01' AS BLOB), x'd6d0', x'4750')"])
    undefined = [
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('city', 100001, 'NONE', 100001, 'undefined', NULL)"]
    newer = undefined + [
        "ALTER TABLE gpkg_spatial_ref_sys ADD COLUMN definition_12_063 TEXT",
        "UPDATE gpkg_spatial_ref_sys SET definition_12_063 = 'GEOGCRS[\"city\"]' "
        "WHERE srs_id = 100001"]
    package("nothing-defined.gpkg", [("lots", sound)], system=100001, changes=undefined)
    package("newer-definition.gpkg", [("lots", sound)], system=100001, changes=newer)
    package("undefined-system.gpkg", [("lots", sound)], system=-1)
    package("dangling-system.gpkg", [("lots", sound)], system=4214)
    package("text-for-system.gpkg", [("lots", sound)], system="abc")
    package("blob-for-system.gpkg", [("lots", sound)], changes=[
        "UPDATE gpkg_spatial_ref_sys SET definition = x'00ff' WHERE srs_id = 4490"])
    view = "CREATE VIEW lots AS "
    package("endless-view.gpkg", [("lots", None)], changes=[
        view + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
        "SELECT NULL AS geom, i AS fid FROM n WHERE i < 0"])
    package("grown-text.gpkg", [("lots", None)], changes=[
        view + "SELECT NULL AS geom, hex(zeroblob(40000000)) AS note"])
    package("several-tables.gpkg", [("lots", sound), ("roads", sound), ("蓝线", sound)])
    package("no-geopackage.gpkg", [("lots", sound)], contents=False)
    package("table-missing.gpkg", [("lots", None)])
    package("no-features.gpkg", [])
    good = blob(ROWS[1][2])
    package("wrong-magic.gpkg", [("lots", shaped(b"GB" + good[2:]))])
    package("wrong-version.gpkg", [("lots", shaped(good[:2] + b"\x01" + good[3:]))])
    package("wrong-envelope.gpkg", [("lots", shaped(good[:3] + b"\x0f" + good[4:]))])
    package("cut-blob.gpkg", [("lots", shaped(good[:-5]))])
    package("long-blob.gpkg", [("lots", shaped(good + b"\x00"))])
    package("huge-count.gpkg", [("lots", shaped(good[:13] + b"\xff\xff\xff\xff" + good[17:]))])
    package("not-a-number.gpkg", [("lots", shaped(
        good[:-16] + struct.pack("<2d", float("nan"), 1.0)))])
    package("curve.gpkg", [("lots", shaped(good[:9] + struct.pack("<I", 10) + good[13:]))])
    package("text-for-shape.gpkg", [("lots", shaped("POLYGON EMPTY"))])
    package("layer.gpkg", [("lines", [(n, v, blob(shape)) for n, v, shape in LAYER])])
    whole = package("cut-file.gpkg", [("lots", sound)]).read_bytes()
    (FOLDER / "cut-file.gpkg").write_bytes(whole[:len(whole) - 1024])
    (FOLDER / "not-sqlite.gpkg").write_bytes(b"PK\x03\x04" + bytes(200))
    package("open-elsewhere.gpkg", [("lots", sound)])
    (FOLDER / "open-elsewhere.gpkg-wal").write_bytes(b"\x37\x7f\x06\x82 not written back yet")


def geojson(name, rows):
    lines = []
    for _, values, geometry in rows:
        properties = dict(zip((name for name, _ in COLUMNS), values))
        lines.append(json.dumps({"type": "Feature", "properties": properties, "geometry": geometry},
                                ensure_ascii=False))
    (FOLDER / name).write_text(
        '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n",
        encoding="utf-8")


# The same land as a table can hold it: blanks are null, days have a type of their own.
SHAPE_ROWS = [
    (["440112003001GB00001", 12, 1234.5, "2021-11-18", True, "示例甲"],
     {"type": "Polygon", "coordinates": [SQUARE, HOLE]}),
    (["440112003001GB00002", -1, 0.1, None, False, None],
     {"type": "MultiPolygon", "coordinates": [[SQUARE, HOLE], [EAST]]}),
    ([None] * 6, None),
    (["440112003001GB00003", 999999999, 1e-7, "2025-12-31", None, "a b"],
     {"type": "Polygon", "coordinates": [EAST]}),
]
FIELDS = [("ZDDM", "C", 19, 0), ("count", "N", 10, 0), ("area", "F", 24, 15), ("day", "D", 8, 0),
          ("built", "L", 1, 0), ("地块名称", "C", 20, 0)]
CGCS2000 = ('GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",'
            'SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],'
            'UNIT["Degree",0.0174532925199433]]')


def dbf(rows, encoding, driver, deleted=(), called="地块名称"):
    """dBase III: head, fields, records."""
    out = b""
    for name, kind, width, decimals in FIELDS[:-1] + [(called, *FIELDS[-1][1:])]:
        out += name.encode(encoding)[:10].ljust(11, b"\0") + kind.encode() + bytes(4)
        out += bytes([width, decimals]) + bytes(14)
    head = struct.pack("<4BIHH", 3, 125, 12, 31, len(rows), 33 + len(out),
                       1 + sum(field[2] for field in FIELDS)) + bytes(17) + bytes([driver]) + bytes(2)
    out = head + out + b"\r"
    for index, (values, _) in enumerate(rows):
        out += b"*" if index in deleted else b" "
        for value, (_, kind, width, decimals) in zip(values, FIELDS):
            if value is None:
                text = b"*" * width if kind == "F" else b"?" if kind == "L" else b""
            elif kind == "D":
                text = value.replace("-", "").encode()
            elif kind == "L":
                text = b"T" if value else b"F"
            elif kind == "F":
                text = f"{value:{width}.{decimals}f}".encode()
            elif kind == "N":
                text = f"{value:{width}d}".encode()
            else:
                text = value.encode(encoding)[:width]
            out += text.ljust(width)
    return out + b"\x1a"


def ring_lists(geometry):
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    # Exteriors first, then holes: the reader has to find whose they are. All turn the other way.
    return [r[::-1] for part in parts for r in part[:1]] + [r[::-1] for part in parts for r in part[1:]]


def shape(geometry, kind=5):
    if geometry is None:
        return struct.pack("<i", 0)
    rings = ring_lists(geometry)
    points = [p for ring in rings for p in ring]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    out = struct.pack("<i4d2i", kind, min(xs), min(ys), max(xs), max(ys), len(rings), len(points))
    start = 0
    for ring in rings:
        out += struct.pack("<i", start)
        start += len(ring)
    if kind == 31:
        out += struct.pack(f"<{len(rings)}i", *[2] * len(rings))
    out += b"".join(struct.pack("<2d", *p) for p in points)
    if kind in (15, 31):
        out += struct.pack("<2d", 31.5, 31.5) + struct.pack(f"<{len(points)}d", *[31.5] * len(points))
    if kind in (15, 25, 31):
        out += struct.pack("<2d", 7, 7) + struct.pack(f"<{len(points)}d", *[7.0] * len(points))
    return out


def shapefile(name, rows=SHAPE_ROWS, *, encoding="gbk", driver=0, cpg=None, kind=5, shapes=None,
              upper=False, table=None, deleted=(), called="地块名称"):
    def put(ending, content):
        (FOLDER / f"{name}.{ending.upper() if upper else ending}").write_bytes(content)

    records = shapes or [shape(geometry, kind) for _, geometry in rows]
    body, index, offset = b"", b"", 50
    for number, record in enumerate(records, 1):
        body += struct.pack(">2i", number, len(record) // 2) + record
        index += struct.pack(">2i", offset, len(record) // 2)
        offset += 4 + len(record) // 2

    def head(length):
        return struct.pack(">7i", 9994, 0, 0, 0, 0, 0, length) + struct.pack(
            "<2i8d", 1000, kind, 113.5, 23.3, 113.6, 23.4, 0, 0, 0, 0)

    put("shp", head(50 + len(body) // 2) + body)
    put("shx", head(50 + len(index) // 2) + index)
    put("dbf", dbf(rows if table is None else table, encoding, driver, deleted, called))
    put("prj", CGCS2000.encode())
    if cpg is not None:
        put("cpg", cpg.encode())


def cut(name, count):
    path = FOLDER / name
    path.write_bytes(path.read_bytes()[:-count])


def shapefiles():
    shapefile("gbk-by-cpg", cpg="GBK")
    shapefile("gbk-by-number", cpg="936\n")
    shapefile("gbk-by-driver", driver=0x4D)
    shapefile("gbk-by-itself")
    shapefile("gbk-system", driver=0x57)
    # Values of ASCII alone, beside which the names are Chinese.
    plain = [(values[:5] + [None], shape) for values, shape in SHAPE_ROWS]
    shapefile("gbk-names", plain)
    shapefile("gbk-names-by-utf8", plain, cpg="UTF-8")
    shapefile("gbk-names-by-western", plain, driver=0x03)
    shapefile("western-names", plain, encoding="cp1252", driver=0x03, called="Größe Äö")
    shapefile("utf8-by-cpg", encoding="utf-8", cpg="UTF-8")
    shapefile("utf8-by-itself", encoding="utf-8", driver=0x57)
    shapefile("UPPER", cpg="GBK", upper=True)
    shapefile("shape-heights", kind=15)
    shapefile("shape-measures", kind=25)
    gone = (["gone", 1, 1.0, None, None, None], {"type": "Polygon", "coordinates": [EAST]})
    shapefile("deleted-record", SHAPE_ROWS[:1] + [gone] + SHAPE_ROWS[1:], deleted=[1])
    shapefile("no-table")
    (FOLDER / "no-table.dbf").unlink()
    shapefile("no-index")
    (FOLDER / "no-index.shx").unlink()
    shapefile("no-system")
    (FOLDER / "no-system.prj").unlink()
    shapefile("cut-shapes")
    cut("cut-shapes.shp", 40)
    shapefile("cut-table")
    cut("cut-table.dbf", 40)
    shapefile("cut-index")
    cut("cut-index.shx", 4)
    shapefile("wrong-number")
    whole = (FOLDER / "wrong-number.shp").read_bytes()
    (FOLDER / "wrong-number.shp").write_bytes(b"\0\0\x27\x0b" + whole[4:])
    shapefile("counts-differ", table=SHAPE_ROWS[:3])
    shapefile("unknown-encoding", cpg="KLINGON-8")
    shapefile("multipatch", shapes=[shape(SHAPE_ROWS[0][1]), shape(SHAPE_ROWS[1][1], 31),
                                    shape(None), shape(SHAPE_ROWS[3][1])])
    damaged = shape(SHAPE_ROWS[1][1])
    shapefile("damaged-record", shapes=[
        shape(SHAPE_ROWS[0][1]), damaged[:36] + struct.pack("<i", 1 << 30) + damaged[40:],
        shape(None), shape(SHAPE_ROWS[3][1])])
    shapefile("layer", [(["north", 1, 1.0, None, None, None], LAYER[0][2])])
    other = [(SHAPE_ROWS[0][0], {"type": "Polygon", "coordinates": [SQUARE[::-1]]})]
    shapefile("turned-exterior", other)


def simple(name, rows, names, system=None):
    lines = []
    for values, geometry in rows:
        lines.append(json.dumps({"type": "Feature", "properties": dict(zip(names, values)),
                                 "geometry": geometry}, ensure_ascii=False))
    crs = ("" if system is None else
           f'"crs":{{"type":"name","properties":{{"name":"urn:ogc:def:crs:EPSG::{system}"}}}},')
    (FOLDER / name).write_text('{"type":"FeatureCollection",' + crs + '"features":[\n'
                               + ",\n".join(lines) + "\n]}\n", encoding="utf-8")


HEAD = """[属性描述]
格式版本号=1.01
数据产生单位=示例单位
数据产生日期=2025-12-31
坐标系=2000国家大地坐标系
几度分带=3
投影类型=高斯克吕格
计量单位=米
带号=38
精度=0.001
转换参数=0,0,0,0,0,0,0
[地块坐标]
"""
OUTER = [[38451900.5, 2583300.25], [38452000.5, 2583300.25], [38452000.5, 2583400.75],
         [38451900.5, 2583400.75], [38451900.5, 2583300.25]]
INNER = [[38451920, 2583320], [38451920, 2583340], [38451940.125, 2583340], [38451920, 2583320]]
PART = [[38452100, 2583300], [38452200, 2583300], [38452200, 2583400], [38452100, 2583300]]
# Attributes behind the number of points, then rings as the file has them: no way of turning is asked.
PLOTS = [
    ([1.005, "示例-1", "示例甲", "面", "F49G050070", "工业用地", "0601"], [OUTER[::-1], INNER, PART]),
    ([0.5, "示例-2", None, "面", None, "住宅用地", "0701"], [PART]),
]
ATTRIBUTES = ["面积(公顷)", "地块编号", "地块名称", "记录图形属性", "图幅号", "地块用途", "地类编码"]
PLOT_SHAPES = [{"type": "MultiPolygon", "coordinates": [[OUTER, INNER], [PART]]},
               {"type": "Polygon", "coordinates": [PART]}]


def coordinate_text(head=HEAD, plots=PLOTS, shift=0, edition=9):
    out = head
    for values, rings in plots:
        count = sum(len(ring) for ring in rings)
        values = ["" if value is None else value for value in values]
        out += ",".join(str(value) for value in [count, *values[:edition - 2]]) + ",@\n"
        number = 0
        for index, ring in enumerate(rings, 1):
            for x, y in ring:
                number += 1
                out += f"J{number},{index},{y:.3f},{x - shift:.3f}\n"
    return out


def coordinate_texts():
    def put(name, text, encoding="utf-8"):
        (FOLDER / name).write_bytes(text.encode(encoding))

    simple("coordinates.geojson", [(v, s) for (v, _), s in zip(PLOTS, PLOT_SHAPES)], ATTRIBUTES, 4526)
    sound = coordinate_text()
    put("sound.txt", sound)
    put("sound-gbk.txt", sound, "gbk")
    put("sound-bom-crlf.TXT", "\ufeff" + sound.replace("\n", "\r\n"))
    put("eastings-without-zone.txt", coordinate_text(shift=38_000_000))
    put("xian-1980.txt", sound.replace("2000国家大地坐标系", "80国家大地坐标系"))
    put("six-degrees.txt", coordinate_text(
        HEAD.replace("几度分带=3", "几度分带=6").replace("带号=38", "带号=19"), shift=19_000_000))
    put("first-edition.txt", coordinate_text(edition=8))
    put("json.txt", (FOLDER / "coordinates.geojson").read_text(encoding="utf-8"))
    lines = sound.split("\n")

    def changed(name, line, words, encoding="utf-8"):
        put(name, "\n".join(lines[:line - 1] + words + lines[line:]), encoding)

    changed("three-fields.txt", 16, ["J3,1,2583400.750"], "gbk")
    changed("no-number.txt", 16, ["J3,1,2583400.750,3845二"], "gbk")
    changed("axes-exchanged.txt", 16, ["J3,1,38452000.500,2583400.750"])
    changed("other-zone.txt", 16, ["J3,1,2583400.750,39452000.500"])
    changed("point-missing.txt", 16, [])
    changed("ring-word.txt", 16, ["J3,外,2583400.750,38452000.500"])
    changed("plot-line-short.txt", 13, ["13,1.005,@"])
    changed("unknown-system.txt", 5, ["坐标系=广州2000坐标系"], "gbk")
    changed("zone-beyond.txt", 9, ["带号=380"])
    changed("feet.txt", 8, ["计量单位=英尺"])
    changed("no-zone.txt", 9, [])
    changed("no-plots.txt", 12, ["[其他]"])
    changed("other-head.txt", 1, ["[界址点]"])
    changed("zone-twice.txt", 9, ["带号=38", "带号=39"])
    changed("system-twice.txt", 5, ["坐标系=80国家大地坐标系", "坐标系=2000国家大地坐标系"], "gbk")
    changed("said-twice.txt", 10, ["带号=38", "精度=0.01", "精度=0.001"])
    changed("line-plot.txt", 27, ["4,0.5,示例-2,,线,,住宅用地,0701,@"])
    changed("point-plot.txt", 27, ["4,0.5,示例-2,,点,,住宅用地,0701,@"], "gbk")
    first, second = coordinate_text(plots=PLOTS[:1]), coordinate_text(plots=PLOTS[1:])
    put("two-heads.txt", first + "\ufeff" + second)
    put("two-systems.txt", first + second.replace("2000国家大地坐标系", "80国家大地坐标系"), "gbk")
    put("two-zones.txt", first + second.replace("带号=38", "带号=39"))
    put("two-eastings.txt", first + coordinate_text(plots=PLOTS[1:], shift=38_000_000))


FOLDER.mkdir(parents=True, exist_ok=True)
geojson("sound.geojson", ROWS)
geojson("layer.geojson", LAYER)
geopackages()
simple("shapes.geojson", SHAPE_ROWS, [field[0] for field in FIELDS])
shapefiles()
coordinate_texts()
print(f"{len(list(FOLDER.iterdir()))} files in {FOLDER}")
