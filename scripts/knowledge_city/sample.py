"""The two sample files of parcels and their contract tables: one town, a year apart."""

import json
from datetime import date, timedelta

from . import contracts as deals
from .cadastre import (STORY, Parcel, Teller, along, banked, built, conformed, is_simple,
                       parcels, push, whole)
from .plane import area, box, boxes_meet, contains, dissolve
from .town import lots
from .writing import multipolygon, table
from .zoning import NAMES, choose

EARLIER, AS_OF = date(2024, 12, 31), date(2025, 12, 31)
WANTED = 2312
NOTE = "合成样例:宗地、权利人、合同均为种子脚本虚构,不对应任何真实宗地;示意,非法定边界"

LEADING = {
    "north": ("生物医药", "生物医药", "生命科学", "新材料", "集成电路", "高性能医疗设备", "基因检测", "精准医学",
              "新能源储能", "节能环保"),
    "south": ("新一代信息技术", "智能制造", "机器人", "新能源汽车", "高端装备制造", "工业互联网", "数字经济",
              "平台经济"),
    "core": ("总部经济", "科技服务", "知识产权", "软件和信息技术服务", "文化创意", "金融服务", "新零售", "电子商务",
             "商务服务"),
    "other": ("商贸", "软件和信息技术服务", "食品制造", "物流仓储", "科技服务", "印刷包装", "家具制造"),
}
FOREIGN = {
    "north": ("家具制造", "食品制造", "汽车零部件", "服装服饰", "印刷包装", "物流仓储"),
    "south": ("生物医药", "化妆品制造", "家具制造", "食品制造", "建筑材料", "纺织印染"),
    "core": ("家具制造", "食品制造", "纺织印染", "建筑材料"),
}
PRODUCTIVE = ("0802", "0902", "0904", "1001", "1101")
OFF_LEAD, NO_INDUSTRY = 48, 31
KINDS = {
    "07": ("住宅小区", "安置房", "人才公寓"), "0702": ("社区服务中心", "邻里中心"), "0703": ("村民住宅",),
    "0704": ("村综合服务楼",), "0802": ("研发中心", "创新基地", "实验楼"), "0804": ("学校", "校区"),
    "0806": ("医院", "卫生服务中心"), "08": ("公共服务设施",), "0902": ("总部大厦", "商务中心"),
    "09": ("商业中心", "商业综合体"), "10": ("生产基地", "产业园", "厂房"), "11": ("物流园",),
    "12": ("停车场", "公交站场"), "13": ("市政设施",), "14": ("公园", "绿地"), "16": ("储备用地",),
}
# code as written, name as written: how a code and a name come to disagree
MISMATCHES = (
    ("1001", ("0601", "工业用地"), 15), ("0703", ("0702", "农村宅基地"), 8),
    ("0901", ("05", "商业服务业用地"), 4), ("0902", ("0902", "商业用地"), 8),
    ("080403", ("080403", "幼儿园用地"), 6),
)


def unit_of(parcel):
    """The unit whose lead industries are asked for: south, north, core, or other."""
    cell, zone = parcel.plot.cell, parcel.plot.zone
    return zone if zone in ("north", "south", "core") and cell[0] != "V" else "other"


