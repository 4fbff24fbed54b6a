#!/usr/bin/env python3
"""Writes Tests/ExpressionsTests/oracle-cql2.tsv and Tests/MeasuresTests/oracle-spatial.tsv: what another
implementation of CQL2 answers.

  oracle-cql2.py           writes the files
  oracle-cql2.py --check   exit 1 where one is not what this would write

The other implementation is `cql2` from PyPI (Rust), which shares no line with this project: it gives the
JSON encoding of each expression, and its answer for every row, one letter each (T, F, U). What it cannot
reduce for want of a value is UNKNOWN. Rows hold NULLs in every column. It puts no values into arrays and
lists, so this script writes them there; rows in which such a value is NULL are left out (?).

Left out, since cql2 0.6.0 itself is not what the standard says:
  CASEI of ß, ſ, İ and final sigma   it maps to lower case; requirement casei-builtin-function wants full
                                     case folding, and the standard's own example is CASEI('Straße')
  ACCENTI of ø, đ, ł                 conformance test /conf/accent-insensitive-comparison wants
                                     ACCENTI('København') = ACCENTI('Kobenhavn')
  T_CONTAINS … T_STARTS of instants  it answers; table 10 gives them a meaning for intervals only
  days that meet times of day        OGC 21-065r2 §6.3.2 leaves the cast to the implementation
  NOT (x BETWEEN y AND NULL)         it waits for the upper bound where x < y has decided already
  ()                                 it does not read the empty array of rule arrayExpression
  INTERVAL that ends before it begins   undefined; here it is NULL
"""
import itertools
import json
import pathlib
import re
import sys

import cql2

TESTS = pathlib.Path(__file__).parent.parent / "Tests"
TARGET = TESTS / "ExpressionsTests/oracle-cql2.tsv"
SPATIAL = TESTS / "MeasuresTests/oracle-spatial.tsv"

FIELDS = ["a", "b", "s", "start", "finish", "moment", "until", "tags", "geometry"]
COLUMNS = {
    "a": [None, 2.0, 7.0, -3.0],
    "b": [3.0, None, 2.0],
    "s": ["Crème Brûlée", None, "creme brulee", "ÀÉÎ"],
    "start": ["2020-01-01", None, "2020-03-01", "2019-06-30", "2020-06-30"],
    "finish": ["2020-06-30", "2020-06-30", None, "2021-01-01"],
    "moment": ["2020-03-01T12:00:00Z", None, "2020-01-01T00:00:00Z"],
    "until": ["2020-03-01T12:00:00.5Z", "2020-06-30T23:59:59Z", None],
    "tags": ["a|b", None, "", "b|c|c", "1|a"],
    "geometry": ["1 1", None, "2 3"],
}
COUNT = 60


