"""The story along the water: lots in blue lines, with and without a permit."""

from datetime import date

from . import contracts as deals
from .cadastre import STORY, Parcel, built, whole
from .plane import area, box, boxes_meet, contains
from .pushing import along, banked, is_simple, push


def waters(sample, permanent, planned, plots):
    fixed = [(w.ident, w.ring) for w in permanent]
    r = sample.random
    _confluence(sample, {w.ident: w for w in permanent})

    def some(count, low, high):
        return [low + (high - low) * r.random() for _ in range(count)]

    along(sample.teller, fixed, (
        ("blue-no-permit", some(STORY["blue-no-permit"] - 1, 4, 24)),
        ("blue-blank", some(STORY["blue-blank"], 5, 18)),
        ("blue-before-line", some(STORY["blue-before-line"], 6, 22)),
        ("blue-permit", some(STORY["blue-permit"], 3, 20)),
        ("blue-sliver", some(STORY["blue-sliver"], 0.12, 0.17)),
    ))
    along(sample.teller, [(w.ident, w.ring) for w in planned], (
        ("planned-water", some(STORY["planned-water"], 3, 16)),
        ("planned-sliver", some(STORY["planned-sliver"], 0.12, 0.17)),
    ))
    along(sample.teller, fixed, (("utility", some(STORY["utility"], 5, 9)),
                                 ("utility-permit", some(STORY["utility-permit"], 4, 9))),
          fits=lambda p: p.use[:2] in ("12", "13"))
    _banks(sample, plots)
    sample.near_water = set()
    for p in sample.parcels:
        if any(boxes_meet(box(p.ring), box(ring)) and banked(p.ring, ring)[1] > 5
               for _, ring in fixed):
            sample.near_water.add(p.number)
    count = 0
    for p in sample.parcels:
        tags = [t for t in p.story if t.startswith(("blue", "utility"))]
        if p.plot.bank or not tags:
            p.permit = "无" if p.number in sample.near_water and not p.plot.bank else ""
            continue
        if tags[0].endswith("permit") and tags[0] != "blue-no-permit":
            count += 1
            p.permit = f"示例蓝许〔2022〕{10 + count:03d}号"
        else:
            p.permit = "" if tags[0] == "blue-blank" else "无"
        if tags[0] == "blue-before-line":
            p.approved = deals.day(r, date(2014, 5, 1), date(2019, 11, 30))
        elif p.approved < date(2020, 10, 8):
            p.approved = deals.day(r, date(2021, 1, 10), date(2023, 12, 20))


def _banks(sample, plots):
    """Riverside parks and water works that are registered: uses that may lie in a blue line."""
    pushed = [box(p.ring) for p in sample.parcels if "constraint" in p.values]
    banks = [p for p in plots if p.bank and p.use == "1401" and 3000 < p.size < 60000
             and len(p.ring) < 80 and not any(boxes_meet(box(p.ring), b) for b in pushed)]
    for k in range(18):
        plot = banks.pop(int(sample.random.random() * len(banks)))
        p = Parcel(plot.parts, plot, "1311" if k % 9 == 4 else "1401")
        sister = next(q for q in sample.parcels if q.plot.cell == plot.cell)
        p.number = f"{sister.number[:12]}GB{901 + k:05d}"
        p.collective, p.approved = False, sample.approval()
        sample.parcels.append(p)


def _confluence(sample, waters):
    """A lot beside two streams that meet: pushed out, it lies in both blue lines at once."""
    pairs = (("PHX-03", "PHX-04"), ("PHX-03", "PGH-02"), ("PGH-02", "ZLH-01"))
    best, chosen = 0, None
    for names in pairs:
        rings = [waters[n].ring for n in names]
        for p in sample.parcels:
            if not (whole(p) and built(p) and not p.plot.reserve
                    and any(boxes_meet(box(p.ring), box(ring)) for ring in rings)):
                continue
            run, length = banked(p.ring, *rings)
            if length < 60 or len(run) >= len(p.ring) - 1:
                continue
            for distance in (14, 20, 26, 32):
                ring = push(p.ring, run, distance)
                places = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
                          for a, b in zip(ring, ring[1:] + ring[:1])] + ring
                both = sum(all(contains(g, v) for g in rings) for v in places)
                if both > best and is_simple(ring) and area(ring) > area(p.ring):
                    best, chosen = both, (p, ring, "+".join(names))
        if chosen:
            break
    if chosen is None:
        raise ValueError("no lot reaches into both streams")
    p, ring, constraint = chosen
    p.parts = [(ring, [])]
    p.story.append("blue-no-permit")
    p.values["constraint"] = constraint
    sample.confluence = p
