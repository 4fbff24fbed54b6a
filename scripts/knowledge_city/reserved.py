"""The story of reserved land: plots granted on it, lots that reach into it."""

from datetime import date, timedelta

from . import contracts as deals
from .blocks import lots
from .cadastre import STORY, WANTED, Parcel
from .plane import area
from .pushing import along


def reserves(sample, reserves):
    """Plots granted on reserved land, and lots that reach into it."""
    r = sample.random
    closed = [x for x in reserves if x["release"] is None]
    edges = [(x["id"], ring) for x in closed for ring in x["rings"]]
    along(sample.teller, edges, (
        ("reserve-sliver", [0.12 + 0.04 * r.random() for _ in range(STORY["reserve-sliver"])]),
        ("reserve", [9 + 18 * r.random() for _ in range(2)]),
    ), shortest=50)
    reached = [p.values["constraint"] for p in sample.parcels if "constraint" in p.values]
    closed = [x for x in closed if x["id"] not in reached]
    granted = []
    for k, tag in enumerate(["reserve"] * 3 + ["reserve-before"] * STORY["reserve-before"]
                            + ["reserve-undated"] * STORY["reserve-undated"]
                            + ["reserve-started"] * STORY["reserve-started"]):
        options = [p for p in closed[(k * 5) % len(closed)]["plots"] if p not in granted]
        j = 0
        while not options:
            j += 1
            options = [p for p in closed[(k * 5 + j) % len(closed)]["plots"] if p not in granted]
        plot = options[0]
        granted.append(plot)
        use = "16" if tag == "reserve-started" else \
            "100101" if plot.zone in ("north", "south") else "0802"
        ring = plot.ring
        pieces = lots(r, ring, area(ring) / 2.4)
        p = Parcel([(max(pieces, key=area), [])], plot, use)
        p.story.append(tag)
        p.values["constraint"] = plot.reserve
        p.collective, p.permit = False, ""
        sister = next(q for q in sample.parcels if q.plot.cell == plot.cell)
        p.number = f"{sister.number[:12]}GB{701 + k:05d}"
        p.approved = deals.day(r, date(2021, 2, 1), date(2024, 3, 30))
        if tag == "reserve-before":
            p.approved = deals.day(r, date(2016, 2, 1), date(2020, 6, 30))
        sample.parcels.append(p)
    for p in sample.parcels:
        if p.plot.reserve_released:
            p.approved = date.fromisoformat(p.plot.reserve_released) + timedelta(
                days=30 + int(r.random() * 200))
            p.approved = min(p.approved, date(2025, 9, 20))
        elif "reserve" in p.story:
            p.approved = max(p.approved, date(2021, 3, 1) + timedelta(days=int(r.random() * 900)))
    while len(sample.parcels) > WANTED:  # the sample keeps its size
        k = int(r.random() * len(sample.parcels))
        p = sample.parcels[k]
        if not p.story and p.plot.zone != "village" and not p.plot.reserve:
            sample.parcels.pop(k)
