#!/usr/bin/env python3
"""Holds the rules on idle land against another reading of them (idle_reading.py).

Contracts are drawn from a seed, most of them beside a boundary: a year's last day and the ten
behind it, 29 February, months without a day, blanks, absent columns, days that contradict each
other, years of buildings, areas about a third in several units. Every fourth file has its columns in a table of
--join. Compared are the verdicts of each plot, and what stands beside a suspicion of the first
paragraph of Article 2: first day, months, days to the next stage, base of the fee.

Usage: check-idle.py PROGRAM [--count 6000] [--seed 20251231] [--show 3]    exit 1 where one differs
"""

import argparse
import collections
import csv
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from idle_reading import Contract, years_on  # noqa: E402

CODES = ["IDL101", "IDL102", "IDL201", "IDL301", "IDL302", "IDL303", "IDL304", "IDL305",
         "IDL901", "IDL902"]
WORDS = {"violates": "violates", "suspected": "suspected", "borderline": "borderline",
         "advisory": "advisory", "excused": "excused", "not_evaluated": "ne"}
PER_FILE = 500
DAYS = [date(*day) for day in (
    (2025, 12, 31), (2024, 2, 29), (2025, 2, 28), (2025, 3, 1), (2024, 12, 31), (2025, 6, 30),
    (2025, 7, 1), (2028, 2, 29), (2025, 10, 8), (2026, 1, 1))]
PLOT, NUMBER = "宗地代码", "电子监管号"
KEPT = [NUMBER, "成交价格(万元)", "已动工开发面积", "已投资额"]
DROPPED = ["权属性质", "供地方式", "合同签订日期", "约定交地时间", "实际交地时间", "约定开工时间",
           "补充协议约定开工时间", "约定竣工时间", "实际开工时间", "开工情况", "实际竣工时间", "施工许可日期",
           "应动工开发面积", "总投资额", "中止开发日期", "停工情况", "闲置原因", "原因审核状态", "建成年份"]
COLUMNS = KEPT + DROPPED
# Due and developed area, and total and invested money, about their limits.
AREAS = [
    (9000, 3000), (9000, 2999.99), (9000, 3000.01), (9000, 1000), (9000, 8000), ("9亩", "3亩"),
    ("9亩", "2.99亩"), ("0.9公顷", "0.3公顷"), ("0.9公顷", "3000"), ("0.9公顷", "2999"),
    ("13.5亩", "3000"), ("", 3000), (9000, ""), (9000, 9001), (9000, 0), (0, 0), ("5亩", "1亩"),
    ("1公顷", "100平方米"), ("1.0000公顷", "0平方米"), ("10亩", "3.33亩"), ("10亩", "3.32亩"),
    ("10.00亩", "3.00亩"), ("10亩", "3亩"), ("1200公顷", 8000), ("9000.00", "3,000.00")]
MONEYS = [
    (10000, 2500), (10000, 2499.99), (10000, 2500.01), (10000, 100), (10000, 9000),
    ("1亿元", "2500万元"), ("1亿元", "2499万元"), ("10000万元", "25000000元"),
    ("10000万元", "24999999元"), ("", 2500), (10000, ""), (0, 0), (10000, 12000), (10000, 0),
    (3333.33, 833.33), (3333.33, 833.34)]