def rows():
    """Columns of different lengths, repeated, and their order turned from round to round."""
    out = []
    for n in range(COUNT):
        row = {name: values[(n + n // len(values)) % len(values)] for name, values in COLUMNS.items()}
        if row["start"] and row["finish"] and row["start"] > row["finish"]:
            row["start"] = row["finish"]
        if row["moment"] and row["until"] and row["moment"] > row["until"]:
            row["until"] = row["moment"]
        out.append(row)
    return out


def feature(row):
    def element(text):
        try:
            return float(text)
        except ValueError:
            return text

    properties = {name: value for name, value in row.items() if name != "geometry"}
    if properties["tags"] is not None:
        properties["tags"] = [element(part) for part in properties["tags"].split("|") if part]
    point = row["geometry"] and [float(part) for part in row["geometry"].split()]
    geometry = {"type": "Point", "coordinates": point} if point else None
    return {"type": "Feature", "geometry": geometry, "properties": properties}


INSTANT = ["t_after", "t_before", "t_disjoint", "t_equals", "t_intersects"]
INTERVAL = ["t_contains", "t_during", "t_finishedBy", "t_finishes", "t_meets", "t_metBy", "t_overlappedBy",
            "t_overlaps", "t_startedBy", "t_starts"]


def expressions():
    days = ["INTERVAL('2020-01-01','2020-06-30')", "INTERVAL('2020-03-01','2020-06-30')", "INTERVAL('..','2020-03-01')",
            "INTERVAL('2020-06-30','..')", "INTERVAL('2019-06-30','2020-03-01')"]
    times = ["INTERVAL('2020-01-01T00:00:00Z','2020-03-01T12:00:00.5Z')", "INTERVAL('..','2020-03-01T12:00:00Z')",
             "INTERVAL('2020-03-01T12:00:00Z','..')"]
    for name in INSTANT + INTERVAL:
        for literal in days:
            yield f"{name}(INTERVAL(start,finish),{literal})"
            yield f"{name}({literal},INTERVAL(start,finish))"
        for literal in times:
            yield f"{name}(INTERVAL(moment,until),{literal})"
            yield f"{name}({literal},INTERVAL(moment,until))"
        yield f"{name}(INTERVAL(start,'..'),INTERVAL('..',finish))"
    for name in INSTANT:
        for literal in ("DATE('2020-03-01')", "finish", days[0], days[3], "INTERVAL(start,finish)"):
            yield f"{name}(start,{literal})"
        for literal in ("TIMESTAMP('2020-03-01T12:00:00Z')", "until", times[0], "INTERVAL(moment,until)"):
            yield f"{name}(moment,{literal})"
    for sign in ("=", "<>", "<", ">", "<=", ">="):
        yield f"start {sign} DATE('2020-03-01')"
        yield f"finish {sign} start"
        yield f"moment {sign} TIMESTAMP('2020-03-01T12:00:00Z')"
    for name in ("a_contains", "a_containedBy", "a_equals", "a_overlaps"):
        for literal in ("('a','b')", "('b','a','a')", "('a')", "('b','c')", "(1,'a')", "('a',s)", "(a,b)"):
            yield f"{name}(tags,{literal})"
            yield f"{name}({literal},tags)"
        yield f"{name}((a,b),(2,3))"
        yield f"{name}((a + 1,b),(3,8))"
        yield f"{name}(('b',('a','c')),('b',('a','c')))"
    for text in ("CASEI(s) = CASEI('CRÈME brûlée')", "CASEI(s) LIKE CASEI('%BRÛ%')", "ACCENTI(s) = ACCENTI('Creme Brulee')",
                 "CASEI(ACCENTI(s)) = 'creme brulee'", "ACCENTI(CASEI(s)) = ACCENTI(CASEI('aei'))",
                 "ACCENTI(s) LIKE ACCENTI('Crè%')", "CASEI(s) <> CASEI(s)", "CASEI(s) < 'd'",
                 "ACCENTI(s) NOT LIKE '%e'", "CASEI(s) IS NULL"):
        yield text
    for name in ("s_intersects", "s_equals", "s_disjoint"):
        for literal in ("POINT(1 1)", "POINT(2 3)"):
            yield f"{name}(geometry,{literal})"
            yield f"{name}({literal},geometry)"
    yield from ("a div 2 = 3", "a % 2 = 1", "a % b = -1", "a ^ 2 > b", "2 ^ a = 4", "a div b = 1", "-a = 3", "a - b * 2 <= 1",
                "a / b > 1", "a BETWEEN b AND 7", "a IN (2,b)", "NOT a IN (2,7)", "s IN ('ÀÉÎ',s)",
                "s LIKE 'Cr_me%'", "NOT s LIKE '%e'", "s IS NULL OR a > b", "tags IS NULL AND b = 3", "geometry IS NULL",
                "moment IS NOT NULL AND NOT (a > 1 AND b < 3)")
    for x, y in itertools.product(("a > 2", "t_before(start,finish)", "a_overlaps(tags,('a'))", "s_intersects(geometry,POINT(1 1))"),
                                  repeat=2):
        yield f"{x} AND NOT {y}"
        yield f"{x} OR {y}"


LISTED = re.compile(r"(?<=[(,])(a \+ 1|a|b|s)(?=[,)])")


def literal(name, row):
    value = row["a" if name == "a + 1" else name]
    if value is None:
        raise KeyError(name)
    return f"'{value}'" if isinstance(value, str) else f"{value + (name == 'a + 1'):g}"


def letter(source, expression, row):
    if source.startswith("a_") or " IN (" in source:
        try:
            expression = cql2.parse_text(LISTED.sub(lambda m: literal(m[1], row["properties"]), source))
        except KeyError:
            return "?"
    answer = expression.reduce(row).to_json()
    return "T" if answer is True else "F" if answer is False else "U"


SHAPES = [
    "POINT(1 1)", "POINT(2 2)", "POINT(0 0)", "MULTIPOINT((1 1), (9 9))", "LINESTRING(0 0, 2 2)",
    "LINESTRING(0 2, 2 0)", "LINESTRING(1 1, 4 4)", "LINESTRING(0 0, 2 0, 2 2)",
    "MULTILINESTRING((0 0, 1 1), (1 1, 2 2))", "POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))", "BBOX(0, 0, 2, 2)",
    "POLYGON((2 0, 4 0, 4 2, 2 2, 2 0))", "POLYGON((1 1, 3 1, 3 3, 1 3, 1 1))",
    "POLYGON((0.5 0.5, 1.5 0.5, 1.5 1.5, 0.5 1.5, 0.5 0.5))",
    "POLYGON((-1 -1, 3 -1, 3 3, -1 3, -1 -1), (0 0, 0 2, 2 2, 2 0, 0 0))", "POLYGON((5 5, 6 5, 6 6, 5 5))",
    "MULTIPOLYGON(((0 0, 2 0, 2 2, 0 2, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
    "POLYGON Z ((0 0 1, 1 0 1, 2 0 5, 2 2 1, 0 2 1, 0 0 1))",
]
RELATIONS = ["s_contains", "s_crosses", "s_disjoint", "s_equals", "s_intersects", "s_overlaps", "s_touches", "s_within"]


def spatial():
    """One line for each ordered pair of shapes, one letter for each relation."""
    lines = ["cql2 0.6.0 " + " ".join(RELATIONS)]
    for a, b in itertools.product(SHAPES, repeat=2):
        answers = [cql2.parse_text(f"{name}({a},{b})").reduce({}).to_json() for name in RELATIONS]
        letters = "".join({True: "T", False: "F"}.get(answer if isinstance(answer, bool) else None, "U") for answer in answers)
        lines.append(f"{a}\t{b}\t{letters}")
    return "\n".join(lines) + "\n"


def text():
    lines = ["cql2 0.6.0", "\t".join(FIELDS)]
    given = rows()
    for row in given:
        lines.append("\t".join("NULL" if row[f] is None else str(row[f]) for f in FIELDS))
    features = [feature(row) for row in given]
    lines.append("")
    for source in dict.fromkeys(expressions()):
        parsed = cql2.parse_text(source)
        answers = "".join(letter(source, parsed, row) for row in features)
        lines.append(f"{source}\t{answers}\t{json.dumps(parsed.to_json(), ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def main():
    made = {TARGET: text(), SPATIAL: spatial()}
    if "--check" in sys.argv:
        return 0 if all(path.read_text(encoding="utf-8") == known for path, known in made.items()) else 1
    for path, known in made.items():
        path.write_text(known, encoding="utf-8")
        print(f"{path.name}: {len(known.splitlines())} lines")
    return 0


sys.exit(main())
