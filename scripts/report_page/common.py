"""The browser, faults and inputs that the checks of the page share."""
import re
import subprocess
import sys
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

ROOT = Path(__file__).resolve().parent.parent.parent
SIZES = {"desktop": (1440, 900), "tablet": (834, 1112), "phone": (390, 844)}


class Check:
    """Faults are collected, so that all are told."""

    def __init__(self):
        self.faults, self.count = [], 0

    def equal(self, found, wanted, what):
        self.count += 1
        if found != wanted:
            self.faults.append(f"{what}: {str(found)[:1500]!r}, expected {str(wanted)[:500]!r}")

    def true(self, condition, what):
        self.equal(bool(condition), True, what)


def browser(*words):
    """Chromium without a window; `words` are options of its own beside those that every check gives."""
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for word in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--force-device-scale-factor=1", *(words or ["--hide-scrollbars"])):
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(
        options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    driver.set_script_timeout(120)
    return driver


def resize(driver, size):
    """The window as a screen of that size shows it, narrower than the browser's own windows go."""
    width, height = SIZES[size]
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": size == "phone"})


def landlint(program, folder, *arguments):
    result = subprocess.run([program, "check", *map(str, arguments)], cwd=folder,
                            capture_output=True, text=True)
    if result.returncode not in (0, 1):
        sys.exit(f"check-report: landlint ended with {result.returncode}:\n{result.stderr}")


def open_page(driver, path):
    """Milliseconds until the page can be used, as the browser counts them."""
    driver.get(path.as_uri())
    WebDriverWait(driver, 120).until(
        lambda d: d.execute_script("return document.documentElement.dataset.ready") == "true")
    return driver.execute_script("return performance.getEntriesByType('navigation')[0].domInteractive")


def frames(driver, script):
    """Runs a script; milliseconds until what it changed is drawn."""
    return driver.execute_async_script(
        f"const done = arguments[arguments.length - 1], start = performance.now(); {script};"
        "requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))")


def text(driver, selector):
    return driver.find_element(By.CSS_SELECTOR, selector).text


def number_of(driver, selector):
    return int(re.sub(r"\D", "", text(driver, selector).split("条")[0].split(" of ")[0]))


def console(driver, check, where):
    words = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
    check.equal(words, [], f"{where}: console errors")