class Draw:
    """Cells of contracts, from one source of chance."""

    def __init__(self, seed, as_of):
        self.chance, self.as_of = random.Random(seed), as_of

    def happens(self, share):
        return self.chance.random() < share

    def one(self, *choices):
        return self.chance.choice(choices)

    def near(self, years):
        """A day of which an anniversary lies near the day of judgement."""
        day, kind = years_on(self.as_of, -years), self.chance.random()
        if kind < .5:
            return day + timedelta(self.one(-12, -11, -10, -9, -2, -1, 0, 1, 2))
        if kind < .6:
            return date(self.one(2020, 2024), 2, 29)
        return day + timedelta(self.chance.randint(-400, 400))

    def spelt(self, day, in_months=True):
        forms = ["{0}", "{0}", "{0}", "{1}/{2}/{3}", "{1}年{2}月{3}日", "{1}{2:02}{3:02}",
                 "{1}.{2:02}.{3:02}"] + ["{1}-{2:02}", "{1}年{2}月"] * in_months
        return self.one(*forms).format(day.isoformat(), day.year, day.month, day.day)

    def contract(self, index):
        cells = dict.fromkeys(COLUMNS, "")
        letter = "J" if self.happens(.12) else "G"
        cells[PLOT] = f"440112003001{letter}B{index:05d}"
        cells[NUMBER] = "" if self.happens(.08) else f"4401122021A{index:05d}"
        if self.happens(.9):
            cells["权属性质"] = "国有" if letter == "G" and self.happens(.97) else "集体"
        cells["供地方式"] = self.one(*["出让"] * 8, "划拨", "租赁", "", "", "未供应")
        cells["成交价格(万元)"] = "" if self.happens(.3) else self.one(1000, 2500.5, 333.33)
        self.agreements(cells)
        self.works(cells)
        if self.happens(.2):
            cells["闲置原因"] = self.one("政府未按期交地", "文物保护", "自然灾害", "资金不足")
            cells["原因审核状态"] = self.one("", "待审核", "经审核属实", "经审核属实")
        if self.happens(.02):
            for column in (NUMBER, "供地方式", "成交价格(万元)", "约定开工时间", "补充协议约定开工时间"):
                cells[column] = ""
        if self.happens(.01):
            cells.update({column: "" for column in COLUMNS if column != "权属性质"})
        return cells

    def agreements(self, cells):
        agreed = self.near(self.one(1, 1, 2, 2, 3))
        delivery = self.one(
            agreed - timedelta(self.chance.randint(0, 300)), agreed, agreed + timedelta(1),
            self.near(self.one(1, 2, 3)), self.near(0))
        if self.happens(.85):
            signed = min(agreed, delivery) - timedelta(self.chance.randint(60, 400))
            cells["合同签订日期"] = self.spelt(signed, False)
        if self.happens(.02):
            cells["合同签订日期"] = "未签订"
        cells["约定开工时间"] = self.spelt(agreed) + ("前" if self.happens(.05) else "")
        if self.happens(.15):
            cells["约定开工时间"] = self.one("", "未约定", None, "1900-01-01")
        cells["实际交地时间"] = self.spelt(delivery)
        if self.happens(.2):
            cells["实际交地时间"] = self.one("", "", "未交地")
        if self.happens(.7):
            cells["约定交地时间"] = self.spelt(delivery + timedelta(self.one(-200, -1, 0, 1, 200)))
        if self.happens(.25):
            moved = years_on(agreed, 1) + timedelta(self.one(-1, 0, 1, 11))
            cells["补充协议约定开工时间"] = self.spelt(self.one(moved, self.near(1), self.near(2)))
        if self.happens(.8):
            cells["约定竣工时间"] = self.spelt(self.one(self.near(0), years_on(agreed, 2)))
        self.agreed = agreed

    def works(self, cells):
        start = self.one(self.agreed + timedelta(self.chance.randint(-100, 400)), self.near(0))
        kind = self.chance.random()
        if kind < .35 or .70 < kind < .75:
            cells["实际开工时间"] = self.spelt(start)
        if .70 < kind < .75:
            cells["开工情况"] = self.one("未动工", "已动工", "在建")
        elif .35 < kind < .45:
            cells["开工情况"] = "已动工"
        elif .45 < kind < .65:
            cells["开工情况"] = "未动工"
        elif .65 < kind < .70:
            cells["实际开工时间"] = "未动工"
        if self.happens(.2):
            cells["实际竣工时间"] = self.spelt(self.near(0))
        if self.happens(.12):
            year = self.agreed.year + self.one(-4, -1, 0, 1, 2, 3)
            cells["建成年份"] = self.one(
                str(year), str(year), f"约{year}", f"{year}-{year + 1}", f"{year}(一期)")
        permit = start + timedelta(self.one(-100, -30, -1, 0, 1))
        cells["施工许可日期"] = self.one("", "未取得", *[self.spelt(permit, False)] * 2)
        if not (kind < .45 or self.happens(.2)):
            return
        if self.happens(.8):
            cells["应动工开发面积"], cells["已动工开发面积"] = self.one(*AREAS)
        if self.happens(.8):
            cells["总投资额"], cells["已投资额"] = self.one(*MONEYS)
        if self.happens(.75):
            cells["中止开发日期"] = self.spelt(self.near(self.one(0, 1, 1, 2)), False)
        elif self.happens(.2):
            cells["中止开发日期"] = self.one("2023年", "2023年第三季度", "2023年6月至今")
        if self.happens(.1):
            cells["停工情况"] = "未停工"


def square(index):
    """A little more than the land of a contract, apart from all others."""
    west, south = 113.5 + index % 50 * .0011, 23.32 + index // 50 * .0011
    ring = [(0, 0), (.001, 0), (.001, .001), (0, .001), (0, 0)]
    return {"type": "Polygon", "coordinates": [
        [[round(west + x, 8), round(south + y, 8)] for x, y in ring]]}


def feature(cells, index):
    return {"type": "Feature", "properties": cells, "geometry": square(index)}


def answers(table):
    """By plot the program's verdicts, the first two rules together, and its reasons."""
    found = {}
    for row in csv.DictReader(io.StringIO(table.lstrip("\ufeff"))):
        verdicts = dict.fromkeys(CODES, "ok")
        for column, word in WORDS.items():
            verdicts.update(dict.fromkeys(row[column].split(), word))
        stages = [(verdicts[code], stage) for stage, code in enumerate(CODES[:2], 1)
                  if verdicts[code] != "ok"]
        if stages and all(word == "ne" for word, _ in stages):
            stages = [("ne", None)]
        verdicts["A"] = stages[0] if len(stages) == 1 else tuple(stages) or ("ok", None)
        found[row["plot"].strip()] = verdicts, row["not_evaluated_reasons"]
    return found


