#!/usr/bin/env python3
"""Hold the schemas of plan.yaml, rules, provisions.yaml, landlint.yaml and of what fix prints against
the program.

    scripts/check-schemas.py LANDLINT      exit 1 where something is wrong

Every shipped package, fixture and the template of new packages fits; the broken fixture and packages
broken here in each place do not; keys and words of the schemas are those that the program's reader
accepts (`landlint plan keys`). Needs jsonschema and PyYAML.
"""

import copy
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import referencing
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACKAGES = ["geodata/knowledge-city", "geodata/template", "Tests/Fixtures/chicago",
            "Tests/Fixtures/schaffhausen"]
SAMPLE = ROOT / "geodata/knowledge-city/samples/2025-12-31.geojson"
BROKEN = "Tests/Fixtures/faulty"
# Where each kind of mapping of the reader stands in the schemas.
PLACES = {
    "plan": ("plan", ""), "period": ("plan", "properties/period"),
    "reference-systems": ("plan", "properties/reference-systems"),
    "land-use": ("plan", "properties/land-use"), "threshold": ("plan", "$defs/threshold"),
    "source": ("plan", "$defs/source"), "use-set": ("plan", "$defs/use-set"),
    "field": ("plan", "$defs/field"), "layer": ("plan", "$defs/layer"),
    "words": ("plan", "$defs/words"), "catalogue": ("plan", "$defs/catalogue"), "rule": ("rules", "$defs/rule"),
    "indicator": ("rules", "$defs/indicator"), "sum": ("rules", "$defs/sum"),
    "tolerance": ("rules", "$defs/tolerance"),
    "citation": ("rules", "$defs/rule/properties/plan"),
    "law": ("rules", "$defs/rule/properties/law/items"),
    "provision": ("provisions", "$defs/provision"),
}
WORDS = {
    "role": ("plan", "$defs/layer/properties/role"),
    "certainty": ("plan", "$defs/layer/properties/certainty"),
    "unit": ("plan", "$defs/threshold/properties/unit"),
    "type": ("plan", "$defs/field/properties/type"),
    "kind": ("plan", "$defs/source/properties/kind"),
    "subject": ("rules", "$defs/rule/properties/subject"),
    "judged-on": ("rules", "$defs/rule/properties/judged-on"),
    "class": ("rules", "$defs/rule/properties/class"),
    "severity": ("rules", "$defs/rule/properties/severity"),
    "catalogue": ("plan", "properties/catalogues"),
    "provision-class": ("provisions", "$defs/provision/properties/class"),
}
CORE = [("null", r"null|~|"), ("true", "true|True|TRUE"), ("false", "false|False|FALSE"),
        ("int", r"[-+]?[0-9]+"), ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")]


def read(path):
    """A YAML file as editors see it: plain scalars by the core schema of YAML 1.2."""
    def value(node):
        if isinstance(node, yaml.MappingNode):
            return {key.value: value(item) for key, item in node.value}
        if isinstance(node, yaml.SequenceNode):
            return [value(item) for item in node.value]
        text = node.value
        if not node.style:
            for kind, pattern in CORE:
                if re.fullmatch(pattern, text):
                    return {"null": None, "true": True, "false": False}.get(kind) \
                        if kind in ("null", "true", "false") else float(text)
        return text
    with open(path, encoding="utf-8") as file:
        return value(yaml.compose(file, getattr(yaml, "CBaseLoader", yaml.BaseLoader)))


def at(schema, pointer):
    for part in pointer.split("/") if pointer else []:
        schema = schema[part]
    return schema


def mutations(document, path=()):
    """Documents with one thing wrong each: a key that nobody knows, in each mapping in turn."""
    if isinstance(document, dict):
        for key in document:
            yield from mutations(document[key], path + (key,))
        yield path
    elif isinstance(document, list):
        for index, item in enumerate(document):
            yield from mutations(item, path + (index,))


def place(document, path):
    for part in path:
        document = document[part]
    return document


SETTINGS = [
    # (whether it is right, what landlint.yaml says)
    (True, ""), (True, "extends: base.yaml\n"), (True, "extends: [base.yaml]\n"),
    (True, "select: BLU\nignore: [RES, INP]\nrequire: BLU101\n"),
    (True, "severities: {INP: error, INP221: off, GEO: warning, BLD: advisory}\n"),
    (True, "overrides:\n  - paths: drafts/*\n    fail-on: never\n"),
    (True, "overrides:\n  - paths: [a, 'b/**']\n    severities: {INP: off}\n"),
    (False, "fail-no: error\n"), (False, "fail-on: eror\n"), (False, "severities: {INP: loud}\n"),
    (False, "trust-schematic: yes\n"), (False, "limit: many\n"), (False, "limit: 0\n"),
    (False, "select: {a: b}\n"), (False, "layers: [a]\n"), (False, "overrides: {paths: a}\n"),
    (False, "overrides:\n  - limit: 3\n"), (False, "overrides:\n  - paths: a\n    limt: 3\n"),
    (False, "area: round\n"), (False, "lang: fr\n"), (False, "jobs: 0\n"), (False, "plan: [a]\n"),
    (False, "plan:\n"), (False, "plan: ~\n"), (False, "plan: ''\n"), (False, "select: [BLU, null]\n"),
    (False, "layers: {a: null}\n"), (False, "as-of: tomorrow\n"), (False, "format: xls\n"),
    (False, "overrides:\n  - paths: '!a'\n"), (False, "overrides:\n  - paths: ['*.{a,b}']\n"),
    (False, "overrides:\n  - paths: a\n    fail-on: loud\n"), (False, "- a\n"),
    (False, "overrides:\n  - paths: a\n    extends: base.yaml\n"),
    (False, "plan: a\nno-plan: true\n"),
    (False, "overrides:\n  - {paths: a, plan: a, no-plan: true}\n"),
    (True, "format: sarif\nas-of: 2025-12-31\nthresholds: {sanitary-distance: 50}\ncrs: EPSG:4547\n"),
    (True, "select: []\nlayers: {}\noverrides: []\n"), (True, "---\n# remarks alone\n"),
]


def settings(program):
    """What the schema of landlint.yaml refuses and what the program refuses is the same."""
    schema = json.loads((ROOT / "docs/schemas/settings.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    printed = json.loads((ROOT / "docs/schemas/config.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(printed)
    printed = jsonschema.Draft202012Validator(printed)
    page = (ROOT / "docs/settings.md").read_text("utf-8")
    example = re.search(r"^    # landlint.yaml\n((?:    .*\n)+)", page, re.M).group(1)
    cases = SETTINGS + [(True, re.sub("^    ", "", example, flags=re.M))]
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "base.yaml").write_text("limit: 3\n")
        path = pathlib.Path(folder) / "landlint.yaml"
        for right, text in cases:
            path.write_text(text, "utf-8")
            outcome = subprocess.run([program, "config", "--json", "--settings", str(path)],
                                     capture_output=True, text=True)
            if outcome.returncode == 0:
                shown = json.loads(outcome.stdout)
                keys = {row["key"] for row in shown["settings"]}
                for error in printed.iter_errors(shown):
                    yield f"landlint.yaml {text!r}: config: {error.message[:160]}"
                if keys != set(schema["properties"]) - {"extends", "overrides"}:
                    yield f"landlint.yaml {text!r}: config shows {sorted(keys)}"
            document = read(path) if yaml.compose(text) else None
            fits = not document or validator.is_valid(document)
            if (outcome.returncode == 0, fits) != (right, right):
                yield f"landlint.yaml {text!r}: program {outcome.returncode}, schema {fits}"


def several(program):
    """What config prints of files with different settings fits the schema, and each group is shown
    as it is shown by itself."""
    schema = json.loads((ROOT / "docs/schemas/config.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)

    def shown(*files):
        outcome = subprocess.run([program, "config", "--json", *map(str, files)],
                                 capture_output=True, text=True, check=True)
        return json.loads(outcome.stdout)

    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder) / name / "lots.geojson" for name in ("north", "south")]
        for index, file in enumerate(files):
            file.parent.mkdir()
            (file.parent / "landlint.yaml").write_text(f"limit: {index + 1}\n", "utf-8")
        document = shown(*files)
        for error in validator.iter_errors(document):
            yield f"config of several: {error.message[:160]}"
        alone = [{"inputs": [str(file)], **{key: value for key, value in shown(file).items()
                                            if key != "schema"}} for file in files]
        if document.get("groups") != alone:
            yield "config of several: groups differ from what each is shown alone"


FIXED = [
    # (what the polygons of a file are, options of fix)
    ([[[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]], []),
    ([[[[0, 0], [0, 1], [1, 1], [1, 0]]], [[[2, 0], [3, 0], [3, 0], [3, 1], [2, 1], [2, 0]]]], []),
    ([[[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]], []),
    ([[[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]], ["--unsafe", "--max-shift", "1000"]),
    ([[[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]], [[[1, 0], [2, 0], [2, 1], [1.001, 1], [1, 0]]]], ["--unsafe"]),
]


def fixes(program):
    """What `landlint fix --format json` prints fits its schema, and broken ones do not."""
    schema = json.loads((ROOT / "docs/schemas/fix.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "lots.geojson"
        for polygons, options in FIXED:
            # Hundredths of a thousandth of a degree, about a metre, off a place in Guangzhou.
            features = [{"type": "Feature", "properties": {}, "geometry": {
                "type": "Polygon",
                "coordinates": [[[113.5 + x * 1e-4, 23.3 + y * 1e-4] for x, y in ring] for ring in rings]}}
                for rings in polygons]
            path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
            outcome = subprocess.run([program, "fix", "--diff", "--format", "json", *options, str(path)],
                                     capture_output=True, text=True)
            document = json.loads(outcome.stdout)
            for error in validator.iter_errors(document):
                yield 0, f"fix {options}: {'/'.join(map(str, error.absolute_path))}: {error.message[:160]}"
            for where in mutations(document):
                broken = copy.deepcopy(document)
                place(broken, where)["unknwon"] = 1
                count += 1
                if validator.is_valid(broken):
                    yield 0, f"fix: an unknown key in {where} passes"
            for where in mutations(document):
                for key in place(document, where):
                    broken = copy.deepcopy(document)
                    value = place(broken, where)[key]
                    place(broken, where)[key] = {"wrong": 1} if not isinstance(value, dict) else 7
                    count += 1
                    if validator.is_valid(broken):
                        yield 0, f"fix: '{key}' in {where} passes as another kind"
    yield count, None


def explanations(program):
    """What `rules` and `explain` print as JSON fits their schemas; of each family the first code, of
    the provisions one and all."""
    def read(name):
        return json.loads((ROOT / f"docs/schemas/{name}.schema.json").read_text("utf-8"))

    def told(*words):
        outcome = subprocess.run([program, *words, "--format", "json"], capture_output=True, text=True, check=True)
        return json.loads(outcome.stdout)

    listed, page = read("rule-list"), read("explanation")
    registry = referencing.Registry().with_resources(
        (schema["$id"], referencing.Resource.from_contents(schema)) for schema in (listed, page))
    rules = told("rules")
    families = {}
    for rule in rules["rules"]:
        families.setdefault(rule["code"][:4], rule["code"])
    documents = [(listed, rules, "rules")] + [(page, told("explain", code), code) for code in families.values()]
    provisions = read("provision-list")
    # One provision; all of them of the plan alone, and as the files of a day answer them.
    for name, words in (("explain B2", ("explain", "B2")), ("provisions", ("rules", "--provisions")),
                        ("provisions of files", ("rules", "--provisions", str(SAMPLE)))):
        documents.append((provisions, told(*words), name))
    for key, kind in (("unit", "unit"), ("kind", "kind")):
        known = read("plan")
        if provisions["$defs"]["threshold"]["properties"][key]["enum"] != at(known, WORDS[kind][1])["enum"]:
            yield 0, f"provision-list: '{key}' has other words than plan.yaml"
    for schema, document, name in documents:
        validator = jsonschema.Draft202012Validator(schema, registry=registry)
        for error in validator.iter_errors(document):
            yield 0, f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:160]}"
        count = 0
        for where in list(mutations(document))[:40]:
            broken = copy.deepcopy(document)
            place(broken, where)["unknwon"] = 1
            count += 1
            if validator.is_valid(broken):
                yield 0, f"{name}: an unknown key in {where} passes"
        yield count, None


def main(program):
    faults, fitting, refused, compared = [], 0, 0, 0
    schemas, validators = {}, {}
    for name in ("plan", "rules", "provisions"):
        schemas[name] = json.loads((ROOT / f"docs/schemas/{name}.schema.json").read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schemas[name])
        validators[name] = jsonschema.Draft202012Validator(schemas[name])

    def files(package):
        folder = ROOT / package
        yield "plan", folder / "plan.yaml"
        for path in sorted((folder / "rules").glob("*.yaml")):
            yield "rules", path
        if (path := folder / "provisions.yaml").exists():
            yield "provisions", path

    for package in PACKAGES:
        for name, path in files(package):
            document = read(path)
            fitting += 1
            for error in validators[name].iter_errors(document):
                where = "/".join(map(str, error.absolute_path))
                faults.append(f"{path.relative_to(ROOT)}: {where}: {error.message[:160]}")
    # Open mappings take any name: there an unknown name is not a misspelt key.
    free = {("thresholds",), ("use-sets",), ("fields",), ("layers",)}
    for name, path in files("geodata/template"):
        document = read(path)
        for where in mutations(document):
            if where in free or where[-1:] in (("where",), ("properties",)):
                continue
            broken = copy.deepcopy(document)
            place(broken, where)["unknwon"] = 1
            refused += 1
            if validators[name].is_valid(broken):
                faults.append(f"{path.name}: an unknown key in {where} passes")
    for name, path in files(BROKEN):
        try:
            document = read(path)
        except yaml.YAMLError:
            continue
        refused += 1
        count = len(list(validators[name].iter_errors(document)))
        if count < 4:
            faults.append(f"{path.relative_to(ROOT)}: only {count} faults found")
    accepted = json.loads(subprocess.run([program, "plan", "keys"], capture_output=True, text=True,
                                         check=True).stdout)
    for table, places, members in (("mappings", PLACES, "properties"), ("words", WORDS, "enum")):
        for kind in sorted(accepted[table].keys() | places.keys()):
            compared += 1
            if kind not in places or kind not in accepted[table]:
                faults.append(f"{kind}: known to the schema or to the reader alone")
                continue
            name, pointer = places[kind]
            schema = at(schemas[name], pointer)
            there = set(schema.get(members) or schema["properties"])
            here = set(accepted[table][kind])
            for key in sorted(there ^ here):
                side = "the reader alone" if key in here else "the schema alone"
                faults.append(f"{kind}: '{key}' is known to {side}")
    if len({json.dumps(schema["$defs"]["words"]) for schema in schemas.values()}) > 1:
        faults.append("words: the schemas differ")
    faults += settings(program)
    faults += several(program)
    for count, fault in itertools.chain(fixes(program), explanations(program)):
        refused += count
        faults += [fault] if fault else []
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"schemas: {fitting} files fit, {refused} broken ones refused, {compared} lists of keys "
          f"and words equal the reader's, {len(SETTINGS) + 1} files of settings judged alike, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
