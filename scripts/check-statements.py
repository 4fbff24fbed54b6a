#!/usr/bin/env python3
"""Holds a statement's files against each other and against the schema.

    scripts/check-statements.py STATEMENT.json STATEMENT.csv STATEMENT.md STATEMENT.html STATEMENT.xlsx [STATEMENT.txt]

Every table of the JSON document stands in the CSV, the Markdown, the HTML and the XLSX file with the same
rows and the same digits, and every figure of the text (--full); exit 1 where one does not; - in place of an HTML file that holds pages. Language of
the four: English. Needs jsonschema and openpyxl.
"""

import csv
import datetime
import decimal
import html.parser
import json
import pathlib
import re
import sys

import jsonschema
import openpyxl
import referencing

ROOT = pathlib.Path(__file__).resolve().parent.parent
faults = []


def expect(holds, words):
    if not holds:
        faults.append(words)


def text(value, column):
    """A cell of the JSON document as the other formats write it, without commas."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return value["en"]
    if column["kind"] == "figure":
        return str(value)
    if column["kind"] in ("number", "count"):
        return f"{value:.{column['digits']}f}"
    return value


def plain(cell):
    return re.sub(r"(?<=\d),(?=\d{3})", "", cell.strip())


class Page(html.parser.HTMLParser):
    """Rows of the tables of a page, header rows left out."""

    def __init__(self):
        super().__init__()
        self.tables, self.cell, self.row = [], None, None

    def handle_starttag(self, tag, attributes):
        expect(tag not in ("script", "img", "link", "iframe"), f"html: <{tag}>")
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.row = []
        elif tag == "td":
            self.cell = ""

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag == "td":
            self.row.append(self.cell)
            self.cell = None
        elif tag == "tr" and self.row:
            self.tables[-1].append(self.row)


def markdown(path):
    """Rows of the tables of a page, without the rows of headings and dashes."""
    tables, inside = [], False
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("| "):
            inside = False
            continue
        if not inside:
            tables.append([])
        inside = True
        cells = [c.strip() for c in line.removeprefix("| ").removesuffix(" |").split(" | ")]
        tables[-1].append([re.sub(r"^\*\*(.*)\*\*$", r"\1", c) for c in cells])
    unescape = html.parser.unescape if hasattr(html.parser, "unescape") else html.unescape
    return [[[re.sub(r"\\(.)", r"\1", unescape(c)) for c in row] for row in table[2:]]
            for table in tables]


def spreadsheet(path):
    raw = path.read_bytes()
    expect(raw.startswith(b"\xef\xbb\xbf"), "csv: no byte order mark")
    return list(csv.reader(raw.decode("utf-8-sig").splitlines()))


def digits(cell):
    """Decimals of a cell's number format: 2 of #,##0.00."""
    return len(cell.number_format.partition(".")[2])


def workbook(path, statement):
    """Every cell of the sheets against the tables: numbers as numbers, ids as texts."""
    book = openpyxl.load_workbook(path)
    expect(len(book.worksheets) == len(statement["tables"]) + 1, "xlsx: sheets")
    cells = 0
    for table, sheet in zip(statement["tables"], book.worksheets):
        key, columns = table["key"], {c["heading"]["en"]: c for c in table["columns"]}
        rows = list(sheet.iter_rows())
        headings = [cell.value for cell in rows[0]]
        expect(sheet.freeze_panes == "A2", f"xlsx: {key}: headings do not stay in view")
        expect(all(h in columns for h in headings), f"xlsx: {key}: {headings}")
        for number, (row, found) in enumerate(zip(table["rows"], rows[1:])):
            for heading, cell in zip(headings, found):
                column = columns[heading]
                value = row[column["key"]]
                cells += 1
                place = f"xlsx: {key} {number} {column['key']}: {cell.value!r} for {value!r}"
                expect(cell.data_type != "f", place)
                if isinstance(value, (int, decimal.Decimal)):
                    expect(cell.data_type == "n" and f"{cell.value:.{digits(cell)}f}" == str(value), place)
                elif isinstance(cell.value, datetime.datetime):
                    expect(column["kind"] == "day" and cell.value.date().isoformat() == value, place)
                else:
                    wanted = value["en"] if isinstance(value, dict) else value
                    expect((cell.value or "") == (wanted or ""), place)
                    expect(cell.value is None or cell.data_type == "s", place)
                    expect(column["kind"] != "id" or value is None or cell.number_format == "@", place)
        below = [row[0].value or "" for row in rows[len(table["rows"]) + 1:]]
        expect(any(text.startswith("Source: ") for text in below), f"xlsx: {key}: no source")
    expect(cells > 0, "xlsx: no cell was compared")
    day = statement["sources"][-1]["as_of"]
    expect(book.properties.created.date().isoformat() == day, f"xlsx: made {book.properties.created}")