def differ(one, other):
    if one is None or other is None or isinstance(one, str):
        return one != other
    return abs(float(one) - float(other)) > 1e-6


class Trial:
    """One file of contracts, judged by both."""

    def __init__(self, program, folder, seed, index):
        self.as_of = DAYS[index % len(DAYS)]
        draw = Draw(f"{seed}-{index}", self.as_of)
        absent = set()
        if index // len(DAYS) % 3 == 2:
            absent = set(draw.chance.sample(DROPPED, draw.one(1, 1, 2, 3)))
        self.columns = [column for column in COLUMNS if column not in absent]
        self.rows = []
        for number in range(PER_FILE):
            cells = draw.contract(number)
            self.rows.append({column: cells[column] for column in [PLOT, *self.columns]})
        self.path = folder / f"{index}.geojson"
        self.report = folder / f"{index}.json"
        self.differences, self.figures, self.met = [], 0, collections.Counter()
        self.compare(self.run(program, self.join() if index % 4 == 1 else []))

    def join(self):
        """Puts all columns into a table; the plots keep what they are found by."""
        table = self.path.with_suffix(".csv")
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, self.rows[0])
            writer.writeheader()
            writer.writerows(self.rows)
        return ["--join", table, "--on", PLOT]

    def run(self, program, join):
        shown = [{PLOT: row[PLOT]} for row in self.rows] if join else self.rows
        collection = {"type": "FeatureCollection",
                      "features": [feature(row, index) for index, row in enumerate(shown)]}
        self.path.write_text(json.dumps(collection, ensure_ascii=False), encoding="utf-8")
        done = subprocess.run(
            [program, "check", self.path, "--no-settings", "--select", ",".join(CODES), "--as-of",
             self.as_of.isoformat(), "--format", "csv", "--lang", "en", "-o", self.report, *join],
            capture_output=True, text=True)
        if done.returncode not in (0, 1):
            sys.exit(f"check-idle: exit {done.returncode}: {done.stderr[-400:]}")
        return answers(done.stdout)

    def compare(self, theirs):
        report = json.loads(self.report.read_text(encoding="utf-8"))
        evidence = {
            finding["subject"]["plot"]: {e["operand"]: e["value"] for e in finding["evidence"]}
            for finding in report["findings"] if finding["rule"] in ("IDL101", "IDL102")}
        for row in self.rows:
            contract = Contract(row, self.columns, self.as_of)
            own, (other, reasons) = contract.verdicts(), theirs[row[PLOT]]
            for code, verdict in own.items():
                self.met[verdict[0] if code == "A" else verdict] += 1
                if verdict != other[code]:
                    self.tell(code, verdict, other[code], row, reasons)
            if own["A"] != other["A"] or own["A"][0] not in ("suspected", "borderline"):
                continue
            for name, value in contract.figures().items():
                self.figures += 1
                if differ(value, evidence[row[PLOT]].get(name)):
                    self.tell(name, value, evidence[row[PLOT]].get(name), row, reasons)

    def tell(self, what, own, other, row, reasons):
        cells = {column: value for column, value in row.items() if value not in ("", None)}
        absent = [column for column in COLUMNS if column not in self.columns]
        self.differences.append((what, str(own), str(other), {
            "as of": str(self.as_of), **cells, "absent": absent, "reasons": reasons}))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=6000)
    parser.add_argument("--seed", default="20251231")
    parser.add_argument("--show", type=int, default=3)
    given = parser.parse_args()
    files = max(1, given.count // PER_FILE)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        trials = list(pool.map(
            lambda index: Trial(given.program, pathlib.Path(folder), given.seed, index),
            range(files)))
    groups = collections.defaultdict(list)
    for trial in trials:
        for what, own, other, cells in trial.differences:
            groups[what, own, other].append(cells)
    for (what, own, other), cells in sorted(groups.items()):
        print(f"FAIL {what}: expected {own}, landlint {other}: {len(cells)}")
        for one in cells[:given.show]:
            print("    ", json.dumps(one, ensure_ascii=False))
    met = sum((trial.met for trial in trials), collections.Counter())
    figures = sum(trial.figures for trial in trials)
    differences = sum(len(trial.differences) for trial in trials)
    print("idle land: expected " + ", ".join(f"{word} {n}" for word, n in sorted(met.items())))
    print(f"idle land: {files * PER_FILE} contracts, {met.total()} verdicts and {figures} figures, "
          f"{differences} differ (seed {given.seed})")
    lacking = {"ok", "ne", "suspected", "borderline", "advisory", "excused"} - met.keys()
    if lacking or not figures:
        print(f"FAIL nothing was drawn for {', '.join(sorted(lacking)) or 'figures'}")
    return 1 if differences or lacking or not figures else 0


if __name__ == "__main__":
    sys.exit(main())
