"""Contracts for the parcels, and the idle ones among them."""

from datetime import date

from . import contracts as deals
from .dates import AS_OF


def supply(sample):
    sample.contracts = []
    r = sample.random
    free = [p for p in sample.parcels if not p.collective]
    taken = 0
    k = 0
    while k < len(free):
        group = [free[k]]
        if taken < 14 and not free[k].story and not free[k].plot.reserve:
            while (k + len(group) < len(free) and free[k + len(group)].plot is free[k].plot
                   and not free[k + len(group)].story and len(group) < 3):
                group.append(free[k + len(group)])
            if len(group) > 1 and r.random() < 0.35:
                taken += 1
            else:
                group = group[:1]
        k += len(group)
        if group[0].use[:2] in ("14", "12", "13") and r.random() < 0.35:
            continue
        for p in group:
            p.approved = group[0].approved
        c = deals.Contract("", group)
        for p in group:
            p.contract = c
        deals.ordinary(r, c, AS_OF)
        sample.contracts.append(c)


def idle(sample):
    r = sample.random

    def free(c):
        return (c.story is None and not any(p.story for p in c.parcels)
                and not c.parcels[0].plot.reserve)

    def take(tag, fits, count):
        options = [c for c in sample.contracts if free(c) and fits(c)]
        for turn in range(count):
            c = options.pop(int(r.random() * len(options)))
            c.turn = turn
            deals.tell(r, c, tag)
            for p in c.parcels:
                p.story.append(tag)

    def granted(c):
        return (not c.allotted and c.parcels[0].use[:2] in ("07", "08", "09", "10", "11")
                and len(c.parcels) == 1)

    several = [c for c in sample.contracts if len(c.parcels) > 1 and free(c) and not c.allotted]
    several[0].turn = 0
    deals.tell(r, several[0], "idle-stated")
    for p in several[0].parcels:
        p.story.append("idle-stated")
    take("idle-stated", lambda c: granted(c) and c.parcels[0].use == "0802", 1)
    for tag, count in deals.STORY.items():
        if tag in ("no-dates", "no-investment", "unreadable"):
            continue
        take(tag, granted, count - 2 * (tag == "idle-stated"))
    for c in sample.contracts:
        row = dict(c.row)
        if c.story is None:
            deals.progress(r, c, AS_OF, row)
        else:
            filled = {}
            deals.progress(r, c, AS_OF, filled)
            for key, value in filled.items():
                row.setdefault(key, value)
        c.row = row
    take("no-dates", lambda c: c.allotted, deals.STORY["no-dates"])
    take("unreadable", lambda c: granted(c) and c.delivery > date(2024, 6, 1),
         deals.STORY["unreadable"])
    take("no-investment", lambda c: c.start <= AS_OF, deals.STORY["no-investment"])
    silent = ("no-dates", "unreadable", "no-investment", "stalled-exact-third",
              "stalled-exact-quarter", "stalled-recent", "extended-in-time", "resumed",
              "idle-verified", "anniversary-today")
    for p in sample.parcels:  # what is not trouble may still have a part elsewhere
        p.story = [t for t in p.story if t not in silent]
    counts = {}
    sample.contracts.sort(key=lambda c: (c.row["合同签订日期"], c.parcels[0].number))
    for c in sample.contracts:
        year = c.row["合同签订日期"].year
        counts[year] = counts.get(year, 0) + 1 + int(r.random() * 4)
        c.number = f"440112{year}{'A' if not c.allotted else 'B'}{counts[year]:05d}"
        c.row["电子监管号"] = c.number
