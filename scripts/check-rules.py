#!/usr/bin/env python3
"""Check the rules of the plan package: words, citations, names and cases.

    scripts/check-rules.py [PACKAGE]        exit 1 where something is wrong

The program itself compiles the expressions when it loads the plan; this looks at what no
compiler knows: that quotes stand in the plan, that titles fit a table row, that every rule has
its cases. Needs PyYAML. Scalars are taken as text, as the program takes them.
"""

import json
import pathlib
import re
import sys
import unicodedata

import yaml

# libyaml is what the program reads with; PyYAML's own scanner refuses a plain `m2?` in braces.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
ROOT = pathlib.Path(__file__).resolve().parent.parent
PLAN_TEXT = ROOT / "../shared/plan/knowledge-city-plan-2020-2035.zh.txt"
TITLE_WIDTH = {"zh": 32, "en": 44}
# What the first screen leaves beside verdict, code and plot id on 100 columns.
MESSAGE_WIDTH = 66
# A rule on the plan's own layers is judged on no day of a plot; each of its files is one case.
ON_LAYERS = "layer"
# A rule on an area as a whole: its sums instead of a day, each case a file of its own.
ON_AREAS = "indicator"
SUMS = {"unit", "over", "numerator", "denominator", "counted", "whole", "missing"}
REQUIRED = {"code", "slug", "subject", "title", "class", "severity", "applies", "violates",
            "judged-on", "message"}
OPTIONAL = {"plan", "provisions", "law", "interpretation", "next-step", "unless", "excuse", "suspected",
            "facts"}
FAMILIES = {"BLU": "blue-lines", "RES": "reserved-land", "LAY": "layout", "USE": "land-use",
            "IDL": "idle-land", "INP": "input", "ENV": "environment", "BLD": "buildings",
            "SVC": "services", "STK": "stock", "PLN": "control-lines"}
# Rules on layers stand apart from those on plots.
HOMES_OF_LAYERS = {family: name + "-layers" for family, name in FAMILIES.items()} | {
    "PLN": "plan-layers", "SVC": "services-layers"}
# Kinds that a rule may lack, with the reason.
LACKING = {
    "INP401": {"at-the-limit": "words have no limit"},
    "INP402": {"at-the-limit": "words have no limit"},
    "INP403": {"at-the-limit": "words have no limit",
               "missing-evidence": "without a code it does not apply"},
    "INP404": {"at-the-limit": "words have no limit",
               "missing-evidence": "what is missing is the finding"},
    "RES103": {"at-the-limit": "presence has no limit"},
    "ENV301": {"at-the-limit": "a table has no limit"},
    "ENV306": {"at-the-limit": "a class has no limit"},
    "IDL305": {"at-the-limit": "presence has no limit"},
}
KINDS = ("violating", "conforming", "at-the-limit", "missing-evidence")
VERDICTS = {"violates", "conforms", "excused", "advisory", "borderline", "suspected",
            "not-evaluated", "not-applicable", "incomplete"}
FORBIDDEN = re.compile("违法|侵占|违规|违章")
# Columns that a placeholder usually fills, by format.
FILLED = {"m2": 9, "ha4": 7, "mu2": 7, "percent2": 5, "date": 10, "integer": 3, "year": 4, "number1": 4, "number2": 5,
          "number": 5, "percent": 7,
          "wan": 8, "wan-yuan": 11, "ha": 14, "text": 8, "bool": 3}


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def chapters(text):
    """Chapter and section → its text, from the body after the table of contents."""
    found, chapter, section = {}, None, None
    for line in text.splitlines():
        line = line.strip()
        if heading := re.match(r"第[一二三四五六七八九十]+章", line):
            chapter, section = heading.group(), ""
        elif heading := re.match(r"第[一二三四五六七八九十]+节", line):
            section = heading.group()
        if chapter:
            found[chapter] = found.get(chapter, "") + line + "\n"
            if section:
                found[chapter + section] = found.get(chapter + section, "") + line + "\n"
    return found