class Sample:
    """All parcels of both dates with their contracts."""

    def __init__(self, random, permanent, planned, plots, reserves):
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
            p.approved = self._approval()
        self._numbers()
        self._waters(permanent, planned)
        self._reserves(plots, reserves)
        self._uses()
        self._supply()
        self._idle()
        self._industry()
        self._intensity()
        self._materials()
        self._flagships()
        self._a_year_before(plots)
        for p, parts in zip(self.parcels, conformed(self.parcels)):
            p.parts = parts

    def _approval(self):
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

    def _waters(self, permanent, planned):
        fixed = [(w.ident, w.ring) for w in permanent]
        r = self.random
        self._confluence({w.ident: w for w in permanent})

        def some(count, low, high):
            return [low + (high - low) * r.random() for _ in range(count)]

        along(self.teller, fixed, (
            ("blue-no-permit", some(STORY["blue-no-permit"] - 1, 4, 24)),
            ("blue-blank", some(STORY["blue-blank"], 5, 18)),
            ("blue-before-line", some(STORY["blue-before-line"], 6, 22)),
            ("blue-permit", some(STORY["blue-permit"], 3, 20)),
            ("blue-sliver", some(STORY["blue-sliver"], 0.12, 0.17)),
        ))
        along(self.teller, [(w.ident, w.ring) for w in planned], (
            ("planned-water", some(STORY["planned-water"], 3, 16)),
            ("planned-sliver", some(STORY["planned-sliver"], 0.12, 0.17)),
        ))
        self.near_water = set()
        for p in self.parcels:
            if any(boxes_meet(box(p.ring), box(ring)) and banked(p.ring, ring)[1] > 5
                   for _, ring in fixed):
                self.near_water.add(p.number)
        count = 0
        for p in self.parcels:
            tags = [t for t in p.story if t.startswith("blue")]
            if not tags:
                p.permit = "无" if p.number in self.near_water else ""
                continue
            if tags[0] == "blue-permit":
                count += 1
                p.permit = f"示例蓝许〔2022〕{10 + count:03d}号"
            else:
                p.permit = "" if tags[0] == "blue-blank" else "无"
            if tags[0] == "blue-before-line":
                p.approved = deals.day(r, date(2014, 5, 1), date(2019, 11, 30))
            elif p.approved < date(2020, 10, 8):
                p.approved = deals.day(r, date(2021, 1, 10), date(2023, 12, 20))

    def _confluence(self, waters):
        """A lot beside two streams that meet: pushed out, it lies in both blue lines at once."""
        pairs = (("PHX-03", "PHX-04"), ("PHX-03", "PGH-02"), ("PGH-02", "ZLH-01"))
        best, chosen = 0, None
        for names in pairs:
            rings = [waters[n].ring for n in names]
            for p in self.parcels:
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
        self.confluence = p

    def _reserves(self, plots, reserves):
        """Plots granted on reserved land, and lots that reach into it."""
        r = self.random
        closed = [x for x in reserves if x["release"] is None]
        edges = [(x["id"], ring) for x in closed for ring in x["rings"]]
        along(self.teller, edges, (
            ("reserve-sliver", [0.12 + 0.04 * r.random() for _ in range(STORY["reserve-sliver"])]),
            ("reserve", [9 + 18 * r.random() for _ in range(2)]),
        ), shortest=50)
        reached = [p.values["constraint"] for p in self.parcels if "constraint" in p.values]
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
            sister = next(q for q in self.parcels if q.plot.cell == plot.cell)
            p.number = f"{sister.number[:12]}GB{701 + k:05d}"
            p.approved = deals.day(r, date(2021, 2, 1), date(2024, 3, 30))
            if tag == "reserve-before":
                p.approved = deals.day(r, date(2016, 2, 1), date(2020, 6, 30))
            self.parcels.append(p)
        for p in self.parcels:
            if p.plot.reserve_released:
                p.approved = date.fromisoformat(p.plot.reserve_released) + timedelta(
                    days=30 + int(r.random() * 200))
                p.approved = min(p.approved, date(2025, 9, 20))
            elif "reserve" in p.story:
                p.approved = max(p.approved, date(2021, 3, 1) + timedelta(days=int(r.random() * 900)))
        while len(self.parcels) > WANTED:  # the sample keeps its size
            k = int(r.random() * len(self.parcels))
            p = self.parcels[k]
            if not p.story and p.plot.zone != "village" and not p.plot.reserve:
                self.parcels.pop(k)

    def _uses(self):
        t = self.teller
        barred = (
            (5, lambda p: p.use == "1401" and whole(p), ("0901", "100101", "070102")),
            (5, lambda p: p.use == "100101" and whole(p) and not p.plot.compatible,
             ("070102", "0901")),
            (4, lambda p: p.use == "070102" and whole(p) and not p.plot.compatible, ("100102",)),
        )
        for count, fits, uses in barred:
            for p in t.pick(count, lambda p: fits(p) and not p.plot.reserve, "use-barred"):
                p.use = choose(self.random, uses)
        for p in t.pick(STORY["use-silent"], lambda p: p.use == "070102" and not p.plot.compatible,
                        "use-silent"):
            p.use = choose(self.random, ("0902", "0904", "0802"))
        for p in self.parcels:  # lawful exceptions: the detailed plan's own list
            listed = p.plot.compatible.split(",")
            if listed[0] and not p.story and self.random.random() < 0.2:
                p.use = choose(self.random, listed)

    def _supply(self):
        self.contracts = []
        r = self.random
        free = [p for p in self.parcels if not p.collective]
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
            self.contracts.append(c)

    def _idle(self):
        r = self.random

        def free(c):
            return (c.story is None and not any(p.story for p in c.parcels)
                    and not c.parcels[0].plot.reserve)

        def take(tag, fits, count):
            options = [c for c in self.contracts if free(c) and fits(c)]
            for turn in range(count):
                c = options.pop(int(r.random() * len(options)))
                c.turn = turn
                deals.tell(r, c, tag)
                for p in c.parcels:
                    p.story.append(tag)

        def granted(c):
            return (not c.allotted and c.parcels[0].use[:2] in ("07", "08", "09", "10", "11")
                    and len(c.parcels) == 1)

        several = [c for c in self.contracts if len(c.parcels) > 1 and free(c) and not c.allotted]
        several[0].turn = 0
        deals.tell(r, several[0], "idle-stated")
        for p in several[0].parcels:
            p.story.append("idle-stated")
        for tag, count in deals.STORY.items():
            if tag in ("no-dates", "no-investment", "unreadable"):
                continue
            take(tag, granted, count - (tag == "idle-stated"))
        for c in self.contracts:
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
        take("unreadable", lambda c: granted(c) and c.delivery > date(2024, 6, 1), deals.STORY["unreadable"])
        take("no-investment", lambda c: c.start <= AS_OF, deals.STORY["no-investment"])
        silent = ("no-dates", "unreadable", "no-investment", "stalled-exact-third",
                  "stalled-exact-quarter", "stalled-recent", "extended-in-time", "idle-verified",
                  "anniversary-today")
        for p in self.parcels:  # what is not trouble may still have a part elsewhere
            p.story = [t for t in p.story if t not in silent]
        counts = {}
        self.contracts.sort(key=lambda c: (c.row["合同签订日期"], c.parcels[0].number))
        for c in self.contracts:
            year = c.row["合同签订日期"].year
            counts[year] = counts.get(year, 0) + 1 + int(r.random() * 4)
            c.number = f"440112{year}{'A' if not c.allotted else 'B'}{counts[year]:05d}"
            c.row["电子监管号"] = c.number

    def _industry(self):
        r = self.random
        for p in self.parcels:
            asks = p.use.startswith(PRODUCTIVE)
            p.industry = choose(r, LEADING[unit_of(p)]) if asks else ""
        asked = [p for p in self.parcels if p.industry and unit_of(p) != "other"]
        for _ in range(OFF_LEAD):
            p = asked.pop(int(r.random() * len(asked)))
            p.industry = choose(r, FOREIGN[unit_of(p)])
        for _ in range(NO_INDUSTRY):
            asked.pop(int(r.random() * len(asked))).industry = ""

    def _intensity(self):
        r = self.random
        for p in self.parcels:
            low, high = bounds(p.plot.far)
            if high:
                far = high * (0.72 + 0.26 * r.random())
                far = max(far, low * 1.02) if low else far
            elif low:
                far = low * (1.05 + 0.6 * r.random())
            else:
                far = 0
            p.far = round(far, 2) if far else None
            low, high = bounds(p.plot.density)
            p.density = round(high * (0.7 + 0.28 * r.random()) if high else
                              low * (1.02 + 0.3 * r.random()) if low else 0, 1) or None
            low, high = bounds(p.plot.green)
            p.green = round(low * (1.0 + 0.25 * r.random()) + 0.1 if low else
                            high * (0.5 + 0.48 * r.random()) if high else 0, 1) or None
            low, high = bounds(p.plot.height)
            p.height = round(high * (0.6 + 0.38 * r.random()), 1) if high else None
        t = self.teller

        def capped(p):
            return (p.use[:2] in ("07", "08", "09") and p.plot.far.startswith("≤") and built(p)
                    and p.use == p.plot.use)

        def industrial(p):
            return p.use[:4] == "1001" and bounds(p.plot.far)[0] and p.use == p.plot.use

        for p in t.pick(STORY["far-high"], capped, "far-high"):
            p.far = round(bounds(p.plot.far)[1] * (1.06 + 0.34 * r.random()), 2)
        for p in t.pick(STORY["far-low"], industrial, "far-low"):
            p.far = round(bounds(p.plot.far)[0] * (0.5 + 0.4 * r.random()), 2)
        for p in t.pick(STORY["density"], capped, "density"):
            p.density = round(bounds(p.plot.density)[1] * (1.06 + 0.25 * r.random()), 1)
        for p in t.pick(STORY["green"], capped, "green"):
            p.green = round(bounds(p.plot.green)[0] * (0.6 + 0.3 * r.random()), 1)
        for p in t.pick(STORY["height"], lambda p: capped(p) and bounds(p.plot.height)[1], "height"):
            p.height = round(bounds(p.plot.height)[1] * (1.08 + 0.3 * r.random()), 1)
        for p in t.pick(STORY["at-limit"], capped, "at-limit"):
            p.far, p.density = bounds(p.plot.far)[1], bounds(p.plot.density)[1]
            p.green = bounds(p.plot.green)[0]
            p.story.remove("at-limit")

    def _materials(self):
        r, t = self.random, self.teller
        for p in self.parcels:
            p.code, p.name = p.use, NAMES[p.use]
            p.register = p.ellipsoidal_area + (r.random() - 0.5) * 0.3
        for prefix, written, count in MISMATCHES:
            told = 5 if written[0].startswith(prefix) else 0
            for p in t.pick(count, lambda p: p.use == prefix or (
                    not told and p.use.startswith(prefix)), "name-mismatch", told):
                p.code, p.name = written
        for p in t.pick(STORY["area-mismatch"], built, "area-mismatch", 10):
            p.register *= 1 + (0.025 + 0.09 * r.random()) * (1 if r.random() < 0.6 else -1)
        for p in t.pick(STORY["no-use"], built, "no-use"):
            p.code = p.name = ""
        for p in self.parcels:
            if "reserve-undated" in p.story:
                p.approved = None

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

    # 2024: the same town a year before

    def _a_year_before(self, plots):
        r = self.random
        plain = [p for p in self.parcels if not p.story and whole(p) and p.contract
                 and p.contract.story is None and len(p.contract.parcels) == 1
                 and not p.plot.reserve]
        self.new, self.changed, self.merged, self.split = [], [], [], []

        def pop(fits):
            options = [p for p in plain if fits(p)]
            p = options[int(r.random() * len(options))]
            plain.remove(p)
            return p

        for _ in range(10):
            p = pop(lambda p: p.use[:2] in ("07", "08", "09", "10"))
            p.approved = deals.day(r, date(2025, 1, 15), date(2025, 9, 30))
            self._reissue(p)
            self.new.append(p)
        for _ in range(13):  # two lots of 2024 became one
            p = pop(lambda p: p.planar_area > 26000)
            pieces = lots(r, p.ring, p.planar_area / 1.9)
            while len(pieces) != 2:
                p = pop(lambda p: p.planar_area > 26000)
                pieces = lots(r, p.ring, p.planar_area / 1.9)
            p.approved = deals.day(r, date(2025, 2, 1), date(2025, 8, 30))
            self._reissue(p)
            self.merged.append((p, pieces))
        by_plot = {}
        for p in plain:
            by_plot.setdefault(p.plot.id, []).append(p)
        for group in [g for g in by_plot.values() if len(g) == 2 and len(g[0].plot.parts) == 1]:
            old = dissolve([p.ring for p in group])
            if len(self.split) < 4 and len(old) == 1 and r.random() < 0.2:
                for p in group:
                    plain.remove(p)
                    p.approved = deals.day(r, date(2025, 2, 1), date(2025, 8, 30))
                    self._reissue(p)
                self.split.append((group, old[0]))
        for use, before in (("100101", "100102"), ("0802", "100101"), ("0902", "0901"),
                            ("070102", "0901"), ("0901", "0902"), ("100101", "110101"),
                            ("0802", "0902"), ("100102", "100101"), ("0902", "0802")):
            p = pop(lambda p: p.use == use)
            self.changed.append((p, before))

    def _reissue(self, p):
        """A fresh contract of 2025 for a plot new in that year."""
        c = p.contract
        deals.ordinary(self.random, c, AS_OF)
        row = dict(c.row)
        deals.progress(self.random, c, AS_OF, row)
        c.row = row
        self.reissued = getattr(self, "reissued", 600) + 1
        c.number = f"4401122025{'B' if c.allotted else 'A'}{self.reissued:05d}"
        c.row["电子监管号"] = c.number

    def parcels_now(self):
        return [feature(p, self.random, p.parts)
                for p in sorted(self.parcels, key=lambda p: p.number)]

    def parcels_before(self):
        gone = {p.number for p in self.new} | {p.number for p, _ in self.merged}
        gone |= {p.number for group, _ in self.split for p in group}
        gone |= {p.number for p in self.parcels if p.approved and p.approved > EARLIER}
        uses = {p.number: use for p, use in self.changed}
        kept = [p for p in self.parcels if p.number not in gone]
        for k, (p, pieces) in enumerate(self.merged):
            kept += [self._former(p, [(ring, [])], 801 + 2 * k + j)
                     for j, ring in enumerate(pieces)]
        kept += [self._former(group[0], [(ring, [])], 851 + k)
                 for k, (group, ring) in enumerate(self.split)]
        kept.sort(key=lambda p: p.number)
        out = []
        for p, parts in zip(kept, conformed(kept)):
            use = uses.get(p.number)
            row = feature(p, self.random, parts, use, NAMES[use] if use else None)
            if p.contract and p.contract.row["合同签订日期"] > EARLIER:
                row["properties"]["电子监管号"] = ""
            out.append(row)
        return out

    def _former(self, p, parts, number):
        q = Parcel(parts, p.plot, p.use)
        q.__dict__.update({k: v for k, v in vars(p).items() if k not in ("parts", "contract")})
        q.number = f"{p.number[:14]}{number:05d}"
        q.approved = deals.day(self.random, date(2017, 1, 5), date(2020, 8, 30))
        q.register = q.ellipsoidal_area
        q.contract = None
        return q

    def contracts_now(self):
        rows = sorted((c.row for c in self.contracts), key=lambda row: row["电子监管号"])
        return [[deals.spelled(self.random, row[h], True) for h in deals.HEADER] for row in rows]

    def contracts_before(self):
        later = {p.contract.number for p in self.new}
        later |= {p.contract.number for p, _ in self.merged}
        later |= {p.contract.number for group, _ in self.split for p in group}
        rows = []
        for c in self.contracts:
            if c.number in later or c.row["合同签订日期"] > EARLIER:
                continue
            if c.story is None:
                row = {k: c.row[k] for k in deals.HEADER[:8]}
                row["实际交地时间"] = c.delivery
                deals.progress(self.random, c, EARLIER, row)
            else:
                row = deals.before(c, c.row, EARLIER)
            rows.append(row)
        rows.sort(key=lambda row: row["电子监管号"])
        return [[deals.spelled(self.random, row[h], True) for h in deals.HEADER] for row in rows]


