"""Supply contracts of the sample: dates, prices, progress, and the idle ones among them."""

from datetime import date, timedelta

HEADER = ("电子监管号", "供地方式", "成交价格(万元)", "合同签订日期", "约定交地时间", "实际交地时间", "约定开工时间",
          "约定竣工时间", "实际开工时间", "补充协议约定开工时间", "中止开发日期", "应动工开发面积", "已动工开发面积",
          "总投资额(万元)", "已投资额(万元)", "闲置原因", "原因审核状态", "巡查日期")

# 2025: contracts in each kind of idle trouble and beside it
STORY = {
    "idle-stated": 10, "idle-blank": 7, "idle-1900": 4, "idle-two-years": 7, "idle-delivery": 3,
    "idle-claimed": 3, "idle-extended": 2, "idle-verified": 3, "extended-in-time": 4,
    "anniversary-near": 2, "anniversary-today": 1, "stalled-area": 4, "stalled-investment": 4,
    "resumed": 9, "stalled-exact-third": 1, "stalled-exact-quarter": 1, "stalled-recent": 2,
    "no-dates": 52, "unreadable": 5, "no-investment": 61,
}
SUSPECTED = ("idle-stated", "idle-blank", "idle-1900", "idle-two-years", "idle-delivery",
             "idle-claimed", "idle-extended", "stalled-area", "stalled-investment",
             "anniversary-near")
CAUSES = ("未按约定交付土地", "规划依法修改", "群众信访", "地下文物勘探", "管线迁改未完成")


class Contract:
    """One supply contract; `parcels` may be several."""

    def __init__(self, number, parcels):
        self.number, self.parcels = number, parcels
        self.story = None
        self.row = {}
        self.earlier = {}   # values that the table of a year before has instead

    @property
    def area(self):
        return sum(p.ellipsoidal_area for p in self.parcels)


def day(random, first, last):
    return first + timedelta(days=int(random.random() * ((last - first).days + 1)))


def price_per_square_metre(use):
    for prefix, price in (("0902", 9500), ("09", 8200), ("0701", 12500), ("07", 4200),
                          ("0802", 2250), ("1001", 900), ("11", 820)):
        if use.startswith(prefix):
            return price
    return 1500


def promised(agreed, delivered):
    """The day that the contract names: kept by all but one in fifty."""
    return agreed if delivered.toordinal() % 50 == 0 else max(agreed, delivered)


def ordinary(random, c, as_of):
    """A contract in order: signed, delivered, begun within the year, invested as it goes."""
    use = c.parcels[0].use or c.parcels[0].plot.use
    allotted = use[:2] in ("12", "13", "14") or (use[:2] == "08" and use[:4] != "0802")
    approved = c.parcels[0].approved
    signed = approved + timedelta(days=20 + int(random.random() * 45))
    agreed_delivery = signed + timedelta(days=60 + int(random.random() * 90))
    delivery = agreed_delivery + timedelta(days=int(random.random() * 45) - 8)
    agreed_start = agreed_delivery + timedelta(days=150 + int(random.random() * 210))
    completion = agreed_start + timedelta(days=730 + int(random.random() * 430))
    start = agreed_start + timedelta(days=int(random.random() * 250) - 70)
    start = max(start, delivery + timedelta(days=15))
    c.allotted = allotted
    c.row = {
        "电子监管号": c.number,
        "供地方式": "划拨" if allotted else ("挂牌出让" if random.random() < 0.82 else "协议出让"),
        "成交价格(万元)": "" if allotted else
        f"{c.area * price_per_square_metre(use) / 10000 * (0.85 + 0.3 * random.random()):.2f}",
        "合同签订日期": signed, "约定交地时间": promised(agreed_delivery, delivery),
        "实际交地时间": delivery, "约定开工时间": agreed_start, "约定竣工时间": completion,
    }
    c.start, c.delivery = start, delivery
    c.due_share = 1.0 if random.random() < 0.7 else round(0.82 + 0.17 * random.random(), 2)
    c.total = round(c.area * (0.45 + 0.7 * random.random()) * (1.6 if use[:2] == "09" else 1.0))
    c.brisk = random.random() < 0.9
    c.pace = 0.85 + 0.3 * random.random()


