"""What a plot's land-use code means in the plan's list, by the name that stands beside it.

A code that the list of 2023 has means another class where its name is that of the code in another
classification: 1101 is 物流仓储用地 in the guide of 2023 and 河流水面 in the land survey.
"""

import csv
import pathlib

CATALOGUES = pathlib.Path(__file__).resolve().parent.parent / "geodata/knowledge-city/catalogues"
OTHERS = ("land-use-2020-crosswalk", "gb50137-crosswalk", "survey-2020-collisions")


def _names(name):
    with (CATALOGUES / f"{name}.csv").open(encoding="utf-8-sig") as file:
        return {row["code"]: row["name_zh"] for row in csv.DictReader(file)}


LISTED = _names("land-use-2023")
ELSEWHERE = [_names(name) for name in OTHERS]


def is_of_other_edition(properties, code):
    """Whether the plot's name of its use says that its code is of another classification."""
    name = properties.get("YDYHFLMC") or ""
    return (code in LISTED and name != "" and name != LISTED[code]
            and any(names.get(code) == name for names in ELSEWHERE))


def told(properties, code):
    """Name and code together, as a class of its own."""
    return f"{properties['YDYHFLMC']}({code})"