def bounds(text):
    """Lower and upper limit of a plan's text such as ≤2.5, 1.2-3.0 or —."""
    plain = text.rstrip("%")
    if plain.startswith("≤"):
        return None, float(plain[1:])
    if plain.startswith("≥"):
        return float(plain[1:]), None
    if "-" in plain:
        low, high = plain.split("-")
        return float(low), float(high)
    return None, None


def written(random, value, percent=False):
    """A figure as files have it: mostly a number, now and then text in some dress."""
    if value is None:
        return "—" if random.random() < 0.5 else ""
    pick = random.random()
    text = f"{value:g}"
    if pick < 0.93:
        return value
    if pick < 0.975:
        return text + "%" if percent else text
    if pick < 0.99:
        return text.translate(str.maketrans("0123456789.", "0123456789."))
    return f" {text}%" if percent else f"{text} "


def kind_of(use):
    for size in (4, 2):
        if use[:size] in KINDS:
            return KINDS[use[:size]]
    return ("项目",)


def feature(p, random, parts, code=None, name=None):
    """One parcel with its attributes, in the words of the files."""
    serial = int(p.number[6:9]) * 7919 + int(p.number[9:12]) * 131 + int(p.number[14:])
    kinds = kind_of(p.use)
    approved = deals.spelled(random, p.approved, True) if p.approved else ""
    properties = {
        "宗地代码": p.number, "DKBH": p.plot.id,
        "项目名称": f"示例{kinds[serial % len(kinds)]}{serial % 997:03d}",
        "坐落": f"黄埔区示例{'村' if p.collective else '路'}{serial % 61 + 1}号",
        "土地使用权人": f"示例{'村民' if p.collective else '单位'}{serial % 1499 + 1:04d}",
        "权属性质": "集体" if p.collective else "国有",
        "YDYHFLDM": p.code if code is None else code,
        "YDYHFLMC": p.name if name is None else name,
        "登记面积": round(p.register, 2), "批准日期": approved,
        "容积率": written(random, p.far), "建筑密度": written(random, p.density, True),
        "绿地率": written(random, p.green, True), "建筑高度": written(random, p.height),
        "主导产业": p.industry, "蓝线内规划许可": p.permit,
        "电子监管号": p.contract.number if p.contract else "",
    }
    return {"type": "Feature", "properties": properties, "geometry": multipolygon(parts)}


def parcel_file(features, as_of):
    head = {"type": "FeatureCollection", "name": f"knowledge-city-parcels-{as_of}",
            "synthetic": True, "certainty": "schematic", "note": NOTE, "as_of": as_of.isoformat()}
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]
    rows = [json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features]
    return text + ',"features":[\n' + ",\n".join(rows) + "\n]}\n"


def files(sample):
    return {
        "samples/2025-12-31.geojson": parcel_file(
            sample.parcels_now(), AS_OF),
        "samples/2024-12-31.geojson": parcel_file(sample.parcels_before(), EARLIER),
        "samples/contracts/2025-12-31.csv": table(deals.HEADER, sample.contracts_now(), bom=True),
        "samples/contracts/2024-12-31.csv": table(deals.HEADER, sample.contracts_before(), bom=True),
    }