def screen(path, statement):
    """Every figure of the text of --full stands in its row of the tables, in the same order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    figures, at = 0, 0
    for table in statement["tables"]:
        title = table["title"]["en"]
        at = next((i for i in range(at, len(lines)) if lines[i] == title), None)
        expect(at is not None, f"text: no table {title}")
        if at is None:
            return figures
        for number, row in enumerate(table["rows"]):
            kept = iter([plain(text(row[c["key"]], c)) for c in table["columns"]])
            cells = [plain(cell) for cell in re.split(r"\s{2,}", lines[at + 2 + number].strip())]
            found = [cell for cell in cells if re.fullmatch(r"-?\d+(\.\d+)?", cell)]
            figures += len(found)
            expect(all(any(w == f for w in kept) for f in found),
                   f"text: {table['key']} {number}: {found} of {list(row.values())}")
    return figures


def main(paths):
    document, sheet, page, site, book, *screens = (pathlib.Path(p) for p in paths)
    statement = json.loads(document.read_text(encoding="utf-8"), parse_float=decimal.Decimal)
    schemas = [json.loads((ROOT / f"docs/schemas/{name}.schema.json").read_text(encoding="utf-8"))
               for name in ("statement", "report")]
    registry = referencing.Registry().with_resources(
        (s["$id"], referencing.Resource.from_contents(s)) for s in schemas)
    for fault in jsonschema.Draft202012Validator(schemas[0], registry=registry).iter_errors(statement):
        faults.append(f"schema: {'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}")
    rows = spreadsheet(sheet)
    pages = {"markdown": markdown(page)}
    if str(site) != "-":
        reader = Page()
        reader.feed(site.read_text(encoding="utf-8"))
        pages["html"] = reader.tables
    for tables in pages.values():
        expect(len(tables) >= len(statement["tables"]), "a table is missing")
    cells = 0
    for index, table in enumerate(statement["tables"]):
        key, columns = table["key"], table["columns"]
        begin = next((i for i, row in enumerate(rows) if len(row) == 2 and row[1] == key), None)
        expect(begin is not None, f"csv: no table {key}")
        if begin is None:
            continue
        for number, row in enumerate(table["rows"]):
            expect(set(row) == {"level", "weight"} | {c["key"] for c in columns}, f"{key}: members")
            wanted = [text(row[c["key"]], c) for c in columns]
            cells += len(wanted)
            found = [c.rstrip("\t") for c in rows[begin + 2 + number]]
            # Put before what spreadsheets would run; a text may begin with one of its own.
            found = [c[1:] if re.match(r"'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]", c) else c for c in found]
            expect(found == wanted, f"csv: {key} {number}: {found} for {wanted}")
        for name, tables in pages.items():
            expect(len(tables[index]) == len(table["rows"]), f"{name}: {key}: rows")
            headings = None
            for number, (row, found) in enumerate(zip(table["rows"], tables[index])):
                wanted = [text(row[c["key"]], c) for c in columns]
                # Columns for machines stand in JSON and CSV alone.
                found = [plain(c) for c in found]
                kept = iter(wanted)
                expect(all(any(plain(w) == f for w in kept) for f in found),
                       f"{name}: {key} {number}: {found} of {wanted}")
                headings = headings or len(found)
                expect(len(found) == headings, f"{name}: {key} {number}: {len(found)} cells")
    expect(cells > 0, "no cell was compared")
    workbook(book, statement)
    figures = sum(screen(path, statement) for path in screens)
    expect(figures > 0 or not screens, "text: no figure was compared")
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    print(f"statement {statement['kind']}: {len(statement['tables'])} tables, {cells} cells equal in JSON, "
          f"CSV, Markdown{', HTML' if 'html' in pages else ''} and XLSX, "
          f"{figures} figures in the text, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main(sys.argv[1:]))