def progress(random, c, as_of, row):
    """Fills what the file of one date says about the works."""
    if c.delivery > as_of:
        row["实际交地时间"] = ""
    started = c.start <= as_of
    row["实际开工时间"] = c.start if started else ""
    due = c.area * c.due_share
    row["应动工开发面积"] = f"{due:.2f}"
    row["总投资额(万元)"] = str(c.total)
    span = max(1, (c.row["约定竣工时间"] - c.start).days)
    done = min(1.0, max(0.0, (as_of - c.start).days / span * c.pace)) if started else 0.0
    # Most works start on the whole plot with a quarter of the money; a few are just beginning.
    developed, invested = (0.36, 0.27) if c.brisk else (0.15, 0.04)
    developed, invested = min(1.0, developed + 1.3 * done), min(1.06, invested + 0.8 * done)
    row["已动工开发面积"] = f"{due * developed if started else 0:.2f}"
    row["已投资额(万元)"] = str(round(c.total * invested) if started else 0)
    row["中止开发日期"] = "无" if started and done < 0.45 else ""
    row["补充协议约定开工时间"] = row["闲置原因"] = row["原因审核状态"] = ""
    row["巡查日期"] = ""
    if not started or done < 0.5:
        row["巡查日期"] = date(as_of.year, 11, 3 + int(random.random() * 24))


