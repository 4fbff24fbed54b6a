#!/usr/bin/env python3
"""Open the HTML report in Chromium and use it: clicks, filters, keys, three sizes, paper, hostile input.

    scripts/check-report.py LANDLINT [FOLDER]      exit 1 where something is not as it should be

On the sample, on the cadastre of Schaffhausen and the zoning of Chicago where ../shared/real is there, and on
a city of 100,000 plots where landlint-bench is built. Numbers on the page are held against the JSON report
of the same run, the coloured land of the map against the data. Pictures and PDFs are left in FOLDER where one
is given. How long the pages took is printed and decides nothing. Needs Debian's chromium and
chromium-driver, and selenium and shapely from PyPI.
"""

import collections
import decimal
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from report_page import access, pictures
from report_page.common import (
    ROOT, SIZES, Check, browser, console, frames, landlint, number_of, open_page, resize, text)

PLAN = ROOT / "geodata/knowledge-city"
SAMPLE = [PLAN / "samples/2025-12-31.geojson", "--join", PLAN / "samples/contracts/2025-12-31.csv",
          "--on", "电子监管号", "--as-of", "2025-12-31", "--trust-schematic"]
REAL = ROOT / "../shared/real"
FIXTURES = ROOT / "Tests/Fixtures"
HOSTILE = '<script>document.title="taken"</script><img src=x onerror=alert(1)>'
# A page opens from a mail or a stick.
LARGEST = 30_000_000
# A page of the list and all tables; a statement, not a book.
MOST_SHEETS = 16


def use(driver, check, report, plots):
    counts = report["conclusions"]
    for card in driver.find_elements(By.CSS_SELECTOR, "#cards button"):
        word = card.get_attribute("data-verdict")
        shown = int(card.find_element(By.TAG_NAME, "b").text.replace(",", ""))
        check.equal(shown, counts[word], f"plots that are {word}")
    check.equal(number_of(driver, "#count"), report["findings_total"], "findings listed")
    check.equal(len(driver.find_elements(By.CSS_SELECTOR, "#rows tr")),
                min(100, report["findings_total"]), "rows of the first page")

    # A filter by verdict, by a card; then by rule beside it.
    wanted = [f for f in report["findings"] if f["verdict"] == "violates"]
    driver.find_element(By.CSS_SELECTOR, "#cards button[data-verdict=violates]").click()
    check.equal(number_of(driver, "#count"), len(wanted), "findings that violate")
    code = wanted[0]["rule"]
    select = driver.find_element(By.ID, "by-rule")
    select.find_element(By.CSS_SELECTOR, f"option[value={code}]").click()
    check.equal(number_of(driver, "#count"), sum(f["rule"] == code for f in wanted),
                f"{code} that violate")

    # A row: the plot is chosen, with its figures and its clause.
    row = driver.find_element(By.CSS_SELECTOR, "#rows tr")
    row.send_keys(Keys.ENTER)
    chosen = driver.find_element(By.CSS_SELECTOR, "#rows tr[aria-selected=true]")
    finding = next(f for f in report["findings"]
                   if f["fingerprint"] == chosen.get_attribute("data-finding"))
    details = text(driver, "#details")
    check.true(finding["subject"]["plot"] in details, "the plot's id stands in its details")
    check.true(f"{finding['area_m2']:,.2f} m²" in details, "its area stands in its details")
    if finding["citation"]["plan"]:
        check.true(finding["citation"]["plan"]["quote"] in details, "the clause stands there")
    # What was chosen lies in the middle of the map: a click there finds a plot again.
    element = driver.find_element(By.ID, "map")
    driver.execute_script("document.getElementById('details').textContent = ''")
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    ActionChains(driver).move_to_element(element).click().perform()
    check.true(text(driver, "#details"), "a click on the map opens a plot")

    # Words, search, clearing.
    driver.find_element(By.ID, "language").click()
    check.equal(driver.find_element(By.TAG_NAME, "html").get_attribute("lang"), "en", "language")
    check.true("Findings" in text(driver, "#list-title"), "the page speaks English")
    driver.find_element(By.ID, "language").click()
    driver.find_element(By.ID, "clear").click()
    plot = finding["subject"]["plot"]
    driver.find_element(By.ID, "search").send_keys(plot)
    WebDriverWait(driver, 5).until(lambda d: number_of(d, "#count") < report["findings_total"])
    check.equal(number_of(driver, "#count"), sum(
        f["subject"]["plot"] == plot or plot in f["subject"]["plots"]
        for f in report["findings"]), "search by plot")
    driver.find_element(By.ID, "clear").click()
    check.equal(number_of(driver, "#count"), report["findings_total"], "all after clearing")

    # Pages of the list.
    driver.find_element(By.ID, "after").click()
    check.true(text(driver, "#page").startswith("第 2 页"), "the next page")
    used = [r for r in report["rules"] if any(r["counts"].values())]
    check.equal(len(driver.find_elements(By.CSS_SELECTOR, "#rules tbody tr")), len(used), "rules")
    check.equal(len(driver.find_elements(By.CSS_SELECTOR, "#indicators tbody tr")),
                len(report["indicators"]), "indicators")
    check.true(report["provenance"]["inputs"][0]["sha256"] in text(driver, "#inputs"), "hash")

    # A plot without a finding is found too, and opens.
    quiet = next(p for p in plots if p["landlint_conclusion"] == "conforms" and not any(
        p["宗地代码"] in f["subject"]["plots"] + [f["subject"]["plot"]] for f in report["findings"]))
    driver.find_element(By.ID, "search").send_keys(quiet["宗地代码"])
    WebDriverWait(driver, 5).until(lambda d: d.find_elements(By.CSS_SELECTOR, "#quiet button"))
    driver.find_element(By.CSS_SELECTOR, "#quiet button").click()
    check.true(quiet["宗地代码"] in text(driver, "#details"), "a plot without a finding opens")
    driver.find_element(By.ID, "clear").click()


