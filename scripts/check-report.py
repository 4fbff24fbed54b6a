#!/usr/bin/env python3
"""Open the HTML report in Chromium and use it: clicks, filters, keys, three sizes, hostile input.

    scripts/check-report.py LANDLINT [FOLDER]      exit 1 where something is not as it should be

Numbers on the page are held against the JSON report of the same run. Pictures are left in FOLDER where
one is given. Needs Debian's chromium and chromium-driver, and selenium from PyPI.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

ROOT = pathlib.Path(__file__).resolve().parent.parent
PLAN = ROOT / "geodata/knowledge-city"
SAMPLE = [PLAN / "samples/2025-12-31.geojson", "--join", PLAN / "samples/contracts/2025-12-31.csv",
          "--on", "电子监管号", "--as-of", "2025-12-31", "--trust-schematic"]
HOSTILE = '<script>document.title="taken"</script><img src=x onerror=alert(1)>'
SIZES = {"desktop": (1440, 900), "tablet": (834, 1112), "phone": (390, 844)}


class Check:
    """Faults are collected, so that all are told."""

    def __init__(self):
        self.faults, self.count = [], 0

    def equal(self, found, wanted, what):
        self.count += 1
        if found != wanted:
            self.faults.append(f"{what}: {found!r}, expected {wanted!r}")

    def true(self, condition, what):
        self.equal(bool(condition), True, what)


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for word in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--force-device-scale-factor=1", "--hide-scrollbars"):
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(
        options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


def landlint(program, folder, *arguments):
    result = subprocess.run([program, "check", *map(str, arguments)], cwd=folder,
                            capture_output=True, text=True)
    if result.returncode not in (0, 1):
        sys.exit(f"check-report: landlint ended with {result.returncode}:\n{result.stderr}")


def open_page(driver, path):
    driver.get(path.as_uri())
    WebDriverWait(driver, 60).until(
        lambda d: d.execute_script("return document.documentElement.dataset.ready") == "true")


def text(driver, selector):
    return driver.find_element(By.CSS_SELECTOR, selector).text


def number_of(driver, selector):
    return int(re.sub(r"\D", "", text(driver, selector).split("条")[0].split(" of ")[0]))


def console(driver, check, where):
    words = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
    check.equal(words, [], f"{where}: console errors")


def use(driver, check, report):
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


def sizes(driver, check, page, pictures):
    for name, (width, height) in SIZES.items():
        driver.set_window_size(width, height)
        open_page(driver, page)
        overflow = driver.execute_script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        check.true(overflow <= 0, f"{name}: nothing is wider than the window ({overflow} px)")
        colours = driver.execute_script("""
          const canvas = document.querySelector('#map canvas'), seen = new Set();
          const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          for (let i = 0; i < data.length; i += 4 * 97) seen.add(data.slice(i, i + 4).join());
          return seen.size""")
        check.true(colours > 20, f"{name}: the map is drawn ({colours} colours)")
        if pictures:
            driver.save_screenshot(str(pictures / f"{name}.png"))
        console(driver, check, name)


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


def main(program, pictures):
    program = str(pathlib.Path(program).resolve())
    check = Check()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        landlint(program, folder, *SAMPLE, "--lang", "zh", "-o", "report.html", "-o", "report.json")
        landlint(program, folder, *SAMPLE, "--lang", "zh", "--jobs", "1", "-o", "one.html")
        check.true((folder / "report.html").read_bytes() == (folder / "one.html").read_bytes(),
                   "the same bytes with any number of workers")
        page = (folder / "report.html").read_text(encoding="utf-8")
        markup = re.sub(r"<script[^>]*>.*?</script>", "", page, flags=re.S)
        check.equal(re.findall(r'(?:src|href)="(?!#)[^"]*"|url\(', markup), [], "nothing is loaded")
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        driver = browser()
        try:
            driver.set_window_size(*SIZES["desktop"])
            open_page(driver, folder / "report.html")
            use(driver, check, report)
            console(driver, check, "use")
            sizes(driver, check, folder / "report.html", pictures)
            hostile(driver, check, program, folder)
        finally:
            driver.quit()
        size = (folder / "report.html").stat().st_size
    for fault in check.faults:
        print(fault, file=sys.stderr)
    print(f"report: {check.count} checks in Chromium, {size / 1e6:.1f} MB, {len(check.faults)} faults")
    return 1 if check.faults or check.count < 30 else 0


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    sys.exit(main(sys.argv[1], folder))
