"""The two sample files of parcels and their contract tables: one town, a year apart."""

from datetime import date

from . import contracts as deals
from . import intensity
from .cadastre import WANTED, Teller, conformed, parcels
from .dates import AS_OF, EARLIER
from .former import a_year_before, contracts_before, parcels_before
from .plane import box, boxes_meet
from .pushing import banked
from .records import feature, parcel_file
from .reserved import reserves
from .supply import idle, supply
from .waterside import waters
from .writing import table


class Sample:
    """All parcels of both dates with their contracts."""

    def __init__(self, random, permanent, planned, plots, reserved):
        self.random = random
        meeting = [w.ring for w in permanent if w.ident in ("PHX-03", "PHX-04")]
        for p in plots:  # the lot between two streams stays one parcel
            p.keep = p.beside or (
                p.use[:2] in ("07", "08", "09", "10")
                and all(boxes_meet(box(p.ring), box(g)) and banked(p.ring, g)[1] > 40
                        for g in meeting))
        self.parcels = parcels(random, plots, WANTED)
        self.teller = Teller(random, self.parcels)
        for p in self.parcels:
            p.approved = self.approval()
        self._numbers()
        waters(self, permanent, planned, plots)
        reserves(self, reserved)
        intensity.uses(self)
        supply(self)
        idle(self)
        intensity.industry(self)
        intensity.intensity(self)
        intensity.materials(self)
        self._flagships()
        a_year_before(self)
        for p, parts in zip(self.parcels, conformed(self.parcels)):
            p.parts = parts

    def approval(self):
        r = self.random
        if r.random() < 0.2:
            return deals.day(r, date(2013, 3, 1), date(2020, 8, 31))
        return deals.day(r, date(2020, 10, 8), date(2024, 10, 20))

    def _numbers(self):
        zones, counts = {}, {}
        for p in self.parcels:
            key = p.plot.cell
            zone = "006" if key[0] == "V" else "003" if key[0] < "G" else \
                "004" if key[0] < "M" else "005"
            if key not in zones:
                zones[key] = (zone, sum(1 for z, _ in zones.values() if z == zone) + 1)
                counts[key] = 0
            counts[key] += 1 + int(self.random.random() * 6)
            right = "JC" if p.use == "0703" else "JB" if p.use == "0704" else "GB"
            p.collective = right != "GB"
            p.number = f"440112{zone}{zones[key][1]:03d}{right}{counts[key]:05d}"

    def _rename(self, parcel, number):
        """Gives a parcel this number; a parcel that had it takes the other's."""
        for other in self.parcels:
            if other.number == number:
                other.number = parcel.number
        parcel.number = number

    def _flagships(self):
        """Two plots that the documents show."""
        self._rename(self.confluence, "440112003012GB00417")
        c = next(c for c in self.contracts if c.story == "idle-stated" and len(c.parcels) == 1
                 and c.parcels[0].use == "0802")
        p = c.parcels[0]
        p.approved = date(2023, 4, 10)
        self._rename(p, "440112003015GB00093")
        for other in self.contracts:
            if other.number == "4401122023A00182":
                other.number = other.row["电子监管号"] = c.number
        c.number = "4401122023A00182"
        c.row.update({
            "电子监管号": c.number, "供地方式": "挂牌出让", "合同签订日期": date(2023, 5, 12),
            "约定交地时间": date(2023, 9, 20), "实际交地时间": date(2023, 9, 28),
            "约定开工时间": date(2024, 6, 30), "约定竣工时间": date(2026, 12, 31),
            "实际开工时间": "未动工", "巡查日期": date(2025, 11, 20),
            "成交价格(万元)": f"{round(p.register * 2250 / 10000)}.00",
        })
        numbers = [q.number for q in self.parcels]
        others = [q.number for q in self.contracts]
        if len(set(numbers)) < len(numbers) or len(set(others)) < len(others):
            raise ValueError("a number is used twice")

    def parcels_now(self):
        return [feature(p, self.random, p.parts)
                for p in sorted(self.parcels, key=lambda p: p.number)]

    def contracts_now(self):
        rows = sorted((c.row for c in self.contracts), key=lambda row: row["电子监管号"])
        return [[deals.spelled(self.random, row[h]) for h in deals.HEADER] for row in rows]


def files(sample):
    return {
        "samples/2025-12-31.geojson": parcel_file(
            sample.parcels_now(), AS_OF),
        "samples/2024-12-31.geojson": parcel_file(parcels_before(sample), EARLIER),
        "samples/contracts/2025-12-31.csv": table(deals.HEADER, sample.contracts_now(), bom=True),
        "samples/contracts/2024-12-31.csv": table(deals.HEADER, contracts_before(sample), bom=True),
    }
