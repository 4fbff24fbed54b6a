#!/usr/bin/env python3
"""Adds up the area statement of the sample with pandas: from the table of plots that `landlint check` writes
to the figures that `landlint balance` prints, and each table of the statement within itself.

    scripts/check-sums.py LANDLINT      exit 1 where a figure is not the sum of what it is made of

Classes of three levels, the total, and control lines by their plots, in 10⁻⁴ m² exactly; parts of a table in
their last printed digit (m², ha, mu, per cent). Needs pandas.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas

from land_use_names import is_of_other_edition, told

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "geodata/knowledge-city/samples"
DATA = [SAMPLES / "2025-12-31.geojson", "--join", SAMPLES / "contracts/2025-12-31.csv", "--on", "电子监管号",
        "--as-of", "2025-12-31", "--lang", "en"]
PRINTED = {"area_m2": 2, "area_ha": 4, "area_mu": 2, "percent": 2}
faults, count = [], 0


def equal(found, wanted, what):
    global count
    count += 1
    if found != wanted:
        faults.append(f"{what}: {found}, expected {wanted}")


def units(column, digits=4):
    """Decimals as whole numbers of their last digit."""
    return (pandas.to_numeric(column).fillna(0) * 10 ** digits).round().astype("int64")


def one(value, digits=4):
    return int(units(pandas.Series([value]), digits).iloc[0])


def own_class(plot):
    """The code, or name and code where the name is that of the code in another classification."""
    code, name = (plot[key] if isinstance(plot[key], str) else ""
                  for key in ("land_use", "land_use_name"))
    written = {"YDYHFLDM": code, "YDYHFLMC": name}
    return told(written, code) if is_of_other_edition(written, code) else code


def classes(plots, balance):
    """Every class of the statement is the sum of the plots whose code begins with its own."""
    stated = balance[balance["level_of_class"] > 0]
    coded = plots.apply(own_class, axis=1)
    for _, row in stated.iterrows():
        code = row["code"]
        # Rows without a code hold what a class has beside its own subclasses, and plots without any.
        if not code:
            continue
        members = plots[coded.str.startswith(code)]
        rows = stated[(stated["code"] == code) & (stated["level_of_class"] == row["level_of_class"])]
        if len(rows) > 1:
            continue
        equal(one(row["area_m2_exact"]), int(members["units"].sum()), f"class {code}")
        equal(int(row["plots"]), len(members), f"plots of class {code}")
    total = balance[(balance["level"] == 0) & (balance["plots"].notna())].iloc[0]
    equal(one(total["area_m2_exact"]), int(plots["units"].sum()), "all plots")


def closed(table, key, level, groups, total):
    """Printed parts add up to what is printed above them."""
    for figure, digits in PRINTED.items():
        table[figure + "_units"] = units(table[figure], digits)
        parts = table[table["level"] == level]
        if groups:
            sums = parts.groupby(groups, sort=False)[figure + "_units"].sum()
            heads = table[table["level"] == level - 1].set_index(groups)[figure + "_units"]
            for name, whole in heads.items():
                equal(int(sums.get(name, 0)), int(whole), f"{key} {name}: {figure}")
        else:
            equal(int(parts[figure + "_units"].sum()), one(total[figure], digits), f"{key}: {figure}")


def main(program):
    program = str(Path(program).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for command, output in (("check", "plots.csv"), ("balance", "balance.json")):
            done = subprocess.run([program, command, *map(str, DATA), "-o", output], cwd=folder,
                                  capture_output=True, text=True)
            if done.returncode > 1:
                sys.exit(f"landlint {command} ended with {done.returncode}: {done.stderr}")
        plots = pandas.read_csv(folder / "plots.csv", dtype=str, encoding="utf-8-sig")
        document = json.loads((folder / "balance.json").read_text(encoding="utf-8"))
    plots = plots.apply(lambda column: column.str.strip())
    plots["units"] = units(plots["area_m2"])
    tables = {t["key"]: pandas.DataFrame(t["rows"]) for t in document["tables"]}
    balance = tables["balance"].fillna({"code": ""})
    classes(plots, balance)
    total = balance[(balance["level"] == 0) & (balance["plots"].notna())].iloc[0]
    for key in ("balance", "groups", "units"):
        closed(tables[key], key, 1, None, total)
    by_unit = tables["balance_by_unit"]
    by_unit["unit"] = by_unit["unit"].map(lambda unit: unit["en"] if isinstance(unit, dict) else unit)
    closed(by_unit, "balance_by_unit", 2, "unit", None)
    lines = tables["occupation"]
    for _, row in lines[lines["level"] == 1].iterrows():
        role = row["constraint"]["en"]
        members = tables["occupation_by_plot"]
        members = members[members["constraint"].map(lambda c: c["en"]) == role]
        equal(int(units(members["area_m2_exact"]).sum()),
              one(row["area_m2_exact"]), f"{role}: sum of its plots")
    for column, role in (("occupied_blue_line_permanent_m2", "permanent blue line"),
                         ("occupied_reserved_land_m2", "reserved land")):
        row = lines[(lines["level"] == 1) & (lines["constraint"].map(lambda c: c["en"]) == role)].iloc[0]
        equal(int(units(plots[column]).sum()), one(row["area_m2_exact"]),
              f"{role}: sum of the table of plots")
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    print(f"sums: pandas {pandas.__version__}, {count} sums of {len(plots)} plots, {len(faults)} faults")
    return 1 if faults or count < 100 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
