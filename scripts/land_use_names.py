"""What a plot's land-use code means in the plan's list, by the name that stands beside it.

A code means another class where its name says so: 1101 is 物流仓储用地 in the guide of 2023 and
河流水面 in the land survey, and a 1701 that is called 城镇住宅用地 is one or the other; so is a code
that is translated (R2 beside 水田). A name that another edition has for the same class tells nothing
else.
"""

import csv
import pathlib
import unicodedata

CATALOGUES = pathlib.Path(__file__).resolve().parent.parent / "geodata/knowledge-city/catalogues"
OTHERS = ("land-use-2020-crosswalk", "gb50137-crosswalk", "survey-2020-collisions")


def _plain(text):
    return "".join(unicodedata.normalize("NFKC", text).split()).lower()


def _rows(name):
    with (CATALOGUES / f"{name}.csv").open(encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


LISTED = {row["code"]: row["name_zh"] for row in _rows("land-use-2023")}
CLASSES = {}
for _row in _rows("land-use-2023"):
    for _name in (_row["name_zh"], _row["name_en"]):
        if _name:
            CLASSES.setdefault(_plain(_name), set()).add(_row["code"])
# Of other editions: code, name, and the classes of the list that the code comes to.
ELSEWHERE = [(row["code"], _plain(row["name_zh"]), set((row["code_2023"] or "").split("/")) - {""})
             for other in OTHERS for row in _rows(other)]
# Translated are the codes of GB 50137 and of 2020 that are in no other edition for other classes.
EDITIONS = [[(row["code"], _plain(row["name_zh"]), set((row["code_2023"] or "").split("/")) - {""})
             for row in _rows(other)] for other in OTHERS]
TRANSLATED = {}
for _edition in EDITIONS[:2]:
    _others = {}
    for _code, _, _targets in (row for other in EDITIONS if other is not _edition for row in other):
        _others.setdefault(_code, _targets)
    for _code, _, _targets in _edition:
        if _code not in LISTED and _targets and _others.get(_code, _targets) == _targets:
            TRANSLATED.setdefault(_code, set()).update(_targets)
FORMER = {"商服用地": "商业服务业用地", "商服": "商业服务业用地"}


def _spellings(name):
    plain = _plain(name)
    head = plain.split("(")[0] if plain.endswith(")") else plain
    names = [FORMER.get(head, plain)]
    for other in (head, head + "用地"):
        if head and other not in names:
            names.append(other)
    return names


def _meanings(names, code):
    """The classes that names stand for; None where one of them stands for an unknown one."""
    meanings = set()
    for spelling in names:
        found = set(CLASSES.get(spelling, ()))
        for other, title, targets in ELSEWHERE:
            if title == spelling:
                if other == code and not targets and not found:
                    return None
                found |= targets
        meanings |= found
    return meanings


def is_of_other_edition(properties, code):
    """Whether the plot's name of its use says that its code means another class."""
    name = properties.get("YDYHFLMC") or ""
    if not name:
        return False
    names = _spellings(name)
    if code not in LISTED:
        return _is_strange(names, code)
    if any(code in CLASSES.get(spelling, ()) for spelling in names):
        return False
    meanings = _meanings(names, code)
    return meanings is None or bool(meanings) and not any(
        meaning.startswith(code) or code.startswith(meaning) for meaning in meanings)


def _in_line(one, other):
    return one.startswith(other) or other.startswith(one)


def _is_strange(names, code):
    """Whether a translated code has the name of another class; mixed uses are left aside."""
    meanings = _meanings(names, code)
    if code not in TRANSLATED or not meanings:
        return False
    for edition in EDITIONS:
        if any(row[0] == code for row in edition) and any(
                title in names and _in_line(other, code) for other, title, _ in edition):
            return False
    own = set().union(*(targets for other, targets in TRANSLATED.items() if other.startswith(code)))
    return not any(_in_line(meaning, target) for meaning in meanings for target in own)


def readings(properties, code):
    """Every class that the code of such a plot may mean; none where that is not known."""
    meanings = _meanings(_spellings(properties.get("YDYHFLMC") or ""), code)
    return {code} | meanings if meanings else set()


def told(properties, code):
    """Name and code together, as a class of its own."""
    return f"{properties['YDYHFLMC']}({code})"
