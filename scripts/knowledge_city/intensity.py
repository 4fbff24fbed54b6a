"""Uses, industries, intensities and the material of the parcels, with their part of the story."""

from .cadastre import STORY, built, whole
from .uses import NAMES, choose

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


def uses(sample):
    t = sample.teller
    barred = (
        (5, lambda p: p.use == "1401" and whole(p) and not p.plot.bank,
         ("0901", "100101", "070102")),
        (5, lambda p: p.use == "100101" and whole(p) and not p.plot.compatible,
         ("070102", "0901")),
        (4, lambda p: p.use == "070102" and whole(p) and not p.plot.compatible, ("100102",)),
    )
    for count, fits, uses in barred:
        for p in t.pick(count, lambda p: fits(p) and not p.plot.reserve, "use-barred"):
            p.use = choose(sample.random, uses)
    for p in t.pick(STORY["use-silent"], lambda p: p.use == "070102" and not p.plot.compatible,
                    "use-silent"):
        p.use = choose(sample.random, ("0902", "0904", "0802"))
    for p in sample.parcels:  # lawful exceptions: the detailed plan's own list
        listed = p.plot.compatible.split(",")
        if listed[0] and not p.story and sample.random.random() < 0.2:
            p.use = choose(sample.random, listed)


def industry(sample):
    r = sample.random
    for p in sample.parcels:
        asks = p.use.startswith(PRODUCTIVE)
        p.industry = choose(r, LEADING[unit_of(p)]) if asks else ""
    asked = [p for p in sample.parcels if p.industry and unit_of(p) != "other"]
    for _ in range(OFF_LEAD):
        p = asked.pop(int(r.random() * len(asked)))
        p.industry = choose(r, FOREIGN[unit_of(p)])
    for _ in range(NO_INDUSTRY):
        asked.pop(int(r.random() * len(asked))).industry = ""


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


def intensity(sample):
    r = sample.random
    for p in sample.parcels:
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
    t = sample.teller

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


def materials(sample):
    r, t = sample.random, sample.teller
    for p in sample.parcels:
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
    for p in sample.parcels:
        if "reserve-undated" in p.story:
            p.approved = None
