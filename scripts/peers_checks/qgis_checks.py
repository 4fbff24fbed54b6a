"""The same questions by QGIS's own algorithms, chained as its users chain them in a model: check
validity, fix geometries, delete duplicate geometries, intersection of the layer with itself, dissolve.

Usage: qgis_checks.py FILE under Debian's Python; prints one JSON line.
"""
import json
import math
import os
import sys

import laps

sys.path.append("/usr/share/qgis/python/plugins")

from qgis.core import Qgis, QgsApplication, QgsGeometry, QgsProcessingFeedback  # noqa: E402

EPSILON = 0.1
DISC = math.pi * EPSILON ** 2
PLANE = "PROJ:+proj=laea +lat_0={} +lon_0={} +a=6378137 +rf=298.257222101 +units=m +no_defs"


def holds_disc(shape):
    return shape.area() > DISC and not shape.buffer(-EPSILON, 8).isEmpty()


def main(path):
    QgsApplication.setPrefixPath("/usr", True)
    app = QgsApplication([], False)
    app.initQgis()
    # Only to be had of a QGIS that runs.
    import processing
    from processing.core.Processing import Processing
    from qgis.core import QgsVectorLayer
    Processing.initialize()
    quiet = QgsProcessingFeedback(False)
    counts, lap = {}, laps.Laps()

    def run(name, **options):
        return processing.run(name, options, feedback=quiet)

    layer = QgsVectorLayer(path, "parcels", "ogr")
    centre = layer.extent().center()
    checked = run("qgis:checkvalidity", INPUT_LAYER=layer, METHOD=2, IGNORE_RING_SELF_INTERSECTION=False,
                  VALID_OUTPUT="memory:", INVALID_OUTPUT="memory:", ERROR_OUTPUT="memory:")
    counts["invalid"] = checked["INVALID_COUNT"]
    lap("validity with reason")
    fixed = run("native:fixgeometries", INPUT=layer, OUTPUT="memory:")["OUTPUT"]
    plane = run("native:reprojectlayer", INPUT=fixed, OUTPUT="memory:",
                TARGET_CRS=PLANE.format(repr(centre.y()), repr(centre.x())))["OUTPUT"]
    numbered = run("native:fieldcalculator", INPUT=plane, FIELD_NAME="n", FIELD_TYPE=1, FIELD_LENGTH=9,
                   FORMULA="$id", OUTPUT="memory:")["OUTPUT"]
    bare = run("native:retainfields", INPUT=numbered, FIELDS=["n"], OUTPUT="memory:")["OUTPUT"]
    run("native:createspatialindex", INPUT=bare)
    lap("read, mend and project")
    counts["shapes twice"] = run(
        "native:deleteduplicategeometries", INPUT=bare, OUTPUT="memory:")["DUPLICATE_COUNT"]
    lap("shapes that stand twice")
    shared = run("native:intersection", INPUT=bare, OVERLAY=bare, INPUT_FIELDS=["n"],
                 OVERLAY_FIELDS=["n"], OVERLAY_FIELDS_PREFIX="o_", OUTPUT="memory:")["OUTPUT"]
    counts["pairs that share land"] = sum(
        f["n"] < f["o_n"] and holds_disc(f.geometry()) for f in shared.getFeatures())
    lap("overlaps")
    union = run("native:dissolve", INPUT=bare, FIELD=[], OUTPUT="memory:")["OUTPUT"]
    gaps = 0
    for feature in union.getFeatures():
        shape = feature.geometry()
        for part in shape.asMultiPolygon() if shape.isMultipart() else [shape.asPolygon()]:
            gaps += sum(holds_disc(QgsGeometry.fromPolygonXY([ring])) for ring in part[1:])
    counts["gaps"] = gaps
    lap("gaps")
    print(json.dumps({"name": f"QGIS {Qgis.version()}", "counts": counts, "seconds": lap.seconds,
                      "total": lap.whole()}), flush=True)
    # Taking down QGIS of a script that has used processing fails now and then; all is said by now.
    os._exit(0)


main(sys.argv[1])