def figures(driver, check, report, where):
    """The cards and every cell of the table of rules against the JSON report."""
    shown = {card.get_attribute("data-verdict"): card.find_element(By.TAG_NAME, "b").text.replace(",", "")
             for card in driver.find_elements(By.CSS_SELECTOR, "#cards button")}
    check.equal(shown, {w: str(report["conclusions"][w]) for w in shown}, f"{where}: conclusions")
    check.equal(sum(map(int, shown.values())) if "not-applicable" in shown else None,
                report["plots_total"] if "not-applicable" in shown else None, f"{where}: all plots")
    words = ["violates", "suspected", "borderline", "advisory", "incomplete", "excused", "conforms",
             "not-evaluated", "not-applicable"]
    number = lambda value, digits=0: f"{value:,.{digits}f}" if value else "–"
    wanted = [[r["code"]] + [number(r["counts"][w]) for w in words] + [number(r["area_m2"] / 1e4, 4)]
              for r in report["rules"] if any(r["counts"].values())]
    found = driver.execute_script(
        "return [...document.querySelectorAll('#rules tbody tr')].map(r => [...r.cells].map(c => c.textContent))")
    check.equal([[row[0], *row[2:]] for row in found], wanted, f"{where}: counts and areas of rules")
    found = driver.execute_script(
        "return [...document.querySelectorAll('#indicators tbody tr')].map(r => [...r.cells].map(c => c.textContent))")
    check.equal([[row[0], row[3].split(" ")[0]] for row in found],
                [[i["rule"], "—" if i["value"] is None else f"{i['value']:,.2f}"] for i in report["indicators"]],
                f"{where}: indicators")


def half_up(value):
    """Two decimals of a number as it is written in the JSON report."""
    return decimal.Decimal(repr(value)).quantize(decimal.Decimal("0.01"), decimal.ROUND_HALF_UP)


