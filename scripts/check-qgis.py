"""What scripts/check-qgis does inside QGIS: FOLDER holds zh.gpkg and en.gpkg, pictures come beside them."""
import sqlite3
import sys
from pathlib import Path

from qgis.core import (
    QgsApplication, QgsCategorizedSymbolRenderer, QgsMapRendererParallelJob, QgsMapSettings, QgsProject,
    QgsSingleSymbolRenderer, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

faults, checks = [], 0


def expect(holds, words):
    global checks
    checks += 1
    if not holds:
        faults.append(words)


def opened(path):
    """Layers as a double click in QGIS's browser opens them, each with its default style."""
    data = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    layers = []
    for name, kind in data.execute("SELECT table_name, data_type FROM gpkg_contents ORDER BY rowid").fetchall():
        if name == "layer_styles":
            continue
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        expect(layer.isValid(), f"{path.name}: {name} is no valid layer")
        rows = data.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        expect(layer.featureCount() == rows, f"{name}: {layer.featureCount()} of {rows} features")
        expect(sum(1 for _ in layer.getFeatures()) == rows, f"{name}: rows read")
        if kind != "features":
            continue
        expect(layer.crs().authid() == "EPSG:4326", f"{name}: {layer.crs().authid()}")
        words, found = layer.loadDefaultStyle()
        expect(found, f"{name}: {words}")
        styled(data, layer)
        layers.append(layer)
    return layers


def styled(data, layer):
    """Categories have labels, and every value of the column has its category."""
    renderer = layer.renderer()
    name = layer.name()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        expect(isinstance(renderer, QgsSingleSymbolRenderer), f"{name}: {type(renderer).__name__}")
        return
    categories = {c.value(): c for c in renderer.categories()}
    column = renderer.classAttribute()
    values = {row[0] for row in data.execute(f'SELECT DISTINCT "{column}" FROM "{name}"')}
    # A category without a value is of all other values.
    others = any(value in (None, "") for value in categories)
    expect(others or values <= set(categories), f"{name}: no category of {values - set(categories)}")
    for value, category in categories.items():
        expect(category.label().strip() or len(categories) == 1, f"{name}: {value} has no label")
        expect(category.symbol().color().isValid(), f"{name}: {value} has no colour")


def drawn(layers, target):
    """All layers with a shape as QGIS draws them; the first is on top."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setBackgroundColor(QColor("#ffffff"))
    settings.setOutputSize(QSize(1400, 1400))
    plots = next(layer for layer in layers if layer.name() == "plots")
    extent = plots.extent()
    extent.scale(1.05)
    settings.setExtent(extent)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    expect(not job.errors(), f"drawing: {[e.message for e in job.errors()]}")
    image = job.renderedImage()
    image.save(str(target))
    seen = {}
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            pixel = image.pixel(x, y) & 0xFFFFFF
            seen[pixel] = seen.get(pixel, 0) + 1
    expect(len(seen) > 50, f"{target.name}: {len(seen)} colours")
    return seen


def main(folder):
    QgsApplication.setPrefixPath("/usr", True)
    app = QgsApplication([], False)
    app.initQgis()
    count = 0
    for language in ("zh", "en"):
        path = folder / f"{language}.gpkg"
        layers = opened(path)
        count = len(layers)
        plots = next((layer for layer in layers if layer.name() == "plots"), None)
        expect(plots, "there is a layer of plots")
        if plots and isinstance(plots.renderer(), QgsCategorizedSymbolRenderer):
            labels = [c.label() for c in plots.renderer().categories()]
            expect(("不符合" in labels) == (language == "zh"), f"{language}: {labels}")
        # Findings above plots above the plan's layers and what is found on these.
        order = {"findings": 0, "overlaps": 1, "plots": 2, "layer_findings": 3}
        drawn(sorted(layers, key=lambda layer: order.get(layer.name(), 4)), folder / f"{language}.png")
        if plots:
            drawn([plots], folder / f"{language}-plots.png")
        QgsProject.instance().clear()
    del layers, plots
    app.exitQgis()
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    print(f"qgis: {count} layers opened twice, {checks} checks, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main(Path(sys.argv[1])))
