"""Registered plots of the sample: which lots are granted, and the story told with them.

The town is believable because nearly all of it is in order; what is not in order is placed by
hand-set counts in `STORY`. Nothing here is a real parcel.
"""

from .blocks import lots
from .cutting import conform
from .frame import ORIGIN
from .geodesy import area_scale
from .plane import area, centroid

WANTED = 2312  # parcels at the later date
STORY = {  # plots of 2025 in each kind of trouble
    "blue-no-permit": 9, "blue-blank": 3, "blue-before-line": 2, "blue-permit": 5, "blue-sliver": 6,
    "utility": 1, "utility-permit": 2,
    "planned-water": 17, "planned-sliver": 4,
    "reserve": 5, "reserve-before": 2, "reserve-undated": 3, "reserve-sliver": 4,
    "reserve-started": 2,
    "use-barred": 14, "use-silent": 9, "far-high": 12, "far-low": 6, "density": 5, "green": 4,
    "height": 4, "at-limit": 12, "name-mismatch": 41, "area-mismatch": 12, "no-use": 14,
}


class Parcel:
    """A registered plot as the file of one date has it."""

    def __init__(self, parts, plot, use=None):
        self.parts, self.plot, self.use = parts, plot, use or plot.use
        self.story = []
        self.contract = None
        self.values = {}

    @property
    def ring(self):
        return self.parts[0][0]

    @property
    def planar_area(self):
        return sum(area(r) - sum(abs(area(h)) for h in hs) for r, hs in self.parts)

    @property
    def ellipsoidal_area(self):
        return self.planar_area * area_scale(centroid(self.ring)[0] + ORIGIN[0])


SUPPLIED = ("07", "08", "09", "10", "11", "12", "13")


def parcels(random, plots, wanted):
    """Granted plots, some of them in several parcels; exactly `wanted` of them."""
    out, spare = [], []
    for p in plots:
        if p.use in ("16", "1701", "1702"):
            continue
        village = p.zone == "village"
        if p.use.startswith("14"):
            if random.random() < 0.5 and not village and p.size < 90000 and not p.bank:
                out.append(Parcel(p.parts, p))
            continue
        if not p.use.startswith(SUPPLIED):
            continue
        if not village and not p.reserve and not p.keep and random.random() < 0.08:
            spare.append(p)
            continue
        if len(p.parts) > 1 or p.parts[0][1] or p.keep:
            out.append(Parcel(p.parts, p))
            continue
        rings = [p.ring]
        large = p.size > 22000 and p.use[:2] in ("07", "09", "10", "08", "11")
        if (large and random.random() < 0.72) or (village and p.size > 4600):
            rings = lots(random, p.ring, p.size / (2.2 if p.size < 45000 else 3.3))
        if len(rings) > 4:
            rings = [p.ring]
        siblings = [Parcel([(r, [])], p) for r in rings]
        out += siblings
    while len(out) > wanted:
        victim = int(random.random() * len(out))
        plot = out[victim].plot
        if plot.reserve is None and plot.zone != "village" and not plot.keep:
            out.pop(victim)
    while len(out) < wanted:
        out.append(Parcel(spare[-1].parts, spare.pop()))
    return out


def conformed(parcels):
    """The parts of each parcel, with the vertices of the neighbours on its edges."""
    rings = conform([ring for p in parcels for part, holes in p.parts for ring in [part] + holes])
    rings = iter(rings)
    return [[(next(rings), [next(rings) for _ in holes]) for _, holes in p.parts] for p in parcels]


class Teller:
    """Picks plots for the story, each for one thing."""

    def __init__(self, random, parcels):
        self.random, self.parcels = random, parcels

    def pick(self, count, fits, tag, told=0):
        """`count` plots that fit, all but `told` of them with no part in the story yet."""
        chosen = []
        for many, free in (
            (told, [p for p in self.parcels if p.story and tag not in p.story and fits(p)]),
            (count, [p for p in self.parcels if not p.story and fits(p)]),
        ):
            while len(chosen) < many and free:
                p = free.pop(int(self.random.random() * len(free)))
                p.story.append(tag)
                chosen.append(p)
        if len(chosen) < count:
            raise ValueError(f"{tag}: only {len(chosen)} plots for {count}")
        return chosen


def built(p):
    return p.plot.zone != "village" and p.use[:2] in ("07", "08", "09", "10", "11")


def whole(p):
    return len(p.parts) == 1 and not p.parts[0][1]
