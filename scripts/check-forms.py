#!/usr/bin/env python3
"""Prints the forms for the authority in Chromium and reads the pages and workbooks back.

    scripts/check-forms.py LANDLINT [FOLDER]      exit 1 where something is not as it should be

A page of A4 a plot, nothing cut off, on the sample and on hostile input; the list on A4 turned. Figures on the
pages are those of the tables, which check-statements.py holds against each other. PDFs and pictures are
left in FOLDER where one is given. Needs Debian's chromium and chromium-driver, and selenium from PyPI.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

from report_page.common import browser

ROOT = pathlib.Path(__file__).resolve().parent.parent
PLAN = ROOT / "geodata/knowledge-city"
SAMPLE = PLAN / "samples/2025-12-31.geojson"
REGISTER = ["--join", PLAN / "samples/contracts/2025-12-31.csv", "--on", "电子监管号"]
FORMATS = ("json", "csv", "md", "html", "xlsx")
# Points of A4, as printers round them.
A4 = (595, 842)
faults, count = [], 0


def expect(holds, words):
    global count
    count += 1
    if not holds:
        faults.append(words)


def landlint(program, folder, *arguments):
    result = subprocess.run([program, *map(str, arguments)], cwd=folder, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"landlint {arguments[0]} ended with {result.returncode}: {result.stderr}")
    return result.stdout


def pdf(folder, name):
    """Sizes of the printed pages in points."""
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--print-to-pdf={folder / name}.pdf", f"file://{folder / name}.html"],
                   check=True, capture_output=True)
    raw = (folder / f"{name}.pdf").read_bytes()
    boxes = re.findall(rb"/Type\s*/Page\b(?!s).*?/MediaBox\s*\[([^\]]*)\]", raw, re.S)
    return [tuple(round(float(x)) for x in box.split()[2:]) for box in boxes]


LAYOUT = """
return [...document.querySelectorAll('article.sheet')].map(sheet => {
  const map = sheet.querySelector('.map'), foot = sheet.querySelector('footer');
  return {plot: sheet.getAttribute('aria-label'), cut: sheet.scrollHeight - sheet.clientHeight,
    wide: [...sheet.querySelectorAll('td, th, p, footer')].filter(e => e.scrollWidth > e.clientWidth + 1).length,
    map: map.getBoundingClientRect().height / 96 * 25.4,
    below: foot.getBoundingClientRect().bottom - sheet.getBoundingClientRect().bottom,
    text: sheet.innerText};
});
"""


def pages(driver, folder, name, plots):
    """A page each: as printed, and as it lies in the window."""
    sizes = pdf(folder, name)
    expect(len(sizes) == plots, f"{name}: {len(sizes)} printed pages for {plots} plots")
    expect(all(abs(w - A4[0]) <= 1 and abs(h - A4[1]) <= 1 for w, h in sizes), f"{name}: {set(sizes)}")
    driver.get(f"file://{folder / name}.html")
    sheets = driver.execute_script(LAYOUT)
    expect(len(sheets) == plots, f"{name}: {len(sheets)} sheets")
    for sheet in sheets:
        place = f"{name} {sheet['plot'][:40]}"
        expect(sheet["cut"] <= 0 and sheet["below"] <= 1, f"{place}: {sheet['cut']} px are cut off")
        expect(sheet["wide"] == 0, f"{place}: {sheet['wide']} cells are cut off")
        expect(sheet["map"] >= 45, f"{place}: a map of {sheet['map']:.0f} mm")
    log = [line["message"] for line in driver.get_log("browser")]
    expect(not log, f"{name}: {log[:3]}")
    driver.save_screenshot(str(folder / f"{name}.png"))
    return sheets


def figures(sheets, statement):
    """Every figure of a page's tables stands in the tables of the statement."""
    tables = {table["key"]: table["rows"] for table in statement["tables"]}
    for sheet, row in zip(sheets, tables["plots"]):
        expect(sheet["plot"] == row["plot"], f"{sheet['plot']} for {row['plot']}")
        expect(f"{row['area_m2']:,.2f}" in sheet["text"], f"{row['plot']}: area")
        whole = [r for r in tables["composition"] if r["plot"] == row["plot"]]
        lines = [r for r in tables["occupation"] if r["plot"] == row["plot"] and r["area_m2"] is not None]
        for part in whole[:4] + whole[-1:] + lines[:3]:
            expect(f"{part['area_m2']:,.2f}" in sheet["text"], f"{row['plot']}: {part['area_m2']}")
        found = [r for r in tables["findings"] if r["plot"] == row["plot"]]
        shown = sum(sheet["text"].count(r["rule"]) > 0 for r in found)
        rest = re.search(r"(\d+) more in the tables' file", sheet["text"])
        expect(shown + (int(rest[1]) if rest else 0) >= len(found), f"{row['plot']}: findings vanish")