def listed(driver, check, report, where):
    """Every row of every page of the list against the findings of the JSON report."""
    found = []
    while True:
        found += driver.execute_script(
            "return [...document.querySelectorAll('#rows tr')].map(r => [...r.cells].map(c => c.textContent))")
        after = driver.find_element(By.ID, "after")
        if not after.is_enabled():
            break
        driver.execute_script("arguments[0].click()", after)
    language = driver.execute_script("return document.documentElement.lang.slice(0, 2)")
    wanted = [[f["verdict_zh"] if language == "zh" else f["verdict"], f["rule"],
               f"{half_up(f['area_m2']):,}" if f["area_m2"] else "—", f[f"message_{language}"] if f"message_{language}" in f
               else f["message"][language]] for f in report["findings"]]
    ours = collections.Counter((r[0], r[1], r[3], r[4]) for r in found)
    theirs = collections.Counter(map(tuple, wanted))
    check.equal((list(ours - theirs), list(theirs - ours)), ([], []), f"{where}: rows of the list and of the JSON")
    driver.find_element(By.ID, "clear").click()


def sizes(driver, check, page, where, pictures_in, report):
    """The page on three screens: nothing overlaps or leaves the window, texts can be read, a row opens."""
    times = []
    for size in SIZES:
        name = f"{where}, {size}"
        resize(driver, size)
        opened = open_page(driver, page)
        access.layout(driver, check, name)
        figures(driver, check, report, name)
        ink = driver.execute_script("""
          const canvas = document.querySelector('#map canvas'), seen = new Set();
          const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          for (let i = 0; i < data.length; i += 4) seen.add(data.slice(i, i + 4).join());
          return seen.size""")
        check.true(ink > 20, f"{name}: the map is drawn ({ink} colours)")
        filtered = frames(driver, "document.querySelector('#cards button').click()")
        check.equal(number_of(driver, "#count"),
                    sum(r["counts"]["violates"] for r in report["rules"]), f"{name}: findings that violate")
        cleared = frames(driver, "document.getElementById('clear').click()")
        row = driver.find_element(By.CSS_SELECTOR, "#rows tr")
        driver.execute_script("arguments[0].click()", row)
        check.true(driver.find_elements(By.CSS_SELECTOR, "#details .finding"), f"{name}: a row opens")
        check.true(driver.find_elements(By.CSS_SELECTOR, ".leaflet-chosen-pane path"), f"{name}: and is outlined")
        access.layout(driver, check, f"{name}, a plot open")
        language = driver.find_element(By.TAG_NAME, "html").get_attribute("lang")
        driver.execute_script("document.getElementById('language').click()")
        check.true(driver.find_element(By.TAG_NAME, "html").get_attribute("lang") != language, f"{name}: language")
        access.layout(driver, check, f"{name}, the other language")
        driver.execute_script("document.getElementById('language').click()")
        times.append(f"{size} {opened / 1e3:.1f} s, filter {filtered:.0f} ms, clear {cleared:.0f} ms")
        if pictures_in:
            driver.save_screenshot(str(pictures_in / f"{where}-{size}.png"))
        console(driver, check, name)
    sheets, raw = pictures.paper(driver)
    check.true(0 < len(sheets) <= MOST_SHEETS and set(sheets) <= {(595, 842), (594, 842), (596, 842)},
               f"{where}: sheets of A4 {sheets}")
    if pictures_in:
        (pictures_in / f"{where}.pdf").write_bytes(raw)
    megabytes = page.stat().st_size / 1e6
    check.true(page.stat().st_size < LARGEST, f"{where}: {megabytes:.1f} MB")
    print(f"{where}: {report['plots_total']:,} plots, {report['findings_total']:,} findings, {megabytes:.1f} MB, "
          f"{len(sheets)} sheets; opened on {'; '.join(times)}", flush=True)


