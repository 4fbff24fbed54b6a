"""All files of the package as text, by their path inside it."""

import random

from . import catalogues, layers, places, readme, sample, structure
from .zoning import town

SEED = 20251231


def files():
    source = random.Random(SEED)
    permanent, planned, plots, reserves = town(source)
    out = {
        "layers/plan-area.geojson": layers.plan_area(),
        "layers/layout.geojson": layers.layout(permanent),
        "layers/water-surface.geojson": layers.water_surface(permanent),
        "layers/roads.geojson": layers.road_lines(),
        "layers/blue-lines.geojson": layers.blue_lines(permanent, planned),
        "layers/reserved-land.geojson": layers.reserved_land(reserves),
        "layers/detailed-plan.geojson": layers.detailed_plan([vars(p) for p in plots]),
        "layers/green-structure.geojson": structure.green_structure(),
        "layers/environment-zones.geojson": structure.environment_zones(),
        "layers/networks.geojson": structure.networks(),
        "layers/facilities.geojson": layers.facilities(places.facilities(plots)),
    }
    out["layers/construction-area.geojson"] = layers.construction_area(
        out["layers/layout.geojson"])
    out["samples/edges/stations-gcj02.geojson"] = layers.stations_gcj02()
    out.update(catalogues.files())
    told = sample.Sample(random.Random(SEED + 1), permanent, planned, plots, reserves)
    out.update(sample.files(told))
    counts = {year: readme.count(name, out[name]) for year, name in (
        ("2024", "samples/2024-12-31.geojson"), ("2025", "samples/2025-12-31.geojson"))}
    out["README.md"] = readme.package(dict(out))
    out["samples/README.md"] = readme.samples(told, counts)
    return out