def expected_of_violation(rule):
    if rule["code"].startswith("INP"):
        return "incomplete"
    if rule["class"] == "advisory":
        return "advisory"
    return "suspected" if "suspected" in rule else "violates"


class Checker:
    def __init__(self, package):
        self.package, self.faults = package, []
        with open(package / "plan.yaml", encoding="utf-8") as file:
            self.plan = yaml.load(file, LOADER)
        self.text = PLAN_TEXT.read_text(encoding="utf-8") if PLAN_TEXT.exists() else None
        self.clauses = chapters(self.text) if self.text else {}
        self.rules = []

    def fault(self, where, what):
        self.faults.append(f"{where}: {what}")

    def load(self):
        for path in sorted((self.package / "rules").glob("*.yaml")):
            with open(path, encoding="utf-8") as file:
                for rule in yaml.load(file, LOADER):
                    self.rules.append(rule)
                    code = rule.get("code", "")
                    if not re.fullmatch(r"[A-Z]{3}[0-9]{3}", code):
                        self.fault(path.name, f"'{code}' is no code")
                    elif rule.get("subject") == ON_AREAS:
                        if path.stem != "indicators":
                            self.fault(path.name, f"{code} belongs in indicators.yaml")
                    elif path.stem not in (FAMILIES.get(code[:3]), HOMES_OF_LAYERS.get(code[:3])):
                        self.fault(path.name, f"{code} does not belong in this file")
        for key in ("code", "slug"):
            values = [rule.get(key) for rule in self.rules]
            for value in sorted({v for v in values if values.count(v) > 1}):
                self.fault(value, f"this {key} is used more than once")

    def check(self, rule):
        code = rule["code"]
        is_sum = rule.get("subject") == ON_AREAS
        needed = REQUIRED - {"judged-on"} if rule.get("subject") == ON_LAYERS else REQUIRED
        if is_sum:
            needed = REQUIRED - {"judged-on", "applies"} | {"unit", "numerator", "provisions"}
        for key in sorted(needed - rule.keys()):
            self.fault(code, f"lacks '{key}'")
        for key in sorted(rule.keys() - REQUIRED - OPTIONAL - (SUMS if is_sum else set())):
            self.fault(code, f"unknown key '{key}'")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule["slug"]):
            self.fault(code, f"slug '{rule['slug']}' is not kebab-case")
        allowed = {"subject": {"parcel", "contract", ON_LAYERS, ON_AREAS}, "severity": {"error", "warning", "advisory"},
                   "class": {"decidable", "needs-threshold", "advisory"},
                   "judged-on": {"approval", "as-of"}, "suspected": {"always"}}
        for key, words in allowed.items():
            if key == "suspected" and isinstance(rule.get(key), dict):
                if sorted(rule[key]) != ["en", "zh"]:
                    self.fault(code, "suspected says why in zh and en")
            elif key in rule and rule[key] not in words:
                self.fault(code, f"{key} '{rule[key]}' is not one of {', '.join(sorted(words))}")
        if (rule["class"] == "advisory") != (rule["severity"] == "advisory"):
            self.fault(code, "class advisory and severity advisory go together")
        self.check_words(code, rule)
        self.check_citation(code, rule)
        if not is_sum:  # the program types them; they speak of layers' fields too
            self.check_names(code, rule)

    def check_words(self, code, rule):
        for key in ("title", "message", "interpretation", "next-step"):
            if key not in rule:
                continue
            if set(rule[key]) != {"zh", "en"}:
                self.fault(code, f"{key} needs zh and en")
            for language, text in rule[key].items():
                if FORBIDDEN.search(text):
                    self.fault(code, f"{key}.{language} speaks of an offence: {text}")
                if language == "en" and re.search("[一-鿿]", re.sub(r"\{[^}]*\}", "", text)):
                    self.fault(code, f"{key}.en has Chinese characters")
        # Reports print the label before the words.
        for text in rule.get("interpretation", {}).values():
            if text.startswith(("方案包解释", "the package's reading", "The package's reading")):
                self.fault(code, f"interpretation says itself what it is: {text}")
        for language, most in TITLE_WIDTH.items():
            if (columns := width(rule["title"][language])) > most:
                self.fault(code, f"title.{language} has {columns} columns, at most {most}")
        told = [set(re.findall(r"\{([^{}|]*)", text)) for text in rule["message"].values()]
        if told[0] != told[-1]:
            self.fault(code, f"message tells in one language alone: {told[0] ^ told[-1]}")
        for language, text in rule["message"].items():
            formats = re.findall(r"\{[^{}|]*(?:\|([a-z0-9-]+))?\}", text)
            plain = re.sub(r"\{[^{}]*\}", "", text)
            columns = width(plain) + sum(FILLED.get(name, 12) for name in formats)
            if columns > MESSAGE_WIDTH:
                self.fault(code, f"message.{language} fills about {columns} columns")
            for name in formats:
                if name not in FILLED:
                    self.fault(code, f"message.{language}: unknown format '{name}'")

    def check_citation(self, code, rule):
        if "plan" not in rule and "law" not in rule and not code.startswith("INP"):
            self.fault(code, "cites neither plan nor law")
        if self.text is None or "plan" not in rule:
            return
        clause, quotes = rule["plan"]["clause"], rule["plan"]["quote"]
        for quote in [quotes] if isinstance(quotes, str) else quotes:
            if quote not in self.text:
                self.fault(code, f"the plan does not say: {quote}")
            elif clause not in self.clauses:
                self.fault(code, f"the plan has no {clause}")
            elif quote not in self.clauses[clause]:
                self.fault(code, f"{clause} does not say: {quote}")

    def check_provisions(self):
        """Quotes stand in their clauses, and every rule that quotes the plan names a provision."""
        path = self.package / "provisions.yaml"
        with open(path, encoding="utf-8") as file:
            provisions = yaml.load(file, LOADER)
        ids = {provision["id"] for provision in provisions}
        for rule in self.rules:
            if "plan" in rule and not rule.get("provisions"):
                self.fault(rule["code"], "quotes the plan and names no provision")
            for name in set(rule.get("provisions", [])) - ids:
                self.fault(rule["code"], f"provisions.yaml has no {name}")
        for provision in provisions if self.text else ():
            # Words of several clauses are one provision; the notice has no chapters.
            wanted = "".join(self.clauses.get(clause, "") if not clause.startswith("通知")
                             else self.text for clause in provision["clause"].split("、"))
            for quote in provision["quotes"]:
                if quote not in wanted:
                    self.fault(provision["id"], f"{provision['clause']} does not say: {quote}")
        return len(provisions)

    def check_names(self, code, rule):
        placeholders = [part for text in rule["message"].values()
                        for part in re.findall(r"\{([^{}|]*)", text)]
        sources = [rule[key] for key in ("applies", "violates", "unless") if key in rule]
        known = {"threshold": self.plan["thresholds"], "use_is": self.plan["use-sets"],
                 "catalogue": self.plan["catalogues"], "missing_years": self.plan["catalogues"],
                 "short_sums": self.plan["catalogues"], "first_year": self.plan["catalogues"],
                 "last_year": self.plan["catalogues"], "column": self.plan["fields"],
                 "has_day": self.plan["fields"], "first_day": self.plan["fields"],
                 "figure_area": self.plan["fields"],
                 "approval_concerns": {"green", "purple", "yellow", "blue", "farmland",
                                       "ecological", "growth-boundary"},
                 "permit": {name[:-7].replace("_", "-") for name in self.plan["fields"]
                            if name.endswith("_permit")}}
        for text in sources + placeholders + rule.get("facts", []):
            for function, name in re.findall(r"([a-z_]+)\((?:[a-z_]+, )?'([^']*)'", text):
                if function == "known_word":  # words of files, not names
                    continue
                if name not in known.get(function, self.plan["layers"]):
                    self.fault(code, f"{function}: plan.yaml has no '{name}'")
            for layer, name in re.findall(r"(?:zone|largest|least)\('([^']*)', '([^']*)'\)", text):
                properties = self.plan["layers"].get(layer, {}).get("properties", {})
                if name not in properties and name not in ("id", "name"):
                    self.fault(code, f"layer {layer} has no property '{name}'")
            bare = re.sub(r"'[^']*'", "", text)
            for word in re.findall(r"\b[a-z][a-z0-9_]*\b(?!\()", bare):
                if word not in self.plan["fields"]:
                    self.fault(code, f"plan.yaml has no field '{word}'")

    def check_cases(self):
        kinds, total, plots = {}, 0, {}
        codes = {rule["code"]: rule for rule in self.rules}
        for path in sorted((self.package / "rules/cases").glob("*.geojson")):
            code = path.stem[:6]
            if code not in codes:
                self.fault(path.name, "no rule has this code")
                continue
            file = json.loads(path.read_text(encoding="utf-8"))
            if "expect_indicator" in file:
                total += 1
                kinds.setdefault(code, set()).add(file["case"])
                if file["expect_indicator"] not in VERDICTS:
                    self.fault(path.name, f"unknown verdict '{file['expect_indicator']}'")
                continue
            for layer in file["layers"]:
                if layer not in self.plan["layers"]:
                    self.fault(path.name, f"plan.yaml has no layer '{layer}'")
            if codes[code].get("subject") == ON_LAYERS:
                total += 1
                kinds.setdefault(code, set()).update([file["case"], *file.get("lacks", [])])
                if file["expect"] not in VERDICTS:
                    self.fault(path.name, f"unknown verdict '{file['expect']}'")
                wanted = expected_of_violation(codes[code])
                if file["case"] == "violating" and file["expect"] != wanted:
                    self.fault(path.name, f"expects {file['expect']}, a violation is {wanted}")
            for item in file["features"]:
                properties = item["properties"]
                if "catalogue" in properties:
                    if properties["catalogue"] not in self.plan["catalogues"]:
                        self.fault(path.name, f"no catalogue '{properties['catalogue']}'")
                    continue
                if "threshold" in properties:
                    if properties["threshold"] not in self.plan["thresholds"]:
                        self.fault(path.name, f"no threshold '{properties['threshold']}'")
                    continue
                if "role" in properties:
                    if properties["role"] not in file["layers"]:
                        self.fault(path.name, f"role '{properties['role']}' is not in layers")
                    continue
                total += 1
                kinds.setdefault(code, set()).add(properties["case"])
                verdict = properties["expect"]
                where = f"{path.name} {properties['宗地代码']}"
                if verdict not in VERDICTS:
                    self.fault(where, f"unknown verdict '{verdict}'")
                if properties["case"] == "violating":
                    if verdict != (wanted := expected_of_violation(codes[code])):
                        self.fault(where, f"expects {verdict}, a violation is {wanted}")
                elif properties["case"] in VERDICTS - {"conforms"}:
                    if properties["case"] != verdict:
                        self.fault(where, f"case {properties['case']} expects {verdict}")
        for code in sorted(codes):
            # Counts have no limit between two of them.
            compares = re.search("[<>]=? ", codes[code]["violates"].replace("<>", ""))
            on_layers = codes[code].get("subject") == ON_LAYERS
            for kind in KINDS:
                if on_layers and kind == "at-the-limit" and not compares:
                    continue
                if kind not in kinds.get(code, set()) and kind not in LACKING.get(code, {}):
                    self.fault(code, f"has no case '{kind}'")
        return total


def main(arguments):
    package = pathlib.Path(arguments[0]) if arguments else ROOT / "geodata/knowledge-city"
    checker = Checker(package)
    checker.load()
    for rule in checker.rules:
        checker.check(rule)
    provisions = checker.check_provisions()
    cases = checker.check_cases()
    for fault in checker.faults:
        print(fault)
    quotes = sum("plan" in rule for rule in checker.rules)
    said = f"{quotes} quotes found in the plan" if checker.text else \
        f"skipped: {quotes} quotes, the plan's text is not here"
    print(f"{len(checker.rules)} rules, {provisions} provisions, {cases} cases, {said}, {len(checker.faults)} faults")
    return 1 if checker.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