def hostile(folder):
    """Plots over many control lines with names that are long, and markup."""
    document = json.loads(SAMPLE.read_text(encoding="utf-8"))
    name = "<script>document.title='taken'</script>" + "很长的名字" * 200
    for feature in document["features"]:
        for key in ("项目名称", "坐落", "土地使用权人"):
            feature["properties"][key] = name
    document["features"] = document["features"][:40]
    big = [[113.50, 23.28], [113.60, 23.28], [113.60, 23.40], [113.50, 23.40], [113.50, 23.28]]
    document["features"].append({
        "type": "Feature", "geometry": {"type": "Polygon", "coordinates": [big]},
        "properties": {"宗地代码": "W" * 300, "YDYHFLDM": "100101", "项目名称": "W" * 500, "登记面积": 1,
                       "容积率": 99, "建筑密度": 99, "绿地率": 0, "建筑高度": 999}})
    (folder / "hostile.geojson").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


def main(program, folder):
    program = str(pathlib.Path(program).resolve())
    for command in ("idle", "review"):
        outputs = [word for end in FORMATS for word in ("-o", f"{command}.{end}")]
        words = landlint(program, folder, command, SAMPLE, *REGISTER, "--lang", "en", "--full", *outputs)
        (folder / f"{command}.txt").write_text(words, encoding="utf-8")
    # Pages hold no tables in a row, so the list alone is compared as HTML.
    for command, page in (("idle", folder / "idle.html"), ("review", "-")):
        result = subprocess.run(
            [sys.executable, ROOT / "scripts/check-statements.py",
             *(folder / f"{command}.{end}" for end in ("json", "csv", "md")), page,
             folder / f"{command}.xlsx", folder / f"{command}.txt"], capture_output=True, text=True)
        expect(result.returncode == 0, result.stderr)
        print(result.stdout.strip())
    statement = json.loads((folder / "review.json").read_text(encoding="utf-8"))
    hostile(folder)
    landlint(program, folder, "review", "hostile.geojson", "--all", "--as-of", "2025-12-31", "--lang", "en",
             "-o", "hostile.html")
    landlint(program, folder, "review", SAMPLE, *REGISTER, "--lang", "zh", "-o", "review-zh.html")
    landlint(program, folder, "idle", SAMPLE, *REGISTER, "--lang", "zh", "-o", "idle-zh.html")
    driver = browser("--window-size=900,1250")
    try:
        plots = len(statement["tables"][0]["rows"])
        figures(pages(driver, folder, "review", plots), statement)
        pages(driver, folder, "review-zh", plots)
        pages(driver, folder, "hostile", 41)
        expect(driver.title != "taken", "a name ran as a script")
    finally:
        driver.quit()
    sizes = pdf(folder, "idle-zh")
    expect(sizes and all(abs(w - A4[1]) <= 1 and abs(h - A4[0]) <= 1 for w, h in sizes), f"idle: {set(sizes)}")
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    print(f"forms: {plots} plots on as many pages of A4, the list on {len(sizes)} turned, {count} checks, "
          f"{len(faults)} faults")
    return 1 if faults or count < plots else 0


if len(sys.argv) not in (2, 3):
    sys.exit(__doc__)
if len(sys.argv) == 3:
    place = pathlib.Path(sys.argv[2]).resolve()
    place.mkdir(parents=True, exist_ok=True)
    sys.exit(main(sys.argv[1], place))
with tempfile.TemporaryDirectory() as scratch:
    sys.exit(main(sys.argv[1], pathlib.Path(scratch)))
