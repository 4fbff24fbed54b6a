"""What people need who use the page by keyboard, by ear, or on a bright screen: names and roles as the
browser tells them to a screen reader, headings in order, a focus that is seen, contrast of every text."""
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

# Texts that are seen, with the ratio of luminances of WCAG 2 between them and what lies behind.
CONTRAST = """
const channel = c => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const colour = text => { const n = text.match(/[\\d.]+/g).map(Number); return [n.slice(0, 3), n[3] ?? 1]; };
const over = ([top, alpha], below) => top.map((c, i) => c * alpha + below[i] * (1 - alpha));
const behind = node => {
  const layers = [];
  for (let n = node; n; n = n.parentElement) layers.push(colour(getComputedStyle(n).backgroundColor));
  return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
};
const low = new Map(); let seen = 0;
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const node = walk.currentNode.parentElement;
  if (!walk.currentNode.data.trim() || !node.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) continue;
  if (['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'].includes(node.tagName) || node.closest(':disabled')) continue;
  const style = getComputedStyle(node), back = behind(node), front = over(colour(style.color), back);
  const [a, b] = [luminance(front), luminance(back)].sort((x, y) => y - x), ratio = (a + 0.05) / (b + 0.05);
  const size = parseFloat(style.fontSize), isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
  seen += 1;
  if (ratio < (isLarge ? 3 : 4.5)) low.set(`${node.className || node.tagName} ${style.color} ${ratio.toFixed(2)}`, walk.currentNode.data.slice(0, 30));
}
return [seen, [...low]];
"""

# Boxes of sections, and what is wider than the window.
LAYOUT = """
const boxes = [...document.querySelectorAll('header, section, #warning:not([hidden])')]
  .filter(node => node.checkVisibility()).map(node => [node.id || node.tagName, node.getBoundingClientRect()]);
const faults = [];
boxes.forEach(([name, a], i) => boxes.slice(i + 1).forEach(([other, b]) => {
  if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) faults.push(`${name} overlaps ${other}`);
}));
const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
if (wide > 0) faults.push(`wider than the window by ${wide} px`);
for (const node of document.querySelectorAll('button, select, input, label, h1, h2')) {
  if (!node.checkVisibility() || node.closest('.scroll, .leaflet-container, .quiet') || node.matches('.quiet')) continue;
  const box = node.getBoundingClientRect();
  if (box.right > document.documentElement.clientWidth + 1 || box.left < -1) faults.push(`${node.id || node.textContent} leaves the window`);
  if (node.scrollWidth > node.clientWidth + 2 && node.clientWidth && node.tagName === 'BUTTON') faults.push(`${node.textContent} is cut off`);
}
return faults;
"""

NAMED = {"button", "link", "combobox", "searchbox", "textbox", "checkbox", "grid", "table", "region", "navigation",
         "application", "columnheader"}


def layout(driver, check, where):
    check.equal(driver.execute_script(LAYOUT), [], f"{where}: layout")
    seen, low = driver.execute_script(CONTRAST)
    check.true(seen > 50, f"{where}: {seen} texts are seen")
    check.equal(low, [], f"{where}: contrast below 4.5")


def tree(driver, check, where):
    """Roles and names as the browser hands them to a screen reader."""
    driver.execute_cdp_cmd("Accessibility.enable", {})
    nodes = [n for n in driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"] if not n["ignored"]]
    driver.execute_cdp_cmd("Accessibility.disable", {})
    roles = {}
    for node in nodes:
        roles.setdefault(node["role"]["value"], []).append(node)
    name = lambda node: node.get("name", {}).get("value", "").strip()
    unnamed = [role for role in NAMED for node in roles.get(role, []) if not name(node)]
    check.equal(unnamed, [], f"{where}: without a name")
    for role in ("banner", "main", "navigation", "grid", "application", "searchbox", "combobox", "heading", "table"):
        check.true(role in roles, f"{where}: there is a {role}")
    level = lambda node: next(p["value"]["value"] for p in node["properties"] if p["name"] == "level")
    levels = [level(node) for node in roles.get("heading", [])]
    check.equal(levels.count(1), 1, f"{where}: headings of the first level")
    check.equal([b for a, b in zip(levels, levels[1:]) if b > a + 1], [], f"{where}: levels left out")
    rows = len(driver.find_elements(By.CSS_SELECTOR, "#rows tr"))
    check.equal(len(roles.get("gridcell", [])), 5 * rows, f"{where}: cells of the list")
    doubled = driver.execute_script(
        "const ids = [...document.querySelectorAll('[id]')].map(n => n.id);"
        "return ids.filter((id, i) => ids.indexOf(id) !== i)")
    check.equal(doubled, [], f"{where}: ids that stand twice")


def keyboard(driver, check, where):
    """The page used without a mouse: skip link, list, a row opened, a filter, the map moved."""
    active = lambda script: driver.execute_script(f"const n = document.activeElement; return {script}")

    def press(*keys):
        ActionChains(driver).send_keys(*keys).perform()

    driver.execute_script("document.activeElement.blur(); window.scrollTo(0, 0)")
    press(Keys.TAB)
    check.equal(active("n.className"), "skip", f"{where}: the first stop skips to the findings")
    press(Keys.ENTER)
    check.equal(active("n.id"), "list", f"{where}: the skip link goes to the list")
    stops = []
    for _ in range(12):
        press(Keys.TAB)
        stops.append(active("n.tagName"))
        seen = active("getComputedStyle(n).outlineStyle !== 'none' && parseFloat(getComputedStyle(n).outlineWidth) >= 2")
        check.true(seen, f"{where}: the focus is seen on {stops[-1]} {active('n.id')}")
        if stops[-1] == "TR":
            break
    check.equal(stops[-1:], ["TR"], f"{where}: the Tab key comes to a row")
    first = active("n.dataset.finding")
    press(Keys.ARROW_DOWN)
    second = active("n.dataset.finding")
    check.true(second != first, f"{where}: the arrow goes to the next row")
    press(Keys.ENTER)
    check.equal(active("n.getAttribute('aria-selected')"), "true", f"{where}: Enter chooses the row")
    check.true(driver.find_element(By.CSS_SELECTOR, "#details .finding"), f"{where}: and opens its plot")
    press(Keys.TAB)
    check.true(active("n.tagName") != "TR", f"{where}: the list is one stop of the Tab key")
    element = driver.find_element(By.ID, "map")
    driver.execute_script("arguments[0].focus()", element)
    before = element.get_attribute("data-view")
    press(Keys.ARROW_RIGHT)
    driver.execute_async_script("setTimeout(arguments[0], 600)")
    check.true(element.get_attribute("data-view") != before, f"{where}: arrows move the map")
    driver.execute_script("document.getElementById('by-verdict').focus()")
    press(Keys.ARROW_DOWN)
    check.true(driver.find_element(By.ID, "by-verdict").get_attribute("value"), f"{where}: a filter by keys")
    driver.execute_script("document.getElementById('clear').click()")
