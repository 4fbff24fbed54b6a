"""The map as a picture: drawn twice the same, and as much of each colour as the data have land."""
import base64
import json
import re

import numpy
import shapely
from selenium.webdriver.common.by import By

# As plots are drawn: line width in pixels and opacity by conclusion.
PLAIN, FLAGGED = (0.5, 0.12), (1.2, 0.5)

COUNT = """
const done = arguments[arguments.length - 1], [source, wanted] = arguments, image = new Image();
image.onload = () => {
  const canvas = document.createElement('canvas'), pen = canvas.getContext('2d');
  canvas.width = image.width; canvas.height = image.height;
  pen.drawImage(image, 0, 0);
  const data = pen.getImageData(0, 0, canvas.width, canvas.height).data, counts = wanted.map(() => 0);
  for (let i = 0; i < data.length; i += 4) {
    for (let k = 0; k < wanted.length; k += 1) {
      const [r, g, b] = wanted[k];
      if (Math.abs(data[i] - r) < 3 && Math.abs(data[i + 1] - g) < 3 && Math.abs(data[i + 2] - b) < 3) { counts[k] += 1; break; }
    }
  }
  done(counts);
};
image.src = 'data:image/png;base64,' + source;
"""


def picture(driver):
    return driver.find_element(By.ID, "map").screenshot_as_base64


def twice(driver, check, open_again):
    """The same pixels when the page is opened again, and when everything was changed and changed back."""
    one = picture(driver)
    open_again()
    check.true(picture(driver) == one, "opened again, the map has the same pixels")
    driver.find_element(By.CSS_SELECTOR, "#cards button[data-verdict=violates]").click()
    driver.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
    check.true(picture(driver) != one, "a filter changes the map")
    driver.find_element(By.ID, "clear").click()
    driver.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
    check.true(picture(driver) == one, "cleared, the map has the same pixels as before")


def channels(text):
    return [int(text[i:i + 2], 16) for i in (1, 3, 5)]


def coloured(driver, check, style, plots):
    """Pixels inside plots by colour, against the ground of the plots' conclusions.

    The map is made large and only plots are drawn. A pixel counts where it has a colour of the inside of a
    plot, so the boundary is taken off: half of the line and half a pixel on each side.
    """
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": 2600, "height": 2400, "deviceScaleFactor": 1, "mobile": False})
    driver.execute_script("""
      document.querySelector('main').style.display = 'block';
      document.getElementById('map').style.height = '2200px';
      for (const box of document.querySelectorAll('#keys input:checked')) box.click();
      window.dispatchEvent(new Event('resize'));""")
    driver.execute_async_script("setTimeout(arguments[0], 300)")
    driver.execute_script("document.getElementById('clear').click()")
    driver.execute_async_script("setTimeout(arguments[0], 300)")
    view = driver.find_element(By.ID, "map").get_attribute("data-view").split()
    zoom = float(view[2])
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", style))
    ground = channels(re.search(r"#map \{[^}]*background: (#[0-9a-f]{6})", style)[1])
    areas = {}
    for plot in plots:
        if plot["geometry"] is None:
            continue
        word = plot["properties"]["landlint_conclusion"]
        line, _ = drawn(word)
        pixels = shapely.transform(
            shapely.from_geojson(json.dumps(plot["geometry"])), lambda xy: project(xy, zoom))
        areas[word] = areas.get(word, 0) + pixels.buffer(-(line + 1) / 2, join_style="mitre").area
    words = sorted(areas)
    blends = []
    for word in words:
        _, opacity = drawn(word)
        blends.append([round(c * opacity + g * (1 - opacity)) for c, g in zip(channels(colours[word]), ground)])
    counts = driver.execute_async_script(COUNT, picture(driver), blends)
    for word, count in zip(words, counts):
        share = count / areas[word]
        check.true(0.93 < share < 1.07, f"{word}: {count} pixels for {areas[word]:.0f} of the data")
    return len(words)


def drawn(word):
    return PLAIN if word in ("conforms", "not-evaluated", "not-applicable") else FLAGGED


def project(xy, zoom):
    """Longitude and latitude to pixels of the spherical Mercator map."""
    scale = 256 * 2 ** zoom
    sine = numpy.sin(numpy.radians(xy[:, 1]))
    return numpy.column_stack([(xy[:, 0] + 180) / 360 * scale,
                               (0.5 - numpy.log((1 + sine) / (1 - sine)) / (4 * numpy.pi)) * scale])


def paper(driver):
    """Sizes in points of the pages that the page prints on."""
    done = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    raw = base64.b64decode(done["data"])
    boxes = re.findall(rb"/Type\s*/Page\b(?!s).*?/MediaBox\s*\[([^\]]*)\]", raw, re.S)
    return [tuple(round(float(x)) for x in box.split()[2:]) for box in boxes], raw