def hostile(driver, check, program, folder):
    ring = [[113.5, 23.3], [113.502, 23.3], [113.502, 23.302], [113.5, 23.302], [113.5, 23.3]]
    (folder / "hostile.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"ZDDM": HOSTILE, "XMMC": HOSTILE, "YDYHFLDM": "</script>"},
         "geometry": {"type": "Polygon", "coordinates": [ring]}}]}, ensure_ascii=False))
    landlint(program, folder, "hostile.geojson", "--as-of", "2025-12-31", "-o", "hostile.html")
    open_page(driver, folder / "hostile.html")
    row = driver.find_elements(By.CSS_SELECTOR, "#rows tr")
    check.true(row, "the hostile plot has a finding")
    row[0].click()
    check.true(HOSTILE in text(driver, "#list") + text(driver, "#details"), "a name is text")
    check.true(driver.title != "taken", "no script of an input runs")
    check.equal(len(driver.find_elements(By.CSS_SELECTOR, "img")), 0, "no markup of an input")
    console(driver, check, "hostile input")


def inputs(folder):
    """Name and arguments of every run, and why others are left out."""
    yield "sample", SAMPLE + ["--lang", "zh"]
    if (REAL / "ch-schaffhausen").exists():
        yield "schaffhausen", [REAL / "ch-schaffhausen/sh_parcels_4326.geojson", "--plan", FIXTURES / "schaffhausen",
                               "--as-of", "2024-01-01", "--lang", "en"]
        yield "chicago", [REAL / "us-chicago/chicago-zoning-2025-04-17-simple.geojson", "--plan",
                          FIXTURES / "chicago", "--as-of", "2025-04-17", "--lang", "en"]
    else:
        print("skipped: ../shared/real is not there")
    bench = next((b for kind in ("release", "debug") if (b := ROOT / f".build/{kind}/landlint-bench").exists()), None)
    if bench:
        subprocess.run([bench, "make", "100000", folder], check=True, stdout=subprocess.DEVNULL)
        yield "city", [folder / "city-100000/parcels.geojson", "--plan", folder / "city-100000/plan",
                       "--as-of", "2025-12-31", "--lang", "zh"]
    else:
        print("skipped: landlint-bench, which makes a city of 100,000 plots, is not built")


def main(program, pictures_in):
    program = str(pathlib.Path(program).resolve())
    check = Check()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        driver = browser()
        try:
            for name, arguments in inputs(folder):
                page = folder / f"{name}.html"
                landlint(program, folder, *arguments, "-o", page, "-o", f"{name}.json",
                         *(["--annotate", "annotated.geojson"] if name == "sample" else []))
                report = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
                if name == "sample":
                    landlint(program, folder, *arguments, "--jobs", "1", "-o", "one.html")
                    check.true(page.read_bytes() == (folder / "one.html").read_bytes(),
                               "the same bytes with any number of workers")
                    content = page.read_text(encoding="utf-8")
                    markup = re.sub(r"<script[^>]*>.*?</script>", "", content, flags=re.S)
                    check.equal(re.findall(r'(?:src|href)="(?!#)[^"]*"|url\(', markup), [], "nothing is loaded")
                    plots = json.loads((folder / "annotated.geojson").read_text(encoding="utf-8"))["features"]
                    resize(driver, "desktop")
                    open_page(driver, page)
                    use(driver, check, report, [p["properties"] for p in plots])
                    console(driver, check, "use")
                    open_page(driver, page)
                    pictures.twice(driver, check, lambda: open_page(driver, page))
                    pictures.coloured(driver, check, re.search(r"<style>(.*?)</style>", content, re.S)[1], plots)
                    hostile(driver, check, program, folder)
                resize(driver, "desktop")
                open_page(driver, page)
                access.tree(driver, check, name)
                access.keyboard(driver, check, name)
                if report["findings_total"] < 2_000:
                    listed(driver, check, report, name)
                sizes(driver, check, page, name, pictures_in, report)
                (folder / f"{name}.json").unlink()
        finally:
            driver.quit()
    for fault in check.faults:
        print(fault, file=sys.stderr)
    print(f"report: {check.count} checks in Chromium, {len(check.faults)} faults")
    return 1 if check.faults or check.count < 200 else 0


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    sys.exit(main(sys.argv[1], folder))
