"""The town a year before: what was granted, merged, split and changed since."""

from datetime import date

from . import contracts as deals
from .blocks import lots
from .cadastre import Parcel, conformed, whole
from .cutting import conform, dissolve
from .dates import AS_OF, EARLIER
from .records import feature
from .uses import NAMES


def a_year_before(sample):
    r = sample.random
    plain = [p for p in sample.parcels if not p.story and whole(p) and p.contract
             and p.contract.story is None and len(p.contract.parcels) == 1
             and not p.plot.reserve]
    sample.new, sample.changed, sample.merged, sample.split = [], [], [], []

    def pop(fits):
        options = [p for p in plain if fits(p)]
        p = options[int(r.random() * len(options))]
        plain.remove(p)
        return p

    for _ in range(10):
        p = pop(lambda p: p.use[:2] in ("07", "08", "09", "10"))
        p.approved = deals.day(r, date(2025, 1, 15), date(2025, 9, 30))
        _reissue(sample, p)
        sample.new.append(p)
    for _ in range(13):  # two lots of 2024 became one
        p = pop(lambda p: p.planar_area > 26000)
        pieces = lots(r, p.ring, p.planar_area / 1.9)
        while len(pieces) != 2:
            p = pop(lambda p: p.planar_area > 26000)
            pieces = lots(r, p.ring, p.planar_area / 1.9)
        p.approved = deals.day(r, date(2025, 2, 1), date(2025, 8, 30))
        _reissue(sample, p)
        sample.merged.append((p, pieces))
    by_plot = {}
    for p in plain:
        by_plot.setdefault(p.plot.id, []).append(p)
    for group in [g for g in by_plot.values() if len(g) == 2 and len(g[0].plot.parts) == 1]:
        old = dissolve(conform([p.ring for p in group]))
        sound = len(old) == 1 and len(set(old[0])) == len(old[0])
        if len(sample.split) < 4 and sound and r.random() < 0.2:
            for p in group:
                plain.remove(p)
                p.approved = deals.day(r, date(2025, 2, 1), date(2025, 8, 30))
                _reissue(sample, p)
            sample.split.append((group, old[0]))
    for use, before in (("100101", "100102"), ("0802", "100101"), ("0902", "0901"),
                        ("070102", "0901"), ("0901", "0902"), ("100101", "110101"),
                        ("0802", "0902"), ("100102", "100101"), ("0902", "0802")):
        p = pop(lambda p: p.use == use)
        sample.changed.append((p, before))


def _reissue(sample, p):
    """A fresh contract of 2025 for a plot new in that year."""
    c = p.contract
    deals.ordinary(sample.random, c, AS_OF)
    row = dict(c.row)
    deals.progress(sample.random, c, AS_OF, row)
    c.row = row
    sample.reissued = getattr(sample, "reissued", 600) + 1
    c.number = f"4401122025{'B' if c.allotted else 'A'}{sample.reissued:05d}"
    c.row["电子监管号"] = c.number


def parcels_before(sample):
    gone = {p.number for p in sample.new} | {p.number for p, _ in sample.merged}
    gone |= {p.number for group, _ in sample.split for p in group}
    gone |= {p.number for p in sample.parcels if p.approved and p.approved > EARLIER}
    uses = {p.number: use for p, use in sample.changed}
    kept = [p for p in sample.parcels if p.number not in gone]
    for k, (p, pieces) in enumerate(sample.merged):
        kept += [_former(sample, p, [(ring, [])], 801 + 2 * k + j)
                 for j, ring in enumerate(pieces)]
    kept += [_former(sample, group[0], [(ring, [])], 851 + k)
             for k, (group, ring) in enumerate(sample.split)]
    kept.sort(key=lambda p: p.number)
    out = []
    for p, parts in zip(kept, conformed(kept)):
        use = uses.get(p.number)
        row = feature(p, sample.random, parts, use, NAMES[use] if use else None)
        if p.contract and p.contract.row["合同签订日期"] > EARLIER:
            row["properties"]["电子监管号"] = ""
        out.append(row)
    return out


def _former(sample, p, parts, number):
    q = Parcel(parts, p.plot, p.use)
    q.__dict__.update({k: v for k, v in vars(p).items() if k not in ("parts", "contract")})
    q.number = f"{p.number[:14]}{number:05d}"
    q.approved = deals.day(sample.random, date(2017, 1, 5), date(2020, 8, 30))
    q.register = q.ellipsoidal_area
    q.contract = None
    return q


def contracts_before(sample):
    later = {p.contract.number for p in sample.new}
    later |= {p.contract.number for p, _ in sample.merged}
    later |= {p.contract.number for group, _ in sample.split for p in group}
    rows = []
    for c in sample.contracts:
        if c.number in later or c.row["合同签订日期"] > EARLIER:
            continue
        if c.story is None:
            row = {k: c.row[k] for k in deals.HEADER[:8]}
            row["实际交地时间"] = c.delivery
            deals.progress(sample.random, c, EARLIER, row)
        else:
            row = deals.before(c, c.row, EARLIER)
        rows.append(row)
    rows.sort(key=lambda row: row["电子监管号"])
    return [[deals.spelled(sample.random, row[h]) for h in deals.HEADER] for row in rows]