def tell(random, c, tag):
    """Rewrites a contract in order into one of the story. All dates are seen from 2025-12-31."""
    c.story = tag
    row = c.row

    def unstarted(agreed, written="未动工", agreed_delivery_gap=240):
        delivery = agreed - timedelta(days=agreed_delivery_gap)
        row.update({
            "合同签订日期": delivery - timedelta(days=120), "约定交地时间": delivery,
            "实际交地时间": delivery + timedelta(days=9), "约定开工时间": agreed,
            "约定竣工时间": agreed + timedelta(days=900), "实际开工时间": written,
            "已动工开发面积": "0", "已投资额(万元)": "0", "中止开发日期": "",
            "巡查日期": date(2025, 11, 4 + int(random.random() * 22)),
        })
        for p in c.parcels:
            p.approved = delivery - timedelta(days=165)

    one_year = day(random, date(2024, 1, 20), date(2024, 12, 10))
    if tag == "idle-stated":
        unstarted(one_year)
    elif tag == "idle-blank":
        unstarted(one_year, "")
    elif tag == "idle-1900":
        unstarted(one_year, "1900-01-01")
    elif tag == "idle-two-years":
        unstarted(day(random, date(2021, 3, 1), date(2023, 12, 10)),
                  "未动工" if random.random() < 0.6 else "")
    elif tag == "idle-delivery":
        unstarted(day(random, date(2023, 2, 1), date(2024, 11, 20)))
        row["实际交地时间"] = row["约定开工时间"] - timedelta(days=365)
        row["约定交地时间"] = row["实际交地时间"] - timedelta(days=20)
        row["合同签订日期"] = row["约定交地时间"] - timedelta(days=90)
        row["约定开工时间"] = ""
        for p in c.parcels:
            p.approved = row["合同签订日期"] - timedelta(days=40)
    elif tag in ("idle-claimed", "idle-verified"):
        unstarted(one_year)
        row["闲置原因"] = CAUSES[int(random.random() * len(CAUSES))]
        row["原因审核状态"] = "待审核" if tag == "idle-claimed" else "经审核属实"
    elif tag == "idle-extended":
        # The first agrees on a date that has itself passed for a year, the second on more than
        # one year, which Article 12 (1) does not allow.
        agreed = day(random, date(2022, 3, 1), date(2022, 11, 30))
        unstarted(agreed)
        row["补充协议约定开工时间"] = agreed + timedelta(days=350 if c.turn == 0 else 730)
    elif tag == "extended-in-time":
        agreed = day(random, date(2024, 2, 1), date(2024, 10, 30))
        unstarted(agreed, "")
        row["补充协议约定开工时间"] = agreed + timedelta(days=330)
    elif tag == "anniversary-near":
        unstarted(date(2024, 12, 24 if c.turn == 0 else 30))
    elif tag == "anniversary-today":
        unstarted(date(2024, 12, 31))
    elif tag == "resumed":  # idle in 2024, at work in 2025
        unstarted(day(random, date(2023, 2, 1), date(2023, 12, 10)),
                  day(random, date(2025, 2, 10), date(2025, 10, 20)))
        row["约定竣工时间"] = date(2027, 6, 30)
        row["已动工开发面积"] = f"{c.area * 0.4:.2f}"
        row["已投资额(万元)"] = f"{c.total * 0.3:.0f}"
        row["中止开发日期"] = "无"
    elif tag.startswith("stalled"):
        due = round(c.area)
        stopped = day(random, date(2022, 9, 1), date(2024, 10, 31))
        developed, invested = 0.78, 0.61
        if tag == "stalled-area":
            developed, invested = 0.09 + 0.2 * random.random(), 0.3 + 0.15 * random.random()
        elif tag == "stalled-investment":
            developed, invested = 0.4 + 0.2 * random.random(), 0.06 + 0.16 * random.random()
        elif tag == "stalled-recent":
            stopped = day(random, date(2025, 2, 1), date(2025, 9, 30))
            developed, invested = 0.2, 0.15
        start = stopped - timedelta(days=300 + int(random.random() * 200))
        unstarted(start + timedelta(days=30), start)
        c.total = round(c.total / 4) * 4
        due -= due % 3
        row.update({"应动工开发面积": f"{due}", "已动工开发面积": f"{due * developed:.2f}",
                    "总投资额(万元)": str(c.total), "已投资额(万元)": f"{c.total * invested:.0f}",
                    "中止开发日期": stopped})
        if tag == "stalled-exact-third":
            row["已动工开发面积"] = f"{due // 3}"
        elif tag == "stalled-exact-quarter":
            row["已投资额(万元)"] = str(c.total // 4)
        c.start = start
    elif tag == "no-dates":
        for key in ("约定交地时间", "实际交地时间", "约定开工时间", "约定竣工时间", "实际开工时间", "巡查日期",
                    "中止开发日期", "已动工开发面积", "已投资额(万元)"):
            row[key] = ""
    elif tag == "unreadable":
        row["约定开工时间"] = "交地后12个月内"
        row["实际开工时间"] = ""
    elif tag == "no-investment":
        row["总投资额(万元)"] = row["已投资额(万元)"] = row["中止开发日期"] = ""


def before(c, row, as_of):
    """What the table of the earlier date said of a told contract."""
    out = dict(row)
    for key in ("实际开工时间", "中止开发日期", "补充协议约定开工时间", "实际交地时间"):
        if isinstance(out.get(key), date) and out[key] > as_of:
            out[key] = ""
            if key == "实际开工时间":
                out["已动工开发面积"] = out["已投资额(万元)"] = "0"
                out["中止开发日期"] = ""
    if isinstance(out.get("巡查日期"), date):
        out["巡查日期"] = out["巡查日期"].replace(year=as_of.year)
    return out


def spelled(random, value):
    """A date as hands write it: nearly always ISO."""
    if not isinstance(value, date):
        return value
    pick = random.random()
    if pick < 0.93:
        return value.isoformat()
    if pick < 0.965:
        return f"{value.year}/{value.month}/{value.day}"
    if pick < 0.99:
        return f"{value.year}年{value.month}月{value.day}日"
    if pick < 0.996:
        return f"{value.isoformat()}T00:00:00+08:00"
    return str((value - date(1899, 12, 30)).days)
